"""The banner of the desk and the to-do list: where, when, what waits."""

from __future__ import annotations

from sgm_sim.core.francais.ecriture import date_longue, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.engine.vue import Vue, VueTache
from sgm_sim.tui.mise_en_page import Ligne
from sgm_sim.tui.textes import assembler, brut, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.liste import Entree

ETATS = {"ouverte": ("☐", "à faire"), "close": ("☑", "fait"), "a_venir": ("…", "plus tard")}
"""Sign and word of each state of a task."""


class Bandeau(Feuille):
    """Commune, date, simulated time, documents to read."""

    def montrer_vue(self, vue: Vue, commune: str) -> None:
        """Draw it from the desk."""
        moment = civil(vue.t)
        non_lus = sum(not document.lu for document in vue.documents)
        gauche = assembler(
            brut(une_ligne(commune), "bold $accent"),
            brut(f"   {date_longue(moment.date())}   "),
            brut(heure_longue(moment.time()), "bold $accent"),
        )
        self.montrer([Ligne(gauche, droite=brut(f"✉ {non_lus} à lire" if non_lus else "✓ tout est lu"))])


def fil_des_taches(vue: Vue, courante: str) -> Ligne:
    """Return the to-do list on one line, for narrow screens."""
    rang, tache = next((i, t) for i, t in enumerate(vue.taches) if t.id == courante)
    ou = brut(f"tâche {rang + 1} sur {len(vue.taches)}", "$discret")
    return Ligne(brut(f"{ETATS[tache.statut][0]} {une_ligne(tache.titre)}", "bold"), droite=ou)


def liste_des_taches(vue: Vue, courante: str) -> list[Entree]:
    """Return the to-do list, one task under another."""
    return [_entree(tache, tache.id == courante) for tache in vue.taches]


def _entree(tache: VueTache, courante: bool) -> Entree:
    signe, mot = ETATS[tache.statut]
    texte = assembler(
        brut(f"{signe} {une_ligne(tache.titre)}", "bold" if courante else ""), brut(f"\n  {mot}", "$discret")
    )
    return Entree(tache.id, texte)
