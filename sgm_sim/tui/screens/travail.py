"""Work at the desk: keys become gestures, and what the world answers is shown.

It judges nothing and keeps nothing itself: every gesture goes through the attempt, and drafts are kept while one types.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.francais.ecriture import duree, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.engine.commandes import Commande as CommandeMonde
from sgm_sim.engine.commandes import Lire, Terminer
from sgm_sim.engine.evenements import DocumentLu, DocumentRecu, GesteAccompli, Refuse, TentativeClose, TypeEvenement
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import Action
from sgm_sim.taches.gestes import geste_de_champ, geste_de_texte
from sgm_sim.tui.commandes import Commande, liaisons
from sgm_sim.tui.mots import JOURNEE_FINIE
from sgm_sim.tui.screens.bureau import Bureau
from sgm_sim.tui.screens.volet import Question
from sgm_sim.tui.textes import brut, une_ligne
from sgm_sim.tui.widgets.action import LigneAction
from sgm_sim.tui.widgets.champ import Champ
from sgm_sim.tui.widgets.documents import Documents
from sgm_sim.tui.widgets.fiche import FicheVue, prix
from sgm_sim.tui.widgets.liste import Liste
from sgm_sim.tui.widgets.redaction import Redaction


class Travail(Bureau):
    """Where one works."""

    CSS_PATH = "travail.tcss"
    NOM = "Bureau"
    COMMANDES = (
        Commande("documents", "d", "Documents", "Ouvrir les documents du bureau, ou les refermer.", aussi="f3"),
        Commande("moitie", "D", "Côte à côte", "Garder un document à côté du travail.", aussi="f4"),
        Commande("taches", "t", "À faire", "Aller à la liste des tâches, en changer.", aussi="f5"),
        Commande("agir", "v", "Valider", "Valider ou envoyer ce qui est sous vos yeux.", aussi="f8"),
        Commande("terminer", "f", "Finir", "Finir la journée et voir le bilan.", aussi="f10"),
        Commande(
            "retour", "escape", "Retour", "Refermer ce qui est ouvert, ou revenir à l’accueil : rien n’est perdu."
        ),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*liaisons(COMMANDES)]

    async def on_mount(self) -> None:
        """Sit down at the first task that is open."""
        vue = self.tentative.view
        self.tache = next((t.id for t in vue.taches if t.statut == "ouverte"), vue.taches[0].id)
        await self.montrer_tache()

    # Acting.

    async def agir(self, commande: CommandeMonde, fait: str = "") -> bool:
        """Carry out a command, show its effects, and tell whether it was accepted."""
        try:
            evenements = self.tentative.act(commande)
        except SgmError as erreur:
            self.dire(erreur)
            return False
        self.dit = ""
        refus = [e.motif for e in evenements if isinstance(e, Refuse)]
        if self.tentative.view.close:
            self.sgm.finir(JOURNEE_FINIE if _est_coupee(evenements) else "")
            return not refus
        await self.rafraichir()
        if refus:
            self.annoncer(brut("✗ ", "bold $error"), brut(refus[0]))
        else:
            self.annoncer(brut(fait, "$discret"), *self._nouveautes(evenements))
        return not refus

    def _nouveautes(self, evenements: Sequence[TypeEvenement]) -> list[Content]:
        titres = {document.id: document.titre for document in self.tentative.view.documents}
        parts: list[Content] = []
        for evenement in evenements:
            if isinstance(evenement, DocumentRecu):
                heure = heure_longue(civil(evenement.t).time())
                arrive = f"   ✉ {heure}, un document arrive : {une_ligne(titres[evenement.document])}"
                parts += [brut(arrive, "bold"), brut("  d", "bold $accent"), brut(" pour le lire", "$discret")]
        return parts

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
        if accepte and not self.tentative.view.close:
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
        fiche = self.tentative.fiche(self.tache)
        action = next(a for a in fiche.actions if a.id == demandee.id)
        if action.refus:
            self.annoncer(brut("✗ ", "bold $error"), brut(action.refus))
            return
        corps = "Après cela, cette tâche ne change plus."
        question = Question(f"{fiche.titre} : {action.libelle}", corps, prix(action))
        geste = Geste(tache=self.tache, nom=action.geste)
        self.app.push_screen(question, lambda oui: self._conclure(geste, bool(oui)))

    async def _conclure(self, geste: Geste, oui: bool) -> None:
        if not oui or not await self.agir(geste, "✓ C’est fait.") or self.tentative.view.close:
            return
        suivante = next((t for t in self.tentative.view.taches if t.statut == "ouverte"), None)
        if suivante is not None and suivante.id != self.tache:
            await self.changer(suivante.id)
        elif suivante is None:
            self.annoncer(
                brut("✓ Tout est fait. ", "bold $success"),
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
        self.tache = tache
        self.remove_class("-taches")
        await self.montrer_tache()

    @on(Liste.Choisie, "#taches")
    async def _changer(self, event: Liste.Choisie) -> None:
        event.stop()
        await self.changer(event.id)

    @on(Documents.Demande)
    async def _lire(self, event: Documents.Demande) -> None:
        event.stop()
        document = next(d for d in self.tentative.view.documents if d.id == event.id)
        self.ouvert = event.id
        fait = f"✓ Lu, {duree(document.cout)}." if document.cout else ""
        if await self.agir(Lire(document=event.id), fait) and not self.tentative.view.close:
            self.query_one(Documents).lire()

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
        if fiche.en_ecriture is not None:
            fiche.en_ecriture.on_key(event)
        elif len(lettre) == 1 and lettre.isalpha() and not self.hors_du_travail:
            await self._viser(lettre)

    async def _viser(self, lettre: str) -> None:
        """Go to the control of this letter and open it, at once: what is typed next is for it."""
        cible = self.query_one(FicheVue).cible(lettre)
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
        restent = [t.titre for t in self.tentative.view.taches if t.statut != "close" and t.notee]
        corps = "Tout est fait." if not restent else f"Il reste à faire : {' ; '.join(map(une_ligne, restent))}."
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


def _est_coupee(evenements: Sequence[TypeEvenement]) -> bool:
    """Tell whether the day ended before the gesture or the reading was done."""
    finie = any(isinstance(e, TentativeClose) and e.raison == "journee" for e in evenements)
    return finie and not any(isinstance(e, GesteAccompli | DocumentLu) for e in evenements)
