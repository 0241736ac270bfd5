"""Dates of the budget: project, débat, vote, transmission; rates notified to the tax service."""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.finances.calculs import jour_de
from sgm_sim.droit.jugements import juger, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def _limite_vote(exercice: int, renouvellement: bool, le: date, parametres: Parametres) -> tuple[date, Valeur]:
    """Return the last day of the vote of the budget of `exercice`, and the row that sets it."""
    nom = "finances.budget-date-limite-renouvellement" if renouvellement else "finances.budget-date-limite"
    ligne = parametres.au(nom, le)
    return jour_de(exercice, ligne), ligne


def _annee(renouvellement: bool) -> str:
    return "celui d’une année de renouvellement" if renouvellement else "celui d’une année ordinaire"


def vote_budget(
    *, exercice: int, renouvellement: bool = False, informations: date | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the day on which the budget primitif was voted.

    CGCT, art. L1612-2 (wording since 2013): before 15 April of the year, 30 April in a year of renewal of councils; and
    when the State gives the indispensable information late, fifteen days after it came. A late communication never
    shortens the ordinary delay.

    Left out: which information is indispensable (art. D1612-1); the first budget of a new commune.
    """
    limite, ligne = _limite_vote(exercice, renouvellement, le, parametres)
    lignes, regle = (ligne,), _annee(renouvellement)
    if informations:
        delai = parametres.au("finances.informations-delai", le)
        reportee = informations + timedelta(days=delai.nombre)
        if reportee > limite:
            limite, regle = (
                reportee,
                f"{accord(delai.nombre, 'jour')} après l’envoi des informations, le {date_longue(informations)}",
            )
            lignes = (delai,)
    suite = "Le préfet saisit la chambre régionale des comptes, qui propose un budget."
    return au_plus_tard(le, limite, acte="Le budget a été voté", delai=regle, suite=suite, fondements=lignes)


def transmission_budget(*, exercice: int, renouvellement: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the budget reached the préfet.

    CGCT, art. L1612-8: fifteen days at most after the last day for voting it.

    Left out: how it goes (XML since 2026); a date put off by late information; budgets settled by the préfet.
    """
    vote, limite_vote = _limite_vote(exercice, renouvellement, le, parametres)
    delai = parametres.au("finances.transmission-budget-delai", le)
    regle = f"{accord(delai.nombre, 'jour')} après la date limite du vote, le {date_longue(vote)}"
    return au_plus_tard(
        le,
        vote + timedelta(days=delai.nombre),
        acte="Le budget a été transmis",
        delai=regle,
        fondements=(limite_vote, delai),
    )


def communication_projet(*, acte: str, examen: date, le: date, parametres: Parametres) -> Verdict:
    """Judge when the project of budget went to the councillors: before its first examination, under M57.

    CGCT, ex-art. L5217-10-4, renumbered for 2026 (since M57 became common, 1 January 2024): twelve calendar days at
    least, small communes included, for the budget primitif and its reports only.

    Left out: the convocation, which keeps its own delay; whether everything was in what was sent.
    """
    ligne = parametres.au("finances.projet-budget-delai", le)
    concernes = parametres.au("finances.projet-budget-actes", le)
    limite = examen - timedelta(days=ligne.nombre)
    if acte not in concernes.elements:
        phrase = f"Les {ligne.nombre} jours ne valent que pour le budget primitif ; ici, c’est le délai de convocation."
        attendu = "aucun délai propre"
        return juger(True, trouve="un autre acte", attendu=attendu, phrase=phrase, fondements=(concernes,))
    regle = f"{ligne.nombre} jours au moins avant l’examen du {date_longue(examen)}"
    suite = "Un budget a déjà été annulé pour une communication incomplète."
    return au_plus_tard(
        le, limite, acte="Le projet de budget a été envoyé", delai=regle, suite=suite, fondements=(ligne, concernes)
    )


def debat_orientation(*, population: int, debat: date | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge the débat d’orientation budgétaire before the vote of the budget, on the day of that vote.

    CGCT, art. L2312-1: from 3 500 inhabitants on. Ten weeks before the vote at most, under M57 (ex-art. L5217-10-4).

    Left out: the report presented; its transmission.
    """
    seuil = parametres.au("finances.debat-seuil", le)
    if population < seuil.nombre:
        phrase = f"Sous {accord(seuil.nombre, 'habitant')}, aucun débat d’orientation budgétaire n’est obligatoire."
        return juger(True, trouve="aucune obligation", attendu="aucun débat", phrase=phrase, fondements=(seuil,))
    if debat is None:
        phrase = f"À partir de {accord(seuil.nombre, 'habitant')}, le débat d’orientation doit précéder le budget."
        return juger(False, trouve="aucun débat", attendu="un débat", phrase=phrase, fondements=(seuil,))
    delai = parametres.au("finances.debat-delai", le)
    premier = le - timedelta(weeks=delai.nombre)
    dates = f"débat le {date_longue(debat)}, vote le {date_longue(le)}"
    return trancher(
        premier <= debat < le,
        trouve=dates,
        attendu=f"un débat dans les {delai.nombre} semaines qui précèdent le vote",
        oui=f"Le débat a eu lieu dans les {delai.nombre} semaines qui précèdent le vote ({dates}).",
        non=f"Le débat doit avoir lieu dans les {delai.nombre} semaines qui précèdent le vote : {dates}, alors "
        f"qu’il pouvait se tenir à partir du {date_longue(premier)}.",
        fondements=(seuil, delai),
        limite=premier,
    )


def notification_taux(*, annee: int, renouvellement: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the rates voted were notified to the tax service.

    CGI, art. 1639 A: before 15 April, 30 April in a year of renewal of councils.

    Left out: what happens to the rates of the year before when it is late; bases received late.
    """
    nom = "finances.taux-date-limite-renouvellement" if renouvellement else "finances.taux-date-limite"
    ligne = parametres.au(nom, le)
    regle = _annee(renouvellement)
    suite = "Les taux de l’année précédente risquent de s’appliquer : prévenez tout de suite le service fiscal."
    return au_plus_tard(
        le, jour_de(annee, ligne), acte="Les taux ont été notifiés", delai=regle, suite=suite, fondements=(ligne,)
    )


_EXERCICE = NatureArgument("nombre", "l’exercice (année)")
_RENOUVELLEMENT = NatureArgument(
    "booleen", "le fait que l’année soit celle du renouvellement des conseils", facultatif=True
)
_BC = ("BC03.01",)

REGLES = (
    Regle(
        id="finances.vote-budget",
        titre="Date limite du vote du budget",
        fonction=vote_budget,
        arguments={
            "exercice": _EXERCICE,
            "renouvellement": _RENOUVELLEMENT,
            "informations": NatureArgument(
                "date", "la date de réception des informations indispensables", facultatif=True
            ),
            "le": NatureArgument("date", "la date du vote"),
        },
        fondements=(
            "finances.budget-date-limite",
            "finances.budget-date-limite-renouvellement",
            "finances.informations-delai",
        ),
        competences=_BC,
    ),
    Regle(
        id="finances.transmission-budget",
        titre="Transmission du budget au préfet",
        fonction=transmission_budget,
        arguments={
            "exercice": _EXERCICE,
            "renouvellement": _RENOUVELLEMENT,
            "le": NatureArgument("date", "la date de transmission"),
        },
        fondements=(
            "finances.budget-date-limite",
            "finances.budget-date-limite-renouvellement",
            "finances.transmission-budget-delai",
        ),
        competences=_BC,
    ),
    Regle(
        id="finances.communication-projet",
        titre="Envoi du projet de budget aux conseillers",
        fonction=communication_projet,
        arguments={
            "acte": NatureArgument(
                "choix",
                "l’acte soumis au conseil",
                ("budget-primitif", "budget-supplementaire", "decision-modificative", "compte"),
            ),
            "examen": NatureArgument("date", "la date de la première réunion d’examen"),
            "le": NatureArgument("date", "la date d’envoi du projet"),
        },
        fondements=("finances.projet-budget-delai", "finances.projet-budget-actes"),
        competences=("BC01.01", "BC03.01"),
    ),
    Regle(
        id="finances.debat-orientation",
        titre="Débat d’orientation budgétaire",
        fonction=debat_orientation,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "debat": NatureArgument("date", "la date du débat", facultatif=True),
            "le": NatureArgument("date", "la date du vote du budget"),
        },
        fondements=("finances.debat-seuil", "finances.debat-delai"),
        competences=_BC,
    ),
    Regle(
        id="finances.notification-taux",
        titre="Notification des taux d’imposition",
        fonction=notification_taux,
        arguments={
            "annee": NatureArgument("nombre", "l’année d’imposition"),
            "renouvellement": _RENOUVELLEMENT,
            "le": NatureArgument("date", "la date de notification aux services fiscaux"),
        },
        fondements=("finances.taux-date-limite", "finances.taux-date-limite-renouvellement"),
        competences=_BC,
    ),
)
