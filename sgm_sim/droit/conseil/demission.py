"""Resignation of a councillor, of an adjoint, of the maire: to whom, from when, and the one that a judge declares."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import indecis, juger, nommer, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard, dater
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "conseiller": "un conseiller",
    "adjoint": "un adjoint",
    "maire": "le maire",
    "prefet": "le préfet",
    "tribunal-administratif": "le tribunal administratif",
    "conseil": "le conseil municipal",
}


def destinataire_demission(*, auteur: str, destinataire: str, le: date, parametres: Parametres) -> Verdict:
    """Judge to whom a resignation is sent, by the law of that day.

    CGCT, art. L2121-4: a councillor writes to the maire. Art. L2122-15: the maire or an adjoint to the préfet, even
    when they leave the council at the same time.

    Left out: resignations that a cumul des mandats imposes.
    """
    ligne = parametres.au("conseil.demission-destinataire", le)
    voulus = ligne.listes.get(auteur)
    trouve = f"une démission adressée à {nommer(_NOMS, [destinataire])}".replace("à le ", "au ")
    if voulus is None:
        phrase = "On ne connaît que la démission du conseiller, de l’adjoint et du maire."
        return indecis(trouve=trouve, attendu="un élu de la commune", phrase=phrase, fondements=(ligne,))
    qui = nommer(_NOMS, [auteur])
    phrase = f"{qui[0].upper()}{qui[1:]} adresse sa démission à {nommer(_NOMS, voulus)}".replace("à le ", "au ")
    return trancher(
        destinataire in voulus,
        trouve=trouve,
        attendu=f"une démission adressée à {nommer(_NOMS, voulus)}".replace("à le ", "au "),
        oui=f"{phrase}.",
        non=f"{phrase}. Adressée ailleurs, elle ne produit pas encore d’effet.",
        fondements=(ligne,),
    )


def effet_demission(
    *,
    reception: date,
    annonce: date | None = None,
    retrait: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the day on which the resignation of a councillor is final, by the law of the day of reception.

    CGCT, art. L2121-4: as soon as the maire receives it, who informs the préfet at once. Neither the date written on
    the letter, nor an acceptance, nor a deliberation counts; nothing can be withdrawn afterwards.

    Left out: the maire and the adjoints (`conseil.effet-demission-maire`); a letter forced or unsigned.
    """
    ligne = parametres.au("conseil.demission-effet", reception)
    if retrait and retrait <= reception:
        return _retiree(retrait, reception, annonce, ligne)
    raison = "Elle l’est dès que le maire la reçoit"
    raison += " : ni la date de la lettre, ni une acceptation, ni une délibération ne comptent."
    if retrait:
        raison += f" Le retrait du {date_longue(retrait)} vient trop tard."
    sujet = "La démission du conseiller est définitive"
    return dater(annonce, reception, sujet=sujet, raison=raison, fondements=(ligne,))


def _retiree(retrait: date, reception: date, annonce: date | None, ligne: Valeur) -> Verdict:
    """Judge a resignation withdrawn before the maire received it, or on the same day."""
    if retrait == reception:
        phrase = "La lettre et son retrait portent le même jour : il faut savoir lequel le maire a reçu d’abord."
        return indecis(trouve="un retrait le jour même", attendu="un ordre", phrase=phrase, fondements=(ligne,))
    phrase = (
        f"La démission a été retirée le {date_longue(retrait)}, avant que le maire ne la reçoive le "
        f"{date_longue(reception)} : elle n’a pas d’effet."
    )
    return rendre(
        "calcule" if annonce is None else "non_conforme",
        trouve="un retrait à temps",
        attendu="aucune démission",
        phrase=phrase,
        fondements=(ligne,),
    )


