"""Paying late: interest, indemnity, and when they are due."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, date_longue, decimale, montant
from sgm_sim.droit.jugements import chiffrer
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.montants import cents, euros, pourcents
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
    taux = Fraction(taux_directeur, 100) + majoration.nombre
    interets = pourcents(Fraction(principal * jours, base.nombre), taux)
    dit = decimale(Decimal(taux_directeur).scaleb(-2) + majoration.nombre)
    indemnite = cents(forfait) if jours else 0
    raison = f"Le retard est de {accord(jours, 'jour')}, à {dit} % sur {montant(principal)}."
    if jours:
        raison += f" Avec l’indemnité de {montant(indemnite)}, cela fait {montant(interets + indemnite)} en tout."
    calcul = {"jours": jours, "interets": interets, "indemnite": indemnite, "total": interets + indemnite}
    return chiffrer(
        annonce,
        interets,
        sujet="Les intérêts moratoires sont de",
        raison=raison,
        fondements=(majoration, base, forfait),
        ecrire=montant,
        calcul=calcul,
    )


def indemnite_recouvrement(*, demandes: int, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge the fixed indemnity for requests paid late: 40 € each, by right.

    Code de la commande publique, art. D2192-35 (since 1 April 2019).

    Left out: further costs of recovery, on proof.
    """
    ligne = parametres.au("finances.indemnite-forfaitaire", le)
    raison = (
        f"{euros(cents(ligne))} sont dus pour chaque demande payée en retard, et il y a {accord(demandes, 'demande')}."
    )
    return chiffrer(
        annonce,
        demandes * cents(ligne),
        sujet="L’indemnité de recouvrement est de",
        raison=raison,
        fondements=(ligne,),
        ecrire=montant,
    )


def paiement_interets(*, paiement_principal: date, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which late interest was paid: forty-five days after the principal.

    Code de la commande publique, art. R2192-36 (since 1 April 2019).

    Left out: what is due when this delay is missed too.
    """
    ligne = parametres.au("finances.interets-delai-paiement", le)
    limite = paiement_principal + timedelta(days=ligne.nombre)
    regle = f"{ligne.nombre} jours après le paiement du {date_longue(paiement_principal)}"
    return au_plus_tard(le, limite, acte="Les intérêts ont été payés", delai=regle, fondements=(ligne,))


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
