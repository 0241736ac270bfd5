"""Is each task well made by itself: ids and labels that stand apart, facts published once?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sgm_sim.core.francais.pliage import plier
from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.depouillement import verifier_depouillement
from sgm_sim.scenario.verifications.instruction import verifier_instruction
from sgm_sim.scenario.verifications.seance import verifier_seance
from sgm_sim.taches.choix_donnees import TacheChoix
from sgm_sim.taches.classement_donnees import Piece, TacheClassement
from sgm_sim.taches.declarees import TacheDeclaree
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.dialogue_donnees import TacheDialogue
from sgm_sim.taches.formulaire_donnees import OptionDeclaree, TacheFormulaire
from sgm_sim.taches.genres import GENRES
from sgm_sim.taches.instruction_donnees import TacheInstruction
from sgm_sim.taches.ordre_donnees import TacheOrdre
from sgm_sim.taches.plateforme_donnees import TachePlateforme
from sgm_sim.taches.redaction_donnees import TacheRedaction
from sgm_sim.taches.seance_donnees import TacheSeance


def verifier_tache(releve: Releve, chemin: Chemin, tache: TacheDeclaree) -> None:
    """Check the parts of one task; `chemin` is its place in the sujet."""
    match tache:
        case TacheRedaction():
            releve.doublons((*chemin, "clauses"), tache.clauses, "un paragraphe")
        case TacheFormulaire() | TachePlateforme():
            if isinstance(tache, TachePlateforme):
                _rejets(releve, chemin, tache)
            releve.doublons((*chemin, "champs"), tache.champs, "un champ")
            for numero, champ in enumerate(tache.champs):
                releve.doublons((*chemin, "champs", numero, "options"), champ.options, "une option")
        case TacheSeance():
            verifier_seance(releve, chemin, tache)
        case TacheInstruction():
            verifier_instruction(releve, chemin, tache)
        case TacheDepouillement():
            verifier_depouillement(releve, chemin, tache)
        case _:
            for cle, elements, quoi in _listes(tache):
                releve.doublons((*chemin, cle), elements, quoi)
                _libelles(releve, (*chemin, cle), elements, quoi)


def _rejets(releve: Releve, chemin: Chemin, tache: TachePlateforme) -> None:
    """Check that each reason to send back looks at a field that exists, and at options of its own."""
    champs = {champ.id: champ for champ in tache.champs}
    for rang, rejet in enumerate(tache.rejets):
        ici = (*chemin, "rejets", rang)
        if releve.connu("S077", (*ici, "champ"), "le champ", rejet.champ, champs):
            options = [option.id for option in champs[rejet.champ].options]
            for cle, valeurs in (("est", rejet.est), ("sauf", rejet.sauf)):
                for numero, valeur in enumerate(valeurs):
                    releve.connu("S075", (*ici, cle, numero), "l’option", valeur, options)


def publications(tache: TacheDeclaree) -> list[tuple[Chemin, str]]:
    """Return the facts that a task publishes, one by one, each with the place in the task where it is named."""
    if isinstance(tache, TacheFormulaire | TachePlateforme):
        return [(("champs", n, "publie"), champ.publie) for n, champ in enumerate(tache.champs) if champ.publie]
    if isinstance(tache, TacheChoix) and tache.justification:
        return [(("publie",), tache.publie), (("justification", "publie"), tache.justification.publie)]
    if isinstance(tache, TacheDialogue):
        return [(("noeuds",), fait) for fait in GENRES[tache.type].publie(tache)]
    return [(("publie",), fait) for fait in GENRES[tache.type].publie(tache)]


def _listes(tache: TacheDeclaree) -> Iterator[tuple[str, Iterable[OptionDeclaree | Piece], str]]:
    """Yield the lists among which a learner chooses: key, items, what one of them is."""
    match tache:
        case TacheChoix():
            yield "options", tache.options, "une option"
        case TacheOrdre():
            yield "elements", tache.elements, "un élément"
        case TacheClassement():
            yield "pieces", tache.pieces, "une pièce"
            for colonne in tache.colonnes:
                yield colonne.id, colonne.options, "une option"


def _libelles(releve: Releve, chemin: Chemin, elements: Iterable[OptionDeclaree | Piece], quoi: str) -> None:
    """Say which items read like another one: nobody could tell them apart."""
    vus: dict[str, int] = {}
    for rang, element in enumerate(elements):
        lu = plier(element.libelle)
        if lu in vus:
            ligne = releve.source.position((*chemin, vus[lu], "libelle"))[0]
            message = f"le libellé {cite(element.libelle)} est déjà celui d’{quoi}, à la ligne {ligne}"
            releve.dire("S112", (*chemin, rang, "libelle"), message, conseil="changez l’un des deux")
        vus.setdefault(lu, rang)
