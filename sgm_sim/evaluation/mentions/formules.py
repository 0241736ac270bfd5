"""Judge a mention made of wordings: one of each group, affirmed, in one sentence of the slot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from sgm_sim.evaluation.mentions import phrases
from sgm_sim.evaluation.mentions.ancrage import ecarter
from sgm_sim.evaluation.mentions.enonce import Enonce
from sgm_sim.evaluation.mentions.jugement import Releve
from sgm_sim.evaluation.mentions.lexique import Texte, Trace
from sgm_sim.evaluation.mentions.passages import Passage, passages
from sgm_sim.evaluation.mentions.polarite import Portee, Sens, sens_des_mots
from sgm_sim.scenario.corrige import Mention

_A_REMPLIR = re.compile(r"\[[^\]\n]*[^\W\d_]{2}[^\]\n]*\]")
_MOTS_PARLANTS = 3


@dataclass(frozen=True)
class _Lecture:
    """What one mention looks for in one text."""

    mention: Mention
    texte: Texte
    copies: frozenset[int]

    @cached_property
    def reperes(self) -> list[Trace]:
        return self.texte.trouver(self.mention.reperes)

    @cached_property
    def ecarte(self) -> list[Trace]:
        return self.texte.trouver(self.mention.ecarte)

    @cached_property
    def contraires(self) -> list[Trace]:
        return self.texte.trouver(self.mention.contraires)

    @cached_property
    def groupes(self) -> list[list[Trace]]:
        """Places of each group; a mention without groups is made by the words that open its slot."""
        return [self.texte.trouver(groupe) for groupe in self.mention.groupes] or [self.reperes]


@dataclass(frozen=True)
class _Lieu:
    """A passage that may hold the mention."""

    passage: Passage
    enonce: Enonce
    ouvert: bool
    """True when it is in the slot."""


def relever(mention: Mention, texte: Texte, copies: frozenset[int]) -> list[Releve]:
    """Return all that bears on the mention, in the order of the text."""
    lecture = _Lecture(mention, texte, copies)
    lieux = [_lieu(lecture, passage) for passage in passages(texte.source)]
    ouverts = [lieu for lieu in lieux if lieu.ouvert]
    releves = [releve for lieu in ouverts for releve in (*_contraires(lecture, lieu), *_du_lieu(lecture, lieu))]
    if mention.exclut:
        return list(_exclus(texte, releves))
    if any(releve.sens in ("pour", "contre", "nie", "doute", "copie") for releve in releves):
        return releves
    return [*releves, *_disperses(lecture, lieux)]


def _lieu(lecture: _Lecture, passage: Passage) -> _Lieu:
    enonce = Enonce(lecture.texte, passage.etendues)
    ecarte = _dans(lecture.ecarte, enonce, passage)
    if lecture.mention.reperes:
        ouvert = bool(ecarter(enonce, _dans(lecture.reperes, enonce, passage), ecarte))
    else:
        ouvert = not ecarte
    return _Lieu(passage, enonce, ouvert)


def _dans(traces: Sequence[Trace], enonce: Enonce, passage: Passage) -> list[Trace]:
    """Return the traces that stand in a passage or its heading, numbered as the words of the statement."""
    return [
        Trace(*enonce.local(trace.debut, trace.fin), trace.sure)
        for debut, fin in passage.etendues
        for trace in traces
        if debut <= trace.debut and trace.fin <= fin
    ]


def _contraires(lecture: _Lecture, lieu: _Lieu) -> Iterator[Releve]:
    for trace in _dans(lecture.contraires, lieu.enonce, lieu.passage):
        sens, portee = sens_des_mots(lieu.enonce, [(trace.debut, trace.fin)])
        # « La salle des fêtes n'est pas libre » does not say that one meets there.
        if sens is Sens.NIE or (portee and portee.verbe >= 0):
            continue
        sur = trace.sure and sens is Sens.AFFIRME and not lieu.passage.question
        pourquoi = phrases.contraire(lieu.enonce.cite(trace.debut, trace.fin))
        yield Releve("contre" if sur else "doute", *_place(lieu), pourquoi)


def _du_lieu(lecture: _Lecture, lieu: _Lieu) -> Iterator[Releve]:
    blanc = _A_REMPLIR.search(lecture.texte.source, *_etendue(lecture.texte, lieu.passage))
    choisies = _choisir(lecture, lieu)
    if blanc and not lecture.mention.exclut:
        yield Releve("blanc", *_place(lieu), phrases.blanc(blanc[0]))
    elif choisies:
        yield _juger(lecture, lieu, choisies)


def _choisir(lecture: _Lecture, lieu: _Lieu) -> list[tuple[Trace, Sens, Portee | None]]:
    """Return the best standing wording of each group; nothing when a group is missing."""
    choisies = []
    for groupe in lecture.groupes:
        jugees = [
            (trace, *sens_des_mots(lieu.enonce, [(trace.debut, trace.fin)]))
            for trace in _dans(groupe, lieu.enonce, lieu.passage)
        ]
        if not jugees:
            return []
        choisies.append(min(jugees, key=lambda jugee: (jugee[1], not jugee[0].sure, -jugee[0].debut)))
    # What the heading says alone belongs to the heading.
    titre = lieu.passage.titre[1] - lieu.passage.titre[0] if lieu.passage.titre else 0
    return choisies if any(trace.fin > titre for trace, _, _ in choisies) else []


def _juger(lecture: _Lecture, lieu: _Lieu, choisies: Sequence[tuple[Trace, Sens, Portee | None]]) -> Releve:
    place = _place(lieu)
    cibles = [(trace.debut, trace.fin) for trace, _, _ in choisies]
    sens, portee = sens_des_mots(lieu.enonce, cibles)
    extrait = lieu.enonce.cite(min(debut for debut, _ in cibles), max(fin for _, fin in cibles))
    cause = lieu.enonce.cite(portee.mot, portee.mot + portee.cite) if portee else extrait
    if sens is Sens.NIE:
        return Releve("nie", *place, phrases.niee(cause))
    if all(lieu.enonce.rangs[debut] in lecture.copies for debut, _ in cibles):
        return Releve("copie", *place, phrases.copiee(extrait))
    if lieu.passage.question:
        return Releve("doute", *place, phrases.question(extrait))
    if sens is Sens.DOUTE:
        return Releve("doute", *place, phrases.en_doute(cause))
    if not all(trace.sure for trace, _, _ in choisies):
        return Releve("doute", *place, phrases.lettre_douteuse(extrait))
    return Releve("pour", *place)


def _exclus(texte: Texte, releves: Sequence[Releve]) -> Iterator[Releve]:
    """Turn over what was noticed: what stands is wrong, what is denied or missing is right."""
    for releve in releves:
        if releve.sens in ("pour", "copie"):
            yield releve._replace(sens="contre", pourquoi=phrases.exclue(texte.extrait(releve.debut, releve.fin)))
        elif releve.sens in ("contre", "doute"):
            yield releve


def _disperses(lecture: _Lecture, lieux: Sequence[_Lieu]) -> Iterator[Releve]:
    """Find all the groups out of the slot, or over two sentences that follow each other: the jury will tell."""
    for lieu in lieux:
        choisies = _choisir(lecture, lieu)
        # One or two words alone, such as « mairie » in a letterhead, say nothing out of their slot.
        parle = len(choisies) > 1 or sum(trace.fin - trace.debut for trace, _, _ in choisies) >= _MOTS_PARLANTS
        if parle and all(sens is Sens.AFFIRME for _, sens, _ in choisies):
            yield _disperse(lecture.texte, *_place(lieu))
    if len(lecture.groupes) > 1:
        for un, deux in pairwise(lieux):
            debut, fin = un.passage.debut, deux.passage.fin
            if (un.ouvert or deux.ouvert) and all(_une(groupe, debut, fin) for groupe in lecture.groupes):
                yield _disperse(lecture.texte, debut, fin)


def _une(groupe: Sequence[Trace], debut: int, fin: int) -> bool:
    return any(debut <= trace.debut and trace.fin <= fin for trace in groupe)


def _disperse(texte: Texte, debut: int, fin: int) -> Releve:
    return Releve("ailleurs", debut, fin, phrases.dispersee(texte.extrait(debut, fin)))


def _place(lieu: _Lieu) -> tuple[int, int]:
    return lieu.passage.debut, lieu.passage.fin


def _etendue(texte: Texte, passage: Passage) -> tuple[int, int]:
    fin = texte.bornes[passage.fin][0] if passage.fin < len(texte.bornes) else len(texte.source)
    return texte.bornes[passage.debut][0] - 1 if passage.debut else 0, fin
