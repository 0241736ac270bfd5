"""Checking an attempt: its chain first, then its commands played again through the engine.

Playing again is promised within one version of the engine (see `versions`); opening and scoring never need it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from msgspec.structs import replace

from sgm_sim.application.content import parametres
from sgm_sim.application.enregistrements import verifier
from sgm_sim.application.versions import rejouable
from sgm_sim.core.erreurs import SgmError
from sgm_sim.engine.evenements import CommandeRecue, Ouvert, TypeEvenement
from sgm_sim.engine.session import Session
from sgm_sim.journal import Depot, Verification
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
    autre_version: bool = False
    """True: made by another version, so that the chain alone can be checked."""
    reprise_de: str = ""
    """`attempt#act` from which it starts again; empty for a fresh attempt."""

    @property
    def saine(self) -> bool:
        """True when nothing is wrong."""
        return not self.defaut and not self.remarque

    @property
    def acceptable(self) -> bool:
        """True when nothing is wrong but what prevents playing again: a recorded erasure, another version."""
        return self.saine or (not self.defaut and (bool(self.effacees) or self.autre_version))


def rejouer(depot: Depot, tentative: str, scenario: Callable[[], Scenario]) -> Relecture:
    """Verify, then play again with the pinned scenario, read only when the chain holds. See `Atelier.rejouer`."""
    verification, reserve = _verifier(depot, tentative)
    defaut = verification.premier_defaut
    entete = None if defaut else depot.evenements(tentative)[0]
    connu = entete if isinstance(entete, Ouvert) else None
    autre = connu is not None and not rejouable(connu.moteur) and not reserve
    remarque = "" if defaut else reserve or _remarque(depot, tentative, scenario, verification.efface)
    return Relecture(
        tentative=tentative,
        lignes=verification.lignes,
        effacees=verification.efface,
        defaut=defaut.phrase if defaut else "",
        ligne=defaut.n if defaut else -1,
        empreinte=verification.ancre,
        rejouee=not defaut and not remarque,
        remarque=remarque,
        autre_version=autre,
        reprise_de=connu.reprise if connu else "",
    )


def _verifier(depot: Depot, tentative: str) -> tuple[Verification, str]:
    """Check the chain; without the anchors, and with a reserve, when a scoring record cannot be read."""
    try:
        return verifier(depot, tentative), ""
    except SgmError as erreur:
        return depot.verifier(tentative), str(erreur)


def _remarque(depot: Depot, tentative: str, scenario: Callable[[], Scenario], effacees: Sequence[int]) -> str:
    if effacees:
        return "Des textes ont été effacés : les gestes ne peuvent plus être rejoués."
    try:
        stockes = depot.evenements(tentative)
        if isinstance(stockes[0], Ouvert) and not rejouable(stockes[0].moteur):
            return f"Jouée avec la version {stockes[0].moteur} : ses gestes ne se rejouent qu’avec elle."
        rejoues = _comme_alors(_jouer(scenario(), stockes), stockes)
    except SgmError as erreur:
        return str(erreur)
    for n, (stocke, rejoue) in enumerate(zip(stockes, rejoues, strict=False)):
        if stocke != rejoue:
            return f"Rejouer les gestes donne autre chose à partir de la ligne {n}."
    if len(stockes) != len(rejoues):
        return f"Rejouer les gestes donne {len(rejoues)} lignes au lieu de {len(stockes)}."
    return ""


def _comme_alors(rejoues: list[TypeEvenement], stockes: Sequence[TypeEvenement]) -> list[TypeEvenement]:
    """Put in the header what playing again cannot give: the versions of the day, and the attempt it starts from."""
    alors, entete = stockes[0], rejoues[0]
    if isinstance(alors, Ouvert) and isinstance(entete, Ouvert):
        return [replace(entete, moteur=alors.moteur, genres=alors.genres, reprise=alors.reprise), *rejoues[1:]]
    return rejoues


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
                session.act(evenement.commande, evenement.ecoule)
    return rejoues
