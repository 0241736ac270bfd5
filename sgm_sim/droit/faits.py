"""What the sheets of law say, sentence by sentence: one fact, one id, one status; read from `content/droit/faits`.

Facts decide nothing: rules rest on dated parameters. They tell a jurist where each rule comes from, and everybody what
was read but is not sure enough to be scored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from sgm_sim.core.francais.pliage import plier
from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.modele import Ident, Jour, Modele, Phrase, Prose
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import cite
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import SourceYaml, lire_yaml
from sgm_sim.droit.recherche import Rayon, rang_dans
from sgm_sim.droit.verdict import Statut

DERNIER_ANCIEN = date(2008, 12, 31)
"""A text read only in a version of this day or before proves nothing about today."""


class FaitDroit(Modele):
    """One sentence of law."""

    id: Ident
    enonce: Annotated[str, StringConstraints(min_length=10, max_length=600)]
    """One sentence, in French, that is true as it stands."""
    references: tuple[Phrase, ...] = ()
    """« C. civ., art. 55 »; none only for what no text says (usage, arithmetic)."""
    depuis: Jour | None = None
    """First day on which it applies, when it is known and matters."""
    statut: Statut
    verifie_le: Jour
    """Date up to which the law was read, not the day of the reading."""
    source: Prose
    """What was read, and its date."""
    regles: tuple[str, ...] = ()
    """Rules that apply it."""
    raison: Prose | None = None
    """Why it is written so: two sheets that disagreed, a correction, what is still to be read."""

    @model_validator(mode="after")
    def _fonde(self) -> Self:
        if self.statut == "confirme" and (not self.references or self.verifie_le <= DERNIER_ANCIEN):
            raise PydanticCustomError("value_error", "not proven")
        return self


class FichierFaits(Modele):
    """One file of `content/droit/faits`; its name is a key of `regle.MATIERES`."""

    format: Literal[1]
    faits: tuple[FaitDroit, ...] = Field(min_length=1)


def charger_faits(dossier: Path = CONTENT / "droit" / "faits") -> tuple[Mapping[str, FaitDroit], tuple[Probleme, ...]]:
    """Read every `*.yaml` of `dossier`, in order. A file with a problem is left out, and the problem says why."""
    lus: dict[str, FaitDroit] = {}
    problemes: list[Probleme] = []
    for chemin in sorted(dossier.glob("*.yaml")):
        source = lire_yaml(chemin.read_bytes(), str(chemin))
        fichier, trouves = valider(FichierFaits, source)
        problemes += (*source.problemes, *trouves)
        if fichier:
            problemes += _doublons(fichier, lus, source)
            lus |= {fait.id: fait for fait in fichier.faits}
    return lus, tuple(problemes)


def chercher_faits(faits: Mapping[str, FaitDroit], texte: str) -> tuple[FaitDroit, ...]:
    """Return the facts in which every word and every article of `texte` is found, in their order."""
    plie = plier(texte)
    return tuple(
        fait
        for fait in faits.values()
        if rang_dans(Rayon.de(fait.id, " ".join(fait.references), fait.enonce, fait.references), plie)
    )


def _doublons(fichier: FichierFaits, deja: Mapping[str, FaitDroit], source: SourceYaml) -> Iterator[Probleme]:
    vus = set(deja)
    for rang, fait in enumerate(fichier.faits):
        if fait.id in vus:
            message = f"le fait {cite(fait.id)} est écrit deux fois"
            yield source.probleme("D001", ("faits", rang, "id"), message, conseil="gardez-en un seul")
        vus.add(fait.id)
