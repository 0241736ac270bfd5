"""Whatever one does with a living day, its telling holds: time without a gap, and a sentence for every row."""

from __future__ import annotations

from hypothesis import given, settings
from test_journee_property import ACTES, SCENARIO
from vivant import ouvrir

from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Commande, Terminer
from sgm_sim.engine.regime import TEMPS_REEL
from sgm_sim.evaluation.bandes import bandes_de
from sgm_sim.evaluation.chiffres import chiffres_de
from sgm_sim.evaluation.chronologie import chronologie
from sgm_sim.evaluation.jour_dit import dire_chiffres, dire_segment, dire_sejour
from sgm_sim.evaluation.recit import raconter
from sgm_sim.evaluation.retours import retours_de
from sgm_sim.scenario.calendrier import bornes


def jouer(actes: list[tuple[Commande, int]]) -> list[ev.TypeEvenement]:
    session, journal = ouvrir(SCENARIO, regime=TEMPS_REEL)
    for commande, ecoule in [*actes, (Terminer(), 0)]:
        session.act(commande, ecoule)
    return journal


@given(ACTES)
@settings(deadline=None, max_examples=80)
def test_time_of_each_day_is_told_without_a_gap(actes: list[tuple[Commande, int]]) -> None:
    journal = jouer(actes)
    chrono = chronologie(journal, SCENARIO)
    fin = next(e.t for e in journal if isinstance(e, ev.EpilogueOuvert))
    assert chrono == chronologie(list(journal), SCENARIO)
    for journee in chrono.journees:
        assert sum(segment.duree for segment in journee.segments) == journee.duree
        places = [(segment.debut, segment.fin) for segment in journee.segments]
        assert all(debut < fin for debut, fin in places)
        assert [debut for debut, _ in places[1:]] == [fin for _, fin in places[:-1]]
        for coupure in journee.coupures:
            assert any(segment.fin == coupure.t and segment.coupe for segment in journee.segments)
    jours = [bornes(jour, SCENARIO.sujet.calendrier) for jour in SCENARIO.jours]
    joue = sum(max(0, min(soir, fin) - matin) for matin, soir in jours)
    assert sum(journee.duree for journee in chrono.journees) == joue


@given(ACTES)
@settings(deadline=None, max_examples=60)
def test_every_row_and_every_moment_can_be_said(actes: list[tuple[Commande, int]]) -> None:
    journal = jouer(actes)
    recits = raconter(journal, SCENARIO, range(len(journal)))
    assert list(recits) == list(range(len(journal)))
    for recit in recits.values():
        assert recit.phrase[0].isupper()
        assert recit.phrase.endswith((".", "!", "?", "»", "…"))
        assert "None" not in recit.phrase
    chrono = chronologie(journal, SCENARIO)
    for journee in chrono.journees:
        assert all(dire_segment(segment, SCENARIO) for segment in journee.segments)
        assert all(bande.nom for bande in bandes_de(journee, chrono, SCENARIO))
    assert all(dire_sejour(sejour, SCENARIO) for sejour in chrono.sejours)
    assert dire_chiffres(chiffres_de(chrono), SCENARIO)
    for retour in retours_de(journal, SCENARIO):
        assert retour.quoi
        assert list(retour.lignes) == sorted(set(retour.lignes))
