"""Small meetings of the council for tests: eight members, one of them late, and whatever a test adds."""

from __future__ import annotations

from random import Random
from typing import Any

from sgm_sim.core.instants import Instant, instant
from sgm_sim.taches.contrat import Contexte, Effet, Etat, Geste, Publie
from sgm_sim.taches.seance import GENRE
from sgm_sim.taches.seance_donnees import TacheSeance

NOMS = ("aubry", "keller", "roche", "simon", "moreau", "petit", "lemoine", "costa")
ABSENTS = ("petit", "lemoine", "costa")


def seance(*moments: dict[str, Any], **autres: Any) -> TacheSeance:
    """Return a meeting on 31 March 2026 with five members present out of eight."""
    conseil = [{"id": nom, "nom": f"M. {nom.title()}", "absent": nom in ABSENTS} for nom in NOMS]
    return TacheSeance.model_validate(
        {
            "id": "seance",
            "type": "seance",
            "titre": "La séance",
            "consigne": "Notez.",
            "date": "2026-03-31",
            "preside": "aubry",
            "conseil": conseil,
            "agents": [{"id": "sgm", "libelle": "vous"}],
            "moments": [{"titre": moment["id"], "texte": "…", **moment} for moment in moments],
            **autres,
        }
    )


def papier(ident: str, de: str, a: str, **autres: Any) -> dict[str, Any]:
    """Return a pouvoir."""
    return {"id": ident, "de": de, "a": a, "texte": "Je donne pouvoir.", **autres}


class Partie:
    """A meeting played by hand, with its clock and its facts; the world moves people when told to."""

    def __init__(self, tache: TacheSeance, t: Instant | None = None) -> None:
        self.tache = tache
        self.t = t or instant(tache.date)
        self.etat: Etat = GENRE.etat_initial(tache, Random(0))
        self.faits: dict[str, Any] = {}
        self.effets: tuple[Effet, ...] = ()

    @property
    def ctx(self) -> Contexte:
        """What the kind may know now."""
        return Contexte(tache=self.tache, t=self.t, textes={}, faits=self.faits)

    def refus(self, nom: str, **args: Any) -> str:
        """Return why a gesture is refused; empty when it is not."""
        return GENRE.devis(self.ctx, self.etat, Geste(tache="seance", nom=nom, args=args)).refus

    def faire(self, nom: str, **args: Any) -> None:
        """Make a gesture that must be accepted; its time passes."""
        geste = Geste(tache="seance", nom=nom, args=args)
        devis = GENRE.devis(self.ctx, self.etat, geste)
        assert not devis.refus, devis.refus
        self.t = Instant(self.t + devis.cout)
        self._prendre(geste)

    def noter(self, **notes: Any) -> None:
        """Take several notes; `voirie_presents` is `voirie-presents`."""
        for nom, valeur in notes.items():
            self.faire("remplir", champ=nom.replace("_", "-"), valeur=valeur)

    def survenir(self) -> None:
        """Let the world move the next person."""
        self._prendre(Geste(tache="seance", nom="reponse-du-monde"))

    def _prendre(self, geste: Geste) -> None:
        self.etat, self.effets = GENRE.reduire(self.ctx, self.etat, geste)
        self.faits |= {effet.nom: effet.valeur for effet in self.effets if isinstance(effet, Publie)}
