"""Rectification: who corrects which error, and with which piece."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.etat_civil.formes import assez_recente
from sgm_sim.droit.jugements import indecis, nommer, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_ERREURS: Mapping[str, str] = {
    "prouvee-par-un-acte-de-naissance-francais": "une erreur que prouve un acte de naissance français",
    "mention-contredite-par-sa-source": "une mention en marge que dément l’acte ou la décision qu’elle cite",
    "mention-apposee-a-tort": "une mention apposée à tort, dont l’officier détient l’acte d’origine",
    "domicile-ou-profession": "une erreur de domicile ou de profession",
    "date-prouvee-par-certificat": "une date de naissance ou de décès, certificat à l’appui",
    "officier-errone": "une erreur sur l’officier de l’état civil",
    "prenom-prouve-par-certificat": "un prénom, certificat d’accouchement à l’appui",
    "presentation-du-nom-compose": "la présentation d’un nom composé",
    "autre-erreur-materielle": "une autre erreur purement matérielle",
    "mention-sur-instruction-du-procureur": "une mention apposée sur instruction du procureur",
    "sexe": "l’indication du sexe",
    "acte-irregulierement-dresse": "un acte irrégulièrement dressé, à annuler",
    "filiation": "la filiation",
}
_AUTEURS: Mapping[str, str] = {
    "officier": "à l’officier de l’état civil dépositaire de l’acte",
    "procureur": "au procureur",
    "president-du-tribunal": "au président du tribunal judiciaire",
    "tribunal": "au tribunal judiciaire",
}


def auteur_rectification(*, erreur: str, auteur: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who corrected an act, by the law of that day.

    C. civ., art. 99 and 99-1, CPC, art. 1047 (since 11 May 2017): the officer who holds the act corrects the material
    errors of the list; the procureur may always have a material error corrected; the president of the court orders the
    rest; the annulment belongs to the court, or to the procureur for an act irregularly drawn up. Filiation: the court.

    Left out: an act of marriage, which only the pieces of its file correct; how the error is proved.
    """
    ligne = parametres.au("etat-civil.rectification-auteurs", le)
    permis = ligne.listes.get(erreur, ())
    trouve = f"{nommer(_ERREURS, [erreur])}, correction revenue {nommer(_AUTEURS, [auteur])}"
    if not permis:
        phrase = "Cette erreur n’est pas prévue ici : demander au procureur qui doit la corriger."
        return indecis(phrase=phrase, trouve=trouve, attendu="une erreur prévue", fondements=(ligne,))
    attendu = nommer(_AUTEURS, permis, "ou")
    phrase = f"Il s’agit de corriger {nommer(_ERREURS, [erreur])} : cela revient {attendu}"
    return trancher(
        auteur in permis,
        trouve=trouve,
        attendu=attendu,
        oui=f"{phrase}.",
        non=f"{phrase}, et non {nommer(_AUTEURS, [auteur])}.",
        fondements=(ligne,),
    )


def copie_rectification(*, delivrance: date, demande: date, parametres: Parametres) -> Verdict:
    """Judge the age of the copy brought to have an act corrected, by the law of the day of the request.

    CPC, art. 1047: a full copy of the acts, dated less than three months ago.

    Left out: the other pieces that prove the error.
    """
    ligne = parametres.au("etat-civil.rectification-copie-mois", demande)
    return assez_recente(
        delivrance,
        demande,
        ajouter_mois(delivrance, ligne.nombre) - UN_JOUR,
        piece="La copie",
        age=f"moins de {ligne.nombre} mois",
        fondements=(ligne,),
        suite="Demander une copie plus récente.",
    )


REGLES = (
    Regle(
        id="etat-civil.auteur-rectification",
        titre="Qui rectifie un acte",
        fonction=auteur_rectification,
        arguments={
            "erreur": NatureArgument("choix", "l’erreur", tuple(_ERREURS)),
            "auteur": NatureArgument("choix", "l’auteur de la rectification", tuple(_AUTEURS)),
            "le": NatureArgument("date", "la date de la rectification"),
        },
        fondements=("etat-civil.rectification-auteurs",),
        competences=("BC02.03", "BC01.10"),
    ),
    Regle(
        id="etat-civil.copie-rectification",
        titre="Copie jointe à une demande de rectification",
        fonction=copie_rectification,
        arguments={
            "delivrance": NatureArgument("date", "la date de délivrance de la copie"),
            "demande": NatureArgument("date", "la date de la demande"),
        },
        fondements=("etat-civil.rectification-copie-mois",),
        competences=("BC02.03",),
        le="demande",
    ),
)
