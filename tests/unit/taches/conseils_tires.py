"""Drawn councils for tests, the points they are worth, and people who answer without looking."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from random import Random
from typing import Any
from unittest.mock import patch

from sgm_sim.core.hasard import flux
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.evaluation import releve
from sgm_sim.scenario.corrige import Corrige, CritereReleve
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.cles import cle
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.reponses import essayer
from sgm_sim.taches.seance_donnees import Moment, TacheSeance
from sgm_sim.taches.seance_notes import PERSONNE
from sgm_sim.taches.seance_salle import presents, sans_suite, suivant
from sgm_sim.taches.seance_tirage import MAXIMUM, MEMBRES, Demande, Seuils, tirer

JOUR = dt.date(2026, 4, 28)
CLES = ("conseil", "moments", "preside", "vacants", "agents", "date")
"""What a task takes of a draw."""


def demande(niveau: str, membres: int = 15, anomalies: int = 3, dont: tuple[str, ...] = ()) -> Demande:
    """Return a council that is wanted."""
    return Demande(membres, niveau, anomalies, dont, Seuils(parametres(), JOUR))


def tire(graine: int, voulu: Demande) -> dict[str, Any]:
    """Draw as a scenario does."""
    return tirer(flux(graine, "donnees", "conseil"), voulu)


def au_fil(graine: int, niveau: str) -> dict[str, Any]:
    """Draw a council whose size and number of anomalies go with the seed."""
    return tire(graine, demande(niveau, MEMBRES[graine % 4], 1 + graine % MAXIMUM[niveau]))


def tache_de(valeur: Mapping[str, Any]) -> TacheSeance:
    """Return the task that plays a draw."""
    prise = {cle: valeur[cle] for cle in CLES}
    return TacheSeance.model_validate({"id": "seance", "type": "seance", "titre": "T", "consigne": "C", **prise})


@cache
def criteres() -> tuple[CritereReleve, ...]:
    """Return the criteria of the delivered scenario."""
    source = lire_yaml((SCENARIOS / "conseil-tire" / "corrige.yaml").read_bytes(), "corrige.yaml")
    lus = Corrige.model_validate(source.valeur).taches["seance"].criteres
    return tuple(critere for critere in lus if isinstance(critere, CritereReleve))


def parts(tache: TacheSeance, reponse: Mapping[str, Any]) -> dict[str, float]:
    """Return the share of the points that an answer gets, in percent, once it was played: in all, and by competence."""
    essai = essayer(tache, reponse)
    assert not essai.refus, essai.refus
    dites = {
        champ.id: essai.faits[champ.publie] for champ in tache.champs if champ.publie and champ.publie in essai.faits
    }
    juste = cle(tache, dites, parametres())
    obtenus: Counter[str] = Counter()
    possibles: Counter[str] = Counter()
    with patch.object(releve, "cle", lambda *_: juste):  # the same for every criterion: it is computed once
        for critere in criteres():
            vu = releve.relever(critere, tache, essai.faits, parametres())
            for quoi in ("total", critere.competence):
                obtenus[quoi] += vu.points if vu else 0
                possibles[quoi] += critere.points
    return {quoi: 100 * obtenus[quoi] / points for quoi, points in possibles.items()}


# People who do not look.

Choix = Callable[[Sequence[str], Champ], str]


def repondre(tache: TacheSeance, choisir: Choix, hasard: Random | None = None) -> dict[str, Any]:
    """Return the answer of someone who chooses among the options by `choisir`.

    They count the room once, at the call, and write that number everywhere; everybody votes for, or for the first
    candidate. With `hasard`, any number does.
    """
    valeurs: dict[str, Any] = {}
    moment: Moment | None = tache.moments[0]
    while moment is not None:
        for champ in tache.de_debat[moment.id]:
            valeurs[champ.id] = _valeur(tache, champ, choisir, hasard)
        if not sans_suite(moment, valeurs):
            for champ in tache.de_vote[moment.id]:
                valeurs[champ.id] = _valeur(tache, champ, choisir, hasard)
        moment = suivant(tache, moment.id, valeurs)
    return valeurs


def _valeur(tache: TacheSeance, champ: Champ, choisir: Choix, hasard: Random | None) -> Any:
    if champ.nature == "nombre":
        return hasard.randint(0, len(tache.conseil)) if hasard else _nombre(tache, champ.id)
    options = [option.id for option in champ.options]
    if champ.nature != "liste":
        return choisir(options, champ)
    if choisir is accepter:
        return [nom for nom in options if nom != PERSONNE]
    return [PERSONNE] if choisir is refuser else [choisir(options, champ)]


def _nombre(tache: TacheSeance, note: str) -> int:
    la = len(presents(tache, tache.moment("appel"), {}))
    if note.endswith("-exercice"):
        return len(tache.conseil) + tache.vacants
    if note.endswith("-majorite"):
        return la // 2 + 1
    premier = [
        f"voix-{moment.vote.candidats[0].id}" for moment in tache.moments if moment.vote and moment.vote.candidats
    ]
    return la if note.endswith(("-presents", "-pour", "-exprimes", *premier)) else 0


def premiere(options: Sequence[str], champ: Champ) -> str:
    """Choose the first answer."""
    return options[0]


def derniere(options: Sequence[str], champ: Champ) -> str:
    """Choose the last one."""
    return options[-1]


def plus_longue(options: Sequence[str], champ: Champ) -> str:
    """Choose the one that has most words in it."""
    return max(champ.options, key=lambda option: len(option.libelle)).id


def accepter(options: Sequence[str], champ: Champ) -> str:
    """Say yes to everything, and vote as the maire would like."""
    return next((une for une in ("oui", "adoptee", "vote", "main-levee") if une in options), options[0])


def refuser(options: Sequence[str], champ: Champ) -> str:
    """Say no to everything, and send everybody out."""
    return next((une for une in ("non", "rejetee", "sort", "secret", "aucun") if une in options), options[-1])


def joueurs(tache: TacheSeance, graine: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the answers of each of them, by name."""
    for choisir in (premiere, derniere, plus_longue, accepter, refuser):
        yield choisir.__name__, repondre(tache, choisir)
    hasard = Random(graine)
    yield "au_hasard", repondre(tache, lambda options, champ: hasard.choice(options), hasard)
