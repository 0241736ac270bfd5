"""Loading a scenario: templates, draws, libraries, pinned bytes; and what `valider_dossier` gathers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fabrique_scenarios import BASE

from sgm_sim.core.livraison import CONTENT, SCENARIOS
from sgm_sim.core.problemes import Probleme
from sgm_sim.scenario.charger import Scenario, charger, charger_corrige, charger_plan, valider_dossier
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.dossier import Dossier, lire_dossier
from sgm_sim.taches.redaction_donnees import TacheRedaction


@pytest.fixture
def base() -> Dossier:
    return replace(lire_dossier(BASE), nom="exemple", reel="")


def avec(dossier: Dossier, nom: str, *remplacements: tuple[str, str]) -> Dossier:
    texte = dossier.fichiers[nom].decode()
    for avant, apres in remplacements:
        assert avant in texte
        texte = texte.replace(avant, apres)
    return replace(dossier, fichiers={**dossier.fichiers, nom: texte.encode()})


def joue(dossier: Dossier, graine: int = 0) -> Scenario:
    scenario, problemes = charger(dossier, graine=graine)
    assert scenario is not None, [p.en_ligne() for p in problemes]
    return scenario


def test_documents_are_filled_and_files_are_pinned_without_the_key(base: Dossier) -> None:
    scenario = joue(base)
    assert "le mardi 10 février 2026, dans" in scenario.documents["note"]
    assert list(scenario.sources) == ["documents/note.md", "suites.yaml", "sujet.yaml"]
    assert scenario.empreintes["sujet.yaml"] == hashlib.sha256(base.fichiers["sujet.yaml"]).hexdigest()
    assert list(scenario.empreintes) == list(scenario.sources)


def test_variant_holds_what_was_drawn_and_donnees_hold_everything(base: Dossier) -> None:
    scenario = joue(base, 4)
    assert scenario.variante.keys() == {"demande"}
    assert scenario.sujet.donnees == {"seance": "2026-02-10", **scenario.variante}
    assert joue(base, 5).variante != scenario.variante


def test_people_may_be_drawn_and_named_everywhere(base: Dossier) -> None:
    dossier = avec(
        base,
        "sujet.yaml",
        ("Mme Claire Aubert", '"{{ donnees.demande.civilite }} {{ donnees.demande.nom }}"'),
        ("mission: Convoquez", 'mission: "{{ personnages.maire.nom }} vous attend. Convoquez'),
        ("municipal.\n", 'municipal."\n'),
    )
    scenario = joue(dossier)
    tiree = scenario.variante["demande"]
    assert scenario.sujet.personnages[0].nom == f"{tiree['civilite']} {tiree['nom']}"
    assert scenario.sujet.mission.startswith(scenario.sujet.personnages[0].nom)


@pytest.mark.parametrize("chemin", [BASE, SCENARIOS / "premiers-pas"], ids=["base", "premiers-pas"])
def test_pinned_bytes_and_variant_give_back_the_same_scenario(chemin: Path) -> None:
    joue_avant = joue(lire_dossier(chemin), 12)
    fige = Dossier(joue_avant.sujet.id, joue_avant.sources)
    rejoue, problemes = charger(fige, graine=99, variante=joue_avant.variante)
    assert rejoue == joue_avant
    assert not [p for p in problemes if p.code != "S063"]


def test_library_is_merged_and_pinned_and_the_pinned_one_wins(base: Dossier) -> None:
    dossier = avec(
        base,
        "sujet.yaml",
        ("    publie: convocation.texte\n", "    publie: convocation.texte\n    bibliotheque: convocation\n"),
    )
    scenario = joue(dossier)
    redaction = scenario.sujet.taches[-1]
    assert isinstance(redaction, TacheRedaction)
    assert len(redaction.clauses) > 5
    livree = (CONTENT / "gabarits" / "clauses" / "convocation.yaml").read_bytes()
    assert scenario.sources["bibliotheque/convocation.yaml"] == livree
    autre = b"format: 1\ntitre: T\nclauses: [{id: seule, titre: A, texte: 'Le {{ donnees.seance | date }}.'}]\n"
    fige = Dossier("exemple", {**scenario.sources, "bibliotheque/convocation.yaml": autre})
    rejoue, problemes = charger(fige, variante=scenario.variante)
    assert rejoue is not None, problemes
    redaction = rejoue.sujet.taches[-1]
    assert isinstance(redaction, TacheRedaction)
    assert [c.texte for c in redaction.clauses] == ["Le mardi 10 février 2026."]


def test_problem_in_a_library_is_placed_in_the_library(base: Dossier) -> None:
    dossier = avec(base, "sujet.yaml", ("    mots_minimum: 5", "    bibliotheque: x"))
    fichiers = {
        **dossier.fichiers,
        "bibliotheque/x.yaml": b"format: 1\ntitre: T\nclauses: [{id: A, titre: b, texte: c}]\n",
    }
    scenario, problemes = charger(replace(dossier, fichiers=fichiers))
    assert scenario is None
    assert [(p.code, p.lieu) for p in problemes] == [("S040", "exemple/bibliotheque/x.yaml:3:16")]


def test_sujet_of_six_lines_is_enough() -> None:
    sujet = (
        "format: 1\ntitre: Compter\ntaches:\n  - {id: compter, type: formulaire, titre: Compter, "
        "consigne: 'Le {{ calendrier.jour | date }}.', champs: [{id: n, libelle: N, nature: nombre}]}\n"
    )
    scenario = joue(Dossier("scenarios/Mon scénario", {"sujet.yaml": sujet.encode()}))
    assert scenario.sujet.id == "mon-scenario"
    assert scenario.sujet.taches[0].consigne == "Le mardi 3 février 2026."


def test_one_error_refuses_a_warning_does_not(base: Dossier) -> None:
    assert charger(avec(base, "sujet.yaml", ("competences: [BC01.01]", "competences: [BC01.99]")))[0] is None
    scenario, problemes = charger(avec(base, "sujet.yaml", ("    documents: [note]\n", "")))
    assert scenario is not None
    assert [p.code for p in problemes] == ["S063"]


def test_corrige_and_plan_are_filled_and_checked_apart(base: Dossier) -> None:
    scenario = joue(base)
    octets = base.fichiers["corrige.yaml"].replace(b'"2026-02-10"', b'"{{ donnees.seance }}"')
    corrige, problemes = charger_corrige(octets, "corrige.yaml", scenario)
    assert corrige is not None, problemes
    modele = corrige.taches["fixer"].modele
    assert not isinstance(modele, str)
    assert modele["date_seance"] == "2026-02-10"
    refuse, problemes = charger_corrige(octets.replace(b"[mairie]", b"[marie]"), "corrige.yaml", scenario)
    assert (refuse, [p.code for p in problemes]) == (None, ["S075"])
    plan, problemes = charger_plan(base.fichiers["plan.yaml"], "plan.yaml", scenario, corrige)
    assert plan is not None, problemes
    assert charger_plan(base.fichiers["plan.yaml"].replace(b"2/2", b"2/3"), "plan.yaml", scenario)[0] is not None


def test_every_file_is_checked_even_when_the_sujet_is_wrong(base: Dossier) -> None:
    dossier = avec(base, "sujet.yaml", ("niveau: decouverte", "niveau: facile"))
    dossier = avec(dossier, "corrige.yaml", ("points: 2", "points: deux"))
    dossier = avec(dossier, "plan.yaml", ("total: 2/2", "totaux: 2/2"))
    problemes = valider_dossier(dossier)
    assert [(p.fichier, p.code) for p in problemes] == [
        ("exemple/corrige.yaml", "S037"),
        ("exemple/plan.yaml", "S030"),
        ("exemple/sujet.yaml", "S041"),
    ]


def test_syntax_error_in_one_file_does_not_hide_the_others(base: Dossier) -> None:
    dossier = avec(base, "suites.yaml", ("suites: []", "suites: ["))
    dossier = avec(dossier, "corrige.yaml", ("[mairie]", "[marie]"))
    assert [p.code for p in valider_dossier(dossier)] == ["S075", "S011"]


def test_all_seeds_are_tried_and_a_problem_is_said_once(base: Dossier) -> None:
    dossier = avec(
        base,
        "sujet.yaml",
        ('  seance: "2026-02-10"\n', '  seance: {tirage: parmi, valeurs: ["2026-02-10", "2026-02-31"]}\n'),
        ("duree: 15", "duree: 0"),
    )
    problemes = valider_dossier(dossier)
    assert [p.code for p in problemes] == ["S053", "S038"]


def test_added_check_sees_the_corrige_and_its_problems_are_placed(base: Dossier) -> None:
    vus: list[str] = []

    def controle(scenario: Scenario, corrige: Corrige) -> Iterator[Probleme]:
        vus.append(scenario.sujet.id)
        yield Probleme("S080", "essai", fichier="exemple/corrige.yaml", cle="taches.rediger.criteres[0].niveaux")

    problemes = valider_dossier(base, graines=3, controles=[controle])
    assert vus == ["exemple"] * 3
    assert [(p.ligne, p.colonne, p.cle) for p in problemes] == [(30, 11, "taches.rediger.criteres[clarte].niveaux")]


def test_nothing_in_a_folder_gives_one_clear_problem(tmp_path: Path) -> None:
    assert [p.code for p in valider_dossier(lire_dossier(tmp_path))] == ["S002"]
