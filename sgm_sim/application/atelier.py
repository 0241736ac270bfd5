"""What can be done with attempts: find a scenario, begin, take up again, score, verify.

Faces and commands go through it. It opens the store when it is first needed, takes the clock and the randomness as
arguments, and draws no screen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sgm_sim.application.reparation import a_reparer
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.problemes import Probleme

if TYPE_CHECKING:
    from sgm_sim.application.annonces import Annonce
    from sgm_sim.application.tentative import Bilan, Tentative
    from sgm_sim.application.verification import Relecture
    from sgm_sim.engine.evenements import TypeEvenement
    from sgm_sim.evaluation.notation import Notation
    from sgm_sim.journal import Apercu, Depot
    from sgm_sim.scenario.charger import Scenario


class Atelier:
    """The attempts of one person or of one room.

    Args:
        base: file of the attempts, created when absent.
        dossiers: folders that hold scenario folders; the first wins when an id is there twice.
        horloge: gives the real date and time, with its offset.
        aleatoire: gives n random bytes, for ids, seeds and salts.
    """

    def __init__(
        self,
        base: Path,
        dossiers: Sequence[Path],
        horloge: Callable[[], datetime],
        aleatoire: Callable[[int], bytes],
    ) -> None:
        self._base = base
        self._dossiers = tuple(dossiers)
        self._horloge = horloge
        self._aleatoire = aleatoire

    @cached_property
    def depot(self) -> Depot:
        """The store of attempts, opened at its first use."""
        from sgm_sim.journal import Depot

        return Depot(self._base, lambda: self._aleatoire(16))

    def fermer(self) -> None:
        """Close the store if it was opened; nothing is lost by not calling it."""
        if "depot" in self.__dict__:
            self.depot.fermer()

    def catalogue(self) -> tuple[Annonce, ...]:
        """Return what can be played, broken scenarios included, with why."""
        from sgm_sim.application.annonces import annoncer

        return annoncer(self._dossiers)

    def tentatives(self, stagiaire: str = "") -> tuple[Apercu, ...]:
        """Return the attempts, newest first; those of one trainee when a name is given, in any order and case."""
        if not self._base.exists():
            return ()
        from sgm_sim.core.francais.pliage import plier

        cherches = set(plier(stagiaire).split())
        return tuple(a for a in self.depot.tentatives() if cherches.issubset(plier(a.stagiaire).split()))

    def commencer(
        self, scenario: str, stagiaire: str, regime: str = "entrainement", graine: int | None = None
    ) -> Tentative:
        """Begin an attempt.

        Args:
            scenario: id in the catalogue, or path of a scenario folder.
            stagiaire: name of the trainee, kept in the private part of the journal.
            regime: `entrainement` or `examen`.
            graine: seed of the variant; drawn when absent.

        Raises:
            SgmError: when the scenario or the regime does not exist, or the scenario cannot be played.
        """
        from sgm_sim.engine.regime import REGIMES

        stagiaire = " ".join(stagiaire.split())
        if not stagiaire:
            raise SgmError("Il manque le nom de la personne qui joue.", "Donnez son nom, puis son prénom.")
        if regime not in REGIMES:
            raise SgmError(f"Le régime « {regime} » n’existe pas.", f"Régimes connus : {', '.join(REGIMES)}.")
        graine = int.from_bytes(self._aleatoire(4), "big") if graine is None else graine
        dossier = self.chemin(scenario).resolve()
        charge = self._charger(dossier, graine)
        tentative = self._ouvrir(self._identifiant(charge.sujet.id), charge, dossier=dossier)
        tentative.session.ouvrir(
            graine=graine,
            regime=REGIMES[regime],
            ouverte_le=self._horloge().isoformat(timespec="seconds"),
            stagiaire=stagiaire,
        )
        return tentative

    def reprendre(self, tentative: str) -> Tentative:
        """Open an attempt where it was left, with the scenario as it was when it began.

        Args:
            tentative: its id, or the beginning of it when only one attempt begins so.

        Raises:
            SgmError: when there is no such attempt, or its journal cannot be read.
        """
        identifiant = self.identifier(tentative)
        evenements = self.depot.evenements(identifiant)
        return self._ouvrir(identifiant, self.scenario_de(identifiant), deja=evenements)

    def recommencer_a(self, tentative: str, acte: int) -> Tentative:
        """Start again from a moment of a finished attempt, in a new attempt: same scenario, seed and variant.

        Args:
            tentative: its id, or the beginning of it.
            acte: the last of its acts that is kept; 0 for the opening alone.

        Raises:
            SgmError: when the regime forbids it, the journal was altered or words of it erased, another version of the
                program made it, or there is no such act before the end of play.
        """
        from sgm_sim.application.reprise import repartir

        identifiant = self.identifier(tentative)
        origine = next(apercu for apercu in self.tentatives() if apercu.id == identifiant)
        scenario = self.scenario_de(identifiant)
        nouveau, evenements = repartir(
            self.depot, origine, acte, lambda: self._identifiant(scenario.sujet.id), self._horloge()
        )
        return self._ouvrir(nouveau, scenario, deja=evenements)

    def acte_a(self, tentative: str, heure: time, jour: date | None = None) -> int:
        """Return the last act of an attempt that was over at an hour, of the first day unless another is given.

        Raises:
            SgmError: when there is no such attempt, or nothing had begun at that hour.
        """
        from sgm_sim.application.reprise import acte_a

        return acte_a(self.depot.evenements(self.identifier(tentative)), heure, jour)

    def reprises(self) -> Mapping[str, str]:
        """Return, for each attempt that starts again from another, the id of that one."""
        from sgm_sim.application.enregistrements import reprise_de

        connues = {apercu.id: reprise_de(self.depot, apercu.id) for apercu in self.tentatives()}
        return {nom: origine for nom, origine in connues.items() if origine}

    def identifier(self, debut: str) -> str:
        """Return the one id that is or begins with `debut`, or raise a `SgmError` that lists the near ones."""
        connus = [apercu.id for apercu in self.tentatives()]
        trouves = [debut] if debut in connus else [c for c in connus if debut and c.startswith(debut)]
        if len(trouves) == 1:
            return trouves[0]
        if trouves:
            raise SgmError(f"Plusieurs tentatives commencent par « {debut} ».", f"Précisez : {', '.join(trouves[:5])}.")
        raise SgmError(f"Aucune tentative ne porte le numéro « {debut} ».", "« sgm-sim tentatives » les liste.")

    def scenario_de(self, tentative: str) -> Scenario:
        """Return the scenario of an attempt from the bytes that its header pins, not from the folder of today."""
        from sgm_sim.engine.evenements import Ouvert
        from sgm_sim.scenario.charger import charger
        from sgm_sim.scenario.dossier import Dossier

        entete = self.depot.evenements(tentative)[0]
        if not isinstance(entete, Ouvert):
            raise SgmError(
                "Le début de cette tentative est illisible.", f"« sgm-sim rejouer {tentative} » dit pourquoi."
            )
        dossier = Dossier(entete.scenario, self.depot.sources(tentative), ())
        return _exiger(*charger(dossier, graine=entete.graine, variante=entete.variante))

    def trouver(self, scenario: str) -> Path:
        """Return the folder that a person means: a path, else a name of the catalogue, else the path as it is."""
        if _existe(Path(scenario)):
            return Path(scenario)
        return next((a.chemin for a in self.catalogue() if a.id == scenario), Path(scenario))

    def chemin(self, scenario: str) -> Path:
        """Return the folder of a scenario, by id or by path.

        Raises:
            SgmError: when there is none; the sentence lists what exists.
        """
        if _existe(Path(scenario) / "sujet.yaml"):
            return Path(scenario)
        annonces = {annonce.id: annonce.chemin for annonce in self.catalogue()}
        if scenario not in annonces:
            connus = ", ".join(annonces) or "aucun"
            raise SgmError(f"Le scénario « {scenario} » n’existe pas.", f"Scénarios connus : {connus}.")
        return annonces[scenario]

    def dossier_de(self, tentative: str) -> Path:
        """Return the folder where the scenario of an attempt was found; it may have moved since."""
        apercu = next(a for a in self.tentatives() if a.id == tentative)
        dossier = Path(apercu.dossier)
        if apercu.dossier and _existe(dossier / "sujet.yaml"):
            return dossier
        livre = next((annonce.chemin for annonce in self.catalogue() if annonce.id == apercu.scenario), None)
        if livre is None:
            raise SgmError(
                f"Le dossier du scénario « {apercu.scenario} » n’est plus là : {dossier}.",
                "Remettez-le, ou donnez le corrigé : sgm-sim noter TENTATIVE --corrige FICHIER",
            )
        return livre

    def noter(
        self,
        tentative: str,
        corrige: Path | None = None,
        evaluateur: str = "automatique",
        jury: Mapping[str, tuple[int, str]] | None = None,
    ) -> Bilan:
        """Judge an attempt as it stands, keep the scoring record beside the earlier ones, and return it.

        Args:
            tentative: its id, or the beginning of it.
            corrige: another key than the one of the scenario's folder.
            evaluateur: who scores.
            jury: points and words that a person gives to what awaits the jury, by criterion; those of earlier records
                are kept.

        Raises:
            SgmError: when there is no key, or it cannot be used with this attempt.
        """
        from sgm_sim.application.noter import exiger_notable, noter

        identifiant = self.identifier(tentative)
        exiger_notable(self.depot, identifiant)
        cle = corrige or self.dossier_de(identifiant) / "corrige.yaml"
        scenario = self.scenario_de(identifiant)
        return noter(self.depot, identifiant, scenario, cle, evaluateur, jury or {}, self._horloge())

    def rejouer(self, tentative: str) -> Relecture:
        """Check the journal of an attempt and play its commands again.

        Raises:
            SgmError: when there is no such attempt.
        """
        from sgm_sim.application.verification import rejouer

        identifiant = self.identifier(tentative)
        return rejouer(self.depot, identifiant, lambda: self.scenario_de(identifiant))

    def notations(self, tentatives: Sequence[str]) -> tuple[tuple[Notation, ...], tuple[str, ...]]:
        """Return the last scoring record of each attempt, and why some have none.

        An attempt never scored, or played further since, is scored now; one that cannot be (its journal was altered,
        its scenario has no key) is left out and said so.
        """
        from msgspec.structs import replace

        from sgm_sim.application.enregistrements import derniere_notation, verifier

        noms = {apercu.id: apercu.stagiaire for apercu in self.tentatives()}
        notations, ecartees = [], []
        for tentative in tentatives:
            try:
                gardee = (
                    None if verifier(self.depot, tentative).premier_defaut else derniere_notation(self.depot, tentative)
                )
                notation = gardee or self.noter(tentative).notation
                notations.append(replace(notation, stagiaire=noms[tentative]))
            except SgmError as erreur:
                ecartees.append(str(erreur))
        return tuple(notations), tuple(ecartees)

    def _ouvrir(
        self, identifiant: str, scenario: Scenario, *, dossier: Path | None = None, deja: Sequence[TypeEvenement] = ()
    ) -> Tentative:
        from sgm_sim.application.content import parametres
        from sgm_sim.application.tentative import Tentative

        return Tentative(
            identifiant, scenario, parametres(), self.depot, self.noter, dossier=str(dossier or ""), deja=deja
        )

    def _charger(self, chemin: Path, graine: int) -> Scenario:
        from sgm_sim.scenario.charger import charger
        from sgm_sim.scenario.dossier import lire_dossier

        return _exiger(*charger(lire_dossier(chemin), graine=graine))

    def _identifiant(self, scenario: str) -> str:
        """Return a new id that a person can dictate: scenario, day, four hexadecimal digits."""
        jour = self._horloge().strftime("%Y%m%d")
        connus = {apercu.id for apercu in self.tentatives()}
        while (nouveau := f"{scenario}-{jour}-{self._aleatoire(2).hex()}") in connus:
            pass
        return nouveau


def _exiger(scenario: Scenario | None, problemes: Sequence[Probleme]) -> Scenario:
    """Return the scenario, or raise its first error as a sentence."""
    if scenario is None:
        raise a_reparer("Ce scénario", problemes)
    return scenario


def _existe(chemin: Path) -> bool:
    """Tell whether a path leads somewhere; one that no system could hold does not."""
    try:
        return chemin.exists()
    except OSError:
        return False
