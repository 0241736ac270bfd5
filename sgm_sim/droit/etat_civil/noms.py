"""Names of adults: change of name and of first name, choices made once, name of usage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.etat_civil.formes import dans_annees, exiger_sans
from sgm_sim.droit.jugements import indecis, juger, nommer, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PRENOM: Mapping[str, str] = {
    "decision-inscrite": "la décision inscrite au registre",
    "saisine-procureur": "la saisine sans délai du procureur",
    "information-demandeur": "l’information du demandeur",
    "refus-de-l-officier": "le refus opposé par l’officier de l’état civil",
}
_USAGES: Mapping[str, str] = {
    "nom-du-pere": "le nom de son père",
    "nom-de-la-mere": "le nom de sa mère",
    "deux-noms-des-parents": "les deux noms de ses parents",
    "nom-du-conjoint": "le nom de son époux ou de son épouse",
    "nom-du-partenaire": "le nom de son partenaire de PACS",
    "nom-du-concubin": "le nom de son concubin",
}


def choix_unique(*, procedure: str, deja: int, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a choice of name may still be made, by the law of the day of the request.

    C. civ., art. 311-24: the parents choose once only. Art. 61-3-1, al. 1: so does the adult who takes the name of the
    other parent, or both. Beyond, a decree (art. 61).

    Left out: a first choice that was void; the name acquired in another State (art. 61-3-1, al. 2).
    """
    ligne = parametres.au("etat-civil.choix-de-nom", le)
    if procedure not in ligne.table:
        phrase = "Il faut savoir de quelle procédure de nom il s’agit."
        return indecis(phrase=phrase, trouve=f"« {procedure} »", attendu="une procédure prévue", fondements=(ligne,))
    maximum = int(ligne.table[procedure])
    reste = deja < maximum
    debut = f"La loi permet {accord(maximum, 'choix')} en tout"
    return trancher(
        reste,
        trouve=accord(deja, "choix déjà fait", "choix déjà faits"),
        attendu=f"{accord(maximum, 'choix')} en tout",
        oui=f"{debut}, et il n’est pas épuisé : la demande est recevable.",
        non=f"{debut}, et il y en a déjà eu {deja} : la demande est irrecevable.",
        fondements=(ligne,),
        limite=maximum,
    )


def changement_nom_majeur(
    *, naissance: date, reception: date, confirmation: date, en_personne: bool, parametres: Parametres
) -> Verdict:
    """Judge the confirmation of a simplified change of name, by the law of the day of the reception of the request.

    C. civ., art. 61-3-1, al. 1 and 3 (since 1 July 2022, loi n° 2022-301): an adult; the change is recorded only after
    the person concerned confirmed it before the officer, at the earliest one month after the reception.

    Left out: the commune (`etat-civil.commune-competente`), the single use (`etat-civil.choix-unique`), the pieces.
    """
    mois = parametres.au("etat-civil.nom-confirmation-mois", reception)
    age = parametres.au("etat-civil.majorite", reception)
    lignes = (mois, age)
    majorite = dans_annees(naissance, age.nombre)
    if reception < majorite:
        return juger(
            False,
            trouve=f"demande reçue le {date_longue(reception)}",
            attendu=f"une demande à partir du {date_longue(majorite)}",
            phrase=f"La procédure est réservée aux majeurs : la personne l’est à partir du {date_longue(majorite)}.",
            fondements=lignes,
            limite=majorite,
        )
    if not en_personne:
        return juger(
            False,
            trouve="une confirmation faite autrement que devant l’officier",
            attendu="une confirmation devant l’officier de l’état civil",
            phrase=(
                "La confirmation se fait devant l’officier de l’état civil, par l’intéressé lui-même : une "
                "lettre ne suffit pas."
            ),
            fondements=lignes,
        )
    return au_plus_tot(
        confirmation,
        ajouter_mois(reception, mois.nombre),
        acte="La demande est confirmée",
        delai=f"{mois.nombre} mois au moins après sa réception",
        fondements=lignes,
        suite="Le changement ne peut pas encore être consigné.",
    )


