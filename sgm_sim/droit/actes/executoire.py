"""The day on which an act may be executed, and the certificate that says so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import date_longue, enumeration
from sgm_sim.droit.jugements import indecis, juger, nommer
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "publicite": "sa publication ou sa notification",
    "reception": "sa réception en préfecture",
}

_FAITS: Mapping[str, str] = {"publicite": "publié ou notifié", "reception": "reçu en préfecture"}


def caractere_executoire(
    *,
    date_execution: date,
    date_publicite: date | None = None,
    date_reception: date | None = None,
    a_transmettre: bool = True,
    parametres: Parametres,
) -> Verdict:
    """Judge whether an act could be executed on a day, by the law of that day.

    CGCT, art. L2131-1, I, and L2131-3 (read in the versions of 2015 and after 2022): an act that must be transmitted is
    exécutoire when it was both made known and received by the préfet; any other one, when it was made known. The
    certificate of the maire adds nothing (`actes.certificat-executoire`).

    Left out: an act that says itself when it applies (`actes.entree-en-vigueur`); a suspension by the judge.
    """
    ligne = parametres.au("actes.executoire-conditions", date_execution)
    faites = {"publicite": date_publicite, "reception": date_reception}
    voulues = ligne.listes["a-transmettre" if a_transmettre else "a-ne-pas-transmettre"]
    attendu = nommer(_NOMS, voulues)
    manque = [nom for nom in voulues if faites[nom] is None]
    trouve = f"exécution le {date_longue(date_execution)}"
    if manque:
        phrase = (
            f"L’acte n’était pas exécutoire le {date_longue(date_execution)} : il manque {nommer(_NOMS, manque)}. "
            f"Il faut {attendu}."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    jours = {nom: jour for nom in voulues if (jour := faites[nom])}
    dates = enumeration([f"{_FAITS[nom]} le {date_longue(jour)}" for nom, jour in jours.items()])
    return au_plus_tot(
        date_execution,
        max(jours.values()),
        acte="L’acte a été exécuté",
        delai=dates,
        fondements=(ligne,),
    )


def entree_en_vigueur(
    *,
    date_publicite: date,
    date_reception: date | None = None,
    a_transmettre: bool = True,
    date_application: date | None = None,
    date_prevue: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge from when an acte réglementaire was applied, by the law of the day it was made public.

    CGCT, art. L2131-1: never before it is exécutoire, hence received by the préfet too when it must be transmitted.
    CRPA, art. L221-2 (since 1 January 2016): the day after, unless the law or the act says otherwise. What art. L222-1,
    which sends the acts of communes to the CGCT, leaves of this day after is discussed: `partiel`, and no answer on an
    act applied the very day it became exécutoire.

    Left out: a date before the publicity, which would look back.
    """
    ligne = parametres.au("actes.entree-en-vigueur-delai", date_publicite)
    conditions = parametres.au("actes.executoire-conditions", date_publicite)
    voulues = conditions.listes["a-transmettre" if a_transmettre else "a-ne-pas-transmettre"]
    if "reception" in voulues and date_reception is None:
        phrase = (
            "Un règlement à transmettre ne s’applique qu’une fois reçu en préfecture : sans la date de cette "
            "réception, on ne peut pas dire depuis quand."
        )
        return indecis(
            trouve=f"publicité le {date_longue(date_publicite)}, réception inconnue",
            attendu=nommer(_NOMS, voulues),
            phrase=phrase,
            fondements=(conditions, ligne),
        )
    faites = {"publicite": date_publicite, "reception": date_reception}
    jours = {nom: jour for nom in voulues if (jour := faites[nom])}
    executoire = max(jours.values())
    dates = enumeration([f"{_FAITS[nom]} le {date_longue(jour)}" for nom, jour in jours.items()])
    premier = executoire + timedelta(days=ligne.nombre)
    delai = f"le lendemain du jour où il est exécutoire : {dates}"
    if date_prevue and date_prevue < date_publicite:
        phrase = (
            f"Le règlement prévoit de s’appliquer dès le {date_longue(date_prevue)}, alors qu’il n’est rendu public "
            f"que le {date_longue(date_publicite)} : il ne peut pas s’appliquer avant sa publicité, et une date "
            "rétroactive demande un avis."
        )
        return indecis(
            trouve="une date prévue avant la publicité",
            attendu=f"le {date_longue(premier)}",
            phrase=phrase,
            fondements=(ligne,),
        )
    acte = "Le règlement a été appliqué"
    if date_application and date_application < executoire:
        return au_plus_tot(date_application, executoire, acte=acte, delai=dates, fondements=(conditions,))
    if date_prevue:
        premier = max(date_prevue, executoire)
        delai = f"la date qu’il fixe lui-même, une fois exécutoire ; {dates}"
        ligne = conditions
    elif date_application and date_application < premier:
        phrase = (
            f"{acte} le {date_longue(date_application)}, le jour où il est devenu exécutoire ({dates}). Pour un acte "
            "d’une commune, qu’il faille attendre le lendemain est discuté : le plus sûr est le "
            f"{date_longue(premier)}."
        )
        return indecis(
            trouve=f"le {date_longue(date_application)}",
            attendu=f"le {date_longue(premier)}, par prudence",
            phrase=phrase,
            fondements=(conditions, ligne),
        )
    return au_plus_tot(
        date_application,
        premier,
        acte=acte,
        delai=delai,
        fondements=(conditions, ligne),
    )


