"""What a contract contains: conditions of performance, price revision, duration of a framework agreement, negotiation.

The law is that of the day of the consultation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.commande_publique.seuils import LE, MONTANT, NATURE, seuil_europeen
from sgm_sim.droit.jugements import absents, indecis, juger, nommer, presents, trancher
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, duree_en_mois
from sgm_sim.droit.montants import cents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_ADAPTEE, _DISPENSE = "procedure-adaptee", "sans-publicite-ni-concurrence"
_APPEL_D_OFFRES, _AVEC_NEGOCIATION = "appel-d-offres", "procedure-avec-negociation"
_PROCEDURES_NEGOCIATION = (_DISPENSE, _ADAPTEE, _APPEL_D_OFFRES, _AVEC_NEGOCIATION)

_CLAUSES: Mapping[str, str] = {
    "liees-a-l-objet": "le lien avec l’objet du marché",
    "environnement": "l’environnement",
    "social": "le domaine social ou l’emploi",
}


def clauses_execution(
    *,
    clauses: Sequence[str],
    montant: int,
    nature: str,
    le: date,
    dispense_sociale: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge the conditions of performance of a contract, by the law of the day of the consultation.

    CCP, art. L2112-2 and L2112-2-1. Since 22 August 2026: conditions that consider the environment, in every contract;
    and, from the European thresholds on, the social domain or employment, unless one of four reasons is written.
    Before, they were only a possibility.

    Left out: what the clauses are worth; which of the four reasons; defence contracts.
    """
    exigees = parametres.au("commande-publique.clauses-exigees", le)
    sociales = parametres.au("commande-publique.clauses-exigees-seuil-europeen", le)
    europe = seuil_europeen(nature, le, parametres)
    grand = montant >= cents(europe) and not dispense_sociale
    voulues = sociales if grand else exigees
    manque = absents(clauses, voulues.elements)
    voulu = nommer(_CLAUSES, voulues.elements)
    return trancher(
        not manque,
        trouve=nommer(_CLAUSES, presents(clauses, tuple(_CLAUSES))) or "aucune condition d’exécution",
        attendu=f"des conditions d’exécution qui prennent en compte {voulu}",
        oui=f"Les conditions d’exécution prennent en compte {voulu}, comme il le faut.",
        non=f"Parmi ce que les conditions d’exécution prennent en compte, il manque {nommer(_CLAUSES, manque)}.",
        fondements=(voulues, europe) if sociales.elements != exigees.elements else (voulues,),
        limite=cents(europe),
    )


