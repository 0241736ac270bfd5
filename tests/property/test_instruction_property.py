"""Any gestures, in any order, on a pile of files: nothing raises, and what is known at the end agrees with itself."""

from __future__ import annotations

from datetime import date
from random import Random

from dossiers import attache, depot, dossier, pile
from essais_genres import gestes
from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.core.instants import instant
from sgm_sim.engine.ecarts import appliquer, ecart
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.contrat import Contexte, Geste, Publie
from sgm_sim.taches.fiche import VueFiche
from sgm_sim.taches.instruction import GENRE
from sgm_sim.taches.instruction_cle import cle, completer
from sgm_sim.taches.instruction_donnees import TacheInstruction
from sgm_sim.taches.reponses import essayer

NOMS = ("morel", "petit", "costa", "keller")
A_NOTER = [{"id": "limite", "libelle": "Limite", "nature": "date"}, {"id": "mot", "libelle": "Mot", "nature": "texte"}]
JOURS = st.dates(min_value=date(2026, 1, 5), max_value=date(2026, 3, 10))


@st.composite
def piles(draw: st.DrawFn) -> TacheInstruction:
    """Draw a pile of four files, in time or not, attached or not, some without a rule."""
    return pile(*(draw(_dossiers(nom)) for nom in NOMS), a_noter=A_NOTER)


@st.composite
def _dossiers(draw: st.DrawFn, nom: str) -> dict[str, object]:
    pieces = [{"id": f"p{n}", "titre": "Pièce", "texte": "…"} for n in range(draw(st.integers(0, 3)))]
    sorte = draw(st.sampled_from(["residence", "contribuable", "enfant_de_domicilie"]))
    regles = [depot(draw(JOURS).isoformat(), limite="limite"), attache(**{sorte: draw(st.integers(0, 30))})]
    return dossier(nom, *(regles if draw(st.booleans()) else ()), pieces=pieces)


GESTES = gestes(
    ["prendre", "reposer", "ecarter", "ouvrir", "remplir", "vider", "valider"],
    ["dossier", "piece", "champ", "valeur"],
    [*NOMS, "p0", "p1", "dossier", "morel-decision", "petit-motif", "costa-limite", "morel-mot", "inscrire", "refuser",
     "sans-decision", "2026-02-06"],
    ["morel-mot"],
)  # fmt: skip


VALIDER = st.just(Geste(tache="t", nom="valider"))


def contexte(tache: TacheInstruction, *, close: bool = False) -> Contexte:
    return Contexte(tache=tache, t=instant(tache.date), textes={}, faits={}, close=close)


@given(tache=piles(), suite=st.lists(st.one_of(GESTES, GESTES, GESTES, VALIDER), max_size=40))
def test_any_gesture_is_refused_or_taken_and_never_raises(tache: TacheInstruction, suite: list[Geste]) -> None:
    etat = GENRE.etat_initial(tache, Random(0))
    for geste in suite:
        if GENRE.devis(contexte(tache), etat, geste).refus:
            continue
        nouvel, effets = GENRE.reduire(contexte(tache), etat, geste)
        assert appliquer(etat, ecart(etat, nouvel)) == nouvel, "keys without `/`, no None"
        etat = nouvel
        GENRE.fiche(contexte(tache, close=bool(effets)), etat, VueFiche())
        if effets:
            publies = {effet.nom for effet in effets if isinstance(effet, Publie)}
            assert {f"demandes.{nom}-decision" for nom in NOMS} <= publies <= set(GENRE.publie(tache))
            return


@given(tache=piles(), graine=st.integers(0, 2**16))
def test_whoever_plays_what_is_shown_can_always_go_on(tache: TacheInstruction, graine: int) -> None:
    hasard = Random(graine)
    etat = GENRE.etat_initial(tache, hasard)
    for _ in range(30):
        ctx = contexte(tache)
        fiche = GENRE.fiche(ctx, etat, VueFiche())
        action = hasard.choice(fiche.actions)
        geste = Geste(tache="demandes", nom=action.geste, args=action.args)
        devis = GENRE.devis(ctx, etat, geste)
        assert (devis.refus, devis.cout) == (action.refus, action.cout)
        etat, effets = GENRE.reduire(ctx, etat, geste)
        if effets:
            break


@given(tache=piles())
def test_whoever_decides_what_the_law_decides_is_right_everywhere(tache: TacheInstruction) -> None:
    notes = completer(tache, {}, parametres())
    for ident, attendue in cle(tache, notes, parametres()).items():
        assert attendue.sure
        assert attendue.accepte(notes[ident]), ident
    essai = essayer(tache, notes)
    assert not essai.refus
    assert essai.faits["demandes.restes"] == sum(f"{nom}-decision" not in notes for nom in NOMS)