def effet_demission_maire(
    *,
    acceptation: date | None = None,
    second_envoi: date | None = None,
    annonce: date | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the day on which the resignation of the maire or of an adjoint is final.

    CGCT, art. L2122-15, by the law of the day of the letter: from its acceptance by the préfet or, failing that, one
    month after a new sending by registered letter. They go on until their successors are installed.

    Left out: resignations that a cumul des mandats imposes, final on reception.
    """
    ligne = parametres.au("conseil.demission-maire-mois", le)
    dates = [acceptation] if acceptation else []
    dates += [ajouter_mois(second_envoi, ligne.nombre)] if second_envoi else []
    apres = f"{accord(ligne.nombre, 'mois')} après un second envoi, recommandé"
    attendu = f"l’acceptation du préfet ou, à défaut, {apres}"
    if not dates:
        phrase = f"La démission n’est pas encore définitive : il y faut {attendu}."
        return rendre(
            "calcule" if annonce is None else "non_conforme",
            trouve="ni acceptation, ni second envoi",
            attendu=attendu,
            phrase=phrase,
            fondements=(ligne,),
        )
    effet = min(dates)
    cause = "le préfet l’a acceptée ce jour-là" if effet == acceptation else f"c’est {apres}"
    raison = f"{cause[0].upper()}{cause[1:]}. L’élu exerce ses fonctions jusqu’à l’installation de son successeur."
    return dater(annonce, effet, sujet="La démission est définitive", raison=raison, fondements=(ligne,))


def demission_d_office(*, auteur: str, refus: date, saisine: date | None = None, parametres: Parametres) -> Verdict:
    """Judge who declares a councillor démissionnaire for refusing a function, and when the maire asked for it.

    CGCT, art. L2121-5 and R2121-5 (copie de 2015), by the law of the day of the refusal: the tribunal administratif
    alone, which the maire seizes within one month of the refusal, expressed or persistent after a warning.

    Left out: what is a function of the law (presiding a polling station is one; absence from meetings, as such, was not
    read); Alsace-Moselle.
    """
    juge = parametres.au("conseil.demission-office-auteur", refus)
    delai = parametres.au("conseil.demission-office-mois", refus)
    if auteur not in juge.elements:
        phrase = (
            f"Seul {nommer(_NOMS, juge.elements)} déclare un conseiller démissionnaire d’office : ni le maire, ni le "
            "conseil ne le peuvent."
        )
        trouve, attendu = nommer(_NOMS, [auteur]), nommer(_NOMS, juge.elements)
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(juge,))
    return au_plus_tard(
        saisine,
        ajouter_mois(refus, delai.nombre),
        acte="Le maire a saisi le tribunal administratif",
        delai=f"{accord(delai.nombre, 'mois')} après le refus constaté",
        fondements=(juge, delai),
    )


_LETTRE = NatureArgument("date", "la date de la lettre de démission")
_ANNONCE = NatureArgument("date", "la date d’effet annoncée", facultatif=True)
_ELUS = ("BC01.01", "BC01.10")

REGLES = (
    Regle(
        id="conseil.destinataire-demission",
        titre="À qui s’adresse une démission",
        fonction=destinataire_demission,
        arguments={
            "auteur": NatureArgument("choix", "l’élu qui démissionne", ("conseiller", "adjoint", "maire")),
            "destinataire": NatureArgument("choix", "le destinataire de la lettre", ("maire", "prefet")),
            "le": _LETTRE,
        },
        fondements=("conseil.demission-destinataire",),
        competences=_ELUS,
    ),
    Regle(
        id="conseil.effet-demission",
        titre="Prise d’effet de la démission d’un conseiller",
        fonction=effet_demission,
        arguments={
            "reception": NatureArgument("date", "la date à laquelle le maire a reçu la démission"),
            "annonce": _ANNONCE,
            "retrait": NatureArgument("date", "la date du retrait de la démission", facultatif=True),
        },
        fondements=("conseil.demission-effet",),
        competences=_ELUS,
        le="reception",
    ),
    Regle(
        id="conseil.effet-demission-maire",
        titre="Prise d’effet de la démission du maire ou d’un adjoint",
        fonction=effet_demission_maire,
        arguments={
            "acceptation": NatureArgument("date", "la date d’acceptation par le préfet", facultatif=True),
            "second_envoi": NatureArgument("date", "la date du second envoi, recommandé", facultatif=True),
            "annonce": _ANNONCE,
            "le": _LETTRE,
        },
        fondements=("conseil.demission-maire-mois",),
        competences=_ELUS,
    ),
    Regle(
        id="conseil.demission-d-office",
        titre="Démission d’office d’un conseiller",
        fonction=demission_d_office,
        arguments={
            "auteur": NatureArgument(
                "choix", "l’autorité qui déclare l’élu démissionnaire", ("tribunal-administratif", "maire", "conseil")
            ),
            "refus": NatureArgument("date", "la date du refus constaté"),
            "saisine": NatureArgument("date", "la date de saisine du tribunal", facultatif=True),
        },
        fondements=("conseil.demission-office-auteur", "conseil.demission-office-mois"),
        competences=_ELUS,
        le="refus",
    ),
)
