"""What a rule of law declares, and the verdict it gives.

A rule is one pure function of facts and dated parameters; its articles, status and dates are those of the rows it rests
on. Choosing a rule by its id and reading raw values is `regles`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sgm_sim.droit.feries import Zone
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.verdict import Decision, Statut, Verdict

STATUTS: tuple[Statut, ...] = ("confirme", "partiel", "ancien", "non_confirme")
"""From the surest to the least sure."""


@dataclass(frozen=True)
class NatureArgument:
    """One fact that a rule needs."""

    nature: Literal["date", "nombre", "choix", "liste", "booleen"]
    """date: `2026-02-11`; nombre: int >= 0; choix: an id; liste: ids; booleen: true/false, or the ids oui/non."""
    libelle: str
    """In French, with its article: « la date d’envoi de la convocation »."""
    connus: tuple[str, ...] = ()
    """Ids that mean something to the rule; others are not refused, and do not fulfil anything."""
    facultatif: bool = False


@dataclass(frozen=True)
class Regle:
    """A rule of law, as listed and as applied."""

    id: str
    titre: str
    fonction: Callable[..., Verdict]
    """Takes the arguments by name, already typed, and `parametres`."""
    arguments: Mapping[str, NatureArgument]
    """One of them is the date of the fact judged, which decides of the law that applies."""
    fondements: tuple[str, ...]
    """Parameters it rests on: numbers, articles, status, sources and dates."""
    zones: tuple[Zone, ...] = ("metropole",)
    """Territories for which it was checked. Alsace-Moselle has its own law (CGCT, art. L2541-1 and following)."""

    def lignes(self, parametres: Parametres) -> tuple[Valeur, ...]:
        """Return the latest rows that it rests on."""
        return tuple(parametres.par_nom[nom][-1] for nom in self.fondements)


def rendre(
    decision: Decision,
    *,
    trouve: str,
    attendu: str,
    phrase: str,
    fondements: Sequence[Valeur],
    limite: date | None = None,
) -> Verdict:
    """Build a verdict that is no surer, and no more recent, than the weakest of the rows it used."""
    return Verdict(
        decision=decision,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        articles=tuple(dict.fromkeys(reference for ligne in fondements for reference in ligne.references)),
        limite=limite.isoformat() if limite else "",
        statut=max((ligne.statut for ligne in fondements), key=STATUTS.index),
        verifie_le=min(ligne.verifie_le for ligne in fondements).isoformat(),
    )
