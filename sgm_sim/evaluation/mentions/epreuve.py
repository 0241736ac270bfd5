"""Run the sentences that a mention ships as its own tests, so that a trainer knows before a trainee does."""

from __future__ import annotations

from sgm_sim.core.francais.ecriture import FINE, INSECABLE
from sgm_sim.evaluation.mentions.juger import juger
from sgm_sim.evaluation.mentions.phrases import cite
from sgm_sim.scenario.corrige import Mention
from sgm_sim.scenario.references import RefFait

_SANS_EXEMPLE = (
    "La valeur vient d’un fait de l’apprenant"
    f"{FINE}; ajoutez « exemple » pour que les phrases de la mention puissent être essayées."
)


def eprouver(mention: Mention) -> tuple[str, ...]:
    """Return one French sentence for each example that does not behave; nothing when all do.

    A sentence of `refuse` behaves when it is anything but `presente`: what the jury must look at has earned nothing.
    """
    valeur = mention.valeur if not isinstance(mention.valeur, RefFait) else mention.exemple
    if valeur is None and mention.nature != "texte":
        return (_SANS_EXEMPLE,)
    refusees = [(phrase, juger(mention, valeur, phrase)) for phrase in mention.accepte]
    acceptees = [phrase for phrase in mention.refuse if juger(mention, valeur, phrase).issue == "presente"]
    return (
        *(
            f"La phrase {cite(phrase)} devrait passer{INSECABLE}: {jugement.issue}. {jugement.pourquoi}".rstrip()
            for phrase, jugement in refusees
            if jugement.issue != "presente"
        ),
        *(f"La phrase {cite(phrase)} devrait être refusée, et elle passe." for phrase in acceptees),
    )
