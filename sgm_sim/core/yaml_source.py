"""Reading YAML that people write: plain data, the place of every key and value, and every problem found on the way.

A closed part of YAML 1.2: no anchor, no alias, no tag, one document, text keys. Numbers, true/false and null are the
only scalars that are not text: `10:00`, `no`, `01230` and `2026-02-11` stay as they are written. Nothing here knows
what the data means, and no input makes it raise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

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
from sgm_sim.core.yaml_texte import TAILLE_MAX, decoder, situer, traduire

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
        return (1, 1) if repere is None else situer(self.texte, repere)

    def position_de(self, chemin: Chemin, extrait: str, rang: int = 0) -> tuple[int, int]:
        """Return the place of the `rang`-th (0-based) `extrait` inside the value at `chemin`, or of the value."""
        repere = self._repere(chemin, False)
        debut = -1 if repere is None else repere - 1
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

    def _repere(self, chemin: Chemin, cle: bool) -> int | None:
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
    """Builds the data from the events of the parser: one method per container, each in the frame of the one around."""

    def __init__(self, texte: str, fichier: str, problemes: list[Probleme]) -> None:
        self.texte = texte
        self.fichier = fichier
        self.problemes = problemes
        self.racine: Any = None
        self.reperes: dict[int, list[int]] = {}
        self._suivant: Callable[[], Any] = _CHARGEUR(texte).get_event
        self._niveau = 0

    def lire(self) -> None:
        """Read everything, or stop at the first place where the syntax no longer makes sense."""
        try:
            self.racine = self._document()
        except _Arret:
            return
        except yaml.YAMLError as erreur:
            probleme = traduire(erreur, self.texte, self.fichier)
            if not any(probleme.lieu == deja.lieu for deja in self.problemes):
                self.problemes.append(probleme)

    def _document(self) -> Any:
        racine, documents = None, 0
        for event in iter(self._suivant, None):
            if isinstance(event, NodeEvent):
                racine = self._valeur(event)
            elif type(event) is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    conseil = "supprimez la ligne « --- » et ce qui la suit, ou faites-en un autre fichier"
                    self._dire("S015", event.start_mark.index, "un second document commence ici", conseil)
                    raise _Arret
        return racine

    def _valeur(self, event: Any) -> Any:
        """Return the value that begins with this event. Everything goes through here: locals, and the common first."""
        genre = type(event)
        if genre is AliasEvent:
            return self._refuser_renvoi(event)
        if event.anchor is not None or event.tag is not None:
            self._refuser_ornements(event)
        if genre is ScalarEvent:
            texte: str = event.value
            if not event.style:
                return texte if texte and texte[0] not in _DEBUTS_TYPES else _simple(texte)
            if event.style == '"' and not texte.isprintable():
                self._verifier_caracteres(event)
            return texte
        return self._conteneur(event)

    def _conteneur(self, event: Any) -> Any:
        self._verifier_niveau(event)
        self._niveau += 1
        valeur = self._dictionnaire(event) if type(event) is MappingStartEvent else self._liste(event)
        self._niveau -= 1
        return valeur

    def _liste(self, event: Any) -> list[Any]:
        noeud: list[Any] = []
        marques = self.reperes[id(noeud)] = [event.start_mark.index]
        suivant, valeur = self._suivant, self._valeur
        while type(event := suivant()) is not SequenceEndEvent:
            marques.append(event.start_mark.index)
            noeud.append(valeur(event))
        return noeud

    def _dictionnaire(self, event: Any) -> dict[str, Any]:
        noeud: dict[str, Any] = {}
        marques = self.reperes[id(noeud)] = [event.start_mark.index]
        suivant, valeur = self._suivant, self._valeur
        while type(cle := suivant()) is not MappingEndEvent:
            if self._est_cle(cle, noeud, marques):
                event = suivant()
                marques += (cle.start_mark.index, event.start_mark.index)
                noeud[cle.value] = valeur(event)
            else:
                valeur(suivant())
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

    def _verifier_niveau(self, event: Any) -> None:
        if self._niveau >= PROFONDEUR_MAX:
            conseil = "simplifiez : un scénario n’a besoin que de quelques niveaux"
            self._dire("S016", event.start_mark.index, f"plus de {PROFONDEUR_MAX} niveaux imbriqués", conseil)
            raise _Arret

    def _refuser_renvoi(self, event: Any) -> None:
        conseil = "recopiez le texte en entier ; pour écrire une étoile, mettez la valeur entre guillemets"
        self._dire(
            "S013", event.start_mark.index, f"le renvoi {cite('*' + str(event.anchor))} n’est pas permis", conseil
        )

    def _refuser_double(self, event: Any, deja: int) -> None:
        cle, ligne = event.value, situer(self.texte, deja)[0]
        conseil = "gardez une seule des deux lignes"
        self._dire(
            "S012", event.start_mark.index, f"la clé {cite(cle)} est déjà écrite à la ligne {ligne}", conseil, cle
        )

    def _refuser_ornements(self, event: Any) -> None:
        place = event.start_mark.index
        if event.anchor is not None:
            conseil = "supprimez-la ; pour écrire « & » au début d’un texte, mettez le texte entre guillemets"
            self._dire("S013", place, f"l’ancre {cite('&' + str(event.anchor))} n’est pas permise", conseil)
        if event.tag is not None:
            nom = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            conseil = "supprimez-la ; pour écrire « ! » au début d’un texte, mettez le texte entre guillemets"
            self._dire("S014", place, f"l’étiquette {cite(nom)} n’est pas permise", conseil)

    def _refuser_cle(self, event: Any, autour: int) -> None:
        """Read a whole container that stands where a key should, and say what it probably was."""
        self._verifier_niveau(event)
        if self.texte.startswith("{{", autour):
            conseil = 'mettez toute la valeur entre guillemets : "{{ … }}"'
            self._dire("S010", autour, "un gabarit « {{ … }} » sans guillemets n’est pas lu comme un texte", conseil)
        else:
            place = event.start_mark.index
            self._dire("S010", place, "une clé doit être un simple mot", "écrivez « clé: valeur »")
        self._conteneur(event)

    def _verifier_caracteres(self, event: Any) -> None:
        trouve = _CONTROLES.search(event.value)
        if trouve:
            conseil = "supprimez ce code « \\… » : il donne un caractère invisible"
            self._dire("S008", event.start_mark.index, f"caractère interdit dans le texte : {cite(trouve[0])}", conseil)

    def _dire(self, code: str, place: int, message: str, conseil: str, cle: str = "") -> None:
        if len(self.problemes) >= PROBLEMES_MAX:
            raise _Arret
        ligne, colonne = situer(self.texte, place)
        self.problemes.append(Probleme(code, message, "", conseil, self.fichier, ligne, colonne, cle))
