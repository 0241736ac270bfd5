"""The chain of digests that makes a journal verifiable, and the verifier that names the first defect.

Two digests per row: `empreinte` covers the content of the row, `chaine` its number and all that precedes. A row whose
content does not give its `empreinte` was altered; a genuine row that does not follow its neighbour was moved, or what
stood before it was removed, added or rewritten. Private texts count through a salted digest, which outlives them.

What a sound chain proves: number, order, type, act and structure of every row, and the texts that are still there.
What it does not: the last rows may have been cut off, or everything rewritten with new digests, unless the last
digest (`ancre`) is also known from elsewhere, a scoring record for instance; nor what an erased text said.
It reads no file and never raises on what it is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, NamedTuple

from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.evenements import Efface
from sgm_sim.journal.codec import Ligne, decoder

ORIGINE = bytes(32)
"""What row 0 is chained to."""

TAILLE_SEL = 16

_EFFACE = str(Efface.__struct_config__.tag)

Nature = Literal["alteree", "manquante", "deplacee", "ajoutee", "effacee_sans_acte", "tronquee"]

_PHRASES: dict[Nature, str] = {
    "alteree": "La ligne {n} a été altérée.",
    "manquante": "La ligne {n} a été supprimée.",
    "deplacee": "La ligne {n} n’est pas à sa place\u00a0: des lignes ont été déplacées.",
    "ajoutee": "La ligne {n} a été ajoutée après coup.",
    "effacee_sans_acte": "Le texte de la ligne {n} a été effacé sans acte d’effacement.",
    "tronquee": "Le journal est coupé avant la ligne {n}, ou réécrit\u00a0: une empreinte notée ailleurs n’y est plus.",
}


class LigneStockee(NamedTuple):
    """A row as the store holds it. The types are those of a sound row: a damaged file may give anything."""

    n: int
    acte: int
    type: str
    version: int
    structure: bytes
    sel: bytes | None
    prive: bytes | None
    empreinte_prive: bytes | None
    """Digest of salt and private part, kept when they are erased; None when there never was a private part."""
    empreinte: bytes
    chaine: bytes

    @property
    def contenu(self) -> Ligne:
        """The content of the row, for `codec.decoder`."""
        return Ligne(self.type, self.version, self.structure, self.prive)


@dataclass(frozen=True, slots=True)
class Defaut:
    """The first thing wrong in a journal."""

    n: int
    nature: Nature

    @property
    def phrase(self) -> str:
        """The defect as a French sentence."""
        return _PHRASES[self.nature].format(n=self.n)


@dataclass(frozen=True, slots=True)
class Verification:
    """What the verifier found."""

    lignes: int
    efface: tuple[int, ...]
    """Rows whose texts were erased, each by a chained act."""
    premier_defaut: Defaut | None
    ancre: str
    """Last digest of the chain, hex; that of the last sound row when there is a defect."""

    @property
    def ok(self) -> bool:
        """True when nothing is wrong."""
        return self.premier_defaut is None


def sceller(contenu: Ligne, n: int, acte: int, precedent: bytes, sel: bytes | None) -> LigneStockee:
    """Number and chain a row after `precedent`, the `chaine` of row `n - 1`. `sel` is used when there is a `prive`."""
    if contenu.prive is None:
        sel = None
    elif sel is None or len(sel) != TAILLE_SEL:
        raise ValueError("a private part needs a salt of 16 bytes")
    prive = None if sel is None or contenu.prive is None else _empreinte_prive(sel, contenu.prive)
    empreinte = _empreinte(acte, contenu.type, contenu.version, contenu.structure, prive)
    return LigneStockee(n, acte, *contenu[:3], sel, contenu.prive, prive, empreinte, _maillon(precedent, n, empreinte))


def verifier(lignes: Sequence[LigneStockee], ancres: Iterable[str] = (), tete: str | None = None) -> Verification:
    """Check a whole attempt, rows in order of their numbers, and name the first defect.

    Args:
        lignes: all the rows; any garbage in any column is a defect, never an exception.
        ancres: digests noted elsewhere (hex); each must be in the chain, or its end was cut off or rewritten.
        tete: last digest of the chain (hex) as copied elsewhere by whoever appended last, when known.
    """
    rompu, ancre = _parcourir(lignes)
    effaces, sans_acte = _effacements(lignes)
    defauts = [rompu or _bout(lignes, ancres, tete), *(Defaut(n, "effacee_sans_acte") for n in sans_acte)]
    premier = min((defaut for defaut in defauts if defaut), key=lambda defaut: defaut.n, default=None)
    return Verification(len(lignes), effaces, premier, ancre)


def _bout(lignes: Sequence[LigneStockee], ancres: Iterable[str], tete: str | None) -> Defaut | None:
    """Compare the end of a sound chain with what is known from elsewhere."""
    maillons = [ligne.chaine.hex() for ligne in lignes]
    if not set(maillons).issuperset(ancres) or (tete is not None and tete not in maillons):
        return Defaut(len(lignes), "tronquee")
    if tete is not None and tete != maillons[-1]:
        return Defaut(maillons.index(tete) + 1, "ajoutee")
    return None


def _parcourir(lignes: Sequence[LigneStockee]) -> tuple[Defaut | None, str]:
    """Follow the chain up to its first broken link."""
    precedent = ORIGINE
    for rang, ligne in enumerate(lignes):
        if ligne.n != rang or not _intacte(ligne) or not _suit(precedent, rang, ligne):
            return _diagnostiquer(lignes, rang, precedent), precedent.hex()
        precedent = ligne.chaine
    if not lignes:
        return Defaut(0, "manquante"), precedent.hex()
    return None, precedent.hex()


def _diagnostiquer(lignes: Sequence[LigneStockee], rang: int, precedent: bytes) -> Defaut:
    """Say what happened at `rang`, the first row that is not what the rows before it announce."""
    ligne, suivantes = lignes[rang], lignes[rang + 1 :]
    if any(_intacte(autre) and _suit(precedent, rang, autre) for autre in (ligne, *suivantes)):
        # The rightful row is further on, or here under a wrong number.
        return Defaut(rang, "deplacee" if _intacte(ligne) else "ajoutee")
    if not _intacte(ligne):
        return Defaut(rang, "alteree")
    for place, avant in enumerate((ORIGINE, *(passee.chaine for passee in lignes[:rang]))):
        if _suit(avant, place, ligne):
            return Defaut(place, "ajoutee")
    return _predecesseur_perdu(lignes, rang)


def _predecesseur_perdu(lignes: Sequence[LigneStockee], rang: int) -> Defaut:
    """The row at `rang` is genuine but what it was chained to is no more: was it removed, or rewritten?"""
    ligne, suivante = lignes[rang], next(iter(lignes[rang + 1 :]), None)
    if ligne.n != rang:
        return Defaut(rang, "manquante")
    if suivante and _suit(ligne.chaine, rang + 1, suivante):
        return Defaut(max(rang - 1, 0), "alteree")
    if suivante and any(_suit(ligne.chaine, rang + 1 + retires, suivante) for retires in range(1, len(lignes) + 1)):
        return Defaut(rang, "manquante")
    return Defaut(rang, "alteree")


def _effacements(lignes: Sequence[LigneStockee]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the rows erased by an act, and those erased without one."""
    actes = {_efface(ligne) for ligne in lignes}
    vides = [rang for rang, ligne in enumerate(lignes) if ligne.prive is None and ligne.empreinte_prive is not None]
    return tuple(n for n in vides if n in actes), tuple(n for n in vides if n not in actes)


