"""Offers that arrive late, are faulty, or seem too low.

Whether an offer is faulty is a fact given; what may be done of it is judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from sgm_sim.core.francais.ecriture import date_longue, decimale, heure_longue
from sgm_sim.droit.jugements import indecis, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DIXIEME = Decimal("0.1")
_DEFAUTS: Mapping[str, str] = {
    "irreguliere": "irrégulière",
    "inacceptable": "inacceptable",
    "inappropriee": "inappropriée",
}
_SUITES: Mapping[str, str] = {"retenue": "retenue", "regularisee": "régularisée", "eliminee": "éliminée"}


def offre_hors_delai(
    *,
    date_limite: date,
    heure_limite: time,
    date_reception: date,
    heure_reception: time,
    retenue: bool,
    parametres: Parametres,
) -> Verdict:
    """Judge what became of an offer, given when it arrived, by the law of the day of the limit.

    CCP, art. R2151-5 (since 1 April 2019): offers received late are eliminated. An offer that arrives at the very
    minute of the limit is not late.

    Left out: a failure of the buyer profile; a backup copy; an offer on time, which may be set aside for other reasons.
    """
    ligne = parametres.au("commande-publique.offres-eliminees", date_limite)
    tardive = (date_reception, heure_reception) > (date_limite, heure_limite)
    arrivee = f"{date_longue(date_reception)} à {heure_longue(heure_reception)}"
    terme = f"{date_longue(date_limite)} à {heure_longue(heure_limite)}"
    return trancher(
        not (tardive and retenue),
        trouve=f"offre reçue le {arrivee}, {'examinée' if retenue else 'écartée'}",
        attendu=f"aucune offre examinée si elle arrive après le {terme}",
        oui=f"L’offre est arrivée le {arrivee}, "
        + (f"après la limite du {terme} : elle est écartée." if tardive else f"dans le délai, qui finit le {terme}."),
        non=f"L’offre est arrivée le {arrivee}, après la limite du {terme} : elle doit être éliminée.",
        fondements=(ligne,),
        limite=date_limite,
    )


def offre_irreguliere(
    *,
    defaut: str,
    procedure: str,
    suite: str,
    tous_invites: bool = False,
    substantielle: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge what became of a faulty offer, by the law of the day of the decision.

    CCP, art. L2152-1 to L2152-4, R2152-1 and R2152-2 (since 1 April 2019): irregular, unacceptable and inappropriate
    offers are set aside. An irregular one may be put right, if all the firms concerned may do so and nothing
    substantial changes; an unacceptable one only in the course of a negotiation; an inappropriate one never.

    Left out: which fault it is; offers that are also abnormally low, which are not put right.
    """
    ligne = parametres.au("commande-publique.offres-regularisables", le)
    if procedure not in ligne.listes:
        return indecis(
            trouve="une autre procédure",
            attendu="un appel d’offres, ou une procédure adaptée avec ou sans négociation",
            phrase="Le programme ne sait pas dire ce qui se régularise dans cette procédure.",
            fondements=(ligne,),
        )
    possible = defaut in ligne.listes[procedure]
    if suite == "retenue":
        raison = "Une offre irrégulière, inacceptable ou inappropriée ne peut pas être retenue telle quelle."
    elif suite == "regularisee" and not possible:
        raison = "Ce défaut ne se régularise pas dans cette procédure : l’offre est éliminée."
    elif suite == "regularisee" and not tous_invites:
        raison = "Tous les soumissionnaires concernés doivent pouvoir régulariser, et non un seul."
    elif suite == "regularisee" and substantielle:
        raison = "La régularisation ne peut pas modifier des caractéristiques substantielles de l’offre."
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=f"offre {_DEFAUTS.get(defaut, defaut)}, {_SUITES.get(suite, suite)}",
        attendu="éliminer, ou régulariser quand c’est possible, pour tous et sans changer l’essentiel",
        oui="L’offre est éliminée, comme le code le permet."
        if suite == "eliminee"
        else "La régularisation est possible : elle est ouverte à tous les soumissionnaires concernés et ne change "
        "rien d’essentiel.",
        non=raison,
        fondements=(ligne,),
    )


