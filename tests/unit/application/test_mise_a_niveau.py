"""An upgrade changes new attempts only: a stream of visitors and a parameter of law are added, old scores stay."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from vivant import SUITES, SUJET

from sgm_sim.application import noter as module_noter
from sgm_sim.application.atelier import Atelier
from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.parametres_lus import charger_parametres
from sgm_sim.engine.commandes import Attendre, Recevoir, Terminer
from sgm_sim.evaluation.notation import Notation
from sgm_sim.taches.contrat import Geste

CORRIGE = """
format: 1
taches:
  copie:
    modele: {remise: non}
    criteres:
      - {id: refus, type: attendu, competence: BC02.01, libelle: Copie, points: 3, fait: copie.remise, parmi: [non],
         reussite: Bien., echec: À revoir.}
"""
FLUX = """
  - id: appels
    canal: telephone
    de: "09:00"
    a: "11:30"
    min: 3
    max: 6
    demandes: [{objet: appelle pour un horaire}]
taches:
"""
PARAMETRE = """
format: 1
parametres:
  essai.delai-nouveau:
    libelle: Un délai ajouté par une mise à niveau
    lignes:
      - {depuis: 2026-01-01, valeur: 4, unite: jours, references: ["Essai, art. 1"], statut: confirme, source: essai,
         verifie_le: 2026-03-31}
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    racine = tmp_path / "scenarios" / "vivant"
    (racine / "documents").mkdir(parents=True)
    sujet = SUJET.replace("    titre: Copie\n", "    titre: Copie\n    competences: [BC02.01]\n")
    (racine / "sujet.yaml").write_text(sujet, encoding="utf-8")
    (racine / "suites.yaml").write_text(SUITES, encoding="utf-8")
    (racine / "corrige.yaml").write_text(CORRIGE, encoding="utf-8")
    (racine / "documents" / "note.md").write_text("Bonjour", encoding="utf-8")
    return racine


@pytest.fixture
def nouveau_droit(tmp_path: Path) -> Parametres:
    copie = tmp_path / "droit"
    shutil.copytree(CONTENT / "droit", copie)
    (copie / "essai").mkdir()
    (copie / "essai" / "nouveau.yaml").write_text(PARAMETRE, encoding="utf-8")
    lus, problemes = charger_parametres(copie)
    assert not problemes, [probleme.en_ligne() for probleme in problemes]
    return lus


def jouer(atelier: Atelier) -> str:
    tentative = atelier.commencer("vivant", "Keller Anne", graine=5)
    tentative.act(Attendre())
    tentative.act(Recevoir(passage="keller"))
    tentative.act(Geste(tache="copie", nom="remplir", args={"champ": "remise", "valeur": "non"}))
    tentative.act(Geste(tache="copie", nom="valider"))
    tentative.act(Terminer())
    return tentative.id


def essentiel(notation: Notation) -> object:
    return notation.constats, notation.competences, notation.ancre


def test_stream_and_parameter_added_leave_old_scores_as_they_were(
    dossier: Path, nouveau_droit: Parametres, ouvrir_atelier: Callable[..., Atelier], monkeypatch: pytest.MonkeyPatch
) -> None:
    atelier = ouvrir_atelier(dossier.parent)
    ancienne = jouer(atelier)
    avant = atelier.noter(ancienne).notation
    assert avant.constats[0].points == 3
    sujet = dossier / "sujet.yaml"
    sujet.write_text(sujet.read_text(encoding="utf-8").replace("\ntaches:\n", FLUX), encoding="utf-8")
    monkeypatch.setattr(module_noter, "parametres", lambda: nouveau_droit)
    apres = atelier.noter(ancienne).notation
    assert apres.droit != avant.droit
    assert essentiel(apres) == essentiel(avant)
    reprise = atelier.reprendre(ancienne)
    assert not [qui for qui in reprise.scenario.passages if qui.startswith("appels")]
    assert atelier.rejouer(ancienne).saine
    nouvelle = atelier.commencer("vivant", "Keller Anne", graine=5)
    nouveaux = {qui: p for qui, p in nouvelle.scenario.passages.items() if not qui.startswith("appels")}
    assert len(nouvelle.scenario.passages) > len(nouveaux)
    assert nouveaux == reprise.scenario.passages
