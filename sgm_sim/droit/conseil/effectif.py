"""How many councillors, when a council is complete, how many adjoints.

A council is elected for its effectif légal. Since March 2026 a council of fewer than 1 000 inhabitants is réputé
complet two seats below it, and every rule on the effectif then starts from the members actually elected.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import chiffrer, indecis, juger
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def effectif_legal(*, population: int, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Give, or judge, the number of seats of the council, by the law of the day of the ballot.

    CGCT, art. L2121-2 (barème read in 2015 and 2024, unchanged by loi n° 2025-444): by population municipale, the one
    authenticated before the ballot (C. élect., art. R25-1, al. 1). For an élection complémentaire, `population` is the
    one of the last general renewal (al. 2): the sentence says so, nothing checks it.

    Left out: 3 500 inhabitants and more beyond the first bracket; communes nouvelles and associées.
    """
    ligne = parametres.au("conseil.effectif-legal", le)
    sieges = int(ligne.tranche(population))
    return chiffrer(
        annonce,
        sieges,
        sujet=f"Une commune de {accord(population, 'habitant')} élit",
        raison="C’est la population municipale qui compte, celle qui est authentifiée avant le scrutin ; pour une "
        "élection complémentaire, celle du dernier renouvellement intégral.",
        fondements=(ligne,),
        ecrire=lambda n: accord(n, "conseiller"),
    )


def conseil_complet(*, population: int, elus: int, le: date, parametres: Parametres) -> Verdict:
    """Judge whether the council is complete after an election, so that the maire can be elected.

    CGCT, art. L2121-2-1 (loi n° 2025-444, art. 5, applied from 15 March 2026): below 1 000 inhabitants, 5, 9 or 13
    members are enough after the general renewal or an élection complémentaire. Before (loi n° 2019-1461, art. 38):
    below 500 inhabitants, 5 or 9. Elsewhere, art. L2121-2.

    Left out: vacancies that came later (`conseil.conseil-complet-avant-election`).
    """
    plancher, fondements = _plancher(population, le, parametres)
    legal = int(fondements[0].tranche(population))
    phrase = (
        f"Le conseil compte {accord(elus, 'élu')} pour {legal} sièges ; il est complet à partir de "
        f"{accord(plancher, 'membre')} : "
    )
    phrase += (
        "le maire peut être élu." if elus >= plancher else "il faut une élection complémentaire avant d’élire le maire."
    )
    return juger(
        elus >= plancher,
        trouve=accord(elus, "élu"),
        attendu=f"{accord(plancher, 'membre')} au moins",
        phrase=phrase,
        fondements=fondements,
        limite=plancher,
    )


