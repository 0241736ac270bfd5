"""What people declare at the town hall for an event: sales, marches, large shows, fireworks.

The law is that of the day of the declaration. CSI: code de la sécurité intérieure.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois, dernier_jour_avant_francs
from sgm_sim.droit.jugements import juger, plafonner
from sgm_sim.droit.jugements_de_dates import au_plus_tard, au_plus_tot, duree_en_mois
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def vente_deballage(*, date_declaration: date, date_debut: date, parametres: Parametres) -> Verdict:
    """Judge when a car boot sale was declared, by the law of the day of the declaration.

    Code de commerce, art. L310-2 and R310-8: to the maire, fifteen days at least before it begins. On public property,
    with the request to occupy it.

    Left out: the register of sellers; fruit and vegetables in time of crisis.
    """
    ligne = parametres.au("police.deballage-jours", date_declaration)
    return au_plus_tard(
        date_declaration,
        date_debut - timedelta(days=ligne.nombre),
        acte="La déclaration a été faite",
        delai=f"{ligne.nombre} jours au moins avant la vente",
        fondements=(ligne,),
    )


def duree_deballage(*, jours: int, le: date, parametres: Parametres) -> Verdict:
    """Judge how many days of sale one place had in the year, by the law of the day of the declaration.

    Code de commerce, art. L310-2: two months a calendar year in one place, which a ministerial answer counts as sixty
    days, in a row or not. That count is not in the law: the verdict is `partiel`.

    Left out: one seller's sales in another place.
    """
    ligne = parametres.au("police.deballage-duree", le)
    return plafonner(
        jours,
        ligne.nombre,
        sujet="Au même endroit, la durée des ventes dans l’année est de",
        ecrire=lambda n: accord(n, "jour"),
        fondements=(ligne,),
    )


def declaration_manifestation(
    *, date_declaration: date, date_manifestation: date, usage_local: bool, parametres: Parametres
) -> Verdict:
    """Judge when a march or gathering on the public way was declared, by the law of the day of the declaration.

    CSI, art. L211-1 and L211-2: at the town hall, three whole days at least and fifteen at most before; none for
    outings that follow local custom.

    Left out: communes with State police, where it goes to the préfet; a ban (art. L211-4).
    """
    ligne = parametres.au("police.manifestation-jours", date_declaration)
    if usage_local:
        return juger(
            True,
            trouve="une sortie conforme aux usages locaux",
            attendu="aucune déclaration",
            phrase="Une sortie conforme aux usages locaux se fait sans déclaration.",
            fondements=(ligne,),
        )
    minimum, maximum = int(ligne.table["minimum"]), int(ligne.table["maximum"])
    dernier = dernier_jour_avant_francs(date_manifestation, minimum)
    premier = dernier_jour_avant_francs(date_manifestation, maximum)
    return _declaree(
        date_declaration,
        premier,
        dernier,
        f"{minimum} jours francs au moins avant la manifestation",
        f"{maximum} jours francs au plus avant la manifestation",
        (ligne,),
    )


def _declaree(
    declaration: date, premier: date, dernier: date, au_moins: str, au_plus: str, fondements: Sequence[Valeur]
) -> Verdict:
    acte = "La déclaration a été faite"
    if declaration < premier:
        return au_plus_tot(declaration, premier, acte=acte, delai=au_plus, fondements=fondements)
    return au_plus_tard(declaration, dernier, acte=acte, delai=au_moins, fondements=fondements)


def grande_manifestation(
    *, personnes: int, but_lucratif: bool, date_declaration: date, date_manifestation: date, parametres: Parametres
) -> Verdict:
    """Judge when a large sports, leisure or cultural event was declared, by the law of the day of the declaration.

    CSI, art. R211-22: run for profit and able to bring more than 1 500 people, public and staff: declared to the maire
    one month at least, one year at most before, but for a reasoned urgency.

    Left out: what the declaration says (art. R211-23); urgency; other declarations.
    """
    seuil = parametres.au("police.manifestation-personnes", date_declaration)
    mois = parametres.au("police.manifestation-mois", date_declaration)
    if not but_lucratif or personnes <= seuil.nombre:
        return juger(
            True,
            trouve=accord(personnes, "personne"),
            attendu=f"une déclaration au-delà de {accord(seuil.nombre, 'personne')}, à but lucratif",
            phrase="Cette déclaration n’est pas imposée : "
            + ("le seuil n’est pas dépassé." if but_lucratif else "la manifestation n’a pas de but lucratif."),
            fondements=(seuil,),
            limite=seuil.nombre,
        )
    minimum, maximum = int(mois.table["minimum"]), int(mois.table["maximum"])
    return _declaree(
        date_declaration,
        ajouter_mois(date_manifestation, -maximum),
        ajouter_mois(date_manifestation, -minimum),
        f"{duree_en_mois(minimum)} au moins avant la manifestation",
        f"{duree_en_mois(maximum)} au plus avant la manifestation",
        (seuil, mois),
    )


def feu_artifice(
    *, matiere_active: int, categorie_f4: bool, date_declaration: date, date_tir: date, parametres: Parametres
) -> Verdict:
    """Judge when a fireworks show was declared, by the law of the day of the declaration.

    Décret n° 2010-580, art. 2 and 4: with F4 or T2 articles, or more than 35 kilogrammes of active matter, declared to
    the maire and the préfet one month at least before.

    Left out: smaller shows, which the maire may still regulate; the safety plan; prefectoral rules on forests.
    """
    seuil = parametres.au("police.feu-kilogrammes", date_declaration)
    mois = parametres.au("police.feu-mois", date_declaration)
    if not categorie_f4 and matiere_active <= seuil.nombre:
        return juger(
            True,
            trouve=f"{accord(matiere_active, 'kilogramme')} de matière active",
            attendu=f"une déclaration au-delà de {accord(seuil.nombre, 'kilogramme')}, ou avec des articles F4",
            phrase="Ce tir n’est pas un spectacle à déclarer au maire et au préfet ; le maire peut le réglementer.",
            fondements=(seuil,),
            limite=seuil.nombre,
        )
    return au_plus_tard(
        date_declaration,
        ajouter_mois(date_tir, -mois.nombre),
        acte="La déclaration a été faite",
        delai=f"{accord(mois.nombre, 'mois')} au moins avant le tir du {date_longue(date_tir)}",
        fondements=(seuil, mois),
    )


_DECLARATION = NatureArgument("date", "la date de la déclaration")

REGLES = (
    Regle(
        id="police.vente-deballage",
        titre="Déclaration d’une vente au déballage",
        fonction=vente_deballage,
        arguments={
            "date_declaration": _DECLARATION,
            "date_debut": NatureArgument("date", "le premier jour de la vente"),
        },
        fondements=("police.deballage-jours",),
        competences=("BC03.12", "BC02.02"),
        le="date_declaration",
    ),
    Regle(
        id="police.duree-deballage",
        titre="Durée des ventes au déballage",
        fonction=duree_deballage,
        arguments={
            "jours": NatureArgument("nombre", "le nombre de jours dans l’année au même endroit"),
            "le": _DECLARATION,
        },
        fondements=("police.deballage-duree",),
        competences=("BC03.12",),
    ),
    Regle(
        id="police.declaration-manifestation",
        titre="Déclaration d’une manifestation sur la voie publique",
        fonction=declaration_manifestation,
        arguments={
            "date_declaration": _DECLARATION,
            "date_manifestation": NatureArgument("date", "la date de la manifestation"),
            "usage_local": NatureArgument("booleen", "une sortie conforme aux usages locaux"),
        },
        fondements=("police.manifestation-jours",),
        competences=("BC03.12", "BC02.02"),
        le="date_declaration",
    ),
    Regle(
        id="police.grande-manifestation",
        titre="Déclaration d’une grande manifestation",
        fonction=grande_manifestation,
        arguments={
            "personnes": NatureArgument("nombre", "le public et le personnel attendus"),
            "but_lucratif": NatureArgument("booleen", "un but lucratif"),
            "date_declaration": _DECLARATION,
            "date_manifestation": NatureArgument("date", "la date de la manifestation"),
        },
        fondements=("police.manifestation-personnes", "police.manifestation-mois"),
        competences=("BC03.12",),
        le="date_declaration",
    ),
    Regle(
        id="police.feu-artifice",
        titre="Déclaration d’un feu d’artifice",
        fonction=feu_artifice,
        arguments={
            "matiere_active": NatureArgument("nombre", "la matière active, en kilogrammes"),
            "categorie_f4": NatureArgument("booleen", "des articles F4 ou T2"),
            "date_declaration": _DECLARATION,
            "date_tir": NatureArgument("date", "la date du tir"),
        },
        fondements=("police.feu-kilogrammes", "police.feu-mois"),
        competences=("BC03.12",),
        le="date_declaration",
    ),
)
