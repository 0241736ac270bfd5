"""What depends on the place alone: fences, demolitions, façades, and building where no document covers the commune.

The law is that of the day of the application.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.droit.jugements import indecis
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.urbanisme.formalites import ANNONCE, LE_DEPOT, formalite
from sgm_sim.droit.verdict import Verdict

_LIEUX: Mapping[str, str] = {
    "site-patrimonial-remarquable": "un site patrimonial remarquable",
    "abords-monument": "les abords d’un monument historique",
    "site-inscrit": "un site inscrit",
    "site-classe": "un site classé",
    "reserve-naturelle": "une réserve naturelle",
    "coeur-parc-national": "le cœur d’un parc national",
    "element-protege-plu": "un élément protégé par le PLU",
    "monument-inscrit": "un immeuble inscrit",
    "restauration-immobiliere": "une opération de restauration immobilière",
    "deliberation-clotures": "la délibération qui soumet les clôtures à déclaration",
    "deliberation-demolir": "la délibération qui institue le permis de démolir",
    "deliberation-ravalements": "la délibération qui soumet les ravalements à autorisation",
}


def cloture(*, secteurs: Sequence[str], le: date, annonce: str | None = None, parametres: Parametres) -> Verdict:
    """Tell whether a fence must be declared: only where the place or the council says so.

    C. urb., art. R421-2 g and R421-12 (since 29 December 2019).

    Left out: fences that farming or forestry needs.
    """
    return _selon_lieu("urbanisme.clotures-secteurs", "dp", secteurs, le, annonce, parametres)


def demolition(*, secteurs: Sequence[str], le: date, annonce: str | None = None, parametres: Parametres) -> Verdict:
    """Tell whether a demolition needs a permit: only where the place or the council says so.

    C. urb., art. R421-27 and R421-28 (since 29 December 2019).

    Left out: demolitions that no permit covers (art. R421-29), and those that another permit covers.
    """
    return _selon_lieu("urbanisme.demolitions-secteurs", "pd", secteurs, le, annonce, parametres)


def ravalement(*, secteurs: Sequence[str], le: date, annonce: str | None = None, parametres: Parametres) -> Verdict:
    """Tell whether cleaning or painting a façade must be declared.

    C. urb., art. R421-2 m and R421-17-1 (since 29 December 2019).

    Left out: works that change the façade, which are declared anyway (art. R421-17 a).
    """
    return _selon_lieu("urbanisme.ravalements-secteurs", "dp", secteurs, le, annonce, parametres)


def hors_parties_urbanisees(
    *,
    document: bool,
    partie_urbanisee: bool,
    exceptions: Sequence[str],
    accorde: bool,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge a permit in a commune that no document covers, by where the project stands.

    C. urb., art. L111-3 and L111-4 (since 29 December 2019): nothing outside the parts already built, except what the
    law lists; one exception is a reasoned deliberation of the council.

    Left out: whether the place is built up indeed, which the judge decides; the other rules that could refuse.
    """
    ligne = parametres.au("urbanisme.hors-parties-urbanisees", le)
    connues = set(exceptions) & set(ligne.elements)
    possible = document or partie_urbanisee or bool(connues)
    attendu = "un projet dans les parties urbanisées, ou une exception de la loi"
    if not accorde:
        phrase = "Le projet est refusé : si d’autres règles le justifient, ce point n’est pas à revoir ici."
        trouve = "un refus"
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if not possible:
        phrase = (
            "La commune n’a pas de document d’urbanisme et le projet est hors des parties urbanisées : la loi ne "
            "permet que ses exceptions, et aucune n’est invoquée ici."
        )
        return rendre(
            "non_conforme",
            trouve="un accord hors des parties urbanisées",
            attendu=attendu,
            phrase=phrase,
            fondements=(ligne,),
        )
    motif = "la commune est couverte par un document" if document else "le projet est dans les parties urbanisées"
    if not (document or partie_urbanisee):
        motif = "une exception de la loi est invoquée"
    phrase = f"Le projet peut être accordé sur ce point : {motif}."
    return rendre("conforme", trouve=motif, attendu=attendu, phrase=phrase, fondements=(ligne,))


def _selon_lieu(
    nom: str, alors: str, secteurs: Sequence[str], le: date, annonce: str | None, parametres: Parametres
) -> Verdict:
    ligne = parametres.au(nom, le)
    touches = [_LIEUX[lieu] for lieu in ligne.elements if lieu in secteurs]
    raison = f"Il y a ici {enumeration(touches)}." if touches else "Aucun des cas prévus n’est présent."
    return formalite(annonce, alors if touches else "aucune", raison=raison, fondements=(ligne,))


def _regle_lieu(nom: str, titre: str, fonction: object, parametre: str) -> Regle:
    assert callable(fonction)
    return Regle(
        id=f"urbanisme.{nom}",
        titre=titre,
        fonction=fonction,
        arguments={
            "secteurs": NatureArgument("liste", "les protections et délibérations du lieu", tuple(_LIEUX)),
            "le": LE_DEPOT,
            "annonce": ANNONCE,
        },
        fondements=(f"urbanisme.{parametre}",),
        competences=("BC02.01", "BC02.04"),
    )


REGLES = (
    _regle_lieu("cloture", "Formalité d’une clôture", cloture, "clotures-secteurs"),
    _regle_lieu("demolition", "Permis de démolir", demolition, "demolitions-secteurs"),
    _regle_lieu("ravalement", "Formalité d’un ravalement", ravalement, "ravalements-secteurs"),
    Regle(
        id="urbanisme.hors-parties-urbanisees",
        titre="Constructibilité sans document d’urbanisme",
        fonction=hors_parties_urbanisees,
        arguments={
            "document": NatureArgument("booleen", "l’existence d’un document d’urbanisme à cet endroit"),
            "partie_urbanisee": NatureArgument("booleen", "la situation dans une partie urbanisée"),
            "exceptions": NatureArgument(
                "liste",
                "les exceptions invoquées",
                (
                    "adaptation-extension-existant",
                    "exploitation-agricole",
                    "equipement-collectif",
                    "incompatible-voisinage",
                    "extension-mesuree",
                    "deliberation-motivee",
                ),
            ),
            "accorde": NatureArgument("booleen", "l’accord donné au projet"),
            "le": LE_DEPOT,
        },
        fondements=("urbanisme.hors-parties-urbanisees",),
        competences=("BC02.04", "BC01.10"),
    ),
)
