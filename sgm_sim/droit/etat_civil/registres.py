"""Registers: copies, deposit, yearly and ten-year tables."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def exemplaires_registre(*, exemplaires: int, dispense: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge how many copies of the register are kept, by the law of that day.

    C. civ., art. 40: on paper, in two copies; one is enough for the communes whose processing meets the conditions of
    the décret.

    Left out: these technical conditions.
    """
    ligne = parametres.au("etat-civil.registre-exemplaires", le)
    voulu = int(ligne.table["dispense" if dispense else "ordinaire"])
    phrase = f"Le registre est tenu en {accord(exemplaires, 'exemplaire')} ; il en faut {voulu}"
    phrase += ", la commune étant dispensée du double." if dispense else "."
    return juger(
        exemplaires >= voulu,
        trouve=accord(exemplaires, "exemplaire"),
        attendu=accord(voulu, "exemplaire"),
        phrase=phrase,
        fondements=(ligne,),
        limite=voulu,
    )


def depot_registre(*, cloture: date, depot: date, parametres: Parametres) -> Verdict:
    """Judge when the double of the register was sent to the greffe, by the law of the day it was closed.

    Décret n° 2017-890, art. 10 (text of 2017): closed at the end of the year, one copy to the archives of the commune,
    the other to the greffe, within the month. Partly checked: later versions were not read.

    Left out: communes dispensed of the double; a register that lasts several years.
    """
    ligne = parametres.au("etat-civil.depot-mois", cloture)
    return au_plus_tard(
        depot,
        ajouter_mois(cloture, ligne.nombre),
        acte="Le second exemplaire du registre est versé au greffe",
        delai=f"{ligne.nombre} mois après sa clôture",
        fondements=(ligne,),
    )


def table_annuelle(*, cloture: date, etablissement: date, registre_distinct: bool, parametres: Parametres) -> Verdict:
    """Judge the yearly alphabetical table, by the law of the day the register was closed.

    Décret n° 2017-890, art. 17 to 19: within the month that follows the closing; in a distinct register; all acts,
    changes of name and first name included.

    Left out: what each line holds.
    """
    ligne = parametres.au("etat-civil.table-annuelle-mois", cloture)
    if not registre_distinct:
        return juger(
            False,
            trouve="une table en fin de registre",
            attendu="un registre distinct",
            phrase="La table annuelle s’établit dans un registre distinct, pour pouvoir être consultée tout de suite.",
            fondements=(ligne,),
        )
    return au_plus_tard(
        etablissement,
        ajouter_mois(cloture, ligne.nombre),
        acte="La table annuelle est établie",
        delai=f"{ligne.nombre} mois après la clôture",
        fondements=(ligne,),
    )


def table_decennale(*, derniere_annee: int, etablissement: date, parametres: Parametres) -> Verdict:
    """Judge the ten-year alphabetical table, by the law of the day after its last year.

    Décret n° 2017-890, art. 17: it is made every ten years. « Dans les six premiers mois de la onzième année » was read
    in the repealed décret of 1951 only: partly checked.

    Left out: which years make a decade in this commune.
    """
    debut = date(min(derniere_annee, etablissement.year) + 1, 1, 1)
    ligne = parametres.au("etat-civil.table-decennale-mois", debut)
    if etablissement < debut:
        phrase = "La dernière année de la décennie n’est pas finie : la table ne peut pas encore être établie."
        return indecis(
            phrase=phrase,
            trouve=f"le {date_longue(etablissement)}",
            attendu="une décennie finie",
            fondements=(ligne,),
        )
    return au_plus_tard(
        etablissement,
        ajouter_mois(debut, ligne.nombre) - UN_JOUR,
        acte="La table décennale est établie",
        delai=f"les {ligne.nombre} premiers mois de l’année qui suit la décennie",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de l’acte ou de la demande")
_CLOTURE = NatureArgument("date", "la date de clôture du registre")

REGLES = (
    Regle(
        id="etat-civil.exemplaires-registre",
        titre="Registres en double exemplaire",
        fonction=exemplaires_registre,
        arguments={
            "exemplaires": NatureArgument("nombre", "le nombre d’exemplaires du registre"),
            "dispense": NatureArgument("booleen", "la dispense du second exemplaire"),
            "le": _LE,
        },
        fondements=("etat-civil.registre-exemplaires",),
        competences=("BC02.03", "BC01.04"),
    ),
    Regle(
        id="etat-civil.depot-registre",
        titre="Versement du double au greffe",
        fonction=depot_registre,
        arguments={"cloture": _CLOTURE, "depot": NatureArgument("date", "la date du versement")},
        fondements=("etat-civil.depot-mois",),
        competences=("BC02.03", "BC01.04"),
        le="cloture",
    ),
    Regle(
        id="etat-civil.table-annuelle",
        titre="Table annuelle",
        fonction=table_annuelle,
        arguments={
            "cloture": _CLOTURE,
            "etablissement": NatureArgument("date", "la date de la table"),
            "registre_distinct": NatureArgument("booleen", "la tenue dans un registre distinct"),
        },
        fondements=("etat-civil.table-annuelle-mois",),
        competences=("BC02.03", "BC01.04"),
        le="cloture",
    ),
    Regle(
        id="etat-civil.table-decennale",
        titre="Table décennale",
        fonction=table_decennale,
        arguments={
            "derniere_annee": NatureArgument("nombre", "la dernière année de la décennie"),
            "etablissement": NatureArgument("date", "la date de la table"),
        },
        fondements=("etat-civil.table-decennale-mois",),
        competences=("BC02.03", "BC01.04"),
        le="etablissement",
    ),
)
