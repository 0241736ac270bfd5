"""Credits moved between chapters, unforeseen expenses, what is left to engage."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import decimale, enumeration, montant
from sgm_sim.droit.finances.calculs import plafond
from sgm_sim.droit.finances.comptes import section_du_chapitre
from sgm_sim.droit.jugements import indecis, juger, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def virement_interne(
    *, origine: str, destination: str, credits_specialises: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge a transfer of credits decided by the maire alone, from one article to another.

    CGCT, art. L2312-2 (read in 2008 and in a copy of 2015): inside one chapter only, unless the council made these
    credits special to their article. `origine` and `destination` are chapters.

    Left out: fongibilité between chapters (`finances.fongibilite`).
    """
    ligne = parametres.au("finances.virement-interne", le)
    if origine != destination:
        raison = "d’un chapitre à l’autre, il faut une décision modificative, ou la fongibilité votée avec le budget"
    else:
        raison = "le conseil a spécialisé ces crédits par article, lui seul peut les déplacer"
    return trancher(
        origine == destination and not credits_specialises,
        trouve=f"du chapitre {origine} au chapitre {destination}",
        attendu=enumeration([un.replace("-", " ").replace("meme", "même") for un in ligne.elements]),
        oui=f"À l’intérieur du chapitre {origine}, le maire peut déplacer des crédits d’un article à l’autre.",
        non=f"Le maire ne peut pas décider seul ce virement : {raison}.",
        fondements=(ligne,),
    )


def fongibilite(
    *,
    origine: str,
    destination: str,
    somme: int,
    deja_vire: int = 0,
    depenses_reelles: int,
    delegation: bool,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge a transfer between two chapters decided by the maire, under M57.

    CGCT, ex-art. L5217-10-6, renumbered for 2026: delegated by the council with the budget, within one section, 7.5 %
    of its real expenses at most over the year, staff expenses excluded; the council is told at its next meeting.
    Within one chapter nothing is used of it (art. L2312-2).

    Left out: a lower ceiling set by the council. Whether the base of investissement holds restes à réaliser was not
    confirmed: verdicts on that section say so by their status.
    """
    taux = parametres.au("finances.fongibilite-taux", le)
    exclus = parametres.au("finances.fongibilite-exclus", le)
    lignes = [taux, exclus]
    sections = [section_du_chapitre(chapitre) for chapitre in (origine, destination)]
    if None in sections:
        phrase = "Un de ces chapitres n’est pas au plan M57 abrégée : on ne peut pas juger."
        return indecis(trouve=f"{origine}, {destination}", attendu="deux chapitres", phrase=phrase, fondements=lignes)
    if sections[0] == "investissement":
        lignes.append(parametres.au("finances.fongibilite-assiette-investissement", le))
    maximum = plafond(depenses_reelles, taux.decimal)
    defauts = []
    if origine == destination:
        phrase = (
            f"Dans le chapitre {origine}, le maire déplace des crédits sans entamer les {decimale(taux.decimal)} %."
        )
        interne = parametres.au("finances.virement-interne", le)
        trouve, attendu = f"le chapitre {origine} seul", "deux chapitres différents"
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(taux, interne))
    if not delegation:
        defauts.append("le conseil ne l’a pas délégué au maire lors du vote du budget")
    if sections[0] != sections[1]:
        defauts.append("les deux chapitres ne sont pas dans la même section")
    if any(f"chapitre-{chapitre}" in exclus.elements for chapitre in (origine, destination)):
        defauts.append("les dépenses de personnel en sont exclues")
    if somme + deja_vire > maximum:
        defauts.append(f"le plafond de {montant(maximum)} est dépassé")
    return trancher(
        not defauts,
        trouve=f"{montant(somme)} du chapitre {origine} au chapitre {destination}, {montant(deja_vire)} déjà virés",
        attendu=f"{montant(maximum)} ({decimale(taux.decimal)} % des dépenses réelles), hors personnel",
        oui=f"Virement possible : {montant(somme + deja_vire)} en tout pour un plafond de {montant(maximum)} ; le "
        "maire en informe le conseil à sa prochaine séance.",
        non=f"Ce virement demande une décision modificative : {enumeration(defauts)}.",
        fondements=lignes,
        limite=maximum,
    )


def depenses_imprevues(
    *, chapitre: str, somme: int, autorisation: bool, depenses_reelles: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge credits for unforeseen expenses, under M57.

    CGCT, ex-art. L5217-12-3, renumbered for 2026: only as autorisations de programme or d’engagement, 2 % of the real
    expenses of the section at most.

    Left out: how such an autorisation is used and lapses at the end of the year.
    """
    chapitres = parametres.au("finances.imprevues-chapitres", le)
    taux = parametres.au("finances.imprevues-plafond", le)
    maximum = plafond(depenses_reelles, taux.decimal)
    trouve = f"{montant(somme)} au chapitre {chapitre}"
    if f"chapitre-{chapitre}" not in chapitres.elements or not somme:
        phrase = "Aucun crédit de dépenses imprévues n’est inscrit."
        attendu = "aucun crédit à un chapitre de dépenses imprévues, ou une autorisation"
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(chapitres,))
    if not autorisation:
        phrase = (
            f"En M57, on n’inscrit pas de crédits de paiement au {chapitre} : les dépenses imprévues ne se votent "
            "qu’en autorisations de programme ou d’engagement. Pensez à la fongibilité des crédits."
        )
        attendu = "aucun crédit de paiement"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(chapitres,))
    return trancher(
        somme <= maximum,
        trouve=trouve,
        attendu=f"{montant(maximum)} au plus",
        oui=f"{montant(somme)} en autorisation : dans la limite de {montant(maximum)}.",
        non=f"{montant(somme)} en autorisation : le plafond est de {montant(maximum)}, {decimale(taux.decimal)} % "
        "des dépenses réelles de la section.",
        fondements=(chapitres, taux),
        limite=maximum,
    )


