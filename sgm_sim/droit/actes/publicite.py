"""Publicity of the acts: publication or notification, posting, paper or electronic form.

Law of the reform of 1 July 2022 (ordonnance n° 2021-1310, décret n° 2021-1311), and what it replaced.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.jugements import exiger, indecis, juger, nommer
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "affichage": "l’affichage",
    "papier": "la publication sur papier",
    "electronique": "la publication électronique",
    "publication": "par une publication",
    "notification": "par une notification à l’intéressé",
    "site-de-l-intercommunalite": "la publication de la délibération sur le site de l’intercommunalité",
    "information-du-public": "l’information du public sur l’adresse de ce site",
    "publication-normale": "la publication habituelle",
}


def mode_publicite(
    *, mode: str, population: int, choix: str | None = None, date_publicite: date, parametres: Parametres
) -> Verdict:
    """Judge how an act that is not individual was made public, by the law of that day.

    CGCT, art. L2131-1, III and IV (since 1 July 2022): in electronic form; below 3 500 inhabitants the council may
    choose posting, paper or electronic form, and without such a choice the electronic form applies. From 9 August 2015
    to 30 June 2022: posting or paper, the electronic form only in addition.

    Left out: urgency (`actes.publicite-urgence`); a new commune born of smaller ones; whether the choice was itself
    made public.
    """
    droit = parametres.au("actes.publicite-mode-de-droit", date_publicite)
    attendus: Sequence[str] = droit.elements
    fondements: tuple[Valeur, ...] = (droit,)
    if choix is not None:
        seuil = parametres.au("actes.publicite-seuil-population", date_publicite)
        modes = parametres.au("actes.publicite-modes-au-choix", date_publicite)
        petite = population < seuil.nombre
        if petite and choix not in modes.elements:
            phrase = "Le mode que le conseil aurait choisi n’est pas l’un de ceux que la loi propose : à vérifier."
            return indecis(
                fondements=(modes,), trouve=choix, attendu=nommer(_NOMS, modes.elements, "ou"), phrase=phrase
            )
        attendus, fondements = ((choix,), (droit, seuil, modes)) if petite else (droit.elements, (droit, seuil))
    return _juger_mode(mode, attendus, fondements, choisi=choix in attendus)


def _juger_mode(mode: str, attendus: Sequence[str], fondements: Sequence[Valeur], *, choisi: bool) -> Verdict:
    trouve, attendu = nommer(_NOMS, [mode]), nommer(_NOMS, attendus, "ou")
    raison = "c’est le mode que le conseil a choisi" if choisi else "c’est le mode que la loi prévoit à défaut de choix"
    if mode in attendus:
        phrase = f"L’acte est rendu public par {trouve} : {raison}."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)
    phrase = (
        f"L’acte est rendu public par {trouve} seulement, alors qu’il faut {attendu} ({raison}) : il n’est pas encore "
        "exécutoire, et le délai de recours ne court pas."
    )
    return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)


def publicite_selon_acte(*, nature: str, forme: str | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge by which formality an act was made known, by the law of the day `le`.

    CGCT, art. L2131-1, II and III (since 1 July 2022): individual decisions are notified to those they are about; acts
    that are réglementaires, or neither one nor the other, are published.

    Left out: third parties, for whom some individual acts are posted too (permits).
    """
    return classer(
        nature,
        forme,
        parametres.au("actes.publicite-par-acte", le),
        _NOMS,
        sujet="Un tel acte se fait connaître",
        raison="Une décision individuelle se notifie à qui elle vise ; les autres actes se publient.",
        inconnu="On ne sait pas si l’acte est réglementaire ou individuel : sa publicité en dépend.",
    )


def choix_sans_site(*, formalites: Sequence[str], date_publicite: date, parametres: Parametres) -> Verdict:
    """Judge how a commune without a website published its choice of posting or paper, by the law of that day.

    CGCT, art. R2131-1, from décret n° 2024-719 of 5 July 2024: on the website of the intercommunality to which it
    belongs, and the public told its address by any means.

    Left out: a choice made before that decree.
    """
    ligne = parametres.au("actes.publicite-choix-sans-site", date_publicite)
    return exiger(
        formalites,
        ligne.elements,
        _NOMS,
        complet="La délibération qui choisit le mode de publicité est publiée comme le veut le texte.",
        incomplet="Pour une commune sans site, il manque {manque} : sans cela, le choix du conseil reste fragile.",
        fondements=(ligne,),
    )


def publicite_urgence(*, formalites: Sequence[str], date_publicite: date, parametres: Parametres) -> Verdict:
    """Judge the publicity of an urgent act, by the law of that day.

    CGCT, art. L2131-1, V (since 1 July 2022, read in parallel texts: `partiel`): posting makes it enter into force at
    once; the usual publication must still follow, and it alone starts the delay of appeal.

    Left out: whether there was urgency; the transmission to the préfet.
    """
    ligne = parametres.au("actes.publicite-urgence", date_publicite)
    return exiger(
        formalites,
        ligne.elements,
        _NOMS,
        complet="L’acte urgent est affiché, puis publié comme d’habitude : le délai de recours court.",
        incomplet="Pour un acte urgent, il manque {manque} : l’affichage le fait entrer en vigueur, mais seule la "
        "publication habituelle fait courir le délai de recours.",
        fondements=(ligne,),
    )


_PUBLICITE = NatureArgument("date", "la date de publicité de l’acte")
_MODES = ("affichage", "papier", "electronique")
_COMPETENCES = ("BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="actes.mode-publicite",
        titre="Mode de publicité des actes",
        fonction=mode_publicite,
        arguments={
            "mode": NatureArgument("choix", "le mode de publicité employé", _MODES),
            "population": NatureArgument("nombre", "la population de la commune"),
            "choix": NatureArgument(
                "choix", "le mode que le conseil a choisi par délibération", _MODES, facultatif=True
            ),
            "date_publicite": _PUBLICITE,
        },
        fondements=(
            "actes.publicite-mode-de-droit",
            "actes.publicite-seuil-population",
            "actes.publicite-modes-au-choix",
        ),
        competences=_COMPETENCES,
        le="date_publicite",
    ),
    Regle(
        id="actes.publicite-selon-acte",
        titre="Publication ou notification",
        fonction=publicite_selon_acte,
        arguments={
            "nature": NatureArgument(
                "choix",
                "le caractère de l’acte",
                ("reglementaire", "individuel", "ni-reglementaire-ni-individuel"),
            ),
            "forme": NatureArgument(
                "choix", "la formalité accomplie", ("publication", "notification"), facultatif=True
            ),
            "le": NatureArgument("date", "la date de la formalité"),
        },
        fondements=("actes.publicite-par-acte",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="actes.choix-sans-site",
        titre="Commune sans site : publicité du choix",
        fonction=choix_sans_site,
        arguments={
            "formalites": NatureArgument(
                "liste", "les formalités accomplies", ("site-de-l-intercommunalite", "information-du-public")
            ),
            "date_publicite": _PUBLICITE,
        },
        fondements=("actes.publicite-choix-sans-site",),
        competences=_COMPETENCES,
        le="date_publicite",
    ),
    Regle(
        id="actes.publicite-urgence",
        titre="Publicité d’un acte urgent",
        fonction=publicite_urgence,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", ("affichage", "publication-normale")),
            "date_publicite": _PUBLICITE,
        },
        fondements=("actes.publicite-urgence",),
        competences=_COMPETENCES,
        le="date_publicite",
    ),
)
