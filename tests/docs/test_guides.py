"""The guides and the examples say what the program does: what is shown runs, what is named exists."""

from __future__ import annotations

import datetime as dt
import importlib
import re
import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin
from urllib.parse import unquote

import click
import pytest

from sgm_sim.application.content import parametres
from sgm_sim.application.plans import charger_tout, essayer, jouer_plan
from sgm_sim.application.validation import valider_chemin
from sgm_sim.cli.programme import COMMANDES, programme
from sgm_sim.core.instants import jour_de
from sgm_sim.core.modele import Modele
from sgm_sim.engine.agenda import Classe
from sgm_sim.engine.commandes import Continuer, Recevoir
from sgm_sim.engine.couts import COUT_ACCUEIL, COUT_PATIENTER, COUT_RAPPEL, REPRISE
from sgm_sim.engine.evenements import GesteInterrompu
from sgm_sim.engine.gens import ABANDON, AGACEMENT, EGARD
from sgm_sim.engine.regime import ENTRAINEMENT
from sgm_sim.engine.session import Session
from sgm_sim.scenario import bibliotheque, corrige, passages, plan, references, suites, sujet, tirages
from sgm_sim.scenario.calendrier import JOURS_MAX
from sgm_sim.scenario.charger import charger
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.scenario.filtres import FILTRES
from sgm_sim.taches import (
    choix_donnees,
    classement_donnees,
    contrat,
    depouillement_donnees,
    depouillement_urne,
    dialogue_donnees,
    formulaire_donnees,
    instruction_donnees,
    ordre_donnees,
    plateforme_donnees,
    redaction_donnees,
    seance_donnees,
)
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.humeur import USURE
from sgm_sim.tui.screens.travail import Travail

RACINE = Path(__file__).parents[2]
DOCS = RACINE / "docs"
EXEMPLES = sorted(chemin.parent for chemin in (DOCS / "exemples").glob("*/sujet.yaml"))
PAGES = sorted([RACINE / "README.md", *DOCS.glob("*.md")])
GUIDES = [page for page in PAGES if page.name.startswith("guide-")]

BLOC = re.compile(r"^```\w* (?P<fichier>docs/exemples/\S+)(?P<extrait> extrait)?\n(?P<texte>.*?)^```$", re.S | re.M)
LIGNE_DE_COMMANDE = re.compile(r"(?:demarrer\.py|sgm-sim) +([^`\n]+)")
LIEN = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
TABLE = re.compile(r"<!-- modele: (?P<modele>\w+) -->\n\n\|.*\n\|[-|]+\n(?P<lignes>(?:\|.*\n)+)")


def nom(chemin: Path) -> str:
    return chemin.name


# The examples.


@pytest.mark.parametrize("dossier", EXEMPLES, ids=nom)
def test_example_has_nothing_to_put_right(dossier: Path) -> None:
    assert [probleme.en_ligne() for probleme in valider_chemin(dossier)] == []


@pytest.mark.parametrize("graine", [0, 1, 2])
@pytest.mark.parametrize("dossier", [d for d in EXEMPLES if (d / "plan.yaml").exists()], ids=nom)
def test_example_plan_gives_the_scores_it_announces(dossier: Path, graine: int) -> None:
    essais = essayer(dossier, graine)
    assert len(essais) > 1
    assert [(essai.apprenant, essai.ecarts, essai.refus) for essai in essais if not essai.reussi] == []


def test_first_example_has_six_lines() -> None:
    assert len((DOCS / "exemples/six-lignes/sujet.yaml").read_text(encoding="utf-8").splitlines()) == 6


def test_first_visitor_takes_six_lines_more() -> None:
    avant, apres = (
        (DOCS / "exemples" / nom / "sujet.yaml").read_text(encoding="utf-8").splitlines()[2:]
        for nom in ("six-lignes", "etape-8-visite")
    )
    assert [ligne for ligne in apres if ligne in avant] == avant
    assert len(apres) - len(avant) == 6


