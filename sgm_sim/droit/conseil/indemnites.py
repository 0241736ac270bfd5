"""Indemnités de fonction: what the maire, an adjoint, a councillor may receive, by population totale.

The rates are percentages of the monthly value of the highest indice of the civil service (1027), before charges. Loi n°
2025-1249 raised them on 24 December 2025. Amounts are rounded to the nearest cent, the half up.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sgm_sim.core.francais.ecriture import decimale, montant
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.montants import cents, pourcents
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def indemnite_maire(
    *,
    population: int,
    versee: int | None = None,
    demande_et_deliberation: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the monthly indemnité of the maire, by the law of the month paid.

    CGCT, art. L2123-20-1 and L2123-23: the full rate, without any deliberation; the council lowers it only at the
    request of the maire. Rates of loi n° 2019-1461, then of loi n° 2025-1249 (from 24 December 2025).

    Left out: increases of art. L2123-22; the ceiling of several mandates; social contributions.

    Args:
        population: population totale, as authenticated before the last general renewal.
        versee: gross monthly amount paid, in cents.
        demande_et_deliberation: the maire asked for less and the council voted it.
        le: first day of the period paid.
        parametres: the law.
    """
    taux, base = parametres.au("conseil.indemnite-maire-taux", le), parametres.au("conseil.indemnite-base", le)
    plein = montant_du_bareme(population, taux, base)
    calcul = f"{decimale(taux.tranche(population))} % de {montant(cents(base))}, soit {montant(plein)} par mois"
    phrase = f"L’indemnité du maire est de {calcul}, sans délibération."
    bon = versee == plein
    if versee is not None and versee > plein:
        phrase = f"L’indemnité du maire est de {calcul} : {montant(versee)} est trop."
    elif versee is not None and versee < plein:
        bon = demande_et_deliberation
        phrase += f" {montant(versee)} est moins que le barème"
        phrase += ", à sa demande et par délibération." if bon else " : il y faut sa demande et une délibération."
    return rendre(
        "calcule" if versee is None else "conforme" if bon else "non_conforme",
        trouve=montant(versee) if versee is not None else "aucun montant annoncé",
        attendu=montant(plein),
        phrase=phrase,
        fondements=(taux, base),
        limite=plein,
    )


