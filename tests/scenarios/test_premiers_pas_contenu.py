"""What the scenario `premiers-pas` says, checked without playing it: dates, words, points, library of clauses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from sgm_sim.core.francais.ecriture import JOURS, MOIS
from sgm_sim.core.francais.typographie import typographier
from sgm_sim.core.livraison import CONTENT, SCENARIOS
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.evaluation.mentions import eprouver
from sgm_sim.scenario.corrige import Corrige, CritereAttendu, CritereBase, CritereJury, CritereMention, Remplacement
from sgm_sim.scenario.plan import Apprenant, Plan
from sgm_sim.scenario.suites import Suites
from sgm_sim.scenario.sujet import Sujet
from sgm_sim.taches.formulaire_donnees import Champ, TacheFormulaire

DOSSIER = SCENARIOS / "premiers-pas"
JOURNEE = date(2026, 2, 3)
FRANCS = 3
"""CGCT, art. L2121-11, al. 1, for the dates of this scenario only: the rule itself is tested in `tests/droit`."""


def _lire(chemin: Path) -> Any:
    source = lire_yaml(chemin.read_bytes(), chemin.name)
    assert not source.problemes, [probleme.en_ligne() for probleme in source.problemes]
    return source.valeur


SUJET = Sujet.model_validate(_lire(DOSSIER / "sujet.yaml"))
SUITES = Suites.model_validate(_lire(DOSSIER / "suites.yaml"))
CORRIGE = Corrige.model_validate(_lire(DOSSIER / "corrige.yaml"))
PLAN = Plan.model_validate(_lire(DOSSIER / "plan.yaml"))
CLAUSES = _lire(CONTENT / "gabarits" / "clauses" / "convocation.yaml")["clauses"]
TEXTES = {
    chemin.name: chemin.read_text(encoding="utf-8") for chemin in sorted(DOSSIER.rglob("*.*")) if chemin.is_file()
}
CRITERES: tuple[CritereBase, ...] = tuple(critere for cle in CORRIGE.taches.values() for critere in cle.criteres)
MENTIONS = [critere for critere in CRITERES if isinstance(critere, CritereMention)]
AUTOMATIQUES = [critere for critere in CRITERES if not isinstance(critere, CritereJury)]


def _champs(tache: str) -> dict[str, Champ]:
    trouvee = next(t for t in SUJET.taches if t.id == tache)
    assert isinstance(trouvee, TacheFormulaire)
    return {champ.id: champ for champ in trouvee.champs}


def _apprenant(identifiant: str) -> Apprenant:
    return next(apprenant for apprenant in PLAN.apprenants if apprenant.id == identifiant)


def _attendu(identifiant: str) -> CritereAttendu:
    critere = next(c for c in CRITERES if c.id == identifiant)
    assert isinstance(critere, CritereAttendu)
    return critere


def _phrases(valeur: Any) -> Iterator[str]:
    """Every string written in a file, keys excluded."""
    if isinstance(valeur, str):
        yield valeur
    for element in valeur.values() if isinstance(valeur, dict) else valeur if isinstance(valeur, list) else ():
        yield from _phrases(element)


# Dates


@pytest.mark.parametrize("fichier", sorted(TEXTES))
def test_every_full_date_falls_on_the_weekday_it_bears(fichier: str) -> None:
    motif = rf"({'|'.join(JOURS)})\s(\d{{1,2}})(?:er)?\s({'|'.join(MOIS)})\s(\d{{4}})"
    for jour, quantieme, mois, annee in re.findall(motif, TEXTES[fichier]):
        ecrite = date(int(annee), MOIS.index(mois) + 1, int(quantieme))
        assert JOURS[ecrite.weekday()] == jour, (jour, quantieme, mois, annee)


@pytest.mark.parametrize("fichier", sorted(TEXTES))
def test_every_short_date_is_one_of_february_2026(fichier: str) -> None:
    autres = "|".join(mois for mois in MOIS if mois != "février")
    motif = rf"({'|'.join(JOURS)})\s(\d{{1,2}})(?!\d)(?!(?:er)?\s(?:{autres}))"
    for jour, quantieme in re.findall(motif, TEXTES[fichier], re.IGNORECASE):
        assert JOURS[date(2026, 2, int(quantieme)).weekday()] == jour.lower(), (jour, quantieme)


def test_agenda_names_every_evening_of_the_two_weeks() -> None:
    jours = [int(n) for n in re.findall(r"(?:^- |, )\w+ (\d+)(?=[\s,])", TEXTES["agenda-mairie.md"], re.MULTILINE)]
    assert jours == list(range(2, 16))


def test_exactly_one_date_satisfies_everything() -> None:
    fevrier = [JOURNEE + timedelta(days=n) for n in range(26)]
    premiere = JOURNEE + timedelta(days=FRANCS + 1)
    libres, a_temps = _attendu("soiree-libre").parmi, _attendu("echeance").parmi
    possibles = [
        jour for jour in fevrier if jour >= premiere and jour.isoformat() in libres and jour.isoformat() in a_temps
    ]
    assert possibles == [date(2026, 2, 10)]
    modele = CORRIGE.taches["fixer"].modele
    assert isinstance(modele, dict)
    assert modele["date_seance"] == possibles[0].isoformat()


def test_day_is_inside_the_window_where_the_law_was_checked() -> None:
    assert SUJET.calendrier.jour == JOURNEE
    assert "À jour au 1er janvier 2026" in TEXTES["fiche-convocation.md"]


def test_members_in_office_agree_everywhere() -> None:
    noms = re.findall(r"^\d+\. (\w+ [A-ZÉÈ]+)", TEXTES["tableau-conseil.md"], re.MULTILINE)
    assert len(noms) == len(set(noms)) == 14
    assert "14 membres en exercice" in TEXTES["tableau-conseil.md"]
    assert "En exercice\u00a0: 14. Présents\u00a0: 10, puis 11" in TEXTES["pv-decembre.md"]


# Points


def test_criteria_cover_both_competences_with_a_jury() -> None:
    par_competence = Counter(critere.competence for critere in CRITERES)
    assert set(par_competence) == {"BC01.01", "BC01.03"}
    assert min(par_competence.values()) >= 6
    assert len({critere.id for critere in CRITERES}) == len(CRITERES) >= 12
    (jury,) = (critere for critere in CRITERES if isinstance(critere, CritereJury))
    assert [niveau.points for niveau in jury.niveaux] == [0, 2, 4, jury.points]


@pytest.mark.parametrize("apprenant", PLAN.apprenants, ids=lambda a: a.id)
def test_plan_totals_are_the_points_of_what_is_not_missed(apprenant: Apprenant) -> None:
    manques = apprenant.rate if apprenant.manque is None else apprenant.manque
    for code, part in [("", apprenant.total), *apprenant.competences.items()]:
        siens = [critere for critere in AUTOMATIQUES if critere.competence.startswith(code)]
        obtenus = sum(critere.points for critere in siens if critere.id not in manques)
        assert part == f"{obtenus}/{sum(critere.points for critere in siens)}"


def test_expert_gets_everything_and_three_mistakes_are_played() -> None:
    obtenus, possibles = _apprenant("expert").total.split("/")
    assert obtenus == possibles
    assert {"vendredi-du-maire", "tout-courriel", "presse", "colle-la-bibliotheque"} < {a.id for a in PLAN.apprenants}


def test_pasting_the_library_earns_under_forty_percent_of_the_task() -> None:
    colle = _apprenant("colle-la-bibliotheque")
    assert colle.reponses["rediger"].texte == "\n".join(clause["texte"] for clause in CLAUSES)
    criteres = [critere for critere in CORRIGE.taches["rediger"].criteres if not isinstance(critere, CritereJury)]
    obtenus = sum(critere.points for critere in criteres if critere.id not in (colle.manque or ()))
    assert obtenus < 0.4 * sum(critere.points for critere in criteres)


def test_a_text_that_says_nothing_earns_under_a_quarter() -> None:
    points = sum(critere.points for critere in MENTIONS if critere.mention.exclut)
    assert points < sum(critere.points for critere in MENTIONS) / 4


# Mentions and faults


@pytest.mark.parametrize("critere", MENTIONS, ids=lambda c: c.id)
def test_mention_judges_its_own_examples(critere: CritereMention) -> None:
    assert len(critere.mention.accepte) >= 3
    assert len(critere.mention.refuse) >= 3
    assert not eprouver(critere.mention)


@pytest.mark.parametrize("tache", CORRIGE.taches)
def test_every_automatic_criterion_can_be_missed(tache: str) -> None:
    cle = CORRIGE.taches[tache]
    for critere in cle.criteres:
        if isinstance(critere, CritereJury):
            continue
        if isinstance(critere.faute, Remplacement):
            assert str(cle.modele).count(critere.faute.remplace) == 1, critere.id
        else:
            assert critere.faute, critere.id
            assert critere.faute.keys() <= _champs(tache).keys(), critere.id


@pytest.mark.parametrize("tache", ["fixer", "convoquer"])
def test_model_answers_and_faults_use_declared_options(tache: str) -> None:
    champs, cle = _champs(tache), CORRIGE.taches[tache]
    assert isinstance(cle.modele, dict)
    assert cle.modele.keys() == champs.keys()
    reponses: list[dict[str, Any]] = [cle.modele]
    reponses += [critere.faute for critere in cle.criteres if isinstance(critere.faute, dict)]
    for reponse in reponses:
        for nom, valeur in reponse.items():
            options = {option.id for option in champs[nom].options}
            choisies = valeur if isinstance(valeur, list) else [valeur]
            assert not options or options.issuperset(choisies), (nom, valeur)


def test_consignes_and_consequences_name_documents_of_the_sujet() -> None:
    documents = {document.id: document for document in SUJET.documents}
    consignes = {getattr(critere, "consigne", None) for critere in CRITERES} - {None}
    assert consignes <= documents.keys()
    assert all(documents[suite.document or ""].sur_suite for suite in SUITES.suites)
    assert {Path(document.fichier).name for document in SUJET.documents} == {n for n in TEXTES if n.endswith(".md")}


# Library


def test_library_holds_right_and_wrong_clauses_that_nothing_tells_apart() -> None:
    assert 12 <= len(CLAUSES) <= 16
    assert [clause["id"] for clause in CLAUSES] == [f"c{n:02}" for n in range(1, len(CLAUSES) + 1)]
    titres = " ".join(clause["titre"] for clause in CLAUSES).lower()
    assert not re.search(r"juste|faux|fausse|périmé|ancien|abrogé|correct|erron|piège|valable", titres)
    tout = " ".join(clause["texte"] for clause in CLAUSES)
    for piege in (
        "cinq jours francs",
        "code des communes",
        "compte rendu",
        "sous-préfète",
        "étant compris",
        "Vu l’urgence",
    ):
        assert piege in tout


# French


@pytest.mark.parametrize("nom", ["sujet.yaml", "suites.yaml", "corrige.yaml"])
def test_texts_are_set_as_french_printing_wants(nom: str) -> None:
    for phrase in _phrases(_lire(DOSSIER / nom)):
        assert typographier(phrase).replace("\u00a0", " ") == phrase.replace("\u00a0", " ")


@pytest.mark.parametrize("nom", sorted(n for n in TEXTES if n.endswith(".md")))
def test_documents_are_short_and_well_set(nom: str) -> None:
    texte = TEXTES[nom]
    assert len(texte.split()) <= 400
    assert "'" not in texte
    assert not re.search(r" [:;!?»](?!\w)|« ", re.sub(r"\{\{.*?\}\}", "", texte))


@pytest.mark.parametrize("critere", CRITERES, ids=lambda c: c.id)
def test_feedback_is_calm_and_gives_the_reason(critere: CritereBase) -> None:
    dit = f"{critere.reussite} {critere.echec}"
    assert not re.search(r"\berreurs?\b|\bfautes?\b|\bfautif|\btu\b|\bton\b|\bmauvais", dit, re.IGNORECASE)
    assert len(critere.echec) > 80
    cites = {article.rpartition("L")[2] for article in getattr(critere, "articles", ())}
    assert all(f"L{numero}" in critere.echec for numero in cites)
    known = {"L2121-10", "L2121-11", "L2121-15"}
    assert set(re.findall(r"L\d{3,4}-\d+", dit)) <= known
