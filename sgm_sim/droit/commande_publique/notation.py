"""Marks of a price, ranking of offers, proofs asked from the candidate about to be chosen.

Marks are counted in hundredths of a point, so that 36,24 is 3624.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.jugements import chiffrer, indecis, trancher
from sgm_sim.droit.montants import arrondi, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PAR_POINT = 100
"""Marks are kept to two decimals."""


def note_prix(
    *,
    formule: str,
    points: int,
    prix: int,
    prix_minimum: int,
    le: date,
    annonce: int | None = None,
    parametres: Parametres,
) -> Verdict:
    """Compute the mark of a price with the formula that the documents announce, by the law of that day.

    CCP, art. R2152-11 (since 1 April 2019): the criteria and how they are applied are announced; the formula of the
    documents is the only one that counts. `proportionnelle-inverse`: points x lowest price / price; `lineaire`: points
    x (1 - (price - lowest) / lowest), zero at least. Marks are in hundredths, half a hundredth up.

    Left out: other formulas; that a formula must not neutralise a criterion. Low offers are rejected beforehand.
    """
    ligne = parametres.au("commande-publique.formules-prix", le)
    if formule not in ligne.elements or prix <= 0 or prix_minimum <= 0:
        return indecis(
            trouve="une formule ou un prix que le programme ne connaît pas",
            attendu="la formule annoncée dans les documents",
            phrase="La note se calcule avec la formule annoncée ; celle-ci n’est pas connue du programme.",
            fondements=(ligne,),
        )
    rapport = Fraction(prix_minimum, prix)
    if formule == "lineaire":
        rapport = max(1 - Fraction(prix - prix_minimum, prix_minimum), Fraction(0))
    note = arrondi(points * _PAR_POINT * rapport)
    return chiffrer(
        annonce,
        note,
        sujet="La note du prix est de",
        raison=f"C’est ce que la formule annoncée donne à un prix de {euros(prix)}, sur {accord(points, 'point')}.",
        ecrire=_points,
        fondements=(ligne,),
    )


def classement(*, notes: Mapping[str, int], attributaire: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who was chosen, given the total marks of the offers kept, by the law of the day of the choice.

    CCP, art. R2152-6 (since 1 April 2019): offers that are regular, acceptable, appropriate and not rejected are ranked
    in decreasing order by the criteria; the first one is chosen.

    Left out: how each mark was given; two offers that are equal, which the documents must settle.
    """
    ligne = parametres.au("commande-publique.classement-ordre", le)
    meilleure = max(notes.values(), default=0)
    premiers = [nom for nom, note in notes.items() if note == meilleure]
    ordre = sorted(notes, key=lambda nom: -notes[nom])
    rangs = enumeration([f"{nom} ({_points(notes[nom])})" for nom in ordre])
    if len(premiers) != 1:
        return indecis(
            trouve=rangs or "aucune offre",
            attendu="une offre première",
            phrase=f"Le classement ne dit pas qui est premier : {rangs or 'aucune offre'}.",
            fondements=(ligne,),
        )
    return trancher(
        attributaire == premiers[0],
        trouve=f"attribution à {attributaire}",
        attendu=f"attribution à {premiers[0]}",
        oui=f"L’offre retenue est la première du classement : {rangs}.",
        non=f"L’offre retenue n’est pas la première du classement : {rangs}.",
        fondements=(ligne,),
        limite=meilleure,
        calcul={"premier": premiers[0]},
    )


def preuves_attributaire(*, exigees_de: Sequence[str], attributaire: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who was asked to prove that nothing excludes it, by the law of the day of the request.

    CCP, art. R2144-4 (since 1 April 2019): only the candidate to whom the contract is about to be given may be asked
    for it (tax and social certificates). The others have given a statement on their honour.

    Left out: which papers; the candidate who does not produce them (art. R2144-7).
    """
    ligne = parametres.au("commande-publique.preuves-exigees-de", le)
    autres = [nom for nom in exigees_de if nom != attributaire]
    return trancher(
        not autres and attributaire in exigees_de,
        trouve=accord(len(exigees_de), "candidat sollicité", "candidats sollicités"),
        attendu="le seul candidat pressenti",
        oui="Les attestations ne sont demandées qu’au candidat à qui l’on pense attribuer le marché.",
        non="Les attestations se demandent au candidat pressenti, et à lui seul : "
        + (
            f"{accord(len(autres), 'autre candidat a été sollicité', 'autres candidats ont été sollicités')}."
            if autres
            else "il ne les a pas fournies."
        ),
        fondements=(ligne,),
    )


def _points(centiemes: int) -> str:
    entiers, reste = divmod(centiemes, _PAR_POINT)
    return f"{entiers},{reste:02} points"


_LE_DECISION = NatureArgument("date", "la date de la décision")

REGLES = (
    Regle(
        id="commande-publique.note-prix",
        titre="Note du critère du prix",
        fonction=note_prix,
        arguments={
            "formule": NatureArgument("choix", "la formule annoncée", ("proportionnelle-inverse", "lineaire")),
            "points": NatureArgument("nombre", "le nombre de points du critère"),
            "prix": NatureArgument("montant", "le prix de l’offre"),
            "prix_minimum": NatureArgument("montant", "le prix le plus bas des offres gardées"),
            "le": NatureArgument("date", "la date de l’analyse"),
            "annonce": NatureArgument("nombre", "la note annoncée, en centièmes de point", facultatif=True),
        },
        fondements=("commande-publique.formules-prix",),
        competences=("BC03.09",),
    ),
    Regle(
        id="commande-publique.classement",
        titre="Classement des offres",
        fonction=classement,
        arguments={
            "notes": NatureArgument("table", "les notes totales, en centièmes de point"),
            "attributaire": NatureArgument("choix", "l’offre retenue"),
            "le": _LE_DECISION,
        },
        fondements=("commande-publique.classement-ordre",),
        competences=("BC03.09",),
    ),
    Regle(
        id="commande-publique.preuves-attributaire",
        titre="Attestations demandées au candidat pressenti",
        fonction=preuves_attributaire,
        arguments={
            "exigees_de": NatureArgument("liste", "les candidats sollicités"),
            "attributaire": NatureArgument("choix", "le candidat pressenti"),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("commande-publique.preuves-exigees-de",),
        competences=("BC03.09",),
    ),
)
