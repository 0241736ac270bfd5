"""Data of the kind `seance` in a sujet: who sits on the council, the papers they bring, what happens at each moment.

Nothing here says what is right: whether a pouvoir is valid, a quorum reached or a motion carried is for the law, which
`seance_cle` asks. What the learner notes at each moment is listed in `seance_notes`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, Self

from pydantic import Field, model_validator

from sgm_sim.core.modele import Ident, Jour, Modele, Phrase, Prose
from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree
from sgm_sim.taches.notes import IdentCourt, TacheANotes
from sgm_sim.taches.seance_notes import PERSONNE, Note, NoteDeVote, aucun_pouvoir, ecrire, sans_vote, voix_de

Scrutin = Literal["main-levee", "public", "secret"]


class Conseiller(Modele):
    """A member of the council, in the order of the tableau."""

    id: IdentCourt
    nom: Phrase
    """As it is called out: « M. Roux »."""
    role: Phrase | None = None
    """« maire », « 1re adjointe »."""
    absent: bool = False
    """True: not in the room at the first moment."""


class Pouvoir(Modele):
    """A paper by which someone lets somebody else vote in their name. What is written on it is `texte`."""

    id: IdentCourt
    de: IdentCourt
    a: IdentCourt
    """Who receives it: a member of the council, or one of `agents`."""
    texte: Prose
    ecrit: bool = True
    """False: said, or told over the telephone."""
    signe: bool = True
    revoque: bool = False
    vaut_pour: tuple[IdentCourt, ...] = ()
    """Moments for which it is given; all of them when empty."""
    seances: int = Field(default=1, ge=1, le=20)
    """For how many meetings in a row it has served, this one included."""
    maladie: bool = False
    """True: an illness is established."""


class Mouvement(Modele):
    """Someone comes in, or goes out."""

    qui: IdentCourt
    sens: Literal["entre", "sort"]
    apres: int = Field(default=0, ge=0, le=240)
    """Simulated minutes after the moment began."""
    texte: Phrase | None = None
    """What is seen: « M. Roux arrive, essoufflé. »."""


class Nomination(Modele):
    """The matter is to appoint someone."""

    unanimite: bool = False
    """True: all have agreed to vote without secrecy."""
    candidature_unique: bool = False
    """True: a commission or an outside body, one candidate for each post, or one list."""
    texte_impose_secret: bool = False


class HuisClos(Modele):
    """The matter is to sit behind closed doors."""

    maire: bool = False
    """True: the maire asks for it."""
    demandeurs: tuple[IdentCourt, ...] = ()
    debat: bool = False


class Vote(Modele):
    """How each one votes once the matter is put to the vote.

    Whoever is named nowhere votes for, or for the first candidate.
    """

    contre: tuple[IdentCourt, ...] = ()
    abstention: tuple[IdentCourt, ...] = ()
    """Those who abstain; by ballot papers, those who leave theirs blank."""
    nul: tuple[IdentCourt, ...] = ()
    """By ballot papers, those who spoil theirs; they abstain when hands are raised."""
    scrutin: Scrutin = "main-levee"
    """How it is held when the learner is not asked."""
    candidats: tuple[OptionDeclaree, ...] = Field(default=(), max_length=6)
    """For an appointment by ballot papers."""
    voix: dict[IdentCourt, tuple[IdentCourt, ...]] = {}
    """Candidate -> those who vote for them."""
    tour: int = Field(default=1, ge=1, le=3)
    plus_age: Ident | None = None
    """The eldest of the candidates who may be level."""
    notes: tuple[NoteDeVote, ...] = ("pour", "contre", "abstentions", "resultat")


class Moment(Modele):
    """A moment of the meeting: something happens, the learner notes, then time goes on."""

    id: IdentCourt
    titre: Phrase
    texte: Prose
    """What is seen and heard."""
    minutes: int = Field(default=3, ge=0, le=240)
    """Simulated minutes that going on to what follows takes."""
    mouvements: tuple[Mouvement, ...] = Field(default=(), max_length=10)
    pouvoirs: tuple[Pouvoir, ...] = Field(default=(), max_length=20)
    """Papers handed over now."""
    notes: tuple[Note, ...] = ()
    questions: tuple[Champ, ...] = Field(default=(), max_length=6)
    """Anything else that is asked, as a field of a form; judged by ordinary criteria."""
    inscrit: bool = True
    """False: the matter is not on the agenda that was sent."""
    interesse: IdentCourt | None = None
    """A member who has an interest in the matter."""
    demande_secret: tuple[IdentCourt, ...] = ()
    """Those who ask for a secret ballot."""
    demande_public: tuple[IdentCourt, ...] = ()
    proposes: tuple[IdentCourt, ...] = ()
    """Those whom somebody proposes as secretary."""
    nomination: Nomination | None = None
    huis_clos: HuisClos | None = None
    vote: Vote | None = None
    si: dict[Ident, tuple[str, ...] | str] = {}
    """Notes already taken and the values that each must have: `{voirie-quorum: oui}`; else the moment is skipped."""

    @model_validator(mode="after")
    def _says_what_its_notes_need(self) -> Self:
        besoins = {
            "secretaire": (self.proposes, "« proposes »"),
            "interet": (self.interesse, "« interesse »"),
        }
        for note, (donne, cle) in besoins.items():
            if note in self.notes and not donne:
                raise ValueError(f"la note « {note} » demande {cle}")
        return self

    def convient(self, valeurs: Mapping[str, object]) -> bool:
        """Tell whether this moment comes, by the notes taken so far."""
        return all(
            valeurs.get(note) in ((voulu,) if isinstance(voulu, str) else voulu) for note, voulu in self.si.items()
        )


class TacheSeance(TacheANotes):
    """A meeting of the council, which the learner follows and notes."""

    type: Literal["seance"]
    publie: IdentCourt = "seance"
    date: Jour
    """Day of the meeting: the law is that of this day."""
    conseil: tuple[Conseiller, ...] = Field(min_length=3, max_length=35)
    """Members in office, whoever presides included."""
    vacants: int = Field(default=0, ge=0, le=34)
    """Seats that nobody holds."""
    preside: IdentCourt
    agents: tuple[OptionDeclaree, ...] = ()
    """People in the room who are not on the council."""
    moments: tuple[Moment, ...] = Field(min_length=1, max_length=40)
    cout: int = Field(default=10, ge=0, le=7_200)
    """Simulated seconds of each note."""
    action: Phrase = "Lever la séance"

    @model_validator(mode="after")
    def _has_papers_to_look_at(self) -> Self:
        for moment in self.moments:
            if "pouvoirs" in moment.notes and not self.papiers(moment.id):
                raise ValueError(f"au moment « {moment.id} », la note « pouvoirs » demande des « pouvoirs » remis")
        return self

    @cached_property
    def champs(self) -> tuple[Champ, ...]:
        """Every note and question of every moment, in order; ids are `<moment>-<note>`."""
        return tuple(champ for moment in self.moments for champ in self.champs_de(moment.id))

    def champs_de(self, moment: str) -> tuple[Champ, ...]:
        """Return every note and question of one moment, in the order they are asked."""
        return (*self.de_debat[moment], *self.de_vote[moment])

    @cached_property
    def de_debat(self) -> Mapping[str, tuple[Champ, ...]]:
        """What is noted at each moment before anything is put to the vote, questions included."""
        return {moment.id: tuple(self._debat(moment)) for moment in self.moments}

    @cached_property
    def de_vote(self) -> Mapping[str, tuple[Champ, ...]]:
        """What is noted at each moment once it was put to the vote; nothing when there is no vote."""
        return {moment.id: tuple(self._vote(moment, moment.vote)) if moment.vote else () for moment in self.moments}

    def _debat(self, moment: Moment) -> Iterator[Champ]:
        connus = self.papiers(moment.id)
        options = {
            "pouvoirs": [
                *(OptionDeclaree(id=p.id, libelle=f"De {self.nom(p.de)} à {self.nom(p.a)}") for p in connus),
                aucun_pouvoir(),
            ],
            "secretaire": [OptionDeclaree(id=qui, libelle=self.nom(qui)) for qui in moment.proposes],
            "scrutin": sans_vote() if moment.nomination else (),
        }
        for note in moment.notes:
            ident = f"{moment.id}-{note}"
            yield ecrire(note, ident, self.fait(ident), self.cout, options.get(note, ()))
        for question in moment.questions:
            ident = f"{moment.id}-{question.id}"
            yield question.model_copy(update={"id": ident, "publie": question.publie or self.fait(ident)})

    def _vote(self, moment: Moment, vote: Vote) -> Iterator[Champ]:
        for note in vote.notes:
            ident = f"{moment.id}-{note}"
            if note == "voix":
                for candidat in vote.candidats:
                    yield voix_de(candidat, f"{ident}-{candidat.id}", self.fait(f"{ident}-{candidat.id}"), self.cout)
            else:
                elus = (*vote.candidats, OptionDeclaree(id=PERSONNE, libelle="Personne : il faut un autre tour"))
                yield ecrire(note, ident, self.fait(ident), self.cout, elus if note == "elu" else ())

    @cached_property
    def titres(self) -> Mapping[str, str]:
        """The moment at which each note is taken."""
        return {champ.id: moment.titre for moment in self.moments for champ in self.champs_de(moment.id)}

    @cached_property
    def questions(self) -> frozenset[str]:
        """What is asked beside the notes."""
        return frozenset(f"{moment.id}-{une.id}" for moment in self.moments for une in moment.questions)

    def papiers(self, jusqu_a: str) -> list[Pouvoir]:
        """Return the pouvoirs handed over up to a moment, that moment included."""
        rang = next(n for n, moment in enumerate(self.moments) if moment.id == jusqu_a)
        return [pouvoir for moment in self.moments[: rang + 1] for pouvoir in moment.pouvoirs]

    @cached_property
    def membres(self) -> Mapping[str, Conseiller]:
        """Members by id."""
        return {un.id: un for un in self.conseil}

    def moment(self, identifiant: str) -> Moment:
        """Return a moment by its id."""
        return next(un for un in self.moments if un.id == identifiant)

    def nom(self, identifiant: str) -> str:
        """Return the name of somebody in the room, or the id itself."""
        if identifiant in self.membres:
            return self.membres[identifiant].nom
        return next((un.libelle for un in self.agents if un.id == identifiant), identifiant)
