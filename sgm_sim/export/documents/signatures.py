"""Who signs: read at the end of a text, or taken from the template when the text says nothing of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sgm_sim.core.francais.pliage import plier
from sgm_sim.export.documents.gabarit import Gabarit, Signataire
from sgm_sim.export.documents.modele import Signature

_LIGNES_MAX = 8
"""Lines of an end of text, blank ones left out."""
_NOM = re.compile(r".{0,59}[^.;:]")
"""A longer line, or one with a full stop, is a sentence and no name."""


def detacher(lignes: Sequence[str], qualites: Sequence[str]) -> tuple[list[str], tuple[Signature, ...]]:
    """Part the signatures at the end of a text from what comes before, when they stand there."""
    pleines = [rang for rang, ligne in enumerate(lignes) if ligne.strip()][-_LIGNES_MAX:]
    connues = [plier(qualite) for qualite in qualites]
    for place, debut in enumerate(pleines):
        suite = [lignes[rang].strip().strip("*") for rang in pleines[place:]]
        if _qualite(suite[0], connues) and all(map(_NOM.fullmatch, suite)):
            return list(lignes[:debut]), _grouper(suite, connues)
    return list(lignes), ()


def _qualite(ligne: str, connues: Sequence[str]) -> bool:
    """Tell whether a line begins a signature: « La maire, », « Le maire, Jean Petit », and no « Le maire propose »."""
    return any(plier(ligne) == connue or plier(ligne).startswith(f"{connue},") for connue in connues)


def _grouper(lignes: Sequence[str], connues: Sequence[str]) -> tuple[Signature, ...]:
    signatures: list[Signature] = []
    for ligne in lignes:
        if _qualite(ligne, connues):
            qualite, virgule, nom = ligne.partition(",")
            signatures.append(Signature(qualite + virgule, (nom.strip(),) if nom.strip() else ()))
        else:
            signatures[-1] = Signature(signatures[-1].qualite, (*signatures[-1].noms, ligne))
    return tuple(signatures)


def signatures_de(gabarit: Gabarit, personnages: Sequence[tuple[str, str]]) -> tuple[Signature, ...]:
    """Return the signatures of a template, with the names of those whose role it is."""
    return tuple(_signature(signataire, personnages) for signataire in gabarit.signatures)


def _signature(signataire: Signataire, personnages: Sequence[tuple[str, str]]) -> Signature:
    nom = next((nom for nom, role in personnages if _tient(role, signataire.role)), "")
    femme = signataire.feminin if nom.startswith(("Mme", "Mlle")) else None
    qualite = f"{femme or signataire.qualite},"
    return Signature(qualite, (re.sub(r"^(?:MM?\.|Mmes?|Mlles?)\s+", "", nom),) if nom else ())


def _tient(role: str, voulu: str) -> bool:
    """Tell whether a role of the sujet is the one: « Maire », « Maire, agricultrice »."""
    return re.match(rf"{re.escape(plier(voulu))}(?:$|[,;.(])", plier(role)) is not None
