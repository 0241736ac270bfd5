"""The end of the works: contesting their conformity, and the certificate that nobody did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def conformite(*, le: date, cas: Sequence[str], date_contestation: date, parametres: Parametres) -> Verdict:
    """Judge when the authority contested the works, by the day on which the declaration of completion arrived.

    C. urb., art. L462-2, R462-6 and R462-7 (since 29 December 2019): three months, five when a check on the spot is
    compulsory.

    Left out: small public establishments and some plans of prevention, where the check is not compulsory; the form of
    the notice (art. R462-9).
    """
    mois = parametres.au("urbanisme.conformite-mois", le)
    oblige = parametres.au("urbanisme.recolement-cas", le)
    recolement = bool(set(cas) & set(oblige.elements))
    n = int(mois.table["recolement" if recolement else "sans-recolement"])
    return au_plus_tard(
        date_contestation,
        ajouter_mois(le, n),
        acte="La conformité a été contestée",
        delai=f"{accord(n, 'mois')} depuis la réception de la déclaration, récolement "
        f"{'obligatoire' if recolement else 'facultatif'}",
        fondements=(mois, oblige),
        suite="La conformité ne peut plus être contestée.",
    )


def attestation_conformite(*, le: date, date_delivrance: date, parametres: Parametres) -> Verdict:
    """Judge when the certificate that conformity was not contested was given, by the day of the request.

    C. urb., art. R462-10 (since 29 December 2019): within a fortnight, on simple request.

    Left out: that the delay to contest has passed; the préfet, who gives it when the authority does not.
    """
    ligne = parametres.au("urbanisme.attestation-jours", le)
    return au_plus_tard(
        date_delivrance,
        jours_apres(le, ligne.nombre),
        acte="L’attestation de non-contestation a été délivrée",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la demande",
        fondements=(ligne,),
        suite="Le bénéficiaire peut la demander au préfet.",
    )


_COMPETENCES = ("BC02.04", "BC02.01")

REGLES = (
    Regle(
        id="urbanisme.conformite",
        titre="Contestation de la conformité des travaux",
        fonction=conformite,
        arguments={
            "le": NatureArgument("date", "la date de réception de la déclaration d’achèvement"),
            "cas": NatureArgument(
                "liste",
                "les cas de récolement obligatoire",
                (
                    "monument-inscrit",
                    "site-patrimonial-remarquable",
                    "site-classe",
                    "igh",
                    "erp",
                    "reserve-ou-parc",
                    "plan-prevention-risques",
                ),
            ),
            "date_contestation": NatureArgument("date", "la date de la mise en demeure"),
        },
        fondements=("urbanisme.conformite-mois", "urbanisme.recolement-cas"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.attestation-conformite",
        titre="Attestation de non-contestation de la conformité",
        fonction=attestation_conformite,
        arguments={
            "le": NatureArgument("date", "la date de la demande d’attestation"),
            "date_delivrance": NatureArgument("date", "la date de délivrance de l’attestation"),
        },
        fondements=("urbanisme.attestation-jours",),
        competences=_COMPETENCES,
    ),
)
