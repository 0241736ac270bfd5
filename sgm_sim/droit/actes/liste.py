"""List of the deliberations that the council examined: what it holds, when and where it is shown.

Law of the reform of 1 July 2022 (ordonnance n° 2021-1310): it replaced the posting of a compte rendu.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.actes.jugement import dans_le_delai
from sgm_sim.droit.jugements import absents, exiger, juger, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "date": "la date",
    "site-internet": "la mise en ligne sur le site",
    "affichage-en-mairie": "l’affichage en mairie",
}


def delai_liste(*, date_seance: date, date_affichage: date | None = None, parametres: Parametres) -> Verdict:
    """Judge when the list of the deliberations was posted, by the law of the day of the meeting.

    CGCT, art. L2121-25 (since 1 July 2022): within one week.

    Left out: what the list holds (`actes.contenu-liste`) and where it is shown (`actes.voies-liste`).
    """
    ligne = parametres.au("actes.liste-delai", date_seance)
    return dans_le_delai(
        date_affichage,
        date_seance,
        date_seance + timedelta(days=ligne.nombre),
        acte="La liste des délibérations a été affichée",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la séance du {date_longue(date_seance)}",
        fondements=(ligne,),
    )


def contenu_liste(
    *, examinees: Sequence[str], listees: Sequence[str], date_seance: date, parametres: Parametres
) -> Verdict:
    """Judge which deliberations the list holds, by the law of the day of the meeting.

    CGCT, art. L2121-25 (since 1 July 2022): those that the council examined, even when it rejected them.

    Left out: how each one is worded; one that the list adds.
    """
    ligne = parametres.au("actes.liste-contenu", date_seance)
    attendu = "toutes les délibérations examinées"
    if oubliees := absents(listees, examinees):
        trouve = "une partie seulement des délibérations examinées"
        phrase = (
            f"La liste oublie {nommer({}, oubliees)} : elle porte toutes les délibérations examinées, y compris celles "
            "que le conseil a rejetées."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "La liste porte toutes les délibérations examinées."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def voies_liste(*, voies: Sequence[str], site: bool, date_seance: date, parametres: Parametres) -> Verdict:
    """Judge where the list of the deliberations was shown, by the law of the day of the meeting.

    CGCT, art. L2121-25 (since 1 July 2022): posted at the mairie, and on the website when there is one.

    Left out: how long it stays.
    """
    ligne = parametres.au("actes.liste-voies", date_seance)
    return exiger(
        voies,
        ligne.listes["avec-site" if site else "sans-site"],
        _NOMS,
        complet="La liste des délibérations est portée à la connaissance du public comme la loi le veut.",
        incomplet="Pour la liste des délibérations, il manque {manque}.",
        fondements=(ligne,),
    )


_SEANCE = NatureArgument("date", "la date de la séance")
_SITE = NatureArgument("booleen", "le fait que la commune ait ou non un site internet")
_COMPETENCES = ("BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="actes.delai-liste",
        titre="Délai d’affichage de la liste des délibérations",
        fonction=delai_liste,
        arguments={
            "date_seance": _SEANCE,
            "date_affichage": NatureArgument("date", "la date d’affichage de la liste", facultatif=True),
        },
        fondements=("actes.liste-delai",),
        competences=_COMPETENCES,
        le="date_seance",
    ),
    Regle(
        id="actes.contenu-liste",
        titre="Contenu de la liste des délibérations",
        fonction=contenu_liste,
        arguments={
            "examinees": NatureArgument("liste", "les délibérations examinées en séance"),
            "listees": NatureArgument("liste", "les délibérations portées sur la liste"),
            "date_seance": _SEANCE,
        },
        fondements=("actes.liste-contenu",),
        competences=_COMPETENCES,
        le="date_seance",
    ),
    Regle(
        id="actes.voies-liste",
        titre="Affichage et mise en ligne de la liste des délibérations",
        fonction=voies_liste,
        arguments={
            "voies": NatureArgument(
                "liste", "les voies de publicité de la liste", ("affichage-en-mairie", "site-internet")
            ),
            "site": _SITE,
            "date_seance": _SEANCE,
        },
        fondements=("actes.liste-voies",),
        competences=_COMPETENCES,
        le="date_seance",
    ),
)
