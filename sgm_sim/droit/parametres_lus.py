"""Reading `content/droit`: the files of dated parameters, and everything that is wrong in them.

No number of law stands anywhere else. `Parametres`, which rules use, is `parametres`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.modele import Ident, Jour, Modele, Phrase, Prose
from sgm_sim.core.problemes import Probleme
from sgm_sim.core.validation import valider
from sgm_sim.core.yaml_source import SourceYaml, lire_yaml
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.verdict import Statut

NomParametre = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""`conseil.convocation-delai-petite-commune`: domain, then name."""

JourFerie = Annotated[str, StringConstraints(pattern=r"^(?:[01]\d-[0-3]\d|paques[+-]\d{1,2})$")]
"""`05-08`: month and day; `paques+39`: days after (or before) Easter Sunday."""

Cle = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=60)]
"""Key of a table: an identifier, an account, or the first number of a bracket."""

Liste = Annotated[tuple[Ident, ...], Field(min_length=1)]


class LigneLue(Modele):
    """A row as it is written; its fields are those of `parametres.Valeur`."""

    depuis: Jour
    valeur: (
        int
        | Decimal
        | Liste
        | Annotated[dict[Cle, int | Decimal], Field(min_length=1)]
        | Annotated[dict[Cle, Liste], Field(min_length=1)]
        | Annotated[dict[JourFerie, Phrase], Field(min_length=1)]
    )
    unite: Phrase
    references: tuple[Phrase, ...] = Field(min_length=1)
    statut: Statut
    source: Prose
    verifie_le: Jour
    corrige_le: Jour | None = None
    motif: Phrase | None = None


class Parametre(Modele):
    """One value through time."""

    libelle: Phrase
    lignes: tuple[LigneLue, ...] = Field(min_length=1)


class FichierParametres(Modele):
    """One file of `content/droit`."""

    format: Literal[1]
    parametres: dict[NomParametre, Parametre] = Field(min_length=1)


@cache
def parametres_livres() -> tuple[Parametres, tuple[Probleme, ...]]:
    """Return the delivered law, read once, and what could not be read of it."""
    return charger_parametres(CONTENT / "droit")


def charger_parametres(dossier: Path) -> tuple[Parametres, tuple[Probleme, ...]]:
    """Read every `*.yaml` under `dossier`, `faits` left out, which decide nothing.

    A parameter with a problem is left out, and the problem says why.
    """
    par_nom: dict[str, Sequence[Valeur]] = {}
    libelles: dict[str, str] = {}
    problemes: list[Probleme] = []
    empreinte = hashlib.sha256()
    for chemin in sorted(set(dossier.rglob("*.yaml")) - set(dossier.glob("faits/*.yaml"))):
        nom, octets = chemin.relative_to(dossier).as_posix(), chemin.read_bytes()
        empreinte.update(f"{nom}\0{len(octets)}\0".encode() + octets)
        source = lire_yaml(octets, str(chemin))
        fichier, trouves = valider(FichierParametres, source)
        problemes += (*source.problemes, *trouves)
        for cle, parametre in fichier.parametres.items() if fichier else ():
            defauts = [*_doublon(cle, par_nom, source), *_ordre(cle, parametre, source)]
            problemes += defauts
            if not defauts:
                libelles[cle] = parametre.libelle
                par_nom[cle] = tuple(Valeur(**dict(ligne)) for ligne in parametre.lignes)
    return Parametres(par_nom, empreinte.hexdigest(), libelles), tuple(problemes)


def _doublon(nom: str, deja: Mapping[str, object], source: SourceYaml) -> Iterator[Probleme]:
    if nom in deja:
        message = f"le paramètre « {nom} » est déjà dans un autre fichier"
        yield source.probleme("D001", ("parametres", nom), message, conseil="gardez un seul des deux", cle=True)


def _ordre(nom: str, parametre: Parametre, source: SourceYaml) -> Iterator[Probleme]:
    """Find rows out of order, and corrections that do not say what they correct or why."""
    if parametre.lignes[0].corrige_le:
        yield source.probleme("D003", ("parametres", nom, "lignes", 0), "cette correction ne suit aucune ligne")
    for rang, ligne in enumerate(parametre.lignes):
        if (ligne.corrige_le is None) != (ligne.motif is None):
            message = "une correction porte à la fois « corrige_le » et « motif »"
            yield source.probleme("D003", ("parametres", nom, "lignes", rang), message)
    for rang, (avant, ligne) in enumerate(pairwise(parametre.lignes), start=1):
        chemin = ("parametres", nom, "lignes", rang, "depuis")
        if ligne.corrige_le is None and ligne.depuis <= avant.depuis:
            attendu = f"une date après le {avant.depuis:%d/%m/%Y}, ou une correction (« corrige_le » et « motif »)"
            conseil = "ajoutez les lignes à la fin, sans toucher à celles qui existent"
            yield source.probleme(
                "D002", chemin, "cette date ne suit pas la précédente", attendu=attendu, conseil=conseil
            )
        if ligne.corrige_le and (ligne.depuis != avant.depuis or ligne.corrige_le <= (avant.corrige_le or date.min)):
            attendu = f"le même « depuis » ({avant.depuis.isoformat()}), et un « corrige_le » plus récent"
            message = "cette correction ne suit pas la ligne qu’elle corrige"
            yield source.probleme("D003", chemin, message, attendu=attendu)
