"""A conversation as lines: who speaks, what is said, and how the person feels, in a sign and a word."""

from __future__ import annotations

from sgm_sim.taches.fiche import BlocRepliques, Replique
from sgm_sim.taches.humeur import visage
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, prose
from sgm_sim.tui.textes import assembler, brut, une_ligne

GARDEES = 9
"""How many of the last words are shown while the conversation goes on; all of them once it is over."""


def lignes_du_fil(bloc: BlocRepliques, *, tout: bool) -> list[Element]:
    """Return the thread, the last words last."""
    repliques = bloc.repliques if tout else bloc.repliques[-GARDEES:]
    lignes: list[Element] = []
    if len(repliques) < len(bloc.repliques):
        lignes.append(Ligne(brut(f"… {len(bloc.repliques) - len(repliques)} répliques plus haut", "$discret"), 2))
    for replique in repliques:
        lignes += _replique(replique)
    if bloc.personne and not tout:
        humeur = visage(bloc.humeur)
        qui = assembler(brut(une_ligne(bloc.personne), "bold"), brut(f"  {humeur.signe} {humeur.mot}", "$accent"))
        lignes += [Ligne(qui, 2)]
    return lignes


def _replique(replique: Replique) -> list[Element]:
    if not replique.qui:
        return [Ligne(brut(une_ligne(replique.texte), "italic $discret"), 4), VIDE]
    style = "$accent" if replique.moi else "bold"
    retrait = 4 if replique.moi else 2
    return [Ligne(brut(une_ligne(replique.qui), style), retrait), *prose(replique.texte, retrait + 2, 75), VIDE]
