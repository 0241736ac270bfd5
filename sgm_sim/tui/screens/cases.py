"""The cells of a table: asked for one by one, filled from a list or by a line to type, emptied, page after page."""

from __future__ import annotations

from textual import on

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.core.instants import jour_de
from sgm_sim.core.problemes import Probleme
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import BlocChamp
from sgm_sim.taches.gestes import geste_de_case
from sgm_sim.taches.saisie import lire
from sgm_sim.taches.valeurs import Valeur
from sgm_sim.tui.screens.vie import Vie
from sgm_sim.tui.screens.volet import Choix, Phrase
from sgm_sim.tui.textes import brut, une_ligne
from sgm_sim.tui.widgets.fiche import FicheVue
from sgm_sim.tui.widgets.liste import Entree
from sgm_sim.tui.widgets.saisies import ALPHABET
from sgm_sim.tui.widgets.tableau import Tableau


class Cases(Vie):
    """The desk, able to fill a table."""

    @on(Tableau.Demandee)
    def _remplir_la_case(self, event: Tableau.Demandee) -> None:
        event.stop()
        case, jour = event.case, jour_de(self.tentative.view.t)

        async def garder(valeur: Valeur | None) -> None:
            if valeur is not None and valeur != case.valeur:
                geste = geste_de_case(self.tache, event.ligne, event.colonne, valeur)
                if not await self.agir(geste, f"✓ {case.id} gardé, {duree(case.cout)}."):
                    return
            tableau = self.query_one(FicheVue).tableau
            if valeur is not None and tableau is not None:
                tableau.avancer()

        async def lire_la_ligne(texte: str | None) -> None:
            lu = lire(case, texte, autour=jour) if texte else None
            if isinstance(lu, Probleme):
                self.annoncer(brut("✗ ", "bold $error"), brut(lu.message))
            else:
                await garder(lu)

        if case.options:
            self.app.push_screen(Choix(case.libelle, "", _options(case)), garder)
        else:
            self.app.push_screen(Phrase(case.libelle, case.aide or "Entrez la valeur.", case.affiche), lire_la_ligne)

    @on(Tableau.Videe)
    async def _vider_la_case(self, event: Tableau.Videe) -> None:
        event.stop()
        args = {"ligne": event.ligne, "colonne": event.colonne}
        await self.agir(Geste(tache=self.tache, nom="vider", args=args), "✓ Case vidée.")

    @on(Tableau.Tournee)
    async def _tourner(self, event: Tableau.Tournee) -> None:
        event.stop()
        self.page = event.page
        await self.rafraichir()


def _options(case: BlocChamp) -> list[Entree]:
    return [
        Entree(option.id, brut(f"{ALPHABET[rang]}  {une_ligne(option.libelle)}"), touche=ALPHABET[rang])
        for rang, option in enumerate(case.options)
    ]
