"""The yearly entretien professionnel: convocation, who holds it, compte rendu."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import jours_apres, jours_avant
from sgm_sim.droit.jugements import absents, exiger, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
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
    if absents(pieces, jointes.elements):
        return exiger(
            pieces,
            jointes.elements,
            _PIECES,
            complet="Les pièces accompagnent la convocation à l’entretien.",
            incomplet="Avec la convocation à l’entretien, il manque {manque}.",
            fondements=(jointes,),
        )
    return au_plus_tard(
        convocation,
        jours_avant(entretien, ligne.nombre),
        acte="La convocation est partie",
        delai=f"{accord(ligne.nombre, 'jour')} au moins avant l’entretien",
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
    manque_a_la_loi = bool(absents(mentions, loi.elements))
    return exiger(
        mentions,
        loi.elements if manque_a_la_loi else (*loi.elements, *themes.elements),
        _MENTIONS,
        complet="Le compte rendu de l’entretien est complet. Signer atteste qu’on l’a lu, non qu’on l’approuve.",
        incomplet="Dans le compte rendu de l’entretien, il manque {manque}. Signer atteste qu’on l’a lu, non qu’on "
        "l’approuve.",
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
        jours_apres(entretien, ligne.nombre),
        acte="Le compte rendu a été notifié",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de l’entretien",
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
)
