"""Undoing an act: retrait, which wipes it out from the start, and abrogation, for the future."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.actes.jugement import dans_le_delai
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def retrait(
    *, nature: str, illegal: bool, date_acte: date, date_retrait: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge the retrait of an act, by the law of the day of the act.

    CRPA, art. L242-1 and L243-3 (since 1 June 2016): only if it is illegal, and within four months of its making. Art.
    L242-2 and L243-4: at any time for a sanction, or for a grant whose conditions were not met.

    Left out: permits and other authorisations of town planning (three months); a retrait that the beneficiary asks for
    (art. L242-3 and L242-4); fraud; who may decide it.
    """
    libres = parametres.au("actes.retrait-sans-delai", date_acte)
    if nature in libres.elements:
        return _sans_delai("retiré", libres)
    natures = parametres.au("actes.retrait-natures", date_acte)
    return _dans_le_delai("retirer", nature, illegal, date_acte, date_retrait, natures, parametres)


def abrogation(
    *, nature: str, illegal: bool, date_acte: date, date_abrogation: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge the abrogation of an act, by the law of the day of the act.

    CRPA, art. L243-1 (since 1 June 2016): at any time and for any reason for an acte réglementaire, or one that gives
    no right. Art. L242-1: only if illegal and within four months for one that gives rights; art. L242-2: at any time
    when a condition that it rests on is no longer met.

    Left out: transitional measures; the duty to abrogate an illegal règlement (art. L243-2).
    """
    libres = parametres.au("actes.abrogation-sans-delai", date_acte)
    if nature in libres.elements:
        return _sans_delai("abrogé", libres)
    natures = parametres.au("actes.abrogation-natures", date_acte)
    return _dans_le_delai("abroger", nature, illegal, date_acte, date_abrogation, natures, parametres)


def _sans_delai(participe: str, ligne: Valeur) -> Verdict:
    phrase = f"Un tel acte peut être {participe} à tout moment."
    attendu = "aucun délai"
    return juger(True, trouve="un acte sans délai", attendu=attendu, phrase=phrase, fondements=(ligne,))


def _dans_le_delai(
    verbe: str,
    nature: str,
    illegal: bool,
    date_acte: date,
    fait: date | None,
    natures: Valeur,
    parametres: Parametres,
) -> Verdict:
    ligne = parametres.au("actes.retrait-delai", date_acte)
    limite = ajouter_mois(date_acte, ligne.nombre)
    attendu = f"un acte illégal, au plus tard le {date_longue(limite)}"
    if nature not in natures.elements:
        phrase = "On ne sait pas dire si cet acte crée des droits : cela décide de ce que la commune peut faire."
        return indecis(fondements=(natures,), trouve="un acte d’une autre sorte", attendu=attendu, phrase=phrase)
    if not illegal:
        phrase = f"Cet acte est légal : la commune ne peut pas {verbe} ce qu’elle a régulièrement décidé."
        return juger(False, trouve="un acte légal", attendu=attendu, phrase=phrase, fondements=(natures,))
    return dans_le_delai(
        fait,
        date_acte,
        limite,
        acte="La décision a été prise",
        delai=f"{ligne.nombre} mois pour {verbe} un acte illégal, à compter du {date_longue(date_acte)}",
        fondements=(natures, ligne),
    )


_ACTE = NatureArgument("date", "la date de l’acte")
_ILLEGAL = NatureArgument("booleen", "le fait que l’acte soit ou non illégal")
_NATURES = ("reglementaire", "creatrice-de-droits", "non-creatrice-de-droits")

REGLES = (
    Regle(
        id="actes.retrait",
        titre="Retrait d’un acte",
        fonction=retrait,
        arguments={
            "nature": NatureArgument(
                "choix", "la sorte d’acte", (*_NATURES, "sanction", "subvention-conditions-non-respectees")
            ),
            "illegal": _ILLEGAL,
            "date_acte": _ACTE,
            "date_retrait": NatureArgument("date", "la date du retrait", facultatif=True),
        },
        fondements=("actes.retrait-sans-delai", "actes.retrait-natures", "actes.retrait-delai"),
        competences=("BC01.10", "BC01.09"),
        le="date_acte",
    ),
    Regle(
        id="actes.abrogation",
        titre="Abrogation d’un acte",
        fonction=abrogation,
        arguments={
            "nature": NatureArgument("choix", "la sorte d’acte", (*_NATURES, "condition-disparue")),
            "illegal": _ILLEGAL,
            "date_acte": _ACTE,
            "date_abrogation": NatureArgument("date", "la date de l’abrogation", facultatif=True),
        },
        fondements=("actes.abrogation-sans-delai", "actes.abrogation-natures", "actes.retrait-delai"),
        competences=("BC01.10", "BC01.09"),
        le="date_acte",
    ),
)
