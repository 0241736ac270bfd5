"""Starting again from a moment: another attempt with the same beginning, and all that forbids it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, time
from pathlib import Path

import pytest
from vivant import SUITES, SUJET

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.tentative import Tentative
from sgm_sim.application.versions import rejouable
from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.commandes import Attendre, Recevoir, Terminer
from sgm_sim.engine.evenements import CommandeRecue, Ouvert
from sgm_sim.taches.contrat import Geste

CORRIGE = """
format: 1
taches:
  copie:
    modele: {remise: non}
    criteres:
      - {id: refus, type: attendu, competence: BC02.01, libelle: Copie, points: 3, fait: copie.remise, parmi: [non],
         reussite: Bien., echec: À revoir.}
      - {id: attente, type: temps, competence: BC02.01, libelle: Attente, points: 2, passage: keller, attente_max: 5,
         reussite: Bien., echec: À revoir.}
"""
JOUEES = (
    Attendre(),
    Recevoir(passage="keller"),
    Geste(tache="copie", nom="remplir", args={"champ": "remise", "valeur": "oui"}),
    Geste(tache="copie", nom="valider"),
    Recevoir(passage="aubry"),
    Geste(tache="ecrire", nom="ecrire", textes={"corps": "Le mot du stagiaire"}),
)
"""Acts 1 to 6; the next one ends the attempt."""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    racine = tmp_path / "scenarios" / "vivant"
    (racine / "documents").mkdir(parents=True)
    sujet = SUJET.replace("    titre: Copie\n", "    titre: Copie\n    competences: [BC02.01]\n")
    sujet = sujet.replace("min: 2", "min: 0").replace("max: 5", "max: 0")
    (racine / "sujet.yaml").write_text(sujet, encoding="utf-8")
    (racine / "suites.yaml").write_text(SUITES, encoding="utf-8")
    (racine / "corrige.yaml").write_text(CORRIGE, encoding="utf-8")
    (racine / "documents" / "note.md").write_text("Bonjour", encoding="utf-8")
    return racine


def jouer(atelier: Atelier, dossier: Path, regime: str = "entrainement", *, finir: bool = True) -> Tentative:
    tentative = atelier.commencer(str(dossier), "Keller Anne", regime, graine=3)
    for commande in JOUEES:
        tentative.act(commande)
    if finir:
        tentative.act(Terminer())
    return tentative


def commandes(atelier: Atelier, tentative: str) -> list[str]:
    return [type(e.commande).__name__ for e in atelier.depot.evenements(tentative) if isinstance(e, CommandeRecue)]


@pytest.mark.parametrize("acte", range(7))
def test_the_new_attempt_begins_as_the_first_one_and_is_played_on(atelier: Atelier, dossier: Path, acte: int) -> None:
    premiere = jouer(atelier, dossier)
    avant = atelier.depot.lire(premiere.id)
    nouvelle = atelier.recommencer_a(premiere.id, acte)
    assert nouvelle.id != premiere.id
    assert atelier.depot.lire(premiere.id) == avant
    entete, *suite = atelier.depot.evenements(nouvelle.id)
    assert isinstance(entete, Ouvert)
    assert (entete.reprise, entete.stagiaire, entete.graine) == (f"{premiere.id}#{acte}", "Keller Anne", 3)
    assert suite == atelier.depot.evenements(premiere.id)[1 : len(suite) + 1]
    assert len(commandes(atelier, nouvelle.id)) == acte
    assert not nouvelle.view.close
    nouvelle.act(Terminer())
    assert atelier.rejouer(nouvelle.id).saine
    assert atelier.rejouer(nouvelle.id).reprise_de == f"{premiere.id}#{acte}"
    assert atelier.rejouer(premiere.id).saine


def test_words_are_salted_afresh_and_kept(atelier: Atelier, dossier: Path) -> None:
    premiere = jouer(atelier, dossier)
    nouvelle = atelier.recommencer_a(premiere.id, 6)
    sels = [{ligne.sel for ligne in atelier.depot.lire(t) if ligne.sel} for t in (premiere.id, nouvelle.id)]
    assert all(len(siens) >= 2 for siens in sels)
    assert not sels[0] & sels[1]
    assert nouvelle.session.monde.taches["ecrire"].textes["corps"] == "Le mot du stagiaire"


def test_another_choice_gives_another_record_that_says_where_it_comes_from(atelier: Atelier, dossier: Path) -> None:
    premiere = jouer(atelier, dossier)
    nouvelle = atelier.recommencer_a(premiere.id, 2)
    nouvelle.act(Geste(tache="copie", nom="remplir", args={"champ": "remise", "valeur": "non"}))
    nouvelle.act(Geste(tache="copie", nom="valider"))
    nouvelle.act(Terminer())
    avant, apres = atelier.noter(premiere.id).notation, atelier.noter(nouvelle.id).notation
    assert [c.points for c in avant.constats] == [0, 2]
    assert [c.points for c in apres.constats] == [3, 2]
    assert (avant.reprise_de, apres.reprise_de) == ("", f"{premiere.id}#2")
    assert atelier.reprises() == {nouvelle.id: premiere.id}


def test_one_may_start_again_from_an_attempt_that_already_did(atelier: Atelier, dossier: Path) -> None:
    premiere = jouer(atelier, dossier)
    deuxieme = atelier.recommencer_a(premiere.id, 3)
    deuxieme.act(Terminer())
    troisieme = atelier.recommencer_a(deuxieme.id, 2)
    entete = atelier.depot.evenements(troisieme.id)[0]
    assert isinstance(entete, Ouvert)
    assert entete.reprise == f"{deuxieme.id}#2"


def test_hour_leads_to_the_last_act_that_was_over(atelier: Atelier, dossier: Path) -> None:
    premiere = jouer(atelier, dossier)
    assert [atelier.acte_a(premiere.id, time(9, m)) for m in (4, 5, 6, 7)] == [0, 1, 2, 3]
    assert atelier.acte_a(premiere.id, time(11), date(2026, 2, 4)) == 6
    assert atelier.acte_a(premiere.id, time(12)) == 6
    with pytest.raises(SgmError, match="rien n’avait commencé"):
        atelier.acte_a(premiere.id, time(8))


@pytest.mark.parametrize(("acte", "mots"), [(7, "déjà finie"), (8, "n’existe pas"), (-1, "n’existe pas")])
def test_only_an_act_before_the_end_can_be_the_last_kept(atelier: Atelier, dossier: Path, acte: int, mots: str) -> None:
    premiere = jouer(atelier, dossier)
    with pytest.raises(SgmError, match=mots) as refus:
        atelier.recommencer_a(premiere.id, acte)
    assert refus.value.conseil == "Choisissez un acte de 0 à 6."
    assert len(atelier.tentatives()) == 1


def test_exam_is_not_played_again(atelier: Atelier, dossier: Path) -> None:
    premiere = jouer(atelier, dossier, "examen")
    with pytest.raises(SgmError, match="ne se rejoue pas"):
        atelier.recommencer_a(premiere.id, 2)


def test_attempt_still_open_is_finished_first(atelier: Atelier, dossier: Path) -> None:
    premiere = jouer(atelier, dossier, finir=False)
    with pytest.raises(SgmError, match="n’est pas terminée"):
        atelier.recommencer_a(premiere.id, 2)


def test_altered_journal_is_not_gone_on_with(atelier: Atelier, dossier: Path, tmp_path: Path) -> None:
    premiere = jouer(atelier, dossier)
    with closing(sqlite3.connect(tmp_path / "tentatives.sqlite")) as brut, brut:
        brut.execute("UPDATE ligne SET structure = replace(structure, 'oui', 'non') WHERE n > 0")
    with pytest.raises(SgmError, match="a été altérée"):
        atelier.recommencer_a(premiere.id, 2)


@pytest.mark.parametrize("ligne", ["nom", "texte"])
def test_erased_words_are_not_copied(atelier: Atelier, dossier: Path, ligne: str) -> None:
    premiere = jouer(atelier, dossier)
    avec = [une.n for une in atelier.depot.lire(premiere.id) if une.prive]
    atelier.depot.effacer(premiere.id, avec[0] if ligne == "nom" else avec[1], "demande")
    with pytest.raises(SgmError, match="effacés"):
        atelier.recommencer_a(premiere.id, 2)


# Versions.


@pytest.mark.parametrize(
    ("moteur", "actuelle", "attendu"),
    [
        ("0.1.0", "0.2.0", False),
        ("0.2.0", "0.2.7", True),
        ("0.20.0", "0.2.0", False),
        ("0.9.0", "1.0.0", False),
        ("1.0.0", "1.9.2", True),
        ("1.0.0", "2.0.0", False),
    ],
)
def test_gestures_are_played_again_within_a_version(
    monkeypatch: pytest.MonkeyPatch, moteur: str, actuelle: str, attendu: bool
) -> None:
    monkeypatch.setattr("sgm_sim.application.versions.__version__", actuelle)
    assert rejouable(moteur) is attendu


def test_attempt_of_another_version_is_checked_by_its_chain_scored_and_not_gone_on_with(
    atelier: Atelier, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sgm_sim.engine.session.__version__", "0.1.0")
    premiere = jouer(atelier, dossier)
    monkeypatch.undo()
    relecture = atelier.rejouer(premiere.id)
    assert relecture.remarque == "Jouée avec la version 0.1.0 : ses gestes ne se rejouent qu’avec elle."
    assert (relecture.saine, relecture.acceptable, relecture.rejouee, relecture.defaut) == (False, True, False, "")
    assert sum(c.points for c in atelier.noter(premiere.id).notation.constats) == 2
    assert atelier.reprendre(premiere.id).view.close
    with pytest.raises(SgmError, match=r"version 0\.1\.0"):
        atelier.recommencer_a(premiere.id, 2)


def test_altered_attempt_of_another_version_is_a_defect(
    atelier: Atelier, dossier: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sgm_sim.engine.session.__version__", "0.1.0")
    premiere = jouer(atelier, dossier)
    monkeypatch.undo()
    with closing(sqlite3.connect(tmp_path / "tentatives.sqlite")) as brut, brut:
        brut.execute("UPDATE ligne SET structure = replace(structure, 'oui', 'non') WHERE n > 0")
    relecture = atelier.rejouer(premiere.id)
    assert relecture.defaut
    assert not relecture.acceptable
