"""Data of the kind `depouillement` in a sujet: who stands, what is in the urn, which steps of the evening are played.

Nothing here says what is right: what an envelope is worth, how many tables there may be or who wins is for the law,
which `depouillement_cle` asks. What may be noted is listed in `depouillement_notes`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from sgm_sim.core.modele import Heure, Jour, Phrase
from sgm_sim.taches.depouillement_mots import CAUSES, ETAPES, MOTS, USUELLES, NomEtape
from sgm_sim.taches.depouillement_notes import (
    BLANC,
    BUREAU,
    CAUSE,
    NUL,
    PAR_ETAPE,
    RESULTATS,
    SECOND_TOUR,
    NomNote,
    ecrire,
    par_candidat,
)
from sgm_sim.taches.depouillement_urne import (
    BulletinTrouve,
    CandidatAuScrutin,
    Desaccord,
    EtapeDepouillement,
    Volontaire,
)
from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree
from sgm_sim.taches.notes import IdentCourt, TacheANotes

CANDIDATS_NOMMES = 5
"""Up to this many candidates, each has a key of their own; beyond, one key stands for the name that is read."""

_PAR_CANDIDAT: Sequence[NomNote] = ("voix", "sieges", "communautaires")


class TacheDepouillement(TacheANotes):
    """The count of an election, from the closing to the transmission."""

    type: Literal["depouillement"]
    publie: IdentCourt = "depouillement"
    election: Literal["municipales", "presidentielle", "departementales", "legislatives"]
    date: Jour
    """Day of the ballot: the law is that of this day."""
    tour: Literal["premier", "second"] = "premier"
    population: int | None = Field(default=None, ge=0)
    inscrits: int = Field(ge=1, le=5_000)
    emargements: int | None = Field(default=None, ge=0, le=5_000)
    """Signatures on the list; as many as envelopes, else."""
    pages: int = Field(default=6, ge=1, le=40)
    cloture: Heure | None = None
    """Hour of the closing when an order of the préfet sets it."""
    isoloirs: int | None = Field(default=None, ge=1, le=20)
    volontaires: tuple[Volontaire, ...] = Field(default=(), max_length=24)
    tables: int = Field(default=2, ge=1, le=8)
    """Tables at which ballots are counted."""
    sieges: int | None = Field(default=None, ge=1, le=99)
    sieges_communautaires: int | None = Field(default=None, ge=1, le=99)
    chef_lieu: bool = False
    """True: the commune is in the arrondissement of the chef-lieu of the département."""
    reclamations: int = Field(default=0, ge=0, le=20)
    """Complaints whose documents were handed to the bureau."""
    candidats: tuple[CandidatAuScrutin, ...] = Field(min_length=1, max_length=20)
    bulletins: tuple[BulletinTrouve, ...] = Field(default=(), max_length=120)
    ordinaires: dict[IdentCourt, int] = {}
    """Candidate -> how many plain envelopes."""
    blancs_ordinaires: int = Field(default=0, ge=0, le=2_000)
    mode: Literal["litigieux", "tous"] = "litigieux"
    """`litigieux`: only `bulletins` are opened, the others are on the sheets; `tous`: every envelope is, shuffled."""
    role: Literal["pointeur", "lecteur"] | None = None
    """`pointeur`: one key for each candidate; `lecteur`: one key for the name that is read."""
    causes: tuple[str, ...] = Field(default=tuple(USUELLES), min_length=1, max_length=8)
    """Reasons why a ballot is void, as they are offered."""
    desaccords: tuple[Desaccord, ...] = Field(default=(), max_length=20)
    par_paquet: int = Field(default=100, ge=2, le=100)
    """Envelopes in a packet: a mistake may be mended until it is closed."""
    etapes: tuple[NomEtape | EtapeDepouillement, ...] = tuple(ETAPES)
    cout: int = Field(default=10, ge=0, le=7_200)
    """Simulated seconds of each note."""
    cout_enveloppe: int = Field(default=4, ge=0, le=600)
    cout_cause: int = Field(default=6, ge=0, le=600)
    action: Phrase = "Quitter le bureau de vote"

    @model_validator(mode="after")
    def _says_what_its_steps_need(self) -> Self:
        if self.election == "municipales" and self.population is None:
            raise ValueError("une élection municipale demande « population »")
        if self.total > 5_000 or self.total == 0:
            raise ValueError("il faut de 1 à 5 000 enveloppes, « bulletins » et « ordinaires » réunis")
        if self.emarges > self.inscrits:
            raise ValueError("il y a plus d’« emargements » que d’« inscrits »")
        noms = [etape.etape for etape in self.deroule]
        if not noms:
            raise ValueError("aucune des « etapes » n’a quelque chose à montrer")
        if "pile" not in noms and "resultat" in noms and (self.bulletins or self.mode == "tous"):
            raise ValueError("l’étape « resultat » compte ce qui a été lu : ajoutez « pile »")
        return self

    # What is in the urn.

    @cached_property
    def officiels(self) -> tuple[CandidatAuScrutin, ...]:
        """Those who were registered."""
        return tuple(un for un in self.candidats if un.enregistre)

    @cached_property
    def total(self) -> int:
        """Return how many envelopes and bare ballots there are in the urn."""
        return len(self.bulletins) + sum(n for _, n in self.series)

    @cached_property
    def series(self) -> Sequence[tuple[str, int]]:
        """Plain envelopes, by what they give."""
        return (*((un.id, self.ordinaires.get(un.id, 0)) for un in self.candidats), (BLANC, self.blancs_ordinaires))

    @cached_property
    def _bornes(self) -> Sequence[int]:
        return tuple(accumulate((n for _, n in self.series), initial=len(self.bulletins)))

    def trouve(self, rang: int) -> BulletinTrouve | str:
        """Return the `rang`-th thing in the urn: one that is written, else what a plain envelope gives."""
        if rang < len(self.bulletins):
            return self.bulletins[rang]
        return self.series[bisect_right(self._bornes, rang) - 1][0]

    @property
    def emarges(self) -> int:
        """Return how many signatures there are."""
        return self.total if self.emargements is None else self.emargements

    @property
    def ouvertes(self) -> int:
        """Return how many envelopes the learner opens."""
        return self.total if self.mode == "tous" else len(self.bulletins)

    @cached_property
    def nomme(self) -> bool:
        """True when each candidate has a key."""
        return (self.role or ("pointeur" if len(self.officiels) <= CANDIDATS_NOMMES else "lecteur")) == "pointeur"

    def part(self, n: int, table: int) -> int:
        """Return how many of `n` ballots lie on a table, from 1: as even as can be."""
        return n // self.tables + (table <= n % self.tables)

    def candidat(self, identifiant: str) -> CandidatAuScrutin | None:
        """Return a candidate by id."""
        return next((un for un in self.candidats if un.id == identifiant), None)

    # What is played and noted.

    @cached_property
    def deroule(self) -> Sequence[EtapeDepouillement]:
        """Steps that have something to show, in order."""
        dites = [EtapeDepouillement(etape=un) if isinstance(un, str) else un for un in self.etapes]
        return tuple(un for un in dites if un.texte or un.questions or self._a_montrer(un))

    def _a_montrer(self, etape: EtapeDepouillement) -> bool:
        if etape.etape == "pile":
            return self.ouvertes > 0
        return bool(self.desaccords if etape.etape == "pointage" else self.notes_de(etape))

    def etape(self, nom: str) -> EtapeDepouillement | None:
        """Return a step that is played."""
        return next((un for un in self.deroule if un.etape == nom), None)

    def notes_de(self, etape: EtapeDepouillement) -> tuple[NomNote, ...]:
        """Return what may be asked at a step, by what the data say."""
        sans: dict[NomNote, Any] = {
            "scrutateurs": self.volontaires,
            "nombre": self.isoloirs,
            "majorite": self.election != "presidentielle",
            "resultat": self.election in ("municipales", "presidentielle"),
            "sieges": self.election == "municipales" and self.sieges,
            "communautaires": self.election == "municipales" and self.sieges_communautaires,
        }
        siennes = PAR_ETAPE.get(etape.etape, ())
        return tuple(un for un in siennes if (etape.notes is None or un in etape.notes) and sans.get(un, True))

    @cached_property
    def par_etape(self) -> Mapping[str, tuple[Champ, ...]]:
        """Every note and question of each step, in the order they are asked; those of the pile are not fields."""
        return {un.etape: tuple(self._champs(un)) for un in self.deroule}

    @cached_property
    def champs(self) -> tuple[Champ, ...]:
        """Every note and question, in order; ids are `<step>-<note>`, `pile-<ballot>` and `pile-<ballot>-cause`."""
        return tuple(
            champ
            for etape, champs in self.par_etape.items()
            for champ in ((*self.de_la_pile, *champs) if etape == "pile" else champs)
        )

    def _champs(self, etape: EtapeDepouillement) -> Iterator[Champ]:
        for note in self.notes_de(etape):
            ident = f"{etape.etape}-{note}"
            if note in _PAR_CANDIDAT:
                for un in self._options():
                    seule = f"{ident}-{un.id}"
                    yield par_candidat(note, un, seule, self.fait(seule), self.cout)
            else:
                yield ecrire(note, ident, self.fait(ident), self.cout, self._options_de(note))
        if etape.etape == "pointage":
            yield from self._pointages()
        for question in etape.questions:
            ident = f"{etape.etape}-{question.id}"
            yield question.model_copy(update={"id": ident, "publie": question.publie or self.fait(ident)})

    def _pointages(self) -> Iterator[Champ]:
        for un in self.desaccords:
            ident = f"pointage-t{un.table}-{un.candidat}"
            libelle = f"Table {un.table}, {self.libelle(un.candidat)}"
            yield Champ(id=ident, libelle=libelle, nature="nombre", cout=self.cout, publie=self.fait(ident))

    @cached_property
    def de_la_pile(self) -> tuple[Champ, ...]:
        """What is made of each envelope: those that are written, then how many plain ones went where."""
        causes = tuple(OptionDeclaree(id=nom, libelle=CAUSES[nom].libelle) for nom in self.causes if nom in CAUSES)
        champs = []
        for un in self.bulletins if self.etape("pile") else ():
            ident, dit = f"pile-{un.id}", self.nom_du_bulletin(un)
            champs.append(self._choix(ident, dit, self.sorts))
            if causes:
                champs.append(self._choix(f"{ident}-{CAUSE}", f"{dit}, cause", causes))
        for sort in self.sorts if self.mode == "tous" and self.etape("pile") else ():
            ident = f"pile-ordinaires-{sort.id}"
            libelle = f"Enveloppes ordinaires : {sort.libelle}"
            champs.append(Champ(id=ident, libelle=libelle, nature="nombre", cout=0, publie=self.fait(ident)))
        return tuple(champs)

    def _choix(self, ident: str, libelle: str, options: tuple[OptionDeclaree, ...]) -> Champ:
        return Champ(id=ident, libelle=libelle, nature="choix", cout=0, options=options, publie=self.fait(ident))

    @cached_property
    def sorts(self) -> tuple[OptionDeclaree, ...]:
        """What an envelope may be: a vote for somebody, blank, void, or left to the bureau."""
        autres = {BLANC: "Blanc", NUL: "Nul", BUREAU: "Le bureau tranche, et le dit au procès-verbal"}
        voix = [OptionDeclaree(id=un.id, libelle=f"Voix pour {un.libelle}") for un in self.candidats]
        return (*voix, *(OptionDeclaree(id=nom, libelle=dit) for nom, dit in autres.items()))

    def _options(self) -> Sequence[OptionDeclaree]:
        return [OptionDeclaree(id=un.id, libelle=un.libelle) for un in self.officiels]

    def _options_de(self, note: NomNote) -> Sequence[OptionDeclaree]:
        if note == "scrutateurs":
            return [OptionDeclaree(id=un.id, libelle=un.libelle) for un in self.volontaires]
        if note != "resultat":
            return ()
        if self.election == "presidentielle":
            autres = {
                "elu": "Que le candidat arrivé en tête est élu",
                "majorite": "La majorité absolue, et si quelqu’un l’atteint",
                RESULTATS: "Les résultats de ce bureau, et rien d’autre",
                SECOND_TOUR: "Qu’il y aura un second tour",
            }
            return [OptionDeclaree(id=nom, libelle=dit) for nom, dit in autres.items()]
        listes = [OptionDeclaree(id=un.id, libelle=f"{un.libelle} l’emporte") for un in self.officiels]
        second = OptionDeclaree(id=SECOND_TOUR, libelle="Un second tour est nécessaire")
        return [*listes, second] if self.tour == "premier" else listes

    def demandes(self, etape: str, valeurs: Mapping[str, Any]) -> tuple[Champ, ...]:
        """Return what is asked at a step, by the notes taken so far."""
        sans = set()
        if self.ecart(valeurs) in (None, 0):
            sans.add("urne-ecart")
        if valeurs.get("issue-resultat") in (None, SECOND_TOUR) and "issue-resultat" in self._idents:
            sans |= {un.id for un in self.par_etape[etape] if un.id.startswith(("issue-sieges-", "issue-communau"))}
        return tuple(un for un in self.par_etape[etape] if un.id not in sans)

    def ecart(self, valeurs: Mapping[str, Any]) -> int | None:
        """Return how many more envelopes than signatures were counted; None as long as they were not."""
        comptees = valeurs.get("urne-enveloppes") if "urne-enveloppes" in self._idents else self.total
        signees = valeurs.get("emargements-total", self.emarges)
        return comptees - signees if isinstance(comptees, int) and isinstance(signees, int) else None

    @cached_property
    def _idents(self) -> frozenset[str]:
        return frozenset(champ.id for champs in self.par_etape.values() for champ in champs)

    # Words.

    def libelle(self, identifiant: str) -> str:
        """Return the name of a candidate, or the id itself."""
        un = self.candidat(identifiant)
        return un.libelle if un else identifiant

    def titre_de(self, etape: EtapeDepouillement) -> str:
        """Return what a step is called."""
        return etape.titre or MOTS[etape.etape].titre

    @cached_property
    def titres(self) -> Mapping[str, str]:
        """The step at which each note is taken."""
        titres = {champ.id: self.titre_de(un) for un in self.deroule for champ in self.par_etape[un.etape]}
        pile = self.etape("pile")
        return titres | {champ.id: self.titre_de(pile) for champ in self.de_la_pile} if pile else titres

    @cached_property
    def questions(self) -> frozenset[str]:
        """What is asked beside the notes."""
        return frozenset(f"{etape.etape}-{une.id}" for etape in self.deroule for une in etape.questions)

    def nom_du_bulletin(self, bulletin: BulletinTrouve) -> str:
        """Return what the bilan calls a ballot."""
        if bulletin.libelle:
            return bulletin.libelle
        vus = [*bulletin.defauts, *([bulletin.support] if bulletin.support in CAUSES else [])]
        dits = [CAUSES[un].libelle for un in vus]
        if len(set(bulletin.lus)) > 1:
            dits.append("Bulletins différents")
        lus = " et ".join(dict.fromkeys(self.libelle(un) for un in bulletin.lus)) or "rien à lire"
        return f"{', '.join(dits) or 'Enveloppe'} ({lus})"
