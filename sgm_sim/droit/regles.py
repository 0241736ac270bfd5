"""All the rules of law, and the one door to apply them to raw values.

Nothing here judges: it finds the rule, types its arguments, and says in French what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from functools import cache
from importlib import import_module
from typing import Any

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.core.francais.typographie import typographier
from sgm_sim.droit.feries import Zone
from sgm_sim.droit.parametres import DroitInconnu, Parametres
from sgm_sim.droit.regle import MATIERES, NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


class Registre(Mapping[str, Regle]):
    """Every rule, by id. A domain is imported when one of its rules is asked for: seven hundred rules at once weigh."""

    def __getitem__(self, id: str) -> Regle:
        """Return the rule of that id, or raise KeyError."""
        return _regles_de(id.partition(".")[0])[id]

    def __iter__(self) -> Iterator[str]:
        """Walk all of them, domain by domain."""
        return (id for matiere in MATIERES for id in _regles_de(matiere))

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(len(_regles_de(matiere)) for matiere in MATIERES)


@cache
def _regles_de(matiere: str) -> Mapping[str, Regle]:
    if matiere not in MATIERES:
        return {}
    module = import_module(f"sgm_sim.droit.{matiere.replace('-', '_')}")
    return {regle.id: regle for regle in module.REGLES}


REGLES: Mapping[str, Regle] = Registre()
"""Every rule, by id."""

_ANNEES = range(1900, 2201)
"""Years in which a date is taken seriously; the law known begins and ends well inside."""

_ENTRE = "\n\n"
"""Parts texts that are set together; no text of a verdict has an empty line."""

_BOOLEENS: Mapping[object, bool] = {True: True, False: False, "oui": True, "non": False}


def appliquer(id: str, arguments: Mapping[str, Any], parametres: Parametres, *, zone: Zone = "metropole") -> Verdict:
    """Apply the rule `id` to raw values; total: what cannot be judged is `indetermine`, with a sentence that says why.

    Args:
        id: of a rule in `REGLES`.
        arguments: values as facts carry them (ISO dates, ints, ids, lists of ids), by name.
        parametres: the law.
        zone: territory of the commune; a rule answers only where it was checked.
    """
    regle = REGLES.get(id)
    if regle is None:
        phrase = f"La règle « {id} » n’existe pas : on ne peut pas juger."
        return _typographie(
            Verdict("indetermine", "une règle inconnue", "une règle du programme", phrase, (), statut="non_confirme")
        )
    if zone not in regle.zones:
        return _indetermine(regle, parametres, "le droit de ce territoire n’a pas été vérifié")
    try:
        verdict = regle.fonction(**_lire_arguments(regle, arguments), parametres=parametres)
    except _ArgumentRefuse as refus:
        return _indetermine(regle, parametres, str(refus))
    except DroitInconnu as inconnu:
        return _indetermine(
            regle, parametres, f"le droit antérieur au {date_longue(inconnu.depuis)} n’a pas été vérifié"
        )
    return _typographie(verdict)


class _ArgumentRefuse(ValueError):
    """An argument is missing or is not what it should be; the message says which, in French."""


def _lire_arguments(regle: Regle, arguments: Mapping[str, Any]) -> dict[str, Any]:
    for nom in arguments:
        if nom not in regle.arguments:
            raise _ArgumentRefuse(f"la règle n’utilise pas de donnée appelée « {nom} »")
    valeurs = {}
    for nom, attendu in regle.arguments.items():
        if arguments.get(nom) is not None:
            valeurs[nom] = _typer(attendu, arguments[nom])
        elif not attendu.facultatif:
            raise _ArgumentRefuse(f"il manque {attendu.libelle}")
    return valeurs


def _typer(attendu: NatureArgument, valeur: Any) -> Any:
    """Return the value as `regle.Nature` says."""
    match attendu.nature, valeur:
        case "date", str() if jour := _date(valeur):
            return jour
        case "heure", str() if heure := _heure(valeur):
            return heure
        case "nombre", int() if not isinstance(valeur, bool) and valeur >= 0:
            return valeur
        case "montant", int() if not isinstance(valeur, bool):
            return valeur
        case "booleen", bool() | str() if valeur in _BOOLEENS:
            return _BOOLEENS[valeur]
        case "choix", str():
            return valeur
        case "liste", list() | tuple() if all(isinstance(element, str) for element in valeur):
            return tuple(valeur)
        case "table", Mapping() if all(type(n) is int for n in valeur.values()):
            return dict(valeur)
    raise _ArgumentRefuse(f"{attendu.libelle} n’est pas lisible")


def _date(texte: str) -> date | None:
    try:
        jour = date.fromisoformat(texte)
    except ValueError:
        return None
    return jour if jour.year in _ANNEES else None


def _heure(texte: str) -> time | None:
    return time.fromisoformat(texte) if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", texte) else None


def _indetermine(regle: Regle, parametres: Parametres, raison: str) -> Verdict:
    phrase = f"On ne peut pas juger ce point ({regle.titre}) : {raison}."
    attendu = " ; ".join(argument.libelle for argument in regle.arguments.values() if not argument.facultatif)
    verdict = rendre("indetermine", trouve=raison, attendu=attendu, phrase=phrase, fondements=regle.lignes(parametres))
    return _typographie(verdict)


def _typographie(verdict: Verdict) -> Verdict:
    # One pass over the three: ten thousand verdicts at once are asked for.
    textes = (verdict.trouve, verdict.attendu, verdict.phrase)
    trouve, attendu, phrase = typographier(_ENTRE.join(textes)).split(_ENTRE)
    return replace(verdict, trouve=trouve, attendu=attendu, phrase=phrase)
