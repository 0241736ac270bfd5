"""Pre-emption: the declaration of intention to sell, who is told, and the decision. And what may be shown of a file.

The law is that of the day on which the declaration, or the request, reached the mairie.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import absents, exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_DESTINATAIRES: Mapping[str, str] = {
    "finances-publiques": "le directeur départemental des finances publiques",
    "titulaire": "le titulaire du droit de préemption",
    "delegataire": "le délégataire du droit de préemption",
}
_A_QUI: Mapping[str, str] = {"vendeur": "au vendeur", "notaire": "au notaire", "acquereur": "à l’acquéreur"}


def echeance_preemption(
    *,
    le: date,
    suspension: date | None = None,
    reprise: date | None = None,
    date_decision: date,
    parametres: Parametres,
) -> Verdict:
    """Judge when the answer to a declaration reached the owner.

    C. urb., art. L213-2 and R213-7 (since 29 December 2019): two months from receipt; stopped from the single request
    for documents, or for a visit, until they are given or refused, and never less than one month after. Silence is a
    refusal to buy.

    Left out: an end on a day that is not worked (no extension here); two successive suspensions.
    """
    mois = parametres.au("urbanisme.preemption-mois", le)
    reste = parametres.au("urbanisme.preemption-reprise-mois", le)
    fondements = (mois, reste)
    terme = ajouter_mois(le, mois.nombre)
    delai = f"{accord(mois.nombre, 'mois')} à compter de la réception de la déclaration"
    if suspension is not None and suspension <= terme:
        if reprise is None:
            phrase = f"Le délai est suspendu depuis le {date_longue(suspension)} et n’a pas repris."
            return indecis(
                trouve="un délai suspendu", attendu="la date de reprise", phrase=phrase, fondements=fondements
            )
        repris = reprise + timedelta(days=(terme - suspension).days)
        terme = max(repris, ajouter_mois(reprise, reste.nombre))
        delai += f", suspendu du {date_longue(suspension)} au {date_longue(reprise)}, et "
        delai += f"{accord(reste.nombre, 'mois')} au moins ensuite"
    return au_plus_tard(
        date_decision,
        terme,
        acte="La réponse a été reçue par le vendeur",
        delai=delai,
        fondements=fondements,
        suite="Le silence vaut déjà renonciation : la commune ne peut plus préempter ce bien.",
    )


def transmissions_preemption(*, titulaire: str, transmis: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge to whom the maire passed a copy of the declaration.

    C. urb., art. R213-6 (since 29 December 2019): the public finances, and whoever holds the right by delegation, or
    holds it in the place of the commune, as soon as it is received.

    Left out: the préfet, when he holds the right; « dès réception », which no number counts.
    """
    ligne = parametres.au("urbanisme.preemption-transmissions", le)
    if titulaire not in ligne.listes:
        phrase = "On ne sait pas qui est titulaire du droit de préemption : commune, délégataire ou intercommunalité."
        return indecis(trouve=f"« {titulaire} »", attendu="le titulaire du droit", phrase=phrase, fondements=(ligne,))
    return exiger(
        transmis,
        ligne.listes[titulaire],
        _DESTINATAIRES,
        complet="Copie de la déclaration a été transmise à tous ceux qui doivent la recevoir.",
        incomplet="Parmi ceux qui doivent recevoir copie de la déclaration, il manque {manque}.",
        fondements=(ligne,),
    )


def decision_preemption(
    *, elements: Sequence[str], notifies: Sequence[str], le: date, acquereur_nomme: bool, parametres: Parametres
) -> Verdict:
    """Judge what a decision to pre-empt says, and to whom it is notified.

    Since 29 December 2019, C. urb., art. L210-1 (it says for what, and the project must exist) and L213-2, al. 6
    (notified to the seller, the notary, and the buyer when the declaration names one).

    Left out: who may decide (delegation of the council); the price; the publication of the decision.
    """
    contenu = parametres.au("urbanisme.preemption-decision", le)
    destinataires = parametres.au("urbanisme.preemption-notifications", le)
    mots = {"objet": "l’objet de la préemption", "projet-reel": "un projet réel d’intérêt général"}
    voulus = [*destinataires.elements, *(["acquereur"] if acquereur_nomme else [])]
    manque = [mots[nom] for nom in absents(elements, contenu.elements)]
    oublies = [_A_QUI[nom] for nom in absents(notifies, voulus)]
    manque += [f"la notification {enumeration(oublies)}"] if oublies else []
    phrase = "La décision de préempter dit pour quoi elle est prise, et elle est notifiée à qui il faut."
    if manque:
        phrase = f"La décision de préempter est incomplète : il manque {enumeration(manque)}."
    return juger(
        not manque,
        trouve=enumeration([mots[nom] for nom in contenu.elements if nom in elements]) or "rien",
        attendu=enumeration([*mots.values(), *(f"la notification {_A_QUI[nom]}" for nom in voulus)]),
        phrase=phrase,
        fondements=(contenu, destinataires),
    )


