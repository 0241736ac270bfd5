"""Work at the desk: keys become gestures, and what the world answers is shown.

It judges nothing and keeps nothing itself: every gesture goes through the attempt, and drafts are kept while one types.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Key

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.engine.commandes import Terminer
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import Action
from sgm_sim.taches.gestes import geste_de_champ, geste_de_texte
from sgm_sim.taches.lettres import chiffre
from sgm_sim.taches.valeurs import NATURES_A_OPTIONS
from sgm_sim.tui.commandes import Commande, liaisons
from sgm_sim.tui.screens.cases import Cases
from sgm_sim.tui.screens.volet import Question
from sgm_sim.tui.textes import brut, une_ligne
from sgm_sim.tui.widgets.action import LigneAction
from sgm_sim.tui.widgets.champ import Champ
from sgm_sim.tui.widgets.documents import Documents
from sgm_sim.tui.widgets.fiche import FicheVue, prix
from sgm_sim.tui.widgets.liste import Liste
from sgm_sim.tui.widgets.redaction import Redaction


class Travail(Cases):
    """Where one works."""

    CSS_PATH = "travail.tcss"
    NOM = "Bureau"
    COMMANDES = (
        Commande("guichet", "g", "Guichet", "Voir qui attend, et recevoir ou faire patienter.", aussi="ctrl+g"),
        Commande("telephone", "p", "Décrocher", "Répondre au téléphone quand il sonne.", aussi="f9"),
        Commande("continuer", "c", "Continuer", "Continuer le geste qui a été coupé.", aussi="f12"),
        Commande(
            "attendre",
            "x",
            "Attendre",
            "Laisser passer le temps jusqu’à ce qu’il arrive quelque chose.",
            aussi="ctrl+o",
        ),
        Commande("minute", "X", "Une minute", "Laisser passer une minute au plus.", pied=False),
        Commande("bannette", "b", "Bannette", "Ouvrir le premier courrier non lu.", aussi="ctrl+b", pied=False),
        Commande("documents", "d", "Documents", "Ouvrir les documents du bureau, ou les refermer.", aussi="f3"),
        Commande("moitie", "D", "Côte à côte", "Garder un document à côté du travail.", aussi="f4"),
        Commande("taches", "t", "À faire", "Aller à la liste des tâches, en changer.", aussi="f5"),
        Commande("loi", "l", "Loi", "Chercher une fiche de droit, par mot ou par article.", aussi="ctrl+l"),
        Commande("pause", "f6", "Pause", "Arrêter l’horloge et couvrir le bureau.", prioritaire=True),
        Commande("agir", "v", "Valider", "Valider ou envoyer ce qui est sous vos yeux.", aussi="f8"),
        Commande("terminer", "f", "Finir", "Finir la journée et voir le bilan.", aussi="f10"),
        Commande(
            "retour", "escape", "Retour", "Refermer ce qui est ouvert, ou revenir à l’accueil : rien n’est perdu."
        ),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(COMMANDES)]

    async def on_mount(self) -> None:
        """Sit down before whoever is received, or at the first task that is open."""
        vue = self.tentative.view
        tenue = next((un.tache for un in vue.passants if un.id == vue.en_face), "")
        ouvertes = [t.id for t in vue.taches if t.statut == "ouverte"]
        commencees = [t.id for t in vue.taches if t.statut != "a_venir"]
        self.tache = tenue or (ouvertes or commencees)[0]
        await self.montrer_tache()

    @on(Champ.Rempli)
    async def _remplir(self, event: Champ.Rempli) -> None:
        event.stop()
        bloc, tache = event.champ.bloc, self.tache
        if event.valeur == bloc.valeur:
            if self.brouillon(tache, bloc.id):
                self.garder(tache, bloc.id, "", 0)
            self.query_one(FicheVue).suivant(event.champ)
            return
        if event.valeur is None:
            accepte = await self.agir(Geste(tache=tache, nom="vider", args={"champ": bloc.id}), "✓ Champ vidé.")
        else:
            geste = geste_de_champ(tache, bloc.nature, bloc.id, event.valeur)
            accepte = await self.agir(geste, f"✓ Gardé, {duree(bloc.cout)}.")
            if not accepte and bloc.nature not in NATURES_A_OPTIONS:
                ecrit = afficher(bloc.nature, event.valeur)
                self.garder(tache, bloc.id, ecrit, len(ecrit))  # cut or refused: it comes back in the field
        if accepte and not self.tentative.view.close and self.tache == tache:
            self.query_one(FicheVue).suivant(event.champ)

    @on(Redaction.Quittee)
    async def _quitter_la_feuille(self, event: Redaction.Quittee) -> None:
        event.stop()
        if event.au_repos:
            await self.action_retour()
        else:
            await self._remettre_le_texte()
            if not self.tentative.view.close:
                self.query_one(FicheVue).agir()

    async def _remettre_le_texte(self) -> bool:
        """Send what is on the sheet, once, if it changed; True when nothing stands in the way.

        The drafts are written first, for the case where the sheet cannot be sent.
        """
        self.deposer()
        redaction = self.query_one(FicheVue).redaction
        if redaction is None or not redaction.modifie:
            return True
        geste = geste_de_texte(self.tache, redaction.texte)
        return await self.agir(geste, f"✓ Texte gardé, {duree(self.tentative.devis(geste).cout)}.")

    @on(LigneAction.Demandee)
    async def _entendre(self, event: LigneAction.Demandee) -> None:
        event.stop()
        if self.is_active:  # a second Enter, typed before the question came
            await self._demander(event.action)

    async def _demander(self, demandee: Action) -> None:
        if not await self._remettre_le_texte() or self.tentative.view.close:
            return
        if not demandee.definitif:
            await self._dire(demandee)
            return
        fiche = self.tentative.fiche(self.tache)
        action = next(a for a in fiche.actions if a.id == demandee.id)
        if action.refus:
            self.annoncer(brut("✗ ", "bold $error"), brut(action.refus))
            return
        corps = f"Après cela, {demandee.ensuite}."
        question = Question(f"{fiche.titre} : {action.libelle}", corps, prix(action))
        geste = Geste(tache=self.tache, nom=action.geste)
        self.app.push_screen(question, lambda oui: self._conclure(geste, bool(oui)))

    async def _dire(self, action: Action) -> None:
        """Say something, or do what closes nothing; then the keyboard goes to what may be said next."""
        tache = self.tache
        fait = await self.agir(Geste(tache=tache, nom=action.geste, args=action.args))
        if not fait or self.tentative.view.close or self.tache != tache:
            return
        close = any(t.id == tache and t.statut == "close" for t in self.tentative.view.taches)
        await self._suivante() if close else self._ecouter()

    def _ecouter(self) -> None:
        fiche = self.query_one(FicheVue)
        fiche.premier(visible=False)
        if fiche.en_conversation:
            fiche.en_bas()

    async def _conclure(self, geste: Geste, oui: bool) -> None:
        tache = self.tache
        if not oui or not await self.agir(geste, "✓ C’est fait.") or self.tentative.view.close:
            return
        if self.tache == tache:
            await self._suivante()

    async def _suivante(self) -> None:
        """Go to the next task that is open and held with nobody who waits."""
        vue = self.tentative.view
        tenues = {t.id for t in vue.taches if t.passage and t.passage != vue.en_face}
        suivante = next((t for t in vue.taches if t.statut == "ouverte" and t.id not in tenues), None)
        if suivante is not None and suivante.id != self.tache:
            await self.changer(suivante.id)
        elif suivante is None:
            attendre = [brut("x", "bold $accent"), brut(" attend la suite, ")] if vue.vivante and vue.attendu else []
            self.annoncer(
                brut("✓ Tout est fait. ", "bold $success"),
                *attendre,
                brut("f", "bold $accent"),
                brut(" finit et montre le bilan."),
            )

    # Going from one thing to another.

    async def changer(self, tache: str) -> None:
        """Put another task on the desk; what was being written is kept first."""
        if any(t.id == tache and t.statut == "a_venir" for t in self.tentative.view.taches):
            self.annoncer(brut("Cette tâche s’ouvrira quand les précédentes seront faites."))
            return
        remis = await self._remettre_le_texte()
        if self.tentative.view.close or (self.dit and not remis):
            return
        self.laisses.clear()
        await self.poser(tache)

    @on(Liste.Choisie, "#taches")
    async def _changer(self, event: Liste.Choisie) -> None:
        event.stop()
        await self.changer(event.id)

    @on(Documents.Demande)
    async def _lire(self, event: Documents.Demande) -> None:
        event.stop()
        await self.lire(event.id)

    @on(Champ.Laisse)
    async def _laisser(self, event: Champ.Laisse) -> None:
        event.stop()
        if event.ecrivait:
            self.annoncer(brut("Rien n’est changé ; votre brouillon est gardé.", "$discret"))
        else:
            await self.action_retour()

    async def on_key(self, event: Key) -> None:
        """A letter leads to the field that bears it; typed late, it goes to the field being opened."""
        lettre = event.character or ""
        fiche = self.query_one(FicheVue)
        if not lettre or self.hors_du_travail or self.has_class("-nuit"):
            return
        if fiche.en_ecriture is not None:
            fiche.en_ecriture.on_key(event)
        elif len(lettre) == 1 and not self.en_ecriture:
            await self._viser(lettre if lettre.isalpha() and not chiffre(lettre) else chiffre(lettre))

    async def _viser(self, lettre: str) -> None:
        """Go to the control of this letter and open it, at once: what is typed next is for it."""
        cible = self.query_one(FicheVue).cible(lettre) if lettre else None
        if cible is not None:
            self.set_focus(cible)
        match cible:
            case Champ():
                await cible.action_ecrire()
            case Redaction():
                cible.action_ecrire()
            case LigneAction():
                await self._demander(cible.action)

    async def action_agir(self) -> None:
        """Ask for the first action of the task."""
        self.revenir()
        await self._viser("v")

    def action_terminer(self) -> None:
        """Ask before ending: nothing can be added afterwards."""
        vue = self.tentative.view
        listees = [t for t in vue.taches if not t.sur_demande or t.statut != "a_venir"]
        restent = [t.titre for t in listees if t.statut != "close" and t.notee]
        corps = "Tout est fait." if not restent else f"Il reste à faire : {' ; '.join(map(une_ligne, restent))}."
        if vue.vivante and vue.attendu:
            corps += " La journée n’est pas finie : d’autres personnes peuvent venir."
        question = Question("Finir la journée", f"{corps}\n\nAprès cela, vous ne pourrez plus rien ajouter.", "Finir")
        self.app.push_screen(question, self._terminer)

    async def _terminer(self, oui: bool | None) -> None:
        if oui and await self._remettre_le_texte() and not self.tentative.view.close:
            await self.agir(Terminer())

    async def action_retour(self) -> None:
        """Close what is open; from the work itself, go back to the door."""
        texte = self.query_one(Documents).query_one("#texte")
        if texte.has_focus:
            self.query_one(Documents).ouvrir()
        elif self.hors_du_travail:
            self.revenir()
        else:
            await self._remettre_le_texte()
            if self.is_active and not self.tentative.view.close:
                self.app.pop_screen()
