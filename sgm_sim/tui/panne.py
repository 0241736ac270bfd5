"""What is said when the screen itself breaks: nothing is lost, and how to come back."""

from __future__ import annotations

from rich.text import Text

from sgm_sim.core.erreurs import SgmError
from sgm_sim.tui.textes import nettoyer


def message(erreur: BaseException, tentative: str) -> Text:
    """Return the last words of a program that has to stop.

    Args:
        erreur: what happened, named for whoever repairs it.
        tentative: id of the attempt that was open, empty when there was none.
    """
    reprise = f"sgm-sim jouer --reprendre {tentative}" if tentative else "sgm-sim jouer"
    if isinstance(erreur, SgmError):
        return Text(nettoyer(f"\n{erreur}\nPour reprendre où vous en étiez :  {reprise}\n"))
    nom = nettoyer(f"{type(erreur).__name__} : {erreur}")[:300]
    return Text(
        "\nL’écran s’est arrêté sur une erreur du programme. Rien n’est perdu : chaque geste est déjà écrit.\n"
        f"Pour reprendre où vous en étiez :  {reprise}\n"
        f"Pour qui réparera :  {nom}\n"
    )
