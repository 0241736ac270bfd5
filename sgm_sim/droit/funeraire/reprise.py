"""Graves taken back: common ground, monuments, remains. The law is that of the act."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def reprise_terrain_commun(*, le: date, reprise: date, parametres: Parametres) -> Verdict:
    """Judge when a grave in common ground was opened again, by the day of the burial.

    CGCT, art. R2223-5 (text of 22 February 2008, confirmed by later pages): five years at least.

    Left out: the decree of the maire and its publicity; the state of the ground.
    """
    ligne = parametres.au("funeraire.terrain-commun-ans", reprise)
    return au_plus_tot(
        reprise,
        ajouter_mois(le, MOIS_PAR_AN * ligne.nombre),
        acte="La fosse du terrain commun a été reprise",
        delai=f"{accord(ligne.nombre, 'an')} après l’inhumation",
        fondements=(ligne,),
    )


def enlevement_monuments(
    *, publication: date | None = None, notification: date | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge when stones and emblems were taken away, by that day.

    CGCT, art. R2223-19 and R2223-20 (text of 22 February 2008, the last one read): the decree is executory once it is
    published AND notified; thirty days later the maire may remove what stands on the grave.

    Left out: heirs whom nobody knows, to whom nothing can be notified; what becomes of the stones.
    """
    conditions = parametres.au("funeraire.abandon-arrete-conditions", le)
    ligne = parametres.au("funeraire.abandon-enlevement-jours", le)
    donnees = {"publication": publication, "notification": notification}
    faites = [jour for nom in conditions.elements if (jour := donnees[nom]) is not None]
    if len(faites) < len(conditions.elements):
        phrase = "L’arrêté de reprise doit être publié et notifié aux héritiers connus : il manque l’un des deux."
        attendu = "un arrêté publié et notifié"
        return rendre(
            "non_conforme",
            trouve="un arrêté non exécutoire",
            attendu=attendu,
            phrase=phrase,
            fondements=(conditions, ligne),
        )
    return au_plus_tot(
        le,
        jours_apres(max(faites), ligne.nombre),
        acte="Les monuments ont été enlevés",
        delai=f"{accord(ligne.nombre, 'jour')} après la publication et la notification de l’arrêté",
        fondements=(conditions, ligne),
    )


def restes_exhumes(
    *, destination: str, tiers_informes: bool, opposition: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge what became of the remains of a grave that was taken back.

    CGCT, art. L2223-4: the ossuary at once, or cremation. Since 1 November 2024 (Conseil constitutionnel, n° 2024-1110
    QPC) the maire first informs whoever may know the will of the dead; words of the article fell on 31 December 2025
    and nothing that replaces them was found: prudence, never scored.

    Left out: the place apart for those who opposed cremation; the register of names (`registre-ossuaire`).
    """
    lieux = parametres.au("funeraire.restes-destinations", le)
    if destination not in lieux.elements:
        phrase = "Les restes sont réinhumés dans l’ossuaire, ou crémés : aucune autre destination n’est prévue."
        return rendre(
            "non_conforme", trouve=f"« {destination} »", attendu="l’ossuaire", phrase=phrase, fondements=(lieux,)
        )
    if destination == "ossuaire":
        phrase = "Les restes sont réinhumés dans l’ossuaire, comme la loi le prévoit."
        return rendre("conforme", trouve="l’ossuaire", attendu="l’ossuaire", phrase=phrase, fondements=(lieux,))
    ligne = parametres.au("funeraire.cremation-restes-information", le)
    attendu = "une crémation sans opposition connue, les proches informés"
    if opposition:
        phrase = "Le défunt s’opposait à la crémation : ses restes vont à l’ossuaire."
        return rendre(
            "non_conforme", trouve="une opposition", attendu=attendu, phrase=phrase, fondements=(lieux, ligne)
        )
    if not tiers_informes:
        phrase = "Avant une crémation des restes, il faut informer par tout moyen utile les proches du défunt."
        return rendre(
            "non_conforme", trouve="personne d’informé", attendu=attendu, phrase=phrase, fondements=(lieux, ligne)
        )
    phrase = "Les proches ont été informés et aucune opposition n’est connue : la crémation des restes est possible."
    return rendre("conforme", trouve="les proches informés", attendu=attendu, phrase=phrase, fondements=(lieux, ligne))


_COMPETENCES = ("BC02.05", "BC01.10")

REGLES = (
    Regle(
        id="funeraire.reprise-terrain-commun",
        titre="Reprise d’une fosse en terrain commun",
        fonction=reprise_terrain_commun,
        arguments={
            "le": NatureArgument("date", "la date de l’inhumation"),
            "reprise": NatureArgument("date", "la date de la reprise"),
        },
        fondements=("funeraire.terrain-commun-ans",),
        competences=_COMPETENCES,
        le="reprise",
    ),
    Regle(
        id="funeraire.enlevement-monuments",
        titre="Enlèvement des monuments après une reprise",
        fonction=enlevement_monuments,
        arguments={
            "publication": NatureArgument("date", "la date de publication de l’arrêté", facultatif=True),
            "notification": NatureArgument("date", "la date de notification de l’arrêté", facultatif=True),
            "le": NatureArgument("date", "la date d’enlèvement"),
        },
        fondements=("funeraire.abandon-arrete-conditions", "funeraire.abandon-enlevement-jours"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.restes-exhumes",
        titre="Destination des restes après une reprise",
        fonction=restes_exhumes,
        arguments={
            "destination": NatureArgument("choix", "la destination des restes", ("ossuaire", "cremation")),
            "tiers_informes": NatureArgument("booleen", "l’information des proches"),
            "opposition": NatureArgument("booleen", "l’opposition connue du défunt", facultatif=True),
            "le": NatureArgument("date", "la date de l’opération"),
        },
        fondements=("funeraire.restes-destinations", "funeraire.cremation-restes-information"),
        competences=_COMPETENCES,
    ),
)
