"""Subcontractors: accepted first, then paid directly, with the agreement of the holder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.jugements import juger, trancher
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PAYEURS: Mapping[str, str] = {"commune": "la commune", "titulaire": "le titulaire"}
_REPONSES: Mapping[str, str] = {
    "accord": "un accord",
    "refus": "un refus",
    "accord-tacite": "un accord tacite",
    "attente": "l’attente",
}


def paiement_sous_traitant(
    *, montant_ttc: int, accepte: bool, paye_par: str, le: date, parametres: Parametres
) -> Verdict:
    """Judge who pays a subcontractor, by the law of the day of its acceptance.

    CCP, art. L2193-10, L2193-11 and R2193-10 (since 1 April 2019): a direct subcontractor, accepted with its conditions
    of payment, is paid by the commune from 600 euros with tax; below, by the holder. Not accepted, it is not paid by
    the commune at all.

    Left out: subcontractors of a subcontractor; supplies, which are no subcontract.
    """
    ligne = parametres.au("commande-publique.paiement-direct-seuil", le)
    seuil = cents(ligne)
    direct = accepte and montant_ttc >= seuil
    acheteur = paye_par == "commune"
    raison = (
        f"accepté et agréé, à partir de {euros(seuil)} TTC, il est payé par la commune"
        if direct
        else "sans acceptation ni agrément, la commune ne le paie pas"
        if not accepte
        else f"sous {euros(seuil)} TTC, il est payé par le titulaire"
    )
    return trancher(
        acheteur == direct,
        trouve=f"{euros(montant_ttc)} TTC, payés par {_PAYEURS.get(paye_par, paye_par)}",
        attendu="un paiement direct par la commune" if direct else "pas de paiement direct",
        oui=f"C’est bien {_PAYEURS.get(paye_par, paye_par)} qui paie le sous-traitant : {raison}.",
        non=f"Ce n’est pas {_PAYEURS.get(paye_par, paye_par)} qui paie le sous-traitant : {raison}.",
        fondements=(ligne,),
        limite=seuil,
    )


def agrement_sous_traitant(*, date_agrement: date, date_debut: date, parametres: Parametres) -> Verdict:
    """Judge the work of a subcontractor, given when it was accepted, by the law of the day when it begins.

    CCP, art. L2193-4 (since 1 April 2019): it works only once declared, accepted, and its conditions of payment agreed
    (form DC4).

    Left out: the papers of the declaration (art. R2193-1); a refusal, which is reasoned.
    """
    ligne = parametres.au("commande-publique.sous-traitant-etapes", date_debut)
    return trancher(
        date_agrement <= date_debut,
        trouve=f"agrément le {date_longue(date_agrement)}, début le {date_longue(date_debut)}",
        attendu=f"un agrément le {date_longue(date_debut)} au plus tard",
        oui="Le sous-traitant est accepté, et ses conditions de paiement agréées, avant qu’il ne commence.",
        non=f"Le sous-traitant a commencé le {date_longue(date_debut)}, avant d’être accepté le "
        f"{date_longue(date_agrement)} : il ne le pouvait pas.",
        fondements=(ligne,),
        limite=date_debut,
    )


def accord_titulaire(
    *, date_reception: date, le: date, reponse: str, date_reponse: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge what is held of the bill of a subcontractor, on a day, given the answer of the holder.

    CCP, art. R2193-12 and R2193-13 (since 1 April 2019): the holder has fifteen days from the receipt of the request to
    agree or refuse; afterwards it is deemed to accept what it did not expressly accept or refuse. `reponse` is what the
    commune holds: accord, refus, accord-tacite, attente.

    Left out: a refusal on a part; the delay of payment, which starts then (« finances »).
    """
    ligne = parametres.au("commande-publique.sous-traitant-jours", date_reception)
    limite = date_reception + timedelta(days=ligne.nombre)
    repondu = date_reponse is not None and date_reponse <= limite
    if repondu and reponse in ("accord", "refus"):
        return juger(
            True,
            trouve=f"{_REPONSES[reponse]} dans le délai",
            attendu=f"une réponse du titulaire le {date_longue(limite)} au plus tard",
            phrase=f"Le titulaire a répondu dans les {ligne.nombre} jours : on suit sa réponse.",
            fondements=(ligne,),
            limite=limite,
        )
    if reponse not in _REPONSES:
        return juger(
            None,
            trouve="une réponse inconnue",
            attendu="un accord, un refus, un accord tacite ou l’attente",
            phrase="On ne sait pas ce que la commune retient.",
            fondements=(ligne,),
            limite=limite,
        )
    echu = le > limite
    attendu = "accord-tacite" if echu and not repondu else "attente"
    return trancher(
        reponse == attendu,
        trouve=f"{_REPONSES[reponse]}, le {date_longue(le)}",
        attendu=f"{_REPONSES[attendu]} (délai du titulaire jusqu’au {date_longue(limite)})",
        oui=f"Le délai du titulaire finit le {date_longue(limite)} : "
        + ("passé ce jour sans réponse, il est réputé avoir accepté." if echu else "il faut encore attendre."),
        non=f"Le délai du titulaire finit le {date_longue(limite)} : "
        + (
            "passé ce jour, il est réputé avoir accepté, et une réponse tardive ne change rien."
            if echu
            else "rien n’est encore accepté par son silence."
        ),
        fondements=(ligne,),
        limite=limite,
    )


REGLES = (
    Regle(
        id="commande-publique.paiement-sous-traitant",
        titre="Paiement direct du sous-traitant",
        fonction=paiement_sous_traitant,
        arguments={
            "montant_ttc": NatureArgument("montant", "le montant TTC sous-traité"),
            "accepte": NatureArgument("booleen", "l’acceptation et l’agrément du sous-traitant"),
            "paye_par": NatureArgument("choix", "celui qui paie", tuple(_PAYEURS)),
            "le": NatureArgument("date", "la date de l’acceptation ou du paiement"),
        },
        fondements=("commande-publique.paiement-direct-seuil",),
        competences=("BC03.10",),
    ),
    Regle(
        id="commande-publique.agrement-sous-traitant",
        titre="Agrément du sous-traitant avant les travaux",
        fonction=agrement_sous_traitant,
        arguments={
            "date_agrement": NatureArgument("date", "la date d’acceptation et d’agrément"),
            "date_debut": NatureArgument("date", "la date à laquelle le sous-traitant commence"),
        },
        fondements=("commande-publique.sous-traitant-etapes",),
        competences=("BC03.10",),
        le="date_debut",
    ),
    Regle(
        id="commande-publique.accord-titulaire",
        titre="Accord du titulaire sur la facture du sous-traitant",
        fonction=accord_titulaire,
        arguments={
            "date_reception": NatureArgument("date", "la date de réception par le titulaire"),
            "le": NatureArgument("date", "le jour où l’on décide"),
            "reponse": NatureArgument("choix", "ce que la commune retient", tuple(_REPONSES)),
            "date_reponse": NatureArgument("date", "la date de la réponse du titulaire", facultatif=True),
        },
        fondements=("commande-publique.sous-traitant-jours",),
        competences=("BC03.10",),
        le="date_reception",
    ),
)
