"""Codes of the national nomenclature of the acts sent on line (ACTES): matter on two levels, and nature of the act."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS_MATIERES: Mapping[str, str] = {
    "1-1": "1.1 (marchés publics)",
    "2-1": "2.1 (documents d’urbanisme)",
    "2-3": "2.3 (droit de préemption urbain)",
    "3-1": "3.1 (acquisitions)",
    "3-2": "3.2 (aliénations)",
    "3-3": "3.3 (locations)",
    "4-1": "4.1 (personnel titulaire et stagiaire)",
    "4-2": "4.2 (personnel contractuel)",
    "4-5": "4.5 (régime indemnitaire)",
    "5-1": "5.1 (élection de l’exécutif)",
    "5-2": "5.2 (fonctionnement des assemblées)",
    "5-3": "5.3 (désignation de représentants)",
    "5-4": "5.4 (délégation de fonctions)",
    "5-5": "5.5 (délégation de signature)",
    "5-6": "5.6 (exercice des mandats locaux)",
    "5-7": "5.7 (intercommunalité)",
    "5-8": "5.8 (décision d’ester en justice)",
    "6-1": "6.1 (police municipale)",
    "7-1": "7.1 (décisions budgétaires)",
    "7-2": "7.2 (fiscalité)",
    "7-3": "7.3 (emprunts)",
    "7-5": "7.5 (subventions)",
    "7-8": "7.8 (fonds de concours)",
    "9-4": "9.4 (vœux et motions)",
}
_NOMS_NATURES: Mapping[str, str] = {
    "nature-1": "1 (délibérations)",
    "nature-2": "2 (actes réglementaires)",
    "nature-3": "3 (actes individuels)",
    "nature-4": "4 (contrats, conventions et avenants)",
    "nature-5": "5 (documents budgétaires et financiers)",
    "nature-6": "6 (autres)",
}


def code_matiere(*, objet: str, code: str | None = None, date_acte: date, parametres: Parametres) -> Verdict:
    """Judge the code of matter given to an act, on the two national levels.

    Nomenclature of the convention for sending acts on line, which no art. of a code holds. A code is written
    with a hyphen: `7-5`.

    Left out: the local levels 3 to 5; an act whose subject could go in two places.
    """
    return classer(
        objet,
        code,
        parametres.au("actes.codes-matiere", date_acte),
        _NOMS_MATIERES,
        sujet="Pour cet objet, le code matière est",
        raison="Il dit de quoi l’acte traite, sur les deux premiers niveaux de la nomenclature nationale.",
        inconnu="Cet objet n’est pas dans la liste du programme : le code se cherche dans la nomenclature nationale.",
    )


def code_existe(*, code: str, date_acte: date, parametres: Parametres) -> Verdict:
    """Judge whether a code of matter exists in the nomenclature.

    Same nomenclature, which no art. of a code holds: nine classes, and within each so many headings.
    A code is written with a hyphen: `7-5`.

    Left out: whether it fits the act (`actes.code-matiere`).
    """
    ligne = parametres.au("actes.codes-rubriques", date_acte)
    lu = re.fullmatch(r"(\d)-(\d{1,2})", code)
    attendu = "un code à deux niveaux de la nomenclature nationale"
    if not lu:
        phrase = f"« {code} » ne se lit pas comme un code à deux niveaux (par exemple 7-5)."
        return indecis(fondements=(ligne,), trouve=code, attendu=attendu, phrase=phrase)
    classe, rubrique = lu[1], int(lu[2])
    dernieres = ligne.table.get(f"classe-{classe}", 0)
    existe = 0 < rubrique <= dernieres
    combien = f"compte {accord(int(dernieres), 'rubrique')}" if dernieres else "ne compte aucune rubrique"
    phrase = f"La classe {classe} {combien} : le code {classe}.{rubrique} {'existe' if existe else 'n’existe pas'}."
    return juger(existe, trouve=code, attendu=attendu, phrase=phrase, fondements=(ligne,))


def nature_acte(*, acte: str, nature: str | None = None, date_acte: date, parametres: Parametres) -> Verdict:
    """Judge the code of nature given to an act: 1 deliberations… 6 others.

    Specifications of the system for sending acts on line, which no art. of a code holds; code 4 was
    not read again: `partiel`.

    Left out: annexes.
    """
    return classer(
        acte,
        nature,
        parametres.au("actes.codes-nature", date_acte),
        _NOMS_NATURES,
        sujet="Pour un tel acte, le code nature est",
        raison="Il dit quelle sorte d’acte est envoyée, quel que soit son sujet.",
        inconnu="On ne sait pas quel code nature va à cet acte : il n’est pas dans la liste du programme.",
    )


_ACTE = NatureArgument("date", "la date de l’acte")
_OBJETS = (
    *("marche-de-travaux", "plan-local-d-urbanisme", "preemption", "achat-de-terrain", "vente-d-un-chemin-rural"),
    *("location-d-un-logement", "nomination-d-un-titulaire", "recrutement-d-un-contractuel", "regime-indemnitaire"),
    *("election-du-maire", "reglement-interieur", "secretaire-de-seance", "designation-au-syndicat"),
    *("delegation-de-fonctions", "delegation-de-signature", "indemnites-des-elus", "transfert-de-competence"),
    *("action-en-justice", "arrete-de-stationnement", "budget", "decision-modificative", "taux-des-impots"),
    *("emprunt", "subvention-a-une-association", "fonds-de-concours", "voeu"),
)

REGLES = (
    Regle(
        id="actes.code-matiere",
        titre="Code matière d’un acte transmis",
        fonction=code_matiere,
        arguments={
            "objet": NatureArgument("choix", "l’objet de l’acte", _OBJETS),
            "code": NatureArgument("choix", "le code matière choisi", tuple(_NOMS_MATIERES), facultatif=True),
            "date_acte": _ACTE,
        },
        fondements=("actes.codes-matiere",),
        competences=("BC01.10", "BC01.04"),
        le="date_acte",
    ),
    Regle(
        id="actes.code-existe",
        titre="Existence d’un code matière",
        fonction=code_existe,
        arguments={"code": NatureArgument("choix", "le code matière choisi"), "date_acte": _ACTE},
        fondements=("actes.codes-rubriques",),
        competences=("BC01.10", "BC01.04"),
        le="date_acte",
    ),
    Regle(
        id="actes.nature-acte",
        titre="Code nature d’un acte transmis",
        fonction=nature_acte,
        arguments={
            "acte": NatureArgument(
                "choix",
                "la sorte d’acte",
                ("deliberation", "arrete-reglementaire", "arrete-individuel", "convention", "document-budgetaire"),
            ),
            "nature": NatureArgument("choix", "le code nature choisi", tuple(_NOMS_NATURES), facultatif=True),
            "date_acte": _ACTE,
        },
        fondements=("actes.codes-nature",),
        competences=("BC01.10",),
        le="date_acte",
    ),
)
