"""What a certification file must respect beyond the shape of each key: codes, sources, voies, thresholds.

It looks at a `Referentiel` already read and yields what does not hold together; it opens no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sgm_sim.core.suggestions import au_choix, cite
from sgm_sim.core.yaml_source import Chemin
from sgm_sim.referentiel.modele import Referentiel
from sgm_sim.referentiel.regles import SANS_NIVEAU, Regles


class Incoherence(NamedTuple):
    """One thing that does not hold together."""

    chemin: Chemin
    message: str
    attendu: str


def incoherences(referentiel: Referentiel) -> Iterator[Incoherence]:
    """Yield every incoherence of `referentiel`, in a fixed order."""
    yield from _blocs(referentiel)
    yield from _competences(referentiel)
    yield from _sources(referentiel)
    yield from _variantes(referentiel)
    yield from _voies(referentiel)
    yield from _niveaux(referentiel.regles)
    yield from _seuils(referentiel.regles)


def _blocs(referentiel: Referentiel) -> Iterator[Incoherence]:
    blocs = enumerate(referentiel.blocs)
    yield from _doubles("code de bloc", ((("blocs", i, "code"), bloc.code) for i, bloc in blocs))


def _competences(referentiel: Referentiel) -> Iterator[Incoherence]:
    places = [
        (("blocs", i, "competences", j, "code"), bloc.code, competence.code)
        for i, bloc in enumerate(referentiel.blocs)
        for j, competence in enumerate(bloc.competences)
    ]
    yield from _doubles("code de compétence", ((place, code) for place, _, code in places))
    for place, bloc_code, code in places:
        if not code.startswith(f"{bloc_code}."):
            yield Incoherence(place, f"{cite(code)} ne commence pas par le code de son bloc", f"{bloc_code}.01, …")


def _sources(referentiel: Referentiel) -> Iterator[Incoherence]:
    sources = enumerate(referentiel.sources)
    yield from _doubles("identifiant de source", ((("sources", i, "id"), source.id) for i, source in sources))
    if sum(source.fait_foi for source in referentiel.sources) != 1:
        yield Incoherence(("sources",), "une source, et une seule, doit faire foi", "fait_foi: true une seule fois")


def _variantes(referentiel: Referentiel) -> Iterator[Incoherence]:
    others = [source.id for source in referentiel.sources if not source.fait_foi]
    places = (
        (("blocs", i, "competences", j, "variantes", k, "source"), variante.source)
        for i, bloc in enumerate(referentiel.blocs)
        for j, competence in enumerate(bloc.competences)
        for k, variante in enumerate(competence.variantes)
    )
    for place, source in places:
        if source not in others:
            yield Incoherence(
                place,
                f"{cite(source)} n’est pas une source de variantes",
                au_choix(others) or "une source déclarée qui ne fait pas foi",
            )


def _voies(referentiel: Referentiel) -> Iterator[Incoherence]:
    voies = enumerate(referentiel.voies)
    yield from _doubles("identifiant de voie d’accès", ((("voies", i, "id"), voie.id) for i, voie in voies))
    for i, voie in enumerate(referentiel.voies):
        if voie.ouverture == "oui" and voie.jury is None:
            yield Incoherence(("voies", i, "ouverture"), "cette voie est ouverte sans jury", "un jury, ou a_confirmer")


def _niveaux(regles: Regles) -> Iterator[Incoherence]:
    ids = [niveau.id for niveau in regles.niveaux]
    places = [(("regles", "niveaux", i, "id"), ident) for i, ident in enumerate(ids)]
    yield from _doubles("identifiant de niveau", places)
    for place, ident in places:
        if ident in SANS_NIVEAU:
            yield Incoherence(place, f"{cite(ident)} ne peut pas nommer un niveau", "un autre identifiant")
    plafond = regles.plafond_redhibitoire
    if plafond not in ids:
        yield Incoherence(("regles", "plafond_redhibitoire"), f"{cite(plafond)} n’est pas un niveau", au_choix(ids))


def _seuils(regles: Regles) -> Iterator[Incoherence]:
    previous = -1
    for i, niveau in enumerate(regles.niveaux):
        place = ("regles", "niveaux", i, "minimum")
        if i == 0 and niveau.minimum != 0:
            yield Incoherence(place, "le premier niveau ne commence pas à zéro", "0")
        if niveau.minimum <= previous:
            yield Incoherence(place, "les seuils ne vont pas en croissant", f"plus de {previous}")
        previous = niveau.minimum


def _doubles(quoi: str, places: Iterable[tuple[Chemin, str]]) -> Iterator[Incoherence]:
    seen: list[str] = []
    for place, value in places:
        if value in seen:
            yield Incoherence(place, f"le {quoi} {cite(value)} sert deux fois", "une valeur différente à chaque fois")
        seen.append(value)
