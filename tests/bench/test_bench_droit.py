"""The law: importing all its rules, reading all its parameters, sharing the seats of ten thousand communes."""

from __future__ import annotations

import sys
from random import Random
from time import perf_counter, process_time

import pytest
from bancs import alterner, dire, lancer

from sgm_sim.core.livraison import CONTENT
from sgm_sim.droit.municipales.sieges import Bareme, Egalite, repartir
from sgm_sim.droit.parametres_lus import charger_parametres, parametres_livres
from sgm_sim.droit.regles import REGLES, appliquer

pytestmark = [pytest.mark.banc, pytest.mark.usefixtures("bytecode")]

TOURS = 15
COMMUNES = 10_000
REGLES_LUES = "import sgm_sim.droit.regles"
TOUTES = "from sgm_sim.droit.regles import REGLES; len(REGLES)"


def test_bench_importing_every_rule() -> None:
    actions = {code: lancer(sys.executable, "-c", code) for code in ("pass", REGLES_LUES, TOUTES)}
    tours = alterner(actions, TOURS)
    nu = tours.mediane("pass")
    porte, toutes = tours.mediane(REGLES_LUES) - nu, tours.mediane(TOUTES) - nu
    dire(f"importer le droit : {porte:.0f} ms de plus qu’un Python nu (objectif 60), qui importe une matière au besoin")
    dire(f"  et les {len(REGLES)} règles à la fois : {toutes:.0f} ms")


def test_bench_reading_the_parameters_once() -> None:
    debut = perf_counter()
    lus, _ = charger_parametres(CONTENT / "droit")
    duree = 1000 * (perf_counter() - debut)
    debut = perf_counter()
    parametres_livres()
    parametres_livres()
    encore = 1000 * (perf_counter() - debut)
    dire(
        f"lire {len(lus.par_nom)} paramètres : {duree:.0f} ms ; une seule fois par processus (ensuite {encore:.3f} ms)"
    )


def test_bench_seats_of_ten_thousand_communes() -> None:
    hasard = Random(41781)
    tirees = [_commune(hasard) for _ in range(COMMUNES)]
    bareme = Bareme(prime=50, arrondi_superieur_au_dela_de=4, seuil=5)
    debut = process_time()
    for sieges, voix in tirees:
        try:
            repartir(sieges, voix, bareme)
        except Egalite:
            continue
    nu = process_time() - debut
    parametres, _ = parametres_livres()
    debut = process_time()
    for sieges, voix in tirees:
        faits = {"population": 900, "sieges": sieges, "voix": voix, "tour": "second", "le": "2026-03-22"}
        appliquer("municipales.sieges", faits, parametres)
    verdicts = process_time() - debut
    dire(f"sièges de {COMMUNES} communes : {nu:.2f} s, et {verdicts:.2f} s avec leurs verdicts rédigés (objectif 1)")


def _commune(hasard: Random) -> tuple[int, dict[str, int]]:
    """Draw one commune: two to five lists, five to thirty-nine seats."""
    voix = {f"liste-{rang}": hasard.randint(20, 2_000) for rang in range(hasard.randint(2, 5))}
    return hasard.choice((7, 11, 15, 19, 23, 27, 29, 33, 39)), voix
