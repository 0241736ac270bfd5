"""Cross references beyond the examples of the catalogue: paths inside the folder, suites, natures, plans."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fabrique_scenarios import BASE
from vivant import SUITES, SUJET

from sgm_sim.core.problemes import Probleme
from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import Dossier, lire_dossier
from sgm_sim.scenario.verifications.natures import ecart_de_nature


def problemes_avec(nom: str, avant: str, apres: str) -> tuple[Probleme, ...]:
    dossier = replace(lire_dossier(BASE), nom="x")
    texte = dossier.fichiers[nom].decode()
    assert avant in texte
    return valider_dossier(replace(dossier, fichiers={**dossier.fichiers, nom: texte.replace(avant, apres).encode()}))


@pytest.mark.parametrize(
    "chemin",
    [
        "../note.md",
        "documents/../../note.md",
        "/etc/passwd",
        "C:/note.md",
        "documents\\note.md",
        "~/note.md",
        "./note.md",
    ],
)
def test_path_leaving_the_folder_is_refused(chemin: str) -> None:
    codes = [p.code for p in problemes_avec("sujet.yaml", "documents/note.md", f"'{chemin}'")]
    assert codes == ["S063", "S006"]


@pytest.mark.parametrize("chemin", ["sujet.yaml", "corrige.yaml", "documents/absent.md", "documents"])
def test_document_must_be_a_file_of_documents(chemin: str) -> None:
    assert "S062" in [p.code for p in problemes_avec("sujet.yaml", "documents/note.md", chemin)]


@pytest.mark.parametrize(
    ("suite", "attendu"),
    [
        ("si: {fait: convocation.lieu, vaut: ecole}, document: note", [("S085", "note")]),
        ("si: {fait: convocation.lieu, vaut: eccole}, document: note", [("S075", "eccole"), ("S085", "note")]),
        ("si: {fait: convocation.lieu, vaut: 3}, document: absent", [("S074", "3}"), ("S061", "absent")]),
        ("si: {fait: convocation.leu}, document: note", [("S069", "convocation.leu"), ("S085", "note")]),
        ("si: {fait: convocation.texte, vaut: oui}, document: note", [("S070", "oui"), ("S085", "note")]),
        (
            "si: {regle: conseil.delai, est: conforme, arguments: {}}, document: note",
            [("S071", "conseil.delai"), ("S085", "note")],
        ),
    ],
)
def test_condition_of_a_suite_is_checked(suite: str, attendu: list[tuple[str, str]]) -> None:
    ligne = f"  - {{id: a, {suite}}}"
    problemes = problemes_avec("suites.yaml", "suites: []", f"suites:\n{ligne}")
    assert [p.code for p in problemes] == [code for code, _ in attendu]
    for probleme, (_, passage) in zip(problemes, attendu, strict=True):
        assert ligne[probleme.colonne - 1 :].startswith(passage)


def test_cycle_names_its_tasks_in_order() -> None:
    problemes = problemes_avec("sujet.yaml", "    documents: [note]\n", "    documents: [note]\n    apres: [rediger]\n")
    assert problemes == ()
    texte = (BASE / "sujet.yaml").read_text(encoding="utf-8")
    texte = texte.replace("    documents: [note]\n", "    documents: [note]\n    apres: [rediger]\n")
    texte = texte.replace("    mots_minimum: 5\n", "    mots_minimum: 5\n    apres: [visite, fixer]\n")
    (probleme,) = valider_dossier(Dossier("x", {**lire_dossier(BASE).fichiers, "sujet.yaml": texte.encode()}))
    assert probleme.code == "S065"
    assert "fixer → rediger → fixer" in probleme.message


def test_task_that_waits_for_itself_is_a_cycle() -> None:
    (probleme,) = problemes_avec("sujet.yaml", "    documents: [note]\n", "    documents: [note]\n    apres: [fixer]\n")
    assert probleme.code == "S065"


@pytest.mark.parametrize(
    ("avant", "apres", "codes"),
    [
        ("total: 2/2", "total: 3/2", ["S088"]),
        ("total: 2/2", "total: 2/2\n    competences: {BC01.01: 1/1}", ["S088"]),
        ("total: 2/2", "total: 2/2\n    lit: [notes]", ["S061"]),
        ("total: 2/2", "total: 2/2\n    manque: [lieux]", ["S091"]),
        ("total: 2/2", "total: 2/2\n    reponses: {fixer: {texte: a}}", ["S079"]),
        ("total: 2/2", "total: 2/2\n    reponses: {fixer: {valeurs: {lieu: gare}}}", ["S075"]),
        ("total: 2/2", "total: 2/2\n    reponses: {visite: {valeurs: {essai: null}}}", []),
        ("total: 2/2", "total: 2/2\n    reponses: {fixe: {}}", ["S064"]),
    ],
)
def test_plan_is_checked(avant: str, apres: str, codes: list[str]) -> None:
    assert [p.code for p in problemes_avec("plan.yaml", avant, apres)] == codes


VIVANT = {"sujet.yaml": SUJET, "suites.yaml": SUITES, "documents/note.md": "Bonjour"}
EXPERT = "  - {id: expert, titre: Tout est juste, total: 0/0}\n"


def problemes_du_plan(ajout: str, corrige: str = "", sujet: str = SUJET) -> list[tuple[str, str]]:
    """Return what is said of one more learner in the plan of the living scenario."""
    plan = f"format: 1\napprenants:\n{EXPERT}  - {{id: x, titre: X, total: 0/0, {ajout}}}\n"
    fichiers = {**VIVANT, "sujet.yaml": sujet, "plan.yaml": plan} | ({"corrige.yaml": corrige} if corrige else {})
    dossier = Dossier("x", {nom: texte.encode() for nom, texte in fichiers.items()})
    trouves = [p for p in valider_dossier(dossier) if p.fichier.endswith("plan.yaml")]
    return [(p.code, p.cle.removeprefix("apprenants[x].")) for p in trouves if "expert" not in p.cle]


@pytest.mark.parametrize(
    ("ajout", "attendu"),
    [
        ("omet: [ecrire, aubry]", []),
        ("omet: [obry]", [("S064", "omet[0]")]),
        ("omet: [agent]", [("S064", "omet[0]")]),
        ("ordre: [fuite, copie]", []),
        ("ordre: [fuite, aubry]", [("S064", "ordre[1]")]),
        ("reporte: [ecrire]", []),
        ("reporte: [aubry]", [("S064", "reporte[0]")]),
        ("tarde: [ecrire, fuite]", []),
        ("tarde: [ecrire, copie]", [("S106", "tarde[1]")]),
        ("tarde: [aubry]", [("S064", "tarde[0]")]),
        ("fait_attendre: {aubry: 5}", []),
        ("fait_attendre: {copie: 5}", [("S102", "fait_attendre.copie")]),
        ("confie: {fuite: agent}", []),
        ("confie: {fuite: maire}", [("S106", "confie.fuite")]),
        ("confie: {copie: agent}", [("S106", "confie.copie")]),
        ("confie: {aubry: agent}", [("S064", "confie.aubry")]),
        ("consulte: [convocation-conseil]", []),
        ("consulte: [convocation]", [("S110", "consulte[0]")]),
        ("reponses: {copie: {valeurs: {remise: oui}}}", []),
        ("reponses: {copie: {valeurs: {remise: peut-etre}}}", [("S075", "reponses.copie.valeurs.remise")]),
        ("interruptions: continuer", []),
    ],
)
def test_conduct_of_a_learner_is_checked(ajout: str, attendu: list[tuple[str, str]]) -> None:
    assert problemes_du_plan(ajout) == attendu


def test_sheet_that_the_sujet_leaves_out_cannot_be_read() -> None:
    restreint = SUJET.replace("titre: Deux matins", "titre: Deux matins\nfiches: [copies-actes]")
    assert problemes_du_plan("consulte: [copies-actes]", sujet=restreint) == []
    assert problemes_du_plan("consulte: [procuration]", sujet=restreint) == [("S110", "consulte[0]")]


CORRIGE_DE_FUITE = """
format: 1
taches:
  fuite:
    modele: {vanne: 3}
    criteres:
      - {id: temps, type: temps, competence: BC01.01, libelle: T, points: 1, tache: fuite, reussite: R, echec: E}
      - {id: vanne, type: attendu, competence: BC01.01, libelle: V, points: 1, fait: fuite.vanne, parmi: [3],
         reussite: R, echec: E}
