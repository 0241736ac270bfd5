"""Who decides on an application, whose opinion is asked, and when silence is an opinion.

The law is that of the day of the application, except for the delegation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.urbanisme.formalites import LE_DEPOT
from sgm_sim.droit.urbanisme.termes import jours_apres, juger_terme, rendre_choix, rendre_date
from sgm_sim.droit.verdict import Verdict

_AUTORITES: Mapping[str, str] = {
    "maire-commune": "le maire, au nom de la commune",
    "president-epci": "le président de l’intercommunalité, au nom de celle-ci",
    "maire-etat": "le maire, au nom de l’État",
    "prefet": "le préfet",
}
_CAS_CONFORME: Mapping[str, str] = {
    "hors-document": "le terrain n’est couvert par aucun document",
    "sauvegarde-autre-initiative": "un périmètre de sauvegarde a été institué par une autre personne que la commune",
    "document-annule": "le document qui couvrait le terrain a été annulé ou abrogé",
}
_EVENEMENTS: Mapping[str, str] = {
    "renouvellement-conseil": "le renouvellement du conseil municipal",
    "nouveau-president": "l’élection du nouveau président de l’intercommunalité",
}


def autorite_competente(
    *,
    document: str,
    delegation_epci: bool,
    cas: Sequence[str],
    le: date,
    annonce: str | None = None,
    parametres: Parametres,
) -> Verdict:
    """Tell who decides on the application.

    C. urb., art. L422-1, L422-3, R422-1 and R422-2 (since 29 December 2019): the maire for the commune when a document
    covers it, for the State otherwise, unless the préfet decides.

    Left out: projects of the State in a commune with a document (art. L422-2), and the cases f to i of art. R422-2.
    """
    documents = parametres.au("urbanisme.documents-commune", le)
    prefet = parametres.au("urbanisme.cas-prefet", le)
    if document in documents.elements:
        reponse = "president-epci" if delegation_epci else "maire-commune"
        raison = "un document d’urbanisme couvre la commune"
    elif set(cas) & set(prefet.elements):
        reponse, raison = "prefet", "la commune n’a pas de document, et le cas est de ceux que le préfet garde"
    else:
        reponse, raison = "maire-etat", "la commune n’a pas de document d’urbanisme"
    return rendre_choix(
        annonce,
        reponse,
        libelles=_AUTORITES,
        sujet="La décision est prise par",
        raison=raison,
        fondements=(documents, prefet),
    )


def delegation_epci(*, evenements: Sequence[str], confirmee: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a delegation to the intercommunalité still holds after an election.

    C. urb., art. L422-3, al. 2 (since 29 December 2019): it is confirmed in the same forms after each renewal of the
    council, or after a new president is elected.

    Left out: the delay for confirming, on which the article is silent.
    """
    ligne = parametres.au("urbanisme.delegation-epci-renouvellement", le)
    survenus = [_EVENEMENTS[nom] for nom in ligne.elements if nom in evenements]
    attendu = "une délégation confirmée après chaque renouvellement"
    if survenus and not confirmee:
        phrase = (
            f"Depuis la délégation, il y a eu {enumeration(survenus)} : elle doit être confirmée dans les mêmes "
            "formes. Sans cette confirmation, la compétence de l’intercommunalité n’est plus assurée."
        )
        trouve = "une délégation non confirmée"
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    trouve = "une délégation confirmée" if survenus else "aucun renouvellement depuis la délégation"
    phrase = "La délégation tient : elle a été confirmée." if survenus else f"La délégation tient : {trouve}."
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


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
        phrase = f"L’avis conforme du préfet n’a pas été demandé : {pourquoi}."
        return rendre("non_conforme", trouve="aucun avis", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if avis not in ("favorable", "defavorable"):
        phrase = f"Le sens de l’avis du préfet n’est pas connu : {pourquoi}."
        return rendre("indetermine", trouve="un avis inconnu", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if avis == "defavorable" and decision == "accord":
        phrase = (
            f"L’avis du préfet est défavorable et il lie le maire : {pourquoi}. L’accord ne pouvait pas être donné."
        )
        return rendre(
            "non_conforme", trouve="un accord malgré l’avis", attendu=attendu, phrase=phrase, fondements=(ligne,)
        )
    phrase = f"L’avis conforme du préfet a été recueilli et la décision le suit : {pourquoi}."
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
        return rendre(
            "indetermine",
            trouve=type_demande,
            attendu="un permis, une déclaration ou un certificat",
            phrase=phrase,
            fondements=(mois, jours),
        )
    return juger_terme(
        acte="L’avis du maire au service instructeur de l’État a été donné",
        jour=date_avis,
        limite=limite,
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
        return rendre("indetermine", trouve=consulte, attendu="un service connu", phrase=phrase, fondements=(ligne,))
    n = int(ligne.table[consulte])
    return rendre_date(
        annonce,
        ajouter_mois(reception, n),
        sujet="Sans réponse, l’avis est réputé favorable",
        raison=f"{accord(n, 'mois')} après la réception de la demande d’avis",
        fondements=(ligne,),
    )


_TYPES = NatureArgument("choix", "le type de demande", ("cua", "cub", "dp", "pcmi", "pc", "pa", "pd"))

REGLES = (
    Regle(
        id="urbanisme.autorite-competente",
        titre="Autorité qui décide",
        fonction=autorite_competente,
        arguments={
            "document": NatureArgument("choix", "le document d’urbanisme", ("plu", "carte-communale", "aucun")),
            "delegation_epci": NatureArgument("booleen", "la délégation à l’intercommunalité"),
            "cas": NatureArgument(
                "liste",
                "les cas particuliers du projet",
                (
                    "projet-etat",
                    "energie-non-individuelle",
                    "installation-nucleaire",
                    "autorisation-ministre",
                    "desaccord-service-instructeur",
                ),
            ),
            "le": LE_DEPOT,
            "annonce": NatureArgument("choix", "l’autorité annoncée", tuple(_AUTORITES), facultatif=True),
        },
        fondements=("urbanisme.documents-commune", "urbanisme.cas-prefet"),
        competences=("BC02.04", "BC01.10"),
    ),
    Regle(
        id="urbanisme.delegation-epci",
        titre="Délégation à l’intercommunalité après les élections",
        fonction=delegation_epci,
        arguments={
            "evenements": NatureArgument("liste", "ce qui est survenu depuis la délégation", tuple(_EVENEMENTS)),
            "confirmee": NatureArgument("booleen", "la confirmation de la délégation depuis"),
            "le": NatureArgument("date", "la date de la décision prise par l’intercommunalité"),
        },
        fondements=("urbanisme.delegation-epci-renouvellement",),
        competences=("BC02.04", "BC01.10"),
    ),
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
