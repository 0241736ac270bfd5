"""Silence of the commune on a request: what it means, when it decides, and whether delays of appeal run.

Code des relations entre le public et l'administration (CRPA). Law of the day on which the request was received.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import choisir, indecis, juger
from sgm_sim.droit.jugements_de_dates import dater, duree_en_mois
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def delais_opposables(
    *,
    accuse: str,
    expresse: date | None = None,
    implicite: date,
    opposables: bool,
    parametres: Parametres,
) -> Verdict:
    """Judge whether delays of appeal run against who made a request, by the law of the day silence decides.

    CRPA, art. L112-6: not when no acknowledgement was sent, or an incomplete one. When none was sent (al. 2 names that
    case only), they run all the same if an express decision was duly notified before the date on which silence would
    have decided; after an incomplete one, such a decision gets no answer.

    Left out: electronic requests, which follow art. L112-12; the reasonable time that case law sets.
    """
    ligne = parametres.au("usagers.recours-conditions", implicite)
    complet = accuse == "complet"
    faits = {"accuse-complet": complet, "expresse-avant": expresse is not None and expresse < implicite}
    if accuse not in ("complet", "aucun") and (accuse != "incomplet" or (expresse and expresse <= implicite)):
        return indecis(
            trouve="un accusé incomplet et une décision expresse" if accuse == "incomplet" else f"« {accuse} »",
            attendu="un accusé complet, ou aucun accusé et une décision expresse notifiée à temps",
            phrase="La loi fait courir les délais quand aucun accusé n’a été envoyé et qu’une décision expresse a été "
            "notifiée à temps ; elle ne dit rien d’un accusé incomplet suivi d’une telle décision."
            if accuse == "incomplet"
            else "On ne sait pas si un accusé de réception a été envoyé, ni s’il était complet.",
            fondements=(ligne,),
        )
    if expresse == implicite and not complet:
        return indecis(
            trouve="une décision expresse notifiée le jour même où naît la décision implicite",
            attendu="une décision expresse notifiée avant",
            phrase="La décision expresse a été notifiée le jour même où le silence valait décision : la loi parle "
            "d’une notification avant, ce qui reste à apprécier.",
            fondements=(ligne,),
        )
    courent = any(faits[nom] for nom in ligne.elements)
    conforme = opposables == courent
    fait = "" if conforme else f" Ils ont été tenus pour {'opposables' if opposables else 'inopposables'}."
    dit = "courent" if courent else "ne courent pas"
    if faits["expresse-avant"]:
        raison = "une décision expresse a été notifiée à temps"
    else:
        raison = "l’accusé de réception est complet" if complet else "aucun accusé complet n’a été envoyé"
    return juger(
        conforme,
        trouve=f"délais tenus pour {'opposables' if opposables else 'inopposables'}",
        attendu=f"des délais qui {dit}",
        phrase=f"Les délais de recours {dit} contre l’usager : {raison}.{fait}",
        fondements=(ligne,),
    )


_REJETS = {
    "non-individuelle": "La demande ne tend pas à une décision individuelle.",
    "hors-procedure": "Aucun texte ne prévoit la procédure.",
    "reclamation": "C’est une réclamation.",
    "recours": "C’est un recours administratif.",
    "financiere": "La demande est de caractère financier.",
    "exception-par-decret": "Un décret fait exception pour elle.",
    "agent": "La demande vient d’un agent.",
}


def sens_silence(*, caracteres: Sequence[str], annonce: str | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge what the silence of the commune means, by the law of the day the request was received.

    CRPA, art. L231-1 and L231-4 (for communes since 12 November 2015): acceptance; rejection when the request is of one
    of the kinds listed.

    Left out: the décrets that make other exceptions (art. L231-5), to be checked each time; documents and attestations
    d'accueil, which have their own rules.
    """
    principe = parametres.au("usagers.silence-principe", le)
    rejets = parametres.au("usagers.silence-rejets", le)
    raisons = [_REJETS[nom] for nom in rejets.elements if nom in caracteres]
    sens = "rejet" if raisons else principe.elements[0]
    return choisir(
        annonce,
        sens,
        {"acceptation": "acceptation", "rejet": "rejet"},
        sujet="Le silence vaut",
        raison=raisons[0] if raisons else "Une exception par décret reste possible, à vérifier.",
        fondements=(rejets,) if raisons else (principe, rejets),
        cle="sens",
    )


def _silence(depart: date, annonce: date | None, ligne: Valeur, *, quoi: str) -> Verdict:
    return dater(
        annonce,
        ajouter_mois(depart, ligne.nombre),
        sujet=quoi,
        raison=f"Le silence vaut décision au bout de {duree_en_mois(ligne.nombre)} à compter du {date_longue(depart)}.",
        fondements=(ligne,),
    )


