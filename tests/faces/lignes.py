"""Turning the commands of a scripted learner into the lines that a person types in text mode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sgm_sim.core.francais.ecriture import MOIS
from sgm_sim.engine.commandes import Commande, Lire, Terminer
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.formulaire_donnees import Champ, TacheFormulaire
from sgm_sim.texte.console import lettre

CHAMPS = "abceghijklmnopqrsuwxyz"
"""Letters of fields: those of commands are left out."""


def lignes_de(commandes: Sequence[Commande], scenario: Scenario) -> Iterator[str]:
    """Yield what a person types to make these commands, from the desk."""
    taches = [tache.id for tache in scenario.sujet.taches]
    documents = [d.id for d in scenario.sujet.documents if not d.arrive and not d.sur_suite]
    ouverte = ""
    for commande in commandes:
        match commande:
            case Lire(document=document):
                yield f"/lire {lettre(documents.index(document))}"
            case Terminer():
                yield from ("/terminer", "oui")
            case Geste():
                if commande.tache != ouverte:
                    yield from ("/bureau", lettre(taches.index(commande.tache)))
                    ouverte = commande.tache
                yield from _geste(commande, next(t for t in scenario.sujet.taches if t.id == commande.tache))


def _geste(geste: Geste, tache: Any) -> Iterable[str]:
    if isinstance(tache, TacheFormulaire):
        if geste.nom == "valider":
            return ["v", "oui"]
        rang = next(n for n, champ in enumerate(tache.champs) if champ.id == geste.args["champ"])
        return [CHAMPS[rang], _taper(tache.champs[rang], geste)]
    if geste.nom == "envoyer":
        return ["v", "oui"]
    lignes = geste.textes["corps"].split("\n")
    return ["a", *(f"/{ligne}" if ligne.startswith("/") else ligne for ligne in lignes), "/fin"]


def _taper(champ: Champ, geste: Geste) -> str:
    """Write a value as a person would, and not as it is stored."""
    valeur: Any = geste.args.get("valeur", geste.textes.get(champ.id))
    rangs = {option.id: lettre(n) for n, option in enumerate(champ.options)}
    match champ.nature:
        case "date":
            annee, mois, jour = str(valeur).split("-")
            return f"{int(jour)} {MOIS[int(mois) - 1]} {annee}"
        case "heure":
            return str(valeur).replace(":", " h ")
        case "montant":
            return f"{valeur // 100},{valeur % 100:02}"
        case "choix" | "personne":
            return rangs[valeur]
        case "liste":
            return ", ".join(rangs[identifiant] for identifiant in valeur)
        case _:
            return str(valeur)
