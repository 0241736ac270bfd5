"""What may be spent before the budget is voted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue, enumeration, montant
from sgm_sim.droit.finances.calculs import jour_de, plafond
from sgm_sim.droit.jugements import chiffrer, trancher
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

Table = Mapping[str, int]

_MENTIONS: Mapping[str, str] = {"montant": "le montant des crédits", "affectation": "leur affectation"}


def _base_du_quart(
    ouverts: Table, restes: Table, le: date, parametres: Parametres
) -> tuple[int, int, tuple[Valeur, ...]]:
    """Return the base, the ceiling and the rows they rest on."""
    part = parametres.au("finances.quart-part", le)
    exclus = parametres.au("finances.quart-exclus", le)
    compte = {nom: n for nom, n in ouverts.items() if f"chapitre-{nom}" not in exclus.elements}
    base = sum(compte.values()) - sum(n for nom, n in restes.items() if nom in compte)
    return base, plafond(base, part.decimal), (part, exclus)


def plafond_quart(
    *, ouverts: Table, restes: Table | None = None, annonce: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the ceiling of investment that may be engaged before the vote of the budget.

    CGCT, art. L1612-1, al. 3: a quarter of the credits opened in the budget of the year before, decisions modificatives
    included, the refunding of the debt and the restes à réaliser left out. The quarter is that of the section; some
    préfectures reason by chapter.

    Left out: autorisations de programme; the result brought forward and order operations, which the caller leaves out.
    """
    base, maximum, lignes = _base_du_quart(ouverts, restes or {}, le, parametres)
    return chiffrer(
        annonce,
        maximum,
        sujet="Avant le vote du budget, le plafond est de",
        raison=f"C’est le quart de {montant(base)}, sans la dette ni les restes à réaliser.",
        fondements=lignes,
        ecrire=montant,
        calcul={"base": base},
    )


def investissement_avant_vote(
    *,
    depense: int,
    ouverts: Table,
    restes: Table | None = None,
    deja_engage: int = 0,
    mentions: Sequence[str],
    exercice: int,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge an expense of investment engaged before the vote of the budget, on a deliberation.

    CGCT, art. L1612-1, al. 3 and 4: authorised by the council, which says the amount and the affectation, within a
    quarter of the credits of the year before, until the vote or 15 April.

    Left out: restes à réaliser, which need no authorisation; the entry in the budget, due when it is voted.
    """
    base, maximum, lignes = _base_du_quart(ouverts, restes or {}, le, parametres)
    requises = parametres.au("finances.quart-mentions", le)
    terme = parametres.au("finances.quart-terme", le)
    fin = jour_de(exercice, terme)
    lignes = (*lignes, requises, terme) if le > fin else (*lignes, requises)
    defauts = []
    if manque := [_MENTIONS[nom] for nom in requises.elements if nom not in mentions]:
        defauts.append(f"la délibération ne précise pas {enumeration(manque)}")
    if depense + deja_engage > maximum:
        defauts.append(f"le plafond de {montant(maximum)} est dépassé de {montant(depense + deja_engage - maximum)}")
    if le > fin:
        defauts.append(f"cette faculté cesse le {date_longue(fin)}")
    return trancher(
        not defauts,
        trouve=f"{montant(depense)} à engager, {montant(deja_engage)} déjà engagés",
        attendu=f"{montant(maximum)} au plus (quart de {montant(base)}), sur délibération précise",
        oui=f"{montant(depense)} tiennent dans le plafond de {montant(maximum)} ; il faudra inscrire ces crédits au "
        "budget lors de son adoption.",
        non=f"Cette dépense ne peut pas être engagée ainsi avant le budget : {enumeration(defauts)}.",
        fondements=lignes,
        limite=maximum,
    )


def fonctionnement_avant_vote(*, mandats: int, credits_precedents: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the expenses of fonctionnement paid before the vote of the budget.

    CGCT, art. L1612-1, al. 1: within those of the budget of the year before, without any deliberation.

    Left out: annuities of the debt, which may be paid anyway (al. 2); whether the ceiling is that of a chapter.
    """
    ligne = parametres.au("finances.avant-vote-fonctionnement", le)
    maximum = plafond(credits_precedents, ligne.decimal)
    return trancher(
        mandats <= maximum,
        trouve=f"{montant(mandats)} mandatés",
        attendu=f"{montant(maximum)} au plus",
        oui=f"{montant(mandats)} mandatés avant le vote, pour {montant(maximum)} au budget précédent : c’est de droit.",
        non=f"{montant(mandats)} mandatés avant le vote : {montant(mandats - maximum)} de trop, la limite étant les "
        f"crédits du budget précédent ({montant(maximum)}).",
        fondements=(ligne,),
        limite=maximum,
    )


_OUVERTS = NatureArgument("table", "les crédits d’investissement ouverts l’année précédente, par chapitre")
_RESTES = NatureArgument("table", "les restes à réaliser compris dans ces crédits, par chapitre", facultatif=True)
_VOTE = NatureArgument("date", "la date de la délibération")
_BC = ("BC03.01", "BC03.02")

REGLES = (
    Regle(
        id="finances.plafond-quart",
        titre="Quart des crédits avant le vote du budget",
        fonction=plafond_quart,
        arguments={
            "ouverts": _OUVERTS,
            "restes": _RESTES,
            "annonce": NatureArgument("montant", "le plafond annoncé", facultatif=True),
            "le": _VOTE,
        },
        fondements=("finances.quart-part", "finances.quart-exclus"),
        competences=_BC,
    ),
    Regle(
        id="finances.investissement-avant-vote",
        titre="Dépense d’investissement avant le vote du budget",
        fonction=investissement_avant_vote,
        arguments={
            "depense": NatureArgument("montant", "la dépense à engager"),
            "ouverts": _OUVERTS,
            "restes": _RESTES,
            "deja_engage": NatureArgument("montant", "ce qui est déjà engagé sur ce quart", facultatif=True),
            "mentions": NatureArgument("liste", "ce que précise la délibération", tuple(_MENTIONS)),
            "exercice": NatureArgument("nombre", "l’exercice dont le budget n’est pas voté (année)"),
            "le": NatureArgument("date", "la date de l’engagement"),
        },
        fondements=("finances.quart-part", "finances.quart-exclus", "finances.quart-mentions", "finances.quart-terme"),
        competences=_BC,
    ),
    Regle(
        id="finances.fonctionnement-avant-vote",
        titre="Dépenses de fonctionnement avant le vote du budget",
        fonction=fonctionnement_avant_vote,
        arguments={
            "mandats": NatureArgument("montant", "les dépenses mandatées avant le vote"),
            "credits_precedents": NatureArgument("montant", "les crédits du budget précédent"),
            "le": NatureArgument("date", "la date du dernier mandat"),
        },
        fondements=("finances.avant-vote-fonctionnement",),
        competences=_BC,
    ),
)
