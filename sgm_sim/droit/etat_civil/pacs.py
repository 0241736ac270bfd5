"""PACS: who may conclude one, with which record, how it is registered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, ordinal
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.etat_civil.formes import assez_recente, dans_annees, exiger_sans
from sgm_sim.droit.jugements import indecis, juger, nommer, presents
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_SITUATIONS: Mapping[str, str] = {
    "marie": "une personne mariée",
    "deja-pacse": "une personne déjà liée par un PACS",
    "celibataire": "un célibataire",
    "divorce": "une personne divorcée",
    "veuf": "une personne veuve",
}
_PARENTES: Mapping[str, str] = {
    "aucune": "aucune parenté",
    "ligne-directe": "ascendant et descendant",
    "allies-ligne-directe": "alliés en ligne directe",
    "collateraux": "collatéraux",
}
_FORMALITES: Mapping[str, str] = {
    "declaration-conjointe": "la déclaration conjointe",
    "production-de-la-convention": "la production de la convention",
    "visa-de-la-convention": "le visa de la convention",
    "restitution-de-la-convention": "sa restitution aux partenaires",
    "enregistrement": "l’enregistrement de la déclaration",
    "publicite": "l’avis de mention pour la publicité",
    "copie-de-la-convention-conservee": "une copie de la convention gardée en mairie",
}


def conditions_pacs(
    *, naissance_du_plus_jeune: date, situations: Sequence[str], le: date, parametres: Parametres
) -> Verdict:
    """Judge age and situation of the two, by the law of the day of the declaration.

    C. civ., art. 515-1 and 515-2, 2° and 3°: adults, neither married nor already in a PACS.

    Left out: kinship (`etat-civil.parente-pacs`); protected adults (art. 461 and 462); the law of a foreigner.
    """
    age = parametres.au("etat-civil.majorite", le)
    exclues = parametres.au("etat-civil.pacs-situations-exclues", le)
    lignes = (age, exclues)
    majorite = dans_annees(naissance_du_plus_jeune, age.nombre)
    genantes = presents(situations, exclues.elements)
    if genantes:
        return juger(
            False,
            trouve=nommer(_SITUATIONS, genantes),
            attendu="deux personnes ni mariées ni pacsées",
            phrase=f"Le PACS serait nul : il engagerait {nommer(_SITUATIONS, genantes)}.",
            fondements=lignes,
        )
    return au_plus_tot(
        le,
        majorite,
        acte="Le PACS est déclaré",
        delai=f"{accord(age.nombre, 'an')} pour le plus jeune",
        fondements=lignes,
    )


def parente_pacs(*, parente: str, le: date, degre: int | None = None, parametres: Parametres) -> Verdict:
    """Judge whether kinship forbids a PACS, by the law of the day of the declaration.

    C. civ., art. 515-2, 1°: ascendants and descendants, allies in the direct line, collaterals up to the third degree
    included (brother and sister: two; uncle and niece: three; first cousins: four).

    Left out: how degrees are counted.
    """
    exclues = parametres.au("etat-civil.pacs-parentes-exclues", le)
    maximum = parametres.au("etat-civil.pacs-degre", le)
    lignes = (exclues, maximum)
    trouve = nommer(_PARENTES, [parente])
    attendu = f"ni ligne directe, ni collatéraux jusqu’au {ordinal(maximum.nombre)} degré inclus"
    if parente in exclues.elements:
        phrase = f"Le PACS serait nul entre {trouve}."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if parente == "collateraux":
        if degre is None:
            phrase = "Entre collatéraux, la réponse dépend du degré de parenté : il n’est pas donné."
            return indecis(phrase=phrase, trouve=trouve, attendu=attendu, fondements=lignes)
        nul = degre <= maximum.nombre
        phrase = f"Les collatéraux au {ordinal(degre)} degré {'ne peuvent pas' if nul else 'peuvent'} conclure un PACS."
        return juger(
            not nul,
            trouve=f"collatéraux au {ordinal(degre)} degré",
            attendu=attendu,
            phrase=phrase,
            fondements=lignes,
            limite=maximum.nombre,
        )
    phrase = "Aucune parenté n’empêche ce PACS."
    return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)


def enregistrement_pacs(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how a PACS was registered at the mairie, by the law of that day.

    C. civ., art. 515-3 (mairie since 1 November 2017, loi n° 2016-1547): joint declaration; the agreement is produced,
    or the declaration is refused; it is signed and given back, not kept; registration and publicity.

    Left out: the pieces of identity and of residence; the partner born abroad; a PACS before a notary.
    """
    ligne = parametres.au("etat-civil.pacs-formalites", le)
    return exiger_sans(
        formalites,
        ligne.listes["requises"],
        ligne.listes["interdites"],
        _FORMALITES,
        complet="Le PACS est enregistré dans les formes, et la convention rendue visée.",
        incomplet="À l’enregistrement du PACS, il manque {manque}.",
        fondements=(ligne,),
        intrus="La convention est visée puis rendue, la mairie n’en garde rien. Il y a en trop {trop}.",
    )


