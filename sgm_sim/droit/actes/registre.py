"""The registers: who signs a deliberation, which register, in what order, in what form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "maire": "la signature du maire",
    "secretaire": "celle du ou des secrétaires de séance",
    "membres-presents": "celle de tous les membres présents",
    "deliberations": "au registre des délibérations",
    "arretes": "au registre des actes du maire",
    "cote-et-paraphe": "la cote et le paraphe du maire",
    "numero-d-ordre": "le numéro d’ordre de chaque affaire dans la séance",
    "feuillets-numerotes": "la numérotation des feuillets",
    "nom-de-la-commune": "le nom de la commune sur chaque feuillet",
    "date-de-la-seance": "la date de la séance sur chaque feuillet",
    "papier-permanent": "le papier permanent",
    "sans-collage": "l’absence de tout collage",
    "exemplaire-papier": "l’exemplaire sur papier",
    "numeros-des-deliberations": "les numéros des délibérations prises",
    "liste-des-presents": "la liste des présents",
    "place-des-signatures": "la place des signatures",
}


def signature_deliberation(*, signataires: Sequence[str], date_seance: date, parametres: Parametres) -> Verdict:
    """Judge who signed the deliberations in the register, by the law of the day of the meeting.

    CGCT, art. L2121-23: since 1 July 2022 the maire and the secretary or secretaries; before, all members present.

    Left out: before 2022, the cause that prevented a member from signing, which could be mentioned instead.
    """
    ligne = parametres.au("actes.registre-signataires", date_seance)
    return exiger(
        signataires,
        ligne.elements,
        _NOMS,
        complet="Les délibérations sont signées au registre par ceux que la loi désigne.",
        incomplet="Au registre des délibérations, il manque {manque}.",
        fondements=(ligne,),
    )


def ordre_registre(*, dates: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the order of the entries of a register, by the law of the day `le`.

    CGCT, art. L2121-23 and L2122-29: deliberations, and the acts of the maire, are entered in order of date. `dates`
    are ISO dates, in the order of the register.

    Left out: a page slipped in afterwards under a date that fits.
    """
    ligne = parametres.au("actes.registre-ordre", le)
    attendu = "une inscription par ordre de date"
    try:
        jours = [date.fromisoformat(texte) for texte in dates]
    except ValueError:
        phrase = "L’une des dates du registre n’est pas lisible : on ne peut pas juger l’ordre."
        return indecis(fondements=(ligne,), trouve="une date illisible", attendu=attendu, phrase=phrase)
    if jours == sorted(jours):
        phrase = "Les actes sont inscrits au registre par ordre de date."
        return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))
    trouve = "un acte inscrit après un autre plus récent"
    phrase = (
        "Un acte est inscrit après un autre plus récent : l’inscription se fait par ordre de date, et un acte "
        "intercalé après coup jette le doute sur tout le registre."
    )
    return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def registre_competent(*, acte: str, registre: str | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge in which register an act was entered, by the law of the day `le`.

    CGCT, art. L2121-23, L2122-29, R2122-7 and R2122-7-1: deliberations, and decisions of the maire by delegation of
    the council, in the register of deliberations; arrêtés and acts of publication and notification in that of the acts
    of the maire. `partiel`: a merger of the registers was announced in 2026 and not found.

    Left out: the form of the registers (`actes.tenue-registre`).
    """
    return classer(
        acte,
        registre,
        parametres.au("actes.registre-par-acte", le),
        _NOMS,
        sujet="Cet acte s’inscrit",
        raison="Le registre des délibérations reçoit aussi les décisions prises par délégation ; les arrêtés "
        "vont à celui des actes du maire.",
        inconnu="On ne sait pas dans quel registre cet acte s’inscrit : les textes lus ne le citent pas.",
    )


def tenue_registre(*, formes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the form of a register, by the law of the day `le`.

    CGCT, art. R2121-9: quoted and initialled by the maire, numbered sheets with the name of the commune and the date,
    permanent paper, nothing glued; a digital copy may only come in addition. `partiel`: a decree of 2026 may have
    changed it.

    Left out: binding and its delay; ink; the tables.
    """
    ligne = parametres.au("actes.registre-formes", le)
    return exiger(
        formes,
        ligne.elements,
        _NOMS,
        complet="Le registre est tenu dans les formes.",
        incomplet="Au registre, il manque {manque}.",
        fondements=(ligne,),
    )


def feuillet_cloture(*, mentions: Sequence[str], date_seance: date, parametres: Parametres) -> Verdict:
    """Judge the sheet that closes a meeting in the register, by the law of the day of the meeting.

    CGCT, art. R2121-9: numbers of the deliberations, list of members present, place of the signatures. `partiel`: see
    `tenue_registre`.

    Left out: the signatures themselves (`actes.signature-deliberation`).
    """
    ligne = parametres.au("actes.registre-feuillet-cloture", date_seance)
    return exiger(
        mentions,
        ligne.elements,
        _NOMS,
        complet="Le feuillet qui clôt la séance est complet.",
        incomplet="Au feuillet qui clôt la séance, il manque {manque}.",
        fondements=(ligne,),
    )


_SEANCE = NatureArgument("date", "la date de la séance")
_JOUR = NatureArgument("date", "la date de l’inscription au registre")

REGLES = (
    Regle(
        id="actes.signature-deliberation",
        titre="Signatures au registre des délibérations",
        fonction=signature_deliberation,
        arguments={
            "signataires": NatureArgument(
                "liste", "les signataires au registre", ("maire", "secretaire", "membres-presents")
            ),
            "date_seance": _SEANCE,
        },
        fondements=("actes.registre-signataires",),
        competences=("BC01.03", "BC01.04", "BC01.10"),
        le="date_seance",
    ),
    Regle(
        id="actes.ordre-registre",
        titre="Ordre du registre",
        fonction=ordre_registre,
        arguments={
            "dates": NatureArgument("liste", "les dates des actes, dans l’ordre du registre"),
            "le": _JOUR,
        },
        fondements=("actes.registre-ordre",),
        competences=("BC01.04", "BC01.10"),
    ),
    Regle(
        id="actes.registre-competent",
        titre="Registre où un acte s’inscrit",
        fonction=registre_competent,
        arguments={
            "acte": NatureArgument(
                "choix",
                "la sorte d’acte",
                ("deliberation", "decision-par-delegation", "arrete", "acte-de-publication", "acte-de-notification"),
            ),
            "registre": NatureArgument(
                "choix", "le registre où il est inscrit", ("deliberations", "arretes"), facultatif=True
            ),
            "le": _JOUR,
        },
        fondements=("actes.registre-par-acte",),
        competences=("BC01.04", "BC01.10"),
    ),
    Regle(
        id="actes.tenue-registre",
        titre="Formes du registre",
        fonction=tenue_registre,
        arguments={
            "formes": NatureArgument(
                "liste",
                "les formes observées au registre",
                (
                    "cote-et-paraphe",
                    "numero-d-ordre",
                    "feuillets-numerotes",
                    "nom-de-la-commune",
                    "date-de-la-seance",
                    "papier-permanent",
                    "sans-collage",
                    "exemplaire-papier",
                ),
            ),
            "le": NatureArgument("date", "la date à laquelle le registre est examiné"),
        },
        fondements=("actes.registre-formes",),
        competences=("BC01.04", "BC01.10"),
    ),
    Regle(
        id="actes.feuillet-cloture",
        titre="Feuillet de clôture d’une séance",
        fonction=feuillet_cloture,
        arguments={
            "mentions": NatureArgument(
                "liste",
                "les mentions du feuillet de clôture",
                ("numeros-des-deliberations", "liste-des-presents", "place-des-signatures"),
            ),
            "date_seance": _SEANCE,
        },
        fondements=("actes.registre-feuillet-cloture",),
        competences=("BC01.03", "BC01.04"),
        le="date_seance",
    ),
)
