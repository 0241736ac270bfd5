"""Orders of police: who may take them, what they say, whether they bind.

Publicity, entry into force, transmission and appeal are common to all acts: they are in « actes ».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.police.jugement import auteur, dire, indecis, juger, manque
from sgm_sim.droit.police.voies import AUTORITES
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_MENTIONS: Mapping[str, str] = {
    "motifs": "les motifs",
    "prenom-nom-qualite": "le prénom, le nom et la qualité du signataire",
    "signature": "la signature",
    "lieu": "le lieu précis",
    "dates-et-heures": "les dates et les heures",
    "mesures": "les mesures (vitesse, alternat, stationnement, déviation)",
    "signalisation": "qui pose la signalisation",
    "acces-secours-riverains": "l’accès des secours et des riverains",
    "voies-et-delais-de-recours": "les voies et délais de recours",
    "ampliations": "les destinataires",
}
_LIMITES: Mapping[str, str] = {
    "necessaire": "elle répond à un trouble réel",
    "adaptee": "elle est adaptée à ce trouble",
    "limitee-dans-le-temps": "elle est limitée dans le temps",
    "limitee-dans-l-espace": "elle est limitée dans l’espace",
}


def competence_circulation(
    *, voie: str, agglomeration: bool, pris_par: str, le: date, parametres: Parametres
) -> Verdict:
    """Judge who took an order on traffic, by the law of that day.

    CGCT, art. L2213-1: the maire in built-up areas on every road, and outside them on communal roads; the président du
    conseil départemental on departmental roads outside them. Read in wordings of 2008 and 2015: `partiel`.

    Left out: roads of heavy traffic (`police.avis-grande-circulation`); a transfer to the intercommunal body; the
    préfet in place of a maire who does nothing.
    """
    ligne = parametres.au("police.circulation-autorites", le)
    cle = "agglomeration" if agglomeration else f"hors-{voie}"
    if cle not in ligne.listes:
        return indecis("La voie n’est pas de celles que la règle connaît.", (ligne,))
    ou = "en agglomération" if agglomeration else f"hors agglomération, sur une voie {voie}"
    noms = {"departementale": "départementale"}
    return auteur(
        pris_par, ligne.listes[cle][0], AUTORITES, f"la circulation {ou}".replace(voie, noms.get(voie, voie)), (ligne,)
    )


def avis_grande_circulation(
    *, grande_circulation: bool, date_arrete: date, date_avis: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge an order on traffic on a road of heavy traffic, by the law of the day of the order.

    Code de la route, art. R411-8, al. 2: the maire's order is taken after the préfet's advice.

    Left out: the advice that does not come; sections that a decree gives to the préfet.
    """
    ligne = parametres.au("police.grande-circulation-avis", date_arrete)
    raison = ""
    if grande_circulation and date_avis is None:
        raison = "La voie est à grande circulation : l’avis du préfet devait précéder l’arrêté, et il manque."
    elif grande_circulation and date_avis is not None and date_avis > date_arrete:
        raison = (
            f"L’avis du préfet est du {date_longue(date_avis)}, après l’arrêté du {date_longue(date_arrete)} : il "
            "devait le "
            "précéder."
        )
    return juger(
        raison,
        trouve="aucun avis" if date_avis is None else f"avis du {date_longue(date_avis)}",
        attendu="l’avis du préfet avant l’arrêté, sur une voie à grande circulation",
        oui="L’avis du préfet précède l’arrêté." if grande_circulation else "La voie n’est pas à grande circulation.",
        fondements=(ligne,),
    )


