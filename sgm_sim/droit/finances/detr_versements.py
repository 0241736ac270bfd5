"""Once the DETR is granted: the delays of the works, and what is paid."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, date_longue, decimale, montant
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.finances.calculs import plafond
from sgm_sim.droit.jugements import chiffrer, indecis, plafonner
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard
from sgm_sim.droit.montants import arrondi
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def debut_detr(*, notification: date, prorogation: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a subsidised operation began.

    CGCT, art. R2334-28: two years from the notification of the subsidy, and one year more if the préfet grants it. The
    arrêté may set less, or another start.

    Left out: what counts as a beginning.
    """
    delai = parametres.au("finances.detr-delai-debut", le)
    plus = parametres.au("finances.detr-prorogation-debut", le)
    annees = delai.nombre + (plus.nombre if prorogation else 0)
    limite = ajouter_mois(notification, annees * MOIS_PAR_AN)
    regle = f"{accord(annees, 'an')} après la notification du {date_longue(notification)}, sauf mention de l’arrêté"
    suite = "Le préfet constate la caducité de la subvention."
    lignes = (delai, plus) if prorogation else (delai,)
    return au_plus_tard(le, limite, acte="Les travaux ont commencé", delai=regle, suite=suite, fondements=lignes)


def achevement_detr(*, commencement: date, prorogation: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a subsidised operation was declared complete.

    CGCT, art. R2334-29: four years from the declaration of its beginning, two more at most if the préfet decides so.

    Left out: what the préfet pays when nothing was declared.
    """
    delai = parametres.au("finances.detr-delai-achevement", le)
    plus = parametres.au("finances.detr-prorogation-achevement", le)
    annees = delai.nombre + (plus.nombre if prorogation else 0)
    limite = ajouter_mois(commencement, annees * MOIS_PAR_AN)
    regle = f"{accord(annees, 'an')} après le commencement du {date_longue(commencement)}"
    suite = "Aucun paiement ne peut plus être demandé après ce délai."
    lignes = (delai, plus) if prorogation else (delai,)
    return au_plus_tard(le, limite, acte="L’achèvement a été déclaré", delai=regle, suite=suite, fondements=lignes)


def versements_detr(*, subvention: int, versement: str, cumul: int, le: date, parametres: Parametres) -> Verdict:
    """Judge what is asked before the balance: the advance, or all the payments on account so far (`cumul`).

    CGCT, art. R2334-30, II and III: an advance of 30 % on the declaration of beginning; payments on account up to 80 %.

    Left out: the papers; a balance (`finances.solde-detr`).
    """
    ligne = parametres.au("finances.detr-versements", le)
    if versement not in ligne.table:
        phrase = "Ce versement n’est ni une avance ni un acompte : on ne peut pas juger."
        return indecis(
            trouve="un autre versement", attendu="une avance ou un acompte", phrase=phrase, fondements=(ligne,)
        )
    part = ligne.table[versement]
    maximum = plafond(subvention, part)
    return plafonner(
        cumul,
        maximum,
        sujet="Le total demandé est de",
        raison=f"C’est {decimale(part)} % de la subvention.",
        fondements=(ligne,),
        ecrire=montant,
    )


def solde_detr(
    *,
    subvention: int,
    depense_prevue: int,
    depense_reelle: int,
    verse: int,
    annonce: int | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the balance of a subsidy, on the real expense without tax.

    CGCT, art. R2334-30, I: the rate of the arrêté applies to the real expense, within the expense foreseen.

    Left out: constraints that nobody could foresee; a refund, when too much was paid. Nearest cent.
    """
    ligne = parametres.au("finances.detr-solde", le)
    if depense_prevue <= 0:
        phrase = "Sans dépense subventionnable dans l’arrêté, le taux ne se calcule pas."
        return indecis(
            trouve="aucune dépense prévue", attendu="la dépense de l’arrêté", phrase=phrase, fondements=(ligne,)
        )
    retenue = min(depense_reelle, depense_prevue) if "plafond-depense-prevue" in ligne.elements else depense_reelle
    due = arrondi(Fraction(subvention * retenue, depense_prevue))
    raison = (
        f"La subvention recalculée sur {montant(retenue)} HT est de {montant(due)} ; {montant(verse)} ont déjà été "
        "versés."
    )
    return chiffrer(
        annonce,
        max(due - verse, 0),
        sujet="Le solde est de",
        raison=raison,
        fondements=(ligne,),
        ecrire=montant,
        calcul={"subvention": due},
    )


_DEMANDE = NatureArgument("date", "la date de la demande")

_PROROGATION = NatureArgument("booleen", "la prorogation accordée par le préfet", facultatif=True)

_BC = ("BC03.03",)

REGLES = (
    Regle(
        id="finances.debut-detr",
        titre="Délai pour commencer une opération subventionnée",
        fonction=debut_detr,
        arguments={
            "notification": NatureArgument("date", "la date de notification de la subvention"),
            "prorogation": _PROROGATION,
            "le": NatureArgument("date", "la date du commencement"),
        },
        fondements=("finances.detr-delai-debut", "finances.detr-prorogation-debut"),
        competences=_BC,
    ),
    Regle(
        id="finances.achevement-detr",
        titre="Délai pour achever une opération subventionnée",
        fonction=achevement_detr,
        arguments={
            "commencement": NatureArgument("date", "la date de déclaration du commencement"),
            "prorogation": _PROROGATION,
            "le": NatureArgument("date", "la date de déclaration d’achèvement"),
        },
        fondements=("finances.detr-delai-achevement", "finances.detr-prorogation-achevement"),
        competences=_BC,
    ),
    Regle(
        id="finances.versements-detr",
        titre="Avance et acomptes d’une subvention",
        fonction=versements_detr,
        arguments={
            "subvention": NatureArgument("montant", "le montant de la subvention"),
            "versement": NatureArgument("choix", "le versement", ("avance", "acomptes")),
            "cumul": NatureArgument("montant", "la somme demandée, versements précédents compris"),
            "le": _DEMANDE,
        },
        fondements=("finances.detr-versements",),
        competences=_BC,
    ),
    Regle(
        id="finances.solde-detr",
        titre="Solde d’une subvention",
        fonction=solde_detr,
        arguments={
            "subvention": NatureArgument("montant", "le montant de la subvention"),
            "depense_prevue": NatureArgument("montant", "la dépense HT prévue par l’arrêté"),
            "depense_reelle": NatureArgument("montant", "la dépense HT réelle"),
            "verse": NatureArgument("montant", "ce qui est déjà versé"),
            "annonce": NatureArgument("montant", "le solde demandé", facultatif=True),
            "le": _DEMANDE,
        },
        fondements=("finances.detr-solde",),
        competences=_BC,
    ),
)
