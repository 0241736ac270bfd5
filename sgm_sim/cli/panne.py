"""What is said when the program itself is at fault: a calm sentence, and details in a file for whoever repairs it."""

from __future__ import annotations

import traceback

from sgm_sim.cli.atelier import dossier_de_l_usager


def dire_la_panne(erreur: Exception) -> str:
    """Write the details of `erreur` in the user's data folder and return what to tell the person."""
    message = "Le programme s’est arrêté sur une erreur qui est la sienne. Rien n’est perdu : chaque geste est gardé."
    fichier = dossier_de_l_usager() / "panne.txt"
    try:
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_text("".join(traceback.format_exception(erreur)), encoding="utf-8")
    except OSError:
        return f"{message} Pour qui réparera : {type(erreur).__name__} : {erreur}"
    return f"{message} Pour qui réparera, les détails sont dans {fichier}"
