"""Dangers that the maire must deal with: buildings about to fall, dumped waste.

The law is that of the day of the first act. CCH: code de la construction et de l'habitation.
"""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import juger, plafonner, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def mise_en_securite(
    *, date_information: date, date_arrete: date, danger_imminent: bool, parametres: Parametres
) -> Verdict:
    """Judge when an order on a dangerous building came, given when its owner was informed, by the law of that day.

    CCH, art. L511-10 and R511-3 (since 1 January 2021): the persons concerned have at least one month for their
    observations; art. L511-19: none when the danger is imminent.

    Left out: the report (art. L511-8); whether the danger is imminent; persons who are not found, for whom posters do.
    """
    ligne = parametres.au("police.mise-en-securite-mois", date_information)
    if danger_imminent:
        return juger(
            True,
            trouve=f"arrêté le {date_longue(date_arrete)}, danger imminent",
            attendu="aucun délai en cas de danger imminent",
            phrase="Le danger est imminent : l’arrêté est pris sans attendre d’observations.",
            fondements=(ligne,),
        )
    return au_plus_tot(
        date_arrete,
        ajouter_mois(date_information, ligne.nombre) + UN_JOUR,
        acte="L’arrêté de mise en sécurité a été pris",
        delai=f"{accord(ligne.nombre, 'mois')} au moins pour présenter des observations",
        fondements=(ligne,),
    )


def rapport_expert(*, heures: int, le: date, parametres: Parametres) -> Verdict:
    """Judge when the expert named by the administrative judge gave an opinion, by the law of the day of that
    appointment.

    CCH, art. L511-9 (since 1 January 2021): within twenty-four hours of the appointment.

    Left out: asking for an expert, which is a possibility; what the maire does with a report on an imminent danger.
    """
    ligne = parametres.au("police.expert-heures", le)
    return plafonner(
        heures,
        ligne.nombre,
        sujet="Depuis sa désignation, le temps pris par l’expert est de",
        ecrire=lambda n: accord(n, "heure"),
        fondements=(ligne,),
    )


