"""Can the world of a sujet live: people known and apart, tasks that something opens, flags that something raises?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sgm_sim.core.suggestions import cite
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.faits import nom_de_drapeau
from sgm_sim.scenario.sujet import Sujet
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.heures import verifier_heures
from sgm_sim.scenario.verifications.taches import publications
from sgm_sim.taches.dialogue_donnees import ReponseDeclaree, TacheDialogue
from sgm_sim.taches.genres import GENRES

Chemin = tuple[str | int, ...]


def verifier_monde(releve: Releve, scenario: Scenario) -> None:
    """Check hours, people, streams, what opens and raises what, automatic facts and sheets of law."""
    verifier_heures(releve, scenario)
    _personnes(releve, scenario)
    _passages(releve, scenario)
    releve.doublons(("flux",), scenario.sujet.flux, "un flux")
    _drapeaux(releve, scenario)
    _ouvertures(releve, scenario)
    _faits_du_programme(releve, scenario.sujet)
    _fiches(releve, scenario)


def repliques(sujet: Sujet) -> Iterator[ReponseDeclaree]:
    """Yield all that may be said in the conversations of a sujet: documents come and flags rise by it."""
    for tache in sujet.taches:
        if isinstance(tache, TacheDialogue):
            for noeud in tache.noeuds:
                yield from noeud.reponses


def est_vivant(scenario: Scenario) -> bool:
    """Tell whether people come or days pass: the desk then shows mail by itself, whatever the tasks."""
    return bool(scenario.sujet.passages or scenario.sujet.flux or len(scenario.jours) > 1)


def _personnes(releve: Releve, scenario: Scenario) -> None:
    sujet = scenario.sujet
    connus = [un.id for un in sujet.personnages]
    for rang, passage in enumerate(sujet.passages):
        if passage.qui:
            releve.connu("S100", ("passages", rang, "qui"), "le personnage", passage.qui, connus)
    for rang, tache in enumerate(sujet.taches):
        for numero, qui in enumerate(tache.confiable_a):
            releve.connu("S100", ("taches", rang, "confiable_a", numero), "le personnage", qui, connus)


def _passages(releve: Releve, scenario: Scenario) -> None:
    sujet = scenario.sujet
    releve.doublons(("passages",), sujet.passages, "un passage")
    taches = [tache.id for tache in sujet.taches]
    envoyes = {suite.passage for suite in scenario.suites.suites}
    tenues: dict[str, str] = {}
    for rang, passage in enumerate(sujet.passages):
        ici: Chemin = ("passages", rang)
        _tire(releve, (*ici, "id"), passage.id, sujet)
        if passage.tache and releve.connu("S064", (*ici, "tache"), "la tâche", passage.tache, taches):
            if passage.tache in tenues:
                message = f"la tâche {cite(passage.tache)} est déjà tenue avec {cite(tenues[passage.tache])}"
                releve.dire("S108", (*ici, "tache"), message, conseil="une conversation se tient avec une personne")
            tenues.setdefault(passage.tache, passage.id)
        if passage.a is None and passage.id not in envoyes:
            message = (
                f"le passage {cite(passage.id)} n’a pas d’heure et aucune suite ne l’envoie : il ne viendra jamais"
            )
            releve.avertir("S086", (*ici, "id"), message, "ajoutez « a: … », ou une suite dans suites.yaml")


def _tire(releve: Releve, chemin: Chemin, passage: str, sujet: Sujet) -> None:
    """Say when a person bears the id of a stream, or one that a stream gives to those it draws."""
    for flux in sujet.flux:
        if re.fullmatch(rf"{flux.id}(-\d{{4}}-\d\d-\d\d-\d{{3}})?", passage):
            message = f"l’identifiant {cite(passage)} est déjà pris par le flux {cite(flux.id)}"
            releve.dire("S060", chemin, message, conseil="choisissez-en un autre")


def _drapeaux(releve: Releve, scenario: Scenario) -> None:
    poses = {suite.pose for suite in scenario.suites.suites}
    poses |= {drapeau for replique in repliques(scenario.sujet) for drapeau in replique.pose}
    for drapeau in scenario.sujet.drapeaux:
        if drapeau not in poses:
            message = f"rien ne lève le drapeau {cite(drapeau)}"
            conseil = "ajoutez-le au « pose » d’une suite ou d’une réplique, ou supprimez-le"
            releve.avertir("S109", ("drapeaux", drapeau), message, conseil)


def _ouvertures(releve: Releve, scenario: Scenario) -> None:
    """Warn about tasks opened on demand by tasks that never open themselves."""
    ouvertes = {tache.id for tache in scenario.sujet.taches} - scenario.sur_demande
    ouvertes |= {passage.tache for passage in scenario.sujet.passages if passage.tache}
    ouvertes |= {suite.ouvre for suite in scenario.suites.suites if suite.ouvre}
    apres = {tache.id: set(GENRES[tache.type].ouvre(tache)) for tache in scenario.sujet.taches}
    while nouvelles := {nom for tache in ouvertes for nom in apres.get(tache, ())} - ouvertes:
        ouvertes |= nouvelles
    for rang, tache in enumerate(scenario.sujet.taches):
        if tache.id not in ouvertes:
            message = f"rien n’ouvre la tâche {cite(tache.id)}"
            conseil = "nommez-la dans un passage, dans une suite, ou dans une réplique d’une tâche ouverte"
            releve.avertir("S109", ("taches", rang, "id"), message, conseil)


def _faits_du_programme(releve: Releve, sujet: Sujet) -> None:
    """Say which facts bear the name of one that the program makes known by itself."""
    reserves = {nom_de_drapeau(drapeau): "un drapeau" for drapeau in sujet.drapeaux}
    reserves |= {f"{tache.id}.reportee": "une tâche remise à plus tard" for tache in sujet.taches}
    reserves |= {f"{tache.id}.confiee": "une tâche confiée" for tache in sujet.taches if tache.confiable_a}
    for rang, tache in enumerate(sujet.taches):
        for chemin, fait in publications(tache):
            if fait in reserves:
                message = f"le fait {cite(fait)} dit déjà autre chose : {reserves[fait]}"
                releve.dire("S087", ("taches", rang, *chemin), message, conseil="donnez-lui un autre nom")


def _fiches(releve: Releve, scenario: Scenario) -> None:
    if not scenario.sujet.fiches:
        return
    from sgm_sim.droit.fiches import fiches

    connues: Mapping[str, object] = fiches()
    for rang, fiche in enumerate(scenario.sujet.fiches):
        releve.connu("S110", ("fiches", rang), "la fiche de droit", fiche, connues)
