"""One attempt as faces use it: the Session, the drafts beside it, its bilan. It keeps, and never judges by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from sgm_sim.core.instants import jour_de
from sgm_sim.droit.parametres import Parametres
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.evenements import CommandeRecue, Efface, GesteAccompli, Ouvert, TypeEvenement
from sgm_sim.engine.session import Session
from sgm_sim.engine.vue import Vue
from sgm_sim.evaluation.chronologie import Chronologie
from sgm_sim.evaluation.notation import Notation
from sgm_sim.evaluation.recit import Recit
from sgm_sim.evaluation.retours import Retour
from sgm_sim.journal import Brouillon, Depot
from sgm_sim.referentiel import Referentiel
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Devis
from sgm_sim.taches.fiche import Fiche, VueFiche


class Bilan(Struct, frozen=True):
    """All that a face needs to draw the end of an attempt."""

    notation: Notation
    referentiel: Referentiel
    empreinte: str
    """Last hash of the chain, hex: what the trainee may write down to prove what was handed in."""
    conseils: Mapping[str, str] = {}
    """What the corrigé says about a task as a whole, by task."""
    recits: Mapping[int, Recit] = {}
    """Each row of the journal that a constat or a consequence rests on, told; for a living attempt only."""
    chronologie: Chronologie | None = None
    """The days as they went, when people come in them."""
    retours: tuple[Retour, ...] = ()
    """What came back, and why."""


class Tentative:
    """An attempt being played, every gesture of which is already on disk."""

    def __init__(
        self,
        identifiant: str,
        scenario: Scenario,
        parametres: Parametres,
        depot: Depot,
        noter: Callable[[str], Bilan],
        *,
        dossier: str = "",
        deja: Sequence[TypeEvenement] = (),
    ) -> None:
        self.id = identifiant
        self.scenario = scenario
        self._depot = depot
        self._noter = noter
        self._dossier = dossier
        self._parametres = parametres
        self._acte = sum(isinstance(evenement, Ouvert | CommandeRecue | Efface) for evenement in deja)
        self._brouillons = {(b.tache, b.champ): b for b in depot.brouillons(identifiant)} if deja else {}
        self.session = Session(scenario, parametres, self._enregistrer, deja)

    @property
    def view(self) -> Vue:
        """The desk at this instant."""
        return self.session.view

    def fiche(self, tache: str, vue: VueFiche | None = None) -> Fiche:
        """Return an open or finished task as shown now; KeyError when it is not open yet."""
        return self.session.fiche(tache, vue)

    def devis(self, commande: Commande) -> Devis:
        """Tell what a command would cost, or why it is refused."""
        return self.session.devis(commande)

    def act(self, commande: Commande, ecoule: int = 0) -> list[TypeEvenement]:
        """Carry out a command, `ecoule` simulated seconds after the last one; its events are then on disk."""
        return self.session.act(commande, ecoule)

    def texte_de_loi(self, fiche: str) -> str:
        """Return the text of a delivered sheet of law, with its numbers on the simulated day."""
        from sgm_sim.droit.fiches import fiches
        from sgm_sim.droit.reperes import texte_date

        return texte_date(fiches()[fiche], jour_de(self.session.monde.t), self._parametres)

    def garder_brouillon(self, tache: str, champ: str, texte: str, curseur: int) -> None:
        """Keep what is being typed: it comes back with its cursor, even after the machine was switched off.

        Raises:
            Conflit: another window wrote in the attempt meanwhile.
        """
        monde = self.session.monde
        if not monde.close:
            garde = self._depot.garder_brouillon(self.id, tache, champ, texte, curseur, monde.lignes - 1)
            self._brouillons[tache, champ] = garde

    def brouillon(self, tache: str, champ: str) -> Brouillon | None:
        """Return what was being typed in a field and was not sent, or None."""
        return self._brouillons.get((tache, champ))

    @property
    def empreinte(self) -> str:
        """Last hash of the chain, hex, known without any corrigé."""
        return self._depot.verifier(self.id).ancre

    def bilan(self) -> Bilan:
        """Judge the attempt as it stands and keep the scoring record.

        Raises:
            SgmError: when the scenario has no usable corrigé.
        """
        return self._noter(self.id)

    def fermer(self) -> None:
        """Close the store; nothing is lost by not calling it."""
        self._depot.fermer()

    def _enregistrer(self, evenements: Sequence[TypeEvenement]) -> None:
        """Append one act; the drafts of the fields that it contains go in the same transaction."""
        n = self.session.monde.lignes - len(evenements)
        faits = _brouillons_faits(evenements)
        if n == 0:
            titre = self.scenario.sujet.titre
            self._depot.creer(self.id, evenements, titre=titre, dossier=self._dossier, sources=self.scenario.sources)
        else:
            self._depot.ajouter(self.id, n, self._acte, evenements, faits)
        self._acte += 1
        for cle in faits:
            self._brouillons.pop(cle, None)


def _brouillons_faits(evenements: Sequence[TypeEvenement]) -> list[tuple[str, str]]:
    """Return the fields whose draft is no longer one, because a gesture on them was accomplished."""
    accomplis = [evenement for evenement in evenements if isinstance(evenement, GesteAccompli)]
    return [(e.tache, champ) for e in accomplis for champ in (*e.champs, *([e.champ] if e.champ else []))]
