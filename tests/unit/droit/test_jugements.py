"""The shapes of a judgement on a day: what is said on the day itself, the day before and the day after."""

from __future__ import annotations

from datetime import date

import pytest

from sgm_sim.droit.jugements_de_dates import au_plus_tard, au_plus_tot, entre
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.verdict import Verdict

JOUR = date(2026, 3, 12)
LIGNE = Valeur(date(2020, 1, 1), 3, "jours", ("CGCT, art. L1",), "confirme", "lu", date(2026, 3, 31))


def _jour(n: int) -> date:
    return date(2026, 3, n)


def _lu(verdict: Verdict, mot: str) -> tuple[str, bool]:
    return verdict.decision, mot in verdict.phrase


@pytest.mark.parametrize(("n", "decision", "mot"), [(11, "conforme", "à temps"), (12, "conforme", "à temps")])
def test_the_last_day_is_in_time(n: int, decision: str, mot: str) -> None:
    verdict = au_plus_tard(_jour(n), JOUR, acte="L’avis est parti", delai="trois jours", fondements=(LIGNE,))
    assert _lu(verdict, mot) == (decision, True)


def test_the_day_after_the_last_is_too_late() -> None:
    verdict = au_plus_tard(_jour(13), JOUR, acte="L’avis est parti", delai="trois jours", fondements=(LIGNE,))
    assert _lu(verdict, "trop tard") == ("non_conforme", True)
    assert verdict.limite == "2026-03-12"


@pytest.mark.parametrize(("n", "decision", "mot"), [(11, "non_conforme", "trop tôt"), (12, "conforme", "possible")])
def test_the_first_day_is_possible_and_not_the_day_before(n: int, decision: str, mot: str) -> None:
    verdict = au_plus_tot(_jour(n), JOUR, acte="La séance se tient", delai="trois jours", fondements=(LIGNE,))
    assert _lu(verdict, mot) == (decision, True)


@pytest.mark.parametrize(
    ("n", "decision", "mot"),
    [
        (11, "non_conforme", "trop tôt"),
        (12, "conforme", "à temps"),
        (15, "conforme", "à temps"),
        (16, "non_conforme", "trop tard"),
    ],
)
def test_a_period_holds_its_first_and_its_last_day(n: int, decision: str, mot: str) -> None:
    verdict = entre(_jour(n), JOUR, _jour(15), acte="La réunion se tient", periode="la période", fondements=(LIGNE,))
    assert _lu(verdict, mot) == (decision, True)
