"""The chain on rows in memory. What is done to a real file is in test_falsification."""

from __future__ import annotations

from typing import Any

import pytest
from essais_journal import acte, ecrit, ouvert, sels

from sgm_sim.engine.evenements import Efface, TypeEvenement
from sgm_sim.journal import Ligne, LigneStockee, encoder, verifier
from sgm_sim.journal.chaine import ORIGINE, Defaut, Nature, sceller


def chainer(evenements: list[TypeEvenement]) -> list[LigneStockee]:
    sel, lignes, precedent = sels(), [], ORIGINE
    for n, contenu in enumerate(map(encoder, evenements)):
        lignes.append(sceller(contenu, n, n, precedent, sel() if contenu.prive else None))
        precedent = lignes[-1].chaine
    return lignes


def journal() -> list[LigneStockee]:
    return chainer([ouvert(), *(e for i in range(1, 5) for e in acte(i))])


def effacer(ligne: LigneStockee) -> LigneStockee:
    return ligne._replace(prive=None, sel=None)


def test_verifier_accepts_a_sound_journal_and_gives_its_anchor() -> None:
    lignes = journal()
    verification = verifier(lignes, [lignes[4].chaine.hex()], lignes[-1].chaine.hex())
    assert (verification.ok, verification.lignes, verification.efface) == (True, 9, ())
    assert verification.ancre == lignes[-1].chaine.hex()


def test_verifier_gives_the_last_sound_digest_of_a_broken_journal() -> None:
    lignes = journal()
    lignes[4] = lignes[4]._replace(structure=b"{}")
    assert verifier(lignes).ancre == lignes[3].chaine.hex()


def test_verifier_says_that_an_empty_journal_lacks_its_header() -> None:
    assert verifier([]).premier_defaut == Defaut(0, "manquante")


def test_verifier_lists_rows_erased_by_an_act() -> None:
    lignes = chainer([ouvert(), ecrit("secret"), Efface(1, "demande")])
    lignes[1] = effacer(lignes[1])
    verification = verifier(lignes)
    assert (verification.ok, verification.efface) == (True, (1,))


def test_verifier_names_a_row_erased_without_an_act() -> None:
    lignes = chainer([ouvert(), ecrit("a"), ecrit("b"), Efface(2, "demande")])
    lignes[1], lignes[2] = effacer(lignes[1]), effacer(lignes[2])
    verification = verifier(lignes)
    assert verification.premier_defaut == Defaut(1, "effacee_sans_acte")
    assert verification.efface == (2,)


def test_verifier_names_the_first_of_several_defects() -> None:
    lignes = chainer([ouvert(), ecrit("a"), ecrit("b"), ecrit("c")])
    lignes[1], lignes[3] = effacer(lignes[1]), lignes[3]._replace(acte=9)
    assert verifier(lignes).premier_defaut == Defaut(1, "effacee_sans_acte")
    lignes[0] = lignes[0]._replace(version=2)
    assert verifier(lignes).premier_defaut == Defaut(0, "alteree")


def test_verifier_needs_an_anchor_to_see_a_cut_tail() -> None:
    lignes = journal()
    note = lignes[-1].chaine.hex()
    assert verifier(lignes[:-2]).ok
    assert verifier(lignes[:-2], [note]).premier_defaut == Defaut(7, "tronquee")
    assert verifier(lignes[:-2], (), note).premier_defaut == Defaut(7, "tronquee")


def test_verifier_sees_rows_added_after_the_known_end() -> None:
    lignes = journal()
    assert verifier(lignes, (), lignes[6].chaine.hex()).premier_defaut == Defaut(7, "ajoutee")


def test_verifier_names_the_row_whose_digests_were_all_recomputed() -> None:
    """Everything in row 4 is consistent, but row 5 remembers the true one."""
    lignes = journal()
    lignes[4] = sceller(encoder(acte(3)[1]), 4, 4, lignes[3].chaine, None)
    assert verifier(lignes).premier_defaut == Defaut(4, "alteree")


def _swap(lignes: list[LigneStockee], a: int, b: int) -> None:
    lignes[a], lignes[b] = lignes[b]._replace(n=a), lignes[a]._replace(n=b)


def _move(lignes: list[LigneStockee], de: int, vers: int) -> None:
    lignes.insert(vers, lignes.pop(de))
    lignes[:] = [ligne._replace(n=n) for n, ligne in enumerate(lignes)]


