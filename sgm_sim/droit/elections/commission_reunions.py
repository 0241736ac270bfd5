"""Meetings of the commission de contrôle of the electoral list: when, how many, who convenes, what is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.delais import jours_avant
from sgm_sim.droit.elections.echeances import avant_dernier_jour_ouvre, jour_semaine_avant
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import entre
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_FORMALITES: Mapping[str, str] = {
    "composition-affichee": "l’affichage de la composition avant la réunion",
    "seance-publique": "une séance publique",
    "registre": "le registre des décisions",
}

_AUTEURS: Mapping[str, str] = {
    "conseiller-membre": "le conseiller municipal membre de la commission",
    "maire": "le maire",
    "prefet": "le préfet",
}


def reunion_avant_scrutin(*, date_reunion: date, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge the day of the meeting before a ballot, by the law of that day.

    C. élect., art. L19, III (since 1 January 2019): between the twenty-fourth and the twenty-first day before the
    ballot.

    Left out: what may still be done when the meeting did not take place (art. R13, al. 2: `elections.tableau-liste`).
    """
    ligne = parametres.au("elections.commission-fenetre", date_reunion)
    premier, dernier = (jours_avant(date_scrutin, int(ligne.table[nom])) for nom in ("premier", "dernier"))
    acte = "La commission de contrôle s’est réunie"
    periode = "la période voulue avant ce scrutin"
    return entre(date_reunion, premier, dernier, acte=acte, periode=periode, fondements=(ligne,))


def reunion_annuelle(*, reunions: int, date_reunion: date, parametres: Parametres) -> Verdict:
    """Judge the day of the meeting at the end of a year without any, by the law of that day.

    C. élect., art. R10, al. 3 (since 1 January 2019): when the commission has not met since 1 January, between the
    sixth Friday before 31 December and the last but one working day of the year. `reunions`: those held since 1
    January.

    Left out: meetings before a ballot (`elections.reunion-avant-scrutin`); a meeting that nothing requires is free.
    """
    rang = parametres.au("elections.commission-annuelle-rang", date_reunion)
    jour = parametres.au("elections.commission-annuelle-jour", date_reunion)
    if reunions:
        deja = accord(reunions, "réunion")
        phrase = f"La commission a déjà tenu {deja} depuis le 1er janvier : aucune réunion de fin d’année n’est due."
        attendu = "au moins une réunion dans l’année"
        return juger(True, trouve=deja, attendu=attendu, phrase=phrase, fondements=(rang, jour))
    fin = date(date_reunion.year, 12, 31)
    premier = jour_semaine_avant(fin, jour.elements[0], rang.nombre)
    dernier = avant_dernier_jour_ouvre(date_reunion.year)
    acte = "La première réunion de l’année s’est tenue"
    periode = "la période de fin d’année"
    return entre(date_reunion, premier, dernier, acte=acte, periode=periode, fondements=(rang, jour))


def quorum_commission(*, membres: int, presents: int, le: date, parametres: Parametres) -> Verdict:
    """Judge whether the commission could deliberate, by the law of the day.

    C. élect., art. R10, as written before the decree of 6 August 2025: all of three members, three of five. What the
    decree made of it since March 2026 was not read: `non_confirme`.

    Left out: any other number of members, for which the text says nothing.
    """
    ligne = parametres.au("elections.commission-quorum", le)
    if str(membres) not in ligne.table:
        phrase = "Le texte ne connaît que des commissions de trois ou de cinq membres : on ne peut pas juger."
        trouve = accord(membres, "membre")
        return indecis(trouve=trouve, attendu="trois ou cinq", phrase=phrase, fondements=(ligne,))
    requis = int(ligne.table[str(membres)])
    atteint = presents >= requis
    sens = "le quorum est atteint" if atteint else "le quorum n’est pas atteint"
    phrase = f"{accord(presents, 'présent')} sur {membres}, il en faut {requis} : {sens}."
    return juger(
        atteint,
        trouve=accord(presents, "présent"),
        attendu=accord(requis, "présent"),
        phrase=phrase,
        fondements=(ligne,),
        limite=requis,
    )


def formalites_commission(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the formalities of a meeting, by the law of its day.

    C. élect., art. L19, III, R7 and R11 (since 1 January 2019): its composition is posted before it, it is public,
    and a register of decisions is kept.

    Left out: the website, when the commune has one; reasons in the register.
    """
    ligne = parametres.au("elections.commission-formalites", le)
    return exiger(
        formalites,
        ligne.elements,
        _FORMALITES,
        complet="La composition a été affichée, la réunion était publique, et le registre est tenu.",
        incomplet="Il manque à la réunion de la commission de contrôle {manque}.",
        fondements=(ligne,),
    )


def convocation_commission(*, auteur: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who convened the commission, by the law of the day.

    C. élect., art. R8 (since 1 January 2019): the councillor who sits in it; among five, the first in the order of the
    tableau. Not the maire. The version of 2026 was not read: `partiel`.

    Left out: any delay of convocation.
    """
    ligne = parametres.au("elections.commission-convocation", le)
    attendu = enumeration([_AUTEURS[nom] for nom in ligne.elements])
    trouve = _AUTEURS.get(auteur, "une autre personne")
    if auteur in ligne.elements:
        phrase = "C’est bien le conseiller municipal membre de la commission qui la convoque."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"La commission a été convoquée par {trouve} : c’est {attendu} qui la convoque."
    return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


_REUNION = NatureArgument("date", "la date de la réunion")
_LE = NatureArgument("date", "la date du fait")
_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.06",)

REGLES = (
    Regle(
        id="elections.reunion-avant-scrutin",
        titre="Réunion de la commission avant un scrutin",
        fonction=reunion_avant_scrutin,
        arguments={"date_reunion": _REUNION, "date_scrutin": _SCRUTIN},
        fondements=("elections.commission-fenetre",),
        competences=_COMPETENCES,
        le="date_reunion",
    ),
    Regle(
        id="elections.reunion-annuelle",
        titre="Réunion annuelle de la commission",
        fonction=reunion_annuelle,
        arguments={
            "reunions": NatureArgument("nombre", "le nombre de réunions tenues depuis le 1er janvier"),
            "date_reunion": _REUNION,
        },
        fondements=("elections.commission-annuelle-rang", "elections.commission-annuelle-jour"),
        competences=_COMPETENCES,
        le="date_reunion",
    ),
    Regle(
        id="elections.quorum-commission",
        titre="Quorum de la commission de contrôle",
        fonction=quorum_commission,
        arguments={
            "membres": NatureArgument("nombre", "le nombre de membres de la commission"),
            "presents": NatureArgument("nombre", "le nombre de présents"),
            "le": _LE,
        },
        fondements=("elections.commission-quorum",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.formalites-commission",
        titre="Formalités de la commission de contrôle",
        fonction=formalites_commission,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_FORMALITES)),
            "le": _LE,
        },
        fondements=("elections.commission-formalites",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.convocation-commission",
        titre="Convocation de la commission de contrôle",
        fonction=convocation_commission,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur de la convocation", tuple(_AUTEURS)),
            "le": _LE,
        },
        fondements=("elections.commission-convocation",),
        competences=_COMPETENCES,
    ),
)
