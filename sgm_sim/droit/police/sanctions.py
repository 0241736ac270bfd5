"""Measures aimed at one person, offences and fines, and the préfet in place of the maire.

The law is that of the day of the act judged.
"""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration, ordinal
from sgm_sim.droit.jugements import chiffrer, indecis, juger, plafonner, trancher
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def mesure_individuelle(
    *,
    motifs_de_droit: bool,
    motifs_de_fait: bool,
    contradictoire: bool,
    urgence: bool,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge a measure of police aimed at one person, by the law of its day.

    CRPA, art. L211-2, L211-5, L121-1, L121-2 and L122-1: written, with its reasons in law and in fact; the person is
    first able to give observations, unless there is urgency.

    Left out: procedures that have their own rules (dumped waste, buildings in danger); whether there was urgency.
    """
    ligne = parametres.au("police.mesure-individuelle", le)
    manques = [
        *([] if motifs_de_droit else ["les motifs de droit"]),
        *([] if motifs_de_fait else ["les motifs de fait"]),
        *([] if contradictoire or urgence else ["un échange préalable avec la personne"]),
    ]
    return trancher(
        not manques,
        trouve=f"il manque {enumeration(manques)}" if manques else "tout y est",
        attendu=f"{accord(len(ligne.elements), 'garantie')} : motifs de droit et de fait, et échange préalable sauf "
        "urgence",
        oui="La mesure est motivée en droit et en fait"
        + (", et l’urgence dispense d’échange préalable." if urgence else ", après un échange avec la personne."),
        non=f"Il manque à la mesure {enumeration(manques)}.",
        fondements=(ligne,),
    )


def contravention(*, infraction: str, le: date, classe: int | None = None, parametres: Parametres) -> Verdict:
    """Give the class of an offence that a commune meets, and the greatest fine, by the law of its day.

    C. pén., art. R610-5 (order of police, 2nd), R623-2 (noise at night, 3rd), R632-1 (waste left out at the wrong time,
    2nd), R634-2 (dumped waste, 4th), R635-8 (with a vehicle, or a wreck, 5th); amounts: art. 131-13.

    Left out: the fixed fine; a repeated offence; an offence that a special text punishes otherwise.
    """
    classes = parametres.au("police.contraventions", le)
    amendes = parametres.au("police.amendes-par-classe", le)
    if infraction not in classes.table:
        return indecis(
            trouve="une autre infraction",
            attendu="une des contraventions que rencontre une commune",
            phrase="Le programme ne connaît pas la classe de cette infraction.",
            fondements=(classes,),
        )
    attendue = int(classes.table[infraction])
    amende = int(amendes.table[f"classe-{attendue}"]) * 100
    return chiffrer(
        classe,
        attendue,
        sujet="C’est une contravention",
        raison=f"L’amende est de {euros(amende)} au plus.",
        ecrire=lambda n: f"de {ordinal(n, feminin=True)} classe",
        fondements=(classes, amendes),
        calcul={"amende": amende},
    )


def amende_administrative(*, motif: str, montant: int, repete: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a fine set by the maire for breaking an order, by the law of its day.

    CGCT, art. L2212-2-1 (wording of 12 February 2020): 500 euros at most, for a breach that endangers people and
    lasts or is repeated, about hedges and trees, obstacles on the public way, commerce without a title, alcohol to take
    away.

    Left out: the report, the notice and the delays that come before; dumped waste, which has its own fine.
    """
    motifs = parametres.au("police.amende-administrative-motifs", le)
    plafond = parametres.au("police.amende-administrative", le)
    if motif not in motifs.elements or not repete:
        return juger(
            False,
            trouve="un manquement qui n’est pas visé",
            attendu="un des manquements prévus, répété ou continu",
            phrase="Cette amende ne vise que certains manquements, qui durent ou se répètent et mettent en danger.",
            fondements=(motifs,),
            limite=cents(plafond),
        )
    return plafonner(montant, cents(plafond), sujet="L’amende est de", ecrire=euros, fondements=(plafond, motifs))


def substitution_prefet(
    *, communes: int, mise_en_demeure: bool, maire_a_agi: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge a measure that the préfet takes in place of the maire, by the law of its day.

    CGCT, art. L2215-1, 1° and 3°: when the maires did not provide for it; for one commune alone, only after a formal
    notice that had no result. Read in a wording of 2015: `partiel`.

    Left out: urgency and requisitions (4°); powers that the préfet has of his own.
    """
    ligne = parametres.au("police.substitution-communes", le)
    raison = ""
    if maire_a_agi:
        raison = "Le maire a pris les mesures : le préfet n’a pas à le remplacer."
    elif communes <= ligne.nombre and not mise_en_demeure:
        raison = (
            "Pour une seule commune, le préfet ne remplace le maire qu’après une mise en demeure restée sans résultat."
        )
    return trancher(
        not raison,
        trouve=f"{accord(communes, 'commune')}, {'avec' if mise_en_demeure else 'sans'} mise en demeure",
        attendu="une carence, et pour une seule commune une mise en demeure",
        oui="Le préfet peut prendre la mesure en lieu et place du maire.",
        non=raison,
        fondements=(ligne,),
        limite=ligne.nombre,
    )


REGLES = (
    Regle(
        id="police.mesure-individuelle",
        titre="Mesure de police visant une personne",
        fonction=mesure_individuelle,
        arguments={
            "motifs_de_droit": NatureArgument("booleen", "l’énoncé des motifs de droit"),
            "motifs_de_fait": NatureArgument("booleen", "l’énoncé des motifs de fait"),
            "contradictoire": NatureArgument("booleen", "l’échange préalable"),
            "urgence": NatureArgument("booleen", "l’urgence"),
            "le": NatureArgument("date", "la date de la mesure"),
        },
        fondements=("police.mesure-individuelle",),
        competences=("BC03.12", "BC01.10"),
    ),
    Regle(
        id="police.contravention",
        titre="Classe de la contravention",
        fonction=contravention,
        arguments={
            "infraction": NatureArgument(
                "choix",
                "l’infraction",
                ("arrete-de-police", "tapage-nocturne", "collecte-des-dechets", "depot-sauvage", "depot-avec-vehicule"),
            ),
            "le": NatureArgument("date", "la date des faits"),
            "classe": NatureArgument("nombre", "la classe annoncée", facultatif=True),
        },
        fondements=("police.contraventions", "police.amendes-par-classe"),
        competences=("BC03.12",),
    ),
    Regle(
        id="police.amende-administrative",
        titre="Amende administrative du maire",
        fonction=amende_administrative,
        arguments={
            "motif": NatureArgument(
                "choix",
                "le manquement",
                ("elagage", "entrave-a-la-voie", "occupation-commerciale-sans-titre", "vente-d-alcool-a-emporter"),
            ),
            "montant": NatureArgument("montant", "l’amende"),
            "repete": NatureArgument("booleen", "un manquement répété ou continu, qui met en danger"),
            "le": NatureArgument("date", "la date de l’amende"),
        },
        fondements=("police.amende-administrative-motifs", "police.amende-administrative"),
        competences=("BC03.12",),
    ),
    Regle(
        id="police.substitution-prefet",
        titre="Le préfet en lieu et place du maire",
        fonction=substitution_prefet,
        arguments={
            "communes": NatureArgument("nombre", "le nombre de communes visées"),
            "mise_en_demeure": NatureArgument("booleen", "une mise en demeure restée sans résultat"),
            "maire_a_agi": NatureArgument("booleen", "le fait que le maire ait pris les mesures"),
            "le": NatureArgument("date", "la date de la mesure"),
        },
        fondements=("police.substitution-communes",),
        competences=("BC03.12", "BC01.10"),
    ),
)
