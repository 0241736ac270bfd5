"""Converting a concession, or giving it back: what is paid. Amounts are cents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import enumeration, montant
from sgm_sim.droit.jugements import absents, chiffrer, indecis
from sgm_sim.droit.montants import arrondi
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def conversion(
    *,
    prix_nouveau: int,
    prix_paye: int,
    duree: int,
    restant: int,
    le: date,
    annonce: int | None = None,
    parametres: Parametres,
) -> Verdict:
    """Give the price of converting a concession into a longer one, in cents; times in the same unit.

    CGCT, art. L2223-16 (text of 22 February 2008, the last one read): the new price, less the value of the time left.
    Rounded to the nearest cent, half up: no text that was read says how.

    Left out: whether the commune converts; the day on which the time left is counted.
    """
    ligne = parametres.au("funeraire.conversion", le)
    if duree < 1 or restant > duree:
        return _temps_incoherent(ligne)
    prix = prix_nouveau - arrondi(Fraction(prix_paye * restant, duree))
    return chiffrer(
        annonce,
        prix,
        sujet="Le prix de la conversion est de",
        raison="C’est le nouveau prix, moins la valeur du temps restant.",
        fondements=(ligne,),
        ecrire=montant,
    )


def retrocession(
    *,
    conditions: Sequence[str],
    prix_paye: int,
    duree: int,
    restant: int,
    le: date,
    annonce: int | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge a concession given back, and give what the commune may reimburse, in cents; times in the same unit.

    Case law of 1962 quoted from memory, never checked; no art. says it: the founder alone, empty, without profit, and
    the commune may refuse. Rounded to the nearest cent, half up.

    Left out: the part paid to the centre of social action.
    """
    ligne = parametres.au("funeraire.retrocession-conditions", le)
    mots = {
        "fondateur": "que le fondateur lui-même la rende",
        "concession-vide": "que la concession soit vide",
        "sans-profit": "que personne n’en tire profit",
        "accord-de-la-commune": "que la commune l’accepte",
    }
    if duree < 1 or restant > duree:
        return _temps_incoherent(ligne)
    manque = [mots[nom] for nom in absents(conditions, ligne.elements)]
    if manque:
        phrase = (
            f"La rétrocession n’est pas possible ainsi : il faut {enumeration(manque)}. Cet usage reste à vérifier."
        )
        return rendre(
            "non_conforme",
            trouve="des conditions non remplies",
            attendu=enumeration([*mots.values()]),
            phrase=phrase,
            fondements=(ligne,),
        )
    somme = arrondi(Fraction(prix_paye * restant, duree))
    return chiffrer(
        annonce,
        somme,
        sujet="Le remboursement est de",
        raison="C’est le prix payé, en proportion du temps restant.",
        fondements=(ligne,),
        ecrire=montant,
    )


def _temps_incoherent(ligne: Valeur) -> Verdict:
    phrase = "Le temps restant ne peut pas dépasser la durée de la concession, qui ne peut pas être nulle."
    attendu = "une durée et un temps restant cohérents"
    return indecis(trouve="des durées incohérentes", attendu=attendu, phrase=phrase, fondements=(ligne,))


_COMPETENCES = ("BC02.05", "BC02.01")
_RESTANT = NatureArgument("nombre", "le temps restant, dans la même unité que la durée")
_DUREE = NatureArgument("nombre", "la durée de la concession")
_MONTANT_ANNONCE = NatureArgument("montant", "le montant annoncé", facultatif=True)

REGLES = (
    Regle(
        id="funeraire.conversion",
        titre="Prix d’une conversion",
        fonction=conversion,
        arguments={
            "prix_nouveau": NatureArgument("montant", "le prix de la nouvelle concession"),
            "prix_paye": NatureArgument("montant", "le prix payé pour l’ancienne"),
            "duree": _DUREE,
            "restant": _RESTANT,
            "le": NatureArgument("date", "la date de la conversion"),
            "annonce": _MONTANT_ANNONCE,
        },
        fondements=("funeraire.conversion",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.retrocession",
        titre="Rétrocession d’une concession",
        fonction=retrocession,
        arguments={
            "conditions": NatureArgument(
                "liste",
                "les conditions remplies",
                ("fondateur", "concession-vide", "sans-profit", "accord-de-la-commune"),
            ),
            "prix_paye": NatureArgument("montant", "le prix payé"),
            "duree": _DUREE,
            "restant": _RESTANT,
            "le": NatureArgument("date", "la date de la rétrocession"),
            "annonce": _MONTANT_ANNONCE,
        },
        fondements=("funeraire.retrocession-conditions",),
        competences=_COMPETENCES,
    ),
)
