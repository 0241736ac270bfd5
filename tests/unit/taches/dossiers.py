"""A small pile of files for tests: in time, too late, without a rule; and whoever goes through it."""

from __future__ import annotations

from random import Random
from typing import Any

from sgm_sim.core.instants import Instant, instant
from sgm_sim.taches.contrat import Contexte, Effet, Etat, Geste, Publie
from sgm_sim.taches.fiche import Fiche, VueFiche
from sgm_sim.taches.instruction import GENRE
from sgm_sim.taches.instruction_donnees import TacheInstruction

SCRUTIN = "2026-03-15"


def depot(jour: str, **autres: Any) -> dict[str, Any]:
    """Return the rule on the day of a request."""
    return {
        "regle": "elections.depot-inscription",
        "arguments": {"date_depot": jour, "date_scrutin": SCRUTIN},
        "non_conforme": "refuser",
        "motif": "hors-delai",
        **autres,
    }


def attache(**attaches: int) -> dict[str, Any]:
    """Return the rule on what attaches somebody to the commune."""
    return {
        "regle": "elections.attache-inscription",
        "arguments": {"attaches": {nom.replace("_", "-"): n for nom, n in attaches.items()}, "decision": "inscription"},
        "conforme": "inscrire",
        "non_conforme": "refuser",
        "motif": "attache",
    }


def dossier(ident: str, *regles: dict[str, Any], **autres: Any) -> dict[str, Any]:
    """Return one file."""
    return {"id": ident, "titre": f"M. {ident.title()}", "texte": "Une demande.", "regles": list(regles), **autres}


DOSSIERS = (
    dossier(
        "morel", depot("2026-02-06"), attache(domicile=1), pieces=[{"id": "bail", "titre": "Bail", "texte": "Oui."}]
    ),
    dossier("petit", depot("2026-02-07"), attache(domicile=1)),
    dossier("costa", depot("2026-02-06"), attache(contribuable=1)),
    dossier("keller"),
)


def pile(*dossiers: dict[str, Any], **autres: Any) -> TacheInstruction:
    """Return a pile of files on 10 February 2026."""
    options = {"decisions": ["inscrire", "refuser", "piece"], "motifs": ["hors-delai", "attache"]}
    return TacheInstruction.model_validate(
        {
            "id": "demandes",
            "type": "instruction",
            "titre": "Les demandes",
            "consigne": "Décidez.",
            "publie": "demandes",
            "date": "2026-02-10",
            **{cle: [{"id": nom, "libelle": nom.title()} for nom in noms] for cle, noms in options.items()},
            "motif_pour": ["refuser"],
            "dossiers": list(dossiers or DOSSIERS),
            **autres,
        }
    )


class Lecture:
    """A pile gone through by hand, with its clock and its facts."""

    def __init__(self, tache: TacheInstruction) -> None:
        self.tache = tache
        self.t = instant(tache.date)
        self.etat: Etat = GENRE.etat_initial(tache, Random(0))
        self.textes: dict[str, str] = {}
        self.effets: tuple[Effet, ...] = ()

    @property
    def ctx(self) -> Contexte:
        """What the kind may know now."""
        return Contexte(tache=self.tache, t=self.t, textes=self.textes, faits={})

    @property
    def fiche(self) -> Fiche:
        """What is shown."""
        return GENRE.fiche(self.ctx, self.etat, VueFiche())

    @property
    def faits(self) -> dict[str, Any]:
        """What was published."""
        return {effet.nom: effet.valeur for effet in self.effets if isinstance(effet, Publie)}

    def refus(self, nom: str, **args: Any) -> str:
        """Return why a gesture is refused; empty when it is not."""
        return GENRE.devis(self.ctx, self.etat, Geste(tache="demandes", nom=nom, args=args)).refus

    def faire(self, nom: str, **args: Any) -> int:
        """Make a gesture that must be accepted, and return what it cost."""
        geste = Geste(tache="demandes", nom=nom, args=args)
        devis = GENRE.devis(self.ctx, self.etat, geste)
        assert not devis.refus, devis.refus
        self.t = Instant(self.t + devis.cout)
        self.etat, self.effets = GENRE.reduire(self.ctx, self.etat, geste)
        return devis.cout

    def noter(self, **notes: Any) -> None:
        """Take several notes; `morel_decision` is `morel-decision`."""
        for nom, valeur in notes.items():
            self.faire("remplir", champ=nom.replace("_", "-"), valeur=valeur)
