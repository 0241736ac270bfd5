"""Radiation from the electoral list: who, why, how. Appeals are `recours_liste`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import UN_JOUR, jours_apres
from sgm_sim.droit.elections import attaches as attache
from sgm_sim.droit.feries import reporter
from sgm_sim.droit.jugements import choisir, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DECISIONS: Mapping[str, str] = {"radiation": "engager une radiation", "maintien": "maintenir cette inscription"}

_AUTEURS: Mapping[str, str] = {
    "insee": "l’INSEE",
    "maire": "le maire",
    "commission": "la commission de contrôle",
}


def motif_radiation(
    *, attaches: Mapping[str, int], decision: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a voter may be struck off, from what still attaches them to the commune.

    C. élect., art. L18, I, al. 2 (since 1 January 2019): the maire strikes off those who no longer fulfil ANY of the
    conditions of art. L11, I, or L12 to L15-1.

    Left out: the procedure (`elections.procedure-radiation`); French abroad, soldiers, prisoners, mariners.
    """
    valables, lignes = attache.attaches_valables(attaches, le, parametres)
    if valables:
        raison = f"Il reste une attache : {enumeration([attache.LIBELLES[nom] for nom in valables])}. Une seule suffit."
        return choisir(
            decision, "maintien", _DECISIONS, sujet="Il faut", raison=raison, fondements=lignes, cle="decision"
        )
    raison = (
        "L’électeur ne remplit plus aucune des conditions d’inscription : la procédure contradictoire peut s’ouvrir."
    )
    return choisir(decision, "radiation", _DECISIONS, sujet="Il faut", raison=raison, fondements=lignes, cle="decision")


def auteur_radiation(*, cause: str, auteur: str | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge who strikes a voter off, by the law of the day of the radiation.

    C. élect., art. L16, III (since 1 January 2019): the INSEE, for a death, the loss of the right to vote, a court
    order, a registration elsewhere. Art. L18, I, al. 2: the maire, for attachments that are lost. Art. L19, II: the
    commission, for whoever was wrongly registered.

    Left out: the information that the mairie sends to the INSEE.
    """
    ligne = parametres.au("elections.radiation-auteur", le)
    for qui, causes in ligne.listes.items():
        if cause in causes:
            raison = (
                "L’INSEE radie pour un décès, une perte du droit de vote, un jugement ou une autre inscription ; le "
                "maire, après une procédure contradictoire, pour des attaches perdues ; la commission de contrôle pour "
                "une inscription à tort."
            )
            return choisir(
                auteur,
                qui,
                _AUTEURS,
                sujet="La radiation est prononcée par",
                raison=raison,
                fondements=(ligne,),
                cle="auteur",
            )
    phrase = "La cause de la radiation n’est pas de celles que la loi prévoit : on ne peut pas dire qui radie."
    attendu = "une cause prévue par la loi"
    return indecis(trouve="une autre cause", attendu=attendu, phrase=phrase, fondements=(ligne,))


def procedure_radiation(*, date_decision: date, date_reception: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the written procedure before a radiation by the maire, by the law of the day of the decision.

    C. élect., art. R12 (since 1 January 2019): a letter tells the voter of the intended decision; fifteen days from its
    reception to answer. `limite`: first day on which the maire may decide.

    Left out: reasons that the letter gives; a voter who answers before the end; a letter that never arrives; whether
    art. R25-2 puts off to a working day the end of the time to answer, hence no answer in between.
    """
    ligne = parametres.au("elections.radiation-observations", date_decision)
    delai = accord(ligne.nombre, "jour")
    attendu = f"un courrier, puis {delai} pour répondre"
    if date_reception is None:
        phrase = (
            "Aucun courrier n’a été reçu avant la radiation : elle est irrégulière. L’électeur doit pouvoir présenter "
            f"ses observations pendant {delai}."
        )
        return juger(False, trouve="aucun courrier", attendu=attendu, phrase=phrase, fondements=(ligne,))
    fin = jours_apres(date_reception, ligne.nombre)
    possible = fin + UN_JOUR
    trouve = f"courrier reçu le {date_longue(date_reception)}, radiation le {date_longue(date_decision)}"
    reponse = f"Courrier reçu le {date_longue(date_reception)} : l’électeur répond jusqu’au {date_longue(fin)}."
    if date_decision < possible:
        phrase = f"{reponse} La radiation du {date_longue(date_decision)} est prématurée."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=possible)
    prorogee = reporter(fin, parametres)
    if date_decision <= prorogee:
        phrase = (
            f"{reponse} Qu’un samedi, un dimanche ou un jour férié prolonge ce délai, ici jusqu’au "
            f"{date_longue(prorogee)}, n’est pas vérifié : mieux vaut décider après."
        )
        return juger(None, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=possible)
    phrase = f"{reponse} La décision pouvait être prise à partir du {date_longue(possible)}."
    return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=possible)


_COMPETENCES = ("BC02.06",)

REGLES = (
    Regle(
        id="elections.motif-radiation",
        titre="Motif de radiation par le maire",
        fonction=motif_radiation,
        arguments={
            "attaches": attache.ARGUMENT,
            "decision": NatureArgument("choix", "la décision prise", tuple(_DECISIONS), facultatif=True),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=attache.FONDEMENTS,
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.auteur-radiation",
        titre="Auteur de la radiation",
        fonction=auteur_radiation,
        arguments={
            "cause": NatureArgument(
                "choix",
                "la cause de la radiation",
                ("deces", "perte-droit-vote", "jugement", "inscription-ailleurs", "attaches-perdues", "inscrit-a-tort"),
            ),
            "auteur": NatureArgument("choix", "l’auteur de la radiation", tuple(_AUTEURS), facultatif=True),
            "le": NatureArgument("date", "la date de la radiation"),
        },
        fondements=("elections.radiation-auteur",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.procedure-radiation",
        titre="Procédure contradictoire de radiation",
        fonction=procedure_radiation,
        arguments={
            "date_decision": NatureArgument("date", "la date de la radiation"),
            "date_reception": NatureArgument("date", "la date de réception du courrier", facultatif=True),
        },
        fondements=("elections.radiation-observations", "feries.communs"),
        competences=_COMPETENCES,
        le="date_decision",
    ),
)