def date_silence(*, reception: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the date on which silence decides, by the law of the day of receipt.

    CRPA, art. L231-1 and L231-4: two months from the receipt, for acceptance as for rejection.

    Left out: another delay set by décret (art. L231-6); an incomplete file; documents (`usagers.silence-documents`).
    """
    ligne = parametres.au("usagers.silence-mois", reception)
    return _silence(reception, annonce, ligne, quoi="La décision implicite naît")


def silence_reorientation(
    *, sens: str, initiale: date, competente: date, annonce: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge the date on which silence decides for a request sent to the wrong administration.

    CRPA, art. L114-3: a rejection, from the receipt by the administration first seized; an acceptance, from the receipt
    by the competent one. Law of the day of the first receipt.

    Left out: an incomplete file.
    """
    ligne = parametres.au("usagers.silence-mois", initiale)
    departs = parametres.au("usagers.reorientation-depart", initiale)
    if sens not in departs.listes:
        return indecis(
            trouve="un sens du silence inconnu",
            attendu="l’acceptation ou le rejet",
            phrase="Le délai part de l’une ou de l’autre réception selon que le silence vaut acceptation ou rejet.",
            fondements=(departs,),
        )
    depart = competente if "administration-competente" in departs.listes[sens] else initiale
    return _silence(depart, annonce, ligne, quoi=f"La décision implicite ({sens}) naît")


def silence_incomplet(
    *, sens: str, pieces: date, annonce: date | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the date on which silence accepts a request that was incomplete, by the law of the day of receipt.

    CRPA, art. L114-5, al. 2: the delay of acceptance runs only from the receipt of the documents required.

    Left out: rejection, whose delay is only suspended while the documents are awaited (al. 3): no answer is given.
    """
    ligne = parametres.au("usagers.silence-mois", le)
    effets = parametres.au("usagers.incomplet-repart", le)
    if sens not in effets.elements:
        return indecis(
            trouve=f"un silence qui vaut {sens}",
            attendu="un silence qui vaut acceptation",
            phrase="Quand le silence vaut rejet, le délai n’est que suspendu pendant le temps donné pour produire les "
            "pièces : il faut ce temps pour conclure.",
            fondements=(effets,),
        )
    return _silence(pieces, annonce, ligne, quoi="Le dossier étant complet à cette date, la décision implicite naît")


_RECEPTION = NatureArgument("date", "la date de réception de la demande")
_ANNONCE = NatureArgument("date", "la date annoncée", facultatif=True)
_SENS = NatureArgument("choix", "le sens du silence", ("acceptation", "rejet"))

REGLES = (
    Regle(
        id="usagers.delais-opposables",
        titre="Délais de recours opposables à l’usager",
        fonction=delais_opposables,
        arguments={
            "accuse": NatureArgument("choix", "l’accusé de réception envoyé", ("complet", "incomplet", "aucun")),
            "expresse": NatureArgument("date", "la date de notification d’une décision expresse", facultatif=True),
            "implicite": NatureArgument("date", "la date où le silence vaut décision"),
            "opposables": NatureArgument("booleen", "le fait que les délais soient tenus ou non pour opposables"),
        },
        fondements=("usagers.recours-conditions",),
        competences=("BC02.02", "BC01.10"),
        le="implicite",
    ),
    Regle(
        id="usagers.sens-silence",
        titre="Sens du silence de la commune",
        fonction=sens_silence,
        arguments={
            "caracteres": NatureArgument("liste", "les caractères de la demande", tuple(_REJETS)),
            "annonce": NatureArgument("choix", "le sens annoncé", ("acceptation", "rejet"), facultatif=True),
            "le": _RECEPTION,
        },
        fondements=("usagers.silence-principe", "usagers.silence-rejets"),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.date-silence",
        titre="Date de la décision implicite",
        fonction=date_silence,
        arguments={"reception": _RECEPTION, "annonce": _ANNONCE},
        fondements=("usagers.silence-mois",),
        competences=("BC02.02",),
        le="reception",
    ),
    Regle(
        id="usagers.silence-reorientation",
        titre="Décision implicite après une réorientation",
        fonction=silence_reorientation,
        arguments={
            "sens": _SENS,
            "initiale": NatureArgument("date", "la date de réception par l’administration saisie d’abord"),
            "competente": NatureArgument("date", "la date de réception par l’administration compétente"),
            "annonce": _ANNONCE,
        },
        fondements=("usagers.silence-mois", "usagers.reorientation-depart"),
        competences=("BC02.02",),
        le="initiale",
    ),
    Regle(
        id="usagers.silence-incomplet",
        titre="Décision implicite sur un dossier d’abord incomplet",
        fonction=silence_incomplet,
        arguments={
            "sens": _SENS,
            "pieces": NatureArgument("date", "la date de réception des pièces"),
            "annonce": _ANNONCE,
            "le": _RECEPTION,
        },
        fondements=("usagers.silence-mois", "usagers.incomplet-repart"),
        competences=("BC02.02",),
    ),
)
