"""The day as it went: who did what when, who waited how long, and what came back. Data and words; it draws nothing.

Made from the events and the scenario alone, so that an attempt tells the same day for ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct

from sgm_sim.core.francais.ecriture import date_longue, duree, heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.engine import evenements as ev
from sgm_sim.scenario.calendrier import bornes, jours_de_travail
from sgm_sim.scenario.charger import Scenario

Quoi = Literal["accueil", "travail", "lecture", "attente"]

VOUS = "Vous"
"""Name of the learner's own band."""


class Moment(Struct, frozen=True):
    """From `debut` to `fin`, something was done, or someone waited."""

    debut: Instant
    fin: Instant
    quoi: Quoi


class Bande(Struct, frozen=True):
    """One line of the day: the learner, someone who came, or a task that had a deadline."""

    nom: str
    moments: tuple[Moment, ...]
    fin: str = ""
    """How it ended: « reçu », « parti », « à l’heure », « en retard »…; empty for the learner."""
    limite: Instant | None = None
    """Deadline of a task."""

    def secondes(self, quoi: Quoi) -> int:
        """Return how long that lasted in all."""
        return sum(un.fin - un.debut for un in self.moments if un.quoi == quoi)


class Journee(Struct, frozen=True):
    """One day worked."""

    debut: Instant
    fin: Instant
    bandes: tuple[Bande, ...]


class Retour(Struct, frozen=True):
    """Something that came back, and why."""

    quand: str
    quoi: str
    raison: str
    texte: str = ""
    """The whole document, when one came."""


class Chronologie(Struct, frozen=True):
    """An attempt, told."""

    journees: tuple[Journee, ...]
    retours: tuple[Retour, ...]


