"""The text of a YAML file before and beside its data: size, encoding, forbidden characters, syntax errors in French.

The messages of the YAML library are never shown; only their cause and their place are kept.
"""

from __future__ import annotations

import re
from typing import Any

from yaml import YAMLError

from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import cite

TAILLE_MAX = 1_048_576
"""Bytes of one file; beyond, it is not even decoded."""

ELEMENTS_MAX = 60_000
"""Lines and commas of one file, so that reading the worst file stays a matter of seconds."""

_INTERDITS = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ACCEPTES_PAR_YAML = ("\x00", "\x85", "\u2028", "\u2029", "\ufeff")
"""What the library would take for a line end, or let through, and no editor shows."""
_GUILLEMETS = 'mettez toute la valeur entre guillemets droits, par exemple "…"'


def decoder(octets: bytes, fichier: str) -> tuple[str | None, tuple[Probleme, ...]]:
    """Return the text of a file, without its BOM, or None and the reason why it cannot be read."""
    if len(octets) > TAILLE_MAX:
        taille = f"le fichier pèse {len(octets) // 1024} Ko"
        attendu = f"{TAILLE_MAX // 1024} Ko au plus"
        return None, (Probleme("S005", taille, attendu, "allégez-le ou partagez-le en plusieurs fichiers", fichier),)
    if octets.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, (_encodage(fichier, 1, 1, "le fichier est enregistré en UTF-16"),)
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError as erreur:
        lu = octets[: erreur.start].decode("utf-8-sig", "replace")
        ligne, colonne = situer(lu, len(lu))
        lettre = octets[erreur.start : erreur.start + 1].decode("cp1252", "replace")
        message = f"un caractère n’est pas en UTF-8, sans doute {cite(lettre)} enregistré par un ancien éditeur"
        return None, (_encodage(fichier, ligne, colonne, message),)
    if texte.count("\n") + texte.count(",") > ELEMENTS_MAX:
        conseil = "partagez-le en plusieurs scénarios"
        return None, (Probleme("S005", "le fichier compte trop de lignes et d’éléments", "", conseil, fichier),)
    if any(signe in texte for signe in _ACCEPTES_PAR_YAML):
        return None, tuple(_interdits(texte, fichier))
    return texte, ()


def situer(texte: str, rang: int) -> tuple[int, int]:
    """Return line and column, 1-based, of a character."""
    if "\r" in texte:
        texte = texte[:rang].replace("\r\n", "\n").replace("\r", "\n")
        rang = len(texte)
    return texte.count("\n", 0, rang) + 1, rang - texte.rfind("\n", 0, rang)


def _encodage(fichier: str, ligne: int, colonne: int, message: str) -> Probleme:
    conseil = "dans l’éditeur, choisissez « Enregistrer sous », encodage « UTF-8 »"
    return Probleme("S007", message, "un fichier en UTF-8", conseil, fichier, ligne, colonne)


def _interdits(texte: str, fichier: str) -> list[Probleme]:
    """Return one problem for each line that holds forbidden characters, twenty at most."""
    problemes: dict[int, Probleme] = {}
    for trouve in _INTERDITS.finditer(texte):
        ligne, colonne = situer(texte, trouve.start())
        message = f"caractère interdit, invisible à l’écran : {cite(trouve[0])}"
        conseil = "supprimez-le : effacez puis retapez ce passage"
        problemes.setdefault(ligne, Probleme("S008", message, "", conseil, fichier, ligne, colonne))
        if len(problemes) >= 20:
            break
    return list(problemes.values())


def traduire(erreur: YAMLError, texte: str, fichier: str) -> Probleme:
    """Return the syntax error that stopped the reading, with its likely cause."""
    marque = getattr(erreur, "problem_mark", None)
    if marque is None:
        interdits = _interdits(texte, fichier)
        return interdits[0] if interdits else Probleme("S010", "ce fichier n’est pas du YAML", "", "", fichier)
    ouverture = getattr(erreur, "context_mark", None) or marque
    dit = f"{getattr(erreur, 'context', '')} / {getattr(erreur, 'problem', '')}"
    lignes = re.split(r"\r\n|\r|\n", texte)
    code, place, message, conseil = _cause(dit, marque, ouverture, lignes)
    if place[0] >= len(lignes):
        # The library counts a line after the last one when the file ends too early.
        place = (len(lignes) - 1, len(lignes[-1]))
    return Probleme(code, message, "", conseil, fichier, place[0] + 1, place[1] + 1)


_Cause = tuple[str, tuple[int, int], str, str]

