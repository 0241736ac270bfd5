"""The decision: its form, how it is notified, how it is taken back. The law is that of the day of the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import absents, exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_SENS: Mapping[str, str] = {
    "accord": "l’accord",
    "prescriptions": "l’accord avec prescriptions",
    "derogation": "l’accord avec dérogation",
    "refus": "le refus",
    "opposition": "l’opposition",
    "sursis": "le sursis à statuer",
}

_MENTIONS: Mapping[str, str] = {
    "signature": "la signature",
    "prenom": "le prénom du signataire",
    "nom": "le nom du signataire",
    "qualite": "la qualité du signataire",
    "motifs": "les motifs de droit et de fait",
    "affichage-depot": "la date d’affichage de l’avis de dépôt",
}


def forme_decision(*, sens: str, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the decree says.

    Since 29 December 2019, CRPA, art. L212-1 (signature, first name, name, quality); C. urb., art. L424-3 and R424-5
    (reasons, and the date on which the notice of the application was posted). A refusal gives ALL its reasons.

    Left out: whether the reasons are true and sufficient; the words of the decree.
    """
    signe = parametres.au("urbanisme.decision-signature", le)
    motive = parametres.au("urbanisme.decision-motivee-cas", le)
    affiche = parametres.au("urbanisme.decision-depot-affiche-cas", le)
    fondements = (signe, motive, affiche)
    if sens not in _SENS:
        return indecis(
            trouve=f"« {sens} »",
            attendu="un sens de décision connu",
            phrase="Le sens de cette décision n’est pas connu : ni accord, ni refus, ni opposition, ni sursis.",
            fondements=fondements,
        )
    voulues = [*signe.elements]
    voulues += ["motifs"] if sens in motive.elements else []
    voulues += ["affichage-depot"] if sens in affiche.elements else []
    return exiger(
        mentions,
        voulues,
        _MENTIONS,
        complet=f"L’arrêté qui porte {_SENS[sens]} est complet en la forme.",
        incomplet=f"Dans l’arrêté qui porte {_SENS[sens]}, il manque {{manque}}.",
        fondements=fondements,
    )


def notification_decision(*, sens: str, mode: str, le: date, parametres: Parametres) -> Verdict:
    """Judge how the decision was sent to the applicant.

    C. urb., art. R424-10 (since 29 December 2019): registered letter, except a permit without prescription nor
    contribution, which may go by ordinary mail. By electronic exchange: partly checked.

    Left out: the decree that sets contributions after a tacit permit, which goes by registered letter too.
    """
    simple = parametres.au("urbanisme.notification-simple-cas", le)
    lettre = parametres.au("urbanisme.notification-modes", le)
    ecran = parametres.au("urbanisme.notification-modes-electroniques", le)
    dit = {"recommande": "par lettre recommandée", "electronique": "par voie électronique"}.get(mode, "par pli simple")
    trouve = f"une notification {dit}"
    if mode in ecran.elements:
        phrase = "La décision part par voie électronique : c’est admis quand le demandeur l’a accepté, à vérifier."
        attendu = "une lettre recommandée, ou un échange électronique accepté"
        return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ecran, lettre))
    if mode in lettre.elements or sens in simple.elements:
        phrase = f"La décision part {dit} : c’est suffisant pour {_SENS.get(sens, 'cette décision')}."
        attendu = "un pli simple suffit" if sens in simple.elements else "une lettre recommandée"
        return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(simple, lettre))
    phrase = (
        f"La décision part {dit} : seul un accord sans prescription ni participation peut partir ainsi ; il fallait "
        "une lettre recommandée avec demande d’avis de réception."
    )
    return rendre(
        "non_conforme", trouve=trouve, attendu="une lettre recommandée", phrase=phrase, fondements=(simple, lettre)
    )


