"""Access to administrative documents: what is communicated, how, when silence refuses, the commission (CADA)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import montant
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.formes import au_plus_tard, date_annoncee, duree_en_mois, juger, rien_ne_manque
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
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


def silence_documents(*, reception: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the date on which silence refuses a document, by the law of the day of receipt.

    CRPA, art. R*311-12 and R311-13: one month from the receipt by the competent administration.

    Left out: a request sent to another administration.
    """
    ligne = parametres.au("usagers.documents-silence", reception)
    return date_annoncee(
        annonce,
        ajouter_mois(reception, ligne.nombre),
        quoi="Le silence vaut refus",
        loi=f"Pour un document, le délai est de {duree_en_mois(ligne.nombre)} à compter de la réception.",
        fondements=(ligne,),
    )


def saisine_cada(*, refus: date, saisine: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the CADA was seized, by the law of the day of the refusal, express or implicit.

    CRPA, art. R311-15 and R343-1: two months from the notification of the refusal or from the end of the month of
    silence. It must come before any judge (art. L342-1).

    Left out: a refusal that does not mention this way, whose delay does not run; extension to a working day.
    """
    ligne = parametres.au("usagers.cada-saisine", refus)
    return au_plus_tard(
        saisine,
        ajouter_mois(refus, ligne.nombre),
        acte="La CADA a été saisie",
        loi=f"Elle l’est dans les {duree_en_mois(ligne.nombre)} du refus.",
        fondements=(ligne,),
    )


def silence_apres_cada(*, enregistrement: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Judge the date on which silence confirms a refusal after the CADA was seized, by the law of that day.

    CRPA, art. R343-5: two months from the registration of the request by the commission.

    Left out: the delay to go to court.
    """
    ligne = parametres.au("usagers.cada-silence", enregistrement)
    return date_annoncee(
        annonce,
        ajouter_mois(enregistrement, ligne.nombre),
        quoi="Le silence confirme le refus",
        loi=f"Le délai est de {duree_en_mois(ligne.nombre)} à compter de l’enregistrement par la commission.",
        fondements=(ligne,),
    )


def suite_avis(*, avis: date, reponse: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the commune told the CADA what it will do, by the law of the day the avis was received.

    CRPA, art. R343-3: within the month that follows the receipt of the avis.

    Left out: whether the avis is followed: it does not bind.
    """
    ligne = parametres.au("usagers.cada-suite", avis)
    return au_plus_tard(
        reponse,
        ajouter_mois(avis, ligne.nombre),
        acte="La commune a informé la CADA",
        loi=f"Elle dit ce qu’elle entend faire dans le délai de {duree_en_mois(ligne.nombre)} après avoir reçu l’avis.",
        fondements=(ligne,),
    )


def refus_document(*, elements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the form of a refusal to communicate a document, by the law of its day.

    CRPA, art. L311-14: a written decision, with its reasons, and the ways and delays of appeal.

    Left out: who signs it.
    """
    ligne = parametres.au("usagers.refus-elements", le)
    return rien_ne_manque(
        elements,
        ligne.elements,
        {
            "ecrit": "un écrit",
            "motifs": "les motifs",
            "delais-et-voies-de-recours": "les délais et voies de recours",
        },
        sujet="Le refus de communiquer",
        loi="La première voie de recours à citer est la CADA.",
        fondements=(ligne,),
    )


def frais_copie(*, mode: str, prix: int, cout: int, le: date, parametres: Parametres) -> Verdict:
    """Judge what was charged for a document, by the law of that day.

    CRPA, art. L311-9 and R311-11: free on the spot and by e-mail; a copy at the cost of reproduction at most, postage
    apart, without the time of the staff.

    Left out: the tariffs of the arrêté, not read; payment in advance.
    """
    ligne = parametres.au("usagers.modes-gratuits", le)
    maximum = 0 if mode in ligne.elements else cout
    conforme = prix <= maximum
    nom = "Ce mode d’accès est gratuit" if mode in ligne.elements else "La copie se paie au coût de la reproduction"
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve=montant(prix),
        attendu=f"{montant(maximum)} au plus",
        phrase=f"{nom} : {montant(maximum)} au plus. On demande {montant(prix)}.",
        fondements=(ligne,),
        limite=maximum,
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
        id="usagers.silence-documents",
        titre="Refus implicite d’un document",
        fonction=silence_documents,
        arguments={
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("usagers.documents-silence",),
        competences=("BC02.01", "BC02.02"),
        le="reception",
    ),
    Regle(
        id="usagers.saisine-cada",
        titre="Saisine de la CADA",
        fonction=saisine_cada,
        arguments={
            "refus": NatureArgument("date", "la date du refus"),
            "saisine": NatureArgument("date", "la date de la saisine"),
        },
        fondements=("usagers.cada-saisine",),
        competences=("BC02.01", "BC02.02"),
        le="refus",
    ),
    Regle(
        id="usagers.silence-apres-cada",
        titre="Silence après la saisine de la CADA",
        fonction=silence_apres_cada,
        arguments={
            "enregistrement": NatureArgument("date", "la date d’enregistrement par la commission"),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("usagers.cada-silence",),
        competences=("BC02.01",),
        le="enregistrement",
    ),
    Regle(
        id="usagers.suite-avis-cada",
        titre="Réponse de la commune à un avis de la CADA",
        fonction=suite_avis,
        arguments={
            "avis": NatureArgument("date", "la date de réception de l’avis"),
            "reponse": NatureArgument("date", "la date de la réponse"),
        },
        fondements=("usagers.cada-suite",),
        competences=("BC02.01",),
        le="avis",
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
