"""What the learner's time was spent on: one stretch after another, without a gap, from the acts. It judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sgm_sim.core.instants import Instant
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
    Tic,
)
from sgm_sim.evaluation.actes import Acte
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Geste

Quoi = Literal["travail", "accueil", "lecture", "droit", "mot", "organisation", "attente", "ecoule"]
"""Work alone, with someone, reading, law, a word to someone, putting off or handing over, waiting, and the time that a
running clock let pass."""

QUOIS: tuple[Quoi, ...] = ("travail", "accueil", "lecture", "droit", "mot", "organisation", "attente", "ecoule")


class Segment(Struct, frozen=True):
    """A stretch of the learner's time."""

    debut: Instant
    fin: Instant
    quoi: Quoi
    sujet: str = ""
    """Id of the task, of the person, of the document or of the sheet; empty for a wait."""
    acte: int = 0
    """The act in which it begins."""
    ligne: int = 0
    """Last row of the journal that speaks of it."""
    coupe: bool = False
    """True: it was cut before what was meant was done."""
    repris: bool = False
    """True: it goes on with what had been cut."""

    @property
    def duree(self) -> int:
        """Simulated seconds."""
        return self.fin - self.debut


def segments_de(actes: Sequence[Acte], scenario: Scenario) -> list[Segment]:
    """Return the stretches of some acts; those of one thing that follow one another are one, unless it was cut."""
    tenues = {passage.tache: passage.id for passage in scenario.passages.values() if passage.tache}
    segments: list[Segment] = []
    for acte in actes:
        for segment in _segments(acte, tenues):
            avant = segments[-1] if segments else None
            if avant is not None and _se_suivent(avant, segment):
                repris = avant.repris or segment.repris
                segments[-1] = replace(avant, fin=segment.fin, ligne=segment.ligne, coupe=segment.coupe, repris=repris)
            else:
                segments.append(segment)
    return segments


def _se_suivent(avant: Segment, apres: Segment) -> bool:
    meme = (avant.quoi, avant.sujet) == (apres.quoi, apres.sujet)
    return meme and avant.fin == apres.debut and not avant.coupe


def _segments(acte: Acte, tenues: Mapping[str, str]) -> Iterator[Segment]:
    """Yield what passed before the command, then what it took."""
    if acte.commande is None or acte.debut == acte.fin:
        return
    debut, derniere = acte.debut, acte.ligne + len(acte.evenements) - 1
    if acte.ecoule:
        ecoule = next((e for e in acte.evenements if isinstance(e, ev.TempsEcoule)), None)
        fin = ecoule.t if ecoule else acte.fin  # play ended meanwhile
        if debut < fin:
            yield Segment(debut, fin, "ecoule", "", acte.n, acte.ligne)
        debut = fin
    if debut < acte.fin:
        quoi, sujet = _nature(acte.commande, tenues)
        perdu = acte.finit_le_jeu and not isinstance(acte.commande, Attendre | Tic | Terminer)
        coupe = acte.coupure is not None or perdu
        yield Segment(debut, acte.fin, quoi, sujet, acte.n, derniere, coupe, acte.repris)


def _nature(commande: Commande, tenues: Mapping[str, str]) -> tuple[Quoi, str]:
    match commande:
        case Geste(tache=tache):
            return ("accueil", tenues[tache]) if tache in tenues else ("travail", tache)
        case Recevoir(passage=passage):
            return "accueil", passage
        case Lire(document=document):
            return "lecture", document
        case Consulter(fiche=fiche):
            return "droit", fiche
        case FairePatienter(passage=passage):
            return "mot", passage
        case Reporter(tache=tache) | Confier(tache=tache):
            return "organisation", tache
    return "attente", ""
