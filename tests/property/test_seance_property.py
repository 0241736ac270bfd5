"""Any gestures, in any order, on a meeting: nothing raises, what is refused changes nothing, counts always agree."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from seances import NOMS, papier, seance

from sgm_sim.core.instants import Instant, instant
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.contrat import REPONSE, Contexte, Geste, Publie
from sgm_sim.taches.fiche import VueFiche
from sgm_sim.taches.seance import GENRE
from sgm_sim.taches.seance_cle import cle, completer
from sgm_sim.taches.seance_donnees import TacheSeance

QUI = st.sampled_from(NOMS)
PLUSIEURS = st.lists(QUI, max_size=8, unique=True)


@st.composite
def seances(draw: st.DrawFn) -> TacheSeance:
    """Draw a meeting of three matters, with papers and votes of any sort."""
    papiers = draw(st.lists(st.tuples(QUI, st.sampled_from((*NOMS, "sgm")), st.booleans()), max_size=4))
    pouvoirs = [papier(f"p{n}", de, a, signe=signe) for n, (de, a, signe) in enumerate(papiers)]
    avant = {"id": "avant", "notes": ["pouvoirs"] if pouvoirs else ["presents"], "pouvoirs": pouvoirs}
    return seance(avant, *(draw(_points(f"p{n}")) for n in range(3)))


@st.composite
def _points(draw: st.DrawFn, nom: str) -> dict[str, Any]:
    mouvements = draw(st.lists(st.tuples(QUI, st.sampled_from(["entre", "sort"]), st.integers(0, 9)), max_size=3))
    notes = draw(st.lists(st.sampled_from(["presents", "quorum", "deliberer", "scrutin", "exercice"]), unique=True))
    interesse = draw(st.none() | QUI)
    return {
        "id": nom,
        "notes": [*notes, *(["interet"] if interesse else [])],
        "interesse": interesse,
        "inscrit": draw(st.booleans()),
        "mouvements": [{"qui": qui, "sens": sens, "apres": apres} for qui, sens, apres in mouvements],
        "demande_secret": draw(PLUSIEURS),
        "vote": {
            "contre": draw(PLUSIEURS),
            "abstention": draw(PLUSIEURS),
            "nul": draw(PLUSIEURS),
            "scrutin": draw(st.sampled_from(["main-levee", "public", "secret"])),
            "notes": ["votants", "pour", "contre", "abstentions", "resultat"],
        },
    }


@given(tache=seances(), graine=st.integers(0, 2**16))
def test_any_gesture_is_refused_or_taken_and_never_raises(tache: TacheSeance, graine: int) -> None:
    hasard = Random(graine)
    etat = GENRE.etat_initial(tache, hasard)
    t, close = instant(tache.date), False
    for _ in range(60):
        ctx = Contexte(tache=tache, t=t, textes={}, faits={}, close=close)
        GENRE.fiche(ctx, etat, VueFiche())
        champ = hasard.choice(tache.champs)
        valeur: Any = hasard.choice([*(option.id for option in champ.options), hasard.randint(0, 9), [], None])
        remplir = Geste(tache="seance", nom="remplir", args={"champ": champ.id, "valeur": valeur})
        autres = [Geste(tache="seance", nom=nom) for nom in ("passer", "voter", "suivre", REPONSE, "danser")]
        geste = hasard.choice([remplir, remplir, remplir, *autres])
        if geste.nom != REPONSE and GENRE.devis(ctx, etat, geste).refus:
            continue
        etat, effets = GENRE.reduire(ctx, etat, geste)
        t = Instant(t + 60)
        declares = GENRE.publie(tache)
        assert all(effet.nom in declares for effet in effets if isinstance(effet, Publie))
        close = close or any(type(effet).__name__ == "Clot" for effet in effets)
        if close:
            break


@given(tache=seances())
def test_whoever_notes_what_is_right_finds_that_counts_agree(tache: TacheSeance) -> None:
    notes = completer(tache, {}, parametres())
    attendues = cle(tache, notes, parametres())
    for nom, attendue in attendues.items():
        assert not attendue.valeurs or attendue.accepte(notes[nom]), nom
    for point in ("p0", "p1", "p2"):
        if f"{point}-votants" in attendues:
            sortes = [attendues[f"{point}-{sorte}"].valeurs[0] for sorte in ("pour", "contre", "abstentions")]
            assert sum(int(str(sorte)) for sorte in sortes) == attendues[f"{point}-votants"].valeurs[0]
