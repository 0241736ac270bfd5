"""Whether a statement affirms, denies or doubts some of its words.

Negation has a scope: « vous ne pourrez pas venir » denies neither the date of the séance nor the power of attorney that
follows. What the short lists below cannot settle is a doubt, left to the jury, never a refusal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from sgm_sim.evaluation.mentions.enonce import PRONOMS, Enonce
from sgm_sim.evaluation.mentions.lexique import decouper, liste, suite


class Sens(IntEnum):
    """From what counts to what does not; the worst of several wins."""

    AFFIRME = 0
    DOUTE = 1
    NIE = 2


class Portee(NamedTuple):
    """Words `[debut, fin)` that a negation or a doubt bears on; `mot` is the word that brings it."""

    sens: Sens
    mot: int
    debut: int
    fin: int
    verbe: int = -1
    """Place of the denied verb of « ne … pas », -1 for the other negations."""
    cite: int = 1
    """Number of words to quote from `mot` on."""


Mots = tuple[int, int]

_SECONDS = liste("pas jamais aucun aucune point guere nullement rien personne ni")
_SANS_PAS = liste("saurait sauraient peut peuvent pourra pourront pourrait pourraient pouvez pourrez pouvant")
"""Verbs that « ne » alone denies."""
_SANS_NEGATION = suite("manqu, hesit, oubli, tard, neglig, dout, seulement")
_EMPECHEMENT = liste("assister participer presents present presente presentes venir rendre deplacer sieger")
_EVENEMENT = suite(
    "aura, auront, tien, reuni, convo, siege, debut, commenc, ouvr, maint, prev, fix, "
    "ten, accord, attribu, vote, approuv, allou, verse, inscri"
)
_ADMIS = suite("admi, accept, autoris, possibl, permi, recev, valabl, prev, lieu, joint, affich, publi")
_COURTES = {"sans": 4, "aucun": 3, "aucune": 3, "nul": 3, "nulle": 3, "ni": 3, "non": 5}
_LOCUTIONS = suite(
    "au lieu de, au lieu du, au lieu d', plutôt que, contrairement à, contrairement au, à la place de, à la "
    "place du, en lieu et place, tout sauf, hors de, hors du, ailleurs que, ailleurs qu'à, à l'exception, "
    "loin de, loin d', cesse de, cesse d', cessera de, cessera d'"
)
_DOUTES = suite(
    "à confirmer, à préciser, à définir, à déterminer, à fixer, sauf erreur, sans doute, probablement, "
    "éventuellement, il me semble, je crois, je pense, en principe, ou pas, ou non, "
    "faux que, faux qu', illégal de, illégal d', à moins que, à moins qu', refuse de, refuse d', refusent de"
)
_APPROCHES = liste("vers environ alentours approximativement avant apres veille lendemain")
"""« vers 20 h », « la veille du 11 »: near the value, not the value, unless these words open the slot."""
_DOUTES_DE_VALEUR = suite("sous réserve, sauf contrordre, sauf imprévu, pourrait, pourraient, devrait, devraient")
_IMPOSSIBLES = suite("interdit, impossib, refuse, exclue, exclus, inutil, irrecev, prohib")
_SI_COURANTS = liste("vous un une l besoin necessaire possible certains tel des")
_COMPARATIFS = liste("de d tard tot que qu")
_ETRE = liste("est sont sera seront ete etre")
_ANNULE = suite("annul, supprim")
_DEPLACE = suite("report, ajourn, deplac, decal, remplac, retir, avanc")


@lru_cache(maxsize=4)
def portees(enonce: Enonce) -> tuple[Portee, ...]:
    """Return what denies or doubts in a statement."""
    negations = _negations(enonce)
    lies = {i for portee in negations for i in range(portee.mot, portee.mot + portee.cite)}
    return (
        *(portee for portee in negations if portee.sens is not Sens.AFFIRME),
        *_courtes(enonce, lies),
        *_formules(enonce, _LOCUTIONS, Sens.NIE, 9),
        *_formules(enonce, _DOUTES, Sens.DOUTE, 0),
        *_peut_etre(enonce),
    )


def sens_des_mots(enonce: Enonce, cibles: Sequence[Mots]) -> tuple[Sens, Portee | None]:
    """Return how a statement takes the words that make a mention; a negation that is one of them is meant."""
    pire: tuple[Sens, Portee | None] = (Sens.AFFIRME, None)
    for portee in (*portees(enonce), *_mots_de_refus(enonce), *_annulations(enonce)):
        if any(debut <= portee.mot < fin for debut, fin in cibles) or not _touche(portee, cibles):
            continue
        sens = portee.sens
        # « Les pouvoirs ne sont pas admis » denies its subject; « la séance ne sera pas longue » does not.
        if portee.verbe >= 0 and all(fin <= portee.mot for _, fin in cibles) and not _predicat(enonce, portee, _ADMIS):
            sens = Sens.DOUTE
        pire = max(pire, (sens, portee), key=lambda couple: couple[0])
    return pire


def sens_de_valeur(enonce: Enonce, ancre: Mots, valeur: Mots) -> tuple[Sens, Portee | None]:
    """Return how a statement takes a value attached to the words `ancre`."""
    pire: tuple[Sens, Portee | None] = (Sens.AFFIRME, None)
    for portee in (*portees(enonce), *_hypotheses(enonce, valeur), *_changements(enonce, valeur)):
        cibles = (valeur,) if portee.verbe >= 0 or portee.sens is Sens.DOUTE else (ancre, valeur)
        if portee.mot in range(*ancre) or not _touche(portee, cibles):
            continue
        sens = _sens_du_verbe(enonce, portee, ancre, valeur) if portee.verbe >= 0 else portee.sens
        pire = max(pire, (sens, portee), key=lambda couple: couple[0])
    return pire


def _touche(portee: Portee, cibles: Sequence[Mots]) -> bool:
    return any(debut < portee.fin and portee.debut < fin for debut, fin in cibles)


def _predicat(enonce: Enonce, portee: Portee, debuts: tuple[str, ...]) -> bool:
    return any(enonce.mot(i).startswith(debuts) for i in range(portee.verbe, portee.verbe + 5))


def _sens_du_verbe(enonce: Enonce, portee: Portee, ancre: Mots, valeur: Mots) -> Sens:
    """Say whether a denied verb is about the event that the value dates, or about something else."""
    entre = min(ancre[0], valeur[0]) <= portee.verbe < max(ancre[1], valeur[1])
    if entre or _predicat(enonce, portee, _EVENEMENT):
        return Sens.NIE
    if enonce.mot(portee.verbe) in _ETRE and portee.verbe < valeur[0] <= portee.verbe + 4:
        return Sens.NIE
    infinitif = enonce.mot(portee.mot + 1) in ("pas", "plus", "jamais")
    sujet = enonce.mot(portee.mot - 1)
    if infinitif or sujet in PRONOMS | {"vous", "nous", "qui"} or valeur[1] <= portee.mot:
        return Sens.AFFIRME
    return Sens.DOUTE


@lru_cache(maxsize=4)
def _negations(enonce: Enonce) -> tuple[Portee, ...]:
    return tuple(_ne_pas(enonce))


def _ne_pas(enonce: Enonce) -> Iterator[Portee]:
    """Find « ne … pas » and the like; those that deny nothing come with the sense AFFIRME."""
    for i in range(len(enonce.mots)):
        if not enonce.est_ne(i):
            continue
        verbe = enonce.verbe_nie(i)
        debut, fin = enonce.proposition(min(verbe, len(enonce.mots) - 1))
        second = next((k for k in range(i + 1, min(i + 8, fin)) if _est_second(enonce, k)), 0)
        if not second and not (enonce.mot(verbe) in _SANS_PAS and _sans_limite(enonce, verbe)):
            continue
        second = second or verbe
        vides = any(enonce.mot(k).startswith(_SANS_NEGATION) for k in (verbe, second + 1))
        empeche = next((k for k in range(verbe, min(verbe + 6, fin)) if enonce.mot(k) in _EMPECHEMENT), 0)
        if enonce.mot(i + 1) in ("pas", "plus", "jamais"):
            debut = i
        sens = Sens.AFFIRME if vides else Sens.NIE
        yield Portee(sens, i, debut, empeche + 1 if empeche else fin, verbe, second - i + 1)


def _sans_limite(enonce: Enonce, i: int) -> bool:
    """True unless « que » or « plus d'un » follows: « ne peut porter qu'un pouvoir » denies nothing."""
    suivants = [enonce.mot(k) for k in range(i, i + 10)]
    return "que" not in suivants and "qu" not in suivants and "plus" not in suivants


def _est_second(enonce: Enonce, i: int) -> bool:
    if enonce.mot(i) == "plus":
        return enonce.mot(i + 1) not in _COMPARATIFS and enonce.mot(i - 1) not in ("au", "le")
    return enonce.mot(i) in _SECONDS


def _courtes(enonce: Enonce, lies: set[int]) -> Iterator[Portee]:
    """Find the negations of the few words that follow: « sans », « aucun », « et non », « pas de »."""
    for i, mot in enumerate(enonce.mots):
        longueur = _COURTES.get(mot, 4 if mot == "pas" else 0)
        # « Personne n'a affiché »; but « rien n'empêche » allows.
        if mot in ("personne", "rien") and enonce.est_ne(i + 1) and not enonce.mot(i + 2).startswith("empech"):
            longueur = 9
        if not longueur or i in lies or enonce.mot(i + 1) in ("seulement", "doute", "prejudice", "moins"):
            continue
        # « Aucun conseiller ne peut porter plus d'un pouvoir » sets a limit.
        if any(enonce.mot(k) == "plus" and enonce.mot(k + 1) in _COMPARATIFS for k in range(i, i + 7)):
            continue
        fin = i + 1
        while fin < min(i + 1 + longueur, len(enonce.mots)) and not enonce.virgule(fin) and enonce.mot(fin) != "mais":
            fin += 1
        yield Portee(Sens.NIE, i, i, fin, cite=fin - i)


def _formules(enonce: Enonce, formules: Sequence[str], sens: Sens, longueur: int) -> Iterator[Portee]:
    """Find wordings that bear on the next `longueur` words, or on the whole statement when it is 0."""
    for formule in formules:
        mots = decouper(formule)
        if mots[0] not in enonce.mots:
            continue
        for i in range(len(enonce.mots) - len(mots) + 1):
            if tuple(enonce.mots[i : i + len(mots)]) == mots:
                fin = i + len(mots)
                while fin < min(i + longueur, len(enonce.mots)) and not enonce.virgule(fin):
                    fin += 1
                yield Portee(sens, i, *((i, fin) if longueur else _partie(enonce, i)), cite=len(mots))


def _peut_etre(enonce: Enonce) -> Iterator[Portee]:
    """Find « peut-être »; without its hyphen it is a verb: « le pouvoir peut être donné »."""
    for i, mot in enumerate(enonce.mots):
        if mot == "etre" and enonce.mot(i - 1) == "peut" and enonce.entre(i) == "-":
            yield Portee(Sens.DOUTE, i - 1, *_partie(enonce, i), cite=2)


def _mots_de_refus(enonce: Enonce) -> Iterator[Portee]:
    for i, mot in enumerate(enonce.mots):
        if mot.startswith(_IMPOSSIBLES) and not mot.endswith("ment"):
            # « La circulation est interdite rue du Lavoir » forbids its subject, not the place.
            debut, fin = enonce.proposition(i)
            yield Portee(Sens.DOUTE, i, debut, fin if enonce.mot(i + 1) in ("de", "d") else i + 1)


def _hypotheses(enonce: Enonce, valeur: Mots) -> Iterator[Portee]:
    """Find what makes a date or an hour uncertain, but would not weaken a rule."""
    yield from _formules(enonce, _DOUTES_DE_VALEUR, Sens.DOUTE, 0)
    for i, mot in enumerate(enonce.mots):
        if mot == "si" and enonce.mot(i + 1) not in _SI_COURANTS:
            yield Portee(Sens.DOUTE, i, *_partie(enonce, i), cite=3)
    for i in (valeur[0] - 3, valeur[0] - 2, valeur[0] - 1, valeur[1]):
        if enonce.mot(i) in _APPROCHES:
            yield Portee(Sens.DOUTE, i, *valeur)


def _annulations(enonce: Enonce) -> Iterator[Portee]:
    """Find « est annulé », « sera reporté », which bear on their subject."""
    for i, mot in enumerate(enonce.mots):
        if mot.startswith((*_ANNULE, *_DEPLACE)) and enonce.mot(i - 1) in _ETRE:
            yield Portee(Sens.NIE, i - 1, enonce.proposition(i)[0], i + 1, cite=2)


def _changements(enonce: Enonce, valeur: Mots) -> Iterator[Portee]:
    """Find what cancels or moves an event: the value that follows « reportée au » is the new one."""
    avant = enonce.mot(valeur[0] - 1)
    niees = {i for portee in _negations(enonce) for i in range(portee.debut, portee.fin)}
    for i, mot in enumerate(enonce.mots):
        if i in niees or not mot.startswith((*_ANNULE, *_DEPLACE)) or i in range(*valeur):
            continue
        debut, fin = _partie(enonce, i)
        passif = enonce.mot(i - 1) in _ETRE | {"et"}
        if mot.startswith("avanc") and not passif:
            continue
        # « Une date qui remplace celle du 4 » denies what follows, not what comes before.
        if mot == "remplace" and not passif:
            debut = i
        nouvelle = valeur[0] > i and (avant in ("au", "a", "par", "le") and mot.startswith(_DEPLACE))
        apres = next((k for k in range(i + 1, fin) if enonce.virgule(k) or enonce.mots[k] == "et"), fin)
        if not nouvelle:
            yield Portee(Sens.NIE, i, debut, apres)


def _partie(enonce: Enonce, i: int) -> Mots:
    """Return the bounds of what lies between two semicolons around word `i`."""
    debut = next((k for k in range(i, 0, -1) if ";" in enonce.entre(k)), 0)
    return debut, next((k for k in range(i + 1, len(enonce.mots)) if ";" in enonce.entre(k)), len(enonce.mots))
