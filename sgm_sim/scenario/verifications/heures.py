"""Does everything come while someone is there: mail, people, streams, deadlines, suites days later?"""

from __future__ import annotations

import datetime as dt

from sgm_sim.core.francais.ecriture import date_longue, heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.calendrier import JOURS_MAX, bornes, est_travaille
from sgm_sim.scenario.passages import Passage
from sgm_sim.scenario.sujet import Calendrier, Document
from sgm_sim.scenario.verifications.commun import Releve

Chemin = tuple[str | int, ...]

DERNIERE_ANNEE = 9_000
"""Beyond, what follows a day could fall out of the calendar of the machine."""


def verifier_heures(releve: Releve, scenario: Scenario) -> None:
    """Check the calendar, then every hour and day that the sujet gives."""
    _calendrier(releve, scenario.sujet.calendrier)
    if not a_des_journees(scenario.sujet.calendrier):
        return
    for rang, document in enumerate(scenario.sujet.documents):
        _document(releve, ("documents", rang), document, scenario)
    for rang, passage in enumerate(scenario.sujet.passages):
        if passage.jour and passage.a is None:
            _sans_heure(releve, ("passages", rang), "jour", "a")
        _passage(releve, ("passages", rang), scenario.passages[passage.id], scenario)
    _flux(releve, scenario)
    _echeances(releve, scenario)


def a_des_journees(calendrier: Calendrier) -> bool:
    """Tell whether days can be counted; when they cannot, that alone is to be said."""
    return calendrier.debut < calendrier.fin and calendrier.jour.year <= DERNIERE_ANNEE


def fin_de_jeu(scenario: Scenario, *, avec_epilogue: bool) -> Instant:
    """Return when play ends, or when the last consequence may come."""
    calendrier = scenario.sujet.calendrier
    jours = calendrier.epilogue if avec_epilogue else 0
    return bornes(scenario.jours[-1] + dt.timedelta(jours), calendrier)[1]


def recoit(heure: dt.time, calendrier: Calendrier) -> bool:
    """Tell whether the door is open to the public at this hour of a day worked."""
    return any(plage.de <= heure < plage.a for plage in calendrier.public)


def heures_de_bureau(calendrier: Calendrier) -> str:
    """Say between which hours something may come."""
    return f"une heure entre {calendrier.debut:%H:%M} et {calendrier.fin:%H:%M}"


def _calendrier(releve: Releve, calendrier: Calendrier) -> None:
    if calendrier.jour.year > DERNIERE_ANNEE:
        releve.dire("S089", ("calendrier", "jour"), "ce jour est trop lointain", f"une année avant {DERNIERE_ANNEE}")
    if calendrier.jusqu_au and calendrier.jusqu_au < calendrier.jour:
        message = "le dernier jour vient avant le premier"
        releve.dire("S089", ("calendrier", "jusqu_au"), message, conseil="corrigez « jour » ou « jusqu_au »")
    elif calendrier.jusqu_au and (calendrier.jusqu_au - calendrier.jour).days > JOURS_MAX:
        message = "le dernier jour est trop loin du premier"
        releve.dire("S089", ("calendrier", "jusqu_au"), message, f"{JOURS_MAX} jours d’écart au plus")
    for rang, plage in enumerate(calendrier.public):
        if not calendrier.debut <= plage.de < plage.a <= calendrier.fin:
            message = f"la mairie ne peut pas recevoir de {plage.de:%H:%M} à {plage.a:%H:%M}"
            attendu = f"des heures entre {calendrier.debut:%H:%M} et {calendrier.fin:%H:%M}, dans l’ordre"
            releve.dire("S089", ("calendrier", "public", rang), message, attendu)


def _document(releve: Releve, ici: Chemin, document: Document, scenario: Scenario) -> None:
    calendrier, arrive = scenario.sujet.calendrier, document.arrive
    if document.arrive_le and arrive is None:
        _sans_heure(releve, ici, "arrive_le", "arrive")
    if arrive is None:
        return
    if arrive > calendrier.fin:
        message = f"ce document arrive après la fin de la journée ({calendrier.fin:%H:%M})"
        releve.dire("S089", (*ici, "arrive"), message, conseil="avancez son heure d’arrivée")
    if arrive < calendrier.debut:
        message = f"ce document arrive avant le début de la journée ({calendrier.debut:%H:%M})"
        conseil = "supprimez « arrive » : il sera sur le bureau à l’ouverture"
        releve.dire("S089", (*ici, "arrive"), message, conseil=conseil)
    if document.arrive_le and not _ouvre_le_courrier(document.arrive_le, scenario):
        fin = civil(fin_de_jeu(scenario, avec_epilogue=True)).date()
        message = f"personne n’ouvre le courrier le {date_longue(document.arrive_le)}"
        releve.dire("S089", (*ici, "arrive_le"), message, _jours(scenario.jours[0], fin), "choisissez un autre jour")


