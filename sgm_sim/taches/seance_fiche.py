"""A meeting of the council as a Fiche: what happens, the table, papers and hands, what is noted, the notebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import date_longue, enumeration, heure_longue
from sgm_sim.core.instants import Instant, civil
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.champs import bloc_du_champ, entete, options_de, valeur_gardee
from sgm_sim.taches.contrat import Contexte, Devis, Etat
from sgm_sim.taches.fiche import (
    Action,
    Bloc,
    BlocAlerte,
    BlocEtat,
    BlocSalle,
    BlocTexte,
    Fiche,
    Place,
    Porte,
)
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.salle_dite import VOIX
from sgm_sim.taches.seance_donnees import Moment, TacheSeance
from sgm_sim.taches.seance_salle import BULLETINS, ecarte, retenus, scrutin, votants

PASSAGES = "passages"
"""Id of the block that says who came or went."""
BLANCS_OU_NULS = "Bulletins blancs ou nuls"
_PAPIERS: Mapping[str, str] = {
    "pour": "Oui",
    "contre": "Non",
    "abstention": "(rien d’écrit)",
    "nul": "Oui, et « non » rayé",
}
"""What is read on a ballot paper."""
_PAR_RANG = 5
"""Ballot papers on one line: a pile is counted by fives."""


def dessiner(ctx: Contexte, etat: Etat, devis: Mapping[str, Devis]) -> Fiche:
    """Return the meeting as it stands.

    Args:
        ctx: data, words kept, instant.
        etat: state of the task.
        devis: price or refusal of each gesture that has a meaning now, in the order they are offered.
    """
    tache: TacheSeance = ctx.tache
    moment = tache.moment(etat["moment"])
    if ctx.close:
        fin = BlocAlerte(id="close", texte="La séance est levée : votre carnet ne change plus.")
        return Fiche(tache.id, tache.titre, _jour(tache), blocs=(*_carnet(ctx, etat, fini=True), fin))
    blocs = (
        *(entete(tache) if moment is tache.moments[0] else ()),
        BlocTexte(id="moment", texte=moment.texte, titre=moment.titre),
        *_passages(tache, moment, etat),
        *_papiers(tache, moment, etat),
        _salle(tache, moment, etat),
        *_bulletins(tache, moment, etat),
        *_mains_aux_candidats(tache, moment, etat),
        *_noter(ctx, moment, etat),
        *_carnet(ctx, etat),
    )
    tour = "/vote" if etat["vote"] else ""
    actions = tuple(_action(tache, moment, etat, nom, prix) for nom, prix in devis.items())
    return Fiche(f"{tache.id}/{moment.id}{tour}", tache.titre, _jour(tache), blocs=blocs, actions=actions)


def _jour(tache: TacheSeance) -> str:
    return f"Séance du {date_longue(tache.date)}, présidée par {tache.nom(tache.preside)}"


def _heure(t: Instant) -> str:
    return heure_longue(f"{civil(t):%H:%M}")


# What happens.


def _passages(tache: TacheSeance, moment: Moment, etat: Etat) -> Iterator[Bloc]:
    """Say who came or went during this moment, at what time."""
    lignes = []
    for un in moment.mouvements:
        if (t := etat["passages"].get(f"{moment.id}-{un.qui}")) is not None:
            verbe = "entre dans la salle" if un.sens == "entre" else "quitte la salle"
            lignes.append((_heure(t), un.texte or f"{tache.nom(un.qui)} {verbe}."))
    if moment.mouvements:  # empty as long as nobody moved: it keeps its place above the table
        yield BlocEtat(id=PASSAGES, lignes=tuple(lignes))


def _papiers(tache: TacheSeance, moment: Moment, etat: Etat) -> Iterator[Bloc]:
    """Show the papers handed over, as long as they are to be looked at."""
    if "pouvoirs" not in moment.notes or etat["vote"]:
        return
    for rang, papier in enumerate(tache.papiers(moment.id), start=1):
        yield BlocTexte(
            id=f"papier-{papier.id}",
            titre=f"Pouvoir {rang} : de {tache.nom(papier.de)} à {tache.nom(papier.a)}",
            texte=papier.texte,
        )


def _bulletins(tache: TacheSeance, moment: Moment, etat: Etat) -> Iterator[Bloc]:
    """Open the ballot papers one by one, in the order drawn."""
    if not etat["vote"] or scrutin(moment, etat["champs"]) not in BULLETINS:
        return
    voix = votants(tache, moment, etat["champs"], _presents(etat))
    candidats = {un.id: un.libelle for un in moment.vote.candidats} if moment.vote else {}
    lus = [_lire(voix[qui], candidats) for qui in etat["tirage"][moment.id] if qui in voix]
    piles = [lus[n : n + _PAR_RANG] for n in range(0, len(lus), _PAR_RANG)]
    lignes = [("Bulletins" if n == 0 else "", " · ".join(pile)) for n, pile in enumerate(piles)]
    yield BlocEtat(id="bulletins", lignes=tuple(lignes))


def _lire(voix: str, candidats: Mapping[str, str]) -> str:
    if candidats and voix == "nul":
        return " et ".join(list(candidats.values())[:2])
    return candidats.get(voix) or _PAPIERS[voix]


def _mains_aux_candidats(tache: TacheSeance, moment: Moment, etat: Etat) -> Iterator[Bloc]:
    """Name who raises a hand for each candidate, when someone is appointed without ballot papers."""
    candidats = moment.vote.candidats if moment.vote and etat["vote"] else ()
    if not candidats or scrutin(moment, etat["champs"]) in BULLETINS:
        return
    levees: dict[str, list[str]] = {un.id: [] for un in candidats}
    for qui, pour in votants(tache, moment, etat["champs"], _presents(etat)).items():
        levees.setdefault(pour if pour in levees else "", []).append(_levee(tache, qui, etat))
    libelles = {**{un.id: f"Pour {un.libelle}" for un in candidats}, "": "Ne lèvent pas la main"}
    yield BlocEtat(
        id="mains", lignes=tuple((libelles[nom], enumeration(qui) or "personne") for nom, qui in levees.items())
    )


def _levee(tache: TacheSeance, qui: str, etat: Etat) -> str:
    return tache.nom(qui) if etat["salle"][qui] else f"{tache.nom(qui)} (par pouvoir)"


# The table.


def _presents(etat: Etat) -> frozenset[str]:
    return frozenset(qui for qui, la in etat["salle"].items() if la)


def _salle(tache: TacheSeance, moment: Moment, etat: Etat) -> BlocSalle:
    """Return the table; hands are raised once the matter is put to the vote, unless it is by ballot papers."""
    champs = etat["champs"]
    a_main_levee = etat["vote"] and scrutin(moment, champs) not in BULLETINS
    pour_quelqu_un = bool(moment.vote and moment.vote.candidats)
    mains = votants(tache, moment, champs, _presents(etat)) if a_main_levee and not pour_quelqu_un else {}
    dehors = ecarte(moment, champs)
    sorti = dehors if champs.get(f"{moment.id}-interet") == "sort" else ""
    portes: dict[str, list[Porte]] = {}
    for papier in retenus(tache, moment, champs):
        if not etat["salle"].get(papier.de, False):
            portes.setdefault(papier.a, []).append(Porte(tache.nom(papier.de), _main(mains, papier.de)))
    places = [
        Place(
            id=un.id,
            nom=un.nom,
            role=", ".join(filter(None, (un.role, "préside" if un.id == tache.preside else None))),
            presente=etat["salle"][un.id] and un.id != sorti,
            voix="retrait" if etat["vote"] and un.id == dehors else _main(mains, un.id) if etat["salle"][un.id] else "",
            portes=tuple(portes.get(un.id, ())),
        )
        for un in sorted(tache.conseil, key=lambda un: un.id != tache.preside)
    ]
    vacants = [Place(id=f"vacant-{n}", nom="", presente=False) for n in range(tache.vacants)]
    agents = tuple(_agent(un.libelle, portes.get(un.id, [])) for un in tache.agents)
    return BlocSalle(id="salle", places=(*places, *vacants), agents=agents)


def _agent(nom: str, portes: list[Porte]) -> str:
    """Return somebody who is not on the council, with the pouvoirs let into their hands and what they vote."""
    dits = [f"{porte.nom}{f' ({VOIX[porte.voix].lower()})' if porte.voix else ''}" for porte in portes]
    return f"{nom}, pouvoir de {' et de '.join(dits)}" if dits else nom


def _main(mains: Mapping[str, str], qui: str) -> str:
    """Return the hand somebody raises; a paper that could not be spoilt without ballots is an abstention."""
    return "abstention" if mains.get(qui) == "nul" else mains.get(qui, "")


# What is noted.


def _noter(ctx: Contexte, moment: Moment, etat: Etat) -> Iterator[Bloc]:
    tache: TacheSeance = ctx.tache
    debat = tache.de_debat[moment.id]
    if etat["vote"]:
        if lignes := [_ecrit(ctx, champ, etat) for champ in debat if champ.id in etat["champs"]]:
            yield BlocEtat(id="dites", lignes=tuple(lignes))
        debat = tache.de_vote[moment.id]
    for champ in debat:
        bloc = bloc_du_champ(ctx, champ, etat, options_de(champ.options))
        par_bulletins = champ.id == f"{moment.id}-abstentions" and scrutin(moment, etat["champs"]) in BULLETINS
        yield replace(bloc, libelle=BLANCS_OU_NULS) if par_bulletins else bloc


def _ecrit(ctx: Contexte, champ: Champ, etat: Etat) -> tuple[str, str]:
    return champ.libelle, afficher(champ.nature, valeur_gardee(ctx, champ, etat), options_de(champ.options))


def _carnet(ctx: Contexte, etat: Etat, *, fini: bool = False) -> Iterator[Bloc]:
    """Return what was noted at the moments that are over: the learner's own notebook."""
    tache: TacheSeance = ctx.tache
    lignes: list[str] = []
    for moment in tache.moments:
        if moment.id == etat["moment"] and not fini:
            break
        notes = tache.champs_de(moment.id)
        dites = [f"{nom} : {dit}" for nom, dit in (_ecrit(ctx, un, etat) for un in notes if un.id in etat["champs"])]
        venues = [
            f"{tache.nom(un.qui)} {'entre' if un.sens == 'entre' else 'sort'} à {_heure(t)}"
            for un in moment.mouvements
            if (t := etat["passages"].get(f"{moment.id}-{un.qui}")) is not None
        ]
        if dites or venues:
            lignes.append(f"- {moment.titre}. {' ; '.join([*venues, *dites])}")
    if lignes:
        yield BlocTexte(id="carnet", texte="\n".join(lignes), titre="Votre carnet")


def _action(tache: TacheSeance, moment: Moment, etat: Etat, nom: str, devis: Devis) -> Action:
    derniere = nom == "passer" and moment is tache.moments[-1]
    libelles = {
        "suivre": "Laisser la discussion se poursuivre",
        "voter": "Le président met aux voix",
        "passer": tache.action if derniere else "Passer à la suite",
    }
    return Action(
        id=nom,
        libelle=libelles[nom],
        geste=nom,
        cout=devis.cout,
        refus=devis.refus,
        definitif=derniere,
        ensuite="la séance est close et vos notes ne changent plus",
    )
