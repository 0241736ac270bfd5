"""Verdicts on lists: everything that the law requires is there, or what is found is among what it allows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import comparer, rendre
from sgm_sim.droit.verdict import Verdict


def juger_exigences(
    presents: Collection[str],
    exiges: Sequence[str],
    libelles: Mapping[str, str],
    *,
    objet: str,
    suite: str = "",
    fondements: Sequence[Valeur],
) -> Verdict:
    """Judge that every required element is there.

    Args:
        presents: ids that the facts give; those that nobody knows fulfil nothing.
        exiges: ids that the law requires.
        libelles: each required id -> its French name, with its article.
        objet: what is judged, at the head of the sentence: « L’urne ».
        suite: one more sentence, when something is missing.
        fondements: rows used.
    """
    attendu = enumeration([libelles[nom] for nom in exiges])
    trouve = enumeration([libelles[nom] for nom in exiges if nom in presents]) or "aucun de ces éléments"
    manque = [libelles[nom] for nom in exiges if nom not in presents]
    if manque:
        phrase = f"{objet} : il manque {enumeration(manque)}. {suite}".rstrip()
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)
    phrase = f"{objet} : rien ne manque ({attendu})."
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)


def juger_annonce(
    annonce: str | None,
    calcule: str,
    libelles: Mapping[str, str],
    *,
    raison: str,
    fondements: Sequence[Valeur],
    nom: str = "decision",
) -> Verdict:
    """Judge what somebody decided against the one thing that the law gives.

    Args:
        annonce: id of what was decided, if anything was.
        calcule: id of what the law gives.
        libelles: both ids -> their French names.
        raison: why, a full sentence.
        fondements: rows used.
        nom: name of the result in `calcul`.
    """
    attendu = libelles[calcule]
    trouve = "rien d’annoncé" if annonce is None else libelles.get(annonce, f"« {annonce} »")
    decision = comparer(annonce, calcule)
    fins = {
        "conforme": f"{attendu[0].upper()}{attendu[1:]} : c’est ce qui a été retenu.",
        "non_conforme": f"Il fallait {attendu}, et non {trouve}.",
    }
    phrase = f"{raison} {fins.get(decision, f'Il faut {attendu}.')}"
    return rendre(decision, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements, calcul={nom: calcule})
