"""Each defect, election by election, on both sides of the thresholds: what an envelope is worth, and for which reason.

What is expected is written here by hand, from the texts; it is not asked of the rules.
"""

from __future__ import annotations

from typing import Any, get_args

import pytest
from depouillements import depouillement, enveloppe

from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.taches.depouillement_bulletins import Bareme, Contenu, depouiller
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_mots import CAUSES, USUELLES, Defaut
from sgm_sim.taches.depouillement_urne import BulletinTrouve

PARTOUT = {
    *("designation-insuffisante", "votant-identifie", "sans-enveloppe", "enveloppe-non-reglementaire"),
    *("papier-de-couleur", "signe-bulletin", "signe-enveloppe", "injure"),
}
"""C. élect., art. L66."""
PESES = {"dechire", "tache", "tract-joint"}
"""For the bureau to weigh, at every election."""
NOMS = {"nom-raye", "nom-ajoute", "ordre-modifie"}
LISTE = {*NOMS, "liste-non-enregistree"}
"""C. élect., art. L260, L268 and L269."""
TIERS = {"nom-de-tiers", "photo-de-tiers", "animal"}
"""C. élect., art. L52-3."""
FORME = {*TIERS, *NOMS, "prescriptions-de-forme", "modele-different", "mention-manuscrite"}
"""C. élect., art. R66-2."""

AVANT, JOUR, APRES = "2026-03-14", "2026-03-15", "2026-03-16"
"""The law n° 2025-444 and the décret n° 2025-778 apply from the renewal of 15 March 2026."""

NULS: dict[tuple[str, int, str], set[str]] = {
    ("municipales", 999, AVANT): PARTOUT | TIERS,
    ("municipales", 1_000, AVANT): PARTOUT | LISTE | FORME,
    ("municipales", 1_001, AVANT): PARTOUT | LISTE | FORME,
    **{("municipales", 999, le): PARTOUT | LISTE for le in (JOUR, APRES)},
    **{("municipales", n, le): PARTOUT | LISTE | FORME for n in (1_000, 1_001) for le in (JOUR, APRES)},
    **{("presidentielle", n, le): PARTOUT for n in (999, 1_000) for le in (AVANT, JOUR)},
    **{(nom, 999, JOUR): PARTOUT | FORME for nom in ("legislatives", "departementales")},
}
VALABLES: dict[tuple[str, int, str], set[str]] = {("municipales", 999, AVANT): NOMS}
"""Panachage, as long as small communes elected people one by one."""

CAS = [(*ou, defaut) for ou in NULS for defaut in get_args(Defaut)]


def election(nom: str, population: int, le: str, **autres: Any) -> TacheDepouillement:
    return depouillement(election=nom, population=population, date=le, **autres)


def bareme(nom: str, population: int, le: str, **autres: Any) -> Bareme:
    return Bareme(election(nom, population, le, **autres), parametres())


def bulletin(*contenu: str, **autres: Any) -> BulletinTrouve:
    return BulletinTrouve.model_validate(enveloppe("un", *contenu, **autres))


@pytest.mark.parametrize(("nom", "population", "le", "defaut"), CAS)
def test_one_defect_on_one_ballot(nom: str, population: int, le: str, defaut: str) -> None:
    ou = (nom, population, le)
    attendu = "nul" if defaut in NULS[ou] else "ormes" if defaut in VALABLES.get(ou, ()) else "bureau"
    juge = bareme(*ou)
    attendue = juge.attendu(bulletin("ormes", defauts=[defaut]))
    assert attendue.valeurs == (attendu,)
    assert attendue.sure is (attendu != "bureau")
    if attendu == "nul":
        (cause,) = juge.causes(Contenu.de(bulletin("ormes", defauts=[defaut]))).valeurs
        assert defaut in CAUSES[str(cause)].couvre


