"""Discipline of a titulaire: sanctions and conseil de discipline, rights of defence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, ordinal
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

EXCLUSION = "exclusion"


def sanction(
    *, sanction: str, jours: int = 0, conseil_de_discipline: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a sanction exists, and whether the conseil de discipline was consulted, by the law of that day.

    CGFP, art. L533-1 and L532-5: four groups; the first (avertissement, blâme, exclusion of three days at most) needs
    no consultation; the others do. No sanction outside the scale. The déplacement d'office is for the State only.

    Left out: whether it is proportionate; exclusions beyond two years; sursis; stagiaires and contractual agents.
    """
    groupes = parametres.au("personnel.sanctions-groupes", le)
    if sanction == EXCLUSION and not jours:
        return indecis(
            trouve="une exclusion sans durée",
            attendu="le nombre de jours d’exclusion",
            phrase="Le groupe d’une exclusion dépend de sa durée : il faut le nombre de jours.",
            fondements=(groupes,),
        )
    exclusions = parametres.au("personnel.exclusion-groupes", le)
    if sanction == EXCLUSION:
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
    return juger(
        conforme,
        trouve="conseil de discipline consulté" if conseil_de_discipline else "conseil de discipline non consulté",
        attendu=regle,
        phrase=f"{nom[0].upper()}{nom[1:]} relève du {ordinal(groupe)} groupe : {regle}. Il "
        f"{'a' if conseil_de_discipline else 'n’a pas'} été consulté.",
        fondements=(fondement,),
        limite=groupe,
    )


_DROITS = {
    "communication-du-dossier": "la communication de tout le dossier",
    "information-du-droit": "l’information de l’agent sur son droit au dossier",
    "droit-de-se-taire": "l’information de l’agent sur son droit de se taire",
    "assistance": "l’assistance de défenseurs",
    "motivation": "la motivation de la décision",
}


def droits_defense(*, garanties: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether the agent's rights were respected before a sanction, by the law of that day.

    CGFP, art. L532-4 and L532-5: the whole file communicated, the agent told of that right, assistance of defenders;
    the decision gives its reasons. Since 4 October 2024 (Cons. const., n° 2024-1105 QPC), the agent is told of the
    right to remain silent. Art. L532-4, al. 2, is repealed since 1 October 2025, its successor was not read: `partiel`.

    Left out: time to read the file; stagiaires.
    """
    ligne = parametres.au("personnel.discipline-garanties", le)
    return exiger(
        garanties,
        ligne.elements,
        _DROITS,
        complet="La procédure disciplinaire a respecté toutes les garanties de l’agent. Elles valent pour toute "
        "sanction, même légère.",
        incomplet="Dans la procédure disciplinaire, il manque {manque}. Ces garanties valent pour toute sanction, "
        "même légère.",
        fondements=(ligne,),
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
)
