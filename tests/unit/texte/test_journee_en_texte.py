"""A recorded list of commands of a living day, typed line by line, gives the very same events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from journee import FausseTentative, complet, jouer
from lignes import lignes_de

from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
)
from sgm_sim.engine.evenements import GesteInterrompu, PassantParti, Refuse, TypeEvenement
from sgm_sim.engine.propositions import propositions
from sgm_sim.engine.session import Session
from sgm_sim.engine.vue import VueTache
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import BlocChamp, BlocRedaction, BlocTableau, Fiche, VueFiche
from sgm_sim.taches.gestes import geste_de_case, geste_de_champ, geste_de_texte
from sgm_sim.taches.valeurs import Valeur

VALEURS: dict[str, Valeur] = {
    "date": "2026-02-10",
    "heure": "14:30",
    "montant": 1250,
    "nombre": 7,
    "texte": "à voir avec Mme Vasseur",
}


def taper(commandes: Sequence[Commande], scenario: Scenario, graine: int) -> list[TypeEvenement]:
    """Type these commands in the text face and return all the events."""
    tentative = FausseTentative(scenario, graine=graine)
    sorties = jouer(tentative, lignes_de(commandes, scenario, graine))
    assert not any("\x1b" in ligne for ligne in sorties)
    return tentative.journal


def directement(commandes: Sequence[Commande], scenario: Scenario, graine: int) -> list[TypeEvenement]:
    tentative = FausseTentative(scenario, graine=graine)
    for commande in commandes:
        tentative.act(commande)
    return tentative.journal


MATINEE = (
    Attendre(),
    Recevoir(passage="aubry"),
    FairePatienter(passage="keller"),
    Lire(document="note"),
    geste_de_texte("ecrire", "Madame,\n\n/P.J. : une\n" + "mot " * 40),
    Recevoir(passage="ecole"),
    Geste(tache="fuite", nom="remplir", args={"champ": "vanne", "valeur": 3}),
    Confier(tache="fuite", a="agent"),
    Continuer(cle="ecrire/ecrire"),
    Recevoir(passage="keller"),
    Consulter(fiche="copies-actes"),
    Reporter(tache="archives", textes={"motif": "demain, je le dis à la maire"}),
    Attendre(secondes=120),
    Attendre(secondes=600),
    Attendre(),
    Recevoir(passage="faure"),
    Geste(tache="voisins", nom="repondre", args={"reponse": "ecoute"}),
    Geste(tache="voisins", nom="repondre", args={"reponse": "faits"}),
    Geste(tache="voisins", nom="repondre", args={"reponse": "ecrire"}),
    Geste(tache="voisins", nom="conclure"),
    Lire(document="releve"),
    Lire(document="courrier"),
    geste_de_case("archives", "piece-2", "plan", "courrier"),
    geste_de_case("archives", "piece-12", "conservation", "garder"),
    Geste(tache="archives", nom="vider", args={"ligne": "piece-2", "colonne": "plan"}),
    geste_de_champ("etapes", "liste", "ordre", ["verifier", "recevoir"]),
    Geste(tache="etapes", nom="valider"),
    geste_de_champ("suite", "montant", "pour", 125_050),
    Recevoir(passage="homonyme"),
    Terminer(),
)
"""A bit of everything, in the order of a morning."""


def test_a_whole_morning_typed_gives_the_same_events() -> None:
    scenario = complet()
    attendus = directement(MATINEE, scenario, 1)
    assert [e.motif for e in attendus if isinstance(e, Refuse)] == []
    assert any(isinstance(e, GesteInterrompu) for e in attendus)
    assert any(isinstance(e, PassantParti) and e.passage == "faure" for e in attendus)
    assert taper(MATINEE, scenario, 1)[1:] == attendus[1:]


class Hasardeux:
    """Does whatever can be done, at random, as a person with the text face could."""

    def __init__(self, session: Session, hasard: Random) -> None:
        self._session = session
        self._hasard = hasard

    def jouer(self, fois: int) -> Iterator[Commande]:
        for _ in range(fois):
            if self._session.view.close:
                return
            commande = self._hasard.choice([self._desk, self._desk, self._work, self._work, self._aside])()
            if commande and not self._session.devis(commande).refus:
                yield commande
        if not self._session.view.close:
            yield Terminer()

    def _desk(self) -> Commande | None:
        offres = propositions(self._session.view)
        return self._hasard.choice(offres).commande if offres else None

    def _aside(self) -> Commande | None:
        vue, hasard = self._session.view, self._hasard
        tache = hasard.choice(vue.taches)
        confiables = [t for t in vue.taches if t.confiable_a]
        voulues: list[Commande] = [
            Lire(document=hasard.choice(vue.documents).id),
            Consulter(fiche=hasard.choice(vue.fiches)),
            Attendre(secondes=60 * hasard.randint(1, 20)),
            Reporter(tache=tache.id, textes=hasard.choice([{}, {"motif": "plus tard"}])),
            *(Confier(tache=t.id, a=t.confiable_a[0][0]) for t in confiables),
        ]
        return hasard.choice(voulues)

    def _work(self) -> Commande | None:
        ouvertes = [tache for tache in self._session.view.taches if tache.statut == "ouverte"]
        return self._geste(self._hasard.choice(ouvertes)) if ouvertes else None

    def _geste(self, tache: VueTache) -> Geste | None:
        fiche = self._session.fiche(tache.id, VueFiche(page=self._hasard.randint(0, 1)))
        gestes = [*self._remplis(tache.id, fiche), *self._textes(tache.id, fiche)]
        if not any(un.tache == tache.id for un in self._session.view.suspendus):
            # A text that was cut is handed in before the task is closed: the list would not be the same.
            gestes += [Geste(tache=tache.id, nom=action.geste, args=action.args) for action in fiche.actions[:9]]
        return self._hasard.choice(gestes) if gestes else None

    def _remplis(self, tache: str, fiche: Fiche) -> Iterator[Geste]:
        for bloc in fiche.blocs:
            if isinstance(bloc, BlocChamp) and bloc.modifiable:
                options = [option.id for option in bloc.options]
                self._hasard.shuffle(options)
                une: Valeur = options[0] if options else VALEURS[bloc.nature]
                valeur = options[:1] if bloc.nature == "liste" else une
                yield geste_de_champ(tache, bloc.nature, bloc.id, valeur)
                yield Geste(tache=tache, nom="vider", args={"champ": bloc.id})
            if isinstance(bloc, BlocTableau):
                colonne = self._hasard.choice(bloc.colonnes)
                ligne, option = self._hasard.choice(bloc.lignes), self._hasard.choice(colonne.options)
                yield geste_de_case(tache, ligne.id, colonne.id, option.id)

    def _textes(self, tache: str, fiche: Fiche) -> Iterator[Geste]:
        for bloc in fiche.blocs:
            texte = "\n".join("mot " * self._hasard.randint(1, 12) for _ in range(self._hasard.randint(1, 4)))
            if isinstance(bloc, BlocRedaction) and bloc.texte != texte:
                yield geste_de_texte(tache, texte)


@pytest.mark.parametrize("graine", range(20))
def test_any_day_typed_gives_the_same_events(graine: int) -> None:
    scenario = complet(graine, flux=True)
    tentative = FausseTentative(scenario, graine=graine)
    commandes = []
    for commande in Hasardeux(tentative.session, Random(graine)).jouer(120):
        commandes.append(commande)
        tentative.act(commande)
    assert len(commandes) > 30
    assert taper(commandes, scenario, graine)[1:] == tentative.journal[1:]
