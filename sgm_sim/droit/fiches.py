"""The law sheets a secretary opens during play: read from `content/droit/fiches`, found by word or by article.

A sheet is a text file: a few `clé: valeur` lines, an empty line, then a text with the marks of `core.mise_en_forme`.
Its id is the name of its file.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from msgspec import Struct

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.core.francais.pliage import plier
from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import au_choix, cite, ou_sinon
from sgm_sim.core.yaml_texte import decoder
from sgm_sim.droit.recherche import Rayon, cles_d_articles, rang_dans
from sgm_sim.droit.regle import MATIERES

StatutFiche = Literal["confirme", "partiel"]

DOMAINES: tuple[str, ...] = tuple(MATIERES)
"""In the order in which sheets are listed."""

CLES = ("titre", "domaine", "articles", "mots", "regles", "statut", "verifie_le", "source")
"""Keys of the front part, all required but `regles`."""

# The shape of `core.modele.Ident`, whose module would bring pydantic to every reader of a sheet.
_IDENT = re.compile(r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$")
_ARTICLE = re.compile(r"\S.*, (?:ex-)?art\. \S")
_ENTREE = re.compile(r"(?P<cle>[a-z_]+) ?: *(?P<valeur>.*)")


class FicheDroit(Struct, frozen=True):
    """What a colleague would answer on one point of law."""

    id: str
    titre: str
    domaine: str
    """Key of `regle.MATIERES`."""
    articles: tuple[str, ...]
    """« CGCT, art. L2121-11 »; « CGCT, ex-art. L5217-10-4 » when it was renumbered."""
    mots: tuple[str, ...]
    """Other words people search by."""
    regles: tuple[str, ...]
    """Ids of the rules that apply what the sheet says; none for a subject that only people judge."""
    statut: StatutFiche
    """`partiel`: the text itself says which part is still to be checked."""
    verifie_le: dt.date
    """Date up to which the law was read, not the day of the reading."""
    source: str
    """Which texts were read."""
    texte: str
    """With the light marks of `core.mise_en_forme`, one line per paragraph."""

    @property
    def references(self) -> str:
        """What faces show first: « CGCT, art. L2121-10, L2121-11 · droit vérifié jusqu’au mardi 31 mars 2026 »."""
        par_texte: dict[str, list[str]] = {}
        for article in self.articles:
            texte, _, numero = article.partition("art. ")
            par_texte.setdefault(texte, []).append(numero)
        articles = "\u202f; ".join(f"{texte}art.\xa0{', '.join(numeros)}" for texte, numeros in par_texte.items())
        return f"{articles} · droit vérifié jusqu’au {date_longue(self.verifie_le)}"


class _Entree(NamedTuple):
    """One line of the front part."""

    valeur: str
    ligne: int


@cache
def fiches() -> Mapping[str, FicheDroit]:
    """Return the delivered sheets, by id, in the order of `chercher`."""
    return charger_fiches(CONTENT / "droit" / "fiches")[0]


def charger_fiches(dossier: Path) -> tuple[Mapping[str, FicheDroit], list[Probleme]]:
    """Read every `*.md` of `dossier`. A sheet with a problem is left out, and the problem says why."""
    lues: dict[str, FicheDroit] = {}
    problemes: list[Probleme] = []
    for chemin in sorted(dossier.glob("*.md")):
        fiche, trouves = _lire(chemin)
        problemes += trouves
        if fiche:
            lues[fiche.id] = fiche
    return {fiche.id: fiche for fiche in sorted(lues.values(), key=_ordre)}, problemes


def chercher(fiches: Mapping[str, FicheDroit], texte: str) -> tuple[FicheDroit, ...]:
    """Return the sheets in which every word and every article of `texte` is found, the best first.

    Case and accents do not matter, the beginning of a word is enough, and an article may be typed in any usual way:
    « L2121-11 », « l. 2121 11 », « art L 2121-11 », « 2121-11 ». Without a word, all of them come, by domain and title.
    """
    trouvees = []
    for fiche in sorted(fiches.values(), key=_ordre):
        rang = rang_dans(_rayon(fiche), plier(texte))
        if rang is not None:
            trouvees.append((rang, fiche))
    return tuple(fiche for _, fiche in sorted(trouvees, key=lambda paire: paire[0]))


@cache
def _rayon(fiche: FicheDroit) -> Rayon:
    return Rayon.de(fiche.titre, " ".join(fiche.mots), f"{' '.join(fiche.articles)} {fiche.texte}", fiche.articles)


def _ordre(fiche: FicheDroit) -> tuple[int, str, str]:
    return DOMAINES.index(fiche.domaine), plier(fiche.titre), fiche.id


def _lire(chemin: Path) -> tuple[FicheDroit | None, list[Probleme]]:
    brut, illisible = decoder(chemin.read_bytes(), str(chemin))
    if brut is None:
        return None, list(illisible)
    tete, _, texte = brut.replace("\r\n", "\n").replace("\r", "\n").partition("\n\n")
    entrees: dict[str, _Entree] = {}
    problemes = [*_nom(chemin), *_entrees(tete, entrees, str(chemin)), *_manques(entrees, texte, str(chemin))]
    problemes += _valeurs(entrees, str(chemin))
    return (None, problemes) if problemes else (_fiche(chemin.stem, entrees, texte.strip()), [])


def _nom(chemin: Path) -> Iterator[Probleme]:
    if not _IDENT.match(chemin.stem) or len(chemin.stem) > 60:
        message = f"le nom de fichier {cite(chemin.stem)} ne peut pas nommer une fiche"
        yield Probleme("D010", message, "des minuscules sans accent, avec des tirets", "renommez-le", str(chemin))


def _entrees(tete: str, entrees: dict[str, _Entree], fichier: str) -> Iterator[Probleme]:
    """Fill `entrees` with the front part, and find the lines that are none of it."""
    for ligne, ecrit in enumerate(tete.split("\n"), start=1):
        match = _ENTREE.fullmatch(ecrit.strip())
        if not match:
            conseil = "laissez une ligne vide entre l’en-tête et le texte"
            yield Probleme(
                "D011", f"{cite(ecrit)} n’est pas une ligne d’en-tête", "clé: valeur", conseil, fichier, ligne
            )
        elif match["cle"] not in CLES:
            conseil = ou_sinon(match["cle"], CLES)
            yield Probleme("D012", f"la clé {cite(match['cle'])} n’existe pas", "", conseil, fichier, ligne)
        elif match["cle"] in entrees:
            message = f"la clé {cite(match['cle'])} est écrite deux fois"
            yield Probleme("D012", message, conseil="gardez-en une seule", fichier=fichier, ligne=ligne)
        else:
            entrees[match["cle"]] = _Entree(match["valeur"].strip(), ligne)


def _manques(entrees: Mapping[str, _Entree], texte: str, fichier: str) -> Iterator[Probleme]:
    for cle in (cle for cle in CLES if cle != "regles"):
        if cle not in entrees or not entrees[cle].valeur.strip(" ,;"):
            ligne = entrees[cle].ligne if cle in entrees else 0
            yield Probleme("D013", f"il manque {cite(cle)}", conseil="ajoutez-la en tête", fichier=fichier, ligne=ligne)
    if not texte.strip():
        conseil = "écrivez-le après une ligne vide"
        yield Probleme("D013", "il manque le texte de la fiche", conseil=conseil, fichier=fichier)


def _valeurs(entrees: Mapping[str, _Entree], fichier: str) -> Iterator[Probleme]:
    """Find the values that are not among those expected."""
    for cle, possibles in (("domaine", DOMAINES), ("statut", get_args(StatutFiche))):
        valeur, ligne = entrees.get(cle, _Entree("", 0))
        if valeur and valeur not in possibles:
            message = f"{cite(valeur)} n’est pas une valeur de {cite(cle)}"
            yield Probleme("D014", message, au_choix(possibles), fichier=fichier, ligne=ligne)
    valeur, ligne = entrees.get("verifie_le", _Entree("", 0))
    if valeur and _jour(valeur) is None:
        message, attendu = f"{cite(valeur)} n’est pas une date", "AAAA-MM-JJ, une date qui existe"
        yield Probleme("D014", message, attendu, fichier=fichier, ligne=ligne)
    valeur, ligne = entrees.get("articles", _Entree("", 0))
    for article in _liste(valeur, ";"):
        if not _ARTICLE.match(article) or not cles_d_articles(plier(article)):
            attendu, conseil = cite("CGCT, art. L2121-11"), "séparez les articles par des points-virgules"
            message = f"{cite(article)} n’est pas un article"
            yield Probleme("D014", message, attendu, conseil, fichier, ligne)


def _fiche(nom: str, entrees: Mapping[str, _Entree], texte: str) -> FicheDroit:
    lu = {cle: entree.valeur for cle, entree in entrees.items()}
    return FicheDroit(
        nom,
        lu["titre"],
        lu["domaine"],
        _liste(lu["articles"], ";"),
        _liste(lu["mots"], ","),
        _liste(lu.get("regles", ""), ","),
        cast(StatutFiche, lu["statut"]),
        dt.date.fromisoformat(lu["verifie_le"]),
        lu["source"],
        texte,
    )


def _jour(valeur: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(valeur) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", valeur) else None
    except ValueError:
        return None


def _liste(valeur: str, separateur: str) -> tuple[str, ...]:
    return tuple(partie for brute in valeur.split(separateur) if (partie := " ".join(brute.split())))
