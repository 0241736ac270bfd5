"""Who votes and how, order in the room: identity, registration, signatures, police, decisions of the bureau."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.elections.exigences import juger_annonce, juger_exigences
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_MOIS_PAR_AN = 12

_VOTES: Mapping[str, str] = {"admettre": "laisser voter", "refuser": "ne pas laisser voter"}

_EMARGEMENT: Mapping[str, str] = {
    "signature-a-l-encre": "la signature à l’encre de l’électeur",
    "signature-d-un-autre-electeur": "la signature d’un électeur de son choix",
    "mention-ne-peut-signer": "la mention « l’électeur ne peut signer lui-même »",
}

_DECISION: Mapping[str, str] = {
    "motivee": "une décision motivée",
    "inscrite-au-proces-verbal": "l’inscription au procès-verbal",
    "pieces-annexees": "les pièces annexées, paraphées par le bureau",
}


def identite_electeur(
    *, population: int, titre: bool, reponse: str, identite_sure: bool = True, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a voter without, or with, an identity document voted, by the law of the day of the ballot.

    C. élect., art. R60 (since 1 January 2019): from 1 000 inhabitants on, a document is shown. Art. L62 and R58: below,
    identity is checked too, but no document is imposed. A photo or a copy is no document.

    Left out: which documents (order of the ministre), expired ones (`elections.titre-perime`); the electoral card,
    never compulsory.
    """
    seuil = parametres.au("elections.titre-seuil", le)
    oblige = population >= seuil.nombre
    attendu = f"un titre d’identité à partir de {accord(seuil.nombre, 'habitant')}, un contrôle de l’identité partout"
    trouve = f"{'titre présenté' if titre else 'aucun titre'}, {_VOTES.get(reponse, 'autre réponse')}"
    if titre or (not oblige and identite_sure):
        admis = True
        phrase = (
            "L’électeur présente un titre : il vote."
            if titre
            else f"Sous {accord(seuil.nombre, 'habitant')}, aucun titre n’est imposé ; l’identité est sûre : il vote."
        )
    else:
        admis = False
        phrase = (
            f"À partir de {accord(seuil.nombre, 'habitant')}, l’électeur doit présenter un titre d’identité."
            if oblige
            else "L’identité doit être contrôlée, et elle ne l’est pas : il ne vote pas."
        )
    juste = reponse == ("admettre" if admis else "refuser")
    return rendre(
        "conforme" if juste else "non_conforme",
        trouve=trouve,
        attendu=attendu,
        phrase=phrase if juste else f"{phrase} Le bureau a décidé l’inverse.",
        fondements=(seuil,),
        limite=seuil.nombre,
    )


