"""Discipline of a titulaire: sanctions and conseil de discipline, rights of defence, delays, suspension, erasure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, ordinal
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.personnel.formes import au_plus_tard, duree_en_mois, juger, rien_ne_manque
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_EXCLUSION = "exclusion"


def sanction(
    *, sanction: str, jours: int = 0, conseil_de_discipline: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a sanction exists, and whether the conseil de discipline was consulted, by the law of that day.

    CGFP, art. L533-1 and L532-5: four groups; the first (avertissement, blâme, exclusion of three days at most) needs
    no consultation; the others do. No sanction outside the scale. The déplacement d'office is for the State only.

    Left out: whether it is proportionate; exclusions beyond two years; sursis; stagiaires and contractual agents.
    """
    groupes = parametres.au("personnel.sanctions-groupes", le)
    if sanction == _EXCLUSION and not jours:
        return rendre(
            "indetermine",
            trouve="une exclusion sans durée",
            attendu="le nombre de jours d’exclusion",
            phrase="Le groupe d’une exclusion dépend de sa durée : il faut le nombre de jours.",
            fondements=(groupes,),
        )
    exclusions = parametres.au("personnel.exclusion-groupes", le)
    if sanction == _EXCLUSION:
        groupe, fondement = int(exclusions.tranche(jours)), exclusions
        nom = f"l’exclusion de {accord(jours, 'jour')}"
    else:
        groupe, fondement, nom = int(groupes.table.get(sanction, 0)), groupes, "cette sanction"
    if not groupe:
        return juger(
            False,
            trouve="une mesure hors de l’échelle",
            attendu="une sanction de l’échelle",
            phrase="Cette mesure n’est pas dans l’échelle des sanctions d’un fonctionnaire territorial : elle ne peut "
            "pas être prononcée.",
            fondements=(groupes,),
        )
    exige = groupe > 1
    conforme = conseil_de_discipline or not exige
    regle = "le conseil de discipline est consulté d’abord" if exige else "le conseil de discipline n’est pas exigé"
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve="conseil de discipline consulté" if conseil_de_discipline else "conseil de discipline non consulté",
        attendu=regle,
        phrase=f"{nom[0].upper()}{nom[1:]} relève du {ordinal(groupe)} groupe : {regle}. Il "
        f"{'a' if conseil_de_discipline else 'n’a pas'} été consulté.",
        fondements=(fondement,),
        limite=groupe,
    )


_DROITS = {
    "communication-du-dossier": "la communication de tout le dossier",
    "information-du-droit": "l’information de ce droit",
    "assistance": "l’assistance de défenseurs",
    "motivation": "la motivation de la décision",
}


def droits_defense(*, garanties: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether the agent's rights were respected before a sanction, by the law of that day.

    CGFP, art. L532-4 and L532-5: the whole file communicated, the agent told of that right, assistance of defenders;
    the decision gives its reasons.

    Left out: time to read the file; the right to remain silent (case law); stagiaires.
    """
    ligne = parametres.au("personnel.discipline-garanties", le)
    return rien_ne_manque(
        garanties,
        ligne.elements,
        _DROITS,
        sujet="La procédure disciplinaire",
        loi="Ces garanties valent pour toute sanction, même légère.",
        fondements=(ligne,),
    )


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
        loi=f"Elle ne peut l’être que dans les {duree_en_mois(ligne.nombre)} de la connaissance effective des "
        "faits, sauf poursuites pénales.",
        fondements=(ligne,),
    )


def suspension(*, debut: date, fin: date, poursuites: bool = False, parametres: Parametres) -> Verdict:
    """Judge how long a suspension lasted, by the law of its first day.

    CGFP, art. L531-1 and L531-2: for a serious fault; pay kept; settled within four months, else the agent is put back
    in his duties, unless criminal proceedings stand in the way.

    Left out: whether the fault is serious; indemnities; what is decided under criminal proceedings.
    """
    ligne = parametres.au("personnel.suspension-mois", debut)
    limite = ajouter_mois(debut, ligne.nombre)
    if poursuites and fin > limite:
        return rendre(
            "indetermine",
            trouve=f"une suspension jusqu’au {date_longue(fin)}, avec poursuites pénales",
            attendu=f"le {date_longue(limite)} au plus tard, sauf obstacle",
            phrase="Des poursuites pénales sont en cours : la suspension peut durer si le juge ou l’intérêt du service "
            "y fait obstacle, ce qui reste à vérifier.",
            fondements=(ligne,),
            limite=limite,
        )
    return au_plus_tard(
        fin,
        limite,
        acte="La suspension prend fin",
        loi=f"La situation est réglée dans les {duree_en_mois(ligne.nombre)} ; l’agent garde son traitement.",
        fondements=(ligne,),
    )


_DOSSIER: Mapping[str, str] = {
    "blame": "le blâme",
    _EXCLUSION: "l’exclusion de trois jours au plus",
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
    return rendre(
        "conforme" if conforme else "non_conforme",
        trouve="inscrite au dossier" if au_dossier else "absente du dossier",
        attendu=regle,
        phrase=f"Sanction du {date_longue(prononce)} : {regle}. Le {date_longue(le)}, elle "
        f"{'y est' if au_dossier else 'n’y est pas'}.",
        fondements=(ligne, inscrites),
        limite=limite,
    )


REGLES = (
    Regle(
        id="personnel.sanction",
        titre="Sanction et conseil de discipline",
        fonction=sanction,
        arguments={
            "sanction": NatureArgument(
                "choix",
                "la sanction",
                (
                    "avertissement",
                    "blame",
                    "exclusion",
                    "radiation-du-tableau",
                    "abaissement-d-echelon",
                    "retrogradation",
                    "retraite-d-office",
                    "revocation",
                ),
            ),
            "jours": NatureArgument("nombre", "le nombre de jours d’exclusion", facultatif=True),
            "conseil_de_discipline": NatureArgument("booleen", "la consultation du conseil de discipline"),
            "le": NatureArgument("date", "la date de la sanction"),
        },
        fondements=("personnel.sanctions-groupes", "personnel.exclusion-groupes"),
        competences=("BC03.04", "BC01.10"),
    ),
    Regle(
        id="personnel.droits-defense",
        titre="Droits de l’agent avant une sanction",
        fonction=droits_defense,
        arguments={
            "garanties": NatureArgument("liste", "les garanties respectées", tuple(_DROITS)),
            "le": NatureArgument("date", "la date de la sanction"),
        },
        fondements=("personnel.discipline-garanties",),
        competences=("BC03.04", "BC01.10"),
    ),
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
