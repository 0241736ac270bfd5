"""Career of a fonctionnaire: stage, échelon, grade, promotion interne. The secrétaire de mairie is `secretaire`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.formes import au_plus_tot, duree_en_mois, juger, rien_ne_manque
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
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
        loi=f"Le stage dure {duree_en_mois(ligne.nombre)} en règle générale ; le statut particulier le fixe.",
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
        suite = f"l’arrêté retient à tort le {date_longue(effet)}"
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve=f"un effet le {date_longue(effet)}",
        attendu=f"un effet le {date_longue(anciennete_acquise)}, à l’ancienneté seule",
        phrase=f"L’avancement d’échelon est de droit le {date_longue(anciennete_acquise)}, quand l’ancienneté est "
        f"acquise ; {suite}.",
        fondements=(ligne,),
        limite=anciennete_acquise,
    )


def taux_promotion(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the rate of promotion was set, by the law of the day of the deliberation.

    CGFP, art. L522-27, al. 2: by the council, after the avis of the comité social territorial.

    Left out: the rate itself, which is free.
    """
    ligne = parametres.au("personnel.taux-promotion-formalites", le)
    return rien_ne_manque(
        formalites,
        ligne.elements,
        {"avis-cst": "l’avis du comité social territorial", "deliberation": "la délibération du conseil"},
        sujet="Le taux de promotion",
        loi="Le conseil le fixe, après l’avis du comité.",
        fondements=(ligne,),
    )


def nombre_promus(
    *,
    promouvables: int,
    taux: int,
    promus: int,
    arrondi_superieur: bool | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge how many fonctionnaires were promoted to a grade, by the law of the day of promotion.

    CGFP, art. L522-27, al. 1: at most the number of those who fulfil the conditions, times the rate. The article says
    nothing of rounding: without a decision of the council, a fraction gets no answer when it matters.

    Left out: police municipale; that the grade exists among the posts of the commune.
    """
    ligne = parametres.au("personnel.taux-promotion-formalites", le)
    produit = Fraction(promouvables * taux, 100)
    bas, haut = int(produit), -int(-produit // 1)
    maximum = haut if arrondi_superieur else bas
    trouve = f"{accord(promus, 'agent promu', 'agents promus')} sur {promouvables}"
    if arrondi_superieur is None and bas < promus <= haut:
        return rendre(
            "indetermine",
            trouve=trouve,
            attendu="la règle d’arrondi que fixe la délibération",
            phrase=f"{promouvables} × {taux} % ne donne pas un nombre entier : {bas} ou {haut}, selon l’arrondi que la "
            "délibération a prévu.",
            fondements=(ligne,),
        )
    conforme = promus <= maximum
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve=trouve,
        attendu=f"{maximum} au plus",
        phrase=f"{accord(promouvables, 'agent remplit', 'agents remplissent')} les conditions et le taux est de "
        f"{taux} % : {maximum} au plus. Il y en a {promus} : {'la limite est tenue' if conforme else 'c’est trop'}.",
        fondements=(ligne,),
        limite=maximum,
    )


def tableau_avancement(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the formalities of the yearly tableau d'avancement, by the law of the day it is decided.

    CGFP, art. L522-26: decided by the maire and communicated to the centre de gestion, which publishes it.

    Left out: its content; the lignes directrices, which the maire takes into account (art. L522-24).
    """
    ligne = parametres.au("personnel.tableau-formalites", le)
    return rien_ne_manque(
        formalites,
        ligne.elements,
        {"arrete-du-maire": "l’arrêté du maire", "communication-au-cdg": "la communication au centre de gestion"},
        sujet="Le tableau d’avancement",
        loi="Le centre de gestion en assure ensuite la publicité.",
        fondements=(ligne,),
    )


def ordre_tableau(*, tableau: Sequence[str], nommes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether promotions follow the tableau d'avancement, by the law of that day.

    CGFP, art. L522-28: only those who are on the tableau, and in its order.

    Left out: a refusal of the post by the agent who comes first.
    """
    ligne = parametres.au("personnel.grade-criteres", le)
    hors = [nom for nom in nommes if nom not in tableau]
    conforme = list(tableau[: len(nommes)]) == list(nommes) and ligne.elements == ("ordre-du-tableau",)
    if hors:
        suite = "une personne promue n’y est pas inscrite"
    else:
        suite = "les nominations le suivent" if conforme else "les nominations ne le suivent pas"
    return juger(
        conforme,
        trouve=suite,
        attendu="des nominations dans l’ordre du tableau",
        phrase=f"On ne nomme que dans l’ordre du tableau d’avancement : {suite}.",
        fondements=(ligne,),
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
        id="personnel.taux-promotion",
        titre="Fixation du taux de promotion",
        fonction=taux_promotion,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", ("avis-cst", "deliberation")),
            "le": NatureArgument("date", "la date de la délibération"),
        },
        fondements=("personnel.taux-promotion-formalites",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.nombre-promus",
        titre="Nombre d’agents promus à un grade",
        fonction=nombre_promus,
        arguments={
            "promouvables": NatureArgument("nombre", "le nombre d’agents qui remplissent les conditions"),
            "taux": NatureArgument("nombre", "le taux de promotion, en pour cent"),
            "promus": NatureArgument("nombre", "le nombre d’agents promus"),
            "arrondi_superieur": NatureArgument(
                "booleen", "l’arrondi à l’entier supérieur, si la délibération s’est prononcée", facultatif=True
            ),
            "le": NatureArgument("date", "la date des promotions"),
        },
        fondements=("personnel.taux-promotion-formalites",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.tableau-avancement",
        titre="Formalités du tableau d’avancement",
        fonction=tableau_avancement,
        arguments={
            "formalites": NatureArgument(
                "liste", "les formalités accomplies", ("arrete-du-maire", "communication-au-cdg")
            ),
            "le": NatureArgument("date", "la date du tableau"),
        },
        fondements=("personnel.tableau-formalites",),
        competences=("BC03.04",),
    ),
    Regle(
        id="personnel.ordre-tableau",
        titre="Ordre du tableau d’avancement",
        fonction=ordre_tableau,
        arguments={
            "tableau": NatureArgument("liste", "le tableau d’avancement, dans l’ordre"),
            "nommes": NatureArgument("liste", "les agents promus, dans l’ordre"),
            "le": NatureArgument("date", "la date des promotions"),
        },
        fondements=("personnel.grade-criteres",),
        competences=("BC03.04",),
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
