"""Doubts about a marriage: signs that it may be annulled, opposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.etat_civil.formes import exiger_sans
from sgm_sim.droit.jugements import indecis, juger, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_SOUPCON: Mapping[str, str] = {
    "saisine-procureur": "la saisine sans délai du procureur",
    "information-interesses": "l’information des intéressés",
    "refus-du-maire": "le refus de célébrer opposé par le maire",
    "report-decide-par-le-maire": "le report décidé par le maire seul",
    "publication": "la suite normale du dossier",
}


def indices_mariage(*, suites: Sequence[str], indices_serieux: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge what the officer did of a doubt about the consent of the two, by the law of that day.

    C. civ., art. 175-2 and 63: with serious signs that the marriage may be annulled (art. 146 or 180), the procureur is
    seized without delay and the two are told. The officer neither refuses nor postpones; an irregular stay alone is no
    sign.

    Left out: whether the signs were serious; the separate interviews.
    """
    ligne = parametres.au("etat-civil.mariage-soupcon", le)
    return exiger_sans(
        suites,
        ligne.listes["indices" if indices_serieux else "sans-indice"],
        ligne.listes["interdites"],
        _SOUPCON,
        complet="C’est la suite que la loi donne à ce dossier.",
        incomplet="Sur ce dossier, il manque {manque}.",
        fondements=(ligne,),
        intrus=(
            "La décision n’appartient pas au maire : la loi n’admet pas {trop}. S’il a des indices sérieux, il "
            "saisit le procureur."
        ),
    )


def opposition_mariage(
    *, opposant: str, opposition: date, celebration: date, mainlevee: bool, parametres: Parametres
) -> Verdict:
    """Judge a marriage celebrated after an opposition, by the law of the day of the opposition.

    C. civ., art. 68: not before the withdrawal is handed over. Art. 176: after one full year the opposition has no
    effect any more, but that of the public prosecutor, which only a judge ends. Art. 172 to 175-1: who may oppose.

    Left out: whether the reasons are good, which only the judge says; a renewed opposition.
    """
    qui = parametres.au("etat-civil.opposants", opposition)
    mois = parametres.au("etat-civil.opposition-mois", opposition)
    lignes = (qui, mois)
    limite = ajouter_mois(opposition, mois.nombre)
    attendu = "une mainlevée, ou une opposition devenue sans effet"
    if celebration < opposition:
        phrase = "La célébration est datée d’avant l’opposition : rien ne l’empêchait ce jour-là, vérifier les dates."
        return indecis(phrase=phrase, trouve="une opposition postérieure", attendu=attendu, fondements=lignes)
    if mainlevee:
        phrase = "La mainlevée a été remise : rien ne s’oppose plus à la célébration."
        return juger(True, trouve="une mainlevée", attendu=attendu, phrase=phrase, fondements=lignes)
    if opposant in qui.listes["sans-terme"]:
        phrase = (
            "L’opposition du ministère public ne cesse que sur décision judiciaire : le mariage ne peut pas "
            "être célébré."
        )
        return juger(False, trouve="une opposition sans mainlevée", attendu=attendu, phrase=phrase, fondements=lignes)
    if opposant not in qui.listes["un-an"]:
        phrase = (
            "Cette personne n’est pas de celles que la loi admet à s’opposer : prendre l’attache du "
            "procureur avant de célébrer."
        )
        return indecis(phrase=phrase, trouve=f"« {opposant} »", attendu=attendu, fondements=lignes)
    debut = f"L’opposition du {date_longue(opposition)} produit effet jusqu’au {date_longue(limite)}"
    return trancher(
        celebration > limite,
        trouve="une opposition sans mainlevée",
        attendu=attendu,
        oui=f"{debut} : le {date_longue(celebration)}, elle n’en a plus.",
        non=f"{debut} : sans mainlevée, le mariage ne pouvait pas être célébré le {date_longue(celebration)}.",
        fondements=lignes,
        limite=limite,
    )


_LE = NatureArgument("date", "la date du dossier")


_CELEBRATION = NatureArgument("date", "la date de la célébration")


REGLES = (
    Regle(
        id="etat-civil.indices-mariage",
        titre="Doute sur le consentement des futurs époux",
        fonction=indices_mariage,
        arguments={
            "suites": NatureArgument("liste", "la suite donnée au dossier", tuple(_SOUPCON)),
            "indices_serieux": NatureArgument("booleen", "l’existence d’indices sérieux"),
            "le": _LE,
        },
        fondements=("etat-civil.mariage-soupcon",),
        competences=("BC02.03", "BC01.09"),
    ),
    Regle(
        id="etat-civil.opposition-mariage",
        titre="Célébration après une opposition",
        fonction=opposition_mariage,
        arguments={
            "opposant": NatureArgument("choix", "l’auteur de l’opposition"),
            "opposition": NatureArgument("date", "la date de l’opposition"),
            "celebration": _CELEBRATION,
            "mainlevee": NatureArgument("booleen", "la remise d’une mainlevée"),
        },
        fondements=("etat-civil.opposants", "etat-civil.opposition-mois"),
        competences=("BC02.03", "BC01.09"),
        le="opposition",
    ),
)
