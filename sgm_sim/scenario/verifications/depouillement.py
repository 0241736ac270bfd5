"""Does a count hold together: names that exist, steps in the order of the law, a reason for each void ballot?"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.taches.depouillement_bulletins import Bareme, Contenu
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_mots import CAUSES, ETAPES
from sgm_sim.taches.depouillement_notes import BLANC, BUREAU, NUL, PAR_ETAPE
from sgm_sim.taches.depouillement_urne import EtapeDepouillement


def verifier_depouillement(releve: Releve, chemin: Chemin, tache: TacheDepouillement) -> None:
    """Check a count; `chemin` is its place in the sujet."""
    for cle, elements, quoi in (
        ("candidats", tache.candidats, "un candidat"),
        ("bulletins", tache.bulletins, "un bulletin"),
        ("volontaires", tache.volontaires, "un volontaire"),
    ):
        releve.doublons((*chemin, cle), elements, quoi)
    avant = len(releve.problemes)
    for place, quoi, nom, connus in _noms(tache):
        releve.connu("S122", (*chemin, *place), quoi, nom, connus)
    _reserves(releve, chemin, tache)
    _etapes(releve, chemin, tache)
    if len(releve.problemes) == avant:
        _causes(releve, chemin, tache)


def _noms(tache: TacheDepouillement) -> Iterator[tuple[Chemin, str, str, Collection[str]]]:
    """Yield every name that must exist: its place, what it is, the name, those that exist."""
    candidats = [un.id for un in tache.candidats]
    yield from ((("ordinaires", nom), "le candidat", nom, candidats) for nom in tache.ordinaires)
    yield from ((("causes", rang), "la cause", nom, CAUSES) for rang, nom in enumerate(tache.causes))
    for rang, un in enumerate(tache.bulletins):
        ici = ("bulletins", rang)
        yield from (((*ici, "contenu", n), "le candidat", nom, candidats) for n, nom in enumerate(un.contenu))
        if un.bureau:
            yield (*ici, "bureau"), "le candidat", un.bureau, [*candidats, BLANC, NUL]
    for rang, ecart in enumerate(tache.desaccords):
        yield ("desaccords", rang, "candidat"), "le candidat", ecart.candidat, candidats
        yield ("desaccords", rang, "table"), "la table", str(ecart.table), [str(n + 1) for n in range(tache.tables)]
    for rang, etape in enumerate(tache.etapes):
        if isinstance(etape, EtapeDepouillement):
            notes, ici = PAR_ETAPE.get(etape.etape, ()), ("etapes", rang)
            yield from (((*ici, "notes", n), "la note", nom, notes) for n, nom in enumerate(etape.notes or ()))


def _reserves(releve: Releve, chemin: Chemin, tache: TacheDepouillement) -> None:
    """Say which candidates bear a name that means something else, and which ballots are twice in one list."""
    for rang, un in enumerate(tache.candidats):
        if un.id in (BLANC, NUL, BUREAU):
            message = f"{cite(un.id)} est déjà ce que vaut une enveloppe"
            releve.dire("S060", (*chemin, "candidats", rang, "id"), message, conseil="choisissez un autre nom")
    vus: set[tuple[int, str]] = set()
    for rang, ecart in enumerate(tache.desaccords):
        if (ecart.table, ecart.candidat) in vus:
            message = f"la table {ecart.table} a déjà un désaccord sur {cite(ecart.candidat)}"
            releve.dire("S060", (*chemin, "desaccords", rang), message, conseil="gardez-en un")
        vus.add((ecart.table, ecart.candidat))


def _etapes(releve: Releve, chemin: Chemin, tache: TacheDepouillement) -> None:
    """Steps follow the order of the law, each of them once, and a question does not bear the name of a note."""
    dernier = -1
    for rang, dite in enumerate(tache.etapes):
        etape = EtapeDepouillement(etape=dite) if isinstance(dite, str) else dite
        place = ETAPES.index(etape.etape)
        if place <= dernier:
            message = f"l’étape {cite(etape.etape)} vient après {cite(ETAPES[dernier])}"
            conseil = f"suivez l’ordre du soir : {', '.join(ETAPES)}"
            releve.dire("S123", (*chemin, "etapes", rang), message, conseil=conseil)
        dernier = max(place, dernier)
        notes = [un.id for un in tache.par_etape.get(etape.etape, ())]
        for numero, question in enumerate(etape.questions):
            if notes.count(f"{etape.etape}-{question.id}") > 1:
                message = f"{cite(question.id)} est déjà une note ou une question de cette étape"
                ici = (*chemin, "etapes", rang, "questions", numero, "id")
                releve.dire("S060", ici, message, conseil="choisissez un autre nom")
    if tache.mode == "tous" and tache.desaccords:
        message = "« desaccords » ne va qu’avec « mode: litigieux » : en ouvrant tout, le stagiaire pointe seul"
        releve.dire("S123", (*chemin, "desaccords"), message, conseil="retirez « desaccords », ou changez le mode")


def _causes(releve: Releve, chemin: Chemin, tache: TacheDepouillement) -> None:
    """Say which void ballots have no reason among those that are offered."""
    bareme = Bareme(tache, parametres())
    for rang, un in enumerate(tache.bulletins):
        contenu = Contenu.de(un)
        if bareme.sort(contenu) == NUL and not bareme.causes(contenu).valeurs:
            message = f"aucune des causes proposées ne convient à ce bulletin nul : {bareme.verdict(contenu).phrase}"
            conseil = "retirez « causes », ou ajoutez-y la bonne"
            releve.dire("S122", (*chemin, "bulletins", rang), message, conseil=conseil)
