"""Delays of convocation of the conseil municipal: ordinary, urgent, and after a lack of quorum.

Law of most communes of metropolitan France; that of Alsace-Moselle (CGCT, art. L2541-2 to L2541-4) is not written here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import JOURS, MOIS, accord, date_longue, enumeration, ordinal
from sgm_sim.droit.delais import UN_JOUR, dernier_jour_avant_francs, jours_francs_entre, premier_jour_apres_francs
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_JOURS_ENUMERES = 5
"""Beyond, the days are given as a period: a sentence stays readable."""


def delai_convocation(
    *,
    date_envoi: date,
    date_seance: date,
    population: int,
    installation_classee: bool = False,
    au_plus_tot: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge the delay between the sending of the convocation and the meeting, by the law of the day of sending.

    `au_plus_tot` is the first day on which the convocation could really leave: the day that counts is that of sending,
    and a letter dated before it was written gains nothing.

    CGCT, art. L2121-11, al. 1 (since 24 February 1996): below 3 500 inhabitants the convocation is sent three jours
    francs at least before the meeting. Art. L2121-12, al. 3: from 3 500 on, five. Last al.: five also below when a
    deliberation is about an installation classée (partly checked).

    Left out: the first meeting after a general election (art. L2121-7, three jours francs everywhere), the budget under
    M57 (art. L1612-26, formerly L5217-10-4), the note de synthèse.
    """
    envoi = max(date_envoi, au_plus_tot or date_envoi)
    seuil = parametres.au("conseil.convocation-seuil-population", envoi)
    petite = population < seuil.nombre
    nom = "conseil.convocation-delai-petite-commune" if petite else "conseil.convocation-delai-grande-commune"
    habitants = accord(seuil.nombre, "habitant")
    cadre = f"commune de moins de {habitants}" if petite else f"commune de {habitants} et plus"
    if petite and installation_classee:
        nom = "conseil.convocation-delai-installation-classee"
        cadre += ", délibération sur une installation classée"
    verdict = _juger_delai(envoi, date_seance, parametres.au(nom, envoi), cadre)
    if envoi == date_envoi:
        return verdict
    datee = f"La date du {date_longue(date_envoi)} ne compte pas : rien n’a pu partir avant le {date_longue(envoi)}. "
    return replace(verdict, phrase=datee + verdict.phrase)


def delai_convocation_urgence(*, date_envoi: date, date_seance: date, parametres: Parametres) -> Verdict:
    """Judge the delay of an urgent convocation, by the law of the day of sending.

    CGCT, art. L2121-11, al. 2, and L2121-12, al. 3 (since 24 February 1996): in case of urgency the maire may shorten
    the delay, never below one jour franc, whatever the size of the commune.

    Left out: whether there was urgency, and what is done about it at the meeting (`conseil.urgence-convocation`).
    """
    plancher = parametres.au("conseil.convocation-urgence-plancher", date_envoi)
    return _juger_delai(date_envoi, date_seance, plancher, "même en cas d’urgence")


def seconde_convocation(*, date_carence: date, date_envoi: date, date_seance: date, parametres: Parametres) -> Verdict:
    """Judge the delay of the convocation sent again because there was no quorum, by the law of the day of sending.

    CGCT, art. L2121-17, al. 2: the council is convened again at least three days apart; it then deliberates without any
    condition of quorum. The Conseil d'État asks for three jours francs between sending and meeting (16 June 1997,
    Pfister): these are case law, not the words of the article.

    Left out: that the agenda must be the same for the quorum to be waived; that the first convocation was regular.
    """
    ligne = parametres.au("conseil.seconde-convocation-delai", date_envoi)
    if date_envoi < date_carence:
        return rendre(
            "non_conforme",
            trouve=f"envoi le {date_longue(date_envoi)}, défaut de quorum le {date_longue(date_carence)}",
            attendu="un envoi le jour où le quorum a manqué, ou plus tard",
            phrase=f"La seconde convocation est partie le {date_longue(date_envoi)}, alors que le quorum n’a manqué "
            f"que le {date_longue(date_carence)} : elle ne peut pas précéder la séance qu’elle remplace.",
            fondements=(ligne,),
        )
    return _juger_delai(date_envoi, date_seance, ligne, "seconde convocation faute de quorum")


