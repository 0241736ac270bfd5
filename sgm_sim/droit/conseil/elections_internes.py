"""Elections inside the council: maire, adjoints, appointments; rounds, majority, parity of the list of adjoints.

All of them follow one scheme: absolute majority of the votes cast twice, then relative majority, then age.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from sgm_sim.core.francais.ecriture import accord, ordinal
from sgm_sim.droit.conseil.majorites import au_dessus
from sgm_sim.droit.jugements import indecis, juger, trancher
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

AUCUN = "aucun"
"""What is announced when the round elects nobody."""


def election_maire(
    *,
    voix: Mapping[str, int],
    tour: int,
    elu: str | None = None,
    departage: str | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, who is elected maire at that round, by the law of that day.

    CGCT, art. L2122-7: secret ballot; absolute majority at the first two rounds, relative at the third; at equality of
    votes, the eldest. Blank and void papers are not votes cast. The same for a single adjoint (art. L2122-7-2, al. 3).

    Left out: incompatibilities (art. L2122-4 to L2122-6).
    """
    rangs = parametres.au("conseil.election-maire-tours", le)
    return _tour(voix, tour, elu, departage, "le plus âgé", (rangs, parametres.au("conseil.election-majorite", le)))


def election_adjoints(
    *,
    voix: Mapping[str, int],
    tour: int,
    elu: str | None = None,
    departage: str | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, which list of adjoints is elected at that round, by the law of that day.

    CGCT, art. L2122-7-2, for every commune since 15 March 2026 (loi n° 2025-444), from 1 000 inhabitants on before:
    list ballot without panachage, absolute majority twice, then relative; at equality, the list whose average age is
    higher.

    Left out: communes below 1 000 inhabitants before March 2026, where adjoints were elected one by one.
    """
    rangs = parametres.au("conseil.election-adjoints-tours", le)
    quoi = "la liste dont la moyenne d’âge est la plus élevée"
    return _tour(voix, tour, elu, departage, quoi, (rangs, parametres.au("conseil.election-majorite", le)))


def nomination_par_vote(
    *,
    voix: Mapping[str, int],
    tour: int,
    elu: str | None = None,
    departage: str | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, who is appointed at that round, by the law of that day.

    CGCT, art. L2121-21: after two rounds of secret ballot without an absolute majority, a third one at the relative
    majority; at equality, the eldest.

    Left out: bodies whose own text chooses by lists (commission d’appel d’offres, CCAS).
    """
    rangs = parametres.au("conseil.nomination-tours", le)
    return _tour(voix, tour, elu, departage, "le plus âgé", (rangs, parametres.au("conseil.election-majorite", le)))


def liste_adjoints(*, population: int, sexes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the order of a list of candidates adjoints, by the law of the day of the election.

    CGCT, art. L2122-7-2: one candidate of each sex in turn. From 1 000 inhabitants on since the renewal of 2020 (loi n°
    2019-1461), everywhere since 15 March 2026 (loi n° 2025-444). Maire and first adjoint may be of the same sex.

    Left out: replacing adjoints during the term (`conseil.remplacement-adjoint`).
    """
    ligne = parametres.au("conseil.adjoints-liste-seuil", le)
    mots = [{"f": "femme", "h": "homme"}.get(sexe, f"« {sexe} »") for sexe in sexes]
    trouve = ", ".join(mots) or "une liste vide"
    attendu = "une femme, un homme, en alternance"
    if population < ligne.nombre:
        phrase = f"Sous {accord(ligne.nombre, 'habitant')}, chaque adjoint était élu séparément, sans règle de parité."
        return juger(True, trouve=trouve, attendu="aucune règle de parité", phrase=phrase, fondements=(ligne,))
    return trancher(
        all(avant != apres for avant, apres in pairwise(sexes)),
        trouve=trouve,
        attendu=attendu,
        oui=f"Ordre de la liste : {trouve}. Elle alterne un candidat de chaque sexe, comme la loi le veut.",
        non=f"Ordre de la liste : {trouve}. Elle doit alterner les sexes. Le maire, lui, ne compte pas.",
        fondements=(ligne,),
    )


def remplacement_adjoint(*, population: int, ancien: str, nouveau: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the sex of the adjoint who replaces another during the term, by the law of the day of the election.

    CGCT, art. L2122-7-2, last al. (loi n° 2019-1461, from the renewal of 2020): the successor is of the same sex,
    from 1 000 inhabitants on. Below, the choice is free (loi n° 2025-444; réponse ministérielle n° 05045 of 21 August
    2025). The present wording was not read: `partiel` from 1 000 inhabitants on.

    Left out: a new post of adjoint, which replaces nobody; the rank in the tableau.
    """
    libre = parametres.au("conseil.remplacement-adjoint-libre", le)
    mots = {"f": "une femme", "h": "un homme"}
    trouve = f"{mots.get(nouveau, nouveau)} succède à {mots.get(ancien, ancien)}"
    if population < libre.nombre:
        phrase = (
            f"Sous {accord(libre.nombre, 'habitant')}, le poste vacant d’adjoint est pourvu sans tenir compte du sexe."
        )
        return juger(True, trouve=trouve, attendu="un choix libre", phrase=phrase, fondements=(libre,))
    regle = parametres.au("conseil.remplacement-adjoint-sexe", le)
    phrase = (
        f"À partir de {accord(libre.nombre, 'habitant')}, l’adjoint est remplacé par un conseiller du même sexe ; ici, "
        f"{trouve}."
    )
    return juger(ancien == nouveau, trouve=trouve, attendu="le même sexe", phrase=phrase, fondements=(libre, regle))


def _tour(
    voix: Mapping[str, int],
    tour: int,
    elu: str | None,
    departage: str | None,
    qui_a_egalite: str,
    lignes: tuple[Valeur, Valeur],
) -> Verdict:
    rangs, part = lignes
    exprimes = sum(voix.values())
    absolue = au_dessus(exprimes, part)
    a_l_absolue = tour <= rangs.nombre
    attendu = f"{accord(absolue, 'voix', 'voix')} au moins" if a_l_absolue else "le plus grand nombre de voix"
    trouve = f"{accord(exprimes, 'suffrage exprimé', 'suffrages exprimés')} au {ordinal(tour)} tour"
    tete = [nom for nom, n in voix.items() if n == max(voix.values())] if exprimes else []
    if a_l_absolue:
        gagnants = [nom for nom in tete if voix[nom] >= absolue]
        motif = f"la majorité absolue est de {accord(absolue, 'voix', 'voix')}"
    else:
        gagnants = tete
        motif = "la majorité relative suffit"
        if len(tete) > 1:
            gagnants = [departage] if departage in tete else tete
            motif += f", et à égalité l’âge décide ({qui_a_egalite})"
    if len(gagnants) > 1:
        phrase = f"Au {ordinal(tour)} tour, à égalité, l’âge décide ({qui_a_egalite}) : il reste à dire qui c’est."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    resultat = str(gagnants[0]) if gagnants else AUCUN
    decision = comparer(elu, resultat)
    constat = f"« {resultat} » l’emporte" if gagnants else "personne n’est élu"
    faux = decision == "non_conforme" and elu != AUCUN
    reproche = f", et non « {elu} »" if faux else ""
    if not gagnants:
        reproche = f" (on annonçait « {elu} »), il faut revoter" if faux else ", il faut revoter"
    phrase = f"Au {ordinal(tour)} tour, sur {accord(exprimes, 'suffrage exprimé', 'suffrages exprimés')}, {motif} : "
    return rendre(
        decision,
        trouve=trouve,
        attendu=attendu,
        phrase=f"{phrase}{constat}{reproche}.",
        fondements=lignes,
        limite=absolue,
        calcul={"elu": resultat},
    )


_LE = NatureArgument("date", "la date de l’élection")
_POPULATION = NatureArgument("nombre", "la population municipale de la commune")


def _arguments(candidat: str, departage: str) -> dict[str, NatureArgument]:
    return {
        "voix": NatureArgument("table", f"le nombre de voix de chaque {candidat}, sans les blancs ni les nuls"),
        "tour": NatureArgument("nombre", "le rang du tour de scrutin"),
        "elu": NatureArgument("choix", f"l’élu annoncé ({candidat}, ou « aucun »)", (AUCUN,), facultatif=True),
        "departage": NatureArgument("choix", departage, facultatif=True),
        "le": _LE,
    }


REGLES = (
    Regle(
        id="conseil.election-maire",
        titre="Élection du maire : résultat d’un tour",
        fonction=election_maire,
        arguments=_arguments("candidat", "le plus âgé des candidats à égalité"),
        fondements=("conseil.election-maire-tours", "conseil.election-majorite"),
        competences=("BC01.01", "BC01.02"),
    ),
    Regle(
        id="conseil.election-adjoints",
        titre="Élection des adjoints : résultat d’un tour",
        fonction=election_adjoints,
        arguments=_arguments("liste", "la liste, parmi celles à égalité, dont la moyenne d’âge est la plus élevée"),
        fondements=("conseil.election-adjoints-tours", "conseil.election-majorite"),
        competences=("BC01.01", "BC01.02"),
    ),
    Regle(
        id="conseil.nomination-par-vote",
        titre="Nomination par le conseil : résultat d’un tour",
        fonction=nomination_par_vote,
        arguments=_arguments("candidat", "le plus âgé des candidats à égalité"),
        fondements=("conseil.nomination-tours", "conseil.election-majorite"),
        competences=("BC01.02",),
    ),
    Regle(
        id="conseil.liste-adjoints",
        titre="Parité de la liste des adjoints",
        fonction=liste_adjoints,
        arguments={
            "population": _POPULATION,
            "sexes": NatureArgument("liste", "le sexe de chaque candidat, dans l’ordre de la liste", ("f", "h")),
            "le": _LE,
        },
        fondements=("conseil.adjoints-liste-seuil",),
        competences=("BC01.01", "BC01.10"),
    ),
    Regle(
        id="conseil.remplacement-adjoint",
        titre="Remplacement d’un adjoint en cours de mandat",
        fonction=remplacement_adjoint,
        arguments={
            "population": _POPULATION,
            "ancien": NatureArgument("choix", "le sexe de l’adjoint qui part", ("f", "h")),
            "nouveau": NatureArgument("choix", "le sexe de l’adjoint élu", ("f", "h")),
            "le": _LE,
        },
        fondements=("conseil.remplacement-adjoint-libre", "conseil.remplacement-adjoint-sexe"),
        competences=("BC01.01", "BC01.10"),
    ),
)
