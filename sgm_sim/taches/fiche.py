"""What a task shows: blocks with stable ids that any face can draw and update in place.

A Fiche is data. It holds no colour, no key binding and no widget; texts are verbatim and never markup.
"""

from __future__ import annotations

from typing import Any, Literal

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
    deplie: bool = False
    """True: the options are the task itself, and a face shows them at once."""


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


class Replique(Struct, frozen=True):
    """Something said, or a silence."""

    qui: str
    """Name of who speaks; empty for what is done without a word."""
    texte: str
    moi: bool = False
    """True: the learner speaks."""


class BlocRepliques(Struct, frozen=True, tag="repliques", tag_field="bloc"):
    """A conversation so far, the last words last."""

    id: str
    personne: str
    humeur: int
    """0 to 100; `taches.humeur` gives its sign and its word."""
    repliques: tuple[Replique, ...] = ()


class Colonne(Struct, frozen=True):
    """A column of a table, and how its cells are filled."""

    id: str
    libelle: str
    nature: NatureChamp
    options: tuple[Option, ...] = ()
    aide: str = ""
    cout: int = 0
    """Simulated seconds that filling one cell costs."""


class LigneTableau(Struct, frozen=True):
    """One line of a table: what it is about, then its cells in the order of the columns."""

    id: str
    libelle: str
    valeurs: tuple[Valeur | None, ...]
    affiches: tuple[str, ...]
    detail: str = ""
    """What can be read about this line, when there is more than its label."""


class BlocTableau(Struct, frozen=True, tag="tableau", tag_field="bloc"):
    """A table, one page of it. A cell is addressed by the letter of its column and the number of its line: `B12`.

    A face reads what is typed with `taches.saisie.lire` on the `BlocChamp` that `cellule` gives, then sends the gesture
    `geste` with `{"ligne": id, "colonne": id, "valeur": …}`.
    """

    id: str
    colonnes: tuple[Colonne, ...]
    lignes: tuple[LigneTableau, ...]
    """Those of this page."""
    premiere: int = 1
    """Number of the first line of the page, from 1."""
    page: int = 0
    pages: int = 1
    geste: str = "remplir"
    modifiable: bool = True


class Porte(Struct, frozen=True):
    """Somebody represented: who, and how they vote once hands are raised."""

    nom: str
    voix: str = ""


class Place(Struct, frozen=True):
    """A seat at the table of the council."""

    id: str
    nom: str
    """Empty: nobody holds this seat."""
    role: str = ""
    presente: bool = True
    """True: somebody sits there."""
    voix: str = ""
    """What the raised hand says: `pour`, `contre`, `abstention`; `retrait` for who takes no part; empty otherwise."""
    portes: tuple[Porte, ...] = ()
    """Those whose pouvoir this person holds."""


class BlocSalle(Struct, frozen=True, tag="salle", tag_field="bloc"):
    """The table of the council, drawn seat by seat; `taches.salle_dite` says it. Nothing in it is counted."""

    id: str
    places: tuple[Place, ...]
    """Who presides, then the others in the order of the tableau."""
    agents: tuple[str, ...] = ()
    """Those in the room who are not on the council."""


class NomEcrit(Struct, frozen=True):
    """A name read on a ballot."""

    texte: str
    raye: bool = False
    """True: struck out."""
    ajoute: bool = False
    """True: added by hand."""


class Carte(Struct, frozen=True):
    """A paper found in an envelope, or in the urn without one."""

    titre: tuple[str, ...] = ()
    """Lines at the head of the paper: title of a list, or the one big name of a presidential ballot."""
    noms: tuple[NomEcrit, ...] = ()
    """Names of the list, in the order they are read. Nothing at all in `titre` nor here: a blank sheet."""
    marques: tuple[str, ...] = ()
    """What else is seen on it, in words: « un cœur dessiné dans la marge », « un coin déchiré »."""
    couleur: str = ""
    """Colour of the paper as one says it, « rose »; empty: white."""
    manuscrit: bool = False
    """True: all of it is written by hand."""
    nature: str = ""
    """What the paper is when it is no printed ballot: « Profession de foi », « Feuille blanche »."""


class Pile(Struct, frozen=True):
    """What was put aside so far in this packet: one stroke each, for the learner to count."""

    id: str
    libelle: str
    batons: int = 0
    """Strokes to draw, by fives; a face never writes the number."""


class BlocBulletin(Struct, frozen=True, tag="bulletin", tag_field="bloc"):
    """The envelope on top of the pile, opened. `taches.bulletin_dit` says it. Nothing tells what it is worth."""

    id: str
    numero: str
    """« Enveloppe 7 »; empty when the packet is read to the end."""
    paquet: str = ""
    """« Centaine 1 sur 4 »."""
    candidats: tuple[str, ...] = ()
    """Names of those who stand, in their order."""
    bulletins: tuple[Carte, ...] = ()
    """Papers found inside; none: the envelope is empty."""
    enveloppe: tuple[str, ...] = ()
    """What is seen of the envelope: « enveloppe kraft », « un cœur dessiné au dos »; empty: like all others."""
    sans_enveloppe: bool = False
    """True: the paper was in the urn, out of any envelope."""
    piles: tuple[Pile, ...] = ()
    """Strokes of this packet, sort by sort."""
    sort: str = ""
    """What the learner just made of this envelope when something is still asked: « Nul, cause à dire »."""


class Groupe(Struct, frozen=True):
    """Those who sit together in a council."""

    nom: str
    sieges: int


class BlocHemicycle(Struct, frozen=True, tag="hemicycle", tag_field="bloc"):
    """The council that a ballot gives, seat by seat; its text equivalent is the list of its groups."""

    id: str
    groupes: tuple[Groupe, ...]
    titre: str = ""


Bloc = (
    BlocTexte
    | BlocChamp
    | BlocRedaction
    | BlocEtat
    | BlocAlerte
    | BlocRepliques
    | BlocTableau
    | BlocSalle
    | BlocBulletin
    | BlocHemicycle
)


def cellule(bloc: BlocTableau, adresse: str) -> BlocChamp | None:
    """Return a cell of the page as a field (its id is its address, « B12 »), or None when there is no such cell."""
    colonne, numero = adresse[:1].upper(), adresse[1:]
    rang = ord(colonne) - ord("A") if colonne else -1
    ligne = int(numero) - bloc.premiere if numero.isascii() and numero.isdigit() else -1
    if not (0 <= rang < len(bloc.colonnes) and 0 <= ligne < len(bloc.lignes)):
        return None
    tete, cases = bloc.colonnes[rang], bloc.lignes[ligne]
    return BlocChamp(
        id=f"{colonne}{int(numero)}",
        libelle=f"{cases.libelle} : {tete.libelle}",
        nature=tete.nature,
        valeur=cases.valeurs[rang],
        affiche=cases.affiches[rang],
        aide=tete.aide,
        options=tete.options,
        cout=tete.cout,
        geste=bloc.geste,
        modifiable=bloc.modifiable,
    )


class Action(Struct, frozen=True):
    """One thing the learner can do with the whole task: gesture name, label, cost shown before it is made."""

    id: str
    libelle: str
    geste: str
    cout: int = 0
    refus: str = ""
    """Why it cannot be done now, in French; empty when it can."""
    args: dict[str, Any] = {}
    """Arguments of the gesture."""
    definitif: bool = True
    """True: there is no way back by oneself, so a face asks before making it."""
    ensuite: str = "cette tâche ne change plus"
    """What a face says will follow, when it asks: « Après cela, … »."""


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
