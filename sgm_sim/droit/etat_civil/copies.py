"""Copies and extracts: who gets which, what must be asked and written, at what price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.jugements import exiger, indecis, juger, nommer, trancher
from sgm_sim.droit.montants import euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DOCUMENTS: Mapping[str, str] = {
    "copie-integrale-naissance": "la copie intégrale d’un acte de naissance",
    "copie-integrale-mariage": "la copie intégrale d’un acte de mariage",
    "copie-integrale-deces": "la copie intégrale d’un acte de décès",
    "extrait-avec-filiation-naissance": "l’extrait avec filiation d’un acte de naissance",
    "extrait-avec-filiation-mariage": "l’extrait avec filiation d’un acte de mariage",
    "extrait-sans-filiation-naissance": "l’extrait sans filiation d’un acte de naissance",
    "extrait-sans-filiation-mariage": "l’extrait sans filiation d’un acte de mariage",
}
_DEMANDEURS: Mapping[str, str] = {
    "interesse-majeur": "l’intéressé majeur ou émancipé",
    "ascendant": "un ascendant",
    "descendant": "un descendant",
    "conjoint": "le conjoint",
    "representant-legal": "le représentant légal",
    "mandataire-habilite": "un mandataire habilité (avocat, notaire)",
    "procureur": "le procureur",
    "administration-autorisee": "une administration autorisée",
    "partenaire-de-pacs": "le partenaire de PACS",
    "frere-ou-soeur": "un frère ou une sœur",
    "oncle-ou-tante": "un oncle ou une tante",
    "concubin": "le concubin",
    "ex-conjoint": "l’ex-conjoint",
    "genealogiste": "un généalogiste",
    "voisin": "un voisin",
}
_INDICATIONS: Mapping[str, str] = {
    "nom": "le nom de la personne",
    "prenoms": "ses prénoms",
    "date-de-naissance": "sa date de naissance",
    "noms-et-prenoms-des-parents": "les noms et prénoms de ses parents",
}
_FORME: Mapping[str, str] = {
    "date-de-delivrance": "la date de délivrance",
    "signature": "la signature",
    "sceau": "le sceau",
}


def delivrance_copie(
    *, document: str, demandeur: str, delivre: bool, le: date, registre_ouvert: bool = False, parametres: Parametres
) -> Verdict:
    """Judge whether a copy or an extract was rightly given, or refused, by the law of the day of the request.

    Décret n° 2017-890, art. 30, 32 and 33 (since 1 November 2017): extracts without filiation, and copies of death
    records, go to anyone; full copies and extracts with filiation, of birth and marriage, only to those listed. A
    register that is open to all (`registre_ouvert`) settles it.

    Left out: the partner of a PACS, on whom sources differ; a death record that would endanger people (art. 26);
    acknowledgements; authorisation by the procureur.
    """
    libres = parametres.au("etat-civil.documents-libres", le)
    reserves = parametres.au("etat-civil.documents-reserves", le)
    admis = parametres.au("etat-civil.copie-demandeurs", le)
    discutes = parametres.au("etat-civil.copie-demandeurs-discutes", le)
    lignes = (libres, reserves, admis)
    quoi, qui = nommer(_DOCUMENTS, [document]), nommer(_DEMANDEURS, [demandeur])
    trouve = f"{quoi} ; demandeur : {qui} ; demande {'acceptée' if delivre else 'refusée'}"
    if document in libres.elements or (document in reserves.elements and registre_ouvert):
        droit, attendu = True, "une délivrance à tout demandeur, sans motif"
    elif document not in reserves.elements:
        phrase = "Ce document n’est pas de ceux que cette règle prévoit."
        return indecis(phrase=phrase, trouve=trouve, attendu="un document prévu", fondements=lignes)
    elif demandeur in discutes.elements:
        phrase = f"Pour {qui}, les sources se contredisent : à vérifier auprès du procureur avant de délivrer."
        return indecis(phrase=phrase, trouve=trouve, attendu="une réponse à vérifier", fondements=(discutes,))
    else:
        droit, attendu = demandeur in admis.elements, f"une délivrance à {nommer(_DEMANDEURS, admis.elements, 'ou')}"
    phrase = f"{qui[:1].upper()}{qui[1:]} {'a' if droit else 'n’a pas'} droit à {quoi}"
    if droit == delivre:
        phrase += ", et la réponse est la bonne."
    elif droit:
        phrase += " : le refus n’est pas fondé."
    else:
        phrase += " : proposer l’extrait sans filiation."
    return juger(
        droit == delivre,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=lignes,
    )


def demande_copie(*, indications: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what a request for a full copy, or an extract with filiation, says, by the law of its day.

    Décret n° 2017-890, art. 29 to 32, as mairies quote it: name, first names, date of birth, names of the parents.

    Left out: proof of identity and kinship of the person who asks; the place of birth, which some pages add.
    """
    ligne = parametres.au("etat-civil.demande-indications", le)
    return exiger(
        indications,
        ligne.elements,
        _INDICATIONS,
        complet="La demande dit ce qu’il faut pour délivrer.",
        incomplet="Avant de délivrer, demander {manque}.",
        fondements=(ligne,),
    )


