"""What attaches a voter to a commune: the facts that allow a registration, and forbid a radiation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument

LIBELLES: Mapping[str, str] = {
    "domicile": "le domicile réel dans la commune",
    "residence": "l’habitation dans la commune",
    "enfant-de-domicilie": "les parents domiciliés dans la commune",
    "contribuable": "l’inscription au rôle d’une contribution directe communale",
    "conjoint-contribuable": "le conjoint inscrit au rôle",
    "dirigeant-societe": "la qualité de gérant ou d’associé majoritaire ou unique d’une société au rôle",
    "fonctionnaire": "la résidence obligatoire comme fonctionnaire",
    "organisme-domiciliation": "le lien avec l’organisme de domiciliation",
}

CONNUES = tuple(LIBELLES)

ARGUMENT = NatureArgument(
    "table",
    "les attaches avec la commune (mois d’habitation ou de domiciliation, années de suite au rôle, âge de l’enfant)",
    CONNUES,
)

FONDEMENTS = (
    "elections.attache-sans-duree",
    "elections.attache-duree-minimale",
    "elections.attache-enfant-age",
)


def attaches_valables(
    attaches: Mapping[str, int], le: date, parametres: Parametres
) -> tuple[list[str], tuple[Valeur, ...]]:
    """Return the attachments that are enough on `le`, each by itself, and the rows used (C. élect., art. L11, L15-1).

    Args:
        attaches: id -> how long: months of dwelling or of link with an organism, years in a row on the roll, the year
        of
            the request included; for a child, its age; for the others, anything.
        le: day of the request or of the decision.
        parametres: the law.
    """
    sans_duree, durees, enfant = lignes = tuple(parametres.au(nom, le) for nom in FONDEMENTS)
    valables = []
    for nom in CONNUES:
        if nom in attaches and (
            nom in sans_duree.elements
            or (nom in durees.table and attaches[nom] >= durees.table[nom])
            or (nom == "enfant-de-domicilie" and attaches[nom] < enfant.nombre)
        ):
            valables.append(nom)
    return valables, lignes
