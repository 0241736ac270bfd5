"""FCTVA: what it pays back on an expense, and when."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import decimale, montant
from sgm_sim.droit.jugements import chiffrer, indecis
from sgm_sim.droit.montants import pourcents
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_SUJET = "Le FCTVA est de"


def fctva(*, depense_ttc: int, nature: str, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge what the FCTVA pays back on an expense, on its amount with tax, by the law of the day of the expense.

    CGCT, art. L1615-6: 16.404 % since 1 January 2015, 5.6 % for cloud computing. Upkeep of buildings and roads counts
    too; in 2026 only by a page of news, not by the text of the finance law, nor does the end of works en régie.

    Left out: which accounts are eligible; a good let to a third party. Rounded to the nearest cent.
    """
    if nature == "travaux-en-regie":
        regie = parametres.au("finances.fctva-regie", le)
        if nature in regie.elements:
            raison = "Les travaux en régie ne comptent plus en 2026, selon une version du texte à vérifier."
            return chiffrer(annonce, 0, sujet=_SUJET, raison=raison, fondements=(regie,), ecrire=montant)
    if nature == "nuage":
        lignes: tuple[Valeur, ...] = (parametres.au("finances.fctva-taux-nuage", le),)
    else:
        lignes = (parametres.au("finances.fctva-taux", le),)
    if nature.startswith("entretien"):
        lignes = (*lignes, parametres.au("finances.fctva-entretien", le))
    if nature not in ("investissement", "nuage") and (len(lignes) < 2 or nature not in lignes[-1].elements):
        phrase = "Rien ne dit ici si cette dépense donne droit au FCTVA : on ne peut pas juger."
        return indecis(trouve="une autre dépense", attendu="une dépense éligible", phrase=phrase, fondements=lignes)
    taux = lignes[0].decimal
    raison = f"C’est {decimale(taux)} % de {montant(depense_ttc)} TTC."
    calcule = pourcents(depense_ttc, taux)
    return chiffrer(annonce, calcule, sujet=_SUJET, raison=raison, fondements=lignes, ecrire=montant)


def annee_fctva(*, annee: int, regime: str, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge the year in which the FCTVA of an expense of `annee` is paid.

    CGCT, art. L1615-6, II: the expenses of the last year but one; for some, those of the year before, or of the year.

    Left out: which regime a commune is in.
    """
    ligne = parametres.au("finances.fctva-decalage", le)
    if regime not in ligne.table:
        phrase = "Ce régime de versement n’est pas connu : demandez-le à la préfecture."
        return indecis(trouve="un autre régime", attendu="un régime de versement", phrase=phrase, fondements=(ligne,))
    calcule = annee + int(ligne.table[regime])
    raison = f"La dépense est de {annee}."
    return chiffrer(annonce, calcule, sujet="Le FCTVA est versé en", raison=raison, fondements=(ligne,), ecrire=str)


REGLES = (
    Regle(
        id="finances.fctva",
        titre="FCTVA attendu d’une dépense",
        fonction=fctva,
        arguments={
            "depense_ttc": NatureArgument("montant", "la dépense TTC"),
            "nature": NatureArgument(
                "choix",
                "la nature de la dépense",
                ("investissement", "entretien-batiments", "entretien-voirie", "nuage", "travaux-en-regie"),
            ),
            "annonce": NatureArgument("montant", "le FCTVA annoncé", facultatif=True),
            "le": NatureArgument("date", "la date de la dépense"),
        },
        fondements=(
            "finances.fctva-taux",
            "finances.fctva-taux-nuage",
            "finances.fctva-entretien",
            "finances.fctva-regie",
        ),
        competences=("BC03.02", "BC03.03"),
    ),
    Regle(
        id="finances.annee-fctva",
        titre="Année de versement du FCTVA",
        fonction=annee_fctva,
        arguments={
            "annee": NatureArgument("nombre", "l’année de la dépense"),
            "regime": NatureArgument("choix", "le régime de versement", ("commun", "annee-suivante", "meme-annee")),
            "annonce": NatureArgument("nombre", "l’année annoncée", facultatif=True),
            "le": NatureArgument("date", "la date de la dépense"),
        },
        fondements=("finances.fctva-decalage",),
        competences=("BC03.02",),
    ),
)
