"""What a bureau de vote needs before it opens: isoloirs, urne, posters, panels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import exiger, juger, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_URNE: Mapping[str, str] = {
    "transparente": "la transparence",
    "ouverture-unique": "une ouverture unique",
    "deux-serrures-dissemblables": "deux serrures dissemblables",
    "fermee-avant-le-vote": "la fermeture avant le commencement du scrutin",
    "clef-president": "une clef chez le président",
    "clef-assesseur-tire-au-sort": "l’autre clef chez un assesseur tiré au sort",
}

_AFFICHES: Mapping[str, str] = {
    "textes-electoraux": "l’affiche des textes électoraux, à l’entrée",
    "avis-titre-identite": "l’avis sur le titre d’identité",
    "arrete-convocation": "l’acte de convocation des électeurs",
    "arrete-horaires": "l’arrêté d’horaires, s’il y en a un",
}


def nombre_isoloirs(*, inscrits: int, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge how many isoloirs a bureau has, by the law of the day of the ballot.

    C. élect., art. L62, al. 2 (since 1 January 2019): one for three hundred registered voters, or a fraction of that.

    Left out: more isoloirs than that, which nothing forbids; where they stand (al. 3); wheelchairs (art. D56-2).
    """
    ligne = parametres.au("elections.isoloirs-inscrits", le)
    requis = -(-inscrits // ligne.nombre)
    pour = f"{accord(inscrits, 'inscrit')} : il faut {accord(requis, 'isoloir')}, un par {ligne.nombre} ou fraction"
    phrase = f"Pour {pour}." if annonce is None else f"Pour {pour}. Il y en a {annonce}."
    return rendre(
        "calcule" if annonce is None else "conforme" if annonce >= requis else "non_conforme",
        trouve="rien d’annoncé" if annonce is None else accord(annonce, "isoloir"),
        attendu=f"{accord(requis, 'isoloir')} au moins",
        phrase=phrase,
        fondements=(ligne,),
        limite=requis,
    )


def urne(*, caracteristiques: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the urne and its keys, by the law of the day of the ballot.

    C. élect., art. L63 (since 1 January 2019): transparent, one opening, closed before the ballot with two different
    locks; one key with the president, the other with an assesseur drawn by lot.

    Left out: that it was empty, which everybody sees; keys missing at the closing (al. 2).
    """
    ligne = parametres.au("elections.urne", le)
    return exiger(
        caracteristiques,
        ligne.elements,
        _URNE,
        complet=f"L’urne a tout ce qu’il faut : {nommer(_URNE, ligne.elements)}.",
        incomplet="Il manque à l’urne {manque}. À mentionner au procès-verbal.",
        fondements=(ligne,),
    )


def affiches_bureau(*, affiches: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what is posted in and at the bureau, by the law of the day of the ballot.

    C. élect., art. R56 (since 1 January 2019): the poster of electoral texts that the préfecture provides. The rest is
    usage, or texts that were not read: `partiel`.

    Left out: the list of candidates (art. L256, whose version of 2026 was not read); posters at the mairie.
    """
    loi = parametres.au("elections.affiches-loi", le)
    usage = parametres.au("elections.affiches-usage", le)
    ligne = usage if all(nom in affiches for nom in loi.elements) else loi
    return exiger(
        affiches,
        ligne.elements,
        _AFFICHES,
        complet=f"L’affichage du bureau est complet : {nommer(_AFFICHES, ligne.elements)}.",
        incomplet="Il manque sur les murs du bureau {manque}.",
        fondements=(ligne,),
    )


def panneaux(*, electeurs: int, emplacements: int, le: date, parametres: Parametres) -> Verdict:
    """Judge how many places for posters a commune sets aside, by the law of the day.

    C. élect., art. L51 and R28, al. 1 (since 1 January 2019): five at most up to 500 voters, ten above, those next to
    the bureaux not counted.

    Left out: communes of more than 5 000 voters; how places are given (order of the official list at the presidential
    election, drawing of lots or order of requests elsewhere, whose version of 2026 was not read).
    """
    ligne = parametres.au("elections.panneaux-maximum", le)
    maximum = int(ligne.tranche(electeurs))
    phrase = (
        f"{accord(electeurs, 'électeur')} : {accord(maximum, 'emplacement')} au plus, sans compter celui de chaque "
        f"bureau de vote. Il y en a {emplacements}."
    )
    return juger(
        emplacements <= maximum,
        trouve=accord(emplacements, "emplacement"),
        attendu=f"{accord(maximum, 'emplacement')} au plus",
        phrase=phrase,
        fondements=(ligne,),
        limite=maximum,
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")

_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.nombre-isoloirs",
        titre="Nombre d’isoloirs",
        fonction=nombre_isoloirs,
        arguments={
            "inscrits": NatureArgument("nombre", "le nombre d’inscrits du bureau"),
            "annonce": NatureArgument("nombre", "le nombre d’isoloirs prévu", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.isoloirs-inscrits",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.urne",
        titre="Urne et clefs",
        fonction=urne,
        arguments={
            "caracteristiques": NatureArgument("liste", "les caractéristiques de l’urne", tuple(_URNE)),
            "le": _SCRUTIN,
        },
        fondements=("elections.urne",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.affiches-bureau",
        titre="Affichage au bureau de vote",
        fonction=affiches_bureau,
        arguments={
            "affiches": NatureArgument("liste", "les affiches posées", tuple(_AFFICHES)),
            "le": _SCRUTIN,
        },
        fondements=("elections.affiches-loi", "elections.affiches-usage"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.panneaux",
        titre="Emplacements d’affichage électoral",
        fonction=panneaux,
        arguments={
            "electeurs": NatureArgument("nombre", "le nombre d’électeurs de la commune"),
            "emplacements": NatureArgument("nombre", "le nombre d’emplacements"),
            "le": _SCRUTIN,
        },
        fondements=("elections.panneaux-maximum",),
        competences=_COMPETENCES,
    ),
)
