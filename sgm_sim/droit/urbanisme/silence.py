"""What silence is worth at the end of the delay, and a decision that comes too late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.jugements import choisir
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.urbanisme.formalites import LE_DEPOT
from sgm_sim.droit.urbanisme.instruction import type_inconnu
from sgm_sim.droit.verdict import Decision, Verdict

_EFFETS: Mapping[str, str] = {
    "non-opposition": "une décision de non-opposition",
    "permis-tacite": "un permis tacite",
    "certificat-tacite": "un certificat tacite, qui ne fait que figer les règles",
    "rejet-implicite": "un rejet implicite",
}


def effet_silence(
    *, type_demande: str, cas: Sequence[str], le: date, annonce: str | None = None, parametres: Parametres
) -> Verdict:
    """Tell what the silence of the authority is worth at the end of the delay.

    C. urb., art. L424-2, R424-1, R424-2, R424-3 and R410-12 (since 29 December 2019).

    Left out: an incomplete file, tacitly rejected (`pieces-completees`); motives that are not in the list.
    """
    silence = parametres.au("urbanisme.silence-vaut", le)
    rejets = parametres.au("urbanisme.rejet-implicite-cas", le)
    if type_demande not in silence.listes:
        return type_inconnu(type_demande, (silence, rejets))
    (effet,) = silence.listes[type_demande]
    refuse = effet == "permis-tacite" and bool(set(cas) & set(rejets.elements))
    return choisir(
        annonce,
        "rejet-implicite" if refuse else effet,
        _EFFETS,
        sujet="À la fin du délai, le silence vaut",
        raison="Le projet est dans un cas où un permis tacite ne peut pas être acquis."
        if refuse
        else "Aucun cas particulier n’y fait obstacle.",
        fondements=(silence, rejets),
    )


def decision_a_temps(*, type_demande: str, echeance: date, date_notification: date, parametres: Parametres) -> Verdict:
    """Judge whether a decision was notified before silence decided, by the day on which the delay ends.

    C. urb., art. L424-2 and R424-1 (since 29 December 2019): it is the notification that counts. On the last day itself
    nothing that was read decides.

    Left out: cases where silence is a refusal (`effet-silence`), where a late decision is always possible.
    """
    ligne = parametres.au("urbanisme.silence-vaut", echeance)
    if type_demande not in ligne.listes:
        return type_inconnu(type_demande, (ligne,))
    jour, terme = date_longue(date_notification), date_longue(echeance)
    effet = _EFFETS[ligne.listes[type_demande][0]]
    decision: Decision = "conforme"
    phrase = f"La décision est notifiée le {jour}, avant la fin du délai : elle compte seule."
    if date_notification > echeance:
        decision = "non_conforme"
        phrase = (
            f"La décision est notifiée le {jour}, après le {terme} : le silence avait déjà fait naître {effet}. Un "
            "refus vaut alors retrait, avec ses conditions."
        )
    elif date_notification == echeance:
        decision = "indetermine"
        phrase = (
            f"La décision est notifiée le {jour}, jour même où le délai s’achève : il faut vérifier si le silence "
            f"avait déjà fait naître {effet}."
        )
    return rendre(
        decision,
        trouve=f"une notification le {jour}",
        attendu=f"avant le {terme}",
        phrase=phrase,
        fondements=(ligne,),
        limite=echeance,
    )


_TYPES = NatureArgument("choix", "le type de demande", ("cua", "cub", "dp", "pcmi", "pc", "pa", "pd"))
_COMPETENCES = ("BC02.04", "BC02.01")

REGLES = (
    Regle(
        id="urbanisme.effet-silence",
        titre="Ce que vaut le silence",
        fonction=effet_silence,
        arguments={
            "type_demande": _TYPES,
            "cas": NatureArgument(
                "liste",
                "les cas particuliers du projet",
                (
                    "defense-ou-site-classe",
                    "evocation-ministre",
                    "monument-inscrit",
                    "enquete-publique",
                    "coeur-parc-national",
                    "demolition-site-inscrit",
                    "commerce-avis-defavorable",
                    "abf-defavorable-ou-prescriptions",
                ),
            ),
            "le": LE_DEPOT,
            "annonce": NatureArgument("choix", "l’effet annoncé", tuple(_EFFETS), facultatif=True),
        },
        fondements=("urbanisme.silence-vaut", "urbanisme.rejet-implicite-cas"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.decision-a-temps",
        titre="Décision notifiée avant la fin du délai",
        fonction=decision_a_temps,
        arguments={
            "type_demande": _TYPES,
            "echeance": NatureArgument("date", "le jour où le délai d’instruction s’achève"),
            "date_notification": NatureArgument("date", "la date de notification de la décision"),
        },
        fondements=("urbanisme.silence-vaut",),
        competences=_COMPETENCES,
        le="echeance",
    ),
)