def indemnite_adjoint(
    *,
    population: int,
    versee: int,
    delegation: bool,
    deliberation: bool,
    enveloppe_respectee: bool | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the monthly indemnité of an adjoint, by the law of the month paid.

    CGCT, art. L2123-24: never automatic; a deliberation, a delegation really exercised, and at most the rate of the
    barème, which may be exceeded (II) inside the enveloppe (`conseil.enveloppe-indemnitaire`), but never above the
    indemnité of the maire (IV).

    Left out: an adjoint who replaces the maire (III); the increases of art. L2123-22.

    Args:
        population: population totale.
        versee: gross monthly amount voted, in cents.
        delegation: an arrêté delegates functions, which are exercised.
        deliberation: the council voted the indemnité.
        enveloppe_respectee: the total stays inside the enveloppe; needed only above the rate.
        le: first day of the period paid.
        parametres: the law.
    """
    base, taux = parametres.au("conseil.indemnite-base", le), parametres.au("conseil.indemnite-adjoint-taux", le)
    maire = parametres.au("conseil.indemnite-maire-taux", le)
    plafond, celle_du_maire = montant_du_bareme(population, taux, base), montant_du_bareme(population, maire, base)
    phrase = f"Le maximum d’un adjoint est de {montant(plafond)} par mois ({decimale(taux.tranche(population))} %) ; "
    bon: bool | None
    if not (delegation and deliberation):
        quoi = "de délibération" if delegation else "de délégation exercée"
        bon, phrase = False, f"Sans {quoi}, un adjoint n’a droit à aucune indemnité."
        phrase = phrase.replace("Sans de ", "Sans ")
    elif versee <= plafond:
        bon, phrase = True, f"{phrase}il reçoit {montant(versee)}, par délibération et pour une délégation exercée."
    elif versee > celle_du_maire:
        bon, phrase = False, f"{phrase}{montant(versee)} dépasse même l’indemnité du maire, {montant(celle_du_maire)}."
    else:
        bon = enveloppe_respectee
        etat = {True: "est respectée", False: "est dépassée", None: "n’est pas donnée"}[enveloppe_respectee]
        phrase += f"{montant(versee)} le dépasse, ce que la loi n’admet que dans l’enveloppe, qui {etat}."
    return juger(
        bon,
        trouve=montant(versee),
        attendu=f"{montant(plafond)} au plus, avec délibération et délégation",
        phrase=phrase,
        fondements=(taux, base, maire),
        limite=plafond,
    )


def indemnite_conseiller(
    *, versee: int, delegation: bool, enveloppe_respectee: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the monthly indemnité of a councillor who is not an adjoint, by the law of the month paid.

    CGCT, art. L2123-24-1, II and III (copie de 2015, below 100 000 inhabitants): at most 6 % of the highest indice,
    without that ceiling when the maire delegates functions; always inside the enveloppe.

    Left out: the deliberation; the indemnité of the maire as a ceiling (V).
    """
    part, base = parametres.au("conseil.indemnite-conseiller-part", le), parametres.au("conseil.indemnite-base", le)
    plafond = pourcents(cents(base), part.decimal)
    bon = enveloppe_respectee and (delegation or versee <= plafond)
    phrase = f"Un conseiller sans délégation reçoit au plus {part.nombre} % de l’indice, soit {montant(plafond)} ; "
    phrase += f"celui-ci {'a' if delegation else 'n’a pas'} de délégation et reçoit {montant(versee)}"
    phrase = phrase.replace("a de délégation", "a une délégation")
    phrase += "." if enveloppe_respectee else ", mais l’enveloppe du maire et des adjoints est dépassée."
    return juger(
        bon,
        trouve=montant(versee),
        attendu=f"{montant(plafond)} au plus sans délégation, et l’enveloppe respectée",
        phrase=phrase,
        fondements=(part, base),
        limite=plafond,
    )


def montant_du_bareme(population: int, taux: Valeur, base: Valeur) -> int:
    """Return the gross monthly amount of the barème, in cents."""
    return pourcents(cents(base), Decimal(taux.tranche(population)))


_LE = NatureArgument("date", "le premier jour du mois payé")
_POPULATION = NatureArgument("nombre", "la population totale de la commune, avant le dernier renouvellement")
_VERSEE = NatureArgument("montant", "l’indemnité brute mensuelle, en centimes")
_BAREME = ("conseil.indemnite-base", "conseil.indemnite-maire-taux", "conseil.indemnite-adjoint-taux")
_COMPETENCES = ("BC01.03", "BC03.01")

REGLES = (
    Regle(
        id="conseil.indemnite-maire",
        titre="Indemnité du maire",
        fonction=indemnite_maire,
        arguments={
            "population": _POPULATION,
            "versee": NatureArgument("montant", "l’indemnité brute mensuelle, en centimes", facultatif=True),
            "demande_et_deliberation": NatureArgument(
                "booleen", "le fait que le maire ait demandé moins et que le conseil l’ait voté", facultatif=True
            ),
            "le": _LE,
        },
        fondements=("conseil.indemnite-base", "conseil.indemnite-maire-taux"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.indemnite-adjoint",
        titre="Indemnité d’un adjoint",
        fonction=indemnite_adjoint,
        arguments={
            "population": _POPULATION,
            "versee": _VERSEE,
            "delegation": NatureArgument("booleen", "le fait qu’il exerce une délégation du maire"),
            "deliberation": NatureArgument("booleen", "le fait que le conseil ait délibéré"),
            "enveloppe_respectee": NatureArgument("booleen", "le fait que l’enveloppe soit respectée", facultatif=True),
            "le": _LE,
        },
        fondements=_BAREME,
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.indemnite-conseiller",
        titre="Indemnité d’un conseiller",
        fonction=indemnite_conseiller,
        arguments={
            "versee": _VERSEE,
            "delegation": NatureArgument("booleen", "le fait qu’il exerce une délégation du maire"),
            "enveloppe_respectee": NatureArgument("booleen", "le fait que l’enveloppe soit respectée"),
            "le": _LE,
        },
        fondements=("conseil.indemnite-conseiller-part", "conseil.indemnite-base"),
        competences=_COMPETENCES,
    ),
)