def _ouvre_le_courrier(jour: dt.date, scenario: Scenario) -> bool:
    """Tell whether mail may come on a day: one that is worked, epilogue included."""
    fin = scenario.jours[-1] + dt.timedelta(scenario.sujet.calendrier.epilogue)
    apres = scenario.jours[-1] < jour <= fin and est_travaille(jour, scenario.sujet.calendrier)
    return jour in scenario.jours or apres


def _passage(releve: Releve, ici: Chemin, passage: Passage, scenario: Scenario) -> None:
    """Say when someone would come to a closed office, or to a closed door."""
    if passage.quand is None:
        return
    calendrier, quand = scenario.sujet.calendrier, civil(passage.quand)
    if quand.date() not in scenario.jours:
        _jour_chome(releve, (*ici, "jour"), quand.date(), scenario)
    elif not calendrier.debut <= quand.time() < calendrier.fin:
        message = f"la mairie est fermée à {quand:%H:%M}"
        releve.dire("S089", (*ici, "a"), message, heures_de_bureau(calendrier))
    elif passage.canal == "guichet" and not recoit(quand.time(), calendrier):
        message = f"la porte n’est pas ouverte au public à {quand:%H:%M}"
        conseil = "changez l’heure, ou faites-en une « visite » : quelqu’un qui frappe au bureau"
        releve.avertir("S107", (*ici, "a"), message, conseil)


def _flux(releve: Releve, scenario: Scenario) -> None:
    calendrier = scenario.sujet.calendrier
    for rang, flux in enumerate(scenario.sujet.flux):
        for numero, jour in enumerate(flux.jours):
            if jour not in scenario.jours:
                _jour_chome(releve, ("flux", rang, "jours", numero), jour, scenario)
        if not calendrier.debut <= flux.de < flux.a <= calendrier.fin:
            message = f"ce flux va de {flux.de:%H:%M} à {flux.a:%H:%M}, hors des heures de la mairie"
            attendu = f"des heures entre {calendrier.debut:%H:%M} et {calendrier.fin:%H:%M}"
            releve.dire("S089", ("flux", rang, "de"), message, attendu)
        elif flux.canal == "guichet" and not any(p.de <= flux.de and flux.a <= p.a for p in calendrier.public):
            message = "une partie de ce flux vient quand la porte n’est pas ouverte au public"
            releve.avertir("S107", ("flux", rang, "de"), message, "gardez-le dans les heures de « public »")


def _echeances(releve: Releve, scenario: Scenario) -> None:
    """Say which deadlines pass before anything could be done, or after the last consequence."""
    debut = bornes(scenario.jours[0], scenario.sujet.calendrier)[0]
    fin = fin_de_jeu(scenario, avec_epilogue=True)
    for rang, tache in enumerate(scenario.sujet.taches):
        limite = scenario.echeances.get(tache.id, fin)
        if limite <= debut:
            message = "cette échéance passe avant qu’on ait pu commencer"
            releve.dire("S089", ("taches", rang, "echeance"), message, f"après {_moment(debut)}")
        elif limite > fin:
            message = "cette échéance tombe après la fin : elle ne passerait jamais"
            releve.dire("S089", ("taches", rang, "echeance"), message, f"au plus tard {_moment(fin)}")


def _sans_heure(releve: Releve, ici: Chemin, cle: str, heure: str) -> None:
    message = f"« {cle} » ne suffit pas : il manque l’heure"
    releve.dire("S089", (*ici, cle), message, conseil=f"ajoutez « {heure}: … », ou supprimez « {cle} »")


def _jour_chome(releve: Releve, chemin: Chemin, jour: dt.date, scenario: Scenario) -> None:
    attendu = _jours(scenario.jours[0], scenario.jours[-1])
    releve.dire("S089", chemin, f"personne ne travaille le {date_longue(jour)}", attendu, "choisissez un autre jour")


def _jours(premier: dt.date, dernier: dt.date) -> str:
    if dernier > premier:
        return f"un jour travaillé du {premier:%d/%m/%Y} au {dernier:%d/%m/%Y}"
    return f"le {premier:%d/%m/%Y}"


def _moment(t: Instant) -> str:
    return f"le {date_longue(civil(t).date())} à {heure_longue(civil(t).time())}"
