"""Liability of those who handle public money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import montant
from sgm_sim.droit.jugements import plafonner, trancher
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PERSONNES: Mapping[str, str] = {
    "comptable": "le comptable",
    "regisseur": "un régisseur",
    "mandataire": "un mandataire du régisseur",
    "benevole": "un bénévole",
    "secretaire": "le secrétariat",
}


def amende(*, remuneration_annuelle: int, somme: int, infraction: str, le: date, parametres: Parametres) -> Verdict:
    """Judge a fine of the Cour des comptes against its ceiling.

    CJF, art. L131-13 and L131-16 (since 1 January 2023): six months of pay; one month for accounts not produced or an
    engagement without power.

    Left out: other offences; how the Cour sets the amount.
    """
    ligne = parametres.au("finances.amende-mois", le)
    mois = int(ligne.table["formelle" if infraction == "formelle" else "ordinaire"])
    maximum = remuneration_annuelle * mois // MOIS_PAR_AN
    raison = f"C’est {mois} mois de rémunération."
    return plafonner(somme, maximum, sujet="L’amende est de", raison=raison, fondements=(ligne,), ecrire=montant)


def responsabilite(
    *, elements: Sequence[str], exonerations: Sequence[str] = (), annonce: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge what is said of an agent’s exposure to the public managers’ liability.

    CJF, art. L131-9 (since 1 January 2023): a grave fault, a breach of the rules of execution, a significant financial
    prejudice, together. Art. L131-6: a written order given beforehand by an informed authority, or an enlightened
    deliberation, exonerates.

    Left out: other offences; elected maires, who are judged in few cases (art. L131-4).
    """
    requis = parametres.au("finances.responsabilite-elements", le)
    exonere = parametres.au("finances.responsabilite-exonerations", le)
    expose = all(nom in elements for nom in requis.elements) and not any(
        nom in exonere.elements for nom in exonerations
    )
    dit = "l’agent peut être poursuivi" if expose else "les conditions d’une poursuite ne sont pas réunies"
    return trancher(
        expose is annonce,
        trouve="poursuite possible" if annonce else "poursuite impossible",
        attendu=dit,
        oui=f"C’est exact : {dit}.",
        non=f"Non : {dit}. Il faut une faute grave, un manquement aux règles et un préjudice significatif, sans "
        "ordre écrit ni délibération éclairée.",
        fondements=(requis, exonere),
    )


def maniement_deniers(*, personne: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who handles public money.

    CJF, art. L131-15 (since 1 January 2023): whoever is neither comptable nor régisseur manages in fact (gestion de
    fait). A mandataire acts for the régisseur (not read).

    Left out: small sums, good faith, regularisation by the comptable.
    """
    ligne = parametres.au("finances.maniement-habilites", le)
    regie = parametres.au("finances.maniement-mandataires", le)
    admis = personne in (*ligne.elements, *regie.elements)
    lignes = (regie,) if personne in regie.elements else (ligne,)
    return trancher(
        admis,
        trouve=f"l’argent manié par {_PERSONNES.get(personne, 'une autre personne')}",
        attendu="le comptable, un régisseur ou son mandataire",
        oui="Cette personne peut manier l’argent de la commune, dans la limite de son acte de nomination.",
        non="Qui n’est ni comptable ni régisseur n’encaisse pas pour la commune : ce serait une gestion de fait. "
        "Faites créer une régie, ou émettre des titres.",
        fondements=lignes,
    )


_BC = ("BC03.02",)

REGLES = (
    Regle(
        id="finances.amende",
        titre="Plafond d’une amende de la Cour des comptes",
        fonction=amende,
        arguments={
            "remuneration_annuelle": NatureArgument("montant", "la rémunération annuelle de l’agent"),
            "somme": NatureArgument("montant", "le montant de l’amende"),
            "infraction": NatureArgument("choix", "l’infraction", ("ordinaire", "formelle")),
            "le": NatureArgument("date", "la date des faits"),
        },
        fondements=("finances.amende-mois",),
        competences=("BC03.02", "BC01.09"),
    ),
    Regle(
        id="finances.responsabilite",
        titre="Responsabilité financière d’un agent",
        fonction=responsabilite,
        arguments={
            "elements": NatureArgument(
                "liste", "ce qui est réuni", ("faute-grave", "manquement-aux-regles", "prejudice-significatif")
            ),
            "exonerations": NatureArgument(
                "liste", "ce qui exonère", ("ordre-ecrit-prealable", "deliberation-eclairee"), facultatif=True
            ),
            "annonce": NatureArgument("booleen", "le fait qu’une poursuite soit dite possible"),
            "le": NatureArgument("date", "la date des faits"),
        },
        fondements=("finances.responsabilite-elements", "finances.responsabilite-exonerations"),
        competences=("BC03.02", "BC01.09"),
    ),
    Regle(
        id="finances.maniement-deniers",
        titre="Qui peut encaisser pour la commune",
        fonction=maniement_deniers,
        arguments={
            "personne": NatureArgument(
                "choix", "la personne qui encaisse", ("comptable", "regisseur", "mandataire", "benevole", "secretaire")
            ),
            "le": NatureArgument("date", "la date de l’encaissement"),
        },
        fondements=("finances.maniement-habilites", "finances.maniement-mandataires"),
        competences=_BC,
    ),
)
