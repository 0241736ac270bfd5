from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.taches.fiche import Clause
from sgm_sim.texte.console import Console
from sgm_sim.texte.editeur import Editeur

CLAUSES = (
    Clause(id="c1", titre="Date", texte="Le conseil se réunira\nle [date]."),
    Clause(id="c2", titre="Lieu", texte="Ici."),
)


def ecrire(*lignes: str, texte: str = "") -> tuple[str, str, list[tuple[str, int]]]:
    """Return the text, what was said, and the drafts kept."""
    dits: list[str] = []
    brouillons: list[tuple[str, int]] = []
    console = Console(iter([*lignes, "/fin"]), dits.append)
    editeur = Editeur(console, texte, CLAUSES, lambda t, c: brouillons.append((t, c)))
    return editeur.ecrire(), "".join(dits).replace("\u00a0", " ").replace("\u202f", " "), brouillons


def test_lines_typed_or_pasted_become_the_text() -> None:
    assert ecrire("Madame,", "", "je vous prie")[0] == "Madame,\n\nje vous prie"


def test_writing_goes_on_at_the_end_of_what_was_there() -> None:
    assert ecrire("trois", texte="un\ndeux")[0] == "un\ndeux\ntrois"


def test_modifier_replaces_one_line() -> None:
    assert ecrire("/modifier 2", "DEUX", texte="un\ndeux\ntrois")[0] == "un\nDEUX\ntrois"


def test_inserer_writes_before_a_line_until_suite() -> None:
    assert ecrire("/inserer 2", "un et demi", "presque deux", "/suite", "quatre", texte="un\ndeux")[0] == (
        "un\nun et demi\npresque deux\ndeux\nquatre"
    )


def test_supprimer_takes_a_line_away_and_keeps_the_place() -> None:
    texte, dit, brouillons = ecrire("/supprimer 1", "trois", texte="un\ndeux")
    assert texte == "deux\ntrois"
    assert "Ligne ôtée : un" in dit
    assert brouillons[0] == ("deux", 4)


def test_bloc_comes_as_a_paragraph_of_its_own() -> None:
    assert ecrire("Bonjour,", "/bloc a")[0] == "Bonjour,\n\nLe conseil se réunira\nle [date]."


def test_blocs_lists_titles_only() -> None:
    dit = ecrire("/blocs")[1]
    assert "a) Date" in dit
    assert "[date]" not in dit


def test_two_bars_write_one() -> None:
    assert ecrire("//fin", "/relire")[0] == "/fin"


def test_each_change_is_kept_as_a_draft_with_its_cursor() -> None:
    assert ecrire("un", "deux", "/inserer 1", "zéro")[2] == [("un", 2), ("un\ndeux", 7), ("zéro\nun\ndeux", 4)]


def test_unknown_commands_and_wrong_numbers_say_what_to_do_and_lose_nothing() -> None:
    texte, dit, _ = ecrire("/enregistrer", "/modifier 9", "/modifier x", "/bloc z", "/modifier ²", texte="un")
    assert texte == "un"
    assert "/enregistrer n’est pas une commande de l’écriture" in dit
    assert "Le texte compte 1 ligne : tapez par exemple /modifier 1." in dit
    assert "Ce bloc n’existe pas" in dit


@given(st.lists(st.text(max_size=20)))
def test_any_lines_give_a_text_and_no_control_byte(lignes: list[str]) -> None:
    dits: list[str] = []
    console = Console(iter([*lignes, "/fin", "/fin", "/fin"]), dits.append)
    Editeur(console, "", CLAUSES, lambda t, c: None).ecrire()
    assert not [c for c in "".join(dits) if ord(c) < 32 and c != "\n"]
