"""A request to the mairie: receipt, incomplete file, documents asked for. Silence is `silence`.

Code des relations entre le public et l'administration (CRPA). Law of the day on which the request was received.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DISPENSES = {
    "decision-acquise-par-les-textes": "les textes donnent au demandeur une décision en quelques jours",
    "simple-delivrance": "il suffit de vérifier des conditions pour délivrer un document ou une prestation",
    "abusive": "la demande est abusive",
}


def accuse_reception(
    *, delivre: bool, dispense: str | None = None, jours_decision: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a request had to be acknowledged, by the law of the day it was received.

    CRPA, art. L112-3 and R112-4: every request is; not an abusive one, not one on which the texts give a decision
    to who asks within fifteen days (that the mairie answered fast changes nothing), not the mere delivery of a
    document or a service.

    Left out: agents, for whom there is no such duty (art. L112-2); what makes a request abusive.
    """
    ligne = parametres.au("usagers.accuse-dispenses", le)
    jours = parametres.au("usagers.accuse-decision-rapide", le)
    admise = dispense in ligne.elements
    par_les_textes = dispense == "decision-acquise-par-les-textes"
    if par_les_textes and jours_decision is None and not delivre:
        return indecis(
            trouve="accusé non délivré",
            attendu="le délai que les textes fixent pour cette décision",
            phrase="La dispense dépend du délai au terme duquel les textes donnent une décision au demandeur : il faut "
            "ce délai, et non celui dans lequel la mairie a répondu.",
            fondements=(ligne, jours),
        )
    if par_les_textes and (jours_decision is None or jours_decision > jours.nombre):
        admise = False
    conforme = delivre or admise
    raison = f"il n’était pas exigé : {_DISPENSES[dispense]}" if admise and dispense else "il est dû à toute demande"
    return juger(
        conforme,
        trouve="accusé délivré" if delivre else "accusé non délivré",
        attendu="pas d’accusé exigé" if admise else "un accusé de réception",
        phrase=f"L’accusé de réception {'a été' if delivre else 'n’a pas été'} délivré ; {raison}.",
        fondements=(ligne, jours) if par_les_textes else (ligne,),
    )


_MENTIONS = {
    "date-reception": "la date de réception",
    "date-du-silence": "la date où le silence vaudra décision",
    "sens-du-silence": "le sens du silence",
    "service": "le service chargé du dossier",
    "adresse": "son adresse",
    "telephone": "son téléphone",
    "delais-et-voies-de-recours": "les délais et voies de recours",
    "attestation": "la possibilité d’une attestation",
}


