"""When and where the council meets: each quarter, on request, at the mairie or elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.conseil.majorites import au_dessus, au_moins
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois, jours_apres
from sgm_sim.droit.jugements import absents, juger, nommer, presents, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "territoire-communal": "être sur le territoire de la commune",
    "neutralite": "être neutre",
    "accessibilite": "être accessible",
    "securite": "être sûr",
    "publicite": "permettre au public d’assister aux séances",
}


def periodicite(*, precedente: date, seance: date | None = None, parametres: Parametres) -> Verdict:
    """Judge that no quarter passes without a meeting, by the law of the day of the last one.

    CGCT, art. L2121-7, al. 1: at least one meeting a quarter, read as a calendar quarter.

    Left out: the summer and electoral periods, for which the article says nothing.
    """
    ligne = parametres.au("conseil.periodicite-mois", precedente)
    debut = precedente.replace(month=precedente.month - (precedente.month - 1) % ligne.nombre, day=1)
    suivant = ajouter_mois(debut, ligne.nombre)
    return au_plus_tard(
        seance,
        ajouter_mois(suivant, ligne.nombre) - UN_JOUR,
        acte="La séance suivante s’est tenue",
        delai=f"une réunion par trimestre au moins, la dernière est du {date_longue(precedente)}",
        fondements=(ligne,),
    )


def demande_reunion(
    *, population: int, en_exercice: int, signataires: int, motivee: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether councillors oblige the maire to convene the council, by the law of the day of their request.

    CGCT, art. L2121-9 (threshold of 1 000 inhabitants since 1 March 2020, 3 500 before): a reasoned request of a
    third at least of the members in office or, below the threshold, of the majority of the members.

    Left out: the préfet, who may ask alone; a question that is not of communal interest or is plainly abusive (CE, 28
    September 2017, n° 406402).
    """
    seuil = parametres.au("conseil.demande-seuil", le)
    tiers, majorite = parametres.au("conseil.demande-tiers", le), parametres.au("conseil.demande-majorite", le)
    petite = population < seuil.nombre
    ligne = majorite if petite else tiers
    requis = au_dessus(en_exercice, ligne) if petite else au_moins(en_exercice, ligne)
    part = "la majorité des membres" if petite else "le tiers des membres"
    trouve = f"{accord(signataires, 'signature')} pour {accord(en_exercice, 'membre')} en exercice"
    phrase = f"Il faut {part}, soit {accord(requis, 'signature')} ; la demande en porte {signataires}"
    if signataires < requis:
        phrase += " : le maire n’est pas tenu de convoquer."
    elif motivee:
        phrase += " et elle est motivée : le maire doit convoquer le conseil."
    else:
        phrase += ", mais elle ne dit pas ses motifs : le maire n’est pas tenu de convoquer."
    return juger(
        signataires >= requis and motivee,
        trouve=trouve,
        attendu=f"{accord(requis, 'signature')} et des motifs",
        phrase=phrase,
        fondements=(seuil, ligne),
        limite=requis,
    )


def delai_demande_reunion(*, demande: date, convocation: date | None = None, parametres: Parametres) -> Verdict:
    """Judge when the maire convened the council at the request of members, by the law of the day of that request.

    CGCT, art. L2121-9, al. 2: within thirty days at most.

    Left out: whether the request was good (`conseil.demande-reunion`); a shorter delay set by the préfet.
    """
    ligne = parametres.au("conseil.demande-delai", demande)
    return au_plus_tard(
        convocation,
        jours_apres(demande, ligne.nombre),
        acte="Le maire a convoqué le conseil",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la demande du {date_longue(demande)}",
        fondements=(ligne,),
    )


def lieu_seance(*, lieu: str, qualites: Sequence[str] = (), le: date, parametres: Parametres) -> Verdict:
    """Judge where the council meets, by the law of that day.

    CGCT, art. L2121-7, last al.: at the mairie or, for good, in another place of the commune that is neutral,
    accessible, safe, and open to the public.

    Left out: exceptional circumstances, under which case law accepts another place for once.
    """
    ligne = parametres.au("conseil.lieu-conditions", le)
    attendu = f"la mairie ou un lieu qui doit {nommer(_NOMS, ligne.elements)}"
    if lieu == "mairie":
        phrase = "Le conseil se réunit à la mairie, comme la loi le prévoit."
        return juger(True, trouve="la mairie", attendu=attendu, phrase=phrase, fondements=(ligne,))
    manque = absents(qualites, ligne.elements)
    return trancher(
        not manque,
        trouve=nommer(_NOMS, presents(qualites, ligne.elements)) or "un autre lieu, sans autre précision",
        attendu=attendu,
        oui="Cet autre lieu de la commune remplit toutes les conditions de la loi.",
        non=f"Un autre lieu que la mairie doit aussi {nommer(_NOMS, manque)} : ce n’est pas établi ici.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la séance")
_INSTANCES = ("BC01.01", "BC01.10")

REGLES = (
    Regle(
        id="conseil.periodicite",
        titre="Une réunion par trimestre au moins",
        fonction=periodicite,
        arguments={
            "precedente": NatureArgument("date", "la date de la dernière séance"),
            "seance": NatureArgument("date", "la date de la séance suivante", facultatif=True),
        },
        fondements=("conseil.periodicite-mois",),
        competences=("BC01.01",),
        le="precedente",
    ),
    Regle(
        id="conseil.demande-reunion",
        titre="Réunion demandée par des conseillers",
        fonction=demande_reunion,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "en_exercice": NatureArgument("nombre", "le nombre de conseillers en exercice"),
            "signataires": NatureArgument("nombre", "le nombre de conseillers qui demandent la réunion"),
            "motivee": NatureArgument("booleen", "le fait que la demande soit motivée"),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("conseil.demande-seuil", "conseil.demande-tiers", "conseil.demande-majorite"),
        competences=_INSTANCES,
    ),
    Regle(
        id="conseil.delai-demande-reunion",
        titre="Délai pour réunir le conseil à la demande de conseillers",
        fonction=delai_demande_reunion,
        arguments={
            "demande": NatureArgument("date", "la date de la demande"),
            "convocation": NatureArgument("date", "la date de la convocation", facultatif=True),
        },
        fondements=("conseil.demande-delai",),
        competences=_INSTANCES,
        le="demande",
    ),
    Regle(
        id="conseil.lieu-seance",
        titre="Lieu de la séance",
        fonction=lieu_seance,
        arguments={
            "lieu": NatureArgument("choix", "le lieu de la séance", ("mairie", "autre")),
            "qualites": NatureArgument("liste", "ce que permet ce lieu", tuple(_NOMS), facultatif=True),
            "le": _LE,
        },
        fondements=("conseil.lieu-conditions",),
        competences=_INSTANCES,
    ),
)