def certificat_executoire(
    *,
    auteur: str | None = None,
    date_certificat: date | None = None,
    date_executoire: date | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge a certificate that an act is exécutoire, or its absence, by the law of the day `le`.

    CGCT, art. L2131-1, I (since 1 July 2022): the maire *may* certify it, under his responsibility. No certificate is
    needed; one signed too early states what is not true.

    Left out: who signs for the maire by delegation.
    """
    ligne = parametres.au("actes.certificat-auteur", le)
    attendu = "un certificat facultatif, signé du maire, une fois l’acte exécutoire"
    if auteur is None:
        phrase = (
            "Aucun certificat n’est nécessaire : le maire peut certifier le caractère exécutoire, rien ne l’y oblige."
        )
        return juger(True, trouve="aucun certificat", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if auteur not in ligne.elements:
        phrase = "Le certificat de caractère exécutoire est signé du maire, sous sa responsabilité, et de lui seul."
        trouve = "un certificat signé d’une autre personne"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if date_certificat is None or date_executoire is None:
        phrase = "Il faut la date du certificat et celle où l’acte est devenu exécutoire pour juger de ce certificat."
        return indecis(trouve="un certificat du maire", attendu=attendu, phrase=phrase, fondements=(ligne,))
    return au_plus_tot(
        date_certificat,
        date_executoire,
        acte="Le maire a certifié l’acte exécutoire",
        delai="le certificat constate que l’acte l’est déjà",
        fondements=(ligne,),
    )


_PUBLICITE = NatureArgument("date", "la date de publicité de l’acte")
_COMPETENCES = ("BC01.10",)

REGLES = (
    Regle(
        id="actes.caractere-executoire",
        titre="Caractère exécutoire d’un acte",
        fonction=caractere_executoire,
        arguments={
            "date_execution": NatureArgument("date", "la date d’exécution de l’acte"),
            "date_publicite": NatureArgument("date", "la date de publicité de l’acte", facultatif=True),
            "date_reception": NatureArgument("date", "la date de réception en préfecture", facultatif=True),
            "a_transmettre": NatureArgument(
                "booleen", "le fait que l’acte soit ou non soumis à transmission", facultatif=True
            ),
        },
        fondements=("actes.executoire-conditions",),
        competences=_COMPETENCES,
        le="date_execution",
    ),
    Regle(
        id="actes.entree-en-vigueur",
        titre="Entrée en vigueur d’un règlement",
        fonction=entree_en_vigueur,
        arguments={
            "date_publicite": _PUBLICITE,
            "date_reception": NatureArgument("date", "la date de réception en préfecture", facultatif=True),
            "a_transmettre": NatureArgument(
                "booleen", "le fait que l’acte soit ou non soumis à transmission", facultatif=True
            ),
            "date_application": NatureArgument("date", "la date depuis laquelle il est appliqué", facultatif=True),
            "date_prevue": NatureArgument("date", "la date que le règlement fixe lui-même", facultatif=True),
        },
        fondements=("actes.entree-en-vigueur-delai", "actes.executoire-conditions"),
        competences=_COMPETENCES,
        le="date_publicite",
    ),
    Regle(
        id="actes.certificat-executoire",
        titre="Certificat de caractère exécutoire",
        fonction=certificat_executoire,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur du certificat", ("maire",), facultatif=True),
            "date_certificat": NatureArgument("date", "la date du certificat", facultatif=True),
            "date_executoire": NatureArgument("date", "la date où l’acte est devenu exécutoire", facultatif=True),
            "le": NatureArgument("date", "la date à laquelle l’acte est examiné"),
        },
        fondements=("actes.certificat-auteur",),
        competences=_COMPETENCES,
    ),
)
