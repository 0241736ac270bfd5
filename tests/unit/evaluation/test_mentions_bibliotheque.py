"""A learner who pastes the whole clause library, right and wrong paragraphs, gets under 40 % of the points."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from sgm_sim.evaluation.mentions import juger
from sgm_sim.scenario.corrige import Mention

TABLE = Path(__file__).parents[2] / "mentions" / "convocation.yaml"
ENTREES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text("utf-8"))
MENTIONS = [
    (Mention.model_validate(entree["mention"]), entree.get("valeur"))
    for entree in ENTREES
    if entree["id"] not in ("urgence", "delai")
]
JUSTES = (
    "Je vous convoque à la séance du conseil municipal qui se tiendra le [date] à [heure], à la mairie.",
    "Ordre du jour :\n- Approbation du procès-verbal\n- Subventions aux associations\n- Questions diverses",
    "La séance est publique.",
    "En cas d'empêchement, vous pouvez donner pouvoir écrit à un autre conseiller.",
    "Vous trouverez ci-joint le projet de délibération.",
    "La présente convocation est affichée à la porte de la mairie.",
    "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.\n\nLe Maire",
)
FAUSSES = (
    "Un même conseiller peut recevoir plusieurs pouvoirs.",
    "Compte tenu du sujet, la séance se tiendra à huis clos, à la salle des fêtes.",
    "Ordre du jour complémentaire :\n- Vente du presbytère",
    "Pour le Maire, la secrétaire de mairie",
    "Les affaires urgentes pourront être ajoutées en séance.",
)


def remplir(clauses: tuple[str, ...], date: str = "mercredi 11 février 2026", heure: str = "20 h 30") -> str:
    return "\n\n".join(clauses).replace("[date]", date).replace("[heure]", heure)


def part(texte: str, clauses: tuple[str, ...] = (*JUSTES, *FAUSSES)) -> float:
    issues = [juger(mention, valeur, texte, (), clauses).issue for mention, valeur in MENTIONS]
    return issues.count("presente") / len(issues)


def test_right_clauses_earn_everything() -> None:
    assert part(remplir(JUSTES)) == 1.0


def test_whole_library_earns_under_forty_percent() -> None:
    tout = (*JUSTES, *FAUSSES)

    assert part(remplir(tout)) == 0.0
    assert part("\n\n".join(tout)) == 0.0
    assert part(remplir(tuple(reversed(tout)))) == 0.0


def test_contradictions_alone_already_cost_the_library_dear() -> None:
    # Even unrecognised as the library, right and wrong clauses side by side fail where they contradict each other.
    assert part(remplir((*JUSTES, *FAUSSES)), clauses=()) < 0.6


def test_unfilled_blanks_earn_neither_date_nor_hour() -> None:
    issues = [juger(mention, valeur, "\n\n".join(JUSTES), (), ()).issue for mention, valeur in MENTIONS[:2]]

    assert issues == ["absente", "absente"]
