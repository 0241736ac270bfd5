"""The commission de contrôle of the electoral list: who sits, when it meets, how it decides.

The law of 21 May 2025 removed the threshold of 1 000 inhabitants at the renewal of March 2026; its text was read in
summaries only: what rests on it is `partiel`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration, heure_longue
from sgm_sim.droit.delais import jours_avant
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_QUALITES: Mapping[str, str] = {
    "maire": "maire",
    "adjoint-delegue": "adjoint titulaire d’une délégation",
    "conseiller-delegue-inscriptions": "conseiller délégué aux inscriptions électorales",
    "conseiller-municipal": "conseiller municipal",
    "agent-municipal": "agent municipal de la commune ou de l’intercommunalité",
}


def composition_commission(
    *,
    population: int,
    sieges: Mapping[str, int],
    annonce: int | None = None,
    incomplete: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge how many people sit, by the law of the day.

    C. élect., art. L19, IV to VII (1 January 2019 to 14 March 2026): below 1 000 inhabitants, one councillor and two
    delegates. From 1 000 on: five councillors, three of the list with most seats and two of the next ones, when two
    lists or more have seats; one and two delegates when there is one list, or no complete commission. Since the
    renewal of March 2026, the number of lists alone decides (loi n° 2025-444, read in a summary: `partiel`).

    Left out: which councillors (order of the tableau, volunteers), equal lists, appointment by the préfet.
    """
    criteres = parametres.au("elections.commission-criteres", le)
    seuil = parametres.au("elections.commission-seuil", le)
    conseillers = parametres.au("elections.commission-conseillers", le)
    delegues = parametres.au("elections.commission-delegues", le)
    listes = sum(n > 0 for n in sieges.values())
    if not listes:
        phrase = "Aucune liste n’a de siège dans ce qui est donné : on ne peut pas dire comment composer la commission."
        attendu = "les listes qui ont des sièges au conseil"
        return indecis(trouve="aucune liste", attendu=attendu, phrase=phrase, fondements=(criteres,))
    petite = "population" in criteres.elements and population < seuil.nombre
    rang = 1 if petite or incomplete else listes
    elus, nommes = int(conseillers.tranche(rang)), int(delegues.tranche(rang))
    membres = elus + nommes
    attendu = enumeration(
        [accord(elus, "conseiller"), *([accord(nommes, "délégué")] if nommes else [])],
    )
    cadre = f"{accord(listes, 'liste')} au conseil, {accord(population, 'habitant')}"
    phrase = f"{cadre} : la commission compte {accord(membres, 'membre')}, soit {attendu}."
    trouve = "rien d’annoncé" if annonce is None else accord(annonce, "membre")
    if annonce is not None and annonce != membres:
        phrase = f"{phrase} Il en est annoncé {annonce}."
    return rendre(
        comparer(annonce, membres),
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(criteres, seuil, conseillers, delegues),
        limite=membres,
        calcul={"conseillers": elus, "delegues": nommes},
    )


