"""From constats to scores by competence and bloc, with a proposition of level; only a jury decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sgm_sim.evaluation.notation import EN_ATTENTE, Constat, ScoreBloc, ScoreCompetence
from sgm_sim.referentiel import Bloc, Referentiel, Regles


def scores_par_competence(constats: Sequence[Constat], referentiel: Referentiel) -> tuple[ScoreCompetence, ...]:
    """Return one score for each competence observed, in the order of the référentiel."""
    return tuple(
        _score(code, siens, referentiel.regles)
        for code in referentiel.codes
        if (siens := [constat for constat in constats if constat.competence == code])
    )


def scores_par_bloc(competences: Iterable[ScoreCompetence], referentiel: Referentiel) -> tuple[ScoreBloc, ...]:
    """Return the sum of each bloc that has an observed competence; nothing compensates from one bloc to another."""
    par_code = {score.code: score for score in competences}
    blocs = []
    for bloc in referentiel.blocs:
        vues = [par_code[competence.code] for competence in bloc.competences if competence.code in par_code]
        if vues:
            blocs.append(_bloc(bloc, vues))
    return tuple(blocs)


def _score(code: str, constats: Sequence[Constat], regles: Regles) -> ScoreCompetence:
    en_attente = [constat for constat in constats if constat.issue in EN_ATTENTE]
    observations = len(constats) - len(en_attente)
    possibles = sum(constat.possible for constat in constats)
    obtenus = sum(constat.points for constat in constats)
    rates = [c.critere for c in constats if c.redhibitoire and c.issue in ("manque", "non_produit", "partiel")]
    proposition, plafonnee_par = _proposition(obtenus, possibles, regles, rates)
    if observations < regles.observations_minimum:
        proposition, plafonnee_par = "preuves_insuffisantes", ""
    elif en_attente:
        proposition, plafonnee_par = "a_evaluer", ""
    return ScoreCompetence(
        code=code,
        obtenus=obtenus,
        possibles=possibles,
        en_attente=sum(constat.possible for constat in en_attente),
        observations=observations,
        proposition=proposition,
        plafonnee_par=plafonnee_par,
    )


def _proposition(obtenus: int, possibles: int, regles: Regles, rates: Sequence[str]) -> tuple[str, str]:
    """Return the level reached, and the missed `redhibitoire` criterion that brought it down, if any did."""
    atteint = regles.niveau(obtenus, possibles)
    plafond = next(niveau for niveau in regles.niveaux if niveau.id == regles.plafond_redhibitoire)
    if rates and atteint.minimum > plafond.minimum:
        return plafond.id, rates[0]
    return atteint.id, ""


def _bloc(bloc: Bloc, scores: Sequence[ScoreCompetence]) -> ScoreBloc:
    return ScoreBloc(
        code=bloc.code,
        obtenus=sum(score.obtenus for score in scores),
        possibles=sum(score.possibles for score in scores),
        en_attente=sum(score.en_attente for score in scores),
        competences_vues=len(scores),
        competences_total=len(bloc.competences),
    )
