"""How a kind is answered, rightly or wrongly: the gestures of bots and plans. The engine never imports this module.

An answer is a mapping of field values for a `formulaire`, a `plateforme`, a `choix` or an `ordre`, a mapping of lines
for a `classement`, notes by id for a `seance`, an `instruction` or a `depouillement`, `{repliques: [reply, …]}` for a
`dialogue`, a text for a `redaction`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from random import Random
from typing import Any, NamedTuple

from sgm_sim.core.instants import instant
from sgm_sim.taches.choix_donnees import TacheChoix
from sgm_sim.taches.classement_donnees import TacheClassement
from sgm_sim.taches.contrat import HUMEUR_USUELLE, REPONSE, Contexte, Geste, Humeur, Publie, Repondra
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_reponse import ouvrir
from sgm_sim.taches.dialogue import CONCLURE
from sgm_sim.taches.dialogue_donnees import TacheDialogue
from sgm_sim.taches.formulaire_donnees import Champ, TacheFormulaire
from sgm_sim.taches.genres import GENRES
from sgm_sim.taches.gestes import geste_de_case, geste_de_champ, geste_de_texte
from sgm_sim.taches.instruction import OUVRIR
from sgm_sim.taches.instruction_donnees import SANS_DECISION, TacheInstruction
from sgm_sim.taches.instruction_fiche import CHAMP_DOSSIER
from sgm_sim.taches.ordre_donnees import TacheOrdre
from sgm_sim.taches.plateforme_donnees import TachePlateforme
from sgm_sim.taches.redaction_donnees import TacheRedaction
from sgm_sim.taches.seance import PASSER, SUIVRE, VOTER
from sgm_sim.taches.seance_donnees import Moment, TacheSeance
from sgm_sim.taches.seance_salle import chemin, sans_suite
from sgm_sim.taches.valeurs import NATURES_PRIVEES, Valeur

REPLIQUES = "repliques"
"""Key of the answer to a `dialogue`: the replies in order."""

MATIN = instant(date(2026, 1, 5), time(9))
"""Some instant for a task that stands alone: what is published of it is a date like another."""

Reponse = Mapping[str, Valeur | None] | str
"""Values by field or by line (None: left empty), or a whole text."""


def produire(tache: Any, reponse: Reponse) -> list[Geste]:
    """Return the gestures that give `reponse` to the task, in the order a person makes them, the last one included.

    Raises:
        TypeError: when the answer is not of the shape that the kind expects.
    """
    match tache, reponse:
        case ((TacheFormulaire() | TachePlateforme() | TacheChoix() | TacheOrdre()), Mapping()):
            remplis = [(champ, reponse.get(champ.id)) for champ in tache.champs]
            gestes = [geste_de_champ(tache.id, c.nature, c.id, v) for c, v in remplis if v is not None]
            return [*gestes, Geste(tache=tache.id, nom="valider")]
        case TacheClassement(), Mapping():
            return [*_cases(tache, reponse), Geste(tache=tache.id, nom="valider")]
        case TacheDialogue(), Mapping():
            return [*_repliques(tache, reponse), Geste(tache=tache.id, nom=CONCLURE)]
        case TacheSeance(), Mapping():
            return [geste for moment in chemin(tache, reponse) for geste in _moment(tache, moment, reponse)]
        case TacheInstruction(), Mapping():
            return [*_dossiers(tache, reponse), Geste(tache=tache.id, nom="valider")]
        case TacheDepouillement(), Mapping():
            return list(_soiree(tache, reponse))
        case TacheRedaction(), str():
            return [geste_de_texte(tache.id, reponse), Geste(tache=tache.id, nom="envoyer")]
    raise TypeError(f"a {type(tache).__name__} cannot be answered by a {type(reponse).__name__}")


def _cases(tache: TacheClassement, reponse: Mapping[str, Valeur | None]) -> list[Geste]:
    lignes = [(piece.id, ligne) for piece in tache.pieces if isinstance(ligne := reponse.get(piece.id), list)]
    return [
        geste_de_case(tache.id, piece, colonne.id, valeur)
        for piece, ligne in lignes
        for colonne, valeur in zip(tache.colonnes, ligne, strict=False)
    ]


def _repliques(tache: TacheDialogue, reponse: Mapping[str, Valeur | None]) -> list[Geste]:
    repliques = reponse.get(REPLIQUES)
    return [
        Geste(tache=tache.id, nom="repondre", args={"reponse": nom})
        for nom in (repliques if isinstance(repliques, list) else [])
    ]


def _moment(tache: TacheSeance, moment: Moment, reponse: Mapping[str, Valeur | None]) -> Iterator[Geste]:
    """Yield what is done at one moment of a meeting: let people come and go, note, put to the vote, note, go on."""
    yield from (Geste(tache=tache.id, nom=SUIVRE) for mouvement in moment.mouvements if mouvement.apres)
    yield from _notes(tache, tache.de_debat[moment.id], reponse)
    if not sans_suite(moment, reponse):
        yield Geste(tache=tache.id, nom=VOTER)
        yield from _notes(tache, tache.de_vote[moment.id], reponse)
    yield Geste(tache=tache.id, nom=PASSER)


def _notes(
    tache: TacheSeance | TacheInstruction | TacheDepouillement,
    champs: Sequence[Champ],
    reponse: Mapping[str, Valeur | None],
) -> Iterator[Geste]:
    for champ in champs:
        if (valeur := reponse.get(champ.id)) is not None:
            yield geste_de_champ(tache.id, champ.nature, champ.id, valeur)


def _dossiers(tache: TacheInstruction, reponse: Mapping[str, Valeur | None]) -> Iterator[Geste]:
    """Yield what is done with each file on which something is noted: take it, read all of its papers, note."""
    dites = {nom: valeur for nom, valeur in reponse.items() if valeur != SANS_DECISION}
    for dossier in tache.dossiers:
        notes = list(_notes(tache, tache.notes[dossier.id], dites))
        if notes:
            yield geste_de_champ(tache.id, "choix", CHAMP_DOSSIER, dossier.id)
            yield from (Geste(tache=tache.id, nom=OUVRIR, args={"piece": piece.id}) for piece in dossier.pieces)
            yield from notes


def _soiree(tache: TacheDepouillement, reponse: Mapping[str, Valeur | None]) -> Iterator[Geste]:
    """Yield what is done at each step of a count: open the envelopes, note, go on."""
    for etape in tache.deroule:
        if etape.etape == "pile":
            yield from ouvrir(tache, reponse)
        yield from _notes(tache, tache.demandes(etape.etape, reponse), reponse)
        yield Geste(tache=tache.id, nom=PASSER)


class Essai(NamedTuple):
    """What an answer gives to a task that stands alone."""

    faits: Mapping[str, Valeur]
    """Facts published; for a private text, the text itself."""
    refus: str
    """Why the first refused gesture was, in French; empty when none was."""


def essayer(tache: Any, reponse: Reponse) -> Essai:
    """Give an answer to a task that stands alone, held with someone in a usual mood; what is refused is skipped.

    The world answers at once what it would answer later.

    Raises:
        TypeError: when the answer is not of the shape that the kind expects.
    """
    genre = GENRES[tache.type]
    etat = genre.etat_initial(tache, Random(0))
    textes: dict[str, str] = {}
    faits: dict[str, Valeur] = {}
    refus, humeur = "", HUMEUR_USUELLE
    restent = produire(tache, reponse)
    while restent:
        geste = restent.pop(0)
        ctx = Contexte(tache=tache, t=MATIN, textes=textes, faits=faits, humeur=humeur)
        du_monde = geste.nom == REPONSE
        if not du_monde and (devis_refuse := genre.devis(ctx, etat, geste).refus):
            refus = refus or devis_refuse
            continue
        etat, effets = genre.reduire(ctx, etat, geste)
        textes |= geste.textes
        for effet in effets:
            if isinstance(effet, Repondra):  # what the learner may let run comes once they have let it run
                restent.insert(0 if effet.attendue else 1, Geste(tache=tache.id, nom=REPONSE))
        humeur = max(0, min(100, humeur + sum(effet.delta for effet in effets if isinstance(effet, Humeur))))
        publies = [effet for effet in effets if isinstance(effet, Publie)]
        faits |= {p.nom: textes[str(p.valeur)] if p.nature in NATURES_PRIVEES else p.valeur for p in publies}
    return Essai(faits, refus)