def retrait(
    *,
    le: date,
    date_retrait: date,
    date_notification: date,
    demande_beneficiaire: bool,
    conditions: Sequence[str] = (),
    parametres: Parametres,
) -> Verdict:
    """Judge the withdrawal of a permit or of a non-opposition, tacit or not, by the day of that decision.

    C. urb., art. L424-5 (since 29 December 2019): only when it is unlawful and within three months, later only when its
    holder asks. CRPA, art. L121-1 and L122-1: the holder is heard before. The article says « withdrawn » within that
    delay: decided in time and notified after, no answer.

    Left out: withdrawal of a certificat, of a refusal, or for fraud; whether the decision is unlawful indeed.
    """
    mois = parametres.au("urbanisme.retrait-mois", le)
    voulues = parametres.au("urbanisme.retrait-conditions", le)
    limite = ajouter_mois(le, mois.nombre)
    libelles = {
        "illegalite": "l’illégalité de la décision",
        "contradictoire": "les observations du bénéficiaire, recueillies avant",
    }
    if demande_beneficiaire:
        phrase = "Le bénéficiaire demande lui-même le retrait : il est possible à tout moment."
        return rendre(
            "conforme",
            trouve="une demande du bénéficiaire",
            attendu="une demande du bénéficiaire",
            phrase=phrase,
            fondements=(mois, voulues),
            limite=limite,
        )
    manque = [libelles[nom] for nom in absents(conditions, voulues.elements)]
    if manque:
        phrase = f"Le retrait n’est pas possible : il manque {enumeration(manque)}."
        return rendre(
            "non_conforme",
            trouve="un retrait irrégulier",
            attendu=enumeration([*libelles.values()]),
            phrase=phrase,
            fondements=(mois, voulues),
            limite=limite,
        )
    if date_retrait <= limite < date_notification:
        phrase = (
            f"Le retrait a été signé le {date_longue(date_retrait)} et notifié le {date_longue(date_notification)}, "
            f"après le {date_longue(limite)} : la loi ne dit pas laquelle des deux dates compte. Pour être sûr, il "
            "faut notifier avant."
        )
        return juger(
            None,
            trouve=f"un retrait notifié le {date_longue(date_notification)}",
            attendu=f"un retrait signé et notifié le {date_longue(limite)} au plus tard",
            phrase=phrase,
            fondements=(mois, voulues),
            limite=limite,
        )
    return au_plus_tard(
        date_retrait,
        limite,
        acte="Le retrait a été décidé",
        delai=f"{accord(mois.nombre, 'mois')} à compter de la décision retirée",
        fondements=(mois, voulues),
        suite="Passé ce délai, la décision ne peut être retirée qu’à la demande de son bénéficiaire.",
    )


_DECISION = NatureArgument("date", "la date de la décision")
_SENS_ARGUMENT = NatureArgument("choix", "le sens de la décision", tuple(_SENS))
_COMPETENCES = ("BC02.04", "BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="urbanisme.forme-decision",
        titre="Forme de la décision d’urbanisme",
        fonction=forme_decision,
        arguments={
            "sens": _SENS_ARGUMENT,
            "mentions": NatureArgument("liste", "ce que porte l’arrêté", tuple(_MENTIONS)),
            "le": _DECISION,
        },
        fondements=(
            "urbanisme.decision-signature",
            "urbanisme.decision-motivee-cas",
            "urbanisme.decision-depot-affiche-cas",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.notification-decision",
        titre="Voie de notification de la décision",
        fonction=notification_decision,
        arguments={
            "sens": _SENS_ARGUMENT,
            "mode": NatureArgument("choix", "la voie de notification", ("recommande", "electronique", "pli-simple")),
            "le": _DECISION,
        },
        fondements=(
            "urbanisme.notification-simple-cas",
            "urbanisme.notification-modes",
            "urbanisme.notification-modes-electroniques",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.retrait",
        titre="Retrait d’un permis ou d’une non-opposition",
        fonction=retrait,
        arguments={
            "le": NatureArgument("date", "la date de la décision retirée"),
            "date_retrait": NatureArgument("date", "la date de la décision de retrait"),
            "date_notification": NatureArgument("date", "la date de notification du retrait"),
            "demande_beneficiaire": NatureArgument("booleen", "la demande du bénéficiaire"),
            "conditions": NatureArgument(
                "liste", "ce qui fonde le retrait", ("illegalite", "contradictoire"), facultatif=True
            ),
        },
        fondements=("urbanisme.retrait-mois", "urbanisme.retrait-conditions"),
        competences=_COMPETENCES,
    ),
)
