"""Invented lists and candidates of a drawn count, and what is told at each step. Nobody here exists."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any, Literal

from sgm_sim.commune.personnes import tirer_personne
from sgm_sim.core.francais.pliage import plier

MEMBRES = 3
"""Names that are read under the head of a list."""
NOMBRE = {
    "municipales": {"decouverte": 2, "confirme": 3, "expert": 3},
    "presidentielle": {"decouverte": 4, "confirme": 5, "expert": 8},
}
"""Election -> level -> how many stand."""

_TITRES = (
    "Un village pour tous",
    "Autour du clocher",
    "Demain, ensemble",
    "Bien vivre ici",
    "Le bon sens d’abord",
    "Agir pour la commune",
    "Le village en commun",
    "Un nouvel élan",
    "Continuons, simplement",
    "Entre bourg et hameaux",
    "À l’écoute de tous",
    "Pas à pas",
    "La commune avant tout",
    "Cap sur l’école",
)
_JAMAIS_DEPOSEES = ("Les Amis de la pétanque", "Liste du lavoir", "Le Comité des fêtes", "Pour le retour du boulanger")
_TIERS = "tiers"
_MOTS_DE_L_URNE = ("blanc", "nul", "bureau")
"""Nobody bears these names here: they are what an envelope may be."""

_PAROLES: dict[str, tuple[str, ...]] = {
    "emargements": (
        "Le bureau signe la liste d’émargement. Le plus jeune assesseur lit les totaux, page par page.",
        "On tourne les pages de la liste d’émargement. Le président a déjà la clef de l’urne en main, et attend "
        "votre nombre.",
        "La liste d’émargement passe de main en main. Chacun signe ; à vous d’additionner.",
    ),
    "urne": (
        "L’urne est ouverte, renversée, secouée. On fait des tas de dix, et personne ne parle.",
        "Le couvercle résiste, puis cède. Les enveloppes glissent sur la table, et les tas de dix se forment.",
        "On ouvre l’urne devant les électeurs qui sont restés. Tout est mis en tas de dix.",
    ),
    "pile": (
        "Aux tables, on ouvre, on lit, on pointe. Ce qui a fait lever un sourcil vous arrive dans une barquette, avec "
        "quelques enveloppes prises au passage.",
        "Les scrutateurs pointent ce qui leur semble simple. Le reste vous revient, avec d’autres enveloppes glissées "
        "dans le tas. À vous de dire ce que vaut chacune.",
        "« Et celle-là ? » On vous apporte un petit tas. Toutes les enveloppes n’y sont pas douteuses.",
    ),
    "pointage": (
        "Deux scrutateurs ont pointé à chaque table, et leurs feuilles se contredisent. Les bulletins sont encore là.",
        "« On n’a qu’à prendre la plus grande », propose quelqu’un. Les deux feuilles ne disent pas la même chose.",
        "Les feuilles de pointage ne vont pas ensemble. Les bulletins, en tas de dix, n’ont pas bougé.",
    ),
    "resultat": (
        "Vous avez les feuilles sous les yeux, celles des tables et la vôtre. Faites les comptes.",
        "On n’entend plus que la calculatrice. Ce qui vient des tables, ce qui vient de votre barquette : il faut tout "
        "réunir.",
    ),
    "issue": (
        "Le président se lève, sa feuille à la main. « Qu’est-ce que j’annonce ? »",
        "La salle s’est tue. Le président se penche vers vous : « Alors, je dis quoi ? »",
    ),
}


def raconter(hasard: Random) -> list[dict[str, Any]]:
    """Return the steps that are played, each with one of its wordings."""
    return [{"etape": etape, "texte": hasard.choice(textes)} for etape, textes in _PAROLES.items()]


def tirer_candidats(hasard: Random, election: str, niveau: str) -> list[dict[str, Any]]:
    """Return those who stand, in the order of the official list: lists, or people, no two of the same name."""
    nombre = NOMBRE[election][niveau]
    gens = _gens(hasard)
    if election == "presidentielle":
        tires = [next(gens) for _ in range(nombre)]
        return [{"id": plier(un["nom"]), "libelle": _nom(un)} for un in tires]
    titres = hasard.sample(_TITRES, k=nombre)
    ages = hasard.sample(range(40, 66), k=nombre)
    dernier = hasard.sample(range(19, 80), k=nombre)
    return [
        {
            "id": f"liste-{rang + 1}",
            "libelle": titre,
            **_membres(gens),
            "age_moyen": ages[rang],
            "age": dernier[rang],
        }
        for rang, titre in enumerate(titres)
    ]


def tirer_tiers(hasard: Random) -> dict[str, Any]:
    """Return a list that nobody registered."""
    titre = hasard.choice(_JAMAIS_DEPOSEES)
    return {"id": _TIERS, "libelle": titre, **_membres(_gens(hasard)), "enregistre": False}


def tirer_nom(hasard: Random) -> str:
    """Return the name of somebody who does not stand."""
    return _nom(next(_gens(hasard)))


def _membres(gens: Iterator[dict[str, str]]) -> dict[str, Any]:
    return {"tete": _nom(next(gens)), "membres": [_nom(next(gens)) for _ in range(MEMBRES)]}


def _gens(hasard: Random) -> Iterator[dict[str, str]]:
    """Yield people, women and men by turns, whose surname is one word that nobody had."""
    pris = set(_MOTS_DE_L_URNE)
    genres: tuple[Literal["f", "m"], ...] = ("f", "m") if hasard.random() < 0.5 else ("m", "f")
    while True:
        for genre in genres:
            un = tirer_personne(hasard, genre)
            while not un["nom"].isalpha() or plier(un["nom"]) in pris:
                un = tirer_personne(hasard, genre)
            pris.add(plier(un["nom"]))
            yield un


def _nom(un: dict[str, str]) -> str:
    return f"{un['civilite']} {un['prenom']} {un['nom']}"
