"""How a message quotes what someone wrote and proposes what they probably meant.

Only words for messages: nothing here decides whether something is right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from sgm_sim.core.francais.ecriture import enumeration

_LONGUEUR_CITEE = 60
_INVISIBLES = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def cite(texte: object) -> str:
    """Return `texte` between guillemets, on one line, shortened, its invisible characters spelled `<U+0007>`."""
    ligne = " ".join(re.split(r"[ \r\n]+", str(texte)))
    court = ligne if len(ligne) <= _LONGUEUR_CITEE else ligne[:_LONGUEUR_CITEE].rstrip() + "…"
    return f"« {_INVISIBLES.sub(lambda m: f'<U+{ord(m[0]):04X}>', court)} »"


def proches(mot: str, possibles: Iterable[str], seuil: float = 0.6) -> list[str]:
    """Return the word of `possibles` that `mot` probably meant, alone in a list, or nothing below `seuil`."""
    par_pli = {possible.casefold(): possible for possible in possibles}
    return [par_pli[pli] for pli in get_close_matches(mot.casefold(), par_pli, n=1, cutoff=seuil)]


def vouliez_vous(mot: str, possibles: Iterable[str]) -> str:
    """Return « vouliez-vous dire « x » ? », or an empty string when nothing looks like `mot`."""
    trouve = proches(mot, possibles)
    return f"vouliez-vous dire {cite(trouve[0])} ?" if trouve else ""


def au_choix(possibles: Iterable[object], limite: int = 12) -> str:
    """Return « a », « b » ou « c »; beyond `limite` the rest is counted, not listed."""
    cites = [cite(possible) for possible in possibles]
    if len(cites) > limite + 1:
        return f"{', '.join(cites[:limite])} ou l’un des {len(cites) - limite} autres"
    return enumeration(cites, "ou")


def ou_sinon(mot: str, possibles: Iterable[str], sinon: str = "") -> str:
    """Return the suggestion for `mot`, or else the list of what exists, or else `sinon`."""
    noms = list(possibles)
    return vouliez_vous(mot, noms) or (f"existant : {au_choix(noms)}" if noms else sinon)


def identifiant(texte: str) -> str:
    """Return the identifier nearest to a text: « Date d'envoi » -> `date-d-envoi`."""
    sans_accent = unicodedata.normalize("NFKD", texte.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9_]+", "-", sans_accent).strip("-_")[:60]
