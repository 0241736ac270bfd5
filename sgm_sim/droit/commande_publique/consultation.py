"""How offers are compared: criteria and their weights.

The law is that of the day of the consultation or of the sending of the notice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.commande_publique.seuils import LE, PROCEDURE
from sgm_sim.droit.jugements import absents, juger, nommer, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_CRITERES: Mapping[str, str] = {
    "prix-standardise": "le prix seul, pour un achat standardisé",
    "cout-global": "le coût global seul",
    "cout-global-environnement": "le coût global seul, environnement compris",
    "prix-ou-cout": "le prix ou le coût",
    "environnement": "les caractéristiques environnementales",
    "autre-critere": "un critère qualitatif, environnemental ou social",
}
_CITES: Mapping[str, str] = {
    "prix": "le prix",
    "cout": "le coût",
    "cout-global": "le coût global",
    "cout-global-environnement": "le coût global, environnement compris",
    "technique": "la valeur technique",
    "environnement": "l’environnement",
    "delai": "le délai",
    "social": "le social",
    "entreprise-locale": "l’entreprise locale",
}
_COUT_ENVIRONNEMENT = "cout-global-environnement"
_PRIX = ("prix", "cout", "cout-global", _COUT_ENVIRONNEMENT)


def criteres(*, criteres: Sequence[str], le: date, standardise: bool = False, parametres: Parametres) -> Verdict:
    """Judge the criteria of award, by the law of the day of the consultation.

    CCP, art. R2152-7 and L2152-7. Until 20 August 2026: either one criterion (the price of a standardised purchase, or
    the overall cost), or several, among which the price or the cost. Since 21 August 2026 the price alone is no longer
    possible, and one criterion at least considers the environment; the overall cost that does too
    (`cout-global-environnement`) is enough, alone or beside others.
    A criterion that favours local firms is never linked to the contract.

    Left out: whether a criterion is well measured; that they are announced (`commande-publique.ponderation`); defence.
    """
    interdits = parametres.au("commande-publique.criteres-interdits", le)
    trouve = nommer(_CITES, criteres) or "aucun critère"
    if mauvais := [nom for nom in criteres if nom in interdits.elements]:
        return juger(
            False,
            trouve=trouve,
            attendu="des critères liés à l’objet du marché",
            phrase=f"Un critère est discriminatoire, sans lien avec l’objet du marché : {nommer(_CITES, mauvais)}.",
            fondements=(interdits,),
        )
    uniques = parametres.au("commande-publique.critere-unique", le)
    exiges = parametres.au("commande-publique.criteres-exiges", le)
    if len(criteres) == 1 and criteres[0] in _PRIX:
        seul = "prix-standardise" if criteres[0] == "prix" and standardise else criteres[0]
        admis = nommer(_CRITERES, uniques.elements, "ou")
        return trancher(
            seul in uniques.elements,
            trouve=f"{trouve}, comme seul critère",
            attendu=f"{admis}, ou plusieurs critères",
            oui=f"Un critère unique est possible ici : {_CRITERES.get(seul, seul)}.",
            non=f"Ce critère ne peut pas être le seul : il faut {admis}, ou sinon plusieurs critères.",
            fondements=(uniques,),
        )
    tenus = {*criteres, *(["prix-ou-cout"] if any(nom in _PRIX for nom in criteres) else [])}
    tenus |= {"environnement"} if _COUT_ENVIRONNEMENT in criteres else set()
    tenus |= {"autre-critere"} if any(nom not in _PRIX for nom in criteres) else set()
    manque, voulus = absents(tenus, exiges.elements), nommer(_CRITERES, exiges.elements)
    return trancher(
        not manque,
        trouve=trouve,
        attendu=voulus,
        oui=f"Les critères comprennent ce qu’il faut : {voulus}.",
        non=f"Les critères doivent comprendre {voulus} : il manque {nommer(_CRITERES, manque)}.",
        fondements=(exiges,),
    )


def ponderation(
    *, procedure: str, annonces: bool, ponderations: Mapping[str, int] | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge how criteria are announced and weighted, by the law of the day of the consultation.

    CCP, art. R2152-11 and R2152-12 (since 1 April 2019): criteria and how they are applied are in the documents; in a
    formalised procedure they are weighted. Weights given in percent must add up to one hundred, which is arithmetic.

    Left out: a decreasing order of importance, when weights are objectively impossible; sub-criteria.
    """
    ligne = parametres.au("commande-publique.ponderation-procedures", le)
    attendu = "des critères annoncés" + (", pondérés" if procedure in ligne.elements else "")
    poids = ponderations or {}
    if not annonces:
        raison = "les critères et leur mise en œuvre ne sont pas dans les documents de la consultation"
    elif procedure in ligne.elements and not poids:
        raison = "en procédure formalisée, les critères sont pondérés"
    elif poids and sum(poids.values()) != 100:
        raison = f"les pondérations font {sum(poids.values())} % en tout, et non 100 %"
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=accord(len(poids), "critère pondéré", "critères pondérés"),
        attendu=attendu,
        oui="Les critères sont annoncés comme il le faut" + (", et leurs poids font 100 %." if poids else "."),
        non=f"Les critères sont à revoir : {raison}.",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="commande-publique.criteres",
        titre="Critères d’attribution",
        fonction=criteres,
        arguments={
            "criteres": NatureArgument(
                "liste",
                "les critères",
                (
                    "prix",
                    "cout",
                    "cout-global",
                    "cout-global-environnement",
                    "technique",
                    "delais",
                    "environnement",
                    "social",
                ),
            ),
            "le": LE,
            "standardise": NatureArgument("booleen", "le caractère standardisé de l’achat", facultatif=True),
        },
        fondements=(
            "commande-publique.criteres-interdits",
            "commande-publique.critere-unique",
            "commande-publique.criteres-exiges",
        ),
        competences=("BC03.08", "BC03.09"),
    ),
    Regle(
        id="commande-publique.ponderation",
        titre="Annonce et pondération des critères",
        fonction=ponderation,
        arguments={
            "procedure": PROCEDURE,
            "annonces": NatureArgument("booleen", "l’annonce des critères dans les documents"),
            "ponderations": NatureArgument("table", "les pondérations en pour cent", facultatif=True),
            "le": LE,
        },
        fondements=("commande-publique.ponderation-procedures",),
        competences=("BC03.08",),
    ),
)
