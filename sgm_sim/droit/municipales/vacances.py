"""Seats that fall empty between two renewals, and the members of the conseil communautaire of small communes.

Who replaces a councillor, and when a council is complete, are `conseil`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois, jours_avant
from sgm_sim.droit.jugements import chiffrer, indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict


def election_due(
    *,
    population: int,
    effectif: int,
    membres: int,
    renouvellement: date,
    annonce: bool | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether empty seats oblige to an election, by the law of the day of the last vacancy.

    C. élect., art. L270 (1 000 inhabitants and more) and L258: after the next of each list were called, an election
    takes place within three months when the council has lost a third of its members; half from 1 January of the year
    that precedes the general renewal. Under 1 000 inhabitants the new art. L258 is known by a summary only: that the
    next of the list is called first is confirmed, the rest is not.

    Left out: the floor of four or five members in small communes; the council that must be complete to elect a maire.
    """
    part, delai = parametres.au("municipales.vacance-part", le), parametres.au("municipales.vacance-delai", le)
    petite = parametres.au("municipales.vacance-petites-communes", le)
    fondements = (part, delai, petite) if population < petite.nombre else (part, delai)
    fin_de_mandat = le >= date(renouvellement.year - 1, 1, 1)
    diviseur = int(part.table["fin-de-mandat" if fin_de_mandat else "ordinaire"])
    perdus = effectif - membres
    due = perdus * diviseur >= effectif
    nom = "la moitié" if fin_de_mandat else "le tiers"
    limite = ajouter_mois(le, delai.nombre)
    sorte = "complémentaire" if population < petite.nombre else "de tout le conseil"
    suite = (
        f"une élection {sorte} doit avoir lieu le {date_longue(limite)} au plus tard"
        if due
        else "aucune élection n’est due"
    )
    phrase = (
        f"Le conseil a perdu {accord(perdus, 'membre')} sur {effectif}, les suivants de liste étant épuisés ; le seuil "
        f"est {nom} : {suite}."
    )
    return rendre(
        comparer(annonce, due),
        trouve=f"{accord(perdus, 'siège vacant', 'sièges vacants')} sur {effectif}",
        attendu=f"une élection à partir de {accord(-(-effectif // diviseur), 'siège vacant', 'sièges vacants')}",
        phrase=phrase,
        fondements=fondements,
        limite=limite if due else None,
        calcul={"due": "oui" if due else "non"},
    )


def convocation_partielle(*, publication: date, scrutin: date, parametres: Parametres) -> Verdict:
    """Judge when the order that convenes voters was published, by the law of that day.

    C. élect., art. L247 (since 29 December 2019): for a partial election, the order of the sous-préfet is published in
    the commune six weeks at least before the ballot.

    Left out: a general renewal, which a decree convenes; the dispatch of the order.
    """
    ligne = parametres.au("municipales.partielle-convocation", publication)
    return au_plus_tard(
        publication,
        jours_avant(scrutin, ligne.nombre),
        acte="L’arrêté qui convoque les électeurs a été publié dans la commune",
        delai=f"{accord(ligne.nombre, 'jour')} au moins avant le scrutin du {date_longue(scrutin)}",
        fondements=(ligne,),
    )


