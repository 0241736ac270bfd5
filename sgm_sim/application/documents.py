"""The documents of an attempt: what was written and sent in its `redaction` tasks, put into templates.

Everything comes from the journal and the sources that it pins; nothing is judged, nothing is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sgm_sim.application.enregistrements import verifier
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.instants import jour_de
from sgm_sim.engine.monde import Monde, TacheEnCours
from sgm_sim.engine.pli import plier
from sgm_sim.export.documents import FORMATS
from sgm_sim.export.documents.composer import Circonstances, composer
from sgm_sim.export.documents.gabarit import gabarit
from sgm_sim.taches.redaction import CORPS
from sgm_sim.taches.redaction_donnees import TacheRedaction

if TYPE_CHECKING:
    from sgm_sim.application.atelier import Atelier
    from sgm_sim.export.documents.modele import Document
    from sgm_sim.scenario.charger import Scenario


class Documents(NamedTuple):
    """What an attempt gives."""

    fichiers: tuple[tuple[str, bytes], ...]
    """Name and bytes."""
    absents: tuple[str, ...]
    """Texts not sent yet, each said in a sentence."""
    effaces: tuple[str, ...]
    """Texts that were erased, each said in a sentence."""


def documents(atelier: Atelier, tentative: str, formats: Sequence[str]) -> Documents:
    """Return the documents of an attempt, running or finished, in each of the formats.

    Args:
        atelier: where the attempt is.
        tentative: its id.
        formats: keys of `export.documents.FORMATS`.

    Raises:
        SgmError: when the journal was altered, a format does not exist, or its library is not installed.
    """
    inconnus = [nom for nom in formats if nom not in FORMATS]
    if inconnus:
        raise SgmError(f"Le format « {inconnus[0]} » n’existe pas.", f"Formats connus : {', '.join(FORMATS)}.")
    defaut = verifier(atelier.depot, tentative).premier_defaut
    if defaut:
        raise SgmError(f"La tentative {tentative} ne donne aucun document : {defaut.phrase}", "Prévenez le jury.")
    scenario = atelier.scenario_de(tentative)
    monde = plier(Monde(), atelier.depot.evenements(tentative))
    fichiers, absents, effaces = [], [], []
    for rang, tache in _redactions(scenario):
        etat = monde.taches.get(tache.id)
        if etat is None or not etat.close or tache.publie not in monde.faits:
            absents.append(f"« {tache.titre} » : le texte n’a pas été envoyé.")
        elif etat.etat["mots"] and not etat.textes.get(CORPS):
            effaces.append(f"« {tache.titre} » : le texte a été effacé, il n’y a plus de document.")
        else:
            fichiers += _ecrits(f"{rang:02}-{tache.gabarit}", _document(tentative, scenario, tache, etat), formats)
    return Documents(tuple(fichiers), tuple(absents), tuple(effaces))


def _redactions(scenario: Scenario) -> Iterator[tuple[int, TacheRedaction]]:
    """Yield the tasks that give a document, numbered in the order of the sujet whatever was done of them."""
    declarees = [t for t in scenario.sujet.taches if isinstance(t, TacheRedaction) and t.gabarit]
    yield from enumerate(declarees, start=1)


def _document(tentative: str, scenario: Scenario, tache: TacheRedaction, etat: TacheEnCours) -> Document:
    sujet = scenario.sujet
    # Attempts of version 0.1 did not say when a task was closed.
    jour = jour_de(etat.close_a) if etat.close_a else sujet.calendrier.jour
    personnages = [(personnage.nom, personnage.role) for personnage in sujet.personnages]
    assert tache.gabarit is not None
    circonstances = Circonstances(tentative, sujet.commune.nom, jour, personnages)
    return composer(gabarit(tache.gabarit), etat.textes.get(CORPS, ""), circonstances)


def _ecrits(nom: str, document: Document, formats: Sequence[str]) -> list[tuple[str, bytes]]:
    return [(f"{nom}{FORMATS[un].extension}", FORMATS[un].ecrire(document)) for un in formats]
