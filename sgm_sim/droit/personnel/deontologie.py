"""Duties of every agent: obedience, other activities. Secret and neutrality towards users are `usagers.agents`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.contractuels import MINUTES, duree_hebdomadaire
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def obeissance(*, caracteres: Sequence[str], execute: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether an agent was right to carry out an order, or to refuse it, by the law of that day.

    CGFP, art. L121-10: one follows the instructions of one's superior, except an order that is manifestly illegal and
    of a nature to compromise gravely a public interest: both together.

    Left out: what is manifest; the crime or offence that an agent may not commit even on an order; signalement.
    """
    ligne = parametres.au("personnel.ordre-caracteres", le)
    refus_permis = all(nom in caracteres for nom in ligne.elements)
    conforme = execute != refus_permis
    regle = (
        "l’ordre est manifestement illégal et compromet gravement un intérêt public : il ne se suit pas"
        if refus_permis
        else "les deux conditions d’un refus ne sont pas réunies : l’ordre se discute, par écrit, puis se suit"
    )
    return juger(
        conforme,
        trouve="un ordre exécuté" if execute else "un ordre refusé",
        attendu="le refus" if refus_permis else "l’exécution",
        phrase=f"{regle[0].upper()}{regle[1:]}. Il a été {'exécuté' if execute else 'refusé'}.",
        fondements=(ligne,),
    )


def activite_privee(*, minutes: int, formalite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the formality for a private activity of an agent à temps non complet, by the law of that day.

    CGFP, art. L123-5 and L123-6: up to 70 % of the legal hours, a declaration is enough; above, as at full time, an
    authorisation for an activity of the list (art. L123-7).

    Left out: whether the activity is compatible with the duties; several employers; free activities.
    """
    part, semaine = parametres.au("personnel.cumul-part", le), parametres.au("personnel.duree-hebdomadaire", le)
    limite = semaine.nombre * MINUTES * part.nombre // 100
    du = ("declaration", "autorisation") if minutes <= limite else ("autorisation",)
    libelles = {"declaration": "une déclaration", "autorisation": "une autorisation", "aucune": "aucune formalité"}
    conforme = formalite in du
    return juger(
        conforme,
        trouve=libelles.get(formalite, "une autre formalité"),
        attendu=libelles[du[0]],
        phrase=f"L’emploi est de {duree_hebdomadaire(minutes)} par semaine, la limite étant de "
        f"{duree_hebdomadaire(limite)} : il faut {libelles[du[0]]} pour une activité privée. On trouve "
        f"{libelles.get(formalite, 'une autre formalité')}.",
        fondements=(part, semaine),
        limite=limite,
    )


def activite_accessoire(*, activite: str, autorisee: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether an activity may be authorised as accessory, by the law of that day.

    CGFP, art. L123-7 and R123-8 (since 1 February 2025): eleven kinds of activities; nothing else.

    Left out: its compatibility with the duties and the hours; voluntary work and works of the mind, which are free.
    """
    ligne = parametres.au("personnel.accessoires", le)
    permise = activite in ligne.elements
    conforme = permise or not autorisee
    dit = "figure" if permise else "ne figure pas"
    fin = "elle a été autorisée" if autorisee else "elle n’a pas été autorisée"
    return juger(
        conforme,
        trouve=fin,
        attendu="une activité de la liste",
        phrase=f"Cette activité {dit} dans la liste des activités accessoires ; {fin}.",
        fondements=(ligne,),
    )


def reponse_cumul(*, reception: date, reponse: date, parametres: Parametres) -> Verdict:
    """Judge the day of the answer to a request for an accessory activity, by the law of the day it was received.

    CGFP, art. R123-10 (since 1 February 2025): one month; without a written decision, the request is rejected.

    Left out: an incomplete request; an agent with several authorities (two months).
    """
    ligne = parametres.au("personnel.cumul-reponse", reception)
    return au_plus_tard(
        reponse,
        ajouter_mois(reception, ligne.nombre),
        acte="La réponse à la demande de cumul a été notifiée",
        delai=f"{duree_en_mois(ligne.nombre)} à compter de la réception de la demande",
        fondements=(ligne,),
        suite="Le silence valait déjà rejet.",
    )


REGLES = (
    Regle(
        id="personnel.obeissance",
        titre="Obéissance et ordre manifestement illégal",
        fonction=obeissance,
        arguments={
            "caracteres": NatureArgument(
                "liste", "les caractères de l’ordre", ("manifestement-illegal", "interet-public-compromis")
            ),
            "execute": NatureArgument("booleen", "le fait que l’ordre ait été ou non exécuté"),
            "le": NatureArgument("date", "la date de l’ordre"),
        },
        fondements=("personnel.ordre-caracteres",),
        competences=("BC03.04", "BC01.09"),
    ),
    Regle(
        id="personnel.activite-privee",
        titre="Activité privée d’un agent à temps non complet",
        fonction=activite_privee,
        arguments={
            "minutes": NatureArgument("nombre", "la durée hebdomadaire de l’emploi, en minutes"),
            "formalite": NatureArgument("choix", "la formalité accomplie", ("declaration", "autorisation", "aucune")),
            "le": NatureArgument("date", "la date"),
        },
        fondements=("personnel.cumul-part", "personnel.duree-hebdomadaire"),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.activite-accessoire",
        titre="Activité accessoire autorisée",
        fonction=activite_accessoire,
        arguments={
            "activite": NatureArgument("choix", "l’activité"),
            "autorisee": NatureArgument("booleen", "l’autorisation donnée"),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=("personnel.accessoires",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.cumul-reponse",
        titre="Réponse à une demande de cumul",
        fonction=reponse_cumul,
        arguments={
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "reponse": NatureArgument("date", "la date de notification de la réponse"),
        },
        fondements=("personnel.cumul-reponse",),
        competences=("BC03.04",),
        le="reception",
    ),
)