_CAUSES_FIXES: tuple[tuple[str, str, str, str], ...] = (
    ("flow node", "S011", "il manque une valeur ici, ou un crochet n’est pas fermé", "vérifiez « [ ] » et « { } »"),
    (
        "flow sequence",
        "S011",
        "ce crochet « [ » n’est jamais fermé, ou il manque une virgule",
        "ajoutez « ] » ou « , »",
    ),
    (
        "flow mapping",
        "S011",
        "cette accolade « { » n’est jamais fermée, ou il manque une virgule",
        "ajoutez « } » ou « , »",
    ),
    ("quoted scalar / found unexpected", "S011", "ce guillemet n’est jamais fermé", "ajoutez le guillemet de fin"),
    ("unknown escape", "S010", "après « \\ », ce signe n’est pas permis", "doublez la barre : « \\\\ »"),
    ("scanning an alias", "S013", "une valeur ne peut pas commencer par « * »", _GUILLEMETS),
    ("scanning an anchor", "S013", "une valeur ne peut pas commencer par « & »", _GUILLEMETS),
    (" a tag", "S014", "une valeur ne peut pas commencer par « ! »", _GUILLEMETS),
    ("tag handle", "S014", "une valeur ne peut pas commencer par « ! »", _GUILLEMETS),
    (
        "block scalar",
        "S010",
        "après « | » ou « > », la ligne doit finir",
        "écrivez le texte à la ligne suivante, décalé",
    ),
    (
        "sequence entries",
        "S010",
        "un tiret de liste ne peut pas suivre une clé",
        "allez à la ligne avant le tiret, ou mettez des guillemets",
    ),
    ("directive", "S010", "une ligne ne peut pas commencer par « % »", _GUILLEMETS),
    ("document start", "S015", "quelque chose suit la fin du document", "supprimez la ligne « ... » et ce qui la suit"),
)
"""What the library says, code, message, advice; the place is where the construct opens."""


def _cause(dit: str, marque: Any, ouverture: Any, lignes: list[str]) -> _Cause:
    ligne = lignes[marque.line] if marque.line < len(lignes) else ""
    ici = (marque.line, marque.column)
    if "\t" in ligne[: marque.column + 1] and not ligne[: marque.column].strip():
        return (
            "S009",
            (marque.line, ligne.index("\t")),
            "tabulation au début de la ligne",
            "remplacez-la par des espaces",
        )
    if re.search(r"(^|[:\-,\[]\s*)\{\{", ligne):
        place = (marque.line, ligne.index("{{"))
        return "S010", place, "un gabarit « {{ … }} » sans guillemets n’est pas lu comme un texte", _GUILLEMETS
    if "'-' indicator" in dit:
        conseil = "vérifiez le décalage du début de ligne"
        return "S010", ici, "cette ligne devrait commencer par un tiret, comme les précédentes", conseil
    for signe, code, message, conseil in _CAUSES_FIXES:
        if signe in dit:
            return code, (ouverture.line, ouverture.column), message, conseil
    if "mapping values" in dit:
        return _deux_points(marque, lignes)
    return _reste(ici, ligne, dit)


def _deux_points(marque: Any, lignes: list[str]) -> _Cause:
    """A colon stands where none can: in a text, after a line that lacks its own, or after a shifted line."""
    ici = (marque.line, marque.column)
    if ": " in lignes[marque.line][: marque.column]:
        return "S010", ici, "un texte qui contient « : » doit être entre guillemets", _GUILLEMETS
    avant = max((n for n in range(marque.line) if lignes[n].strip()), default=marque.line)
    precedente = lignes[avant]
    debut = len(precedente) - len(precedente.lstrip(" -"))
    if not re.search(r":(\s|$)", precedente):
        message = f"la ligne {cite(precedente.strip())} n’a pas de « : » suivi d’une espace"
        return "S010", (avant, debut), message, "écrivez « clé: valeur »"
    decalage = len(lignes[marque.line]) - len(lignes[marque.line].lstrip())
    return (
        "S010",
        (marque.line, decalage),
        "cette ligne est décalée autrement que la précédente",
        ("alignez-la sur les autres clés du même niveau"),
    )


def _reste(ici: tuple[int, int], ligne: str, dit: str) -> _Cause:
    signe = ligne[ici[1] : ici[1] + 1]
    avant = ligne[: ici[1]]
    if "cannot start" in dit:
        return "S010", ici, f"une valeur ne peut pas commencer par {cite(signe)}", _GUILLEMETS
    if signe and signe in "]}":
        return "S011", ici, f"ce signe {cite(signe)} ferme quelque chose qui n’est pas ouvert", "supprimez-le"
    if not avant.strip():
        return "S010", ici, "le début de cette ligne n’est pas aligné", "alignez-la sur les autres clés du même niveau"
    if avant.rstrip()[-1:] in "'\"" or re.search(r"['\"]\w", avant):
        conseil = 'pour une apostrophe dans le texte, entourez-le de guillemets doubles : "l’eau"'
        return "S011", ici, "du texte suit un guillemet déjà fermé", conseil
    conseil = "vérifiez les deux-points, les guillemets et le décalage de cette ligne et de la précédente"
    return "S010", ici, "l’écriture du fichier n’est plus compréhensible à partir d’ici", conseil
