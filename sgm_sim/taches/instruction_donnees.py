"""Data of the kind `instruction` in a sujet: a pile of files to decide on one by one, the papers each one holds.

A rule of law with its arguments is the law itself, not an answer: what it gives is for `instruction_cle` to ask. A file
without `regles` is judged by ordinary criteria of the corrigé.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, Self

from pydantic import Field, model_validator

from sgm_sim.core.modele import Ident, Jour, Modele, Phrase, Prose
from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree
from sgm_sim.taches.notes import IdentCourt, TacheANotes
from sgm_sim.taches.valeurs import Valeur

PIECES_MAX = 6
"""Papers of one file: with the three things one can do with the file itself, they make nine figures."""
DECISION, MOTIF = "decision", "motif"
"""Ends of the ids of the notes that every file has: `<dossier>-decision`."""
SANS_DECISION = "sans-decision"
"""What is published for a file handed in without a decision."""
RESTES, REMIS_LE = "restes", "remis_le"
"""Facts of the whole pile: files left without a decision, day on which it was handed in."""

ArgumentEcrit = Valeur | dict[str, int]
"""What a rule is given: a value, or a table (« attaches »)."""


class PieceDuDossier(Modele):
    """A paper of a file; it takes time to read once."""

    id: IdentCourt
    titre: Phrase
    texte: Prose
    cout: int = Field(default=30, ge=0, le=7_200)
    """Simulated seconds of the first reading."""


class RegleDuDossier(Modele):
    """A rule of law that settles a file, or passes it on to the next rule."""

    regle: str
    arguments: dict[Ident, ArgumentEcrit] = {}
    """An argument `le` that is not given is the day of the task."""
    conforme: Ident | None = None
    """Decision when nothing stands in the way and no rule follows."""
    non_conforme: Ident | None = None
    """Decision when the rule is not kept; the first rule not kept decides."""
    motif: Ident | None = None
    """Why, then."""
    limite: Ident | None = None
    """The one of `champs` where the limit that the rule computes is to be noted."""

    @model_validator(mode="after")
    def _serves_some_purpose(self) -> Self:
        if not (self.non_conforme or self.limite):
            raise ValueError("une règle de dossier a « non_conforme », « limite », ou les deux")
        if not self.non_conforme and (self.conforme or self.motif):
            raise ValueError("« conforme » et « motif » vont avec « non_conforme »")
        return self

    @property
    def decide(self) -> bool:
        """True when it is there for the decision, not only for a limit."""
        return self.non_conforme is not None


class DossierAInstruire(Modele):
    """One file of the pile."""

    id: IdentCourt
    titre: Phrase
    """On its cover: « Mme Morel, arrivée en janvier »."""
    texte: Prose
    """What is read on opening it."""
    pieces: tuple[PieceDuDossier, ...] = Field(default=(), max_length=PIECES_MAX)
    regles: tuple[RegleDuDossier, ...] = Field(default=(), max_length=8)
    """In the order in which one looks at them."""

    @model_validator(mode="after")
    def _ends_with_a_decision(self) -> Self:
        decisives = [regle for regle in self.regles if regle.decide]
        if decisives and not decisives[-1].conforme:
            raise ValueError("la dernière règle d’un dossier dit aussi ce qu’on décide quand tout va : « conforme »")
        return self


class TacheInstruction(TacheANotes):
    """A pile of files: each one is opened, read, decided on, in any order, until the whole pile is handed in."""

    type: Literal["instruction"]
    publie: IdentCourt = "dossiers"
    date: Jour
    """Day of the decisions: the law is that of this day where a rule asks for none."""
    decisions: tuple[OptionDeclaree, ...] = Field(min_length=2, max_length=12)
    motifs: tuple[OptionDeclaree, ...] = Field(default=(), max_length=20)
    """Why; asked for the decisions of `motif_pour`."""
    motif_pour: tuple[Ident, ...] = ()
    a_noter: tuple[Champ, ...] = Field(default=(), max_length=6)
    """What else is noted for each file: a date, an amount."""
    dossiers: tuple[DossierAInstruire, ...] = Field(min_length=1, max_length=40)
    cout: int = Field(default=30, ge=0, le=7_200)
    """Simulated seconds to write a decision or its reason, and again to change it."""
    action: Phrase = "Remettre les dossiers"
    cout_validation: int = Field(default=120, ge=0, le=7_200)

    @cached_property
    def champs(self) -> tuple[Champ, ...]:
        """Every note of every file, in order; ids are `<dossier>-<note>`."""
        return tuple(champ for dossier in self.dossiers for champ in self.notes[dossier.id])

    @cached_property
    def notes(self) -> Mapping[str, tuple[Champ, ...]]:
        """What is noted for each file: the decision, its reason when there are some, the rest."""
        return {dossier.id: tuple(self._notes(dossier.id)) for dossier in self.dossiers}

    def _notes(self, dossier: str) -> Iterator[Champ]:
        sans = OptionDeclaree(id=SANS_DECISION, libelle="Sans décision")
        yield self._choix(f"{dossier}-{DECISION}", "Décision", (*self.decisions, sans))
        if self.motifs:
            yield self._choix(f"{dossier}-{MOTIF}", "Motif", self.motifs)
        for champ in self.a_noter:
            ident = f"{dossier}-{champ.id}"
            yield champ.model_copy(update={"id": ident, "publie": self.fait(ident)})

    def _choix(self, ident: str, libelle: str, options: tuple[OptionDeclaree, ...]) -> Champ:
        fait = self.fait(ident)
        return Champ(id=ident, libelle=libelle, nature="choix", cout=self.cout, options=options, publie=fait)

    @cached_property
    def titres(self) -> Mapping[str, str]:
        """The file in which each note is taken."""
        return {champ.id: dossier.titre for dossier in self.dossiers for champ in self.notes[dossier.id]}

    @cached_property
    def questions(self) -> frozenset[str]:
        """Notes that no rule settles."""
        return frozenset(
            champ.id
            for dossier in self.dossiers
            for champ in self.notes[dossier.id]
            if champ.id not in self._reglees(dossier)
        )

    def _reglees(self, dossier: DossierAInstruire) -> set[str]:
        limites = {regle.limite for regle in dossier.regles if regle.limite}
        decisives = {DECISION, MOTIF} if any(regle.decide for regle in dossier.regles) else set()
        return {f"{dossier.id}-{note}" for note in limites | decisives}

    def dossier(self, identifiant: str) -> DossierAInstruire:
        """Return a file by its id."""
        return next(un for un in self.dossiers if un.id == identifiant)
