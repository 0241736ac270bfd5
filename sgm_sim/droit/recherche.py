"""Finding words and articles of law in texts already folded by `core.francais.pliage.plier`. Knows no sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

from sgm_sim.core.francais.pliage import plier

_MOT = re.compile(r"[^\W_]+")

# A letter or « art. » says that a number is one of an article; without either, a hyphen must.
_ARTICLE = re.compile(
    r"(?<![\w-])(?:"
    r"(?:art(?:icle)?s?\b[. ]{0,2})?(?P<lettre>lo|[lrd])[. *]{0,3}(?P<avec>\d{1,5}(?:[ -]\d{1,3}(?!\w)){0,4})"
    r"|art(?:icle)?s?\b[. ]{0,2}(?P<dit>\d{1,5}(?:[ -]\d{1,3}(?!\w)){0,4})"
    r"|(?P<nu>\d{1,5}(?:-\d{1,3}(?!\w)){1,4})"
    r")(?![\w-])"
)

_TITRE, _MOTS, _TEXTE = range(3)


class Article(NamedTuple):
    """An article as it is looked for: `("l", ("2121", "11"))`; no letter when none was typed."""

    lettre: str
    nombres: tuple[str, ...]

    def designe(self, autre: Article) -> bool:
        """Tell whether this one, as typed, means `autre`: the same, or the series it begins (« L2121 »)."""
        lettre = not self.lettre or self.lettre == autre.lettre
        return lettre and autre.nombres[: len(self.nombres)] == self.nombres


class Rang(NamedTuple):
    """How well a text answers: the smaller, the better."""

    pire: int
    """Where the worst placed word was found."""
    somme: int


class Rayon(NamedTuple):
    """What one text can be found by: its words by level (title, other words, body), and its articles."""

    mots: tuple[frozenset[str], frozenset[str], frozenset[str]]
    articles: tuple[Article, ...]

    @classmethod
    def de(cls, titre: str, mots: str, texte: str, articles: Iterable[str]) -> Self:
        """Fold and cut what is given as it was written."""
        niveaux = (_mots(plier(titre)), _mots(plier(mots)), _mots(plier(texte)))
        return cls(niveaux, tuple(cle for article in articles for cle in cles_d_articles(plier(article))))


def cles_d_articles(plie: str) -> tuple[Article, ...]:
    """Return the articles written in a folded text, in order."""
    return tuple(_article(match) for match in _ARTICLE.finditer(plie))


def rang_dans(rayon: Rayon, plie: str) -> Rang | None:
    """Return how well `rayon` answers a folded search, or None when one of its words or articles is not there."""
    niveaux = [_niveau_article(rayon, article) for article in cles_d_articles(plie)]
    niveaux += [_niveau_mot(rayon.mots, mot) for mot in sorted(_mots(_ARTICLE.sub(" ", plie)))]
    trouves = [niveau for niveau in niveaux if niveau is not None]
    return Rang(max(trouves, default=0), sum(trouves)) if len(trouves) == len(niveaux) else None


def _article(match: re.Match[str]) -> Article:
    nombres = match["avec"] or match["dit"] or match["nu"]
    return Article(match["lettre"] or "", tuple(re.split("[ -]", nombres)))


def _niveau_article(rayon: Rayon, cherche: Article) -> int | None:
    if cherche in rayon.articles or any(
        cherche.nombres == porte.nombres and not cherche.lettre for porte in rayon.articles
    ):
        return _TITRE
    return _MOTS if any(cherche.designe(porte) for porte in rayon.articles) else None


def _niveau_mot(niveaux: Sequence[frozenset[str]], mot: str) -> int | None:
    return next((rang for rang, mots in enumerate(niveaux) if _contient(mots, mot)), None)


def _contient(mots: frozenset[str], cherche: str) -> bool:
    """Tell whether a word begins like `cherche`, a plural counting for its singular; a number must be whole."""
    if cherche.isdigit():
        return cherche in mots
    singulier = cherche[:-1] if len(cherche) > 3 and cherche.endswith(("s", "x")) else cherche
    return singulier in mots or any(mot.startswith(cherche) for mot in mots)


def _mots(plie: str) -> frozenset[str]:
    return frozenset(_MOT.findall(plie))
