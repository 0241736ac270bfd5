"""What is said of a conversation: nodes and replies that exist, effects that can be, and an end always in reach."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from fabrique_scenarios import BASE
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sgm_sim.core.instants import Instant
from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import Dossier
from sgm_sim.taches.contrat import Contexte, Etat, Geste, Humeur
from sgm_sim.taches.dialogue import GENRE, TOURS
from sgm_sim.taches.dialogue_donnees import TacheDialogue
from sgm_sim.taches.fiche import VueFiche

SUJET = (BASE / "sujet.yaml").read_text(encoding="utf-8")
DRAPEAUX = "drapeaux: {secret: Le nom de l’autrice du signalement a été donné.}\n"
RELEVE = "  - {id: releve, titre: Relevé des bruits, fichier: documents/note.md, sur_suite: true}\n"
DIALOGUE = """  - id: voisins
    type: dialogue
    titre: M. Faure et la tronçonneuse
    consigne: Écoutez M. Faure.
    competences: [BC01.01]
    seuil_humeur: {sous: 25, va: colere}
    noeuds:
      - id: debut
        dit: Qui m’a dénoncé ?
        reponses:
          - {id: ecoute, silence: true, dit: Bon.}
          - {id: taire, texte: "Je ne donne jamais de nom.", va: suite, publie: {plainte.nom: tu}}
          - {id: nom, texte: "C’est Mme Morel.", va: suite, pose: [secret], publie: {plainte.nom: dit}}
      - id: suite
        dit: Et maintenant ?
        reponses:
          - {id: ecrire, texte: "Écrivez-nous.", va: fin, ouvre: [rediger], remet: [releve]}
          - {id: revoir, texte: "Revenez.", va: fin, si: {dit: [ecoute], pas_dit: [nom], fait: {plainte.nom: tu}}}
      - id: colere
        dit: Puisque c’est comme ça !
        reponses:
          - {id: calme, texte: "Asseyez-vous.", va: suite}
      - {id: fin, dit: Merci., fin: true}
