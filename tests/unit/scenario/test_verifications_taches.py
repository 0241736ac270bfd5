"""The kinds `choix`, `ordre` and `classement` in a scenario: what is said of them, and what a plan gets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sgm_sim.application.content import parametres
from sgm_sim.application.plans import charger_tout, essayer, jouer_plan
from sgm_sim.core.problemes import Probleme
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.evaluation.notation import Constat
from sgm_sim.scenario.charger import charger, valider_dossier
from sgm_sim.scenario.dossier import Dossier, lire_dossier
from sgm_sim.scenario.faits import Fait
from sgm_sim.scenario.plan import Apprenant

GENRES = Path(__file__).parents[2] / "scenarios_genres"


def problemes_avec(nom: str, *remplacements: tuple[str, str]) -> list[Probleme]:
    dossier = replace(lire_dossier(GENRES), nom="x")
    texte = dossier.fichiers[nom].decode()
    for avant, apres in remplacements:
        assert texte.count(avant) >= 1, avant
        texte = texte.replace(avant, apres)
    return list(valider_dossier(replace(dossier, fichiers={**dossier.fichiers, nom: texte.encode()})))


def constats(**champs: object) -> dict[str, Constat]:
    scenario, corrige, plan = charger_tout(lire_dossier(GENRES))
    apprenant = Apprenant.model_validate({**plan.apprenants[0].model_dump(), **champs})
    monde, _ = jouer_plan(apprenant, scenario, corrige)
    return {constat.critere: constat for constat in evaluer(monde, scenario, corrige, parametres())}


def test_scenario_of_the_kinds_has_no_problem() -> None:
    assert valider_dossier(lire_dossier(GENRES)) == ()


@pytest.mark.parametrize("graine", [0, 1, 2])
def test_plan_gets_the_scores_it_announces(graine: int) -> None:
    essais = essayer(GENRES, graine)
    assert [(essai.apprenant, essai.ecarts, essai.refus) for essai in essais if not essai.reussi] == []


def test_facts_carry_the_options_of_their_kind() -> None:
    scenario = charger(lire_dossier(GENRES))[0]
    assert scenario is not None
    faits = scenario.faits
    assert faits["demande.suite"] == Fait("choix", "repondre", ("copie", "extrait", "rien"))
    assert faits["demande.motif"] == Fait("texte", "repondre")
    assert faits["demande.pieces"] == Fait("liste", "pieces", ("identite", "motif", "timbre"))
    assert faits["archives.registre-plan"] == Fait("choix", "archives", ("etat-civil", "courrier"))


@pytest.mark.parametrize(
    ("remplacement", "code", "liste", "autre"),
    [
        (("{id: rien, libelle: Rien du tout}", "{id: copie, libelle: Rien}"), "S060", "options", "{id: copie"),
        (("{id: verifier, ", "{id: recevoir, "), "S060", "elements", "{id: recevoir"),
        (("{id: brouillon, libelle: B", "{id: registre, libelle: B"), "S060", "pieces", "{id: registre"),
        (("{id: courrier, libelle: C", "{id: etat-civil, libelle: C"), "S060", "plan", "{id: etat-civil"),
        (("Un extrait sans filiation", "une COPIE integrale"), "S112", "options", "{id: copie"),
        (("Vérifier qui demande", "Recevoir la demande"), "S112", "elements", "{id: recevoir"),
        (("Brouillon de courrier", "Registre de 1998"), "S112", "pieces", "{id: registre"),
        (("libelle: Éliminer", "libelle: Conserver"), "S112", "conservation", "{id: garder"),
    ],
)
def test_what_could_be_confused_is_said_with_the_line_of_the_other(
    remplacement: tuple[str, str], code: str, liste: str, autre: str
) -> None:
    probleme = next(p for p in problemes_avec("sujet.yaml", remplacement) if p.code == code)
    lignes = (GENRES / "sujet.yaml").read_text(encoding="utf-8").splitlines()
    ligne = next(n for n, texte in enumerate(lignes, 1) if autre in texte)
    assert f".{liste}[" in probleme.cle
    assert probleme.message.endswith(f"à la ligne {ligne}")
    assert remplacement[0] in lignes[probleme.ligne - 1]


@pytest.mark.parametrize(
    ("avant", "apres", "cle"),
    [
        ("publie: demande.motif", "publie: demande.suite", "taches[repondre].justification.publie"),
        ("publie: demande.pieces", "publie: demande.suite", "taches[pieces].publie"),
        ("publie: demande.etapes", "publie: archives.registre-plan", "taches[archives].publie"),
    ],
)
def test_fact_published_twice_is_said_where_it_is_named(avant: str, apres: str, cle: str) -> None:
    (probleme,) = (p for p in problemes_avec("sujet.yaml", (avant, apres)) if p.code == "S087")
    assert probleme.cle == cle


def test_classement_without_column_is_refused() -> None:
    trop = """    plan:
      - {id: etat-civil, libelle: État civil}
      - {id: courrier, libelle: Courrier}
    conservation:
      - {id: garder, libelle: Conserver}
      - {id: eliminer, libelle: Éliminer}
