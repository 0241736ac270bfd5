"""How a kind is answered, rightly or wrongly: the gestures of bots and plans. The engine never imports this module.

An answer is a mapping of field values for a `formulaire`, a text for a `redaction`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.formulaire_donnees import TacheFormulaire
from sgm_sim.taches.gestes import geste_de_champ, geste_de_texte
from sgm_sim.taches.redaction_donnees import TacheRedaction
from sgm_sim.taches.valeurs import Valeur

Reponse = Mapping[str, Valeur | None] | str
"""Values by field (None: left empty), or a whole text."""


def produire(tache: Any, reponse: Reponse) -> list[Geste]:
    """Return the gestures that give `reponse` to the task, in the order a person makes them, the last one included.

    Raises:
        TypeError: when the answer is not of the shape that the kind expects.
    """
    match tache, reponse:
        case TacheFormulaire(), Mapping():
            remplis = [(champ, reponse.get(champ.id)) for champ in tache.champs]
            gestes = [geste_de_champ(tache.id, c.nature, c.id, v) for c, v in remplis if v is not None]
            return [*gestes, Geste(tache=tache.id, nom="valider")]
        case TacheRedaction(), str():
            return [geste_de_texte(tache.id, reponse), Geste(tache=tache.id, nom="envoyer")]
    raise TypeError(f"a {type(tache).__name__} cannot be answered by a {type(reponse).__name__}")