def revision_prix(
    *, duree_mois: int, matieres_premieres: bool, clause_revision: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the absence of a clause of price revision, by the law of the day of the consultation.

    CCP, art. R2112-14 (since 1 April 2019): contracts that last more than three months and need an important part of
    supplies whose price follows world markets contain a clause of revision with an official index.

    Left out: major hazards (art. R2112-13); gas and electricity, which may be at a firm price.
    """
    ligne = parametres.au("commande-publique.revision-mois", le)
    exigee = matieres_premieres and duree_mois > ligne.nombre
    return trancher(
        clause_revision or not exigee,
        trouve=f"{accord(duree_mois, 'mois')}, {'avec' if clause_revision else 'sans'} clause de révision",
        attendu=f"une clause de révision au-delà de {ligne.nombre} mois, avec des matières premières",
        oui="La clause de révision " + ("est bien prévue." if clause_revision else "n’est pas imposée ici."),
        non=f"L’exécution dure plus de {ligne.nombre} mois et demande beaucoup de matières premières aux cours "
        "mondiaux : il faut une clause de révision du prix, avec un indice officiel.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def negociation(
    *, procedure: str, annoncee: bool, negociee: bool, reserve: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge a negotiation that took place, or did not, by the law of the day of the consultation.

    CCP, art. R2123-5 (since 1 April 2019): in an adapted procedure, a negotiation that was announced may be skipped
    only if the buyer reserved that possibility. Art. R2161-5: none in a call for tenders. A purchase without publicity
    nor competition is negotiated freely, and so is the formal procedure with negotiation (art. R2124-3).

    Left out: `procedure-formalisee` without saying which one (no answer); a procedure with negotiation that was not
    negotiated, and an announcement in a call for tenders (no answer); equality between the firms who negotiate.
    """
    ligne = parametres.au("commande-publique.negociation-procedures", le)
    trouve = f"négociation {'' if annoncee else 'non '}annoncée, {'' if negociee else 'non '}tenue"
    if doute := _doute_negociation(procedure, annoncee, negociee, reserve):
        attendu = "un appel d’offres sans négociation, ou une procédure avec négociation"
        return indecis(trouve=trouve, attendu=attendu, phrase=doute, fondements=(ligne,))
    raison = ""
    if negociee and procedure not in ligne.elements:
        raison = "Un appel d’offres ne se négocie pas : on peut seulement faire préciser une offre."
    elif procedure == _ADAPTEE and negociee and not annoncee:
        raison = (
            "La négociation n’était pas annoncée dans les documents de la consultation : elle ne pouvait pas se tenir."
        )
    elif procedure == _ADAPTEE and annoncee and not negociee and not reserve:
        raison = (
            "La négociation était annoncée, sans que la commune se réserve d’attribuer sur les offres initiales : elle "
            "devait se tenir."
        )
    oui = "Sur la négociation, ce qui a été fait suit ce qui était annoncé."
    if procedure == _DISPENSE:
        oui = "Un achat dispensé de publicité et de mise en concurrence se négocie librement."
    return trancher(
        not raison,
        trouve=trouve,
        attendu="une négociation annoncée, ou la réserve de ne pas négocier",
        oui=oui,
        non=raison,
        fondements=(ligne,),
    )


def _doute_negociation(procedure: str, annoncee: bool, negociee: bool, reserve: bool) -> str:
    """Return why the facts do not allow a conclusion, or nothing."""
    if procedure not in _PROCEDURES_NEGOCIATION:
        return (
            "Une procédure formalisée est un appel d’offres, qui ne se négocie pas, ou une procédure avec négociation "
            ": il faut savoir laquelle."
        )
    if procedure == _APPEL_D_OFFRES and annoncee and not negociee:
        return "Une négociation a été annoncée dans un appel d’offres, qui n’en admet pas ; elle n’a pas eu lieu."
    if procedure == _AVEC_NEGOCIATION and not negociee and not reserve:
        return (
            "La procédure avec négociation n’a pas été négociée, sans que la commune s’en réserve la possibilité : ce "
            "point reste à vérifier."
        )
    return ""


def accord_cadre(
    *, duree_mois: int, maximum: bool, le: date, justifie: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the duration and the ceiling of a framework agreement, by the law of the day of the consultation.

    CCP, art. L2125-1, 1° (four years at most, but for justified exceptional cases) and R2162-4 (a maximum in value or
    quantity). `duree_mois` includes renewals.

    Left out: whether the exception is justified, so that a justified excess gets no answer.
    """
    annees = parametres.au("commande-publique.accord-cadre-annees", le)
    plafond = parametres.au("commande-publique.accord-cadre-mentions", le)
    limite = annees.nombre * MOIS_PAR_AN
    trouve = f"{duree_en_mois(duree_mois)}, {'avec' if maximum else 'sans'} maximum"
    attendu = f"{annees.nombre} ans au plus et un maximum en valeur ou en quantité"
    if maximum and duree_mois > limite and justifie:
        return juger(
            None,
            trouve=trouve,
            attendu=attendu,
            phrase=f"Au-delà de {annees.nombre} ans, il faut un cas exceptionnel et justifié : la justification est à "
            "apprécier.",
            fondements=(annees,),
            limite=limite,
        )
    manque = "il n’a pas de maximum" if not maximum else f"il dure plus de {annees.nombre} ans sans justification"
    return trancher(
        maximum and duree_mois <= limite,
        trouve=trouve,
        attendu=attendu,
        oui=f"L’accord-cadre dure {duree_en_mois(duree_mois)}, avec un maximum : c’est permis.",
        non=f"L’accord-cadre n’est pas régulier : {manque}.",
        fondements=(plafond, annees),
        limite=limite,
    )


REGLES = (
    Regle(
        id="commande-publique.clauses-execution",
        titre="Conditions d’exécution environnementales et sociales",
        fonction=clauses_execution,
        arguments={
            "clauses": NatureArgument(
                "liste", "les conditions d’exécution prévues", ("liees-a-l-objet", "environnement", "social")
            ),
            "montant": MONTANT,
            "nature": NATURE,
            "le": LE,
            "dispense_sociale": NatureArgument(
                "booleen", "un motif écrit de ne pas prévoir de clause sociale", facultatif=True
            ),
        },
        fondements=(
            "commande-publique.clauses-exigees",
            "commande-publique.clauses-exigees-seuil-europeen",
            "commande-publique.seuil-europeen-travaux",
            "commande-publique.seuil-europeen-fournitures-services",
        ),
        competences=("BC03.08",),
    ),
    Regle(
        id="commande-publique.revision-prix",
        titre="Clause de révision du prix",
        fonction=revision_prix,
        arguments={
            "duree_mois": NatureArgument("nombre", "la durée d’exécution en mois"),
            "matieres_premieres": NatureArgument(
                "booleen", "une part importante de matières premières aux cours mondiaux"
            ),
            "clause_revision": NatureArgument("booleen", "la présence d’une clause de révision"),
            "le": LE,
        },
        fondements=("commande-publique.revision-mois",),
        competences=("BC03.08",),
    ),
    Regle(
        id="commande-publique.negociation",
        titre="Négociation",
        fonction=negociation,
        arguments={
            "procedure": NatureArgument("choix", "la procédure suivie", _PROCEDURES_NEGOCIATION),
            "annoncee": NatureArgument("booleen", "l’annonce d’une négociation"),
            "negociee": NatureArgument("booleen", "le fait d’avoir négocié"),
            "reserve": NatureArgument("booleen", "la réserve de ne pas négocier", facultatif=True),
            "le": LE,
        },
        fondements=("commande-publique.negociation-procedures",),
        competences=("BC03.09",),
    ),
    Regle(
        id="commande-publique.accord-cadre",
        titre="Durée et maximum d’un accord-cadre",
        fonction=accord_cadre,
        arguments={
            "duree_mois": NatureArgument("nombre", "la durée en mois, reconductions comprises"),
            "maximum": NatureArgument("booleen", "la présence d’un maximum en valeur ou en quantité"),
            "le": LE,
            "justifie": NatureArgument("booleen", "une justification exceptionnelle", facultatif=True),
        },
        fondements=("commande-publique.accord-cadre-annees", "commande-publique.accord-cadre-mentions"),
        competences=("BC03.08", "BC03.09"),
    ),
)
