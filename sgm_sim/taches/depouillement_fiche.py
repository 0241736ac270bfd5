"""A count as a Fiche: what happens, what is laid on the table, the envelope on top, what is noted, the notebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.champs import bloc_du_champ, entete, options_de, valeur_gardee
from sgm_sim.taches.contrat import Contexte, Devis, Etat
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_lecture import lire
from sgm_sim.taches.depouillement_mots import MOTS
from sgm_sim.taches.depouillement_table import poser
from sgm_sim.taches.depouillement_urne import EtapeDepouillement
from sgm_sim.taches.fiche import Action, Bloc, BlocAlerte, BlocChamp, BlocEtat, BlocHemicycle, BlocTexte, Fiche, Groupe

ELECTIONS: Mapping[str, str] = {
    "municipales": "Élections municipales",
    "presidentielle": "Élection présidentielle",
    "departementales": "Élections départementales",
    "legislatives": "Élections législatives",
}
PASSER = "passer"
SIEGES_MAX = 99
"""Seats of one list that are drawn; a figure beyond is a slip, and no hall holds it."""
_AU_CARNET = ("heure", "nombre", "choix")


def dessiner(ctx: Contexte, etat: Etat, passer: Devis) -> Fiche:
    """Return the count as it stands.

    Args:
        ctx: data, words kept, instant.
        etat: state of the task.
        passer: price of going on, or why one cannot.
    """
    tache: TacheDepouillement = ctx.tache
    etape = tache.etape(etat["etape"])
    assert etape is not None
    if ctx.close:
        fin = BlocAlerte(id="close", texte="Le dépouillement est fini : votre carnet ne change plus.")
        blocs = (*_hemicycle(tache, etat), _carnet(ctx, etat, fini=True), fin)
        return Fiche(tache.id, tache.titre, sous_titre(tache), blocs=blocs)
    ident, suite = f"{tache.id}/{etape.etape}", _passer(tache, etape, passer)
    if etape.etape == "pile" and (lecture := lire(tache, etat, suite)) is not None:
        bloc, actions = lecture
        return Fiche(f"{ident}/lecture", tache.titre, sous_titre(tache), blocs=(bloc,), actions=actions)
    debut = etape.etape == tache.deroule[0].etape
    blocs = (
        *(entete(tache) if debut else ()),
        BlocTexte(id="etape", titre=tache.titre_de(etape), texte=etape.texte or MOTS[etape.etape].texte),
        *poser(tache, etat, etape.etape),
        *_noter(ctx, etape, etat),
        *(() if debut else (_carnet(ctx, etat),)),
    )
    # What is asked depends on what is noted: a face lays the sheet anew, and drops what is no longer asked.
    ident = f"{ident}/{len(tache.demandes(etape.etape, etat['champs']))}"
    return Fiche(ident, tache.titre, sous_titre(tache), blocs=blocs, actions=commencer(tache, etat, suite))


def _hemicycle(tache: TacheDepouillement, etat: Etat) -> Iterator[Bloc]:
    """Seat the council as the learner gave it, once the evening is over."""
    sieges = [(un.libelle, etat["champs"].get(f"issue-sieges-{un.id}")) for un in tache.candidats]
    groupes = tuple(Groupe(nom, n) for nom, n in sieges if isinstance(n, int) and 0 < n <= SIEGES_MAX)
    if groupes:
        yield BlocHemicycle(id="hemicycle", titre="Le conseil, d’après vos notes", groupes=groupes)


def commencer(tache: TacheDepouillement, etat: Etat, suite: Action) -> tuple[Action, ...]:
    """Return what may be done at a step: open the first envelope, or go on."""
    if etat["etape"] != "pile":
        return (suite,)
    libelle = f"Ouvrir la première des {accord(tache.ouvertes, 'enveloppe')}" if tache.ouvertes > 1 else "Ouvrir"
    return (Action(id="commencer", libelle=libelle, geste="commencer", definitif=False),)


def sous_titre(tache: TacheDepouillement) -> str:
    """Return which ballot it is."""
    tours = {"premier": "premier tour", "second": "second tour"}
    return f"{ELECTIONS[tache.election]}, {tours[tache.tour]}, {date_longue(tache.date)}"


def _passer(tache: TacheDepouillement, etape: EtapeDepouillement, devis: Devis) -> Action:
    derniere = etape is tache.deroule[-1] or etape.etape == tache.deroule[-1].etape
    return Action(
        id=PASSER,
        libelle=tache.action if derniere else "Passer à la suite",
        geste=PASSER,
        cout=devis.cout,
        refus=devis.refus,
        definitif=derniere,
        ensuite="le dépouillement est fini et vos notes ne changent plus",
    )


# What is noted.


def _noter(ctx: Contexte, etape: EtapeDepouillement, etat: Etat) -> Iterator[BlocChamp]:
    for champ in ctx.tache.demandes(etape.etape, etat["champs"]):
        yield bloc_du_champ(ctx, champ, etat, options_de(champ.options))


def _carnet(ctx: Contexte, etat: Etat, *, fini: bool = False) -> Bloc:
    """Return the figures and decisions of the steps that are over: the learner's notebook, without its long lists."""
    tache: TacheDepouillement = ctx.tache
    lignes: list[tuple[str, str]] = []
    for etape in tache.deroule:
        if etape.etape == etat["etape"] and not fini:
            break
        for champ in tache.demandes(etape.etape, etat["champs"]):
            if champ.id in etat["champs"] and (fini or champ.nature in _AU_CARNET):
                valeur = valeur_gardee(ctx, champ, etat)
                lignes.append((champ.libelle, afficher(champ.nature, valeur, options_de(champ.options))))
    return BlocEtat(id="carnet", lignes=tuple(lignes))
