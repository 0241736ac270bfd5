"""Access to administrative documents: what is communicated, how, at what price."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import montant
from sgm_sim.droit.jugements import exiger, juger, plafonner
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_REPONSES = {"communiquer": "communiquer", "occulter": "occulter, puis communiquer le reste", "refuser": "refuser"}


def communicabilite(
    *,
    contenus: Sequence[str],
    interesse: bool,
    occultable: bool,
    reponse: str,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the answer to a request for a document, by the law of the day of the answer.

    CRPA, art. L311-2, L311-5, L311-6 and L311-7: unfinished or preparatory documents, and those that touch security or
    a trial, do not go out; private life, medical or business secrets, judgement on a person, harmful behaviour: to the
    person concerned only; what may be hidden is hidden, and the rest goes out.

    Left out: documents already public; archives; other secrets; abusive requests; medical information.
    """
    prematures = parametres.au("usagers.documents-prematures", le)
    interdits = parametres.au("usagers.documents-interdits", le)
    reserves = parametres.au("usagers.documents-reserves", le)
    ecartes = [nom for nom in contenus if nom in interdits.elements]
    caches = [nom for nom in contenus if nom in reserves.elements and not interesse]
    if any(nom in prematures.elements for nom in contenus):
        attendu, raison = "refuser", "il est encore trop tôt : il n’est pas achevé, ou il prépare une décision à venir"
    elif not ecartes and not caches:
        attendu, raison = "communiquer", "rien ne s’y oppose"
    elif occultable:
        attendu, raison = "occulter", "certaines mentions sont protégées, mais peuvent être cachées"
    else:
        attendu = "refuser"
        raison = "il ne se communique à personne" if ecartes else "il ne se communique qu’à l’intéressé"
    conforme = reponse == attendu
    return juger(
        conforme,
        trouve=_REPONSES.get(reponse, "une autre réponse"),
        attendu=_REPONSES[attendu],
        phrase=f"Pour ce document, {raison} : il faut {_REPONSES[attendu]}"
        f"{'.' if conforme else ', et non ' + _REPONSES.get(reponse, 'répondre autrement') + '.'}",
        fondements=(prematures, interdits, reserves),
    )


def refus_document(*, elements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the form of a refusal to communicate a document, by the law of its day.

    CRPA, art. L311-14: a written decision, with its reasons, and the ways and delays of appeal.

    Left out: who signs it.
    """
    ligne = parametres.au("usagers.refus-elements", le)
    return exiger(
        elements,
        ligne.elements,
        {
            "ecrit": "un écrit",
            "motifs": "les motifs",
            "delais-et-voies-de-recours": "les délais et voies de recours",
        },
        complet="Le refus de communiquer est écrit, motivé, et cite les voies de recours. La première à citer est "
        "la CADA.",
        incomplet="Pour le refus de communiquer, il manque {manque}. La première voie de recours à citer est la CADA.",
        fondements=(ligne,),
    )


def frais_copie(*, mode: str, prix: int, cout: int, le: date, parametres: Parametres) -> Verdict:
    """Judge what was charged for a document, by the law of that day.

    CRPA, art. L311-9 and R311-11: free on the spot and by e-mail; a copy at the cost of reproduction at most, postage
    apart, without the time of the staff.

    Left out: the tariffs of the arrêté, not read; payment in advance.
    """
    ligne = parametres.au("usagers.modes-gratuits", le)
    gratuit = mode in ligne.elements
    return plafonner(
        prix,
        0 if gratuit else cout,
        sujet="Le prix demandé est de",
        fondements=(ligne,),
        raison="Ce mode d’accès est gratuit." if gratuit else "C’est le coût de la reproduction.",
        ecrire=montant,
    )


REGLES = (
    Regle(
        id="usagers.communicabilite",
        titre="Réponse à une demande de document",
        fonction=communicabilite,
        arguments={
            "contenus": NatureArgument(
                "liste",
                "ce que contient le document",
                (
                    "inacheve",
                    "preparatoire",
                    "securite",
                    "procedure-juridictionnelle",
                    "vie-privee",
                    "secret-medical",
                    "secret-des-affaires",
                    "jugement-sur-une-personne",
                    "comportement-d-une-personne",
                ),
            ),
            "interesse": NatureArgument("booleen", "le fait que le demandeur soit ou non l’intéressé"),
            "occultable": NatureArgument("booleen", "la possibilité de cacher les mentions protégées"),
            "reponse": NatureArgument("choix", "la réponse donnée", tuple(_REPONSES)),
            "le": NatureArgument("date", "la date de la réponse"),
        },
        fondements=("usagers.documents-prematures", "usagers.documents-interdits", "usagers.documents-reserves"),
        competences=("BC02.01", "BC02.02"),
    ),
    Regle(
        id="usagers.refus-document",
        titre="Forme d’un refus de communiquer",
        fonction=refus_document,
        arguments={
            "elements": NatureArgument(
                "liste", "ce que porte le refus", ("ecrit", "motifs", "delais-et-voies-de-recours")
            ),
            "le": NatureArgument("date", "la date du refus"),
        },
        fondements=("usagers.refus-elements",),
        competences=("BC02.01", "BC02.02"),
    ),
    Regle(
        id="usagers.frais-copie",
        titre="Prix d’un document communiqué",
        fonction=frais_copie,
        arguments={
            "mode": NatureArgument("choix", "le mode d’accès", ("consultation", "courriel", "copie")),
            "prix": NatureArgument("montant", "le prix demandé"),
            "cout": NatureArgument("montant", "le coût de la reproduction"),
            "le": NatureArgument("date", "la date"),
        },
        fondements=("usagers.modes-gratuits",),
        competences=("BC02.01",),
    ),
)
