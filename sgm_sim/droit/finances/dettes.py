"""Debts of an exercise that is over: those too old to pay, those attached to it."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.finances.calculs import jour_de
from sgm_sim.droit.jugements import trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def prescription_quadriennale(*, annee: int, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a debt of the commune can still be paid, by the day of the claim.

    Loi n° 68-1250 du 31 décembre 1968, art. 1 (since 1969): four years from 1 January after the year of the right.

    Left out: interruptions, suspensions, who may lift the prescription. `le` is the day of the claim.
    """
    ligne = parametres.au("finances.prescription-annees", le)
    fin = parametres.au("finances.exercice-fin", le)
    limite = jour_de(annee + ligne.nombre, fin)
    suite = "La créance est prescrite : le comptable doit refuser, sauf interruption à justifier."
    regle = f"{accord(ligne.nombre, 'an')} à partir du 1er janvier qui suit {annee}"
    return au_plus_tard(le, limite, acte="Le paiement a été demandé", delai=regle, suite=suite, fondements=(ligne, fin))


def rattachement(*, population: int, rattache: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether charges and products of the year were linked to it, when they are not yet invoiced.

    Instruction M57 (art. not read): compulsory from 3 500 inhabitants on, a choice below.

    Left out: ICNE; small amounts that are left out by habit.
    """
    ligne = parametres.au("finances.rattachement-seuil", le)
    du = population >= ligne.nombre
    return trancher(
        rattache or not du,
        trouve=f"{accord(population, 'habitant')}, {'avec' if rattache else 'sans'} rattachement",
        attendu=f"un rattachement à partir de {accord(ligne.nombre, 'habitant')}",
        oui="Le rattachement est fait." if rattache else "À cette population, le rattachement est facultatif.",
        non=f"À partir de {accord(ligne.nombre, 'habitant')}, les charges et produits de l’exercice s’y rattachent.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


_BC = ("BC03.02",)

REGLES = (
    Regle(
        id="finances.prescription-quadriennale",
        titre="Prescription quadriennale d’une dette de la commune",
        fonction=prescription_quadriennale,
        arguments={
            "annee": NatureArgument("nombre", "l’année où le droit est né"),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("finances.prescription-annees", "finances.exercice-fin"),
        competences=_BC,
    ),
    Regle(
        id="finances.rattachement",
        titre="Rattachement des charges et des produits",
        fonction=rattachement,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "rattache": NatureArgument("booleen", "le fait que le rattachement soit fait"),
            "le": NatureArgument("date", "la date de clôture"),
        },
        fondements=("finances.rattachement-seuil",),
        competences=_BC,
    ),
)