def mentions_accuse(*, mentions: Sequence[str], sens: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the mentions of an acknowledgement of receipt, by the law of the day it was received.

    CRPA, art. R112-5, and R112-11-1 for the electronic one: date of receipt, date and direction of the decision that
    silence makes, service with its address and telephone; ways and delays of appeal if it is a rejection, the
    certificate of art. L232-3 if it is an acceptance.

    Left out: missing documents (art. L114-5), when there are some; an electronic address.
    """
    ligne = parametres.au("usagers.accuse-mentions", le)
    plus = parametres.au("usagers.accuse-mentions-du-sens", le)
    if sens not in plus.listes:
        return indecis(
            trouve="un sens du silence inconnu",
            attendu="l’acceptation ou le rejet",
            phrase="Le silence vaut acceptation ou rejet : il faut savoir lequel pour juger l’accusé de réception.",
            fondements=(ligne,),
        )
    return exiger(
        mentions,
        (*ligne.elements, *plus.listes[sens]),
        _MENTIONS,
        complet="L’accusé de réception est complet.",
        incomplet="Dans l’accusé de réception, il manque {manque}. Incomplet, il ne fait pas courir les délais de "
        "recours contre l’usager.",
        fondements=(ligne, plus),
    )


_INCOMPLET = {
    "pieces-listees": "la liste des pièces manquantes",
    "delai-fixe": "le délai pour produire les pièces",
    "effets-rappeles": "le rappel de l’effet sur le délai de décision",
}


def demande_incomplete(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the letter sent about an incomplete request, by the law of the day the request was received.

    CRPA, art. L114-5, al. 1 and 4: the documents that texts require and that are missing, the delay to send them, and
    what that delay changes.

    Left out: which documents may be asked for (`usagers.pieces-exigibles`).
    """
    ligne = parametres.au("usagers.incomplet-mentions", le)
    return exiger(
        mentions,
        ligne.elements,
        _INCOMPLET,
        complet="La lettre sur le dossier incomplet dit tout ce qu’il faut.",
        incomplet="Dans la lettre sur le dossier incomplet, il manque {manque}. Ces points figurent dans l’accusé "
        "de réception, ou dans une lettre s’il est déjà parti.",
        fondements=(ligne,),
    )


def pieces_exigibles(
    *,
    demandees: Sequence[str],
    prevues: Sequence[str],
    detenues: Sequence[str],
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the documents asked from a user, by the law of the day of the request.

    CRPA, art. L114-5 and L113-12: only those that a text requires; none that the administration holds or can obtain by
    the exchanges between administrations.

    Left out: whether the exchange works (art. L114-8); the original of a doubtful copy.
    """
    ligne = parametres.au("usagers.pieces-interdites", le)
    defauts = {
        "non-prevue": ("aucun texte ne l’exige", [nom for nom in demandees if nom not in prevues]),
        "deja-detenue": ("l’administration l’a déjà ou peut l’obtenir", [nom for nom in demandees if nom in detenues]),
    }
    trouves = [defauts[nom][0] for nom in ligne.elements if defauts[nom][1]]
    suite = f"une au moins ne peut pas l’être : {' ; '.join(trouves)}" if trouves else "rien n’est de trop"
    return juger(
        not trouves,
        trouve=suite,
        attendu="seulement les pièces qu’un texte exige et que l’administration n’a pas",
        phrase=f"Parmi les pièces demandées, {suite}.",
        fondements=(ligne,),
    )


_RECEPTION = NatureArgument("date", "la date de réception de la demande")


_SENS = NatureArgument("choix", "le sens du silence", ("acceptation", "rejet"))


REGLES = (
    Regle(
        id="usagers.accuse-reception",
        titre="Accusé de réception d’une demande",
        fonction=accuse_reception,
        arguments={
            "delivre": NatureArgument("booleen", "la délivrance d’un accusé de réception"),
            "dispense": NatureArgument("choix", "la dispense invoquée", tuple(_DISPENSES), facultatif=True),
            "jours_decision": NatureArgument(
                "nombre",
                "le nombre de jours au terme duquel les textes donnent une décision au demandeur",
                facultatif=True,
            ),
            "le": _RECEPTION,
        },
        fondements=("usagers.accuse-dispenses", "usagers.accuse-decision-rapide"),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.accuse-mentions",
        titre="Mentions de l’accusé de réception",
        fonction=mentions_accuse,
        arguments={
            "mentions": NatureArgument("liste", "les mentions de l’accusé de réception", tuple(_MENTIONS)),
            "sens": _SENS,
            "le": _RECEPTION,
        },
        fondements=("usagers.accuse-mentions", "usagers.accuse-mentions-du-sens"),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.demande-incomplete",
        titre="Lettre sur un dossier incomplet",
        fonction=demande_incomplete,
        arguments={
            "mentions": NatureArgument("liste", "ce que dit la lettre", tuple(_INCOMPLET)),
            "le": _RECEPTION,
        },
        fondements=("usagers.incomplet-mentions",),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.pieces-exigibles",
        titre="Pièces que l’on peut demander",
        fonction=pieces_exigibles,
        arguments={
            "demandees": NatureArgument("liste", "les pièces demandées"),
            "prevues": NatureArgument("liste", "les pièces qu’un texte exige"),
            "detenues": NatureArgument("liste", "les pièces que l’administration détient ou peut obtenir"),
            "le": _RECEPTION,
        },
        fondements=("usagers.pieces-interdites",),
        competences=("BC02.02",),
    ),
)
