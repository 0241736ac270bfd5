"""The fee of an occupation, its exemptions, and rooms lent to associations.

The law is that of the day of the title. CG3P: code général de la propriété des personnes publiques.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.droit.jugements import chiffrer, choisir, indecis, juger, trancher
from sgm_sim.droit.montants import euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.police.voies import AUTORITES
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def gratuite_occupation(*, gratuite: bool, motif: str, le: date, parametres: Parametres) -> Verdict:
    """Judge an occupation of public property that pays nothing, by the law of the day of the title.

    CG3P, art. L2125-1: every occupation pays a fee, but for the cases of the article, among which associations without
    profit that serve the general interest.

    Left out: cases proper to the State; whether the association serves the general interest.
    """
    ligne = parametres.au("police.redevance-gratuites", le)
    return trancher(
        not gratuite or motif in ligne.elements,
        trouve="une occupation gratuite" if gratuite else "une occupation payante",
        attendu="une redevance, sauf les cas prévus par la loi",
        oui="La gratuité est l’un des cas prévus par la loi." if gratuite else "L’occupation donne lieu à redevance.",
        non="Toute occupation du domaine public donne lieu à redevance : ce motif ne permet pas la gratuité.",
        fondements=(ligne,),
    )


def redevance_occupation(
    *, surface: int, tarif: int, payable_d_avance: bool, le: date, demandee: int | None = None, parametres: Parametres
) -> Verdict:
    """Compute a yearly fee for an occupation, from the tariff voted by the council, by the law of the day of the title.

    CG3P, art. L2125-3 and L2125-4: it considers the advantages given to the occupant; it is paid in advance and yearly.
    `surface` in square metres, `tarif` in cents a square metre and year.

    Left out: the tariff itself, which the council votes; payment for several years, or by instalments.
    """
    ligne = parametres.au("police.redevance-paiement", le)
    du = surface * tarif
    detail = f"{surface} m² à {euros(tarif)} par an, au tarif voté par le conseil"
    if not payable_d_avance:
        return juger(
            False,
            trouve="une redevance payable après coup",
            attendu=f"{euros(du)}, d’avance et chaque année",
            phrase=f"La redevance est de {euros(du)} ({detail}) : elle se paie d’avance et chaque année.",
            fondements=(ligne,),
            limite=du,
        )
    return chiffrer(
        demandee,
        du,
        sujet="La redevance est de",
        raison=f"Elle se compte ainsi : {detail}.",
        ecrire=euros,
        fondements=(ligne,),
    )


def salle_communale(*, decision: str, decide_par: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who decides about lending a room of the commune to an association, by the law of that day.

    CGCT, art. L2144-3: the maire sets the conditions of use; the council sets, when needed, what is paid. Read in a
    wording of 2015: `partiel`.

    Left out: equality between associations; refusal, which needs a reason of order or of good administration.
    """
    ligne = parametres.au("police.salle-autorites", le)
    if decision not in ligne.listes:
        return indecis(
            trouve="une autre décision",
            attendu="l’usage ou le tarif de la salle",
            phrase="Cette décision ne porte ni sur l’usage, ni sur le tarif de la salle.",
            fondements=(ligne,),
        )
    noms = {"usage": "l’usage", "tarif": "le tarif"}
    return choisir(
        decide_par,
        ligne.listes[decision][0],
        AUTORITES,
        sujet=f"Pour {noms[decision]} de la salle, l’autorité compétente est",
        raison="Le maire fixe les conditions d’utilisation ; le conseil fixe, s’il y a lieu, ce qui est payé.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date du titre")

REGLES = (
    Regle(
        id="police.gratuite-occupation",
        titre="Occupation gratuite du domaine public",
        fonction=gratuite_occupation,
        arguments={
            "gratuite": NatureArgument("booleen", "la gratuité"),
            "motif": NatureArgument(
                "choix",
                "le motif",
                (
                    "association-d-interet-general",
                    "service-public-gratuit",
                    "conservation-du-domaine",
                    "commerce",
                ),
            ),
            "le": _LE,
        },
        fondements=("police.redevance-gratuites",),
        competences=("BC03.11",),
    ),
    Regle(
        id="police.redevance-occupation",
        titre="Redevance d’occupation",
        fonction=redevance_occupation,
        arguments={
            "surface": NatureArgument("nombre", "la surface en m²"),
            "tarif": NatureArgument("montant", "le tarif annuel par m²"),
            "payable_d_avance": NatureArgument("booleen", "le paiement d’avance"),
            "le": _LE,
            "demandee": NatureArgument("montant", "la redevance demandée", facultatif=True),
        },
        fondements=("police.redevance-paiement",),
        competences=("BC03.11",),
    ),
    Regle(
        id="police.salle-communale",
        titre="Prêt d’une salle communale",
        fonction=salle_communale,
        arguments={
            "decision": NatureArgument("choix", "la décision", ("usage", "tarif")),
            "decide_par": NatureArgument("choix", "l’auteur de la décision", ("maire", "conseil-municipal")),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=("police.salle-autorites",),
        competences=("BC03.11",),
    ),
)