def titre_perime(
    *, titre: str, date_expiration: date, date_scrutin: date, reponse: str, parametres: Parametres
) -> Verdict:
    """Judge an identity document that has expired, by the law of the day of the ballot.

    Order of the ministre that art. R60 refers to: an identity card or a passport counts for five years after it
    expired. The order was not read: `partiel`. On the very anniversary, no answer.

    Left out: the other documents of the order; a photo or a copy.
    """
    ligne = parametres.au("elections.titre-perime", date_scrutin)
    if titre not in ligne.table:
        phrase = "On ne connaît la tolérance que pour la carte d’identité et le passeport : on ne peut pas juger."
        attendu = "une carte d’identité ou un passeport"
        return rendre("indetermine", trouve="un autre titre", attendu=attendu, phrase=phrase, fondements=(ligne,))
    terme = ajouter_mois(date_expiration, int(ligne.table[titre]) * _MOIS_PAR_AN)
    trouve = f"titre expiré le {date_longue(date_expiration)}"
    attendu = f"un scrutin avant le {date_longue(terme)}"
    if date_scrutin == terme:
        phrase = f"Le titre est périmé depuis {ligne.table[titre]} ans le jour du scrutin : ce jour-là se discute."
        return rendre("indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=terme)
    admis = min(date_scrutin, terme) == date_scrutin
    phrase = (
        f"Expiré le {date_longue(date_expiration)}, ce titre est {'encore admis' if admis else 'trop ancien'} : la "
        f"limite est le {date_longue(terme)}."
    )
    juste = reponse == ("admettre" if admis else "refuser")
    return rendre(
        "conforme" if juste else "non_conforme",
        trouve=trouve,
        attendu=attendu,
        phrase=phrase if juste else f"{phrase} Le bureau a décidé l’inverse.",
        fondements=(ligne,),
        limite=terme,
    )


def droit_de_vote(
    *, inscrit: bool, decision: str = "aucune", reponse: str, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether somebody who is not on the list votes, by the law of the day of the ballot.

    C. élect., art. L62 and R59 (since 1 January 2019): nobody, but with a decision of the tribunal judiciaire that
    orders the registration, or a judgment of the Cour de cassation that annuls one that had struck them off.

    Left out: identity, checked all the same.
    """
    ligne = parametres.au("elections.vote-non-inscrit", le)
    if inscrit or decision in ligne.elements:
        raison = "L’électeur est inscrit." if inscrit else "Un juge a ordonné son inscription."
        return juger_annonce(reponse, "admettre", _VOTES, raison=raison, fondements=(ligne,))
    raison = (
        "Cette personne n’est pas sur la liste et n’a pas de décision de justice : le bureau ne peut pas l’inscrire. "
        "La mairie l’oriente vers le tribunal judiciaire, compétent jusqu’au soir du scrutin."
    )
    return juger_annonce(reponse, "refuser", _VOTES, raison=raison, fondements=(ligne,))


def emargement(*, peut_signer: bool, marques: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how a vote was recorded on the list, by the law of the day of the ballot.

    C. élect., art. L62-1, al. 3, and L64, al. 2 (since 1 January 2019): the voter signs in ink in front of their
    name. If they cannot, a voter of their choice signs and writes « l'électeur ne peut signer lui-même ».

    Left out: a holder of a proxy, who signs in front of the name of the mandant.
    """
    ligne = parametres.au("elections.emargement", le)
    exiges = ligne.listes["personnel" if peut_signer else "empeche"]
    suite = "Un tel émargement est irrégulier."
    return juger_exigences(marques, exiges, _EMARGEMENT, objet="L’émargement", suite=suite, fondements=(ligne,))


def police_assemblee(
    *, auteur: str, expulses: int = 0, remplaces: int = 0, le: date, parametres: Parametres
) -> Verdict:
    """Judge who kept order in the room and what came of it, by the law of the day of the ballot.

    C. élect., art. R49: the president alone. Art. R50 and R51 (since 1 January 2019): an expulsion never stops
    candidates and délégués from watching, and every assesseur, délégué or scrutateur expelled is replaced at once.

    Left out: whether there was disorder indeed; the report of those who expel.
    """
    ligne = parametres.au("elections.police-assemblee", le)
    trouve = f"{accord(expulses, 'expulsion')}, {accord(remplaces, 'remplacement')}"
    attendu = "le président seul, et chaque membre expulsé remplacé aussitôt"
    if auteur not in ligne.elements:
        phrase = "Le président du bureau a seul la police de l’assemblée : nul autre n’ordonne une expulsion."
    elif remplaces < expulses:
        phrase = "Un assesseur, un délégué ou un scrutateur expulsé doit être remplacé sans délai."
    else:
        phrase = "Le président a exercé la police de l’assemblée et rien n’a interrompu le contrôle."
        return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def decision_bureau(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the bureau settled a difficulty, by the law of the day of the ballot.

    C. élect., art. R52, al. 1 and 2 (since 1 January 2019): a provisional decision, with its reasons, in the
    procès-verbal like every complaint; documents annexed and initialled.

    Left out: what was decided; the secretary's voice, which is consultative (art. R42).
    """
    ligne = parametres.au("elections.decision-bureau", le)
    return juger_exigences(formalites, ligne.elements, _DECISION, objet="La décision du bureau", fondements=(ligne,))


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_REPONSE = NatureArgument("choix", "la réponse du bureau", tuple(_VOTES))
_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.identite-electeur",
        titre="Titre d’identité de l’électeur",
        fonction=identite_electeur,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "titre": NatureArgument("booleen", "la présentation d’un titre d’identité original"),
            "reponse": _REPONSE,
            "identite_sure": NatureArgument("booleen", "l’identité certaine de l’électeur", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.titre-seuil",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.titre-perime",
        titre="Titre d’identité périmé",
        fonction=titre_perime,
        arguments={
            "titre": NatureArgument("choix", "le titre présenté", ("carte-identite", "passeport")),
            "date_expiration": NatureArgument("date", "la date d’expiration"),
            "date_scrutin": _SCRUTIN,
            "reponse": _REPONSE,
        },
        fondements=("elections.titre-perime",),
        competences=_COMPETENCES,
        le="date_scrutin",
    ),
    Regle(
        id="elections.droit-de-vote",
        titre="Vote d’une personne non inscrite",
        fonction=droit_de_vote,
        arguments={
            "inscrit": NatureArgument("booleen", "l’inscription sur la liste"),
            "decision": NatureArgument(
                "choix",
                "la décision de justice",
                ("jugement-inscription", "arret-cassation", "aucune"),
                facultatif=True,
            ),
            "reponse": _REPONSE,
            "le": _SCRUTIN,
        },
        fondements=("elections.vote-non-inscrit",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.emargement",
        titre="Émargement",
        fonction=emargement,
        arguments={
            "peut_signer": NatureArgument("booleen", "la capacité de signer de l’électeur"),
            "marques": NatureArgument("liste", "ce qui est porté sur la liste", tuple(_EMARGEMENT)),
            "le": _SCRUTIN,
        },
        fondements=("elections.emargement",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.police-assemblee",
        titre="Police de l’assemblée",
        fonction=police_assemblee,
        arguments={
            "auteur": NatureArgument(
                "choix", "qui a ordonné la mesure", ("president", "assesseur", "maire", "delegue")
            ),
            "expulses": NatureArgument("nombre", "le nombre de membres expulsés", facultatif=True),
            "remplaces": NatureArgument("nombre", "le nombre de remplacements", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.police-assemblee",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.decision-bureau",
        titre="Décision du bureau sur une difficulté",
        fonction=decision_bureau,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_DECISION)),
            "le": _SCRUTIN,
        },
        fondements=("elections.decision-bureau",),
        competences=_COMPETENCES,
    ),
)
