"""The yearly entretien professionnel: convocation, compte rendu, revision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois, premier_jour_apres_francs, reporter_au_jour_ouvrable
from sgm_sim.droit.feries import jours_feries
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.formes import au_plus_tard, duree_en_mois, juger, rien_ne_manque
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PIECES = {"fiche-de-poste": "la fiche de poste", "fiche-d-entretien": "la fiche d’entretien"}

_MENTIONS = {
    "communication-a-l-agent": "la communication du compte rendu à l’agent",
    "visa-de-l-autorite": "le visa de l’autorité territoriale",
    "information-cpf": "l’information sur le compte personnel de formation",
    "resultats": "les résultats au regard des objectifs",
    "objectifs": "les objectifs de l’année à venir",
    "maniere-de-servir": "la manière de servir",
    "acquis": "les acquis de l’expérience",
    "encadrement": "les capacités d’encadrement",
    "formation": "les besoins de formation",
    "perspectives": "les perspectives d’évolution",
}


def convocation_entretien(
    *, convocation: date, entretien: date, pieces: Sequence[str], parametres: Parametres
) -> Verdict:
    """Judge the convocation to the entretien professionnel, by the law of the day it was sent.

    Décret n° 2014-1526, art. 6: eight days at least before, with the fiche de poste and the form of the entretien.
    Read in pages only: `partiel`.

    Left out: contractual agents, who follow another text with the same delay.
    """
    ligne = parametres.au("personnel.entretien-convocation", convocation)
    jointes = parametres.au("personnel.entretien-pieces", convocation)
    if any(nom not in pieces for nom in jointes.elements):
        return rien_ne_manque(
            pieces,
            jointes.elements,
            _PIECES,
            sujet="La convocation à l’entretien",
            loi="Ces pièces l’accompagnent.",
            fondements=(jointes,),
        )
    return au_plus_tard(
        convocation,
        entretien - timedelta(days=ligne.nombre),
        acte="La convocation est partie",
        loi=f"L’agent est convoqué {accord(ligne.nombre, 'jour')} au moins avant l’entretien.",
        fondements=(ligne, jointes),
    )


def conduite_entretien(*, conducteur: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who led the entretien professionnel, by the law of that day.

    CGFP, art. L521-1, and décret n° 2014-1526: the direct superior; the maire for the secrétaire général or
    for the only agent (answer of a minister, 24 September 2015).

    Left out: who the direct superior is.
    """
    ligne = parametres.au("personnel.entretien-conducteur", le)
    conforme = conducteur in ligne.elements
    fin = "c’est le cas" if conforme else "ce n’est pas le cas"
    return juger(
        conforme,
        trouve="le supérieur hiérarchique direct" if conforme else "une autre personne",
        attendu="le supérieur hiérarchique direct",
        phrase=f"L’entretien est conduit par le supérieur hiérarchique direct, le maire pour le secrétaire : {fin}.",
        fondements=(ligne,),
    )


