"""From the service done to the mandat: papers, checks of the comptable, suspension."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration, montant
from sgm_sim.droit.jugements import absents, exiger, trancher
from sgm_sim.droit.montants import cents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_CONTROLES: Mapping[str, str] = {
    "qualite-ordonnateur": "la qualité de l’ordonnateur",
    "credits": "la disponibilité des crédits",
    "imputation": "l’exacte imputation",
    "service-fait": "le service fait",
    "calculs": "l’exactitude des calculs",
    "pieces": "les pièces justificatives",
    "prescription": "l’absence de prescription",
    "liberation": "le caractère libératoire",
}

_SUITES: Mapping[str, str] = {
    "regularisation": "régulariser le mandat",
    "requisition-ecrite": "réquisitionner le comptable par écrit",
    "meme-mandat-sans-piece": "renvoyer le même mandat sans la pièce",
    "autre-imputation": "changer l’imputation",
}


def piece_marche_ecrit(*, montant_ht: int, ecrit: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether the comptable may ask for a written contract with the mandat.

    Code de la commande publique, art. R2112-1 (since 1 April 2019): a market of 25 000 € or more without tax is
    written; CGCT, art. D1617-19 and its list: it is then a supporting paper.

    Left out: the other papers of the list.
    """
    seuil = parametres.au("finances.marche-ecrit-seuil", le)
    limite = cents(seuil)
    return trancher(
        ecrit or montant_ht < limite,
        trouve=f"{montant(montant_ht)} HT, {'avec' if ecrit else 'sans'} contrat écrit",
        attendu=f"un écrit à partir de {montant(limite)} HT",
        oui=f"À {montant(montant_ht)} HT, le mandat peut partir"
        + (" avec le contrat." if ecrit else " avec une facture détaillée."),
        non=f"À {montant(montant_ht)} HT, il faut un contrat écrit (seuil : {montant(limite)} HT) : sans lui, le "
        "comptable peut suspendre le paiement.",
        fondements=(seuil,),
        limite=limite,
    )


