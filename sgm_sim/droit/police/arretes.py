"""Orders of police: who may take them, what they say, whether they bind.

Publicity, entry into force, transmission and appeal are common to all acts: they are in « actes ».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.jugements import absents, choisir, indecis, nommer, presents, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.police.voies import AUTORITES, VOIES
from sgm_sim.droit.regle import NatureArgument, Regle
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
        return indecis(
            trouve=f"hors agglomération, sur une voie « {VOIES.get(voie, voie)} »",
            attendu="une voie communale ou départementale",
            phrase="Hors agglomération, le programme ne sait dire qui est compétent que sur une voie communale ou "
            "départementale.",
            fondements=(ligne,),
        )
    ou = "en agglomération" if agglomeration else f"hors agglomération, sur une voie {VOIES[voie]}"
    return choisir(
        pris_par,
        ligne.listes[cle][0],
        AUTORITES,
        sujet=f"Pour la circulation {ou}, l’autorité compétente est",
        raison="Le maire l’est sur toutes les voies en agglomération ; au-dehors, sur les seules voies communales.",
        fondements=(ligne,),
    )


def avis_grande_circulation(
    *, grande_circulation: bool, date_arrete: date, date_avis: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge an order on traffic on a road of heavy traffic, by the law of the day of the order.

    Code de la route, art. R411-8, al. 2: the maire's order is taken after the préfet's advice.

    Left out: the advice that does not come; sections that a decree gives to the préfet.
    """
    ligne = parametres.au("police.grande-circulation-avis", date_arrete)
    trouve = "aucun avis" if date_avis is None else f"avis du {date_longue(date_avis)}"
    raison = "La voie est à grande circulation : l’avis du préfet devait précéder l’arrêté, et il manque."
    if date_avis is not None:
        raison = (
            f"L’avis du préfet est du {date_longue(date_avis)}, après l’arrêté du {date_longue(date_arrete)} : sur "
            "une voie à grande circulation, il devait le précéder."
        )
    return trancher(
        not grande_circulation or (date_avis is not None and date_avis <= date_arrete),
        trouve=trouve,
        attendu="l’avis du préfet avant l’arrêté, sur une voie à grande circulation",
        oui="L’avis du préfet précède l’arrêté, comme il le faut sur une voie à grande circulation."
        if grande_circulation
        else "La voie n’est pas à grande circulation : l’avis du préfet n’est pas nécessaire.",
        non=raison,
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
    oubli, lacune = absents(mentions, loi.elements), absents(mentions, usage.elements)
    non = f"L’arrêté dit ce que la loi exige, mais il lui manque {nommer(_MENTIONS, lacune)} : il s’appliquera mal."
    if oubli:
        non = f"Il manque à l’arrêté {nommer(_MENTIONS, oubli)} : la loi l’exige."
    return trancher(
        not oubli and not lacune,
        trouve=accord(len(presents(mentions, tuple(_MENTIONS))), "mention trouvée", "mentions trouvées"),
        attendu=f"{nommer(_MENTIONS, loi.elements)} ; et, dans l’usage, {nommer(_MENTIONS, usage.elements)}",
        oui="L’arrêté est motivé et signé ; il dit où, quand, comment et pour qui.",
        non=non,
        fondements=(usage,) if lacune and not oubli else (loi,),
    )


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
    return trancher(
        posee or not verbalise,
        trouve=f"{pose}, {'verbalisation' if verbalise else 'pas de verbalisation'}",
        attendu="des panneaux posés avant toute verbalisation",
        oui="La signalisation était en place." if posee else "Rien n’était signalé, et personne n’a été verbalisé.",
        non=f"Le {date_longue(date_infraction)}, l’arrêté n’était pas signalé ({pose}) : on ne peut pas l’opposer à un "
        "usager.",
        fondements=(ligne,),
    )


def proportion(*, qualites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge a measure of general police, by the law of the day of the order.

    CGCT, art. L2212-1 and L2212-2, and case law: necessary, adapted, limited in time and in space. Neither was read in
    its present wording: the verdict is `partiel`.

    Left out: whether another measure would have been enough.
    """
    ligne = parametres.au("police.proportion", le)
    non = {
        "necessaire": "aucun trouble réel ne la fonde",
        "adaptee": "elle n’est pas adaptée au trouble",
        "limitee-dans-le-temps": "elle n’a pas de fin",
        "limitee-dans-l-espace": "elle vaut partout",
    }
    manque = absents(qualites, ligne.elements)
    return trancher(
        not manque,
        trouve=nommer(_LIMITES, qualites) or "rien qui la justifie",
        attendu="une mesure nécessaire, adaptée, limitée dans le temps et l’espace",
        oui="La mesure est nécessaire, adaptée, limitée dans le temps et dans l’espace.",
        non=f"La mesure n’est pas proportionnée : {nommer(non, manque)}.",
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
