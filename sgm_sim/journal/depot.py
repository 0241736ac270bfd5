"""The store of attempts: journals that only grow, and beside them drafts, scoring records and pinned sources.

Table `tentative` is an index for lists and a copy of the last digest: the header, row 0 of the journal, is the truth.
It never judges nor folds; it commits one act at a time, whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, Self

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.surrogats import sans_surrogats
from sgm_sim.engine.evenements import Efface, Ouvert, TentativeClose, TypeEvenement
from sgm_sim.journal.base import erreurs_claires, ouvrir_base, transaction
from sgm_sim.journal.chaine import ORIGINE, LigneStockee, Verification, sceller, verifier
from sgm_sim.journal.codec import Ligne, decoder, encoder

_CONSEIL = "Vérifiez-la avec «\u202fsgm-sim rejouer\u202f»."
_COLONNES = ", ".join(LigneStockee._fields)


class Conflit(SgmError):
    """Another window or program wrote in the attempt meanwhile."""

    def __init__(self) -> None:
        super().__init__("Cette tentative est ouverte ailleurs.", "Fermez l’autre fenêtre, puis rouvrez la tentative.")


class Apercu(NamedTuple):
    """An attempt as lists show it."""

    id: str
    scenario: str
    titre: str
    stagiaire: str
    ouverte_le: str
    """ISO 8601 with offset."""
    dossier: str
    """Folder where the scenario was found; its key is read there."""
    close: bool


class Brouillon(NamedTuple):
    """What was being typed in a field and is not in the journal yet."""

    tache: str
    champ: str
    texte: str
    curseur: int
    """Offset in `texte`, in characters."""
    apres: int
    """Last row of the journal when it was typed."""


class Depot:
    """The attempts of one SQLite file. Every write is on disk when its method returns.

    Any method raises `SgmError` when the file is damaged, read-only, busy or on a full disk, or the attempt unknown.

    Args:
        chemin: the file, created when absent with its folder, or `:memory:`.
        sel: gives 16 fresh random bytes, one call for each private text.
        attente_ms: how long to wait for another program that is writing.
    """

    def __init__(self, chemin: str | Path, sel: Callable[[], bytes], attente_ms: int = 5_000) -> None:
        self._chemin = chemin
        self._sel = sel
        self._base = ouvrir_base(chemin, attente_ms)

    def fermer(self) -> None:
        """Close the file; nothing is lost by not calling it."""
        self._base.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.fermer()

    # Journals.

    def creer(
        self,
        tentative: str,
        evenements: Sequence[TypeEvenement],
        *,
        titre: str,
        sources: Mapping[str, bytes],
        dossier: str = "",
        suite: Iterable[Sequence[TypeEvenement]] = (),
    ) -> None:
        """Begin an attempt with its act 0, whose first event is `Ouvert`, and keep the bytes that the header pins.

        `suite`: its next acts, when it starts again from another attempt; all are kept, or none.
        """
        entete = evenements[0]
        if not isinstance(entete, Ouvert):
            raise TypeError("the first event of an attempt is Ouvert")
        apercu = (tentative, entete.scenario, titre, entete.stagiaire, entete.ouverte_le, dossier, ORIGINE)
        with self._ecriture():
            if self._une("SELECT 1 FROM tentative WHERE id = ?", tentative):
                raise SgmError(f"La tentative «\u202f{tentative}\u202f» existe déjà.", "Donnez-lui un autre nom.")
            self._base.execute(
                "INSERT INTO tentative(id, scenario, titre, stagiaire, ouverte_le, dossier, tete)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                sans_surrogats(apercu),
            )
            self._base.executemany(
                "INSERT OR IGNORE INTO source VALUES (?, ?)",
                [(sha256(octets).hexdigest(), octets) for octets in sources.values()],
            )
            n = 0
            for acte, siens in enumerate((evenements, *suite)):
                self._inserer(tentative, n, acte, siens)
                n += len(siens)

    def ajouter(
        self,
        tentative: str,
        n: int,
        acte: int,
        evenements: Sequence[TypeEvenement],
        brouillons_faits: Collection[tuple[str, str]] = (),
    ) -> None:
        """Append one act, whole or not at all.

        Args:
            tentative: its id.
            n: number of its first row: how many rows the caller knows of.
            acte: number of the act, for all its rows.
            evenements: what happened, in order.
            brouillons_faits: (task, field) whose drafts are in this act, and are no longer needed.

        Raises:
            Conflit: the journal does not end at row `n - 1`: someone else wrote.
        """
        with self._ecriture():
            self._inserer(tentative, n, acte, evenements)
            if brouillons_faits:
                self._base.executemany(
                    "DELETE FROM brouillon WHERE tentative = ? AND tache = ? AND champ = ?",
                    [(tentative, tache, champ) for tache, champ in brouillons_faits],
                )

    def lire(self, tentative: str) -> tuple[LigneStockee, ...]:
        """Return all the rows of an attempt as they are stored, damaged ones included."""
        with erreurs_claires(self._chemin):
            self._tete(tentative)
            requete = f"SELECT {_COLONNES} FROM ligne WHERE tentative = ? ORDER BY n"
            return tuple(map(LigneStockee._make, self._base.execute(requete, (tentative,))))

    def evenements(self, tentative: str) -> list[TypeEvenement]:
        """Return all the events of an attempt, brought up to date. It does not look at the chain (see `verifier`)."""
        return [decoder(ligne.contenu) for ligne in self.lire(tentative)]

    def verifier(self, tentative: str, ancres: Iterable[str] = ()) -> Verification:
        """Check the chain of an attempt, its end too; `ancres` are the digests (hex) noted in scoring records."""
        with erreurs_claires(self._chemin):
            return verifier(self.lire(tentative), ancres, self._tete(tentative))

    def tentatives(self) -> tuple[Apercu, ...]:
        """Return all the attempts, the last created first."""
        requete = """SELECT id, scenario, titre, coalesce(stagiaire, ''), ouverte_le, dossier, close = 1
                     FROM tentative ORDER BY ordre DESC"""
        with erreurs_claires(self._chemin):
            return tuple(Apercu._make((*textes, bool(close))) for *textes, close in self._base.execute(requete))

    def sources(self, tentative: str) -> dict[str, bytes]:
        """Return the pinned bytes of an attempt's scenario, by path.

        Raises:
            SgmError: one of them is missing, or is no longer what the header pins.
        """
        entete = next(iter(self.evenements(tentative)), None)
        if not isinstance(entete, Ouvert):
            raise SgmError("L’en-tête de cette tentative manque.", _CONSEIL)
        return {nom: self._source(nom, empreinte) for nom, empreinte in entete.empreintes.items()}

    def effacer(self, tentative: str, n: int, motif: str) -> None:
        """Erase for good the private words of row `n` and write the act that says so. Drafts are not touched.

        Raises:
            SgmError: the row has no private words, or another program still holds the old bytes.
        """
        with self._ecriture():
            prive = self._une("SELECT prive FROM ligne WHERE tentative = ? AND n = ?", tentative, n)
            if prive is None or prive[0] is None:
                raise SgmError(f"La ligne {n} de cette tentative ne contient aucun texte à effacer.")
            self._base.execute(
                "UPDATE ligne SET prive = NULL, sel = NULL WHERE tentative = ? AND n = ?", (tentative, n)
            )
            if n == 0:
                self._base.execute("UPDATE tentative SET stagiaire = NULL WHERE id = ?", (tentative,))
            requete = "SELECT max(n) + 1, max(acte) + 1 FROM ligne WHERE tentative = ?"
            suivante, acte = self._une(requete, tentative)
            self._inserer(tentative, suivante, acte, [Efface(n, motif)])
        self._vider_le_wal()

    # Drafts.

    def garder_brouillon(
        self, tentative: str, tache: str, champ: str, texte: str, curseur: int, apres: int
    ) -> Brouillon:
        """Keep the last state of a field being typed, in place of the one before; return it as kept.

        `apres` is the last row that the caller knows of. Lone surrogates become U+FFFD, one for one.

        Raises:
            Conflit: the journal does not end at row `apres`: someone else wrote.
        """
        tache, champ, texte = sans_surrogats((tache, champ, texte))
        with self._ecriture():
            (derniere,) = self._une("SELECT max(n) FROM ligne WHERE tentative = ?", tentative)
            if derniere is None:
                raise _inconnue(tentative)
            if derniere != apres:
                raise Conflit
            garde = Brouillon(tache, champ, texte, curseur, apres)
            self._base.execute("INSERT OR REPLACE INTO brouillon VALUES (?, ?, ?, ?, ?, ?)", (tentative, *garde))
        return garde

    def brouillons(self, tentative: str) -> tuple[Brouillon, ...]:
        """Return what was being typed and is in no act, by task and field."""
        requete = "SELECT tache, champ, texte, curseur, apres FROM brouillon WHERE tentative = ? ORDER BY tache, champ"
        with erreurs_claires(self._chemin):
            return tuple(map(Brouillon._make, self._base.execute(requete, (tentative,))))

    # Scoring records.

    def ajouter_notation(self, tentative: str, contenu: bytes) -> int:
        """Keep a scoring record beside those already there; return its number, from 1."""
        with self._ecriture():
            self._tete(tentative)
            requete = "SELECT coalesce(max(numero), 0) + 1 FROM notation WHERE tentative = ?"
            numero = int(self._une(requete, tentative)[0])
            ligne = (tentative, numero, contenu, sha256(contenu).digest())
            self._base.execute("INSERT INTO notation VALUES (?, ?, ?, ?)", ligne)
        return numero

    def notations(self, tentative: str) -> tuple[bytes, ...]:
        """Return the scoring records of an attempt, the first made first.

        Raises:
            SgmError: the bytes of one are no longer those that were kept.
        """
        requete = "SELECT numero, contenu, empreinte FROM notation WHERE tentative = ? ORDER BY numero"
        with erreurs_claires(self._chemin):
            lignes = self._base.execute(requete, (tentative,)).fetchall()
        for numero, contenu, empreinte in lignes:
            if not isinstance(contenu, bytes) or sha256(contenu).digest() != empreinte:
                raise SgmError(
                    f"La notation {numero} de cette tentative a été altérée.", "Notez à nouveau la tentative."
                )
        return tuple(contenu for _, contenu, _ in lignes)

    # The parts of the above.

    def _inserer(self, tentative: str, n: int, acte: int, evenements: Sequence[TypeEvenement]) -> None:
        """Chain rows at the end of a journal, and copy its new last digest; in the caller's transaction."""
        tete, derniere, chaine = self._fin(tentative)
        if derniere != n - 1:
            raise Conflit
        if tete != chaine:
            raise SgmError("La fin de cette tentative a été altérée.", _CONSEIL)
        lignes = []
        for rang, contenu in enumerate(map(_relisible, evenements), start=n):
            ligne = sceller(contenu, rang, acte, chaine, self._sel() if contenu.prive else None)
            lignes.append((tentative, *ligne))
            chaine = ligne.chaine
        self._base.executemany("INSERT INTO ligne VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lignes)
        close = any(isinstance(evenement, TentativeClose) for evenement in evenements)
        self._base.execute("UPDATE tentative SET tete = ?, close = close OR ? WHERE id = ?", (chaine, close, tentative))

    def _fin(self, tentative: str) -> tuple[bytes, int, bytes]:
        """Return the copy of the last digest, the number of the last row and its own digest."""
        # The last row is found by the index: sorting the join would read the whole attempt at every act.
        requete = """SELECT tete, coalesce(n, -1), coalesce(chaine, ?) FROM tentative LEFT JOIN ligne
                     ON tentative = id AND n = (SELECT max(n) FROM ligne WHERE tentative = ?) WHERE id = ?"""
        fin: tuple[bytes, int, bytes] | None = self._une(requete, ORIGINE, tentative, tentative)
        if fin is None:
            raise _inconnue(tentative)
        return fin

    def _tete(self, tentative: str) -> str:
        """Return the copy of the last digest, in hex whatever it has become."""
        tete = self._une("SELECT lower(hex(tete)) FROM tentative WHERE id = ?", tentative)
        if tete is None:
            raise _inconnue(tentative)
        return str(tete[0])

    def _source(self, nom: str, empreinte: str) -> bytes:
        with erreurs_claires(self._chemin):
            source = self._une("SELECT contenu FROM source WHERE empreinte = ?", empreinte)
        if source is None or not isinstance(source[0], bytes) or sha256(source[0]).hexdigest() != empreinte:
            raise SgmError(f"Le fichier «\u202f{nom}\u202f» conservé avec cette tentative manque ou a été altéré.")
        return source[0]

    def _vider_le_wal(self) -> None:
        """Move everything to the main file and empty the write-ahead log, where erased bytes would remain."""
        with erreurs_claires(self._chemin):
            (occupe, *_) = self._une("PRAGMA wal_checkpoint(TRUNCATE)")
        if occupe:
            raise SgmError(
                "Le texte est effacé du journal, mais un autre programme retient encore ses anciens octets.",
                "Fermez les autres fenêtres de sgm_sim, puis rouvrez et refermez celle-ci.",
            )

    def _une(self, requete: str, *arguments: object) -> Any:
        """Return the first row of a query, or None."""
        return self._base.execute(requete, arguments).fetchone()

    @contextmanager
    def _ecriture(self) -> Iterator[None]:
        with erreurs_claires(self._chemin), transaction(self._base):
            yield


def _relisible(evenement: TypeEvenement) -> Ligne:
    """Encode an event and make sure, before it is kept for ever, that it can be read back."""
    contenu = encoder(evenement)
    try:
        decoder(contenu)
    except SgmError as exc:
        raise TypeError(f"an event does not fit its own type: {contenu.type}") from exc
    return contenu


def _inconnue(tentative: str) -> SgmError:
    return SgmError(
        f"La tentative «\u202f{tentative}\u202f» n’existe pas.", "Cherchez-la dans la liste de vos tentatives."
    )
