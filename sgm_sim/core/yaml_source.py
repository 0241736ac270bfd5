"""Reading YAML that people write: plain data, the place of every key and value, and every problem found on the way.

A closed part of YAML 1.2: no anchor, no alias, no tag, one document, text keys. Numbers, true/false and null are the
only scalars that are not text: `10:00`, `no`, `01230` and `2026-02-11` stay as they are written. Nothing here knows
what the data means, and no input makes it raise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_scalaires import DEBUTS_TYPES, typer
from sgm_sim.core.yaml_texte import TAILLE_MAX, decoder, situer, traduire

__all__ = ["TAILLE_MAX", "Chemin", "SourceYaml", "ecrire_chemin", "lire_chemin", "lire_yaml"]

Chemin = Sequence[str | int]
"""Path of a value: keys and 0-based positions."""

PROFONDEUR_MAX = 60
_TROP_PROFOND = f"plus de {PROFONDEUR_MAX} niveaux imbriqués"
_SIMPLIFIEZ = "simplifiez : un scénario n’a besoin que de quelques niveaux"

PROBLEMES_MAX = 200
"""Beyond, the rest of the file is not read."""

_CHARGEUR = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROLES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True)
class SourceYaml:
    """What was read: data, problems, and the place of everything."""

    valeur: Any
    problemes: tuple[Probleme, ...]
    fichier: str
    texte: str = ""
    """The decoded file, to find a passage inside a value."""
    reperes: Mapping[int, list[int]] = field(default_factory=dict, repr=False)
    """id of a container of `valeur` -> its rank in `texte`, then one per item, or two (key, value) per entry."""

    def position(self, chemin: Chemin, *, cle: bool = False) -> tuple[int, int]:
        """Return line and column, 1-based, of the value at `chemin`, or of its key; else of its nearest ancestor."""
        repere = self._repere(chemin, cle)
        ligne = bisect_right(self._lignes, repere)
        return ligne, repere - self._lignes[ligne - 1] + 1

    def position_de(self, chemin: Chemin, extrait: str, rang: int = 0) -> tuple[int, int]:
        """Return the place of the `rang`-th (0-based) `extrait` inside the value at `chemin`, or of the value."""
        debut = self._repere(chemin, False) - 1
        for _ in range(rang + 1):
            debut = self.texte.find(extrait, debut + 1)
            if debut < 0:
                return self.position(chemin)
        return self.texte.count("\n", 0, debut) + 1, debut - self.texte.rfind("\n", 0, debut)

    def probleme(
        self,
        code: str,
        chemin: Chemin,
        message: str,
        *,
        attendu: str = "",
        conseil: str = "",
        cle: bool = False,
        gravite: Gravite = Gravite.ERREUR,
    ) -> Probleme:
        """Return a problem placed at the value of `chemin`, or at its key."""
        ligne, colonne = self.position(chemin, cle=cle)
        nom = ecrire_chemin(chemin, self.valeur)
        return Probleme(code, message, attendu, conseil, self.fichier, ligne, colonne, nom, gravite)

    @cached_property
    def _lignes(self) -> list[int]:
        """Rank of the first character of each line."""
        return [0, *(fin.end() for fin in re.finditer(r"\r\n?|\n", self.texte))]

    def _repere(self, chemin: Chemin, cle: bool) -> int:
        noeud = self.valeur
        repere = self.reperes.get(id(noeud), [0])[0]
        for rang, part in enumerate(chemin):
            if isinstance(noeud, dict) and part in noeud:
                place = 1 + 2 * list(noeud).index(part)
                place += not (cle and rang == len(chemin) - 1)
            elif isinstance(noeud, list) and isinstance(part, int) and 0 <= part < len(noeud):
                place = 1 + part
            else:
                break
            repere = self.reperes[id(noeud)][place]
            noeud = noeud[part]
        return repere


def ecrire_chemin(chemin: Chemin, valeur: Any = None) -> str:
    """Return `taches[convocation].champs[0].type`: an item of a list is named by its `id` when it has one."""
    texte, noeud = "", valeur
    for part in chemin:
        try:
            noeud = noeud[part]
        except (LookupError, TypeError):
            noeud = None
        if isinstance(part, str):
            texte += f".{part}" if texte else part
        else:
            nom = noeud.get("id") if isinstance(noeud, dict) else None
            texte += f"[{nom}]" if isinstance(nom, str) else f"[{part}]"
    return texte


def lire_chemin(texte: str) -> tuple[str | int, ...]:
    """Return the path written `taches.fixer.criteres[0].mention`, positions being 0-based."""
    return tuple(nom or int(rang) for nom, rang in re.findall(r"([^.\[\]]+)(?![^\[]*\])|\[(\d+)\]", texte))


def lire_yaml(octets: bytes, fichier: str) -> SourceYaml:
    """Read one file; `fichier` is the name shown in problems. Never raises; `valeur` is None when nothing is usable."""
    texte, problemes = decoder(octets, fichier)
    if texte is None:
        return SourceYaml(None, problemes, fichier)
    lecteur = _Lecteur(texte, fichier, list(problemes))
    racine = lecteur.lire(octets.removeprefix(BOM_UTF8))
    return SourceYaml(racine, tuple(lecteur.problemes), fichier, texte, lecteur.reperes)


class _Arret(Exception):
    """The rest of the file cannot be read; the reason is already among the problems."""


class _Lecteur:
    """Builds the data from the events of the parser, each container inside the call of the one around it."""

    _suivant: Callable[[], Any]

    def __init__(self, texte: str, fichier: str, problemes: list[Probleme]) -> None:
        self.texte = texte
        self.fichier = fichier
        self.problemes = problemes
        self.reperes: dict[int, list[int]] = {}
        self._niveau = 0

    def lire(self, octets: bytes) -> Any:
        """Read everything, or stop at the first place where the syntax no longer makes sense."""
        try:
            self._suivant = _CHARGEUR(octets).get_event
            return self._document()
        except _Arret:
            return None
        except yaml.YAMLError as erreur:
            if "nesting depth" in str(erreur):  # the parser itself gives up first, far beyond our own limit
                place = getattr(erreur, "problem_mark", None)
                self._dire("S016", place.index if place else 0, _TROP_PROFOND, _SIMPLIFIEZ)
                return None
            probleme = traduire(erreur, self.texte, self.fichier)
            if not any(probleme.lieu == deja.lieu for deja in self.problemes):
                self.problemes.append(probleme)
            return None

    def _document(self) -> Any:
        racine, documents = None, 0
        for event in iter(self._suivant, None):
            if isinstance(event, NodeEvent):
                racine = self._valeur(event)
            documents += type(event) is DocumentStartEvent
            if documents > 1:
                conseil = "supprimez la ligne « --- » et ce qui la suit, ou faites-en un autre fichier"
                self._dire("S015", event.start_mark.index, "un second document commence ici", conseil)
                raise _Arret
        return racine

    def _valeur(self, event: Any) -> Any:
        """Return the value that begins with this event, whatever it is."""
        genre = type(event)
        if genre is AliasEvent:
            self._refuser_renvoi(event)
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuser_ornements(event)
        if genre is not ScalarEvent:
            return self._conteneur(event)
        if event.style == '"' and not event.value.isprintable():
            self._verifier_caracteres(event)
        return event.value if event.style else typer(event.value)

    def _conteneur(self, event: Any) -> Any:
        if self._niveau >= PROFONDEUR_MAX:
            self._refuser_niveau(event)
        self._niveau += 1
        valeur = self._dictionnaire(event) if type(event) is MappingStartEvent else self._liste(event)
        self._niveau -= 1
        return valeur

    def _liste(self, event: Any) -> list[Any]:
        noeud: list[Any] = []
        marques = self.reperes[id(noeud)] = [event.start_mark.index]
        while type(event := self._suivant()) is not SequenceEndEvent:
            marques.append(event.start_mark.index)
            noeud.append(self._valeur(event))
        return noeud

    def _dictionnaire(self, event: Any) -> dict[str, Any]:
        """Read a mapping. Most of a file passes here: an ordinary entry calls nothing but the parser."""
        noeud: dict[str, Any] = {}
        marques = self.reperes[id(noeud)] = [event.start_mark.index]
        suivant, noter = self._suivant, marques.append
        while type(event := suivant()) is not MappingEndEvent:
            mot = type(event) is ScalarEvent and not event.style and event.anchor is None and event.tag is None
            if not (mot and event.value not in noeud) and not self._est_cle(event, noeud, marques):
                self._valeur(suivant())
                continue
            cle = event.value
            noter(event.start_mark.index)
            event = suivant()
            noter(event.start_mark.index)
            if type(event) is not ScalarEvent or event.anchor is not None or event.tag is not None:
                noeud[cle] = self._valeur(event)
                continue
            texte = event.value
            if event.style == '"' and not texte.isprintable():
                self._verifier_caracteres(event)
            noeud[cle] = texte if event.style or texte[:1] not in DEBUTS_TYPES else typer(texte)
        return noeud

    def _est_cle(self, event: Any, noeud: dict[str, Any], marques: list[int]) -> bool:
        """Tell whether the event is a new key of `noeud`; say why not, and read it to its end."""
        genre = type(event)
        if genre is AliasEvent:
            self._refuser_renvoi(event)
            return False
        if event.anchor is not None or event.tag is not None:
            self._refuser_ornements(event)
        if genre is not ScalarEvent:
            self._refuser_cle(event, marques[0])
            return False
        if event.style == '"' and not event.value.isprintable():
            self._verifier_caracteres(event)
        if event.value in noeud:
            self._refuser_double(event, marques[1 + 2 * list(noeud).index(event.value)])
            return False
        return True

    def _refuser_niveau(self, event: Any) -> NoReturn:
        self._dire("S016", event.start_mark.index, _TROP_PROFOND, _SIMPLIFIEZ)
        raise _Arret

    def _refuser_renvoi(self, event: Any) -> None:
        conseil = "recopiez le texte en entier ; pour écrire une étoile, mettez la valeur entre guillemets"
        message = f"le renvoi {cite('*' + str(event.anchor))} n’est pas permis"
        self._dire("S013", event.start_mark.index, message, conseil)

    def _refuser_double(self, event: Any, deja: int) -> None:
        message = f"la clé {cite(event.value)} est déjà écrite à la ligne {situer(self.texte, deja)[0]}"
        self._dire("S012", event.start_mark.index, message, "gardez une seule des deux lignes", event.value)

    def _refuser_ornements(self, event: Any) -> None:
        place = event.start_mark.index
        if event.anchor is not None:
            conseil = "supprimez-la ; pour écrire « & » au début d’un texte, mettez le texte entre guillemets"
            self._dire("S013", place, f"l’ancre {cite('&' + str(event.anchor))} n’est pas permise", conseil)
        if event.tag is not None:
            nom = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            conseil = "supprimez-la ; pour écrire « ! » au début d’un texte, mettez le texte entre guillemets"
            self._dire("S014", place, f"l’étiquette {cite(nom)} n’est pas permise", conseil)

    def _refuser_cle(self, event: Any, autour: int) -> None:
        """Read a whole container that stands where a key should, and say what it probably was."""
        if self._niveau >= PROFONDEUR_MAX:
            self._refuser_niveau(event)
        if self.texte.startswith("{{", autour):
            conseil = 'mettez toute la valeur entre guillemets : "{{ … }}"'
            self._dire("S010", autour, "un gabarit « {{ … }} » sans guillemets n’est pas lu comme un texte", conseil)
        else:
            self._dire("S010", event.start_mark.index, "une clé doit être un simple mot", "écrivez « clé: valeur »")
        self._conteneur(event)

    def _verifier_caracteres(self, event: Any) -> None:
        if trouve := _CONTROLES.search(event.value):
            conseil = "supprimez ce code « \\… » : il donne un caractère invisible"
            self._dire("S008", event.start_mark.index, f"caractère interdit dans le texte : {cite(trouve[0])}", conseil)

    def _dire(self, code: str, place: int, message: str, conseil: str, cle: str = "") -> None:
        if len(self.problemes) >= PROBLEMES_MAX:
            raise _Arret
        ligne, colonne = situer(self.texte, place)
        self.problemes.append(Probleme(code, message, "", conseil, self.fichier, ligne, colonne, cle))
