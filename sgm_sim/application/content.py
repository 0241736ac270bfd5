"""The delivered content: law parameters, référentiel. Read once, checked, or said to be broken.

A defect here is a defect of the delivery, so it is raised; what trainers write is never read here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.problemes import Probleme
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.parametres_lus import parametres_livres
from sgm_sim.referentiel import Referentiel, charger_referentiel


@cache
def parametres() -> Parametres:
    """Return the delivered law.

    Raises:
        SgmError: when a file of `content/droit` cannot be used.
    """
    lus, problemes = parametres_livres()
    _refuser("Le droit livré", problemes)
    return lus


@cache
def referentiel(identifiant: str) -> Referentiel:
    """Return a delivered certification.

    Raises:
        SgmError: when there is none of that name, or it cannot be used.
    """
    chemin = CONTENT / "referentiel" / f"{identifiant}.yaml"
    if not chemin.is_file():
        connus = ", ".join(sorted(p.stem for p in chemin.parent.glob("*.yaml")))
        raise SgmError(f"Le référentiel « {identifiant} » n’existe pas.", f"Référentiels connus : {connus}.")
    lu, problemes = charger_referentiel(chemin.read_bytes(), str(chemin))
    _refuser("Le référentiel livré", problemes)
    assert lu is not None
    return lu


def _refuser(quoi: str, problemes: Sequence[Probleme]) -> None:
    if problemes:
        raise SgmError(f"{quoi} ne peut pas être lu : {problemes[0].en_ligne()}", "Réinstallez sgm_sim.")
