"""Verdicts of a whole file: CSV in, CSV out; JSON lines in and out. A line that cannot be read stops no other."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

import click
from msgspec import to_builtins

from sgm_sim.cli.droit_commun import parametres
from sgm_sim.cli.sortie import avertir
from sgm_sim.core.francais.ecriture import accord
from sgm_sim.core.suggestions import cite
from sgm_sim.droit.regle import Regle
from sgm_sim.droit.regles import REGLES, appliquer
from sgm_sim.droit.saisie import SaisieRefusee, lire_faits
from sgm_sim.droit.verdict import Verdict

COLONNES = ("decision", "trouve", "attendu", "limite", "calcul", "phrase", "articles", "statut", "verifie_le")
"""Added to those of the CSV."""

ILLISIBLE = "illisible"
"""Stands for a decision on a line that cannot be read; its `phrase` says why."""


def appliquer_au_fichier(chemin: Path, regle: Regle | None) -> int:
    """Print the verdict of each line and return the exit code: 0 all conform, 1 not all, 2 lines that cannot be read.

    Args:
        chemin: a `.csv` (comma, semicolon or tab) or a `.jsonl`, in UTF-8.
        regle: applied to every line; without it, each line names its own in `regle`.

    Raises:
        click.UsageError: the file cannot be read at all.
    """
    lecteur = {".csv": _csv, ".jsonl": _json, ".ndjson": _json}.get(chemin.suffix.lower())
    if lecteur is None:
        raise click.UsageError(f"{cite(chemin.name)} n’est ni un .csv ni un .jsonl.")
    try:
        texte = chemin.read_text(encoding="utf-8-sig")
    except OSError as cause:
        raise click.UsageError(f"{cite(str(chemin))} ne peut pas être lu : {cause.strerror}.") from cause
    except UnicodeDecodeError as cause:
        raise click.UsageError(f"{cite(chemin.name)} n’est pas en UTF-8 : réenregistrez-le ainsi.") from cause
    decisions = list(lecteur(texte, regle))
    illisibles = decisions.count(ILLISIBLE)
    if illisibles:
        quoi = accord(illisibles, "ligne illisible", "lignes illisibles")
        avertir(f"{quoi} sur {len(decisions)} : « phrase » dit pourquoi, les autres sont jugées.")
        return 2
    return int("non_conforme" in decisions)


def _csv(texte: str, regle: Regle | None) -> Iterator[str]:
    premiere = texte.partition("\n")[0]
    separateur = max(";,\t", key=premiere.count)
    lecteur = csv.DictReader(StringIO(texte), delimiter=separateur, restval="")
    champs = [champ for champ in lecteur.fieldnames or () if champ]
    ecrivain = csv.writer(sys.stdout, delimiter=separateur, lineterminator="\n")
    ecrivain.writerow([*champs, *COLONNES])
    for ligne in lecteur:
        textes = {champ: ligne[champ] for champ in champs if ligne[champ].strip()}
        verdict = _verdict(regle, textes, textes=True)
        ecrivain.writerow([*(ligne[champ] for champ in champs), *_cellules(verdict)])
        yield verdict["decision"]


def _json(texte: str, regle: Regle | None) -> Iterator[str]:
    for numero, ligne in enumerate(texte.splitlines(), start=1):
        if ligne.strip():
            verdict = _verdict(regle, _objet(ligne), textes=False)
            print(json.dumps({"ligne": numero, **verdict}, ensure_ascii=False))
            yield verdict["decision"]


def _objet(ligne: str) -> Mapping[str, Any] | None:
    try:
        objet = json.loads(ligne)
    except ValueError:
        return None
    return objet if isinstance(objet, dict) else None


def _verdict(regle: Regle | None, donnees: Mapping[str, Any] | None, *, textes: bool) -> dict[str, Any]:
    """Return a verdict as plain data, or one that only says why the line cannot be read."""
    if donnees is None:
        return {"decision": ILLISIBLE, "phrase": "Ce n’est pas un objet JSON : il en faut un par ligne."}
    voulue = regle or REGLES.get(str(donnees.get("regle", "")))
    if voulue is None:
        return {"decision": ILLISIBLE, "phrase": f"La règle {cite(str(donnees.get('regle', '')))} n’existe pas."}
    faits = {nom: valeur for nom, valeur in donnees.items() if nom != "regle"}
    try:
        valeurs = lire_faits(voulue, faits) if textes else faits
    except SaisieRefusee as refus:
        return {"regle": voulue.id, "decision": ILLISIBLE, "phrase": str(refus)}
    verdict: Verdict = appliquer(voulue.id, valeurs, parametres())
    return {"regle": voulue.id, **to_builtins(verdict)}


def _cellules(verdict: Mapping[str, Any]) -> list[str]:
    calcul = ", ".join(f"{nom}:{valeur}" for nom, valeur in verdict.get("calcul", {}).items())
    articles = " ; ".join(verdict.get("articles", ()))
    plats = {**verdict, "calcul": calcul, "articles": articles}
    return [str(plats.get(colonne, "")) for colonne in COLONNES]