def incompatibilites_commission(*, siege: str, qualites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether somebody may sit, from what they are in the commune, by the law of the day.

    C. élect., art. L19, IV to VI (since 1 January 2019): among the councillors, never the maire, an adjoint with a
    delegation, nor a councillor with a delegation for registrations. Delegates of the administration and of the court
    are neither councillors nor municipal agents (al. last of IV, not read in its version of 2026: `partiel`).

    Left out: order of the tableau; the list a councillor belongs to.
    """
    nom = "elections.commission-conseiller-exclu" if siege == "conseiller" else "elections.commission-delegue-exclu"
    ligne = parametres.au(nom, le)
    attendu = f"une personne qui ne soit pas {enumeration([_QUALITES[nom] for nom in ligne.elements], 'ni')}"
    exclues = [_QUALITES[nom] for nom in ligne.elements if nom in qualites]
    if exclues:
        phrase = f"Cette personne est {enumeration(exclues)} : elle ne peut pas siéger à la commission de contrôle."
        trouve = enumeration(exclues)
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Rien dans ses fonctions n’interdit à cette personne de siéger à la commission de contrôle."
    return juger(True, trouve="aucune incompatibilité", attendu=attendu, phrase=phrase, fondements=(ligne,))


def radiation_commission(
    *,
    date_information: date,
    heure_information: time,
    date_decision: date,
    heure_decision: time,
    date_scrutin: date,
    parametres: Parametres,
) -> Verdict:
    """Judge a radiation decided by the commission, by the law of its day.

    C. élect., art. R11, al. 3: the voter is told, by any means, and has forty-eight hours to answer. Art. L19, II:
    decided at the latest on the twenty-first day before the ballot. Since 1 January 2019.

    Left out: the majority; reasons written in the register; a year without a ballot.
    """
    delai = parametres.au("elections.commission-observations", date_decision)
    fenetre = parametres.au("elections.commission-fenetre", date_decision)
    informe = datetime.combine(date_information, heure_information)
    decide = datetime.combine(date_decision, heure_decision)
    possible = informe + timedelta(hours=delai.nombre)
    limite = jours_avant(date_scrutin, int(fenetre.table["dernier"]))
    trouve = f"décision le {date_longue(decide.date())} à {heure_longue(decide.time())}"
    attendu = (
        f"du {date_longue(possible.date())} à {heure_longue(possible.time())} au {date_longue(limite)}, soit "
        f"{accord(delai.nombre, 'heure')} après l’information de l’électeur"
    )
    if decide < possible:
        phrase = (
            f"L’électeur, informé le {date_longue(date_information)} à {heure_longue(heure_information)}, avait "
            f"{accord(delai.nombre, 'heure')} pour répondre : la radiation est prématurée."
        )
    elif date_decision > limite:
        phrase = f"La commission ne peut plus radier pour ce scrutin : la limite était le {date_longue(limite)}."
    else:
        phrase = "L’électeur a eu le temps de répondre et la décision précède la limite : la procédure est respectée."
        return juger(
            True,
            trouve=trouve,
            attendu=attendu,
            phrase=phrase,
            fondements=(delai, fenetre),
            limite=limite,
            calcul={"au-plus-tot": possible.isoformat(timespec="minutes")},
        )
    return juger(
        False,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(delai, fenetre),
        limite=limite,
        calcul={"au-plus-tot": possible.isoformat(timespec="minutes")},
    )


_LE = NatureArgument("date", "la date du fait")
_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.06",)

REGLES = (
    Regle(
        id="elections.composition-commission",
        titre="Composition de la commission de contrôle",
        fonction=composition_commission,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "sieges": NatureArgument("table", "les sièges de chaque liste au conseil"),
            "annonce": NatureArgument("nombre", "le nombre de membres annoncé", facultatif=True),
            "incomplete": NatureArgument("booleen", "l’impossibilité de la compléter", facultatif=True),
            "le": _LE,
        },
        fondements=(
            "elections.commission-criteres",
            "elections.commission-seuil",
            "elections.commission-conseillers",
            "elections.commission-delegues",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.incompatibilites-commission",
        titre="Incompatibilités à la commission de contrôle",
        fonction=incompatibilites_commission,
        arguments={
            "siege": NatureArgument(
                "choix", "le siège occupé", ("conseiller", "delegue-administration", "delegue-tribunal")
            ),
            "qualites": NatureArgument("liste", "les fonctions de la personne", tuple(_QUALITES)),
            "le": _LE,
        },
        fondements=("elections.commission-conseiller-exclu", "elections.commission-delegue-exclu"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.radiation-commission",
        titre="Radiation par la commission de contrôle",
        fonction=radiation_commission,
        arguments={
            "date_information": NatureArgument("date", "le jour où l’électeur est informé"),
            "heure_information": NatureArgument("heure", "l’heure où l’électeur est informé"),
            "date_decision": NatureArgument("date", "la date de la décision"),
            "heure_decision": NatureArgument("heure", "l’heure de la décision"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=("elections.commission-observations", "elections.commission-fenetre"),
        competences=_COMPETENCES,
        le="date_decision",
    ),
)
