"""Delegations from the council to the maire: what, within which limits, for how long, and who is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.jugements import absents, indecis, juger, nommer
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "affectation-des-proprietes": "l’affectation des propriétés communales",
    "tarifs": "les tarifs non fiscaux",
    "emprunts": "les emprunts",
    "marches": "les marchés",
    "louage-de-choses": "le louage de choses",
    "assurances": "les contrats d’assurance",
    "regies": "les régies",
    "concessions-de-cimetiere": "les concessions de cimetière",
    "dons-et-legs": "les dons et legs sans charge",
    "vente-de-biens-mobiliers": "la vente de biens mobiliers",
    "honoraires": "les honoraires",
    "offres-aux-expropries": "les offres aux expropriés",
    "classes-scolaires": "la création de classes",
    "alignement": "les reprises d’alignement",
    "preemption": "le droit de préemption",
    "justice": "les actions en justice",
    "accidents-de-vehicules": "les accidents de véhicules municipaux",
    "tresorerie": "les lignes de trésorerie",
    "preemption-commerciale": "la préemption des fonds de commerce",
    "droit-de-priorite": "le droit de priorité",
    "archeologie": "l’archéologie préventive",
    "adhesions": "le renouvellement d’adhésions",
    "subventions-demandees": "les demandes de subvention",
    "autorisations-d-urbanisme": "le dépôt d’autorisations d’urbanisme",
    "vote-du-budget": "le vote du budget",
    "taux-des-impots": "le taux des impôts",
    "creation-d-emploi": "la création d’un emploi",
    "vente-d-un-immeuble": "la vente d’un immeuble",
}


def delegation_possible(*, matieres: Sequence[str], date_deliberation: date, parametres: Parametres) -> Verdict:
    """Judge what the council delegated to the maire, by the law of the day of the deliberation.

    CGCT, art. L2122-22: a closed list, for the length of the mandate; all or part of it. Read in a version of 2015 and
    the beginning of a later one: `partiel`.

    Left out: limits to be set (`actes.delegation-limites`); matters added since, which get no answer.
    """
    ligne = parametres.au("actes.delegation-matieres", date_deliberation)
    interdites = parametres.au("actes.delegation-exclues", date_deliberation)
    attendu = "des matières de la liste de la loi"
    if exclues := [nom for nom in matieres if nom in interdites.elements]:
        phrase = f"Le conseil ne peut pas déléguer {nommer(_NOMS, exclues)} : la liste de la loi est limitative."
        trouve = "une matière hors de la liste"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne, interdites))
    if inconnues := absents(ligne.elements, matieres):
        phrase = (
            f"On ne peut rien dire pour {nommer(_NOMS, inconnues)} : la rédaction actuelle de la liste est à relire."
        )
        return indecis(trouve="une matière non lue", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Toutes les matières déléguées au maire sont de celles que la loi permet de lui déléguer."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def delegation_limites(
    *, deleguees: Sequence[str], limitees: Sequence[str], date_deliberation: date, parametres: Parametres
) -> Verdict:
    """Judge the limits that the council set, by the law of the day of the deliberation.

    CGCT, art. L2122-22: for some matters the article gives the maire only what lies within limits, conditions or cases
    set by the council (tariffs, loans, pre-emption, court actions, accidents, credit lines…). `partiel`: the list is
    that of 2015, with what a later sheet adds.

    Left out: whether the limits are precise enough.
    """
    ligne = parametres.au("actes.delegation-matieres-a-limiter", date_deliberation)
    concernees = [nom for nom in ligne.elements if nom in deleguees]
    attendu = "une limite fixée pour chaque matière qui en veut une"
    if manque := absents(limitees, concernees):
        phrase = (
            f"La délibération délègue {nommer(_NOMS, manque)} sans fixer de limite : la loi en veut une, et sans elle "
            "les décisions du maire sont fragiles."
        )
        trouve = "une délégation sans limite"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "La délibération fixe les limites que la loi demande."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def compte_rendu_delegation(
    *, decisions: Sequence[str], rendues: Sequence[str], date_seance: date, parametres: Parametres
) -> Verdict:
    """Judge what the maire told the council of his decisions by delegation, by the law of the day of the meeting.

    CGCT, art. L2122-23, al. 3: he reports at each of the obligatory meetings.

    Left out: in what form; decisions taken after the agenda was sent.
    """
    ligne = parametres.au("actes.delegation-compte-rendu", date_seance)
    attendu = "un compte rendu de toutes les décisions prises par délégation"
    if oubliees := absents(rendues, decisions):
        phrase = (
            f"Le maire n’a pas rendu compte de {nommer({}, oubliees)} : il rend compte au conseil, à chacune de ses "
            "réunions obligatoires, des décisions prises par délégation."
        )
        trouve = "un compte rendu incomplet"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Le maire a rendu compte de toutes les décisions prises par délégation."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def duree_delegation(*, date_fin_de_mandat: date, date_decision: date, parametres: Parametres) -> Verdict:
    """Judge a decision taken by delegation of the council, by the law of that day: the mandate must still run.

    CGCT, art. L2122-22: the delegation is given for the length of the mandate of the maire. After a general election,
    or a change of maire, the council deliberates again.

    Left out: loans, whose delegation ends with the opening of the campaign; a delegation that was revoked.
    """
    ligne = parametres.au("actes.delegation-duree", date_decision)
    return au_plus_tard(
        date_decision,
        date_fin_de_mandat,
        acte="La décision a été prise",
        delai="la durée du mandat du maire",
        suite="La délégation du conseil ne valait plus.",
        fondements=(ligne,),
    )


def organe_dessaisi(
    *, auteur: str, maire_empeche: bool = False, date_decision: date, parametres: Parametres
) -> Verdict:
    """Judge who decided in a matter that the council delegated to the maire, by the law of that day.

    CGCT, art. L2122-22 and L2122-23: as long as the delegation stands, the maire decides; the council takes the matter
    back only by ending the delegation, or when the maire is prevented. Case law in part: `partiel`.

    Left out: a deliberation that says otherwise for the absence of the maire; an adjoint who signs by delegation.
    """
    ligne = parametres.au("actes.delegation-organes", date_decision)
    attendus = ligne.listes["maire-empeche" if maire_empeche else "maire-present"]
    noms = {"maire": "le maire", "conseil": "le conseil municipal"}
    trouve, attendu = nommer(noms, [auteur]), nommer(noms, attendus, "ou")
    if auteur in attendus:
        phrase = f"Dans une matière déléguée, c’est bien {trouve} qui décide ici."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"La matière est déléguée : {attendu} décide, et non {trouve}, tant que la délégation n’est pas rapportée."
    return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


_DELIBERATION = NatureArgument("date", "la date de la délibération")
_COMPETENCES = ("BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="actes.delegation-possible",
        titre="Matières déléguées au maire",
        fonction=delegation_possible,
        arguments={
            "matieres": NatureArgument("liste", "les matières déléguées au maire", tuple(_NOMS)),
            "date_deliberation": _DELIBERATION,
        },
        fondements=("actes.delegation-matieres", "actes.delegation-exclues"),
        competences=_COMPETENCES,
        le="date_deliberation",
    ),
    Regle(
        id="actes.delegation-limites",
        titre="Limites d’une délégation au maire",
        fonction=delegation_limites,
        arguments={
            "deleguees": NatureArgument("liste", "les matières déléguées au maire", tuple(_NOMS)),
            "limitees": NatureArgument("liste", "celles pour lesquelles une limite est fixée", tuple(_NOMS)),
            "date_deliberation": _DELIBERATION,
        },
        fondements=("actes.delegation-matieres-a-limiter",),
        competences=_COMPETENCES,
        le="date_deliberation",
    ),
    Regle(
        id="actes.compte-rendu-delegation",
        titre="Compte rendu des décisions déléguées",
        fonction=compte_rendu_delegation,
        arguments={
            "decisions": NatureArgument("liste", "les décisions prises par délégation depuis la dernière réunion"),
            "rendues": NatureArgument("liste", "celles dont le maire a rendu compte"),
            "date_seance": NatureArgument("date", "la date de la séance"),
        },
        fondements=("actes.delegation-compte-rendu",),
        competences=("BC01.01", "BC01.10"),
        le="date_seance",
    ),
    Regle(
        id="actes.duree-delegation",
        titre="Durée d’une délégation au maire",
        fonction=duree_delegation,
        arguments={
            "date_fin_de_mandat": NatureArgument("date", "le dernier jour du mandat du maire"),
            "date_decision": NatureArgument("date", "la date de la décision"),
        },
        fondements=("actes.delegation-duree",),
        competences=_COMPETENCES,
        le="date_decision",
    ),
    Regle(
        id="actes.organe-dessaisi",
        titre="Qui décide dans une matière déléguée",
        fonction=organe_dessaisi,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur de la décision", ("maire", "conseil")),
            "maire_empeche": NatureArgument("booleen", "l’empêchement du maire", facultatif=True),
            "date_decision": NatureArgument("date", "la date de la décision"),
        },
        fondements=("actes.delegation-organes",),
        competences=_COMPETENCES,
        le="date_decision",
    ),
)
