"""Free posting, land left uncared for, bars: what the maire arranges or receives in the daily life of a commune.

The law is that of the day of the act judged.
"""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import indecis, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def affichage_libre(*, surface: int, population: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the surface kept for opinions and associations, by the law of the day when it is measured.

    C. env., art. L581-13 and R581-2: four square metres below 2 000 inhabitants; from there to 10 000, four, and two
    more for each 2 000 inhabitants above 2 000. Whether a part of 2 000 counts is not said: between the two readings,
    no answer.

    Left out: communes above 10 000 (no answer); where the boards stand (art. R581-3: within one kilometre of
    any point in town).
    """
    base = parametres.au("police.affichage-base", le)
    seuil = parametres.au("police.affichage-population", le)
    pas = parametres.au("police.affichage-pas", le)
    borne = parametres.au("police.affichage-population-maximale", le)
    if population > borne.nombre:
        return indecis(
            trouve=f"{surface} m², {accord(population, 'habitant')}",
            attendu=f"une commune de {accord(borne.nombre, 'habitant')} au plus",
            phrase=f"Au-delà de {accord(borne.nombre, 'habitant')}, la surface se calcule autrement : ce cas n’est pas "
            "jugé ici.",
            fondements=(borne,),
        )
    au_dela = max(population - seuil.nombre, 0)
    entieres, reste = divmod(au_dela, seuil.nombre)
    minimum = base.nombre + pas.nombre * entieres
    if reste and minimum <= surface < minimum + pas.nombre:
        lectures = f"{minimum} ou {minimum + pas.nombre} m²"
        return indecis(
            trouve=f"{surface} m²",
            attendu=f"{lectures} au moins, selon la lecture",
            phrase=f"Avec {accord(population, 'habitant')}, il faut {lectures} selon la lecture : le texte ne dit pas "
            "si une tranche entamée compte.",
            fondements=(base, seuil, pas),
        )
    return trancher(
        surface >= minimum,
        trouve=f"{surface} m²",
        attendu=f"{minimum} m² au moins",
        oui=f"La commune réserve {surface} m² à l’affichage libre : il en faut {minimum} au moins.",
        non=f"La commune réserve {surface} m² à l’affichage libre : il en faut {minimum} au moins pour "
        f"{accord(population, 'habitant')}.",
        fondements=(base, seuil, pas),
        limite=minimum,
    )


def terrain_non_entretenu(
    *,
    bati: bool,
    distance: int,
    mise_en_demeure: bool,
    execution_d_office: bool,
    terme_passe: bool,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge how the maire deals with land left uncared for, by the law of the day of the order.

    CGCT, art. L2213-25: land without a building, in an inhabited area or within fifty metres of houses; an order
    after a formal notice; works done by the commune only once the day that the notice sets is past. `distance` is 0 in
    an inhabited area.

    Left out: reasons of environment, which the order needs; clearing required near woods (code forestier).
    """
    ligne = parametres.au("police.terrain-metres", le)
    raison = ""
    if bati or distance > ligne.nombre:
        raison = f"L’article vise les terrains non bâtis, à {ligne.nombre} mètres des habitations au plus."
    elif not mise_en_demeure:
        raison = "Il faut d’abord mettre le propriétaire en demeure de remettre le terrain en état."
    elif execution_d_office and not terme_passe:
        raison = "La commune ne fait les travaux d’office qu’une fois passé le jour fixé par la mise en demeure."
    return trancher(
        not raison,
        trouve=f"terrain {'bâti' if bati else 'non bâti'}, à {accord(distance, 'mètre')}",
        attendu=f"un terrain non bâti, à {ligne.nombre} mètres au plus, une mise en demeure, puis l’exécution d’office",
        oui="Le terrain est de ceux que l’article vise, et le propriétaire a été mis en demeure.",
        non=raison,
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def declaration_debit(*, date_declaration: date, date_ouverture: date, parametres: Parametres) -> Verdict:
    """Judge when the opening or change of hands of a bar was declared, by the law of the day of the declaration.

    CSP, art. L3332-3 and L3332-4: in writing at the town hall, fifteen days at least before; the receipt is given at
    once and the maire does not choose. Read in pages: `partiel`.

    Left out: a change of hands after a death; sending to the procureur and the préfet within three days.
    """
    ligne = parametres.au("police.debit-declaration-jours", date_declaration)
    return au_plus_tard(
        date_declaration,
        date_ouverture - timedelta(days=ligne.nombre),
        acte="La déclaration a été faite",
        delai=f"{ligne.nombre} jours au moins avant l’ouverture",
        fondements=(ligne,),
    )


def quota_licence(*, population: int, debits: int, ouvert: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the creation of a licence III, given the bars of the commune, by the law of the day of the declaration.

    CSP, art. L3332-1: none when bars of the third and fourth categories reach one for 450 inhabitants or part of 450.
    Read in pages: `partiel`.

    Left out: transfers, restaurants, bars of a day, tourist communes; a licence IV, which is not created.
    """
    ligne = parametres.au("police.licence-habitants", le)
    maximum = max(-(-population // ligne.nombre), 1)
    avec = f"Avec {accord(population, 'habitant')}, la commune peut avoir {accord(maximum, 'débit')}"
    return trancher(
        not ouvert or debits < maximum,
        trouve=f"{accord(debits, 'débit')} pour {accord(population, 'habitant')}",
        attendu=f"{accord(maximum, 'débit')} au plus, un pour {ligne.nombre} habitants ou fraction",
        oui=(f"{avec} et en a déjà {debits}." if debits else f"{avec} et n’en a aucun.")
        if ouvert
        else "Aucun débit n’est créé.",
        non=f"{avec} : elle en a déjà {debits}, on ne peut pas en créer un autre.",
        fondements=(ligne,),
        limite=maximum,
    )


_DECLARATION = NatureArgument("date", "la date de la déclaration")

REGLES = (
    Regle(
        id="police.affichage-libre",
        titre="Surface d’affichage libre",
        fonction=affichage_libre,
        arguments={
            "surface": NatureArgument("nombre", "la surface d’affichage libre, en m²"),
            "population": NatureArgument("nombre", "la population de la commune"),
            "le": NatureArgument("date", "la date à laquelle on mesure"),
        },
        fondements=(
            "police.affichage-base",
            "police.affichage-population",
            "police.affichage-pas",
            "police.affichage-population-maximale",
        ),
        competences=("BC03.12", "BC03.11"),
    ),
    Regle(
        id="police.terrain-non-entretenu",
        titre="Terrain laissé sans entretien",
        fonction=terrain_non_entretenu,
        arguments={
            "bati": NatureArgument("booleen", "le fait que le terrain soit bâti"),
            "distance": NatureArgument("nombre", "la distance aux habitations, en mètres (0 en zone habitée)"),
            "mise_en_demeure": NatureArgument("booleen", "une mise en demeure"),
            "execution_d_office": NatureArgument("booleen", "l’exécution d’office"),
            "terme_passe": NatureArgument("booleen", "le fait que le terme fixé soit passé"),
            "le": NatureArgument("date", "la date de l’arrêté"),
        },
        fondements=("police.terrain-metres",),
        competences=("BC03.12",),
    ),
    Regle(
        id="police.declaration-debit",
        titre="Déclaration d’un débit de boissons",
        fonction=declaration_debit,
        arguments={
            "date_declaration": _DECLARATION,
            "date_ouverture": NatureArgument("date", "la date d’ouverture ou de mutation"),
        },
        fondements=("police.debit-declaration-jours",),
        competences=("BC03.12", "BC02.02"),
        le="date_declaration",
    ),
    Regle(
        id="police.quota-licence",
        titre="Création d’une licence III",
        fonction=quota_licence,
        arguments={
            "population": NatureArgument("nombre", "la population municipale"),
            "debits": NatureArgument("nombre", "le nombre de débits de 3e et 4e catégories"),
            "ouvert": NatureArgument("booleen", "la création d’un débit"),
            "le": _DECLARATION,
        },
        fondements=("police.licence-habitants",),
        competences=("BC03.12", "BC02.02"),
    ),
)
