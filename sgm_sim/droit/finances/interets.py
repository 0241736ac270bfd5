"""Paying late: interest, indemnity, and when they are due."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, date_longue, decimale, montant
from sgm_sim.droit.finances.calculs import CENTIMES, POUR_CENT, arrondi
from sgm_sim.droit.finances.jugement import a_temps, annoncer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def interets_moratoires(
    *, principal: int, echeance: date, taux_directeur: int, annonce: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge late interest on one request for payment, the indemnity left apart; `le` is the day of payment.

    Code de la commande publique, art. L2192-13, R2192-31 and R2192-32: from the day after the limit to the day of
    payment included, at the rate of the BCE on the first day of the half-year (`taux_directeur`, hundredths of a per
    cent, given by the caller) plus eight points, on 365 days. Rounded to the nearest cent.

    Left out: the rate itself; interest on interest; a delay that was interrupted.
    """
    majoration = parametres.au("finances.interets-majoration", le)
    base = parametres.au("finances.interets-base", le)
    forfait = parametres.au("finances.indemnite-forfaitaire", le)
    jours = max((le - echeance).days, 0)
    taux = Fraction(taux_directeur, POUR_CENT) + majoration.nombre
    interets = arrondi(Fraction(principal) * taux / POUR_CENT * jours / base.nombre)
    dit = decimale(Decimal(taux_directeur).scaleb(-2) + majoration.nombre)
    indemnite = forfait.nombre * CENTIMES if jours else 0
    detail = f"{accord(jours, 'jour')} à {dit} % sur {montant(principal)}"
    if jours:
        detail += f" ; avec l’indemnité de {montant(indemnite)}, {montant(interets + indemnite)} en tout"
    calcul = {"jours": jours, "interets": interets, "indemnite": indemnite, "total": interets + indemnite}
    lignes = (majoration, base, forfait)
    return annoncer(annonce, interets, nom="Intérêts moratoires", detail=detail, fondements=lignes, calcul=calcul)


def indemnite_recouvrement(*, demandes: int, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge the fixed indemnity for requests paid late: 40 € each, by right.

    Code de la commande publique, art. D2192-35 (since 1 April 2019).

    Left out: further costs of recovery, on proof.
    """
    ligne = parametres.au("finances.indemnite-forfaitaire", le)
    calcule = demandes * ligne.nombre * CENTIMES
    detail = f"{ligne.nombre} € pour chaque demande payée en retard, {accord(demandes, 'demande')}"
    return annoncer(annonce, calcule, nom="Indemnité de recouvrement", detail=detail, fondements=(ligne,))


def paiement_interets(*, paiement_principal: date, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which late interest was paid: forty-five days after the principal.

    Code de la commande publique, art. R2192-36 (since 1 April 2019).

    Left out: what is due when this delay is missed too.
    """
    ligne = parametres.au("finances.interets-delai-paiement", le)
    limite = paiement_principal + timedelta(days=ligne.nombre)
    regle = f"{ligne.nombre} jours après le paiement du {date_longue(paiement_principal)}"
    return a_temps(le, limite, quoi="Intérêts payés", regle=regle, fondements=(ligne,))


_ANNONCE = NatureArgument("montant", "le montant annoncé", facultatif=True)
_BC = ("BC03.02",)

REGLES = (
    Regle(
        id="finances.interets-moratoires",
        titre="Intérêts moratoires d’un paiement tardif",
        fonction=interets_moratoires,
        arguments={
            "principal": NatureArgument("montant", "le montant TTC payé en retard"),
            "echeance": NatureArgument("date", "la date d’échéance"),
            "taux_directeur": NatureArgument("nombre", "le taux directeur du semestre, en centièmes de pour cent"),
            "annonce": _ANNONCE,
            "le": NatureArgument("date", "la date de paiement"),
        },
        fondements=("finances.interets-majoration", "finances.interets-base", "finances.indemnite-forfaitaire"),
        competences=_BC,
    ),
    Regle(
        id="finances.indemnite-recouvrement",
        titre="Indemnité forfaitaire de recouvrement",
        fonction=indemnite_recouvrement,
        arguments={
            "demandes": NatureArgument("nombre", "le nombre de demandes payées en retard"),
            "annonce": _ANNONCE,
            "le": NatureArgument("date", "la date de paiement"),
        },
        fondements=("finances.indemnite-forfaitaire",),
        competences=_BC,
    ),
    Regle(
        id="finances.paiement-interets",
        titre="Date de paiement des intérêts moratoires",
        fonction=paiement_interets,
        arguments={
            "paiement_principal": NatureArgument("date", "la date de paiement du principal"),
            "le": NatureArgument("date", "la date de paiement des intérêts"),
        },
        fondements=("finances.interets-delai-paiement",),
        competences=_BC,
    ),
)