"""
    (probleme,) = problemes_avec("sujet.yaml", (trop, ""))
    assert (probleme.code, "un classement doit avoir" in probleme.message) == ("S043", True)


@pytest.mark.parametrize(
    ("avant", "apres", "codes", "passage"),
    [
        ("choix: extrait,", "choix: acte,", ["S075"], "acte"),
        ("choix: extrait,", "choix: [extrait],", ["S074"], "liste"),
        ("choix: extrait, justification", "justification", ["S079"], "Choisissez d’abord une réponse"),
        ("justification: Tout le monde peut demander un extrait.", "justification: Oui.", ["S079"], "1 mot"),
        ("{choix: [identite, motif]}", "{choix: []}", ["S079"], "au moins une réponse"),
        ("{choix: [identite, motif]}", "Une pièce d’identité", ["S079", "S079"], "est un choix"),
        ("modele: {ordre: [recevoir, ", "modele: {ordre: [", ["S079"], "il en manque 1"),
        ("modele: {ordre: [recevoir,", "modele: {suite: [recevoir,", ["S077"], "suite"),
        ("      brouillon: [courrier, eliminer]\n", "", ["S079"], "Il reste 2 cases à remplir"),
        ("brouillon: [courrier, eliminer]", "brouillon: [courrier]", ["S074"], "ligne de ce classement"),
        ("brouillon: [courrier, eliminer]", "brouillon: [courrier, jeter]", ["S075"], "jeter"),
        ("brouillon: [courrier, eliminer]", "brouillon: courrier", ["S074"], "courrier"),
        ("brouillon: [courrier, eliminer]", "facture: [courrier, eliminer]", ["S077"], "la pièce"),
        ("faute: {choix: copie}", "faute: {choix: livret}", ["S075"], "livret"),
        ("faute: {brouillon: [courrier, garder]}", "faute: {brouillon: [garder]}", ["S074"], "ligne de ce classement"),
        ("faute: {brouillon: [courrier, garder]}", "faute: {brouillon: null}", [], ""),
        ("parmi: [eliminer]", "parmi: [brûler]", ["S075"], "brûler"),
        ("        ordonne: true\n", "", ["S113"], "toute réponse le réussirait"),
        ("ordonne: true", "ordonne: true\n        partiel: true", ["S113"], "partiel"),
        ("parmi: [[recevoir, verifier, ", "parmi: [[", ["S113"], "« recevoir » et « verifier »"),
    ],
)
def test_corrige_is_checked(avant: str, apres: str, codes: list[str], passage: str) -> None:
    problemes = problemes_avec("corrige.yaml", (avant, apres))
    assert [probleme.code for probleme in problemes] == codes
    assert not problemes or passage in problemes[0].message.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("ajout", "codes"),
    [
        ("reponses: {archives: {valeurs: {registre: [courrier, garder]}}}", []),
        ("reponses: {archives: {valeurs: {registre: [garder, courrier]}}}", ["S075", "S075"]),
        ("reponses: {etapes: {valeurs: {ordre: [recevoir, payer]}}}", ["S075"]),
        ("reponses: {repondre: {valeurs: {reponse: copie}}}", ["S077"]),
        ("reponses: {etapes: {texte: Recevoir}}", ["S079"]),
    ],
)
def test_plan_is_checked(ajout: str, codes: list[str]) -> None:
    expert = "    titre: Tout est juste\n"
    problemes = problemes_avec("plan.yaml", (expert, f"{expert}    {ajout}\n"))
    assert [probleme.code for probleme in problemes] == codes


def test_answers_are_told_by_their_labels() -> None:
    obtenus = constats(rate=("suite", "suite-des-etapes", "sort-du-brouillon"))
    assert (obtenus["suite"].fait, obtenus["suite"].attendu) == ("Une copie intégrale", "Un extrait sans filiation")
    assert obtenus["suite-des-etapes"].fait.startswith("Recevoir la demande ; Remettre l'acte ; Vérifier qui demande")
    assert (obtenus["sort-du-brouillon"].fait, obtenus["sort-du-brouillon"].attendu) == ("Conserver", "Éliminer")


def test_what_was_not_done_is_told_by_the_title_of_its_task() -> None:
    obtenus = constats(omet=("archives", "repondre"))
    assert {obtenus[nom].issue for nom in ("sort-du-brouillon", "suite", "motif")} == {"non_produit"}
    assert obtenus["sort-du-brouillon"].pourquoi == "Ce point n’a pas été traité dans « Le classement »."
    assert obtenus["motif"].pourquoi == "Ce travail n’a pas été remis."


def test_reading_never_fails_on_a_kind_left_half_written() -> None:
    dossier = lire_dossier(GENRES)
    for genre in ("choix", "ordre", "classement"):
        octets = f"format: 1\nid: x\ntitre: X\ntaches:\n  - {{id: a, type: {genre}, titre: A, consigne: A}}\n".encode()
        problemes = valider_dossier(Dossier("x", {**dossier.fichiers, "sujet.yaml": octets}))
        assert problemes, genre
