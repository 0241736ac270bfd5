"""What is said of the suites of a living day: what they name, when they come, what can never be."""

from __future__ import annotations

import pytest
from vivant import SUJET

from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import Dossier

ORDINAIRES = """  - {id: r, si: {passage: aubry, est: parti}, passage: retour}
  - {id: o, si: {tache: ecrire, est: en_retard}, pose: oubli, document: plainte}
  - {id: l, si: {drapeau: oubli}, document: relance, ouvre: reponse}
  - {id: j, si: {tache: fuite, est: confiee}, document: rejet}
"""
"""Everything that waits for a suite gets one: only the suite of the test can be wrong."""
GUICHET = ("canal: telephone, nom: M. Aubry, objet: rappelle", "nom: M. Aubry, objet: rappelle")


def problemes_de(suite: str, *remplacements: tuple[str, str]) -> list[Probleme]:
    sujet = SUJET
    for avant, apres in remplacements:
        assert avant in sujet, avant
        sujet = sujet.replace(avant, apres)
    texte = f"format: 1\nsuites:\n{ORDINAIRES}  - {{id: s, {suite}}}\n"
    fichiers = {"sujet.yaml": sujet.encode(), "suites.yaml": texte.encode(), "documents/note.md": b"Bonjour"}
    return [p for p in valider_dossier(Dossier("x", fichiers)) if p.fichier.endswith("suites.yaml")]


def dits(suite: str, *remplacements: tuple[str, str]) -> list[tuple[str, str]]:
    return [(p.code, p.cle.removeprefix("suites[s].")) for p in problemes_de(suite, *remplacements)]


@pytest.mark.parametrize(
    ("si", "attendu"),
    [
        ("{fait: copie.remise}", []),
        ("{fait: copie.remise, vaut: non}", []),
        ("{fait: copie.remise, vaut: peut-etre}", [("S075", "si.vaut")]),
        ("{fait: conseil.texte, vaut: bon}", [("S070", "si.vaut")]),
        ("{fait: fuite.confiee, vaut: agent}", []),
        ("{fait: fuite.confiee, vaut: maire}", [("S075", "si.vaut")]),
        ("{fait: copie.confiee}", [("S069", "si.fait")]),
        ("{fait: ecrire.reportee, vaut: oui}", []),
        ("{fait: drapeau.oubli, vaut: oui}", []),
        ("{fait: drapeau.oublie}", [("S069", "si.fait")]),
        ("{drapeau: oublie}", [("S101", "si.drapeau")]),
        ("{passage: kellers, est: servi}", [("S102", "si.passage")]),
        ("{tache: ecrirre, est: faite}", [("S064", "si.tache")]),
        ("{tache: fuite, est: en_retard}", []),
        ("{tache: copie, est: en_retard}", [("S106", "si.est")]),
        ("{tache: fuite, est: confiee}", []),
        ("{tache: copie, est: confiee}", [("S106", "si.est")]),
        ("{tache: copie, est: reportee}", []),
        ("{tout: [{drapeau: oubli}, {drapeau: oublie}]}", [("S101", "si.tout[1].drapeau")]),
        ("{sauf: [{tache: copie, est: en_retard}]}", [("S106", "si.sauf[0].est")]),
        ("{un: [{passage: x, est: parti}, {fait: a.b}]}", [("S102", "si.un[0].passage"), ("S069", "si.un[1].fait")]),
    ],
)
def test_condition_names_what_exists_and_may_be_true(si: str, attendu: list[tuple[str, str]]) -> None:
    assert dits(f"si: {si}, document: plainte") == attendu


@pytest.mark.parametrize(
    ("effet", "attendu"),
    [
        ("document: plaintes", [("S061", "document")]),
        ("document: note", [("S085", "document")]),
        ("passage: retours", [("S102", "passage")]),
        ("passage: aubry", [("S085", "passage")]),
        ("ouvre: repondre", [("S064", "ouvre")]),
        ("pose: oublie", [("S101", "pose")]),
        ("pose: oubli, document: plainte, passage: retour, ouvre: reponse", []),
    ],
)
def test_effect_names_what_can_come(effet: str, attendu: list[tuple[str, str]]) -> None:
    assert dits(f"si: {{drapeau: oubli}}, {effet}") == attendu


# Two days are worked, Tuesday 3 and Wednesday 4 February, from 8:30 to 12:00; the epilogue ends on Friday 6 March.


@pytest.mark.parametrize(
    ("quand", "attendu"),
    [
        ('jours: 1, a: "08:30", document: plainte', []),
        ('jours: 1, a: "08:29", document: plainte', [("S089", "a")]),
        ('jours: 1, a: "11:59", document: plainte', []),
        ('jours: 1, a: "12:00", document: plainte', [("S089", "a")]),
        ('a: "09:30", document: plainte', [("S089", "a")]),
        ("jours: 31, document: plainte", []),
        ("jours: 32, document: plainte", [("S106", "jours")]),
        ("jours: 1, passage: retour", []),
        ("jours: 2, passage: retour", [("S106", "jours")]),
        ("jours: 1, ouvre: reponse", []),
        ("jours: 2, ouvre: reponse", [("S106", "jours")]),
        ("jours: 2, document: plainte", []),
        ("jours: 2, document: plainte, ouvre: reponse", [("S106", "jours")]),
        ("apres: 1440, passage: retour", []),
    ],
)
def test_delay_of_a_suite_leaves_it_time_to_come(quand: str, attendu: list[tuple[str, str]]) -> None:
    assert dits(f"si: {{drapeau: oubli}}, {quand}") == attendu


@pytest.mark.parametrize(("minutes", "attendu"), [(210, []), (211, [("S106", "apres")])])
def test_minutes_go_no_further_than_the_day_when_it_is_the_only_one(
    minutes: int, attendu: list[tuple[str, str]]
) -> None:
    un_jour = [("  jusqu_au: 2026-02-04\n", ""), ("  epilogue: 30\n", "")]
    assert dits(f"si: {{drapeau: oubli}}, apres: {minutes}, document: plainte", *un_jour) == attendu


def test_message_says_whether_the_end_is_that_of_play_or_of_everything() -> None:
    (apres_tout,) = problemes_de("si: {drapeau: oubli}, jours: 32, document: plainte")
    (epilogue,) = problemes_de("si: {drapeau: oubli}, jours: 2, passage: retour")
    assert "après la fin" in apres_tout.message
    assert "épilogue" in epilogue.message


@pytest.mark.parametrize(
    ("quand", "codes"),
    [('jours: 1, a: "09:00"', []), ('jours: 1, a: "08:59"', ["S107"]), ("jours: 1", ["S107"]), ("apres: 5", [])],
)
def test_someone_sent_to_the_counter_finds_the_door_open(quand: str, codes: list[str]) -> None:
    trouves = problemes_de(f"si: {{drapeau: oubli}}, {quand}, passage: retour", GUICHET)
    assert [p.code for p in trouves] == codes
    assert {p.gravite for p in trouves} <= {Gravite.AVERTISSEMENT}
    assert problemes_de(f"si: {{drapeau: oubli}}, {quand}, passage: retour") == []
