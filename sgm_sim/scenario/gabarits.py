"""Templates: `{{ donnees.seance | date }}` becomes words, in the texts of a tree and in documents.

A name, then filters; nothing else. There is no condition, no loop and no call: nothing written by a trainer executes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sgm_sim.core.problemes import Gravite
from sgm_sim.core.suggestions import cite, ou_sinon
from sgm_sim.scenario.filtres import FILTRES, FiltreInadapte

Contexte = Mapping[str, Any]
"""What names may refer to: `donnees`, `commune`, `personnages`, `calendrier`."""

DEFAUTS_MAX = 50
"""Said of one text; the others can wait."""

FILTRES_MAX = 4
VALEUR_MAX = 400
"""Characters that one template may put in a text, so that a small file never fills the memory."""

INDISPONIBLE: Any = object()
"""Value of a name whose own problem is already said: templates that use it are left as they are, in silence."""

_GABARIT = re.compile(r"\{\{([^{}]*)\}\}")
_DEBRIS = re.compile(r"\{\{|\{%|\}\}")
_NOM = re.compile(r"[A-Za-z][\w-]*(?:\.[\w-]+)*")
_PREPOSITION = re.compile(r"(?:^|[\s(«\u202f])(de|à|du|au|le|la)\s+$|\b([dl])['’]$", re.IGNORECASE)
_NOM_PROPRE = re.compile(r"commune\.nom|donnees\.[\w-]+\.(?:prenom|nom)")


@dataclass(frozen=True)
class Defaut:
    """What is wrong with one template of a text."""

    code: str
    message: str
    debut: int
    """0-based, in characters of the text."""
    extrait: str
    attendu: str = ""
    conseil: str = ""
    gravite: Gravite = Gravite.ERREUR


class _Refus(Exception):
    """A template that cannot be filled: code, message, expected, advice. Without code, there is nothing to say."""

    def __init__(self, code: str = "", message: str = "", attendu: str = "", conseil: str = "") -> None:
        super().__init__(message)
        self._parts = (code, message, attendu, conseil)

    def defauts(self, debut: int, extrait: str) -> list[Defaut]:
        """Return what to say of the template `extrait`."""
        code, message, attendu, conseil = self._parts
        return [Defaut(code, message, debut, extrait, attendu, conseil)] if code else []


def contient_gabarit(texte: str) -> bool:
    """Tell whether `texte` holds a template, or something that looks like one."""
    return "{{" in texte or "{%" in texte


def remplir(texte: str, contexte: Contexte) -> tuple[Any, list[Defaut]]:
    """Fill the templates of a text. A text that is one template without filter gives the value with its type."""
    seul = _GABARIT.fullmatch(texte.strip())
    if seul and "|" not in seul[1]:
        return _un_seul(texte, seul[1], contexte)
    return remplir_texte(texte, contexte)


def remplir_texte(texte: str, contexte: Contexte) -> tuple[str, list[Defaut]]:
    """Fill the templates of a text; the result is always a text."""
    morceaux: list[str] = []
    defauts: list[Defaut] = []
    fin = 0
    for trouve in _GABARIT.finditer(texte):
        avant = texte[fin : trouve.start()]
        defauts += _debris(avant, fin)
        try:
            morceaux += [avant, _en_texte(_valeur(trouve[1], contexte))]
        except _Refus as refus:
            defauts += refus.defauts(trouve.start(), trouve[0])
            morceaux += [avant, trouve[0]]
        defauts += _nom_nu(texte[max(0, trouve.start() - 20) : trouve.start()], trouve)
        fin = trouve.end()
        if len(defauts) >= DEFAUTS_MAX:
            break
    defauts += _debris(texte[fin:], fin)
    return "".join([*morceaux, texte[fin:]]), defauts[:DEFAUTS_MAX]


def _un_seul(texte: str, expression: str, contexte: Contexte) -> tuple[Any, list[Defaut]]:
    try:
        return _valeur(expression, contexte), []
    except _Refus as refus:
        return texte, refus.defauts(texte.index("{{"), texte.strip())


def _valeur(expression: str, contexte: Contexte) -> Any:
    nom, *filtres = (part.strip() for part in expression.split("|"))
    if not _NOM.fullmatch(nom):
        raise _Refus(
            "S052", f"gabarit mal écrit : {cite(nom)}", "un nom puis des filtres : {{ donnees.seance | date }}"
        )
    if len(filtres) > FILTRES_MAX:
        raise _Refus("S052", f"ce gabarit enchaîne {len(filtres)} filtres", f"{FILTRES_MAX} au plus")
    valeur = _chercher(nom, contexte)
    for filtre in filtres:
        if filtre not in FILTRES:
            raise _Refus("S051", f"filtre inconnu {cite(filtre)}", "", ou_sinon(filtre, FILTRES))
        try:
            valeur = FILTRES[filtre](valeur)
        except FiltreInadapte as attente:
            raise _Refus("S053", f"le filtre {cite(filtre)} ne convient pas à {cite(valeur)}", str(attente)) from None
    return valeur


def _chercher(nom: str, contexte: Contexte) -> Any:
    valeur: Any = contexte
    parts = nom.split(".")
    for rang, part in enumerate(parts):
        if not isinstance(valeur, Mapping) or part not in valeur:
            debut = ".".join(parts[:rang])
            freres = valeur if isinstance(valeur, Mapping) else ()
            connus = [".".join([*parts[:rang], frere, *parts[rang + 1 :]]) for frere in freres]
            raise _Refus(
                "S050", f"nom inconnu {cite(nom)}", "", ou_sinon(nom, connus, f"{cite(debut)} est une valeur simple")
            )
        valeur = valeur[part]
        if valeur is INDISPONIBLE:
            raise _Refus
    return valeur


def _en_texte(valeur: Any) -> str:
    if isinstance(valeur, str) and len(valeur) > VALEUR_MAX:
        raise _Refus("S053", f"cette valeur compte {len(valeur)} caractères", f"{VALEUR_MAX} au plus dans un gabarit")
    if isinstance(valeur, (str, int)) and not isinstance(valeur, bool):
        return str(valeur)
    quoi = "un ensemble de clés" if isinstance(valeur, Mapping) else "cette valeur"
    conseil = "nommez l’une de ses clés : {{ donnees.x.nom }}" if isinstance(valeur, Mapping) else "ajoutez un filtre"
    raise _Refus("S053", f"{quoi} ne peut pas être écrit dans un texte", "un texte ou un nombre", conseil)


def _debris(texte: str, decalage: int) -> Iterator[Defaut]:
    """Yield what looks like a template but is not one: an open brace, an instruction."""
    for trouve in islice(_DEBRIS.finditer(texte), DEFAUTS_MAX):
        if "%" in trouve[0]:
            message, conseil = "il n’y a pas d’instructions « {% … %} »", "écrivez le texte lui-même, ou deux scénarios"
        else:
            message, conseil = (
                f"le signe {cite(trouve[0])} est seul",
                "écrivez « {{ nom }} », sans accolade à l’intérieur",
            )
        yield Defaut("S052", message, decalage + trouve.start(), trouve[0], "", conseil)


def _nom_nu(avant: str, trouve: re.Match[str]) -> Iterator[Defaut]:
    """Warn about « de {{ commune.nom }} », which would read « de Auxy » for another commune."""
    if not _NOM_PROPRE.fullmatch(trouve[1].strip()):
        return
    preposition = _PREPOSITION.search(avant)
    if not preposition:
        return
    mot = (preposition[1] or preposition[2]).casefold()
    passage = f"{preposition[0].strip()} {trouve[0]}"
    message = f"{cite(passage)} se lira mal avec d’autres noms : « de Auxy », « à Le Mesnil »"
    filtre = {"de": "de", "du": "de", "d": "de", "à": "a", "au": "a"}.get(mot)
    conseil = (
        f"écrivez « {{{{ {trouve[1].strip()} | {filtre} }}}} » sans {cite(mot)} devant"
        if filtre
        else "tournez autrement"
    )
    yield Defaut("S054", message, trouve.start(), trouve[0], "", conseil, Gravite.AVERTISSEMENT)