def _efface(ligne: LigneStockee) -> int | None:
    """Return the number of the row that an `Efface` row names."""
    if ligne.type != _EFFACE or not _intacte(ligne):
        return None
    try:
        evenement = decoder(ligne.contenu)
    except SgmError:
        return None
    return evenement.n if isinstance(evenement, Efface) else None


def _intacte(ligne: LigneStockee) -> bool:
    """True when the content of the row is what its own digests say, whatever its place."""
    texte = (ligne.type, str), (ligne.acte, int), (ligne.version, int), (ligne.structure, bytes)
    if not all(isinstance(valeur, attendu) for valeur, attendu in texte) or not _prive_intact(ligne):
        return False
    empreinte = _empreinte(ligne.acte, ligne.type, ligne.version, ligne.structure, ligne.empreinte_prive)
    return ligne.empreinte == empreinte


def _prive_intact(ligne: LigneStockee) -> bool:
    """True for a private part that its salted digest confirms, or an absent one without salt."""
    sel, prive, empreinte = ligne.sel, ligne.prive, ligne.empreinte_prive
    if prive is None and sel is None:
        return empreinte is None or (isinstance(empreinte, bytes) and len(empreinte) == sha256().digest_size)
    if not isinstance(prive, bytes) or not isinstance(sel, bytes):
        return False
    return empreinte == _empreinte_prive(sel, prive)


def _suit(precedent: bytes, n: int, ligne: LigneStockee) -> bool:
    """True when `ligne` was chained as row `n` after `precedent`. Both may be garbage."""
    if not isinstance(precedent, bytes) or not isinstance(ligne.empreinte, bytes):
        return False
    return ligne.chaine == _maillon(precedent, n, ligne.empreinte)


def _empreinte_prive(sel: bytes, prive: bytes) -> bytes:
    return _hacher(b"prive", sel, prive)


def _empreinte(acte: int, type_: str, version: int, structure: bytes, prive: bytes | None) -> bytes:
    """Digest of a content; no private part is zero bytes long, so that no other digest can stand for it."""
    nom = type_.encode("utf-8", "surrogatepass")
    return _hacher(b"ligne", b"%d" % acte, nom, b"%d" % version, structure, prive or b"")


def _maillon(precedent: bytes, n: int, empreinte: bytes) -> bytes:
    return _hacher(b"maillon", precedent, b"%d" % n, empreinte)


def _hacher(*parties: bytes) -> bytes:
    """sha256 of the parts, each preceded by its length: no two lists of parts give the same bytes."""
    return sha256(b"".join([len(partie).to_bytes(8, "big") + partie for partie in parties])).digest()