def offre_anormalement_basse(
    *,
    justification_demandee: bool,
    rejetee: bool,
    justifiee: bool = False,
    prix: int | None = None,
    autres_prix: Mapping[str, int] | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge what was done of an offer that seems abnormally low, by the law of the day of the decision.

    CCP, art. L2152-5, L2152-6, R2152-3 and R2152-4 (since 1 April 2019): the buyer asks for explanations before any
    rejection; rejects an offer that stays abnormally low; keeps one that is justified. With the prices, `ecart` says
    how far this one is from the mean of the others, in percent: no share is written in the law.

    Left out: from which share an offer seems too low; what explanations are worth.
    """
    ligne = parametres.au("commande-publique.offre-basse-etapes", le)
    ecart, situe = "", ""
    if prix is not None and autres_prix:
        moyenne = Fraction(sum(autres_prix.values()), len(autres_prix))
        exact = (prix - moyenne) * 100 / moyenne
        dixiemes = (Decimal(exact.numerator) / exact.denominator).quantize(_DIXIEME, ROUND_HALF_UP)
        ecart = decimale(dixiemes)
        sens = "sous" if ecart.startswith("-") else "au-dessus de"
        situe = f" Son prix est {decimale(abs(dixiemes))} % {sens} la moyenne des autres."
    if rejetee and not justification_demandee:
        raison = "L’offre est rejetée sans que des justifications aient été demandées par écrit : il le fallait."
    elif rejetee and justifiee:
        raison = "L’offre est justifiée : elle ne peut pas être rejetée comme anormalement basse."
    elif not rejetee and not justification_demandee:
        raison = "L’offre semble anormalement basse : il faut demander des justifications avant de la garder."
    elif not rejetee and not justifiee:
        raison = "Les justifications ne suffisent pas : l’offre doit être rejetée."
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=f"justifications {'' if justification_demandee else 'non '}demandées, offre "
        f"{'rejetée' if rejetee else 'gardée'}",
        attendu="demander des justifications, puis rejeter ou garder selon la réponse",
        oui=f"Les justifications ont été demandées, et l’on a décidé d’après la réponse.{situe}",
        non=f"{raison}{situe}",
        fondements=(ligne,),
        calcul={"ecart": ecart},
    )


_LE_DECISION = NatureArgument("date", "la date de la décision")

REGLES = (
    Regle(
        id="commande-publique.offre-hors-delai",
        titre="Offre arrivée après l’heure",
        fonction=offre_hors_delai,
        arguments={
            "date_limite": NatureArgument("date", "la date limite de remise des offres"),
            "heure_limite": NatureArgument("heure", "l’heure limite"),
            "date_reception": NatureArgument("date", "la date de réception de l’offre"),
            "heure_reception": NatureArgument("heure", "l’heure de réception"),
            "retenue": NatureArgument("booleen", "le fait que l’offre soit examinée"),
        },
        fondements=("commande-publique.offres-eliminees",),
        competences=("BC03.09",),
        le="date_limite",
    ),
    Regle(
        id="commande-publique.offre-irreguliere",
        titre="Offre irrégulière, inacceptable ou inappropriée",
        fonction=offre_irreguliere,
        arguments={
            "defaut": NatureArgument("choix", "le défaut de l’offre", ("irreguliere", "inacceptable", "inappropriee")),
            "procedure": NatureArgument(
                "choix",
                "la procédure suivie",
                ("appel-d-offres", "procedure-adaptee-sans-negociation", "procedure-adaptee-avec-negociation"),
            ),
            "suite": NatureArgument("choix", "la suite donnée", ("eliminee", "regularisee", "retenue")),
            "tous_invites": NatureArgument("booleen", "l’invitation de tous à régulariser", facultatif=True),
            "substantielle": NatureArgument("booleen", "le caractère substantiel de ce qui change", facultatif=True),
            "le": _LE_DECISION,
        },
        fondements=("commande-publique.offres-regularisables",),
        competences=("BC03.09",),
    ),
    Regle(
        id="commande-publique.offre-anormalement-basse",
        titre="Offre anormalement basse",
        fonction=offre_anormalement_basse,
        arguments={
            "justification_demandee": NatureArgument("booleen", "la demande de justifications"),
            "rejetee": NatureArgument("booleen", "le rejet de l’offre"),
            "justifiee": NatureArgument("booleen", "le fait que les justifications suffisent", facultatif=True),
            "prix": NatureArgument("montant", "le prix de l’offre", facultatif=True),
            "autres_prix": NatureArgument("table", "les prix des autres offres", facultatif=True),
            "le": _LE_DECISION,
        },
        fondements=("commande-publique.offre-basse-etapes",),
        competences=("BC03.09",),
    ),
)
