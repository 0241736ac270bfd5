"""A small living scenario for the tests of the engine: two mornings, people, calls, mail, deadlines, an epilogue."""

from __future__ import annotations

from collections.abc import Sequence

from sgm_sim.application.content import parametres
from sgm_sim.core.instants import civil
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.evenements import TypeEvenement
from sgm_sim.engine.regime import ENTRAINEMENT, Regime
from sgm_sim.engine.session import Session
from sgm_sim.scenario.charger import Scenario, charger
from sgm_sim.scenario.dossier import Dossier
from sgm_sim.taches.contrat import Geste

SUJET = """
format: 1
id: vivant
titre: Deux matins
calendrier:
  jour: 2026-02-03
  jusqu_au: 2026-02-04
  debut: "08:30"
  fin: "12:00"
  public: [{de: "09:00", a: "11:30"}]
  epilogue: 30
personnages:
  - {id: maire, nom: Mme Hélène Vasseur, role: Maire}
  - {id: agent, nom: M. Karim Haddad, role: Agent technique}
documents:
  - {id: note, titre: Note, fichier: documents/note.md, cout: 60}
  - {id: courrier, titre: Courrier, fichier: documents/note.md, arrive: "09:20", canal: courriel, de: Le CDG}
  - {id: plainte, titre: Plainte, fichier: documents/note.md, sur_suite: true}
  - {id: relance, titre: Relance, fichier: documents/note.md, sur_suite: true}
  - {id: rejet, titre: Rejet, fichier: documents/note.md, sur_suite: true}
drapeaux:
  oubli: Le courrier n’est pas parti.
passages:
  - {id: aubry, nom: M. Aubry, objet: une clé de salle, a: "09:05", patience: 10, duree: 240}
  - {id: keller, nom: Mme Keller, objet: un livret à la main, a: "09:05", patience: 20, tache: copie}
  - {id: ecole, canal: telephone, nom: La directrice, objet: "l’école appelle", a: "09:10", sonnerie: 40, rappels: 2,
     intervalle: 5, tache: fuite}
  - {id: maire-passe, canal: visite, qui: maire, objet: des papiers sous le bras, a: "10:00", patience: 5, duree: 120}
  - {id: retour, canal: telephone, nom: M. Aubry, objet: rappelle, sonnerie: 60}
flux:
  - id: clients
    de: "09:00"
    a: "11:30"
    min: 2
    max: 5
    demandes:
      - {objet: un colis, duree: 90, poids: 3}
      - {objet: un cadastre, duree: 400, patience: 5}
taches:
  - id: ecrire
    type: redaction
    titre: Écrire
    consigne: Écrivez.
    publie: conseil.texte
    mots_minimum: 2
    secondes_par_mot: 10
    echeance: {a: "11:00"}
  - id: copie
    type: formulaire
    titre: Copie
    consigne: Décidez.
    champs:
      - {id: remise, libelle: Remise, nature: choix, publie: copie.remise, cout: 60, options: [{id: oui, libelle: Oui},
         {id: non, libelle: Non}]}
  - id: fuite
    type: formulaire
    titre: Fuite
    consigne: Décidez.
    echeance: {a: "09:40"}
    confiable_a: [agent]
    champs:
      - {id: vanne, libelle: Vanne, nature: nombre, publie: fuite.vanne, cout: 30}
  - id: reponse
    type: formulaire
    titre: Répondre à la relance
    consigne: Répondez.
    champs:
      - {id: le, libelle: Le, nature: date, publie: reponse.le, cout: 30}
"""
SUITES = """
format: 1
suites:
  - {id: mecontent, si: {passage: aubry, est: parti}, apres: 5, passage: retour, raison: M. Aubry est reparti.}
  - {id: plainte, si: {passage: keller, est: parti}, jours: 7, a: "09:30", document: plainte, raison: Elle écrit.}
  - {id: oubli, si: {tache: ecrire, est: en_retard}, pose: oubli}
  - {id: relance, si: {tout: [{drapeau: oubli}], sauf: [{tache: ecrire, est: reportee}]}, jours: 1, a: "09:00",
     document: relance, ouvre: reponse}
  - {id: rejet, si: {un: [{fait: copie.remise, vaut: non}, {tache: fuite, est: confiee}]}, jours: 21, document: rejet}
"""
MATIN = 1
"""Seed used by most tests."""


def vivant(sujet: str = SUJET, suites: str = SUITES, graine: int = MATIN) -> Scenario:
    fichiers = {"sujet.yaml": sujet.encode(), "suites.yaml": suites.encode(), "documents/note.md": b"Bonjour"}
    scenario, problemes = charger(Dossier("vivant", fichiers), graine=graine)
    assert scenario is not None, [probleme.en_ligne() for probleme in problemes]
    return scenario


def sans_flux(graine: int = MATIN) -> Scenario:
    """Only the people of the sujet: what happens when is known."""
    return vivant(SUJET.replace("min: 2", "min: 0").replace("max: 5", "max: 0"), graine=graine)


def ouvrir(
    scenario: Scenario, *, garder: bool = True, regime: Regime = ENTRAINEMENT, graine: int = MATIN
) -> tuple[Session, list[TypeEvenement]]:
    journal: list[TypeEvenement] = []
    session = Session(scenario, parametres(), journal.extend, garder=garder)
    session.ouvrir(graine=graine, regime=regime, ouverte_le="2026-11-23T09:00:00+01:00", stagiaire="Roy Nadia")
    return session, journal


def jouer(session: Session, commandes: Sequence[Commande]) -> list[TypeEvenement]:
    """Play commands and return all their events."""
    return [evenement for commande in commandes for evenement in session.act(commande)]


def noms(evenements: Sequence[TypeEvenement]) -> list[str]:
    return [type(evenement).__name__ for evenement in evenements]


def heure(session: Session) -> str:
    return f"{civil(session.monde.t):%d %H:%M:%S}"


def ecrire(mots: int) -> Geste:
    """Write so many words, ten seconds each."""
    return Geste(tache="ecrire", nom="ecrire", textes={"corps": " ".join(f"mot{n}" for n in range(mots))})