def test_first_visitor_cuts_the_writing_and_is_served_when_received() -> None:
    scenario, problemes = charger(lire_dossier(DOCS / "exemples/etape-8-visite"))
    assert scenario is not None, problemes
    session = Session(scenario, parametres(), lambda _: None)
    session.ouvrir(graine=0, regime=ENTRAINEMENT, ouverte_le="2026-01-01T00:00:00+00:00", stagiaire="Roy Nadia")
    ecrire = Geste(tache="rediger", nom="ecrire", textes={"corps": "mot " * 60})
    (coupe,) = (e for e in session.act(ecrire) if isinstance(e, GesteInterrompu))
    assert (coupe.par, coupe.fait, coupe.reste) == ("ferrand", 60, 60)
    session.act(Recevoir(passage="ferrand"))
    assert session.monde.passants["ferrand"].etat == "servi"
    session.act(Continuer(cle=coupe.cle))
    assert session.monde.taches["rediger"].textes["corps"].split() == ["mot"] * 60


@pytest.mark.parametrize(
    ("apprenant", "recus", "pas_recus"),
    [
        ("expert", {"courriel-eaux": "2026-02-03", "mot-agent": "2026-02-03"}, {"salle-ouverte"}),
        ("arrangeant", {"salle-ouverte": "2026-02-09"}, set()),
        ("sourd", {"courriel-eaux": "2026-02-03"}, {"mot-agent", "salle-ouverte"}),
    ],
)
def test_what_comes_back_in_the_last_example_is_what_was_done(
    apprenant: str, recus: dict[str, str], pas_recus: set[str]
) -> None:
    scenario, corrige, plan = charger_tout(lire_dossier(DOCS / "exemples/etape-14-plan-vivant"))
    (voulu,) = (un for un in plan.apprenants if un.id == apprenant)
    monde, _ = jouer_plan(voulu, scenario, corrige)
    dates = {nom: jour_de(t).isoformat() for nom, t in monde.documents.items()}
    assert dates.items() >= recus.items()
    assert not pas_recus & set(dates)


# What the guides show.


@pytest.mark.parametrize("page", GUIDES, ids=nom)
def test_block_of_a_guide_is_what_the_example_file_holds(page: Path) -> None:
    texte = page.read_text(encoding="utf-8")
    for bloc in BLOC.finditer(texte):
        fichier = (RACINE / bloc["fichier"]).read_text(encoding="utf-8")
        if bloc["extrait"]:
            assert f"\n{bloc['texte']}" in f"\n{fichier}", f"{page.name} : {bloc['fichier']}"
        else:
            assert bloc["texte"] == fichier, f"{page.name} : {bloc['fichier']}"


def test_trainer_guide_shows_every_example() -> None:
    texte = (DOCS / "guide-formateur.md").read_text(encoding="utf-8")
    montres = {Path(bloc["fichier"]).parts[2] for bloc in BLOC.finditer(texte)}
    assert montres == {dossier.name for dossier in EXEMPLES}


def test_trainer_guide_quotes_a_line_that_valider_writes(tmp_path: Path) -> None:
    dossier = tmp_path / "copie"
    shutil.copytree(DOCS / "exemples/etape-4-corrige", dossier)
    fautif = (
        (dossier / "sujet.yaml").read_text(encoding="utf-8").replace("titre: La convocation", "titel: La convocation")
    )
    (dossier / "sujet.yaml").write_text(fautif, encoding="utf-8")
    (ligne,) = (probleme.en_ligne().removeprefix(f"{dossier}/") for probleme in valider_chemin(dossier))
    assert _sans_espaces_fines(ligne) in _sans_espaces_fines((DOCS / "guide-formateur.md").read_text(encoding="utf-8"))


def _sans_espaces_fines(texte: str) -> str:
    """French spaces are the program's business; a page may write them plain inside a block."""
    return re.sub("[\u00a0\u202f]", " ", texte)


# Commands and links.


def _commandes(page: Path) -> Iterator[list[str]]:
    for ligne in LIGNE_DE_COMMANDE.findall(page.read_text(encoding="utf-8")):
        yield re.findall(r'"[^"]*"|\S+', ligne)


