"""Avancement de grade: how many agents, the tableau, its order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def taux_promotion(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the rate of promotion was set, by the law of the day of the deliberation.

    CGFP, art. L522-27, al. 2: by the council, after the avis of the comité social territorial.

    Left out: the rate itself, which is free.
    """
    ligne = parametres.au("personnel.taux-promotion-formalites", le)
    return exiger(
        formalites,
        ligne.elements,
        {"avis-cst": "l’avis du comité social territorial", "deliberation": "la délibération du conseil"},
        complet="Le taux de promotion est fixé par le conseil, après l’avis du comité : rien ne manque.",
        incomplet="Le conseil fixe le taux de promotion, après l’avis du comité : il manque {manque}.",
        fondements=(ligne,),
    )


def nombre_promus(
    *,
    promouvables: int,
    taux: int,
    promus: int,
    arrondi_superieur: bool | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge how many fonctionnaires were promoted to a grade, by the law of the day of promotion.

    CGFP, art. L522-27, al. 1: at most the number of those who fulfil the conditions, times the rate. The article says
    nothing of rounding: without a decision of the council, a fraction gets no answer when it matters.

    Left out: police municipale; that the grade exists among the posts of the commune.
    """
    ligne = parametres.au("personnel.taux-promotion-formalites", le)
    produit = Fraction(promouvables * taux, 100)
    bas, haut = int(produit), -int(-produit // 1)
    ouvert = arrondi_superieur is None and bas != haut
    maximum = haut if arrondi_superieur else bas
    dit = f"{bas} ou {haut} au plus, selon l’arrondi que la délibération a prévu" if ouvert else f"{maximum} au plus"
    trouve = f"{accord(promus, 'agent promu', 'agents promus')} sur {promouvables}"
    if ouvert and promus == haut:
        return indecis(
            trouve=trouve,
            attendu="la règle d’arrondi que fixe la délibération",
            phrase=f"{promouvables} × {taux} % ne donne pas un nombre entier : {bas} ou {haut}, selon l’arrondi que la "
            "délibération a prévu.",
            fondements=(ligne,),
        )
    conforme = promus <= maximum
    suite = "la limite est tenue" if conforme else "c’est trop"
    return juger(
        conforme,
        trouve=trouve,
        attendu=dit,
        phrase=f"{accord(promouvables, 'agent remplit', 'agents remplissent')} les conditions et le taux est de "
        f"{taux} % : {dit}. Il y en a {promus} : {suite}{' dans les deux cas' if ouvert else ''}.",
        fondements=(ligne,),
        limite=None if ouvert else maximum,
    )


def tableau_avancement(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the formalities of the yearly tableau d'avancement, by the law of the day it is decided.

    CGFP, art. L522-26: decided by the maire and communicated to the centre de gestion, which publishes it.

    Left out: its content; the lignes directrices, which the maire takes into account (art. L522-24).
    """
    ligne = parametres.au("personnel.tableau-formalites", le)
    return exiger(
        formalites,
        ligne.elements,
        {"arrete-du-maire": "l’arrêté du maire", "communication-au-cdg": "la communication au centre de gestion"},
        complet="Le tableau d’avancement est arrêté et communiqué. La publicité revient ensuite au centre de gestion.",
        incomplet="Pour le tableau d’avancement, il manque {manque}. La publicité revient ensuite au centre de "
        "gestion.",
        fondements=(ligne,),
    )


def ordre_tableau(*, tableau: Sequence[str], nommes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether promotions follow the tableau d'avancement, by the law of that day.

    CGFP, art. L522-28: only those who are on the tableau, and in its order.

    Left out: a refusal of the post by the agent who comes first.
    """
    ligne = parametres.au("personnel.grade-criteres", le)
    hors = [nom for nom in nommes if nom not in tableau]
    conforme = list(tableau[: len(nommes)]) == list(nommes) and ligne.elements == ("ordre-du-tableau",)
    if hors:
        suite = "une personne promue n’y est pas inscrite"
    else:
        suite = "les nominations le suivent" if conforme else "les nominations ne le suivent pas"
    return juger(
        conforme,
        trouve=suite,
        attendu="des nominations dans l’ordre du tableau",
        phrase=f"On ne nomme que dans l’ordre du tableau d’avancement : {suite}.",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="personnel.taux-promotion",
        titre="Fixation du taux de promotion",
        fonction=taux_promotion,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", ("avis-cst", "deliberation")),
            "le": NatureArgument("date", "la date de la délibération"),
        },
        fondements=("personnel.taux-promotion-formalites",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.nombre-promus",
        titre="Nombre d’agents promus à un grade",
        fonction=nombre_promus,
        arguments={
            "promouvables": NatureArgument("nombre", "le nombre d’agents qui remplissent les conditions"),
            "taux": NatureArgument("nombre", "le taux de promotion, en pour cent"),
            "promus": NatureArgument("nombre", "le nombre d’agents promus"),
            "arrondi_superieur": NatureArgument(
                "booleen", "l’arrondi à l’entier supérieur, si la délibération s’est prononcée", facultatif=True
            ),
            "le": NatureArgument("date", "la date des promotions"),
        },
        fondements=("personnel.taux-promotion-formalites",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.tableau-avancement",
        titre="Formalités du tableau d’avancement",
        fonction=tableau_avancement,
        arguments={
            "formalites": NatureArgument(
                "liste", "les formalités accomplies", ("arrete-du-maire", "communication-au-cdg")
            ),
            "le": NatureArgument("date", "la date du tableau"),
        },
        fondements=("personnel.tableau-formalites",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.ordre-tableau",
        titre="Ordre du tableau d’avancement",
        fonction=ordre_tableau,
        arguments={
            "tableau": NatureArgument("liste", "le tableau d’avancement, dans l’ordre"),
            "nommes": NatureArgument("liste", "les agents promus, dans l’ordre"),
            "le": NatureArgument("date", "la date des promotions"),
        },
        fondements=("personnel.grade-criteres",),
        competences=("BC03.04",),
    ),
)
