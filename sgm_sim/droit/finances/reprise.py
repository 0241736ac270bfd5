"""Results taken over early, and the lines of the budget that are carried out without titre nor mandat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.finances.calculs import jour_de
from sgm_sim.droit.jugements import exiger, indecis, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PIECES: Mapping[str, str] = {
    "fiche-de-calcul": "la fiche de calcul des résultats prévisionnels",
    "tableau-des-resultats": "le tableau des résultats d’exécution, visé par le comptable",
    "compte-ou-balance": "le compte du comptable, ou sa balance",
    "etat-des-restes": "l’état des restes à réaliser",
}


def reprise_anticipee(*, pieces: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the statements that justify results taken over before the accounts are voted.

    CGCT, art. L2311-5, al. 4, and ex-art. R2311-13 (renumbered for 2026).

    Left out: the difference with the accounts, once voted, which the next decision corrects.
    """
    ligne = parametres.au("finances.reprise-anticipee-pieces", le)
    return exiger(
        pieces,
        ligne.elements,
        _PIECES,
        complet="La reprise anticipée est justifiée par toutes les pièces voulues.",
        incomplet="Pour reprendre les résultats avant le vote des comptes, il manque {manque}.",
        fondements=(ligne,),
    )


def periode_reprise_anticipee(
    *, exercice: int, renouvellement: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge the day of a budget that takes over the results of the year before by anticipation.

    CGCT, art. L2311-5, al. 4: between the last day for issuing mandats (31 January) and the last day for voting the
    rates of local taxes.

    Left out: the statements that go with it (`finances.reprise-anticipee`).
    """
    debut_lu = parametres.au("finances.mandatement-date-limite", le)
    nom = "finances.taux-date-limite-renouvellement" if renouvellement else "finances.taux-date-limite"
    fin_lue = parametres.au(nom, le)
    debut, fin = jour_de(exercice, debut_lu), jour_de(exercice, fin_lue)
    periode = f"entre le {date_longue(debut)} et le {date_longue(fin)}"
    return trancher(
        debut <= le <= fin,
        trouve=f"reprise le {date_longue(le)}",
        attendu=periode,
        oui=f"La reprise anticipée est possible {periode} : le {date_longue(le)} convient.",
        non=f"La reprise anticipée n’est possible qu’{periode} : le {date_longue(le)} est hors de cette période.",
        fondements=(debut_lu, fin_lue),
        limite=fin,
    )


def execution_ligne(*, compte: str, execution: str, le: date, parametres: Parametres) -> Verdict:
    """Judge what is issued for a line of the budget that carries results or transfers.

    Instruction M57: 021, 023 and 024 are forecasts only; CGCT, ex-art. R2311-12: 1068 is carried out by a titre. 001
    and 002 are written without titre nor mandat (usage of the comptables, not read).

    Left out: order operations, which have their own entries.
    """
    prevision = parametres.au("finances.lignes-prevision", le)
    reports = parametres.au("finances.lignes-report", le)
    titre = parametres.au("finances.lignes-titre", le)
    nom = f"ligne-{compte}"
    for ligne, attendu in ((prevision, "aucune"), (reports, "aucune"), (titre, "titre")):
        if nom in ligne.elements:
            quoi = "un titre" if attendu == "titre" else "ni titre ni mandat"
            return trancher(
                execution == attendu,
                trouve=f"{compte} : {execution}",
                attendu=f"{compte} : {quoi}",
                oui=f"Pour le {compte}, c’est bien {quoi} que l’on émet."
                if attendu == "titre"
                else f"Pour le {compte}, on n’émet bien {quoi}.",
                non=f"Pour le {compte}, on émet {quoi}."
                if attendu == "titre"
                else f"Pour le {compte}, on n’émet {quoi}.",
                fondements=(ligne,),
            )
    phrase = f"La ligne {compte} n’est pas de celles que cette règle connaît : on ne peut pas juger."
    return indecis(trouve=compte, attendu="001, 002, 021, 023, 024 ou 1068", phrase=phrase, fondements=(prevision,))


_BC = ("BC03.01",)

REGLES = (
    Regle(
        id="finances.reprise-anticipee",
        titre="Pièces d’une reprise anticipée des résultats",
        fonction=reprise_anticipee,
        arguments={
            "pieces": NatureArgument("liste", "les pièces jointes au budget", tuple(_PIECES)),
            "le": NatureArgument("date", "la date du vote du budget"),
        },
        fondements=("finances.reprise-anticipee-pieces",),
        competences=_BC,
    ),
    Regle(
        id="finances.periode-reprise-anticipee",
        titre="Période d’une reprise anticipée des résultats",
        fonction=periode_reprise_anticipee,
        arguments={
            "exercice": NatureArgument("nombre", "l’exercice du budget voté (année)"),
            "renouvellement": NatureArgument(
                "booleen", "le fait que l’année soit celle du renouvellement des conseils", facultatif=True
            ),
            "le": NatureArgument("date", "la date du vote du budget"),
        },
        fondements=(
            "finances.mandatement-date-limite",
            "finances.taux-date-limite",
            "finances.taux-date-limite-renouvellement",
        ),
        competences=_BC,
    ),
    Regle(
        id="finances.execution-ligne",
        titre="Lignes sans titre ni mandat : 001, 002, 021, 023, 024",
        fonction=execution_ligne,
        arguments={
            "compte": NatureArgument("choix", "la ligne budgétaire", ("001", "002", "021", "023", "024", "1068")),
            "execution": NatureArgument("choix", "ce qui est émis", ("titre", "mandat", "aucune")),
            "le": NatureArgument("date", "la date de l’écriture"),
        },
        fondements=("finances.lignes-prevision", "finances.lignes-report", "finances.lignes-titre"),
        competences=("BC03.02",),
    ),
)
