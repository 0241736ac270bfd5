"""Writing the acts: who may take them, what they say, how they are signed and reasoned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.jugements import absents, exiger, indecis, juger, nommer, presents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "signature": "la signature",
    "prenom": "le prénom du signataire",
    "nom": "le nom du signataire",
    "qualite": "la qualité du signataire",
    "droit": "les considérations de droit",
    "fait": "les considérations de fait",
    "conseil": "du conseil municipal, par délibération",
    "maire": "du maire, par arrêté ou décision",
    "numero": "le numéro",
    "objet": "l’objet",
    "autorite": "l’autorité (« Le maire de… »)",
    "visas": "les visas",
    "considerants": "les considérants",
    "articles": "les articles",
    "execution": "la formule d’exécution",
    "lieu-et-date": "le lieu et la date",
    "voies-et-delais": "les voies et délais de recours",
    "commune": "le nom de la commune",
    "date-de-seance": "la date de la séance",
    "date-de-convocation": "la date de la convocation",
    "en-exercice": "le nombre de conseillers en exercice",
    "presents": "les présents",
    "pouvoirs": "les pouvoirs",
    "votants": "le nombre de votants",
    "secretaire": "le secrétaire de séance",
    "dispositif": "le dispositif, qui décide",
    "votes": "le décompte des votes",
    "signatures": "les signatures du maire et du secrétaire",
    "publicite-et-transmission": "la mention de la publicité et de la transmission",
}


def signature_acte(*, mentions: Sequence[str], date_acte: date, parametres: Parametres) -> Verdict:
    """Judge how a decision is signed, by the law of the day of the act.

    CRPA, art. L212-1, al. 1 (since 1 January 2016): signature, first name, name and quality of its author, legible.

    Left out: acts without a signature that a text allows (art. L212-2); electronic signature; who may sign.
    """
    ligne = parametres.au("actes.signature-mentions", date_acte)
    return exiger(
        mentions,
        ligne.elements,
        _NOMS,
        complet="L’acte porte la signature, le prénom, le nom et la qualité de son auteur.",
        incomplet="Sur l’acte, il manque {manque} : la loi veut que l’on sache qui a signé, et à quel titre.",
        fondements=(ligne,),
    )


def motivation(*, decision: str, motifs: Sequence[str], date_acte: date, parametres: Parametres) -> Verdict:
    """Judge the reasons given in an individual decision, by the law of the day of the act.

    CRPA, art. L211-2 and L211-5 (since 1 January 2016): decisions against the person that the article lists are
    reasoned, in writing, in law and in fact.

    Left out: absolute urgency (art. L211-6); secrets; decisions that another text wants reasoned; whether the reasons
    are good.
    """
    liste = parametres.au("actes.motivation-decisions", date_acte)
    contenu = parametres.au("actes.motivation-contenu", date_acte)
    attendu = nommer(_NOMS, contenu.elements)
    if decision not in liste.elements:
        phrase = "Ce n’est pas une décision que le texte général oblige à motiver ; un autre texte peut le demander."
        return indecis(trouve="une autre décision", attendu=attendu, phrase=phrase, fondements=(liste,))
    trouve = nommer(_NOMS, presents(motifs, contenu.elements)) or "aucun motif"
    manque = absents(motifs, contenu.elements)
    phrase = "La décision est motivée par écrit, en droit et en fait."
    if manque:
        phrase = f"Cette décision défavorable doit être motivée par écrit : il y manque {nommer(_NOMS, manque)}."
    return juger(
        not manque,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(liste, contenu),
    )


def contenu_arrete(*, mentions: Sequence[str], date_acte: date, parametres: Parametres) -> Verdict:
    """Judge what an arrêté of the maire says: usage of the trade, hence `partiel`.

    CRPA, art. L212-1, on its signature, is `actes.signature-acte`; CJA, art. R421-5, wants the ways of appeal.

    Left out: its reasons (`actes.motivation`), the signature (`actes.signature-acte`), how proportionate it is.
    """
    ligne = parametres.au("actes.arrete-mentions", date_acte)
    return exiger(
        mentions,
        ligne.elements,
        _NOMS,
        complet="L’arrêté porte tout ce que l’usage attend.",
        incomplet="Selon l’usage, il manque à l’arrêté {manque}.",
        fondements=(ligne,),
    )


def contenu_deliberation(*, mentions: Sequence[str], date_seance: date, parametres: Parametres) -> Verdict:
    """Judge what the text of a deliberation says: mostly usage of the trade, hence `partiel`.

    CGCT, art. L2121-21 and L2121-23, and CJA, art. R421-5, want only a part of it.

    Left out: reasons, which a deliberation needs only when a text says so; whether the dispositif is precise.
    """
    ligne = parametres.au("actes.deliberation-mentions", date_seance)
    return exiger(
        mentions,
        ligne.elements,
        _NOMS,
        complet="La délibération porte tout ce que l’usage attend.",
        incomplet="Selon l’usage, il manque à la délibération {manque}.",
        fondements=(ligne,),
    )


def auteur_competent(*, objet: str, auteur: str | None = None, date_acte: date, parametres: Parametres) -> Verdict:
    """Judge which authority of the commune took an act, by the law of the day of the act.

    CGCT, art. L2121-29, L2122-18, L2122-21 and L2212-2: the council settles the affairs of the commune; the maire has
    police and the management of the staff in his own right. The text was not read again article by article: `partiel`.

    Left out: a matter that the council delegated (`actes.delegation-possible`); the préfet; the intercommunality.
    """
    return classer(
        objet,
        auteur,
        parametres.au("actes.competence-par-objet", date_acte),
        _NOMS,
        sujet="Cet acte relève",
        raison="Le conseil règle les affaires de la commune ; la police et le personnel reviennent au maire.",
        inconnu="On ne peut pas dire de qui relève cet acte : il n’est pas dans la liste du programme.",
    )


_ACTE = NatureArgument("date", "la date de l’acte")
_ARRETE = (
    *("numero", "objet", "autorite", "visas", "considerants", "articles", "execution", "lieu-et-date"),
    "voies-et-delais",
)
_DELIBERATION = (
    *("commune", "numero", "objet", "date-de-seance", "date-de-convocation", "en-exercice", "presents", "pouvoirs"),
    *("votants", "secretaire", "visas", "considerants", "dispositif", "votes", "signatures"),
    *("publicite-et-transmission", "voies-et-delais"),
)
_OBJETS = (
    *("creation-d-emploi", "budget", "tarif", "subvention", "vente-d-un-bien", "retrait-d-une-deliberation"),
    *("police-de-la-circulation", "police-du-stationnement", "limitation-de-vitesse", "nomination-d-un-agent"),
)

REGLES = (
    Regle(
        id="actes.signature-acte",
        titre="Signature d’un acte",
        fonction=signature_acte,
        arguments={
            "mentions": NatureArgument(
                "liste", "ce que porte l’acte près de la signature", ("signature", "prenom", "nom", "qualite")
            ),
            "date_acte": _ACTE,
        },
        fondements=("actes.signature-mentions",),
        competences=("BC01.03", "BC01.10"),
        le="date_acte",
    ),
    Regle(
        id="actes.motivation",
        titre="Motivation d’une décision défavorable",
        fonction=motivation,
        arguments={
            "decision": NatureArgument(
                "choix",
                "la sorte de décision",
                (
                    *("restriction-de-liberte-ou-police", "sanction", "conditions-ou-sujetions"),
                    *("retrait-ou-abrogation-creatrice-de-droits", "prescription-forclusion-decheance"),
                    *("refus-d-un-avantage-de-droit", "refus-d-autorisation", "rejet-de-recours-obligatoire"),
                ),
            ),
            "motifs": NatureArgument("liste", "les motifs que porte la décision", ("droit", "fait")),
            "date_acte": _ACTE,
        },
        fondements=("actes.motivation-decisions", "actes.motivation-contenu"),
        competences=("BC01.03", "BC01.10"),
        le="date_acte",
    ),
    Regle(
        id="actes.contenu-arrete",
        titre="Mentions d’un arrêté",
        fonction=contenu_arrete,
        arguments={"mentions": NatureArgument("liste", "les mentions de l’arrêté", _ARRETE), "date_acte": _ACTE},
        fondements=("actes.arrete-mentions",),
        competences=("BC01.03",),
        le="date_acte",
    ),
    Regle(
        id="actes.contenu-deliberation",
        titre="Mentions d’une délibération",
        fonction=contenu_deliberation,
        arguments={
            "mentions": NatureArgument("liste", "les mentions de la délibération", _DELIBERATION),
            "date_seance": NatureArgument("date", "la date de la séance"),
        },
        fondements=("actes.deliberation-mentions",),
        competences=("BC01.03",),
        le="date_seance",
    ),
    Regle(
        id="actes.auteur-competent",
        titre="Autorité compétente",
        fonction=auteur_competent,
        arguments={
            "objet": NatureArgument("choix", "l’objet de l’acte", _OBJETS),
            "auteur": NatureArgument("choix", "l’auteur de l’acte", ("conseil", "maire"), facultatif=True),
            "date_acte": _ACTE,
        },
        fondements=("actes.competence-par-objet",),
        competences=("BC01.03", "BC01.10", "BC01.09"),
        le="date_acte",
    ),
)
