"""Envelopes and ballots that reach the mairie and the bureau: how many, and until when."""

from __future__ import annotations

from datetime import date, datetime, time

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.delais import jours_avant
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, avant_l_heure
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def nombre_enveloppes(
    *,
    inscrits: int,
    reglementaires: int,
    timbrees: int = 0,
    mention: bool = False,
    annexees: int = 0,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the envelopes that a bureau opens with, by the law of the day of the ballot.

    C. élect., art. L60 (since 1 January 2019): exactly as many as registered voters. Those that are missing are
    replaced by others of one type stamped by the mairie; the procès-verbal says so and five of them are annexed.

    Left out: why they are missing; their colour.
    """
    ligne = parametres.au("elections.enveloppes-annexees", le)
    manquent, total = inscrits - reglementaires, reglementaires + timbrees
    attendu = f"{accord(inscrits, 'enveloppe')}, comme les inscrits"
    fautes = []
    if total != inscrits:
        fautes.append(f"il y a {accord(total, 'enveloppe')} pour {accord(inscrits, 'inscrit')}")
    if timbrees and not mention:
        fautes.append("le remplacement doit être mentionné au procès-verbal")
    if timbrees and annexees < min(ligne.nombre, timbrees):
        fautes.append(f"{accord(ligne.nombre, 'enveloppe')} de remplacement s’annexent, et il y en a {annexees}")
    phrase = f"À corriger : {enumeration(fautes)}." if fautes else f"Le compte est juste : {attendu}."
    return juger(
        not fautes,
        trouve=f"{accord(reglementaires, 'enveloppe')} de l’État, {timbrees} timbrées de la mairie",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=max(manquent, 0),
    )


def reception_enveloppes(*, date_reception: date, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge when the envelopes came, those of a hundred included, by the law of that day.

    C. élect., art. R54 (since 1 January 2019): five days at least before the ballot. Late: call the préfecture.

    Left out: the receipt, which the maire sends at once.
    """
    ligne = parametres.au("elections.enveloppes-reception", date_reception)
    limite = jours_avant(date_scrutin, ligne.nombre)
    suite = "À signaler sans attendre à la préfecture."
    delai = f"{accord(ligne.nombre, 'jour')} avant le scrutin"
    acte = "Les enveloppes ont été reçues"
    return au_plus_tard(date_reception, limite, acte=acte, delai=delai, suite=suite, fondements=(ligne,))


def depot_bulletins(*, date_depot: date, heure_depot: time, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge when ballots were handed to the maire by the candidates, by the law of that day.

    C. élect., art. R55, al. 2 (since 1 January 2019): at the latest at noon the day before. On the day itself, they are
    handed to the president of the bureau (al. 3), which this rule does not judge.

    Left out: format that may be refused (al. 4); withdrawal (al. 5); the presidential election, whose ballots are the
    administration's.
    """
    jours = parametres.au("elections.bulletins-depot-jours", date_depot)
    heure = parametres.au("elections.bulletins-depot-heure", date_depot)
    return avant_l_heure(
        datetime.combine(date_depot, heure_depot),
        datetime.combine(jours_avant(date_scrutin, jours.nombre), time(heure.nombre)),
        delai=f"{accord(jours.nombre, 'jour')} avant le scrutin",
        acte="Les bulletins ont été remis au maire",
        suite="Le jour du scrutin, ils se remettent au président du bureau.",
        fondements=(jours, heure),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")

_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.nombre-enveloppes",
        titre="Nombre d’enveloppes électorales",
        fonction=nombre_enveloppes,
        arguments={
            "inscrits": NatureArgument("nombre", "le nombre d’inscrits"),
            "reglementaires": NatureArgument("nombre", "le nombre d’enveloppes de l’État"),
            "timbrees": NatureArgument("nombre", "le nombre d’enveloppes timbrées de la mairie", facultatif=True),
            "mention": NatureArgument("booleen", "la mention au procès-verbal", facultatif=True),
            "annexees": NatureArgument("nombre", "le nombre d’enveloppes annexées", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.enveloppes-annexees",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.reception-enveloppes",
        titre="Réception des enveloppes électorales",
        fonction=reception_enveloppes,
        arguments={
            "date_reception": NatureArgument("date", "la date de réception"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=("elections.enveloppes-reception",),
        competences=_COMPETENCES,
        le="date_reception",
    ),
    Regle(
        id="elections.depot-bulletins",
        titre="Bulletins remis au maire",
        fonction=depot_bulletins,
        arguments={
            "date_depot": NatureArgument("date", "la date de la remise"),
            "heure_depot": NatureArgument("heure", "l’heure de la remise"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=("elections.bulletins-depot-jours", "elections.bulletins-depot-heure"),
        competences=_COMPETENCES,
        le="date_depot",
    ),
)
