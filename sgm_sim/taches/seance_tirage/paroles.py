"""The words of drawn councils: `content/seances/affaires.yaml` and `paroles.yaml`, read once.

It chooses among wordings and puts names in; it decides nothing of the meeting.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any, Literal, TypeVar

from pydantic import Field

from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.modele import Ident, Modele, Phrase
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import lire_yaml

DOSSIER = CONTENT / "seances"
ORDRE_MAX = 38
"""Characters of one line of the agenda: all of it stands in a template of a document."""

M = TypeVar("M", bound=Modele)


class Affaire(Modele):
    """A matter of the agenda."""

    id: Ident
    titre: Phrase
    ordre: Phrase = Field(max_length=ORDRE_MAX)
    """Its line on the agenda."""


class Ordinaire(Affaire):
    """A matter of every day."""

    textes: tuple[str, ...] = Field(min_length=2)


class Interet(Affaire):
    """A matter in which a member has an interest."""

    neutre: tuple[str, ...] = Field(min_length=2)
    """The member waits."""
    rapporteur: tuple[str, ...] = Field(min_length=2)
    """The member is about to present it."""


class Poste(Affaire):
    """Someone to appoint, to a commission or an outside body."""

    poste: Phrase
    """« siéger au conseil d’école »."""


class Ajout(Affaire):
    """What somebody brings up at the end."""

    quoi: Phrase
    """« l’achat d’un barnum »."""


class Affaires(Modele):
    """`affaires.yaml`."""

    format: Literal[1]
    ordinaires: tuple[Ordinaire, ...] = Field(min_length=6)
    interets: tuple[Interet, ...] = Field(min_length=2)
    nominations: tuple[Poste, ...] = Field(min_length=2)
    ajouts: tuple[Ajout, ...] = Field(min_length=2)


class Paroles(Modele):
    """`paroles.yaml`."""

    format: Literal[1]
    paroles: dict[Ident, tuple[str, ...]]


@cache
def affaires() -> Affaires:
    """Return the matters."""
    return _lire(Affaires, "affaires.yaml")


@cache
def paroles() -> Mapping[str, tuple[str, ...]]:
    """Return the wordings, by what they say."""
    return _lire(Paroles, "paroles.yaml").paroles


def _lire(modele: type[M], nom: str) -> M:
    """Read one delivered file.

    Raises:
        ValueError: when it is not what it must be; a test reads them all.
    """
    source = lire_yaml((DOSSIER / nom).read_bytes(), nom)
    lu, problemes = valider(modele, source)
    if lu is None:
        raise ValueError([probleme.en_ligne() for probleme in (*source.problemes, *problemes)])
    return lu


@dataclass
class Voix:
    """Who tells: it chooses among wordings and does not say the same one twice in a meeting while there are others."""

    hasard: Random
    _dites: dict[str, list[str]] = field(default_factory=dict)

    def dire(self, parole: str, /, **gens: Any) -> str:
        """Return one of the wordings of `parole` with the names put in."""
        restent = self._dites.get(parole)
        if not restent:
            restent = list(paroles()[parole])
            self.hasard.shuffle(restent)
        self._dites[parole] = restent
        return restent.pop().format(**gens)

    def parmi(self, textes: tuple[str, ...], /, **gens: Any) -> str:
        """Return one of these texts with the names put in."""
        return self.hasard.choice(textes).format(**gens)
