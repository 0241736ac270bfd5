"""Concessions: which ones, who grants them, what the act says, why one may be refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_MENTIONS: Mapping[str, str] = {
    "titulaire": "le titulaire",
    "type": "le type (individuelle, collective ou familiale)",
    "duree": "la durée",
    "emplacement": "l’emplacement",
    "prix": "le prix",
    "beneficiaires": "les bénéficiaires",
}


def categorie_concession(
    *, categorie: str, duree: int = 0, creees: Sequence[str], tarif_vote: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a concession may be sold, by its category.

    CGCT, art. L2223-13, L2223-14 and L2223-15 (text of 22 February 2008, confirmed by a later page): temporary (fifteen
    years at most), thirty years, fifty years, perpetual; only the categories that the council created and priced.

    Left out: whether there is room; spaces for urns.
    """
    temporaire = parametres.au("funeraire.concession-temporaire-ans", le)
    durees = parametres.au("funeraire.concession-durees", le)
    categories = parametres.au("funeraire.concession-categories", le)
    fondements = (temporaire, durees, categories)
    manque = []
    if categorie not in categories.elements:
        manque.append("une catégorie que la loi connaît")
    elif categorie not in creees or not tarif_vote:
        manque.append("une délibération du conseil qui crée cette catégorie et vote son tarif")
    if categorie == "temporaire" and not 0 < duree <= temporaire.nombre:
        manque.append(f"une durée de {accord(temporaire.nombre, 'an')} au plus")
    if categorie in durees.table and duree != durees.table[categorie]:
        manque.append(f"une durée de {accord(int(durees.table[categorie]), 'an')}")
    phrase = "La concession peut être accordée dans cette catégorie."
    if manque:
        phrase = f"La concession ne peut pas être vendue ainsi : il faut {enumeration(manque)}."
    return juger(
        not manque,
        trouve=f"une concession {categorie}" + (f" de {accord(duree, 'an')}" if duree else ""),
        attendu="une catégorie créée et tarifée par le conseil",
        phrase=phrase,
        fondements=fondements,
    )


def auteur_concession(*, auteur: str, delegation: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge who granted a concession.

    CGCT, art. L2122-22, 8° (since 22 February 2008, partly checked): the council, or the maire when it delegated this
    to him.

    Left out: the report on the delegation that the maire makes to the council.
    """
    ligne = parametres.au("funeraire.concession-delegation", le)
    attendu = "le conseil, ou le maire délégué par lui"
    if auteur == "conseil" or (auteur == "maire" and delegation):
        phrase = "La concession est attribuée par une autorité compétente."
        return rendre(
            "conforme", trouve=f"attribution par le {auteur}", attendu=attendu, phrase=phrase, fondements=(ligne,)
        )
    phrase = "La concession est attribuée par le maire sans délégation du conseil : il faut une délibération."
    if auteur != "maire":
        phrase = (
            "Le secrétariat prépare l’acte, mais seul le conseil, ou le maire délégué par lui, attribue une concession."
        )
    return rendre(
        "non_conforme",
        trouve="une attribution par le maire, sans délégation" if auteur == "maire" else "une attribution par un autre",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
    )


def acte_concession(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the act of concession says.

    CGCT, art. L2223-13, and usage (since 22 February 2008, partly checked): holder, type, duration, place, price, who
    may be buried.

    Left out: works allowed on the grave; the register and the plan.
    """
    ligne = parametres.au("funeraire.concession-acte", le)
    return exiger(
        mentions,
        ligne.elements,
        _MENTIONS,
        complet="L’acte de concession dit tout ce qu’il faut.",
        incomplet="L’acte de concession n’indique pas {manque}.",
        fondements=(ligne,),
    )


def refus_concession(*, motif: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the reason for refusing a concession.

    CGCT, art. L2223-13 and case law (since 22 February 2008, partly checked): room, hygiene or good order, and nothing
    else. A legal person cannot hold one.

    Left out: whether the reason is true.
    """
    ligne = parametres.au("funeraire.concession-refus-motifs", le)
    mots = {"place": "le manque de place", "hygiene": "l’hygiène", "bon-ordre": "le bon ordre"}
    admis = motif in ligne.elements
    liste = enumeration([mots[nom] for nom in ligne.elements], "ou")
    phrase = f"Une concession ne se refuse que pour {liste} : "
    phrase += f"le motif donné, {mots[motif]}, en est un." if admis else "le motif donné n’en est pas un."
    return juger(admis, trouve=mots.get(motif, "un autre motif"), attendu=liste, phrase=phrase, fondements=(ligne,))


_ACTE = NatureArgument("date", "la date de l’acte de concession")
_COMPETENCES = ("BC02.05", "BC02.01")
_CATEGORIES = ("temporaire", "trentenaire", "cinquantenaire", "perpetuelle")

REGLES = (
    Regle(
        id="funeraire.categorie-concession",
        titre="Catégorie et durée d’une concession",
        fonction=categorie_concession,
        arguments={
            "categorie": NatureArgument("choix", "la catégorie de la concession", _CATEGORIES),
            "duree": NatureArgument("nombre", "la durée en années", facultatif=True),
            "creees": NatureArgument("liste", "les catégories créées par le conseil", _CATEGORIES),
            "tarif_vote": NatureArgument("booleen", "le vote du tarif"),
            "le": _ACTE,
        },
        fondements=(
            "funeraire.concession-temporaire-ans",
            "funeraire.concession-durees",
            "funeraire.concession-categories",
        ),
        competences=("BC02.05", "BC01.10"),
    ),
    Regle(
        id="funeraire.auteur-concession",
        titre="Autorité qui attribue une concession",
        fonction=auteur_concession,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur de l’acte", ("conseil", "maire", "secretaire")),
            "delegation": NatureArgument("booleen", "la délégation du conseil au maire"),
            "le": _ACTE,
        },
        fondements=("funeraire.concession-delegation",),
        competences=("BC02.05", "BC01.10"),
    ),
    Regle(
        id="funeraire.acte-concession",
        titre="Contenu de l’acte de concession",
        fonction=acte_concession,
        arguments={"mentions": NatureArgument("liste", "ce que dit l’acte", tuple(_MENTIONS)), "le": _ACTE},
        fondements=("funeraire.concession-acte",),
        competences=("BC02.05", "BC01.03"),
    ),
    Regle(
        id="funeraire.refus-concession",
        titre="Motif de refus d’une concession",
        fonction=refus_concession,
        arguments={
            "motif": NatureArgument("choix", "le motif du refus", ("place", "hygiene", "bon-ordre")),
            "le": NatureArgument("date", "la date du refus"),
        },
        fondements=("funeraire.concession-refus-motifs",),
        competences=_COMPETENCES,
    ),
)
