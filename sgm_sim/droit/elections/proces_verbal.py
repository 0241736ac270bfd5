"""The procès-verbal: form, contents, annexes. Its numbers are `resultats`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import exiger, juger, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_FORME: Mapping[str, str] = {
    "par-le-secretaire": "la rédaction par le secrétaire",
    "dans-la-salle": "la rédaction dans la salle de vote",
    "devant-les-electeurs": "la présence des électeurs",
    "signe-de-tous-les-membres": "la signature de tous les membres du bureau",
    "delegues-invites-a-contresigner": "l’invitation des délégués à contresigner",
}

_MENTIONS: Mapping[str, str] = {
    "heure-ouverture": "l’heure d’ouverture",
    "heure-cloture": "l’heure de clôture",
    "blancs": "le nombre de bulletins blancs",
    "reclamations": "les réclamations et les décisions du bureau",
    "inscrits": "le nombre d’inscrits",
    "emargements": "le nombre d’émargements",
    "votants": "le nombre de votants",
    "nuls": "le nombre de bulletins nuls",
    "exprimes": "le nombre de suffrages exprimés",
    "voix": "les voix de chaque liste ou candidat",
}

_ANNEXES: Mapping[str, str] = {
    "liste-emargement": "la liste d’émargement",
    "feuilles-de-pointage": "les feuilles de pointage",
    "bulletins-nuls": "les bulletins nuls",
    "bulletins-blancs": "les bulletins blancs",
    "enveloppes-irregulieres": "les enveloppes irrégulières",
    "pieces-reclamations": "les pièces des réclamations",
}


def forme_proces_verbal(*, exemplaires: int, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the procès-verbal was drawn up, by the law of the day of the ballot.

    C. élect., art. R67, al. 1 to 3 (since 1 January 2019): by the secretary, at once, in the room, before the voters;
    two copies signed by every member; délégués invited to countersign.

    Left out: a délégué who refuses, which is mentioned.
    """
    copies = parametres.au("elections.proces-verbal-exemplaires", le)
    forme = parametres.au("elections.proces-verbal-forme", le)
    if exemplaires < copies.nombre:
        attendu = accord(copies.nombre, "exemplaire")
        phrase = f"Le procès-verbal est en {accord(exemplaires, 'exemplaire')} : il en faut {copies.nombre}."
        return juger(
            False,
            trouve=accord(exemplaires, "exemplaire"),
            attendu=attendu,
            phrase=phrase,
            fondements=(copies,),
            limite=copies.nombre,
        )
    return exiger(
        formalites,
        forme.elements,
        _FORME,
        complet=f"Le procès-verbal est établi comme il faut, en {accord(exemplaires, 'exemplaire')}.",
        incomplet="Il manque au procès-verbal {manque}.",
        fondements=(copies, forme),
    )


def mentions_proces_verbal(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the procès-verbal says, by the law of the day of the ballot.

    C. élect., art. R57 (hours), L65, al. 3 (blank ballots), R52 (complaints and decisions), since 1 January 2019. The
    other numbers are those of the official forms, which were not read: a verdict that rests on them is `partiel`.

    Left out: a gap between envelopes and signatures (`elections.ecart-emargements`).
    """
    loi = parametres.au("elections.proces-verbal-mentions-loi", le)
    modele = parametres.au("elections.proces-verbal-mentions-modele", le)
    ligne = modele if all(nom in mentions for nom in loi.elements) else loi
    return exiger(
        mentions,
        ligne.elements,
        _MENTIONS,
        complet="Le procès-verbal porte toutes les mentions voulues par la loi et par le modèle.",
        incomplet="Il manque au procès-verbal {manque}.",
        fondements=(ligne,),
    )


def annexes_proces_verbal(
    *,
    jointes: Sequence[str],
    nuls: int = 0,
    blancs: int = 0,
    enveloppes_irregulieres: int = 0,
    reclamations: int = 0,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge what was joined to the procès-verbal, by the law of the day of the ballot.

    C. élect., art. L65, L66, L68, R52 and R68 (since 1 January 2019): list of signatures, sheets of the count; void and
    blank ballots, irregular envelopes and documents of complaints, when there are any.

    Left out: countersignatures and causes (`elections.annexion-bulletin`).
    """
    ligne = parametres.au("elections.proces-verbal-annexes", le)
    presents = {
        "bulletins-nuls": nuls,
        "bulletins-blancs": blancs,
        "enveloppes-irregulieres": enveloppes_irregulieres,
        "pieces-reclamations": reclamations,
    }
    exiges = [nom for nom in ligne.elements if presents.get(nom, 1)]
    return exiger(
        jointes,
        exiges,
        _ANNEXES,
        complet=f"Tout ce qui accompagne le procès-verbal y est joint : {nommer(_ANNEXES, exiges)}.",
        incomplet="Il reste à joindre au procès-verbal {manque}.",
        fondements=(ligne,),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")

_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.forme-proces-verbal",
        titre="Forme du procès-verbal",
        fonction=forme_proces_verbal,
        arguments={
            "exemplaires": NatureArgument("nombre", "le nombre d’exemplaires"),
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_FORME)),
            "le": _SCRUTIN,
        },
        fondements=("elections.proces-verbal-exemplaires", "elections.proces-verbal-forme"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.mentions-proces-verbal",
        titre="Mentions du procès-verbal",
        fonction=mentions_proces_verbal,
        arguments={
            "mentions": NatureArgument("liste", "les mentions du procès-verbal", tuple(_MENTIONS)),
            "le": _SCRUTIN,
        },
        fondements=("elections.proces-verbal-mentions-loi", "elections.proces-verbal-mentions-modele"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.annexes-proces-verbal",
        titre="Annexes du procès-verbal",
        fonction=annexes_proces_verbal,
        arguments={
            "jointes": NatureArgument("liste", "les pièces jointes", tuple(_ANNEXES)),
            "nuls": NatureArgument("nombre", "le nombre de bulletins nuls", facultatif=True),
            "blancs": NatureArgument("nombre", "le nombre de bulletins blancs", facultatif=True),
            "enveloppes_irregulieres": NatureArgument("nombre", "le nombre d’enveloppes irrégulières", facultatif=True),
            "reclamations": NatureArgument("nombre", "le nombre de réclamations avec pièces", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.proces-verbal-annexes",),
        competences=_COMPETENCES,
    ),
)
