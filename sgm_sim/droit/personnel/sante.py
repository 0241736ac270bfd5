"""Sick leave of a fonctionnaire: duration, pay, waiting day.

Amounts are those of the traitement indiciaire; indemnities follow their own texts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, decimale, montant, ordinal
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import duree_en_mois
from sgm_sim.droit.montants import pourcents
from sgm_sim.droit.parametres import Nombre, Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict


def _remuneration(
    traitement: int,
    rang: int,
    duree: int,
    plein: int,
    taux: tuple[Nombre, Nombre],
    annonce: int | None,
    *,
    conge: str,
    fondements: Sequence[Valeur],
) -> Verdict:
    """Judge the pay of the `rang`-th month of a leave of `duree` months, the first `plein` ones at the higher rate."""
    if rang > duree:
        du, regle = 0, f"les droits sont épuisés ({duree_en_mois(duree)} au plus)"
    else:
        part = taux[0] if rang <= plein else taux[1]
        du, regle = pourcents(traitement, part), f"l’agent a droit à {decimale(part)} % du traitement"
    ecart = "" if annonce in (None, du) else f", et non {montant(annonce or 0)}"
    reste = " Le supplément familial et l’indemnité de résidence ne sont pas réduits." if du else ""
    return rendre(
        comparer(annonce, du),
        trouve="aucun montant annoncé" if annonce is None else montant(annonce),
        attendu=montant(du),
        phrase=f"Au {ordinal(rang)} mois de {conge}, {regle}, soit {montant(du)}{ecart}.{reste}",
        fondements=fondements,
        calcul={"traitement": du},
    )


def maladie_ordinaire(
    *, traitement: int, rang: int, annonce: int | None = None, debut: date, parametres: Parametres
) -> Verdict:
    """Judge the pay of one month of congé de maladie ordinaire, by the law of the first day of the leave.

    CGFP, art. L822-2 and L822-3: within twelve consecutive months, three months at 90 % (100 % for a leave that began
    before 1 March 2025), then nine months at half pay.

    Left out: the waiting day (`personnel.jour-de-carence`); leave in several pieces, whose months somebody must count;
    contractual agents; indemnities.
    """
    duree, plein = parametres.au("personnel.maladie-mois", debut), parametres.au("personnel.maladie-mois-plein", debut)
    taux = parametres.au("personnel.maladie-taux", debut)
    return _remuneration(
        traitement,
        rang,
        duree.nombre,
        plein.nombre,
        (taux.table["debut"], taux.table["suite"]),
        annonce,
        conge="congé de maladie ordinaire",
        fondements=(duree, plein, taux),
    )


_CONGES: Mapping[str, tuple[str, str]] = {
    "clm": ("personnel.longue-maladie", "congé de longue maladie"),
    "cld": ("personnel.longue-duree", "congé de longue durée"),
}


def conge_long(
    *, conge: str, traitement: int, rang: int, annonce: int | None = None, debut: date, parametres: Parametres
) -> Verdict:
    """Judge the pay of one month of a long sick leave, by the law of the first day of the leave.

    CGFP, art. L822-7 and L822-8: longue maladie, three years, one at full pay and two at half. Art. L822-15: longue
    durée, three years at full pay, two at half.

    Left out: a part raised to 60 %, which only a decree and an agreement may bring; the avis of the conseil médical.
    """
    nom, libelle = _CONGES.get(conge, _CONGES["clm"])
    ligne, taux = parametres.au(nom, debut), parametres.au("personnel.conges-longs-taux", debut)
    if conge not in _CONGES:
        return indecis(
            trouve="un autre congé",
            attendu="un congé de longue maladie ou de longue durée",
            phrase="Ce congé n’est ni de longue maladie, ni de longue durée : la règle ne dit rien ici.",
            fondements=(ligne,),
        )
    return _remuneration(
        traitement,
        rang,
        int(ligne.table["total"]),
        int(ligne.table["plein"]),
        (taux.table["debut"], taux.table["suite"]),
        annonce,
        conge=libelle,
        fondements=(ligne, taux),
    )


def jour_de_carence(*, situation: str, jours_retenus: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the days of pay withheld at the beginning of a sick leave, by the law of its first day.

    Loi n° 2017-1837, art. 115 (since 1 January 2018): the first day of a sick leave is not paid. The exceptions listed
    (prolongation, second leave within 48 hours for the same cause, service accident…) are partly checked.

    Left out: the amount withheld; the list of all the exceptions.
    """
    exclus = parametres.au("personnel.carence-exceptions", le)
    ligne = parametres.au("personnel.carence-jours", le)
    dispense = situation in exclus.elements
    du = 0 if dispense else ligne.nombre
    conforme = jours_retenus == du
    cas = "Cet arrêt est dispensé de carence" if dispense else "Le premier jour de l’arrêt n’est pas rémunéré"
    return juger(
        conforme,
        trouve=accord(jours_retenus, "jour retenu", "jours retenus"),
        attendu=accord(du, "jour retenu", "jours retenus"),
        phrase=f"{cas} : on retient {accord(du, 'jour')}. Il en a été retenu {jours_retenus}.",
        fondements=(exclus,) if dispense else (ligne,),
        limite=du,
    )


