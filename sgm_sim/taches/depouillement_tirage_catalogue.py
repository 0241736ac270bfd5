"""The anomalies that a drawn count may hold, and which of them can be asked together.

It never says what an envelope is worth. It only asks whether the law of the day settles it at all, to keep for experts
those that it does not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, Literal, NamedTuple

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.core.suggestions import cite
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer

NIVEAUX = ("decouverte", "confirme", "expert")
MINIMUM: Mapping[str, int] = {"decouverte": 3, "confirme": 4, "expert": 5}
"""Level -> how many anomalies at least: fewer would come back too often in the pile."""
MAXIMUM: Mapping[str, int] = {"decouverte": 5, "confirme": 8, "expert": 11}
"""Level -> how many anomalies at most."""
PILE: Mapping[str, int] = {"decouverte": 10, "confirme": 14, "expert": 18}
"""Level -> how many envelopes are opened: the same for every seed, so that points are too."""
SIMPLES: Mapping[str, int] = {"decouverte": 3, "confirme": 4, "expert": 6}
"""Level -> how many of them have nothing to see."""
A_EVALUER = 2
"""How many that the law does not settle there may be, for an expert."""

Papiers = Literal["un", "deux", "trois", "differents", "rien", "tiers", "ailleurs"]
"""What is found inside; `tiers` is a list that nobody registered, `ailleurs` is seen elsewhere than in the pile."""

_TROUVES: Mapping[str, tuple[str, ...]] = {
    "un": ("a",),
    "deux": ("a", "a"),
    "trois": ("a", "a", "a"),
    "differents": ("a", "b"),
    "tiers": ("a",),
}


class Anomalie(NamedTuple):
    """One thing that is not as it should be, or that asks for care."""

    dit: str
    nom: str = ""
    """What the bilan calls it."""
    papiers: Papiers = "un"
    defaut: str = ""
    support: str = "imprime"
    vues: tuple[Mapping[str, Any], ...] = ()
    """Several ways to draw it; the usual one, else."""
    niveau: str = "decouverte"
    """The first level that has it."""
    lieu: str = ""
    """Where it stands, when two cannot stand in the same place."""
    elections: tuple[str, ...] = ("municipales", "presidentielle")


def _marques(*dites: str) -> tuple[Mapping[str, Any], ...]:
    return tuple({"marques": [dite]} for dite in dites)


def _enveloppes(*dites: str) -> tuple[Mapping[str, Any], ...]:
    return tuple({"enveloppe": [dite]} for dite in dites)


_LISTES = ("municipales",)

CATALOGUE: Mapping[str, Anomalie] = {
    "bulletin-double": Anomalie("Deux bulletins pareils dans une enveloppe.", "Deux bulletins pareils", "deux"),
    "bulletin-triple": Anomalie("Trois bulletins pareils dans une enveloppe.", "Trois bulletins pareils", "trois"),
    "bulletins-differents": Anomalie(
        "Deux bulletins différents dans une enveloppe.", "Deux bulletins différents", "differents"
    ),
    "enveloppe-vide": Anomalie("Rien dans l’enveloppe.", "L’enveloppe vide", "rien"),
    "feuille-blanche": Anomalie("Une feuille sans rien d’écrit.", "La feuille blanche", "rien", "", "feuille-blanche"),
    "papier-de-couleur": Anomalie(
        "Un bulletin sur papier de couleur.",
        "Le papier de couleur",
        defaut="papier-de-couleur",
        vues=({"couleur": "rose"}, {"couleur": "jaune"}, {"couleur": "vert pâle"}, {"couleur": "bleu ciel"}),
    ),
    "signe-bulletin": Anomalie(
        "Un signe tracé sur le bulletin.",
        "Le signe sur le bulletin",
        defaut="signe-bulletin",
        vues=_marques(
            "une petite croix au crayon, dans un coin",
            "trois points alignés au stylo, tout en bas",
            "une étoile dessinée au dos",
            "un chiffre entouré, dans la marge",
        ),
    ),
    "signe-enveloppe": Anomalie(
        "Un signe tracé sur l’enveloppe.",
        "Le signe sur l’enveloppe",
        defaut="signe-enveloppe",
        vues=_enveloppes(
            "un cœur dessiné au dos",
            "deux initiales au stylo, sous le rabat",
            "une croix rouge dans un angle",
            "un soleil dessiné au crayon",
        ),
    ),
    "injure": Anomalie(
        "Une injure sur le bulletin.",
        "L’injure",
        defaut="injure",
        vues=_marques(
            "une injure écrite en travers", "un mot grossier au feutre, sur le nom", "« Tous des voleurs » au dos"
        ),
    ),
    "votant-identifie": Anomalie(
        "L’électeur a écrit qui il est.",
        "Le votant qui se nomme",
        defaut="votant-identifie",
        niveau="confirme",
        vues=_marques("le nom et la signature de l’électeur", "le numéro d’électeur et le nom de qui a voté"),
    ),
    "sans-enveloppe": Anomalie("Un bulletin nu, dans l’urne.", "Le bulletin sans enveloppe", defaut="sans-enveloppe"),
    "enveloppe-non-reglementaire": Anomalie(
        "Une enveloppe qui n’est pas celle du bureau.",
        "L’enveloppe venue d’ailleurs",
        defaut="enveloppe-non-reglementaire",
        vues=_enveloppes(
            "une enveloppe de papier kraft",
            "une enveloppe à fenêtre, avec l’en-tête d’une banque",
            "une enveloppe de carte de vœux",
        ),
    ),
    "nom-raye": Anomalie("Un nom rayé.", "Le nom rayé", defaut="nom-raye", elections=_LISTES),
    "nom-ajoute": Anomalie("Un nom ajouté à la main.", "Le nom ajouté", defaut="nom-ajoute", elections=_LISTES),
    "ordre-modifie": Anomalie(
        "L’ordre de la liste changé.",
        "L’ordre changé",
        defaut="ordre-modifie",
        niveau="confirme",
        elections=_LISTES,
        vues=_marques(
            "des flèches à l’encre qui changent l’ordre des noms",
            "des numéros au stylo devant les noms, dans le désordre",
        ),
    ),
    "liste-non-enregistree": Anomalie(
        "Une liste que personne n’a déposée.",
        "La liste que personne n’a déposée",
        "tiers",
        "liste-non-enregistree",
        elections=_LISTES,
    ),
    "manuscrit": Anomalie("Un bulletin écrit à la main.", "Le bulletin écrit à la main", support="manuscrit"),
    "circulaire": Anomalie("Une profession de foi au lieu du bulletin.", "La profession de foi", support="circulaire"),
    "imprime-par-l-electeur": Anomalie(
        "Un bulletin imprimé chez soi.",
        "Le bulletin imprimé chez soi",
        support="imprime-par-l-electeur",
        niveau="confirme",
    ),
    "mention-manuscrite": Anomalie(
        "Un mot écrit à la main sur le bulletin.",
        "Le mot écrit à la main",
        defaut="mention-manuscrite",
        niveau="confirme",
        vues=_marques("« Courage ! » écrit à la main", "« Enfin ! » au stylo, tout en bas"),
    ),
    "animal": Anomalie("L’image d’un animal.", "L’image d’un animal", defaut="animal", niveau="confirme"),
    "photo-de-tiers": Anomalie(
        "La photographie de quelqu’un qui n’est pas candidat.",
        "La photographie",
        defaut="photo-de-tiers",
        niveau="confirme",
    ),
    "dechire": Anomalie(
        "Un bulletin déchiré.",
        "Le bulletin déchiré",
        defaut="dechire",
        vues=_marques("un coin déchiré ; tout se lit", "une longue déchirure dans le pli ; tout se lit"),
    ),
    "tache": Anomalie(
        "Un bulletin taché.",
        "Le bulletin taché",
        defaut="tache",
        vues=_marques("un rond de café pâle", "une tache d’encre, loin des noms"),
    ),
    "tract-joint": Anomalie("Un tract avec le bulletin.", "Le bulletin et un tract", defaut="tract-joint"),
    "enveloppe-en-trop": Anomalie(
        "Plus d’enveloppes que de signatures.", papiers="ailleurs", lieu="les signatures et les enveloppes"
    ),
    "signature-en-trop": Anomalie(
        "Plus de signatures que d’enveloppes.", papiers="ailleurs", lieu="les signatures et les enveloppes"
    ),
    "pointeurs": Anomalie("À une table, les deux feuilles de pointage sont fausses.", papiers="ailleurs"),
}
"""Id -> what it is."""

PAREILS = ("bulletin-double", "bulletin-triple")
"""Once each in a count, as there are plain envelopes beside them."""
FAMILLES: tuple[tuple[str, ...], ...] = (
    PAREILS,
    ("enveloppe-vide", "feuille-blanche"),
    ("bulletins-differents", "signe-bulletin", "signe-enveloppe", "injure", "sans-enveloppe", "papier-de-couleur"),
)
"""Every count has one of each of these: nobody who answers the same thing to everything is right of most."""


@dataclass(frozen=True)
class Demande:
    """The count that is wanted."""

    election: str
    inscrits: int
    niveau: str
    anomalies: int
    dont: tuple[str, ...]
    date: dt.date
    population: int | None
    parametres: Parametres

    def tranche(self, nom: str) -> bool:
        """Tell whether the law of the day settles what an envelope is worth, whatever it is worth."""
        anomalie = CATALOGUE[nom]
        if anomalie.papiers == "ailleurs":
            return True
        donnees = {
            "election": self.election,
            "bulletins": list(_TROUVES.get(anomalie.papiers, ())),
            "support": anomalie.support,
            "defauts": [anomalie.defaut] if anomalie.defaut else [],
            "population": self.population,
            "le": self.date.isoformat(),
        }
        verdict = appliquer("elections.bulletin", donnees, self.parametres)
        return verdict.decision == "calcule" and verdict.statut == "confirme"

    @cached_property
    def a_evaluer(self) -> frozenset[str]:
        """Those that the bureau would have to weigh."""
        return frozenset(nom for nom in CATALOGUE if not self.tranche(nom))

    def defaut(self, choisies: Sequence[str]) -> str:
        """Return why these anomalies cannot be together in a count, in French; empty when they can."""
        for nom in choisies:
            anomalie = CATALOGUE[nom]
            if NIVEAUX.index(anomalie.niveau) > NIVEAUX.index(self.niveau):
                return f"{cite(nom)} n’existe qu’à partir du niveau {cite(anomalie.niveau)}"
            if self.election not in anomalie.elections:
                return f"{cite(nom)} n’existe pas à cette élection"
            if nom in self.a_evaluer and self.niveau != "expert":
                return f"le droit ne tranche pas {cite(nom)} ce jour-là : il faut le niveau {cite('expert')}"
            for autre in choisies:
                if nom < autre and anomalie.lieu and anomalie.lieu == CATALOGUE[autre].lieu:
                    return f"{cite(nom)} et {cite(autre)} ne vont pas ensemble"
        if sum(nom in self.a_evaluer for nom in choisies) > A_EVALUER:
            return f"pas plus de {A_EVALUER} anomalies que le droit ne tranche pas"
        return ""

    def manquent(self, choisies: Sequence[str]) -> list[tuple[str, ...]]:
        """Return the families of which nothing is chosen yet."""
        return [famille for famille in FAMILLES if not set(famille).intersection(choisies)]

    def choisir(self, hasard: Random) -> tuple[str, ...]:
        """Return the anomalies of one count, those wanted first; there are enough of them (see `empeche`)."""
        choisies = list(self.dont)
        choisies += [hasard.choice(famille) for famille in self.manquent(choisies)]
        pesees = sorted(nom for nom in self.a_evaluer if self._vient(choisies, nom))
        if pesees and self.niveau == "expert" and not self.a_evaluer.intersection(choisies):
            choisies += [hasard.choice(pesees)] if len(choisies) < self.anomalies else []
        autres = [nom for nom in CATALOGUE if nom not in choisies]
        hasard.shuffle(autres)
        for nom in autres:
            if len(choisies) < self.anomalies and self._vient(choisies, nom):
                choisies.append(nom)
        return tuple(choisies)

    def _vient(self, choisies: Sequence[str], nom: str) -> bool:
        return nom not in choisies and not self.defaut([*choisies, nom])


def empeche(demande: Demande) -> str:
    """Return why no count can be drawn, in French; empty when one can."""
    if demande.election == "municipales" and demande.population is None:
        return "une élection municipale demande « population »"
    if len(demande.dont) > demande.anomalies:
        return f"« dont » nomme plus d’anomalies que « anomalies » n’en demande ({demande.anomalies})"
    if demande.anomalies < MINIMUM[demande.niveau]:
        return f"au niveau {cite(demande.niveau)}, un dépouillement a {MINIMUM[demande.niveau]} anomalies au moins"
    if demande.anomalies > MAXIMUM[demande.niveau]:
        return f"au niveau {cite(demande.niveau)}, un dépouillement a {MAXIMUM[demande.niveau]} anomalies au plus"
    if defaut := demande.defaut(demande.dont):
        return defaut
    manquent = demande.manquent(demande.dont)
    if len(demande.dont) + len(manquent) > demande.anomalies:
        dits = " ; ".join(enumeration([cite(nom) for nom in famille], "ou") for famille in manquent)
        return f"« dont » ne laisse pas de place à ce que tout dépouillement tiré contient : {dits}"
    if len(demande.choisir(Random(0))) < demande.anomalies:
        return f"on ne peut pas réunir {demande.anomalies} anomalies à cette élection et à cette date"
    return ""
