"""Delays of the procureur, once an officer seized him of a doubt: decision, stay."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard_sauf_report, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def decision_procureur(*, saisine: date, decision: date, parametres: Parametres) -> Verdict:
    """Judge when the procureur decided, after an officer seized him, by the law of the day he was seized.

    C. civ., art. 175-2, al. 2 (marriage), and 316-1, al. 2 (acknowledgement, since 1 March 2019): fifteen days to let
    it be done, oppose it or stay it.

    Left out: what follows from his silence, which the articles do not say; whether the delay is put off to a working
    day, hence no answer in between.
    """
    ligne = parametres.au("etat-civil.procureur-jours", saisine)
    return au_plus_tard_sauf_report(
        decision,
        jours_apres(saisine, ligne.nombre),
        acte="La décision du procureur est prise",
        delai=f"{accord(ligne.nombre, 'jour')} après sa saisine",
        fondements=(ligne,),
        suite="Mieux vaut prendre son attache avant de rien faire.",
        parametres=parametres,
    )


def sursis_procureur(
    *, objet: str, debut: date, fin: date, renouvellements: int = 0, parametres: Parametres
) -> Verdict:
    """Judge how long a stay decided by the procureur lasted, by the law of the day it began.

    C. civ., art. 175-2, al. 3 (marriage) and 316-1, al. 3 (acknowledgement): one month, renewable once; two for an
    acknowledgement with an inquiry abroad.

    Left out: the reasons of the renewal; the appeal, judged within ten days.
    """
    mois = parametres.au("etat-civil.sursis-mois", debut)
    nombre = parametres.au("etat-civil.sursis-renouvellements", debut)
    lignes = (mois, nombre)
    if objet not in mois.table:
        phrase = "Il faut savoir sur quoi porte le sursis, un mariage ou une reconnaissance."
        return indecis(
            phrase=phrase, trouve=f"« {objet} »", attendu="un mariage ou une reconnaissance", fondements=lignes
        )
    permis = accord(nombre.nombre, "renouvellement")
    if renouvellements > nombre.nombre:
        phrase = f"La loi permet {permis}, et il y en a eu {renouvellements} : le sursis est trop long."
        return juger(
            False,
            trouve=accord(renouvellements, "renouvellement"),
            attendu=f"{permis} au plus",
            phrase=phrase,
            fondements=lignes,
        )
    total = int(mois.table[objet]) * (1 + renouvellements)
    compris = f", {accord(renouvellements, 'renouvellement')} compris" if renouvellements else ""
    return durer(
        fin,
        ajouter_mois(debut, total),
        acte="Le sursis finit",
        duree=f"{accord(total, 'mois')} au plus{compris}",
        fondements=lignes,
    )


REGLES = (
    Regle(
        id="etat-civil.decision-procureur",
        titre="Délai de décision du procureur saisi d’un doute",
        fonction=decision_procureur,
        arguments={
            "saisine": NatureArgument("date", "la date de saisine du procureur"),
            "decision": NatureArgument("date", "la date de sa décision"),
        },
        fondements=("etat-civil.procureur-jours", "feries.communs"),
        competences=("BC02.03", "BC01.06"),
        le="saisine",
    ),
    Regle(
        id="etat-civil.sursis-procureur",
        titre="Durée du sursis décidé par le procureur",
        fonction=sursis_procureur,
        arguments={
            "objet": NatureArgument(
                "choix", "l’objet du sursis", ("mariage", "reconnaissance", "reconnaissance-enquete-a-l-etranger")
            ),
            "debut": NatureArgument("date", "la date de la décision de sursis"),
            "fin": NatureArgument("date", "la date où le sursis finit"),
            "renouvellements": NatureArgument("nombre", "le nombre de renouvellements", facultatif=True),
        },
        fondements=("etat-civil.sursis-mois", "etat-civil.sursis-renouvellements"),
        competences=("BC02.03", "BC01.06"),
        le="debut",
    ),
)
