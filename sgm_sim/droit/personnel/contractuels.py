"""Legal grounds for a contractual agent on a permanent post (CGFP, art. L332-8), by the law of the day of signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, nombre
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

MINUTES = 60
"""In one hour."""


def _sous_le_seuil(population: int, ligne: Valeur, *, motif: str) -> Verdict:
    seuil = accord(ligne.nombre, "habitant")
    conforme = population < ligne.nombre
    suite = "ce fondement peut être retenu." if conforme else "ce fondement est exclu ; il faut en chercher un autre."
    return juger(
        conforme,
        trouve=f"une commune de {accord(population, 'habitant')}",
        attendu=f"moins de {seuil}",
        phrase=f"Un contractuel peut occuper {motif} dans les communes de moins de {seuil}. La commune en "
        f"compte {nombre(population)} : {suite}",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def contractuel_petite_commune(*, population: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the ground of a contract on any post of a very small commune, by the law of the day of signature.

    CGFP, art. L332-8, 3° (since 1 March 2022): communes of less than 1 000 inhabitants, all posts.

    Left out: groupings of communes; communes nouvelles (4°).
    """
    ligne = parametres.au("personnel.contractuel-petite-commune-seuil", le)
    return _sous_le_seuil(population, ligne, motif="tout emploi permanent")


def contractuel_secretaire(*, population: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the ground of a contract on the post of secrétaire général de mairie, by the law of the day of signature.

    CGFP, art. L332-8, 7°: communes of less than 2 000 inhabitants.

    Left out: the other grounds, which remain possible above.
    """
    ligne = parametres.au("personnel.contractuel-secretaire-seuil", le)
    return _sous_le_seuil(population, ligne, motif="l’emploi de secrétaire général de mairie")


def contractuel_decision_exterieure(*, population: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the ground of a contract on a post that hangs on somebody else's decision (a class that may close).

    CGFP, art. L332-8, 6°: communes of less than 2 000 inhabitants, by the law of the day of signature.

    Left out: whether the post does depend on such a decision.
    """
    ligne = parametres.au("personnel.contractuel-exterieur-seuil", le)
    return _sous_le_seuil(population, ligne, motif="un emploi qui dépend de la décision d’une autre autorité")


def contractuel_quotite(*, minutes: int, population: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the ground of a contract on a post of less than half time, by the law of the day of signature.

    CGFP, art. L332-8, 5°: the other communes, posts à temps non complet whose quota is under 50 %; of 35 hours a week
    (art. L611-1). Under 1 000 inhabitants the 3° already covers every post.

    Left out: the same agent on several posts.
    """
    part = parametres.au("personnel.contractuel-quotite-part", le)
    semaine = parametres.au("personnel.duree-hebdomadaire", le)
    seuil = parametres.au("personnel.contractuel-petite-commune-seuil", le)
    moitie = semaine.nombre * MINUTES * part.nombre // 100
    if population < seuil.nombre:
        return juger(
            False,
            trouve=f"une commune de {accord(population, 'habitant')}",
            attendu="une commune que le 3° ne couvre pas",
            phrase=f"Sous {accord(seuil.nombre, 'habitant')}, c’est le 3° qu’il faut viser : il couvre tous les "
            "emplois, quelle que soit leur durée.",
            fondements=(seuil,),
        )
    conforme = minutes < moitie
    dit = "ce fondement peut être retenu." if conforme else "ce fondement est exclu."
    return juger(
        conforme,
        trouve=f"un emploi de {duree_hebdomadaire(minutes)} par semaine",
        attendu=f"moins de {duree_hebdomadaire(moitie)}",
        phrase=f"L’emploi est de {duree_hebdomadaire(minutes)} par semaine, pour une limite de "
        f"{duree_hebdomadaire(moitie)} que l’on ne doit pas atteindre : {dit}",
        fondements=(part, semaine),
        limite=moitie,
    )


def contractuel_faute_de_fonctionnaire(*, preuves: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the ground of a contract for the needs of the service, by the law of the day of signature.

    CGFP, art. L332-8, 2°: the needs of the service or the nature of the duties justify it, and no fonctionnaire could
    be recruited.

    Left out: what is enough as a proof; keeping the offer, the candidatures and the refusals is the prudent usage.
    """
    ligne = parametres.au("personnel.contractuel-besoin-conditions", le)
    libelles = {
        "besoin-du-service": "un besoin du service ou une nature de fonctions qui le justifie",
        "recherche-infructueuse": "la preuve qu’aucun fonctionnaire n’a pu être recruté",
    }
    return exiger(
        preuves,
        ligne.elements,
        libelles,
        complet="Le contrat est possible : le service en a besoin, et aucun fonctionnaire n’a pu être recruté.",
        incomplet="Un contrat n’est possible que si le service en a besoin et qu’aucun fonctionnaire n’a pu être "
        "recruté : il manque {manque}.",
        fondements=(ligne,),
    )


def duree_hebdomadaire(minutes: int) -> str:
    """Return « 17 h 30 » for 1050 minutes; « 35 h » for 2100."""
    heures, reste = divmod(minutes, MINUTES)
    return f"{heures} h {reste:02}" if reste else f"{heures} h"


_LE = NatureArgument("date", "la date de signature du contrat")
_POPULATION = NatureArgument("nombre", "la population de la commune")

REGLES = (
    Regle(
        id="personnel.contractuel-petite-commune",
        titre="Contractuel sur tout emploi d’une très petite commune",
        fonction=contractuel_petite_commune,
        arguments={"population": _POPULATION, "le": _LE},
        fondements=("personnel.contractuel-petite-commune-seuil",),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.contractuel-secretaire",
        titre="Contractuel sur l’emploi de secrétaire général de mairie",
        fonction=contractuel_secretaire,
        arguments={"population": _POPULATION, "le": _LE},
        fondements=("personnel.contractuel-secretaire-seuil",),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.contractuel-decision-exterieure",
        titre="Contractuel sur un emploi qui dépend d’une autre autorité",
        fonction=contractuel_decision_exterieure,
        arguments={"population": _POPULATION, "le": _LE},
        fondements=("personnel.contractuel-exterieur-seuil",),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.contractuel-quotite",
        titre="Contractuel sur un emploi de moins d’un mi-temps",
        fonction=contractuel_quotite,
        arguments={
            "minutes": NatureArgument("nombre", "la durée hebdomadaire de l’emploi, en minutes"),
            "population": _POPULATION,
            "le": _LE,
        },
        fondements=(
            "personnel.contractuel-quotite-part",
            "personnel.duree-hebdomadaire",
            "personnel.contractuel-petite-commune-seuil",
        ),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.contractuel-faute-de-fonctionnaire",
        titre="Contractuel faute de fonctionnaire",
        fonction=contractuel_faute_de_fonctionnaire,
        arguments={
            "preuves": NatureArgument(
                "liste", "ce que le dossier établit", ("besoin-du-service", "recherche-infructueuse")
            ),
            "le": _LE,
        },
        fondements=("personnel.contractuel-besoin-conditions",),
        competences=("BC03.05",),
    ),
)
