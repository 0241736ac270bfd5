"""Checking an attempt: its chain first, then its commands played again through the engine.

Playing again is promised for the same major version of the engine; opening and scoring never need it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from sgm_sim.application.content import parametres
from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.evenements import CommandeRecue, Ouvert, TypeEvenement
from sgm_sim.engine.session import Session
from sgm_sim.evaluation.notation import Notation
from sgm_sim.journal import Depot
from sgm_sim.scenario.charger import Scenario


class Relecture(msgspec.Struct, frozen=True):
    """What was found about the journal of one attempt."""

    tentative: str
    lignes: int
    effacees: tuple[int, ...]
    """Rows whose texts were erased by a recorded act."""
    defaut: str
    """The first defect, as a French sentence; empty when the chain holds."""
    ligne: int
    """Number of the first row at fault, -1 when there is none."""
    empreinte: str
    rejouee: bool
    """True when the commands give the same events again; False when they were not played or differ."""
    remarque: str = ""
    """Why the commands were not played again, or where they differ; empty when all is well."""

    @property
    def saine(self) -> bool:
        """True when nothing is wrong."""
        return not self.defaut and not self.remarque


def rejouer(depot: Depot, tentative: str, scenario: Callable[[], Scenario]) -> Relecture:
    """Verify, then play again with the pinned scenario, read only when the chain holds. See `Atelier.rejouer`."""
    verification = depot.verifier(tentative, _ancres(depot, tentative))
    defaut = verification.premier_defaut
    remarque = "" if defaut else _remarque(depot, tentative, scenario, verification.efface)
    return Relecture(
        tentative=tentative,
        lignes=verification.lignes,
        effacees=verification.efface,
        defaut=defaut.phrase if defaut else "",
        ligne=defaut.n if defaut else -1,
        empreinte=verification.ancre,
        rejouee=not defaut and not remarque,
        remarque=remarque,
    )


def _ancres(depot: Depot, tentative: str) -> list[str]:
    """Return the last digests noted in scoring records: the journal must still pass through each of them."""
    return [msgspec.json.decode(c, type=Notation).ancre for c in depot.notations(tentative)]


def _remarque(depot: Depot, tentative: str, scenario: Callable[[], Scenario], effacees: Sequence[int]) -> str:
    if effacees:
        return "Des textes ont été effacés : les gestes ne peuvent plus être rejoués."
    try:
        stockes = depot.evenements(tentative)
        rejoues = _jouer(scenario(), stockes)
    except SgmError as erreur:
        return str(erreur)
    for n, (stocke, rejoue) in enumerate(zip(stockes, rejoues, strict=False)):
        if stocke != rejoue:
            return f"Rejouer les gestes donne autre chose à partir de la ligne {n}."
    if len(stockes) != len(rejoues):
        return f"Rejouer les gestes donne {len(rejoues)} lignes au lieu de {len(stockes)}."
    return ""


def _jouer(scenario: Scenario, stockes: Sequence[TypeEvenement]) -> list[TypeEvenement]:
    rejoues: list[TypeEvenement] = []
    session = Session(scenario, parametres(), rejoues.extend)
    for evenement in stockes:
        match evenement:
            case Ouvert():
                session.ouvrir(
                    graine=evenement.graine,
                    regime=evenement.regime,
                    ouverte_le=evenement.ouverte_le,
                    stagiaire=evenement.stagiaire,
                )
            case CommandeRecue():
                session.act(evenement.commande)
    return rejoues
