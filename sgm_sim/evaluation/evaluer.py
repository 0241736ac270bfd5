"""From what happened to constats: every criterion of the corrigé judged on the facts of one attempt.

Pure: the same world, corrigé and law give the same constats. Nothing here changes the world or knows a face.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Verdict
from sgm_sim.engine.monde import Fait, Monde
from sgm_sim.evaluation.mentions import juger
from sgm_sim.evaluation.notation import Constat, Issue
from sgm_sim.evaluation.points import issue_de, points_attendus
from sgm_sim.evaluation.releve import relever
from sgm_sim.evaluation.temps import Mesure, mesurer_drapeau, mesurer_temps
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.corrige import (
    Corrige,
    Critere,
    CritereAttendu,
    CritereDrapeau,
    CritereJury,
    CritereMention,
    CritereRegle,
    CritereReleve,
    CritereTemps,
)
from sgm_sim.scenario.references import Argument, FaitManquant, RefFait, resoudre
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.formulaire_donnees import TacheFormulaire
from sgm_sim.taches.genres import GENRES
from sgm_sim.taches.notes import TacheANotes
from sgm_sim.taches.plateforme_donnees import TachePlateforme
from sgm_sim.taches.redaction_donnees import TacheRedaction
from sgm_sim.taches.valeurs import NatureChamp, Valeur

LECTURE_USUELLE = "C’est la lecture usuelle, que nous n’avons pas pu confirmer : le jury tranche."
"""Added to a verdict that rests on law we did not confirm: it is never scored by the program."""

NoteJury = tuple[int, str]
"""Points given by a person to a pending criterion, and the words that go with them."""


def evaluer(
    monde: Monde,
    scenario: Scenario,
    corrige: Corrige,
    parametres: Parametres,
    jury: Mapping[str, NoteJury] | None = None,
) -> tuple[Constat, ...]:
    """Judge every criterion, in the order of the corrigé.

    Args:
        monde: the world at the end of the attempt, or at any instant of it.
        scenario: the scenario as pinned in the attempt.
        corrige: the key to judge with; another one gives another record.
        parametres: the law.
        jury: ratings by criterion id, for criteria of type `jury` and for those left to check.
    """
    juge = _Juge(monde, scenario, parametres, jury or {})
    return tuple(juge.constat(tache, critere) for tache, cle in corrige.taches.items() for critere in cle.criteres)


@dataclass(frozen=True)
class _Juge:
    monde: Monde
    scenario: Scenario
    parametres: Parametres
    jury: Mapping[str, NoteJury]

    def constat(self, tache: str, critere: Critere) -> Constat:
        constat = self._automatique(tache, critere)
        note = self.jury.get(critere.id)
        if note is None or constat.issue not in ("a_evaluer", "a_verifier"):
            return constat
        points = max(0, min(note[0], critere.points))
        return replace(constat, issue=issue_de(points, critere.points), points=points, pourquoi=note[1], source="jury")

    def _automatique(self, tache: str, critere: Critere) -> Constat:
        match critere:
            case CritereRegle():
                return self._regle(tache, critere)
            case CritereReleve():
                return self._releve(tache, critere)
            case CritereAttendu():
                return self._attendu(tache, critere)
            case CritereMention():
                return self._mention(tache, critere)
            case CritereTemps():
                return self._mesure(tache, critere, mesurer_temps(critere, self.monde, self.scenario))
            case CritereDrapeau():
                mesure = mesurer_drapeau(tache, critere, self.monde, self.scenario)
                return self._mesure(tache, critere, mesure, critere.articles, critere.consigne)
            case CritereJury():
                return self._jury(tache, critere)

    def _mesure(
        self,
        tache: str,
        critere: CritereTemps | CritereDrapeau,
        mesure: Mesure,
        articles: tuple[str, ...] = (),
        consigne: str | None = None,
    ) -> Constat:
        constat = self._rendre(
            tache,
            critere,
            mesure.issue,
            faits=(),
            fait=mesure.fait,
            attendu=mesure.attendu,
            pourquoi=mesure.pourquoi,
            articles=articles,
            **self._source(consigne),
        )
        return replace(constat, evenements=mesure.lignes)

    def _regle(self, tache: str, critere: CritereRegle) -> Constat:
        try:
            arguments = resoudre(critere.arguments, self.monde.valeurs)
        except FaitManquant as manque:
            return self._non_produit(tache, critere, str(manque))
        zone = self.scenario.sujet.calendrier.zone
        verdict = appliquer(critere.regle, arguments, self.parametres, zone=zone)
        issues: dict[str, Issue] = {"conforme": "reussi", "non_conforme": "manque"}
        issue = issues.get(verdict.decision, "a_verifier") if verdict.statut == "confirme" else "a_verifier"
        return self._rendre(
            tache,
            critere,
            issue,
            faits=_noms(critere.arguments),
            fait=verdict.trouve,
            attendu=verdict.attendu,
            **_du_droit(verdict),
        )

    def _releve(self, tache: str, critere: CritereReleve) -> Constat:
        notee = next(t for t in self.scenario.sujet.taches if t.id == tache)
        assert isinstance(notee, TacheANotes)  # checked when the corrigé is read
        releve = relever(critere, notee, self.monde.valeurs, self.parametres)
        if releve is None:
            return self._non_produit(tache, critere, notee.fait("fin"))
        return self._rendre(
            tache,
            critere,
            releve.issue,
            points=releve.points,
            faits=releve.faits,
            fait=releve.fait,
            attendu=releve.attendu,
            **_du_droit(releve.verdict),
        )

    def _attendu(self, tache: str, critere: CritereAttendu) -> Constat:
        fait = self.monde.faits.get(critere.fait)
        if fait is None:
            return self._non_produit(tache, critere, critere.fait)
        obtenus = points_attendus(critere, fait.valeur)
        attendus = [self._afficher(fait, valeur) for valeur in critere.parmi]
        return self._rendre(
            tache,
            critere,
            issue_de(obtenus, critere.points),
            points=obtenus,
            faits=(critere.fait,),
            fait=self._afficher(fait, fait.valeur),
            attendu=critere.dit or " ou ".join(attendus),
            articles=critere.articles,
            **self._source(critere.consigne),
        )

    def _mention(self, tache: str, critere: CritereMention) -> Constat:
        fait = self.monde.faits.get(critere.fait)
        if fait is None:
            return self._non_produit(tache, critere, critere.fait)
        mention = critere.mention
        references = {"valeur": mention.valeur} if mention.valeur is not None else {}
        try:
            valeur = resoudre(references, self.monde.valeurs).get("valeur")
        except FaitManquant as manque:
            return self._non_produit(tache, critere, str(manque))
        jugement = juger(mention, valeur, str(self.monde.lire_fait(fait)), self._sources(), self._clauses(fait))
        return self._rendre(
            tache,
            critere,
            _ISSUES_DE_MENTION[jugement.issue],
            faits=(critere.fait, *_noms(references)),
            origines=_noms(references),
            attendu=self._attendu_de_mention(mention.nature, valeur),
            pourquoi=jugement.pourquoi,
            articles=critere.articles,
            extrait=jugement.extrait,
            **self._source(critere.consigne),
        )

    def _jury(self, tache: str, critere: CritereJury) -> Constat:
        if critere.fait and critere.fait not in self.monde.faits:
            return self._non_produit(tache, critere, critere.fait)
        niveaux = " ; ".join(f"{n.libelle} ({accord(n.points, 'point')})" for n in critere.niveaux)
        return self._rendre(
            tache,
            critere,
            "a_evaluer",
            faits=(critere.fait,) if critere.fait else (),
            attendu=niveaux,
            pourquoi="Le jury apprécie cette partie de votre travail.",
            source="jury",
        )

    # Writing a constat.

    def _rendre(
        self,
        tache: str,
        critere: Critere,
        issue: Issue,
        faits: tuple[str, ...],
        origines: tuple[str, ...] = (),
        points: int | None = None,
        **dit: Any,
    ) -> Constat:
        """Build the constat: points, feedback, the rows that set the facts and where an earlier choice was made."""
        automatique = critere.points if issue == "reussi" else 0
        poses = [self.monde.faits[nom] for nom in faits if nom in self.monde.faits]
        ailleurs = sorted({self.monde.faits[nom].tache for nom in origines if nom in self.monde.faits} - {tache})
        return Constat(
            tache=tache,
            critere=critere.id,
            competence=critere.competence,
            libelle=critere.libelle,
            type=critere.type,
            issue=issue,
            points=automatique if points is None else points,
            possible=critere.points,
            retour={"reussi": critere.reussite, "a_evaluer": "", "a_verifier": ""}.get(issue, critere.echec),
            evenements=tuple(sorted({fait.ligne for fait in poses})),
            origine="" if issue == "reussi" else ", ".join(self._titre(autre) for autre in ailleurs),
            redhibitoire=critere.redhibitoire,
            **{"fait": "", "attendu": "", "pourquoi": "", **dit},
        )

    def _non_produit(self, tache: str, critere: Critere, fait: str) -> Constat:
        return self._rendre(tache, critere, "non_produit", faits=(), pourquoi=self._manque(fait))

    def _manque(self, fait: str) -> str:
        """Say what was to be done for a fact to be known: a field, a text, or something else in a task."""
        connu = self.scenario.faits.get(fait)
        tache = next((t for t in self.scenario.sujet.taches if connu and t.id == connu.tache), None)
        champs = tache.champs if isinstance(tache, TacheFormulaire | TachePlateforme | TacheANotes) else ()
        if champ := next((c for c in champs if c.publie == fait), None):
            return f"« {champ.libelle} » n’a pas été rempli et validé."
        if tache is None or connu is None or connu.nature == "texte":
            return "Ce travail n’a pas été remis."
        return f"Ce point n’a pas été traité dans « {tache.titre} »."

    def _source(self, consigne: str | None) -> dict[str, Any]:
        """Return where what is expected comes from; only a rule is law, an article beside it is a reference."""
        if consigne is None:
            return {"source": "scenario"}
        titre = next(d.titre for d in self.scenario.sujet.documents if d.id == consigne)
        return {"source": "consigne", "consigne": titre}

    def _titre(self, tache: str) -> str:
        return next(t.titre for t in self.scenario.sujet.taches if t.id == tache)

    # What the scenario says of facts.

    def _afficher(self, fait: Fait, valeur: Valeur) -> str:
        par_tache = [GENRES[tache.type].options(tache) for tache in self.scenario.sujet.taches]
        options = next((faits[fait.nom] for faits in par_tache if fait.nom in faits), ())
        return afficher(fait.nature, valeur, options)

    def _attendu_de_mention(self, nature: str, valeur: Valeur | None) -> str:
        if valeur is None or nature == "texte":
            return ""
        natures: dict[str, NatureChamp] = {
            "date": "date",
            "heure": "heure",
            "nombre": "nombre",
            "montant": "montant",
        }
        return afficher(natures[nature], valeur, ())

    def _sources(self) -> tuple[str, ...]:
        return tuple(self.scenario.documents.values())

    def _clauses(self, fait: Fait) -> tuple[str, ...]:
        tache = next(t for t in self.scenario.sujet.taches if t.id == fait.tache)
        return tuple(clause.texte for clause in tache.clauses) if isinstance(tache, TacheRedaction) else ()


_ISSUES_DE_MENTION: Mapping[str, Issue] = {
    "presente": "reussi",
    "absente": "manque",
    "contredite": "manque",
    "niee": "manque",
    "recopiee": "manque",
    "a_verifier": "a_verifier",
}


def _du_droit(verdict: Verdict | None) -> dict[str, Any]:
    """Return what a verdict adds to a constat; law that we did not confirm is never called law."""
    if verdict is None:
        return {"source": "scenario"}
    if verdict.statut != "confirme":
        return {"pourquoi": f"{verdict.phrase} {LECTURE_USUELLE}", "articles": verdict.articles, "source": "scenario"}
    return {
        "pourquoi": verdict.phrase,
        "articles": verdict.articles,
        "source": "droit",
        "verifie_le": verdict.verifie_le,
    }


def _noms(arguments: Mapping[str, Argument]) -> tuple[str, ...]:
    return tuple(argument.fait for argument in arguments.values() if isinstance(argument, RefFait))
