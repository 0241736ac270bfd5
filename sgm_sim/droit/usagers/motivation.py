"""A decision against somebody: its reasons, and the hearing before it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NATURES = (
    "mesure-de-police",
    "sanction",
    "autorisation-sous-conditions",
    "retrait-de-droits",
    "prescription",
    "refus-d-un-droit",
    "refus-d-autorisation",
    "rejet-d-un-recours-obligatoire",
)


_MOTIFS = {"ecrit": "un écrit", "droit": "les motifs de droit", "fait": "les motifs de fait"}


def motivation(*, nature: str, motifs: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the reasons of an unfavourable individual decision, by the law of its day.

    CRPA, art. L211-2 and L211-5: the decisions listed give their reasons, in writing, in law and in fact.

    Left out: other decisions, on which no answer is given; absolute urgency; secrets; derogations (art. L211-3).
    """
    natures = parametres.au("usagers.motivation-natures", le)
    ligne = parametres.au("usagers.motivation-elements", le)
    if nature not in natures.elements:
        return indecis(
            trouve="une décision hors de la liste",
            attendu="une décision que la loi oblige à motiver",
            phrase="Cette décision n’est pas de celles que la loi énumère : il reste à vérifier si un autre texte "
            "oblige à la motiver.",
            fondements=(natures,),
        )
    return exiger(
        motifs,
        ligne.elements,
        _MOTIFS,
        complet="La décision dit pourquoi elle est prise, en droit et en fait.",
        incomplet="Une décision défavorable de cette nature dit pourquoi, en droit et en fait : il manque {manque}.",
        fondements=(natures, ligne),
    )


def contradictoire(
    *, nature: str, sur_demande: bool, urgence: bool, observations: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether the person could speak before a decision, by the law of its day.

    CRPA, art. L121-1, L121-2 and L122-1: who is concerned by a decision that must give its reasons can first make
    written observations; not when one answers a request, nor in an emergency.

    Left out: public order; special procedures; decisions taken in consideration of the person that are not listed.
    """
    natures = parametres.au("usagers.motivation-natures", le)
    dispenses = parametres.au("usagers.contradictoire-dispenses", le)
    faits = {"demande": sur_demande, "urgence": urgence}
    if nature not in natures.elements:
        return indecis(
            trouve="une décision hors de la liste",
            attendu="une décision que la loi oblige à motiver",
            phrase="Cette décision n’est pas de celles que la loi énumère : la procédure à suivre reste à vérifier.",
            fondements=(natures,),
        )
    dispense = any(faits[nom] for nom in dispenses.elements)
    conforme = observations or dispense
    raison = "la commune n’y était pas tenue" if dispense else "il le fallait avant de décider"
    fait = "a pu" if observations else "n’a pas pu"
    return juger(
        conforme,
        trouve=f"la personne {fait} présenter des observations",
        attendu="pas de procédure contradictoire exigée" if dispense else "des observations possibles d’abord",
        phrase=f"La personne {fait} présenter des observations avant la décision ; "
        f"{'la commune a suivi la procédure' if observations else raison}.",
        fondements=(natures, dispenses),
    )


def motifs_implicite(*, demande: date, communication: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the reasons of an implicit rejection were given, by the law of the day they were asked.

    CRPA, art. L232-4, al. 2: within the month that follows the request, made within the delay of appeal.

    Left out: decisions that need no reasons; what it changes to the delay of appeal.
    """
    ligne = parametres.au("usagers.motifs-mois", demande)
    return au_plus_tard(
        communication,
        ajouter_mois(demande, ligne.nombre),
        acte="Les motifs ont été communiqués",
        delai=f"{duree_en_mois(ligne.nombre)} à compter de la demande de l’usager",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la décision")


REGLES = (
    Regle(
        id="usagers.motivation",
        titre="Motivation d’une décision défavorable",
        fonction=motivation,
        arguments={
            "nature": NatureArgument("choix", "la nature de la décision", _NATURES),
            "motifs": NatureArgument("liste", "ce que la décision énonce", tuple(_MOTIFS)),
            "le": _LE,
        },
        fondements=("usagers.motivation-natures", "usagers.motivation-elements"),
        competences=("BC02.02", "BC01.10"),
    ),
    Regle(
        id="usagers.contradictoire",
        titre="Observations avant une décision défavorable",
        fonction=contradictoire,
        arguments={
            "nature": NatureArgument("choix", "la nature de la décision", _NATURES),
            "sur_demande": NatureArgument("booleen", "le fait que la décision réponde ou non à une demande"),
            "urgence": NatureArgument("booleen", "l’urgence"),
            "observations": NatureArgument("booleen", "la possibilité donnée de présenter des observations"),
            "le": _LE,
        },
        fondements=("usagers.motivation-natures", "usagers.contradictoire-dispenses"),
        competences=("BC02.02", "BC01.10"),
    ),
    Regle(
        id="usagers.motifs-implicite",
        titre="Motifs d’un rejet implicite",
        fonction=motifs_implicite,
        arguments={
            "demande": NatureArgument("date", "la date où les motifs sont demandés"),
            "communication": NatureArgument("date", "la date où ils sont communiqués"),
        },
        fondements=("usagers.motifs-mois",),
        competences=("BC02.02",),
        le="demande",
    ),
)
