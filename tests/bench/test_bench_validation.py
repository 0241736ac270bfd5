"""What it costs to validate 500 lines, beside the events of the C parser on the same bytes."""

from __future__ import annotations

import pytest
import yaml
from bancs import alterner
from scenario_long import fichiers

from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import SourceYaml, lire_yaml
from sgm_sim.scenario.assemblage import MODELES
from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import Dossier

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

TOURS = 60
LIGNES = 500
CIBLE = 2


def test_bench_validation_of_500_lines() -> None:
    dossier = Dossier("", fichiers())
    ecrits = {nom: octets for nom, octets in dossier.fichiers.items() if nom in MODELES}
    assert sum(octets.count(b"\n") for octets in ecrits.values()) == LIGNES
    assert valider_dossier(dossier) == ()

    def evenements() -> None:
        for octets in ecrits.values():
            for _ in yaml.parse(octets, Loader=yaml.CSafeLoader):
                pass

    def lire() -> list[tuple[str, SourceYaml]]:
        return [(nom, lire_yaml(octets, nom)) for nom, octets in ecrits.items()]

    def modeles() -> None:
        for nom, source in lire():
            assert valider(MODELES[nom], source)[0] is not None

    def croisements() -> None:
        assert valider_dossier(dossier, graines=1) == ()

    tours = alterner({"brut": evenements, "lire": lire, "modeles": modeles, "tout": croisements}, TOURS)
    tours.dire_rapport("500 lignes lues, positions gardées / événements C", "lire", "brut")
    tours.dire_rapport("  et modèles / événements C", "modeles", "brut")
    tours.dire_rapport("  et renvois, gabarits, pièces / événements C", "tout", "brut", CIBLE)
