"""Days to judge and to tell: the small living scenario of the engine, played on purpose, with a key."""

from __future__ import annotations

from collections.abc import Sequence

from vivant import SUITES, SUJET, ouvrir, sans_flux, vivant

from sgm_sim.application.content import parametres
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import Attendre, Commande, FairePatienter, Recevoir, Terminer
from sgm_sim.engine.session import Session
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.evaluation.notation import Constat
from sgm_sim.scenario.charger import Scenario, charger_corrige
from sgm_sim.taches.contrat import Geste

REMPLIR = Geste(tache="copie", nom="remplir", args={"champ": "remise", "valeur": "non"})
VALIDER = Geste(tache="copie", nom="valider")
ENVOYER = Geste(tache="ecrire", nom="envoyer")
TOUT_ATTENDRE = [Attendre()] * 40

COMPETENCES = {nom: f"    titre: {nom}\n    competences: [BC02.01]\n" for nom in ("Écrire", "Copie", "Fuite")}


def scenario_note(sujet: str = SUJET, suites: str = SUITES) -> Scenario:
    """Return the scenario without its streams, every task but the last one being judged."""
    for nom, avec in COMPETENCES.items():
        sujet = sujet.replace(f"    titre: {nom}\n", avec)
    return vivant(sujet.replace("min: 2", "min: 0").replace("max: 5", "max: 0"), suites)


def jouer_jour(
    commandes: Sequence[Commande], scenario: Scenario | None = None
) -> tuple[Session, list[ev.TypeEvenement]]:
    """Play commands, the refused ones too, up to the end of the attempt; return the session and the journal."""
    session, journal = ouvrir(scenario or sans_flux())
    for commande in commandes:
        if not session.monde.close:
            session.act(commande)
    return session, journal


def juger(
    commandes: Sequence[Commande], critere: str, tache: str = "copie", scenario: Scenario | None = None
) -> Constat:
    """Play, then judge one criterion written in one line of YAML."""
    scenario = scenario or scenario_note()
    session, _ = jouer_jour(commandes, scenario)
    modeles = {"copie": "{remise: non}", "fuite": "{vanne: 2}", "ecrire": "Deux mots ici."}
    modeles["parler"] = "{repliques: [taire]}"
    texte = (
        f"format: 1\ntaches:\n  {tache}:\n    modele: {modeles[tache]}\n    criteres:\n"
        f"      - {{id: c, competence: BC02.01, libelle: C, points: 3, reussite: R., echec: E., {critere}}}\n"
    )
    corrige, problemes = charger_corrige(texte.encode(), "corrige.yaml", scenario)
    assert corrige is not None, [probleme.en_ligne() for probleme in problemes]
    (constat,) = evaluer(session.monde, scenario, corrige, parametres())
    return constat


def a_neuf_heures_cinq(*suite: Commande) -> list[Commande]:
    """Wait for the door to open and the first two people to come, then do this."""
    return [Attendre(), *suite]


PROMETTRE = FairePatienter(passage="ecole")
RAPPELER = Recevoir(passage="ecole")
FINIR = Terminer()
