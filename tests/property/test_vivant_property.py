"""However a living scenario is spoiled, it is said in French or it can be played to its end; nothing ever raises."""

from __future__ import annotations

import copy
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from vivant import SUITES, SUJET

from sgm_sim.application.content import parametres
from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.engine.commandes import Attendre, Terminer
from sgm_sim.engine.evenements import Refuse, TypeEvenement
from sgm_sim.engine.regime import ENTRAINEMENT
from sgm_sim.engine.session import Session
from sgm_sim.scenario.charger import charger, valider_dossier
from sgm_sim.scenario.dossier import Dossier

PARLER = """
  - id: parler
    type: dialogue
    titre: Parler
    consigne: Parlez.
    seuil_humeur: {sous: 20, va: fin}
    noeuds:
      - {id: debut, dit: Bonjour., reponses: [{id: oui, texte: Oui., va: fin, pose: [oubli], remet: [plainte],
         ouvre: [reponse], publie: {parler.dit: oui}, si: {humeur_min: 10, pas_dit: [non]}}, {id: non, silence: true}]}
      - {id: fin, dit: Au revoir., fin: true}
"""
PLAN = """
format: 1
apprenants:
  - {id: expert, titre: E, total: 0/0, omet: [aubry], ordre: [ecrire], confie: {fuite: agent}, reporte: [ecrire],
     fait_attendre: {keller: 3}, tarde: [ecrire], consulte: [copies-actes], lit: [note], interruptions: continuer}
"""
FICHIERS = {"sujet.yaml": SUJET + PARLER, "suites.yaml": SUITES, "plan.yaml": PLAN}
ARBRES = {nom: lire_yaml(texte.encode(), nom).valeur for nom, texte in FICHIERS.items()}
AILLEURS = ("while parsing", "Input should", "Field required", "Traceback", "validation error")
"""Words of the libraries, which nobody should read."""

VALEURS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10_000),
    st.sampled_from(["", "inconnu", "aubry", "ecrire", "clients", "oubli", "a.b", "copie.remise", "25:00", "23:59"]),
    st.sampled_from(["2026-02-02", "2026-02-04", "2026-02-08", "2026-02-31", "9999-12-31", "0001-01-01", "09:15"]),
    st.sampled_from([[], {}, [[]], [{}], {"fait": "a.b"}, {"a": "09:00"}, ["maire"], [{"de": "09:00", "a": "10:00"}]]),
)  # fmt: skip


def places(noeud: Any, chemin: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    suite = noeud.items() if isinstance(noeud, dict) else enumerate(noeud) if isinstance(noeud, list) else ()
    return [chemin, *(lieu for cle, valeur in suite for lieu in places(valeur, (*chemin, cle)))]


def au(arbre: Any, chemin: tuple[Any, ...]) -> Any:
    for cle in chemin:
        arbre = arbre[cle]
    return arbre


def abimer(draw: st.DrawFn, arbre: Any) -> None:
    """Drop a key or an item, change a value, double an item, or put here what stands elsewhere in the file."""
    chemins = [chemin for chemin in places(arbre) if chemin]
    if not chemins:
        return
    *parents, cle = draw(st.sampled_from(chemins))
    pere = au(arbre, tuple(parents))
    match draw(st.sampled_from(["ote", "change", "double", "deplace"])):
        case "ote":
            del pere[cle]
        case "double" if isinstance(pere, list):
            pere.insert(cle, copy.deepcopy(pere[cle]))
        case "deplace":
            pere[cle] = copy.deepcopy(au(arbre, draw(st.sampled_from(places(arbre)))))
        case _:
            pere[cle] = copy.deepcopy(draw(VALEURS))


@st.composite
def abimes(draw: st.DrawFn) -> Dossier:
    arbres = copy.deepcopy(ARBRES)
    for _ in range(draw(st.integers(1, 3))):
        abimer(draw, arbres[draw(st.sampled_from(["sujet.yaml", "sujet.yaml", "suites.yaml", "plan.yaml"]))])
    fichiers = {nom: msgspec.json.encode(arbre) for nom, arbre in arbres.items()}
    return Dossier("x", {**fichiers, "documents/note.md": b"Bonjour"})


def test_document_whose_id_is_a_list_is_said() -> None:
    sujet = b"format: 1\ntitre: T\ndocuments: [{id: [a], titre: T, fichier: documents/note.md}]\ntaches: []\n"
    problemes = valider_dossier(Dossier("x", {"sujet.yaml": sujet, "documents/note.md": b"Bonjour"}))
    assert "documents[0].id" in [probleme.cle for probleme in problemes]


@settings(max_examples=300, deadline=None)
@given(abimes())
def test_spoiled_scenario_is_said_or_is_played_to_its_end(dossier: Dossier) -> None:
    problemes = valider_dossier(dossier, graines=2)
    for probleme in problemes:
        assert not any(mots in probleme.en_ligne() for mots in AILLEURS)
        assert probleme.message
    fautes = _fautes(problemes)
    scenario, _ = charger(dossier)
    assert (scenario is None) == bool(fautes), fautes
    if scenario is not None:
        evenements: list[TypeEvenement] = []
        session = Session(scenario, parametres(), evenements.extend)
        session.ouvrir(graine=0, regime=ENTRAINEMENT, ouverte_le="2026-01-01T00:00:00+00:00", stagiaire="Roy Nadia")
        for _ in range(3_000):
            if session.monde.close or any(isinstance(e, Refuse) for e in session.act(Attendre())):
                break
        if not session.monde.close:
            session.act(Terminer())
        assert session.monde.close


def _fautes(problemes: tuple[Probleme, ...]) -> list[str]:
    return [
        probleme.en_ligne()
        for probleme in problemes
        if probleme.gravite is Gravite.ERREUR and not probleme.fichier.endswith("plan.yaml")
    ]
