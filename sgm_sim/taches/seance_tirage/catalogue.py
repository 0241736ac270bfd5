"""The anomalies that a drawn council may hold, and which of them can stand together in one room.

Each is said in French; what it makes of the room is in the modules that draw papers, people and votes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from sgm_sim.core.suggestions import cite
from sgm_sim.taches.seance_tirage.seuils import DroitMuet, Seuils

MEMBRES = (7, 11, 15, 19)
"""Seats of the councils that may be drawn."""
NIVEAUX = ("decouverte", "confirme", "expert")
MAXIMUM: Mapping[str, int] = {"decouverte": 3, "confirme": 5, "expert": 7}
"""Level -> how many anomalies at most."""
ORDINAIRES: Mapping[str, int] = {"decouverte": 0, "confirme": 1, "expert": 2}
"""Level -> how many plain matters beside the four that every council has."""

_PARTENT = 3
"""Beyond the quorum, how many are in the room, more or less, before it empties."""


class Anomalie(NamedTuple):
    """One thing that is not as it should be, or that asks for care."""

    dit: str
    lieu: str = ""
    """Where it stands, when two cannot stand in the same place."""
    absents: int = 0
    """People who are not in the room at the beginning because of it."""
    niveau: str = "decouverte"
    """The first level that has it."""
    sauf: tuple[str, ...] = ()
    """Others that it cannot stand with."""


CATALOGUE: Mapping[str, Anomalie] = {
    "pouvoir-double": Anomalie("Deux pouvoirs sont remis à la même personne.", absents=2),
    "pouvoir-sans-signature": Anomalie("Un pouvoir n’est pas signé.", absents=1),
    "pouvoir-d-un-present": Anomalie("Un pouvoir vient de quelqu’un qui est là."),
    "pouvoir-pour-un-point": Anomalie("Un pouvoir n’est donné que pour une affaire.", absents=1),
    "pouvoir-a-l-agent": Anomalie("Un pouvoir est donné à la secrétaire de mairie.", absents=1),
    "pouvoir-par-telephone": Anomalie("Un pouvoir est donné par téléphone.", absents=1),
    "pouvoir-use": Anomalie("Un pouvoir a déjà servi à trop de séances de suite.", absents=1),
    "siege-vacant": Anomalie("Un siège n’a pas de titulaire."),
    "arrivee-tardive": Anomalie("Quelqu’un arrive pendant la séance.", absents=1),
    "depart": Anomalie("Quelqu’un sort, et revient ou non.", sauf=("quorum-interesse",)),
    "quorum-perdu": Anomalie("À la dernière affaire, trop de monde est parti.", niveau="confirme"),
    "secretaire-agente": Anomalie("La secrétaire de mairie est proposée comme secrétaire de séance.", "secretaire"),
    "secretaire-absente": Anomalie("Un absent est proposé comme secrétaire de séance.", "secretaire"),
    "hors-ordre-du-jour": Anomalie("Une affaire n’est pas à l’ordre du jour.", "ajout"),
    "point-conteste": Anomalie("On dit absente de l’ordre du jour une affaire qui y est.", "ajout"),
    "elu-interesse": Anomalie("L’élu intéressé s’apprête à présenter l’affaire.", "interet"),
    "quorum-interesse": Anomalie("Sans l’élu intéressé, le quorum manque.", "interet", niveau="confirme"),
    "secret-demande": Anomalie("Assez de présents réclament le scrutin secret.", "scrutin"),
    "secret-trop-peu": Anomalie("Trop peu de présents réclament le scrutin secret.", "scrutin"),
    "public-demande": Anomalie("Assez de présents réclament le scrutin public.", "scrutin"),
    "egalite-secrete": Anomalie("Au scrutin secret, il y a égalité.", "scrutin", niveau="confirme"),
    "egalite-publique": Anomalie("À main levée, il y a égalité."),
    "nomination-secrete": Anomalie("Une nomination est proposée à main levée, et quelqu’un refuse.", "nomination"),
    "nomination-unique": Anomalie("Une nomination n’a qu’un candidat.", "nomination", sauf=("bulletin-nul",)),
    "nomination-deux-tours": Anomalie("Une nomination demande un second tour.", "nomination", niveau="expert"),
    "bulletin-nul": Anomalie("Des bulletins sont nuls."),
}
"""Id -> what it is."""

BONS_POUVOIRS = ("pouvoir-double", "pouvoir-pour-un-point")
"""Those that bring a pouvoir that is worth something: every council has one at least."""
SECRETS = ("secret-demande", "egalite-secrete")


@dataclass(frozen=True)
class Demande:
    """The council that is wanted."""

    membres: int
    niveau: str
    anomalies: int
    dont: tuple[str, ...]
    seuils: Seuils

    def absents_possibles(self, choisies: Collection[str]) -> tuple[int, int]:
        """Return how few and how many may be away at the beginning; the first exceeds the second when none can."""
        en_exercice = self.membres - ("siege-vacant" in choisies)
        quorum = self.seuils.quorum(en_exercice)
        moins = sum(CATALOGUE[nom].absents for nom in choisies) + (not set(choisies).intersection(BONS_POUVOIRS))
        if "quorum-interesse" in choisies:
            return (juste, juste) if moins <= (juste := en_exercice - quorum) else (moins, juste)
        plus = en_exercice - quorum - 1 - ("depart" in choisies)
        if "quorum-perdu" in choisies:
            moins = max(moins, en_exercice - quorum - _PARTENT)
        return moins, plus

    def mains_levees(self, choisies: Collection[str]) -> list[str]:
        """Return the matters that are really voted on by raised hands, those of every day first."""
        ordinaires = [f"ordinaire-{n + 1}" for n in range(ORDINAIRES[self.niveau])]
        return [
            *(ordinaires[1:] if "quorum-perdu" in choisies else ordinaires),
            *([] if set(choisies).intersection(SECRETS) else ["affaire"]),
            *([] if "quorum-interesse" in choisies else ["interesse"]),
            *([] if "hors-ordre-du-jour" in choisies else ["ajout"]),
        ]

    def tient(self, choisies: Sequence[str]) -> bool:
        """Tell whether these anomalies can stand together in one room."""
        return not self.defaut(choisies)

    def defaut(self, choisies: Sequence[str]) -> str:
        """Return why they cannot, in French; empty when they can."""
        for nom in choisies:
            anomalie = CATALOGUE[nom]
            if NIVEAUX.index(anomalie.niveau) > NIVEAUX.index(self.niveau):
                return f"{cite(nom)} n’existe qu’à partir du niveau {cite(anomalie.niveau)}"
            for autre in choisies:
                if autre in anomalie.sauf or (nom < autre and anomalie.lieu and anomalie.lieu == CATALOGUE[autre].lieu):
                    return f"{cite(nom)} et {cite(autre)} ne vont pas ensemble"
        moins, plus = self.absents_possibles(choisies)
        if moins > plus:
            return f"un conseil de {self.membres} n’a pas assez d’absents pour tout cela"
        if "egalite-publique" in choisies and not self.mains_levees(choisies):
            return f"rien ne se vote à main levée : {cite('egalite-publique')} n’a pas de place"
        return ""

    def choisir(self, hasard: Random) -> tuple[str, ...]:
        """Return the anomalies of one council, those wanted first; there are enough of them (see `empeche`)."""
        autres = [nom for nom in CATALOGUE if nom not in self.dont]
        hasard.shuffle(autres)
        return next(self.reunir(self.dont, autres))

    def reunir(self, choisies: tuple[str, ...], autres: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Yield every set of as many anomalies as are wanted, with those chosen already."""
        if len(choisies) == self.anomalies:
            yield choisies
            return
        for rang, nom in enumerate(autres):
            if self.tient((*choisies, nom)):
                yield from self.reunir((*choisies, nom), autres[rang + 1 :])


def empeche(demande: Demande) -> str:
    """Return why no council can be drawn, in French; empty when one can."""
    if len(demande.dont) > demande.anomalies:
        return f"« dont » nomme plus d’anomalies que « anomalies » n’en demande ({demande.anomalies})"
    if demande.anomalies > MAXIMUM[demande.niveau]:
        return f"au niveau {cite(demande.niveau)}, un conseil a {MAXIMUM[demande.niveau]} anomalies au plus"
    try:
        defaut = demande.defaut(demande.dont)
    except DroitMuet:
        return "le droit livré ne dit pas comment un conseil siège à cette date"
    if defaut:
        return defaut
    if next(demande.reunir(demande.dont, list(CATALOGUE)), None) is None:
        return f"on ne peut pas réunir {demande.anomalies} anomalies avec celles que vous demandez"
    return ""
