"""Time in the discipline of a titulaire: prescription, suspension, erasure of a sanction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, duree_en_mois, durer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.discipline import EXCLUSION
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def prescription(*, connaissance: date, engagement: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a disciplinary procedure was engaged, by the law of the day the facts were known.

    CGFP, art. L532-2: three years from effective knowledge of the reality, the nature and the extent of the facts.

    Left out: criminal proceedings, which interrupt the delay.
    """
    ligne = parametres.au("personnel.discipline-prescription", connaissance)
    return au_plus_tard(
        engagement,
        ajouter_mois(connaissance, ligne.nombre),
        acte="La procédure a été engagée",
        delai=f"{duree_en_mois(ligne.nombre)} à compter de la connaissance effective des faits, sauf poursuites "
        "pénales",
        fondements=(ligne,),
        suite="La procédure ne peut plus être engagée.",
    )


def suspension(*, debut: date, fin: date, poursuites: bool = False, parametres: Parametres) -> Verdict:
    """Judge how long a suspension lasted, by the law of its first day.

    CGFP, art. L531-1 and L531-2: for a serious fault; pay kept; settled within four months, else the agent is put back
    in his duties, unless criminal proceedings stand in the way. On the very day of the same number, no answer.

    Left out: whether the fault is serious; indemnities; what is decided under criminal proceedings.
    """
    ligne = parametres.au("personnel.suspension-mois", debut)
    limite = ajouter_mois(debut, ligne.nombre) - UN_JOUR
    if not poursuites and fin - UN_JOUR == limite:
        return indecis(
            trouve=f"une suspension jusqu’au {date_longue(fin)}",
            attendu=f"le {date_longue(limite)} au plus tard, à un jour près",
            phrase=f"La suspension prend fin le {date_longue(fin)}, jour anniversaire des "
            f"{duree_en_mois(ligne.nombre)} : le texte ne dit pas si ce jour est encore dans le délai.",
            fondements=(ligne,),
        )
    if poursuites and fin > limite:
        return rendre(
            "indetermine",
            trouve=f"une suspension jusqu’au {date_longue(fin)}, avec poursuites pénales",
            attendu=f"le {date_longue(limite)} au plus tard, sauf obstacle",
            phrase="Des poursuites pénales sont en cours : la suspension peut durer si le juge ou l’intérêt du service "
            "s’oppose au retour de l’agent, ce qui reste à vérifier.",
            fondements=(ligne,),
            limite=limite,
        )
    return durer(
        fin,
        limite,
        acte="La suspension prend fin",
        duree=f"{duree_en_mois(ligne.nombre)} au plus, traitement maintenu",
        fondements=(ligne,),
        suite="La situation de l’agent doit être réglée dans ce délai.",
    )


_DOSSIER: Mapping[str, str] = {
    "blame": "le blâme",
    EXCLUSION: "l’exclusion de trois jours au plus",
    "avertissement": "l’avertissement",
}


def effacement(
    *, sanction: str, prononce: date, autre_sanction: bool, au_dossier: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a light sanction may still be in the agent's file on one day, by the law of the sanction.

    CGFP, art. L533-5: of the first group, the blâme and the exclusion are put in the file and erased after three years
    without another sanction; the avertissement is never put there.

    Left out: heavier sanctions, whose erasure is asked for.
    """
    ligne = parametres.au("personnel.effacement-mois", prononce)
    inscrites = parametres.au("personnel.effacement-sanctions", prononce)
    limite = ajouter_mois(prononce, ligne.nombre)
    permis = sanction in inscrites.elements and (autre_sanction or le < limite)
    conforme = permis or not au_dossier
    nom = _DOSSIER.get(sanction, "cette sanction")
    if sanction not in inscrites.elements:
        regle = f"{nom} ne figure pas au dossier"
    elif autre_sanction:
        regle = f"une autre sanction est intervenue : {nom} reste au dossier"
    else:
        regle = f"{nom} s’efface le {date_longue(limite)}"
    return juger(
        conforme,
        trouve="inscrite au dossier" if au_dossier else "absente du dossier",
        attendu=regle,
        phrase=f"Sanction du {date_longue(prononce)} : {regle}. Le {date_longue(le)}, la "
        f"sanction {'figure' if au_dossier else 'ne figure pas'} au dossier.",
        fondements=(ligne, inscrites),
        limite=limite,
    )


REGLES = (
    Regle(
        id="personnel.prescription",
        titre="Délai pour engager une procédure disciplinaire",
        fonction=prescription,
        arguments={
            "connaissance": NatureArgument("date", "la date où les faits ont été connus"),
            "engagement": NatureArgument("date", "la date d’engagement de la procédure"),
        },
        fondements=("personnel.discipline-prescription",),
        competences=("BC03.04",),
        le="connaissance",
    ),
    Regle(
        id="personnel.suspension",
        titre="Durée d’une suspension",
        fonction=suspension,
        arguments={
            "debut": NatureArgument("date", "le premier jour de la suspension"),
            "fin": NatureArgument("date", "la date où elle prend fin"),
            "poursuites": NatureArgument("booleen", "des poursuites pénales en cours", facultatif=True),
        },
        fondements=("personnel.suspension-mois",),
        competences=("BC03.04",),
        le="debut",
    ),
    Regle(
        id="personnel.effacement",
        titre="Effacement d’une sanction du premier groupe",
        fonction=effacement,
        arguments={
            "sanction": NatureArgument("choix", "la sanction", tuple(_DOSSIER)),
            "prononce": NatureArgument("date", "la date de la sanction"),
            "autre_sanction": NatureArgument("booleen", "une autre sanction dans l’intervalle"),
            "au_dossier": NatureArgument("booleen", "la présence de la sanction au dossier"),
            "le": NatureArgument("date", "la date où l’on regarde le dossier"),
        },
        fondements=("personnel.effacement-mois", "personnel.effacement-sanctions"),
        competences=("BC03.04",),
        le="prononce",
    ),
)
