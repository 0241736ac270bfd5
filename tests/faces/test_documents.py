"""`sgm-sim documents`: what is written, what is said, and what is never replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from sgm_sim.application.atelier import Atelier
from sgm_sim.cli.programme import executer
from sgm_sim.engine.evenements import CommandeRecue
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.plan import Plan
from sgm_sim.taches.contrat import Geste

Sgm = Callable[..., int]


@pytest.fixture
def sgm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sgm:
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: executer(["--base", str(tmp_path / "tentatives.sqlite"), "documents", *arguments])


@pytest.fixture
def jouer(atelier: Atelier, premiers_pas: tuple[Scenario, Corrige, Plan]) -> Callable[..., str]:
    """Play the expert, to the end or until the text is about to be sent; return the id."""
    scenario, corrige, plan = premiers_pas

    def jouer(*, envoyer: bool = True) -> str:
        tentative = atelier.commencer("premiers-pas", "Légère Anne", graine=0)
        for commande in commandes_de(plan.apprenants[0], scenario, corrige):
            if not envoyer and isinstance(commande, Geste) and commande.nom == "envoyer":
                break
            tentative.act(commande)
        return tentative.id

    return jouer


def effacer_le_texte(atelier: Atelier, tentative: str) -> None:
    for n, evenement in enumerate(atelier.depot.evenements(tentative)):
        if (
            isinstance(evenement, CommandeRecue)
            and isinstance(evenement.commande, Geste)
            and evenement.commande.tache == "rediger"
            and evenement.commande.textes
        ):
            atelier.depot.effacer(tentative, n, "à la demande du stagiaire")


def test_finished_attempt_gives_its_convocation_in_both_formats(
    sgm: Sgm, jouer: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    numero = jouer()
    assert sgm(numero[:-1]) == 0
    ecrits = [Path(numero) / f"01-convocation{extension}" for extension in (".docx", ".pdf")]
    assert capsys.readouterr().out.splitlines() == [f"Écrit : {chemin}" for chemin in ecrits]
    textes = [p.text for p in Document(str(ecrits[0])).paragraphs]
    (page,) = PdfReader(ecrits[1]).pages
    assert "Saint-Aubin-des-Prés, le 3 février 2026" in textes
    assert "J’ai l’honneur de vous convoquer" in page.extract_text()
    assert "Légère" not in " ".join(textes)
    for chemin in ecrits:
        assert str(tmp_path).encode() not in chemin.read_bytes()


def test_one_format_in_a_folder_of_ones_own_the_same_bytes_again(sgm: Sgm, jouer: Callable[..., str]) -> None:
    numero = jouer()
    chemin = Path("à rendre/groupe 1/01-convocation.pdf")
    assert sgm(numero, "--dossier", str(chemin.parent), "--format", "pdf") == 0
    octets = chemin.read_bytes()
    assert sgm(numero, "--dossier", str(chemin.parent), "--format", "pdf") == 0
    assert chemin.read_bytes() == octets
    assert [un.name for un in chemin.parent.iterdir()] == ["01-convocation.pdf"]


@pytest.mark.parametrize("octets", [b"", b"un autre fichier", b"PK sgm_sim:premiers-pas-20260101-abcd;"])
def test_file_that_is_not_of_this_attempt_is_never_replaced(
    sgm: Sgm, jouer: Callable[..., str], octets: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("01-convocation.pdf").write_bytes(octets)
    assert sgm(jouer(), "--dossier", ".") == 2
    assert "« 01-convocation.pdf » existe déjà" in capsys.readouterr().err
    assert Path("01-convocation.pdf").read_bytes() == octets
    assert not Path("01-convocation.docx").exists()


def test_document_saved_again_by_someone_is_theirs(
    sgm: Sgm, jouer: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    import zipfile

    numero = jouer()
    assert sgm(numero) == 0
    chemin = Path(numero) / "01-convocation.docx"
    with zipfile.ZipFile(chemin) as avant:
        parties = {nom: avant.read(nom) for nom in avant.namelist()}
    with zipfile.ZipFile(chemin, "w", zipfile.ZIP_DEFLATED) as apres:
        for nom, contenu in parties.items():
            apres.writestr(nom, contenu)
    assert sgm(numero) == 2
    assert "existe déjà" in capsys.readouterr().err


def test_running_attempt_says_that_the_text_was_not_sent(
    sgm: Sgm, jouer: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    numero = jouer(envoyer=False)
    assert sgm(numero) == 2
    dit = capsys.readouterr().err
    assert "Aucun document à écrire" in dit
    assert "« La convocation » : le texte n’a pas été envoyé." in dit
    assert not Path(numero).exists()


def test_erased_text_gives_no_document_and_it_is_said(
    sgm: Sgm, jouer: Callable[..., str], atelier: Atelier, capsys: pytest.CaptureFixture[str]
) -> None:
    numero = jouer()
    effacer_le_texte(atelier, numero)
    assert sgm(numero) == 2
    assert "« La convocation » : le texte a été effacé" in capsys.readouterr().err
    assert not Path(numero).exists()


def test_altered_journal_gives_nothing(
    sgm: Sgm, jouer: Callable[..., str], atelier: Atelier, capsys: pytest.CaptureFixture[str]
) -> None:
    numero = jouer()
    atelier.depot._base.execute("UPDATE ligne SET acte = acte + 1 WHERE n = 5")
    assert sgm(numero) == 2
    assert "ne donne aucun document" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "mots"),
    [
        (["inconnue"], "Aucune tentative ne porte le numéro « inconnue »"),
        (["premiers-pas", "--format", "odt"], "Formats connus : docx, pdf."),
        (["premiers-pas", "--dossier", "fichier"], "ne peuvent pas être écrits dans « fichier »"),
    ],
)
def test_what_cannot_be_is_said_in_french(
    sgm: Sgm,
    jouer: Callable[..., str],
    arguments: list[str],
    mots: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    jouer()
    Path("fichier").write_text("", encoding="utf-8")
    assert sgm(*arguments) == 2
    assert mots in capsys.readouterr().err


def test_scenario_without_template_says_so(sgm: Sgm, atelier: Atelier, capsys: pytest.CaptureFixture[str]) -> None:
    numero = atelier.commencer("permanence-du-mardi", "Keller Anne", graine=1).id
    assert sgm(numero) == 2
    assert "Ce scénario n’en prévoit pas." in capsys.readouterr().err
