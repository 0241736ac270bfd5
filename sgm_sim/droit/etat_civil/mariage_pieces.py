"""The file of a marriage: pieces, age of the birth record, hearing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.etat_civil.formes import assez_recente
from sgm_sim.droit.jugements import exiger, indecis, juger, nommer, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PIECES: Mapping[str, str] = {
    "acte-de-naissance": "l’acte de naissance, ou sa vérification auprès du dépositaire",
    "identite": "la pièce d’identité",
    "temoins": "l’indication des témoins",
    "audition": "l’audition commune, ou la raison de s’en passer",
    "protection": "l’information du tuteur ou du curateur",
}
_AUDITEURS: Mapping[str, str] = {
    "maire": "le maire",
    "adjoint": "un adjoint",
    "fonctionnaire-titulaire-delegue": "un fonctionnaire titulaire du service, délégué",
    "stagiaire": "un fonctionnaire stagiaire",
    "contractuel": "un agent contractuel",
}


def dossier_mariage(
    *, pieces: Sequence[str], le: date, majeur_protege: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the pieces of one of the two, before the publication, by the law of that day.

    C. civ., art. 63, al. 2, 70 and 71: birth record, its verification by the keeper of the record or an acte de
    notoriété; identity; the witnesses; the hearing of both, unless impossible or not needed; for a protected adult,
    proof that the person in charge was told (art. 460).

    Left out: the age of the record (`etat-civil.acte-naissance-mariage`); a contract; foreign law.
    """
    ligne = parametres.au("etat-civil.mariage-pieces", le)
    cles = [cle for cle in ligne.listes if cle != "protection" or majeur_protege]
    fournis = [cle for cle in cles if any(piece in pieces for piece in ligne.listes[cle])]
    return exiger(
        fournis,
        cles,
        _PIECES,
        complet="Le dossier de cet époux permet la publication.",
        incomplet="La publication ne peut pas se faire encore, il manque {manque}.",
        fondements=(ligne,),
    )


def acte_naissance_mariage(*, delivrance: date, remise: date, origine: str, parametres: Parametres) -> Verdict:
    """Judge the age of the birth record that one of them brings, by the law of the day it is handed over.

    C. civ., art. 70: not older than three months from a French officer; than six months otherwise, unless the foreign
    system does not update its records.

    Left out: whether the age is counted again on the day of the marriage; legalisation and translation; verification by
    the keeper, which makes it useless."""
    ligne = parametres.au("etat-civil.mariage-acte-mois", remise)
    if origine == "etranger-sans-mise-a-jour":
        phrase = "Le système étranger ne met pas ses actes à jour : l’acte n’a pas d’âge limite."
        return juger(True, trouve=phrase, attendu="aucun âge limite", phrase=phrase, fondements=(ligne,))
    if origine not in ligne.table:
        phrase = "Il faut savoir si l’acte est détenu par un officier de l’état civil français."
        return indecis(phrase=phrase, trouve=f"« {origine} »", attendu="son origine", fondements=(ligne,))
    mois = int(ligne.table[origine])
    return assez_recente(
        delivrance,
        remise,
        ajouter_mois(delivrance, mois),
        piece="L’acte de naissance",
        age=f"pas plus de {mois} mois",
        fondements=(ligne,),
        suite="En demander un plus récent, ou la vérification auprès du dépositaire.",
    )


def auteur_audition(*, auteur: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who heard the two, by the law of that day.

    C. civ., art. 63: the officer, who may delegate the hearing, and the separate interviews, to established civil
    servants of the service of état civil of the commune.

    Left out: consular authorities, for the one who lives abroad; what was asked.
    """
    ligne = parametres.au("etat-civil.audition-auteurs", le)
    return trancher(
        auteur in ligne.elements,
        trouve=nommer(_AUDITEURS, [auteur]),
        attendu=nommer(_AUDITEURS, ligne.elements, "ou"),
        oui=f"L’audition peut être menée par {nommer(_AUDITEURS, [auteur])}.",
        non=(
            f"L’audition ne se confie pas à {nommer(_AUDITEURS, [auteur])} : il faut un agent titulaire et "
            "délégué, ou un élu."
        ),
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date du dossier")

REGLES = (
    Regle(
        id="etat-civil.dossier-mariage",
        titre="Pièces du dossier de mariage",
        fonction=dossier_mariage,
        arguments={
            "pieces": NatureArgument(
                "liste",
                "les pièces et formalités du dossier",
                (
                    "extrait-avec-filiation",
                    "verification-aupres-du-depositaire",
                    "acte-de-notoriete",
                    "piece-d-identite",
                    "liste-des-temoins",
                    "audition-commune",
                    "audition-impossible",
                    "audition-inutile",
                    "information-du-protecteur",
                ),
            ),
            "le": _LE,
            "majeur_protege": NatureArgument(
                "booleen", "l’existence d’une tutelle ou d’une curatelle", facultatif=True
            ),
        },
        fondements=("etat-civil.mariage-pieces",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.acte-naissance-mariage",
        titre="Âge de l’acte de naissance remis pour un mariage",
        fonction=acte_naissance_mariage,
        arguments={
            "delivrance": NatureArgument("date", "la date de délivrance de l’acte"),
            "remise": NatureArgument("date", "la date de sa remise"),
            "origine": NatureArgument(
                "choix", "l’origine de l’acte", ("francais", "etranger", "etranger-sans-mise-a-jour")
            ),
        },
        fondements=("etat-civil.mariage-acte-mois",),
        competences=("BC02.03",),
        le="remise",
    ),
    Regle(
        id="etat-civil.auteur-audition",
        titre="Qui peut auditionner les futurs époux",
        fonction=auteur_audition,
        arguments={"auteur": NatureArgument("choix", "l’auteur de l’audition", tuple(_AUDITEURS)), "le": _LE},
        fondements=("etat-civil.audition-auteurs",),
        competences=("BC02.03", "BC01.10"),
    ),
)