def communication_dossier(
    *, stade: str, occultations: Sequence[str], communique: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the answer to a neighbour who asks for a file of town planning.

    CRPA, art. L311-2, L311-6 and L311-7 (copy of April 2026): once the decision is taken, the file is for all, after
    removal of what touches private life; before, it prepares a decision and is not.

    Left out: the applicant, who sees his own file and the opinions given on it; what is removed exactly.
    """
    ouvert = parametres.au("urbanisme.communication-stades", le)
    cache = parametres.au("urbanisme.communication-occultations", le)
    possible = stade in ouvert.elements
    if not communique:
        phrase = (
            "La décision est prise : le dossier est communicable à toute personne, une fois la vie privée occultée."
            if possible
            else "Le dossier prépare encore une décision : il n’est pas communicable à un tiers avant elle."
        )
        trouve = "un refus de communication"
        return juger(not possible, trouve=trouve, attendu="une décision prise", phrase=phrase, fondements=(ouvert,))
    if not possible:
        phrase = (
            "Le dossier prépare encore une décision : il n’était pas communicable à un tiers. L’avis de dépôt affiché "
            "suffit à informer, et le dossier pourra être demandé après la décision."
        )
        trouve = "un dossier communiqué trop tôt"
        return rendre("non_conforme", trouve=trouve, attendu="une décision prise", phrase=phrase, fondements=(ouvert,))
    if absents(occultations, cache.elements):
        phrase = "Le dossier est communicable, mais ce qui touche à la vie privée doit être occulté avant la remise."
        trouve = "un dossier communiqué entier"
        return rendre(
            "non_conforme", trouve=trouve, attendu="la vie privée occultée", phrase=phrase, fondements=(ouvert, cache)
        )
    phrase = "La décision est prise et la vie privée est occultée : le dossier pouvait être communiqué."
    return rendre(
        "conforme",
        trouve="un dossier communiqué",
        attendu="une décision prise",
        phrase=phrase,
        fondements=(ouvert, cache),
    )


_RECEPTION = NatureArgument("date", "la date de réception de la déclaration")

REGLES = (
    Regle(
        id="urbanisme.echeance-preemption",
        titre="Délai de réponse à une déclaration d’intention d’aliéner",
        fonction=echeance_preemption,
        arguments={
            "le": _RECEPTION,
            "suspension": NatureArgument("date", "la date de la demande de documents ou de visite", facultatif=True),
            "reprise": NatureArgument("date", "la date de réception des documents ou de visite", facultatif=True),
            "date_decision": NatureArgument("date", "la date à laquelle la réponse a été reçue"),
        },
        fondements=("urbanisme.preemption-mois", "urbanisme.preemption-reprise-mois"),
        competences=("BC02.04", "BC01.10"),
    ),
    Regle(
        id="urbanisme.transmissions-preemption",
        titre="Transmission d’une déclaration d’intention d’aliéner",
        fonction=transmissions_preemption,
        arguments={
            "titulaire": NatureArgument(
                "choix", "le titulaire du droit de préemption", ("commune", "commune-avec-delegataire", "epci")
            ),
            "transmis": NatureArgument(
                "liste", "les destinataires", ("finances-publiques", "titulaire", "delegataire")
            ),
            "le": _RECEPTION,
        },
        fondements=("urbanisme.preemption-transmissions",),
        competences=("BC02.04",),
    ),
    Regle(
        id="urbanisme.decision-preemption",
        titre="Décision de préempter",
        fonction=decision_preemption,
        arguments={
            "elements": NatureArgument("liste", "ce que comporte la décision", ("objet", "projet-reel")),
            "notifies": NatureArgument("liste", "les personnes notifiées", ("vendeur", "notaire", "acquereur")),
            "acquereur_nomme": NatureArgument("booleen", "la mention d’un acquéreur dans la déclaration"),
            "le": _RECEPTION,
        },
        fondements=("urbanisme.preemption-decision", "urbanisme.preemption-notifications"),
        competences=("BC02.04", "BC01.03", "BC01.10"),
    ),
    Regle(
        id="urbanisme.communication-dossier",
        titre="Communication d’un dossier d’urbanisme à un tiers",
        fonction=communication_dossier,
        arguments={
            "stade": NatureArgument("choix", "l’état du dossier", ("instruction", "decision-prise")),
            "occultations": NatureArgument("liste", "ce qui a été occulté", ("vie-privee",)),
            "communique": NatureArgument("booleen", "la communication du dossier"),
            "le": NatureArgument("date", "la date de la demande de communication"),
        },
        fondements=("urbanisme.communication-stades", "urbanisme.communication-occultations"),
        competences=("BC02.04", "BC02.01"),
    ),
)