def contenu_arrete_circulation(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what a temporary order on traffic says, by the law of its day.

    CGCT, art. L2213-2 (a reasoned order) and CRPA, art. L212-1 (signature, first name, name and capacity): these are
    the law. Place, dates, measures, signs, access, appeal and copies are what the trade puts in: a verdict on them is
    `partiel`.

    Left out: the form of the recitals; the legal bases quoted.
    """
    loi = parametres.au("police.arrete-mentions-loi", le)
    usage = parametres.au("police.arrete-mentions-usage", le)
    trouve = accord(len(set(mentions) & set(_MENTIONS)), "mention trouvée", "mentions trouvées")
    attendu = f"{dire(loi.elements, _MENTIONS)} ; et en usage {dire(usage.elements, _MENTIONS)}"
    if absentes := manque(mentions, loi.elements, _MENTIONS):
        phrase = f"Il manque à l’arrêté {absentes} : la loi l’exige."
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(loi,))
    if absentes := manque(mentions, usage.elements, _MENTIONS):
        phrase = f"L’arrêté dit ce que la loi exige, mais il y manque {absentes} : on ne peut pas bien l’appliquer."
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(usage,))
    phrase = "L’arrêté est motivé, signé, et dit où, quand, comment, pour qui."
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(loi,))


def opposabilite_circulation(
    *, date_infraction: date, verbalise: bool, date_signalisation: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge a fine given under an order on traffic, given when the signs were set, by the law of that day.

    Code de la route, art. R411-25, al. 2: rules that must be shown by signs bind users only once the signs are set.

    Left out: publicity of the order, which comes first (« actes »); signs that are not of the right model.
    """
    ligne = parametres.au("police.signalisation", date_infraction)
    posee = date_signalisation is not None and date_signalisation <= date_infraction
    pose = "aucun panneau" if date_signalisation is None else f"panneaux posés le {date_longue(date_signalisation)}"
    return juger(
        ""
        if posee or not verbalise
        else f"Le {date_longue(date_infraction)}, l’arrêté n’était pas signalé ({pose}) : on ne peut pas l’opposer à "
        "un "
        "usager.",
        trouve=f"{pose}, {'verbalisation' if verbalise else 'pas de verbalisation'}",
        attendu="des panneaux posés avant toute verbalisation",
        oui="La signalisation était en place." if posee else "Rien n’était signalé, et personne n’a été verbalisé.",
        fondements=(ligne,),
    )


def proportion(*, qualites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge a measure of general police, by the law of the day of the order.

    CGCT, art. L2212-1 and L2212-2, and case law: necessary, adapted, limited in time and in space. Neither was read in
    its present wording: the verdict is `partiel`.

    Left out: whether another measure would have been enough.
    """
    ligne = parametres.au("police.proportion", le)
    absentes = [nom for nom in ligne.elements if nom not in qualites]
    non = {
        "necessaire": "aucun trouble réel ne la fonde",
        "adaptee": "elle n’est pas adaptée au trouble",
        "limitee-dans-le-temps": "elle n’a pas de fin",
        "limitee-dans-l-espace": "elle vaut partout",
    }
    return juger(
        f"La mesure n’est pas proportionnée : {dire(absentes, non)}." if absentes else "",
        trouve=dire(qualites, _LIMITES),
        attendu="une mesure nécessaire, adaptée, limitée dans le temps et l’espace",
        oui="La mesure est nécessaire, adaptée, limitée dans le temps et dans l’espace.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de l’arrêté")

REGLES = (
    Regle(
        id="police.competence-circulation",
        titre="Compétence pour la circulation",
        fonction=competence_circulation,
        arguments={
            "voie": NatureArgument("choix", "la voie", ("communale", "departementale")),
            "agglomeration": NatureArgument("booleen", "la situation en agglomération"),
            "pris_par": NatureArgument("choix", "l’auteur de l’arrêté", tuple(AUTORITES)),
            "le": _LE,
        },
        fondements=("police.circulation-autorites",),
        competences=("BC03.12", "BC01.10"),
    ),
    Regle(
        id="police.avis-grande-circulation",
        titre="Avis du préfet sur une voie à grande circulation",
        fonction=avis_grande_circulation,
        arguments={
            "grande_circulation": NatureArgument("booleen", "le classement à grande circulation"),
            "date_arrete": _LE,
            "date_avis": NatureArgument("date", "la date de l’avis du préfet", facultatif=True),
        },
        fondements=("police.grande-circulation-avis",),
        competences=("BC03.12", "BC01.10"),
        le="date_arrete",
    ),
    Regle(
        id="police.contenu-arrete-circulation",
        titre="Contenu d’un arrêté temporaire de circulation",
        fonction=contenu_arrete_circulation,
        arguments={"mentions": NatureArgument("liste", "les mentions de l’arrêté", tuple(_MENTIONS)), "le": _LE},
        fondements=("police.arrete-mentions-loi", "police.arrete-mentions-usage"),
        competences=("BC03.12", "BC01.03"),
    ),
    Regle(
        id="police.opposabilite-circulation",
        titre="Arrêté de circulation et panneaux",
        fonction=opposabilite_circulation,
        arguments={
            "date_infraction": NatureArgument("date", "la date de l’infraction"),
            "verbalise": NatureArgument("booleen", "la verbalisation"),
            "date_signalisation": NatureArgument("date", "la date de pose des panneaux", facultatif=True),
        },
        fondements=("police.signalisation",),
        competences=("BC03.12",),
        le="date_infraction",
    ),
    Regle(
        id="police.proportion",
        titre="Mesure de police proportionnée",
        fonction=proportion,
        arguments={"qualites": NatureArgument("liste", "les qualités de la mesure", tuple(_LIMITES)), "le": _LE},
        fondements=("police.proportion",),
        competences=("BC03.12", "BC01.10"),
    ),
)
