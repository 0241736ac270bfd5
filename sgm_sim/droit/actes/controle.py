"""Contrôle de légalité: the delays of the préfet, and of those who ask him to act.

A delay of two months for an appeal is franc and put off to the next working day, as in the sheets of the project.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.actes.jugement import FERIES, dans_le_delai
from sgm_sim.droit.feries import mois_francs
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def delai_defere(*, date_reception: date, date_defere: date | None = None, parametres: Parametres) -> Verdict:
    """Judge when the préfet brought an act before the judge, by the law of the day he received it.

    CGCT, art. L2131-6, al. 1: within two months of the transmission of the complete act.

    Left out: a request for missing documents (`actes.defere-apres-pieces`); the suspension; who was told of it.
    """
    ligne = parametres.au("actes.defere-delai", date_reception)
    return dans_le_delai(
        date_defere,
        date_reception,
        mois_francs(date_reception, ligne.nombre, parametres),
        acte="Le préfet a saisi le tribunal",
        delai=f"{ligne.nombre} mois francs à compter de la réception de l’acte complet, le "
        f"{date_longue(date_reception)}",
        fondements=(ligne,),
    )


def lettre_observations(*, date_reception: date, date_lettre: date | None = None, parametres: Parametres) -> Verdict:
    """Judge whether a letter of observations came in time to extend the delay of the préfet.

    CGCT, art. L2131-6: a letter of observations is a recours gracieux; sent within the two months, it extends the
    delay. Later, it extends nothing, even if the commune still answers it.

    Left out: the new delay, which runs from the answer of the commune.
    """
    ligne = parametres.au("actes.defere-delai", date_reception)
    return dans_le_delai(
        date_lettre,
        date_reception,
        mois_francs(date_reception, ligne.nombre, parametres),
        acte="La lettre d’observations est partie",
        delai=f"{ligne.nombre} mois francs à compter de la réception de l’acte, le {date_longue(date_reception)}",
        suite="Elle ne proroge pas le délai du préfet.",
        fondements=(ligne,),
    )


def defere_apres_pieces(
    *,
    date_reception: date,
    date_demande: date,
    date_pieces: date,
    date_defere: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge when the préfet acted, after he asked for missing documents, by the law of the day of first reception.

    CGCT, art. L2131-6: the two months run from the reception of the complete act. A request made within them makes the
    delay start again on the day the documents come; a request made later changes nothing.

    Left out: whether the documents were really needed.
    """
    ligne = parametres.au("actes.defere-delai", date_reception)
    premiere = mois_francs(date_reception, ligne.nombre, parametres)
    en_temps = date_demande <= premiere
    limite = mois_francs(date_pieces, ligne.nombre, parametres) if en_temps else premiere
    delai = f"{ligne.nombre} mois francs à compter de la réception des pièces, le {date_longue(date_pieces)}"
    if not en_temps:
        delai = (
            f"{ligne.nombre} mois francs à compter de la réception de l’acte, le {date_longue(date_reception)} : les "
            f"pièces ont été demandées trop tard, le {date_longue(date_demande)}"
        )
    return au_plus_tard(
        date_defere,
        limite,
        acte="Le préfet a saisi le tribunal",
        delai=delai,
        fondements=(ligne,),
    )


