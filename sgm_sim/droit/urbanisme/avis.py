"""Whose opinion is asked on an application, and when silence is an opinion.

The law is that of the day of the application.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.jugements import indecis
from sgm_sim.droit.jugements_de_dates import au_plus_tard, dater
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.urbanisme.formalites import LE_DEPOT
from sgm_sim.droit.verdict import Verdict

_CAS_CONFORME: Mapping[str, str] = {
    "hors-document": "le terrain n’est couvert par aucun document",
    "sauvegarde-autre-initiative": "un périmètre de sauvegarde a été institué par une autre personne que la commune",
    "document-annule": "le document qui couvrait le terrain a été annulé ou abrogé",
}


def avis_conforme(*, cas: Sequence[str], avis: str, decision: str, le: date, parametres: Parametres) -> Verdict:
    """Judge a decision taken for the commune where the préfet must give a binding opinion.

    C. urb., art. L422-5 and L422-6 (copy of April 2026): the maire asks for it when no document covers the land; it
    binds, so a permit against an unfavourable opinion is unlawful.

    Left out: the delay after which the opinion is deemed favourable.
    """
    ligne = parametres.au("urbanisme.avis-conforme-cas", le)
    touches = [_CAS_CONFORME[nom] for nom in ligne.elements if nom in cas]
    attendu = "l’avis conforme du préfet, suivi" if touches else "aucun avis conforme"
    if not touches:
        phrase = "Aucun des cas prévus n’est présent : l’avis conforme du préfet n’est pas requis."
        return rendre("conforme", trouve="aucun cas", attendu=attendu, phrase=phrase, fondements=(ligne,))
    pourquoi = f"il est requis parce que {enumeration(touches)}"
    if avis == "aucun":
        phrase = f"L’avis conforme du préfet n’a pas été demandé, alors qu’{pourquoi}."
        return rendre("non_conforme", trouve="aucun avis", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if avis not in ("favorable", "defavorable"):
        phrase = f"Le sens de l’avis du préfet n’est pas connu, alors qu’{pourquoi}."
        return indecis(trouve="un avis inconnu", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if avis == "defavorable" and decision == "accord":
        phrase = (
            f"L’avis du préfet est défavorable et il lie le maire : {pourquoi}. L’accord ne pouvait pas être donné."
        )
        return rendre(
            "non_conforme", trouve="un accord malgré l’avis", attendu=attendu, phrase=phrase, fondements=(ligne,)
        )
    phrase = f"L’avis conforme du préfet a été recueilli et la décision le suit ({pourquoi})."
    return rendre("conforme", trouve="un avis suivi", attendu=attendu, phrase=phrase, fondements=(ligne,))


def avis_maire(*, type_demande: str, le: date, date_avis: date, parametres: Parametres) -> Verdict:
    """Judge the opinion that the maire gives when the State decides, by the day of the application.

    C. urb., art. R423-72 and R410-6 (since 29 December 2019): one month for a permit or an operational certificate,
    fifteen days for a declaration or a plain certificate; silence is favourable.

    Left out: what the opinion says, and the case of a delegation.
    """
    mois = parametres.au("urbanisme.avis-maire-mois", le)
    jours = parametres.au("urbanisme.avis-maire-jours", le)
    if type_demande in mois.table:
        n = int(mois.table[type_demande])
        limite, delai = ajouter_mois(le, n), accord(n, "mois")
    elif type_demande in jours.table:
        n = int(jours.table[type_demande])
        limite, delai = jours_apres(le, n), accord(n, "jour")
    else:
        phrase = "Ce type de demande n’est pas de ceux pour lesquels le délai de l’avis du maire est connu."
        return indecis(
            trouve=f"« {type_demande} »",
            attendu="un permis, une déclaration ou un certificat",
            phrase=phrase,
            fondements=(mois, jours),
        )
    return au_plus_tard(
        date_avis,
        limite,
        acte="L’avis du maire au service instructeur de l’État a été donné",
        delai=f"{delai} à compter du dépôt",
        fondements=(mois, jours),
        suite="Passé ce délai, il est réputé favorable, ou sans observation pour un certificat.",
    )


def silence_consultes(
    *, consulte: str, reception: date, annonce: date | None = None, parametres: Parametres
) -> Verdict:
    """Give the day on which the silence of a service that was consulted becomes a favourable opinion.

    C. urb., art. R423-59 and R423-67 (since 29 December 2019): one month from the receipt of the request, two for the
    architecte des Bâtiments de France on a permit near a monument or in a heritage site.

    Left out: the exceptions of art. R423-60 to R423-71-1; listed and classified sites.
    """
    ligne = parametres.au("urbanisme.silence-consultes-mois", reception)
    if consulte not in ligne.table:
        phrase = "Ce service n’est pas de ceux dont le délai de réponse est connu ici."
        return indecis(trouve=f"« {consulte} »", attendu="un service connu", phrase=phrase, fondements=(ligne,))
    n = int(ligne.table[consulte])
    return dater(
        annonce,
        ajouter_mois(reception, n),
        sujet="Sans réponse, l’avis est réputé favorable",
        raison=f"Le service a {accord(n, 'mois')} à compter de la réception de la demande.",
        fondements=(ligne,),
    )


_TYPES = NatureArgument("choix", "le type de demande", ("cua", "cub", "dp", "pcmi", "pc", "pa", "pd"))


REGLES = (
    Regle(
        id="urbanisme.avis-conforme",
        titre="Avis conforme du préfet",
        fonction=avis_conforme,
        arguments={
            "cas": NatureArgument("liste", "la situation du terrain", tuple(_CAS_CONFORME)),
            "avis": NatureArgument("choix", "l’avis du préfet", ("favorable", "defavorable", "aucun")),
            "decision": NatureArgument("choix", "le sens de la décision", ("accord", "refus")),
            "le": LE_DEPOT,
        },
        fondements=("urbanisme.avis-conforme-cas",),
        competences=("BC02.04", "BC01.10"),
    ),
    Regle(
        id="urbanisme.avis-maire",
        titre="Avis du maire quand l’État décide",
        fonction=avis_maire,
        arguments={
            "type_demande": _TYPES,
            "le": LE_DEPOT,
            "date_avis": NatureArgument("date", "la date de l’avis du maire"),
        },
        fondements=("urbanisme.avis-maire-mois", "urbanisme.avis-maire-jours"),
        competences=("BC02.04",),
    ),
    Regle(
        id="urbanisme.silence-consultes",
        titre="Silence de l’architecte des Bâtiments de France ou d’un service consulté",
        fonction=silence_consultes,
        arguments={
            "consulte": NatureArgument(
                "choix", "le service consulté et la demande", ("abf-permis", "abf-declaration", "service")
            ),
            "reception": NatureArgument("date", "la date de réception de la demande d’avis"),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("urbanisme.silence-consultes-mois",),
        competences=("BC02.04",),
        le="reception",
    ),
)
