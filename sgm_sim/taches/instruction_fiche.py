"""A pile of files as a Fiche: the pile with what was decided, or the file in hand with its papers and its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import accord, duree
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.champs import bloc_du_champ, entete, options_de, valeur_gardee
from sgm_sim.taches.contrat import Contexte, Etat
from sgm_sim.taches.fiche import Action, Bloc, BlocAlerte, BlocChamp, BlocEtat, BlocTexte, Fiche, Option
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.instruction_donnees import MOTIF, SANS_DECISION, DossierAInstruire, TacheInstruction
from sgm_sim.taches.instruction_pile import decision_de, sans_decision, suivant

CHAMP_DOSSIER = "dossier"
"""Id of the field by which one takes any file: ids of notes have a hyphen."""
A_DECIDER, DE_COTE = "À décider", "Mis de côté"


def dessiner(ctx: Contexte, etat: Etat) -> Fiche:
    """Return the pile, or the file in hand."""
    tache: TacheInstruction = ctx.tache
    if ctx.close:
        fin = BlocAlerte(id="close", texte="Les dossiers sont remis : vos décisions ne changent plus.")
        return Fiche(tache.id, tache.titre, _avance(tache, etat), blocs=(_pile(ctx, etat), fin))
    if etat["main"]:
        return _en_main(ctx, etat, tache.dossier(etat["main"]))
    blocs = (*entete(tache), _prise(ctx, etat), _pile(ctx, etat))
    actions = (*_autre(ctx, etat, "Prendre"), _remise(tache, etat))
    return Fiche(tache.id, tache.titre, _avance(tache, etat), blocs=blocs, actions=actions)


def _avance(tache: TacheInstruction, etat: Etat) -> str:
    decides = len(tache.dossiers) - len(sans_decision(tache, etat))
    return f"{accord(decides, 'dossier décidé', 'dossiers décidés')} sur {len(tache.dossiers)}"


# The pile.


def _pile(ctx: Contexte, etat: Etat) -> BlocEtat:
    """Return every file with what was decided on it."""
    tache: TacheInstruction = ctx.tache
    return BlocEtat(
        id="pile", lignes=tuple((_statut(tache, etat, un.id), _ligne(ctx, etat, un)) for un in tache.dossiers)
    )


def _statut(tache: TacheInstruction, etat: Etat, dossier: str) -> str:
    if decision := decision_de(etat["champs"], dossier):
        return afficher("choix", decision, options_de(tache.decisions))
    return DE_COTE if dossier in etat["cote"] else A_DECIDER


def _ligne(ctx: Contexte, etat: Etat, dossier: DossierAInstruire) -> str:
    """Return the title of a file and what else was noted on it."""
    notes = ctx.tache.notes[dossier.id][1:]
    dites = [_dite(ctx, etat, champ) for champ in notes if champ.id in etat["champs"]]
    return " ; ".join([dossier.titre, *dites])


def _dite(ctx: Contexte, etat: Etat, champ: Champ) -> str:
    dite = afficher(champ.nature, valeur_gardee(ctx, champ, etat), options_de(champ.options))
    return f"{champ.libelle.lower()} : {dite}"


def _prise(ctx: Contexte, etat: Etat) -> BlocChamp:
    """Return the field by which one takes any file of the pile."""
    tache: TacheInstruction = ctx.tache
    options = tuple(Option(un.id, un.titre) for un in tache.dossiers)
    main = etat["main"] or None
    return BlocChamp(
        id=CHAMP_DOSSIER,
        libelle="Dossier à prendre" if main is None else "Dossier en main",
        nature="choix",
        valeur=main,
        affiche="" if main is None else tache.dossier(main).titre,
        options=options,
    )


# The file in hand.


def _en_main(ctx: Contexte, etat: Etat, dossier: DossierAInstruire) -> Fiche:
    tache: TacheInstruction = ctx.tache
    rang = tache.dossiers.index(dossier) + 1
    blocs = (
        BlocTexte(id=f"{dossier.id}-texte", titre=dossier.titre, texte=dossier.texte),
        *_pieces(etat, dossier),
        *(_bloc(ctx, etat, champ) for champ in tache.notes[dossier.id]),
        _prise(ctx, etat),
    )
    sous_titre = f"Dossier {rang} sur {len(tache.dossiers)}, {_avance(tache, etat)}"
    actions = (
        *_autre(ctx, etat, "Dossier suivant"),
        *(_gestes_du_dossier()),
        *_ouvrir(etat, dossier),
        _remise(tache, etat),
    )
    return Fiche(f"{tache.id}/{dossier.id}", tache.titre, sous_titre, blocs=blocs, actions=actions)


def _pieces(etat: Etat, dossier: DossierAInstruire) -> Iterator[Bloc]:
    """Return each paper: what is written on it once it was read."""
    lues = etat["lues"].get(dossier.id, {})
    for rang, piece in enumerate(dossier.pieces, start=1):
        titre = f"Pièce {rang} : {piece.titre}"
        texte = piece.texte if piece.id in lues else f"(pas encore lue, {duree(piece.cout)})"
        yield BlocTexte(id=f"{dossier.id}-piece-{piece.id}", titre=titre, texte=texte)


def _bloc(ctx: Contexte, etat: Etat, champ: Champ) -> BlocChamp:
    options = tuple(option for option in options_de(champ.options) if option.id != SANS_DECISION)
    return replace(bloc_du_champ(ctx, champ, etat, options), aide=champ.aide or _aide(ctx.tache, champ))


def _aide(tache: TacheInstruction, champ: Champ) -> str:
    if not champ.id.endswith(f"-{MOTIF}") or not tache.motif_pour:
        return ""
    noms = [option.libelle for option in tache.decisions if option.id in tache.motif_pour]
    return f"Pour : {' ; '.join(noms)}."


# What can be done.


def _autre(ctx: Contexte, etat: Etat, verbe: str) -> Iterator[Action]:
    tache: TacheInstruction = ctx.tache
    if nom := suivant(tache, etat):
        titre = tache.dossier(nom).titre
        yield Action("prendre", f"{verbe} : {titre}", "prendre", args={"dossier": nom}, definitif=False)


def _gestes_du_dossier() -> tuple[Action, ...]:
    return (
        Action("ecarter", "Mettre de côté", "ecarter", definitif=False),
        Action("reposer", "Voir toute la pile", "reposer", definitif=False),
    )


def _ouvrir(etat: Etat, dossier: DossierAInstruire) -> Iterator[Action]:
    lues: Mapping[str, bool] = etat["lues"].get(dossier.id, {})
    for piece in dossier.pieces:
        if piece.id not in lues:
            args = {"piece": piece.id}
            yield Action(
                f"ouvrir-{piece.id}", f"Lire : {piece.titre}", "ouvrir", piece.cout, args=args, definitif=False
            )


def _remise(tache: TacheInstruction, etat: Etat) -> Action:
    restent = len(sans_decision(tache, etat))
    suite = "vos décisions ne changent plus"
    if restent:
        suite = f"{accord(restent, 'dossier reste', 'dossiers restent')} sans décision, et {suite}"
    return Action("valider", tache.action, "valider", cout=tache.cout_validation, ensuite=suite)
