"""Seats of the table of the council: what is said of each, and where each one sits at a given width.

A seat is a sign that stands against the table, and texts beside it. Nothing is counted, and no text is ever cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from sgm_sim.taches.fiche import BlocSalle, Place
from sgm_sim.tui.mise_en_page import couper
from sgm_sim.tui.textes import assembler, brut, une_ligne


class Signe(NamedTuple):
    """How somebody is shown: a shape, its word, and a colour that only underlines it."""

    forme: str
    mot: str
    style: str

    @property
    def dessin(self) -> Content:
        """The shape in its colour."""
        return brut(self.forme, self.style)


ASSIS = Signe("●", "à sa place", "$accent")
VIDE = Signe("○", "chaise vide", "$discret")
VACANT = Signe("·", "siège vacant", "$discret")
PAPIER = Signe("✉", "porte le pouvoir de", "$accent")
RETRAIT = Signe("×", "ne prend pas part", "$discret")
MAINS: Mapping[str, Signe] = {
    "pour": Signe("▲", "pour", "bold $success"),
    "contre": Signe("▼", "contre", "bold $error"),
    "abstention": Signe("◇", "abstention", "bold $warning"),
}
VOIX: Mapping[str, Signe] = {**MAINS, "retrait": RETRAIT}

BRAS = 3
"""An arm of the table, with a blank on each side."""
CREUX = (1, 28)
"""Cells between the arms when nothing is there: at least, at most."""
_AISE = 8
"""Cells left between texts that face each other across the table, when there is room."""
NOMBREUX = 16
"""Beyond so many along the arms, people sit on both sides of each, when there is room."""
_ENTRE = 2
"""Cells between two texts that face each other."""
RIEN = Content("")


class Trait(NamedTuple):
    """A line about a seat: the sign, and what is said beside it."""

    signe: Content = RIEN
    texte: Content = RIEN

    @property
    def largeur(self) -> int:
        """How many cells it takes."""
        return (self.signe.cell_length or 1) + (self.texte.cell_length + 1 if self.texte else 0)


Case = Sequence[Trait]


class Siege(NamedTuple):
    """A seat, its texts not yet folded."""

    signe: Content
    nom: Content
    role: Content = RIEN
    papiers: Case = ()
    """Pouvoirs held, each with the second hand that speaks for it."""

    @property
    def entier(self) -> Content:
        """The name, and the role after it."""
        return assembler(self.nom, ", ", self.role) if self.role else self.nom

    def chaise(self, largeur: int, *, role: bool = True, papiers: bool = True) -> Case:
        """Return the lines of the chair, the role under the name."""
        traits = [Trait(self.signe, self.nom), *([Trait(RIEN, self.role)] if role and self.role else ())]
        return [*plier(traits, largeur), *(plier(self.papiers, largeur) if papiers else ())]

    def d_un_trait(self, largeur: int, *, papiers: bool = True) -> Case:
        """Return the lines of the chair, the role after the name; `largeur` is for what follows."""
        return [Trait(self.signe, self.entier), *(plier(self.papiers, largeur) if papiers else ())]

    def table(self, *, role: bool) -> Case:
        """Return what lies on the table before the chair: the role, as on a small board, then papers."""
        return [*([Trait(self.role)] if role and self.role else ()), *self.papiers]

    def noms(self, *, papiers: bool = True) -> Sequence[int]:
        """Return how many cells each name takes, those of the pouvoirs included."""
        return [self.nom.cell_length, *(papier.texte.cell_length for papier in self.papiers if papiers)]

    def plies(self, largeur: int, *, papiers: bool = True) -> int:
        """Return how many names are on two lines."""
        return sum(nom > largeur for nom in self.noms(papiers=papiers))

    def tient(self, largeur: int, *, role: bool = True, papiers: bool = True) -> bool:
        """Tell whether no word of the chair has to be cut."""
        textes = [self.nom, *([self.role] if role else ()), *(papier.texte for papier in self.papiers if papiers)]
        return all(cell_len(mot) <= largeur for texte in textes for mot in texte.plain.split(" "))


class Disposition(NamedTuple):
    """A way to seat people: rows of cells from left to right (outside, inside, inside, outside), and their widths."""

    rangs: Sequence[Sequence[Case]]
    dehors: tuple[int, int]
    creux: int
    plies: int = 0
    """Names that are on two lines."""
    court: bool = False

    @property
    def cout(self) -> int:
        """How many lines the arms take, one more for each name on two lines and for a sign to be looked up."""
        return sum(max(map(len, rang)) for rang in self.rangs) + self.plies + self.court

    @property
    def largeur(self) -> int:
        """How many cells the table takes, with those who sit around it."""
        return sum(self.dehors) + 2 * BRAS + self.creux


def siege(place: Place, *, court: bool) -> Siege:
    """Return what is said of a seat; `court` says pouvoirs with their sign alone."""
    if not place.nom:
        return Siege(VACANT.dessin, brut(VACANT.mot, VACANT.style))
    signe = VOIX.get(place.voix) or (ASSIS if place.presente else VIDE)
    nom = brut(une_ligne(place.nom), "" if place.presente else "italic $discret")
    papiers = [_papier(une_ligne(porte.nom), MAINS.get(porte.voix), court=court) for porte in place.portes]
    return Siege(signe.dessin, nom, brut(une_ligne(place.role), "$discret"), papiers)


def _papier(nom: str, main: Signe | None, *, court: bool) -> Trait:
    """Return the line of a pouvoir: the paper, then the second hand once it is raised."""
    if court:
        texte = assembler(PAPIER.dessin, " ", brut(nom, "$discret"))
        return Trait(main.dessin if main else RIEN, texte)
    return Trait((main or PAPIER).dessin, brut(f"pouvoir de {nom}", "$discret"))


def disposer(bloc: BlocSalle, largeur: int) -> Disposition | None:
    """Return the way to seat everybody that reads best; None when there is no room for a table."""
    essais = [essai for court in (False, True) for essai in _essais(bloc, largeur, court=court)]
    return min(essais, key=lambda essai: essai.cout, default=None)


def _essais(bloc: BlocSalle, largeur: int, *, court: bool) -> Iterator[Disposition]:
    """Yield what fits, the plainest first."""
    sieges = [siege(place, court=court) for place in bloc.places[1:]]
    essais = [
        _face_a_face(sieges, largeur, role=r, papiers=p) for r, p in ((True, False), (False, False), (True, True))
    ]
    if len(sieges) > NOMBREUX:
        essais += _des_deux_cotes(sieges, largeur)
    yield from (essai._replace(court=court) for essai in essais if essai)


def _face_a_face(sieges: Sequence[Siege], largeur: int, *, role: bool, papiers: bool) -> Disposition | None:
    """Seat everybody outside the arms, with roles and papers there too, or else before each one on the table."""
    tables = [() if papiers else un.table(role=not role) for un in sieges]
    besoin = max([CREUX[0], *(_larges(g, d) for g, d in zip_longest(tables[::2], tables[1::2], fillvalue=()))])
    places = _partager(largeur - besoin - 2 * (BRAS + 2), sieges, papiers=papiers)
    assis = [(un, places[rang % 2]) for rang, un in enumerate(sieges)]
    if not all(un.tient(place, role=role, papiers=papiers) for un, place in assis):
        return None
    if role and all(un.entier.cell_length <= place for un, place in assis):
        chaises = [un.d_un_trait(place, papiers=papiers) for un, place in assis]
    else:
        chaises = [un.chaise(place, role=role, papiers=papiers) for un, place in assis]
    dehors = _dehors(chaises[::2], chaises[1::2], largeur - besoin - 2 * BRAS)
    creux = min(max(besoin + _AISE, CREUX[1]), largeur - sum(dehors) - 2 * BRAS)
    rangs = list(zip_longest(chaises[::2], tables[::2], tables[1::2], chaises[1::2], fillvalue=()))
    return Disposition(rangs, dehors, creux, sum(un.plies(place, papiers=papiers) for un, place in assis))


def _partager(place: int, sieges: Sequence[Siege], *, papiers: bool) -> tuple[int, int]:
    """Share the room for texts between left and right: evenly, unless names of one side need more."""
    gauche, droite = (max((max(un.noms(papiers=papiers)) for un in sieges[n::2]), default=0) for n in (0, 1))
    moitie = place // 2
    if gauche + droite <= place:
        moitie = min(max(moitie, gauche), place - droite)
    return moitie, place - moitie


def _dehors(gauche: Sequence[Case], droite: Sequence[Case], place: int) -> tuple[int, int]:
    """Return how many cells people take on each side: the same, so that the table is in the middle, when it can be."""
    tailles = max(map(_large, gauche), default=1), max(map(_large, droite), default=1)
    return (max(tailles), max(tailles)) if 2 * max(tailles) <= place else tailles


def _des_deux_cotes(sieges: Sequence[Siege], largeur: int) -> Iterator[Disposition]:
    """Seat people outside and inside the arms, so that a great council is seen at once; the most even way first."""
    place = (largeur - _ENTRE) // 2 - BRAS - 4
    quatre = [_par_quatre(sieges[debut : debut + 4]) for debut in range(0, len(sieges), 4)]
    for dehors in sorted(range(1, place), key=lambda un: abs(place - 2 * un)):
        places = (dehors, place - dehors, place - dehors, dehors)
        assis = [(un, taille) for rang in quatre for un, taille in zip(rang, places, strict=True) if un]
        if all(un.tient(taille) for un, taille in assis):
            rangs = [[un.chaise(t) if un else () for un, t in zip(rang, places, strict=True)] for rang in quatre]
            large = max(_large(case) for rang in rangs for case in rang[::3])
            besoin = max(_larges(rang[1], rang[2]) for rang in rangs)
            creux = min(besoin + _AISE, largeur - 2 * (large + BRAS))
            yield Disposition(rangs, (large, large), creux, sum(un.plies(taille) for un, taille in assis))


def _par_quatre(sieges: Sequence[Siege]) -> Sequence[Siege | None]:
    """Return who sits outside, inside, inside and outside; the last row fills from the outside."""
    if len(sieges) == 1:
        return [sieges[0], None, None, None]
    return [*sieges[:-1], *[None] * (4 - len(sieges)), sieges[-1]]


def plier(traits: Case, largeur: int) -> Iterator[Trait]:
    """Fold lines that are too wide; the sign stays with the first."""
    for trait in traits:
        for rang, part in enumerate(couper(trait.texte, largeur, largeur)):
            yield Trait(trait.signe if rang == 0 else RIEN, part)


def _large(case: Case) -> int:
    return max((trait.largeur for trait in case), default=0)


def _larges(gauche: Case, droite: Case) -> int:
    """Return the cells that two cases need to face each other, line by line."""
    lignes = zip_longest(([t] for t in gauche), ([t] for t in droite), fillvalue=())
    return max((_large(g) + _large(d) + (_ENTRE if g and d else 0) for g, d in lignes), default=0)
