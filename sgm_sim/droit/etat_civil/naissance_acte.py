"""Record of a birth: what it says, the sex recorded later, control of the first names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.etat_civil.formes import exiger_sans
from sgm_sim.droit.jugements import absents
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_MENTIONS: Mapping[str, str] = {
    "jour": "le jour",
    "heure": "l’heure",
    "lieu": "le lieu",
    "sexe": "le sexe",
    "prenoms": "les prénoms",
    "nom": "le nom de famille",
    "parents": "les parents désignés (prénoms, noms, âges, professions, domiciles)",
    "declarant": "le déclarant",
    "date-de-l-acte": "la date et l’heure de l’acte",
    "officier": "les prénoms et nom de l’officier de l’état civil",
}


_PRENOMS: Mapping[str, str] = {
    "inscription": "l’inscription immédiate des prénoms choisis",
    "avis-procureur": "l’avis sans délai au procureur",
    "refus": "le refus d’inscrire le prénom",
    "prenom-remplace": "le remplacement du prénom par l’officier de l’état civil",
}


def mentions_naissance(
    *,
    mentions: Sequence[str],
    parents_designes: bool,
    le: date,
    declarant_tiers: bool = False,
    sexe_differe: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge what a record of birth says, by the law of its day.

    C. civ., art. 57, al. 1, and 34: day, hour, place, sex, first names, name, the parents, the declarant if need be,
    and the hour of the record. A parent who is not designated is not mentioned at all. Art. 57, al. 2: the sex may be
    left for later when the procureur allows it.

    Left out: the mention of a joint choice of name; one parent designated and not the other.
    """
    ligne = parametres.au("etat-civil.naissance-mentions", le)
    hors = {"sexe"} if sexe_differe else set()
    if not parents_designes:
        hors.add("parents")
    if not declarant_tiers:
        hors.add("declarant")
    return exiger_sans(
        mentions,
        absents(hors, ligne.elements),
        () if parents_designes else ("parents",),
        _MENTIONS,
        complet="L’acte dit tout ce que la loi demande.",
        incomplet="L’acte de naissance est incomplet, il manque {manque} : une rectification sera nécessaire.",
        fondements=(ligne,),
        intrus="Les parents n’ont pas été désignés : l’acte ne doit rien dire d’eux, or il mentionne {trop}.",
    )


def sexe_differe(*, declaration: date, inscription: date, parametres: Parametres) -> Verdict:
    """Judge when the sex was recorded, where it could not be at first, by the law of the day of the declaration.

    C. civ., art. 57, al. 2 (since 4 August 2021, loi n° 2021-1017): three months at most from the declaration.

    Left out: the authorisation of the procureur, and the medical finding.
    """
    ligne = parametres.au("etat-civil.sexe-differe-mois", declaration)
    return au_plus_tard(
        inscription,
        ajouter_mois(declaration, ligne.nombre),
        acte="Le sexe médicalement constaté est inscrit",
        delai=f"{ligne.nombre} mois à compter de la déclaration",
        fondements=(ligne,),
        suite="Il faut en parler au procureur.",
    )


def controle_prenom(*, suites: Sequence[str], doute: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge what the officer did of the first names chosen, by the law of the day of the record.

    C. civ., art. 57, al. 3 to 5: the officer records them at once; when they seem contrary to the interest of the child
    or to the rights of others, the officer advises the procureur without delay, and refuses nothing.

    Left out: whether the doubt was well founded; what the judge decides.
    """
    ligne = parametres.au("etat-civil.prenom-suites", le)
    requis = ligne.listes["doute" if doute else "sans-doute"]
    return exiger_sans(
        suites,
        requis,
        ligne.listes["interdites"],
        _PRENOMS,
        complet=f"Les prénoms choisis sont inscrits{', et le procureur avisé du doute' if doute else ''}.",
        incomplet="Pour les prénoms choisis, il manque {manque}.",
        fondements=(ligne,),
        intrus=(
            "L’officier de l’état civil n’est pas juge du prénom : la loi n’admet pas {trop}. Il inscrit et, s’il "
            "doute, il avise sans délai le procureur."
        ),
    )


_DECLARATION = NatureArgument("date", "la date de la déclaration")


REGLES = (
    Regle(
        id="etat-civil.mentions-naissance",
        titre="Mentions de l’acte de naissance",
        fonction=mentions_naissance,
        arguments={
            "mentions": NatureArgument("liste", "les mentions de l’acte", tuple(_MENTIONS)),
            "parents_designes": NatureArgument("booleen", "la désignation des parents à l’officier de l’état civil"),
            "le": NatureArgument("date", "la date de l’acte"),
            "declarant_tiers": NatureArgument(
                "booleen", "le fait que le déclarant n’est pas un des parents", facultatif=True
            ),
            "sexe_differe": NatureArgument(
                "booleen", "l’autorisation du procureur de différer la mention du sexe", facultatif=True
            ),
        },
        fondements=("etat-civil.naissance-mentions",),
        competences=("BC02.03", "BC01.03"),
    ),
    Regle(
        id="etat-civil.sexe-differe",
        titre="Inscription différée du sexe",
        fonction=sexe_differe,
        arguments={
            "declaration": _DECLARATION,
            "inscription": NatureArgument("date", "la date d’inscription du sexe"),
        },
        fondements=("etat-civil.sexe-differe-mois",),
        competences=("BC02.03",),
        le="declaration",
    ),
    Regle(
        id="etat-civil.controle-prenom",
        titre="Contrôle des prénoms d’un nouveau-né",
        fonction=controle_prenom,
        arguments={
            "suites": NatureArgument("liste", "ce que l’officier de l’état civil a fait", tuple(_PRENOMS)),
            "doute": NatureArgument("booleen", "l’existence d’un doute sur le prénom"),
            "le": NatureArgument("date", "la date de l’acte"),
        },
        fondements=("etat-civil.prenom-suites",),
        competences=("BC02.03", "BC01.06"),
    ),
)
