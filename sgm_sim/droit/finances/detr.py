"""DETR: beginning of the works, file, delays, advance, payments on account, balance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, decimale, montant
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.finances.calculs import POUR_CENT, arrondi, part_exacte, plafond
from sgm_sim.droit.finances.jugement import a_temps, annoncer, exiger, indecis, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_MOIS_PAR_AN = 12

_DOSSIER: Mapping[str, str] = {
    "deliberation": "la délibération qui adopte l’opération et le plan de financement",
    "note": "la note de présentation",
    "devis": "les devis ou l’estimation",
    "plan-de-situation": "le plan de situation",
    "calendrier": "le calendrier",
    "attestation-de-non-commencement": "l’attestation de non-commencement",
    "situation-fonciere": "la situation foncière",
    "rib-et-siret": "le RIB et le numéro SIRET",
}


def commencement_detr(
    *, operation: str = "travaux", reception: date, complet: date | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the day on which the first act of an operation was signed, against its request for DETR.

    CGCT, art. R2334-24: no subsidy if the execution began before the request was received (since 1 October 2018; the
    sentence itself was not read); before, until the file was complete. Signed before the request was even made, it is
    refused in both wordings. Studies and land bought beforehand are no beginning.

    Left out: leave given by the préfet to begin before. `le` is the day of the signature.
    """
    hors = parametres.au("finances.detr-hors-commencement", le)
    avant = parametres.au("finances.detr-signature-avant-depot", le)
    regle = parametres.au("finances.detr-evenement", le)
    dates = f"signature le {date_longue(le)}, demande reçue le {date_longue(reception)}"
    attendu = "aucune signature avant la demande"
    if operation in hors.elements:
        phrase = (
            "Les études et l’achat du terrain ne sont pas un commencement d’exécution : l’opération reste éligible."
        )
        return trancher(True, trouve=operation, attendu=attendu, si_oui=phrase, si_non="", fondements=(hors,))
    if le < reception and "premier-acte-juridique" in avant.elements:
        phrase = (
            f"L’opération a commencé trop tôt : {dates}. Elle n’est plus éligible à la DETR ; le dire à la préfecture, "
            "sans changer aucune date, et chercher les lots non engagés ou une autre aide."
        )
        return trancher(False, trouve=dates, attendu=attendu, si_oui="", si_non=phrase, fondements=(avant,))
    if "dossier-complet" not in regle.elements:
        phrase = f"Rien n’a été signé avant la réception de la demande : {dates}."
        return trancher(True, trouve=dates, attendu=attendu, si_oui=phrase, si_non="", fondements=(regle,))
    if complet is None:
        phrase = "À cette date, il faut savoir quand le dossier a été déclaré complet : on ne peut pas juger."
        return indecis(trouve=dates, attendu="la date du dossier complet", phrase=phrase, fondements=(regle,))
    return trancher(
        le >= complet,
        trouve=dates,
        attendu="aucune signature avant le dossier complet",
        si_oui=f"Le dossier était complet le {date_longue(complet)}, avant la signature.",
        si_non=f"À cette date, il fallait attendre le dossier complet, le {date_longue(complet)} : {dates}.",
        fondements=(regle,),
    )


