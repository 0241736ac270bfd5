"""What a learner may note in a meeting of the council: one line for each note, with its words and its answers.

Whether a note is right is computed by `seance_cle`; this module only says how it is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree
from sgm_sim.taches.valeurs import NatureChamp

Note = Literal["exercice", "presents", "quorum", "pouvoirs", "secretaire", "deliberer", "interet", "scrutin"]
"""What may be noted while a matter is discussed, before it is put to the vote."""

NoteDeVote = Literal["votants", "pour", "contre", "abstentions", "exprimes", "majorite", "resultat", "voix", "elu"]
"""What may be noted once a matter was put to the vote; `voix` asks one figure for each candidate."""

OUI, NON = "oui", "non"
ADOPTEE, REJETEE = "adoptee", "rejetee"
SANS_VOTE = "sans-vote"
PERSONNE = "aucun"


class _Forme(NamedTuple):
    libelle: str
    nature: NatureChamp
    options: Mapping[str, str] = {}


_FORMES: Mapping[str, _Forme] = {
    "exercice": _Forme("Conseillers en exercice", "nombre"),
    "presents": _Forme("Conseillers présents", "nombre"),
    "pouvoirs": _Forme("Pouvoirs que vous retenez", "liste"),
    "quorum": _Forme(
        "Quorum",
        "choix",
        {OUI: "Atteint, le conseil peut délibérer", NON: "Il manque, le conseil ne peut pas délibérer"},
    ),
    "secretaire": _Forme("Secrétaire de séance", "personne"),
    "deliberer": _Forme(
        "Ce que vous soufflez au président",
        "choix",
        {NON: "Ce point ne peut pas être voté ce soir", OUI: "Ce point peut être mis aux voix"},
    ),
    "interet": _Forme(
        "Ce que vous conseillez à l’élu concerné",
        "choix",
        {
            "vote": "Prendre part au débat et au vote, comme les autres",
            "reste": "Rester dans la salle, sans débattre ni voter",
            "debat": "Donner son avis dans le débat, puis ne pas voter",
            "sort": "Sortir de la salle pour ce point",
        },
    ),
    "scrutin": _Forme(
        "Comment le vote se fait",
        "choix",
        {
            "main-levee": "À main levée",
            "public": "Au scrutin public, avec le nom et le vote de chacun",
            "secret": "Au scrutin secret, par bulletins",
        },
    ),
    "votants": _Forme("Votants", "nombre"),
    "pour": _Forme("Voix pour", "nombre"),
    "contre": _Forme("Voix contre", "nombre"),
    "abstentions": _Forme("Abstentions", "nombre"),
    "exprimes": _Forme("Suffrages exprimés", "nombre"),
    "majorite": _Forme("Majorité absolue", "nombre"),
    "resultat": _Forme(
        "Résultat à proclamer", "choix", {ADOPTEE: "La proposition est adoptée", REJETEE: "Elle est rejetée"}
    ),
    "elu": _Forme("Résultat à proclamer", "choix"),
}
_SANS_VOTE = {SANS_VOTE: "Sans vote : le maire en donne lecture"}


def ecrire(note: str, ident: str, fait: str, cout: int, options: Sequence[OptionDeclaree] = ()) -> Champ:
    """Return a note as a field.

    Args:
        note: what is asked.
        ident: id of the field.
        fait: fact that it publishes.
        cout: simulated seconds.
        options: those of the moment, for a note that has none of its own.
    """
    forme = _FORMES[note]
    propres = tuple(OptionDeclaree(id=id, libelle=libelle) for id, libelle in forme.options.items())
    return Champ(
        id=ident, libelle=forme.libelle, nature=forme.nature, cout=cout, options=(*propres, *options), publie=fait
    )


def aucun_pouvoir() -> OptionDeclaree:
    """Return the answer of whoever keeps no paper."""
    return OptionDeclaree(id=PERSONNE, libelle="Aucun de ces pouvoirs")


def sans_vote() -> tuple[OptionDeclaree, ...]:
    """Return the answer that only an appointment has."""
    return tuple(OptionDeclaree(id=id, libelle=libelle) for id, libelle in _SANS_VOTE.items())


def voix_de(candidat: OptionDeclaree, ident: str, fait: str, cout: int) -> Champ:
    """Return the figure that is asked for one candidate."""
    return Champ(id=ident, libelle=f"Voix pour {candidat.libelle}", nature="nombre", cout=cout, publie=fait)
