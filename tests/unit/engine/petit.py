"""A small scenario for the tests of the engine: two tasks, mail that arrives, a suite, a short day."""

from __future__ import annotations

from sgm_sim.application.content import parametres
from sgm_sim.engine.evenements import TypeEvenement
from sgm_sim.engine.regime import ENTRAINEMENT
from sgm_sim.engine.session import Session
from sgm_sim.scenario.charger import Scenario, charger
from sgm_sim.scenario.dossier import Dossier

SUJET = """
format: 1
id: petit
titre: Petit scénario
calendrier: {jour: 2026-02-03, debut: 08:30, fin: 09:30}
documents:
  - {id: note, titre: Note, fichier: documents/note.md, cout: 60}
  - {id: courrier, titre: Courrier, fichier: documents/note.md, arrive: 08:32, cout: 30}
  - {id: reponse, titre: Réponse, fichier: documents/note.md, sur_suite: true, cout: 30}
  - {id: alerte, titre: Alerte, fichier: documents/note.md, sur_suite: true, cout: 30}
taches:
  - id: fixer
    type: formulaire
    titre: Fixer
    consigne: Fixez.
    documents: [note]
    champs:
      - {id: envoi, libelle: Envoi, nature: date, publie: conseil.envoi, cout: 60}
      - {id: seance, libelle: Séance, nature: date, publie: conseil.seance, cout: 60}
      - {id: mot, libelle: Mot, nature: texte, publie: conseil.mot, obligatoire: false, cout: 30}
  - id: ecrire
    type: redaction
    titre: Écrire
    consigne: Écrivez.
    apres: [fixer]
    publie: conseil.texte
    mots_minimum: 2
"""
SUITES = """
format: 1
suites:
  - {id: merci, si: {fait: conseil.texte}, apres: 5, document: reponse}
  - id: trop-tard
    si:
      regle: conseil.delai-convocation
      arguments: {date_envoi: {fait: conseil.envoi}, date_seance: {fait: conseil.seance}, population: 912}
      est: non_conforme
    apres: 1
    document: alerte
"""


def petit(sujet: str = SUJET) -> Scenario:
    fichiers = {"sujet.yaml": sujet.encode(), "suites.yaml": SUITES.encode(), "documents/note.md": b"Bonjour"}
    scenario, problemes = charger(Dossier("petit", fichiers))
    assert scenario is not None, [probleme.en_ligne() for probleme in problemes]
    return scenario


def ouvrir(scenario: Scenario, *, garder: bool = True) -> tuple[Session, list[TypeEvenement]]:
    journal: list[TypeEvenement] = []
    session = Session(scenario, parametres(), journal.extend, garder=garder)
    session.ouvrir(graine=1, regime=ENTRAINEMENT, ouverte_le="2026-11-23T09:00:00+01:00", stagiaire="Roy Nadia")
    return session, journal
