"""Is an answer written in a corrigé or a plan one that the task can receive?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.core.messages import dire
from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.taches.choix_donnees import TacheChoix
from sgm_sim.taches.classement_donnees import TacheClassement
from sgm_sim.taches.cles import completer
from sgm_sim.taches.declarees import TacheDeclaree
from sgm_sim.taches.dialogue_donnees import TacheDialogue
from sgm_sim.taches.formulaire_donnees import Champ, TacheFormulaire
from sgm_sim.taches.notes import TacheANotes
from sgm_sim.taches.ordre_donnees import TacheOrdre
from sgm_sim.taches.plateforme_donnees import TachePlateforme
from sgm_sim.taches.redaction_donnees import TacheRedaction
from sgm_sim.taches.reponses import REPLIQUES, essayer

EN_MOTS: Mapping[str, str] = {
    "formulaire": "un formulaire",
    "plateforme": "un téléservice",
    "redaction": "une rédaction",
    "choix": "un choix",
    "ordre": "une mise en ordre",
    "classement": "un classement",
    "dialogue": "un dialogue",
    "seance": "une séance",
    "instruction": "une pile de dossiers",
    "depouillement": "un dépouillement",
}
"""Kind of a task -> how a message calls it."""

_ATTENDUS: Mapping[str, tuple[str, str]] = {
    "formulaire": (
        "des champs et leurs valeurs",
        "écrivez sous « modele » une ligne « champ: valeur » par champ",
    ),
    "plateforme": (
        "des champs et leurs valeurs",
        "écrivez sous « modele » une ligne « champ: valeur » par champ",
    ),
    "choix": ("une option", "écrivez « modele: {choix: …} »"),
    "ordre": ("la liste ordonnée des éléments", "écrivez « modele: {ordre: […]} »"),
    "dialogue": ("les répliques dans l’ordre", "écrivez « modele: {repliques: […]} »"),
    "seance": (
        "des notes et leurs valeurs",
        "écrivez « modele: {} » : les notes sont calculées ; ajoutez-y les réponses à vos « questions »",
    ),
    "instruction": (
        "des notes et leurs valeurs",
        "écrivez « modele: {} » : ce que les règles disent est calculé ; ajoutez-y les dossiers sans règle",
    ),
    "depouillement": (
        "des notes et leurs valeurs",
        "écrivez « modele: {} » : les notes sont calculées ; ajoutez-y les réponses à vos « questions »",
    ),
    "classement": ("une liste par pièce", "écrivez sous « modele » une ligne « pièce: [plan, …] » par pièce"),
}
"""Kind of a task -> what its model answer is, and how to write it."""


def verifier_reponse(releve: Releve, chemin: Chemin, tache: TacheDeclaree, reponse: Any) -> None:
    """Check a whole answer: a text for a redaction, every required field for a form, what closes any other task."""
    if isinstance(tache, TacheRedaction):
        _texte(releve, chemin, tache, reponse)
        return
    if isinstance(reponse, str):
        attendu, conseil = _ATTENDUS.get(tache.type, ("un ensemble de clés", ""))
        releve.dire("S079", chemin, f"la tâche {cite(tache.id)} est {EN_MOTS[tache.type]}", attendu, conseil)
        return
    avant = len(releve.problemes)
    verifier_valeurs(releve, chemin, tache, reponse)
    match tache:
        case TacheFormulaire() | TachePlateforme():
            _champs_vides(releve, chemin, tache, reponse)
        case TacheChoix() | TacheOrdre() | TacheClassement() | TacheANotes() if len(releve.problemes) == avant:
            _refus(releve, chemin, tache, complete(tache, reponse))


def complete(tache: TacheDeclaree, reponse: Any) -> Any:
    """Return an answer with what is computed rather than written: the notes of a meeting."""
    return completer(tache, reponse, parametres())


def verifier_valeurs(releve: Releve, chemin: Chemin, tache: TacheDeclaree, valeurs: Mapping[str, Any]) -> None:
    """Check that each field or line exists and that its value suits it; None leaves it empty."""
    match tache:
        case TacheFormulaire() | TachePlateforme() | TacheChoix() | TacheOrdre() | TacheANotes():
            _champs(releve, chemin, tache.champs, valeurs)
        case TacheRedaction():
            _champs(releve, chemin, (), valeurs)
        case TacheClassement():
            _lignes(releve, chemin, tache, valeurs)
        case TacheDialogue():
            _repliques(releve, chemin, tache, valeurs)


def _champs(releve: Releve, chemin: Chemin, connus: Sequence[Champ], valeurs: Mapping[str, Any]) -> None:
    champs = {champ.id: champ for champ in connus}
    for nom, valeur in valeurs.items():
        ici = (*chemin, nom)
        if releve.connu("S077", ici, "le champ", nom, champs) and valeur is not None:
            options = [option.id for option in champs[nom].options]
            releve.valeur(ici, valeur, champs[nom].nature, options)


def _lignes(releve: Releve, chemin: Chemin, tache: TacheClassement, valeurs: Mapping[str, Any]) -> None:
    """Check the lines of a table: one option for each column."""
    pieces = [piece.id for piece in tache.pieces]
    colonnes = tache.colonnes
    for nom, ligne in valeurs.items():
        ici = (*chemin, nom)
        if not releve.connu("S077", ici, "la pièce", nom, pieces) or ligne is None:
            continue
        if not isinstance(ligne, list) or len(ligne) != len(colonnes):
            attendu = f"une valeur par colonne, dans cet ordre : [{', '.join(colonne.id for colonne in colonnes)}]"
            releve.dire("S074", ici, f"{dire(ligne)} n’est pas une ligne de ce classement", attendu)
            continue
        for rang, (colonne, valeur) in enumerate(zip(colonnes, ligne, strict=True)):
            releve.valeur((*ici, rang), valeur, "choix", [option.id for option in colonne.options])


def _repliques(releve: Releve, chemin: Chemin, tache: TacheDialogue, valeurs: Mapping[str, Any]) -> None:
    """Check the replies of a conversation: whether they can be said in this order is for the plan to show."""
    connues = [reponse.id for noeud in tache.noeuds for reponse in noeud.reponses]
    for nom, valeur in valeurs.items():
        if not releve.connu("S077", (*chemin, nom), "la clé", nom, [REPLIQUES]):
            continue
        if not isinstance(valeur, list):
            releve.dire("S074", (*chemin, nom), f"{dire(valeur)} n’est pas une liste", "les répliques, dans l’ordre")
            continue
        for rang, replique in enumerate(valeur):
            releve.connu("S103", (*chemin, nom, rang), "la réplique", str(replique), connues)


def _champs_vides(
    releve: Releve, chemin: Chemin, tache: TacheFormulaire | TachePlateforme, reponse: Mapping[str, Any]
) -> None:
    vides = [champ.id for champ in tache.champs if champ.obligatoire and reponse.get(champ.id) is None]
    if vides:
        noms = enumeration([cite(nom) for nom in vides])
        message = f"le modèle ne remplit pas {noms}, obligatoire{'s' * (len(vides) > 1)}"
        releve.dire("S079", chemin, message, conseil=f"ajoutez « {vides[0]}: … »")


def _refus(releve: Releve, chemin: Chemin, tache: TacheDeclaree, reponse: Mapping[str, Any]) -> None:
    """Give the answer to the task, and say what it refuses."""
    refus = essayer(tache, reponse).refus
    if refus:
        releve.dire("S079", chemin, f"avec ce modèle, la tâche ne se termine pas : {refus}")


def _texte(releve: Releve, chemin: Chemin, tache: TacheRedaction, reponse: Any) -> None:
    if not isinstance(reponse, str):
        conseil = "écrivez « modele: | » puis le texte à la ligne, décalé"
        releve.dire("S079", chemin, f"la tâche {cite(tache.id)} est une rédaction", "un texte", conseil)
        return
    mots = len(reponse.split())
    if mots < tache.mots_minimum:
        message = f"le texte modèle compte {mots} mots"
        releve.dire("S079", chemin, message, f"{tache.mots_minimum} mots au moins (« mots_minimum »)")
