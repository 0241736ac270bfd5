"""Before work: the commune, the people, what is asked, what is allowed, how time goes. One key to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from sgm_sim.core.francais.ecriture import accord, date_longue, duree, heure_longue, nombre
from sgm_sim.tui.commandes import Commande, liaisons
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, Rangee, prose
from sgm_sim.tui.mots import FORMES, NIVEAUX, REGIMES
from sgm_sim.tui.screens.place import Place
from sgm_sim.tui.textes import brut, titre, une_ligne
from sgm_sim.tui.widgets.feuille import Feuille
from sgm_sim.tui.widgets.pied import Pied

if TYPE_CHECKING:
    from sgm_sim.application.tentative import Tentative
    from sgm_sim.engine.vue import Vue
    from sgm_sim.scenario.sujet import Sujet

MESURE = 75
"""Longest line of prose, in characters."""


class Briefing(Place):
    """Read, then begin."""

    CSS_PATH = "briefing.tcss"
    NOM = "Consignes"
    COMMANDES = (
        Commande("commencer", "enter", "Commencer", "Se mettre au travail. L’heure simulée ne court pas ici."),
        Commande("retour", "escape", "Retour", "Revenir à l’accueil. La tentative vous y attend."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(COMMANDES)]

    def __init__(self, tentative: Tentative) -> None:
        super().__init__()
        self.tentative = tentative

    def compose(self) -> ComposeResult:
        """A sheet to read."""
        sujet = self.tentative.scenario.sujet
        yield Feuille(_tete(sujet), id="tete")
        with VerticalScroll(id="lecture"):
            yield Feuille(_gauche(sujet), id="gauche")
            yield Feuille(_droite(sujet, self.tentative), id="droite")
        yield Pied()

    def action_commencer(self) -> None:
        """Sit down at the desk."""
        self.sgm.travailler()

    def action_retour(self) -> None:
        """Go back to the door."""
        self.app.pop_screen()


def _tete(sujet: Sujet) -> list[Element]:
    forme, niveau = FORMES.get(sujet.forme, sujet.forme), NIVEAUX.get(sujet.niveau, sujet.niveau)
    sous = f"{forme} · niveau {niveau} · environ {duree(sujet.duree * 60)}"
    return [Ligne(titre(sujet.titre)), Ligne(brut(sous, "$discret"))]


def _gauche(sujet: Sujet) -> list[Element]:
    commune = sujet.commune
    jour, debut, fin = sujet.calendrier.jour, sujet.calendrier.debut, sujet.calendrier.fin
    elements: list[Element] = [
        Ligne(titre("Votre mission")),
        *prose(sujet.mission, colonne=MESURE),
        VIDE,
        Ligne(titre("La commune")),
        Ligne(brut(une_ligne(f"{commune.nom}, {nombre(commune.population)} habitants"), "bold")),
        *prose(commune.description, colonne=MESURE),
        Ligne(
            brut(f"Nous sommes le {date_longue(jour)}. La journée va de {heure_longue(debut)} à {heure_longue(fin)}.")
        ),
    ]
    if sujet.personnages:
        elements += [VIDE, Ligne(titre("Qui est qui"))]
        taille = min(24, max(len(une_ligne(p.nom)) for p in sujet.personnages))
        elements += [
            Rangee(((brut(une_ligne(p.nom), "bold"), taille), (brut(une_ligne(p.role)), 0))) for p in sujet.personnages
        ]
    return elements


def _droite(sujet: Sujet, tentative: Tentative) -> list[Element]:
    regime = tentative.view.regime
    examen = not regime.bilan
    elements: list[Element] = [
        Ligne(titre("Ce qui est attendu")),
        *(
            Ligne(brut(une_ligne(tache.titre)), 2, 2, Content("☐ "))
            for tache in tentative.view.taches
            if not tache.sur_demande
        ),
        *([Ligne(brut("et ce que la journée apporte", "$discret"), 2)] if tentative.view.vivante else []),
        VIDE,
        Ligne(titre("Ce qui est permis")),
        *_points(
            f"Régime : {REGIMES.get(regime.nom, regime.nom)}.",
            "Tous les documents du bureau.",
            "La bibliothèque de paragraphes." if regime.clauses else "Pas de bibliothèque de paragraphes.",
            "L’aide de chaque champ." if regime.aides else "Pas d’aide sur les champs.",
            "Le bilan est remis au jury, pas à l’écran." if examen else "Le bilan vous est montré à la fin.",
        ),
        VIDE,
        Ligne(titre("Comment passe le temps")),
        *_temps(tentative.view),
    ]
    codes = sorted({code for tache in sujet.taches for code in tache.competences if tache.notee})
    if codes:
        elements += [VIDE, Ligne(titre("Compétences en jeu")), Ligne(brut(une_ligne(" · ".join(codes))))]
        elements.append(Ligne(brut(f"{accord(len(codes), 'compétence')}, dans le détail au bilan.", "$discret")))
    return elements


PAR_GESTES = (
    "L’horloge est celle de la journée simulée : elle n’avance que par vos gestes. Chaque geste dit sa durée avant "
    "d’être fait. Réfléchir ne coûte rien ; lire un document ou remplir un champ, si."
)
TOUTE_SEULE = (
    "L’horloge court toute seule : une seconde pour vous, {} à la mairie. Chaque geste dit sa durée avant d’être fait, "
    "et F6 met en pause."
)
VIVANT = (
    "Des gens viennent au guichet, le téléphone sonne, le courrier arrive : l’attente use l’humeur, et qui attend trop "
    "s’en va.",
    "Un appel ou quelqu’un qui entre coupe votre geste, sans rien effacer : c le continue, et x attend la suite quand "
    "vous n’avez rien à faire.",
    "Dans la liste des tâches, on peut confier à quelqu’un (o) ou remettre à plus tard en le disant (r).",
    "À la fermeture, ce qui n’est pas fait reste ; ce qui l’a été mal revient parfois des jours plus tard.",
)


def _temps(vue: Vue) -> list[Ligne]:
    """Say how time goes, according to the regime and to whether people come."""
    allure = TOUTE_SEULE.format(accord(vue.regime.acceleration, "seconde")) if vue.regime.acceleration else PAR_GESTES
    if not vue.vivante:
        return prose(f"{allure} Des documents peuvent arriver pendant que vous travaillez.", colonne=MESURE)
    return [*prose(allure, colonne=MESURE), *_points(*VIVANT)]


def _points(*phrases: str) -> list[Ligne]:
    return [Ligne(brut(phrase), 2, 2, brut("·", "$accent"), colonne=MESURE) for phrase in phrases]
