"""Acknowledgement of a child: proofs, formalities, suspicion of fraud, notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.etat_civil.formes import assez_recente, exiger_sans
from sgm_sim.droit.jugements import absents, exiger, indecis
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PIECES: Mapping[str, str] = {
    "identite-avec-photo-et-signature": "un document d’identité officiel avec photographie et signature",
    "justificatif-de-domicile": "un justificatif de domicile ou de résidence",
    "attestation-d-election-de-domicile": "une attestation d’élection de domicile",
}


_FORMALITES: Mapping[str, str] = {
    "enonciations-article-62": "l’identité et le domicile de l’auteur, et ce que l’on sait de l’enfant",
    "lecture-article-371-1": "la lecture de l’article 371-1",
    "lecture-article-371-2": "la lecture de l’article 371-2",
    "mention-lien-divisible": "la mention que l’auteur a été informé du caractère divisible du lien",
    "inscription-a-sa-date": "l’inscription à sa date au registre",
}


_FRAUDE: Mapping[str, str] = {
    "saisine-procureur": "la saisine sans délai du procureur",
    "information-auteur": "l’information de l’auteur de la reconnaissance",
    "enregistrement": "l’enregistrement de la reconnaissance",
    "refus-de-l-officier": "le refus opposé par l’officier de l’état civil",
    "indication-dans-l-acte-de-naissance": "l’indication de cette reconnaissance dans l’acte de naissance",
}


_AVIS: Mapping[str, str] = {
    "lettre-recommandee-avec-avis": "une lettre recommandée avec demande d’avis de réception à l’autre parent",
    "information-procureur": "l’information du procureur",
    "lettre-simple": "une lettre simple",
    "telephone": "un appel téléphonique",
}


def pieces_reconnaissance(
    *, pieces: Sequence[str], le: date, date_justificatif: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge what the author of an acknowledgement brings, by the law of that day.

    C. civ., art. 316, 1° and 2° (since 1 March 2019): an official document with photograph and signature; a proof of
    domicile or residence dated less than three months ago; or, when neither can be proved, an attestation of election
    of domicile.

    Left out: whether the document is genuine; travellers with a commune of attachment.
    """
    requises = parametres.au("etat-civil.reconnaissance-pieces", le)
    mois = parametres.au("etat-civil.justificatif-mois", le)
    lignes = (requises, mois)
    dispense = ("justificatif-de-domicile",) if "attestation-d-election-de-domicile" in pieces else ()
    voulues = absents(dispense, requises.elements)
    verdict = exiger(
        pieces,
        voulues,
        _PIECES,
        complet="L’auteur justifie de son identité et de son domicile.",
        incomplet="Avant de recevoir la reconnaissance, demander {manque}.",
        fondements=lignes,
    )
    if verdict.decision != "conforme" or "justificatif-de-domicile" not in voulues:
        return verdict
    if date_justificatif is None:
        phrase = f"Le justificatif doit dater de moins de {mois.nombre} mois : il faut sa date pour conclure."
        return indecis(phrase=phrase, trouve="un justificatif sans date", attendu="sa date", fondements=lignes)
    return assez_recente(
        date_justificatif,
        le,
        ajouter_mois(date_justificatif, mois.nombre) - UN_JOUR,
        piece="Le justificatif",
        age=f"moins de {mois.nombre} mois",
        fondements=lignes,
        suite="Demander une pièce plus récente.",
    )


