"""Occupying public property: the title, who gives it, competition between occupants.

The law is that of the day when the title is given. CG3P: code général de la propriété des personnes publiques.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import absents, choisir, indecis, nommer, presents, trancher
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.police.voies import AUTORITES, VOIES
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_MENTIONS: Mapping[str, str] = {
    "duree": "une durée",
    "precaire": "son caractère précaire",
    "revocable": "son caractère révocable",
}
_TITRES: Mapping[str, str] = {
    "permission-de-voirie": "une permission de voirie",
    "permis-de-stationnement": "un permis de stationnement",
}


def titre_occupation(*, titre: bool, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge an occupation of public property, by the law of the day when it begins.

    CG3P, art. L2122-1 to L2122-3: nobody occupies it beyond the use open to all without a title; the title is
    temporary, precarious and revocable.

    Left out: whether the use exceeds that of everybody; the fee and the competition, which other rules judge.
    """
    ligne = parametres.au("police.titre-caracteres", le)
    manque = absents(mentions, ligne.elements)
    dit = nommer(_MENTIONS, presents(mentions, ligne.elements)) or "rien de ce qui est attendu"
    return trancher(
        titre and not manque,
        trouve=dit if titre else "aucun titre",
        attendu="un titre temporaire, précaire et révocable",
        oui="L’occupation repose sur un titre temporaire, précaire et révocable.",
        non=f"Un titre est temporaire, précaire et révocable : il manque à celui-ci {nommer(_MENTIONS, manque)}."
        if titre
        else "Nul n’occupe le domaine public sans titre : l’occupant n’en a pas.",
        fondements=(ligne,),
    )


def nature_autorisation(*, emprise: bool, autorisation: str, le: date, parametres: Parametres) -> Verdict:
    """Judge which authorisation was given on a public road, by the law of that day.

    CVR, art. L113-2: a permission de voirie when the occupation has a hold on the ground (foundations, networks), a
    permis de stationnement otherwise (terrace, scaffolding, skip).

    Left out: networks that have a right of way (art. L113-3 and following).
    """
    ligne = parametres.au("police.autorisations-voirie", le)
    attendue = ligne.elements[0] if emprise else ligne.elements[1]
    return choisir(
        autorisation,
        attendue,
        _TITRES,
        sujet=f"Pour une occupation {'avec' if emprise else 'sans'} emprise au sol, il faut",
        raison="L’emprise, c’est ce qui s’ancre dans le sol : fondations, réseaux."
        if emprise
        else "Une terrasse, un échafaudage ou une benne ne s’ancrent pas dans le sol.",
        fondements=(ligne,),
    )


def auteur_autorisation(
    *, autorisation: str, voie: str, agglomeration: bool, delivree_par: str, le: date, parametres: Parametres
) -> Verdict:
    """Judge who gave an authorisation on a public road, by the law of that day.

    CGCT, art. L2213-6 and CVR, art. L113-2: the permis de stationnement comes from the authority of traffic police, the
    maire in built-up areas, whatever the road, and on communal roads; the permission comes from whoever manages the
    road. Read in wordings of 2008 and 2015: `partiel`.

    Left out: national roads outside towns; roads of heavy traffic; transfers to the intercommunal body.
    """
    ligne = parametres.au("police.autorisations-voirie-autorites", le)
    if autorisation == "permis-de-stationnement" and agglomeration:
        cle = "stationnement-agglomeration"
    elif autorisation in _TITRES:
        cle = f"voie-{voie}"
    else:
        cle = ""
    if cle not in ligne.listes:
        return indecis(
            trouve=f"{_TITRES.get(autorisation, 'une autre autorisation')}, sur une voie « {VOIES.get(voie, voie)} »",
            attendu="une permission ou un permis, sur une voie communale ou départementale",
            phrase="Le programme ne sait pas dire qui délivre cette autorisation sur cette voie.",
            fondements=(ligne,),
        )
    return choisir(
        delivree_par,
        ligne.listes[cle][0],
        AUTORITES,
        sujet=f"Pour {_TITRES[autorisation]} sur cette voie, l’autorité compétente est",
        raison="Le permis de stationnement suit la police de la circulation, la permission de voirie la gestion de la "
        "voie.",
        fondements=(ligne,),
    )


