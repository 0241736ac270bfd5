"""When the project of a permit must have an architect. Surfaces and heights are those of `formalites`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.urbanisme.formalites import m2
from sgm_sim.droit.verdict import Verdict


def architecte(
    *,
    personne_morale: bool,
    usage: str,
    surface_totale: int,
    emprise_totale: int,
    existant: bool,
    pied_droit: int = 0,
    architecte: bool,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether the project of a permit may do without an architect.

    C. urb., art. L431-1, L431-3 and R431-2 (since 29 December 2019): a legal person must have one; a person need not up
    to a surface that depends on the use. On an existing building, the whole counts, floor or footprint.

    Left out: farms and agricultural cooperatives that are legal persons (no answer); interior works only.
    """
    noms = ("architecte-surface", "architecte-surface-agricole", "architecte-serre-surface")
    autre, agricole, serre, pied = (
        parametres.au(f"urbanisme.{nom}", le) for nom in (*noms, "architecte-serre-pied-droit")
    )
    fondements = (autre, agricole, serre, pied)
    seuil = {"agricole": agricole, "serre": serre}.get(usage, autre)
    surface = surface_totale if usage == "autre" and not existant else max(surface_totale, emprise_totale)
    grande = surface > seuil.nombre or (usage == "serre" and pied_droit >= pied.nombre)
    if personne_morale and usage != "autre":
        phrase = (
            "Une exploitation ou une coopérative agricole peut être dispensée d’architecte comme une personne "
            "physique, les autres personnes morales non : il faut savoir laquelle demande."
        )
        return indecis(trouve="une personne morale", attendu="sa qualité", phrase=phrase, fondements=fondements)
    raison = (
        "le demandeur est une personne morale"
        if personne_morale
        else f"{m2(surface)} pour un seuil de {m2(seuil.nombre)}"
    )
    return _architecte(personne_morale or grande, architecte, raison, fondements)


def _architecte(obligatoire: bool, present: bool, raison: str, fondements: Sequence[Valeur]) -> Verdict:
    if not obligatoire:
        phrase = f"L’architecte n’est pas obligatoire ({raison})."
    elif present:
        phrase = f"L’architecte est obligatoire ({raison}), et le projet en a un."
    else:
        phrase = f"L’architecte est obligatoire ({raison}) : sans lui, la demande ne peut pas être instruite."
    return juger(
        present or not obligatoire,
        trouve="un architecte" if present else "pas d’architecte",
        attendu="un architecte" if obligatoire else "pas d’architecte exigé",
        phrase=phrase,
        fondements=fondements,
        calcul={"architecte": "oui" if obligatoire else "non"},
    )


LE_DEPOT = NatureArgument("date", "la date du dépôt de la demande")
_COMPETENCES = ("BC02.01", "BC02.04")
_ARRONDI = "en mètres carrés, arrondie au-dessus"

REGLES = (
    Regle(
        id="urbanisme.architecte",
        titre="Recours obligatoire à l’architecte",
        fonction=architecte,
        arguments={
            "personne_morale": NatureArgument("booleen", "la qualité de personne morale du demandeur"),
            "usage": NatureArgument("choix", "l’usage de la construction", ("autre", "agricole", "serre")),
            "surface_totale": NatureArgument("nombre", f"la surface de plancher de l’ensemble, {_ARRONDI}"),
            "emprise_totale": NatureArgument("nombre", f"l’emprise au sol de l’ensemble, {_ARRONDI}"),
            "existant": NatureArgument("booleen", "l’existence d’une construction avant les travaux"),
            "pied_droit": NatureArgument("nombre", "la hauteur du pied-droit, en centimètres", facultatif=True),
            "architecte": NatureArgument("booleen", "la présence d’un architecte"),
            "le": LE_DEPOT,
        },
        fondements=(
            "urbanisme.architecte-surface",
            "urbanisme.architecte-surface-agricole",
            "urbanisme.architecte-serre-surface",
            "urbanisme.architecte-serre-pied-droit",
        ),
        competences=_COMPETENCES,
    ),
)
