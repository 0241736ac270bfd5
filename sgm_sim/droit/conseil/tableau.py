"""The seats of a council between two elections: who replaces a councillor, and in what order all are ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from sgm_sim.core.francais.ecriture import JOURS, accord, date_longue, enumeration, heure_longue
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.jugements import indecis
from sgm_sim.droit.jugements_de_dates import avant_l_heure
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

VACANT = "vacant"
"""What is announced when nobody replaces the councillor."""


def suivant_de_liste(
    *,
    population: int,
    liste: Sequence[str],
    appeles: Sequence[str],
    ecartes: Sequence[str] = (),
    remplacant: str | None = None,
    vacance: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, who replaces a councillor, by the law of the day of the vacancy.

    C. élect., art. L270: the candidate who comes on the list immediately after the last elected one, from 1 000
    inhabitants on. Below, the same since 15 March 2026 (art. L258, loi n° 2025-444): that principle is confirmed, the
    new art. is known by a summary only; before, the seat stayed empty. The vacancy is that of the day when the maire
    received the letter, or of the death.

    Left out: what the new art. L258 may say besides; incompatibilities that open thirty days to choose; the
    elections that empty seats call for (`municipales.election-due`).
    """
    ligne = parametres.au("conseil.suivant-de-liste-seuil", vacance)
    candidats = [nom for nom in liste if nom not in (*appeles, *ecartes)]
    if population < ligne.nombre:
        suivant = VACANT
        phrase = (
            f"Avant mars 2026, sous {accord(ligne.nombre, 'habitant')}, il n’y avait pas de liste : le siège restait "
            "vacant jusqu’à une élection."
        )
    elif candidats:
        suivant = candidats[0]
        phrase = (
            f"Le siège vacant depuis le {date_longue(vacance)} revient au candidat suivant de la même liste, "
            f"« {suivant} » : il faut l’inscrire au tableau et le convoquer."
        )
    else:
        suivant = VACANT
        phrase = "La liste n’a plus de candidat : le siège reste vacant, jusqu’à une élection si elle est due."
    decision = comparer(remplacant, suivant)
    attendu = "le suivant de liste" if suivant != VACANT else "un siège vacant"
    return rendre(
        decision,
        trouve=f"« {remplacant} »" if remplacant else "aucun remplaçant annoncé",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=vacance if suivant != VACANT else None,
        calcul={"suivant": suivant},
    )