"""


def problemes_avec(*remplacements: tuple[str, str], dialogue: str = DIALOGUE) -> list[Probleme]:
    sujet = SUJET.replace("documents:\n", f"documents:\n{RELEVE}", 1) + dialogue + DRAPEAUX
    for avant, apres in remplacements:
        assert sujet.count(avant) == 1, avant
        sujet = sujet.replace(avant, apres)
    fichiers = {"sujet.yaml": sujet.encode(), "documents/note.md": b"Bonjour"}
    return list(valider_dossier(Dossier("exemple", fichiers)))


def test_conversation_that_holds_together_has_no_problem() -> None:
    assert [probleme.en_ligne() for probleme in problemes_avec()] == []


@pytest.mark.parametrize(
    ("avant", "apres", "attendus"),
    [
        ("va: colere}", "va: colerre}", [("S103", "seuil_humeur.va")]),
        ('"Asseyez-vous.", va: suite', '"Asseyez-vous.", va: suit', [("S103", "noeuds[colere].reponses[calme].va")]),
        ("dit: [ecoute]", "dit: [ecoutte]", [("S103", "noeuds[suite].reponses[revoir].si.dit[0]")]),
        ("pas_dit: [nom]", "pas_dit: [mon]", [("S103", "noeuds[suite].reponses[revoir].si.pas_dit[0]")]),
        ("pose: [secret]", "pose: [secrets]", [("S101", "noeuds[debut].reponses[nom].pose[0]")]),
        ("ouvre: [rediger]", "ouvre: [redige]", [("S064", "noeuds[suite].reponses[ecrire].ouvre[0]")]),
        ("remet: [releve]", "remet: [note]", [("S085", "noeuds[suite].reponses[ecrire].remet[0]")]),
        ("remet: [releve]", "remet: [releves]", [("S061", "noeuds[suite].reponses[ecrire].remet[0]")]),
        ("id: calme", "id: ecoute", [("S060", "noeuds[colere].reponses[ecoute].id")]),
        (
            "- {id: fin, dit",
            "- {id: fin, dit: Au revoir., fin: true}\n      - {id: fin, dit",
            [("S060", "noeuds[fin].id")],
        ),
        ("{plainte.nom: tu}}}", "{plainte.nm: tu}}}", [("S069", "noeuds[suite].reponses[revoir].si.fait.plainte.nm")]),
        (
            "{plainte.nom: tu}}}",
            "{plainte.nom: su}}}",
            [("S075", "noeuds[suite].reponses[revoir].si.fait.plainte.nom")],
        ),
        (
            "{plainte.nom: tu}}}",
            "{convocation.texte: tu}}}",
            [("S070", "noeuds[suite].reponses[revoir].si.fait.convocation.texte")],
        ),
        ("{plainte.nom: tu}}}", "{drapeau.secret: oui}}}", []),
        (
            "{plainte.nom: tu}}}",
            "{drapeau.secret: non}}}",
            [("S075", "noeuds[suite].reponses[revoir].si.fait.drapeau.secret")],
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_place(avant: str, apres: str, attendus: list[tuple[str, str]]) -> None:
    erreurs = [probleme for probleme in problemes_avec((avant, apres)) if probleme.gravite is Gravite.ERREUR]
    assert [(p.code, p.cle.removeprefix("taches[voisins].")) for p in erreurs] == attendus


def _noeuds(code: str, *remplacements: tuple[str, str]) -> list[str]:
    return [p.cle.split("[")[-1].split("]")[0] for p in problemes_avec(*remplacements) if p.code == code]


SANS_SEUIL = ("    seuil_humeur: {sous: 25, va: colere}\n", "")
SANS_RETOUR = ('"Asseyez-vous.", va: suite', '"Asseyez-vous.", repetable: true')
SANS_FIN = [('"Écrivez-nous.", va: fin', '"Écrivez-nous."'), ('"Revenez.", va: fin', '"Revenez."')]


def test_node_is_reached_by_a_reply_or_by_a_lost_temper() -> None:
    assert _noeuds("S104") == []
    assert _noeuds("S104", SANS_SEUIL) == ["colere"]
    (probleme,) = [p for p in problemes_avec(SANS_SEUIL) if p.code == "S104"]
    assert probleme.gravite is Gravite.AVERTISSEMENT


def test_every_node_that_can_be_reached_must_lead_to_an_end() -> None:
    assert _noeuds("S105") == []
    assert _noeuds("S105", SANS_RETOUR) == ["colere"]
    assert _noeuds("S105", *SANS_FIN) == ["debut", "suite", "colere"]


def test_node_that_cannot_be_reached_is_not_blamed_for_having_no_end() -> None:
    assert _noeuds("S105", SANS_SEUIL, SANS_RETOUR) == []


def test_lost_temper_is_no_way_out() -> None:
    vers_la_fin = ("va: colere}", "va: fin}")
    assert _noeuds("S105", vers_la_fin, *SANS_FIN) == ["debut", "suite"]


def test_what_leads_nowhere_hides_what_would_only_follow_from_it() -> None:
    assert {p.code for p in problemes_avec(('"Asseyez-vous.", va: suite', '"Asseyez-vous.", va: suit'))} == {"S103"}


@st.composite
def conversations(draw: st.DrawFn) -> dict[str, Any]:
    """Draw any conversation of a few nodes, most of them with an end in reach."""
    suites = [f"n{rang}" for rang in range(draw(st.integers(1, 4)))]
    repliques = [f"{nom}-r{numero}" for nom in suites for numero in range(draw(st.integers(1, 3)))]
    ident = st.sampled_from(repliques)
    si = st.fixed_dictionaries(
        {},
        optional={
            "humeur_min": st.integers(0, 100),
            "humeur_max": st.integers(0, 100),
            "dit": st.lists(ident, max_size=2),
            "pas_dit": st.lists(ident, max_size=2),
            "fait": st.just({"drapeau.secret": "oui"}),
        },
    )
    corps = st.fixed_dictionaries(
        {"texte": st.just("Oui."), "si": si, "humeur": st.integers(-40, 40), "repetable": st.booleans()},
        optional={"va": st.sampled_from([*suites, "fin"])},
    )
    noeuds = [
        {
            "id": nom,
            "dit": "Alors ?",
            "reponses": [{"id": r, **draw(corps)} for r in repliques if r.startswith(f"{nom}-")],
        }
        for nom in suites
    ]
    tache = {"id": "voisins", "type": "dialogue", "titre": "T", "consigne": "C", "competences": ["BC01.01"]}
    seuil = {"sous": draw(st.integers(1, 100)), "va": draw(st.sampled_from([*suites, "fin"]))}
    humeur = {"seuil_humeur": seuil} if draw(st.booleans()) else {}
    return {**tache, **humeur, "noeuds": [*noeuds, {"id": "fin", "dit": "Merci.", "fin": True}]}


class Marche:
    """Someone who talks: the state and the mood, step after step."""

    def __init__(self, tache: TacheDialogue, humeur: int) -> None:
        self.tache, self.humeur = tache, humeur
        self.etat: Etat = GENRE.etat_initial(tache, Random(0))

    def offertes(self) -> list[str]:
        return [action.args.get("reponse", "") for action in GENRE.fiche(self._ctx(), self.etat, VueFiche()).actions]

    def fini(self) -> bool:
        return self.tache.noeud(self.etat["noeud"]).fin

    def dire(self, nom: str) -> None:
        geste = Geste(tache=self.tache.id, nom="repondre", args={"reponse": nom})
        assert not GENRE.devis(self._ctx(), self.etat, geste).refus
        avant = json.dumps(self.etat)
        etat, effets = GENRE.reduire(self._ctx(), self.etat, geste)
        assert json.dumps(self.etat) == avant
        assert json.loads(json.dumps(etat)) == etat
        assert len(etat["dits"]) == len(self.etat["dits"]) + 1
        assert not any("/" in cle for cle in [*etat, *etat["ordre"], *etat["dits"], *etat["fil"]])
        self.etat = etat
        self.humeur = max(0, min(100, self.humeur + sum(e.delta for e in effets if isinstance(e, Humeur))))

    def _ctx(self) -> Contexte:
        return Contexte(tache=self.tache, t=Instant(0), textes={}, faits={}, humeur=self.humeur, personne="M. Faure")


def _distances(tache: TacheDialogue) -> dict[str, int]:
    """Return how many replies separate each node from an end."""
    loin = {noeud.id: 0 if noeud.fin else 1_000 for noeud in tache.noeuds}
    for _ in tache.noeuds:
        for noeud in tache.noeuds:
            loin[noeud.id] = min([loin[noeud.id], *(loin[r.va] + 1 for r in noeud.reponses if r.va)])
    return loin


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(conversations(), st.integers(0, 100), st.randoms(use_true_random=False))
def test_conversation_without_error_can_always_be_brought_to_an_end(
    donnees: dict[str, Any], humeur: int, hasard: Random
) -> None:
    problemes = problemes_avec(dialogue=f"  - {json.dumps(donnees)}\n")
    assume(all(p.gravite is not Gravite.ERREUR for p in problemes))
    tache = TacheDialogue.model_validate(donnees)
    marche, loin = Marche(tache, humeur), _distances(tache)
    reponses = {reponse.id: reponse for noeud in tache.noeuds for reponse in noeud.reponses}
    while not marche.fini() and len(marche.etat["dits"]) < TOURS * len(reponses):
        marche.dire(hasard.choice(marche.offertes()))
    for _ in range(2 * len(tache.noeuds)):  # once more than the longest way, if the temper is lost on it
        if not marche.fini():
            issues = [nom for nom in marche.offertes() if reponses[nom].va]
            marche.dire(min(issues, key=lambda nom: loin[reponses[nom].va or ""]))
    assert marche.fini()
    assert marche.offertes() == [""]


@settings(max_examples=60, deadline=None)
@given(conversations())
def test_node_said_to_have_no_end_has_none(donnees: dict[str, Any]) -> None:
    problemes = problemes_avec(dialogue=f"  - {json.dumps(donnees)}\n")
    sans_fin = {p.cle.split("[")[-1].split("]")[0] for p in problemes if p.code == "S105"}
    perdus = {p.cle.split("[")[-1].split("]")[0] for p in problemes if p.code == "S104"}
    loin = _distances(TacheDialogue.model_validate(donnees))
    assert sans_fin == {nom for nom, pas in loin.items() if pas >= 1_000} - perdus
