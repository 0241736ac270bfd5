"""What the key of a count rests on: notes taken, figures that follow from them, the rules of the day of the ballot.

The engine never imports this module.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Any

from msgspec.structs import replace

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches.depouillement_bulletins import Bareme
from sgm_sim.taches.depouillement_compte import Compte, compter
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_notes import NomNote, reponses_de
from sgm_sim.taches.notes import Attendue
from sgm_sim.taches.valeurs import Valeur


class Juge:
    """One count, as the learner noted it."""

    def __init__(self, tache: TacheDepouillement, valeurs: Mapping[str, Any], parametres: Parametres) -> None:
        self.tache = tache
        self.parametres = parametres
        self.valeurs = dict(valeurs)
        """Notes taken, then the right one of those passed over: what comes later rests on it."""
        self.bareme = Bareme(tache, parametres)

    def garder(self, ident: str, attendue: Attendue) -> None:
        """Take the right note where none was taken."""
        if ident not in self.valeurs and attendue.valeurs:
            self.valeurs[ident] = attendue.valeurs[0]

    def dit(self, note: str, etape: str = "resultat") -> int:
        """Return a figure as it was noted; the true one where nobody was asked."""
        dite = self.valeurs.get(f"{etape}-{note}")
        return dite if isinstance(dite, int) and not isinstance(dite, bool) else self._vrai(note)

    def _vrai(self, note: str) -> int:
        match note:
            case "total":
                return self.tache.emarges
            case "enveloppes":
                return self.tache.total
            case "votants":
                return self.dit("enveloppes", "urne")
            case "blancs":
                return self.compte.blancs
            case "nuls":
                return self.compte.nuls
        return self.compte.exprimes

    @cached_property
    def compte(self) -> Compte:
        """What the urn comes to, by what was made of each envelope."""
        return compter(self.tache, self.valeurs)

    @property
    def titres(self) -> Mapping[str, str]:
        """What the rules call each registered candidate: their name, unless two bear it."""
        noms = {un.id: un.libelle for un in self.tache.officiels}
        return noms if len(set(noms.values())) == len(noms) else {nom: nom for nom in noms}

    @property
    def voix(self) -> dict[str, int]:
        """Votes of each registered candidate, as they were noted, by the name that rules say."""
        noms = {un.id: self.compte.voix.get(un.id, 0) for un in self.tache.officiels}
        dites = {nom: self.valeurs.get(f"resultat-voix-{nom}", n) for nom, n in noms.items()}
        return {self.titres[nom]: n if isinstance(n, int) and n >= 0 else noms[nom] for nom, n in dites.items()}

    def regle(self, nom: str, **arguments: Any) -> Verdict:
        """Apply a rule on the day of the ballot."""
        arguments.setdefault("le", self.tache.date.isoformat())
        return appliquer(nom, arguments, self.parametres)

    def parmi(self, ident: str, reponses: Sequence[Valeur], juge: Callable[[Any], Verdict]) -> Attendue:
        """Return the answers that a rule holds to be right, and what it says of the one that was noted."""
        paires = [(une, juge(une)) for une in reponses]
        bonnes = [paire for paire in paires if paire[1].decision == "conforme"]
        dites = [paire for paire in paires if paire[0] == self.valeurs.get(ident)]
        return Attendue(tuple(une for une, _ in bonnes), (dites or bonnes or paires)[0][1])

    def liste(
        self, ident: str, note: NomNote, juge: Callable[[list[str]], Verdict], *, jamais: Sequence[str] = ()
    ) -> Attendue:
        """Return the lists that a rule holds to be complete, and what it says of the one that was noted.

        Args:
            ident: the note.
            note: its name, among those of a count.
            juge: applies the rule to a list.
            jamais: answers that nothing calls for. What only an unconfirmed text wants may be there or not.
        """
        connus = [nom for nom in reponses_de(note) if nom not in jamais]
        if (tout := juge(connus)).decision == "indetermine":
            return Attendue((), tout)
        sans = {nom: juge([un for un in connus if un != nom]) for nom in connus}
        voulus = [nom for nom, v in sans.items() if v.decision == "non_conforme" and v.statut == "confirme"]
        libres = [nom for nom in connus if nom not in voulus]
        ensembles = [
            [nom for nom in connus if nom in voulus or nom in ajout]
            for n in range(len(libres) + 1)
            for ajout in combinations(libres, n)
        ]
        dits = self.valeurs.get(ident)
        verdict = juge([nom for nom in connus if nom in dits] if isinstance(dits, list) else connus)
        if verdict.statut != "confirme" and voulus:
            manque = sans[voulus[0]]
            verdict = replace(verdict, statut=manque.statut, articles=manque.articles, verifie_le=manque.verifie_le)
        return Attendue(tuple(ensembles), verdict)
