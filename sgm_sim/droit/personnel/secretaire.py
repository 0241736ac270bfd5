"""The secrétaire général de mairie: who must be appointed, of which category from 2028, and how a C becomes a B."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import duree_en_mois
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def secretaire_obligatoire(
    *, population: int, secretaire: bool, directeur_general: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether the commune has the secrétaire it must have, by the law of that day.

    CGCT, art. L2122-19-1 (loi n° 2023-1380, since 1 January 2024): under 3 500 inhabitants the maire appoints an agent
    to this post, unless there is a directeur général des services. Part time is possible. From 1 January 2028 (loi,
    art. 1, II): under 2 000 inhabitants without exception; from there on unless there is a directeur général, whatever
    the population.

    Left out: until 2028, communes of 3 500 inhabitants and more; the category (`personnel.secretaire-categorie`).
    """
    annee = parametres.au("personnel.secretaire-categorie-annee", le)
    if le.year >= annee.nombre:
        return _secretaire_depuis_2028(population, secretaire, directeur_general, annee, le, parametres)
    ligne = parametres.au("personnel.secretaire-seuil", le)
    seuil = accord(ligne.nombre, "habitant")
    if population >= ligne.nombre:
        return rendre(
            "indetermine",
            trouve=f"une commune de {accord(population, 'habitant')}",
            attendu=f"moins de {seuil}",
            phrase=f"La règle vise les communes de moins de {seuil} : au-delà, elle ne dit rien ici.",
            fondements=(ligne,),
            limite=ligne.nombre,
        )
    conforme = secretaire or directeur_general
    trouve = _en_poste(secretaire, directeur_general)
    return juger(
        conforme,
        trouve=trouve,
        attendu="un secrétaire général de mairie, ou un directeur général des services",
        phrase=f"Sous {seuil}, le maire nomme un secrétaire général de mairie, même à temps non complet, sauf s’il a "
        f"nommé un directeur général des services. Ici, {trouve}.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def _secretaire_depuis_2028(
    population: int, secretaire: bool, directeur_general: bool, annee: Valeur, le: date, parametres: Parametres
) -> Verdict:
    ligne = parametres.au("personnel.secretaire-categorie-seuil", le)
    petite = population < ligne.nombre
    seuil, trouve = accord(ligne.nombre, "habitant"), _en_poste(secretaire, directeur_general)
    regle = (
        f"sous {seuil}, le maire nomme un secrétaire général de mairie, même s’il y a un directeur général des services"
        if petite
        else f"à partir de {seuil}, le maire nomme un secrétaire général de mairie, sauf s’il a nommé un directeur "
        "général des services"
    )
    return juger(
        secretaire or (directeur_general and not petite),
        trouve=trouve,
        attendu="un secrétaire général de mairie" + ("" if petite else ", ou un directeur général des services"),
        phrase=f"Depuis le 1er janvier {annee.nombre}, {regle}. Ici, {trouve}.",
        fondements=(annee, ligne),
        limite=ligne.nombre,
    )


def _en_poste(secretaire: bool, directeur_general: bool) -> str:
    dit = "un secrétaire est nommé" if secretaire else "il n’y a pas de secrétaire nommé"
    return f"{dit}, il y a un directeur général" if directeur_general else dit