def chronologie(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> Chronologie:
    """Tell an attempt from its events."""
    bandes = [_vous(evenements, scenario), *_gens(evenements, scenario), *_echeances(evenements, scenario)]
    calendrier = scenario.sujet.calendrier
    journees = [_journee(*bornes(jour, calendrier), bandes) for jour in jours_de_travail(calendrier)]
    return Chronologie(tuple(j for j in journees if j.bandes), tuple(_retours(evenements, scenario)))


def dire_bande(bande: Bande) -> str:
    """Return what a band says, in words: « attend 3 min, reçu 4 min »."""
    mots = {"attente": "attend", "accueil": "reçu", "travail": "travail", "lecture": "lecture"}
    if bande.nom == VOUS:
        mots = {"accueil": "avec quelqu’un", "travail": "travail", "lecture": "lecture", "attente": "attente"}
    parts = [f"{mot} {duree(bande.secondes(quoi))}" for quoi, mot in mots.items() if bande.secondes(quoi) >= 60]  # type: ignore[arg-type]
    return ", ".join([*parts, *([bande.fin] if bande.fin and bande.fin != "reçu" else [])]) or bande.fin


def _journee(debut: Instant, fin: Instant, bandes: Sequence[Bande]) -> Journee:
    """Keep of each band what belongs to this day."""
    gardees = []
    for bande in bandes:
        moments = tuple(un for un in bande.moments if debut <= un.debut < fin or debut < un.fin <= fin)
        limite = bande.limite if bande.limite is not None and debut <= bande.limite <= fin else None
        if moments or limite is not None:
            gardees.append(Bande(bande.nom, moments, bande.fin, limite))
    return Journee(debut, fin, tuple(gardees))


# The learner.

_PRIS: dict[type, tuple[str, Quoi]] = {
    ev.GesteInterrompu: ("fait", "travail"),
    ev.AttenteFinie: ("duree", "attente"),
    ev.TempsEcoule: ("duree", "attente"),
    ev.DocumentLu: ("cout", "lecture"),
    ev.FicheConsultee: ("cout", "lecture"),
    ev.TacheReportee: ("cout", "travail"),
    ev.TacheConfiee: ("cout", "travail"),
    ev.PassantPatiente: ("cout", "accueil"),
    ev.PassantParti: ("cout", "accueil"),
}
"""Events that end a stretch of the learner's time: the field that says how long it lasted, and what it was."""


def _vous(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> Bande:
    avec_quelqu_un = {passage.tache for passage in scenario.passages.values() if passage.tache}
    moments: list[Moment] = []
    for e in evenements:
        if isinstance(e, ev.EpilogueOuvert):
            break
        if isinstance(e, ev.GesteAccompli):
            _ajouter(moments, e.t, e.cout, "accueil" if e.tache in avec_quelqu_un else "travail")
        elif type(e) in _PRIS:
            champ, quoi = _PRIS[type(e)]
            pris: Any = e
            _ajouter(moments, pris.t, getattr(pris, champ), quoi)
    return Bande(VOUS, tuple(moments))


def _ajouter(moments: list[Moment], fin: Instant, secondes: int, quoi: Quoi) -> None:
    """Add a stretch that ends at `fin`; it never begins before the last one ended."""
    debut = Instant(max(fin - secondes, moments[-1].fin if moments else 0))
    if secondes > 0 and debut < fin:
        moments.append(Moment(debut, fin, quoi))


# Those who came.

_FINS = {
    "servi": "reçu",
    "patience": "parti",
    "occupe": "ligne occupée",
    "rappel": "à rappeler",
    "fermeture": "resté sans réponse",
    "oubli": "jamais rappelé",
}


def _gens(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> Iterator[Bande]:
    moments: dict[str, list[Moment]] = {}
    depuis: dict[str, tuple[Instant, Quoi]] = {}
    fins: dict[str, str] = {}
    for e in evenements:
        if not isinstance(e, ev.PassantArrive | ev.PassantRecu | ev.PassantPatiente | ev.PassantParti):
            continue
        siens = moments.setdefault(e.passage, [])
        if e.passage in depuis:
            debut, quoi = depuis[e.passage]
            siens.append(Moment(debut, e.t, quoi))
        depuis.pop(e.passage, None)
        if isinstance(e, ev.PassantParti):
            fins[e.passage] = _FINS.get(e.raison, "")
        else:
            depuis[e.passage] = (e.t, "accueil" if isinstance(e, ev.PassantRecu) else "attente")
    for nom, siens in moments.items():
        yield Bande(scenario.passages[nom].nom, tuple(siens), fins.get(nom, ""))


# Deadlines.


def _echeances(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> Iterator[Bande]:
    titres = {tache.id: tache.titre for tache in scenario.sujet.taches}
    reportees = {e.tache for e in evenements if isinstance(e, ev.TacheReportee)}
    confiees = {e.tache for e in evenements if isinstance(e, ev.TacheConfiee)}
    for e in evenements:
        if not isinstance(e, ev.EcheancePassee):
            continue
        gestes = [g for g in evenements if isinstance(g, ev.GesteAccompli) and g.tache == e.tache and g.cout]
        moments = tuple(Moment(Instant(g.t - g.cout), g.t, "travail") for g in gestes)
        fin = "confié" if e.tache in confiees and e.faite else "à l’heure" if e.faite else "en retard"
        if not e.faite and e.tache in reportees:
            fin = "remis à plus tard"
        yield Bande(titres[e.tache], moments, fin, e.t)


# What came back.


def _retours(evenements: Sequence[ev.TypeEvenement], scenario: Scenario) -> Iterator[Retour]:
    suites = {suite.id: suite for suite in scenario.suites.suites}
    documents = {document.id: document for document in scenario.sujet.documents}
    for e in evenements:
        suite = suites.get(e.suite) if isinstance(e, ev.SuiteArrivee) else None
        if suite is None or not suite.raison or not isinstance(e, ev.SuiteArrivee):
            continue
        quoi = documents[suite.document].titre if suite.document else ""
        if suite.passage:
            passage = scenario.passages[suite.passage]
            quoi = quoi or f"{passage.nom} : {passage.objet}"
        texte = scenario.documents.get(suite.document, "") if suite.document else ""
        yield Retour(_quand(e.t, scenario), quoi or _autre(suite.ouvre, scenario), suite.raison, texte.strip())


def _autre(tache: str | None, scenario: Scenario) -> str:
    return next((f"À faire : {t.titre}" for t in scenario.sujet.taches if t.id == tache), "Rien qui se voie")


def _quand(t: Instant, scenario: Scenario) -> str:
    moment = civil(t)
    if moment.date() == scenario.sujet.calendrier.jour:
        return f"Le jour même, à {heure_longue(moment.time())}"
    jours = (moment.date() - scenario.sujet.calendrier.jour).days
    apres = "le lendemain" if jours == 1 else f"{jours} jours après"
    return f"{date_longue(moment.date()).capitalize()}, {apres}"
