"""Offences: what the maire must do, penalty and fine. Amounts are cents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration, montant
from sgm_sim.droit.jugements import absents, exiger, juger, plafonner
from sgm_sim.droit.montants import cents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_ACTES: Mapping[str, str] = {
    "proces-verbal": "le procès-verbal d’infraction",
    "transmission-parquet": "sa transmission au procureur",
    "arrete-interruptif": "l’arrêté qui interrompt les travaux",
}


def suites_infraction(
    *, actes: Sequence[str], travaux_en_cours_sans_permis: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge what the maire did once he knew of an offence, by the day on which he knew.

    Since 29 December 2019, C. urb., art. L480-1 (he has a report drawn up and sent to the prosecutor) and L480-2, al.
    10 (he stops works under way without a permit). No bargaining replaces them.

    Left out: who may draw up the report; « sans délai », which no number counts; formal notice and penalty.
    """
    toujours = parametres.au("urbanisme.infraction-actes", le)
    en_plus = parametres.au("urbanisme.infraction-sans-permis-actes", le)
    voulus = [*toujours.elements, *(en_plus.elements if travaux_en_cours_sans_permis else ())]
    return exiger(
        actes,
        voulus,
        _ACTES,
        complet="Le maire a fait ce que la loi lui impose devant cette infraction.",
        incomplet="Le maire qui connaît une infraction est tenu d’agir : il manque {manque}. Un arrangement oral n’y "
        "change rien.",
        fondements=(toujours, en_plus),
    )


def astreinte(*, par_jour: int, jours: int, prealables: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the penalty that goes with a formal notice, by the day of the decree; amounts in cents.

    C. urb., art. L481-1: 500 € a day and 25 000 € in all before 28 November 2025, 1 000 € and 100 000 € since (loi n°
    2025-1129, art. 26); after a report and the remarks of the owner.

    Left out: formal notices made before the change; how the amount is modulated; its recovery.
    """
    jour = parametres.au("urbanisme.astreinte-jour", le)
    plafond = parametres.au("urbanisme.astreinte-total", le)
    avant = parametres.au("urbanisme.astreinte-prealables", le)
    fondements = (jour, plafond, avant)
    libelles = {"proces-verbal": "le procès-verbal", "observations": "les observations de l’intéressé"}
    manque = [libelles[nom] for nom in absents(prealables, avant.elements)]
    total, maximum = min(par_jour * jours, cents(plafond)), cents(jour)
    attendu = f"{montant(maximum)} par jour et {montant(cents(plafond))} en tout, au plus"
    if manque:
        phrase = f"L’astreinte ne peut pas être prononcée : il manque {enumeration(manque)}."
        return rendre(
            "non_conforme",
            trouve="une astreinte sans préalable",
            attendu=attendu,
            phrase=phrase,
            fondements=fondements,
            limite=maximum,
        )
    conforme = par_jour <= maximum
    depasse = f"elle dépasse le maximum de {montant(maximum)} par jour"
    phrase = f"L’astreinte est de {montant(par_jour)} par jour : "
    tient = f"elle tient dans le maximum de {montant(maximum)}, soit {montant(total)} pour {accord(jours, 'jour')}"
    phrase += f"{tient if conforme else depasse}."
    return juger(
        conforme,
        trouve=f"{montant(par_jour)} par jour",
        attendu=attendu,
        phrase=phrase,
        fondements=fondements,
        limite=maximum,
        calcul={"total": total},
    )


def amende(*, montant_amende: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the administrative fine that may go with the formal notice, by the day of the decree; amount in cents.

    C. urb., art. L481-1 (loi n° 2025-1129, art. 26, since 28 November 2025): 30 000 € at most.

    Left out: the criminal fine, which the court sets (art. L480-4); the law before that day, which had no such fine.
    """
    ligne = parametres.au("urbanisme.amende-administrative", le)
    return plafonner(
        montant_amende,
        cents(ligne),
        sujet="L’amende administrative est de",
        fondements=(ligne,),
        ecrire=montant,
    )


REGLES = (
    Regle(
        id="urbanisme.suites-infraction",
        titre="Ce que le maire doit faire devant une infraction",
        fonction=suites_infraction,
        arguments={
            "actes": NatureArgument("liste", "ce qui a été fait", tuple(_ACTES)),
            "travaux_en_cours_sans_permis": NatureArgument("booleen", "l’existence de travaux en cours sans permis"),
            "le": NatureArgument("date", "la date à laquelle le maire a connu l’infraction"),
        },
        fondements=("urbanisme.infraction-actes", "urbanisme.infraction-sans-permis-actes"),
        competences=("BC02.04", "BC03.12", "BC01.10"),
    ),
    Regle(
        id="urbanisme.astreinte",
        titre="Astreinte d’urbanisme",
        fonction=astreinte,
        arguments={
            "par_jour": NatureArgument("montant", "le montant par jour"),
            "jours": NatureArgument("nombre", "le nombre de jours de retard"),
            "prealables": NatureArgument("liste", "ce qui a précédé", ("proces-verbal", "observations")),
            "le": NatureArgument("date", "la date de l’arrêté d’astreinte"),
        },
        fondements=("urbanisme.astreinte-jour", "urbanisme.astreinte-total", "urbanisme.astreinte-prealables"),
        competences=("BC02.04", "BC03.12", "BC01.10"),
    ),
    Regle(
        id="urbanisme.amende",
        titre="Amende administrative d’urbanisme",
        fonction=amende,
        arguments={
            "montant_amende": NatureArgument("montant", "le montant de l’amende"),
            "le": NatureArgument("date", "la date de l’arrêté"),
        },
        fondements=("urbanisme.amende-administrative",),
        competences=("BC02.04", "BC03.12", "BC01.10"),
    ),
)
