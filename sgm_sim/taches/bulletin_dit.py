"""An opened envelope in sentences: what a face that cannot draw it says. It never says what the ballot is worth."""

from __future__ import annotations

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.taches.depouillement_mots import NATURES
from sgm_sim.taches.fiche import BlocBulletin, Carte, NomEcrit, Pile

PAR_GROUPE = 5
"""Strokes in a group, as pointers draw them."""
BATON = "I"
"""A stroke, in a face without drawing."""


def batons(n: int) -> str:
    """Return strokes by fives: « IIIII II »."""
    pleins, reste = divmod(n, PAR_GROUPE)
    return " ".join([BATON * PAR_GROUPE] * pleins + ([BATON * reste] if reste else []))


def dire_le_bulletin(bloc: BlocBulletin) -> list[str]:
    """Return what is seen of the envelope on top, then of each paper in it."""
    if not bloc.numero:
        return [f"{bloc.paquet} : tout est lu." if bloc.paquet else "Tout est lu."]
    lignes = [f"{bloc.numero}, {bloc.paquet[0].lower()}{bloc.paquet[1:]}." if bloc.paquet else f"{bloc.numero}."]
    if bloc.sans_enveloppe:
        lignes.append("Sans enveloppe : le papier était nu dans l’urne.")
    elif bloc.enveloppe:
        lignes.append(f"L’enveloppe : {' ; '.join(bloc.enveloppe)}.")
    if not bloc.bulletins:
        lignes.append("Il n’y a rien à l’intérieur.")
    if len(bloc.bulletins) > 1:
        lignes.append("Il y a plusieurs papiers à l’intérieur.")
    lignes += [dire_la_carte(carte) for carte in bloc.bulletins]
    return [*lignes, *([f"{bloc.sort}."] if bloc.sort else [])]


def dire_la_carte(carte: Carte) -> str:
    """Return one paper in a sentence: what it is, its colour, what is read, what else is seen."""
    tete = carte.nature or ("Feuille écrite à la main" if carte.manuscrit else "Bulletin imprimé")
    if carte.couleur:
        tete = f"{tete}, papier {carte.couleur}"
    if carte.nature and carte.manuscrit:
        tete = f"{tete}, à la main"
    lus = [*carte.titre, *([", ".join(_nom(nom) for nom in carte.noms)] if carte.noms else [])]
    # A tract says something, which is not told: only a sheet has nothing on it.
    vierge = carte.nature in ("", NATURES["feuille-blanche"])
    parties = [f"{tete} : {' ; '.join(lus)}" if lus else f"{tete}, sans rien d’écrit" if vierge else tete]
    if carte.marques:
        parties.append(f"on y voit {enumeration(list(carte.marques))}")
    return f"{' ; '.join(parties)}."


def dire_les_piles(piles: tuple[Pile, ...]) -> list[str]:
    """Return the strokes of each sort that has some."""
    return [f"{pile.libelle} : {batons(pile.batons)}" for pile in piles if pile.batons]


def _nom(nom: NomEcrit) -> str:
    if nom.raye:
        return f"{nom.texte} (rayé)"
    return f"{nom.texte} (ajouté à la main)" if nom.ajoute else nom.texte
