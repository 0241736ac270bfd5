"""Is an answer written in a corrigé or a plan one that the task can receive?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.taches.declarees import TacheDeclaree
from sgm_sim.taches.formulaire_donnees import TacheFormulaire
from sgm_sim.taches.redaction_donnees import TacheRedaction


def verifier_reponse(releve: Releve, chemin: Chemin, tache: TacheDeclaree, reponse: Any) -> None:
    """Check a whole answer: a text for a redaction, every required field for a form."""
    if isinstance(tache, TacheRedaction):
        _texte(releve, chemin, tache, reponse)
    elif isinstance(reponse, str):
        conseil = "écrivez sous « modele » une ligne « champ: valeur » par champ"
        releve.dire(
            "S079", chemin, f"la tâche {cite(tache.id)} est un formulaire", "des champs et leurs valeurs", conseil
        )
    else:
        verifier_valeurs(releve, chemin, tache, reponse)
        vides = [champ.id for champ in tache.champs if champ.obligatoire and reponse.get(champ.id) is None]
        if vides:
            noms = enumeration([cite(nom) for nom in vides])
            message = f"le modèle ne remplit pas {noms}, obligatoire{'s' * (len(vides) > 1)}"
            releve.dire("S079", chemin, message, conseil=f"ajoutez « {vides[0]}: … »")


def verifier_valeurs(releve: Releve, chemin: Chemin, tache: TacheDeclaree, valeurs: Mapping[str, Any]) -> None:
    """Check that each field exists and that its value suits its nature; None leaves a field empty."""
    champs = {champ.id: champ for champ in tache.champs} if isinstance(tache, TacheFormulaire) else {}
    for nom, valeur in valeurs.items():
        ici = (*chemin, nom)
        if releve.connu("S077", ici, "le champ", nom, champs) and valeur is not None:
            options = [option.id for option in champs[nom].options]
            releve.valeur(ici, valeur, champs[nom].nature, options)


def _texte(releve: Releve, chemin: Chemin, tache: TacheRedaction, reponse: Any) -> None:
    if not isinstance(reponse, str):
        conseil = "écrivez « modele: | » puis le texte à la ligne, décalé"
        releve.dire("S079", chemin, f"la tâche {cite(tache.id)} est une rédaction", "un texte", conseil)
        return
    mots = len(reponse.split())
    if mots < tache.mots_minimum:
        message = f"le texte modèle compte {mots} mots"
        releve.dire("S079", chemin, message, f"{tache.mots_minimum} mots au moins (« mots_minimum »)")
