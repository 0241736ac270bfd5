"""Rescrit: what the silence of the préfet means when he was asked for a prise de position formelle."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_CONCLUSIONS: Mapping[str, str] = {
    "accord": "un accord",
    "refus": "un refus",
    "absence-de-position": "une absence de prise de position",
}


def silence_rescrit(
    *, date_reception: date, le: date, conclusion: str | None = None, parametres: Parametres
) -> Verdict:
    """Judge what was made of the silence of the préfet who was asked for a prise de position formelle.

    CGCT, art. L1116-1: three months without an answer are an absence of position, neither an agreement nor a refusal.

    Left out: an answer that came; an act that differs from the one submitted.
    """
    ligne = parametres.au("actes.rescrit-delai", date_reception)
    limite = ajouter_mois(date_reception, ligne.nombre)
    attendu = f"une absence de prise de position le {date_longue(limite)}"
    trouve = _CONCLUSIONS.get(conclusion, "une autre conclusion") if conclusion else "rien d’annoncé"
    suite = f"le silence du préfet vaudra absence de prise de position le {date_longue(limite)}"
    if conclusion is None:
        return rendre(
            "calcule",
            trouve=trouve,
            attendu=attendu,
            phrase=f"Demande reçue le {date_longue(date_reception)} : {suite}.",
            fondements=(ligne,),
            limite=limite,
        )
    if le < limite:
        phrase = f"Le {date_longue(le)}, il est trop tôt pour conclure : {suite}."
        decision = False
    else:
        decision = conclusion == "absence-de-position"
        phrase = (
            f"Après {accord(ligne.nombre, 'mois')} de silence, il y a absence de prise de position, c’est-à-dire ni "
            "accord ni refus : l’acte peut être pris, et il peut toujours être déféré."
        )
    return juger(
        decision,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=limite,
    )


REGLES = (
    Regle(
        id="actes.silence-rescrit",
        titre="Silence du préfet sur une demande de prise de position",
        fonction=silence_rescrit,
        arguments={
            "date_reception": NatureArgument("date", "la date de réception de la demande"),
            "le": NatureArgument("date", "la date à laquelle on conclut"),
            "conclusion": NatureArgument(
                "choix", "ce que l’on conclut du silence", tuple(_CONCLUSIONS), facultatif=True
            ),
        },
        fondements=("actes.rescrit-delai",),
        competences=("BC01.10", "BC01.09"),
        le="date_reception",
    ),
)