def ordre_du_tableau(
    *,
    maire: str,
    adjoints: Sequence[str],
    elections: Mapping[str, int],
    suffrages: Mapping[str, int],
    naissances: Mapping[str, int],
    tableau: Sequence[str] = (),
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the order of the tableau, by the law of that day.

    CGCT, art. L2121-1, II: the maire, the adjoints in the order of their election or of their list, then the
    councillors, by seniority since the last complete renewal, then by votes, then by age. On one list all have the
    same votes: age alone decides, not the rank on the list.

    Left out: an adjoint whom the council puts at the rank of the one replaced (art. L2122-10).

    Args:
        maire: id.
        adjoints: ids, in order.
        elections: id -> day of election, YYYYMMDD, for the others.
        suffrages: id -> votes of the person, or of the list.
        naissances: id -> birth, YYYYMMDD.
        tableau: the order announced, if any.
        le: day of the tableau.
        parametres: the law.
    """
    ligne = parametres.au("conseil.tableau-criteres", le)
    rangs: dict[str, dict[str, int]] = {
        "anciennete": dict(elections),
        "suffrages": {nom: -n for nom, n in suffrages.items()},
        "age": dict(naissances),
    }
    manque = [nom for nom in elections if any(nom not in rangs[critere] for critere in ligne.elements)]
    attendu = "le maire, les adjoints, puis les conseillers par ancienneté, voix et âge"
    trouve = enumeration(tableau) or "aucun tableau annoncé"
    if manque:
        phrase = f"Il manque les voix ou la date de naissance de {enumeration(manque)} : on ne peut pas les classer."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    autres = sorted(elections, key=lambda nom: tuple(rangs[critere][nom] for critere in ligne.elements))
    ordre = [maire, *adjoints, *autres]
    decision = comparer(list(tableau) or None, ordre)
    faux = next((nom for nom, voulu in zip(tableau, ordre, strict=False) if nom != voulu), None)
    phrase = f"Ordre du tableau : {enumeration(ordre)}."
    if decision == "non_conforme":
        phrase += f" La première erreur est à « {faux} »." if faux else " Le tableau n’est pas complet."
        phrase += " Sur une même liste, tous ont les mêmes voix : c’est l’âge qui classe, non le rang sur la liste."
    return rendre(
        decision,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        calcul={"ordre": ", ".join(ordre)},
    )


def transmission_tableau(*, election: date, envoi: date, heure_envoi: time, parametres: Parametres) -> Verdict:
    """Judge when the tableau was sent to the préfet, by the law of the day of the election of the maire.

    CGCT, art. R2121-2: at the latest at 18 h on the Monday that follows the election of the maire and the adjoints.

    Left out: the tableau updated after a resignation.
    """
    ligne = parametres.au("conseil.tableau-transmission-heure", election)
    heure = time(ligne.nombre)
    lundi = jours_apres(election, len(JOURS) - election.weekday())
    return avant_l_heure(
        datetime.combine(envoi, heure_envoi),
        datetime.combine(lundi, heure),
        acte="Le tableau a été envoyé au préfet",
        delai=f"le lundi qui suit l’élection du maire et des adjoints, à {heure_longue(heure)} au plus tard",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="conseil.suivant-de-liste",
        titre="Remplacement d’un conseiller par le suivant de liste",
        fonction=suivant_de_liste,
        arguments={
            "population": NatureArgument("nombre", "la population municipale de la commune"),
            "liste": NatureArgument("liste", "les candidats de la liste, dans l’ordre du bulletin"),
            "appeles": NatureArgument("liste", "ceux qui siègent ou ont déjà siégé"),
            "ecartes": NatureArgument(
                "liste", "ceux qui ont renoncé, sont morts ou ne peuvent plus siéger", facultatif=True
            ),
            "remplacant": NatureArgument("choix", "le remplaçant annoncé, ou « vacant »", (VACANT,), facultatif=True),
            "vacance": NatureArgument("date", "la date de la vacance : réception de la démission, ou décès"),
        },
        fondements=("conseil.suivant-de-liste-seuil",),
        competences=("BC01.01", "BC02.08"),
        le="vacance",
    ),
    Regle(
        id="conseil.ordre-du-tableau",
        titre="Ordre du tableau du conseil municipal",
        fonction=ordre_du_tableau,
        arguments={
            "maire": NatureArgument("choix", "le maire"),
            "adjoints": NatureArgument("liste", "les adjoints, dans l’ordre de leur élection ou de leur liste"),
            "elections": NatureArgument("table", "la date d’élection de chaque autre conseiller (AAAAMMJJ)"),
            "suffrages": NatureArgument("table", "les voix de chacun, ou de sa liste"),
            "naissances": NatureArgument("table", "la date de naissance de chacun (AAAAMMJJ)"),
            "tableau": NatureArgument("liste", "l’ordre annoncé", facultatif=True),
            "le": NatureArgument("date", "la date du tableau"),
        },
        fondements=("conseil.tableau-criteres",),
        competences=("BC01.01", "BC01.04"),
    ),
    Regle(
        id="conseil.transmission-tableau",
        titre="Envoi du tableau au préfet",
        fonction=transmission_tableau,
        arguments={
            "election": NatureArgument("date", "la date de l’élection du maire et des adjoints"),
            "envoi": NatureArgument("date", "la date de l’envoi au préfet"),
            "heure_envoi": NatureArgument("heure", "l’heure de l’envoi"),
        },
        fondements=("conseil.tableau-transmission-heure",),
        competences=("BC01.01", "BC01.10"),
        le="election",
    ),
)
