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
from sgm_sim.droit.verdict import STATUTS, Decision, Verdict

Nature = Literal["date", "heure", "nombre", "montant", "choix", "liste", "booleen", "table"]
"""As raw values, then as the rule gets them.

date: `2026-02-11`, a date; heure: `20:30`, a time; nombre: int >= 0; montant: int, in cents, of any sign; choix: an id;
liste: ids, a tuple; booleen: true/false, or the ids oui/non; table: key -> int (votes of lists, cents of accounts).
"""

MATIERES: Mapping[str, str] = {
    "conseil": "Conseil municipal et élus",
    "actes": "Actes et contrôle de légalité",
    "etat-civil": "État civil",
    "elections": "Élections : liste, bureau, dépouillement",
    "municipales": "Élections municipales : sièges et vacances",
    "usagers": "Relations avec les usagers",
    "finances": "Budget et comptabilité",
    "commande-publique": "Commande publique",
    "personnel": "Personnel",
    "police": "Domaine et police",
    "urbanisme": "Urbanisme",
    "funeraire": "Funéraire",
}
"""Domains of the law of a small commune: the first part of the id of a rule, of a parameter -> its name on screen."""


@dataclass(frozen=True)
class NatureArgument:
    """One fact that a rule needs."""

    nature: Nature
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
    fondements: tuple[str, ...]
    """Parameters it rests on: numbers, articles, status, sources and dates."""
    competences: tuple[str, ...]
    """Those of the certification that it serves: « BC01.03 »."""
    le: str = "le"
    """Argument that is the date of the fact judged, which decides of the law that applies."""
    zones: tuple[Zone, ...] = ("metropole",)
    """Territories for which it was checked. Alsace-Moselle has its own law (CGCT, art. L2541-1 and following)."""

    @property
    def matiere(self) -> str:
        """Key of `MATIERES`."""
        return self.id.partition(".")[0]

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
    limite: date | int | None = None,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Build a verdict that is no surer, and no more recent, than the weakest of the rows it used.

    Args:
        decision: see `Decision`.
        trouve: what the facts give.
        attendu: what the law requires.
        phrase: one French sentence, or two, without the articles, which faces add.
        fondements: rows used; at least one.
        limite: last day, first day, least or greatest number that the law allows.
        calcul: other results by name; each is kept as its text.
    """
    return Verdict(
        decision=decision,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        articles=tuple(dict.fromkeys(reference for ligne in fondements for reference in ligne.references)),
        limite="" if limite is None else str(limite),
        statut=max((ligne.statut for ligne in fondements), key=STATUTS.index),
        verifie_le=min(ligne.verifie_le for ligne in fondements).isoformat(),
        calcul={nom: str(valeur) for nom, valeur in (calcul or {}).items()},
    )


def comparer(annonce: object | None, calcule: object) -> Decision:
    """Judge what somebody claims against what the law gives; nothing claimed, nothing judged."""
    if annonce is None:
        return "calcule"
    return "conforme" if annonce == calcule else "non_conforme"
