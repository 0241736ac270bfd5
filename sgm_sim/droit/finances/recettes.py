"""Receipts: titre, contestation, recovery, uncollectable debts; régies and what they pay in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.feries import mois_francs
from sgm_sim.droit.jugements import exiger, indecis, juger, trancher
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_MENTIONS: Mapping[str, str] = {
    "bases-de-liquidation": "les bases de liquidation",
    "emetteur": "le nom, le prénom et la qualité de qui l’émet",
    "voies-et-delais-de-recours": "les voies et délais de recours",
}

_REGIE: Mapping[str, str] = {
    "acte-constitutif": "l’acte constitutif",
    "avis-conforme-du-comptable": "l’avis conforme du comptable",
    "arrete-de-nomination": "l’arrêté qui nomme le régisseur",
    "mandataire-suppleant": "le mandataire suppléant",
    "plafond-encaisse": "le plafond d’encaisse",
}


def mentions_titre(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what a titre de recettes says to the debtor.

    CGCT, art. L1617-5, 4° (read in a copy of 2015): surname, first names and quality of who issued it, ways and delays
    of appeal; case law: what the sum is made of.

    Left out: the signature, which is on the bordereau.
    """
    ligne = parametres.au("finances.titre-mentions", le)
    return exiger(
        mentions,
        ligne.elements,
        _MENTIONS,
        complet="Le titre dit au redevable ce qu’il doit savoir.",
        incomplet="Le titre est attaquable : il n’indique pas {manque}.",
        fondements=(ligne,),
    )


