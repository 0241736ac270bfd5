"""Career of a fonctionnaire: stage, échelon, promotion interne. The secrétaire de mairie is `secretaire`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tot, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def titularisation(*, nomination: date, titularisation: date, parametres: Parametres) -> Verdict:
    """Judge the day of titularisation of a stagiaire, by the law of the day of appointment.

    CGFP, art. L327-3: at the end of a stage whose duration the statut particulier sets; one year for adjoints
    administratifs (décret n° 2006-1690, art. 7) and in general.

    Left out: promotion interne, shorter; part time, leave and prolongation, which postpone it; exemptions.
    """
    ligne = parametres.au("personnel.stage-duree", nomination)
    return au_plus_tot(
        titularisation,
        ajouter_mois(nomination, ligne.nombre),
        acte="La titularisation prend effet",
        delai=f"{duree_en_mois(ligne.nombre)} de stage en règle générale, que fixe le statut particulier",
        fondements=(ligne,),
    )


def avancement_echelon(
    *, criteres: Sequence[str], anciennete_acquise: date, effet: date, parametres: Parametres
) -> Verdict:
    """Judge an advancement of échelon, by the law of the day on which the seniority was reached.

    CGFP, art. L522-2: it is granted as of right, continuously, and depends on seniority: no appreciation of merit.

    Left out: how long each échelon lasts; bonifications of secrétaires généraux de mairie.
    """
    ligne = parametres.au("personnel.echelon-criteres", anciennete_acquise)
    autres = [nom for nom in criteres if nom not in ligne.elements]
    conforme = not autres and effet == anciennete_acquise
    if autres:
        suite = "il ne dépend de rien d’autre : ni du mérite, ni des crédits"
    elif conforme:
        suite = "l’arrêté retient cette date"
    else:
        suite = f"l’arrêté retient le {date_longue(effet)}"
    return juger(
        conforme,
        trouve=f"un effet le {date_longue(effet)}",
        attendu=f"un effet le {date_longue(anciennete_acquise)}, à l’ancienneté seule",
        phrase=f"L’avancement d’échelon est de droit le {date_longue(anciennete_acquise)}, quand l’ancienneté est "
        f"acquise ; {suite}.",
        fondements=(ligne,),
        limite=anciennete_acquise,
    )


def liste_aptitude(*, affiliee: bool, autorite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who drew up the liste d'aptitude of a promotion interne, by the law of that day.

    CGFP, art. L523-5: the president of the centre de gestion, on the maire's proposal, for affiliated communes; the
    maire for the others.

    Left out: cadres d'emplois outside the competence of the centre; the number of names.
    """
    ligne = parametres.au("personnel.liste-aptitude-autorite", le)
    attendus = ligne.listes["affiliee" if affiliee else "non-affiliee"]
    libelles = {"president-du-cdg": "le président du centre de gestion", "maire": "le maire"}
    qui = enumeration([libelles[nom] for nom in attendus])
    cadre = "affiliée" if affiliee else "non affiliée"
    conforme = autorite in attendus
    fin = "La liste est régulière sur ce point." if conforme else "Une autre autorité ne peut pas l’établir."
    return juger(
        conforme,
        trouve=libelles.get(autorite, "une autre autorité"),
        attendu=qui,
        phrase=f"Pour une commune {cadre} à un centre de gestion, c’est {qui} qui établit la liste d’aptitude. {fin}",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="personnel.titularisation",
        titre="Durée du stage avant titularisation",
        fonction=titularisation,
        arguments={
            "nomination": NatureArgument("date", "la date de nomination comme stagiaire"),
            "titularisation": NatureArgument("date", "la date d’effet de la titularisation"),
        },
        fondements=("personnel.stage-duree",),
        competences=("BC03.04", "BC03.05"),
        le="nomination",
    ),
    Regle(
        id="personnel.avancement-echelon",
        titre="Avancement d’échelon",
        fonction=avancement_echelon,
        arguments={
            "criteres": NatureArgument("liste", "les critères retenus", ("anciennete", "merite", "credits")),
            "anciennete_acquise": NatureArgument("date", "la date où l’ancienneté est acquise"),
            "effet": NatureArgument("date", "la date d’effet de l’arrêté"),
        },
        fondements=("personnel.echelon-criteres",),
        competences=("BC03.04",),
        le="anciennete_acquise",
    ),
    Regle(
        id="personnel.liste-aptitude",
        titre="Autorité qui établit la liste d’aptitude",
        fonction=liste_aptitude,
        arguments={
            "affiliee": NatureArgument("booleen", "l’affiliation de la commune à un centre de gestion"),
            "autorite": NatureArgument("choix", "l’autorité qui a établi la liste", ("maire", "president-du-cdg")),
            "le": NatureArgument("date", "la date de la liste"),
        },
        fondements=("personnel.liste-aptitude-autorite",),
        competences=("BC03.04",),
    ),
)
