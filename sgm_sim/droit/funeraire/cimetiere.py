"""The cemetery: ashes, ossuary, vaults. The law is that of the day of the act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_OSSUAIRE: Mapping[str, str] = {
    "noms-consignes": "les noms des personnes",
    "registre-public": "un registre ouvert au public",
}


def site_cineraire(*, population: int, existe: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether the commune has a place for ashes.

    CGCT, art. L2223-1 (since 1 January 2013): compulsory from two thousand inhabitants, for the commune or the group
    that runs the cemetery.

    Left out: what the place holds; the population of a group of communes.
    """
    ligne = parametres.au("funeraire.site-cineraire-population", le)
    oblige = population >= ligne.nombre
    seuil = accord(ligne.nombre, "habitant")
    phrase = f"À partir de {seuil}, un site cinéraire est obligatoire : "
    phrase += "la commune en a un." if existe else "la commune n’en a pas."
    if not oblige:
        phrase = f"En dessous de {seuil}, le site cinéraire est facultatif."
    return juger(
        existe or not oblige,
        trouve="un site cinéraire" if existe else "pas de site cinéraire",
        attendu="un site cinéraire" if oblige else "aucune obligation",
        phrase=phrase,
        fondements=(ligne,),
    )


def dispersion_cendres(*, declaree_a: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the declaration of a scattering of ashes in open country.

    CGCT, art. L2223-18-3 (since 2013, not confirmed by the second reading): to the mairie of the place of birth.

    Left out: scattering in the cemetery; public roads, where it is forbidden.
    """
    ligne = parametres.au("funeraire.dispersion-declaration", le)
    bonne = declaree_a in ligne.elements
    mots = {"mairie-naissance": "la mairie du lieu de naissance du défunt"}
    attendu = enumeration([mots[nom] for nom in ligne.elements])
    phrase = (
        f"La dispersion en pleine nature se déclare à {attendu} : c’est fait."
        if bonne
        else (f"La dispersion en pleine nature se déclare à {attendu}, et non ailleurs. Ce point reste à vérifier.")
    )
    return juger(
        bonne,
        trouve=mots.get(declaree_a, "une autre mairie, ou aucune"),
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
    )


def registre_ossuaire(*, tenu: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the commune keeps about the ossuary.

    CGCT, art. R2223-6 (text of 22 February 2008, the last one read): the names, even when nothing was found, in a
    register that anybody may see.

    Left out: engraving the names, which is optional; the register of concessions, which is usage.
    """
    ligne = parametres.au("funeraire.ossuaire-registre", le)
    return exiger(
        tenu,
        ligne.elements,
        _OSSUAIRE,
        complet="Les noms sont consignés dans un registre ouvert au public.",
        incomplet="Pour l’ossuaire, il manque {manque}.",
        fondements=(ligne,),
    )


def ouverture_caveau(*, consentements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the opening of a vault for a burial.

    Usage under CGCT, art. L2223-13 (text of 22 February 2008), that no reading confirmed: the holder, or whoever has
    rights after him, consents.

    Left out: which heirs; a holder who wrote whom he excluded.
    """
    ligne = parametres.au("funeraire.caveau-ouverture", le)
    mots = {"titulaire": "du titulaire", "ayants-droit": "des ayants droit"}
    accord_donne = bool(set(consentements) & set(ligne.elements))
    attendu = "l’accord du titulaire ou de ses ayants droit"
    donnes = [mots[nom] for nom in ligne.elements if nom in consentements]
    phrase = f"Le caveau est ouvert avec l’accord {enumeration(donnes)}."
    if not accord_donne:
        phrase = (
            f"Le caveau est ouvert le {date_longue(le)} sans {attendu} : l’usage le demande, ce qui reste à vérifier."
        )
    return juger(
        accord_donne,
        trouve="un accord" if accord_donne else "aucun accord",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
    )


_COMPETENCES = ("BC02.05", "BC02.01")

REGLES = (
    Regle(
        id="funeraire.site-cineraire",
        titre="Site cinéraire",
        fonction=site_cineraire,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "existe": NatureArgument("booleen", "l’existence d’un site cinéraire"),
            "le": NatureArgument("date", "la date considérée"),
        },
        fondements=("funeraire.site-cineraire-population",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.dispersion-cendres",
        titre="Déclaration de dispersion des cendres",
        fonction=dispersion_cendres,
        arguments={
            "declaree_a": NatureArgument("choix", "la mairie qui a reçu la déclaration", ("mairie-naissance", "autre")),
            "le": NatureArgument("date", "la date de la dispersion"),
        },
        fondements=("funeraire.dispersion-declaration",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.registre-ossuaire",
        titre="Registre de l’ossuaire",
        fonction=registre_ossuaire,
        arguments={
            "tenu": NatureArgument("liste", "ce que la commune tient", tuple(_OSSUAIRE)),
            "le": NatureArgument("date", "la date considérée"),
        },
        fondements=("funeraire.ossuaire-registre",),
        competences=("BC02.05", "BC01.04"),
    ),
    Regle(
        id="funeraire.ouverture-caveau",
        titre="Ouverture d’un caveau",
        fonction=ouverture_caveau,
        arguments={
            "consentements": NatureArgument("liste", "les accords donnés", ("titulaire", "ayants-droit")),
            "le": NatureArgument("date", "la date d’ouverture"),
        },
        fondements=("funeraire.caveau-ouverture",),
        competences=_COMPETENCES,
    ),
)
