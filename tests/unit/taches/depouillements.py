"""Small counts for tests: two lists in a commune of 640 inhabitants, and whatever a test adds."""

from __future__ import annotations

from random import Random
from typing import Any

from sgm_sim.core.instants import Instant, instant
from sgm_sim.engine.ecarts import appliquer, ecart
from sgm_sim.taches.contrat import Contexte, Effet, Etat, Geste, Publie
from sgm_sim.taches.depouillement import GENRE
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.fiche import BlocBulletin, BlocChamp, BlocEtat, Fiche, VueFiche

LISTES = (
    {"id": "ormes", "libelle": "Vivre aux Ormes", "tete": "Mme Aubry", "membres": ["M. Roche"]},
    {"id": "clocher", "libelle": "Autour du clocher", "tete": "M. Keller", "membres": ["Mme Moreau"]},
)


def depouillement(**autres: Any) -> TacheDepouillement:
    """Return a count of municipal elections on 15 March 2026."""
    return TacheDepouillement.model_validate(
        {
            "id": "soiree",
            "type": "depouillement",
            "titre": "Le dépouillement",
            "consigne": "Comptez.",
            "election": "municipales",
            "date": "2026-03-15",
            "population": 640,
            "inscrits": 500,
            "candidats": LISTES,
            "tables": 1,
            "ordinaires": {"ormes": 12, "clocher": 9},
            **autres,
        }
    )


def presidentielle(n: int = 12, **autres: Any) -> TacheDepouillement:
    """Return a count of a presidential election with `n` candidates, a, b, c…"""
    noms = "abcdefghijkl"[:n]
    return depouillement(
        election="presidentielle",
        population=None,
        candidats=[{"id": nom, "libelle": f"Camille {nom.upper()}"} for nom in noms],
        **{"ordinaires": {"a": 5}, **autres},
    )


def enveloppe(ident: str, *contenu: str, **autres: Any) -> dict[str, Any]:
    """Return an envelope that is written."""
    return {"id": ident, "contenu": list(contenu), **autres}


class Soiree:
    """A count played by hand, with its clock and its facts; what each gesture stores is weighed."""

    def __init__(self, tache: TacheDepouillement, graine: int = 0) -> None:
        self.tache = tache
        self.t = instant(tache.date)
        self.etat: Etat = GENRE.etat_initial(tache, Random(graine))
        self.faits: dict[str, Any] = {}
        self.effets: tuple[Effet, ...] = ()
        self.ecarts: list[dict[str, Any]] = []
        self.close = False

    @property
    def ctx(self) -> Contexte:
        """What the kind may know now."""
        return Contexte(tache=self.tache, t=self.t, textes={}, faits=self.faits, close=self.close)

    @property
    def fiche(self) -> Fiche:
        """What is shown."""
        return GENRE.fiche(self.ctx, self.etat, VueFiche())

    @property
    def bulletin(self) -> BlocBulletin:
        """The envelope that is shown."""
        return next(bloc for bloc in self.fiche.blocs if isinstance(bloc, BlocBulletin))

    @property
    def notes(self) -> list[str]:
        """Ids of what is asked now."""
        return [bloc.id for bloc in self.fiche.blocs if isinstance(bloc, BlocChamp)]

    def lignes(self, bloc: str) -> dict[str, str]:
        """Return the lines of a block of figures."""
        return dict(next(un.lignes for un in self.fiche.blocs if isinstance(un, BlocEtat) and un.id == bloc))

    def refus(self, nom: str, **args: Any) -> str:
        """Return why a gesture is refused; empty when it is not."""
        return GENRE.devis(self.ctx, self.etat, Geste(tache="soiree", nom=nom, args=args)).refus

    def faire(self, nom: str, **args: Any) -> None:
        """Make a gesture that must be accepted; its time passes."""
        geste = Geste(tache="soiree", nom=nom, args=args)
        devis = GENRE.devis(self.ctx, self.etat, geste)
        assert not devis.refus, devis.refus
        self.t = Instant(self.t + devis.cout)
        apres, self.effets = GENRE.reduire(self.ctx, self.etat, geste)
        self.ecarts.append(ecart(self.etat, apres))
        assert appliquer(self.etat, self.ecarts[-1]) == apres
        self.etat = apres
        self.faits |= {effet.nom: effet.valeur for effet in self.effets if isinstance(effet, Publie)}

    def presser(self, *libelles: str) -> None:
        """Do what actions of the sheet say, by the first words of their label."""
        for libelle in libelles:
            action = next(un for un in self.fiche.actions if un.libelle.startswith(libelle))
            self.faire(action.geste, **action.args)

    def noter(self, **notes: Any) -> None:
        """Take several notes; `resultat_blancs` is `resultat-blancs`."""
        for nom, valeur in notes.items():
            self.faire("remplir", champ=nom.replace("_", "-"), valeur=valeur)
