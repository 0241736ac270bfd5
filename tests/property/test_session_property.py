"""Whatever the commands: the fold of what is stored is the living world, and resuming anywhere changes no byte."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from petit import ouvrir, petit

from sgm_sim.application.content import parametres
from sgm_sim.engine.commandes import Commande, Lire, Terminer
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.pli import plier
from sgm_sim.engine.session import Session
from sgm_sim.journal import decoder, encoder
from sgm_sim.taches.contrat import Geste

SCENARIO = petit()

VALEURS = st.one_of(
    st.sampled_from(["2026-02-03", "2026-02-06", "2026-02-12", "20:30", ""]),
    st.integers(),
    st.lists(st.text(max_size=3)),
)
GESTES = st.builds(
    Geste,
    tache=st.sampled_from(["fixer", "ecrire", "inconnue"]),
    nom=st.sampled_from(["remplir", "vider", "valider", "ecrire", "envoyer", "danser"]),
    args=st.fixed_dictionaries({"champ": st.sampled_from(["envoi", "seance", "mot", "autre"]), "valeur": VALEURS}),
    textes=st.dictionaries(
        st.sampled_from(["corps", "mot"]), st.text(st.characters(exclude_categories=()), max_size=40), max_size=1
    ),
)
COMMANDES = st.one_of(
    GESTES,
    st.builds(Lire, document=st.sampled_from(["note", "courrier", "reponse", "alerte", "inconnu"])),
    st.sampled_from([Geste(tache="fixer", nom="valider")]),
)
PARTIES = st.lists(st.one_of(COMMANDES, COMMANDES, COMMANDES, st.just(Terminer())), max_size=25)
BONNES = [
    Geste(tache="fixer", nom="remplir", args={"champ": "envoi", "valeur": "2026-02-03"}),
    Geste(tache="fixer", nom="remplir", args={"champ": "seance", "valeur": "2026-02-06"}),
]


def jouer(commandes: list[Commande], *, garder: bool = True, reprendre: bool = False) -> tuple[Session, list[bytes]]:
    session, journal = ouvrir(SCENARIO, garder=garder)
    for commande in [*BONNES, *commandes]:
        if reprendre:
            session = Session(SCENARIO, parametres(), journal.extend, list(journal), garder=garder)
        session.act(commande)
    return session, [b"".join(part or b"" for part in encoder(e)[2:]) for e in journal]


@given(PARTIES)
@settings(deadline=None, max_examples=120)
def test_fold_of_the_stored_events_is_the_living_world(commandes: list[Commande]) -> None:
    session, journal = ouvrir(SCENARIO)
    for commande in [*BONNES, *commandes]:
        session.act(commande)
        assert plier(Monde(), [decoder(encoder(evenement)) for evenement in journal]) == session.monde
        assert session.monde.t == session._scene.env.now or session.monde.close


@given(PARTIES)
@settings(deadline=None, max_examples=80)
def test_resuming_or_rebuilding_at_every_act_gives_the_same_bytes(commandes: list[Commande]) -> None:
    attendu = jouer(commandes)[1]
    assert jouer(commandes, garder=False)[1] == attendu
    assert jouer(commandes, reprendre=True)[1] == attendu


@given(PARTIES)
@settings(deadline=None, max_examples=80)
def test_time_never_goes_back_and_refusals_cost_nothing(commandes: list[Commande]) -> None:
    session, _ = ouvrir(SCENARIO)
    for commande in commandes:
        avant = session.monde.t
        evenements = session.act(commande)
        assert session.monde.t >= avant
        if any(type(evenement).__name__ == "Refuse" for evenement in evenements):
            assert session.monde.t == avant
    msgspec.json.encode(session.view)
