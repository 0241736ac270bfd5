"""Property of the commune and powers of police of the maire."""

from __future__ import annotations

from sgm_sim.droit.police import (
    animaux_erp,
    arretes,
    avis_domaine,
    biens,
    cadre_de_vie,
    chemins_ruraux,
    debits,
    evenements,
    occupation,
    redevances,
    sanctions,
    securite,
    voies,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *biens.REGLES,
    *avis_domaine.REGLES,
    *voies.REGLES,
    *chemins_ruraux.REGLES,
    *occupation.REGLES,
    *redevances.REGLES,
    *arretes.REGLES,
    *sanctions.REGLES,
    *securite.REGLES,
    *animaux_erp.REGLES,
    *debits.REGLES,
    *evenements.REGLES,
    *cadre_de_vie.REGLES,
)