@pytest.mark.parametrize("page", PAGES, ids=nom)
def test_command_quoted_in_a_page_exists_with_its_options(page: Path) -> None:
    for mots in _commandes(page):
        while mots and mots[0].startswith("--"):
            assert mots[0] in _options(programme), f"{page.name} : {mots}"
            del mots[:2]
        if not mots or mots[0] == "tests":
            continue
        assert mots[0] in COMMANDES, f"{page.name} : {mots[0]}"
        commande = programme.get_command(click.Context(programme), mots[0])
        assert commande is not None
        if isinstance(commande, click.Group) and len(mots) > 1:
            assert mots[1] in commande.commands, f"{page.name} : {mots}"
            commande = commande.commands[mots[1]]
        inconnues = {mot for mot in mots[1:] if mot.startswith("--")} - _options(commande)
        assert not inconnues, f"{page.name} : {' '.join(mots)}"


def _options(commande: click.Command) -> set[str]:
    return {option for parametre in commande.params for option in parametre.opts if isinstance(parametre, click.Option)}


@pytest.mark.parametrize("page", PAGES, ids=nom)
def test_relative_link_of_a_page_leads_somewhere(page: Path) -> None:
    for lien in LIEN.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", lien):
            continue
        chemin, _, ancre = unquote(lien).partition("#")
        cible = (page.parent / chemin).resolve() if chemin else page
        if "captures" in cible.parts and not cible.exists():
            _sera_produite(cible)
            continue
        assert cible.exists(), f"{page.name} : {lien}"
        if ancre:
            assert ancre in _ancres(cible), f"{page.name} : {lien}"


def _sera_produite(image: Path) -> None:
    """An image not made yet is named by the program that makes it, when that program is there."""
    programme_des_captures = DOCS / "captures.py"
    if programme_des_captures.exists():
        assert image.stem.rpartition("-")[0] in programme_des_captures.read_text(encoding="utf-8"), image.name


def _ancres(page: Path) -> set[str]:
    """Return the anchors that a forge gives to the headings of a page."""
    titres = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", titre.lower()).replace(" ", "-") for titre in titres}


# The trainee's guide.


def test_trainee_guide_names_every_key_of_the_desk() -> None:
    texte = (DOCS / "guide-stagiaire.md").read_text(encoding="utf-8")
    for commande in Travail.COMMANDES:
        ligne = f"| `{commande.signe()}` | `{commande.signe(ecriture=True)}` | {commande.nom}"
        assert ligne in texte, commande


@pytest.mark.parametrize("module", ["jeu", "editeur", "accueil_public", "a_faire"])
def test_trainee_guide_names_every_command_of_the_text_mode(module: str) -> None:
    guide = (DOCS / "guide-stagiaire.md").read_text(encoding="utf-8")
    aide = str(importlib.import_module(f"sgm_sim.texte.{module}").AIDE)
    mots = set(re.findall(r"/[a-z]+", aide))
    assert mots
    assert mots <= set(re.findall(r"/[a-z]+", guide))


# The reference of the format.


MODULES = (
    bibliotheque,
    choix_donnees,
    classement_donnees,
    contrat,
    corrige,
    depouillement_donnees,
    depouillement_urne,
    dialogue_donnees,
    formulaire_donnees,
    instruction_donnees,
    ordre_donnees,
    plateforme_donnees,
    passages,
    plan,
    redaction_donnees,
    references,
    seance_donnees,
    suites,
    sujet,
    tirages,
)
MODELES: dict[str, type[Modele]] = {
    nom: objet
    for module in MODULES
    for nom, objet in vars(module).items()
    if isinstance(objet, type) and issubclass(objet, Modele) and not nom.startswith("_")
    if objet.__module__ == module.__name__
}
FORMAT = (DOCS / "format.md").read_text(encoding="utf-8")
TABLES = {
    table["modele"]: [
        [case.strip() for case in ligne.strip("|").split(" | ")] for ligne in table["lignes"].splitlines()
    ]
    for table in TABLE.finditer(FORMAT)
}


