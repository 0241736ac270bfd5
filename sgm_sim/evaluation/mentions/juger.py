"""Judge one mention in one text: the door of the package. Total: any text gets a judgement, never an exception."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from sgm_sim.evaluation.mentions import formules, phrases, typees
from sgm_sim.evaluation.mentions.copie import mots_copies, tout_colle
from sgm_sim.evaluation.mentions.jugement import Jugement, Releve, decider
from sgm_sim.evaluation.mentions.lexique import Texte, texte_lu
from sgm_sim.evaluation.mentions.passages import passages
from sgm_sim.scenario.corrige import Mention
from sgm_sim.taches.valeurs import Valeur


def juger(
    mention: Mention, valeur: Valeur | None, texte: str, sources: Sequence[str] = (), clauses: Sequence[str] = ()
) -> Jugement:
    """Say whether `texte` makes `mention`.

    The order of gravity: a contradiction in the slot wins over all; what is both said and denied or doubted is
    `a_verifier`; then a right mention is `presente`; a copy of a document earns nothing; a blank left is `absente`.

    Args:
        mention: what the text must say, or must not (`exclut`).
        valeur: expected value of a typed nature, references resolved; None for `texte`.
        texte: the learner's text; offsets are those of its composed form (NFC).
        sources: texts of the documents of the scenario, from which a long passage may not be copied.
        clauses: texts of the clause library, free to use; most of them together show no choice, and go to the jury.
    """
    compose = unicodedata.normalize("NFC", texte)
    lu = texte_lu(compose)
    if not lu.mots:
        return Jugement("absente", "", 0, 0, phrases.VIDE)
    copies = mots_copies(compose, tuple(sources), tuple(clauses))
    if mention.nature == "texte" or valeur is None:
        releves = formules.relever(mention, lu, copies)
    else:
        releves = typees.relever(mention, mention.nature, valeur, lu, copies)
    issue, releve = decider(releves)
    if mention.exclut and issue in ("absente", "niee"):
        return Jugement("presente", "", 0, 0, phrases.EXCLUE_ABSENTE)
    pourquoi = releve.pourquoi if releve else phrases.ABSENTE
    if issue == "presente" and tout_colle(compose, tuple(clauses)):
        issue, pourquoi = "a_verifier", phrases.BIBLIOTHEQUE
    return Jugement(issue, *_extrait(lu, releve), pourquoi)


def _extrait(texte: Texte, releve: Releve | None) -> tuple[str, int, int]:
    """Return the sentences around what was noticed, and their place."""
    if releve is None:
        return "", 0, 0
    autour = [p for p in passages(texte.source) if p.debut < releve.fin and releve.debut < p.fin]
    debut, fin = texte.bornes[autour[0].debut][0], texte.bornes[autour[-1].fin - 1][1]
    return texte.source[debut:fin], debut, fin
