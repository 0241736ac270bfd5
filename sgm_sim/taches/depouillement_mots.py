"""The words of a count of votes: its steps, the reasons why a ballot is void, what is seen of each defect. No law here.

Whether a reason is the right one is asked of the law by `depouillement_cle`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, get_args

NomEtape = Literal[
    "cloture",
    "emargements",
    "urne",
    "centaines",
    "tables",
    "pile",
    "pointage",
    "resultat",
    "issue",
    "pv",
    "proclamation",
    "transmission",
    "apres",
]
"""The evening, in the order it must follow."""

ETAPES: Sequence[NomEtape] = get_args(NomEtape)

Support = Literal["imprime", "manuscrit", "imprime-par-l-electeur", "circulaire", "feuille-blanche"]

Defaut = Literal[
    "sans-enveloppe",
    "enveloppe-non-reglementaire",
    "papier-de-couleur",
    "signe-bulletin",
    "signe-enveloppe",
    "injure",
    "votant-identifie",
    "designation-insuffisante",
    "nom-raye",
    "nom-ajoute",
    "ordre-modifie",
    "liste-non-enregistree",
    "nom-de-tiers",
    "photo-de-tiers",
    "animal",
    "prescriptions-de-forme",
    "modele-different",
    "mention-manuscrite",
    "noms-incomplets",
    "dechire",
    "tache",
    "tract-joint",
]
"""What may be wrong with a ballot or its envelope, by the names that the law uses here."""

DIFFERENTS = "differents"
"""Ballots of several lists in one envelope: a reason that is read on no single paper."""


class Etape(NamedTuple):
    """What a step is called, what is read when the trainer writes nothing, how long it lasts."""

    titre: str
    texte: str
    minutes: int


MOTS: Mapping[NomEtape, Etape] = {
    "cloture": Etape("La clôture", "Le président déclare le scrutin clos. Vous notez l’heure.", 1),
    "emargements": Etape(
        "Les émargements", "Le bureau signe la liste d’émargement. Vous comptez les signatures, page par page.", 5
    ),
    "urne": Etape("L’urne", "On ouvre l’urne. Les enveloppes sont mises en piles, par tas de dix.", 10),
    "centaines": Etape("Les enveloppes de centaine", "Les enveloppes sont regroupées par centaines.", 5),
    "tables": Etape("Les tables", "Il faut des scrutateurs, et des tables où ils s’assoient.", 5),
    "pile": Etape("La lecture", "On ouvre les enveloppes une par une. À vous de dire ce que vaut chacune.", 2),
    "pointage": Etape(
        "Les feuilles de pointage", "Deux scrutateurs ont pointé à chaque table. Leurs feuilles se contredisent.", 5
    ),
    "resultat": Etape("Les comptes", "Vous avez les feuilles sous les yeux. Faites les comptes.", 5),
    "issue": Etape("L’issue du vote", "Le président vous demande ce qu’il faut annoncer.", 2),
    "pv": Etape("Le procès-verbal", "Le procès-verbal est à établir.", 15),
    "proclamation": Etape("La proclamation", "Il reste à faire connaître les résultats.", 5),
    "transmission": Etape("La transmission", "Un exemplaire du procès-verbal doit partir.", 5),
    "apres": Etape("Après", "La salle se vide.", 2),
}


class Cause(NamedTuple):
    """A reason that the learner may give, and the defects or kinds of paper it stands for."""

    libelle: str
    couvre: frozenset[str]


_SEULES: Mapping[str, str] = {
    DIFFERENTS: "Bulletins différents dans l’enveloppe",
    "sans-enveloppe": "Bulletin sans enveloppe",
    "enveloppe-non-reglementaire": "Enveloppe non réglementaire",
    "papier-de-couleur": "Papier de couleur",
    "signe-bulletin": "Signe sur le bulletin",
    "signe-enveloppe": "Signe sur l’enveloppe",
    "injure": "Mention injurieuse",
    "votant-identifie": "Votant qui se fait connaître",
    "designation-insuffisante": "Désignation insuffisante",
    "nom-raye": "Nom rayé",
    "nom-ajoute": "Nom ajouté",
    "ordre-modifie": "Ordre des noms modifié",
    "liste-non-enregistree": "Liste non enregistrée",
    "nom-de-tiers": "Nom d’un tiers",
    "photo-de-tiers": "Photo d’un tiers",
    "animal": "Image d’un animal",
    "prescriptions-de-forme": "Format ou présentation interdits",
    "modele-different": "Autre modèle que celui du candidat",
    "mention-manuscrite": "Mention écrite à la main",
    "noms-incomplets": "Noms qui manquent sur un bulletin manuscrit",
    "dechire": "Bulletin déchiré",
    "tache": "Bulletin taché",
    "tract-joint": "Tract joint",
    "manuscrit": "Bulletin manuscrit",
    "circulaire": "Circulaire à la place du bulletin",
    "imprime-par-l-electeur": "Bulletin imprimé par l’électeur",
}
_GROUPES: Mapping[str, Cause] = {
    DIFFERENTS: Cause(_SEULES[DIFFERENTS], frozenset({DIFFERENTS})),
    "signe": Cause(
        "Signe de reconnaissance, ou votant qui se fait connaître",
        frozenset({"signe-bulletin", "signe-enveloppe", "votant-identifie"}),
    ),
    "injure": Cause("Mention injurieuse", frozenset({"injure"})),
    "enveloppe": Cause(
        "Sans enveloppe, ou enveloppe non réglementaire", frozenset({"sans-enveloppe", "enveloppe-non-reglementaire"})
    ),
    "papier-de-couleur": Cause(_SEULES["papier-de-couleur"], frozenset({"papier-de-couleur"})),
    "noms": Cause("Nom rayé, nom ajouté ou ordre changé", frozenset({"nom-raye", "nom-ajoute", "ordre-modifie"})),
    "designation": Cause(
        "Désignation insuffisante, ou liste non enregistrée",
        frozenset({"designation-insuffisante", "liste-non-enregistree", "noms-incomplets"}),
    ),
    "modele": Cause(
        "Pas le bulletin voulu : manuscrit, circulaire, image, ajout, format",
        frozenset(
            {
                *("manuscrit", "circulaire", "imprime-par-l-electeur", "modele-different", "mention-manuscrite"),
                *("nom-de-tiers", "photo-de-tiers", "animal", "prescriptions-de-forme"),
            }
        ),
    ),
}

CAUSES: Mapping[str, Cause] = {
    **{nom: Cause(libelle, frozenset({nom})) for nom, libelle in _SEULES.items()},
    **_GROUPES,
}
"""Every reason that may be offered: those of one defect, and those of several."""

USUELLES: Sequence[str] = tuple(_GROUPES)
"""Those offered when the trainer names none: one key each, with a ninth to go back."""

MANUSCRIT = "Feuille écrite à la main"
NATURES: Mapping[Support, str] = {
    "imprime": "",
    "manuscrit": "",
    "imprime-par-l-electeur": "Bulletin sorti d’une imprimante, sur papier ordinaire",
    "circulaire": "Profession de foi",
    "feuille-blanche": "Feuille blanche",
}
"""What a paper is, when it is no ballot of the candidates."""


class Vue(NamedTuple):
    """What is seen of a defect when the trainer draws nothing."""

    marque: str = ""
    enveloppe: str = ""
    couleur: str = ""
    joint: str = ""


VUES: Mapping[Defaut, Vue] = {
    "enveloppe-non-reglementaire": Vue(enveloppe="une enveloppe de papier kraft"),
    "papier-de-couleur": Vue(couleur="rose"),
    "signe-bulletin": Vue(marque="une petite croix au crayon, dans un coin"),
    "signe-enveloppe": Vue(enveloppe="un cœur dessiné au dos"),
    "injure": Vue(marque="une injure écrite en travers"),
    "votant-identifie": Vue(marque="le nom et la signature de l’électeur"),
    "ordre-modifie": Vue(marque="des flèches à l’encre qui changent l’ordre des noms"),
    "nom-de-tiers": Vue(marque="le nom imprimé d’une personne qui n’est pas candidate"),
    "photo-de-tiers": Vue(marque="la photographie d’une personne qui n’est pas candidate"),
    "animal": Vue(marque="l’image d’un chien"),
    "prescriptions-de-forme": Vue(marque="un papier deux fois plus grand que les autres"),
    "modele-different": Vue(marque="des caractères et une mise en page autres que ceux des bulletins déposés"),
    "mention-manuscrite": Vue(marque="« Courage ! » écrit à la main"),
    "noms-incomplets": Vue(marque="un seul nom, sans le remplaçant"),
    "dechire": Vue(marque="un coin déchiré"),
    "tache": Vue(marque="une tache d’encre"),
    "tract-joint": Vue(joint="Tract"),
}
