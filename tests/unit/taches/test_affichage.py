from __future__ import annotations

import pytest

from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.fiche import Option
from sgm_sim.taches.valeurs import NatureChamp, Valeur

OPTIONS = (Option("vote", "Vote du budget, section 1"), Option("pv", "Approbation\n du procès-verbal"))


@pytest.mark.parametrize(
    ("nature", "valeur", "attendu"),
    [
        ("date", "2026-02-11", "mercredi 11 février 2026"),
        ("heure", "20:30", "20\u00a0h\u00a030"),
        ("montant", 123_450, "1\u202f234,50\u00a0€"),
        ("nombre", 1_234, "1\u202f234"),
        ("choix", "vote", "Vote du budget, section 1"),
        ("personne", "pv", "Approbation du procès-verbal"),
        ("liste", ["pv", "vote"], "Approbation du procès-verbal ; Vote du budget, section 1"),
        ("texte", "2026-02-11", "2026-02-11"),
        ("choix", True, "oui"),
    ],
)
def test_afficher_writes_each_nature(nature: NatureChamp, valeur: Valeur, attendu: str) -> None:
    assert afficher(nature, valeur, OPTIONS) == attendu


@pytest.mark.parametrize(
    ("nature", "valeur", "attendu"),
    [
        ("date", "hier", "hier"),
        ("heure", "25:00", "25:00"),
        ("choix", "inconnu", "inconnu"),
        ("montant", "cher", "cher"),
    ],
)
def test_afficher_writes_as_it_is_what_does_not_suit(nature: NatureChamp, valeur: Valeur, attendu: str) -> None:
    assert afficher(nature, valeur, OPTIONS) == attendu
