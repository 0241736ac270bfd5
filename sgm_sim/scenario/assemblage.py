"""From the files of a folder and a seed to a `Scenario`: draws, templates, libraries, models, documents.

It reports what cannot be read; whether the parts agree with each other is for `scenario.verifications`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import PurePath
from typing import Any, TypeVar

from sgm_sim.core.instants import Instant, instant
from sgm_sim.core.introspection import toutes_les_cles
from sgm_sim.core.modele import MOTIF_IDENT, Modele
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import cite, ou_sinon, proches
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import SourceYaml, lire_yaml
from sgm_sim.core.yaml_texte import decoder
from sgm_sim.scenario.bibliotheque import Bibliotheque, chemin_de, connues, octets_de
from sgm_sim.scenario.calendrier import jours_de_travail
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.dossier import CORRIGE, PLAN, SUITES, SUJET, Dossier
from sgm_sim.scenario.faits import Fait, faits_publies
from sgm_sim.scenario.flux import passages_de, tires
from sgm_sim.scenario.gabarits import INDISPONIBLE, Contexte
from sgm_sim.scenario.passages import Passage
from sgm_sim.scenario.plan import Plan
from sgm_sim.scenario.remplissage import remplir_arbre, remplir_document
from sgm_sim.scenario.suites import Suites
from sgm_sim.scenario.sujet import Calendrier, Commune, Sujet
from sgm_sim.scenario.tirages import resoudre
from sgm_sim.taches.genres import GENRES
from sgm_sim.taches.plateforme_donnees import TachePlateforme
from sgm_sim.taches.seance_donnees import TacheSeance

M = TypeVar("M", bound=Modele)

MODELES: Mapping[str, type[Modele]] = {SUJET: Sujet, SUITES: Suites, CORRIGE: Corrige, PLAN: Plan}

_LIEUX = ("commune", "personnages", "calendrier")
"""Parts of a sujet that other templates may name; they may themselves name `donnees`."""


@dataclass(frozen=True)
class Scenario:
    """A scenario as one attempt plays it: one variant, texts filled in, files pinned."""

    sujet: Sujet
    suites: Suites
    documents: Mapping[str, str]
    """id -> text, templates filled."""
    empreintes: Mapping[str, str]
    """Path in the folder -> sha256 of its bytes, hex: the files of `sources`."""
    variante: Mapping[str, Any]
    """What the draws of `donnees` gave."""
    sources: Mapping[str, bytes]
    """The pinned files: sujet, suites, declared documents, libraries used. Never the corrigé nor the plan."""
    passages: Mapping[str, Passage] = field(default_factory=dict)
    """Everyone who may come, by id: those of the sujet, then those drawn."""

    @cached_property
    def faits(self) -> Mapping[str, Fait]:
        """Every fact that some task can publish, and every flag, by name."""
        return faits_publies(self.sujet)

    @cached_property
    def jours(self) -> tuple[dt.date, ...]:
        """The days worked, the first one first."""
        return jours_de_travail(self.sujet.calendrier)

    @property
    def vivant(self) -> bool:
        """Whether people come, answers are awaited, or days follow one another: else only gestures make time pass."""
        repondent = any(isinstance(tache, TachePlateforme | TacheSeance) for tache in self.sujet.taches)
        return bool(repondent or self.passages or self.sujet.calendrier.public or len(self.jours) > 1)

    @cached_property
    def echeances(self) -> Mapping[str, Instant]:
        """Before when each task must be done, for those that have a deadline."""
        premier = self.sujet.calendrier.jour
        limites = {tache.id: tache.echeance for tache in self.sujet.taches if tache.echeance}
        return {nom: instant(limite.jour or premier, limite.a) for nom, limite in limites.items()}

    @cached_property
    def fiches(self) -> tuple[str, ...]:
        """Ids of the sheets of law at hand."""
        if self.sujet.fiches is not None:
            return self.sujet.fiches
        from sgm_sim.droit.fiches import fiches

        return tuple(fiches())

    @cached_property
    def sur_demande(self) -> frozenset[str]:
        """Tasks that open only when someone is received, a suite says so, or another task does."""
        des_gens = {passage.tache for passage in self.passages.values() if passage.tache}
        des_suites = {suite.ouvre for suite in self.suites.suites if suite.ouvre}
        des_taches = {nom for tache in self.sujet.taches for nom in GENRES[tache.type].ouvre(tache)}
        return frozenset(des_gens | des_suites | des_taches)


@dataclass
class Assemblage:
    """What was made of a folder, even when not all of it is right."""

    source: SourceYaml
    source_suites: SourceYaml
    scenario: Scenario | None = None
    tire: bool = False
    """True: something is drawn, so that another seed may give other problems."""
    problemes: list[Probleme] = field(default_factory=list)


def lire_fichier(dossier: Dossier, nom: str) -> SourceYaml:
    """Read one YAML file of the folder; an absent one gives no value and no problem."""
    if nom not in dossier.fichiers:
        return SourceYaml(None, (), dossier.lieu(nom))
    return lire_yaml(dossier.fichiers[nom], dossier.lieu(nom))


def contexte_de(scenario: Scenario) -> Contexte:
    """Return what the templates of a corrigé or of a plan may name."""
    sujet = scenario.sujet
    lieux = {"commune": sujet.commune.model_dump(), "calendrier": _en_textes(sujet.calendrier)}
    return _contexte(sujet.donnees, lieux | {"personnages": [un.model_dump() for un in sujet.personnages]})


def valider_fichier(
    modele: type[M], source: SourceYaml, contexte: Contexte | None
) -> tuple[M | None, tuple[Probleme, ...]]:
    """Fill and validate one file other than the sujet; without context, templates are left as they are."""
    arbre, problemes = source.valeur, list(source.problemes)
    if contexte is not None:
        arbre, defauts = remplir_arbre(arbre, contexte, source)
        problemes += defauts
    valide, refus = valider(modele, source, arbre, ailleurs=_ailleurs(modele))
    return valide, (*problemes, *refus)


def assembler(
    dossier: Dossier, graine: int, variante: Mapping[str, Any] | None, lus: dict[str, SourceYaml]
) -> Assemblage:
    """Make one variant. `lus` keeps the files already read, for the next variant of the same folder."""
    for nom in (SUJET, SUITES):
        lus.setdefault(nom, lire_fichier(dossier, nom))
    assemblage = Assemblage(lus[SUJET], lus[SUITES])
    if SUJET in dossier.fichiers:
        _Assembleur(dossier, assemblage, lus).assembler(graine, variante)
    return assemblage


def _contexte(donnees: Mapping[str, Any], sujet: Mapping[str, Any]) -> dict[str, Any]:
    """Return the names of templates, from a sujet that may still be partly wrong."""
    personnages = sujet.get("personnages")
    par_id = {
        str(un["id"]): {cle: un.get(cle, "") for cle in ("nom", "role")}
        for un in (personnages if isinstance(personnages, (list, tuple)) else ())
        if isinstance(un, Mapping) and "id" in un
    }
    lieux = {}
    for cle, defaut in _par_defaut().items():
        ecrit = sujet.get(cle)
        lieux[cle] = {**defaut, **(ecrit if isinstance(ecrit, Mapping) else {})}
    return {"donnees": donnees, "personnages": par_id, **lieux}


@cache
def _par_defaut() -> Mapping[str, Mapping[str, Any]]:
    return {"commune": Commune().model_dump(), "calendrier": _en_textes(Calendrier())}


def _en_textes(calendrier: Calendrier) -> dict[str, str]:
    """Return the day and its hours as a file writes them."""
    return {
        "jour": calendrier.jour.isoformat(),
        "debut": f"{calendrier.debut:%H:%M}",
        "fin": f"{calendrier.fin:%H:%M}",
    }


@cache
def _ailleurs(modele: type[Modele]) -> Mapping[str, str]:
    """Return the keys of the other files of a scenario, with the file where each belongs."""
    ici = toutes_les_cles(modele)
    return {
        cle: nom
        for nom, autre in reversed(list(MODELES.items()))
        if autre is not modele
        for cle in sorted(toutes_les_cles(autre) - ici)
    }


class _Assembleur:
    """One variant in the making; every step adds its problems and goes on as far as it makes sense."""

    def __init__(self, dossier: Dossier, assemblage: Assemblage, lus: dict[str, SourceYaml]) -> None:
        self._dossier = dossier
        self._a = assemblage
        self._lus = lus
        self._sources: dict[str, bytes] = {SUJET: dossier.fichiers[SUJET]}

    def assembler(self, graine: int, variante: Mapping[str, Any] | None) -> None:
        source = self._a.source
        self._a.problemes += source.problemes
        if not isinstance(source.valeur, dict):
            self._a.problemes += valider(Sujet, source)[1]
            return
        donnees = resoudre(source, graine, variante)
        connues = donnees.valeurs | dict.fromkeys(donnees.en_defaut, INDISPONIBLE)
        arbre, contexte = self._remplir(source, connues)
        if "id" not in arbre and re.search(MOTIF_IDENT, self._dossier.identifiant):
            arbre["id"] = self._dossier.identifiant
        if isinstance(source.valeur.get("donnees"), dict):
            arbre["donnees"] = donnees.valeurs
        self._a.problemes += donnees.problemes
        self._a.tire = bool(donnees.tirees)
        self._ajouter_clauses(arbre, contexte)
        nom = PurePath(self._dossier.nom).name
        if re.fullmatch(MOTIF_IDENT, nom):
            arbre.setdefault("id", nom)
        sujet, refus = valider(Sujet, source, arbre, ailleurs=_ailleurs(Sujet))
        self._a.problemes += refus
        suites = self._suites(contexte)
        documents = self._documents(arbre.get("documents"), contexte)
        if sujet is None:
            return
        epingles = dict(sorted(self._sources.items()))
        empreintes = {nom: hashlib.sha256(octets).hexdigest() for nom, octets in epingles.items()}
        passages = passages_de(sujet, graine, variante)
        self._a.tire = self._a.tire or bool(sujet.flux)
        self._a.scenario = Scenario(
            sujet,
            suites or Suites(format=1),
            documents,
            empreintes,
            {**donnees.tirees, **tires(sujet, passages)},
            epingles,
            {passage.id: passage for passage in passages},
        )

    def _remplir(self, source: SourceYaml, valeurs: Mapping[str, Any]) -> tuple[dict[str, Any], Contexte]:
        """Fill `commune`, `personnages` and `calendrier` with `donnees`, then the rest with all of them."""
        arbre = dict(source.valeur)
        for cle in _LIEUX:
            if cle in arbre:
                arbre[cle], defauts = remplir_arbre(arbre[cle], {"donnees": valeurs}, source, (cle,))
                self._a.problemes += defauts
        contexte = _contexte(valeurs, arbre)
        for cle in arbre:
            if cle not in (*_LIEUX, "donnees"):
                arbre[cle], defauts = remplir_arbre(arbre[cle], contexte, source, (cle,))
                self._a.problemes += defauts
        return arbre, contexte

    def _ajouter_clauses(self, arbre: dict[str, Any], contexte: Contexte) -> None:
        """Put the paragraphs of each named library before those of the task."""
        taches = arbre.get("taches")
        if not isinstance(taches, list):
            return
        arbre["taches"] = taches = list(taches)
        for rang, tache in enumerate(taches):
            nom = tache.get("bibliotheque") if isinstance(tache, dict) else None
            propres = tache.get("clauses", []) if isinstance(tache, dict) else []
            if isinstance(nom, str) and re.search(MOTIF_IDENT, nom) and isinstance(propres, list):
                clauses = self._bibliotheque(nom, ("taches", rang, "bibliotheque"), contexte)
                taches[rang] = {**tache, "clauses": [*propres, *clauses]}

    def _bibliotheque(self, nom: str, chemin: tuple[str | int, ...], contexte: Contexte) -> list[Any]:
        octets = octets_de(nom, self._dossier.fichiers)
        if octets is None:
            conseil = ou_sinon(nom, connues(self._dossier.fichiers))
            message = f"la bibliothèque de paragraphes {cite(nom)} n’existe pas"
            self._a.problemes.append(self._a.source.probleme("S084", chemin, message, conseil=conseil))
            return []
        fichier = chemin_de(nom)
        if fichier not in self._lus:
            self._lus[fichier] = lire_yaml(octets, self._dossier.lieu(fichier))
        self._sources[fichier] = octets
        lue, problemes = valider_fichier(Bibliotheque, self._lus[fichier], contexte)
        self._a.problemes += problemes
        return [clause.model_dump() for clause in lue.clauses] if lue else []

    def _suites(self, contexte: Contexte) -> Suites | None:
        if SUITES not in self._dossier.fichiers:
            return None
        self._sources[SUITES] = self._dossier.fichiers[SUITES]
        suites, problemes = valider_fichier(Suites, self._a.source_suites, contexte)
        self._a.problemes += problemes
        return suites

    def _documents(self, documents: Any, contexte: Contexte) -> dict[str, str]:
        """Fill the declared documents, as far as they are declared: the sujet may still be partly wrong."""
        textes = {}
        for rang, document in enumerate(documents if isinstance(documents, list) else ()):
            fichier = document.get("fichier") if isinstance(document, dict) else None
            if not isinstance(fichier, str):
                continue
            octets = self._octets(fichier, ("documents", rang, "fichier"))
            if octets is not None:
                self._sources[fichier] = octets
                textes[str(document.get("id"))] = self._texte(octets, self._dossier.lieu(fichier), contexte)
        return textes

    def _texte(self, octets: bytes, lieu: str, contexte: Contexte) -> str:
        texte, problemes = decoder(octets, lieu)
        rempli, defauts = remplir_document(texte or "", contexte, lieu)
        self._a.problemes += [*problemes, *defauts]
        return rempli.replace("\r\n", "\n")

    def _octets(self, fichier: str, chemin: tuple[str | int, ...]) -> bytes | None:
        """Return the bytes of a declared document, or report that it leaves the folder or is not there."""
        fichiers = self._dossier.fichiers
        if fichier in fichiers and fichier.startswith("documents/"):
            return fichiers[fichier]
        if re.search(r"^[/\\~]|^[A-Za-z]:|\\|(^|/)\.\.?(/|$)", fichier):
            code, message = "S006", f"le chemin {cite(fichier)} sort du dossier du scénario"
            conseil = "placez le fichier dans « documents » et écrivez « documents/nom.md »"
        else:
            code, message = "S062", f"le fichier {cite(fichier)} n’existe pas dans le dossier"
            voisin = proches(fichier.removeprefix("documents/"), [n.removeprefix("documents/") for n in fichiers])
            conseil = "créez-le dans le sous-dossier « documents »"
            if voisin and f"documents/{voisin[0]}" in fichiers:
                conseil = f"vouliez-vous dire {cite(f'documents/{voisin[0]}')} ?"
        self._a.problemes.append(self._a.source.probleme(code, chemin, message, conseil=conseil))
        return None
