"""An attempt whose every word is the same given text: what a screen must be able to show, whatever was written."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from msgspec.structs import replace

from sgm_sim.application.annonces import Annonce
from sgm_sim.application.atelier import Atelier
from sgm_sim.application.tentative import Bilan, Tentative
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.instants import instant
from sgm_sim.engine.commandes import Commande, Terminer
from sgm_sim.engine.evenements import DocumentRecu, Refuse, TypeEvenement
from sgm_sim.engine.regime import Regime
from sgm_sim.engine.vue import Vue, VueDocument, VuePassant, VueTache
from sgm_sim.evaluation.notation import Constat, Issue, Notation, ScoreCompetence
from sgm_sim.journal import Apercu, Brouillon
from sgm_sim.taches.contrat import Devis
from sgm_sim.taches.fiche import (
    Action,
    Bloc,
    BlocAlerte,
    BlocChamp,
    BlocEtat,
    BlocRedaction,
    BlocRepliques,
    BlocTableau,
    BlocTexte,
    Clause,
    Colonne,
    Fiche,
    LigneTableau,
    Option,
    Replique,
    VueFiche,
)

T = instant(date(2026, 2, 3), time(8, 30))
ISSUES: tuple[Issue, ...] = ("reussi", "partiel", "manque", "non_produit", "a_evaluer", "a_verifier")


class FausseTentative:
    """Answers like a `Tentative`, and says the same words everywhere."""

    def __init__(self, mot: str, *, panne: bool = False, vivante: bool = False) -> None:
        self.id = mot
        self.mot = mot
        self.panne = panne
        self.vivante = vivante
        self.close = False
        self.joues: list[Commande] = []
        self.brouillons: dict[tuple[str, str], Brouillon] = {}
        self.scenario = SimpleNamespace(sujet=_sujet(mot))

    @property
    def view(self) -> Vue:
        mot = self.mot
        statuts: Any = (("t1", "ouverte"), ("t2", "close"), ("t3", "a_venir"))
        taches = tuple(
            VueTache(id=i, titre=mot, statut=s, notee=True, competences=(mot,), documents=("d1",)) for i, s in statuts
        )
        documents = tuple(
            VueDocument(id=i, titre=mot, texte=mot, recu=T, lu=lu, cout=60) for i, lu in (("d1", False), ("d2", True))
        )
        vue = Vue(t=T, regime=Regime(), taches=taches, documents=documents, close=self.close, stagiaire=mot)
        return replace(vue, vivante=True, passants=_gens(mot), attendu=True, public=True) if self.vivante else vue

    def fiche(self, tache: str, vue: VueFiche | None = None) -> Fiche:
        mot = self.mot
        options = (Option(id="o1", libelle=mot), Option(id="o2", libelle=mot))
        natures: Any = ("date", "heure", "montant", "nombre", "texte")
        champs = [BlocChamp(id=n, libelle=mot, nature=n, valeur=mot, affiche=mot, aide=mot) for n in natures]
        choix: Any = ("choix", "personne", "liste")
        champs += [BlocChamp(id=n, libelle=mot, nature=n, aide=mot, options=options, cout=30) for n in choix]
        blocs: tuple[Bloc, ...] = (
            BlocTexte(id="consigne", texte=mot, titre=mot, ton="consigne"),
            BlocTexte(id="guide", texte=mot, ton="guide"),
            *champs,
            BlocRedaction(
                id="corps", libelle=mot, texte=mot, aide=mot, clauses=(Clause(id="c", titre=mot, texte=mot),)
            ),
            BlocEtat(id="etat", lignes=((mot, mot),)),
            BlocAlerte(id="refus", texte=mot, ton="refus"),
            BlocAlerte(id="info", texte=mot),
        )
        if self.vivante:
            blocs = (*blocs, *_vivants(mot, options))
        action = Action(id="valider", libelle=mot, geste="valider", cout=60, refus=mot if tache == "t2" else "")
        dire = Action(id="dire", libelle=mot, geste="repondre", cout=15, definitif=False)
        actions = (action, dire) if self.vivante else (action,)
        return Fiche(id=tache, titre=mot, sous_titre=mot, blocs=blocs, actions=actions)

    def devis(self, commande: Commande) -> Devis:
        return Devis(cout=60)

    def act(self, commande: Commande, ecoule: int = 0) -> list[TypeEvenement]:
        if self.panne:
            raise SgmError(self.mot, self.mot)
        self.joues.append(commande)
        if isinstance(commande, Terminer):
            self.close = True
        return [Refuse(motif=self.mot), DocumentRecu(document="d1", t=T)]

    def garder_brouillon(self, tache: str, champ: str, texte: str, curseur: int) -> None:
        self.brouillons[tache, champ] = Brouillon(tache, champ, texte, curseur, 0)

    def brouillon(self, tache: str, champ: str) -> Brouillon | None:
        return self.brouillons.get((tache, champ), Brouillon(tache, champ, self.mot, len(self.mot) + 5, 0))

    @property
    def empreinte(self) -> str:
        return self.mot

    def bilan(self) -> Bilan:
        return _bilan(self.mot)

    def fermer(self) -> None:
        self.close = True


def _gens(mot: str) -> tuple[VuePassant, ...]:
    canaux: Any = (
        ("g", "guichet", "attend"),
        ("t", "telephone", "attend"),
        ("v", "visite", "recu"),
        ("r", "telephone", "rappel"),
    )
    return tuple(VuePassant(i, canal, mot, mot, etat, 60, 40, 30, 20) for i, canal, etat in canaux)


def _vivants(mot: str, options: tuple[Option, ...]) -> tuple[Bloc, ...]:
    colonnes = tuple(
        Colonne(id=i, libelle=mot, nature="choix", options=options, aide=mot, cout=20) for i in ("c1", "c2")
    )
    lignes = tuple(
        LigneTableau(id=i, libelle=mot, valeurs=("o1", None), affiches=(mot, ""), detail=mot) for i in ("l1", "l2")
    )
    repliques = (Replique(mot, mot), Replique("Vous", mot, moi=True), Replique("", mot, moi=True))
    return (BlocRepliques("fil", mot, 50, repliques), BlocTableau("tableau", colonnes, lignes, pages=2))


class FauxAtelier:
    """One scenario, one open attempt, one broken scenario."""

    def __init__(self, mot: str) -> None:
        self.mot = mot
        self.tentative = FausseTentative(mot)

    def catalogue(self) -> tuple[Annonce, ...]:
        mot, ici = self.mot, Path("scenario")
        return (
            Annonce(id="a", titre=mot, resume=mot, forme=mot, niveau=mot, duree=20, blocs=(mot, mot), chemin=ici),
            Annonce(id="b", titre=mot, resume=mot, forme=mot, niveau=mot, duree=0, blocs=(), chemin=ici, defaut=mot),
        )

    def tentatives(self, stagiaire: str = "") -> tuple[Apercu, ...]:
        return (Apercu("t", "a", self.mot, self.mot, self.mot, self.mot, False),)

    def commencer(
        self, scenario: str, stagiaire: str, regime: str = "entrainement", graine: int | None = None
    ) -> Tentative:
        return cast(Tentative, self.tentative)

    def reprendre(self, tentative: str) -> Tentative:
        return cast(Tentative, self.tentative)


def faux_atelier(mot: str) -> Atelier:
    """Return a stand-in for the screens."""
    return cast(Atelier, FauxAtelier(mot))


def fausse_tentative(mot: str, *, panne: bool = False, vivante: bool = False) -> Tentative:
    """Return a stand-in for the screens; with `panne` every command fails, with `vivante` people come."""
    return cast(Tentative, FausseTentative(mot, panne=panne, vivante=vivante))


def _sujet(mot: str) -> SimpleNamespace:
    return SimpleNamespace(
        titre=mot,
        forme=mot,
        niveau=mot,
        duree=20,
        mission=mot,
        commune=SimpleNamespace(nom=mot, population=912, description=mot),
        calendrier=SimpleNamespace(jour=date(2026, 2, 3), debut=time(8, 30), fin=time(18)),
        personnages=(SimpleNamespace(nom=mot, role=mot),),
        taches=(SimpleNamespace(id="t1", titre=mot, competences=(mot,), notee=True),),
        documents=(SimpleNamespace(id="d1", titre=mot, canal="courriel", de=mot),),
    )


def _bilan(mot: str) -> Bilan:
    constats = tuple(
        Constat(
            tache="t1",
            critere=issue,
            competence="BC01.01",
            libelle=mot,
            type="mention",
            issue=issue,
            points=0,
            possible=3,
            fait=mot,
            attendu=mot,
            pourquoi=mot,
            retour=mot,
            articles=(mot,),
            source="consigne",
            consigne=mot,
            evenements=(1, 2),
            origine=mot,
            redhibitoire=True,
            extrait=mot,
        )
        for issue in ISSUES
    )
    score = ScoreCompetence(
        code="BC01.01", obtenus=0, possibles=18, en_attente=6, observations=4, proposition=mot, plafonnee_par=mot
    )
    notation = Notation(
        tentative=mot,
        scenario=mot,
        titre=mot,
        stagiaire=mot,
        regime="entrainement",
        jouee_le=mot,
        notee_le=mot,
        evaluateur=mot,
        ancre=mot,
        corrige=mot,
        droit=mot,
        referentiel=mot,
        version_regles=mot,
        moteur=mot,
        terminee=True,
        constats=constats,
        competences=(score,),
        blocs=(),
    )
    competence = SimpleNamespace(code="BC01.01", libelle_court=mot)
    referentiel: Any = SimpleNamespace(
        blocs=(SimpleNamespace(code="BC01", titre=mot, competences=(competence,)),),
        regles=SimpleNamespace(libelle=lambda proposition: proposition),
    )
    return Bilan(notation=notation, referentiel=referentiel, empreinte=mot, conseils={"t1": mot})