def contestation_titre(*, reception: date, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a debtor went to the judge against a titre.

    CGCT, art. L1617-5, 2° (read in a copy of 2015): two months from the receipt of the titre. Before the
    tribunal administratif the delay is franc and put off to the next working day: between the two ends, no answer.

    Left out: which judge the debt belongs to; a titre that does not name the ways of appeal.
    """
    ligne = parametres.au("finances.titre-contestation-mois", le)
    limite = ajouter_mois(reception, ligne.nombre)
    regle = f"{ligne.nombre} mois à partir du {date_longue(reception)}"
    if limite < le <= mois_francs(reception, ligne.nombre, parametres):
        return juger(
            None,
            trouve=f"le {date_longue(le)}",
            attendu=f"le {date_longue(limite)} au plus tard, à un jour près",
            phrase=f"Le juge a été saisi le {date_longue(le)}, juste après le {date_longue(limite)} ({regle}) : c’est "
            "à temps si le délai est franc et reporté au jour ouvrable, comme devant le tribunal administratif. Ce "
            "point reste à vérifier.",
            fondements=(ligne,),
            limite=limite,
        )
    return au_plus_tard(le, limite, acte="Le juge a été saisi", delai=regle, fondements=(ligne,))


def recouvrement(*, prise_en_charge: date, le: date, parametres: Parametres) -> Verdict:
    """Judge the day of an act of recovery by the comptable.

    CGCT, art. L1617-5, 3° (read in a copy of 2015): four years from the day he took the titre in charge, unless
    interrupted.

    Left out: interruptions, which start the delay again.
    """
    ligne = parametres.au("finances.recouvrement-annees", le)
    limite = ajouter_mois(prise_en_charge, ligne.nombre * MOIS_PAR_AN)
    regle = f"{accord(ligne.nombre, 'an')} après la prise en charge du {date_longue(prise_en_charge)}"
    suite = "L’action est prescrite, sauf acte qui l’aurait interrompue."
    return au_plus_tard(le, limite, acte="La poursuite a été engagée", delai=regle, suite=suite, fondements=(ligne,))


def creance_irrecouvrable(*, situation: str, compte: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the account of a debt that cannot be collected.

    Chart of accounts M57, no art.: 6541 for an admission en non-valeur, which does not extinguish the debt; 6542 for a
    debt extinguished by a decision of justice.

    Left out: the deliberation and its papers.
    """
    ligne = parametres.au("finances.creances-comptes", le)
    comptes = ligne.listes.get(situation)
    if comptes is None:
        phrase = "Cette situation n’est pas de celles que cette règle connaît : on ne peut pas juger."
        return indecis(trouve="une autre situation", attendu="un compte 654", phrase=phrase, fondements=(ligne,))
    juste = comptes[0].removeprefix("compte-")
    suite = "la créance n’est pas éteinte" if situation == "irrecouvrable" else "la créance est éteinte pour de bon"
    return trancher(
        compte == juste,
        trouve=f"compte {compte}",
        attendu=f"compte {juste}",
        oui=f"Compte {juste} : {suite}.",
        non=f"Il faut le compte {juste}, et non le {compte} : {suite}.",
        fondements=(ligne,),
    )


def creation_regie(*, pieces: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what creates a régie.

    CGCT, art. R1617-1 to R1617-18 (read in part, in 2006): a decision that creates it, the agreement of the comptable,
    a régisseur and a substitute named by arrêté, a ceiling of cash.

    Left out: guarantees asked from the régisseur; who may not be one.
    """
    ligne = parametres.au("finances.regie-pieces", le)
    return exiger(
        pieces,
        ligne.elements,
        _REGIE,
        complet="La régie a tout ce qu’il faut pour fonctionner.",
        incomplet="La régie ne peut pas fonctionner ainsi : il manque {manque}.",
        fondements=(ligne,),
    )


def choix_regisseur(*, personne: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who was named régisseur.

    CGCT, art. R1617-3 (read in its wording of 2006): neither the ordonnateur, nor whoever has a delegation from him.

    Left out: the agreement of the comptable; guarantees, which a reform of 2023 seems to have ended.
    """
    ligne = parametres.au("finances.regisseur-exclus", le)
    exclu = personne in ligne.elements
    return trancher(
        not exclu,
        trouve="l’ordonnateur, ou qui tient de lui une délégation" if exclu else "une autre personne",
        attendu="une personne qui n’ordonne pas les dépenses ni les recettes",
        oui="Rien ne s’oppose à cette nomination : cette personne n’est pas l’ordonnateur.",
        non="Le maire, ou qui tient de lui délégation pour mandater, ne peut pas être régisseur : on ne peut pas à "
        "la fois ordonner et manier l’argent. Nommez un agent.",
        fondements=(ligne,),
    )


def versement_regie(*, dernier: date, encaisse: int, plafond: int, le: date, parametres: Parametres) -> Verdict:
    """Judge what a régisseur pays in: once a month at least, and as soon as the ceiling is reached.

    CGCT, art. R1617-1 to R1617-18 (not read).

    Left out: cheques, cards, the float.
    """
    ligne = parametres.au("finances.regie-versement-mois", le)
    limite = ajouter_mois(dernier, ligne.nombre)
    regle = f"{ligne.nombre} mois après le versement précédent"
    if encaisse > plafond:
        phrase = "Le plafond d’encaisse est dépassé : il fallait verser dès qu’il était atteint, sans attendre le mois."
        return juger(False, trouve="plafond dépassé", attendu=regle, phrase=phrase, fondements=(ligne,), limite=limite)
    return au_plus_tard(le, limite, acte="Le versement a été fait", delai=regle, fondements=(ligne,))


_BC = ("BC03.02",)

REGLES = (
    Regle(
        id="finances.mentions-titre",
        titre="Mentions d’un titre de recettes",
        fonction=mentions_titre,
        arguments={
            "mentions": NatureArgument("liste", "les mentions du titre", tuple(_MENTIONS)),
            "le": NatureArgument("date", "la date du titre"),
        },
        fondements=("finances.titre-mentions",),
        competences=_BC,
    ),
    Regle(
        id="finances.contestation-titre",
        titre="Délai pour contester un titre de recettes",
        fonction=contestation_titre,
        arguments={
            "reception": NatureArgument("date", "la date de réception du titre"),
            "le": NatureArgument("date", "la date de saisine du juge"),
        },
        fondements=("finances.titre-contestation-mois", "feries.communs"),
        competences=_BC,
    ),
    Regle(
        id="finances.recouvrement",
        titre="Prescription du recouvrement d’un titre",
        fonction=recouvrement,
        arguments={
            "prise_en_charge": NatureArgument("date", "la date de prise en charge du titre"),
            "le": NatureArgument("date", "la date de l’acte de poursuite"),
        },
        fondements=("finances.recouvrement-annees",),
        competences=_BC,
    ),
    Regle(
        id="finances.creance-irrecouvrable",
        titre="Compte d’une créance perdue",
        fonction=creance_irrecouvrable,
        arguments={
            "situation": NatureArgument("choix", "la situation de la créance", ("irrecouvrable", "eteinte")),
            "compte": NatureArgument("choix", "le compte retenu", ("6541", "6542")),
            "le": NatureArgument("date", "la date du mandat"),
        },
        fondements=("finances.creances-comptes",),
        competences=_BC,
    ),
    Regle(
        id="finances.creation-regie",
        titre="Création d’une régie",
        fonction=creation_regie,
        arguments={
            "pieces": NatureArgument("liste", "ce qui est réuni", tuple(_REGIE)),
            "le": NatureArgument("date", "la date de mise en service"),
        },
        fondements=("finances.regie-pieces",),
        competences=_BC,
    ),
    Regle(
        id="finances.choix-regisseur",
        titre="Qui peut être régisseur",
        fonction=choix_regisseur,
        arguments={
            "personne": NatureArgument(
                "choix", "la personne nommée", ("agent", "ordonnateur", "delegation-de-l-ordonnateur")
            ),
            "le": NatureArgument("date", "la date de l’arrêté de nomination"),
        },
        fondements=("finances.regisseur-exclus",),
        competences=_BC,
    ),
    Regle(
        id="finances.versement-regie",
        titre="Versements du régisseur",
        fonction=versement_regie,
        arguments={
            "dernier": NatureArgument("date", "la date du versement précédent"),
            "encaisse": NatureArgument("montant", "l’encaisse le jour du versement"),
            "plafond": NatureArgument("montant", "le plafond d’encaisse"),
            "le": NatureArgument("date", "la date du versement"),
        },
        fondements=("finances.regie-versement-mois",),
        competences=_BC,
    ),
)
