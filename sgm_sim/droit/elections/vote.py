"""Who votes and how: identity, registration, signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import choisir, exiger, indecis, juger, nommer
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_VOTES: Mapping[str, str] = {"admettre": "admettre ce vote", "refuser": "refuser ce vote"}

_EMARGEMENT: Mapping[str, str] = {
    "signature-a-l-encre": "la signature à l’encre de l’électeur",
    "signature-d-un-autre-electeur": "la signature d’un électeur de son choix",
    "mention-ne-peut-signer": "la mention « l’électeur ne peut signer lui-même »",
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
    return juger(
        juste,
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
        return indecis(trouve="un autre titre", attendu=attendu, phrase=phrase, fondements=(ligne,))
    terme = ajouter_mois(date_expiration, int(ligne.table[titre]) * MOIS_PAR_AN)
    trouve = f"titre expiré le {date_longue(date_expiration)}"
    attendu = f"un scrutin avant le {date_longue(terme)}"
    if date_scrutin == terme:
        phrase = f"Le titre est périmé depuis {ligne.table[titre]} ans le jour du scrutin : ce jour-là se discute."
        return juger(None, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=terme)
    admis = min(date_scrutin, terme) == date_scrutin
    phrase = (
        f"Expiré le {date_longue(date_expiration)}, ce titre est {'encore admis' if admis else 'trop ancien'} : la "
        f"limite est le {date_longue(terme)}."
    )
    juste = reponse == ("admettre" if admis else "refuser")
    return juger(
        juste,
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
        return choisir(reponse, "admettre", _VOTES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision")
    raison = (
        "Cette personne n’est pas sur la liste et n’a pas de décision de justice : le bureau ne peut pas l’inscrire. "
        "La mairie l’oriente vers le tribunal judiciaire, compétent jusqu’au soir du scrutin."
    )
    return choisir(reponse, "refuser", _VOTES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision")


def emargement(*, peut_signer: bool, marques: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how a vote was recorded on the list, by the law of the day of the ballot.

    C. élect., art. L62-1, al. 3, and L64, al. 2 (since 1 January 2019): the voter signs in ink in front of their
    name. If they cannot, a voter of their choice signs and writes « l'électeur ne peut signer lui-même ».

    Left out: a holder of a proxy, who signs in front of the name of the mandant.
    """
    ligne = parametres.au("elections.emargement", le)
    exiges = ligne.listes["personnel" if peut_signer else "empeche"]
    return exiger(
        marques,
        exiges,
        _EMARGEMENT,
        complet=f"L’émargement porte {nommer(_EMARGEMENT, exiges)}.",
        incomplet="Il manque à l’émargement {manque} : il est irrégulier.",
        fondements=(ligne,),
    )


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
)
