"""The sentences that tell a trainee why a mention passes or not: one thing at a time, calm, with their own words."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import FINE, INSECABLE, JOURS, date_longue, heure_longue, montant, nombre
from sgm_sim.scenario.corrige import Mention
from sgm_sim.scenario.references import RefFait
from sgm_sim.taches.valeurs import Valeur

_LONGUEUR_CITEE = 160
_NOMS = {
    "date": ("la date", "fixée", "est le "),
    "heure": ("l’heure", "fixée", f"est{INSECABLE}"),
    "nombre": ("le nombre", "retenu", "est "),
    "montant": ("le montant", "retenu", "est de "),
}
_PAR_NATURE = {"date": "Une date", "heure": "Une heure", "nombre": "Un nombre", "montant": "Un montant"}

VIDE = "Le texte est vide."
ABSENTE = "Aucun passage du texte ne porte cette mention."
EXCLUE_ABSENTE = "Le texte ne comporte pas ce passage, et c’est ce qui était attendu."
BIBLIOTHEQUE = (
    "Presque toutes les clauses de la bibliothèque figurent dans le texte"
    f"{FINE}; le jury doit dire si celles qui conviennent ont été choisies."
)


def cite(extrait: str) -> str:
    """Return `extrait` between guillemets, on one line, cut when it is long."""
    court = " ".join(extrait.split())
    if len(court) > _LONGUEUR_CITEE:
        court = court[:_LONGUEUR_CITEE].rsplit(" ", 1)[0] + f"{INSECABLE}…"
    return f"«{FINE}{court}{FINE}»"


def attendue(mention: Mention, valeur: Valeur) -> str:
    """Return « la date que vous avez fixée est le mercredi 11 février 2026 »."""
    nom, participe, verbe = _NOMS[mention.nature]
    # A default value is not a choice of the learner.
    choisie = isinstance(mention.valeur, RefFait) and mention.valeur.a_defaut != valeur
    return f"{nom} {f'que vous avez {participe}' if choisie else 'à écrire'} {verbe}{_ecrite(mention, valeur)}"


def autre_valeur(mention: Mention, valeur: Valeur, extrait: str) -> str:
    """Another value stands in the slot."""
    return f"Vous écrivez {cite(extrait)}{FINE}; {attendue(mention, valeur)}."


def mauvais_jour(extrait: str, jour: date) -> str:
    """The weekday written is not that of the date."""
    sans_semaine = date_longue(jour).split(" ", 1)[1]
    return f"Vous écrivez {cite(extrait)}{FINE}; le {sans_semaine} est un {JOURS[jour.weekday()]}."


def valeur_en_doute(extrait: str, cause: str) -> str:
    """The value is there, but something weakens it."""
    return (
        f"Vous écrivez {cite(extrait)} dans une tournure qui laisse un doute ({cite(cause)}){FINE}; le jury tranchera."
    )


def deux_valeurs(mention: Mention, extrait: str) -> str:
    """Another value stands near the right one."""
    return f"{_PAR_NATURE[mention.nature]} de plus, {cite(extrait)}, se lit au même endroit{FINE}; le jury tranchera."


def ailleurs(extrait: str) -> str:
    """The right value stands in the text, out of its slot."""
    return f"Vous écrivez bien {cite(extrait)}, mais pas à l’endroit attendu{FINE}; le jury vérifiera."


def niee(cause: str) -> str:
    """A negation bears on the mention."""
    return f"La phrase dit le contraire de ce qui est attendu{INSECABLE}: {cite(cause)}."


def contraire(extrait: str) -> str:
    """A wording contradicts the mention."""
    return f"Vous écrivez {cite(extrait)}, ce qui contredit la mention attendue."


def en_doute(cause: str) -> str:
    """Something weakens the wording."""
    return f"La tournure {cite(cause)} laisse un doute{FINE}; le jury tranchera."


def lettre_douteuse(extrait: str) -> str:
    """A slip of the pen makes a short word uncertain."""
    return f"Le passage {cite(extrait)} ressemble à ce qui est attendu, à une lettre près{FINE}; le jury vérifiera."


def dispersee(extrait: str) -> str:
    """The elements stand, but not together in the slot."""
    return (
        f"Les éléments attendus se lisent dans {cite(extrait)}, mais pas réunis à leur place{FINE}; le jury vérifiera."
    )


def blanc(extrait: str) -> str:
    """A blank of a clause was left."""
    return f"Le passage à compléter {cite(extrait)} a été laissé tel quel."


def copiee(extrait: str) -> str:
    """The passage was copied at length from a document."""
    return f"Le passage {cite(extrait)} est recopié d’un document du dossier{FINE}; il faut le rédiger."


def exclue(extrait: str) -> str:
    """What must not stand does."""
    return f"Vous écrivez {cite(extrait)}, qui n’a pas sa place dans ce texte."


def question(extrait: str) -> str:
    """A question affirms nothing."""
    return f"Le passage {cite(extrait)} est une question{FINE}; le jury tranchera."


def _ecrite(mention: Mention, valeur: Valeur) -> str:
    if mention.nature == "date":
        return date_longue(date.fromisoformat(str(valeur)))
    if mention.nature == "heure":
        return heure_longue(str(valeur))
    cents = valeur if isinstance(valeur, int) else 0
    return montant(cents) if mention.nature == "montant" else nombre(cents)
