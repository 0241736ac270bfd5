"""The envelope on top as a block to draw: what is seen, in words, never what it is worth."""

from __future__ import annotations

from msgspec.structs import replace

from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_mots import NATURES, VUES, Vue
from sgm_sim.taches.depouillement_notes import BLANC
from sgm_sim.taches.depouillement_urne import BulletinTrouve, CandidatAuScrutin, Dessin
from sgm_sim.taches.fiche import BlocBulletin, Carte, NomEcrit, Pile

ID = "enveloppe"
"""Id of the block: the same from one envelope to the next, so that a face draws it again in place."""
FEUILLE = "Feuille blanche"


def ouvrir(
    tache: TacheDepouillement,
    quoi: BulletinTrouve | str,
    *,
    numero: str,
    paquet: str,
    piles: tuple[Pile, ...],
    sort: str = "",
) -> BlocBulletin:
    """Return an envelope that has just been opened; a plain one holds one ballot, or a blank sheet."""
    if isinstance(quoi, str):
        ordinaire = (Carte(nature=FEUILLE),) if quoi == BLANC else (_imprime(tache, quoi, Dessin()),)
        return _bloc(tache, ordinaire, numero=numero, paquet=paquet, piles=piles, sort=sort)
    vues = [VUES[un] for un in quoi.defauts if un in VUES]
    dessin = quoi.dessin or _dessiner(tache, quoi, vues)
    cartes = [_imprime(tache, un, dessin if rang == 0 else Dessin()) for rang, un in enumerate(quoi.contenu)]
    if cartes and quoi.dessin is None and "designation-insuffisante" in quoi.defauts:
        cartes[0] = replace(cartes[0], titre=(), noms=(NomEcrit(_nom_seul(tache, quoi.contenu[0])),))
    if quoi.support != "imprime":
        cartes = [_autre(carte, quoi) for carte in cartes] or [Carte(nature=NATURES[quoi.support])]
    if dessin.joint:
        cartes.append(Carte(nature=dessin.joint))
    return _bloc(
        tache,
        tuple(cartes),
        numero=numero,
        paquet=paquet,
        piles=piles,
        sort=sort,
        enveloppe=dessin.enveloppe,
        sans="sans-enveloppe" in quoi.defauts,
    )


def fermer(tache: TacheDepouillement, *, paquet: str, piles: tuple[Pile, ...]) -> BlocBulletin:
    """Return the table once everything in the packet is read."""
    return _bloc(tache, (), numero="", paquet=paquet, piles=piles)


def _bloc(
    tache: TacheDepouillement,
    cartes: tuple[Carte, ...],
    *,
    numero: str,
    paquet: str,
    piles: tuple[Pile, ...],
    sort: str = "",
    enveloppe: tuple[str, ...] = (),
    sans: bool = False,
) -> BlocBulletin:
    return BlocBulletin(
        id=ID,
        numero=numero,
        paquet=paquet,
        candidats=tuple(un.libelle for un in tache.officiels),
        bulletins=cartes,
        enveloppe=enveloppe,
        sans_enveloppe=sans,
        piles=piles,
        sort=sort,
    )


def _imprime(tache: TacheDepouillement, identifiant: str, dessin: Dessin) -> Carte:
    """Return a ballot as it was printed, with what was done to it."""
    candidat = tache.candidat(identifiant)
    noms = dessin.noms if dessin.noms is not None else _noms(candidat)
    lus = [NomEcrit(nom, raye=nom in dessin.rayes) for nom in noms]
    return Carte(
        titre=(candidat.libelle if candidat else identifiant,),
        noms=(*lus, *(NomEcrit(nom, ajoute=True) for nom in dessin.ajoutes)),
        marques=dessin.marques,
        couleur=dessin.couleur or "",
    )


def _autre(carte: Carte, bulletin: BulletinTrouve) -> Carte:
    """Return the same names on another paper than that of the candidates."""
    blanche = bulletin.support == "feuille-blanche"
    return Carte(
        titre=() if blanche else carte.titre,
        noms=() if blanche else carte.noms,
        marques=carte.marques,
        couleur=carte.couleur,
        manuscrit=bulletin.support == "manuscrit",
        nature=NATURES[bulletin.support],
    )


def _dessiner(tache: TacheDepouillement, bulletin: BulletinTrouve, vues: list[Vue]) -> Dessin:
    """Return what is seen of defects that nobody drew."""
    candidat = tache.candidat(bulletin.contenu[0]) if bulletin.contenu else None
    noms = _noms(candidat) or ((candidat.libelle,) if candidat else ())
    return Dessin(
        noms=noms if "nom-raye" in bulletin.defauts else None,
        rayes=noms[-1:] if "nom-raye" in bulletin.defauts else (),
        ajoutes=("Mme Lefort",) if "nom-ajoute" in bulletin.defauts else (),
        marques=tuple(vue.marque for vue in vues if vue.marque),
        couleur=next((vue.couleur for vue in vues if vue.couleur), None),
        enveloppe=tuple(vue.enveloppe for vue in vues if vue.enveloppe),
        joint=next((vue.joint for vue in vues if vue.joint), None),
    )


def _nom_seul(tache: TacheDepouillement, identifiant: str) -> str:
    """Return a surname without anything else."""
    candidat = tache.candidat(identifiant)
    return (candidat.tete or candidat.libelle).split()[-1] if candidat else identifiant


def _noms(candidat: CandidatAuScrutin | None) -> tuple[str, ...]:
    if candidat is None:
        return ()
    return (*((candidat.tete,) if candidat.tete else ()), *candidat.membres)