def test_format_has_one_table_for_each_model() -> None:
    assert len(TABLE.findall(FORMAT)) == len(TABLES)
    assert sorted(TABLES) == sorted(MODELES)


@pytest.mark.parametrize("modele", sorted(MODELES))
def test_format_lists_the_keys_of_the_model_in_order(modele: str) -> None:
    classe = MODELES[modele]
    heritees = next(
        (set(MODELES[base.__name__].model_fields) for base in classe.__mro__[1:] if base.__name__ in MODELES), set()
    )
    attendues = [cle for cle in classe.model_fields if cle not in heritees]
    assert [ligne[0].strip("`") for ligne in TABLES[modele]] == attendues


@pytest.mark.parametrize("modele", sorted(MODELES))
def test_format_says_what_is_required_and_every_choice(modele: str) -> None:
    for cle, obligatoire, sens, *_ in TABLES[modele]:
        champ = MODELES[modele].model_fields[cle.strip("`")]
        if (modele, cle) == ("Sujet", "`id`"):
            assert obligatoire == "non (le nom du dossier)"
        else:
            assert obligatoire == _obligatoire(champ), f"{modele}.{cle}"
        for choix in _choix(champ.annotation):
            assert f"`{choix}`" in sens, f"{modele}.{cle}"


def _obligatoire(champ: Any) -> str:
    if champ.is_required():
        return "oui"
    match champ.default:
        case True:
            return "non (true)"
        case False | "":
            return "non"
        case int() | str() as defaut:
            return f"non ({defaut})"
        case dt.time() as heure:
            return f"non ({heure:%H:%M})"
        case dt.date() as jour:
            return f"non ({jour.isoformat()})"
    return "non"


def _choix(annotation: Any) -> Iterator[object]:
    """Yield the values that a key may have, when they are listed."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for partie in get_args(annotation):
        yield from _choix(partie)


@pytest.mark.parametrize(
    "phrase",
    [
        f"plus {REPRISE} s",
        f"pour une tâche ({COUT_ACCUEIL} s)",
        f"dire un mot ({COUT_PATIENTER} s)",
        f"de {USURE} points au bout de la patience",
        f"Un mot rend {EGARD} points",
        f"au milieu en ôte {ABANDON} ; revenir pour rien, {AGACEMENT}",
        f"rappeler prend {COUT_RAPPEL} s de plus",
        f"{JOURS_MAX} jours au plus",
    ],
)
def test_format_gives_the_numbers_of_the_program(phrase: str) -> None:
    assert phrase in _sans_espaces_fines(FORMAT)


def test_format_gives_the_order_of_one_instant() -> None:
    mots = {
        Classe.OUVERTURE: "l’ouverture",
        Classe.RACCROCHE: "ceux qui raccrochent",
        Classe.PATIENCE: "ceux qui renoncent",
        Classe.SONNERIE: "les appels",
        Classe.ARRIVEE: "les arrivées",
        Classe.COURRIER: "le courrier",
        Classe.SUITE: "les suites",
        Classe.ECHEANCE: "les échéances",
        Classe.REPONSE: "les réponses des téléservices",
        Classe.FERMETURE: "la fermeture",
    }
    assert f"Viennent ensuite {', '.join(mots[classe] for classe in Classe)}." in FORMAT


def test_the_page_of_the_rules_is_up_to_date() -> None:
    """`python docs/regles.py` writes it again."""
    espace: dict[str, Any] = runpy.run_path(str(RACINE / "docs" / "regles.py"))
    assert (RACINE / "docs" / "regles.md").read_text(encoding="utf-8") == espace["page"]()


def test_format_lists_every_filter() -> None:
    tables = re.findall(r"^\| Filtre \|.*\n.*\n((?:\|.*\n)+)", FORMAT, re.M)
    assert [ligne.split("`")[1] for ligne in tables[0].splitlines()] == list(FILTRES)
