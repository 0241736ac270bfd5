"""A decision about somebody: signature, reasons, hearing, withdrawal; how the agent in charge is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.formes import au_plus_tard, duree_en_mois, juger, rien_ne_manque
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_AGENT = {
    "prenom": "le prénom",
    "nom": "le nom",
    "qualite": "la qualité",
    "adresse-administrative": "l’adresse administrative",
    "signature": "la signature",
}


def identite_agent(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether a letter tells who handles the case, by the law of its day.

    CRPA, art. L111-2: first name, name, quality and administrative address.

    Left out: anonymity for a reason of security.
    """
    ligne = parametres.au("usagers.courrier-agent", le)
    return rien_ne_manque(
        mentions,
        ligne.elements,
        _AGENT,
        sujet="Le courrier",
        loi="L’usager a le droit de savoir qui traite son affaire.",
        fondements=(ligne,),
    )


def signature_decision(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the signature of a decision, by the law of its day.

    CRPA, art. L212-1: the signature of its author, with first name, name and quality.

    Left out: who may sign; decisions made by a teleservice; reasons of security.
    """
    ligne = parametres.au("usagers.decision-signature", le)
    return rien_ne_manque(
        mentions,
        ligne.elements,
        _AGENT,
        sujet="La décision",
        loi="Elle porte la signature de son auteur et dit qui il est.",
        fondements=(ligne,),
    )


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
        return rendre(
            "indetermine",
            trouve="une décision hors de la liste",
            attendu="une décision que la loi oblige à motiver",
            phrase="Cette décision n’est pas de celles que la loi énumère : il reste à vérifier si un autre texte "
            "oblige à la motiver.",
            fondements=(natures,),
        )
    return rien_ne_manque(
        motifs,
        ligne.elements,
        _MOTIFS,
        sujet="La motivation",
        loi="Une décision défavorable de cette nature dit pourquoi, en droit et en fait.",
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
        return rendre(
            "indetermine",
            trouve="une décision hors de la liste",
            attendu="une décision que la loi oblige à motiver",
            phrase="Cette décision n’est pas de celles que la loi énumère : la procédure à suivre reste à vérifier.",
            fondements=(natures,),
        )
    dispense = any(faits[nom] for nom in dispenses.elements)
    conforme = observations or dispense
    raison = "elle n’y était pas tenue" if dispense else "il le fallait avant de décider"
    fait = "a pu" if observations else "n’a pas pu"
    return juger(
        conforme,
        trouve=f"la personne {fait} présenter des observations",
        attendu="pas de procédure contradictoire exigée" if dispense else "des observations possibles d’abord",
        phrase=f"La personne {fait} présenter des observations avant la décision ; "
        f"{'la commune a suivi la procédure' if observations else raison.replace('elle', 'la commune')}.",
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
        loi=f"L’usager qui les demande les reçoit dans le délai de {duree_en_mois(ligne.nombre)}.",
        fondements=(ligne,),
    )


def retrait(*, decision: date, retrait: date, illegale: bool, parametres: Parametres) -> Verdict:
    """Judge the withdrawal of a decision that created rights, by the law of the day of that decision.

    CRPA, art. L242-1: only if it is illegal, and within four months of the decision. Not for planning permission, three
    months (C. urb., art. L424-5).

    Left out: withdrawal asked by who benefits from it (art. L242-4); a subsidy whose conditions are not met and a
    condition no longer fulfilled (art. L242-2); fraud.
    """
    ligne = parametres.au("usagers.retrait-mois", decision)
    if not illegale:
        return juger(
            False,
            trouve="une décision légale",
            attendu="une décision illégale",
            phrase="Une décision légale qui a créé des droits ne se retire pas : changer d’avis n’est pas un motif.",
            fondements=(ligne,),
        )
    return au_plus_tard(
        retrait,
        ajouter_mois(decision, ligne.nombre),
        acte="La décision a été retirée",
        loi=f"Une décision illégale qui a créé des droits se retire dans les {duree_en_mois(ligne.nombre)} qui la "
        "suivent.",
        fondements=(ligne,),
    )


def algorithme(*, mentions: Sequence[str], regles_demandees: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a decision made by an algorithm, by the law of its day.

    CRPA, art. L311-3-1: it says so; its rules and main features are given to who asks for them.

    Left out: help in writing, which decides nothing; the European regulation on artificial intelligence.
    """
    toujours = parametres.au("usagers.algorithme-mention", le)
    demande = parametres.au("usagers.algorithme-sur-demande", le)
    return rien_ne_manque(
        mentions,
        (*toujours.elements, *(demande.elements if regles_demandees else ())),
        {"mention-explicite": "la mention explicite du traitement", "regles-communiquees": "les règles du traitement"},
        sujet="La décision prise par un traitement algorithmique",
        loi="L’usager doit savoir qu’un calcul a décidé, et comment s’il le demande.",
        fondements=(toujours, demande) if regles_demandees else (toujours,),
    )


_LE = NatureArgument("date", "la date de la décision")

REGLES = (
    Regle(
        id="usagers.identite-agent",
        titre="Identité de l’agent sur un courrier",
        fonction=identite_agent,
        arguments={
            "mentions": NatureArgument(
                "liste", "ce que porte le courrier", ("prenom", "nom", "qualite", "adresse-administrative")
            ),
            "le": NatureArgument("date", "la date du courrier"),
        },
        fondements=("usagers.courrier-agent",),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.signature-decision",
        titre="Signature d’une décision",
        fonction=signature_decision,
        arguments={
            "mentions": NatureArgument("liste", "ce que porte la décision", ("signature", "prenom", "nom", "qualite")),
            "le": _LE,
        },
        fondements=("usagers.decision-signature",),
        competences=("BC02.02", "BC01.03"),
    ),
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
    Regle(
        id="usagers.retrait",
        titre="Retrait d’une décision qui a créé des droits",
        fonction=retrait,
        arguments={
            "decision": _LE,
            "retrait": NatureArgument("date", "la date du retrait"),
            "illegale": NatureArgument("booleen", "l’illégalité de la décision"),
        },
        fondements=("usagers.retrait-mois",),
        competences=("BC02.02", "BC01.10"),
        le="decision",
    ),
    Regle(
        id="usagers.algorithme",
        titre="Décision fondée sur un algorithme",
        fonction=algorithme,
        arguments={
            "mentions": NatureArgument(
                "liste", "ce qui a été dit à l’usager", ("mention-explicite", "regles-communiquees")
            ),
            "regles_demandees": NatureArgument("booleen", "le fait que l’usager ait demandé les règles"),
            "le": _LE,
        },
        fondements=("usagers.algorithme-mention", "usagers.algorithme-sur-demande"),
        competences=("BC02.02",),
    ),
)
