"""Working time and annual leave."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, nombre
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import chiffrer, juger
from sgm_sim.droit.jugements_de_dates import duree_en_mois, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.contractuels import MINUTES, duree_hebdomadaire
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def duree_annuelle(*, heures: int, sujetions: bool = False, le: date, parametres: Parametres) -> Verdict:
    """Judge the yearly working time of a full-time post, by the law of that day.

    CGFP, art. L611-1 and L611-2: 1 607 hours, unless the council took particular constraints into account.

    Left out: overtime; how the weeks are organised; whether the constraints justify a reduction.
    """
    ligne = parametres.au("personnel.duree-annuelle", le)
    attendu = accord(ligne.nombre, "heure")
    if sujetions and heures < ligne.nombre:
        return rendre(
            "indetermine",
            trouve=accord(heures, "heure"),
            attendu=attendu,
            phrase=f"La durée légale est de {attendu} ; une durée plus courte suppose une délibération qui tienne "
            "compte de sujétions particulières, ce qui reste à vérifier.",
            fondements=(ligne,),
            limite=ligne.nombre,
        )
    conforme = heures == ligne.nombre
    fin = "c’est la durée légale" if conforme else "ce n’est pas la durée légale"
    return juger(
        conforme,
        trouve=accord(heures, "heure"),
        attendu=attendu,
        phrase=f"À temps complet, l’année compte {attendu} de travail effectif ; on en prévoit {nombre(heures)} : "
        f"{fin}.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


_MESURES: Mapping[str, str] = {
    "jour": "le travail de la journée",
    "semaine": "le travail de la semaine",
    "moyenne": "la moyenne sur douze semaines",
    "amplitude": "l’amplitude de la journée",
    "repos-jour": "le repos entre deux journées",
    "repos-semaine": "le repos de la semaine",
}


def garanties_minimales(*, minutes: Mapping[str, int], le: date, parametres: Parametres) -> Verdict:
    """Judge a schedule against the minimal guarantees, by the law of that day.

    Décret n° 2000-815, art. 3, through décret n° 2001-623, art. 1: ten hours of work a day, forty-eight a week,
    forty-four on average, twelve between beginning and end; eleven hours of rest a day, thirty-five a week.

    Left out: the break of twenty minutes; exceptional circumstances; night work; agents under eighteen.
    """
    maxima, minima = parametres.au("personnel.temps-maxima", le), parametres.au("personnel.temps-minima", le)
    trop = [nom for nom, n in maxima.table.items() if minutes.get(nom, 0) > n * MINUTES]
    peu = [nom for nom, n in minima.table.items() if nom in minutes and minutes[nom] < n * MINUTES]
    defauts = [
        *(f"{_MESURES[nom]} dépasse {duree_hebdomadaire(int(maxima.table[nom]) * MINUTES)}" for nom in trop),
        *(f"{_MESURES[nom]} n’atteint pas {duree_hebdomadaire(int(minima.table[nom]) * MINUTES)}" for nom in peu),
    ]
    suite = f"elles ne le sont pas : {' ; '.join(defauts)}" if defauts else "elles le sont"
    return juger(
        not defauts,
        trouve=" ; ".join(defauts) or "des horaires dans les limites",
        attendu="les garanties minimales du temps de travail",
        phrase=f"Les garanties minimales doivent être respectées, heures supplémentaires comprises ; {suite}.",
        fondements=(maxima, minima),
    )


def conges_annuels(*, demi_journees: int, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge the annual leave of a full year of service, in half days, by the law of that day.

    CGFP, art. L621-1, and décret n° 85-1250, art. 1: five times the weekly obligations, counted in days really worked.

    Left out: part of a year, which gives a part of the leave; days of fractionnement and of ARTT.
    """
    ligne = parametres.au("personnel.conges-multiple", le)
    du = ligne.nombre * demi_journees
    return chiffrer(
        annonce,
        du,
        sujet="Pour une année, l’agent a droit à",
        raison=f"C’est {ligne.nombre} fois ses obligations d’une semaine : {accord(demi_journees, 'demi-journée')}.",
        fondements=(ligne,),
        ecrire=lambda n: accord(n, "demi-journée"),
    )


def jours_fractionnement(
    *, jours_hors_periode: int, annonce: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the extra days given to who takes leave out of the summer period, by the law of that day.

    Décret n° 85-1250, art. 1: one day for five to seven days taken outside 1 May - 31 October, two from eight on.

    Left out: which days were taken outside the period.
    """
    ligne = parametres.au("personnel.fractionnement", le)
    du = int(ligne.tranche(jours_hors_periode))
    pris = accord(jours_hors_periode, "jour de congé pris", "jours de congé pris")
    return chiffrer(
        annonce,
        du,
        sujet="Le fractionnement donne",
        raison=f"Il y a {pris} hors de la période du 1er mai au 31 octobre.",
        fondements=(ligne,),
        ecrire=lambda n: accord(n, "jour de plus", "jours de plus"),
    )


def report_conges(*, reprise: date, dernier_jour: date, parametres: Parametres) -> Verdict:
    """Judge leave carried over after a sick leave, by the law of the day of return.

    CGFP, art. L621-1, and décret n° 85-1250, as changed by décret n° 2025-564 (since 23 June 2025): fifteen months
    from the return, for what could not be taken.

    Left out: four weeks only for a sick leave; leave earned during the absence, whose period begins earlier; an
    exceptional extension.
    """
    ligne = parametres.au("personnel.report-mois", reprise)
    return durer(
        dernier_jour,
        ajouter_mois(reprise, ligne.nombre),
        acte="Le dernier jour de congé reporté est pris",
        duree=f"{duree_en_mois(ligne.nombre)} de report à compter de la reprise",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date")

REGLES = (
    Regle(
        id="personnel.duree-annuelle",
        titre="Durée annuelle du travail à temps complet",
        fonction=duree_annuelle,
        arguments={
            "heures": NatureArgument("nombre", "le nombre d’heures prévues dans l’année"),
            "sujetions": NatureArgument("booleen", "des sujétions particulières", facultatif=True),
            "le": _LE,
        },
        fondements=("personnel.duree-annuelle",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.garanties-minimales",
        titre="Garanties minimales du temps de travail",
        fonction=garanties_minimales,
        arguments={
            "minutes": NatureArgument("table", "les durées prévues, en minutes", tuple(_MESURES)),
            "le": _LE,
        },
        fondements=("personnel.temps-maxima", "personnel.temps-minima"),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.conges-annuels",
        titre="Nombre de jours de congé annuel",
        fonction=conges_annuels,
        arguments={
            "demi_journees": NatureArgument("nombre", "le nombre de demi-journées travaillées par semaine"),
            "annonce": NatureArgument("nombre", "le nombre de demi-journées de congé annoncé", facultatif=True),
            "le": _LE,
        },
        fondements=("personnel.conges-multiple",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.fractionnement",
        titre="Jours de fractionnement",
        fonction=jours_fractionnement,
        arguments={
            "jours_hors_periode": NatureArgument("nombre", "le nombre de jours pris hors de la période d’été"),
            "annonce": NatureArgument("nombre", "le nombre de jours annoncé", facultatif=True),
            "le": _LE,
        },
        fondements=("personnel.fractionnement",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.report-conges",
        titre="Report des congés après une maladie",
        fonction=report_conges,
        arguments={
            "reprise": NatureArgument("date", "la date de reprise"),
            "dernier_jour": NatureArgument("date", "le dernier jour de congé reporté"),
        },
        fondements=("personnel.report-mois",),
        competences=("BC03.04",),
        le="reprise",
    ),
)
