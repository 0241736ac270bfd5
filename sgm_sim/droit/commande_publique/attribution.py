"""Who chooses the holder, and what those who are not chosen are told.

The law is that of the day of the act judged. Days are calendar days, never extended here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.commande_publique.seuils import FORMALISEE, PROCEDURE, PROCEDURES
from sgm_sim.droit.jugements import absents, exiger, indecis, juger, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_AUTEURS: Mapping[str, str] = {
    "commission-d-appel-d-offres": "la commission d’appel d’offres",
    "maire": "le maire",
    "conseil-municipal": "le conseil municipal",
}
_MENTIONS: Mapping[str, str] = {
    "motifs-du-rejet": "les motifs du rejet",
    "nom-de-l-attributaire": "le nom de l’attributaire",
    "motifs-du-choix": "les motifs du choix",
    "date-de-signature": "la date à partir de laquelle le marché peut être signé",
}


def choix_par_cao(*, procedure: str, choisi_par: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who chose the holder of the contract, by the law of the day of the choice.

    CGCT, art. L1414-2: in a formalised procedure from the European thresholds on, the commission d'appel d'offres.
    Below, the maire (with a delegation) or the council, who may ask it for advice. Read in a wording of
    2020 only: the verdict is `partiel`.

    Left out: imperious urgency; its quorum; the delegation to the maire (`conseil`).
    """
    ligne = parametres.au("commande-publique.cao-procedures", le)
    if procedure not in PROCEDURES:
        return indecis(
            trouve="une autre procédure",
            attendu="une procédure adaptée ou formalisée, ou un achat sans concurrence",
            phrase="Le programme ne sait pas dire qui choisit le titulaire dans cette procédure.",
            fondements=(ligne,),
        )
    exigee = procedure in ligne.elements
    return trancher(
        choisi_par == "commission-d-appel-d-offres" or not exigee,
        trouve=f"choix fait par {_AUTEURS.get(choisi_par, choisi_par)}",
        attendu="un choix par la commission d’appel d’offres"
        if exigee
        else "un choix par le maire délégué ou le conseil",
        oui="La commission d’appel d’offres a choisi, comme il le faut en procédure formalisée."
        if exigee
        else "Pour cet achat, la commission d’appel d’offres n’est pas obligatoire.",
        non="En procédure formalisée, c’est la commission d’appel d’offres qui choisit le titulaire.",
        fondements=(ligne,),
    )


def composition_cao(*, membres: int, population: int, le: date, parametres: Parametres) -> Verdict:
    """Judge how many members the council elected to the commission d'appel d'offres, by the law of that day.

    CGCT, art. L1411-5, to which L1414-2 refers: the maire presides; with him, three members below 3 500 inhabitants,
    five from there on. Read in a wording of 2020 only: the verdict is `partiel`.

    Left out: as many substitutes; the proportional election.
    """
    ligne = parametres.au("commande-publique.cao-membres", le)
    attendu = int(ligne.tranche(population))
    return trancher(
        membres == attendu,
        trouve=accord(membres, "membre élu", "membres élus"),
        attendu=f"le maire, président, et {accord(attendu, 'membre élu', 'membres élus')}",
        oui=f"La commission d’appel d’offres compte le maire et {accord(attendu, 'membre élu', 'membres élus')}.",
        non=f"Avec {accord(population, 'habitant')}, la commission d’appel d’offres compte le maire et "
        f"{accord(attendu, 'membre élu', 'membres élus')}, et non {membres}.",
        fondements=(ligne,),
        limite=attendu,
    )


