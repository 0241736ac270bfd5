"""The words of the screens for what the data names by an id: forms, levels, issues, dates of the machine."""

from __future__ import annotations

from datetime import datetime

from sgm_sim.core.francais.ecriture import date_longue, heure_longue

FORMES = {
    "mise-en-situation": "mise en situation",
    "cas-pratique": "cas pratique",
    "etude-de-cas": "étude de cas",
    "entrainement": "entraînement",
}
NIVEAUX = {"decouverte": "découverte", "confirme": "confirmé", "expert": "expert"}

REGIMES = {"entrainement": "entraînement", "temps-reel": "entraînement en temps réel", "examen": "examen"}

JOURNEE_FINIE = "La journée s’est terminée avant la fin de ce geste : il n’est pas fait."
"""Said first at the end, when the simulated day cut a gesture short."""


def quand(iso: str, jamais: str = "") -> str:
    """Return « mardi 3 mars 2026 à 10 h 42 » for a real instant."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return jamais
    return f"{date_longue(moment.date())} à {heure_longue(moment.time())}"
