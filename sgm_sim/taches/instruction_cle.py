"""What had to be decided on each file: what its rules of law give, in their order.

A reason is asked only of whoever decided what the law decides: a wrong decision is charged once. A file without rules
is left to other criteria. The engine never imports this module.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import REGLES, appliquer
from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches.instruction_donnees import (
    DECISION,
    MOTIF,
    DossierAInstruire,
    RegleDuDossier,
    TacheInstruction,
)
from sgm_sim.taches.instruction_pile import decision_de
from sgm_sim.taches.notes import Attendue
from sgm_sim.taches.valeurs import Valeur


class Juge(NamedTuple):
    """A rule of a file, and what it answers."""

    regle: RegleDuDossier
    verdict: Verdict

    @property
    def sur(self) -> bool:
        """True when it settles something."""
        return self.verdict.decision in ("conforme", "non_conforme") and self.verdict.statut == "confirme"

    @property
    def arrete(self) -> bool:
        """True when the rule is not kept: it decides."""
        return self.verdict.decision == "non_conforme"


def cle(tache: TacheInstruction, valeurs: Mapping[str, Any], parametres: Parametres) -> dict[str, Attendue]:
    """Return what each note had to be, by id.

    Args:
        tache: the pile.
        valeurs: notes taken, by id (`d-morel-decision`).
        parametres: the law.
    """
    attendues: dict[str, Attendue] = {}
    for dossier in tache.dossiers:
        attendues |= dict(_notes(tache, dossier, valeurs, parametres))
    return attendues


def completer(tache: TacheInstruction, reponse: Mapping[str, Any], parametres: Parametres) -> dict[str, Any]:
    """Return an answer with the right note wherever it gives none; reasons follow the decisions it gives."""
    valeurs = dict(reponse)
    for _ in range(2):  # decisions and limits, then reasons
        for ident, attendue in cle(tache, valeurs, parametres).items():
            if ident not in valeurs and attendue.valeurs:
                valeurs[ident] = attendue.valeurs[0]
    return valeurs


def juger(tache: TacheInstruction, dossier: DossierAInstruire, parametres: Parametres) -> list[Juge]:
    """Apply every rule of a file, in order."""
    return [Juge(regle, appliquer(regle.regle, arguments(tache, regle), parametres)) for regle in dossier.regles]


def arguments(tache: TacheInstruction, regle: RegleDuDossier) -> dict[str, Any]:
    """Return what a rule is given; it looks at the day of the task when it wants a day and none is written."""
    connue = REGLES.get(regle.regle)
    le = {"le": tache.date.isoformat()} if connue and "le" in connue.arguments else {}
    return {**le, **regle.arguments}


def _notes(
    tache: TacheInstruction, dossier: DossierAInstruire, valeurs: Mapping[str, Any], parametres: Parametres
) -> Iterator[tuple[str, Attendue]]:
    juges = juger(tache, dossier, parametres)
    if decisifs := [juge for juge in juges if juge.regle.decide]:
        decision = _decision(decisifs, valeurs.get(f"{dossier.id}-{MOTIF}"))
        yield f"{dossier.id}-{DECISION}", decision
        dite = decision_de(valeurs, dossier.id)
        if tache.motifs and dite in tache.motif_pour and decision.accepte(dite):
            yield f"{dossier.id}-{MOTIF}", _motif(decisifs, dite)
    for juge in juges:
        if juge.regle.limite:
            limite = _limite(tache, juge)
            yield f"{dossier.id}-{juge.regle.limite}", Attendue((limite,) if limite is not None else (), juge.verdict)


def _decision(juges: Sequence[Juge], motif: Any) -> Attendue:
    """Return what the first rule not kept decides, else the last one; nothing past a rule that settles nothing.

    When all are kept, the law that is told is that of the reason wrongly given, if any.
    """
    for juge in juges:
        if not juge.sur:
            return Attendue((), juge.verdict)
        if juge.arrete:
            return Attendue((str(juge.regle.non_conforme),), juge.verdict)
    dit = next((juge for juge in juges if juge.regle.motif == motif), juges[-1])
    return Attendue((str(juges[-1].regle.conforme),), dit.verdict)


def _motif(juges: Sequence[Juge], decision: str) -> Attendue:
    """Return every reason that leads to this decision, that of the first rule not kept first."""
    raisons = [juge for juge in juges if juge.sur and juge.arrete and juge.regle.non_conforme == decision]
    motifs = tuple(dict.fromkeys(juge.regle.motif for juge in raisons if juge.regle.motif))
    return Attendue(motifs, raisons[0].verdict if raisons else None)


def _limite(tache: TacheInstruction, juge: Juge) -> Valeur | None:
    """Return the limit that a rule computes, as the field where it is noted holds it."""
    nature = next((champ.nature for champ in tache.a_noter if champ.id == juge.regle.limite), "date")
    limite = juge.verdict.limite
    if not limite or nature == "date":
        return limite or None
    return int(limite) if limite.lstrip("-").isdigit() else None
