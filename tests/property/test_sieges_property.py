"""What is true of every sharing of seats, whatever the votes (C. élect., art. L262)."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.droit.municipales.sieges import Bareme, Egalite, Repartition, repartir, taille_prime

BAREME = Bareme(prime=50, arrondi_superieur_au_dela_de=4, seuil=5)
VOIX = st.lists(st.integers(0, 3_000), min_size=1, max_size=7).map(lambda ns: {f"l{i}": n for i, n in enumerate(ns)})
SIEGES = st.integers(1, 39)


def _repartir(sieges: int, voix: dict[str, int]) -> Repartition | None:
    try:
        return repartir(sieges, voix, BAREME)
    except Egalite:
        return None


@given(SIEGES, VOIX.filter(lambda voix: any(voix.values())))
def test_every_seat_is_given_and_none_twice(sieges: int, voix: dict[str, int]) -> None:
    parts = _repartir(sieges, voix)
    if parts:
        assert sum(parts.sieges.values()) == sieges
        assert sum(parts.proportionnelle.values()) + parts.prime == sieges


@given(SIEGES, VOIX.filter(lambda voix: any(voix.values())))
def test_only_lists_above_the_threshold_have_seats(sieges: int, voix: dict[str, int]) -> None:
    parts = _repartir(sieges, voix)
    if parts:
        exprimes = sum(voix.values())
        assert all(20 * voix[liste] >= exprimes for liste, n in parts.sieges.items() if n and liste != parts.tete)


@given(SIEGES, VOIX.filter(lambda voix: any(voix.values())), st.integers(0, 6), st.integers(1, 500))
def test_gaining_votes_never_loses_a_seat(sieges: int, voix: dict[str, int], qui: int, gain: int) -> None:
    """Between two outcomes that both share out the seats; votes gained were not cast before."""
    liste = f"l{qui % len(voix)}"
    avant, apres = _repartir(sieges, voix), _repartir(sieges, {**voix, liste: voix[liste] + gain})
    if avant and apres:
        assert apres.sieges[liste] >= avant.sieges[liste]


@given(SIEGES, VOIX.filter(lambda voix: any(voix.values())))
def test_the_highest_averages_leave_no_regret(sieges: int, voix: dict[str, int]) -> None:
    """Moving one proportional seat to another admitted list never gives a higher average: it is d'Hondt's method."""
    parts = _repartir(sieges, voix)
    if parts:
        obtenues = [Fraction(voix[liste], n) for liste, n in parts.proportionnelle.items() if n]
        prochaines = [Fraction(voix[liste], n + 1) for liste, n in parts.proportionnelle.items()]
        assert not obtenues or min(obtenues) >= max(prochaines)


@given(SIEGES, VOIX.filter(lambda voix: any(voix.values())))
def test_the_order_of_the_lists_changes_nothing(sieges: int, voix: dict[str, int]) -> None:
    melange = dict(reversed(voix.items()))
    avant, apres = _repartir(sieges, voix), _repartir(sieges, melange)
    assert (avant and avant.sieges) == (apres and apres.sieges)


@given(st.integers(1, 60))
def test_the_premium_is_half_of_the_seats_within_one_half(sieges: int) -> None:
    assert abs(Fraction(sieges, 2) - taille_prime(sieges, BAREME)) <= Fraction(1, 2)
