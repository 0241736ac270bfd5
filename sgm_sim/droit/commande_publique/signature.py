"""From the choice to the first day of work: waiting, effect, transmission, action before the judge, replacement.

The law is that of the day of the act judged. Days are calendar days, never extended here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.commande_publique.seuils import FORMALISEE, PROCEDURE
from sgm_sim.droit.delais import UN_JOUR
from sgm_sim.droit.jugements import juger, trancher
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def attente_avant_signature(
    *,
    procedure: str,
    date_envoi: date,
    date_signature: date,
    electronique: bool,
    seul_candidat: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge the days left between the letters of rejection and the signature, by the law of the day of sending.

    CCP, art. R2182-1 and R2182-2 (since 1 April 2019): in a formalised procedure, eleven days at least between the two
    dates, sixteen when the letters are not electronic; none when the holder was the only one to take part. The
    eleventh day itself gets no answer: signing the next day leaves no doubt.

    Left out: subsequent contracts of a framework agreement. In an adapted procedure waiting is only prudent.
    """
    ligne = parametres.au("commande-publique.attente-jours", date_envoi)
    if procedure != FORMALISEE or seul_candidat:
        raison = "un seul opérateur a participé" if seul_candidat else "hors procédure formalisée, attendre est prudent"
        return juger(
            True,
            trouve=f"signature le {date_longue(date_signature)}",
            attendu="aucun délai imposé",
            phrase=f"Aucun délai n’est imposé avant la signature ({raison}).",
            fondements=(ligne,),
        )
    jours = int(ligne.table["electronique" if electronique else "autre-voie"])
    juste = date_envoi + timedelta(days=jours)
    sur = juste + UN_JOUR
    trouve = f"rejets envoyés le {date_longue(date_envoi)}, signature le {date_longue(date_signature)}"
    attendu = f"{jours} jours au moins entre les deux : signer le {date_longue(sur)} au plus tôt"
    if date_signature == juste:
        return juger(
            None,
            trouve=trouve,
            attendu=attendu,
            phrase=f"La signature tombe le {date_longue(juste)}, {jours} jours tout juste après l’envoi : le texte se "
            f"lit de deux façons, il est plus sûr de signer le {date_longue(sur)}.",
            fondements=(ligne,),
            limite=sur,
        )
    return trancher(
        date_signature >= sur,
        trouve=trouve,
        attendu=attendu,
        oui=f"Les {jours} jours sont écoulés : on pouvait signer à partir du {date_longue(sur)}.",
        non=f"Signer le {date_longue(date_signature)}, c’est trop tôt : il faut {jours} jours après l’envoi des "
        f"rejets, donc attendre le {date_longue(sur)}.",
        fondements=(ligne,),
        limite=sur,
    )


def debut_execution(*, date_notification: date, date_debut: date, parametres: Parametres) -> Verdict:
    """Judge the first day of work, given when the holder received the notification, by the law of that day.

    CCP, art. R2182-4 and R2182-5 (since 1 April 2019): the contract takes effect on the day when its notification is
    received; nothing is done, nor ordered, before.

    Left out: transmission to the préfet (`commande-publique.transmission`); a start order that the contract requires.
    """
    ligne = parametres.au("commande-publique.prise-effet", date_notification)
    return trancher(
        date_debut >= date_notification,
        trouve=f"notification reçue le {date_longue(date_notification)}, début le {date_longue(date_debut)}",
        attendu=f"un début le {date_longue(date_notification)} au plus tôt",
        oui=f"L’exécution commence le {date_longue(date_debut)}, une fois la notification reçue.",
        non=f"L’exécution commence le {date_longue(date_debut)}, alors que le marché ne prend effet que le "
        f"{date_longue(date_notification)}, jour où le titulaire reçoit la notification.",
        fondements=(ligne,),
        limite=date_notification,
    )


