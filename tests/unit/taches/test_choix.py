from __future__ import annotations

from random import Random
from typing import Any

import pytest
from essais_genres import contexte, gestes, jouer
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sgm_sim.taches.choix import GENRE
from sgm_sim.taches.choix_donnees import TacheChoix
from sgm_sim.taches.contrat import Clot, Geste, Publie
from sgm_sim.taches.fiche import BlocChamp, Option, VueFiche
from sgm_sim.taches.reponses import essayer, produire
from sgm_sim.taches.saisie import lire

DONNEES: dict[str, Any] = {
    "id": "suite-a-donner",
    "type": "choix",
    "titre": "La suite à donner",
    "consigne": "Lisez la demande.",
    "question": "Que répondez-vous à M. Roche ?",
    "options": [
        {"id": "copie", "libelle": "Remettre une copie intégrale"},
        {"id": "extrait", "libelle": "Remettre un extrait sans filiation"},
        {"id": "refus", "libelle": "Refuser"},
    ],
    "publie": "demande.suite",
}
JUSTIFIE = DONNEES | {"justification": {"libelle": "Pourquoi ?", "publie": "demande.motif", "mots_minimum": 4}}
TACHE = TacheChoix.model_validate(DONNEES)
JUSTIFIEE = TacheChoix.model_validate(JUSTIFIE)
MULTIPLE = TacheChoix.model_validate(DONNEES | {"plusieurs": True})
ETAT = GENRE.etat_initial(TACHE, Random(0))
VALIDER = Geste(tache="t", nom="valider")
IDENTS = ["copie", "extrait", "refus"]


def remplir(valeur: object, champ: str = "choix") -> Geste:
    return Geste(tache="t", nom="remplir", args={"champ": champ, "valeur": valeur})


def ecrire(texte: str) -> Geste:
    return Geste(tache="t", nom="remplir", args={"champ": "justification"}, textes={"justification": texte})


def champ(tache: TacheChoix, etat: Any = ETAT, nom: str = "choix") -> BlocChamp:
    blocs = GENRE.fiche(contexte(tache), etat, VueFiche()).blocs
    return next(bloc for bloc in blocs if isinstance(bloc, BlocChamp) and bloc.id == nom)


def test_options_are_drawn_once_and_shown_in_that_order() -> None:
    ordres = {tuple(GENRE.etat_initial(TACHE, Random(graine))["ordre"]) for graine in range(40)}
    assert len(ordres) == 6
    assert all(sorted(ordre) == IDENTS for ordre in ordres)
    for ordre in ordres:
        bloc = champ(TACHE, {"champs": {}, "ordre": list(ordre)})
        assert (tuple(option.id for option in bloc.options), bloc.deplie) == (ordre, True)


def test_letter_typed_is_that_of_the_order_shown() -> None:
    bloc = champ(TACHE, {"champs": {}, "ordre": ["refus", "copie", "extrait"]})
    assert lire(bloc, "a", autour=None) == "refus"


@pytest.mark.parametrize(("tache", "nature"), [(TACHE, "choix"), (MULTIPLE, "liste")])
def test_nature_depends_on_how_many_may_be_chosen(tache: TacheChoix, nature: str) -> None:
    assert champ(tache).nature == nature
    assert GENRE.publie(tache) == {"demande.suite": nature}
    libelles = [option.libelle for option in GENRE.options(tache)["demande.suite"]]
    assert libelles == [option.libelle for option in TACHE.options]


@pytest.mark.parametrize(
    ("tache", "valeur", "accepte"),
    [
        (TACHE, "copie", True),
        (TACHE, "autre", False),
        (TACHE, ["copie"], False),
        (TACHE, None, False),
        (MULTIPLE, ["refus", "copie"], True),
        (MULTIPLE, ["copie", "copie"], False),
        (MULTIPLE, [], False),
        (MULTIPLE, "copie", False),
    ],
)
def test_only_options_can_be_chosen(tache: TacheChoix, valeur: object, accepte: bool) -> None:
    devis = GENRE.devis(contexte(tache), ETAT, remplir(valeur))
    assert (devis.refus == "", devis.cout) == (accepte, tache.cout if accepte else 0)


def test_nothing_chosen_cannot_be_validated() -> None:
    refus = GENRE.devis(contexte(TACHE), ETAT, VALIDER).refus
    assert refus == "Choisissez d’abord une réponse."
    assert GENRE.devis(contexte(MULTIPLE), ETAT, VALIDER).refus == "Choisissez d’abord au moins une réponse."
    assert GENRE.fiche(contexte(TACHE), ETAT, VueFiche()).actions[0].refus == refus


