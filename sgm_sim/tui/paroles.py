"""The quiet line above the keys: what was done, what has just happened, and the keys that answer to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from sgm_sim.application.nouvelles import nouvelles
from sgm_sim.core.francais.ecriture import duree, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.engine.evenements import (
    AttenteFinie,
    DocumentRecu,
    GesteInterrompu,
    JourneeOuverte,
    PassantArrive,
    TypeEvenement,
)
from sgm_sim.engine.vue import Vue
from sgm_sim.taches.contrat import Geste
from sgm_sim.tui.textes import brut, une_ligne

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative


def ce_qui_est_dit(tentative: Tentative, fait: str, evenements: Sequence[TypeEvenement], combien: int) -> list[Content]:
    """Return the line of an act.

    Args:
        tentative: the attempt, after the act.
        fait: what was done, in our words; empty when it was not, or goes without saying.
        evenements: those of the act.
        combien: how many pieces of news fit; the last ones are kept.
    """
    vue = tentative.view
    if not vue.vivante:
        return [brut(fait, "$discret"), *_courrier(vue, evenements)]
    dits = [e for e in evenements if not isinstance(e, AttenteFinie | GesteInterrompu)]
    phrases = nouvelles(dits, tentative.scenario)[-combien:]
    debut = fait or _attendu(evenements)
    parts = [brut(f"{debut}  " if phrases else debut, "$discret")] if debut else []
    parts.append(brut("  ".join(map(une_ligne, phrases)), "bold"))
    return [*parts, *_suites(vue, evenements)]


def _suites(vue: Vue, evenements: Sequence[TypeEvenement]) -> list[Content]:
    """Return the keys that answer to what has just happened."""
    arrives = [e.passage for e in evenements if isinstance(e, PassantArrive)]
    sonne = any(un.id in arrives and un.canal == "telephone" and un.etat == "attend" for un in vue.passants)
    parts = [brut("  p", "bold $accent"), brut(" décroche.")] if sonne else []
    if any(isinstance(e, GesteInterrompu) for e in evenements) and vue.suspendus:
        suspendu = vue.suspendus[-1]
        ecrit = isinstance(suspendu.commande, Geste) and suspendu.commande.nom in ("remplir", "ecrire")
        garde = ", ce que vous avez écrit est gardé" if ecrit else ""
        parts += [brut("  c", "bold $accent"), brut(f" continue votre travail ({duree(suspendu.cout)}){garde}.")]
    return parts


def _courrier(vue: Vue, evenements: Sequence[TypeEvenement]) -> list[Content]:
    titres = {document.id: document.titre for document in vue.documents}
    parts: list[Content] = []
    for evenement in evenements:
        if isinstance(evenement, DocumentRecu):
            heure = heure_longue(civil(evenement.t).time())
            arrive = f"   ✉ {heure}, un document arrive : {une_ligne(titres[evenement.document])}"
            parts += [brut(arrive, "bold"), brut("  d", "bold $accent"), brut(" pour le lire", "$discret")]
    return parts


def _attendu(evenements: Sequence[TypeEvenement]) -> str:
    """Say how long one waited; a night is not counted in minutes."""
    if any(isinstance(e, JourneeOuverte) for e in evenements):
        return ""
    attente = next((e for e in evenements if isinstance(e, AttenteFinie)), None)
    return f"Vous avez attendu {duree(attente.duree)}." if attente else ""
