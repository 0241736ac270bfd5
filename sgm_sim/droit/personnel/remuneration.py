"""Indemnities, and the share of the employer in the protection sociale complémentaire."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sgm_sim.core.francais.ecriture import montant
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, duree_en_mois
from sgm_sim.droit.montants import cents, pourcents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def plafonds_indemnites(
    *, ifse: int, cia: int, plafond_ifse: int, plafond_cia: int, plafond_etat: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge the two parts of an agent's indemnities, by the law of the day of the arrêté.

    CGFP, art. L714-4 and L714-5: the council sets a ceiling for each part; both ceilings together do not exceed the
    overall ceiling of the agents of the State of reference.

    Left out: the groups of functions; the avis of the CST; the criteria.
    """
    ligne = parametres.au("personnel.indemnites-parts", le)
    libelles = {"ifse": (ifse, plafond_ifse), "cia": (cia, plafond_cia)}
    defauts = [
        f"la part {nom.upper()} de {montant(libelles[nom][0])} dépasse son plafond de {montant(libelles[nom][1])}"
        for nom in ligne.elements
        if libelles[nom][0] > libelles[nom][1]
    ]
    if plafond_ifse + plafond_cia > plafond_etat:
        defauts.append(
            f"les deux plafonds font {montant(plafond_ifse + plafond_cia)}, au-delà de celui de l’État, "
            f"{montant(plafond_etat)}"
        )
    suite = " ; ".join(defauts) if defauts else "les deux parts et les plafonds sont dans les limites"
    return juger(
        not defauts,
        trouve=suite,
        attendu="chaque part sous son plafond, et les deux plafonds sous celui de l’État",
        phrase=f"Régime indemnitaire : {suite}.",
        fondements=(ligne,),
    )


def participation_sante(*, versee: int, agents: int = 1, le: date, parametres: Parametres) -> Verdict:
    """Judge the monthly share of the commune in the health cover of one agent, by the law of that month.

    CGFP, art. L827-10, and décret n° 2022-581: since 1 January 2026, half at least of a reference of 30 euros.

    The least that it costs in a year for `agents` is given too.

    Left out: who is entitled; contracts that are not labelled; the year 2025 and before, when it was free.
    """
    reference = parametres.au("personnel.sante-reference", le)
    part = parametres.au("personnel.sante-part", le)
    minimum = reference.nombre * part.nombre
    conforme = versee >= minimum
    return juger(
        conforme,
        trouve=montant(versee),
        attendu=f"{montant(minimum)} au moins",
        phrase=f"Pour la santé, la commune verse au moins {part.nombre} % de {montant(cents(reference))} "
        f"par mois et par agent, soit {montant(minimum)} ; elle verse {montant(versee)}.",
        fondements=(reference, part),
        limite=minimum,
        calcul={"annee": minimum * MOIS_PAR_AN * agents},
    )


def participation_prevoyance(
    *, versee: int, cotisation: int | None = None, agents: int = 1, le: date, parametres: Parametres
) -> Verdict:
    """Judge the monthly share of the commune in the prévoyance of one agent, by the law of that month.

    CGFP, art. L827-11: since 1 January 2025, 20 % at least of a reference of 35 euros (décret n° 2022-581). Loi
    n° 2025-1251: half at least of the contribution, by a collective contract, on 1 January 2029 at the latest
    (`partiel`: a contract may change before).

    The least that it costs in a year for `agents` is given too.

    Left out: contracts already changed before 2029; the guarantees themselves.
    """
    suite = parametres.au("personnel.prevoyance-cotisation", le)
    if le.year < suite.table["annee"]:
        reference = parametres.au("personnel.prevoyance-reference", le)
        part = parametres.au("personnel.prevoyance-part", le)
        taux, base, fondements = part.decimal, cents(reference), [reference, part]
    elif cotisation is None:
        return indecis(
            trouve=montant(versee),
            attendu="la cotisation de l’agent",
            phrase="À cette date, la part de la commune se calcule sur la cotisation de l’agent, qu’il faut connaître.",
            fondements=(suite,),
        )
    else:
        taux, base, fondements = Decimal(suite.table["part"]), cotisation, [suite]
    minimum = pourcents(base, taux)
    conforme = versee >= minimum
    return juger(
        conforme,
        trouve=montant(versee),
        attendu=f"{montant(minimum)} au moins",
        phrase=f"Pour la prévoyance, la commune verse au moins {taux} % de {montant(base)} par mois et par agent, soit "
        f"{montant(minimum)} ; elle verse {montant(versee)}.",
        fondements=fondements,
        limite=minimum,
        calcul={"annee": minimum * MOIS_PAR_AN * agents},
    )


def debat_protection(*, renouvellement: date, debat: date, parametres: Parametres) -> Verdict:
    """Judge the day of the debate of the council on the protection complémentaire, by the law of the election.

    CGFP, art. L827-12: within six months of the general renewal of the council.

    Left out: what the debate bears on; a vote is not required.
    """
    ligne = parametres.au("personnel.protection-debat", renouvellement)
    return au_plus_tard(
        debat,
        ajouter_mois(renouvellement, ligne.nombre),
        acte="Le débat sur la protection sociale complémentaire a eu lieu",
        delai=f"{duree_en_mois(ligne.nombre)} à compter du renouvellement du conseil",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date")
_AGENTS = NatureArgument("nombre", "le nombre d’agents", facultatif=True)

REGLES = (
    Regle(
        id="personnel.indemnites-plafonds",
        titre="Plafonds du régime indemnitaire",
        fonction=plafonds_indemnites,
        arguments={
            "ifse": NatureArgument("montant", "la part IFSE de l’agent"),
            "cia": NatureArgument("montant", "la part CIA de l’agent"),
            "plafond_ifse": NatureArgument("montant", "le plafond délibéré de l’IFSE"),
            "plafond_cia": NatureArgument("montant", "le plafond délibéré du CIA"),
            "plafond_etat": NatureArgument("montant", "le plafond global des agents de l’État"),
            "le": NatureArgument("date", "la date de l’arrêté"),
        },
        fondements=("personnel.indemnites-parts",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.protection-sante",
        titre="Participation à la complémentaire santé",
        fonction=participation_sante,
        arguments={
            "versee": NatureArgument("montant", "la participation mensuelle versée"),
            "agents": _AGENTS,
            "le": _LE,
        },
        fondements=("personnel.sante-reference", "personnel.sante-part"),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.protection-prevoyance",
        titre="Participation à la prévoyance",
        fonction=participation_prevoyance,
        arguments={
            "versee": NatureArgument("montant", "la participation mensuelle versée"),
            "cotisation": NatureArgument("montant", "la cotisation mensuelle de l’agent", facultatif=True),
            "agents": _AGENTS,
            "le": _LE,
        },
        fondements=("personnel.prevoyance-reference", "personnel.prevoyance-part", "personnel.prevoyance-cotisation"),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.protection-debat",
        titre="Débat sur la protection sociale complémentaire",
        fonction=debat_protection,
        arguments={
            "renouvellement": NatureArgument("date", "la date du renouvellement du conseil"),
            "debat": NatureArgument("date", "la date du débat"),
        },
        fondements=("personnel.protection-debat",),
        competences=("BC03.04", "BC01.01"),
        le="renouvellement",
    ),
)
