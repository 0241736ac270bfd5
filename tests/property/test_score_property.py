"""Whatever is answered, scores stay within their bounds and nothing falls."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sgm_sim.application.content import parametres, referentiel
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.evaluation.evaluer import evaluer
from sgm_sim.evaluation.notation import EN_ATTENTE
from sgm_sim.evaluation.scores import scores_par_bloc, scores_par_competence
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.scenario.plan import Apprenant
from sgm_sim.taches.redaction_donnees import TacheRedaction

SCENARIO, CORRIGE, PLAN = charger_tout(lire_dossier(SCENARIOS / "premiers-pas"))
RNCP = referentiel("rncp41781")
CRITERES = [critere.id for cle in CORRIGE.taches.values() for critere in cle.criteres]
MODELE = str(CORRIGE.taches["rediger"].modele)
PHRASES = st.sampled_from(MODELE.split("\n")) | st.sampled_from([d[:200] for d in SCENARIO.documents.values()])
(REDACTION,) = (t for t in SCENARIO.sujet.taches if isinstance(t, TacheRedaction))
TEXTES = st.lists(
    st.one_of(PHRASES, st.text(max_size=60), st.sampled_from([c.texte for c in REDACTION.clauses])), max_size=15
).map("\n".join)


@given(
    st.lists(st.sampled_from(CRITERES), unique=True, max_size=8),
    st.lists(st.sampled_from([t.id for t in SCENARIO.sujet.taches]), unique=True, max_size=2),
    st.none() | TEXTES,
)
@settings(deadline=None, max_examples=60)
def test_scores_stay_within_their_bounds(rate: list[str], omet: list[str], texte: str | None) -> None:
    expert = PLAN.apprenants[0].model_dump()
    reponses = {**expert["reponses"], **({"rediger": {"texte": texte[:19_000]}} if texte is not None else {})}
    apprenant = Apprenant.model_validate({**expert, "rate": rate, "omet": omet, "reponses": reponses})
    monde, _ = jouer_plan(apprenant, SCENARIO, CORRIGE)
    constats = evaluer(monde, SCENARIO, CORRIGE, parametres())
    assert len(constats) == len(CRITERES)
    for constat in constats:
        assert 0 <= constat.points <= constat.possible
        assert (constat.points == constat.possible) == (constat.issue == "reussi")
        assert constat.issue not in EN_ATTENTE or constat.points == 0
    competences = scores_par_competence(constats, RNCP)
    for score in competences:
        assert 0 <= score.obtenus <= score.possibles - score.en_attente
    assert sum(b.possibles for b in scores_par_bloc(competences, RNCP)) == sum(c.possible for c in constats)
