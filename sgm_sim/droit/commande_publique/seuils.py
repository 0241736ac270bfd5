"""Which procedure an amount requires, on the day of the consultation: dispense, adapted or formalised procedure.

The thresholds of that day apply, not those of the signature (décret n° 2025-1386, art. 4). Amounts are before tax. The
value of the need itself is `besoin`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.droit.jugements import juger, trancher
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

TRAVAUX = "travaux"
SANS, ADAPTEE, FORMALISEE = "sans-publicite-ni-concurrence", "procedure-adaptee", "procedure-formalisee"
PROCEDURES: Mapping[str, str] = {
    SANS: "un achat sans publicité ni mise en concurrence",
    ADAPTEE: "une procédure adaptée",
    FORMALISEE: "une procédure formalisée",
}
"""From the lightest to the heaviest."""

_DISPENSE = ("commande-publique.seuil-dispense-travaux", "commande-publique.seuil-dispense-fournitures-services")
_EUROPE = ("commande-publique.seuil-europeen-travaux", "commande-publique.seuil-europeen-fournitures-services")
SEUILS = (*_DISPENSE, *_EUROPE)
"""Parameters that `procedure_requise` may read."""


def seuil_dispense(nature: str, le: date, parametres: Parametres) -> Valeur:
    """Return the row under which nothing is required, for this kind of purchase."""
    return parametres.au(_DISPENSE[nature != TRAVAUX], le)


def seuil_europeen(nature: str, le: date, parametres: Parametres) -> Valeur:
    """Return the row from which the procedure is formalised, for this kind of purchase."""
    return parametres.au(_EUROPE[nature != TRAVAUX], le)


def sous_seuil(montant: int, ligne: Valeur, *, attendu: str, phrase: str) -> Verdict:
    """Judge what is under the threshold `ligne`, where nothing is imposed; `phrase` follows « Sous 60 000 € HT, »."""
    return juger(
        True,
        trouve=f"{euros(montant)} HT",
        attendu=attendu,
        phrase=f"Sous {euros(cents(ligne))} HT, {phrase}",
        fondements=(ligne,),
        limite=cents(ligne),
    )


def procedure_requise(montant: int, nature: str, le: date, parametres: Parametres) -> tuple[str, Valeur]:
    """Return the lightest procedure that the amount allows, and the row that decides."""
    dispense = seuil_dispense(nature, le, parametres)
    if montant < cents(dispense):
        return SANS, dispense
    europe = seuil_europeen(nature, le, parametres)
    if montant < cents(europe):
        return ADAPTEE, dispense
    return FORMALISEE, europe


def dispense(*, montant: int, nature: str, mise_en_concurrence: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a purchase made with or without competition, by the thresholds of the day of the consultation.

    CCP, art. R2122-8: under a threshold, a contract may be made without advertisement nor competition. Supplies and
    services: 25 000, 40 000 since 1 January 2020, 60 000 since 1 April 2026. Works: 100 000, provisionally since
    December 2020, for good since 1 January 2026.

    Left out: small lots, and other reasons to buy without competition (urgency, one possible supplier).
    """
    ligne = seuil_dispense(nature, le, parametres)
    seuil = cents(ligne)
    dessous = montant < seuil
    oui = f"Avec {euros(montant)} HT, sous {euros(seuil)} HT, ni publicité ni mise en concurrence ne sont imposées."
    if not dessous:
        oui = f"Avec {euros(montant)} HT, on atteint le seuil de {euros(seuil)} HT : la mise en concurrence s’imposait."
    return trancher(
        dessous or mise_en_concurrence,
        trouve=f"{euros(montant)} HT, {'avec' if mise_en_concurrence else 'sans'} mise en concurrence",
        attendu=f"publicité et mise en concurrence à partir de {euros(seuil)} HT",
        oui=oui,
        non=f"Avec {euros(montant)} HT, on atteint le seuil de {euros(seuil)} HT : il fallait une publicité et une "
        "mise en concurrence.",
        fondements=(ligne,),
        limite=seuil,
    )


