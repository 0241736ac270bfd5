"""Streams: who is drawn, within which bounds, and what does not move when something else does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from vivant import SUJET, vivant

from sgm_sim.core.instants import civil
from sgm_sim.scenario.flux import cle_de, passages_de, tires
from sgm_sim.scenario.passages import Passage

GRAINES = range(40)
AUTRE = """  - id: appels
    canal: telephone
    de: "09:00"
    a: "11:30"
    min: 1
    max: 2
    sonnerie: 30
    demandes: [{objet: une adresse, duree: 20}]
taches:
"""


def gens(sujet: str = SUJET, graine: int = 1) -> dict[str, Passage]:
    return dict(vivant(sujet, graine=graine).passages)


def du_flux(passages: Mapping[str, Passage], flux: str = "clients", jour: str = "2026-02-03") -> list[Passage]:
    return [passage for nom, passage in passages.items() if nom.startswith(f"{flux}-{jour}-")]


@pytest.mark.parametrize("graine", GRAINES)
def test_as_many_come_each_day_as_the_stream_says_within_its_hours(graine: int) -> None:
    tous = gens(graine=graine)
    for jour in ("2026-02-03", "2026-02-04"):
        tires_ce_jour = du_flux(tous, jour=jour)
        assert 2 <= len(tires_ce_jour) <= 5
        for passage in tires_ce_jour:
            assert passage.quand is not None
            quand = civil(passage.quand)
            assert (quand.date().isoformat(), dt.time(9) <= quand.time() < dt.time(11, 30)) == (jour, True)
            assert (passage.objet, passage.duree, passage.patience) in {
                ("un colis", 90, 900),
                ("un cadastre", 400, 300),
            }
            assert 60 <= passage.humeur <= 80
            assert passage.nom.split()[0] in ("M.", "Mme")


def test_both_bounds_are_drawn_and_draws_differ() -> None:
    nombres = {len(du_flux(gens(graine=graine))) for graine in GRAINES}
    assert nombres == {2, 3, 4, 5}
    assert len({tuple(p.nom for p in du_flux(gens(graine=graine))) for graine in GRAINES}) > 30


def test_same_seed_gives_the_same_people() -> None:
    assert gens(graine=7) == gens(graine=7)


def test_adding_a_stream_a_person_or_a_day_moves_no_draw_of_the_others() -> None:
    avant = du_flux(gens())
    assert du_flux(gens(SUJET.replace("taches:\n", AUTRE, 1))) == avant
    assert (
        du_flux(gens(SUJET.replace("  - {id: retour,", "  - {id: x, nom: X, objet: y, a: '09:30'}\n  - {id: retour,")))
        == avant
    )
    assert du_flux(gens(SUJET.replace("jusqu_au: 2026-02-04", "jusqu_au: 2026-02-06"))) == avant


def test_a_stream_runs_on_the_days_it_names_only() -> None:
    un_jour = gens(SUJET.replace("  - id: clients\n", "  - id: clients\n    jours: [2026-02-04]\n"))
    assert du_flux(un_jour) == []
    assert du_flux(un_jour, jour="2026-02-04") == du_flux(gens(), jour="2026-02-04")


def test_on_the_telephone_the_ringing_is_the_patience() -> None:
    appels = du_flux(gens(SUJET.replace("taches:\n", AUTRE, 1)), "appels")
    assert 1 <= len(appels) <= 2
    assert {(appel.canal, appel.patience) for appel in appels} == {("telephone", 30)}


def test_heavier_requests_come_more_often() -> None:
    objets = [p.objet for graine in GRAINES for p in du_flux(gens(graine=graine))]
    assert objets.count("un colis") > 2 * objets.count("un cadastre") > 0


def test_what_was_drawn_is_kept_and_read_back_whatever_the_seed() -> None:
    scenario = vivant(graine=3)
    garde = tires(scenario.sujet, scenario.passages.values())
    assert list(garde) == [cle_de("clients")]
    relus = passages_de(scenario.sujet, 99, garde)
    assert relus == tuple(scenario.passages.values())
    assert scenario.variante[cle_de("clients")] == garde[cle_de("clients")]


def test_stream_unknown_to_what_was_kept_draws_nobody() -> None:
    sujet = vivant(graine=3).sujet
    assert [passage.id for passage in passages_de(sujet, 3, {})] == [passage.id for passage in sujet.passages]


def test_declared_person_is_named_by_its_personnage_and_waits_by_its_canal() -> None:
    tous = gens()
    assert tous["maire-passe"].nom == "Mme Hélène Vasseur"
    assert (tous["ecole"].patience, tous["ecole"].intervalle) == (40, 300)
    assert (tous["keller"].patience, tous["retour"].quand) == (1200, None)
