"""Judge a mention whose value is a date, an hour, a number or an amount: the right value, affirmed, in its slot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, TypeVar

from sgm_sim.core.francais.ecriture import JOURS
from sgm_sim.core.francais.lecture import extraire
from sgm_sim.core.francais.trouvaille import Trouvaille
from sgm_sim.evaluation.mentions import phrases
from sgm_sim.evaluation.mentions.ancrage import Attache, Valeur, attacher, ecarter
from sgm_sim.evaluation.mentions.enonce import Enonce
from sgm_sim.evaluation.mentions.jugement import Releve
from sgm_sim.evaluation.mentions.lexique import Texte, Trace, texte_lu
from sgm_sim.evaluation.mentions.passages import Passage, passages
from sgm_sim.evaluation.mentions.polarite import Sens, sens_de_valeur
from sgm_sim.scenario.corrige import Mention
from sgm_sim.taches.valeurs import Valeur as ValeurAttendue

_T = TypeVar("_T", Valeur, Trace)
Nature = Literal["date", "heure", "nombre", "montant"]

BLANC = re.compile(
    r"\[[^\]\n]*[^\W\d_]{2}[^\]\n]*\]|_{3,}|\.{4,}|…{2,}|(?<!\w)x{2,}(?!\w)|(?:\.\.|…)\s?/", re.IGNORECASE
)
_UN = re.compile(r"\bune?\s+seule?\b|: *une?\b")


@dataclass(frozen=True)
class _Lecture:
    """What one mention looks for in one text."""

    mention: Mention
    nature: Nature
    attendue: ValeurAttendue
    texte: Texte
    reperes: list[Trace]
    ecarte: list[Trace]
    valeurs: list[Valeur]
    """Numbered as the words of the text."""
    copies: frozenset[int]

    def egale(self, lue: Trouvaille) -> bool:
        """True when the value is right; a date may be written without its year."""
        if isinstance(lue.valeur, str) and lue.valeur.startswith("--"):
            return str(self.attendue)[4:] == lue.valeur[1:]
        return lue.valeur == self.attendue

    def mauvais_jour(self, lue: Trouvaille) -> date | None:
        """Return the date written when its weekday is not the one written with it."""
        if self.nature != "date":
            return None
        jour = date.fromisoformat(str(self.attendue) if self.egale(lue) else str(lue.valeur).replace("--", "2000-"))
        ecrit = next((rang for rang, nom in enumerate(JOURS) if self._commence(lue, nom)), jour.weekday())
        return jour if ecrit != jour.weekday() else None

    def _commence(self, lue: Trouvaille, nom: str) -> bool:
        debut = self.texte.plie[lue.debut : lue.fin]
        return debut.startswith((nom, f"{nom[:3]}."))


def relever(
    mention: Mention, nature: Nature, attendue: ValeurAttendue, texte: Texte, copies: frozenset[int]
) -> list[Releve]:
    """Return all that bears on the mention, in the order of the text."""
    suite = passages(texte.source)
    # The number of an item is no value: it stands before its passage.
    dits = {rang for passage in suite for rang in range(passage.debut, passage.fin)}
    valeurs = [_en_mots(texte, lue) for lue in _lues(texte.source, nature, attendue)]
    valeurs = [valeur for valeur in valeurs if valeur.debut in dits]
    reperes, ecarte = texte.trouver(mention.reperes), texte.trouver(mention.ecarte)
    lecture = _Lecture(mention, nature, attendue, texte, reperes, ecarte, valeurs, copies)
    releves = [releve for rang, passage in enumerate(suite) for releve in _du_passage(lecture, suite, rang, passage)]
    return releves or list(_ailleurs(lecture))


def _lues(source: str, nature: Nature, attendue: ValeurAttendue) -> tuple[Trouvaille, ...]:
    lues = _extraites(source, nature)
    if nature == "nombre" and attendue == 1:
        # « un » alone is an article; « un seul » counts.
        uns = [Trouvaille(hit.start(), hit.end(), 1) for hit in _UN.finditer(texte_lu(source).plie)]
        lues = tuple(sorted([*lues, *uns], key=lambda lue: lue.debut))
    return lues


@lru_cache(maxsize=8)
def _extraites(source: str, nature: Nature) -> tuple[Trouvaille, ...]:
    """Return the values of a text, read as if its words were one space apart (« 20  h  30 »)."""
    gardes = [i for i, lettre in enumerate(source) if not (lettre.isspace() and source[i - 1 : i].isspace())]
    lues = extraire("".join(source[i] for i in gardes), nature)
    return tuple(Trouvaille(gardes[lue.debut], gardes[lue.fin - 1] + 1, lue.valeur) for lue in lues)


def _en_mots(texte: Texte, lue: Trouvaille) -> Valeur:
    debut = texte.rang(lue.debut)
    fin = debut + 1
    while fin < len(texte.bornes) and texte.bornes[fin][0] < lue.fin:
        fin += 1
    return Valeur(debut, fin, lue)


def _du_passage(lecture: _Lecture, suite: Sequence[Passage], rang: int, passage: Passage) -> Iterator[Releve]:
    for debut, fin in _propositions(lecture.texte, passage):
        attaches, enonce = _attaches(lecture, debut, fin)
        if attaches is None:
            continue
        if not attaches and passage.annonce and fin == passage.fin:
            attaches, enonce = _sous_le_titre(lecture, suite[rang + 1 :], (debut, fin))
        for attache in attaches or ():
            if releve := _juger(lecture, passage, enonce, attache):
                yield releve
        if lecture.mention.reperes and not attaches and (blanc := _blanc(lecture.texte, debut, fin)):
            yield Releve("blanc", debut, fin, phrases.blanc(blanc))


def _propositions(texte: Texte, passage: Passage) -> Iterator[tuple[int, int]]:
    """Cut a sentence at its semicolons."""
    debut = passage.debut
    for rang in range(passage.debut + 1, passage.fin):
        if ";" in texte.entre(rang):
            yield debut, rang
            debut = rang
    yield debut, passage.fin


def _attaches(lecture: _Lecture, debut: int, fin: int) -> tuple[list[Attache] | None, Enonce]:
    """Return the values tied to the slot in these words; None when they do not open it."""
    enonce = Enonce(lecture.texte, [(debut, fin)])
    valeurs = _dans(lecture.valeurs, debut, fin)
    ecarte = _dans(lecture.ecarte, debut, fin)
    if not lecture.mention.reperes:
        gardees = [valeur for valeur in valeurs if not _suit(valeur, ecarte)]
        # The whole text is the slot: beside the right value, another one may be about something else.
        juste = any(lecture.egale(valeur.lue) for valeur in lecture.valeurs)
        return [Attache(valeur, Trace(valeur.debut, valeur.debut), libre=juste) for valeur in gardees], enonce
    reperes = _dans(lecture.reperes, debut, fin)
    if not ecarter(enonce, reperes, ecarte):
        return None, enonce
    avant = lecture.nature in ("nombre", "montant")
    return attacher(enonce, reperes, ecarte, valeurs, avant=avant), enonce


def _sous_le_titre(
    lecture: _Lecture, suivants: Sequence[Passage], titre: tuple[int, int]
) -> tuple[list[Attache] | None, Enonce]:
    """Tie to a heading the value of the first line under it that has one."""
    ancre = Trace(0, titre[1] - titre[0])
    for passage in suivants:
        if passage.titre is None or passage.titre[1] != titre[1]:
            break
        enonce = Enonce(lecture.texte, [titre, (passage.debut, passage.fin)])
        decale = ancre.fin - passage.debut
        absolues = [v for v in lecture.valeurs if passage.debut <= v.debut and v.fin <= passage.fin]
        valeurs = [Valeur(v.debut + decale, v.fin + decale, v.lue) for v in absolues]
        ecarte = [
            Trace(t.debut + decale, t.fin + decale) for t in lecture.ecarte if passage.debut <= t.debut < passage.fin
        ]
        if attaches := attacher(enonce, [ancre], ecarte, valeurs, avant=False):
            return attaches, enonce
    return None, Enonce(lecture.texte, [titre])


def _dans(traces: Sequence[_T], debut: int, fin: int) -> list[_T]:
    return [t._replace(debut=t.debut - debut, fin=t.fin - debut) for t in traces if debut <= t.debut and t.fin <= fin]


def _suit(valeur: Valeur, ecarte: Sequence[Trace]) -> bool:
    return any(trace.debut < valeur.debut for trace in ecarte)


def _juger(lecture: _Lecture, passage: Passage, enonce: Enonce, attache: Attache) -> Releve | None:
    valeur, ancre = attache.valeur, attache.ancre
    place = enonce.rangs[valeur.debut], enonce.rangs[valeur.fin - 1] + 1
    extrait = _extrait(lecture.texte, valeur)
    sens, portee = sens_de_valeur(enonce, (ancre.debut, ancre.fin), (valeur.debut, valeur.fin))
    cause = enonce.cite(portee.mot, portee.mot + portee.cite) if portee else ""
    jour = lecture.mauvais_jour(valeur.lue)
    if sens is Sens.NIE:
        return Releve("nie", *place, phrases.niee(cause)) if lecture.egale(valeur.lue) else None
    if lecture.egale(valeur.lue) and not jour:
        return _juste(lecture, passage, place, extrait, cause, sens)
    if attache.libre:
        return Releve("doute", *place, phrases.deux_valeurs(lecture.mention, extrait))
    if not ancre.sure or attache.alternative or sens is Sens.DOUTE:
        return Releve("doute", *place, phrases.autre_valeur(lecture.mention, lecture.attendue, extrait))
    if jour and lecture.egale(valeur.lue):
        return Releve("contre", *place, phrases.mauvais_jour(extrait, jour))
    return Releve("contre", *place, phrases.autre_valeur(lecture.mention, lecture.attendue, extrait))


def _juste(lecture: _Lecture, passage: Passage, place: tuple[int, int], extrait: str, cause: str, sens: Sens) -> Releve:
    if place[0] in lecture.copies:
        return Releve("copie", *place, phrases.copiee(extrait))
    if passage.question:
        return Releve("doute", *place, phrases.question(extrait))
    if sens is Sens.DOUTE:
        return Releve("doute", *place, phrases.valeur_en_doute(extrait, cause))
    return Releve("pour", *place)


def _ailleurs(lecture: _Lecture) -> Iterator[Releve]:
    for valeur in lecture.valeurs:
        if lecture.egale(valeur.lue):
            extrait = _extrait(lecture.texte, valeur)
            if valeur.debut in lecture.copies:
                yield Releve("copie", valeur.debut, valeur.fin, phrases.copiee(extrait))
            else:
                yield Releve("ailleurs", valeur.debut, valeur.fin, phrases.ailleurs(extrait))


def _extrait(texte: Texte, valeur: Valeur) -> str:
    return texte.source[valeur.lue.debut : valeur.lue.fin].rstrip(" .")


def _blanc(texte: Texte, debut: int, fin: int) -> str:
    hit = BLANC.search(texte.source, texte.bornes[debut][0], _fin_visible(texte, fin))
    return hit[0] if hit else ""


def _fin_visible(texte: Texte, fin: int) -> int:
    """Return where the next word begins: the blank may be the last sign of the sentence."""
    return texte.bornes[fin][0] if fin < len(texte.bornes) else len(texte.source)
