"""The celebration of a marriage: witnesses, place, readings and consents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.etat_civil.formes import dans_annees
from sgm_sim.droit.jugements import exiger, juger, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_LIEUX: Mapping[str, str] = {
    "mairie": "la mairie",
    "batiment-affecte": "un bâtiment communal affecté à la célébration",
    "domicile-sur-requisition": "le domicile sur réquisition du procureur",
    "domicile-peril-imminent": "le domicile en cas de péril imminent de mort",
    "domicile": "le domicile, sans réquisition ni péril",
    "autre-lieu": "un autre lieu",
}
_ETAPES: Mapping[str, str] = {
    "lecture-212": "la lecture de l’article 212",
    "lecture-213": "celle de l’article 213",
    "lecture-214-al-1": "celle de l’article 214, alinéa 1",
    "lecture-215-al-1": "celle de l’article 215, alinéa 1",
    "lecture-371-1": "celle de l’article 371-1",
    "interpellation-contrat": "l’interpellation sur le contrat de mariage",
    "consentement-de-chacun": "le consentement de chacun, l’un après l’autre",
    "prononce-au-nom-de-la-loi": "le prononcé de l’union au nom de la loi",
    "acte-sur-le-champ": "l’acte dressé sur-le-champ",
}


def temoins_mariage(
    *, temoins: int, celebration: date, naissance_du_plus_jeune: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge the witnesses of a marriage, by the law of the day of the celebration.

    C. civ., art. 75, al. 1: two at least, four at most. Art. 37: eighteen years at least.

    Left out: who chooses them; a change of witness before the celebration (art. 74-1).
    """
    nombre = parametres.au("etat-civil.temoins", celebration)
    age = parametres.au("etat-civil.temoin-age", celebration)
    minimum, maximum = int(nombre.table["minimum"]), int(nombre.table["maximum"])
    attendu = f"{minimum} témoins au moins, {maximum} au plus, de {accord(age.nombre, 'an')} au moins"
    trouve = accord(temoins, "témoin")
    juste = minimum <= temoins <= maximum
    phrase = f"Il y a {trouve} ; il en faut entre {minimum} et {maximum}."
    if juste and naissance_du_plus_jeune and celebration < dans_annees(naissance_du_plus_jeune, age.nombre):
        juste = False
        phrase = f"Un témoin n’a pas {accord(age.nombre, 'an')} : il ne peut pas encore être témoin."
    return juger(
        juste,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(nombre, age),
    )


def lieu_celebration(*, lieu: str, portes_ouvertes: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge where and how publicly a marriage was celebrated, by the law of that day.

    C. civ., art. 75 and 165, CGCT, art. L2121-30-1: publicly, at the mairie or in a communal building affected to it;
    at home only upon requisition of the procureur, or in imminent peril of death, which he is then told of.

    Left out: the decision that affects a building; the hour; a hall that is too small.
    """
    ordinaires = parametres.au("etat-civil.celebration-lieux", le)
    affectes = parametres.au("etat-civil.celebration-lieux-affectes", le)
    permis = (*ordinaires.elements, *affectes.elements)
    trouve = nommer(_LIEUX, [lieu])
    attendu = f"{nommer(_LIEUX, permis, 'ou')}, publiquement"
    juste = lieu in permis and portes_ouvertes
    if lieu not in permis:
        phrase = f"Le mariage ne peut pas être célébré là : il faut {nommer(_LIEUX, permis, 'ou')}."
    elif not portes_ouvertes:
        phrase = "Le mariage se célèbre publiquement : les portes doivent rester ouvertes pendant la cérémonie."
    else:
        phrase = f"Le lieu convient ({trouve}) et la célébration est publique."
    ligne = affectes if lieu in affectes.elements and juste else ordinaires
    return juger(juste, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def etapes_celebration(*, etapes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what was read and said, by the law of the day of the celebration.

    C. civ., art. 75: reading of articles 212 and 213, of the first al. of 214 and 215, of 371-1; question about a
    contract; the consent of each, one after the other; the union pronounced in the name of the law; the act at once.

    Left out: the order of the ceremony; an interpreter; the signatures (`etat-civil.formalites-acte`).
    """
    ligne = parametres.au("etat-civil.celebration-etapes", le)
    return exiger(
        etapes,
        ligne.elements,
        _ETAPES,
        complet="La célébration a suivi toutes les étapes de l’article 75.",
        incomplet="À la célébration, il manque {manque}.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la célébration")

REGLES = (
    Regle(
        id="etat-civil.temoins-mariage",
        titre="Témoins du mariage",
        fonction=temoins_mariage,
        arguments={
            "temoins": NatureArgument("nombre", "le nombre de témoins"),
            "celebration": _LE,
            "naissance_du_plus_jeune": NatureArgument(
                "date", "la date de naissance du plus jeune témoin", facultatif=True
            ),
        },
        fondements=("etat-civil.temoins", "etat-civil.temoin-age"),
        competences=("BC02.03",),
        le="celebration",
    ),
    Regle(
        id="etat-civil.lieu-celebration",
        titre="Lieu et publicité de la célébration",
        fonction=lieu_celebration,
        arguments={
            "lieu": NatureArgument("choix", "le lieu de la célébration", tuple(_LIEUX)),
            "portes_ouvertes": NatureArgument("booleen", "les portes laissées ouvertes au public"),
            "le": _LE,
        },
        fondements=("etat-civil.celebration-lieux", "etat-civil.celebration-lieux-affectes"),
        competences=("BC02.03", "BC01.10"),
    ),
    Regle(
        id="etat-civil.etapes-celebration",
        titre="Étapes de la célébration",
        fonction=etapes_celebration,
        arguments={"etapes": NatureArgument("liste", "ce qui a été lu, dit et fait", tuple(_ETAPES)), "le": _LE},
        fondements=("etat-civil.celebration-etapes",),
        competences=("BC02.03",),
    ),
)
