"""How law is said in French to somebody who looks it up: values, statuses, verdicts. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from sgm_sim.core.francais.ecriture import decimale, enumeration
from sgm_sim.core.francais.typographie import typographier
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.verdict import Decision, Statut, Verdict

AVERTISSEMENT = (
    "Outil de formation : il ne remplace ni le texte en vigueur, ni l’avis de la préfecture ou d’un juriste."
)

STATUTS_DITS: Mapping[Statut, str] = {
    "confirme": "confirmé",
    "partiel": "vérifié en partie : usage prudent, non noté",
    "ancien": "lu dans un texte ancien : à relire, non noté",
    "non_confirme": "non confirmé : non noté",
}

DECISIONS_DITES: Mapping[Decision, str] = {
    "conforme": "Conforme",
    "non_conforme": "Non conforme",
    "indetermine": "Sans réponse",
    "calcule": "Calcul",
}


def dire_valeur(ligne: Valeur) -> str:
    """Return « 3 jours francs », « 500 à 1 499 : 15 ; … sièges » or a list of words."""
    valeur = ligne.valeur
    match valeur:
        case 0 if ligne.unite == "habitants":
            dite = "toutes les communes"  # a threshold that no commune is under
        case int() | Decimal():
            dite = f"{decimale(valeur)} {ligne.unite}"
        case tuple():
            dite = f"{enumeration(valeur)} ({ligne.unite})"
        case dict() if all(cle.isdigit() for cle in valeur) and _chiffree(valeur):
            dite = f"{' ; '.join(_tranches(valeur))} ({ligne.unite})"
        case _:
            dite = f"{' ; '.join(f'{cle} : {_contenu(contenu)}' for cle, contenu in valeur.items())} ({ligne.unite})"
    return typographier(dite)


def jusqu_au(jour: date) -> str:
    """Return « Droit vérifié jusqu’au 03/2026. »."""
    return f"Droit vérifié jusqu’au {jour:%m/%Y}."


def fondement(verdict: Verdict) -> str:
    """Return the articles, the status and the date of a verdict, in one line."""
    articles = f"{' ; '.join(verdict.articles)}. " if verdict.articles else ""
    statut = "" if verdict.statut == "confirme" else f" Statut : {STATUTS_DITS[verdict.statut]}."
    verifie = jusqu_au(date.fromisoformat(verdict.verifie_le)) if verdict.verifie_le else ""
    return typographier(f"{articles}{verifie}{statut}".strip())


def dire_date(valeur: str) -> str:
    """Return a limit or a result as people read it: a date « 11/02/2026 », else what is written."""
    try:
        return f"{date.fromisoformat(valeur):%d/%m/%Y}"
    except ValueError:
        return valeur


def _chiffree(valeur: Mapping[str, Any]) -> bool:
    return all(isinstance(n, (int, Decimal)) for n in valeur.values())


def _tranches(bareme: Mapping[str, Any]) -> Iterator[str]:
    debuts = sorted(map(int, bareme))
    for debut, suivant in pairwise(debuts):
        yield f"{decimale(debut)} à {decimale(suivant - 1)} : {decimale(bareme[str(debut)])}"
    yield f"à partir de {decimale(debuts[-1])} : {decimale(bareme[str(debuts[-1])])}"


def _contenu(contenu: Any) -> str:
    if isinstance(contenu, (int, Decimal)):
        return decimale(contenu)
    return contenu if isinstance(contenu, str) else enumeration(contenu)
