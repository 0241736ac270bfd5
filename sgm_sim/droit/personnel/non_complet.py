"""Posts à temps non complet: changing their hours, pension scheme, pay."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import montant
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.montants import arrondi
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.contractuels import MINUTES, duree_hebdomadaire
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict


def modification_duree(*, avant: int, apres: int, procedure: str, le: date, parametres: Parametres) -> Verdict:
    """Judge how the hours of a post à temps non complet were changed, by the law of the day of the deliberation.

    CGFP, art. L542-3: up to 10 % of the hours, and without losing the affiliation to the CNRACL, it is not a
    suppression: a deliberation is enough. Beyond, it is one: avis of the CST (art. L542-2), then the deliberation.

    Left out: the avis of the CST on the organisation of services; the agent's refusal.
    """
    part = parametres.au("personnel.modification-part", le)
    cnracl = parametres.au("personnel.cnracl-heures", le)
    ecart = abs(apres - avant) * 100
    perte = apres < cnracl.nombre * MINUTES <= avant
    simple = ecart <= part.nombre * avant and not perte
    if simple:
        attendu, raison = "modification", f"l’écart ne dépasse pas {part.nombre} %"
    elif perte:
        attendu, raison = "suppression", "l’agent perdrait son affiliation à la CNRACL"
    else:
        attendu, raison = "suppression", f"l’écart dépasse {part.nombre} %"
    libelles = {
        "modification": "une simple délibération",
        "suppression": "une suppression d’emploi, après avis du comité social territorial",
    }
    return juger(
        procedure == attendu,
        trouve=libelles.get(procedure, "une autre procédure"),
        attendu=libelles[attendu],
        phrase=f"De {duree_hebdomadaire(avant)} à {duree_hebdomadaire(apres)} par semaine, {raison} : il faut "
        f"{libelles[attendu]}{'' if procedure == attendu else ', ce qui n’a pas été fait'}.",
        fondements=(cnracl,) if perte else (part,),
    )


def affiliation_cnracl(*, minutes: int, regime: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the pension scheme of a fonctionnaire à temps non complet, by the law of that day.

    CGFP, art. L613-5: the CNRACL from a number of hours set by décret, never less than half time. Twenty-eight hours,
    known by pages of centres de gestion only: `partiel`.

    Left out: several posts, whose hours add up.
    """
    ligne = parametres.au("personnel.cnracl-heures", le)
    du = "cnracl" if minutes >= ligne.nombre * MINUTES else "regime-general"
    libelles = {"cnracl": "la CNRACL", "regime-general": "le régime général et l’Ircantec"}
    return juger(
        regime == du,
        trouve=libelles.get(regime, "un autre régime"),
        attendu=libelles[du],
        phrase=f"Pour {duree_hebdomadaire(minutes)} par semaine, le seuil étant de {ligne.nombre} h, c’est "
        f"{libelles[du]}{'' if regime == du else ', et non ' + libelles.get(regime, 'un autre régime')}.",
        fondements=(ligne,),
    )


def remuneration_non_complet(
    *, traitement: int, minutes: int, annonce: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the traitement of a post à temps non complet, by the law of that day.

    CGFP, art. L613-3: in proportion to the weekly hours, of the 35 hours of a full-time post (art. L611-1); to the
    nearest cent, half a cent going up.

    Left out: indemnities that are not a complement of the traitement; temps partiel, whose rates differ.
    """
    semaine = parametres.au("personnel.duree-hebdomadaire", le)
    plein = semaine.nombre * MINUTES
    du = arrondi(Fraction(traitement * minutes, plein))
    ecart = "" if annonce in (None, du) else f", et non {montant(annonce or 0)}"
    return rendre(
        comparer(annonce, du),
        trouve="rien d’annoncé" if annonce is None else montant(annonce),
        attendu=montant(du),
        phrase=f"Le traitement est de {montant(traitement)} à temps complet ; pour {duree_hebdomadaire(minutes)} sur "
        f"{duree_hebdomadaire(plein)}, c’est {montant(du)}{ecart}.",
        fondements=(semaine,),
        calcul={"traitement": du},
    )


_LE = NatureArgument("date", "la date")

REGLES = (
    Regle(
        id="personnel.modification-duree",
        titre="Modification des heures d’un emploi à temps non complet",
        fonction=modification_duree,
        arguments={
            "avant": NatureArgument("nombre", "la durée hebdomadaire avant, en minutes"),
            "apres": NatureArgument("nombre", "la durée hebdomadaire après, en minutes"),
            "procedure": NatureArgument("choix", "la procédure suivie", ("modification", "suppression")),
            "le": NatureArgument("date", "la date de la délibération"),
        },
        fondements=("personnel.modification-part", "personnel.cnracl-heures"),
        competences=("BC03.04", "BC01.03"),
    ),
    Regle(
        id="personnel.affiliation-cnracl",
        titre="Affiliation à la CNRACL",
        fonction=affiliation_cnracl,
        arguments={
            "minutes": NatureArgument("nombre", "la durée hebdomadaire, en minutes"),
            "regime": NatureArgument("choix", "le régime retenu", ("cnracl", "regime-general")),
            "le": _LE,
        },
        fondements=("personnel.cnracl-heures",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.remuneration-non-complet",
        titre="Traitement à temps non complet",
        fonction=remuneration_non_complet,
        arguments={
            "traitement": NatureArgument("montant", "le traitement mensuel à temps complet"),
            "minutes": NatureArgument("nombre", "la durée hebdomadaire, en minutes"),
            "annonce": NatureArgument("montant", "le montant annoncé", facultatif=True),
            "le": _LE,
        },
        fondements=("personnel.duree-hebdomadaire",),
        competences=("BC03.04",),
    ),
)
