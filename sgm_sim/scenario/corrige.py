"""Models of `corrige.yaml`: criteria, points, feedback. Read by evaluation, plans and checks; never by the engine."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from sgm_sim.core.modele import CodeCompetence, Heure, Ident, Jour, Modele, NomFait, Phrase, Prose
from sgm_sim.scenario.references import Argument
from sgm_sim.taches.valeurs import Valeur

MotifDeNote = Annotated[str, StringConstraints(pattern=r"^[a-z*][a-z0-9*_-]*$", max_length=80)]


class Remplacement(Modele):
    """How a text is spoiled to miss a criterion: this passage becomes that one."""

    remplace: Prose
    par: str = Field(max_length=20_000)


Faute = Annotated[Remplacement | dict[Ident, Valeur | None], Field(union_mode="left_to_right")]
"""Form fields to change (null: left empty), or a passage of the model text to replace."""


class CritereBase(Modele):
    """What every criterion declares."""

    id: Ident
    competence: CodeCompetence
    libelle: Phrase
    """What is looked at, in the words of the bilan: « Délai de convocation »."""
    points: int = Field(ge=1, le=100)
    reussite: Prose
    """What the bilan says on success."""
    echec: Prose
    """What the bilan says otherwise: what to do next time."""
    redhibitoire: bool = False
    """A miss caps the proposition for the competence, visibly."""
    faute: Faute | None = None
    """How a bot misses it."""


class CritereRegle(CritereBase):
    """A rule of law applied to facts must say `conforme`."""

    type: Literal["regle"]
    regle: str
    arguments: dict[Ident, Argument]


class CritereAttendu(CritereBase):
    """A fact must have a value, or one of several."""

    type: Literal["attendu"]
    fait: NomFait
    parmi: tuple[Valeur, ...] = Field(min_length=1)
    """Accepted values. For a `liste` the order does not count unless `ordonne`."""
    ordonne: bool = False
    partiel: bool = False
    """For a `liste`: points in proportion of right items, less the wrong ones, never below 0."""
    consigne: Ident | None = None
    """Document whose instruction is judged: marked « selon la consigne fournie », not as law."""
    articles: tuple[Phrase, ...] = ()
    dit: Phrase | None = None
    """What the bilan says was expected, when the list of `parmi` would not read well."""


class Mention(Modele):
    """What a text must say: a value in its slot. See `evaluation.mentions` for how it is judged."""

    nature: Literal["date", "heure", "nombre", "montant", "texte"]
    valeur: Argument | None = None
    """Expected value for a typed nature."""
    reperes: tuple[Phrase, ...] = ()
    """Words that open the slot: « se réunira », « séance du ». A sentence without any is not looked at."""
    groupes: tuple[tuple[Phrase, ...], ...] = ()
    """For `texte`: in one sentence of the slot, one wording of EACH group must stand."""
    contraires: tuple[Phrase, ...] = ()
    """Wordings that contradict the mention wherever they stand in the slot."""
    ecarte: tuple[Phrase, ...] = ()
    """Contexts that look like the slot but are not: « procès-verbal de la séance »."""
    exclut: bool = False
    """True: the mention must NOT be made (a wrong clause, an item that does not belong)."""
    accepte: tuple[Prose, ...] = Field(min_length=2)
    """Sentences that pass: tests shipped with the mention."""
    refuse: tuple[Prose, ...] = Field(min_length=2)
    """Sentences that do not pass."""
    exemple: Valeur | None = None
    """Value used by `accepte` and `refuse` when `valeur` is a fact."""


class CritereMention(CritereBase):
    """A text must contain a mention."""

    type: Literal["mention"]
    fait: NomFait
    """Fact of nature `texte` to read."""
    mention: Mention
    articles: tuple[Phrase, ...] = ()
    consigne: Ident | None = None


class Niveau(Modele):
    """One described level of a jury criterion."""

    libelle: Phrase
    points: int = Field(ge=0, le=100)


class CritereJury(CritereBase):
    """A person rates it on described levels; « à évaluer » until then."""

    type: Literal["jury"]
    fait: NomFait | None = None
    """Production to look at."""
    niveaux: tuple[Niveau, ...] = Field(min_length=2, max_length=6)


class CritereTemps(CritereBase):
    """A task was done in time, or someone was received before they had waited too long."""

    type: Literal["temps"]
    tache: Ident | None = None
    """Closed, or handed over, before its `echeance`, or before `avant`."""
    avant: Heure | None = None
    avant_le: Jour | None = None
    """Day of `avant`; the first one when absent."""
    ou_reportee: bool = False
    """True: having put it off and said so in time is as good."""
    passage: Ident | None = None
    """Someone received, or called back, after `attente_max` at most."""
    attente_max: int | None = Field(default=None, ge=0, le=1_440)
    """Simulated minutes."""

    @model_validator(mode="after")
    def _looks_at_one_thing(self) -> Self:
        if (self.tache is None) == (self.passage is None):
            raise ValueError("un critère de temps porte sur une « tache » ou sur un « passage »")
        if (self.passage is None) != (self.attente_max is None):
            raise ValueError("« attente_max » va avec « passage »")
        if self.passage is not None and (self.avant or self.ou_reportee):
            raise ValueError("« avant » et « ou_reportee » vont avec « tache »")
        if self.avant_le is not None and self.avant is None:
            raise ValueError("« avant_le » va avec « avant », qui donne l’heure")
        return self


class CritereDrapeau(CritereBase):
    """A flag was raised, or was not; judged only when the task was really done."""

    type: Literal["drapeau"]
    drapeau: Ident
    leve: bool = True
    articles: tuple[Phrase, ...] = ()
    consigne: Ident | None = None


class CritereReleve(CritereBase):
    """Notes taken in a meeting are what the room and the law gave; points in proportion, unless `tout`."""

    type: Literal["releve"]
    notes: tuple[MotifDeNote, ...] = Field(min_length=1, max_length=40)
    """Ids of notes, `<moment>-<note>`; `*` stands for anything: `*-presents`."""
    tout: bool = False
    """True: all of them, or nothing."""


Critere = Annotated[
    CritereRegle | CritereReleve | CritereAttendu | CritereMention | CritereTemps | CritereDrapeau | CritereJury,
    Field(discriminator="type"),
]


class CorrigeTache(Modele):
    """How one task is judged."""

    modele: dict[Ident, Valeur] | Prose
    """A perfect answer: values of the fields, or the text. Bots and plans play it; the bilan may show it."""
    criteres: tuple[Critere, ...] = Field(min_length=1, max_length=60)
    conseils: Prose | None = None
    """What the bilan says about the task as a whole."""


class Corrige(Modele):
    """The key of a scenario."""

    format: Literal[1]
    taches: dict[Ident, CorrigeTache]