"""


@pytest.mark.parametrize(
    ("ajout", "attendu"),
    [
        ("rate: [temps]", [("S111", "id")]),
        ("rate: [vanne]", [("S111", "id"), ("S093", "rate[0]")]),
        ("rate: [temps], omet: [keller]", []),
        ("rate: [temps], reponses: {copie: {valeurs: {remise: oui}}}", []),
        ("rate: [temps], omet: [copie]", [("S111", "id")]),
    ],
)
def test_lateness_needs_no_fault_and_someone_received_needs_an_answer(
    ajout: str, attendu: list[tuple[str, str]]
) -> None:
    sujet = SUJET.replace("titre: Fuite\n", "titre: Fuite\n    competences: [BC01.01]\n")
    trouves = problemes_du_plan(ajout, CORRIGE_DE_FUITE, sujet)
    assert [(code, cle) for code, cle in trouves if code != "S088"] == attendu


@pytest.mark.parametrize(
    ("avant", "apres", "codes"),
    [
        ("faute: {lieu: ecole}", "faute: {remplace: a, par: b}", ["S079"]),
        ("faute: {lieu: ecole}", "faute: {lieu: null}", []),
        ("faute: {lieu: ecole}", "faute: {lieu: gare}", ["S075"]),
        ("lieu: mairie", "lieu: mairie\n      heure: '20:30'", ["S077"]),
        ("parmi: [mairie]", "parmi: [mairie]\n        partiel: true", ["S070"]),
        ("parmi: [mairie]", "parmi: [mairie]\n        consigne: notes", ["S061"]),
        ("parmi: [mairie]", "parmi: [mairie]\n        consigne: note", []),
        ("modele: Le conseil", "modele: {texte: Le conseil", ["S011"]),
        (
            "    modele: Le conseil municipal se réunira le mardi 10 février 2026 à la mairie.",
            "    modele: Oui.",
            ["S079"],
        ),
        ('date_envoi: "2026-02-03"', "date_envoi: 2026-02-31", ["S074"]),
        ("  rediger:\n", "  redige:\n", ["S097", "S064"]),
    ],
)
def test_corrige_is_checked(avant: str, apres: str, codes: list[str]) -> None:
    assert [p.code for p in problemes_avec("corrige.yaml", avant, apres)] == codes


def test_rule_that_the_model_answer_breaks_is_said() -> None:
    critere = (
        "      - id: delai\n        type: regle\n        competence: BC01.01\n        libelle: D\n        points: 1\n"
        "        regle: conseil.delai-convocation\n        arguments: {date_envoi: {fait: convocation.date_envoi}, "
        "date_seance: {fait: convocation.date_seance}, population: 640}\n        reussite: a\n        echec: b\n"
    )
    dossier = replace(lire_dossier(BASE), nom="x")
    fichiers = dict(dossier.fichiers)
    del fichiers["plan.yaml"]
    juste = fichiers["corrige.yaml"].replace(
        b"    criteres:\n      - id: lieu", b"    criteres:\n" + critere.encode() + b"      - id: lieu"
    )
    assert valider_dossier(replace(dossier, fichiers={**fichiers, "corrige.yaml": juste})) == ()
    tard = juste.replace(b'date_envoi: "2026-02-03"', b'date_envoi: "2026-02-09"')
    (probleme,) = valider_dossier(replace(dossier, fichiers={**fichiers, "corrige.yaml": tard}))
    assert (probleme.code, "manque ce critère" in probleme.message) == ("S079", True)


@pytest.mark.parametrize(
    ("valeur", "nature", "options", "code"),
    [
        ("2026-02-11", "date", (), ""),
        ("2026-02-30", "date", (), "S074"),
        ("20260211", "date", (), "S074"),
        (20260211, "date", (), "S074"),
        ("20:30", "heure", (), ""),
        ("20h30", "heure", (), "S074"),
        (125000, "montant", (), ""),
        ("1250", "montant", (), "S074"),
        (True, "nombre", (), "S074"),
        ("a", "choix", ("a", "b"), ""),
        ("c", "personne", ("a", "b"), "S075"),
        (["a", "b"], "liste", ("a", "b"), ""),
        (["a", "a"], "liste", ("a", "b"), "S075"),
        ("a", "liste", ("a", "b"), "S074"),
        ("oui", "booleen", (), ""),
        (1, "booleen", (), "S074"),
    ],
)
def test_value_is_compared_with_its_nature(valeur: object, nature: str, options: tuple[str, ...], code: str) -> None:
    ecart = ecart_de_nature(valeur, nature, options)
    assert (ecart.code if ecart else "") == code
