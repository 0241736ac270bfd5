"""How long a contract that is not for a permanent post may last: replacements, temporary needs, projects."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import duree_en_mois, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.contrats import dernier_jour_de_contrat
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def cdd_remplacement(*, motif: str, fin: date, fin_absence: date, le: date, parametres: Parametres) -> Verdict:
    """Judge a contract that replaces an agent, by the law of the day of signature.

    CGFP, art. L332-13: to replace an agent on part time, or away for one of the reasons listed; renewed by an express
    decision within the limit of the absence. It may begin before the departure.

    Left out: the hours and the pay of the substitute; leave of contractual agents.
    """
    ligne = parametres.au("personnel.remplacement-motifs", le)
    if motif not in ligne.elements:
        return juger(
            False,
            trouve="un autre motif qu’une absence prévue par la loi",
            attendu="un agent à temps partiel ou absent",
            phrase="Le contrat de remplacement suppose un agent à temps partiel, en congé, en détachement ou en "
            "disponibilité de courte durée : ce motif n’en est pas un.",
            fondements=(ligne,),
        )
    return durer(
        fin,
        fin_absence,
        acte="Le contrat de remplacement prend fin",
        duree="le temps de l’absence",
        fondements=(ligne,),
        suite="Le contrat se renouvelle avec l’absence, et finit avec elle.",
    )


_BESOINS: Mapping[str, tuple[str, str]] = {
    "temporaire": ("personnel.accroissement-temporaire", "Pour un accroissement temporaire d’activité"),
    "saisonnier": ("personnel.accroissement-saisonnier", "Pour un besoin saisonnier"),
}


def accroissement(
    *, besoin: str, mois_cumules: int, jours_en_plus: int, periode: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge the total of the contracts for a temporary or seasonal need, by the law of the day of signature.

    CGFP, art. L332-23: twelve months within eighteen; six months within twelve for a seasonal need, renewals included.
    `mois_cumules` and `jours_en_plus` are what the contracts add up to within the last `periode` months.

    Left out: counting them; whether the need is seasonal.
    """
    nom, debut = _BESOINS.get(besoin, _BESOINS["temporaire"])
    ligne = parametres.au(nom, le)
    maximum, fenetre = int(ligne.table["maximum"]), int(ligne.table["periode"])
    attendu = f"{duree_en_mois(maximum)} au plus sur {fenetre} mois consécutifs"
    trouve = f"{duree_en_mois(mois_cumules)} et {accord(jours_en_plus, 'jour')} sur {periode} mois"
    if besoin not in _BESOINS or periode != fenetre:
        autre = f"{debut}, la durée se compte sur {fenetre} mois consécutifs, et non sur {periode} : il faut recompter."
        return indecis(
            trouve=trouve,
            attendu=attendu,
            phrase=autre if besoin in _BESOINS else "La loi ne connaît qu’un besoin temporaire ou saisonnier.",
            fondements=(ligne,),
        )
    conforme = mois_cumules + (jours_en_plus > 0) <= maximum
    suite = "la limite est respectée" if conforme else "c’est trop"
    return juger(
        conforme,
        trouve=trouve,
        attendu=attendu,
        phrase=f"{debut}, la loi admet {attendu}, renouvellements compris ; on compte {trouve} : {suite}.",
        fondements=(ligne,),
        limite=maximum,
    )


def contrat_projet(*, debut: date, fin: date, parametres: Parametres) -> Verdict:
    """Judge the duration of a contrat de projet, by the law of its first day.

    CGFP, art. L332-25: one year at least, six years at most, renewals included.

    Left out: whether the project is identified (art. L332-24); the end of the contract when the project ends.
    """
    ligne = parametres.au("personnel.projet-duree", debut)
    plus_tot = dernier_jour_de_contrat(debut, int(ligne.table["minimum"]))
    plus_tard = dernier_jour_de_contrat(debut, int(ligne.table["maximum"]))
    conforme = plus_tot <= fin <= plus_tard
    suite = "la durée est régulière" if conforme else "la durée ne convient pas"
    return juger(
        conforme,
        trouve=f"un contrat jusqu’au {date_longue(fin)}",
        attendu=f"une fin entre le {date_longue(plus_tot)} et le {date_longue(plus_tard)}",
        phrase=f"Le contrat de projet est prévu jusqu’au {date_longue(fin)} ; il doit finir entre le "
        f"{date_longue(plus_tot)} et le {date_longue(plus_tard)} : {suite}.",
        fondements=(ligne,),
        limite=plus_tard,
    )


_DEBUT = NatureArgument("date", "le premier jour du contrat")


_DERNIER = NatureArgument("date", "le dernier jour du contrat")


_SIGNATURE = NatureArgument("date", "la date de signature du contrat")


REGLES = (
    Regle(
        id="personnel.cdd-remplacement",
        titre="Contrat de remplacement",
        fonction=cdd_remplacement,
        arguments={
            "motif": NatureArgument(
                "choix", "le motif de l’absence", ("temps-partiel", "conge", "detachement", "disponibilite")
            ),
            "fin": _DERNIER,
            "fin_absence": NatureArgument("date", "le dernier jour de l’absence"),
            "le": _SIGNATURE,
        },
        fondements=("personnel.remplacement-motifs",),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.accroissement",
        titre="Contrats pour un besoin temporaire ou saisonnier",
        fonction=accroissement,
        arguments={
            "besoin": NatureArgument("choix", "le besoin, temporaire ou saisonnier", tuple(_BESOINS)),
            "mois_cumules": NatureArgument("nombre", "le nombre de mois entiers de contrat"),
            "jours_en_plus": NatureArgument("nombre", "le nombre de jours de contrat au-delà des mois entiers"),
            "periode": NatureArgument("nombre", "le nombre de mois sur lesquels on compte"),
            "le": _SIGNATURE,
        },
        fondements=("personnel.accroissement-temporaire", "personnel.accroissement-saisonnier"),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.contrat-projet",
        titre="Durée d’un contrat de projet",
        fonction=contrat_projet,
        arguments={"debut": _DEBUT, "fin": _DERNIER},
        fondements=("personnel.projet-duree",),
        competences=("BC03.05",),
        le="debut",
    ),
)