def contenu_compte_rendu(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the compte rendu of the entretien contains, by the law of that day.

    CGFP, art. L521-1, L521-3 and L521-4: it is communicated to the agent, bears the visa of the maire, and the agent
    was informed of his training account. The themes (décret n° 2014-1526, art. 3) were read in pages only: `partiel`.

    Left out: encadrement for who leads nobody, which may be marked as such; how each theme is written.
    """
    loi = parametres.au("personnel.entretien-mentions", le)
    themes = parametres.au("personnel.entretien-themes", le)
    manque_a_la_loi = any(nom not in mentions for nom in loi.elements)
    return rien_ne_manque(
        mentions,
        loi.elements if manque_a_la_loi else (*loi.elements, *themes.elements),
        _MENTIONS,
        sujet="Le compte rendu de l’entretien",
        loi="Signer atteste qu’on l’a lu, non qu’on l’approuve.",
        fondements=(loi,) if manque_a_la_loi else (loi, themes),
    )


def notification_compte_rendu(*, entretien: date, notification: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the compte rendu was notified, by the law of the day of the entretien.

    Décret n° 2014-1526, art. 6 (since 1 January 2015): within fifteen days.

    Left out: what a late notification changes: the delays of revision begin later.
    """
    ligne = parametres.au("personnel.entretien-notification", entretien)
    return au_plus_tard(
        notification,
        entretien + timedelta(days=ligne.nombre),
        acte="Le compte rendu a été notifié",
        loi=f"Il est notifié dans les {accord(ligne.nombre, 'jour')} de l’entretien.",
        fondements=(ligne,),
    )


def demande_revision(*, notification: date, demande: date, parametres: Parametres) -> Verdict:
    """Judge the day of a request for revision of the compte rendu, by the law of the day of notification.

    Décret n° 2014-1526, art. 7: fifteen jours francs from the notification; extended to the next working day when it
    ends on a Saturday, a Sunday or a holiday.

    Left out: the form of the request.
    """
    ligne = parametres.au("personnel.entretien-revision", notification)
    terme = premier_jour_apres_francs(notification, ligne.nombre)
    feries = {
        **jours_feries(terme.year, "metropole", parametres),
        **jours_feries(terme.year + 1, "metropole", parametres),
    }
    return au_plus_tard(
        demande,
        reporter_au_jour_ouvrable(terme, feries),
        acte="La demande de révision a été faite",
        loi=f"L’agent a {accord(ligne.nombre, 'jour franc', 'jours francs')} après la notification du compte rendu.",
        fondements=(ligne,),
    )


def reponse_revision(*, reception: date, reponse: date, parametres: Parametres) -> Verdict:
    """Judge the day of the answer to a request for revision, by the law of the day it was received.

    Décret n° 2014-1526, art. 7: the maire notifies the answer within fifteen days.

    Left out: silence.
    """
    ligne = parametres.au("personnel.entretien-reponse", reception)
    return au_plus_tard(
        reponse,
        reception + timedelta(days=ligne.nombre),
        acte="La réponse a été notifiée",
        loi=f"L’autorité répond dans les {accord(ligne.nombre, 'jour')} de la demande.",
        fondements=(ligne,),
    )


def saisine_cap(*, reponse: date, saisine: date, revision_demandee: bool, parametres: Parametres) -> Verdict:
    """Judge whether the commission administrative paritaire was seized in time, by the law of the day of the answer.

    CGFP, art. L521-5, and décret n° 2014-1526, art. 7: within one month of the notification of the answer, by an agent
    who first asked the maire for a revision.

    Left out: the avis of the commission.
    """
    ligne = parametres.au("personnel.entretien-cap", reponse)
    if not revision_demandee:
        return juger(
            False,
            trouve="aucune demande de révision à l’autorité",
            attendu="une demande de révision d’abord",
            phrase="La commission ne peut être saisie que si l’agent a d’abord demandé la révision à l’autorité.",
            fondements=(ligne,),
        )
    return au_plus_tard(
        saisine,
        ajouter_mois(reponse, ligne.nombre),
        acte="La commission a été saisie",
        loi=f"Elle l’est dans le délai de {duree_en_mois(ligne.nombre)} après la notification de la réponse.",
        fondements=(ligne,),
    )


_ENTRETIEN = NatureArgument("date", "la date de l’entretien")

REGLES = (
    Regle(
        id="personnel.entretien-convocation",
        titre="Convocation à l’entretien professionnel",
        fonction=convocation_entretien,
        arguments={
            "convocation": NatureArgument("date", "la date de la convocation"),
            "entretien": _ENTRETIEN,
            "pieces": NatureArgument("liste", "les pièces jointes", tuple(_PIECES)),
        },
        fondements=("personnel.entretien-convocation", "personnel.entretien-pieces"),
        competences=("BC03.07",),
        le="convocation",
    ),
    Regle(
        id="personnel.entretien-conduite",
        titre="Conduite de l’entretien professionnel",
        fonction=conduite_entretien,
        arguments={
            "conducteur": NatureArgument("choix", "la personne qui conduit l’entretien", ("superieur-direct", "maire")),
            "le": _ENTRETIEN,
        },
        fondements=("personnel.entretien-conducteur",),
        competences=("BC03.07",),
    ),
    Regle(
        id="personnel.entretien-contenu",
        titre="Contenu du compte rendu d’entretien",
        fonction=contenu_compte_rendu,
        arguments={
            "mentions": NatureArgument("liste", "ce que le compte rendu établit", tuple(_MENTIONS)),
            "le": _ENTRETIEN,
        },
        fondements=("personnel.entretien-mentions", "personnel.entretien-themes"),
        competences=("BC03.07",),
    ),
    Regle(
        id="personnel.entretien-notification",
        titre="Notification du compte rendu d’entretien",
        fonction=notification_compte_rendu,
        arguments={
            "entretien": _ENTRETIEN,
            "notification": NatureArgument("date", "la date de notification du compte rendu"),
        },
        fondements=("personnel.entretien-notification",),
        competences=("BC03.07",),
        le="entretien",
    ),
    Regle(
        id="personnel.entretien-revision",
        titre="Demande de révision du compte rendu",
        fonction=demande_revision,
        arguments={
            "notification": NatureArgument("date", "la date de notification du compte rendu"),
            "demande": NatureArgument("date", "la date de la demande de révision"),
        },
        fondements=("personnel.entretien-revision", "feries.communs"),
        competences=("BC03.07",),
        le="notification",
    ),
    Regle(
        id="personnel.entretien-reponse",
        titre="Réponse à une demande de révision",
        fonction=reponse_revision,
        arguments={
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "reponse": NatureArgument("date", "la date de notification de la réponse"),
        },
        fondements=("personnel.entretien-reponse",),
        competences=("BC03.07",),
        le="reception",
    ),
    Regle(
        id="personnel.entretien-cap",
        titre="Saisine de la commission administrative paritaire",
        fonction=saisine_cap,
        arguments={
            "reponse": NatureArgument("date", "la date de notification de la réponse"),
            "saisine": NatureArgument("date", "la date de saisine de la commission"),
            "revision_demandee": NatureArgument("booleen", "la demande de révision faite à l’autorité"),
        },
        fondements=("personnel.entretien-cap",),
        competences=("BC03.07",),
        le="reponse",
    ),
)
