"""What a learner may note at each step of a count: one line for each note, with its words and its answers.

Whether a note is right is computed by `depouillement_cle`; this module only says how it is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from sgm_sim.taches.depouillement_mots import NomEtape
from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree
from sgm_sim.taches.valeurs import NatureChamp

NomNote = Literal[
    "heure",
    "total",
    "enveloppes",
    "ecart",
    "paquets",
    "reste",
    "scrutateurs",
    "nombre",
    "votants",
    "blancs",
    "nuls",
    "exprimes",
    "voix",
    "majorite",
    "comptes",
    "resultat",
    "sieges",
    "communautaires",
    "exemplaires",
    "forme",
    "mentions",
    "annexes",
    "formalites",
    "destinataire",
    "quand",
]
"""`voix`, `sieges` and `communautaires` ask one figure for each candidate."""

BLANC, NUL, BUREAU = "blanc", "nul", "bureau"
"""What an envelope may be, when it gives no vote: blank, void, or left to the bureau."""
CAUSE = "cause"
SECOND_TOUR = "second-tour"
RESULTATS = "resultats-du-bureau"
"""At the presidential election, what a bureau may announce: its own results."""
OUI, NON = "oui", "non"

PAR_ETAPE: Mapping[NomEtape, Sequence[NomNote]] = {
    "cloture": ("heure",),
    "emargements": ("total",),
    "urne": ("enveloppes", "ecart"),
    "centaines": ("paquets", "reste"),
    "tables": ("scrutateurs", "nombre"),
    "resultat": ("votants", "blancs", "nuls", "exprimes", "voix", "majorite", "comptes"),
    "issue": ("resultat", "sieges", "communautaires"),
    "pv": ("exemplaires", "forme", "mentions", "annexes"),
    "proclamation": ("formalites",),
    "transmission": ("destinataire", "quand"),
}
"""Notes of each step, in the order they are asked."""


class _Forme(NamedTuple):
    libelle: str
    nature: NatureChamp
    options: Mapping[str, str] = {}
    aide: str = ""


_FORMES: Mapping[NomNote, _Forme] = {
    "heure": _Forme("Heure de la clôture", "heure"),
    "total": _Forme("Signatures sur la liste d’émargement", "nombre"),
    "enveloppes": _Forme(
        "Enveloppes trouvées dans l’urne", "nombre", aide="Un bulletin trouvé sans enveloppe compte aussi."
    ),
    "ecart": _Forme(
        "Ce que vous conseillez",
        "choix",
        {
            "recompter": "Recompter jusqu’à ce qu’ils soient égaux, et n’en rien écrire",
            "retirer": "Retirer au hasard ce qu’il y a en trop",
            "mention": "Mentionner l’écart au procès-verbal, sans rien retirer",
            "arranger": "Écrire le même nombre des deux côtés",
        },
        "Les signatures et les enveloppes ne sont pas en même nombre.",
    ),
    "paquets": _Forme("Enveloppes de centaine à préparer", "nombre"),
    "reste": _Forme("Nombre écrit sur la dernière", "nombre", aide="0 si elle est pleine."),
    "scrutateurs": _Forme("Volontaires qui peuvent être scrutateurs", "liste"),
    "nombre": _Forme("Tables à installer", "nombre"),
    "votants": _Forme("Votants", "nombre", aide="Enveloppes et bulletins sans enveloppe trouvés dans l’urne."),
    "blancs": _Forme("Bulletins blancs", "nombre"),
    "nuls": _Forme("Bulletins nuls", "nombre"),
    "exprimes": _Forme("Suffrages exprimés", "nombre"),
    "voix": _Forme("Voix", "nombre"),
    "majorite": _Forme("Majorité absolue", "nombre"),
    "comptes": _Forme(
        "Ces nombres s’accordent", "choix", {OUI: "Oui, on peut continuer", NON: "Non, il faut les reprendre"}
    ),
    "resultat": _Forme("Ce que le président annonce", "choix"),
    "sieges": _Forme("Sièges", "nombre"),
    "communautaires": _Forme("Sièges à la communauté", "nombre"),
    "exemplaires": _Forme("Exemplaires du procès-verbal", "nombre"),
    "forme": _Forme(
        "Comment le procès-verbal est établi",
        "liste",
        {
            "par-le-secretaire": "Rédigé par le secrétaire du bureau",
            "lendemain": "Rédigé le lendemain, à tête reposée",
            "dans-la-salle": "Rédigé dans la salle de vote",
            "devant-les-electeurs": "Rédigé devant les électeurs présents",
            "president-seul": "Signé du seul président",
            "signe-de-tous-les-membres": "Signé de tous les membres du bureau",
            "delegues-invites-a-contresigner": "Présenté au contreseing des délégués",
        },
    ),
    "mentions": _Forme(
        "Ce que porte le procès-verbal",
        "liste",
        {
            "heure-ouverture": "L’heure d’ouverture",
            "heure-cloture": "L’heure de clôture",
            "inscrits": "Le nombre d’inscrits",
            "emargements": "Le nombre d’émargements",
            "votants": "Le nombre de votants",
            "blancs": "Le nombre de bulletins blancs",
            "nuls": "Le nombre de bulletins nuls",
            "exprimes": "Le nombre de suffrages exprimés",
            "voix": "Les voix de chacun",
            "reclamations": "Les réclamations, et ce que le bureau a décidé",
        },
    ),
    "annexes": _Forme(
        "Ce qui est joint au procès-verbal",
        "liste",
        {
            "liste-emargement": "La liste d’émargement",
            "feuilles-de-pointage": "Les feuilles de pointage",
            "bulletins-nuls": "Les bulletins nuls",
            "bulletins-valables": "Les bulletins valables",
            "bulletins-blancs": "Les bulletins blancs",
            "enveloppes-irregulieres": "Les enveloppes non réglementaires",
            "pieces-reclamations": "Les pièces des réclamations",
        },
    ),
    "formalites": _Forme(
        "Comment les résultats sont proclamés",
        "liste",
        {
            "en-public": "En public, dans la salle",
            "par-la-mairie": "Par la secrétaire de mairie",
            "par-le-president": "Par le président du bureau",
            "affichage-en-toutes-lettres": "Affichés en toutes lettres dans la salle",
        },
    ),
    "destinataire": _Forme(
        "À qui part le procès-verbal",
        "choix",
        {
            "tribunal": "Au tribunal administratif",
            "prefecture": "À la préfecture",
            "sous-prefecture": "À la sous-préfecture",
            "mairie": "À personne : il reste en mairie",
        },
    ),
    "quand": _Forme(
        "Quand",
        "choix",
        {"lendemain": "Demain, à l’ouverture", "soir": "Ce soir même", "semaine": "Dans la semaine"},
    ),
}

LENDEMAINS: Mapping[str, int] = {"soir": 0, "lendemain": 1, "semaine": 5}
"""Answer to `quand` -> days after the ballot."""


def ecrire(note: NomNote, ident: str, fait: str, cout: int, options: Sequence[OptionDeclaree] = ()) -> Champ:
    """Return a note as a field; `options` add to those that it always has."""
    forme = _FORMES[note]
    toutes = (*options, *(OptionDeclaree(id=id, libelle=libelle) for id, libelle in forme.options.items()))
    return Champ(
        id=ident,
        libelle=forme.libelle,
        nature=forme.nature,
        aide=forme.aide or None,
        options=toutes,
        cout=cout,
        publie=fait,
    )


def reponses_de(note: NomNote) -> tuple[str, ...]:
    """Return the answers that a note always has."""
    return tuple(_FORMES[note].options)


def par_candidat(note: NomNote, candidat: OptionDeclaree, ident: str, fait: str, cout: int) -> Champ:
    """Return the figure that is asked for one candidate."""
    libelle = f"{_FORMES[note].libelle} pour {candidat.libelle}"
    return Champ(id=ident, libelle=libelle, nature="nombre", cout=cout, publie=fait)
