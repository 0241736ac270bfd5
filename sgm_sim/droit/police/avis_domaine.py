"""The advice of the State before a sale, a purchase or a lease, and its silence.

The law is that of the day of the act judged.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import indecis, juger, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def avis_domaine(
    *, operation: str, population: int, montant: int, avis_demande: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether the advice of the State was asked, by the law of the day of the deliberation.

    CGCT, art. L2241-1 and L1311-10: for a sale, in communes of more than 2 000 inhabitants, whatever the price; for a
    purchase from 180 000 euros on and a lease taken from 24 000 euros a year on, in every commune (75 000 and 12 000
    before 2017).

    Left out: expropriation, always submitted; property of sections; parts of one larger purchase.
    """
    habitants = parametres.au("police.avis-domaine-population", le)
    achat = parametres.au("police.avis-domaine-acquisition", le)
    bail = parametres.au("police.avis-domaine-bail", le)
    if operation == "cession":
        ligne, exige = habitants, population > habitants.nombre
        regle = f"pour une cession, au-delà de {accord(habitants.nombre, 'habitant')}"
        limite = habitants.nombre
    elif operation in ("acquisition", "prise-a-bail"):
        ligne = achat if operation == "acquisition" else bail
        exige, limite = montant >= cents(ligne), cents(ligne)
        regle = f"pour un achat, à partir de {euros(limite)}"
        if operation == "prise-a-bail":
            regle = f"pour une prise à bail, à partir de {euros(limite)} de loyer par an"
    else:
        return indecis(
            trouve="une autre opération",
            attendu="une cession, une acquisition ou une prise à bail",
            phrase="Cette opération n’est ni une cession, ni une acquisition, ni une prise à bail.",
            fondements=(habitants,),
        )
    return trancher(
        avis_demande or not exige,
        trouve=f"avis {'demandé' if avis_demande else 'non demandé'}",
        attendu=f"l’avis du Domaine est obligatoire {regle}",
        oui=f"L’avis du Domaine est obligatoire {regle} : il a été demandé."
        if exige
        else f"L’avis du Domaine n’est pas obligatoire ici : il l’est {regle}.",
        non=f"L’avis du Domaine est obligatoire {regle} : il n’a pas été demandé.",
        fondements=(ligne,),
        limite=limite,
    )


def silence_domaine(*, date_saisine: date, date_deliberation: date, avis_recu: bool, parametres: Parametres) -> Verdict:
    """Judge a deliberation on a sale, given the advice of the State, by the law of the day when it was asked.

    CGCT, art. L2241-1, al. 3: the council deliberates in view of the advice, deemed given one month after it was asked.

    Left out: the price, which the council may set otherwise with reasons.
    """
    ligne = parametres.au("police.avis-domaine-mois", date_saisine)
    if avis_recu:
        return juger(
            True,
            trouve="un avis reçu",
            attendu=f"un avis reçu, ou {accord(ligne.nombre, 'mois')} de silence",
            phrase="Le conseil délibère au vu de l’avis du Domaine.",
            fondements=(ligne,),
        )
    return au_plus_tot(
        date_deliberation,
        ajouter_mois(date_saisine, ligne.nombre) + UN_JOUR,
        acte="Le conseil a délibéré",
        delai=f"sans réponse du Domaine, l’avis est réputé donné {accord(ligne.nombre, 'mois')} après la saisine",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="police.avis-domaine",
        titre="Avis du Domaine",
        fonction=avis_domaine,
        arguments={
            "operation": NatureArgument("choix", "l’opération", ("cession", "acquisition", "prise-a-bail")),
            "population": NatureArgument("nombre", "la population de la commune"),
            "montant": NatureArgument("montant", "le prix, ou le loyer annuel charges comprises"),
            "avis_demande": NatureArgument("booleen", "la demande d’avis au Domaine"),
            "le": NatureArgument("date", "la date de la délibération"),
        },
        fondements=(
            "police.avis-domaine-population",
            "police.avis-domaine-acquisition",
            "police.avis-domaine-bail",
        ),
        competences=("BC03.11", "BC01.10"),
    ),
    Regle(
        id="police.silence-domaine",
        titre="Silence du Domaine",
        fonction=silence_domaine,
        arguments={
            "date_saisine": NatureArgument("date", "la date de saisine du Domaine"),
            "date_deliberation": NatureArgument("date", "la date de la délibération"),
            "avis_recu": NatureArgument("booleen", "la réception d’un avis"),
        },
        fondements=("police.avis-domaine-mois",),
        competences=("BC03.11",),
        le="date_saisine",
    ),
)
