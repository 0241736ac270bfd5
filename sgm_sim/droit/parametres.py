"""Dated values of law, read from `content/droit`: no number of law stands anywhere else.

Rows are only added: a change of law has a later `depuis`, a correction repeats the `depuis` of the row above it with
`corrige_le` and `motif`. Nothing here knows what a value is used for.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, StringConstraints

from sgm_sim.core.modele import Ident, Modele, Phrase, Prose
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import SourceYaml, lire_yaml
from sgm_sim.droit.verdict import Statut

T = TypeVar("T")

NomParametre = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""`conseil.convocation-delai-petite-commune`: domain, then name."""

JourFerie = Annotated[str, StringConstraints(pattern=r"^(?:[01]\d-[0-3]\d|paques[+-]\d{1,2})$")]
"""`05-08`: month and day; `paques+39`: days after (or before) Easter Sunday."""


class Valeur(Modele):
    """What the law says from one date on, where it is written, and how far it was checked."""

    depuis: dt.date
    """First day on which it applies."""
    valeur: (
        int
        | Annotated[tuple[Ident, ...], Field(min_length=1)]
        | Annotated[dict[JourFerie, Phrase], Field(min_length=1)]
    )
    unite: Phrase
    references: tuple[Phrase, ...] = Field(min_length=1)
    """Articles and decisions: « CGCT, art. L2121-11, al. 1 »."""
    statut: Statut
    source: Prose
    """What was read, and its date."""
    verifie_le: dt.date
    """Date up to which the law was read, not the day of the reading."""
    corrige_le: dt.date | None = None
    """Day on which this row replaced the one above it, which was wrong."""
    motif: Phrase | None = None
    """Why it was corrected."""

    @property
    def nombre(self) -> int:
        """The value, when it is a number."""
        return _de_type(self.valeur, int)

    @property
    def elements(self) -> tuple[str, ...]:
        """The value, when it is a list of identifiers."""
        return _de_type(self.valeur, tuple)

    @property
    def jours(self) -> Mapping[str, str]:
        """The value, when it is a list of days of the year: day -> name."""
        return _de_type(self.valeur, dict)


def _de_type(valeur: object, genre: type[T]) -> T:
    if not isinstance(valeur, genre):
        raise TypeError(f"{genre.__name__} expected, {valeur!r} found")
    return valeur


class Parametre(Modele):
    """One value through time."""

    libelle: Phrase
    lignes: tuple[Valeur, ...] = Field(min_length=1)


class FichierParametres(Modele):
    """One file of `content/droit`."""

    format: Literal[1]
    parametres: dict[NomParametre, Parametre] = Field(min_length=1)


class DroitInconnu(LookupError):
    """The law of that day is not among the rows; arguments: name of the parameter, day, first known day."""

    def __init__(self, nom: str, le: dt.date, depuis: dt.date) -> None:
        super().__init__(nom, le, depuis)
        self.nom, self.le, self.depuis = nom, le, depuis


@dataclass(frozen=True)
class Parametres:
    """All the rows of law, by name."""

    par_nom: Mapping[str, Sequence[Valeur]]
    empreinte: str
    """sha256 of the files, pinned in the scoring record."""

    def au(self, nom: str, le: dt.date) -> Valeur:
        """Return the row in force on `le`, corrections included.

        Raises:
            KeyError: no such parameter; a programming error.
            DroitInconnu: its first row is later than `le`.
        """
        lignes = self.par_nom[nom]
        en_vigueur = [ligne for ligne in lignes if ligne.depuis <= le]
        if not en_vigueur:
            raise DroitInconnu(nom, le, lignes[0].depuis)
        return en_vigueur[-1]


def charger_parametres(dossier: Path) -> tuple[Parametres, tuple[Probleme, ...]]:
    """Read every `*.yaml` under `dossier`. A parameter with a problem is left out, and the problem says why."""
    par_nom: dict[str, Sequence[Valeur]] = {}
    problemes: list[Probleme] = []
    empreinte = hashlib.sha256()
    for chemin in sorted(dossier.rglob("*.yaml")):
        nom, octets = chemin.relative_to(dossier).as_posix(), chemin.read_bytes()
        empreinte.update(f"{nom}\0{len(octets)}\0".encode() + octets)
        source = lire_yaml(octets, str(chemin))
        fichier, trouves = valider(FichierParametres, source)
        problemes += (*source.problemes, *trouves)
        for cle, parametre in fichier.parametres.items() if fichier else ():
            defauts = [*_doublon(cle, par_nom, source), *_ordre(cle, parametre, source)]
            problemes += defauts
            if not defauts:
                par_nom[cle] = parametre.lignes
    return Parametres(par_nom, empreinte.hexdigest()), tuple(problemes)


def _doublon(nom: str, deja: Mapping[str, object], source: SourceYaml) -> Iterator[Probleme]:
    if nom in deja:
        message = f"le paramètre « {nom} » est déjà dans un autre fichier"
        yield source.probleme("D001", ("parametres", nom), message, conseil="gardez un seul des deux", cle=True)


def _ordre(nom: str, parametre: Parametre, source: SourceYaml) -> Iterator[Probleme]:
    """Find rows out of order, and corrections that do not say what they correct or why."""
    if parametre.lignes[0].corrige_le:
        yield source.probleme("D003", ("parametres", nom, "lignes", 0), "cette correction ne suit aucune ligne")
    for rang, ligne in enumerate(parametre.lignes):
        if (ligne.corrige_le is None) != (ligne.motif is None):
            message = "une correction porte à la fois « corrige_le » et « motif »"
            yield source.probleme("D003", ("parametres", nom, "lignes", rang), message)
    for rang, (avant, ligne) in enumerate(pairwise(parametre.lignes), start=1):
        chemin = ("parametres", nom, "lignes", rang, "depuis")
        if ligne.corrige_le is None and ligne.depuis <= avant.depuis:
            attendu = f"une date après le {avant.depuis:%d/%m/%Y}, ou une correction (« corrige_le » et « motif »)"
            conseil = "ajoutez les lignes à la fin, sans toucher à celles qui existent"
            yield source.probleme(
                "D002", chemin, "cette date ne suit pas la précédente", attendu=attendu, conseil=conseil
            )
        if ligne.corrige_le and (ligne.depuis != avant.depuis or ligne.corrige_le <= (avant.corrige_le or dt.date.min)):
            attendu = f"le même « depuis » ({avant.depuis.isoformat()}), et un « corrige_le » plus récent"
            message = "cette correction ne suit pas la ligne qu’elle corrige"
            yield source.probleme("D003", chemin, message, attendu=attendu)