def procedure(*, montant: int, nature: str, le: date, procedure: str | None = None, parametres: Parametres) -> Verdict:
    """Judge the procedure announced, or say which is the lightest allowed, by the law of the day of the consultation.

    CCP, art. R2122-8, R2123-1 and R2124-1: below the threshold of dispense nothing is imposed; below the European
    threshold the procedure may be adapted; from it on, it is formalised. A heavier procedure is never a fault here.

    Left out: social services (art. R2123-1, 3°), urgency, exclusive rights, small lots.
    """
    requise, ligne = procedure_requise(montant, nature, le, parametres)
    calcul = {"procedure": requise}
    attendu = f"au minimum, {PROCEDURES[requise]}"
    place = "sous le" if requise == SANS else "à partir du"
    situe = f"Pour {euros(montant)} HT, {place} seuil de {euros(cents(ligne))} HT"
    if procedure is None or procedure not in PROCEDURES:
        phrase = f"{situe}, la voie la plus simple permise est {PROCEDURES[requise]}."
        return rendre(
            "calcule" if procedure is None else "indetermine",
            trouve=f"{euros(montant)} HT",
            attendu=attendu,
            phrase=phrase,
            fondements=(ligne,),
            limite=cents(ligne),
            calcul=calcul,
        )
    ordre = tuple(PROCEDURES)
    return trancher(
        ordre.index(procedure) >= ordre.index(requise),
        trouve=PROCEDURES[procedure],
        attendu=attendu,
        oui=f"{situe}, {PROCEDURES[procedure]} convient.",
        non=f"{situe}, il faut {PROCEDURES[requise]} au moins : {PROCEDURES[procedure]} ne suffit pas.",
        fondements=(ligne,),
        limite=cents(ligne),
        calcul=calcul,
    )


def services_sociaux(*, montant: int, le: date, procedure: str, parametres: Parametres) -> Verdict:
    """Judge the procedure of a contract of social or other specific services, by the law of the day of consultation.

    CCP, art. R2123-1, 3°: whatever the amount, the procedure may be adapted. Below the threshold of art. R2122-8, no
    competition is imposed, as for any service.

    Left out: which services are on the list annexed to the code.
    """
    admises = parametres.au("commande-publique.services-sociaux-procedures", le)
    ligne = seuil_dispense("services", le, parametres)
    if montant < cents(ligne):
        return trancher(
            procedure in PROCEDURES,
            trouve=f"{euros(montant)} HT",
            attendu="aucune procédure imposée",
            oui=f"Sous {euros(cents(ligne))} HT, aucune procédure n’est imposée, même pour des services sociaux.",
            non="La procédure suivie n’est pas de celles que le code connaît.",
            fondements=(ligne,),
            limite=cents(ligne),
        )
    return trancher(
        procedure in admises.elements,
        trouve=PROCEDURES.get(procedure, "une autre procédure"),
        attendu="une procédure adaptée au moins, à tout montant",
        oui="Pour des services sociaux ou spécifiques, la procédure adaptée suffit à tout montant.",
        non=f"À partir de {euros(cents(ligne))} HT, même des services sociaux demandent une procédure adaptée au "
        "moins.",
        fondements=(admises,),
        limite=cents(ligne),
    )


MONTANT = NatureArgument("montant", "le montant hors taxes estimé")
NATURE = NatureArgument("choix", "la nature de l’achat", ("travaux", "fournitures", "services"))
LE = NatureArgument("date", "la date de la consultation ou de l’envoi de l’avis")
PROCEDURE = NatureArgument("choix", "la procédure suivie", tuple(PROCEDURES))

REGLES = (
    Regle(
        id="commande-publique.dispense",
        titre="Achat sans publicité ni mise en concurrence",
        fonction=dispense,
        arguments={
            "montant": MONTANT,
            "nature": NATURE,
            "mise_en_concurrence": NatureArgument("booleen", "le fait qu’une mise en concurrence ait eu lieu"),
            "le": LE,
        },
        fondements=_DISPENSE,
        competences=("BC03.09", "BC01.10"),
    ),
    Regle(
        id="commande-publique.procedure",
        titre="Procédure qui convient au montant",
        fonction=procedure,
        arguments={
            "montant": MONTANT,
            "nature": NATURE,
            "le": LE,
            "procedure": NatureArgument("choix", "la procédure choisie", tuple(PROCEDURES), facultatif=True),
        },
        fondements=SEUILS,
        competences=("BC03.09", "BC03.08"),
    ),
    Regle(
        id="commande-publique.services-sociaux",
        titre="Procédure des services sociaux et spécifiques",
        fonction=services_sociaux,
        arguments={"montant": MONTANT, "le": LE, "procedure": PROCEDURE},
        fondements=(
            "commande-publique.services-sociaux-procedures",
            "commande-publique.seuil-dispense-fournitures-services",
        ),
        competences=("BC03.09",),
    ),
)