def selection_occupant(
    *,
    economique: bool,
    publicite: bool,
    selection: bool,
    allegee: bool = False,
    exception: str | None = None,
    motifs_publies: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge how the occupant of public property was chosen, by the law of the day when the title is given.

    CG3P, art. L2122-1-1 to L2122-1-3: for an economic use, a free procedure of selection with publicity; only publicity
    when the use is short or titles are not limited in number (`allegee`); neither for the exceptions of art. L2122-1-2
    and L2122-1-3, whose reasons are then made public for the latter.

    Left out: how the selection is organised; whether the exception is founded. Not for uses that are not economic.
    """
    sans = parametres.au("police.selection-exceptions", le)
    amiables = parametres.au("police.selection-exceptions-motivees", le)
    raison = ""
    oui = "L’occupation n’a rien d’économique : aucune mise en concurrence n’est imposée."
    if economique and exception in sans.elements:
        oui = "Une exception dispense de sélection et de publicité."
    elif economique and exception in amiables.elements:
        oui = "Le titre est donné à l’amiable, pour une exception dont les motifs sont publics."
        if not motifs_publies:
            raison = (
                "Le titre peut être donné à l’amiable, mais les motifs de droit et de fait doivent être rendus publics."
            )
    elif economique and allegee:
        oui = "Courte durée ou titres non limités : une publicité préalable suffit, et il y en a une."
        if not publicite:
            raison = "Même de courte durée, une occupation économique demande une publicité préalable."
    elif economique:
        oui = "L’occupant a été choisi après publicité et sélection."
        if not (publicite and selection):
            raison = "Une occupation économique du domaine public demande une publicité et une sélection préalables."
    return trancher(
        not raison,
        trouve=f"{'avec' if publicite else 'sans'} publicité, {'avec' if selection else 'sans'} sélection",
        attendu="publicité et sélection pour un usage économique, sauf cas prévus",
        oui=oui,
        non=raison,
        fondements=(sans, amiables),
    )


def occupation_urgence(*, date_debut: date, date_fin: date, parametres: Parametres) -> Verdict:
    """Judge the duration of a title given without selection because of urgency, by the law of its first day.

    CG3P, art. L2122-1-2, 3°: one year at most, first and last days included.

    Left out: whether there was urgency.
    """
    ligne = parametres.au("police.occupation-urgence-annees", date_debut)
    return durer(
        date_fin,
        ajouter_mois(date_debut, ligne.nombre * MOIS_PAR_AN) - UN_JOUR,
        acte="Le titre donné en urgence finit",
        duree=f"{accord(ligne.nombre, 'an')} au plus",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date du titre")

REGLES = (
    Regle(
        id="police.titre-occupation",
        titre="Titre pour occuper le domaine public",
        fonction=titre_occupation,
        arguments={
            "titre": NatureArgument("booleen", "l’existence d’un titre"),
            "mentions": NatureArgument("liste", "ce que dit le titre", tuple(_MENTIONS)),
            "le": _LE,
        },
        fondements=("police.titre-caracteres",),
        competences=("BC03.11", "BC03.12"),
    ),
    Regle(
        id="police.nature-autorisation",
        titre="Permission de voirie ou permis de stationnement",
        fonction=nature_autorisation,
        arguments={
            "emprise": NatureArgument("booleen", "une emprise au sol"),
            "autorisation": NatureArgument("choix", "l’autorisation donnée", tuple(_TITRES)),
            "le": _LE,
        },
        fondements=("police.autorisations-voirie",),
        competences=("BC03.11", "BC03.12"),
    ),
    Regle(
        id="police.auteur-autorisation",
        titre="Auteur d’une autorisation de voirie",
        fonction=auteur_autorisation,
        arguments={
            "autorisation": NatureArgument("choix", "l’autorisation", tuple(_TITRES)),
            "voie": NatureArgument("choix", "la voie", ("communale", "departementale")),
            "agglomeration": NatureArgument("booleen", "la situation en agglomération"),
            "delivree_par": NatureArgument("choix", "l’auteur de l’autorisation", tuple(AUTORITES)),
            "le": _LE,
        },
        fondements=("police.autorisations-voirie-autorites",),
        competences=("BC03.11", "BC03.12"),
    ),
    Regle(
        id="police.selection-occupant",
        titre="Choix de l’occupant du domaine public",
        fonction=selection_occupant,
        arguments={
            "economique": NatureArgument("booleen", "une exploitation économique"),
            "publicite": NatureArgument("booleen", "une publicité préalable"),
            "selection": NatureArgument("booleen", "une sélection"),
            "allegee": NatureArgument("booleen", "une courte durée, ou des titres non limités", facultatif=True),
            "exception": NatureArgument(
                "choix",
                "l’exception invoquée",
                (
                    "urgence",
                    "prolongation",
                    "contrat-de-la-commande-publique",
                    "occupant-unique-possible",
                    "procedure-infructueuse",
                    "caracteristiques-particulieres",
                    "securite-publique",
                ),
                facultatif=True,
            ),
            "motifs_publies": NatureArgument("booleen", "la publicité des motifs", facultatif=True),
            "le": _LE,
        },
        fondements=("police.selection-exceptions", "police.selection-exceptions-motivees"),
        competences=("BC03.11", "BC01.10"),
    ),
    Regle(
        id="police.occupation-urgence",
        titre="Occupation sans sélection en urgence",
        fonction=occupation_urgence,
        arguments={
            "date_debut": NatureArgument("date", "le premier jour du titre"),
            "date_fin": NatureArgument("date", "le dernier jour du titre"),
        },
        fondements=("police.occupation-urgence-annees",),
        competences=("BC03.11",),
        le="date_debut",
    ),
)