def pieces_exigees(*, demandees: Sequence[str], liste: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the comptable asks for, against the papers that the national list foresees for this expense.

    CGCT, art. D1617-19, and its annexe (décret n° 2022-505, since 9 April 2022): he may ask for no other. `liste`
    holds the papers of the list, which is not delivered.

    Left out: the list itself; what a paper must say.
    """
    ligne = parametres.au("finances.pieces-source", le)
    de_trop = absents(liste, demandees)
    return trancher(
        not de_trop,
        trouve=_pieces(demandees) or "aucune pièce demandée",
        attendu=_pieces(liste) or "aucune pièce prévue",
        oui="Ces pièces figurent sur la liste : il faut les fournir.",
        non=f"Pour cette dépense, la liste ne prévoit pas {_pieces(de_trop)} : le comptable ne peut pas l’exiger. "
        "Répondez-lui en citant la rubrique.",
        fondements=(ligne,),
    )


def _pieces(noms: Sequence[str]) -> str:
    return enumeration([f"« {nom.replace('-', ' ')} »" for nom in noms])


def service_fait(*, livre: int, facture: int, liquide: int, le: date, parametres: Parametres) -> Verdict:
    """Judge a liquidation in quantity: only what was received, and no more than what is invoiced.

    Décret n° 2012-1246, art. 31 (not read): the service done is certified, then the exact amount is set.

    Left out: prices, tax, retentions and penalties.
    """
    ligne = parametres.au("finances.liquidation-elements", le)
    valeurs = {"livre": livre, "facture": facture}
    juste = min(valeurs[nom] for nom in ligne.elements)
    return trancher(
        liquide == juste,
        trouve=f"{accord(liquide, 'unité')} liquidées",
        attendu=f"{juste}",
        oui=f"{juste} sur {facture} facturées : seul le service fait est liquidé.",
        non=f"{livre} livrées, {facture} facturées : il faut en liquider {juste}, et non {liquide}.",
        fondements=(ligne,),
        limite=juste,
    )


def controles_mandat(*, verifies: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge a mandat before it leaves, by what the comptable will check.

    Décret n° 2012-1246, art. 19, 2° (read in a comment of 2022) and 20 (not read), as the sheets sum them up.

    Left out: controls by sampling; orders of receipts.
    """
    ligne = parametres.au("finances.controles-comptable", le)
    return exiger(
        verifies,
        ligne.elements,
        _CONTROLES,
        complet="Tout ce que le comptable contrôle est en ordre : le mandat peut partir.",
        incomplet="Le comptable suspendrait ce mandat. Il reste à mettre en ordre {manque}.",
        fondements=(ligne,),
    )


def suite_suspension(*, suite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge what was done after the comptable suspended a payment.

    CJF, art. L131-7 (since 1 January 2023), and CGCT, art. L1617-2 and L1617-3: put right what is wrong, or requisition
    the comptable in writing.

    Left out: cases in which a requisition is not possible.
    """
    ligne = parametres.au("finances.suspension-suites", le)
    attendu = enumeration([_SUITES[nom] for nom in ligne.elements], "ou")
    return trancher(
        suite in ligne.elements,
        trouve=_SUITES.get(suite, "une autre suite"),
        attendu=attendu,
        oui="C’est une des deux suites possibles : régulariser, ou, en dernier recours, réquisitionner par écrit.",
        non=f"Après une suspension, deux voies seulement : {attendu}. Le reste retarde le fournisseur.",
        fondements=(ligne,),
    )


_MANDAT = NatureArgument("date", "la date du mandat")

_BC = ("BC03.02",)

REGLES = (
    Regle(
        id="finances.piece-marche-ecrit",
        titre="Contrat écrit, pièce du mandat",
        fonction=piece_marche_ecrit,
        arguments={
            "montant_ht": NatureArgument("montant", "le montant HT du marché"),
            "ecrit": NatureArgument("booleen", "la présence d’un contrat écrit"),
            "le": NatureArgument("date", "la date du contrat"),
        },
        fondements=("finances.marche-ecrit-seuil",),
        competences=("BC03.02", "BC03.10"),
    ),
    Regle(
        id="finances.pieces-exigees",
        titre="Pièces que le comptable peut exiger",
        fonction=pieces_exigees,
        arguments={
            "demandees": NatureArgument("liste", "les pièces demandées par le comptable"),
            "liste": NatureArgument("liste", "les pièces que la liste prévoit pour cette dépense"),
            "le": NatureArgument("date", "la date du mandat"),
        },
        fondements=("finances.pieces-source",),
        competences=_BC,
    ),
    Regle(
        id="finances.service-fait",
        titre="Liquidation selon le service fait",
        fonction=service_fait,
        arguments={
            "livre": NatureArgument("nombre", "la quantité livrée"),
            "facture": NatureArgument("nombre", "la quantité facturée"),
            "liquide": NatureArgument("nombre", "la quantité liquidée"),
            "le": NatureArgument("date", "la date de la liquidation"),
        },
        fondements=("finances.liquidation-elements",),
        competences=_BC,
    ),
    Regle(
        id="finances.controles-mandat",
        titre="Ce que le comptable contrôle sur un mandat",
        fonction=controles_mandat,
        arguments={
            "verifies": NatureArgument("liste", "ce qui est en ordre", tuple(_CONTROLES)),
            "le": _MANDAT,
        },
        fondements=("finances.controles-comptable",),
        competences=_BC,
    ),
    Regle(
        id="finances.suite-suspension",
        titre="Suites d’une suspension de paiement",
        fonction=suite_suspension,
        arguments={
            "suite": NatureArgument(
                "choix",
                "ce qui est fait",
                ("regularisation", "requisition-ecrite", "meme-mandat-sans-piece", "autre-imputation"),
            ),
            "le": NatureArgument("date", "la date de la suite donnée"),
        },
        fondements=("finances.suspension-suites",),
        competences=_BC,
    ),
)
