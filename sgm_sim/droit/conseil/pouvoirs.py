"""Pouvoirs: a councillor who cannot come lets a colleague vote in their name (CGCT, art. L2121-20, al. 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import absents, juger, nommer, presents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "ecrit": "un écrit",
    "donne-par-un-conseiller": "un conseiller qui le donne",
    "donne-a-un-conseiller": "un conseiller qui le reçoit",
}


def pouvoirs_du_porteur(*, pouvoirs: int, le: date, parametres: Parametres) -> Verdict:
    """Judge how many pouvoirs one councillor holds, by the law of the day of the meeting.

    CGCT, art. L2121-20, al. 1: one and no more. A second one was debated in 2025 and is in no summary of loi n°
    2025-1249.

    Left out: the two pouvoirs of the health emergency, over on 31 July 2022.
    """
    ligne = parametres.au("conseil.pouvoirs-par-porteur", le)
    bon = pouvoirs <= ligne.nombre
    phrase = f"Un conseiller porte {accord(ligne.nombre, 'pouvoir')} au plus ; celui-ci en présente {pouvoirs}"
    phrase += "." if bon else " : ceux en trop sont écartés, avec mention au procès-verbal."
    return juger(
        bon,
        trouve=accord(pouvoirs, "pouvoir"),
        attendu=f"{accord(ligne.nombre, 'pouvoir')} au plus",
        phrase=phrase,
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def forme_pouvoir(
    *, conditions: Sequence[str], revoque: bool = False, mandant_present: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge a pouvoir itself, by the law of the day of the meeting.

    CGCT, art. L2121-20, al. 1: a written power to vote, from a councillor who cannot attend to a colleague of their
    choice; always revocable. Whoever is in the room votes for themselves.

    Left out: how it reaches the mairie; a councillor who leaves may give one for what remains.
    """
    ligne = parametres.au("conseil.pouvoir-forme", le)
    manque = absents(conditions, ligne.elements)
    attendu = f"{nommer(_NOMS, ligne.elements)}, ni révoqué ni donné par un présent"
    trouve = nommer(_NOMS, presents(conditions, ligne.elements)) or "rien de ce qui est attendu"
    if manque:
        phrase = f"Il manque {nommer(_NOMS, manque)} : le pouvoir ne vaut pas."
    elif revoque:
        phrase = "Le pouvoir a été révoqué, ce qui est toujours possible : il ne vaut plus."
    elif mandant_present:
        phrase = "Celui qui a donné le pouvoir est dans la salle : il vote lui-même."
    else:
        phrase = "Le pouvoir est écrit et donné d’un conseiller empêché à un autre : il vaut."
    bon = not (manque or revoque or mandant_present)
    return juger(bon, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def duree_pouvoir(*, seances: int, maladie: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge for how many meetings a pouvoir has been used, by the law of the day of the last.

    CGCT, art. L2121-20, al. 1: no more than three in a row, unless an illness is duly established.

    Left out: what proves the illness.
    """
    ligne = parametres.au("conseil.pouvoir-seances", le)
    bon = maladie or seances <= ligne.nombre
    phrase = (
        f"Un pouvoir vaut pour {accord(ligne.nombre, 'séance consécutive', 'séances consécutives')} au plus, sauf "
        f"maladie constatée ; celui-ci sert pour la {seances}e fois de suite"
    )
    phrase += ", pour maladie constatée." if maladie else "." if bon else " : il ne vaut plus."
    return juger(
        bon,
        trouve=accord(seances, "séance consécutive", "séances consécutives"),
        attendu=f"{accord(ligne.nombre, 'séance')} au plus, sauf maladie",
        phrase=phrase,
        fondements=(ligne,),
        limite=None if maladie else ligne.nombre,
    )


_LE = NatureArgument("date", "la date de la séance")
_COMPETENCES = ("BC01.02", "BC01.10")

REGLES = (
    Regle(
        id="conseil.pouvoirs-du-porteur",
        titre="Pouvoirs par conseiller",
        fonction=pouvoirs_du_porteur,
        arguments={
            "pouvoirs": NatureArgument("nombre", "le nombre de pouvoirs que porte le conseiller"),
            "le": _LE,
        },
        fondements=("conseil.pouvoirs-par-porteur",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.forme-pouvoir",
        titre="Validité d’un pouvoir",
        fonction=forme_pouvoir,
        arguments={
            "conditions": NatureArgument("liste", "ce qui est établi", tuple(_NOMS)),
            "revoque": NatureArgument("booleen", "le fait que le pouvoir ait été révoqué", facultatif=True),
            "mandant_present": NatureArgument(
                "booleen", "le fait que celui qui l’a donné soit présent au vote", facultatif=True
            ),
            "le": _LE,
        },
        fondements=("conseil.pouvoir-forme",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.duree-pouvoir",
        titre="Durée d’un pouvoir",
        fonction=duree_pouvoir,
        arguments={
            "seances": NatureArgument("nombre", "le nombre de séances consécutives où il a servi, celle-ci comprise"),
            "maladie": NatureArgument("booleen", "le fait qu’une maladie soit constatée", facultatif=True),
            "le": _LE,
        },
        fondements=("conseil.pouvoir-seances",),
        competences=_COMPETENCES,
    ),
)
