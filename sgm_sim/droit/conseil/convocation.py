"""Form of the convocation of the conseil municipal: author, mentions, sending, publicity, recipients, agenda, urgency.

Law of most communes of metropolitan France. The law is that of the day of the fact judged: the sending for the
convocation, the meeting for what is done there. Delays are `delais_convocation`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_LIBELLES: Mapping[str, str] = {
    "ordre-du-jour": "l’ordre du jour",
    "date": "la date",
    "heure": "l’heure",
    "lieu": "le lieu",
    "registre": "la mention au registre des délibérations",
    "affichage": "l’affichage",
    "publication": "la publication",
    "compte-rendu-du-maire": "le compte rendu du maire à l’ouverture de la séance",
    "vote-sur-l-urgence": "le vote du conseil sur l’urgence",
}


def auteur_convocation(*, auteur: str, date_envoi: date, parametres: Parametres) -> Verdict:
    """Judge who convened the council, by the law of the day of sending.

    CGCT, art. L2121-10, first sentence (since 24 February 1996): every convocation is made by the maire. Preparing and
    sending it may be the secretary's work, in the name of the maire.

    Left out: who replaces a maire who is absent or prevented, or who does not convene (art. L2122-14, L2122-17). Hence
    no answer for an adjoint, a councillor or the préfet.
    """
    ligne = parametres.au("conseil.convocation-auteur", date_envoi)
    attendu = "une convocation faite par le maire"
    if auteur in ligne.elements:
        phrase = "C’est le maire qui convoque, comme la loi le prévoit."
        return rendre("conforme", trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if auteur == "secretaire":
        trouve = "une convocation faite par le secrétariat"
        phrase = (
            "Le secrétariat prépare et expédie la convocation, mais c’est le maire qui convoque, et en son nom seul."
        )
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = (
        "La convocation est faite par le maire ; une autre personne ne peut convoquer que si elle le remplace "
        "régulièrement, ce qui reste à vérifier."
    )
    trouve = "une convocation faite par quelqu’un d’autre que le maire"
    return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def forme_convocation(*, mentions: Sequence[str], date_envoi: date, parametres: Parametres) -> Verdict:
    """Judge what the convocation says, by the law of the day of sending.

    CGCT, art. L2121-10, second sentence (since 24 February 1996): it indicates the questions on the agenda. The article
    says no more: date, hour and place are usage, and a verdict that rests on them is `partiel`.

    Left out: the special mention of an election (art. L2122-8), the note de synthèse (art. L2121-12), a signature.
    """
    loi = parametres.au("conseil.convocation-mentions-loi", date_envoi)
    usage = parametres.au("conseil.convocation-mentions-usage", date_envoi)
    attendu = f"{_enumerer(loi.elements)} (loi) ; {_enumerer(usage.elements)} (usage)"
    trouve = _trouve(mentions, (*loi.elements, *usage.elements), "aucune des mentions attendues")
    if manque := _absents(mentions, loi.elements):
        phrase = f"La convocation n’indique pas {_enumerer(manque)} : la loi l’exige."
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(loi,))
    if manque := _absents(mentions, usage.elements):
        phrase = (
            f"La convocation indique {_enumerer(loi.elements)}, que la loi exige, mais pas {_enumerer(manque)} : la "
            "loi n’en parle pas, mais les conseillers doivent savoir quand et où venir."
        )
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(usage,))
    phrase = f"La convocation indique {_enumerer((*loi.elements, *usage.elements))}."
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(loi,))


def mode_envoi(
    *, demandes_papier: Sequence[str], envois_papier: Sequence[str], date_envoi: date, parametres: Parametres
) -> Verdict:
    """Judge how the councillors were convened, by the law of the day of sending.

    CGCT, art. L2121-10, last sentence (since 29 December 2019, loi n° 2019-1461, art. 9): the convocation goes in
    dematerialised form or, if the councillors ask for it, in writing to their home or to another address. Whoever is
    not in `envois_papier` is taken to be convened in dematerialised form.

    Left out: proof of the request. Paper that nobody asked for gets no answer: no source that was read judges it.
    """
    ligne = parametres.au("conseil.convocation-envoi", date_envoi)
    attendu = "le papier pour ceux qui l’ont demandé, l’envoi dématérialisé pour les autres"
    if _absents(envois_papier, demandes_papier):
        trouve = "un envoi dématérialisé à qui avait demandé le papier"
        phrase = (
            "Qui a demandé la convocation sur papier doit la recevoir par écrit, à son domicile ou à l’adresse qu’il a "
            "choisie : l’envoi dématérialisé seul est irrégulier à son égard."
        )
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if _absents(demandes_papier, envois_papier):
        trouve = "un envoi sur papier à qui ne l’avait pas demandé"
        phrase = (
            "L’envoi est dématérialisé, sauf pour qui demande le papier ; ce que vaut un papier que personne n’a "
            "demandé reste à vérifier."
        )
        return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"Chacun est convoqué par la voie voulue : {attendu}."
    return rendre("conforme", trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def publicite_convocation(*, modes: Sequence[str], date_envoi: date, parametres: Parametres) -> Verdict:
    """Judge how the convocation was made public, by the law of the day of sending.

    CGCT, art. L2121-10, third sentence (since 24 February 1996): it is mentioned in the register of deliberations,
    posted or published. Nothing at all is irregular. The usual reading asks for the register and one of the two others,
    but the sentence can be read as three possibilities: a verdict on part of them is `partiel`.

    Left out: the place of posting (art. R2121-7). Failing here does not by itself annul the deliberations.
    """
    loi = parametres.au("conseil.convocation-publicite", date_envoi)
    cumul = parametres.au("conseil.convocation-publicite-cumul", date_envoi)
    autres = _absents(cumul.elements, loi.elements)
    attendu = f"{_enumerer(cumul.elements)}, et {_enumerer(autres, 'ou')}"
    trouve = _trouve(modes, loi.elements, "aucune publicité")
    if not _presents(modes, loi.elements):
        phrase = f"La convocation n’a pas reçu la publicité que veut la loi : {attendu}."
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(loi,))
    if _absents(modes, cumul.elements) or not _presents(modes, autres):
        phrase = (
            f"La convocation n’a pour publicité que {trouve} : selon la lecture usuelle, il faut {attendu}. Cet oubli "
            "ne suffit pas à annuler les délibérations."
        )
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(cumul,))
    phrase = f"La convocation a reçu la publicité voulue : {trouve}."
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(loi,))


def destinataires_convocation(
    *, convoques: Sequence[str], en_exercice: Sequence[str], date_envoi: date, parametres: Parametres
) -> Verdict:
    """Judge who was convened, by the law of the day of sending.

    CGCT, art. L2121-10 (since 24 February 1996): the convocation is addressed to the councillors, each personally (CE,
    case law): all those in office. One id may stand for several people, so nobody is counted.

    Left out: other people who are convened too, which the article does not forbid.
    """
    ligne = parametres.au("conseil.convocation-destinataires", date_envoi)
    attendu = "tous les conseillers en exercice"
    if not en_exercice:
        trouve = "aucun conseiller en exercice dans la liste fournie"
        phrase = "La liste des conseillers en exercice est vide : on ne peut pas juger."
        return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if _absents(convoques, en_exercice):
        trouve = "une partie seulement des conseillers en exercice"
        phrase = "La convocation n’a pas été adressée à tous les conseillers en exercice : chacun doit la recevoir."
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Tous les conseillers en exercice sont convoqués."
    return rendre("conforme", trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def ordre_du_jour(
    *, deliberations: Sequence[str], ordre_du_jour: Sequence[str], date_seance: date, parametres: Parametres
) -> Verdict:
    """Judge what was deliberated upon, by the law of the day of the meeting.

    CGCT, art. L2121-10, second sentence (since 24 February 1996): the convocation indicates the questions on the
    agenda; the council deliberates on no other, even when all agree. « Questions diverses » serve to inform only.

    Left out: how precisely an item must be worded; incidents of the meeting, which need no item.
    """
    ligne = parametres.au("conseil.ordre-du-jour-limite", date_seance)
    attendu = "aucune délibération hors de l’ordre du jour"
    if _absents(ordre_du_jour, deliberations):
        trouve = "une délibération au moins hors de l’ordre du jour"
        phrase = (
            "Le conseil ne peut délibérer que sur les questions inscrites à l’ordre du jour envoyé avec la "
            "convocation, même si tous sont d’accord ; les « questions diverses » ne servent qu’à informer."
        )
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Toutes les délibérations portent sur des questions inscrites à l’ordre du jour."
    return rendre("conforme", trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


def urgence_convocation(*, formalites: Sequence[str], date_seance: date, parametres: Parametres) -> Verdict:
    """Judge what was done at the opening of a meeting convened urgently, by the law of that day.

    CGCT, art. L2121-11, al. 2, and L2121-12, al. 4 (since 24 February 1996): the maire reports on it at the opening;
    the council pronounces on the urgency, and may put off all or part of the discussion.

    Left out: whether there was urgency indeed; the shortened delay (`conseil.delai-convocation-urgence`).
    """
    ligne = parametres.au("conseil.urgence-formalites", date_seance)
    attendu = _enumerer(ligne.elements)
    trouve = _trouve(formalites, ligne.elements, "aucune de ces formalités")
    if manque := _absents(formalites, ligne.elements):
        phrase = f"Pour une séance convoquée en urgence, il manque {_enumerer(manque)}."
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Le maire a rendu compte de l’urgence dès l’ouverture et le conseil s’est prononcé sur elle."
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def _presents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    return [nom for nom in voulus if nom in donnes]


def _absents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    return [nom for nom in voulus if nom not in donnes]


def _trouve(donnes: Collection[str], voulus: Sequence[str], rien: str) -> str:
    return _enumerer(_presents(donnes, voulus)) or rien


def _enumerer(noms: Sequence[str], conjonction: str = "et") -> str:
    return enumeration([_LIBELLES[nom] for nom in noms], conjonction)


_ENVOI = NatureArgument("date", "la date d’envoi de la convocation")
_SEANCE = NatureArgument("date", "la date de la séance")

REGLES = (
    Regle(
        id="conseil.auteur-convocation",
        titre="Auteur de la convocation",
        fonction=auteur_convocation,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur de la convocation", ("maire", "secretaire")),
            "date_envoi": _ENVOI,
        },
        fondements=("conseil.convocation-auteur",),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="conseil.forme-convocation",
        titre="Mentions de la convocation",
        fonction=forme_convocation,
        arguments={
            "mentions": NatureArgument(
                "liste", "les mentions de la convocation", ("ordre-du-jour", "date", "heure", "lieu")
            ),
            "date_envoi": _ENVOI,
        },
        fondements=("conseil.convocation-mentions-loi", "conseil.convocation-mentions-usage"),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="conseil.mode-envoi",
        titre="Voie d’envoi de la convocation",
        fonction=mode_envoi,
        arguments={
            "demandes_papier": NatureArgument("liste", "les conseillers qui ont demandé le papier"),
            "envois_papier": NatureArgument("liste", "les conseillers convoqués sur papier"),
            "date_envoi": _ENVOI,
        },
        fondements=("conseil.convocation-envoi",),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="conseil.publicite-convocation",
        titre="Publicité de la convocation",
        fonction=publicite_convocation,
        arguments={
            "modes": NatureArgument(
                "liste", "la publicité donnée à la convocation", ("registre", "affichage", "publication")
            ),
            "date_envoi": _ENVOI,
        },
        fondements=("conseil.convocation-publicite", "conseil.convocation-publicite-cumul"),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="conseil.destinataires-convocation",
        titre="Destinataires de la convocation",
        fonction=destinataires_convocation,
        arguments={
            "convoques": NatureArgument("liste", "la liste des personnes convoquées"),
            "en_exercice": NatureArgument("liste", "la liste des conseillers en exercice"),
            "date_envoi": _ENVOI,
        },
        fondements=("conseil.convocation-destinataires",),
        competences=("BC01.01", "BC01.10"),
        le="date_envoi",
    ),
    Regle(
        id="conseil.ordre-du-jour",
        titre="Délibérations et ordre du jour",
        fonction=ordre_du_jour,
        arguments={
            "deliberations": NatureArgument("liste", "la liste des délibérations"),
            "ordre_du_jour": NatureArgument("liste", "l’ordre du jour envoyé avec la convocation"),
            "date_seance": _SEANCE,
        },
        fondements=("conseil.ordre-du-jour-limite",),
        competences=("BC01.01", "BC01.10"),
        le="date_seance",
    ),
    Regle(
        id="conseil.urgence-convocation",
        titre="Urgence à l’ouverture de la séance",
        fonction=urgence_convocation,
        arguments={
            "formalites": NatureArgument(
                "liste", "ce qui a été fait à l’ouverture", ("compte-rendu-du-maire", "vote-sur-l-urgence")
            ),
            "date_seance": _SEANCE,
        },
        fondements=("conseil.urgence-formalites",),
        competences=("BC01.01", "BC01.10"),
        le="date_seance",
    ),
)
