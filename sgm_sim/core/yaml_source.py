"""Reading YAML that people write: plain data, the place of every key and value, and every problem found on the way.

A closed part of YAML 1.2: no anchor, no alias, no tag, one document, text keys. Numbers, true/false and null are the
only scalars that are not text: `10:00`, `no`, `01230` and `2026-02-11` stay as they are written. Nothing here knows
what the data means, and no input makes it raise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.core.suggestions import cite
from sgm_sim.core.yaml_texte import TAILLE_MAX, decoder, traduire

__all__ = ["TAILLE_MAX", "Chemin", "SourceYaml", "ecrire_chemin", "lire_chemin", "lire_yaml"]

Chemin = Sequence[str | int]
"""Path of a value: keys and 0-based positions."""

PROFONDEUR_MAX = 60

PROBLEMES_MAX = 200
"""Beyond, the rest of the file is not read."""

_CHARGEUR = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENTIER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_CONSTANTES: Mapping[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DEBUTS_TYPES = frozenset("+-0123456789~nNtTfF")
_CONTROLES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_REBUT = object()
"""Stands for the key of an entry that is read, reported and dropped."""


class Repere(Protocol):
    """Where something starts, as the YAML library says it: 0-based."""

    index: int
    line: int
    column: int


@dataclass(frozen=True)
class SourceYaml:
    """What was read: data, problems, and the place of everything."""

    valeur: Any
    problemes: tuple[Probleme, ...]
    fichier: str
    texte: str = ""
    """The decoded file, to find a passage inside a value."""
    reperes: Mapping[int, list[Repere]] = field(default_factory=dict, repr=False)
    """id of a container of `valeur` -> its mark, then one per item, or two (key, value) per entry, in order."""

    def position(self, chemin: Chemin, *, cle: bool = False) -> tuple[int, int]:
        """Return line and column, 1-based, of the value at `chemin`, or of its key; else of its nearest ancestor."""
        repere = self._repere(chemin, cle)
        return (repere.line + 1, repere.column + 1) if repere else (1, 1)

    def position_de(self, chemin: Chemin, extrait: str, rang: int = 0) -> tuple[int, int]:
        """Return the place of the `rang`-th (0-based) `extrait` inside the value at `chemin`, or of the value."""
        repere = self._repere(chemin, False)
        debut = repere.index - 1 if repere else -1
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

    def _repere(self, chemin: Chemin, cle: bool) -> Repere | None:
        noeud, repere = self.valeur, None
        if id(noeud) in self.reperes:
            repere = self.reperes[id(noeud)][0]
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
    lecteur.lire()
    return SourceYaml(lecteur.racine, tuple(lecteur.problemes), fichier, texte, lecteur.reperes)


def _simple(texte: str) -> Any:
    """Type an unquoted scalar. A number that would lose a digit when written back (`01230`, `1e5`) stays text."""
    if texte and texte[0] not in _DEBUTS_TYPES:
        return texte
    if texte in _CONSTANTES:
        return _CONSTANTES[texte]
    if _ENTIER.fullmatch(texte):
        return int(texte)
    return float(texte) if _DECIMAL.fullmatch(texte) else texte


class _Arret(Exception):
    """The rest of the file cannot be read; the reason is already among the problems."""


class _Lecteur:
    """Builds the data from the events of the parser, with an explicit stack."""

    def __init__(self, texte: str, fichier: str, problemes: list[Probleme]) -> None:
        self.texte = texte
        self.fichier = fichier
        self.problemes = problemes
        self.racine: Any = None
        self.reperes: dict[int, list[Repere]] = {}
        self._noeud: Any = None
        self._marques: list[Any] = []
        self._cle: Any = None
        self._pile: list[tuple[Any, list[Any], Any]] = []
        self._documents = 0

    def lire(self) -> None:
        """Read everything, or stop at the first place where the syntax no longer makes sense."""
        try:
            for event in self._evenements():
                genre = type(event)
                if genre is ScalarEvent:
                    self._scalaire(event)
                elif genre is MappingStartEvent or genre is SequenceStartEvent:
                    self._ouvrir(event, {} if genre is MappingStartEvent else [])
                elif genre is MappingEndEvent or genre is SequenceEndEvent:
                    self._fermer()
                else:
                    self._autre(event)
        except _Arret:
            self.racine = None
        except yaml.YAMLError as erreur:
            self.racine = None
            probleme = traduire(erreur, self.texte, self.fichier)
            if not any(probleme.lieu == deja.lieu for deja in self.problemes):
                self.problemes.append(probleme)

    def _evenements(self) -> Iterator[Any]:
        return iter(_CHARGEUR(self.texte).get_event, None)

    def _scalaire(self, event: Any) -> None:
        valeur = event.value
        if event.anchor is not None or event.tag is not None:
            self._refuser_ornements(event)
        if event.style == '"' and not valeur.isprintable():
            self._verifier_caracteres(event)
        noeud = self._noeud
        if self._cle is None and type(noeud) is dict:
            self._poser_cle(valeur, event.start_mark)
            return
        if not event.style:
            valeur = _simple(valeur)
        self._poser(valeur, event.start_mark)

    def _poser_cle(self, cle: str, repere: Repere) -> None:
        if cle in self._noeud:
            place = 1 + 2 * list(self._noeud).index(cle)
            ligne = self._marques[place].line + 1
            conseil = "gardez une seule des deux lignes"
            self._dire("S012", repere, f"la clé {cite(cle)} est déjà écrite à la ligne {ligne}", conseil, cle)
            self._cle = _REBUT
            return
        self._cle = cle
        self._marques.append(repere)

    def _poser(self, valeur: Any, repere: Any) -> None:
        noeud = self._noeud
        if type(noeud) is dict:
            if self._cle is not _REBUT:
                noeud[self._cle] = valeur
                self._marques.append(repere)
            self._cle = None
        elif noeud is None:
            self.racine = valeur
        else:
            noeud.append(valeur)
            self._marques.append(repere)

    def _ouvrir(self, event: Any, neuf: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuser_ornements(event)
        if len(self._pile) >= PROFONDEUR_MAX:
            conseil = "simplifiez : un scénario n’a besoin que de quelques niveaux"
            self._dire("S016", event.start_mark, f"plus de {PROFONDEUR_MAX} niveaux imbriqués", conseil)
            raise _Arret
        if self._cle is None and type(self._noeud) is dict:
            self._refuser_cle(event)
            suite: Any = _REBUT
        else:
            self._poser(neuf, event.start_mark)
            suite = None
        self._pile.append((self._noeud, self._marques, suite))
        self._noeud, self._marques, self._cle = neuf, [event.start_mark], None
        self.reperes[id(neuf)] = self._marques

    def _fermer(self) -> None:
        self._noeud, self._marques, self._cle = self._pile.pop()

    def _autre(self, event: Event) -> None:
        if type(event) is AliasEvent:
            conseil = "recopiez le texte en entier ; pour écrire une étoile, mettez la valeur entre guillemets"
            self._dire("S013", event.start_mark, f"le renvoi {cite('*' + str(event.anchor))} n’est pas permis", conseil)
            if self._cle is None and type(self._noeud) is dict:
                self._cle = _REBUT
            else:
                self._poser(None, event.start_mark)
        elif type(event) is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                conseil = "supprimez la ligne « --- » et ce qui la suit, ou faites-en un autre fichier"
                self._dire("S015", event.start_mark, "un second document commence ici", conseil)
                raise _Arret

    def _refuser_ornements(self, event: NodeEvent) -> None:
        if event.anchor is not None:
            conseil = "supprimez-la ; pour écrire « & » au début d’un texte, mettez le texte entre guillemets"
            self._dire("S013", event.start_mark, f"l’ancre {cite('&' + str(event.anchor))} n’est pas permise", conseil)
        tag = getattr(event, "tag", None)
        if tag is not None:
            nom = str(tag).replace("tag:yaml.org,2002:", "!!")
            conseil = "supprimez-la ; pour écrire « ! » au début d’un texte, mettez le texte entre guillemets"
            self._dire("S014", event.start_mark, f"l’étiquette {cite(nom)} n’est pas permise", conseil)

    def _refuser_cle(self, event: Any) -> None:
        repere = self._marques[0]
        if self.texte.startswith("{{", repere.index):
            conseil = 'mettez toute la valeur entre guillemets : "{{ … }}"'
            self._dire("S010", repere, "un gabarit « {{ … }} » sans guillemets n’est pas lu comme un texte", conseil)
        else:
            self._dire("S010", event.start_mark, "une clé doit être un simple mot", "écrivez « clé: valeur »")

    def _verifier_caracteres(self, event: Any) -> None:
        trouve = _CONTROLES.search(event.value)
        if trouve:
            conseil = "supprimez ce code « \\… » : il donne un caractère invisible"
            self._dire("S008", event.start_mark, f"caractère interdit dans le texte : {cite(trouve[0])}", conseil)

    def _dire(self, code: str, repere: Any, message: str, conseil: str, cle: str = "") -> None:
        place = (repere.line + 1, repere.column + 1)
        if len(self.problemes) >= PROBLEMES_MAX:
            raise _Arret
        self.problemes.append(Probleme(code, message, "", conseil, self.fichier, *place, cle))