def information_rejet(
    *,
    ecartes: Sequence[str],
    informes: Sequence[str],
    procedure: str,
    mentions: Sequence[str] = (),
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the letters to those who were not chosen, by the law of the day when they are sent.

    CCP, art. R2181-1 (since 1 April 2019): each of them, without delay. Art. R2181-3, formalised procedure: the letter
    says why, who was chosen and why, and from which day the contract may be signed.

    Left out: how soon « sans délai » is; letters sent before the award, which need only the first mention.
    """
    principe = parametres.au("commande-publique.rejet-information", le)
    if oublies := absents(informes, ecartes):
        return juger(
            False,
            trouve=accord(len(ecartes) - len(oublies), "candidat informé", "candidats informés"),
            attendu=accord(len(ecartes), "candidat écarté informé", "candidats écartés informés"),
            phrase="Chaque candidat écarté doit être informé sans délai : "
            f"{accord(len(oublies), 'candidat ne l’a pas été', 'candidats ne l’ont pas été')}.",
            fondements=(principe,),
        )
    if procedure != FORMALISEE:
        return juger(
            True,
            trouve="tous les candidats écartés informés",
            attendu="tous les candidats écartés informés",
            phrase="Tous les candidats écartés sont informés ; les motifs se donnent à qui les demande.",
            fondements=(principe,),
        )
    ligne = parametres.au("commande-publique.rejet-mentions", le)
    return exiger(
        mentions,
        ligne.elements,
        _MENTIONS,
        complet="La lettre de rejet porte toutes les mentions de la procédure formalisée.",
        incomplet="En procédure formalisée, la lettre de rejet indique aussi {manque}.",
        fondements=(principe, ligne),
    )


def motifs_rejet(*, date_demande: date, date_reponse: date, parametres: Parametres) -> Verdict:
    """Judge when the reasons of a rejection were given, by the law of the day when the request is received.

    CCP, art. R2181-2 (since 1 April 2019): within fifteen days of the receipt of the request.

    Left out: what may be told, business secrets left aside.
    """
    ligne = parametres.au("commande-publique.delai-motifs-rejet", date_demande)
    return au_plus_tard(
        date_reponse,
        date_demande + timedelta(days=ligne.nombre),
        acte="Les motifs du rejet ont été donnés",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la demande",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="commande-publique.choix-par-cao",
        titre="Choix par la commission d’appel d’offres",
        fonction=choix_par_cao,
        arguments={
            "procedure": PROCEDURE,
            "choisi_par": NatureArgument("choix", "l’auteur du choix", tuple(_AUTEURS)),
            "le": NatureArgument("date", "la date du choix"),
        },
        fondements=("commande-publique.cao-procedures",),
        competences=("BC03.09", "BC01.01"),
    ),
    Regle(
        id="commande-publique.composition-cao",
        titre="Composition de la commission d’appel d’offres",
        fonction=composition_cao,
        arguments={
            "membres": NatureArgument("nombre", "le nombre de membres élus, sans le maire"),
            "population": NatureArgument("nombre", "la population de la commune"),
            "le": NatureArgument("date", "la date de l’élection"),
        },
        fondements=("commande-publique.cao-membres",),
        competences=("BC01.01", "BC03.09"),
    ),
    Regle(
        id="commande-publique.information-rejet",
        titre="Information des candidats écartés",
        fonction=information_rejet,
        arguments={
            "ecartes": NatureArgument("liste", "les candidats écartés"),
            "informes": NatureArgument("liste", "les candidats informés"),
            "procedure": PROCEDURE,
            "mentions": NatureArgument(
                "liste",
                "les mentions de la lettre",
                tuple(_MENTIONS),
                facultatif=True,
            ),
            "le": NatureArgument("date", "la date d’envoi des lettres"),
        },
        fondements=("commande-publique.rejet-information", "commande-publique.rejet-mentions"),
        competences=("BC03.09",),
    ),
    Regle(
        id="commande-publique.motifs-rejet",
        titre="Motifs du rejet demandés par un candidat",
        fonction=motifs_rejet,
        arguments={
            "date_demande": NatureArgument("date", "la date de réception de la demande"),
            "date_reponse": NatureArgument("date", "la date de la réponse"),
        },
        fondements=("commande-publique.delai-motifs-rejet",),
        competences=("BC03.09",),
        le="date_demande",
    ),
)
