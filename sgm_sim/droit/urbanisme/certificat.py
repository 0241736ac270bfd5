"""The certificat d’urbanisme: how long it freezes the rules, and its extension.

Its delays of delivery are `instruction`. The law is that of the day of the certificate.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, dater
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def cristallisation(*, le: date, date_demande: date, parametres: Parametres) -> Verdict:
    """Judge whether an application still benefits from the rules that the certificate froze.

    C. urb., art. L410-1, al. 4 (since 29 December 2019): eighteen months from the certificate, tacit or not, save rules
    of public safety or health.

    Left out: what an operational certificate answers, which a tacit one does not contain (art. R410-12).
    """
    ligne = parametres.au("urbanisme.certificat-mois", le)
    return au_plus_tard(
        date_demande,
        ajouter_mois(le, ligne.nombre),
        acte="La demande d’autorisation a été déposée",
        delai=f"{accord(ligne.nombre, 'mois')} à compter du certificat",
        fondements=(ligne,),
        suite="Les règles figées par le certificat ne jouent plus : ce sont celles du jour qui s’appliquent.",
    )


def prorogation_certificat(*, fin_validite: date, date_demande: date, parametres: Parametres) -> Verdict:
    """Judge a request to extend a certificate, by the day on which it lapses.

    C. urb., art. R410-17 (since 29 December 2019): two months at least before, when the rules of the land have not
    changed.

    Left out: whether they have changed; the copy of the certificate that goes with the request.
    """
    ligne = parametres.au("urbanisme.certificat-prorogation-mois", fin_validite)
    return au_plus_tard(
        date_demande,
        ajouter_mois(fin_validite, -ligne.nombre),
        acte="La prorogation du certificat a été demandée",
        delai=f"{accord(ligne.nombre, 'mois')} au moins avant l’expiration",
        fondements=(ligne,),
    )


def fin_certificat(*, le: date, prorogations: int = 0, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Give the last day on which a certificate freezes the rules, extensions included.

    C. urb., art. L410-1 and R410-17 (since 29 December 2019): eighteen months, then one year for each extension.

    Left out: rules that changed meanwhile, which exclude an extension.
    """
    base = parametres.au("urbanisme.certificat-mois", le)
    une = parametres.au("urbanisme.certificat-prorogation-ans", le)
    mois = base.nombre + prorogations * une.nombre * MOIS_PAR_AN
    en_plus = f", prorogés de {accord(prorogations * une.nombre, 'an')}" if prorogations else ""
    return dater(
        annonce,
        ajouter_mois(le, mois),
        sujet="Le certificat cesse de figer les règles",
        raison=f"Il vaut {accord(base.nombre, 'mois')}{en_plus}.",
        fondements=(base, une),
    )


_CERTIFICAT = NatureArgument("date", "la date du certificat d’urbanisme")
_COMPETENCES = ("BC02.04", "BC02.01")

REGLES = (
    Regle(
        id="urbanisme.cristallisation",
        titre="Règles figées par un certificat d’urbanisme",
        fonction=cristallisation,
        arguments={"le": _CERTIFICAT, "date_demande": NatureArgument("date", "la date de dépôt de la demande")},
        fondements=("urbanisme.certificat-mois",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.fin-certificat",
        titre="Fin de validité d’un certificat d’urbanisme",
        fonction=fin_certificat,
        arguments={
            "le": _CERTIFICAT,
            "prorogations": NatureArgument("nombre", "le nombre de prorogations", facultatif=True),
            "annonce": NatureArgument("date", "la date annoncée", facultatif=True),
        },
        fondements=("urbanisme.certificat-mois", "urbanisme.certificat-prorogation-ans"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.prorogation-certificat",
        titre="Prorogation d’un certificat d’urbanisme",
        fonction=prorogation_certificat,
        arguments={
            "fin_validite": NatureArgument("date", "la date de fin de validité du certificat"),
            "date_demande": NatureArgument("date", "la date de la demande de prorogation"),
        },
        fondements=("urbanisme.certificat-prorogation-mois",),
        competences=_COMPETENCES,
        le="fin_validite",
    ),
)
