from __future__ import annotations

import pytest

from sgm_sim.core.francais.elision import a, de, le


@pytest.mark.parametrize(
    ("nom", "avec_de", "avec_a"),
    [
        ("Orvigny", "d’Orvigny", "à Orvigny"),
        ("Étreval-le-Vieux", "d’Étreval-le-Vieux", "à Étreval-le-Vieux"),
        ("Brumeval", "de Brumeval", "à Brumeval"),
        ("Le Mesnil-Brumeux", "du Mesnil-Brumeux", "au Mesnil-Brumeux"),
        ("Les Orvaux", "des Orvaux", "aux Orvaux"),
        ("La Brumelle", "de La Brumelle", "à La Brumelle"),
        ("L’Orvault", "de L’Orvault", "à L’Orvault"),
        ("Aux Orvaux", "des Orvaux", "aux Orvaux"),
        ("Hyvernelle", "d’Hyvernelle", "à Hyvernelle"),
        ("Haute-Brume", "de Haute-Brume", "à Haute-Brume"),
        ("Hagelsheim", "de Hagelsheim", "à Hagelsheim"),
        ("Yvernelle", "d’Yvernelle", "à Yvernelle"),
        ("Œuvreval", "d’Œuvreval", "à Œuvreval"),
        ("le maire", "du maire", "au maire"),
        ("les élus", "des élus", "aux élus"),
        ("l’adjoint", "de l’adjoint", "à l’adjoint"),
        ("Lesquerval", "de Lesquerval", "à Lesquerval"),
        ("Le", "de Le", "à Le"),
        ("", "de ", "à "),
    ],
)
def test_de_and_a_elide_and_contract(nom: str, avec_de: str, avec_a: str) -> None:
    assert (de(nom), a(nom)) == (avec_de, avec_a)


@pytest.mark.parametrize(
    ("nom", "feminin", "attendu"),
    [
        *(("maire", False, "le maire"), ("mairie", True, "la mairie"), ("adjoint", False, "l’adjoint")),
        *(("école", True, "l’école"), ("hameau", False, "le hameau"), ("habitant", False, "l’habitant")),
        *(
            ("hausse", True, "la hausse"),
            ("hameaux voisins", False, "le hameaux voisins"),
            ("onzième", False, "le onzième"),
        ),
    ],
)
def test_le_elides_except_before_an_aspirated_h(nom: str, feminin: bool, attendu: str) -> None:
    assert le(nom, feminin=feminin) == attendu