@pytest.mark.parametrize(("a", "b"), [(2, 6), (3, 4), (0, 8), (7, 8), (0, 1)])
def test_verifier_names_the_first_of_two_rows_swapped(a: int, b: int) -> None:
    lignes = journal()
    _swap(lignes, a, b)
    assert verifier(lignes).premier_defaut == Defaut(a, "deplacee")


@pytest.mark.parametrize(("de", "vers", "premier"), [(7, 2, 2), (2, 7, 2), (0, 8, 0), (8, 0, 0)])
def test_verifier_names_the_first_row_of_a_move(de: int, vers: int, premier: int) -> None:
    lignes = journal()
    _move(lignes, de, vers)
    assert verifier(lignes).premier_defaut == Defaut(premier, "deplacee")


@pytest.mark.parametrize("n", [0, 3, 6])
@pytest.mark.parametrize("renumerotees", [False, True])
def test_verifier_names_the_row_removed_even_when_the_others_are_renumbered(n: int, renumerotees: bool) -> None:
    lignes = journal()
    del lignes[n]
    if renumerotees:
        lignes = [ligne._replace(n=rang) for rang, ligne in enumerate(lignes)]
    assert verifier(lignes).premier_defaut == Defaut(n, "manquante")


@pytest.mark.parametrize("bien_chainee", [False, True])
def test_verifier_names_a_row_inserted_before_renumbered_ones(bien_chainee: bool) -> None:
    lignes = journal()
    forgee = sceller(encoder(ecrit("faux")), 5, 5, lignes[4].chaine, bytes(16))
    lignes.insert(5, forgee if bien_chainee else forgee._replace(empreinte=bytes(32)))
    lignes = [ligne._replace(n=n) for n, ligne in enumerate(lignes)]
    assert verifier(lignes).premier_defaut == Defaut(5, "ajoutee")


DECHETS: list[Any] = [None, 0, -1, 3.5, "", "é", "5", b"", b"\0" * 32, bytes(16), "\ud800", 2**63]


@pytest.mark.parametrize("dechet", DECHETS, ids=repr)
@pytest.mark.parametrize("colonne", LigneStockee._fields)
def test_verifier_never_raises_whatever_a_column_holds(colonne: str, dechet: Any) -> None:
    for n, saine in enumerate(journal()):
        lignes = journal()
        lignes[n] = saine._replace(**{colonne: dechet})
        if lignes[n] != saine:
            defaut = verifier(lignes).premier_defaut
            assert defaut is not None
            assert defaut.n == n


def test_verifier_never_raises_when_two_neighbours_are_damaged() -> None:
    for dechet in DECHETS:
        lignes = journal()
        lignes[3] = lignes[3]._replace(chaine=bytes(32))
        lignes[4] = lignes[4]._replace(empreinte=dechet)
        assert verifier(lignes).premier_defaut == Defaut(3, "alteree")


def test_verifier_never_raises_when_everything_is_garbage() -> None:
    for dechet in DECHETS:
        assert not verifier([LigneStockee._make([dechet] * len(LigneStockee._fields))] * 3, ["x"], "y").ok


def test_defaut_says_what_happened_in_french() -> None:
    natures: list[Nature] = ["alteree", "manquante", "deplacee", "ajoutee", "effacee_sans_acte", "tronquee"]
    for nature in natures:
        phrase = Defaut(12, nature).phrase
        assert "ligne 12" in phrase
        assert phrase.endswith(".")


def test_sceller_leaves_no_doubt_about_where_a_column_ends() -> None:
    contenus = [Ligne("A", 12, b"3", None), Ligne("A1", 2, b"3", None), Ligne("A", 1, b"23", None)]
    assert len({sceller(contenu, 0, 0, ORIGINE, None).empreinte for contenu in contenus}) == 3


def test_sceller_refuses_words_without_a_full_salt() -> None:
    for sel in (None, b"court"):
        with pytest.raises(ValueError, match="16 bytes"):
            sceller(encoder(ecrit("a")), 0, 0, ORIGINE, sel)


def test_sceller_hides_equal_words_behind_different_salts() -> None:
    contenu = encoder(ecrit("oui"))
    lignes = [sceller(contenu, 0, 0, ORIGINE, bytes([i]) * 16) for i in range(2)]
    assert lignes[0].empreinte_prive != lignes[1].empreinte_prive
