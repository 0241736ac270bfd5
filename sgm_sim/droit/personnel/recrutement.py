"""Creating a permanent post, declaring and publishing the vacancy. Contractual agents are `contractuels`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import exiger, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tot, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_CREATION = {
    "grade": "le ou les grades",
    "motif": "le motif qui permet de prendre un contractuel",
    "nature-des-fonctions": "la nature des fonctions",
    "niveau-de-recrutement": "le niveau de recrutement",
    "niveau-de-remuneration": "le niveau de rémunération",
}


def creation_emploi(
    *, mentions: Sequence[str], contractuel: bool, credits_disponibles: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the deliberation that creates a post, by the law of the day of the meeting.

    CGFP, art. L313-1 (since 1 March 2022): the council creates the post; the deliberation says the grade or grades and,
    when a contractual agent may hold it, the ground, the nature of the duties, the levels of recruitment and of pay. No
    post without money available in the chapter.

    Left out: the weekly hours, which the article does not name; the avis of the CST; emplois fonctionnels.
    """
    loi = parametres.au("personnel.creation-mentions", le)
    plus = parametres.au("personnel.creation-mentions-contractuel", le) if contractuel else None
    if not credits_disponibles:
        return juger(
            False,
            trouve="pas de crédits disponibles au chapitre",
            attendu="des crédits disponibles au chapitre",
            phrase="L’emploi ne peut pas être créé : les crédits disponibles au chapitre ne le permettent pas.",
            fondements=(loi,),
        )
    return exiger(
        mentions,
        (*loi.elements, *(plus.elements if plus else ())),
        _CREATION,
        complet="La délibération qui crée l’emploi fixe tout ce que le conseil doit décider.",
        incomplet="Dans la délibération qui crée l’emploi, il manque {manque} : c’est au conseil d’en décider.",
        fondements=(loi, plus) if plus else (loi,),
    )


_VACANCE = {
    "information-du-cdg": "l’information du centre de gestion",
    "motif": "le motif de la vacance",
    "description-du-poste": "la description du poste",
}


def declaration_vacance(*, elements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the declaration of a vacancy that was made before the recruitment, by the law of that day.

    CGFP, art. L313-4 (since 1 March 2022): the maire informs the centre de gestion of every permanent post created or
    vacant; the vacancy gives its reason and describes the post.

    Left out: how long it stays published (`personnel.publicite-vacance`); posts filled by advancement only.
    """
    ligne = parametres.au("personnel.vacance-declaration", le)
    return exiger(
        elements,
        ligne.elements,
        _VACANCE,
        complet="La déclaration de vacance est complète.",
        incomplet="Dans la déclaration de vacance, il manque {manque}. Sans déclaration, la nomination ou le "
        "contrat peuvent être annulés.",
        fondements=(ligne,),
    )


def publicite_vacance(*, publication: date, decision: date, urgence: bool = False, parametres: Parametres) -> Verdict:
    """Judge how long a vacancy was published before the post was filled, by the law of the day of publication.

    CGFP, art. L311-2 and D311-2 (formerly décret n° 2018-1351, art. 4): one month at least on the common digital space,
    save urgency. Contracts of one year and more are concerned.

    Left out: whether there was urgency indeed; the declaration to the centre de gestion (art. L313-4); posts that only
    an advancement can fill.
    """
    ligne = parametres.au("personnel.publicite-duree", publication)
    limite = ajouter_mois(publication, ligne.nombre)
    loi = f"L’offre reste publiée {duree_en_mois(ligne.nombre)} au moins, sauf urgence."
    if urgence and decision < limite:
        return rendre(
            "indetermine",
            trouve=f"publication le {date_longue(publication)}, décision le {date_longue(decision)}, en urgence",
            attendu="une urgence véritable",
            phrase=f"{loi} L’urgence est invoquée : il reste à vérifier qu’elle est réelle.",
            fondements=(ligne,),
            limite=limite,
        )
    return au_plus_tot(
        decision,
        limite,
        acte="Le recrutement a été décidé",
        delai=f"{duree_en_mois(ligne.nombre)} de publication au moins, sauf urgence",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="personnel.creation-emploi",
        titre="Délibération qui crée un emploi",
        fonction=creation_emploi,
        arguments={
            "mentions": NatureArgument("liste", "les mentions de la délibération", tuple(_CREATION)),
            "contractuel": NatureArgument("booleen", "le fait qu’un contractuel puisse ou non occuper l’emploi"),
            "credits_disponibles": NatureArgument("booleen", "l’existence de crédits disponibles au chapitre"),
            "le": NatureArgument("date", "la date de la séance"),
        },
        fondements=("personnel.creation-mentions", "personnel.creation-mentions-contractuel"),
        competences=("BC03.05", "BC01.03"),
    ),
    Regle(
        id="personnel.declaration-vacance",
        titre="Déclaration d’une vacance d’emploi",
        fonction=declaration_vacance,
        arguments={
            "elements": NatureArgument("liste", "ce qui a été fait", tuple(_VACANCE)),
            "le": NatureArgument("date", "la date de la déclaration"),
        },
        fondements=("personnel.vacance-declaration",),
        competences=("BC03.05",),
    ),
    Regle(
        id="personnel.publicite-vacance",
        titre="Durée de publication d’une offre d’emploi",
        fonction=publicite_vacance,
        arguments={
            "publication": NatureArgument("date", "la date de publication de l’offre"),
            "decision": NatureArgument("date", "la date de la décision de recrutement"),
            "urgence": NatureArgument("booleen", "l’urgence invoquée", facultatif=True),
        },
        fondements=("personnel.publicite-duree",),
        competences=("BC03.05",),
        le="publication",
    ),
)
