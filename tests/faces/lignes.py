"""Turning the commands of a scripted learner into the lines that a person types in text mode.

What one types depends on what is shown: each command is typed from the desk of a session that follows along.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sgm_sim.application.content import parametres
from sgm_sim.core.francais.ecriture import MOIS
from sgm_sim.droit.fiches import chercher, fiches
from sgm_sim.engine.commandes import (
    Attendre,
    Commande,
    Confier,
    Consulter,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
)
from sgm_sim.engine.evenements import GesteAccompli
from sgm_sim.engine.propositions import propositions
from sgm_sim.engine.regime import ENTRAINEMENT
from sgm_sim.engine.session import Session
from sgm_sim.engine.vue import Vue
from sgm_sim.scenario.charger import Scenario
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.fiche import BlocChamp, BlocRedaction, BlocTableau, Fiche, VueFiche, cellule
from sgm_sim.taches.lettres import lettres_de
from sgm_sim.taches.redaction import CORPS
from sgm_sim.texte.console import lettre
from sgm_sim.texte.etat import taches_du_bureau

Brouillons = dict[str, str]
"""What the editor holds of a text that was typed and is not kept yet, its gesture having been cut."""


def lignes_de(commandes: Sequence[Commande], scenario: Scenario, graine: int = 0) -> Iterator[str]:
    """Yield what a person types to make these commands, from the desk."""
    session = Session(scenario, parametres(), lambda _: None)
    session.ouvrir(graine=graine, regime=ENTRAINEMENT, ouverte_le="2026-01-01T00:00:00+00:00", stagiaire="Essai")
    brouillons: Brouillons = {}
    for commande in commandes:
        yield from _lignes(commande, session, brouillons)
        if isinstance(commande, Geste) and CORPS in commande.textes:
            brouillons[commande.tache] = commande.textes[CORPS]
        for evenement in session.act(commande):
            if isinstance(evenement, GesteAccompli) and CORPS in evenement.champs:
                brouillons.pop(evenement.tache, None)


def _lignes(commande: Commande, session: Session, brouillons: Brouillons) -> Iterable[str]:
    vue = session.view
    match commande:
        case Lire(document=document):
            return [f"/lire {lettre([d.id for d in vue.documents].index(document))}"]
        case Consulter(fiche=fiche):
            trouvees = [une.id for une in chercher({n: f for n, f in fiches().items() if n in vue.fiches}, "")]
            return ["/loi", f"/loi {lettre(trouvees.index(fiche))}"]
        case Recevoir(passage=passage) | FairePatienter(passage=passage):
            return _personne(commande, passage, vue)
        case Continuer(cle=cle):
            return [f"/continuer {lettre([un.cle for un in vue.suspendus].index(cle))}"]
        case Attendre(secondes=secondes):
            assert secondes % 60 == 0
            return [f"/attendre {secondes // 60}" if secondes else "/attendre"]
        case Reporter(tache=tache, textes=textes):
            return ["/bureau", f"/reporter {_place(tache, session)}", textes.get("motif", "")]
        case Confier(tache=tache, a=a):
            offerts = next(t.confiable_a for t in vue.taches if t.id == tache)
            return [
                "/bureau",
                f"/confier {_place(tache, session)}",
                lettre([qui for qui, _ in offerts].index(a)),
                "oui",
            ]
        case Terminer():
            return ["/terminer", "oui"]
        case Geste():
            return ["/bureau", _place(commande.tache, session), *_geste(commande, session, brouillons)]
    raise TypeError(commande)


def _personne(commande: Commande, passage: str, vue: Vue) -> list[str]:
    """Take the offer of the desk, which tells namesakes apart; by name, what is not offered."""
    offres = [offre.commande for offre in propositions(vue)]
    if commande in offres:
        return ["/bureau", lettre(len(taches_du_bureau(vue)) + offres.index(commande))]
    nom = next(un.nom for un in vue.passants if un.id == passage)
    return [f"/{'recevoir' if isinstance(commande, Recevoir) else 'patienter'} {nom}"]


def _place(tache: str, session: Session) -> str:
    return lettre([une.id for une in taches_du_bureau(session.view)].index(tache))


def _geste(geste: Geste, session: Session, brouillons: Brouillons) -> list[str]:
    fiche = session.fiche(geste.tache)
    lettres = lettres_de(fiche)
    if "champ" in geste.args:
        champ = next(b for b in fiche.blocs if isinstance(b, BlocChamp) and b.id == geste.args["champ"])
        return [lettres[champ.id], _valeur(champ, geste)]
    if "ligne" in geste.args:
        return _case(geste, session, fiche)
    if CORPS in geste.textes:
        (bloc,) = [bloc for bloc in fiche.blocs if isinstance(bloc, BlocRedaction)]
        return [lettres[bloc.id], *_texte(brouillons.get(geste.tache, bloc.texte), geste.textes[CORPS]), "/fin"]
    action = next(a for a in fiche.actions if a.geste == geste.nom and a.args == geste.args)
    return [lettres[action.id], *(["oui"] if action.definitif else [])]


def _texte(avant: str, apres: str) -> list[str]:
    """Return what is typed in the editor to make one text of another: nothing, or all of it anew."""
    if avant == apres:
        return []
    oter = ["/supprimer 1"] * len(avant.split("\n")) if avant else []
    return [*oter, *(f"/{ligne}" if ligne.startswith("/") else ligne for ligne in apres.split("\n"))]


def _case(geste: Geste, session: Session, fiche: Fiche) -> list[str]:
    (tableau,) = [bloc for bloc in fiche.blocs if isinstance(bloc, BlocTableau)]
    for page in range(tableau.pages):
        (tableau,) = [b for b in session.fiche(geste.tache, VueFiche(page=page)).blocs if isinstance(b, BlocTableau)]
        for rang, ligne in enumerate(tableau.lignes):
            if ligne.id == geste.args["ligne"]:
                colonne = [une.id for une in tableau.colonnes].index(geste.args["colonne"])
                adresse = f"{'ABCDEFGHIJ'[colonne]}{tableau.premiere + rang}"
                case = cellule(tableau, adresse)
                assert case is not None
                tourner = [f"/page {page + 1}"] if page else []
                return [*tourner, adresse, _valeur(case, geste)]
    raise LookupError(geste.args)


def _valeur(champ: BlocChamp, geste: Geste) -> str:
    """Write a value as a person would, and not as it is stored."""
    valeur: Any = geste.args.get("valeur", geste.textes.get(champ.id))
    if valeur is None:
        return "/vider"
    rangs = {option.id: lettre(n) for n, option in enumerate(champ.options)}
    match champ.nature:
        case "date":
            annee, mois, jour = str(valeur).split("-")
            return f"{int(jour)} {MOIS[int(mois) - 1]} {annee}"
        case "heure":
            return str(valeur).replace(":", " h ")
        case "montant":
            return f"{valeur // 100},{valeur % 100:02}"
        case "choix" | "personne":
            return rangs[valeur]
        case "liste":
            return ", ".join(rangs[identifiant] for identifiant in valeur)
        case _:
            return str(valeur)
