"""A living day with every kind of task, and an attempt on it in memory: what the tests of the text face play."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from vivant import MATIN, SUITES, SUJET, ouvrir, vivant

from sgm_sim.core.erreurs import SgmError
from sgm_sim.droit.fiches import fiches
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.evenements import GesteAccompli, TypeEvenement
from sgm_sim.engine.regime import ENTRAINEMENT, Regime
from sgm_sim.engine.vue import Vue
from sgm_sim.journal import Brouillon
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Devis
from sgm_sim.taches.fiche import Fiche, VueFiche
from sgm_sim.texte.console import Console
from sgm_sim.texte.jeu import Jeu

PASSAGE = """
  - {id: faure, nom: M. Faure, objet: une lettre froissée, a: "09:25", patience: 30, humeur: 45, tache: voisins}
  - {id: homonyme, nom: M. Aubry, objet: un colis, a: "09:26", patience: 60, duree: 60}
"""
PIECES = "".join(f"\n      - {{id: piece-{n}, libelle: Pièce {n}}}" for n in range(1, 13))
TACHES = f"""
  - id: voisins
    type: dialogue
    titre: M. Faure et la tronçonneuse
    consigne: Écoutez M. Faure.
    noeuds:
      - id: debut
        dit: Neuf heures, dimanche, sa tronçonneuse !
        reponses:
          - {{id: ecoute, silence: true, cout: 20, humeur: 20, dit: Bon. Je m’emporte.}}
          - {{id: faits, texte: "Quels jours, à quelles heures ?", va: faits, publie: {{plainte.recueil: dates}}}}
          - {{id: loi, texte: C’est la loi., humeur: -60, va: faits}}
      - id: faits
        dit: Trois dimanches de suite. Vous allez faire quoi ?
        reponses:
          - {{id: ecrire, texte: "Écrivez-nous.", va: fin, ouvre: [suite], remet: [releve]}}
          - {{id: mediation, texte: Je propose une rencontre., va: fin, cout: 300}}
      - {{id: fin, dit: Bon. Je verrai., fin: true}}
  - id: archives
    type: classement
    titre: Le classement
    consigne: Classez les pièces.
    publie: archives
    cout: 20
    pieces: {PIECES}
    plan: [{{id: etat-civil, libelle: État civil}}, {{id: courrier, libelle: Courrier}}]
    conservation: [{{id: garder, libelle: Conserver}}, {{id: eliminer, libelle: Éliminer}}]
  - id: demande
    type: choix
    titre: La demande
    consigne: Choisissez.
    question: Que remettez-vous ?
    publie: demande.suite
    options: [{{id: copie, libelle: Une copie intégrale}}, {{id: rien, libelle: Rien du tout}}]
    justification: {{libelle: Pourquoi, publie: demande.motif, mots_minimum: 3}}
  - id: etapes
    type: ordre
    titre: Les étapes
    consigne: Remettez dans l’ordre.
    question: De la demande à l’acte
    publie: demande.etapes
    elements: [{{id: recevoir, libelle: Recevoir}}, {{id: verifier, libelle: Vérifier}}]
  - id: suite
    type: formulaire
    titre: Suite à donner
    consigne: Décidez.
    champs:
      - {{id: a, libelle: À, nature: heure, publie: suite.a}}
      - {{id: pour, libelle: Pour, nature: montant, publie: suite.pour}}
      - {{id: note, libelle: Note, nature: texte, publie: suite.note}}
"""
RELEVE = "\n  - {id: releve, titre: Relevé, fichier: documents/note.md, sur_suite: true}"
COMPLET = SUJET.replace("\nflux:", f"{PASSAGE.rstrip()}\nflux:").replace("\ndrapeaux:", f"{RELEVE}\ndrapeaux:") + (
    TACHES.lstrip("\n")
)
"""The sujet of the tests of the engine, with a conversation, a table, a choice, an order, and namesakes."""


def complet(graine: int = MATIN, *, flux: bool = False) -> Scenario:
    """Return the scenario, with or without the people that a stream draws."""
    sujet = COMPLET if flux else COMPLET.replace("min: 2", "min: 0").replace("max: 5", "max: 0")
    return vivant(sujet, SUITES, graine)


class FausseTentative:
    """What `Jeu` asks of an attempt, on a Session in memory."""

    id = "essai"
    empreinte = "0" * 64

    def __init__(self, scenario: Scenario, regime: Regime = ENTRAINEMENT, graine: int = MATIN) -> None:
        self.scenario = scenario
        self.session, self.journal = ouvrir(scenario, regime=regime, graine=graine)
        self.brouillons: dict[tuple[str, str], Brouillon] = {}

    @property
    def view(self) -> Vue:
        return self.session.view

    def act(self, commande: Commande, ecoule: int = 0) -> list[TypeEvenement]:
        evenements = self.session.act(commande, ecoule)
        for evenement in evenements:
            if isinstance(evenement, GesteAccompli):
                for champ in (*evenement.champs, evenement.champ):
                    self.brouillons.pop((evenement.tache, champ), None)
        return evenements

    def fiche(self, tache: str, vue: VueFiche | None = None) -> Fiche:
        return self.session.fiche(tache, vue)

    def texte_de_loi(self, fiche: str) -> str:
        return fiches()[fiche].texte

    def devis(self, commande: Commande) -> Devis:
        return self.session.devis(commande)

    def brouillon(self, tache: str, champ: str) -> Brouillon | None:
        return self.brouillons.get((tache, champ))

    def garder_brouillon(self, tache: str, champ: str, texte: str, curseur: int) -> None:
        self.brouillons[tache, champ] = Brouillon(tache, champ, texte, curseur, 0)

    def bilan(self) -> Any:
        raise SgmError("Ce scénario n’a pas de corrigé.")


class Montre:
    """A real clock, moved by what is typed: « +20 » waits twenty seconds and types nothing."""

    def __init__(self) -> None:
        self.secondes = 1_000.0

    def lignes(self, *tapees: str) -> Iterator[str]:
        for ligne in tapees:
            if re.fullmatch(r"\+[0-9.]+", ligne):
                self.secondes += float(ligne)
            else:
                yield ligne

    def __call__(self) -> float:
        return self.secondes


def jouer(tentative: FausseTentative, lignes: Iterable[str], horloge: Callable[[], float] = lambda: 0.0) -> list[str]:
    """Play lines and return what was written before the first and after each, French spaces made plain."""
    sorties = [""]

    def entree() -> Iterator[str]:
        for ligne in lignes:
            sorties.append("")
            yield ligne

    def ecrire(texte: str) -> None:
        sorties[-1] += texte

    Jeu(Console(entree(), ecrire), tentative, horloge=horloge).jouer()  # type: ignore[arg-type]
    return [re.sub("[\u00a0\u202f]", " ", sortie) for sortie in sorties]


def essayer(*lignes: str) -> str:
    """Play lines on the whole day without its stream, and return all that was written."""
    return "".join(jouer(FausseTentative(complet()), lignes))


def apres(*lignes: str) -> str:
    """Play lines and return what the last one brought, prompt and way out left aside."""
    return jouer(FausseTentative(complet()), lignes)[-1].partition("\nRien n’est perdu : chaque geste")[0]