def acte_naissance_pacs(*, delivrance: date, le: date, origine: str, parametres: Parametres) -> Verdict:
    """Judge the age of the birth record brought for a PACS, by the law of the day of the declaration.

    Décret n° 2006-1806, art. 1, asks for the pieces, as mairies and the public service read it: less than three months;
    less than six for a partner born abroad (partly checked). Verification through COMEDEC makes it useless.

    Left out: the certificate of the central service for the foreigner born abroad.
    """
    francais = parametres.au("etat-civil.pacs-acte-francais-mois", le)
    etranger = parametres.au("etat-civil.pacs-acte-etranger-mois", le)
    choisie = {"francais": francais, "etranger": etranger}.get(origine)
    if choisie is None:
        phrase = "Il faut savoir si l’acte de naissance est français ou étranger."
        return indecis(phrase=phrase, trouve=f"« {origine} »", attendu="son origine", fondements=(francais,))
    return assez_recente(
        delivrance,
        le,
        ajouter_mois(delivrance, choisie.nombre) - UN_JOUR,
        piece="L’acte de naissance",
        age=f"moins de {choisie.nombre} mois",
        fondements=(choisie,),
        suite="En demander un plus récent, ou vérifier par COMEDEC.",
    )


_LE = NatureArgument("date", "la date de la déclaration")

REGLES = (
    Regle(
        id="etat-civil.conditions-pacs",
        titre="Âge et situation des partenaires",
        fonction=conditions_pacs,
        arguments={
            "naissance_du_plus_jeune": NatureArgument("date", "la date de naissance du plus jeune"),
            "situations": NatureArgument("liste", "la situation de chacun", tuple(_SITUATIONS)),
            "le": _LE,
        },
        fondements=("etat-civil.majorite", "etat-civil.pacs-situations-exclues"),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.parente-pacs",
        titre="Parenté qui empêche le PACS",
        fonction=parente_pacs,
        arguments={
            "parente": NatureArgument("choix", "le lien entre les partenaires", tuple(_PARENTES)),
            "le": _LE,
            "degre": NatureArgument("nombre", "le degré de parenté des collatéraux", facultatif=True),
        },
        fondements=("etat-civil.pacs-parentes-exclues", "etat-civil.pacs-degre"),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.enregistrement-pacs",
        titre="Enregistrement d’un PACS en mairie",
        fonction=enregistrement_pacs,
        arguments={
            "formalites": NatureArgument("liste", "ce qui a été fait", tuple(_FORMALITES)),
            "le": _LE,
        },
        fondements=("etat-civil.pacs-formalites",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.acte-naissance-pacs",
        titre="Âge de l’acte de naissance produit pour un PACS",
        fonction=acte_naissance_pacs,
        arguments={
            "delivrance": NatureArgument("date", "la date de délivrance de l’acte"),
            "le": _LE,
            "origine": NatureArgument("choix", "l’origine de l’acte", ("francais", "etranger")),
        },
        fondements=("etat-civil.pacs-acte-francais-mois", "etat-civil.pacs-acte-etranger-mois"),
        competences=("BC02.03",),
    ),
)