def conseil_complet_avant_election(
    *,
    population: int,
    membres: int,
    elus: int | None = None,
    un_seul_adjoint: bool = False,
    decision_du_conseil: bool = False,
    apres_elections: bool = False,
    demissions_apres_maire: bool = False,
    annulation_definitive: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether a maire or adjoints may be elected although seats fell vacant, by the law of the convocation.

    CGCT, art. L2122-8: a council that is incomplete is completed first, unless the council has not lost a third of its
    members and the vacancies came after those elections or, for a single adjoint, the council so decides on the
    proposal of the maire. Art. L2121-2-1 (since 15 March 2026): below 1 000 inhabitants, 5, 9 or 13 members are enough
    even after vacancies. Art. L2122-9: from 1 000 on, resignations given once the maire had left, and seats that a
    final judgment took from councillors without giving them to others, do not count (partly checked). Whether the third
    is that of the effectif légal or of the members after the last election (art. L2121-2-1, al. 3; `elus`, else the
    least that makes the council complete) is not settled: no answer when it matters.

    Left out: the next of each list, who must have been called first (`conseil.suivant-de-liste`).
    """
    plancher, fondements = _plancher(population, le, parametres)
    legal = int(fondements[0].tranche(population))
    tiers = parametres.au("conseil.perte-du-tiers", le)
    seuil = parametres.au("conseil.demissions-apres-maire-seuil", le)
    bases = (legal, min(legal, plancher if elus is None else elus))
    garde = [(base - membres) * tiers.nombre < base for base in bases]
    bon: bool | None
    if membres >= plancher:
        bon, motif = True, f"il en suffit de {plancher}"
    elif (demissions_apres_maire or annulation_definitive) and population >= seuil.nombre:
        bon, fondements = True, (*fondements, seuil)
        motif = "les démissions données après le départ du maire et les élections annulées ne comptent pas"
    elif not (un_seul_adjoint or apres_elections) or not any(garde):
        bon, motif, fondements = False, f"il en faut {plancher}", (*fondements, tiers)
    elif not all(garde):
        bon, fondements = None, (*fondements, tiers)
        motif = (
            f"le tiers est perdu si l’on compte sur {bases[0]}, il ne l’est pas sur {bases[1]}, et la base à retenir "
            "n’est pas tranchée"
        )
    elif apres_elections or decision_du_conseil:
        cause = "ces sièges se sont libérés après les élections" if apres_elections else "le conseil l’a décidé"
        bon, motif, fondements = True, f"{cause} et il n’a pas perdu le tiers", (*fondements, tiers)
    else:
        bon, fondements = None, (*fondements, tiers)
        motif = (
            "pour un seul adjoint, le conseil peut décider, sur la proposition du maire, de ne pas se compléter "
            "d’abord : il manque cette décision"
        )
    suites = {
        True: "l’élection peut avoir lieu",
        False: "il faut d’abord compléter le conseil",
        None: "on ne peut pas conclure",
    }
    suite = suites[bon]
    return juger(
        bon,
        trouve=f"{accord(membres, 'membre')} pour {legal} sièges",
        attendu=f"{accord(plancher, 'membre')}, sauf exception",
        phrase=f"Le conseil compte {accord(membres, 'membre')} pour {legal} sièges ; {motif} : {suite}.",
        fondements=fondements,
        limite=plancher,
    )


def nombre_adjoints(*, population: int, elus: int, adjoints: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the number of adjoints that the council creates, by the law of that day.

    CGCT, art. L2122-1 and L2122-2: one at least, 30 % of the effectif légal at most, rounded down. Art. L2121-2-1,
    al. 3: when the council is réputé complet below the effectif légal, the effectif is the number of members after
    the last election.

    Left out: adjoints de quartier and special adjoints.
    """
    plancher, fondements = _plancher(population, le, parametres)
    part, minimum = parametres.au("conseil.adjoints-part", le), parametres.au("conseil.adjoints-minimum", le)
    fondements = (*fondements, part, minimum)
    legal = int(fondements[0].tranche(population))
    attendu = f"entre {minimum.nombre} et {part.nombre} % de l’effectif"
    if elus < plancher:
        phrase = (
            f"Avec {accord(elus, 'élu')}, le conseil n’est pas complet (il faut {accord(plancher, 'membre')}) : on ne "
            "peut pas encore élire d’adjoints."
        )
        return indecis(trouve=accord(elus, "élu"), attendu=attendu, phrase=phrase, fondements=fondements)
    effectif = min(elus, legal)
    maximum = adjoints_au_plus(effectif, part)
    base = (
        f"l’effectif légal de {legal}"
        if effectif == legal
        else f"les {effectif} élus, puisque le conseil est réputé complet sous son effectif légal de {legal}"
    )
    phrase = (
        f"Le plafond est de {part.nombre} % de l’effectif, soit {accord(maximum, 'adjoint')} au plus, calculé sur "
        f"{base} ; il en faut au moins {minimum.nombre}, et le conseil en crée {adjoints}."
    )
    return juger(
        minimum.nombre <= adjoints <= maximum,
        trouve=accord(adjoints, "adjoint"),
        attendu=f"de {minimum.nombre} à {accord(maximum, 'adjoint')}",
        phrase=phrase,
        fondements=fondements,
        limite=maximum,
    )


def adjoints_au_plus(effectif: int, part: Valeur) -> int:
    """Return the greatest number of adjoints for that effectif, rounded down (CGCT, art. L2122-2)."""
    return int(effectif * part.decimal // 100)


def _plancher(population: int, le: date, parametres: Parametres) -> tuple[int, tuple[Valeur, ...]]:
    """Return the number of members that makes a council complete, and the rows used, the effectif légal first."""
    legal = parametres.au("conseil.effectif-legal", le)
    seuil = parametres.au("conseil.repute-complet-seuil", le)
    tolere = parametres.au("conseil.repute-complet", le)
    if population < seuil.nombre:
        return int(tolere.tranche(population)), (legal, seuil, tolere)
    return int(legal.tranche(population)), (legal, seuil)


_POPULATION = NatureArgument("nombre", "la population municipale de la commune")
_ELUS = NatureArgument("nombre", "le nombre de membres du conseil à l’issue de la dernière élection")
_COMPLET = ("conseil.effectif-legal", "conseil.repute-complet-seuil", "conseil.repute-complet")

REGLES = (
    Regle(
        id="conseil.effectif-legal",
        titre="Effectif légal du conseil municipal",
        fonction=effectif_legal,
        arguments={
            "population": _POPULATION,
            "annonce": NatureArgument("nombre", "le nombre de sièges annoncé", facultatif=True),
            "le": NatureArgument("date", "la date du scrutin"),
        },
        fondements=("conseil.effectif-legal",),
        competences=("BC01.01", "BC02.08"),
    ),
    Regle(
        id="conseil.conseil-complet",
        titre="Conseil complet après une élection",
        fonction=conseil_complet,
        arguments={
            "population": _POPULATION,
            "elus": _ELUS,
            "le": NatureArgument("date", "la date de l’élection"),
        },
        fondements=_COMPLET,
        competences=("BC01.01", "BC02.08"),
    ),
    Regle(
        id="conseil.conseil-complet-avant-election",
        titre="Sièges vacants avant l’élection du maire ou d’adjoints",
        fonction=conseil_complet_avant_election,
        arguments={
            "population": _POPULATION,
            "membres": NatureArgument("nombre", "le nombre de conseillers en exercice"),
            "elus": NatureArgument(
                "nombre", "le nombre de membres du conseil à l’issue de la dernière élection", facultatif=True
            ),
            "un_seul_adjoint": NatureArgument("booleen", "le fait qu’un seul adjoint soit à élire", facultatif=True),
            "decision_du_conseil": NatureArgument(
                "booleen",
                "la décision du conseil, sur proposition du maire, d’élire cet adjoint sans se compléter",
                facultatif=True,
            ),
            "apres_elections": NatureArgument(
                "booleen",
                "le fait que les sièges se soient libérés après les élections qui devaient compléter le conseil",
                facultatif=True,
            ),
            "demissions_apres_maire": NatureArgument(
                "booleen",
                "le fait que les seules vacances viennent de démissions données après le départ du maire",
                facultatif=True,
            ),
            "annulation_definitive": NatureArgument(
                "booleen",
                "le fait que les seules vacances viennent d’une annulation définitive, sans autre élu proclamé",
                facultatif=True,
            ),
            "le": NatureArgument("date", "la date de la convocation"),
        },
        fondements=(*_COMPLET, "conseil.perte-du-tiers", "conseil.demissions-apres-maire-seuil"),
        competences=("BC01.01", "BC01.10"),
    ),
    Regle(
        id="conseil.nombre-adjoints",
        titre="Nombre d’adjoints au maire",
        fonction=nombre_adjoints,
        arguments={
            "population": _POPULATION,
            "elus": _ELUS,
            "adjoints": NatureArgument("nombre", "le nombre d’adjoints créés"),
            "le": NatureArgument("date", "la date de la délibération"),
        },
        fondements=(*_COMPLET, "conseil.adjoints-part", "conseil.adjoints-minimum"),
        competences=("BC01.01", "BC01.10"),
    ),
)
