"""Envelopes that do not match signatures: what the bureau does, what a judge makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.jugements import choisir, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_RISQUES: Mapping[str, str] = {
    "resultat-tient": "un résultat maintenu malgré l’écart",
    "annulation-possible": "une annulation possible",
}


def ecart_emargements(
    *, emargements: int, enveloppes: int, mention: bool, retires: int = 0, le: date, parametres: Parametres
) -> Verdict:
    """Judge what the bureau did when envelopes and signatures do not match, by the law of the day of the ballot.

    C. élect., art. L65, al. 1 (since 1 January 2019): a mention in the procès-verbal. The bureau takes no vote away.
    `enveloppes`: those found in the urne, with ballots out of any envelope.

    Left out: what a judge makes of it (`elections.effet-ecart`).
    """
    ligne = parametres.au("elections.ecart-suites", le)
    ecart = abs(enveloppes - emargements)
    trouve = f"{accord(emargements, 'émargement')}, {accord(enveloppes, 'enveloppe')}"
    attendu = "la mention de l’écart au procès-verbal, sans retirer de suffrage"
    fautes = []
    if ecart and not mention and "mention-proces-verbal" in ligne.elements:
        fautes.append("l’écart doit être mentionné au procès-verbal")
    if retires and "aucun-suffrage-retire" in ligne.elements:
        fautes.append("le bureau ne retire aucun suffrage : seul le juge en tire des conséquences")
    phrase = f"{trouve}, écart de {ecart} : {enumeration(fautes) or 'le bureau a fait ce qu’il devait'}."
    return juger(
        not fautes,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=ecart,
    )


def effet_ecart(
    *, emargements: int, enveloppes: int, marge: int, annonce: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge what is said of an election whose envelopes and signatures do not match, by the law of its day.

    Case law, since C. élect., art. L65, says nothing of it (`partiel`): the judge takes the gap away from the list
    ahead; the election holds if it is still ahead. `marge`: how many votes it is ahead by.

    Left out: seats, several rounds, a gap that shows fraud; the presidential election, where a whole bureau may be
    annulled.
    """
    ligne = parametres.au("elections.ecart-juge", le)
    ecart = abs(enveloppes - emargements)
    effet = (
        "resultat-tient" if marge > ecart and "retrait-a-la-liste-en-tete" in ligne.elements else "annulation-possible"
    )
    raison = (
        f"L’écart est de {ecart}, l’avance de {accord(marge, 'voix')} : selon la jurisprudence, l’écart se retire à la "
        "liste en tête."
    )
    return choisir(
        annonce, effet, _RISQUES, sujet="L’issue à prévoir est", raison=raison, fondements=(ligne,), cle="effet"
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_EMARGEMENTS = NatureArgument("nombre", "le nombre d’émargements")
_ENVELOPPES = NatureArgument("nombre", "le nombre d’enveloppes et de bulletins sans enveloppe")
_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.ecart-emargements",
        titre="Écart entre émargements et enveloppes",
        fonction=ecart_emargements,
        arguments={
            "emargements": _EMARGEMENTS,
            "enveloppes": _ENVELOPPES,
            "mention": NatureArgument("booleen", "la mention de l’écart au procès-verbal"),
            "retires": NatureArgument("nombre", "le nombre de suffrages retirés par le bureau", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.ecart-suites",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.effet-ecart",
        titre="Effet d’un écart sur le résultat",
        fonction=effet_ecart,
        arguments={
            "emargements": _EMARGEMENTS,
            "enveloppes": _ENVELOPPES,
            "marge": NatureArgument("nombre", "l’avance de la liste en tête, en voix"),
            "annonce": NatureArgument("choix", "l’effet annoncé", tuple(_RISQUES), facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.ecart-juge",),
        competences=_COMPETENCES,
    ),
)
