"""Journals of every release open with today's program, and keep the scores they had."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sgm_sim.application.content import parametres
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.pli import plier
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.journal import Ligne, decoder
from sgm_sim.scenario.charger import charger, charger_corrige
from sgm_sim.scenario.dossier import Dossier

JOURNAUX = sorted(Path(__file__).parent.glob("*.json"))


def test_there_are_reference_journals() -> None:
    assert len(JOURNAUX) >= 3


@pytest.mark.parametrize("chemin", JOURNAUX, ids=lambda chemin: chemin.stem)
def test_reference_journal_keeps_its_score(chemin: Path) -> None:
    contenu = json.loads(chemin.read_text(encoding="utf-8"))
    lignes = [Ligne(t, v, s.encode(), p.encode() if p else None) for t, v, s, p in contenu["lignes"]]
    monde = plier(Monde(), map(decoder, lignes))
    assert monde.ouverture is not None
    sources = {nom: texte.encode() for nom, texte in contenu["sources"].items()}
    dossier = Dossier(monde.ouverture.scenario, sources)
    scenario, problemes = charger(dossier, variante=monde.ouverture.variante)
    assert scenario is not None, [probleme.en_ligne() for probleme in problemes]
    corrige, problemes = charger_corrige(contenu["corrige"].encode(), "corrige.yaml", scenario)
    assert corrige is not None, [probleme.en_ligne() for probleme in problemes]
    constats = evaluer(monde, scenario, corrige, parametres())
    assert {c.critere: [c.issue, c.points] for c in constats} == contenu["constats"]
