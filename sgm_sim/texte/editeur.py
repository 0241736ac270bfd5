"""Writing a long text line by line: add, insert, change, remove, take a clause, reread, end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.taches.fiche import Clause
from sgm_sim.texte.console import Console, lettre, rang

AIDE = """Chaque ligne tapée s’ajoute au texte ; une ligne vide sépare les paragraphes. On peut coller plusieurs lignes.
/relire : relire le texte, lignes numérotées
/modifier 3 : remplacer la ligne 3
/inserer 3 : écrire désormais avant la ligne 3 (/suite pour revenir à la fin)
/supprimer 3 : ôter la ligne 3
/blocs : lister la bibliothèque ; /bloc b : voir et prendre le bloc b
/fin : garder le texte et revenir à la tâche
Une ligne qui commence par / s’écrit avec deux barres : //"""


class Editeur:
    """One text being written.

    Args:
        console: where lines come from and go to.
        texte: the text so far.
        clauses: the library.
        garder: called with the text and the cursor after each change, to keep a draft.
    """

    def __init__(
        self, console: Console, texte: str, clauses: Sequence[Clause], garder: Callable[[str, int], None]
    ) -> None:
        self._console = console
        self._lignes = texte.split("\n") if texte else []
        self._clauses = clauses
        self._garder = garder
        self._ici = len(self._lignes)
        """Rank of the line before which what is typed goes."""

    @property
    def texte(self) -> str:
        """The text as it stands."""
        return "\n".join(self._lignes)

    def ecrire(self) -> str:
        """Read lines until `/fin` and return the text."""
        self._console.dire("Vous écrivez. /fin pour finir, ? pour l’aide.")
        if self._lignes:
            self._relire()
        while True:
            ligne = self._console.demander(str(self._ici + 1))
            mot, _, reste = ligne.partition(" ")
            if mot == "/fin":
                return self.texte
            if ligne.strip() == "?":
                self._console.dire(AIDE)
            elif ligne.startswith("//"):
                self._ajouter([ligne[1:]])
            elif ligne.startswith("/"):
                self._commande(mot, reste.strip())
            else:
                self._ajouter([ligne])

    def _commande(self, mot: str, reste: str) -> None:
        simples = {"/relire": self._relire, "/blocs": self._blocs, "/suite": self._suite}
        numerotees = {"/modifier": self._modifier, "/inserer": self._inserer, "/supprimer": self._supprimer}
        if mot in simples:
            simples[mot]()
        elif mot == "/bloc":
            self._prendre(reste)
        elif mot in numerotees:
            numero = int(reste) if reste.isascii() and reste.isdigit() else 0
            if 1 <= numero <= len(self._lignes):
                numerotees[mot](numero - 1)
            else:
                total = accord(len(self._lignes), "ligne")
                self._console.dire(f"Le texte compte {total} : tapez par exemple {mot} 1.")
        else:
            self._console.dire(
                f"{mot} n’est pas une commande de l’écriture : /fin rend la main et garde votre texte, ? aide.",
                f"Pour écrire la barre : /{mot}",
            )

    def _ajouter(self, lignes: Sequence[str]) -> None:
        self._lignes[self._ici : self._ici] = lignes
        self._ici += len(lignes)
        self._changer()

    def _changer(self) -> None:
        curseur = len("\n".join(self._lignes[: self._ici]))
        self._garder(self.texte, curseur)

    def _relire(self) -> None:
        for numero, ligne in enumerate(self._lignes, start=1):
            self._console.dire(f"{numero:3} {ligne}".rstrip())
        if not self._lignes:
            self._console.dire("Le texte est vide.")

    def _suite(self) -> None:
        self._ici = len(self._lignes)
        self._console.dire("La suite s’écrit à la fin du texte.")

    def _modifier(self, place: int) -> None:
        self._console.dire(f"Ligne {place + 1} : {self._lignes[place]}", "Tapez la nouvelle ligne.")
        self._lignes[place] = self._console.demander(str(place + 1))
        self._changer()

    def _inserer(self, place: int) -> None:
        self._ici = place
        self._console.dire(f"Ce que vous tapez se place avant la ligne {place + 1}. /suite pour revenir à la fin.")

    def _supprimer(self, place: int) -> None:
        self._console.dire(f"Ligne ôtée : {self._lignes.pop(place)}")
        self._ici -= self._ici > place
        self._changer()

    def _blocs(self) -> None:
        if not self._clauses:
            self._console.dire("Ce texte s’écrit sans bibliothèque.")
        for place, clause in enumerate(self._clauses):
            self._console.dire(f"{lettre(place)}) {clause.titre}")

    def _prendre(self, reste: str) -> None:
        place = rang(reste)
        if place is None or place >= len(self._clauses):
            self._console.dire("Ce bloc n’existe pas : /blocs les liste, /bloc a prend le premier.")
            return
        lignes = self._clauses[place].texte.split("\n")
        blanc = [""] if self._ici and self._lignes[self._ici - 1] else []
        self._ajouter([*blanc, *lignes])
        self._console.dire("Bloc ajouté :", *lignes)