def credit_disponible(
    *, ouvert: int, engage: int, mandate: int, depense: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether an expense may be engaged: there must be enough credit left.

    CGCT, art. L2342-2 (read in 2008 and in a copy of 2015): the maire keeps the accounts of engagements. What is left
    is the credit opened, less what is engaged and not yet mandated, less what is mandated.

    Left out: whether the credit is that of the chapter or of the article.
    """
    ligne = parametres.au("finances.disponible-elements", le)
    valeurs = {"ouvert": ouvert, "engage": -engage, "mandate": -mandate}
    disponible = sum(valeurs[nom] for nom in ligne.elements)
    return trancher(
        depense <= disponible,
        trouve=f"{montant(depense)} à engager",
        attendu=f"{montant(disponible)} disponibles",
        oui=f"Il reste {montant(disponible)} : {montant(depense)} peuvent être engagés.",
        non=f"Il ne reste que {montant(disponible)} ({montant(ouvert)} ouverts, {montant(engage)} engagés, "
        f"{montant(mandate)} mandatés) : il manque {montant(depense - disponible)} avant de signer.",
        fondements=(ligne,),
        limite=disponible,
    )


_BC = ("BC03.01", "BC03.02")

REGLES = (
    Regle(
        id="finances.virement-interne",
        titre="Virement de crédits par le maire dans un chapitre",
        fonction=virement_interne,
        arguments={
            "origine": NatureArgument("choix", "le chapitre d’origine"),
            "destination": NatureArgument("choix", "le chapitre de destination"),
            "credits_specialises": NatureArgument(
                "booleen", "le fait que ces crédits soient spécialisés par article", facultatif=True
            ),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=("finances.virement-interne",),
        competences=_BC,
    ),
    Regle(
        id="finances.fongibilite",
        titre="Virement de chapitre à chapitre : fongibilité des crédits",
        fonction=fongibilite,
        arguments={
            "origine": NatureArgument("choix", "le chapitre d’origine"),
            "destination": NatureArgument("choix", "le chapitre de destination"),
            "somme": NatureArgument("montant", "la somme à virer"),
            "deja_vire": NatureArgument("montant", "ce qui est déjà viré dans l’année", facultatif=True),
            "depenses_reelles": NatureArgument("montant", "les dépenses réelles de la section"),
            "delegation": NatureArgument("booleen", "la délégation donnée par le conseil avec le budget"),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=(
            "finances.fongibilite-taux",
            "finances.fongibilite-exclus",
            "finances.fongibilite-assiette-investissement",
            "finances.virement-interne",
        ),
        competences=_BC,
    ),
    Regle(
        id="finances.depenses-imprevues",
        titre="Dépenses imprévues en M57",
        fonction=depenses_imprevues,
        arguments={
            "chapitre": NatureArgument("choix", "le chapitre", ("020", "022")),
            "somme": NatureArgument("montant", "la somme inscrite"),
            "autorisation": NatureArgument("booleen", "le vote en autorisation de programme ou d’engagement"),
            "depenses_reelles": NatureArgument("montant", "les dépenses réelles de la section"),
            "le": NatureArgument("date", "la date du vote"),
        },
        fondements=("finances.imprevues-chapitres", "finances.imprevues-plafond"),
        competences=("BC03.01",),
    ),
    Regle(
        id="finances.credit-disponible",
        titre="Crédit disponible avant d’engager",
        fonction=credit_disponible,
        arguments={
            "ouvert": NatureArgument("montant", "le crédit ouvert"),
            "engage": NatureArgument("montant", "ce qui est engagé et non mandaté"),
            "mandate": NatureArgument("montant", "ce qui est mandaté"),
            "depense": NatureArgument("montant", "la dépense à engager"),
            "le": NatureArgument("date", "la date de l’engagement"),
        },
        fondements=("finances.disponible-elements",),
        competences=("BC03.02",),
    ),
)