def forme_copie(*, elements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the form of a copy or an extract, by the law of the day it is delivered.

    Décret n° 2017-890, art. 29: dated, signed, sealed.

    Left out: name and quality of the person who signs, and the ordinary e-mail, which were not checked.
    """
    ligne = parametres.au("etat-civil.copie-forme", le)
    return exiger(
        elements,
        ligne.elements,
        _FORME,
        complet="La copie est datée, signée et scellée : elle fait foi.",
        incomplet="Sur la copie, il manque {manque}.",
        fondements=(ligne,),
    )


def gratuite_copie(*, document: str, prix: int, le: date, parametres: Parametres) -> Verdict:
    """Judge what was asked for a copy or an extract, by the law of the day it is delivered.

    Décret n° 2017-890, art. 29: copies and extracts are free of charge.

    Left out: reproduction of a register open to all, which archives may price.
    """
    ligne = parametres.au("etat-civil.documents-gratuits", le)
    quoi = nommer(_DOCUMENTS, [document])
    if document not in ligne.elements:
        phrase = "Ce document n’est pas de ceux que cette règle prévoit."
        return indecis(phrase=phrase, trouve=quoi, attendu="un document prévu", fondements=(ligne,))
    return trancher(
        prix <= 0,
        trouve=euros(prix),
        attendu="aucun paiement",
        oui="La délivrance est gratuite, et rien n’a été demandé.",
        non=f"La délivrance est gratuite ; la mairie a demandé {euros(prix)}.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la demande")

REGLES = (
    Regle(
        id="etat-civil.delivrance-copie",
        titre="Qui peut obtenir quelle copie",
        fonction=delivrance_copie,
        arguments={
            "document": NatureArgument("choix", "le document demandé", tuple(_DOCUMENTS)),
            "demandeur": NatureArgument("choix", "le demandeur", tuple(_DEMANDEURS)),
            "delivre": NatureArgument("booleen", "la délivrance du document"),
            "le": _LE,
            "registre_ouvert": NatureArgument(
                "booleen", "le fait que le registre est déjà ouvert à tous", facultatif=True
            ),
        },
        fondements=(
            "etat-civil.documents-libres",
            "etat-civil.documents-reserves",
            "etat-civil.copie-demandeurs",
            "etat-civil.copie-demandeurs-discutes",
        ),
        competences=("BC02.01", "BC02.02", "BC02.03"),
    ),
    Regle(
        id="etat-civil.demande-copie",
        titre="Ce que dit une demande de copie",
        fonction=demande_copie,
        arguments={
            "indications": NatureArgument("liste", "les indications de la demande", tuple(_INDICATIONS)),
            "le": _LE,
        },
        fondements=("etat-civil.demande-indications",),
        competences=("BC02.02", "BC02.03"),
    ),
    Regle(
        id="etat-civil.forme-copie",
        titre="Forme des copies et extraits",
        fonction=forme_copie,
        arguments={"elements": NatureArgument("liste", "ce que porte la copie", tuple(_FORME)), "le": _LE},
        fondements=("etat-civil.copie-forme",),
        competences=("BC02.03", "BC01.03"),
    ),
    Regle(
        id="etat-civil.gratuite-copie",
        titre="Gratuité des copies et extraits",
        fonction=gratuite_copie,
        arguments={
            "document": NatureArgument("choix", "le document délivré", tuple(_DOCUMENTS)),
            "prix": NatureArgument("montant", "la somme demandée"),
            "le": _LE,
        },
        fondements=("etat-civil.documents-gratuits",),
        competences=("BC02.02", "BC02.03"),
    ),
)
