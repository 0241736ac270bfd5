"""What follows the report on a neglected grave: publicity, second report, council.

Some delays were read in the text of 22 February 2008 only: their verdicts say so. The law is that of the act.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, au_plus_tot, dater
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def publicite_abandon(*, le: date, date_envoi: date, parametres: Parametres) -> Verdict:
    """Judge when the first report was notified to the descendants and posted, by its date.

    CGCT, art. R2223-15 and R2223-16 (text of 22 February 2008, the last one read): within eight days, by registered
    letter with a formal notice to put the grave in order, and posted.

    Left out: the certificate of the maire on the posting; the list of neglected graves.
    """
    ligne = parametres.au("funeraire.abandon-notification-jours", le)
    return au_plus_tard(
        date_envoi,
        jours_apres(le, ligne.nombre),
        acte="Le procès-verbal a été notifié ou affiché",
        delai=f"{accord(ligne.nombre, 'jour')} à compter du procès-verbal",
        fondements=(ligne,),
    )


def fin_publicite(*, le: date, annonce: date | None = None, parametres: Parametres) -> Verdict:
    """Give the day on which the posting of the first report ends, by its first day.

    CGCT, art. R2223-16 (text of 22 February 2008, the last one read): one month, renewed twice, fifteen days apart.

    Left out: an interrupted posting; the certificate of the maire.
    """
    mois, nombre, jours = (
        parametres.au(f"funeraire.abandon-affichage-{nom}", le) for nom in ("mois", "nombre", "intervalle")
    )
    fin = ajouter_mois(le, mois.nombre)
    for _ in range(nombre.nombre - 1):
        fin = ajouter_mois(jours_apres(fin, jours.nombre), mois.nombre)
    return dater(
        annonce,
        fin,
        sujet="La publicité du premier procès-verbal s’achève",
        raison=f"Il faut {accord(nombre.nombre, 'affichage')} de {accord(mois.nombre, 'mois')}, à "
        f"{accord(jours.nombre, 'jour')} d’intervalle.",
        fondements=(mois, nombre, jours),
    )


def second_proces_verbal(*, fin_publicite: date, le: date, parametres: Parametres) -> Verdict:
    """Judge when the second report was drawn up, by its day.

    CGCT, art. L2223-17 and R2223-18: one year after the publicity of the first was duly done (loi n° 2022-217, since 23
    February 2022; three years before, read in 2008 only). A publicity that ended before the change gets no answer
    between the two.

    Left out: what the commune did meanwhile; the notification of the second report.
    """
    ligne = parametres.au("funeraire.abandon-attente-ans", le)
    avant = parametres.au("funeraire.abandon-attente-ans", fin_publicite)
    premier = ajouter_mois(fin_publicite, MOIS_PAR_AN * ligne.nombre)
    prudent = ajouter_mois(fin_publicite, MOIS_PAR_AN * avant.nombre)
    if premier <= le < prudent:
        phrase = (
            f"La publicité s’est achevée le {date_longue(fin_publicite)}, quand le délai était de "
            f"{accord(avant.nombre, 'an')} : savoir si le nouveau délai de {accord(ligne.nombre, 'an')} s’y applique "
            "reste à vérifier."
        )
        trouve = f"un second procès-verbal le {date_longue(le)}"
        attendu = f"le {date_longue(prudent)}, par prudence"
        return rendre(
            "indetermine", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne, avant), limite=prudent
        )
    return au_plus_tot(
        le,
        premier,
        acte="Le second procès-verbal est dressé",
        delai=f"{accord(ligne.nombre, 'an')} après la fin de la publicité du premier",
        fondements=(ligne,),
        suite="La procédure ne peut pas continuer ainsi.",
    )


def saisine_conseil(*, le: date, seance: date, parametres: Parametres) -> Verdict:
    """Judge when the council was asked to decide, by the day on which the second report was notified.

    CGCT, art. R2223-18 (since 22 February 2008): one month after.

    Left out: the convocation; what the council decides.
    """
    ligne = parametres.au("funeraire.abandon-conseil-mois", le)
    return au_plus_tot(
        seance,
        ajouter_mois(le, ligne.nombre),
        acte="Le conseil s’est prononcé sur la reprise",
        delai=f"{accord(ligne.nombre, 'mois')} après la notification du second procès-verbal",
        fondements=(ligne,),
    )


_COMPETENCES = ("BC02.05", "BC01.10")

REGLES = (
    Regle(
        id="funeraire.publicite-abandon",
        titre="Notification et affichage du procès-verbal d’abandon",
        fonction=publicite_abandon,
        arguments={
            "le": NatureArgument("date", "la date du premier procès-verbal"),
            "date_envoi": NatureArgument("date", "la date de notification ou d’affichage"),
        },
        fondements=("funeraire.abandon-notification-jours",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.fin-publicite",
        titre="Fin de l’affichage du procès-verbal d’abandon",
        fonction=fin_publicite,
        arguments={
            "le": NatureArgument("date", "le premier jour d’affichage"),
            "annonce": NatureArgument("date", "la date de fin annoncée", facultatif=True),
        },
        fondements=(
            "funeraire.abandon-affichage-mois",
            "funeraire.abandon-affichage-nombre",
            "funeraire.abandon-affichage-intervalle",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.second-proces-verbal",
        titre="Second procès-verbal d’abandon",
        fonction=second_proces_verbal,
        arguments={
            "fin_publicite": NatureArgument("date", "la date de fin de la publicité du premier"),
            "le": NatureArgument("date", "la date du second procès-verbal"),
        },
        fondements=("funeraire.abandon-attente-ans",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.saisine-conseil",
        titre="Saisine du conseil pour une reprise",
        fonction=saisine_conseil,
        arguments={
            "le": NatureArgument("date", "la date de notification du second procès-verbal"),
            "seance": NatureArgument("date", "la date de la séance du conseil"),
        },
        fondements=("funeraire.abandon-conseil-mois",),
        competences=("BC02.05", "BC01.01", "BC01.10"),
    ),
)
