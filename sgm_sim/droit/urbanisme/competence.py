"""Who decides on an application. The law is that of the day of the application, except for the delegation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.droit.jugements import choisir
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.urbanisme.formalites import LE_DEPOT
from sgm_sim.droit.verdict import Verdict

_AUTORITES: Mapping[str, str] = {
    "maire-commune": "le maire, au nom de la commune",
    "president-epci": "le président de l’intercommunalité, au nom de celle-ci",
    "maire-etat": "le maire, au nom de l’État",
    "prefet": "le préfet",
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
        raison = "Un document d’urbanisme couvre la commune."
    elif set(cas) & set(prefet.elements):
        reponse, raison = (
            "prefet",
            "La commune n’a pas de document d’urbanisme, et le cas est de ceux que le préfet garde.",
        )
    else:
        reponse, raison = "maire-etat", "La commune n’a pas de document d’urbanisme."
    return choisir(
        annonce, reponse, _AUTORITES, sujet="L’autorité compétente est", raison=raison, fondements=(documents, prefet)
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
)
