"""The lines of the first screen, made from announcements and attempts: pure, no widget and no file."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from sgm_sim.core.francais.ecriture import duree
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, prose
from sgm_sim.tui.mots import FORMES, NIVEAUX, quand
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne
from sgm_sim.tui.widgets.liste import Entree

if TYPE_CHECKING:
    from sgm_sim.application.annonces import Annonce
    from sgm_sim.journal import Apercu

LARGE = 90
"""From this width the catalogue also has a column for the form."""
ETROIT = 56
"""Below this width only the duration and what was done are shown."""


def entrees(catalogue: Sequence[Annonce], tentatives: Sequence[Apercu], stagiaire: str, largeur: int) -> list[Entree]:
    """Return the list of the first screen: to resume, to go on with, then everything."""
    siennes = [t for t in tentatives if t.stagiaire == stagiaire]
    ouvertes = [t for t in siennes if not t.close]
    lignes: list[Entree] = []
    if ouvertes:
        lignes += [Entree("", titre("Reprendre")), *(_reprise(t, largeur) for t in ouvertes[:3]), _BLANC]
    suggere = suggestion(catalogue, siennes)
    if suggere is not None and len(catalogue) > 1:
        lignes += [
            Entree("", titre("Pour continuer" if siennes else "Pour commencer")),
            _ligne(suggere, siennes, largeur, "+"),
        ]
        lignes.append(_BLANC)
    lignes.append(
        Entree("", titre("Scénarios"), _colonnes(largeur, "forme", "bloc", "niveau", "durée", "état", "$discret"))
    )
    return lignes + [_ligne(annonce, siennes, largeur) for annonce in catalogue]


def suggestion(catalogue: Sequence[Annonce], siennes: Sequence[Apercu]) -> Annonce | None:
    """Return the first scenario that the learner has never opened and that can be played."""
    vus = {t.scenario for t in siennes}
    return next((a for a in catalogue if not a.defaut and a.id not in vus), None)


def detail(annonce: Annonce) -> list[Element]:
    """Return what is said of a scenario beside the list."""
    blocs = " · ".join(annonce.blocs)
    parts = [
        FORMES.get(annonce.forme, annonce.forme),
        NIVEAUX.get(annonce.niveau, annonce.niveau),
        _duree(annonce),
        blocs,
    ]
    elements: list[Element] = [
        Ligne(titre(annonce.titre)),
        Ligne(brut(une_ligne(" · ".join(part for part in parts if part)), "$discret")),
        VIDE,
    ]
    if annonce.defaut:
        elements.append(Ligne(assembler(brut("✗ À réparer. ", "bold $error"), brut(annonce.defaut))))
        ou = shlex.quote(str(annonce.chemin))
        elements.append(Ligne(brut(f"Tout ce qui est à corriger : sgm-sim valider {ou}", "$discret")))
    return elements + list(prose(annonce.resume))


def detail_de_reprise(tentative: Apercu) -> list[Element]:
    """Return what is said of an open attempt beside the list."""
    return [
        Ligne(titre(tentative.titre)),
        Ligne(brut(f"commencée {quand(tentative.ouverte_le)}", "$discret")),
        VIDE,
        *prose("Rien n’est perdu : vous la retrouvez là où vous l’avez laissée, brouillons compris."),
    ]


_BLANC = Entree("", Content(" "))


def _reprise(tentative: Apercu, largeur: int) -> Entree:
    depuis = quand(tentative.ouverte_le)
    droite = brut(depuis if largeur >= ETROIT else "", "$discret")
    return Entree(f"t:{tentative.id}", brut(une_ligne(tentative.titre), "bold"), droite)


def _ligne(annonce: Annonce, siennes: Sequence[Apercu], largeur: int, prefixe: str = "s") -> Entree:
    forme = FORMES.get(annonce.forme, annonce.forme)
    niveau = NIVEAUX.get(annonce.niveau, annonce.niveau)
    blocs = f"{annonce.blocs[0]} +{len(annonce.blocs) - 1}" if len(annonce.blocs) > 1 else "".join(annonce.blocs)
    style = "$error" if annonce.defaut else "$discret"
    droite = _colonnes(largeur, forme, blocs, niveau, _duree(annonce), _fait(annonce, siennes), style)
    return Entree(f"{prefixe}:{annonce.id}", brut(une_ligne(annonce.titre)), droite)


def _fait(annonce: Annonce, siennes: Sequence[Apercu]) -> str:
    if annonce.defaut:
        return "✗ à réparer"
    faites = [t for t in siennes if t.scenario == annonce.id]
    if any(t.close for t in faites):
        return "✓ fait"
    return "▸ en cours" if faites else ""


def _duree(annonce: Annonce) -> str:
    return duree(annonce.duree * 60) if annonce.duree > 0 else ""


def _colonnes(largeur: int, forme: str, blocs: str, niveau: str, temps: str, fait: str, style: str) -> Content:
    voulues = [(temps, 8), (fait, 12)]
    if largeur >= ETROIT:
        voulues = [(blocs, 8), (niveau, 11), *voulues]
    if largeur >= LARGE:
        voulues = [(forme, 18), *voulues]
    return brut("".join(_case(texte, taille) for texte, taille in voulues), style)


def _case(texte: str, taille: int) -> str:
    propre = brut(une_ligne(texte)).truncate(taille - 1, ellipsis=True)
    return propre.plain + " " * (taille - propre.cell_length)
