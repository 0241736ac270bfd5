"""What the data of a count are made of: who stands, what an envelope holds, who offers to count, what a step tells.

Nothing here says what is right; how it all holds together is `depouillement_donnees`.
"""

from __future__ import annotations

from pydantic import Field

from sgm_sim.core.modele import Modele, Phrase, Prose
from sgm_sim.taches.depouillement_mots import Defaut, NomEtape, Support
from sgm_sim.taches.depouillement_notes import BLANC, NUL, NomNote
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.notes import IdentCourt


class CandidatAuScrutin(Modele):
    """A list or a candidate, in the order of the official list."""

    id: IdentCourt
    libelle: Phrase
    """Title of the list, or name of the candidate."""
    tete: Phrase | None = None
    """Name at the head of the list."""
    membres: tuple[Phrase, ...] = ()
    """Names that follow, in their order."""
    enregistre: bool = True
    """False: ballots bear this name, and nobody registered it."""
    age_moyen: int | None = Field(default=None, ge=0)
    """Average age of the list, in any one unit: it decides between lists level ahead."""
    age: int | None = Field(default=None, ge=0)
    """Age of whoever would have its last seat."""


class Dessin(Modele):
    """What is seen, when it is not what the defects show by themselves."""

    noms: tuple[Phrase, ...] | None = None
    """Names as they are read, instead of those of the list."""
    rayes: tuple[Phrase, ...] = ()
    """Those struck out."""
    ajoutes: tuple[Phrase, ...] = ()
    """Names written by hand beside the others."""
    marques: tuple[Phrase, ...] = ()
    """« un cœur dans la marge »."""
    couleur: Phrase | None = None
    enveloppe: tuple[Phrase, ...] = ()
    """What is seen of the envelope."""
    joint: Phrase | None = None
    """Another paper in the envelope that is no ballot."""


class BulletinTrouve(Modele):
    """What one envelope holds, when it is written one by one."""

    id: IdentCourt
    libelle: Phrase | None = None
    """What the bilan calls it: « le cœur au dos ». Its defects, else."""
    contenu: tuple[IdentCourt, ...] = Field(default=(), max_length=4)
    """Candidates of the ballots found inside, one for each paper; none: the envelope is empty."""
    support: Support = "imprime"
    defauts: tuple[Defaut, ...] = ()
    dessin: Dessin | None = None
    bureau: IdentCourt | None = None
    """What the bureau makes of it when it is left to it: a candidate, `blanc` or `nul`."""

    @property
    def lus(self) -> tuple[str, ...]:
        """Candidates that are read in the envelope."""
        return () if self.support == "feuille-blanche" else self.contenu

    @property
    def tranche(self) -> str:
        """What the bureau makes of it: what is written, else the one name that is read."""
        return self.bureau or (BLANC if not self.lus else self.lus[0] if len(set(self.lus)) == 1 else NUL)


class Volontaire(Modele):
    """Somebody who offers to count."""

    id: IdentCourt
    libelle: Phrase
    electeur: bool = True
    """False: not one of the voters who are there."""


class Desaccord(Modele):
    """A total on which the two sheets of a table differ."""

    table: int = Field(ge=1, le=8)
    candidat: IdentCourt
    ecarts: tuple[int, int] = (0, 1)
    """What each sheet has too many, or too few, beside the ballots on the table."""


class EtapeDepouillement(Modele):
    """A step of the evening, told by the trainer."""

    etape: NomEtape
    titre: Phrase | None = None
    texte: Prose | None = None
    """What is seen and heard; usual words, else."""
    minutes: int | None = Field(default=None, ge=0, le=240)
    """Simulated minutes that going on to what follows takes."""
    notes: tuple[NomNote, ...] | None = None
    """Those that are asked, among those of the step; all of them, else."""
    questions: tuple[Champ, ...] = Field(default=(), max_length=6)
    """Anything else that is asked, as a field of a form; judged by ordinary criteria."""
