"""The commune and its intercommunality: fonds de concours, transfer of competence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration, montant, nombre
from sgm_sim.droit.actes.jugement import dans_le_delai
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def fonds_de_concours(
    *, cout: int, subventions: int, fonds: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge a fonds de concours of the community of communes, by the law of the day of the deliberations.

    CGCT, art. L5214-16, V: no more than the share that the commune pays, grants left out. What is left to pay is thus
    shared between the two: at most one half each. Rounded down to the cent. Art. L1111-10, III, still asks the commune
    for a least share of all public money, at a rate that is not sure: below it, no answer.

    Left out: whether the equipment may receive it; private money in the grants; communautés d'agglomération, which have
    their own article.
    """
    ligne = parametres.au("actes.fonds-de-concours-part", le)
    minimale = parametres.au("actes.participation-minimale-taux", le)
    reste = cout - subventions
    plafond = int(Fraction(max(reste, 0)) * Fraction(ligne.decimal) / 100)
    minimum = -(-cout * minimale.nombre // 100)
    reserve = (
        f"La commune garde aussi {minimale.nombre} % au moins des financements publics, soit {montant(minimum)} si "
        "tout l’est, sauf dérogation du préfet"
    )
    attendu = f"{montant(plafond)} au plus"
    regle = (
        f"Le coût est de {montant(cout)} et les subventions de {montant(subventions)} : il reste {montant(reste)}, et "
        f"le fonds de concours ne dépasse pas ce que la commune paie elle-même, soit {montant(plafond)}"
    )
    if fonds is None:
        return rendre(
            "calcule",
            trouve="rien d’annoncé",
            attendu=attendu,
            phrase=f"{regle}. {reserve}.",
            fondements=(ligne,),
            limite=plafond,
        )
    bon = fonds <= plafond
    if bon and reste - fonds < minimum:
        return juger(
            None,
            trouve=montant(fonds),
            attendu=attendu,
            phrase=f"{regle}. {montant(fonds)} demandés : ce plafond est respecté, mais la commune ne paierait plus "
            f"que {montant(reste - fonds)}. {reserve} : à vérifier avant de demander.",
            fondements=(ligne, minimale),
            limite=plafond,
        )
    return juger(
        bon,
        trouve=montant(fonds),
        attendu=attendu,
        phrase=f"{regle}. {montant(fonds)} demandés : {'ce plafond est respecté' if bon else 'c’est trop'}. {reserve}.",
        fondements=(ligne,),
        limite=plafond,
    )


def accords_fonds_de_concours(*, accords: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge who agreed to a fonds de concours, by the law of that day.

    CGCT, art. L5214-16, V: agreement of both sides, each by simple majority of its council.

    Left out: conditions foreign to the equipment.
    """
    ligne = parametres.au("actes.fonds-de-concours-accords", le)
    noms = {
        "conseil-communautaire": "l’accord du conseil communautaire",
        "conseil-municipal": "l’accord du conseil municipal",
    }
    manque = [nom for nom in ligne.elements if nom not in accords]
    attendu = enumeration([noms[nom] for nom in ligne.elements])
    phrase = "Les deux conseils ont donné leur accord au fonds de concours."
    if manque:
        phrase = f"Pour ce fonds de concours, il manque {enumeration([noms[nom] for nom in manque])}."
    return juger(
        not manque,
        trouve=enumeration([noms[nom] for nom in ligne.elements if nom in accords]) or "aucun accord",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
    )


def silence_transfert(
    *, date_notification: date, date_deliberation: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when the council spoke on a transfer of competence, by the law of the day the maire was notified.

    CGCT, art. L5211-17: three months from that day; silence is then a favourable decision (read in a version of 2015
    and confirmed).

    Left out: the majority among the communes; the arrêté of the préfet.
    """
    ligne = parametres.au("actes.transfert-delai", date_notification)
    limite = ajouter_mois(date_notification, ligne.nombre)
    delai = (
        f"{ligne.nombre} mois à compter de la notification au maire, le {date_longue(date_notification)} ; le silence "
        "vaut accord"
    )
    return dans_le_delai(
        date_deliberation,
        date_notification,
        limite,
        acte="Le conseil a délibéré",
        delai=delai,
        fondements=(ligne,),
    )


def majorite_transfert(
    *,
    communes: int,
    favorables: int,
    population: int,
    population_favorable: int,
    population_plus_grande: int,
    plus_grande_favorable: bool,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether the communes agreed to a transfer of competence, by the law of the day of the last vote.

    CGCT, art. L5211-17 and L5211-5, II (read in a version of 2015: `partiel`): two thirds of the councils for more than
    half of the population, or half of the councils for two thirds; with the largest commune, when it has more than a
    quarter of the population. A council that kept silent counts among those in favour.

    Left out: the vote of the community itself; syndicats, which count their large communes otherwise.
    """
    ligne = parametres.au("actes.transfert-majorite", le)
    n = {cle: int(valeur) for cle, valeur in ligne.table.items()}
    forte, faible = Fraction(n["forte-sur"], n["forte-de"]), Fraction(n["faible-sur"], n["faible-de"])
    par_les_conseils = favorables >= forte * communes and population_favorable > faible * population
    par_la_population = favorables >= faible * communes and population_favorable >= forte * population
    dominante = population_plus_grande * n["dominante-de"] > population
    compte = (
        f"{accord(favorables, 'conseil favorable', 'conseils favorables')} sur {nombre(communes)}, pour "
        f"{accord(population_favorable, 'habitant')} sur {nombre(population)}"
    )
    requis = f"{forte} des conseils pour plus de {faible} de la population, ou {faible} pour {forte}"
    if not (par_les_conseils or par_la_population):
        oui, suite = False, f"la majorité n’est pas réunie. Il faut {requis}"
    elif dominante and not plus_grande_favorable:
        oui, suite = False, "l’accord de la commune la plus peuplée manque, et elle pèse trop pour s’en passer"
    else:
        oui, suite = True, "la majorité est réunie, et le préfet peut prononcer le transfert"
    return juger(
        oui,
        trouve=compte,
        attendu=requis,
        phrase=f"{compte} : {suite}.",
        fondements=(ligne,),
    )


def competence_transferee(
    *, domaine: str, competences_transferees: Sequence[str], le: date, parametres: Parametres
) -> Verdict:
    """Judge an action of the commune in a domain that it may have handed over, by the law of that day.

    CGCT, art. L5214-16: what was transferred is no longer the commune's; it may neither act nor spend there.

    Left out: the police of the maire, which stays in case of danger; what is of no community interest.
    """
    ligne = parametres.au("actes.competence-exclusivite", le)
    attendu = "une action dans une compétence que la commune a gardée"
    if domaine in competences_transferees and "dessaisissement" in ligne.elements:
        phrase = (
            "Cette compétence est transférée : la commune ne peut plus y agir ni y dépenser, c’est à "
            "l’intercommunalité de le faire."
        )
        trouve = "une action dans une compétence transférée"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Cette compétence n’est pas de celles que la commune a transférées : elle peut agir."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


_JOUR = NatureArgument("date", "la date à laquelle on juge")

REGLES = (
    Regle(
        id="actes.fonds-de-concours",
        titre="Plafond d’un fonds de concours",
        fonction=fonds_de_concours,
        arguments={
            "cout": NatureArgument("montant", "le coût de l’équipement"),
            "subventions": NatureArgument("montant", "le total des subventions"),
            "fonds": NatureArgument("montant", "le fonds de concours demandé", facultatif=True),
            "le": _JOUR,
        },
        fondements=("actes.fonds-de-concours-part", "actes.participation-minimale-taux"),
        competences=("BC01.05", "BC01.07"),
    ),
    Regle(
        id="actes.accords-fonds-de-concours",
        titre="Accords sur un fonds de concours",
        fonction=accords_fonds_de_concours,
        arguments={
            "accords": NatureArgument(
                "liste", "les conseils qui ont donné leur accord", ("conseil-communautaire", "conseil-municipal")
            ),
            "le": _JOUR,
        },
        fondements=("actes.fonds-de-concours-accords",),
        competences=("BC01.07",),
    ),
    Regle(
        id="actes.silence-transfert",
        titre="Délai du conseil sur un transfert de compétence",
        fonction=silence_transfert,
        arguments={
            "date_notification": NatureArgument("date", "la date où la délibération est notifiée au maire"),
            "date_deliberation": NatureArgument("date", "la date où le conseil délibère", facultatif=True),
        },
        fondements=("actes.transfert-delai",),
        competences=("BC01.07",),
        le="date_notification",
    ),
    Regle(
        id="actes.majorite-transfert",
        titre="Majorité des communes pour un transfert",
        fonction=majorite_transfert,
        arguments={
            "communes": NatureArgument("nombre", "le nombre de communes"),
            "favorables": NatureArgument("nombre", "le nombre de conseils favorables"),
            "population": NatureArgument("nombre", "la population totale"),
            "population_favorable": NatureArgument("nombre", "la population des communes favorables"),
            "population_plus_grande": NatureArgument("nombre", "la population de la commune la plus peuplée"),
            "plus_grande_favorable": NatureArgument("booleen", "l’avis favorable ou non de cette commune"),
            "le": _JOUR,
        },
        fondements=("actes.transfert-majorite",),
        competences=("BC01.07",),
    ),
    Regle(
        id="actes.competence-transferee",
        titre="Action dans une compétence transférée",
        fonction=competence_transferee,
        arguments={
            "domaine": NatureArgument("choix", "le domaine de l’action"),
            "competences_transferees": NatureArgument("liste", "les compétences transférées"),
            "le": _JOUR,
        },
        fondements=("actes.competence-exclusivite",),
        competences=("BC01.07", "BC01.09"),
    ),
)
