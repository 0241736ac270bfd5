"""The count of the trainer's guide, typed line by line: what is read aloud is enough to judge; nothing is added up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lignes import lignes_de

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.texte.console import Console
from sgm_sim.texte.jeu import Jeu

EXEMPLES = Path(__file__).parents[2] / "docs" / "exemples"
NOM = "etape-17-depouillement"


def jouer(atelier: Atelier, apprenant: str) -> tuple[str, bool]:
    """Type a scripted learner; return what was written, and whether its events are those of its commands."""
    scenario, corrige, plan = charger_tout(lire_dossier(EXEMPLES / NOM))
    joueur = next(un for un in plan.apprenants if un.id == apprenant)
    _, attendus = jouer_plan(joueur, scenario, corrige)
    tentative = atelier.commencer(NOM, joueur.titre, graine=0)
    sorties: list[str] = []
    lignes: Iterator[str] = lignes_de(commandes_de(joueur, scenario, corrige), scenario)
    Jeu(Console(lignes, sorties.append), tentative).jouer()
    obtenus = atelier.depot.evenements(tentative.id)
    return "".join(sorties), obtenus[1:] == attendus[1:]


@pytest.mark.parametrize("apprenant", ["expert", "presse"])
def test_a_count_typed_line_by_line_gives_the_same_events(
    ouvrir_atelier: Callable[..., Atelier], apprenant: str
) -> None:
    ecrit, pareil = jouer(ouvrir_atelier(EXEMPLES), apprenant)
    assert pareil
    assert "Bilan" in ecrit
    assert "\x1b" not in ecrit


def test_each_envelope_is_read_aloud_with_its_keys(ouvrir_atelier: Callable[..., Atelier]) -> None:
    ecrit, _ = jouer(ouvrir_atelier(EXEMPLES), "expert")
    for phrase in (
        "Enveloppe 1 sur 9.",
        "L’enveloppe : un cœur dessiné au dos.",
        "M. Petit (rayé)",
        "Sans enveloppe : le papier était nu dans l’urne.",
        "Feuille écrite à la main : Autour du clocher",
        "Nul : dites pour quelle cause.",
        "2) Signe de reconnaissance, ou votant qui se fait connaître",
        "6) Revenir à la précédente",
        "première feuille : 50 ; seconde feuille : 51 ; sur la table : 5 tas de dix",
        "enveloppes que vous avez lues : IIIII",
    ):
        assert phrase in ecrit, phrase
