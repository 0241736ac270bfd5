"""Can the world of a sujet live: people, at the hours they come, streams, who may be handed what, sheets of law?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.core.instants import civil
from sgm_sim.core.suggestions import cite
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.passages import Passage
from sgm_sim.scenario.sujet import Calendrier
from sgm_sim.scenario.verifications.commun import Releve

Chemin = tuple[str | int, ...]


def verifier_monde(releve: Releve, scenario: Scenario) -> None:
    """Check the calendar, the people, the streams, the deadlines and the sheets of law."""
    _calendrier(releve, scenario.sujet.calendrier)
    _personnes(releve, scenario)
    _passages(releve, scenario)
    _flux(releve, scenario)
    _fiches(releve, scenario)


def _calendrier(releve: Releve, calendrier: Calendrier) -> None:
    if calendrier.jusqu_au and calendrier.jusqu_au < calendrier.jour:
        message = "le dernier jour vient avant le premier"
        releve.dire("S089", ("calendrier", "jusqu_au"), message, conseil="corrigez « jour » ou « jusqu_au »")
    for rang, plage in enumerate(calendrier.public):
        if not calendrier.debut <= plage.de < plage.a <= calendrier.fin:
            message = f"la mairie ne peut pas recevoir de {plage.de:%H:%M} à {plage.a:%H:%M}"
            attendu = f"des heures entre {calendrier.debut:%H:%M} et {calendrier.fin:%H:%M}, dans l’ordre"
            releve.dire("S089", ("calendrier", "public", rang), message, attendu)


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
        if passage.tache and releve.connu("S064", (*ici, "tache"), "la tâche", passage.tache, taches):
            if passage.tache in tenues:
                message = f"la tâche {cite(passage.tache)} est déjà tenue avec {cite(tenues[passage.tache])}"
                releve.dire("S108", (*ici, "tache"), message, conseil="une conversation se tient avec une personne")
            tenues.setdefault(passage.tache, passage.id)
        _heure(releve, ici, scenario.passages[passage.id], scenario)
        if passage.a is None and passage.id not in envoyes:
            message = (
                f"le passage {cite(passage.id)} n’a pas d’heure et aucune suite ne l’envoie : il ne viendra jamais"
            )
            releve.avertir("S086", (*ici, "id"), message, "ajoutez « a: … », ou une suite dans suites.yaml")


def _heure(releve: Releve, ici: Chemin, passage: Passage, scenario: Scenario) -> None:
    """Say when someone would come to a closed office, or to a closed door."""
    if passage.quand is None:
        return
    calendrier, quand = scenario.sujet.calendrier, civil(passage.quand)
    if quand.date() not in scenario.jours:
        message = f"personne ne travaille le {date_longue(quand.date())}"
        releve.dire("S089", (*ici, "jour"), message, _jours(scenario), "choisissez un autre jour")
    elif not calendrier.debut <= quand.time() < calendrier.fin:
        message = f"la mairie est fermée à {quand:%H:%M}"
        releve.dire("S089", (*ici, "a"), message, f"une heure entre {calendrier.debut:%H:%M} et {calendrier.fin:%H:%M}")
    elif passage.canal == "guichet" and not _recoit(quand.time(), calendrier):
        message = f"la porte n’est pas ouverte au public à {quand:%H:%M}"
        conseil = "changez l’heure, ou faites-en une « visite » : quelqu’un qui frappe au bureau"
        releve.avertir("S107", (*ici, "a"), message, conseil)


def _jours(scenario: Scenario) -> str:
    premier, dernier = scenario.jours[0], scenario.jours[-1]
    return (
        f"un jour travaillé du {premier:%d/%m/%Y} au {dernier:%d/%m/%Y}"
        if dernier > premier
        else f"le {premier:%d/%m/%Y}"
    )


def _recoit(heure: dt.time, calendrier: Calendrier) -> bool:
    return any(plage.de <= heure < plage.a for plage in calendrier.public)


def _flux(releve: Releve, scenario: Scenario) -> None:
    calendrier = scenario.sujet.calendrier
    releve.doublons(("flux",), scenario.sujet.flux, "un flux")
    for rang, flux in enumerate(scenario.sujet.flux):
        if not calendrier.debut <= flux.de < flux.a <= calendrier.fin:
            message = f"ce flux va de {flux.de:%H:%M} à {flux.a:%H:%M}, hors des heures de la mairie"
            attendu = f"des heures entre {calendrier.debut:%H:%M} et {calendrier.fin:%H:%M}"
            releve.dire("S089", ("flux", rang, "de"), message, attendu)
        elif flux.canal == "guichet" and not (
            _recoit(flux.de, calendrier) and any(p.de < flux.a <= p.a for p in calendrier.public)
        ):
            message = "une partie de ce flux vient quand la porte n’est pas ouverte au public"
            releve.avertir("S107", ("flux", rang, "de"), message, "gardez-le dans les heures de « public »")


def _fiches(releve: Releve, scenario: Scenario) -> None:
    if not scenario.sujet.fiches:
        return
    from sgm_sim.droit.fiches import fiches

    connues: Mapping[str, object] = fiches()
    for rang, fiche in enumerate(scenario.sujet.fiches):
        releve.connu("S110", ("fiches", rang), "la fiche de droit", fiche, connues)