def secretaire_categorie(
    *, population: int, categorie: str, directeur_general: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge the category of an agent appointed secrétaire général de mairie, by the law of the day of appointment.

    Loi n° 2023-1380, art. 1, II: from 1 January 2028, B at least under 2 000 inhabitants; A from there on, whatever the
    population, unless there is a directeur général des services (no answer then). Before, no category is required.

    Left out: who was already appointed on that day; contractual agents of an equivalent level.
    """
    annee = parametres.au("personnel.secretaire-categorie-annee", le)
    seuil = parametres.au("personnel.secretaire-categorie-seuil", le)
    ligne = parametres.au("personnel.secretaire-categories", le)
    if le.year < annee.nombre:
        return juger(
            True,
            trouve=f"un agent de catégorie {categorie.upper()}",
            attendu=f"aucune catégorie exigée avant {annee.nombre}",
            phrase=f"Aucune catégorie n’est exigée d’un secrétaire général de mairie nommé avant {annee.nombre}.",
            fondements=(annee,),
        )
    petite = population < seuil.nombre
    if directeur_general and not petite:
        return indecis(
            trouve=f"un agent de catégorie {categorie.upper()}, à côté d’un directeur général des services",
            attendu="une commune sans directeur général des services",
            phrase=f"À partir de {accord(seuil.nombre, 'habitant')}, la loi ne vise que les communes sans directeur "
            "général des services : elle ne dit pas la catégorie d’un secrétaire nommé à côté de lui.",
            fondements=(annee, ligne, seuil),
        )
    permises = ligne.listes["moins" if petite else "plus"]
    cadre = f"{'moins de ' if petite else ''}{accord(seuil.nombre, 'habitant')}{'' if petite else ' et plus'}"
    attendu = f"catégorie {enumeration([nom.upper() for nom in permises], 'ou')}"
    conforme = categorie in permises
    return juger(
        conforme,
        trouve=f"un agent de catégorie {categorie.upper()}",
        attendu=attendu,
        phrase=f"Pour une commune de {cadre}, un agent nommé ce jour-là secrétaire général de mairie relève de la "
        f"{attendu} ; celui-ci est de catégorie {categorie.upper()}.",
        fondements=(annee, ligne, seuil),
        limite=seuil.nombre,
    )


def requalification(
    *, grade: str, mois_de_fonctions: int, population: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a C who is secrétaire may become a B outside the quotas, by the law of the day of promotion.

    Loi n° 2023-1380, art. 2, and décret n° 2024-826, art. 1 (since 18 July 2024): until 31 December 2027, adjoints
    administratifs principaux (C2, C3) with four years in these duties, in a commune of less than 2 000 inhabitants.

    Left out: training that must be done; the liste d'aptitude and the post to create; the choice, which stays free.
    """
    grades = parametres.au("personnel.requalification-grades", le)
    mois = parametres.au("personnel.requalification-mois", le)
    seuil = parametres.au("personnel.requalification-seuil", le)
    annee = parametres.au("personnel.requalification-derniere-annee", le)
    obstacles = []
    if le.year > annee.nombre:
        obstacles.append(f"le dispositif s’est fermé le 31 décembre {annee.nombre}")
    if grade not in grades.elements:
        obstacles.append("le grade n’est pas un grade d’avancement, il faut d’abord passer en C2")
    if mois_de_fonctions < mois.nombre:
        obstacles.append(
            f"il faut {duree_en_mois(mois.nombre)} de fonctions, il y en a {duree_en_mois(mois_de_fonctions)}"
        )
    if population >= seuil.nombre:
        obstacles.append(f"la commune n’a pas moins de {accord(seuil.nombre, 'habitant')}")
    suite = (
        f"la demande ne peut pas aboutir : {' ; '.join(obstacles)}."
        if obstacles
        else (
            "les conditions sont réunies : le dossier peut être présenté au centre de gestion, sans promettre la "
            "nomination."
        )
    )
    return juger(
        not obstacles,
        trouve=f"grade {grade.upper()}, {duree_en_mois(mois_de_fonctions)} de fonctions, "
        f"{accord(population, 'habitant')}",
        attendu=f"grade d’avancement, {mois.nombre} mois, moins de {accord(seuil.nombre, 'habitant')}",
        phrase=f"Pour le plan de requalification des secrétaires de catégorie C en catégorie B, {suite}",
        fondements=(grades, mois, seuil, annee),
    )


def formation_promotion(*, etapes: Sequence[str], mois_de_services: int, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a C may become a B by the lasting way, by the law of the day of promotion.

    Loi n° 2023-1380, art. 3, and décret n° 2024-826: eight years of services in category C, a qualifying training and a
    professional examination. Known by pages of centres de gestion, hence `partiel`.

    Left out: grade of the agent; program of the training.
    """
    duree = parametres.au("personnel.formation-promotion-mois", le)
    ligne = parametres.au("personnel.formation-promotion-etapes", le)
    if mois_de_services < duree.nombre:
        return juger(
            False,
            trouve=f"{duree_en_mois(mois_de_services)} de services",
            attendu=f"{duree_en_mois(duree.nombre)} de services",
            phrase=f"La voie « formation-promotion » demande {duree_en_mois(duree.nombre)} de services en "
            f"catégorie C ; l’agent en a {duree_en_mois(mois_de_services)}.",
            fondements=(duree,),
        )
    return exiger(
        etapes,
        ligne.elements,
        {"formation-qualifiante": "la formation qualifiante", "examen-professionnel": "l’examen professionnel"},
        complet="La voie « formation-promotion » est ouverte : elle est durable, et sans quota.",
        incomplet="La voie « formation-promotion » est durable et sans quota, mais il manque {manque}.",
        fondements=(ligne, duree),
    )


_POPULATION = NatureArgument("nombre", "la population de la commune")

REGLES = (
    Regle(
        id="personnel.secretaire-obligatoire",
        titre="Nomination d’un secrétaire général de mairie",
        fonction=secretaire_obligatoire,
        arguments={
            "population": _POPULATION,
            "secretaire": NatureArgument("booleen", "la nomination d’un secrétaire général de mairie"),
            "directeur_general": NatureArgument("booleen", "la nomination d’un directeur général des services"),
            "le": NatureArgument("date", "la date"),
        },
        fondements=(
            "personnel.secretaire-seuil",
            "personnel.secretaire-categorie-annee",
            "personnel.secretaire-categorie-seuil",
        ),
        competences=("BC03.05", "BC03.04"),
    ),
    Regle(
        id="personnel.secretaire-categorie",
        titre="Catégorie du secrétaire général de mairie",
        fonction=secretaire_categorie,
        arguments={
            "population": _POPULATION,
            "categorie": NatureArgument("choix", "la catégorie de l’agent", ("a", "b", "c")),
            "directeur_general": NatureArgument(
                "booleen", "la nomination d’un directeur général des services", facultatif=True
            ),
            "le": NatureArgument("date", "la date de nomination"),
        },
        fondements=(
            "personnel.secretaire-categorie-annee",
            "personnel.secretaire-categorie-seuil",
            "personnel.secretaire-categories",
        ),
        competences=("BC03.04", "BC03.05"),
    ),
    Regle(
        id="personnel.requalification",
        titre="Requalification en B d’un secrétaire de catégorie C",
        fonction=requalification,
        arguments={
            "grade": NatureArgument("choix", "l’échelle de l’agent", ("c1", "c2", "c3")),
            "mois_de_fonctions": NatureArgument("nombre", "le nombre de mois dans les fonctions de secrétaire"),
            "population": _POPULATION,
            "le": NatureArgument("date", "la date de la promotion"),
        },
        fondements=(
            "personnel.requalification-grades",
            "personnel.requalification-mois",
            "personnel.requalification-seuil",
            "personnel.requalification-derniere-annee",
        ),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.formation-promotion",
        titre="Voie durable de promotion vers la catégorie B",
        fonction=formation_promotion,
        arguments={
            "etapes": NatureArgument(
                "liste", "les étapes franchies", ("formation-qualifiante", "examen-professionnel")
            ),
            "mois_de_services": NatureArgument("nombre", "le nombre de mois de services en catégorie C"),
            "le": NatureArgument("date", "la date de la promotion"),
        },
        fondements=("personnel.formation-promotion-mois", "personnel.formation-promotion-etapes"),
        competences=("BC03.04",),
    ),
)
