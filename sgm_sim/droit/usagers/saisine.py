"""How a request reaches the mairie: wrong address, electronic channel.

Code des relations entre le public et l'administration (CRPA). Law of the day on which the request was received.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def reorientation(*, actes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what was done of a request sent to the wrong administration, by the law of that day.

    CRPA, art. L114-2: it is sent on to the competent administration, and the user is told.

    Left out: an oral question; a request that concerns no administration.
    """
    ligne = parametres.au("usagers.reorientation-actes", le)
    return exiger(
        actes,
        ligne.elements,
        {"transmission": "la transmission à l’administration compétente", "avis-a-l-usager": "l’avis à l’usager"},
        complet="La demande mal adressée a été transmise à qui il faut, et l’usager en est averti.",
        incomplet="Pour une demande mal adressée, « ce n’est pas chez nous » ne suffit pas : il manque {manque}.",
        fondements=(ligne,),
    )


_IDENTITE = {
    "nom": "le nom",
    "prenom": "le prénom",
    "adresse-postale": "l’adresse postale",
    "adresse-electronique": "l’adresse électronique",
}


def saisine_electronique(
    *,
    identite: Sequence[str],
    teleservice_reserve: bool,
    par_teleservice: bool,
    traitee: bool,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge what was done of an electronic request, by the law of the day it was received.

    CRPA, art. L112-8, L112-9 and R112-9-1 (for communes since 7 November 2018): who is identified seizes the commune,
    which may not ask for the same on paper; but only through the teleservice, when there is one for that procedure.

    Left out: a company or an association, identified by its number; procedures excluded by décret.
    """
    ligne = parametres.au("usagers.saisine-identite", le)
    manque = [_IDENTITE[nom] for nom in ligne.elements if nom not in identite]
    reguliere = not manque and (par_teleservice or not teleservice_reserve)
    if manque:
        raison = "l’usager n’est pas assez identifié"
    elif reguliere:
        raison = "l’usager est identifié et le canal convient"
    else:
        raison = "un téléservice est réservé à cette démarche et n’a pas servi"
    conforme = traitee or not reguliere
    suite = "elle a été traitée" if traitee else "elle n’a pas été traitée sans confirmation sur papier"
    return juger(
        conforme,
        trouve=suite,
        attendu="une demande traitée" if reguliere else "le choix de la commune",
        phrase=f"La demande électronique est {'régulière' if reguliere else 'irrégulière'} : {raison}. Ici, {suite}.",
        fondements=(ligne,),
    )


_RECEPTION = NatureArgument("date", "la date de réception de la demande")


REGLES = (
    Regle(
        id="usagers.reorientation",
        titre="Demande mal adressée",
        fonction=reorientation,
        arguments={
            "actes": NatureArgument("liste", "ce qui a été fait", ("transmission", "avis-a-l-usager")),
            "le": _RECEPTION,
        },
        fondements=("usagers.reorientation-actes",),
        competences=("BC02.02", "BC02.01"),
    ),
    Regle(
        id="usagers.saisine-electronique",
        titre="Demande envoyée par voie électronique",
        fonction=saisine_electronique,
        arguments={
            "identite": NatureArgument("liste", "ce qui identifie l’usager", tuple(_IDENTITE)),
            "teleservice_reserve": NatureArgument("booleen", "l’existence d’un téléservice réservé à la démarche"),
            "par_teleservice": NatureArgument("booleen", "l’usage de ce téléservice"),
            "traitee": NatureArgument("booleen", "le traitement de la demande sans confirmation sur papier"),
            "le": _RECEPTION,
        },
        fondements=("usagers.saisine-identite",),
        competences=("BC02.02",),
    ),
)
