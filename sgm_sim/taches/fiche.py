"""What a task shows: blocks with stable ids that any face can draw and update in place.

A Fiche is data. It holds no colour, no key binding and no widget; texts are verbatim and never markup.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from sgm_sim.taches.valeurs import NatureChamp, Valeur


class Option(Struct, frozen=True):
    """One possible answer of a `choix`, `liste` or `personne` field."""

    id: str
    libelle: str


class Clause(Struct, frozen=True):
    """A ready-made paragraph of the clause library; nothing tells whether it is right."""

    id: str
    titre: str
    texte: str


class BlocTexte(Struct, frozen=True, tag="texte", tag_field="bloc"):
    """Something to read: the instruction of the task, an explanation, a piece of advice."""

    id: str
    texte: str
    titre: str = ""
    ton: Literal["consigne", "guide", "normal"] = "normal"


class BlocChamp(Struct, frozen=True, tag="champ", tag_field="bloc"):
    """One field of a form. A face reads what is typed with `taches.saisie.lire`, then sends the gesture `geste`."""

    id: str
    libelle: str
    nature: NatureChamp
    valeur: Valeur | None = None
    """What is kept so far; None when the field is empty. For a private text, the text itself."""
    affiche: str = ""
    """`valeur` as a French reader writes it: « mercredi 11 février 2026 »."""
    aide: str = ""
    options: tuple[Option, ...] = ()
    cout: int = 0
    """Simulated seconds that filling it costs; the same again when it is changed."""
    geste: str = "remplir"
    modifiable: bool = True


class BlocRedaction(Struct, frozen=True, tag="redaction", tag_field="bloc"):
    """A long text to write, free or from the clauses. Sent whole, by the gesture `geste`, when one leaves it."""

    id: str
    libelle: str
    texte: str = ""
    mots: int = 0
    aide: str = ""
    clauses: tuple[Clause, ...] = ()
    geste: str = "ecrire"
    modifiable: bool = True


class BlocEtat(Struct, frozen=True, tag="etat", tag_field="bloc"):
    """Label and value pairs that sum up where things stand."""

    id: str
    lignes: tuple[tuple[str, str], ...] = ()


class BlocAlerte(Struct, frozen=True, tag="alerte", tag_field="bloc"):
    """A short line that wants attention: a refusal, a missing field, a word of the guided tour."""

    id: str
    texte: str
    ton: Literal["refus", "info"] = "info"


Bloc = BlocTexte | BlocChamp | BlocRedaction | BlocEtat | BlocAlerte


class Action(Struct, frozen=True):
    """One thing the learner can do with the whole task: gesture name, label, cost shown before it is made."""

    id: str
    libelle: str
    geste: str
    cout: int = 0
    refus: str = ""
    """Why it cannot be done now, in French; empty when it can."""


class Fiche(Struct, frozen=True):
    """A task as shown. Blocks and actions keep their order and ids from one instant to the next."""

    id: str
    titre: str
    sous_titre: str = ""
    blocs: tuple[Bloc, ...] = ()
    actions: tuple[Action, ...] = ()


class VueFiche(Struct, frozen=True):
    """What the face is looking at; it belongs to the face and never enters the world."""

    page: int = 0
    filtre: str = ""
