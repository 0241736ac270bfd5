"""How long a contract on a permanent post may last, and its trial period."""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements_de_dates import duree_en_mois, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def dernier_jour_de_contrat(debut: date, mois: int) -> date:
    """Return the last day of a contract of `mois` months: from 1 January 2027, twelve months, 31 December 2027."""
    return ajouter_mois(debut, mois) - UN_JOUR


def cdd_permanent(*, debut: date, fin: date, parametres: Parametres) -> Verdict:
    """Judge the duration of one fixed-term contract on a permanent post, by the law of its first day.

    CGFP, art. L332-9, al. 1 (since 1 March 2022): three years at most, for the contracts of art. L332-8.

    Left out: the total of the contracts (`personnel.reconduction-cdi`).
    """
    ligne = parametres.au("personnel.cdd-duree", debut)
    return durer(
        fin,
        dernier_jour_de_contrat(debut, ligne.nombre),
        acte="Le contrat prend fin",
        duree=f"{duree_en_mois(ligne.nombre)} au plus sur un emploi permanent",
        fondements=(ligne,),
    )


def reconduction_cdi(*, premier_contrat: date, fin: date, forme: str, le: date, parametres: Parametres) -> Verdict:
    """Judge a new contract on a permanent post after others, by the law of the day of signature.

    CGFP, art. L332-9, al. 2, and L332-10: fixed-term contracts go no further than six years in all; beyond, the
    contract is made for an indefinite duration, by an express decision.

    Left out: interruptions of more than four months, services in another category, time as a temporary agent: the first
    day given is that of the services that count.
    """
    ligne = parametres.au("personnel.cdd-total", le)
    limite = dernier_jour_de_contrat(premier_contrat, ligne.nombre)
    if forme == "cdi":
        return rendre(
            "conforme",
            trouve="un contrat à durée indéterminée",
            attendu=f"un contrat à durée indéterminée au-delà du {date_longue(limite)}",
            phrase="Le contrat est conclu pour une durée indéterminée : le total des contrats ne compte plus.",
            fondements=(ligne,),
            limite=limite,
        )
    return durer(
        fin,
        limite,
        acte="Le nouveau contrat à durée déterminée prend fin",
        duree=f"{duree_en_mois(ligne.nombre)} au plus, tous contrats à durée déterminée compris",
        fondements=(ligne,),
        suite="Ensuite, le contrat est à durée indéterminée, ou il s’arrête.",
    )


def cdd_vacance(*, debut: date, fin: date, prolongation: bool, parametres: Parametres) -> Verdict:
    """Judge a contract that waits for a fonctionnaire, by the law of its first day.

    CGFP, art. L332-14: one year at most; two years in all when the recruitment did not succeed.

    Left out: that the vacancy was declared; that the recruitment was really tried.
    """
    nom = "personnel.vacance-duree-totale" if prolongation else "personnel.vacance-duree"
    ligne = parametres.au(nom, debut)
    sorte = "prolongations comprises" if prolongation else "hors prolongation"
    return durer(
        fin,
        dernier_jour_de_contrat(debut, ligne.nombre),
        acte="Le contrat prend fin",
        duree=f"{duree_en_mois(ligne.nombre)} au plus dans l’attente d’un fonctionnaire, {sorte}",
        fondements=(ligne,),
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
        limite, duree = dernier_jour_de_contrat(debut, n), duree_en_mois(n)
    return durer(
        fin_essai,
        limite,
        acte="L’essai prend fin",
        duree=f"{duree} au plus pour un contrat de {duree_en_mois(mois_contrat)}",
        fondements=(ligne,),
    )


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