def changement_prenom(*, suites: Sequence[str], interet_legitime: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge what the officer did of a request to change a first name, by the law of that day.

    C. civ., art. 60 (since 20 November 2016, loi n° 2016-1547): with a legitimate interest the decision is written in
    the register; otherwise the officer seizes the procureur without delay and informs the applicant. The officer does
    not refuse: the procureur opposes it, and the judge may then be seized.

    Left out: whether the interest is legitimate; the commune and the consent above thirteen, which have their rules.
    """
    ligne = parametres.au("etat-civil.changement-prenom-suites", le)
    return exiger_sans(
        suites,
        ligne.listes["interet" if interet_legitime else "sans-interet"],
        ligne.listes["interdites" if interet_legitime else "interdites-sans-interet"],
        _PRENOM,
        complet="C’est la suite que la loi donne à cette demande.",
        incomplet="Pour cette demande de changement de prénom, il manque {manque}.",
        fondements=(ligne,),
        intrus=(
            "Pour cette demande de changement de prénom, la loi n’admet pas {trop} : s’il ne voit pas d’intérêt "
            "légitime, il saisit le procureur."
        ),
    )


def nom_usage(*, nom: str, acte_modifie: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a name of usage, by the law of that day.

    C. civ., art. 225-1 (spouse) and 311-24-2 (since 1 July 2022: either parent's name, or both): it may be borne, but
    it changes no record.

    Left out: the divorced spouse (art. 264); minors, whose parents ask together.
    """
    ligne = parametres.au("etat-civil.noms-d-usage", le)
    if acte_modifie:
        return juger(
            False,
            trouve="un acte de naissance modifié",
            attendu="aucune modification de l’acte",
            phrase="Le nom d’usage se porte, il ne change pas l’acte de naissance : rien ne doit y être inscrit.",
            fondements=(ligne,),
        )
    return trancher(
        nom in ligne.elements,
        trouve=nommer(_USAGES, [nom]),
        attendu=nommer(_USAGES, ligne.elements, "ou"),
        oui=f"On peut porter à titre d’usage {nommer(_USAGES, [nom])}, sans que l’acte de naissance change.",
        non=f"Le nom d’usage peut être {nommer(_USAGES, ligne.elements, 'ou')}, et non {nommer(_USAGES, [nom])}.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la demande ou de l’acte")
_NAISSANCE = NatureArgument("date", "la date de naissance")

REGLES = (
    Regle(
        id="etat-civil.choix-unique",
        titre="Choix de nom qui ne s’exerce qu’une fois",
        fonction=choix_unique,
        arguments={
            "procedure": NatureArgument("choix", "la procédure", ("choix-des-parents", "procedure-simplifiee")),
            "deja": NatureArgument("nombre", "le nombre de choix déjà faits"),
            "le": _LE,
        },
        fondements=("etat-civil.choix-de-nom",),
        competences=("BC02.03", "BC02.02"),
    ),
    Regle(
        id="etat-civil.changement-nom-majeur",
        titre="Confirmation du changement de nom simplifié",
        fonction=changement_nom_majeur,
        arguments={
            "naissance": _NAISSANCE,
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "confirmation": NatureArgument("date", "la date de la confirmation"),
            "en_personne": NatureArgument("booleen", "la confirmation par l’intéressé devant l’officier"),
        },
        fondements=("etat-civil.nom-confirmation-mois", "etat-civil.majorite"),
        competences=("BC02.03", "BC02.02"),
        le="reception",
    ),
    Regle(
        id="etat-civil.changement-prenom",
        titre="Suite d’une demande de changement de prénom",
        fonction=changement_prenom,
        arguments={
            "suites": NatureArgument("liste", "ce que l’officier de l’état civil a fait", tuple(_PRENOM)),
            "interet_legitime": NatureArgument("booleen", "l’existence d’un intérêt légitime"),
            "le": _LE,
        },
        fondements=("etat-civil.changement-prenom-suites",),
        competences=("BC02.03", "BC02.02"),
    ),
    Regle(
        id="etat-civil.nom-d-usage",
        titre="Nom d’usage",
        fonction=nom_usage,
        arguments={
            "nom": NatureArgument("choix", "le nom porté à titre d’usage", tuple(_USAGES)),
            "acte_modifie": NatureArgument("booleen", "la modification de l’acte de naissance"),
            "le": _LE,
        },
        fondements=("etat-civil.noms-d-usage",),
        competences=("BC02.03", "BC02.01"),
    ),
)
