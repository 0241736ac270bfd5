"""Amendments: which ground allows a contract to be changed without a new competition, and up to how much.

CCP, art. L2194-1 and R2194-1 to R2194-9. The law is that of the day of the amendment. Price clauses count in the
initial amount (art. R2194-4), which callers give already adjusted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from sgm_sim.core.francais.ecriture import decimale
from sgm_sim.droit.commande_publique.seuils import NATURE, TRAVAUX, seuil_europeen
from sgm_sim.droit.jugements import juger, plafonner, trancher
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_CENTIEME = Decimal("0.01")
_FONDEMENTS: Mapping[str, str] = {
    "clause-de-reexamen": "une clause de réexamen",
    "prestations-supplementaires": "des prestations supplémentaires",
    "circonstances-imprevues": "des circonstances imprévues",
    "changement-de-titulaire": "un changement de titulaire",
    "non-substantielle": "une modification non substantielle",
    "faible-montant": "un faible montant",
}


def faible_montant(
    *, montant_initial: int, modifications: Mapping[str, int], nature: str, le: date, parametres: Parametres
) -> Verdict:
    """Judge the sum of amendments of small amount, by the law of the day of the last one.

    CCP, art. R2194-8 and R2194-9 (since 1 April 2019): together below 10 % of the initial amount (supplies, services)
    or 15 % (works), and below the European threshold. « Below » is strict. `modifications` holds all of them, the last
    one included, with their sign. The part is said with two decimals, or more where two would hide the ceiling.

    Left out: that they must not change the global nature of the contract (`fondement-modification`).
    """
    taux = parametres.au("commande-publique.modification-taux", le)
    europe = seuil_europeen(nature, le, parametres)
    pourcent = int(taux.table["travaux" if nature == TRAVAUX else "fournitures-services"])
    cumul = sum(modifications.values())
    part = Fraction(cumul * 100, montant_initial) if montant_initial else Fraction(100)
    dite = _part_dite(part, pourcent)
    plafond = montant_initial * pourcent // 100
    trop_part = part >= pourcent
    return trancher(
        not trop_part and cumul < cents(europe),
        trouve=f"{euros(cumul)} de modifications en tout, soit {dite} %",
        attendu=f"moins de {pourcent} % ({euros(plafond)}) et moins de {euros(cents(europe))} HT",
        oui=f"Le cumul des modifications, {euros(cumul)}, fait {dite} % du marché initial : moins de {pourcent} %.",
        non=f"Le cumul des modifications, {euros(cumul)}, fait {dite} % du marché initial : il devait rester sous "
        f"{pourcent} % ({euros(plafond)})."
        if trop_part
        else f"Le cumul des modifications, {euros(cumul)}, atteint le seuil européen de {euros(cents(europe))} HT.",
        fondements=(taux, europe),
        limite=plafond,
        calcul={"cumul": cumul, "part": dite},
    )


def _part_dite(part: Fraction, pourcent: int) -> str:
    exacte, pas = Decimal(part.numerator) / part.denominator, _CENTIEME
    while (dite := exacte.quantize(pas, ROUND_HALF_UP)) == pourcent and exacte != pourcent:
        pas /= 10
    return decimale(dite)


def imprevu_ou_supplement(
    *, montant_initial: int, montant: int, motif: str, le: date, parametres: Parametres
) -> Verdict:
    """Judge one amendment for necessary additional works or unforeseen circumstances, by the law of its day.

    CCP, art. R2194-2, R2194-3 and R2194-5 (since 1 April 2019): not above 50 % of the initial amount, for each
    amendment.

    Left out: whether the circumstances could be foreseen, or another holder was impossible; amendments in a row that
    would only get round competition.
    """
    motifs = parametres.au("commande-publique.modification-motifs-moitie", le)
    part = parametres.au("commande-publique.modification-moitie", le)
    plafond = montant_initial * part.nombre // 100
    if motif not in motifs.elements:
        return juger(
            False,
            trouve=f"une modification de {euros(montant)}",
            attendu=f"{euros(plafond)} au plus par modification ({part.nombre} %), pour un des motifs du code",
            phrase="Ce motif ne permet pas une modification de ce montant : il faut des prestations supplémentaires "
            "devenues nécessaires, ou des circonstances imprévues.",
            fondements=(motifs, part),
            limite=plafond,
        )
    return plafonner(
        montant,
        plafond,
        sujet="La modification est de",
        raison=f"C’est {part.nombre} % du marché initial.",
        ecrire=euros,
        fondements=(motifs, part),
    )


def fondement_modification(
    *, fondement: str, nature_globale_changee: bool, le: date, substantielle: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the ground of an amendment, by the law of its day.

    CCP, art. L2194-1, R2194-1 and R2194-7 (since 1 April 2019): six grounds, and none allows to change the global
    nature of the contract. A clause of reexamination that is clear, precise and unequivocal allows any amount; the
    ground « not substantial » needs an amendment that is not.

    Left out: the limits in amount (`modification-faible-montant`, `modification-imprevue`); whether a clause is clear.
    """
    ligne = parametres.au("commande-publique.modification-fondements", le)
    if nature_globale_changee:
        raison = "La modification change la nature globale du marché, ce qu’aucun motif ne permet"
    elif fondement not in ligne.elements:
        raison = "Le motif de la modification n’est pas l’un de ceux que le code prévoit"
    elif fondement == "non-substantielle" and substantielle:
        raison = "La modification est substantielle, car elle change la concurrence ou l’équilibre du marché"
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=f"motif donné : {_FONDEMENTS.get(fondement, fondement)}",
        attendu="un des motifs du code, sans changer la nature globale du marché",
        oui="La modification repose sur un motif du code et ne change pas la nature globale du marché.",
        non=f"{raison} : il faut une nouvelle mise en concurrence.",
        fondements=(ligne,),
    )


