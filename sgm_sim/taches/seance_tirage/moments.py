"""The moments of a drawn council: what is seen and heard, what is asked, how each one votes.

The same notes are asked in every council of a level, whatever is drawn: a corrigé holds for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, cast

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.taches.seance_tirage.catalogue import SECRETS, Demande
from sgm_sim.taches.seance_tirage.gens import Personne
from sgm_sim.taches.seance_tirage.papiers import AGENTE, Papiers
from sgm_sim.taches.seance_tirage.paroles import Affaire, Ajout, Interet, Ordinaire, Poste, Voix
from sgm_sim.taches.seance_tirage.salle import Deroule
from sgm_sim.taches.seance_tirage.suffrages import Corps, elire, partager, revoter

_DE_NOMINATION = ["voix", "abstentions", "exprimes", "majorite", "elu"]


@dataclass
class Seance:
    """Everything that was decided before words are put on it."""

    hasard: Random
    voix: Voix
    demande: Demande
    anomalies: Sequence[str]
    conseil: Sequence[Personne]
    deroule: Deroule
    papiers: Papiers
    affaires: dict[str, Affaire]
    date: str

    @property
    def maire(self) -> Personne:
        """Whoever presides."""
        return self.conseil[0]

    def dire(self, parole: str, /, **gens: Any) -> str:
        """Return a wording, with the maire and the day at hand."""
        return self.voix.dire(parole, maire=self.maire, date=self.date, **gens)

    def a(self, anomalie: str) -> bool:
        """Tell whether this council has an anomaly."""
        return anomalie in self.anomalies

    def moments(self) -> Iterator[dict[str, Any]]:
        """Yield every moment in order, as a sujet writes it."""
        egalite = self._point_a_egalite()
        yield self._avant()
        yield self._appel()
        yield self._secretaire()
        for rang, point in enumerate(self.deroule.points):
            match point:
                case "interesse":
                    moment = self._interesse(egalite == point)
                case "nomination":
                    moment = self._nomination()
                case "ajout":
                    moment = self._ajout(egalite == point)
                case "affaire":
                    moment = self._affaire(egalite == point)
                case _:
                    moment = self._ordinaire(point, egalite == point)
            texte = f"{self.dire('arret')} {moment['texte']}" if rang == 0 else moment["texte"]
            yield {**moment, "texte": texte, "minutes": self.hasard.randint(2, 6), **self._mouvements(point)}
            if point == "nomination" and not self.a("nomination-unique"):
                yield self._second_tour(moment)

    # Before the matters.

    def _avant(self) -> dict[str, Any]:
        papiers = []
        for un in self.papiers.tous:
            point = self.affaires[un.point].titre if un.point else ""
            papiers.append(un.donnees(self.dire(un.forme.parole, d=un.de, p=un.a, point=point)))
        return {
            "id": "avant",
            "titre": "Avant l’ouverture",
            "texte": self.dire("avant"),
            "minutes": self.hasard.randint(3, 8),
            "pouvoirs": papiers,
            "notes": ["pouvoirs"],
        }

    def _appel(self) -> dict[str, Any]:
        texte = self.dire("appel", ordre=" ; ".join(ordre_du_jour(self)))
        if self.a("siege-vacant"):
            texte = f"{texte}\n\n{self.dire('vacance')}"
        return {"id": "appel", "titre": "L’appel", "texte": texte, "notes": ["exercice", "presents", "quorum"]}

    def _secretaire(self) -> dict[str, Any]:
        a, b = self.hasard.sample([un for un in self.conseil[1:] if un not in self.deroule.absents], k=2)
        parole, proposes = "secretaire", [a.id, b.id]
        if self.a("secretaire-agente"):
            parole, proposes = "secretaire-agente", [a.id, AGENTE]
        elif self.a("secretaire-absente"):
            b = self.hasard.choice([un for un in self.deroule.absents if un != self.deroule.en_retard] or [b])
            parole, proposes = "secretaire-absente", [a.id, b.id]
        self.hasard.shuffle(proposes)
        return {
            "id": "secretaire",
            "titre": "Le secrétaire de séance",
            "texte": self.dire(parole, a=a, b=b),
            "proposes": proposes,
            "notes": ["secretaire"],
        }

    # The matters.

    def _ordinaire(self, point: str, egalite: bool) -> dict[str, Any]:
        moment = self._moment(point, self._expose(point), ["presents", "quorum"])
        if self.a("quorum-perdu") and point == self.deroule.points[-1]:
            moment["texte"] = f"{moment['texte']} {self.dire('fin-de-seance')}"
        return {**moment, "vote": partager(self.hasard, self._corps(point), egalite=egalite)}

    def _affaire(self, egalite: bool) -> dict[str, Any]:
        demande, tenue = self._demande()
        moment = self._moment("affaire", f"{self._expose('affaire')} {tenue}", ["presents", "quorum", "scrutin"])
        secret = bool(set(SECRETS).intersection(self.anomalies))
        egalite = egalite or self.a("egalite-secrete")
        vote = partager(self.hasard, self._corps("affaire"), egalite=egalite, nuls=secret and self.a("bulletin-nul"))
        return {**moment, **demande, "vote": vote}

    def _demande(self) -> tuple[dict[str, Any], str]:
        """Return who asks for a ballot, and how they say it."""
        libres = self.deroule.du_debut_a_la_fin("affaire")
        presents = len(self.deroule.fins["affaire"])
        if self.a("public-demande"):
            qui = self._quelques(libres, self.demande.seuils.demandeurs("public", presents) + self.hasard.randint(0, 1))
            return {"demande_public": _ids(qui)}, self._dire_demande("demande-public", qui)
        if set(SECRETS).intersection(self.anomalies):
            qui = self._quelques(libres, self.demande.seuils.demandeurs("secret", presents) + self.hasard.randint(0, 1))
            return {"demande_secret": _ids(qui)}, self._dire_demande("demande-secret", qui)
        if self.a("secret-trop-peu"):
            return self._trop_peu(libres, self.demande.seuils.demandeurs("secret", presents) - 1)
        return {}, self.dire("scrutin", z=self.hasard.choice(libres))

    def _trop_peu(self, libres: Sequence[Personne], nombre: int) -> tuple[dict[str, Any], str]:
        """Return a request that lacks one voice; now and then, somebody who is only represented adds theirs."""
        salle = self.deroule.fins["affaire"]
        portent = [un for un in self.papiers.vises if un.a in libres and un.de not in salle and not un.point]
        if not portent or self.hasard.random() < 0.5:
            qui = self._quelques(libres, nombre)
            return {"demande_secret": _ids(qui)}, self._dire_demande("demande-secret", qui)
        papier = self.hasard.choice(portent)
        porteur = cast("Personne", papier.a)
        qui = [porteur, *self._quelques([un for un in libres if un != porteur], nombre - 1)]
        tenue = self._dire_demande("demande-secret-represente", qui, a=porteur, b=papier.de)
        return {"demande_secret": _ids([*qui, papier.de])}, tenue

    def _quelques(self, libres: Sequence[Personne], nombre: int) -> list[Personne]:
        return self.hasard.sample(libres, k=min(nombre, len(libres)))

    def _dire_demande(self, parole: str, qui: Sequence[Personne], **gens: Personne) -> str:
        return self.dire(parole if len(qui) > 1 else f"{parole}-seul", qui=enumeration([str(un) for un in qui]), **gens)

    def _interesse(self, egalite: bool) -> dict[str, Any]:
        affaire = cast("Interet", self.affaires["interesse"])
        x = self.hasard.choice(self.deroule.du_debut_a_la_fin("interesse"))
        textes = affaire.rapporteur if self.a("elu-interesse") else affaire.neutre
        texte = self.voix.parmi(textes, x=x, maire=self.maire)
        if self.a("quorum-interesse"):
            texte = f"{texte} {self.dire('quorum-interesse', x=x)}"
        moment = self._moment("interesse", texte, ["interet", "presents", "quorum"])
        return {
            **moment,
            "interesse": x.id,
            "vote": partager(self.hasard, self._corps("interesse", sans=x), egalite=egalite),
        }

    def _nomination(self) -> dict[str, Any]:
        affaire = cast("Poste", self.affaires["nomination"])
        libres = self.deroule.du_debut_a_la_fin("nomination")
        a, b, y = self.hasard.sample(libres, k=3)
        parole = next(
            (nom for nom in ("nomination-secrete", "nomination-unique") if nom in self.anomalies), "nomination"
        )
        texte = self.dire(parole, a=a, b=b, y=y, poste=affaire.poste)
        moment = self._moment("nomination", texte, ["presents", "quorum", "scrutin"])
        if self.a("nomination-unique"):
            seul = {"scrutin": "secret", "candidats": [{"id": a.id, "libelle": str(a)}], "notes": _DE_NOMINATION}
            return {**moment, "nomination": {"candidature_unique": True}, "vote": seul}
        vote = elire(
            self.hasard,
            self._corps("nomination"),
            (a, b),
            egalite=self.a("nomination-deux-tours"),
            nuls=self.a("bulletin-nul"),
        )
        return {**moment, "nomination": {}, "vote": {**vote, "notes": _DE_NOMINATION}}

    def _second_tour(self, premier: dict[str, Any]) -> dict[str, Any]:
        """Return what comes when nobody was elected, or when the learner says so."""
        noms = {un.id: un for un in self.conseil}
        a, b = (noms[un["id"]] for un in premier["vote"]["candidats"])
        return {
            "id": "second-tour",
            "titre": f"{premier['titre']}, second tour",
            "texte": self.dire("second-tour", a=a, b=b),
            "si": {"nomination-elu": "aucun"},
            "vote": revoter(self.hasard, premier["vote"], self.deroule.fins["nomination"]),
        }

    def _ajout(self, egalite: bool) -> dict[str, Any]:
        affaire = cast("Ajout", self.affaires["ajout"])
        x, y = self._parlent("ajout")
        parole = next((nom for nom in ("hors-ordre-du-jour", "point-conteste") if nom in self.anomalies), "ajout")
        moment = self._moment("ajout", self.dire(parole, x=x, y=y, quoi=affaire.quoi), ["deliberer"])
        hors = {"inscrit": False} if self.a("hors-ordre-du-jour") else {}
        return {**moment, **hors, "vote": partager(self.hasard, self._corps("ajout"), egalite=egalite)}

    # What they share.

    def _point_a_egalite(self) -> str:
        """Return the matter whose vote by raised hands is level; empty when none is wanted."""
        return self.hasard.choice(self.demande.mains_levees(self.anomalies)) if self.a("egalite-publique") else ""

    def _moment(self, point: str, texte: str, notes: list[str]) -> dict[str, Any]:
        return {"id": point, "titre": self.affaires[point].titre, "texte": texte, "notes": notes}

    def _expose(self, point: str) -> str:
        """Return what is said of a plain matter."""
        x, y = self._parlent(point)
        return self.voix.parmi(cast("Ordinaire", self.affaires[point]).textes, x=x, y=y, maire=self.maire)

    def _parlent(self, point: str) -> list[Personne]:
        return self.hasard.sample(self.deroule.du_debut_a_la_fin(point), k=2)

    def _corps(self, point: str, sans: Personne | None = None) -> Corps:
        """Return who votes on a matter, when notes are as they were meant."""
        salle = self.deroule.fins[point]
        votent = {un for un in salle if un != sans}
        representes = self.papiers.representes(votent, salle, point)
        votants = [un for un in self.conseil if un in votent or un in representes]
        return Corps(votants, [un for un in votants if un in votent], self.conseil, self.papiers.doubles)

    def _mouvements(self, point: str) -> dict[str, Any]:
        mouvements = []
        for un in self.deroule.passages[point]:
            texte = self.dire(un.geste, x=un.qui)
            mouvements.append({"qui": un.qui.id, "sens": un.sens, "apres": un.apres, "texte": texte})
        return {"mouvements": mouvements} if mouvements else {}


def ordre_du_jour(seance: Seance) -> list[str]:
    """Return the lines of the agenda that was sent."""
    points = [point for point in seance.deroule.points if point != "ajout" or not seance.a("hors-ordre-du-jour")]
    return [
        "procès-verbal de la dernière séance",
        *(seance.affaires[point].ordre for point in points),
        "questions diverses",
    ]


def _ids(gens: Sequence[Personne]) -> list[str]:
    return [un.id for un in gens]
