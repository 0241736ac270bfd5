"""État civil: births, names, acknowledgements, deaths, marriages, PACS, registers, copies, rectification."""

from __future__ import annotations

from sgm_sim.droit.etat_civil import (
    archives,
    copies,
    deces,
    mariage_celebration,
    mariage_conditions,
    mariage_doutes,
    mariage_pieces,
    mariage_publication,
    mentions,
    naissance,
    naissance_acte,
    noms,
    noms_enfant,
    officier,
    pacs,
    pacs_effets,
    procureur,
    reconnaissance,
    rectification,
    registres,
    responsabilite,
)
from sgm_sim.droit.regle import Regle

REGLES: tuple[Regle, ...] = (
    *officier.REGLES,
    *responsabilite.REGLES,
    *naissance.REGLES,
    *naissance_acte.REGLES,
    *noms_enfant.REGLES,
    *noms.REGLES,
    *reconnaissance.REGLES,
    *procureur.REGLES,
    *deces.REGLES,
    *mariage_conditions.REGLES,
    *mariage_doutes.REGLES,
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