_INITIAL = NatureArgument("montant", "le montant initial du marché")
_LE = NatureArgument("date", "la date de la modification")

REGLES = (
    Regle(
        id="commande-publique.modification-faible-montant",
        titre="Avenants de faible montant",
        fonction=faible_montant,
        arguments={
            "montant_initial": _INITIAL,
            "modifications": NatureArgument("table", "toutes les modifications de faible montant"),
            "nature": NATURE,
            "le": _LE,
        },
        fondements=(
            "commande-publique.modification-taux",
            "commande-publique.seuil-europeen-travaux",
            "commande-publique.seuil-europeen-fournitures-services",
        ),
        competences=("BC03.10",),
    ),
    Regle(
        id="commande-publique.modification-imprevue",
        titre="Avenant pour imprévu ou prestations nécessaires",
        fonction=imprevu_ou_supplement,
        arguments={
            "montant_initial": _INITIAL,
            "montant": NatureArgument("montant", "le montant de la modification"),
            "motif": NatureArgument(
                "choix", "le motif de la modification", ("prestations-supplementaires", "circonstances-imprevues")
            ),
            "le": _LE,
        },
        fondements=("commande-publique.modification-motifs-moitie", "commande-publique.modification-moitie"),
        competences=("BC03.10",),
    ),
    Regle(
        id="commande-publique.fondement-modification",
        titre="Motif d’un avenant",
        fonction=fondement_modification,
        arguments={
            "fondement": NatureArgument(
                "choix",
                "le motif de la modification",
                (
                    "clause-de-reexamen",
                    "prestations-supplementaires",
                    "circonstances-imprevues",
                    "changement-de-titulaire",
                    "non-substantielle",
                    "faible-montant",
                ),
            ),
            "nature_globale_changee": NatureArgument("booleen", "le changement de la nature globale du marché"),
            "le": _LE,
            "substantielle": NatureArgument("booleen", "le caractère substantiel", facultatif=True),
        },
        fondements=("commande-publique.modification-fondements",),
        competences=("BC03.10", "BC01.10"),
    ),
)
