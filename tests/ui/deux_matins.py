"""Two mornings at the counter, small enough to know what happens when: people, a call, mail, a table, a night."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ecran import pret
from textual.pilot import Pilot

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.tentative import Tentative
from sgm_sim.taches.fiche import BlocChamp
from sgm_sim.tui.app import SgmApp
from sgm_sim.tui.screens.travail import Travail

SUJET = """\
format: 1
titre: Deux matins
calendrier:
  jour: 2026-02-03
  jusqu_au: 2026-02-04
  debut: "08:30"
  fin: "12:00"
  public: [{de: "09:00", a: "11:30"}]
personnages:
  - {id: maire, nom: Mme Hélène Vasseur, role: Maire}
  - {id: agent, nom: M. Karim Haddad, role: Agent technique}
documents:
  - {id: note, titre: "Note [urgente]", fichier: documents/note.md, cout: 60, canal: note}
  - {id: circulaire, titre: Circulaire, fichier: documents/note.md, arrive: "09:20", canal: courriel, de: Le CDG}
fiches: [copies-actes, archives-communales]
passages:
  - {id: aubry, nom: M. Jacques Aubry, objet: "une clé [de salle]", a: "09:05", patience: 10, duree: 240}
  - {id: keller, nom: Mme Anne Keller, objet: un livret à la main, a: "09:05", patience: 20, tache: copie}
  - {id: ecole, canal: telephone, nom: La directrice de l’école, objet: une voix pressée, a: "09:10", sonnerie: 40,
     tache: fuite}
taches:
  - {id: ecrire, type: redaction, titre: Écrire, consigne: Écrivez., publie: conseil.texte, mots_minimum: 2,
     secondes_par_mot: 10, echeance: {a: "11:00"}}
  - id: noter
    type: formulaire
    titre: Noter
    consigne: Notez.
    confiable_a: [agent]
    cout_confier: 60
    echeance: {jour: 2026-02-04, a: "11:30"}
    champs:
      - {id: objet, libelle: Objet, nature: texte, cout: 120}
  - id: classer
    type: classement
    titre: Classer
    consigne: Classez.
    publie: classement
    cout: 20
    plan: [{id: un, libelle: "1 D [conseil]"}, {id: deux, libelle: 2 D Courrier}]
    conservation: [{id: toujours, libelle: À garder}, {id: dix, libelle: Dix ans}]
    pieces: [PIECES]
  - id: copie
    type: dialogue
    titre: Recevoir Mme Keller
    consigne: Écoutez, puis décidez.
    noeuds:
      - id: debut
        dit: "Bonjour. Voici notre livret [le mien]."
        reponses:
          - {id: demander, texte: "Pour qui est-ce [exactement] ?", va: fin}
      - {id: fin, dit: "Merci bien.", fin: true}
  - id: fuite
    type: choix
    titre: La fuite
    consigne: Décidez.
    question: Que faites-vous ?
    publie: fuite.choix
    options: [{id: agent, libelle: "Appeler l’agent [technique]"}, {id: rien, libelle: Attendre}]
"""
PIECES = ", ".join(f"{{id: p{n}, libelle: 'Papier [{n}]'}}" for n in range(1, 13))


def dossiers(racine: Path) -> Path:
    """Write the scenario, and return the folder that holds it."""
    dossier = racine / "scenarios" / "deux-matins"
    (dossier / "documents").mkdir(parents=True, exist_ok=True)
    (dossier / "sujet.yaml").write_text(SUJET.replace("PIECES", PIECES), encoding="utf-8")
    (dossier / "documents" / "note.md").write_text("Merci de [tout] lire.", encoding="utf-8")
    return racine / "scenarios"


def commencer(racine: Path, ouvrir_atelier: Callable[..., Atelier], regime: str = "entrainement") -> SgmApp:
    """Return the program, about to open the attempt."""
    atelier = ouvrir_atelier(dossiers(racine))
    return SgmApp(atelier, reprendre=atelier.commencer("deux-matins", "KELLER Anne", regime, graine=1).id)


async def au_bureau(pilot: Pilot[None]) -> tuple[Travail, Tentative]:
    """Sit down, and return the desk and the attempt."""
    await pret(pilot)
    bureau = pilot.app.screen
    assert isinstance(bureau, Travail)
    return bureau, bureau.tentative


def valeur_gardee(tentative: Tentative, tache: str) -> object:
    """Return the value kept in the last field of a task."""
    return [bloc.valeur for bloc in tentative.fiche(tache).blocs if isinstance(bloc, BlocChamp)][-1]
