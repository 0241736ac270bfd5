"""What a store does, on a file and in memory alike; then what only a file can show."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest
from essais_journal import STAGIAIRE, acte, ecrit, nouveau, ouvert, remplir, sels

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.instants import Instant
from sgm_sim.engine.evenements import CommandeRecue, Efface, FaitPublie, TacheClose, TentativeClose
from sgm_sim.journal import Brouillon, Conflit, Depot
from sgm_sim.journal.chaine import Defaut


class EssaisDepot:
    """What every store does."""

    @pytest.fixture
    def chemin(self, tmp_path: Path) -> Path | str:
        raise NotImplementedError

    @pytest.fixture
    def depot(self, chemin: Path | str) -> Depot:
        return nouveau(chemin)

    @pytest.fixture(autouse=True)
    def _ferme(self, depot: Depot) -> object:
        yield
        depot.fermer()

    def test_depot_gives_back_what_was_appended(self, depot: Depot) -> None:
        remplir(depot, 3)
        assert depot.evenements("t") == [ouvert(), *acte(1), *acte(2), *acte(3)]
        assert [(ligne.n, ligne.acte) for ligne in depot.lire("t")] == [
            (0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3),
        ]  # fmt: skip
        assert depot.verifier("t").ok

    def test_depot_keeps_attempts_apart(self, depot: Depot) -> None:
        remplir(depot, 2, "a")
        remplir(depot, 3, "b")
        depot.ajouter("a", 5, 3, [TacheClose("lettre")])
        assert (len(depot.lire("a")), len(depot.lire("b"))) == (6, 7)
        assert depot.verifier("a").ok
        assert depot.verifier("b").ok

    def test_tentatives_lists_the_last_created_first(self, depot: Depot) -> None:
        assert depot.tentatives() == ()
        remplir(depot, 1, "z")
        remplir(depot, 1, "a")
        depot.ajouter("z", 3, 2, [TentativeClose(Instant(9), "terminee")])
        depot.ajouter("z", 4, 3, acte(3))
        jour = "2026-02-03T09:00:00+01:00"
        assert depot.tentatives() == (
            ("a", "conseil", "Conseil de mars", STAGIAIRE, jour, "", False),
            ("z", "conseil", "Conseil de mars", STAGIAIRE, jour, "", True),
        )

    @pytest.mark.parametrize("n", [0, 2, 4, 99])
    def test_ajouter_refuses_rows_that_do_not_follow(self, depot: Depot, n: int) -> None:
        remplir(depot, 1)
        with pytest.raises(Conflit, match="ouverte ailleurs"):
            depot.ajouter("t", n, 2, acte(2))
        assert len(depot.lire("t")) == 3

    def test_ajouter_is_all_or_nothing(self, depot: Depot) -> None:
        """The second event would not be read back: its value has not the type that the class declares."""
        remplir(depot, 1)
        depot.garder_brouillon("t", "lettre", "corps", "a", 1, len(depot.lire("t")) - 1)
        illisible = FaitPublie("t", "a.b", "date", 1.5)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="FaitPublie"):
            depot.ajouter("t", 3, 2, [TacheClose("t"), illisible], [("lettre", "corps")])
        assert len(depot.lire("t")) == 3
        assert len(depot.brouillons("t")) == 1
        depot.ajouter("t", 3, 2, acte(2))

    def test_creer_refuses_an_id_twice_and_changes_nothing(self, depot: Depot) -> None:
        remplir(depot, 2)
        with pytest.raises(SgmError, match="existe déjà"):
            depot.creer("t", [ouvert()], titre="", sources={"x": b"x"})
        assert len(depot.lire("t")) == 5

    def test_creer_wants_a_header_first(self, depot: Depot) -> None:
        with pytest.raises(TypeError, match="Ouvert"):
            depot.creer("t", acte(1), titre="", sources={})

    def test_depot_says_that_an_attempt_is_unknown(self, depot: Depot) -> None:
        for action in (
            lambda: depot.ajouter("x", 0, 0, acte(1)),
            lambda: depot.lire("x"),
            lambda: depot.evenements("x"),
            lambda: depot.verifier("x"),
            lambda: depot.sources("x"),
            lambda: depot.garder_brouillon("x", "a", "b", "c", 0, 0),
            lambda: depot.ajouter_notation("x", b"{}"),
        ):
            with pytest.raises(SgmError, match="«\u202fx\u202f» n’existe pas"):
                action()

    def test_brouillons_keep_the_last_text_of_each_field(self, depot: Depot) -> None:
        remplir(depot, 1)
        depot.garder_brouillon("t", "lettre", "objet", "Conv", 4, len(depot.lire("t")) - 1)
        depot.garder_brouillon("t", "lettre", "corps", "Madame", 2, len(depot.lire("t")) - 1)
        garde = depot.garder_brouillon("t", "lettre", "objet", "Convocation", 11, len(depot.lire("t")) - 1)
        assert garde == Brouillon("lettre", "objet", "Convocation", 11, 2)
        assert depot.brouillons("t") == (Brouillon("lettre", "corps", "Madame", 2, 2), garde)
        assert depot.verifier("t").lignes == 3

    def test_ajouter_removes_the_drafts_that_the_act_contains(self, depot: Depot) -> None:
        remplir(depot, 1)
        depot.garder_brouillon("t", "lettre", "objet", "a", 1, len(depot.lire("t")) - 1)
        reste = depot.garder_brouillon("t", "lettre", "corps", "b", 1, len(depot.lire("t")) - 1)
        depot.ajouter("t", 3, 2, acte(2), [("lettre", "objet"), ("lettre", "inconnu")])
        assert depot.brouillons("t") == (reste,)

    @pytest.mark.parametrize("texte", ["", "\0", "a\0b", "😀" * 20_000, "[/] [b]", "ligne\r\n\u2028", "x" * 20_000])
    def test_brouillon_may_hold_anything(self, depot: Depot, texte: str) -> None:
        remplir(depot, 1)
        depot.garder_brouillon("t", "lettre", "corps", texte, len(texte), len(depot.lire("t")) - 1)
        assert depot.brouillons("t") == (Brouillon("lettre", "corps", texte, len(texte), 2),)

    def test_brouillon_replaces_lone_surrogates_one_for_one(self, depot: Depot) -> None:
        remplir(depot, 1)
        garde = depot.garder_brouillon("t", "lettre", "corps", "é\ud83d\udce9b", 4, len(depot.lire("t")) - 1)
        assert garde.texte == "é\ufffd\ufffdb"
        assert depot.brouillons("t") == (garde,)

    def test_depot_accepts_lone_surrogates_in_commands_and_names(self, depot: Depot) -> None:
        depot.creer("t", [ouvert(stagiaire="A\udce9")], titre="\ud800", sources={})
        depot.ajouter("t", 1, 1, [ecrit("a\ud800b")])
        assert depot.evenements("t")[1] == ecrit("a\ufffdb")
        assert depot.tentatives()[0].stagiaire == "A\ufffd"

    def test_notations_are_kept_side_by_side(self, depot: Depot) -> None:
        remplir(depot, 1, "autre")
        remplir(depot, 1)
        assert depot.notations("t") == ()
        assert [depot.ajouter_notation("t", b"{}"), depot.ajouter_notation("t", b'{"a":1}')] == [1, 2]
        assert depot.ajouter_notation("autre", b"[]") == 1
        assert depot.notations("t") == (b"{}", b'{"a":1}')

    def test_sources_gives_the_pinned_bytes_by_path(self, depot: Depot) -> None:
        sources = {"sujet.yaml": b"format: 1\n", "documents/note.md": b"\xff\0", "copie.md": b"\xff\0"}
        entete = ouvert({nom: sha256(octets).hexdigest() for nom, octets in sources.items()})
        depot.creer("t", [entete], titre="", sources=sources)
        depot.creer("u", [entete], titre="", sources=sources)
        assert depot.sources("t") == depot.sources("u") == sources

    def test_sources_names_the_file_that_is_missing(self, depot: Depot) -> None:
        depot.creer("t", [ouvert({"sujet.yaml": "0" * 64})], titre="", sources={})
        with pytest.raises(SgmError, match=r"«\u202fsujet\.yaml\u202f» conservé avec cette tentative manque"):
            depot.sources("t")

    def test_effacer_leaves_a_journal_that_verifies_and_unfolds(self, depot: Depot) -> None:
        remplir(depot, 2)
        ancre = depot.verifier("t").ancre
        depot.effacer("t", 3, "à la demande du stagiaire")
        depot.effacer("t", 0, "à la demande du stagiaire")
        verification = depot.verifier("t", [ancre])
        assert (verification.ok, verification.efface) == (True, (0, 3))
        evenements = depot.evenements("t")
        assert evenements[0] == ouvert(stagiaire="")
        assert evenements[3] == ecrit("")
        assert evenements[-1] == Efface(0, "à la demande du stagiaire")
        assert [ligne.acte for ligne in depot.lire("t")[-2:]] == [3, 4]
        assert depot.tentatives()[0].stagiaire == ""

    @pytest.mark.parametrize("n", [-1, 1, 2, 99])
    def test_effacer_refuses_a_row_without_words(self, depot: Depot, n: int) -> None:
        remplir(depot, 2)
        with pytest.raises(SgmError, match=f"ligne {n} de cette tentative ne contient aucun texte"):
            depot.effacer("t", n, "")
        assert len(depot.lire("t")) == 5

    def test_effacer_twice_is_refused(self, depot: Depot) -> None:
        remplir(depot, 2)
        depot.effacer("t", 3, "")
        with pytest.raises(SgmError, match="aucun texte"):
            depot.effacer("t", 3, "")

    def test_same_events_and_salts_give_the_same_columns(self, depot: Depot) -> None:
        remplir(depot, 4)
        with nouveau(":memory:") as autre:
            remplir(autre, 4, "autre-nom")
            assert depot.lire("t") == autre.lire("autre-nom")


class TestDepotEnMemoire(EssaisDepot):
    @pytest.fixture
    def chemin(self) -> str:
        return ":memory:"


class TestDepotFichier(EssaisDepot):
    @pytest.fixture
    def chemin(self, tmp_path: Path) -> Path:
        return tmp_path / "données" / "sgm_sim" / "journaux.db"

    def test_depot_finds_everything_again(self, depot: Depot, chemin: Path) -> None:
        remplir(depot, 3)
        brouillon = depot.garder_brouillon("t", "lettre", "corps", "Madame", 3, len(depot.lire("t")) - 1)
        depot.ajouter_notation("t", b"{}")
        lignes = depot.lire("t")
        depot.fermer()
        with nouveau(chemin) as rouvert:
            assert rouvert.lire("t") == lignes
            assert rouvert.brouillons("t") == (brouillon,)
            assert rouvert.notations("t") == (b"{}",)
            rouvert.ajouter("t", 7, 4, acte(4))
            assert rouvert.verifier("t").ok

    def test_depot_is_set_to_lose_nothing(self, depot: Depot) -> None:
        reglages = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout", "user_version")
        valeurs = [depot._base.execute(f"PRAGMA {nom}").fetchone()[0] for nom in reglages]
        assert valeurs == ["wal", 2, 1, 1, 5000, 1]

    def test_two_windows_cannot_both_append(self, depot: Depot, chemin: Path) -> None:
        remplir(depot, 1)
        with nouveau(chemin) as autre:
            autre.ajouter("t", 3, 2, acte(2))
            with pytest.raises(Conflit):
                depot.ajouter("t", 3, 2, acte(3))
            assert depot.evenements("t")[3:] == acte(2)

    def test_ajouter_refuses_to_continue_after_a_cut_tail(self, depot: Depot, chemin: Path) -> None:
        remplir(depot, 2)
        base = sqlite3.connect(chemin)
        base.execute("DELETE FROM ligne WHERE n = 4")
        base.commit()
        base.close()
        with pytest.raises(SgmError, match="La fin de cette tentative a été altérée"):
            depot.ajouter("t", 4, 3, acte(3))

    @pytest.mark.parametrize("longueur", [1, 40_000])
    def test_effacer_leaves_no_byte_of_the_words_in_any_file(self, depot: Depot, chemin: Path, longueur: int) -> None:
        """In the main file and in the log; a long text lies on overflow pages."""
        secret = "Phrase-très-secrète " * longueur
        remplir(depot, 1)
        depot.garder_brouillon("t", "lettre", "corps", secret, 0, len(depot.lire("t")) - 1)
        depot.ajouter("t", 3, 2, [ecrit(secret)], [("lettre", "corps")])
        depot.ajouter("t", 4, 3, acte(3))
        assert "Phrase-très-secrète".encode() in _octets(chemin)
        assert STAGIAIRE.encode() in _octets(chemin)
        sel = depot.lire("t")[3].sel
        assert sel is not None
        depot.effacer("t", 3, "demande")
        depot.effacer("t", 0, "demande")
        reste = _octets(chemin)
        assert "Phrase-très-secrète".encode() not in reste
        assert STAGIAIRE.encode() not in reste
        assert sel not in reste
        assert b"Conseil de mars" in reste

    def test_effacer_says_when_another_window_keeps_the_bytes(self, depot: Depot, chemin: Path) -> None:
        depot.fermer()
        lecteur = sqlite3.connect(chemin, isolation_level=None)
        with Depot(chemin, sels(), attente_ms=20) as presse:
            remplir(presse, 2)
            lecteur.execute("BEGIN")
            lecteur.execute("SELECT count(*) FROM ligne").fetchone()
            with pytest.raises(SgmError, match="un autre programme retient encore"):
                presse.effacer("t", 3, "demande")
            lecteur.close()
            assert presse.verifier("t").efface == (3,)

    def test_depot_says_when_another_program_is_writing(self, depot: Depot, chemin: Path) -> None:
        remplir(depot, 1)
        ecrivain = sqlite3.connect(chemin, isolation_level=None)
        ecrivain.execute("BEGIN IMMEDIATE")
        with Depot(chemin, sels(), attente_ms=20) as presse, pytest.raises(SgmError, match="occupé par un autre"):
            presse.ajouter("t", 3, 2, acte(2))
        ecrivain.close()

    def test_notations_names_the_one_that_was_altered(self, depot: Depot, chemin: Path) -> None:
        remplir(depot, 1)
        depot.ajouter_notation("t", b'{"points":1}')
        depot.ajouter_notation("t", b'{"points":2}')
        base = sqlite3.connect(chemin)
        base.execute("UPDATE notation SET contenu = ? WHERE numero = 2", (b'{"points":9}',))
        base.commit()
        base.close()
        with pytest.raises(SgmError, match="La notation 2 de cette tentative a été altérée"):
            depot.notations("t")

    def test_sources_names_the_file_that_was_altered(self, depot: Depot, chemin: Path) -> None:
        depot.creer("t", [ouvert({"sujet.yaml": sha256(b"x").hexdigest()})], titre="", sources={"sujet.yaml": b"x"})
        base = sqlite3.connect(chemin)
        base.execute("UPDATE source SET contenu = ?", (b"y",))
        base.commit()
        base.close()
        with pytest.raises(SgmError, match=r"sujet\.yaml"):
            depot.sources("t")

    def test_verifier_sees_that_the_whole_attempt_was_emptied(self, depot: Depot, chemin: Path) -> None:
        remplir(depot, 1)
        base = sqlite3.connect(chemin)
        base.execute("DELETE FROM ligne")
        base.commit()
        base.close()
        assert depot.verifier("t").premier_defaut == Defaut(0, "manquante")


def _octets(chemin: Path) -> bytes:
    """All that is on disk: the file, its log, its index of the log."""
    return b"".join(fichier.read_bytes() for fichier in sorted(chemin.parent.iterdir()))


def test_depot_stores_nothing_of_a_command_but_its_row(tmp_path: Path) -> None:
    """The learner's words are in one place: column `prive`."""
    with nouveau(tmp_path / "j.db") as depot:
        depot.creer("t", [ouvert()], titre="", sources={})
        depot.ajouter("t", 1, 1, [ecrit("Motrare")])
        ligne = depot.lire("t")[1]
        assert isinstance(depot.evenements("t")[1], CommandeRecue)
    assert ligne.prive is not None
    assert b"Motrare" in ligne.prive
    assert _octets(tmp_path / "j.db").count(b"Motrare") == 1