@pytest.mark.parametrize(
    ("texte", "refus"),
    [
        ("", "Justifiez votre choix, en 4 mots au moins."),
        ("Il a droit.", "Votre justification compte 3 mots : il en faut au moins 4."),
        ("Il y a droit.", ""),
    ],
)
def test_reasons_must_be_long_enough(texte: str, refus: str) -> None:
    champs = {"choix": "copie", **({"justification": True} if texte else {})}
    ctx = contexte(JUSTIFIEE, {"justification": texte} if texte else {})
    assert GENRE.devis(ctx, {**ETAT, "champs": champs}, VALIDER).refus == refus


def test_reasons_emptied_do_not_count_any_more() -> None:
    ctx = contexte(JUSTIFIEE, {"justification": "Il y a droit, c’est certain."})
    assert "Justifiez" in GENRE.devis(ctx, {**ETAT, "champs": {"choix": "copie"}}, VALIDER).refus


def test_validating_publishes_the_choice_and_no_private_word() -> None:
    suite = [remplir("copie"), ecrire("Il y a droit, je crois."), remplir("refus"), VALIDER]
    etat, effets = jouer(GENRE, JUSTIFIEE, suite)
    assert etat["champs"] == {"choix": "refus", "justification": True}
    assert effets == (
        Publie(nom="demande.suite", nature="choix", valeur="refus"),
        Publie(nom="demande.motif", nature="texte", valeur="justification"),
        Clot(),
    )


def test_model_answer_gives_its_facts() -> None:
    reponse = {"choix": "refus", "justification": "L’acte a moins de cent ans."}
    assert [geste.nom for geste in produire(JUSTIFIEE, reponse)] == ["remplir", "remplir", "valider"]
    essai = essayer(JUSTIFIEE, reponse)
    assert essai.refus == ""
    assert essai.faits == {"demande.suite": "refus", "demande.motif": "L’acte a moins de cent ans."}
    assert essayer(MULTIPLE, {"choix": ["copie", "refus"]}).faits == {"demande.suite": ["copie", "refus"]}
    assert essayer(TACHE, {"choix": None}) == ({}, "Choisissez d’abord une réponse.")


def test_closed_task_shows_what_was_answered_and_takes_nothing_more() -> None:
    ctx = contexte(JUSTIFIEE, {"justification": "Il y a droit, oui."}, close=True)
    etat = {**ETAT, "champs": {"choix": "copie", "justification": True}}
    fiche = GENRE.fiche(ctx, etat, VueFiche())
    champs = {bloc.id: bloc for bloc in fiche.blocs if isinstance(bloc, BlocChamp)}
    assert champs["choix"].affiche == "Remettre une copie intégrale"
    assert champs["justification"].valeur == "Il y a droit, oui."
    assert not any(bloc.modifiable for bloc in champs.values())
    assert not champs["justification"].deplie
    assert fiche.actions[0].refus == "Ce choix est validé."


def test_options_of_the_fiche_are_those_of_the_sujet() -> None:
    assert set(champ(TACHE).options) == {Option(id=o.id, libelle=o.libelle) for o in TACHE.options}


@pytest.mark.parametrize("options", [[], [{"id": "seule", "libelle": "Une seule"}]])
def test_a_choice_needs_two_options(options: Any) -> None:
    with pytest.raises(ValidationError):
        TacheChoix.model_validate(DONNEES | {"options": options})


QUELCONQUES = gestes(
    ["remplir", "vider", "valider"],
    ["champ", "valeur"],
    ["choix", "justification", *IDENTS, ["copie"], ["refus", "copie"]],
    ["justification"],
)


@given(st.sampled_from([TACHE, JUSTIFIEE, MULTIPLE]), QUELCONQUES)
def test_devis_is_total(tache: TacheChoix, geste: Geste) -> None:
    devis = GENRE.devis(contexte(tache), ETAT, geste)
    assert devis.refus == "" or devis.cout == 0


@given(st.sampled_from([TACHE, JUSTIFIEE, MULTIPLE]), st.lists(QUELCONQUES, max_size=8), st.integers(0, 99))
def test_any_accepted_gestures_keep_a_state_that_can_be_stored(
    tache: TacheChoix, suite: list[Geste], graine: int
) -> None:
    etat, _ = jouer(GENRE, tache, [remplir("copie"), remplir(["copie"]), *suite], graine)
    assert set(etat) == {"champs", "ordre"}
    assert sorted(etat["ordre"]) == IDENTS