def dossier_detr(*, pieces: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the file of a request for DETR.

    Arrêté du 23 décembre 2002 (art. not read; its list is known from the page of a préfecture).

    Left out: the list of each préfecture, which prevails.
    """
    return exiger(
        pieces,
        parametres.au("finances.detr-dossier", le),
        _DOSSIER,
        si_oui="Le dossier a toutes les pièces d’usage ; la liste de votre préfecture fait foi.",
        si_non="Le dossier serait déclaré incomplet : il manque",
    )


def debut_detr(*, notification: date, prorogation: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a subsidised operation began.

    CGCT, art. R2334-28: two years from the notification of the subsidy, and one year more if the préfet grants it. The
    arrêté may set less, or another start.

    Left out: what counts as a beginning.
    """
    delai = parametres.au("finances.detr-delai-debut", le)
    plus = parametres.au("finances.detr-prorogation-debut", le)
    annees = delai.nombre + (plus.nombre if prorogation else 0)
    limite = ajouter_mois(notification, annees * _MOIS_PAR_AN)
    regle = f"{accord(annees, 'an')} après la notification du {date_longue(notification)}, sauf mention de l’arrêté"
    suite = "Le préfet constate la caducité de la subvention."
    lignes = (delai, plus) if prorogation else (delai,)
    return a_temps(le, limite, quoi="Travaux commencés", regle=regle, suite=suite, fondements=lignes)


def achevement_detr(*, commencement: date, prorogation: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a subsidised operation was declared complete.

    CGCT, art. R2334-29: four years from the declaration of its beginning, two more at most if the préfet decides so.

    Left out: what the préfet pays when nothing was declared.
    """
    delai = parametres.au("finances.detr-delai-achevement", le)
    plus = parametres.au("finances.detr-prorogation-achevement", le)
    annees = delai.nombre + (plus.nombre if prorogation else 0)
    limite = ajouter_mois(commencement, annees * _MOIS_PAR_AN)
    regle = f"{accord(annees, 'an')} après le commencement du {date_longue(commencement)}"
    suite = "Aucun paiement ne peut plus être demandé après ce délai."
    lignes = (delai, plus) if prorogation else (delai,)
    return a_temps(le, limite, quoi="Achèvement déclaré", regle=regle, suite=suite, fondements=lignes)


def versements_detr(*, subvention: int, versement: str, cumul: int, le: date, parametres: Parametres) -> Verdict:
    """Judge what is asked before the balance: the advance, or all the payments on account so far (`cumul`).

    CGCT, art. R2334-30, II and III: an advance of 30 % on the declaration of beginning; payments on account up to 80 %.

    Left out: the papers; a balance (`finances.solde-detr`).
    """
    ligne = parametres.au("finances.detr-versements", le)
    if versement not in ligne.table:
        phrase = "Ce versement n’est ni une avance ni un acompte : on ne peut pas juger."
        return indecis(trouve=versement, attendu="une avance ou un acompte", phrase=phrase, fondements=(ligne,))
    part = ligne.table[versement]
    maximum = plafond(subvention, part)
    return trancher(
        cumul <= maximum,
        trouve=f"{montant(cumul)} demandés ({versement})",
        attendu=f"{montant(maximum)} au plus",
        si_oui=f"{montant(cumul)} : dans la limite de {montant(maximum)} ({decimale(part)} % de la subvention).",
        si_non=f"{montant(cumul)} : la limite est de {montant(maximum)} ({decimale(part)} % de la subvention).",
        fondements=(ligne,),
        limite=maximum,
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
    due = arrondi(part_exacte(subvention * retenue, POUR_CENT) / depense_prevue)
    detail = f"subvention recalculée {montant(due)} sur {montant(retenue)} HT, moins {montant(verse)} versés"
    calcul = {"subvention": due}
    return annoncer(annonce, max(due - verse, 0), nom="Solde", detail=detail, fondements=(ligne,), calcul=calcul)


_DEMANDE = NatureArgument("date", "la date de la demande")
_PROROGATION = NatureArgument("booleen", "la prorogation accordée par le préfet", facultatif=True)
_BC = ("BC03.03",)

REGLES = (
    Regle(
        id="finances.commencement-detr",
        titre="Signature avant la demande de DETR",
        fonction=commencement_detr,
        arguments={
            "operation": NatureArgument(
                "choix", "ce qui est signé", ("travaux", "etudes-prealables", "acquisition-fonciere"), facultatif=True
            ),
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "complet": NatureArgument("date", "la date du dossier complet", facultatif=True),
            "le": NatureArgument("date", "la date de signature du devis ou du marché"),
        },
        fondements=(
            "finances.detr-hors-commencement",
            "finances.detr-signature-avant-depot",
            "finances.detr-evenement",
        ),
        competences=_BC,
    ),
    Regle(
        id="finances.dossier-detr",
        titre="Pièces d’une demande de DETR",
        fonction=dossier_detr,
        arguments={
            "pieces": NatureArgument("liste", "les pièces du dossier", tuple(_DOSSIER)),
            "le": _DEMANDE,
        },
        fondements=("finances.detr-dossier",),
        competences=_BC,
    ),
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
