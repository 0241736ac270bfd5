"""What a face may show of the world: read-only data, made anew at each look."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sgm_sim.core.instants import Instant, instant, jour_de
from sgm_sim.engine.cles import cle_de_reponse
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.couts import COUT_ACCUEIL, COUT_RAPPEL, REPRISE
from sgm_sim.engine.humeurs import humeur_presente
from sgm_sim.engine.monde import EtatPassant, Monde
from sgm_sim.engine.regime import Regime
from sgm_sim.scenario.calendrier import est_ouvert_au_public
from sgm_sim.scenario.charger import Scenario
from sgm_sim.scenario.passages import Canal
from sgm_sim.taches.fiche import Bloc, BlocChamp, BlocRedaction, BlocTexte, Fiche


class VueTache(Struct, frozen=True):
    """A task in the to-do list."""

    id: str
    titre: str
    statut: Literal["a_venir", "ouverte", "close"]
    notee: bool
    competences: tuple[str, ...]
    documents: tuple[str, ...]
    echeance: Instant | None = None
    """Before when it must be done."""
    reportee: bool = False
    confiable_a: tuple[tuple[str, str], ...] = ()
    """Ids and names of those to whom it may be handed over."""
    cout_confier: int = 0
    confiee_a: str = ""
    """Name of who has it now."""
    passage: str = ""
    """Person it is held with."""
    attend: bool = False
    """True: it was sent, and an answer is awaited."""
    sur_demande: bool = False
    """True: it opens when someone is received or something happens, and is not to be listed before."""


class VueDocument(Struct, frozen=True):
    """A document on the desk."""

    id: str
    titre: str
    texte: str
    recu: Instant
    lu: bool
    cout: int
    """Simulated seconds that reading it would take now."""
    date: str = ""
    """ISO date it bears, when it bears one."""
    canal: Literal["papier", "courriel", "note"] = "papier"
    de: str = ""
    """Who sends it."""


class VuePassant(Struct, frozen=True):
    """Someone at the counter, on the telephone, at the door, or to be called back."""

    id: str
    canal: Canal
    nom: str
    objet: str
    etat: EtatPassant
    attend: int
    """Simulated seconds of the present wait."""
    humeur: int
    """Now, 0 to 100."""
    reste: int
    """Simulated seconds before they leave or hang up; meant for the telephone only."""
    cout: int
    """Simulated seconds that receiving them would take."""
    tache: str = ""
    fois: int = 1
    prevenu: bool = False
    """True: they were given a word since they came."""


class VueSuspendu(Struct, frozen=True):
    """A gesture that was cut."""

    cle: str
    commande: Commande
    cout: int
    """What going on with it would take, the small cost of taking it up again included."""
    tache: str = ""


class Vue(Struct, frozen=True):
    """The desk at this instant."""

    t: Instant
    regime: Regime
    taches: tuple[VueTache, ...]
    documents: tuple[VueDocument, ...]
    """In the order they arrived; those of the opening in the order of the sujet."""
    close: bool
    stagiaire: str = ""
    vivante: bool = False
    """True: people come, or several days pass; a face then shows the counter and the telephone."""
    passants: tuple[VuePassant, ...] = ()
    """Who waits, who is received, who is to be called back, in the order they came."""
    en_face: str = ""
    suspendus: tuple[VueSuspendu, ...] = ()
    public: bool = False
    """True: the door is open to the public now."""
    public_jusqu_a: Instant | None = None
    """When it closes, while it is open."""
    ferme: bool = False
    """True: the office is closed for the night; one can only wait for the morning, or end."""
    fin: Instant = Instant(0)
    """When the present day ends."""
    dernier_jour: bool = True
    prochaine: Instant | None = None
    """Next instant at which something is due: for a running clock, never to be shown."""
    attendu: bool = False
    """True: something that needs the learner is still to come; waiting for it is then possible."""
    fiches: tuple[str, ...] = ()
    """Ids of the sheets of law at hand."""
    fiches_lues: tuple[str, ...] = ()
    cout_fiche: int = 0


def vue_du_monde(monde: Monde, scenario: Scenario, *, attendu: bool = False) -> Vue:
    """Return the desk of an opened attempt; `attendu` tells whether something is still to come."""
    assert monde.ouverture is not None
    calendrier, regime = scenario.sujet.calendrier, monde.ouverture.regime
    jour, ouvert = jour_de(monde.t), not monde.ferme and not monde.close
    heures = [(instant(jour, plage.de), instant(jour, plage.a)) for plage in calendrier.public]
    public = ouvert and est_ouvert_au_public(monde.t, calendrier)
    return Vue(
        t=monde.t,
        regime=regime,
        taches=tuple(_taches(monde, scenario)),
        documents=tuple(_documents(monde, scenario)),
        close=monde.close,
        stagiaire=monde.ouverture.stagiaire,
        vivante=scenario.vivant,
        passants=tuple(_passants(monde, scenario)),
        en_face=monde.en_face,
        suspendus=tuple(_suspendus(monde)),
        public=public,
        public_jusqu_a=next((a for de, a in heures if de <= monde.t < a), None) if public else None,
        ferme=monde.ferme,
        fin=instant(jour, calendrier.fin),
        dernier_jour=jour >= scenario.jours[-1],
        prochaine=min((entree.quand for entree in monde.agenda.values()), default=None),
        attendu=attendu,
        fiches=scenario.fiches if regime.fiches else (),
        fiches_lues=tuple(monde.fiches),
        cout_fiche=scenario.sujet.cout_fiche,
    )


def _taches(monde: Monde, scenario: Scenario) -> list[VueTache]:
    vues = []
    noms = {un.id: un.nom for un in scenario.sujet.personnages}
    tenues = {passage.tache: passage.id for passage in scenario.passages.values() if passage.tache}
    for tache in scenario.sujet.taches:
        en_cours = monde.taches.get(tache.id)
        statut: Literal["a_venir", "ouverte", "close"] = "a_venir"
        if en_cours:
            statut = "close" if en_cours.close else "ouverte"
        vues.append(
            VueTache(
                id=tache.id,
                titre=tache.titre,
                statut=statut,
                notee=tache.notee,
                competences=tache.competences,
                documents=tache.documents,
                echeance=scenario.echeances.get(tache.id),
                reportee=tache.id in monde.reportees,
                confiable_a=tuple((un, noms.get(un, un)) for un in tache.confiable_a),
                cout_confier=tache.cout_confier,
                confiee_a=noms.get(monde.confiees.get(tache.id, ""), ""),
                passage=tenues.get(tache.id, ""),
                attend=cle_de_reponse(tache.id) in monde.agenda,
                sur_demande=tache.id in scenario.sur_demande,
            )
        )
    return vues


def _documents(monde: Monde, scenario: Scenario) -> list[VueDocument]:
    declares = {document.id: document for document in scenario.sujet.documents}
    return [
        VueDocument(
            id=identifiant,
            titre=declares[identifiant].titre,
            texte=scenario.documents[identifiant],
            recu=recu,
            lu=identifiant in monde.lus,
            cout=0 if identifiant in monde.lus else declares[identifiant].cout,
            date=str(declares[identifiant].date or ""),
            canal=declares[identifiant].canal,
            de=declares[identifiant].de or "",
        )
        for identifiant, recu in monde.documents.items()
    ]


def _passants(monde: Monde, scenario: Scenario) -> list[VuePassant]:
    vues = []
    for identifiant, passant in monde.passants.items():
        if passant.etat in ("attend", "recu", "rappel"):
            passage = scenario.passages[identifiant]
            attend = monde.t - passant.depuis if passant.etat == "attend" else 0
            fin = monde.agenda.get(f"fin-{identifiant}")
            cout = (COUT_ACCUEIL if passage.tache else passage.duree) + COUT_RAPPEL * (passant.etat == "rappel")
            suspendu = monde.suspendus.get(f"recevoir/{identifiant}")
            vues.append(
                VuePassant(
                    id=identifiant,
                    canal=passage.canal,
                    nom=passage.nom,
                    objet=passage.objet,
                    etat=passant.etat,
                    attend=attend,
                    humeur=humeur_presente(monde, scenario, identifiant, monde.t),
                    reste=fin.quand - monde.t if fin else 0,
                    cout=suspendu.reste + REPRISE if suspendu else cout,
                    tache=passage.tache,
                    fois=passant.fois,
                    prevenu=passant.prevenu,
                )
            )
    return vues


def _suspendus(monde: Monde) -> list[VueSuspendu]:
    return [
        VueSuspendu(cle, suspendu.commande, suspendu.reste + REPRISE, getattr(suspendu.commande, "tache", ""))
        for cle, suspendu in monde.suspendus.items()
    ]


def selon_le_regime(fiche: Fiche, regime: Regime) -> Fiche:
    """Return a Fiche without the aids that the regime does not allow."""
    blocs = (_sans_aide(bloc) if not regime.aides else bloc for bloc in fiche.blocs)
    gardes = [bloc for bloc in blocs if regime.aides or not (isinstance(bloc, BlocTexte) and bloc.ton == "guide")]
    if not regime.clauses:
        gardes = [replace(bloc, clauses=()) if isinstance(bloc, BlocRedaction) else bloc for bloc in gardes]
    return replace(fiche, blocs=tuple(gardes))


def _sans_aide(bloc: Bloc) -> Bloc:
    return replace(bloc, aide="") if isinstance(bloc, BlocChamp) else bloc
