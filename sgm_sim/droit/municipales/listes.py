"""Lists of candidates: how many names, in which order, deposited when, and the agent who may not stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from sgm_sim.core.francais.ecriture import JOURS, accord
from sgm_sim.droit.delais import jours_apres, jours_avant
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import avant_l_heure
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_JEUDI = 3


def taille_liste(*, population: int, sieges: int, candidats: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the number of candidates of a list, by the law of the day of the ballot.

    C. élect., art. L260: as many candidates as seats, and two more at most. Art. L252 (since 15 March 2026): under
    1 000 inhabitants, a list is complete with two candidates fewer than seats.

    Left out: earlier wordings, which were not read; the candidates' eligibility.
    """
    seuil = parametres.au("municipales.liste-tolerance", le)
    moins = parametres.au("municipales.liste-candidats-en-moins", le)
    plus = parametres.au("municipales.liste-candidats-en-plus", le)
    tolere = population < seuil.nombre
    minimum, maximum = sieges - (moins.nombre if tolere else 0), sieges + plus.nombre
    conforme = minimum <= candidats <= maximum
    attendu = f"de {minimum} à {maximum} candidats"
    suite = "elle est complète" if conforme else "elle ne peut pas être enregistrée"
    cadre = f"moins de {accord(seuil.nombre, 'habitant')}" if tolere else f"{accord(seuil.nombre, 'habitant')} et plus"
    phrase = (
        f"La liste compte {accord(candidats, 'candidat')} pour {accord(sieges, 'siège')} ; dans une commune de "
        f"{cadre}, il en faut de {minimum} à {maximum} : {suite}."
    )
    return juger(
        conforme,
        trouve=accord(candidats, "candidat"),
        attendu=attendu,
        phrase=phrase,
        fondements=(seuil, moins, plus) if tolere else (seuil, plus),
        calcul={"minimum": minimum, "maximum": maximum},
    )


