"""The desk when the office is closed for the night: what was done, what remains, and the two ways on."""

from __future__ import annotations

from sgm_sim.core.francais.ecriture import accord, date_longue, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.engine.vue import Vue, VueTache
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne
from sgm_sim.tui.textes import brut, titre, une_ligne
from sgm_sim.tui.widgets.bandeau import echeance_de


def page_de_nuit(vue: Vue) -> list[Element]:
    """Return what is read on a closed desk."""
    moment = civil(vue.t)
    quand = f"{date_longue(moment.date()).capitalize()}, {heure_longue(moment.time())}."
    suite = "Rentrer, et revenir le matin" if vue.attendu else ""
    return [
        Ligne(titre("La mairie est fermée")),
        Ligne(brut(quand, "$discret")),
        VIDE,
        Ligne(titre("Fait")),
        *(_faites(vue) or [Ligne(brut("rien encore", "$discret"), 2)]),
        VIDE,
        Ligne(titre("Reste à faire")),
        *(_restantes(vue) or [Ligne(brut("rien", "$discret"), 2)]),
        VIDE,
        *([_touche("x", suite)] if suite else []),
        _touche("f", "Finir, et voir le bilan" if vue.regime.bilan else "Finir"),
    ]


def _faites(vue: Vue) -> list[Element]:
    return [_point("☑", _fait(tache)) for tache in vue.taches if tache.statut == "close"]


def _fait(tache: VueTache) -> str:
    return f"{tache.titre}, confié à {tache.confiee_a}" if tache.confiee_a else tache.titre


def _restantes(vue: Vue) -> list[Element]:
    ouvertes = [tache for tache in vue.taches if tache.statut == "ouverte"]
    points: list[Element] = [
        _point("☐", ", ".join(part for part in (tache.titre, echeance_de(tache, vue)) if part)) for tache in ouvertes
    ]
    points += [_point("☎", f"Rappeler {un.nom}") for un in vue.passants if un.etat == "rappel"]
    non_lus = sum(not document.lu for document in vue.documents)
    return points + ([_point("✉", f"{accord(non_lus, 'document')} à lire")] if non_lus else [])


def _point(signe: str, texte: str) -> Ligne:
    return Ligne(brut(une_ligne(texte)), 4, 4, brut(f"  {signe} "), colonne=75)


def _touche(touche: str, texte: str) -> Ligne:
    return Ligne(brut(texte, "bold"), 5, 5, brut(f"  {touche}", "bold $accent"))
