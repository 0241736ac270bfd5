"""Lignes directrices de gestion, the comité social territorial and the centre de gestion: who decides after whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import duree_en_mois, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def duree_lignes_directrices(*, debut: date, fin: date, parametres: Parametres) -> Verdict:
    """Judge the duration of the lignes directrices de gestion, by the law of their first day.

    Décret n° 2019-1265, art. 15: several years, six at most.

    Left out: revision on the way, by the same procedure.
    """
    ligne = parametres.au("personnel.ldg-duree", debut)
    return durer(
        fin,
        ajouter_mois(debut, ligne.nombre) - UN_JOUR,
        acte="Les lignes directrices de gestion prennent fin",
        duree=f"{duree_en_mois(ligne.nombre)} au plus",
        fondements=(ligne,),
    )


_LDG = {
    "avis-cst": "l’avis du comité social territorial",
    "arrete-du-maire": "l’arrêté du maire",
    "communication-aux-agents": "la communication aux agents",
    "strategie": "le volet stratégie des ressources humaines",
    "promotion": "le volet promotion et valorisation des parcours",
}


def lignes_directrices(*, elements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the lignes directrices de gestion were made, by the law of that day.

    CGFP, art. L413-1, L413-3 and L413-5: strategy and promotion; decided by the competent authority after the avis of
    the comité social; communicated to the agents. A deliberation of the council does not replace the maire's arrêté.

    Left out: promotion interne in affiliated communes, whose lines are those of the centre de gestion.
    """
    ligne = parametres.au("personnel.ldg-elements", le)
    return exiger(
        elements,
        ligne.elements,
        _LDG,
        complet="Les lignes directrices de gestion sont complètes. C’est le maire qui les arrête, et non le conseil.",
        incomplet="Pour les lignes directrices de gestion, il manque {manque}. C’est le maire qui les arrête, et "
        "non le conseil.",
        fondements=(ligne,),
    )


