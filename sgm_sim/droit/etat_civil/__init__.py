"""État civil: births, names, acknowledgements, deaths, marriages, PACS, registers, copies, rectification."""

from __future__ import annotations

from sgm_sim.droit.etat_civil import (
    archives,
    copies,
    deces,
    mariage_celebration,
    mariage_conditions,
    mariage_pieces,
    mariage_publication,
    mentions,
    naissance,
    noms,
    noms_enfant,
    officier,
    pacs,
    pacs_effets,
    reconnaissance,
    rectification,
    registres,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *officier.REGLES,
    *naissance.REGLES,
    *noms_enfant.REGLES,
    *noms.REGLES,
    *reconnaissance.REGLES,
    *deces.REGLES,
    *mariage_conditions.REGLES,
    *mariage_pieces.REGLES,
    *mariage_publication.REGLES,
    *mariage_celebration.REGLES,
    *pacs.REGLES,
    *pacs_effets.REGLES,
    *mentions.REGLES,
    *registres.REGLES,
    *copies.REGLES,
    *archives.REGLES,
    *rectification.REGLES,
)