def _juger_delai(envoi: date, seance: date, ligne: Valeur, cadre: str) -> Verdict:
    """Compare whole days; the limit is the last day on which the convocation of this meeting could be sent."""
    requis, trouves = ligne.nombre, jours_francs_entre(envoi, seance)
    limite = dernier_jour_avant_francs(seance, requis)
    conforme = envoi <= limite
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve=f"envoi le {date_longue(envoi)}, séance le {date_longue(seance)} : {_francs(trouves)}",
        attendu=f"{_francs(requis)} au moins ({cadre})",
        phrase=_phrase(envoi, seance, requis, limite, conforme),
        fondements=(ligne,),
        limite=limite,
    )


def _phrase(envoi: date, seance: date, requis: int, limite: date, conforme: bool) -> str:
    if seance <= envoi:
        debut = f"La convocation est partie le {date_longue(envoi)}, pour une séance tenue le {date_longue(seance)}"
        return (
            f"{debut} : il faut {_francs(requis)} entre les deux, donc un envoi le {date_longue(limite)} au plus tard."
        )
    trouves = jours_francs_entre(envoi, seance)
    laisse = f"laisse {_francs(trouves)} ({_enumerer(envoi, seance)})" if trouves else "ne laisse aucun jour franc"
    debut = f"La convocation partie le {date_longue(envoi)} {laisse} avant la séance du {date_longue(seance)}"
    if conforme:
        return f"{debut} ; il en faut {requis} : le délai est respecté."
    premiere = premier_jour_apres_francs(envoi, requis)
    return (
        f"{debut} ; il en faut {requis} : la séance ne pouvait pas se tenir avant le {date_longue(premiere)}, ou la "
        f"convocation devait partir le {date_longue(limite)} au plus tard."
    )


def _francs(n: int) -> str:
    return accord(n, "jour franc", "jours francs")


def _enumerer(envoi: date, seance: date) -> str:
    """Name the whole days: « samedi 31 janvier, dimanche 1er et lundi 2 février », or their period beyond a few."""
    premier, dernier = envoi + UN_JOUR, seance - UN_JOUR
    if (dernier - premier).days >= _JOURS_ENUMERES:
        return f"du {date_longue(premier)} au {date_longue(dernier)}"
    jours = [date.fromordinal(n) for n in range(premier.toordinal(), seance.toordinal())]
    return enumeration(
        [nom for _, groupe in groupby(jours, key=lambda jour: jour.month) for nom in _du_mois([*groupe])]
    )


def _du_mois(jours: list[date]) -> Iterator[str]:
    """Name days of one month; the last one bears the month."""
    for jour in jours:
        quantieme = ordinal(1) if jour.day == 1 else str(jour.day)
        mois = f" {MOIS[jour.month - 1]}" if jour is jours[-1] else ""
        yield f"{JOURS[jour.weekday()]} {quantieme}{mois}"


_ENVOI = NatureArgument("date", "la date d’envoi de la convocation")
_SEANCE = NatureArgument("date", "la date de la séance")

REGLES = (
    Regle(
        id="conseil.delai-convocation",
        titre="Délai de convocation du conseil municipal",
        fonction=delai_convocation,
        arguments={
            "date_envoi": _ENVOI,
            "date_seance": _SEANCE,
            "population": NatureArgument("nombre", "la population de la commune"),
            "installation_classee": NatureArgument(
                "booleen", "le fait qu’une délibération porte ou non sur une installation classée", facultatif=True
            ),
            "au_plus_tot": NatureArgument(
                "date", "le premier jour où la convocation a pu vraiment partir", facultatif=True
            ),
        },
        fondements=(
            "conseil.convocation-seuil-population",
            "conseil.convocation-delai-petite-commune",
            "conseil.convocation-delai-grande-commune",
            "conseil.convocation-delai-installation-classee",
        ),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="conseil.delai-convocation-urgence",
        titre="Délai de convocation abrégé pour urgence",
        fonction=delai_convocation_urgence,
        arguments={"date_envoi": _ENVOI, "date_seance": _SEANCE},
        fondements=("conseil.convocation-urgence-plancher",),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="conseil.seconde-convocation",
        titre="Seconde convocation faute de quorum",
        fonction=seconde_convocation,
        arguments={
            "date_carence": NatureArgument("date", "la date de la séance où le quorum a manqué"),
            "date_envoi": NatureArgument("date", "la date d’envoi de la seconde convocation"),
            "date_seance": _SEANCE,
        },
        fondements=("conseil.seconde-convocation-delai",),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
)