@pytest.mark.parametrize(
    ("nom", "population", "le", "support", "attendu"),
    [
        ("municipales", 999, AVANT, "manuscrit", "bureau"),
        ("municipales", 999, JOUR, "manuscrit", "bureau"),
        ("municipales", 1_000, AVANT, "manuscrit", "nul"),
        ("municipales", 1_000, JOUR, "manuscrit", "nul"),
        ("municipales", 999, JOUR, "circulaire", "bureau"),
        ("municipales", 1_000, JOUR, "circulaire", "nul"),
        ("municipales", 1_000, JOUR, "imprime-par-l-electeur", "nul"),
        ("presidentielle", 999, JOUR, "manuscrit", "nul"),
        ("presidentielle", 1_000, JOUR, "manuscrit", "nul"),
        ("presidentielle", 999, JOUR, "circulaire", "nul"),
        ("presidentielle", 999, JOUR, "imprime-par-l-electeur", "nul"),
        ("legislatives", 999, JOUR, "manuscrit", "ormes"),
        ("departementales", 999, JOUR, "manuscrit", "ormes"),
        ("legislatives", 999, JOUR, "circulaire", "nul"),
        *((nom, 999, JOUR, "feuille-blanche", "blanc") for nom in ("municipales", "presidentielle", "legislatives")),
        *((nom, 999, JOUR, "imprime", "ormes") for nom in ("municipales", "presidentielle", "legislatives")),
    ],
)
def test_what_the_ballot_is_made_of(nom: str, population: int, le: str, support: str, attendu: str) -> None:
    assert bareme(nom, population, le).attendu(bulletin("ormes", support=support)).valeurs == (attendu,)


def test_handwritten_names_that_miss_one_are_void_where_handwriting_is_not() -> None:
    un = bulletin("ormes", support="manuscrit", defauts=["noms-incomplets"])
    juge = bareme("legislatives", 999, JOUR)
    assert juge.attendu(un).valeurs == ("nul",)
    assert juge.causes(Contenu.de(un)).valeurs == ("designation",)
    assert bareme("presidentielle", 999, JOUR).causes(Contenu.de(un)).valeurs == ("modele",)


@pytest.mark.parametrize("nom", ["municipales", "presidentielle", "legislatives", "departementales"])
def test_several_ballots_and_none(nom: str) -> None:
    juge = bareme(nom, 999, JOUR)
    assert juge.attendu(bulletin("ormes", "ormes")).valeurs == ("ormes",)
    assert juge.attendu(bulletin()).valeurs == ("blanc",)
    deux = bulletin("ormes", "clocher")
    assert juge.attendu(deux).valeurs == ("nul",)
    assert juge.causes(Contenu.de(deux)).valeurs == ("differents",)


def test_any_of_the_reasons_that_make_it_void_may_be_given() -> None:
    un = bulletin("ormes", "clocher", defauts=["signe-enveloppe", "injure", "dechire"])
    assert set(bareme("municipales", 640, JOUR).causes(Contenu.de(un)).valeurs) == {"signe", "injure", "differents"}


def test_reasons_may_be_asked_one_by_one() -> None:
    juge = bareme("municipales", 640, JOUR, causes=["signe-bulletin", "signe-enveloppe", "injure"])
    un = Contenu.de(bulletin("ormes", defauts=["signe-enveloppe"]))
    assert juge.causes(un).valeurs == ("signe-enveloppe",)
    assert juge.causes(Contenu.de(bulletin("ormes", defauts=["nom-raye"]))).valeurs == ()


def test_usual_reasons_leave_a_key_to_go_back_and_cover_every_defect() -> None:
    assert len(USUELLES) == 8
    couverts = {fait for nom in USUELLES for fait in CAUSES[nom].couvre}
    assert couverts >= set(get_args(Defaut)) - PESES


def test_a_whole_pile_is_judged_and_counted_group_by_group() -> None:
    tache = election("municipales", 640, JOUR)
    pile = [
        *[bulletin("ormes")] * 30,
        *[bulletin("clocher")] * 20,
        *[bulletin()] * 4,
        *[bulletin("ormes", defauts=["signe-enveloppe"])] * 3,
        *[bulletin("ormes", defauts=["nom-raye"])] * 2,
        *[bulletin("ormes", defauts=["tache"])] * 5,
    ]
    compte, causes = depouiller(pile, tache, parametres())
    assert (compte.voix, compte.blancs, compte.nuls, compte.a_evaluer) == ({"ormes": 30, "clocher": 20}, 4, 5, 5)
    assert causes == {"signe": 3, "noms": 2}
    assert compte.votants == len(pile)
