"""The bilan in text: what to remember, scores by competence, the days and what came back, then each constat."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.core.mise_en_forme import en_clair
from sgm_sim.evaluation.notation import EN_ATTENTE
from sgm_sim.evaluation.retenir import a_retenir
from sgm_sim.texte.journees import dire_journees, dire_lignes, dire_retours

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Bilan, Tentative
    from sgm_sim.evaluation.notation import Constat
    from sgm_sim.texte.console import Console

ISSUES = {
    "reussi": "Réussi",
    "partiel": "En partie",
    "manque": "À revoir",
    "non_produit": "Non fait",
    "a_evaluer": "À évaluer par le jury",
    "a_verifier": "À vérifier par le jury",
}
"""Words for each issue, the same on every face."""


def dire_bilan(console: Console, tentative: Tentative, commande: str) -> None:
    """Write the end of an attempt; `commande` is what a person types to start the program."""
    if not tentative.view.regime.bilan:
        console.titre("Fin de l’épreuve")
        console.dire("Votre travail est remis. Le jury vous fera connaître le résultat.")
        _empreinte(console, tentative)
        return
    try:
        bilan = tentative.bilan()
    except SgmError as erreur:
        console.dire(str(erreur))
        _empreinte(console, tentative)
        return
    console.titre("Bilan")
    _retenir(console, bilan)
    _competences(console, bilan)
    if bilan.chronologie is not None:
        dire_journees(console, bilan.chronologie, tentative.scenario)
        dire_retours(console, bilan, tentative.scenario)
    console.titre("Constats")
    for constat in bilan.notation.constats:
        _constat(console, constat, bilan)
    for tache in tentative.view.taches:
        if conseil := bilan.conseils.get(tache.id):
            console.dire(f"Conseil, {tache.titre} : {en_clair(conseil.strip())}")
            console.dire()
    if bilan.chronologie is not None and tentative.view.regime.reprise:
        console.dire("Pour repartir d’un moment de cette journée, dans une nouvelle tentative :")
        console.dire(f"{commande} reprendre {tentative.id} --a 9:42")
    _empreinte(console, tentative)


def _empreinte(console: Console, tentative: Tentative) -> None:
    console.dire(f"Empreinte de la tentative {tentative.id} : {tentative.empreinte[:16]}")
    console.dire("Notez-la : elle prouve que rien n’a été changé depuis.")


def _retenir(console: Console, bilan: Bilan) -> None:
    console.dire("À retenir :")
    for constat in a_retenir(bilan.notation.constats):
        console.dire(f"- {constat.libelle} : {constat.retour.strip()}")


def _competences(console: Console, bilan: Bilan) -> None:
    console.titre("Compétences")
    for score in bilan.notation.competences:
        competence = bilan.referentiel.competence(score.code)
        attente = f", {accord(score.en_attente, 'point')} en attente du jury" if score.en_attente else ""
        proposition = bilan.referentiel.regles.libelle(score.proposition)
        if score.plafonnee_par:
            manque = next(c.libelle for c in bilan.notation.constats if c.critere == score.plafonnee_par)
            proposition += f" (plafonnée : « {manque} » ne peut pas être manqué)"
        console.dire(
            f"{score.code} {competence.libelle_court} : {score.obtenus} sur {score.possibles}{attente}. {proposition}."
        )


def _constat(console: Console, constat: Constat, bilan: Bilan) -> None:
    attend = f"{accord(constat.possible, 'point')} en attente"
    score = attend if constat.issue in EN_ATTENTE else f"{constat.points} sur {constat.possible}"
    console.dire(f"{ISSUES[constat.issue]} : {constat.libelle} ({score})")
    lignes = {
        "Ce que vous avez fait": constat.fait,
        "Ce que vous avez écrit": constat.extrait,
        "Ce qui était attendu": constat.attendu,
        "Pourquoi": constat.pourquoi,
        "Selon la consigne fournie": constat.consigne,
        "Droit" if constat.source == "droit" else "Référence": " ; ".join(constat.articles),
        "Choix fait dans": constat.origine,
    }
    if constat.verifie_le:
        lignes["Droit vérifié"] = f"jusqu’au {date_longue(date.fromisoformat(constat.verifie_le))}"
    console.dire(*(f"  {nom} : {' '.join(valeur.split())}" for nom, valeur in lignes.items() if valeur))
    dire_lignes(console, constat.evenements, bilan)
    if constat.retour:
        console.dire(f"  {constat.retour.strip()}")
    console.dire()