def comite_competent(*, agents: int, comite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge which comité social territorial is competent, by the law of that day.

    CGFP, art. L251-5: its own from fifty agents on; under, that of the centre de gestion, for affiliated communes.

    Left out: a common committee with the CCAS or the intercommunality; who counts as an agent.
    """
    ligne = parametres.au("personnel.cst-seuil", le)
    du = "propre" if agents >= ligne.nombre else "cdg"
    libelles = {"propre": "le comité propre de la commune", "cdg": "le comité placé auprès du centre de gestion"}
    conforme = comite == du
    return juger(
        conforme,
        trouve=libelles.get(comite, "un autre comité"),
        attendu=libelles[du],
        phrase=f"Avec {accord(agents, 'agent')}, le seuil étant de {ligne.nombre}, le comité compétent est "
        f"{libelles[du]}{'' if conforme else ' ; un autre a été consulté'}.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def affiliation_centre_de_gestion(*, fonctionnaires: int, affiliee: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the affiliation of a commune to a centre de gestion, by the law of that day.

    CGFP, art. L452-14: compulsory under 350 fonctionnaires, titulaires and stagiaires, full time.

    Left out: voluntary affiliation of the others.
    """
    ligne = parametres.au("personnel.affiliation-seuil", le)
    obligatoire = fonctionnaires < ligne.nombre
    conforme = affiliee or not obligatoire
    return juger(
        conforme,
        trouve="affiliée" if affiliee else "non affiliée",
        attendu="l’affiliation" if obligatoire else "le choix",
        phrase=f"La commune, son CCAS et sa caisse des écoles comptent ensemble "
        f"{accord(fonctionnaires, 'fonctionnaire')} à temps complet ; sous {ligne.nombre}, "
        f"l’affiliation au centre de gestion est obligatoire. Elle {'est' if affiliee else 'n’est pas'} affiliée.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def consultation_comite(*, sujet: str, avis: date | None = None, decision: date, parametres: Parametres) -> Verdict:
    """Judge whether the comité social territorial was consulted before a decision, by the law of that day.

    CGFP, art. L253-5, L413-3, L522-27 and L542-2: organisation of services, working time and conditions, lignes
    directrices, indemnities, rate of promotion, protection complémentaire, suppression of a post: the avis comes first.

    Left out: other subjects, on which no answer is given; the quality of the report.
    """
    ligne = parametres.au("personnel.cst-sujets", decision)
    if sujet not in ligne.elements:
        return indecis(
            trouve="un sujet hors de la liste",
            attendu="un sujet sur lequel le comité est consulté",
            phrase="Ce sujet n’est pas de ceux que la règle connaît : il reste à vérifier si le comité est consulté.",
            fondements=(ligne,),
        )
    if avis == decision:
        return indecis(
            trouve="un avis rendu le jour de la décision",
            attendu="un avis avant la décision",
            phrase="L’avis et la décision sont du même jour : il reste à vérifier lequel est venu le premier.",
            fondements=(ligne,),
        )
    conforme = avis is not None and avis < decision
    trouve = f"un avis rendu le {date_longue(avis)}" if avis else "aucun avis"
    fin = "l’avis est venu avant" if conforme else "il fallait l’avis d’abord"
    return juger(
        conforme,
        trouve=trouve,
        attendu=f"un avis avant le {date_longue(decision)}",
        phrase=f"Le comité social territorial est consulté avant la décision, prise le {date_longue(decision)}. On "
        f"{'trouve' if avis else 'ne trouve'} {trouve} : {fin}.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date")

REGLES = (
    Regle(
        id="personnel.ldg-duree",
        titre="Durée des lignes directrices de gestion",
        fonction=duree_lignes_directrices,
        arguments={
            "debut": NatureArgument("date", "le premier jour des lignes directrices"),
            "fin": NatureArgument("date", "le dernier jour des lignes directrices"),
        },
        fondements=("personnel.ldg-duree",),
        competences=("BC03.06",),
        le="debut",
    ),
    Regle(
        id="personnel.ldg-elements",
        titre="Établissement des lignes directrices de gestion",
        fonction=lignes_directrices,
        arguments={
            "elements": NatureArgument("liste", "ce qui est établi", tuple(_LDG)),
            "le": NatureArgument("date", "la date de l’arrêté"),
        },
        fondements=("personnel.ldg-elements",),
        competences=("BC03.06", "BC01.10"),
    ),
    Regle(
        id="personnel.cst-competent",
        titre="Comité social territorial compétent",
        fonction=comite_competent,
        arguments={
            "agents": NatureArgument("nombre", "le nombre d’agents"),
            "comite": NatureArgument("choix", "le comité consulté", ("propre", "cdg")),
            "le": _LE,
        },
        fondements=("personnel.cst-seuil",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.affiliation-cdg",
        titre="Affiliation au centre de gestion",
        fonction=affiliation_centre_de_gestion,
        arguments={
            "fonctionnaires": NatureArgument(
                "nombre", "le nombre de fonctionnaires à temps complet, commune, CCAS et caisse des écoles cumulés"
            ),
            "affiliee": NatureArgument("booleen", "l’affiliation de la commune"),
            "le": _LE,
        },
        fondements=("personnel.affiliation-seuil",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.cst-consultation",
        titre="Avis préalable du comité social territorial",
        fonction=consultation_comite,
        arguments={
            "sujet": NatureArgument(
                "choix",
                "le sujet de la décision",
                (
                    "organisation-des-services",
                    "temps-de-travail",
                    "lignes-directrices-de-gestion",
                    "regime-indemnitaire",
                    "taux-de-promotion",
                    "protection-complementaire",
                    "suppression-d-emploi",
                ),
            ),
            "avis": NatureArgument("date", "la date de l’avis", facultatif=True),
            "decision": NatureArgument("date", "la date de la décision"),
        },
        fondements=("personnel.cst-sujets",),
        competences=("BC03.04", "BC01.10"),
        le="decision",
    ),
)