def formalites_reconnaissance(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how an acknowledgement was received, by the law of that day.

    C. civ., art. 62 and 316, last al.: what the act says, the reading of art. 371-1 and 371-2, the mention that the
    author was told that the tie is divisible, the inscription at its date.

    Left out: the mention in the margin of the birth record (`etat-civil.delai-mention`), the notice to the other
    parent."""
    ligne = parametres.au("etat-civil.reconnaissance-formalites", le)
    return exiger(
        formalites,
        ligne.elements,
        _FORMALITES,
        complet="La reconnaissance est reçue dans les formes.",
        incomplet="À cette reconnaissance, il manque {manque}.",
        fondements=(ligne,),
    )


def soupcon_fraude(*, suites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the officer did upon serious signs of a fraudulent acknowledgement, by the law of that day.

    C. civ., art. 316-1, al. 1, and 316-4 (since 1 March 2019, loi n° 2018-778): the procureur is seized without delay,
    the author is told; meanwhile nothing is recorded, nor refused, and the birth record does not mention it.

    Left out: whether the signs were serious; the hearing of the author.
    """
    ligne = parametres.au("etat-civil.fraude-suites", le)
    return exiger_sans(
        suites,
        ligne.listes["requises"],
        ligne.listes["interdites"],
        _FRAUDE,
        complet="Le procureur est saisi et l’auteur informé : il faut attendre sa décision.",
        incomplet="Devant des indices sérieux de fraude, il manque {manque}.",
        fondements=(ligne,),
        intrus=("En attendant la décision du procureur, qui tranche, la loi n’admet pas {trop}."),
    )


def avis_reconnaissance(*, modes: Sequence[str], joignable: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge how the other parent was told of an acknowledgement, by the law of the day of the mention.

    C. civ., art. 57-1 (since 1 July 2006 as read): by registered letter with notice of receipt; when that parent cannot
    be advised, the officer tells the procureur.

    Left out: the delay, which the article does not fix; acknowledgement before the birth.
    """
    ligne = parametres.au("etat-civil.reconnaissance-avis", le)
    complet = "Le procureur est informé, comme il le faut."
    incomplet = "L’autre parent ne peut pas être avisé : il manque {manque}."
    if joignable:
        complet = "L’autre parent est avisé comme la loi le veut."
        incomplet = "La mairie qui porte la mention doit faire partir {manque}."
    return exiger(
        modes,
        ligne.listes["joignable" if joignable else "injoignable"],
        _AVIS,
        complet=complet,
        incomplet=incomplet,
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la reconnaissance")


REGLES = (
    Regle(
        id="etat-civil.pieces-reconnaissance",
        titre="Pièces de l’auteur d’une reconnaissance",
        fonction=pieces_reconnaissance,
        arguments={
            "pieces": NatureArgument("liste", "les pièces apportées", tuple(_PIECES)),
            "le": _LE,
            "date_justificatif": NatureArgument("date", "la date du justificatif de domicile", facultatif=True),
        },
        fondements=("etat-civil.reconnaissance-pieces", "etat-civil.justificatif-mois"),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.formalites-reconnaissance",
        titre="Formalités de la reconnaissance",
        fonction=formalites_reconnaissance,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_FORMALITES)),
            "le": _LE,
        },
        fondements=("etat-civil.reconnaissance-formalites",),
        competences=("BC02.03", "BC01.03"),
    ),
    Regle(
        id="etat-civil.soupcon-fraude",
        titre="Indices sérieux d’une reconnaissance frauduleuse",
        fonction=soupcon_fraude,
        arguments={
            "suites": NatureArgument("liste", "ce que l’officier de l’état civil a fait", tuple(_FRAUDE)),
            "le": _LE,
        },
        fondements=("etat-civil.fraude-suites",),
        competences=("BC02.03", "BC01.09"),
    ),
    Regle(
        id="etat-civil.avis-reconnaissance",
        titre="Avis d’une reconnaissance à l’autre parent",
        fonction=avis_reconnaissance,
        arguments={
            "modes": NatureArgument("liste", "les avis donnés", tuple(_AVIS)),
            "joignable": NatureArgument("booleen", "le fait que l’autre parent peut être avisé"),
            "le": NatureArgument("date", "la date de la mention"),
        },
        fondements=("etat-civil.reconnaissance-avis",),
        competences=("BC02.03",),
    ),
)