def transmission(*, montant: int, transmis: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a contract went to the préfet, by the law of the day of the signature.

    CGCT, art. L2131-2 and D2131-5-1: contracts from a threshold on, of any kind, works included; it follows the
    European threshold of supplies and services, to which it refers since 1 January 2020 (décret n° 2019-1375). The
    reference was read in a note, not in the code: the verdict is `partiel`.

    Left out: the deliberation that authorises the signature, which is always sent; the delay.
    """
    renvoi = parametres.au("commande-publique.transmission-renvoi", le)
    ligne = parametres.au("commande-publique.seuil-europeen-fournitures-services", le)
    seuil = cents(ligne)
    return trancher(
        transmis or montant < seuil,
        trouve=f"{euros(montant)} HT, {'transmis' if transmis else 'non transmis'}",
        attendu=f"une transmission à partir de {euros(seuil)} HT",
        oui=f"Le marché se transmet au préfet à partir de {euros(seuil)} HT : celui de {euros(montant)} HT "
        + ("l’a été." if transmis else "n’a pas à l’être."),
        non=f"À partir de {euros(seuil)} HT, le marché, travaux compris, est transmis au préfet avant d’être notifié.",
        fondements=(renvoi, ligne),
        limite=seuil,
    )


def refere_precontractuel(*, date_saisine: date, date_signature: date, parametres: Parametres) -> Verdict:
    """Judge whether a pre-contractual action may still be heard, by the law of the day of the signature.

    CJA, art. L551-1 and L551-13: the judge is seised before the contract is concluded; afterwards, another action (the
    référé contractuel) takes its place.

    Left out: the suspension of the signature while the judge decides; the same day, where the hour decides; the action
    of case law against the contract itself.
    """
    ligne = parametres.au("commande-publique.refere-precontractuel", date_signature)
    trouve = f"saisine le {date_longue(date_saisine)}, signature le {date_longue(date_signature)}"
    attendu = f"une saisine avant la signature du {date_longue(date_signature)}"
    if date_saisine == date_signature:
        return juger(
            None,
            trouve=trouve,
            attendu=attendu,
            phrase="La saisine et la signature sont du même jour : c’est l’heure qui décide.",
            fondements=(ligne,),
            limite=date_signature,
        )
    return trancher(
        date_saisine < date_signature,
        trouve=trouve,
        attendu=attendu,
        oui="Le juge est saisi avant la signature : le référé précontractuel est recevable, et la signature attend.",
        non=f"Le marché est signé depuis le {date_longue(date_signature)} : le référé précontractuel n’est plus "
        "ouvert.",
        fondements=(ligne,),
        limite=date_signature,
    )


def remplacement_attributaire(
    *, empechement: str, appele: str, classement: Sequence[str], notifie: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge who was called when the firm chosen cannot perform, by the law of the day of that call.

    CCP, art. R2181-7 (since 1 January 2026): after the choice and before the notification, if the firm is prevented by
    a fortuitous event or force majeure, the next one in the ranking may be asked, and so on.

    Left out: whether a liquidation is such an event, which must be looked at first; a firm that simply gives up.
    """
    ligne = parametres.au("commande-publique.remplacement-motifs", le)
    second = classement[1] if len(classement) > 1 else ""
    if notifie:
        raison = "le marché est déjà notifié"
    elif empechement not in ligne.elements:
        raison = "l’empêchement n’est ni un cas fortuit, ni un cas de force majeure"
    elif appele != second:
        raison = f"il faut solliciter d’abord le suivant du classement, {second}"
        if not second:
            raison = "le suivant du classement n’existe pas"
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=f"appel à {appele}",
        attendu="appel au suivant du classement, avant notification, en cas fortuit ou de force majeure",
        oui=f"L’attributaire est empêché avant la notification : on peut solliciter {second}, classé juste après.",
        non=f"On ne peut pas remplacer ainsi l’attributaire : {raison}.",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="commande-publique.attente-avant-signature",
        titre="Délai d’attente avant la signature",
        fonction=attente_avant_signature,
        arguments={
            "procedure": PROCEDURE,
            "date_envoi": NatureArgument("date", "la date d’envoi des lettres de rejet"),
            "date_signature": NatureArgument("date", "la date de signature du marché"),
            "electronique": NatureArgument("booleen", "l’envoi électronique des lettres"),
            "seul_candidat": NatureArgument("booleen", "le fait qu’un seul ait participé", facultatif=True),
        },
        fondements=("commande-publique.attente-jours",),
        competences=("BC03.09", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="commande-publique.debut-execution",
        titre="Début d’exécution et notification",
        fonction=debut_execution,
        arguments={
            "date_notification": NatureArgument("date", "la date de réception de la notification"),
            "date_debut": NatureArgument("date", "la date du début d’exécution"),
        },
        fondements=("commande-publique.prise-effet",),
        competences=("BC03.09", "BC03.10"),
        le="date_notification",
    ),
    Regle(
        id="commande-publique.transmission",
        titre="Transmission du marché au préfet",
        fonction=transmission,
        arguments={
            "montant": NatureArgument("montant", "le montant hors taxes"),
            "transmis": NatureArgument("booleen", "la transmission au préfet"),
            "le": NatureArgument("date", "la date de signature"),
        },
        fondements=(
            "commande-publique.transmission-renvoi",
            "commande-publique.seuil-europeen-fournitures-services",
        ),
        competences=("BC03.09", "BC01.10"),
    ),
    Regle(
        id="commande-publique.refere-precontractuel",
        titre="Référé précontractuel",
        fonction=refere_precontractuel,
        arguments={
            "date_saisine": NatureArgument("date", "la date de saisine du juge"),
            "date_signature": NatureArgument("date", "la date de signature du marché"),
        },
        fondements=("commande-publique.refere-precontractuel",),
        competences=("BC01.09", "BC03.09"),
        le="date_signature",
    ),
    Regle(
        id="commande-publique.remplacement-attributaire",
        titre="Attributaire empêché avant la notification",
        fonction=remplacement_attributaire,
        arguments={
            "empechement": NatureArgument("choix", "la cause de l’empêchement", ("cas-fortuit", "force-majeure")),
            "appele": NatureArgument("choix", "le candidat sollicité"),
            "classement": NatureArgument("liste", "les candidats, dans l’ordre du classement"),
            "notifie": NatureArgument("booleen", "le fait que le marché soit déjà notifié"),
            "le": NatureArgument("date", "la date de la sollicitation"),
        },
        fondements=("commande-publique.remplacement-motifs",),
        competences=("BC03.09",),
    ),
)
