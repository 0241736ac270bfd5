"""`donnees` of a sujet: literals, or draws made once before play, each from its own named stream.

Removing an entry moves no other. What is drawn is stored with the attempt and never drawn again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from sgm_sim.commune.personnes import tirer_personne
from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.core.hasard import flux
from sgm_sim.core.modele import Ident, Jour, Modele
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import cite, ou_sinon, proches
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import SourceYaml
from sgm_sim.scenario.semaine import SEMAINE, JourSemaine

if TYPE_CHECKING:
    from sgm_sim.taches import depouillement_tirage_catalogue
    from sgm_sim.taches.seance_tirage import Demande

ETENDUE_MAX = 3_660
"""Days between the bounds of a drawn date."""

Simple = str | int | bool


class TirageParmi(Modele):
    """One of these values."""

    tirage: Literal["parmi"]
    valeurs: tuple[Simple | dict[str, Simple], ...] = Field(min_length=1, max_length=200)

    def tirer(self, hasard: Random) -> Any:
        """Draw; None when nothing fits."""
        return hasard.choice(self.valeurs)


class TirageEntier(Modele):
    """A whole number between two bounds, both possible."""

    tirage: Literal["entier"]
    min: int
    max: int

    def tirer(self, hasard: Random) -> int | None:
        """Draw; None when the bounds are crossed."""
        return hasard.randint(self.min, self.max) if self.min <= self.max else None


class TiragePersonne(Modele):
    """Someone invented: `civilite`, `prenom`, `nom`."""

    tirage: Literal["personne"]
    genre: Literal["f", "m"] | None = None

    def tirer(self, hasard: Random) -> dict[str, str]:
        """Draw."""
        return tirer_personne(hasard, self.genre)


class TirageDate(Modele):
    """A day between two dates, both possible, on some days of the week."""

    tirage: Literal["date"]
    de: Jour
    a: Jour
    jours: tuple[JourSemaine, ...] = Field(default=SEMAINE, min_length=1)

    def tirer(self, hasard: Random) -> str | None:
        """Draw an ISO date; None when no day fits."""
        etendue = min((self.a - self.de).days, ETENDUE_MAX)
        possibles = [self.de + dt.timedelta(rang) for rang in range(etendue + 1)]
        possibles = [jour for jour in possibles if SEMAINE[jour.weekday()] in self.jours]
        return hasard.choice(possibles).isoformat() if possibles else None


def _du_catalogue(dont: tuple[str, ...], catalogue: Collection[str]) -> tuple[str, ...]:
    """Return anomalies that all exist and are asked once; raise ValueError, in French, otherwise."""
    for nom in dont:
        if nom not in catalogue:
            raise ValueError(f"l’anomalie {cite(nom)} n’existe pas : {ou_sinon(nom, catalogue)}")
    if len(set(dont)) < len(dont):
        raise ValueError("la même anomalie est demandée deux fois")
    return dont


class TirageConseil(Modele):
    """A whole meeting of a council, for a task `seance`: people, papers, moments, votes.

    What its notes had to be is not drawn: the law of `date` says it.
    """

    tirage: Literal["conseil"]
    membres: int = 15
    niveau: Literal["decouverte", "confirme", "expert"] = "decouverte"
    anomalies: int = Field(default=3, ge=0, le=7)
    dont: tuple[Ident, ...] = ()
    """Some of them, by their ids in the catalogue of `taches.seance_tirage`."""
    date: Jour

    @field_validator("membres")
    @classmethod
    def _of_a_council(cls, membres: int) -> int:
        from sgm_sim.taches.seance_tirage import MEMBRES

        if membres not in MEMBRES:
            tailles = enumeration([str(taille) for taille in MEMBRES], "ou")
            raise ValueError(f"un conseil tiré compte {tailles} membres")
        return membres

    @field_validator("dont")
    @classmethod
    def _in_the_catalogue(cls, dont: tuple[str, ...]) -> tuple[str, ...]:
        from sgm_sim.taches.seance_tirage import CATALOGUE

        return _du_catalogue(dont, CATALOGUE)

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Self:
        from sgm_sim.taches.seance_tirage import empeche

        if empechement := empeche(self.demande):
            raise ValueError(empechement)
        return self

    @property
    def demande(self) -> Demande:
        """Return the council that is wanted, with the law of its day."""
        from sgm_sim.scenario.droit_livre import parametres
        from sgm_sim.taches.seance_tirage import Demande, Seuils

        return Demande(self.membres, self.niveau, self.anomalies, self.dont, Seuils(parametres(), self.date))

    def tirer(self, hasard: Random) -> dict[str, Any]:
        """Draw."""
        from sgm_sim.taches.seance_tirage import tirer

        return tirer(hasard, self.demande)


class TirageDepouillement(Modele):
    """A whole count of votes, for a task `depouillement`: who stands, what is in the urn, what is told.

    What its notes had to be is not drawn: the law of `date` says it.
    """

    tirage: Literal["depouillement"]
    election: Literal["municipales", "presidentielle"]
    inscrits: int = 400
    niveau: Literal["decouverte", "confirme", "expert"] = "decouverte"
    anomalies: int = 5
    dont: tuple[Ident, ...] = ()
    """Some of them, by their ids in `taches.depouillement_tirage_catalogue`."""
    date: Jour
    population: int | None = Field(default=None, ge=0)

    @field_validator("inscrits")
    @classmethod
    def _of_one_bureau(cls, inscrits: int) -> int:
        from sgm_sim.taches.depouillement_tirage import INSCRITS_MAX, INSCRITS_MIN

        if not INSCRITS_MIN <= inscrits <= INSCRITS_MAX:
            raise ValueError(f"un dépouillement tiré a de {INSCRITS_MIN} à {INSCRITS_MAX} inscrits")
        return inscrits

    @field_validator("dont")
    @classmethod
    def _in_the_catalogue(cls, dont: tuple[str, ...]) -> tuple[str, ...]:
        from sgm_sim.taches.depouillement_tirage_catalogue import CATALOGUE

        return _du_catalogue(dont, CATALOGUE)

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Self:
        from sgm_sim.taches.depouillement_tirage_catalogue import empeche

        if empechement := empeche(self.demande):
            raise ValueError(empechement)
        return self

    @property
    def demande(self) -> depouillement_tirage_catalogue.Demande:
        """Return the count that is wanted, with the law of its day."""
        from sgm_sim.scenario.droit_livre import parametres
        from sgm_sim.taches.depouillement_tirage_catalogue import Demande

        population = self.population if self.election == "municipales" else None
        return Demande(
            self.election,
            self.inscrits,
            self.niveau,
            self.anomalies,
            self.dont,
            self.date,
            population,
            parametres(),
        )

    def tirer(self, hasard: Random) -> dict[str, Any]:
        """Draw."""
        from sgm_sim.taches.depouillement_tirage import tirer

        return tirer(hasard, self.demande)


Tirage = Annotated[
    TirageParmi | TirageEntier | TiragePersonne | TirageDate | TirageConseil | TirageDepouillement,
    Field(discriminator="tirage"),
]


class _Tirages(Modele):
    donnees: dict[str, Tirage]


@dataclass
class Donnees:
    """The data of one variant."""

    valeurs: dict[str, Any] = field(default_factory=dict)
    """Every entry of `donnees`, drawn or literal."""
    tirees: dict[str, Any] = field(default_factory=dict)
    """Those that were drawn: the variant."""
    en_defaut: list[str] = field(default_factory=list)
    """Entries that could not be drawn; their problem is said once, not at each template that names them."""
    problemes: list[Probleme] = field(default_factory=list)


def resoudre(source: SourceYaml, graine: int, variante: Mapping[str, Any] | None = None) -> Donnees:
    """Return the data of the variant that `graine` draws, or of `variante` when it was drawn before."""
    resultat = Donnees()
    declarees = source.valeur.get("donnees") if isinstance(source.valeur, dict) else None
    if not isinstance(declarees, dict):
        return resultat
    a_tirer = {nom: valeur for nom, valeur in declarees.items() if isinstance(valeur, dict) and "tirage" in valeur}
    for nom, valeur in declarees.items():
        if nom not in a_tirer:
            resultat.valeurs[nom] = valeur
            resultat.problemes += _litteral(nom, valeur, source)
    tirages, problemes = valider(_Tirages, source, {"donnees": a_tirer})
    resultat.problemes += problemes
    for nom, tirage in tirages.donnees.items() if tirages else ():
        _tirer(nom, tirage, resultat, source, graine, variante)
    resultat.en_defaut = [nom for nom in a_tirer if nom not in resultat.valeurs]
    return resultat


def _tirer(
    nom: str, tirage: Any, resultat: Donnees, source: SourceYaml, graine: int, variante: Mapping[str, Any] | None
) -> None:
    valeur = variante.get(nom) if variante is not None else tirage.tirer(flux(graine, "donnees", nom))
    if valeur is None:
        message = "ce tirage ne peut rien donner"
        if variante is not None:
            message = "la tentative enregistrée ne contient pas la valeur tirée ici"
        conseil = "vérifiez que la première borne précède la seconde et qu’un jour convient"
        resultat.problemes.append(source.probleme("S056", ("donnees", nom), message, conseil=conseil))
        return
    resultat.valeurs[nom] = resultat.tirees[nom] = valeur


def _litteral(nom: str, valeur: Any, source: SourceYaml) -> list[Probleme]:
    """Check that a literal is a text, a number, true or false, or one level of list or mapping of these."""
    chemin = ("donnees", nom)
    if isinstance(valeur, dict) and any(proches(cle, ["tirage"], 0.8) for cle in valeur):
        conseil = f"vouliez-vous dire {cite('tirage')} ?"
        return [source.probleme("S055", chemin, "ce tirage n’a pas de clé « tirage »", conseil=conseil)]
    elements = list(valeur.values()) if isinstance(valeur, dict) else valeur if isinstance(valeur, list) else [valeur]
    attendu = "un texte, un nombre entier, true ou false, ou une liste de ceux-ci"
    if any(not isinstance(element, (str, int)) for element in elements) or not elements:
        conseil = "un montant s’écrit en centimes : 1250 pour 12,50 €" if isinstance(valeur, float) else ""
        message = "cette donnée n’a pas de valeur simple"
        return [source.probleme("S055", chemin, message, attendu=attendu, conseil=conseil)]
    if any(isinstance(element, str) and "{{" in element for element in elements):
        return [
            source.probleme("S052", chemin, "une donnée ne peut pas contenir de gabarit", conseil="écrivez sa valeur")
        ]
    return []