def alternance(*, population: int, sexes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the order of men and women on a list, by the law of the day of the ballot.

    C. élect., art. L264, al. 1: each list alternates a candidate of each sex. From 1 000 inhabitants since 23 March
    2014; in every commune since 15 March 2026.

    Left out: which sex comes first, which is free.
    """
    seuil = parametres.au("municipales.parite-seuil", le)
    if population < seuil.nombre:
        phrase = f"À cette date, l’alternance ne s’imposait qu’à partir de {accord(seuil.nombre, 'habitant')}."
        return juger(True, trouve="un ordre libre", attendu="un ordre libre", phrase=phrase, fondements=(seuil,))
    ruptures = [rang for rang, (avant, apres) in enumerate(pairwise(sexes), 2) if avant == apres]
    attendu = "un candidat de chaque sexe, en alternance"
    if ruptures:
        trouve = f"deux candidats du même sexe aux rangs {ruptures[0] - 1} et {ruptures[0]}"
        phrase = (
            f"La liste porte {trouve} : elle doit alterner du premier au dernier nom, sinon elle n’est pas enregistrée."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(seuil,))
    phrase = "La liste alterne un candidat de chaque sexe, du premier au dernier nom."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(seuil,))


def depot_candidature(*, scrutin: date, tour: str, depot: date, heure: time, parametres: Parametres) -> Verdict:
    """Judge when a candidature was deposited, by the law of the day of the deposit.

    C. élect., art. L267: for the first round, the third Thursday before the ballot at 6 p.m. at the latest; for the
    second, the Tuesday that follows the first, at 6 p.m. `scrutin` is the Sunday of the first round in both cases.

    Left out: the first day of deposit, which the préfet sets; what is deposited.
    """
    cloture_heure = parametres.au("municipales.candidature-heure", depot)
    if tour == "premier":
        ligne = parametres.au("municipales.candidature-premier-tour", depot)
        dernier_jeudi = jours_avant(scrutin, (scrutin.weekday() - _JEUDI) % len(JOURS) or len(JOURS))
        jour = dernier_jeudi - timedelta(weeks=ligne.nombre - 1)
    else:
        ligne = parametres.au("municipales.candidature-second-tour", depot)
        jour = jours_apres(scrutin, ligne.nombre)
    return avant_l_heure(
        datetime.combine(depot, heure),
        datetime.combine(jour, time(cloture_heure.nombre)),
        acte="La candidature a été déposée",
        delai=f"dépôt des candidatures au {tour} tour",
        fondements=(ligne, cloture_heure),
        suite="Elle ne peut plus être enregistrée.",
    )


def agent_candidat(
    *,
    population: int,
    salarie: bool,
    saisonnier: bool = False,
    exercice_profession: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether somebody may be elected to the council of the commune that employs them, on the day of the ballot.

    C. élect., art. L231, al. on agents: salaried agents of the commune may not. In any commune, fonctionnaires publics
    and independent professionals who are paid only for services given in the exercise of that profession may; under
    1 000 inhabitants, those whose activity is seasonal or occasional may too.

    Left out: other reasons of ineligibility; agents of the communauté.
    """
    seuil = parametres.au("municipales.agent-exception-seuil", le)
    excepte = saisonnier and population < seuil.nombre
    conforme = not salarie or excepte or exercice_profession
    attendu = "ne pas être agent salarié de la commune au jour du scrutin"
    if not salarie:
        trouve = "pas d’emploi communal"
        phrase = "Cette personne n’est pas agent salarié de la commune : rien ne s’y oppose de ce côté."
    elif exercice_profession:
        trouve = "une indemnité pour l’exercice de sa profession"
        phrase = (
            "Un fonctionnaire public ou un professionnel indépendant que la commune n’indemnise que pour les services "
            "rendus dans l’exercice de sa profession n’est pas, pour la loi, agent salarié de la commune."
        )
    elif excepte:
        trouve = "un emploi saisonnier ou occasionnel"
        phrase = (
            f"Sous {accord(seuil.nombre, 'habitant')}, un emploi saisonnier ou occasionnel n’empêche pas d’être élu."
        )
    else:
        trouve = "un emploi salarié de la commune"
        phrase = (
            "Un agent salarié de la commune ne peut pas être élu à son conseil municipal. Deux exceptions : "
            "l’indemnité versée à un fonctionnaire public ou à un indépendant pour l’exercice de sa profession et, "
            f"sous {accord(seuil.nombre, 'habitant')}, un emploi saisonnier ou occasionnel."
        )
    return juger(conforme, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(seuil,))


_LE = NatureArgument("date", "la date du scrutin")
_POPULATION = NatureArgument("nombre", "la population de la commune")

REGLES = (
    Regle(
        id="municipales.taille-liste",
        titre="Nombre de candidats d’une liste",
        fonction=taille_liste,
        arguments={
            "population": _POPULATION,
            "sieges": NatureArgument("nombre", "le nombre de sièges à pourvoir"),
            "candidats": NatureArgument("nombre", "le nombre de candidats de la liste"),
            "le": _LE,
        },
        fondements=(
            "municipales.liste-tolerance",
            "municipales.liste-candidats-en-moins",
            "municipales.liste-candidats-en-plus",
        ),
        competences=("BC02.07",),
    ),
    Regle(
        id="municipales.alternance",
        titre="Alternance des femmes et des hommes sur une liste",
        fonction=alternance,
        arguments={
            "population": _POPULATION,
            "sexes": NatureArgument("liste", "le sexe des candidats, dans l’ordre de la liste", ("f", "h")),
            "le": _LE,
        },
        fondements=("municipales.parite-seuil",),
        competences=("BC02.07",),
    ),
    Regle(
        id="municipales.depot-candidature",
        titre="Clôture du dépôt des candidatures",
        fonction=depot_candidature,
        arguments={
            "scrutin": NatureArgument("date", "la date du premier tour"),
            "tour": NatureArgument("choix", "le tour de scrutin", ("premier", "second")),
            "depot": NatureArgument("date", "la date du dépôt"),
            "heure": NatureArgument("heure", "l’heure du dépôt"),
        },
        fondements=(
            "municipales.candidature-premier-tour",
            "municipales.candidature-second-tour",
            "municipales.candidature-heure",
        ),
        competences=("BC02.07",),
        le="depot",
    ),
    Regle(
        id="municipales.agent-candidat",
        titre="Agent de la commune candidat",
        fonction=agent_candidat,
        arguments={
            "population": _POPULATION,
            "salarie": NatureArgument("booleen", "le fait d’être agent salarié de la commune"),
            "saisonnier": NatureArgument(
                "booleen", "le caractère saisonnier ou occasionnel de l’emploi", facultatif=True
            ),
            "exercice_profession": NatureArgument(
                "booleen",
                "le fait, pour un fonctionnaire public ou un indépendant, de n’être payé que pour l’exercice de sa "
                "profession",
                facultatif=True,
            ),
            "le": _LE,
        },
        fondements=("municipales.agent-exception-seuil",),
        competences=("BC02.01", "BC02.07"),
    ),
)
