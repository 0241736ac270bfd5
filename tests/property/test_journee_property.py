"""Whatever one does with a living day: fold is live, resuming or rebuilding changes no byte, and days do not mix."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vivant import SUJET, ouvrir, sans_flux, vivant

from sgm_sim.application.content import parametres
from sgm_sim.core.instants import Instant, jour_de
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
    Tic,
)
from sgm_sim.engine.monde import Monde
from sgm_sim.engine.pli import plier
from sgm_sim.engine.regime import TEMPS_REEL
from sgm_sim.engine.session import Session
from sgm_sim.journal import decoder, encoder
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.flux import passages_de
from sgm_sim.taches.contrat import Geste

SCENARIO = vivant()
GENS = st.sampled_from(list(SCENARIO.passages))
TACHES = st.sampled_from(["ecrire", "copie", "fuite", "reponse", "inconnue"])
GESTES = st.one_of(
    st.builds(
        lambda n: Geste(tache="ecrire", nom="ecrire", textes={"corps": "mot " * n}),
        st.integers(min_value=1, max_value=90),
    ),
    st.sampled_from(
        [
            Geste(tache="copie", nom="remplir", args={"champ": "remise", "valeur": "non"}),
            Geste(tache="copie", nom="valider"),
            Geste(tache="fuite", nom="remplir", args={"champ": "vanne", "valeur": 2}),
            Geste(tache="fuite", nom="valider"),
            Geste(tache="ecrire", nom="envoyer"),
        ]
    ),
)
COMMANDES = st.one_of(
    GESTES,
    st.builds(Attendre, secondes=st.sampled_from([0, 0, 0, 30, 300, 3_600])),
    st.builds(Recevoir, passage=GENS),
    st.builds(FairePatienter, passage=GENS),
    st.builds(Continuer, cle=st.sampled_from(["ecrire/ecrire", "lire/note", "copie/remplir/remise", "rien"])),
    st.builds(Lire, document=st.sampled_from(["note", "courrier", "plainte", "relance", "inconnu"])),
    st.builds(Reporter, tache=TACHES, textes=st.just({"motif": "plus tard"})),
    st.builds(Confier, tache=TACHES, a=st.sampled_from(["agent", "maire"])),
    st.just(Tic()),
    st.just(Attendre()),
)
ACTES = st.lists(st.tuples(COMMANDES, st.sampled_from([0, 0, 0, 45, 200])), min_size=5, max_size=60)


def octets(journal: list[ev.TypeEvenement]) -> list[bytes]:
    return [b"".join(part or b"" for part in encoder(e)[2:]) for e in journal]


def jouer(
    actes: list[tuple[Commande, int]], scenario: Scenario = SCENARIO, *, garder: bool = True, reprendre: bool = False
) -> list[bytes]:
    session, journal = ouvrir(scenario, garder=garder, regime=TEMPS_REEL)
    for commande, ecoule in actes:
        if reprendre:
            session = Session(scenario, parametres(), journal.extend, list(journal), garder=garder)
        session.act(commande, ecoule)
    return octets(journal)


@given(ACTES)
@settings(deadline=None, max_examples=80)
def test_resuming_or_rebuilding_at_every_act_gives_the_same_bytes(actes: list[tuple[Commande, int]]) -> None:
    attendu = jouer(actes)
    assert jouer(actes, garder=False) == attendu
    assert jouer(actes, reprendre=True) == attendu


@given(ACTES)
@settings(deadline=None, max_examples=80)
def test_fold_of_the_stored_events_is_the_living_world_and_acts_end_settled(actes: list[tuple[Commande, int]]) -> None:
    session, journal = ouvrir(SCENARIO, regime=TEMPS_REEL)
    t = session.monde.t
    for commande, ecoule in [*actes, (Terminer(), 0)]:
        avant = len(journal)
        session.act(commande, ecoule)
        assert plier(Monde(), [decoder(encoder(evenement)) for evenement in journal]) == session.monde
        assert session.monde.t == session._scene.env.now or session.monde.close
        assert session.monde.t >= t
        t = session.monde.t
        assert not [e for e in session.monde.agenda.values() if e.quand <= t] or session.monde.close
        if any(isinstance(e, ev.Refuse) for e in journal[avant:]) and not ecoule:
            assert len(journal) == avant + 2
        if (en_face := session.monde.en_face) != "":
            assert session.monde.passants[en_face].etat == "recu"
        if not session.monde.close:
            # Whoever waits has an end to their patience planned, and nobody else has.
            attendent = {f"fin-{qui}" for qui, passant in session.monde.passants.items() if passant.etat == "attend"}
            assert attendent == {cle for cle in session.monde.agenda if cle.startswith("fin-")}


def le_second_jour(journal: list[ev.TypeEvenement]) -> list[bytes]:
    """The bytes of what happens on the second day."""
    dates = [(jour_de(Instant(t)), e) for e in journal if (t := getattr(e, "t", 0))]
    return octets([e for jour, e in dates if jour.isoformat() == "2026-02-04"])


LUNDI = [passage.id for passage in SCENARIO.passages.values() if passage.quand and jour_de(passage.quand).day == 3]


@pytest.mark.parametrize("absent", [qui for qui in LUNDI if qui.startswith("clients")])
@pytest.mark.parametrize("graine", [1, 7])
def test_removing_one_visitor_of_the_first_day_leaves_the_second_identical(absent: str, graine: int) -> None:
    def le_lendemain(scenario: Scenario) -> list[bytes]:
        session, journal = ouvrir(scenario, graine=graine)
        while not session.view.ferme:
            session.act(Attendre())
        while not session.monde.close:
            if any(isinstance(e, ev.Refuse) for e in session.act(Attendre())):
                session.act(Terminer())
        return le_second_jour(journal)

    complet = vivant(graine=graine)
    prive = vivant(graine=graine)
    object.__setattr__(prive, "passages", {k: v for k, v in complet.passages.items() if k != absent})
    attendu = le_lendemain(complet)
    assert len(attendu) > 8
    assert le_lendemain(prive) == attendu


def test_removing_a_stream_moves_no_draw_of_another() -> None:
    deux = SUJET.replace(
        "taches:",
        """  - {id: appels, canal: telephone, de: "09:00", a: "11:00", min: 1, max: 4, demandes: [{objet: appelle}]}
taches:""",
        1,
    )
    avec, sans = vivant(deux), SCENARIO
    memes = {cle: avec.passages[cle] for cle in sans.passages}
    assert memes == sans.passages
    assert len(avec.passages) > len(sans.passages)


def test_draws_are_kept_in_the_header_and_drawn_once() -> None:
    _, journal = ouvrir(SCENARIO)
    entete = decoder(encoder(journal[0]))
    assert isinstance(entete, ev.Ouvert)
    relu = vivant(graine=99)
    assert relu.passages != SCENARIO.passages
    assert {p.id: p for p in passages_de(SCENARIO.sujet, 99, entete.variante)} == SCENARIO.passages
    assert not [p for p in passages_de(SCENARIO.sujet, 99, {}) if p.id.startswith("clients")]


def test_quiet_scenario_has_no_stream() -> None:
    assert all(not qui.startswith("clients") for qui in sans_flux().passages)
