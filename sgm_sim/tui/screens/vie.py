"""The living desk: people received or told to wait, work put off or handed over, mail, law, and time."""

from __future__ import annotations

from textual import on

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.engine.commandes import Attendre, Confier, Consulter, Continuer, FairePatienter, Lire, Recevoir, Reporter
from sgm_sim.engine.vue import VuePassant, VueTache
from sgm_sim.tui.screens.temps import Temps
from sgm_sim.tui.screens.volet import Choix, Phrase, Question
from sgm_sim.tui.textes import brut, une_ligne
from sgm_sim.tui.widgets.documents import Documents
from sgm_sim.tui.widgets.liste import Entree, Liste
from sgm_sim.tui.widgets.listes import ListeDesGens, ListeDesTaches


class Vie(Temps):
    """What one does with people and with time."""

    # People.

    def action_guichet(self) -> None:
        """Go to the people, or back."""
        if self.query("#gens:focus"):
            self.revenir()
        else:
            self.vers_la_colonne("#gens")
            self._prevenir_de(self.query_one("#gens", Liste).id_courant)

    async def action_telephone(self) -> None:
        """Pick up, when it rings."""
        appels = [un for un in self.tentative.view.passants if un.canal == "telephone" and un.etat == "attend"]
        if appels:
            await self.agir(Recevoir(passage=appels[0].id))
        else:
            self.annoncer(brut("Le téléphone ne sonne pas.", "$discret"))

    @on(Liste.Choisie, "#gens")
    async def _recevoir(self, event: Liste.Choisie) -> None:
        event.stop()
        self.revenir()
        await self.agir(Recevoir(passage=event.id))

    @on(ListeDesGens.Patience)
    async def _patienter(self, event: ListeDesGens.Patience) -> None:
        event.stop()
        await self.agir(FairePatienter(passage=event.id))

    @on(Liste.Parcourue, "#gens")
    def _prevenir(self, event: Liste.Parcourue) -> None:
        """Say what receiving the current person would cost, and what else may be done."""
        event.stop()
        if self.query("#gens:focus"):
            self._prevenir_de(event.id)

    def _prevenir_de(self, passage: str) -> None:
        un = next((p for p in self.tentative.view.passants if p.id == passage), None)
        self.annoncer(brut(self._offre(un) if un else "Personne n’attend.", "$discret"))

    def _offre(self, un: VuePassant) -> str:
        recevoir = Recevoir(passage=un.id)
        devis = self.tentative.devis(recevoir)
        if devis.refus:
            return devis.refus
        verbe = "rappelle" if un.etat == "rappel" else "décroche" if un.canal == "telephone" else "reçoit"
        suite = f"Entrée {verbe} ({duree(devis.cout)})"
        patienter = self.tentative.devis(FairePatienter(passage=un.id))
        if patienter.refus:
            return suite
        mot = "promet de rappeler" if un.canal == "telephone" else "fait patienter"
        return f"{suite} · p {mot} ({duree(patienter.cout)})"

    # Time and cut work.

    async def action_continuer(self) -> None:
        """Go on with what was cut: the present task first."""
        suspendus = self.tentative.view.suspendus
        siens = [un for un in suspendus if un.tache == self.tache] or list(suspendus)
        if siens:
            await self.agir(Continuer(cle=siens[-1].cle), f"✓ C’est fini, {duree(siens[-1].cout)}.")
        else:
            self.annoncer(brut("Il n’y a rien à continuer.", "$discret"))

    async def action_attendre(self) -> None:
        """Let time pass until something needs the learner."""
        await self.agir(Attendre())

    async def action_minute(self) -> None:
        """Let one minute pass, or less when something needs the learner."""
        await self.agir(Attendre(secondes=60))

    # Mail and law.

    async def action_bannette(self) -> None:
        """Open the first document not read yet."""
        non_lus = [document for document in self.tentative.view.documents if not document.lu]
        if non_lus:
            await self.lire(non_lus[-1].id)
        else:
            self.annoncer(brut("Tout le courrier est lu.", "$discret"))

    @on(Liste.Choisie, "#bannette")
    async def _ouvrir_le_courrier(self, event: Liste.Choisie) -> None:
        event.stop()
        await self.lire(event.id)

    async def lire(self, document: str) -> None:
        """Read a document of the desk."""
        cout = next(d.cout for d in self.tentative.view.documents if d.id == document)
        self.ouvert = document
        if await self.agir(Lire(document=document), f"✓ Lu, {duree(cout)}." if cout else "") and self.is_current:
            self.quitter_le_travail()
            self.fermer_la_colonne()
            self.add_class("-documents")
            self.query_one(Documents).lire()

    def action_loi(self) -> None:
        """Open the sheets of law over the desk."""
        from sgm_sim.droit.fiches import fiches
        from sgm_sim.tui.screens.loi import Loi

        permises = {nom: fiche for nom, fiche in fiches().items() if nom in self.tentative.view.fiches}
        if not permises:
            self.annoncer(brut("Aucune fiche de droit n’est ouverte ici.", "$discret"))
            return
        self.app.push_screen(Loi(permises, lambda: self.tentative.view, self._consulter, self.tentative.texte_de_loi))

    async def _consulter(self, fiche: str) -> bool:
        cout = self.tentative.devis(Consulter(fiche=fiche)).cout
        return await self.agir(Consulter(fiche=fiche), f"✓ Fiche lue, {duree(cout)}." if cout else "")

    # Work left to later or to others.

    @on(ListeDesTaches.Reportee)
    def _reporter(self, event: ListeDesTaches.Reportee) -> None:
        event.stop()
        tache = self._ouverte(event.id)
        if tache is not None:

            async def dire(motif: str | None) -> None:
                if motif is not None:
                    textes = {"motif": motif} if motif else {}
                    await self.agir(Reporter(tache=tache.id, textes=textes), "✓ C’est dit.")

            corps = f"« {une_ligne(tache.titre)} » reste à faire. À qui le dites-vous, et pourquoi ?"
            self.app.push_screen(Phrase("Remettre à plus tard", corps), dire)

    @on(ListeDesTaches.Confiee)
    def _confier(self, event: ListeDesTaches.Confiee) -> None:
        event.stop()
        tache = self._ouverte(event.id)
        if tache is None:
            return
        if not tache.confiable_a:
            self.annoncer(brut("Cette tâche ne peut être confiée à personne.", "$discret"))
            return
        entrees = [Entree(qui, brut(une_ligne(nom))) for qui, nom in tache.confiable_a]
        corps = f"« {une_ligne(tache.titre)} » : {duree(tache.cout_confier)}."
        self.app.push_screen(Choix("Confier à…", corps, entrees), lambda qui: self._confirmer(tache, qui))

    def _confirmer(self, tache: VueTache, qui: str | None) -> None:
        if qui is None:
            return
        nom = dict(tache.confiable_a)[qui]

        async def faire(oui: bool | None) -> None:
            if oui:
                await self.agir(Confier(tache=tache.id, a=qui), f"✓ Confié à {une_ligne(nom)}.")

        question = Question("Confier une tâche", f"Après cela, {nom} s’en charge : vous n’y toucherez plus.", "Confier")
        self.app.push_screen(question, faire)

    def _ouverte(self, identifiant: str) -> VueTache | None:
        tache = next((t for t in self.tentative.view.taches if t.id == identifiant and t.statut == "ouverte"), None)
        if tache is None:
            self.annoncer(brut("Cette tâche n’est pas ouverte.", "$discret"))
        return tache