def communautaires_tableau(
    *,
    population: int,
    tableau: Sequence[str],
    sieges: int,
    designes: Sequence[str],
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge who sits at the conseil communautaire for a commune under 1 000 inhabitants, by the law of that day.

    C. élect., art. L273-11: the members of the municipal council, in the order of the tableau: maire, adjoints, then
    councillors.

    Left out: a member who resigns that seat, replaced by the next in the tableau (art. L273-12).
    """
    seuil = parametres.au("municipales.communautaires-seuil", le)
    if population >= seuil.nombre:
        phrase = (
            f"À partir de {accord(seuil.nombre, 'habitant')}, les conseillers communautaires sont élus sur le bulletin "
            "de vote, et non pris dans l’ordre du tableau."
        )
        attendu = "des conseillers communautaires élus sur le bulletin"
        return juger(False, trouve="l’ordre du tableau", attendu=attendu, phrase=phrase, fondements=(seuil,))
    if len(tableau) < sieges or not sieges:
        phrase = (
            f"Le tableau donné compte {accord(len(tableau), 'nom')} pour {accord(sieges, 'siège')} : on ne peut pas "
            "dire qui siège."
        )
        attendu = "un nom par siège au moins"
        return indecis(trouve=accord(len(tableau), "nom"), attendu=attendu, phrase=phrase, fondements=(seuil,))
    attendus = list(tableau[:sieges])
    qui = f"les {sieges} premiers du tableau siègent" if sieges > 1 else "le premier du tableau siège"
    phrase = f"Sous {accord(seuil.nombre, 'habitant')}, {qui} à la communauté : {enumeration(attendus)}."
    return juger(
        sorted(designes) == sorted(attendus),
        trouve=enumeration(list(designes)) if designes else "personne",
        attendu=enumeration(attendus),
        phrase=phrase,
        fondements=(seuil,),
    )


def taille_liste_communautaire(*, sieges: int, candidats: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the number of candidates of a communautaire list, by the law of the day of the ballot.

    C. élect., art. L273-9, I, 1°: as many as seats, plus one when there are fewer than five seats, plus two otherwise.

    Left out: the order that ties this list to the municipal one (first quarter, three fifths).
    """
    ligne = parametres.au("municipales.communautaires-candidats-en-plus", le)
    attendus = sieges + int(ligne.tranche(max(sieges, 1)))
    return chiffrer(
        candidats,
        attendus,
        sujet=f"Pour {accord(sieges, 'siège')} à la communauté, la liste doit compter",
        raison=f"C’est le nombre de sièges, plus {attendus - sieges}.",
        fondements=(ligne,),
        ecrire=lambda n: accord(n, "candidat"),
    )


_LE = NatureArgument("date", "la date du scrutin")
_POPULATION = NatureArgument("nombre", "la population de la commune")
_SIEGES = NatureArgument("nombre", "le nombre de sièges de la commune à la communauté")

REGLES = (
    Regle(
        id="municipales.election-due",
        titre="Sièges vacants et élection à organiser",
        fonction=election_due,
        arguments={
            "population": _POPULATION,
            "effectif": NatureArgument("nombre", "l’effectif légal du conseil"),
            "membres": NatureArgument("nombre", "le nombre de conseillers en exercice"),
            "renouvellement": NatureArgument("date", "la date du prochain renouvellement général"),
            "annonce": NatureArgument("booleen", "le fait qu’une élection soit due", facultatif=True),
            "le": NatureArgument("date", "la date de la dernière vacance"),
        },
        fondements=(
            "municipales.vacance-part",
            "municipales.vacance-delai",
            "municipales.vacance-petites-communes",
        ),
        competences=("BC02.07",),
    ),
    Regle(
        id="municipales.convocation-partielle",
        titre="Convocation des électeurs à une élection partielle",
        fonction=convocation_partielle,
        arguments={
            "publication": NatureArgument("date", "la date de publication de l’arrêté dans la commune"),
            "scrutin": _LE,
        },
        fondements=("municipales.partielle-convocation",),
        competences=("BC02.07",),
        le="publication",
    ),
    Regle(
        id="municipales.communautaires-tableau",
        titre="Conseillers communautaires d’une commune de moins de 1 000 habitants",
        fonction=communautaires_tableau,
        arguments={
            "population": _POPULATION,
            "tableau": NatureArgument("liste", "les conseillers municipaux, dans l’ordre du tableau"),
            "sieges": _SIEGES,
            "designes": NatureArgument("liste", "les conseillers communautaires désignés"),
            "le": NatureArgument("date", "la date de la désignation"),
        },
        fondements=("municipales.communautaires-seuil",),
        competences=("BC02.08",),
    ),
    Regle(
        id="municipales.taille-liste-communautaire",
        titre="Nombre de candidats au conseil communautaire",
        fonction=taille_liste_communautaire,
        arguments={
            "sieges": _SIEGES,
            "candidats": NatureArgument("nombre", "le nombre de candidats de la liste communautaire"),
            "le": _LE,
        },
        fondements=("municipales.communautaires-candidats-en-plus",),
        competences=("BC02.07",),
    ),
)