def defere_non_transmis(
    *,
    date_executoire: date,
    date_demande: date,
    date_communication: date,
    date_defere: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge the action of the préfet against an act that is not transmitted, by the law of the day it is exécutoire.

    CGCT, art. L2131-3: he may ask for it at any time, but brings it before the judge only if he asked within two months
    of the day it became exécutoire, and then within two months of its communication.

    Left out: an act that ought to have been transmitted.
    """
    ligne = parametres.au("actes.defere-delai-non-transmis", date_executoire)
    derniere_demande = mois_francs(date_executoire, ligne.nombre, parametres)
    if date_demande > derniere_demande:
        phrase = (
            f"Le préfet a demandé l’acte le {date_longue(date_demande)} ; pour pouvoir le déférer, il devait le "
            f"demander le {date_longue(derniere_demande)} au plus tard."
        )
        return juger(
            False,
            trouve=f"demande le {date_longue(date_demande)}",
            attendu=f"une demande le {date_longue(derniere_demande)} au plus tard",
            phrase=phrase,
            fondements=(ligne,),
            limite=derniere_demande,
        )
    return au_plus_tard(
        date_defere,
        mois_francs(date_communication, ligne.nombre, parametres),
        acte="Le préfet a saisi le tribunal",
        delai=f"{ligne.nombre} mois francs à compter de la communication de l’acte, le "
        f"{date_longue(date_communication)}",
        fondements=(ligne,),
    )


def saisine_prefet(*, date_executoire: date, date_demande: date | None = None, parametres: Parametres) -> Verdict:
    """Judge when a person who suffers from an act asked the préfet to act, by the law of the day it is exécutoire.

    CGCT, art. L2131-8: within two months of that day. How the two months are counted was not read: `partiel`.

    Left out: her own appeal, which this request does not replace.
    """
    ligne = parametres.au("actes.saisine-prefet-delai", date_executoire)
    return dans_le_delai(
        date_demande,
        date_executoire,
        mois_francs(date_executoire, ligne.nombre, parametres),
        acte="La demande a été faite au préfet",
        delai=f"{ligne.nombre} mois à compter du jour où l’acte est devenu exécutoire, le "
        f"{date_longue(date_executoire)}",
        fondements=(ligne,),
    )


_RECEPTION = NatureArgument("date", "la date de réception de l’acte complet en préfecture")
_DEFERE = NatureArgument("date", "la date où le préfet saisit le tribunal", facultatif=True)
_EXECUTOIRE = NatureArgument("date", "la date où l’acte est devenu exécutoire")
_DEMANDE = NatureArgument("date", "la date de la demande du préfet")
_COMPETENCES = ("BC01.10",)

REGLES = (
    Regle(
        id="actes.delai-defere",
        titre="Délai du déféré préfectoral",
        fonction=delai_defere,
        arguments={"date_reception": _RECEPTION, "date_defere": _DEFERE},
        fondements=("actes.defere-delai", *FERIES),
        competences=_COMPETENCES,
        le="date_reception",
    ),
    Regle(
        id="actes.lettre-observations",
        titre="Lettre d’observations et délai du préfet",
        fonction=lettre_observations,
        arguments={
            "date_reception": _RECEPTION,
            "date_lettre": NatureArgument("date", "la date de la lettre d’observations", facultatif=True),
        },
        fondements=("actes.defere-delai", *FERIES),
        competences=_COMPETENCES,
        le="date_reception",
    ),
    Regle(
        id="actes.defere-apres-pieces",
        titre="Déféré après une demande de pièces",
        fonction=defere_apres_pieces,
        arguments={
            "date_reception": NatureArgument("date", "la date de réception de l’acte incomplet"),
            "date_demande": _DEMANDE,
            "date_pieces": NatureArgument("date", "la date de réception des pièces"),
            "date_defere": _DEFERE,
        },
        fondements=("actes.defere-delai", *FERIES),
        competences=_COMPETENCES,
        le="date_reception",
    ),
    Regle(
        id="actes.defere-non-transmis",
        titre="Déféré d’un acte non soumis à transmission",
        fonction=defere_non_transmis,
        arguments={
            "date_executoire": _EXECUTOIRE,
            "date_demande": _DEMANDE,
            "date_communication": NatureArgument("date", "la date où l’acte est communiqué au préfet"),
            "date_defere": _DEFERE,
        },
        fondements=("actes.defere-delai-non-transmis", *FERIES),
        competences=_COMPETENCES,
        le="date_executoire",
    ),
    Regle(
        id="actes.saisine-prefet",
        titre="Demande de déféré d’une personne lésée",
        fonction=saisine_prefet,
        arguments={
            "date_executoire": _EXECUTOIRE,
            "date_demande": NatureArgument("date", "la date de la demande au préfet", facultatif=True),
        },
        fondements=("actes.saisine-prefet-delai", *FERIES),
        competences=_COMPETENCES,
        le="date_executoire",
    ),
)
