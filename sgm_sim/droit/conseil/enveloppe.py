"""The total of the indemnités, the deliberation that sets them, and the training budget that depends on them."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, montant
from sgm_sim.droit.conseil.effectif import adjoints_au_plus
from sgm_sim.droit.conseil.indemnites import montant_du_bareme
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.montants import pourcents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def enveloppe_indemnitaire(
    *,
    population: int,
    effectif: int,
    adjoints: int,
    versees: int | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the monthly total of the indemnités, by the law of the month paid.

    CGCT, art. L2123-24, II: that of the maire, plus that of an adjoint times the number of adjoints: the greatest
    number that the council may create since 24 December 2025 (loi n° 2025-1249), those really in office before.

    Left out: the increases of art. L2123-22, which come on top.

    Args:
        population: population totale. effectif: effectif that counts: the legal one, or the number of members elected
        when the council is réputé complet below it. adjoints: adjoints in office with a delegation. versees: gross
        monthly total of all indemnités, in cents. le: first day of the period paid. parametres: the law.
    """
    base, mode = parametres.au("conseil.indemnite-base", le), parametres.au("conseil.enveloppe-mode", le)
    maire, adjoint = (parametres.au(f"conseil.indemnite-{nom}-taux", le) for nom in ("maire", "adjoint"))
    part = parametres.au("conseil.adjoints-part", le)
    theorique = "nombre-maximal" in mode.elements
    compte = adjoints_au_plus(effectif, part) if theorique else adjoints
    un_maire, un_adjoint = montant_du_bareme(population, maire, base), montant_du_bareme(population, adjoint, base)
    total = un_maire + compte * un_adjoint
    sorte = "adjoint possible" if theorique else "adjoint en exercice"
    phrase = (
        f"L’enveloppe est de {montant(total)} par mois : {montant(un_maire)} pour le maire et {montant(un_adjoint)} "
        f"pour chacun des {accord(compte, sorte, 'adjoints possibles' if theorique else 'adjoints en exercice')}"
    )
    if versees is not None:
        phrase += f" ; le conseil en distribue {montant(versees)}"
    return rendre(
        "calcule" if versees is None else "conforme" if versees <= total else "non_conforme",
        trouve=montant(versees) if versees is not None else "aucun total annoncé",
        attendu=f"{montant(total)} au plus",
        phrase=f"{phrase}.",
        fondements=(maire, adjoint, base, mode, part),
        limite=total,
        calcul={"maire": un_maire, "adjoint": un_adjoint, "adjoints": compte},
    )


def deliberation_indemnites(
    *, installation: date, deliberation: date | None = None, tableau_annexe: bool, parametres: Parametres
) -> Verdict:
    """Judge the deliberation that sets the indemnités, by the law of the day when the council was installed.

    CGCT, art. L2123-20-1: within three months of the installation, with a table of all the indemnités as an annex.
    That of the maire needs none.

    Left out: a later deliberation, which has no delay but needs the table too.
    """
    mois, annexe = (parametres.au(f"conseil.indemnites-{nom}", installation) for nom in ("mois", "annexe"))
    limite = ajouter_mois(installation, mois.nombre)
    if deliberation and not tableau_annexe:
        phrase = "La délibération sur les indemnités doit porter un tableau récapitulatif en annexe : il manque."
        return juger(False, trouve="aucun tableau", attendu="un tableau annexé", phrase=phrase, fondements=(annexe,))
    return au_plus_tard(
        deliberation,
        limite,
        acte="La délibération sur les indemnités, tableau en annexe, a été prise",
        delai=f"{accord(mois.nombre, 'mois')} à compter de l’installation du conseil",
        fondements=(mois, annexe),
    )


def credits_formation(*, indemnites: int, credits: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the amount budgeted for the training of councillors, by the law of the day of the vote.

    CGCT, art. L2123-14, al. 3 (copie de 2015, not read since): at least 2 % of the indemnités that may be allocated
    in the year, those of the enveloppe.

    Left out: the ceiling of 20 % on what is really spent; credits carried over.
    """
    part = parametres.au("conseil.formation-part", le)
    minimum = pourcents(indemnites, part.decimal)
    phrase = (
        f"Le budget de formation des élus est d’au moins {part.nombre} % des indemnités possibles "
        f"({montant(indemnites)}), soit {montant(minimum)} ; {montant(credits)} sont prévus."
    )
    return juger(
        credits >= minimum,
        trouve=montant(credits),
        attendu=f"{montant(minimum)} au moins",
        phrase=phrase,
        fondements=(part,),
        limite=minimum,
    )


_COMPETENCES = ("BC01.03", "BC03.01")

REGLES = (
    Regle(
        id="conseil.enveloppe-indemnitaire",
        titre="Enveloppe des indemnités",
        fonction=enveloppe_indemnitaire,
        arguments={
            "population": NatureArgument(
                "nombre", "la population totale de la commune, avant le dernier renouvellement"
            ),
            "effectif": NatureArgument(
                "nombre", "l’effectif à retenir : légal, ou le nombre d’élus si le conseil est réputé complet"
            ),
            "adjoints": NatureArgument("nombre", "le nombre d’adjoints en exercice avec délégation"),
            "versees": NatureArgument("montant", "le total mensuel des indemnités, en centimes", facultatif=True),
            "le": NatureArgument("date", "le premier jour du mois payé"),
        },
        fondements=(
            "conseil.indemnite-base",
            "conseil.indemnite-maire-taux",
            "conseil.indemnite-adjoint-taux",
            "conseil.enveloppe-mode",
            "conseil.adjoints-part",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.deliberation-indemnites",
        titre="Délibération sur les indemnités",
        fonction=deliberation_indemnites,
        arguments={
            "installation": NatureArgument("date", "la date d’installation du conseil"),
            "deliberation": NatureArgument("date", "la date de la délibération", facultatif=True),
            "tableau_annexe": NatureArgument("booleen", "le fait que le tableau soit annexé"),
        },
        fondements=("conseil.indemnites-mois", "conseil.indemnites-annexe"),
        competences=_COMPETENCES,
        le="installation",
    ),
    Regle(
        id="conseil.credits-formation",
        titre="Crédits de formation des élus",
        fonction=credits_formation,
        arguments={
            "indemnites": NatureArgument("montant", "le total annuel des indemnités possibles, en centimes"),
            "credits": NatureArgument("montant", "les crédits de formation prévus, en centimes"),
            "le": NatureArgument("date", "la date du vote du budget"),
        },
        fondements=("conseil.formation-part",),
        competences=("BC03.01",),
    ),
)
