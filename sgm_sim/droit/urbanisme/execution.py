"""After the decision: the préfet, when it may be executed, posting at the mairie. The law is that of the decision."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.jugements import indecis
from sgm_sim.droit.jugements_de_dates import au_plus_tard, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_NATURES = ("permis", "demolir", "tacite", "non-opposition", "demolir-tacite")


def transmission_prefet(*, le: date, date_transmission: date, parametres: Parametres) -> Verdict:
    """Judge when a decision taken for the commune was sent to the préfet.

    CGCT, art. L2131-1: individual decisions within fifteen days of their signature (texts of 2008 and 2015); C. urb.,
    art. L424-7: without it the permit is not executory. The applicant is told the date (art. R424-12).

    Left out: decisions taken for the State; the effect of being late, which the article does not say.
    """
    ligne = parametres.au("urbanisme.transmission-prefet-jours", le)
    return au_plus_tard(
        date_transmission,
        jours_apres(le, ligne.nombre),
        acte="La décision et le dossier ont été transmis au préfet",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la signature",
        fondements=(ligne,),
        suite="Tant que la transmission manque, le permis n’est pas exécutoire.",
    )


def caractere_executoire(
    *,
    nature: str,
    le: date,
    notification: date | None = None,
    transmission: date | None = None,
    debut_travaux: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the day on which works began, by when the decision became executory.

    Since 29 December 2019, C. urb., art. L424-7 (a decree: notification AND transmission), L424-8 (tacit permit,
    non-opposition: when acquired), L424-9 and R452-1 (demolition: fifteen days more).

    Left out: felling of trees (one month more); decisions of the State, which nobody transmits; what the owner risks.
    """
    conditions = parametres.au("urbanisme.executoire-conditions", le)
    demolir = parametres.au("urbanisme.executoire-demolir-jours", le)
    if nature not in _NATURES:
        phrase = "La nature de cette décision n’est pas connue : ni permis, ni décision tacite, ni non-opposition."
        return indecis(
            trouve=f"« {nature} »",
            attendu="une nature de décision connue",
            phrase=phrase,
            fondements=(conditions, demolir),
        )
    arrete = nature in ("permis", "demolir")
    donnees = {"notification": notification, "transmission": transmission}
    faites = [jour for nom in conditions.elements if (jour := donnees[nom]) is not None]
    if arrete and len(faites) < len(conditions.elements):
        phrase = (
            f"Les travaux ont commencé le {date_longue(debut_travaux)}, mais l’arrêté n’est exécutoire qu’après sa "
            "notification et sa transmission au préfet : il manque l’une des deux."
        )
        attendu = "une notification et une transmission"
        return rendre(
            "non_conforme",
            trouve="un arrêté non exécutoire",
            attendu=attendu,
            phrase=phrase,
            fondements=(conditions, demolir),
        )
    depart = max(faites) if arrete else le
    premier = jours_apres(depart, demolir.nombre) if nature in ("demolir", "demolir-tacite") else depart
    return au_plus_tot(
        debut_travaux,
        premier,
        acte="Les travaux ont commencé",
        delai="date à laquelle la décision est exécutoire",
        fondements=(conditions, demolir),
    )


def affichage_mairie(
    *, le: date, date_affichage: date, date_retrait: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge the posting at the mairie of the extract of a decision.

    C. urb., art. R424-15, al. 3 (since 29 December 2019): within eight days, for two months; or put online instead
    (2026).

    Left out: what the extract says; decrees with a derogation, posted in full.
    """
    jours = parametres.au("urbanisme.affichage-mairie-jours", le)
    mois = parametres.au("urbanisme.affichage-mairie-mois", le)
    limite = jours_apres(le, jours.nombre)
    if date_affichage <= limite and date_retrait and date_retrait < ajouter_mois(date_affichage, mois.nombre):
        terme = ajouter_mois(date_affichage, mois.nombre)
        phrase = (
            f"L’extrait a été affiché à temps, mais retiré le {date_longue(date_retrait)} : l’affichage dure "
            f"{accord(mois.nombre, 'mois')}, jusqu’au {date_longue(terme)}."
        )
        return rendre(
            "non_conforme",
            trouve="un affichage trop court",
            attendu=accord(mois.nombre, "mois"),
            phrase=phrase,
            fondements=(jours, mois),
            limite=limite,
        )
    return au_plus_tard(
        date_affichage,
        limite,
        acte="L’extrait de la décision a été affiché en mairie ou mis en ligne",
        delai=f"{accord(jours.nombre, 'jour')} à compter de la décision",
        fondements=(jours, mois),
    )


_DECISION = NatureArgument("date", "la date de la décision")
_COMPETENCES = ("BC02.04", "BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="urbanisme.transmission-prefet",
        titre="Transmission de la décision au préfet",
        fonction=transmission_prefet,
        arguments={
            "le": NatureArgument("date", "la date de signature de la décision"),
            "date_transmission": NatureArgument("date", "la date de transmission au préfet"),
        },
        fondements=("urbanisme.transmission-prefet-jours",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.caractere-executoire",
        titre="Date à laquelle les travaux peuvent commencer",
        fonction=caractere_executoire,
        arguments={
            "nature": NatureArgument("choix", "la nature de la décision", _NATURES),
            "le": NatureArgument("date", "la date de la décision, ou de son acquisition tacite"),
            "notification": NatureArgument("date", "la date de notification", facultatif=True),
            "transmission": NatureArgument("date", "la date de transmission au préfet", facultatif=True),
            "debut_travaux": NatureArgument("date", "la date du début des travaux"),
        },
        fondements=("urbanisme.executoire-conditions", "urbanisme.executoire-demolir-jours"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.affichage-mairie",
        titre="Affichage en mairie de la décision",
        fonction=affichage_mairie,
        arguments={
            "le": _DECISION,
            "date_affichage": NatureArgument("date", "la date d’affichage ou de mise en ligne"),
            "date_retrait": NatureArgument("date", "la date de retrait de l’affichage", facultatif=True),
        },
        fondements=("urbanisme.affichage-mairie-jours", "urbanisme.affichage-mairie-mois"),
        competences=_COMPETENCES,
    ),
)