def conge_longue_duree_maladies(*, maladie: str, conge: str, le: date, parametres: Parametres) -> Verdict:
    """Judge whether an illness may open a congé de longue durée, by the law of the first day.

    CGFP, art. L822-12: tuberculose, mental illness, cancer, poliomyélite, serious acquired immune deficiency.

    Left out: longue maladie for other illnesses (art. L822-6); the avis of the conseil médical.
    """
    ligne = parametres.au("personnel.longue-duree-maladies", le)
    dedans = maladie in ligne.elements
    conforme = conge != "cld" or dedans
    dit = "en fait partie" if dedans else "n’en fait pas partie"
    return juger(
        conforme,
        trouve="une maladie de la liste" if dedans else "une maladie hors de la liste",
        attendu="l’une des maladies que la loi énumère",
        phrase="Le congé de longue durée est réservé aux maladies que la loi énumère ; celle-ci "
        f"{dit}. {'' if conforme else 'Seul un congé de longue maladie peut être demandé.'}".strip(),
        fondements=(ligne,),
    )


_TRAITEMENT = NatureArgument("montant", "le traitement mensuel")


_RANG = NatureArgument("nombre", "le rang du mois de congé")


_ANNONCE = NatureArgument("montant", "le montant annoncé", facultatif=True)


_PREMIER = NatureArgument("date", "le premier jour du congé")


REGLES = (
    Regle(
        id="personnel.maladie-ordinaire",
        titre="Traitement en congé de maladie ordinaire",
        fonction=maladie_ordinaire,
        arguments={"traitement": _TRAITEMENT, "rang": _RANG, "annonce": _ANNONCE, "debut": _PREMIER},
        fondements=("personnel.maladie-mois", "personnel.maladie-mois-plein", "personnel.maladie-taux"),
        competences=("BC03.04",),
        le="debut",
    ),
    Regle(
        id="personnel.conge-long",
        titre="Traitement en longue maladie et longue durée",
        fonction=conge_long,
        arguments={
            "conge": NatureArgument("choix", "le congé", tuple(_CONGES)),
            "traitement": _TRAITEMENT,
            "rang": _RANG,
            "annonce": _ANNONCE,
            "debut": _PREMIER,
        },
        fondements=("personnel.longue-maladie", "personnel.longue-duree", "personnel.conges-longs-taux"),
        competences=("BC03.04",),
        le="debut",
    ),
    Regle(
        id="personnel.jour-de-carence",
        titre="Jour de carence",
        fonction=jour_de_carence,
        arguments={
            "situation": NatureArgument(
                "choix", "la situation de l’arrêt", ("maladie-ordinaire", "prolongation", "accident-de-service")
            ),
            "jours_retenus": NatureArgument("nombre", "le nombre de jours retenus"),
            "le": _PREMIER,
        },
        fondements=("personnel.carence-jours", "personnel.carence-exceptions"),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.longue-duree-maladies",
        titre="Maladies qui ouvrent un congé de longue durée",
        fonction=conge_longue_duree_maladies,
        arguments={
            "maladie": NatureArgument("choix", "la maladie"),
            "conge": NatureArgument("choix", "le congé demandé", ("clm", "cld")),
            "le": _PREMIER,
        },
        fondements=("personnel.longue-duree-maladies",),
        competences=("BC03.04",),
    ),
)