def astreinte_securite(*, par_jour: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the daily penalty for a building left dangerous, by the law of the day of the order.

    CCH, art. L511-15: 1 000 euros a day at most, set by the scale of the works and the effects of the delay. Read in a
    comment: `partiel`.

    Left out: its total; when it stops.
    """
    ligne = parametres.au("police.mise-en-securite-astreinte", le)
    return plafonner(par_jour, cents(ligne), sujet="L’astreinte par jour est de", ecrire=euros, fondements=(ligne,))


def danger_grave(*, mesures_immediates: bool, prefet_informe: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge what the maire did before a grave or imminent danger, by the law of that day.

    CGCT, art. L2212-4: the measures that circumstances require, and the préfet informed at once. Read in wordings of
    2008 and 2015: `partiel`.

    Left out: which measures; who pays for them.
    """
    ligne = parametres.au("police.danger-grave", le)
    manques = [
        *([] if mesures_immediates else ["il faut prescrire les mesures de sûreté sans attendre"]),
        *([] if prefet_informe else ["il faut informer le préfet d’urgence"]),
    ]
    return trancher(
        not manques,
        trouve=accord(len(ligne.elements) - len(manques), "point fait", "points faits"),
        attendu="des mesures de sûreté et le préfet informé d’urgence",
        oui="Les mesures de sûreté sont prises et le préfet est informé.",
        non=f"Devant un danger grave ou imminent, {' et '.join(manques)}.",
        fondements=(ligne,),
    )


def depot_observations(*, date_information: date, date_sanction: date, parametres: Parametres) -> Verdict:
    """Judge when a fine or a formal notice for dumped waste came, by the law of the day of the
    information.

    C. env., art. L541-3, I (since 12 February 2020): the maire informs the person of the facts and of the penalties; it
    has ten days for its observations; only then come the fine and the formal notice.

    Left out: the report; proof of who dumped it; the owner of the land, who answers only for negligence.
    """
    ligne = parametres.au("police.depot-jours", date_information)
    return au_plus_tot(
        date_sanction,
        date_information + timedelta(days=ligne.nombre) + UN_JOUR,
        acte="La sanction a été prise",
        delai=f"{ligne.nombre} jours pour présenter des observations",
        fondements=(ligne,),
    )


def depot_amende(*, montant: int, mise_en_demeure: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the amount of a fine for dumped waste, by the law of its day.

    C. env., art. L541-3 (since 12 February 2020): 15 000 euros at most at first; 150 000 once a formal notice had no
    effect.

    Left out: that the fine fits the gravity of the dump, which a person judges.
    """
    ligne = parametres.au("police.depot-amendes", le)
    plafond = int(ligne.table["apres-mise-en-demeure" if mise_en_demeure else "premiere"]) * 100
    return plafonner(montant, plafond, sujet="L’amende est de", ecrire=euros, fondements=(ligne,))


def depot_astreinte(*, par_jour: int, mise_en_demeure: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the daily penalty for dumped waste, by the law of its day.

    C. env., art. L541-3: 1 500 euros a day at most, only after a formal notice that had no effect.

    Left out: its total, bounded by the greatest fine for the offence; deposit of money, works done by the commune.
    """
    ligne = parametres.au("police.depot-astreinte", le)
    if not mise_en_demeure:
        return juger(
            False,
            trouve="une astreinte sans mise en demeure",
            attendu="une mise en demeure d’abord",
            phrase="L’astreinte ne vient qu’après une mise en demeure restée sans effet.",
            fondements=(ligne,),
            limite=cents(ligne),
        )
    return plafonner(par_jour, cents(ligne), sujet="L’astreinte par jour est de", ecrire=euros, fondements=(ligne,))


REGLES = (
    Regle(
        id="police.mise-en-securite",
        titre="Immeuble dangereux : observations avant l’arrêté",
        fonction=mise_en_securite,
        arguments={
            "date_information": NatureArgument("date", "la date de réception de l’information"),
            "date_arrete": NatureArgument("date", "la date de l’arrêté"),
            "danger_imminent": NatureArgument("booleen", "un danger imminent"),
        },
        fondements=("police.mise-en-securite-mois",),
        competences=("BC03.12", "BC01.10"),
        le="date_information",
    ),
    Regle(
        id="police.rapport-expert",
        titre="Délai de l’expert",
        fonction=rapport_expert,
        arguments={
            "heures": NatureArgument("nombre", "le nombre d’heures depuis sa désignation"),
            "le": NatureArgument("date", "la date de désignation"),
        },
        fondements=("police.expert-heures",),
        competences=("BC03.12",),
    ),
    Regle(
        id="police.astreinte-securite",
        titre="Immeuble dangereux : astreinte",
        fonction=astreinte_securite,
        arguments={
            "par_jour": NatureArgument("montant", "l’astreinte par jour"),
            "le": NatureArgument("date", "la date de l’arrêté"),
        },
        fondements=("police.mise-en-securite-astreinte",),
        competences=("BC03.12",),
    ),
    Regle(
        id="police.danger-grave",
        titre="Danger grave ou imminent",
        fonction=danger_grave,
        arguments={
            "mesures_immediates": NatureArgument("booleen", "des mesures de sûreté immédiates"),
            "prefet_informe": NatureArgument("booleen", "l’information d’urgence du préfet"),
            "le": NatureArgument("date", "la date du danger"),
        },
        fondements=("police.danger-grave",),
        competences=("BC03.12", "BC01.09"),
    ),
    Regle(
        id="police.depot-observations",
        titre="Dépôt sauvage : délai d’observations",
        fonction=depot_observations,
        arguments={
            "date_information": NatureArgument("date", "la date de réception de l’information"),
            "date_sanction": NatureArgument("date", "la date de l’amende ou de la mise en demeure"),
        },
        fondements=("police.depot-jours",),
        competences=("BC03.12", "BC01.10"),
        le="date_information",
    ),
    Regle(
        id="police.depot-amende",
        titre="Dépôt sauvage : amende",
        fonction=depot_amende,
        arguments={
            "montant": NatureArgument("montant", "l’amende"),
            "mise_en_demeure": NatureArgument("booleen", "une mise en demeure restée sans effet"),
            "le": NatureArgument("date", "la date de l’amende"),
        },
        fondements=("police.depot-amendes",),
        competences=("BC03.12",),
    ),
    Regle(
        id="police.depot-astreinte",
        titre="Dépôt sauvage : astreinte",
        fonction=depot_astreinte,
        arguments={
            "par_jour": NatureArgument("montant", "l’astreinte par jour"),
            "mise_en_demeure": NatureArgument("booleen", "une mise en demeure restée sans effet"),
            "le": NatureArgument("date", "la date de l’arrêté"),
        },
        fondements=("police.depot-astreinte",),
        competences=("BC03.12",),
    ),
)
