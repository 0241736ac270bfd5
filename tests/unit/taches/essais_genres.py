"""What the tests of several kinds share: any gesture at all, and a task played gesture after gesture."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from random import Random
from typing import Any

from hypothesis import strategies as st

from sgm_sim.core.instants import Instant
from sgm_sim.engine.ecarts import appliquer, ecart
from sgm_sim.taches.contrat import Contexte, Effet, Etat, Genre, Geste

VALEURS = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4)),
    lambda enfants: st.one_of(st.lists(enfants, max_size=3), st.dictionaries(st.text(max_size=3), enfants, max_size=2)),
    max_leaves=5,
)


def gestes(noms: Iterable[str], cles: Iterable[str], valeurs: Iterable[Any], textes: Iterable[str] = ()) -> Any:
    """Return a strategy of gestures, most of them near those that the kind knows."""
    connues = st.sampled_from(list(valeurs))
    return st.builds(
        Geste,
        tache=st.just("t"),
        nom=st.one_of(st.sampled_from(list(noms)), st.text(max_size=6)),
        args=st.dictionaries(
            st.one_of(st.sampled_from(list(cles)), st.text(max_size=3)), st.one_of(connues, VALEURS), max_size=3
        ),
        textes=st.dictionaries(st.sampled_from([*textes, "autre"]), st.text(max_size=80), max_size=1),
    )


def contexte(tache: Any, textes: Mapping[str, str] | None = None, close: bool = False) -> Contexte:
    """Return a context in which nothing else has happened."""
    return Contexte(tache=tache, t=Instant(0), textes=textes or {}, faits={}, close=close)


def jouer(genre: Genre, tache: Any, suite: Iterable[Geste], graine: int = 0) -> tuple[Etat, tuple[Effet, ...]]:
    """Make the gestures that are accepted, until one closes the task; check that each state can be stored."""
    etat = genre.etat_initial(tache, Random(graine))
    textes: dict[str, str] = {}
    for geste in suite:
        ctx = contexte(tache, textes)
        if genre.devis(ctx, etat, geste).refus:
            continue
        avant = json.dumps(etat)
        nouvel, effets = genre.reduire(ctx, etat, geste)
        assert json.dumps(etat) == avant, "the state given is never changed"
        assert json.loads(json.dumps(nouvel)) == nouvel
        assert appliquer(etat, ecart(etat, nouvel)) == nouvel, "keys without `/`, no None"
        etat = nouvel
        textes |= geste.textes
        if effets:
            return etat, effets
    return etat, ()
