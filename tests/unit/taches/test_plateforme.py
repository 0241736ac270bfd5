"""The kind `plateforme`: sent and read-only, answered later, sent back for a matter of form, then received."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from sgm_sim.core.instants import Instant
from sgm_sim.taches.contrat import REPONSE, Clot, Contexte, Effet, Etat, Geste, Publie, Repondra
from sgm_sim.taches.fiche import BlocAlerte, BlocChamp, BlocEtat, VueFiche
from sgm_sim.taches.plateforme import GENRE
from sgm_sim.taches.plateforme_donnees import Rejet, TachePlateforme

MATIERES = [{"id": "m5-2", "libelle": "5.2"}, {"id": "m9-9", "libelle": "9.9"}]
TACHE = TachePlateforme.model_validate(
    {
        "id": "envoi",
        "type": "plateforme",
        "titre": "Transmettre",
        "consigne": "Transmettez la délibération.",
        "service": "Relais des actes",
        "delai": 30,
        "champs": [
            {"id": "matiere", "libelle": "Matière", "nature": "choix", "options": MATIERES, "publie": "envoi.matiere"},
            {"id": "note", "libelle": "Note", "nature": "texte", "obligatoire": False},
        ],
        "rejets": [
            {"champ": "matiere", "est": ["m9-9"], "motif": "Matière absente de la nomenclature."},
            {"champ": "note", "vide": True, "motif": "La note manque."},
        ],
    }
)
MIDI = Instant(739_295 * 86_400 + 12 * 3_600)


def _ctx(t: int = MIDI, *, close: bool = False) -> Contexte:
    return Contexte(tache=TACHE, t=Instant(t), textes={"note": "Bonjour."}, faits={}, close=close)


def _remplir(champ: str, valeur: str) -> Geste:
    if champ == "note":
        return Geste(tache="envoi", nom="remplir", args={"champ": champ}, textes={champ: valeur})
    return Geste(tache="envoi", nom="remplir", args={"champ": champ, "valeur": valeur})


VALIDER = Geste(tache="envoi", nom="valider")
DU_MONDE = Geste(tache="envoi", nom=REPONSE)


def _jouer(etat: Etat, *gestes: Geste, t: int = MIDI) -> tuple[Etat, tuple[Effet, ...]]:
    effets: tuple[Effet, ...] = ()
    for geste in gestes:
        if geste.nom != REPONSE:
            assert not GENRE.devis(_ctx(t), etat, geste).refus
        etat, effets = GENRE.reduire(_ctx(t), etat, geste)
    return etat, effets


def _vierge() -> Etat:
    return GENRE.etat_initial(TACHE, Random(0))


def _faits(effets: tuple[Effet, ...]) -> dict[str, Any]:
    return {effet.nom: effet.valeur for effet in effets if isinstance(effet, Publie)}


def test_sending_publishes_the_fields_and_asks_for_an_answer() -> None:
    etat, effets = _jouer(_vierge(), _remplir("matiere", "m5-2"), VALIDER)
    assert etat["etape"] == "transmis"
    assert _faits(effets) == {"envoi.matiere": "m5-2", "envoi.transmis_le": "2025-02-13", "envoi.envois": 1}
    assert Repondra(dans=1_800) in effets
    assert not any(isinstance(effet, Clot) for effet in effets)


@pytest.mark.parametrize("geste", [VALIDER, _remplir("matiere", "m9-9")])
def test_what_is_sent_is_read_only_until_the_answer(geste: Geste) -> None:
    etat, _ = _jouer(_vierge(), _remplir("matiere", "m5-2"), VALIDER)
    assert "ne se modifie plus avant la réponse" in GENRE.devis(_ctx(), etat, geste).refus


def test_the_first_reason_that_applies_sends_back_and_the_fields_open_again() -> None:
    etat, effets = _jouer(_vierge(), _remplir("matiere", "m9-9"), VALIDER, DU_MONDE)
    assert (etat["etape"], etat["motif"]) == ("rejete", "Matière absente de la nomenclature.")
    assert _faits(effets) == {"envoi.rejets": 1}
    etat, _ = _jouer(etat, _remplir("matiere", "m5-2"), VALIDER, DU_MONDE)
    assert etat["motif"] == "La note manque."
    etat, effets = _jouer(etat, _remplir("note", "Voici."), VALIDER, DU_MONDE, t=MIDI + 86_400)
    assert etat["etape"] == "accuse"
    assert _faits(effets) == {"envoi.accuse_le": "2025-02-14", "envoi.rejets": 2}
    assert effets[-1] == Clot()
    assert (etat["envois"], etat["rejets"]) == (3, 2)


def test_no_learner_can_make_the_gesture_of_the_world() -> None:
    assert GENRE.devis(_ctx(), _vierge(), DU_MONDE).refus
    sent, _ = _jouer(_vierge(), _remplir("matiere", "m5-2"), VALIDER)
    assert GENRE.devis(_ctx(), sent, DU_MONDE).refus


def test_the_sheet_says_where_the_sending_stands() -> None:
    etat, _ = _jouer(_vierge(), _remplir("matiere", "m9-9"), VALIDER, DU_MONDE)
    fiche = GENRE.fiche(_ctx(), etat, VueFiche())
    (etape,) = (bloc for bloc in fiche.blocs if isinstance(bloc, BlocEtat))
    assert dict(etape.lignes)["État"] == "Rejeté"
    assert dict(etape.lignes)["Transmis"].endswith("(1 envoi)")
    (motif,) = (bloc for bloc in fiche.blocs if isinstance(bloc, BlocAlerte))
    assert motif.texte.startswith("Matière absente de la nomenclature.")
    assert all(bloc.modifiable for bloc in fiche.blocs if isinstance(bloc, BlocChamp))
    sent, _ = _jouer(etat, VALIDER)
    fiche = GENRE.fiche(_ctx(), sent, VueFiche())
    assert not any(bloc.modifiable for bloc in fiche.blocs if isinstance(bloc, BlocChamp))
    assert fiche.actions[0].refus


@pytest.mark.parametrize("conditions", [{}, {"vide": True, "est": ["a"]}, {"est": ["a"], "sauf": ["b"]}])
def test_a_reason_has_one_condition(conditions: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Rejet.model_validate({"champ": "a", "motif": "Non.", **conditions})


@pytest.mark.parametrize(("valeur", "etape"), [("m5-2", "accuse"), ("m9-9", "rejete")])
def test_anything_but_some_options_is_sent_back(valeur: str, etape: str) -> None:
    tache = TACHE.model_copy(update={"rejets": (Rejet(champ="matiere", sauf=("m5-2",), motif="Non."),)})
    etat: Etat = {**_vierge(), "champs": {"matiere": valeur}}
    ctx = Contexte(tache=tache, t=MIDI, textes={}, faits={})
    for geste in (VALIDER, DU_MONDE):
        etat, _ = GENRE.reduire(ctx, etat, geste)
    assert etat["etape"] == etape
