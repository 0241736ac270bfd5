"""The banner of the desk and the to-do list: where, when, what waits."""

from __future__ import annotations

from textual.content import Content

from sgm_sim.core.francais.ecriture import JOURS, date_courte, date_longue, heure_longue
from sgm_sim.core.instants import Instant, civil, jour_de
from sgm_sim.engine.vue import Vue, VueTache
from sgm_sim.tui.mise_en_page import Ligne
from sgm_sim.tui.textes import assembler, brut, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.gens import etat_de_la_porte, etat_des_gens
from sgm_sim.tui.widgets.liste import Entree

LARGE = 100
"""From this width the banner has room for the name of the commune beside what waits."""
ETROIT = 76
"""Under this width, who waits is said by the line below only."""

ETATS = {"ouverte": ("☐", "à faire"), "close": ("☑", "fait"), "a_venir": ("…", "plus tard")}
"""Sign and word of each state of a task."""


class Bandeau(Feuille):
    """Commune, date, simulated time, documents to read."""

    def montrer_vue(self, vue: Vue, commune: str, ecoule: int = 0) -> None:
        """Draw it from the desk, `ecoule` simulated seconds later when a clock runs by itself."""
        moment = civil(Instant(vue.t + ecoule))
        non_lus = sum(not document.lu for document in vue.documents)
        courrier = f"✉ {non_lus} à lire" if non_lus else "✓ tout est lu"
        heure = brut(heure_longue(moment.time()), "bold $accent")
        if not vue.vivante:
            gauche = assembler(
                brut(une_ligne(commune), "bold $accent"), brut(f"   {date_longue(moment.date())}   "), heure
            )
            self.montrer([Ligne(gauche, droite=brut(courrier))])
            return
        large = self.app.size.width >= LARGE
        gens = etat_des_gens(vue) if self.app.size.width >= ETROIT else ""
        ou = brut(f"{une_ligne(commune)}   ", "bold $accent") if large else Content("")
        date = brut(f"{(date_longue if large else date_courte)(moment.date())}   ")
        gauche = assembler(ou, date, heure, brut(f"   {etat_de_la_porte(vue)}"), brut(f"   {gens}", "bold"))
        self.montrer([Ligne(gauche, droite=brut(courrier if large else ""))])


def fil_des_taches(vue: Vue, courante: str) -> Ligne:
    """Return the to-do list on one line, for narrow screens."""
    rang, tache = next((i, t) for i, t in enumerate(vue.taches) if t.id == courante)
    ou = brut(f"tâche {rang + 1} sur {len(vue.taches)}", "$discret")
    return Ligne(brut(f"{ETATS[tache.statut][0]} {une_ligne(tache.titre)}", "bold"), droite=ou)


def liste_des_taches(vue: Vue, courante: str) -> list[Entree]:
    """Return the to-do list, one task under another; what opens on demand is not there before."""
    listees = [tache for tache in vue.taches if not tache.sur_demande or tache.statut != "a_venir"]
    return [_entree(tache, tache.id == courante, vue) for tache in listees]


def echeance_de(tache: VueTache, vue: Vue) -> str:
    """Return « avant 11 h », « lun. 9, avant 11 h », « en retard »; empty when there is none."""
    if tache.echeance is None or tache.statut == "close":
        return ""
    if tache.echeance < vue.t:
        return "en retard"
    jour, heure = jour_de(tache.echeance), heure_longue(civil(tache.echeance).time())
    autre = f"{JOURS[jour.weekday()][:3]}.\u00a0{jour.day}, " if jour != jour_de(vue.t) else ""
    return f"{autre}avant\u00a0{heure}"


def _entree(tache: VueTache, courante: bool, vue: Vue) -> Entree:
    signe, mot = ETATS[tache.statut]
    mot = f"confié à {tache.confiee_a}" if tache.confiee_a else mot
    mot = "remis à plus tard" if tache.reportee and tache.statut == "ouverte" else mot
    mot = "réponse attendue" if tache.attend else mot
    echeance = echeance_de(tache, vue)
    mot = echeance if echeance and mot == ETATS["ouverte"][1] else ", ".join(part for part in (mot, echeance) if part)
    texte = assembler(
        brut(f"{signe} {une_ligne(tache.titre)}", "bold" if courante else ""), brut(f"\n  {mot}", "$discret")
    )
    return Entree(tache.id, texte, ici=courante)
