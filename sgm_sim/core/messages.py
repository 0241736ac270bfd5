"""What a model refuses, said in French: one short function for each family of refusals.

It knows neither files nor places; `core.validation` adds them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.core.modele import MOTIF_COMPETENCE, MOTIF_FAIT, MOTIF_IDENT, MOTIF_PART
from sgm_sim.core.suggestions import au_choix, cite, identifiant, vouliez_vous


@dataclass(frozen=True)
class Refus:
    """One value that the model refuses."""

    type: str
    """Name of the refusal in the validation library, or `union` when no branch of a union fits."""
    chemin: tuple[str | int, ...]
    valeur: Any
    ctx: Mapping[str, Any] = field(default_factory=dict)
    sur_cle: bool = False
    """True: the key itself is refused, not its value."""


@dataclass(frozen=True)
class Texte:
    """The words of a problem."""

    code: str
    message: str
    attendu: str = ""
    conseil: str = ""


_ENSEMBLE = "des lignes « clé: valeur », décalées sous cette clé"
_LISTE = "une liste : des lignes qui commencent par « - »"

_FORMES: Mapping[str, tuple[str, str]] = {
    MOTIF_IDENT: (
        "identifiant",
        "des minuscules sans accent et des chiffres, reliés par « - » ou « _ », en commençant par une lettre",
    ),
    MOTIF_FAIT: ("nom de fait", "deux mots sans accent ni majuscule reliés par un point : « convocation.date_envoi »"),
    MOTIF_COMPETENCE: ("code de compétence", "un bloc, un point, un numéro : « BC01.03 »"),
    MOTIF_PART: ("score", 'des points obtenus sur des points possibles, entre guillemets : "12/15"'),
}
"""Pattern -> what it is called, and the pattern in words."""


def traduire(refus: Refus) -> Texte:
    """Return the French words for `refus`; a refusal that nobody foresaw still gets a sentence."""
    if refus.valeur is None and refus.type.endswith(("_type", "jour", "heure", "union", "literal_error")):
        return Texte("S034", "il n’y a pas de valeur", _attendu(refus), "écrivez une valeur après les deux-points")
    return _TRADUCTIONS.get(refus.type, _autre)(refus)


def dire(valeur: Any) -> str:
    """Return how a message names a value of the tree."""
    if isinstance(valeur, dict):
        return "un ensemble de clés"
    if isinstance(valeur, list):
        return "une liste"
    return cite({True: "true", False: "false"}[valeur]) if isinstance(valeur, bool) else cite(valeur)


def _attendu(refus: Refus) -> str:
    attendus = {
        "string_type": "un texte",
        "int_type": "un nombre entier",
        "float_type": "un nombre",
        "bool_type": "true ou false",
        "dict_type": _ENSEMBLE,
        "model_type": _ENSEMBLE,
        "model_attributes_type": _ENSEMBLE,
        "tuple_type": _LISTE,
        "list_type": _LISTE,
        "jour": "une date comme 2026-02-11",
        "jour_inexistant": "une date comme 2026-02-11",
        "heure": "une heure entre 00:00 et 23:59, comme 09:30",
        "literal_error": au_choix(_permis(refus)),
        "union": enumeration(list(dict.fromkeys(_branche(nom) for nom in refus.ctx.get("branches", ()))), "ou"),
    }
    return attendus.get(refus.type, "")


def _branche(etiquette: str) -> str:
    connues = {"str": "un texte", "constrained-str": "un texte", "int": "un nombre entier", "bool": "true ou false"}
    if etiquette.startswith(("list[", "tuple[")):
        return "une liste"
    return connues.get(etiquette, "un ensemble de clés")


def _texte(refus: Refus) -> Texte:
    valeur = refus.valeur
    if isinstance(valeur, (dict, list)):
        return _forme(refus)
    lu = "une réponse vrai ou faux" if isinstance(valeur, bool) else "un nombre"
    conseil = f'mettez des guillemets : "{str(valeur).lower()}"'
    return Texte("S033", f"{dire(valeur)} est lu comme {lu}", "un texte", conseil)


def _forme(refus: Refus) -> Texte:
    conseil = ""
    if refus.type == "bool_type" and isinstance(refus.valeur, str):
        conseil = {"oui": "écrivez true", "yes": "écrivez true", "non": "écrivez false", "no": "écrivez false"}.get(
            refus.valeur.casefold(), "écrivez true ou false, sans guillemets"
        )
    return Texte("S034", f"{dire(refus.valeur)} ne convient pas ici", _attendu(refus), conseil)


def _nombre(refus: Refus) -> Texte:
    valeur = refus.valeur
    if isinstance(valeur, (dict, list)):
        return _forme(refus)
    conseil = ""
    if isinstance(valeur, str) and re.fullmatch(r"[-+]?\d{1,18}", valeur):
        conseil = f"écrivez {int(valeur)}, sans guillemets ni zéro devant"
        return Texte("S037", f"{dire(valeur)} est lu comme un texte", "un nombre entier", conseil)
    elif isinstance(valeur, str) and re.fullmatch(r"\d[\d\s._]*", valeur):
        conseil = f"écrivez {re.sub(r'[^0-9]', '', valeur)}, sans espace ni point"
    return Texte("S037", f"{dire(valeur)} n’est pas un nombre entier", "un nombre entier, sans virgule", conseil)


def _borne(refus: Refus) -> Texte:
    ctx = refus.ctx
    if "ge" in ctx or "gt" in ctx:
        attendu = f"au moins {ctx['ge']}" if "ge" in ctx else f"plus de {ctx['gt']}"
        return Texte("S038", f"{dire(refus.valeur)} est trop petit", attendu)
    attendu = f"au plus {ctx['le']}" if "le" in ctx else f"moins de {ctx['lt']}"
    return Texte("S038", f"{dire(refus.valeur)} est trop grand", attendu)


def _longueur(refus: Refus) -> Texte:
    mot = "caractère" if refus.type.startswith("string") else "élément"
    taille = len(refus.valeur)
    borne = refus.ctx.get("min_length", refus.ctx.get("max_length", 0))
    quoi = "le texte" if mot == "caractère" else "la liste" if isinstance(refus.valeur, list) else "l’ensemble"
    attendu = f"{borne} {mot}{'s' * (borne > 1)} {'au moins' if 'min_length' in refus.ctx else 'au plus'}"
    if not taille:
        return Texte("S039", f"{quoi} est vide", attendu, "complétez-la" if mot == "élément" else "complétez-le")
    return Texte("S039", f"{quoi} compte {taille} {mot}{'s' * (taille > 1)}", attendu)


def _motif(refus: Refus) -> Texte:
    motif = refus.ctx.get("pattern", "")
    nom, en_mots = _FORMES.get(motif, ("texte", "une autre écriture ; voyez un scénario livré"))
    ecrit = str(refus.chemin[-1] if refus.sur_cle and refus.chemin else refus.valeur)
    propose = identifiant(ecrit) if motif == MOTIF_IDENT else ""
    conseil = f"vouliez-vous dire {cite(propose)} ?" if propose and re.search(motif, propose) else ""
    return Texte("S040", f"{cite(ecrit)} n’est pas un {nom}", en_mots, conseil)


def _permis(refus: Refus) -> list[str]:
    attendu = str(refus.ctx.get("expected", refus.ctx.get("expected_tags", "")))
    return re.findall(r"'([^']*)'", attendu) or [attendu]


def _liste_fermee(refus: Refus) -> Texte:
    permis = _permis(refus)
    conseil = vouliez_vous(str(refus.valeur), permis)
    return Texte("S041", f"{dire(refus.valeur)} n’est pas permis ici", au_choix(permis), conseil)


def _genre(refus: Refus) -> Texte:
    permis = _permis(refus)
    ecrit = str(refus.ctx.get("tag", ""))
    return Texte("S042", f"type inconnu : {cite(ecrit)}", au_choix(permis), vouliez_vous(ecrit, permis))


def _jour(refus: Refus) -> Texte:
    nombres = [int(n) for n in re.findall(r"\d+", str(refus.valeur))]
    conseil = ""
    if re.fullmatch(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}", str(refus.valeur)):
        try:
            conseil = f"écrivez {date(*(nombres if nombres[0] > 31 else nombres[::-1])).isoformat()}"
        except ValueError:
            return Texte("S035", f"le jour {cite(refus.valeur)} n’existe pas", "une date du calendrier")
    return Texte("S035", f"{dire(refus.valeur)} n’est pas une date", "année-mois-jour, comme 2026-02-11", conseil)


def _heure(refus: Refus) -> Texte:
    trouve = re.fullmatch(r"([01]?\d|2[0-3])\s*[hH:.]?\s*([0-5]\d)?\s*", str(refus.valeur))
    conseil = f"écrivez {int(trouve[1]):02}:{trouve[2] or '00'}" if trouve else ""
    return Texte(
        "S036", f"{dire(refus.valeur)} n’est pas une heure", "une heure entre 00:00 et 23:59, comme 09:30", conseil
    )


def _incoherence(refus: Refus) -> Texte:
    return Texte("S043", str(refus.ctx.get("error", "ces clés ne vont pas ensemble")))


def _autre(refus: Refus) -> Texte:
    conseil = "comparez avec un scénario livré, ou signalez-nous ce cas"
    return Texte("S034", f"{dire(refus.valeur)} n’est pas accepté ici", _attendu(refus), conseil)


_TRADUCTIONS: Mapping[str, Callable[[Refus], Texte]] = {
    "string_type": _texte,
    "int_type": _nombre,
    "float_type": _nombre,
    **dict.fromkeys(("bool_type", "dict_type", "model_type", "tuple_type", "list_type", "union"), _forme),
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _borne),
    **dict.fromkeys(("string_too_short", "string_too_long", "too_short", "too_long"), _longueur),
    "string_pattern_mismatch": _motif,
    "literal_error": _liste_fermee,
    "union_tag_invalid": _genre,
    **dict.fromkeys(("jour", "jour_inexistant", "date_type", "date_parsing"), _jour),
    **dict.fromkeys(("heure", "time_type", "time_parsing"), _heure),
    "value_error": _incoherence,
}
