"""How long a contract may last: permanent posts, replacements, temporary needs, projects, and its trial period."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.formes import au_plus_tard, duree_en_mois, juger
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def _fin(debut: date, mois: int) -> date:
    """Return the last day of a contract of `mois` months: from 1 January 2027, twelve months, 31 December 2027."""
    return ajouter_mois(debut, mois) - UN_JOUR


def cdd_permanent(*, debut: date, fin: date, parametres: Parametres) -> Verdict:
    """Judge the duration of one fixed-term contract on a permanent post, by the law of its first day.

    CGFP, art. L332-9, al. 1 (since 1 March 2022): three years at most, for the contracts of art. L332-8.

    Left out: the total of the contracts (`personnel.reconduction-cdi`).
    """
    ligne = parametres.au("personnel.cdd-duree", debut)
    loi = f"Un contrat sur emploi permanent dure {duree_en_mois(ligne.nombre)} au plus."
    return au_plus_tard(fin, _fin(debut, ligne.nombre), acte="Le contrat prend fin", loi=loi, fondements=(ligne,))


def reconduction_cdi(*, premier_contrat: date, fin: date, forme: str, le: date, parametres: Parametres) -> Verdict:
    """Judge a new contract on a permanent post after others, by the law of the day of signature.

    CGFP, art. L332-9, al. 2, and L332-10: fixed-term contracts go no further than six years in all; beyond, the
    contract is made for an indefinite duration, by an express decision.

    Left out: interruptions of more than four months, services in another category, time as a temporary agent: the first
    day given is that of the services that count.
    """
    ligne = parametres.au("personnel.cdd-total", le)
    limite = _fin(premier_contrat, ligne.nombre)
    if forme == "cdi":
        return rendre(
            "conforme",
            trouve="un contrat à durée indéterminée",
            attendu=f"un contrat à durée indéterminée au-delà du {date_longue(limite)}",
            phrase="Le contrat est conclu pour une durée indéterminée : le total des contrats ne compte plus.",
            fondements=(ligne,),
            limite=limite,
        )
    loi = (
        f"Les contrats à durée déterminée ne dépassent pas {duree_en_mois(ligne.nombre)} en tout ; ensuite, "
        "le contrat est à durée indéterminée ou il s’arrête."
    )
    return au_plus_tard(
        fin, limite, acte="Le nouveau contrat à durée déterminée prend fin", loi=loi, fondements=(ligne,)
    )


def cdd_vacance(*, debut: date, fin: date, prolongation: bool, parametres: Parametres) -> Verdict:
    """Judge a contract that waits for a fonctionnaire, by the law of its first day.

    CGFP, art. L332-14: one year at most; two years in all when the recruitment did not succeed.

    Left out: that the vacancy was declared; that the recruitment was really tried.
    """
    nom = "personnel.vacance-duree-totale" if prolongation else "personnel.vacance-duree"
    ligne = parametres.au(nom, debut)
    sorte = "prolongations comprises" if prolongation else "hors prolongation"
    loi = f"Dans l’attente d’un fonctionnaire, le contrat dure {duree_en_mois(ligne.nombre)} au plus, {sorte}."
    return au_plus_tard(fin, _fin(debut, ligne.nombre), acte="Le contrat prend fin", loi=loi, fondements=(ligne,))


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
    return au_plus_tard(
        fin,
        fin_absence,
        acte="Le contrat de remplacement prend fin",
        loi="Il suit l’absence : il se renouvelle avec elle, et finit avec elle.",
        fondements=(ligne,),
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
        return rendre(
            "indetermine",
            trouve=trouve,
            attendu=attendu,
            phrase=autre if besoin in _BESOINS else "La loi ne connaît qu’un besoin temporaire ou saisonnier.",
            fondements=(ligne,),
        )
    conforme = mois_cumules + (jours_en_plus > 0) <= maximum
    suite = "la limite est respectée" if conforme else "c’est trop"
    return rendre(
        "conforme" if conforme else "non_conforme",
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
    plus_tot = _fin(debut, int(ligne.table["minimum"]))
    plus_tard = _fin(debut, int(ligne.table["maximum"]))
    conforme = plus_tot <= fin <= plus_tard
    suite = "la durée est régulière" if conforme else "la durée ne convient pas"
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve=f"un contrat jusqu’au {date_longue(fin)}",
        attendu=f"une fin entre le {date_longue(plus_tot)} et le {date_longue(plus_tard)}",
        phrase=f"Le contrat de projet est prévu jusqu’au {date_longue(fin)} ; il doit finir entre le "
        f"{date_longue(plus_tot)} et le {date_longue(plus_tard)} : {suite}.",
        fondements=(ligne,),
        limite=plus_tard,
    )


def periode_essai(*, debut: date, mois_contrat: int, fin_essai: date, parametres: Parametres) -> Verdict:
    """Judge the length of the trial period written in a contract, by the law of its first day.

    CGFP, art. R332-20 and following (formerly décret n° 88-145, art. 4): three weeks at most under six months of
    contract, one month under a year, two months under two years, three months from there on.

    Left out: one working day per week of contract, within these limits; its renewal, once, if the contract says so; no
    trial at all for the same duties with the same employer.
    """
    ligne = parametres.au("personnel.essai-mois", debut)
    if mois_contrat < min(int(cle) for cle in ligne.table):
        ligne = parametres.au("personnel.essai-courts-semaines", debut)
        limite, duree = debut + timedelta(weeks=ligne.nombre) - UN_JOUR, accord(ligne.nombre, "semaine")
    else:
        n = int(ligne.tranche(mois_contrat))
        limite, duree = _fin(debut, n), duree_en_mois(n)
    loi = f"Pour un contrat de {duree_en_mois(mois_contrat)}, l’essai dure {duree} au plus."
    return au_plus_tard(fin_essai, limite, acte="L’essai prend fin", loi=loi, fondements=(ligne,))


_DEBUT = NatureArgument("date", "le premier jour du contrat")
_DERNIER = NatureArgument("date", "le dernier jour du contrat")
_SIGNATURE = NatureArgument("date", "la date de signature du contrat")

REGLES = (
    Regle(
        id="personnel.cdd-permanent",
        titre="Durée d’un contrat sur emploi permanent",
        fonction=cdd_permanent,
        arguments={"debut": _DEBUT, "fin": _DERNIER},
        fondements=("personnel.cdd-duree",),
        competences=("BC03.05",),
        le="debut",
    ),
    Regle(
        id="personnel.reconduction-cdi",
        titre="Six ans de contrats, puis durée indéterminée",
        fonction=reconduction_cdi,
        arguments={
            "premier_contrat": NatureArgument("date", "le premier jour des services qui comptent"),
            "fin": _DERNIER,
            "forme": NatureArgument("choix", "la forme du contrat", ("cdd", "cdi")),
            "le": _SIGNATURE,
        },
        fondements=("personnel.cdd-total",),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.cdd-vacance",
        titre="Contrat dans l’attente d’un fonctionnaire",
        fonction=cdd_vacance,
        arguments={
            "debut": _DEBUT,
            "fin": _DERNIER,
            "prolongation": NatureArgument("booleen", "le fait que le contrat ait été ou non prolongé"),
        },
        fondements=("personnel.vacance-duree", "personnel.vacance-duree-totale"),
        competences=("BC03.05",),
        le="debut",
    ),
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
    Regle(
        id="personnel.periode-essai",
        titre="Durée de la période d’essai",
        fonction=periode_essai,
        arguments={
            "debut": _DEBUT,
            "mois_contrat": NatureArgument("nombre", "la durée du contrat en mois entiers"),
            "fin_essai": NatureArgument("date", "le dernier jour de l’essai"),
        },
        fondements=("personnel.essai-courts-semaines", "personnel.essai-mois"),
        competences=("BC03.05",),
        le="debut",
    ),
)
