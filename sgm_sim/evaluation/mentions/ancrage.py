"""Which values of a clause belong to the slot: each is tied to the nearest words that open it.

It reads places, not meaning: whether the clause denies the value is `polarite`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sgm_sim.core.francais.trouvaille import Trouvaille
from sgm_sim.evaluation.mentions.enonce import Enonce
from sgm_sim.evaluation.mentions.lexique import Trace, liste, suite

_PORTEE_ECARTE = 5
_PORTEE_PROCHE = 6
_COUT_SEPARATION = 3
_LIAISON_MAXIMUM = 4
_CHOIX = liste("ou soit voire a au")
_CONJONCTIONS = liste("et ou puis soit voire")
_PLAGE = liste("au a jusqu et inclus")
_LIAISONS = liste("et ou puis au a le la du de bien voire soit aussi meme")
# « la convention du 3 mars »: the date belongs to another act.
_ACTES = liste(
    "convention deliberation arrete loi decret ordonnance courrier courriel lettre devis facture bulletin "
    "circulaire note avis marche bail acte contrat rapport decision verbal proces verbaux demande jugement "
    "statuts budget compte"
)
# « avant le 9 février », « adressée le 3 février »: another moment than that of the slot.
_BORNES = liste("avant jusqu jusque limite depuis tard compter partir delai fin")
_AUTRES_GESTES = suite(
    "adress, envoy, transmi, affich, publi, sign, recu, notifi, depos, etabli, fait, convoqu, elu, vote, adopt, "
    "approuv, datee, termin, achev, suivant"
)


class Valeur(NamedTuple):
    """A value at words `[debut, fin)` of a statement."""

    debut: int
    fin: int
    lue: Trouvaille


class Attache(NamedTuple):
    """A value tied to the words `ancre` that open the slot; `libre` when it only stands near another one."""

    valeur: Valeur
    ancre: Trace
    libre: bool = False
    alternative: bool = False
    """True for « le 11 ou le 12 »."""


def ecarter(enonce: Enonce, reperes: Sequence[Trace], ecarte: Sequence[Trace]) -> list[Trace]:
    """Return the `reperes` that do not belong to an `ecarte` context: over it, or a few words after it."""

    def est_ecarte(repere: Trace) -> bool:
        return any(
            ecart.debut < repere.fin
            and repere.debut - ecart.fin <= _PORTEE_ECARTE
            and not any(enonce.virgule(i) for i in range(ecart.fin, repere.debut + 1))
            for ecart in ecarte
        )

    return [repere for repere in reperes if not est_ecarte(repere)]


def attacher(
    enonce: Enonce, reperes: Sequence[Trace], ecarte: Sequence[Trace], valeurs: Sequence[Valeur], *, avant: bool
) -> list[Attache]:
    """Tie values to the slot of a clause.

    Args:
        enonce: the clause.
        reperes: words that open the slot.
        ecarte: words of the contexts that are not it.
        valeurs: values of the nature sought, in order.
        avant: True when the value may as well stand before its words: « 12 présents ».
    """
    # « voix pour » and « pour » open one slot, not two.
    reperes = [trace for trace in reperes if not any(_contient(autre, trace) for autre in reperes)]
    gardes = ecarter(enonce, reperes, ecarte)
    exclus = [*ecarte, *(repere for repere in reperes if repere not in gardes)]
    ancres = sorted([*((ancre, True) for ancre in gardes), *((ancre, False) for ancre in exclus)])
    libres = [valeur for valeur in valeurs if not _d_un_autre_acte(enonce, valeur, gardes) and _bonne(valeur, ancres)]
    # « Vote : 6 pour »: only a moment can be that of another act; a number that may stand first is what was counted.
    ailleurs = [] if avant else [valeur for valeur in libres if _d_un_autre_moment(enonce, valeur)]
    principales = [valeur for valeur in libres if valeur not in ailleurs] or libres
    liees: dict[Valeur, Attache] = {}
    for ancre in gardes:
        if choisie := _choisir(enonce, ancre, [a for a, _ in ancres], principales, avant=avant):
            liees.setdefault(choisie, Attache(choisie, ancre))
    for valeur in [*principales, *reversed(principales)]:
        for voisine, attache in list(liees.items()):
            mots = _liaison(enonce, voisine, valeur)
            if valeur not in liees and _joint(mots, avant=avant):
                liees[valeur] = Attache(
                    valeur, attache.ancre, alternative=not _CHOIX.isdisjoint(mots) and "et" not in mots
                )
    if not avant:
        for valeur in principales:
            if valeur not in liees and (proche := _proche(valeur, liees)) and not _en_plage(enonce, valeur, proche):
                liees[valeur] = Attache(valeur, proche.ancre, libre=True)
    return sorted(liees.values(), key=lambda attache: attache.valeur.debut)


def _contient(grande: Trace, petite: Trace) -> bool:
    dedans = grande.debut <= petite.debut and petite.fin <= grande.fin
    return dedans and grande[:2] != petite[:2]


def _bonne(valeur: Valeur, ancres: Sequence[tuple[Trace, bool]]) -> bool:
    """True when the nearest words before the value, or after if there are none, open the slot."""
    precedentes = [garde for ancre, garde in ancres if ancre.debut < valeur.debut]
    suivantes = [garde for ancre, garde in ancres if ancre.debut >= valeur.debut]
    return precedentes[-1] if precedentes else bool(suivantes and suivantes[0])


def _choisir(
    enonce: Enonce, ancre: Trace, ancres: Sequence[Trace], valeurs: Sequence[Valeur], *, avant: bool
) -> Valeur | None:
    apres = next((valeur for valeur in valeurs if valeur.fin > ancre.debut), None)
    precedente = next((valeur for valeur in reversed(valeurs) if valeur.fin <= ancre.debut), None)
    # Words that open the same slot may follow each other: « la séance se tiendra le ».
    if apres and any(ancre.fin <= autre.debut < apres.debut for autre in ancres):
        apres = None if avant else apres
    if precedente and any(precedente.fin <= autre.debut < ancre.debut for autre in ancres):
        precedente = None if avant else precedente
    if not apres or not precedente:
        return apres or precedente
    cout_apres, cout_avant = _cout(enonce, ancre.fin, apres.debut), _cout(enonce, precedente.fin, ancre.debut)
    return precedente if cout_avant + (0 if avant else _PORTEE_PROCHE) <= cout_apres else apres


def _cout(enonce: Enonce, debut: int, fin: int) -> int:
    mots = range(debut, fin)
    separations = sum(enonce.entre(i).lstrip()[:1] in {*",;("} for i in range(debut, fin + 1))
    return len(mots) + _COUT_SEPARATION * (
        separations + sum(enonce.mot(i) in ("et", "ou", "mais", "sur") for i in mots)
    )


def _liaison(enonce: Enonce, a: Valeur, b: Valeur) -> tuple[str, ...]:
    """Return the words between two values."""
    debut, fin = (a.fin, b.debut) if a.debut < b.debut else (b.fin, a.debut)
    return tuple(enonce.mots[debut:fin])


def _joint(mots: tuple[str, ...], *, avant: bool) -> bool:
    """True when words only join two values: « et », « ou », or « à » between two amounts (« portée de … à … »).

    « du 9 au 13 » is a range: its other end says nothing of the slot.
    """
    if len(mots) > _LIAISON_MAXIMUM or not _LIAISONS.issuperset(mots):
        return False
    # « présents : 12, 14 votants »: side by side, two numbers have each their own subject; two dates have not.
    return not _CONJONCTIONS.isdisjoint(mots) or (mots in (("a",), ("au",)) if avant else not mots)


def _proche(valeur: Valeur, liees: dict[Valeur, Attache]) -> Attache | None:
    for autre, attache in liees.items():
        ecart = min(abs(valeur.debut - autre.fin), abs(autre.debut - valeur.fin), abs(attache.ancre.debut - valeur.fin))
        if ecart <= _PORTEE_PROCHE:
            return attache
    return None


def _en_plage(enonce: Enonce, valeur: Valeur, attache: Attache) -> bool:
    """True for the other end of a range, « à compter du 9 mars et jusqu'au 13 mars », when one end is sought."""
    a, b = sorted((valeur, attache.valeur))
    mots = enonce.mots[a.fin : b.debut]
    debut = attache.ancre.debut >= a.fin or not {"compter", "partir", "debut"}.isdisjoint(
        enonce.mots[attache.ancre.debut : attache.ancre.fin]
    )
    return debut and bool(mots) and set(mots) <= _PLAGE and mots[-1] in ("au", "a")


def _d_un_autre_acte(enonce: Enonce, valeur: Valeur, gardes: Sequence[Trace]) -> bool:
    """True for « la délibération (n° 12) du 3 mars », unless these words open the slot."""
    if enonce.mot(valeur.debut - 1) not in ("du", "de"):
        return False
    avant = range(max(0, valeur.debut - 5), valeur.debut)
    return any(
        enonce.mots[i] in _ACTES
        and not any(enonce.virgule(k) for k in range(i + 1, valeur.debut))
        and not any(ancre.debut <= i < ancre.fin or i < ancre.debut < valeur.debut for ancre in gardes)
        for i in avant
    )


def _d_un_autre_moment(enonce: Enonce, valeur: Valeur) -> bool:
    proches = [enonce.mot(i) for i in range(valeur.debut - 1, valeur.debut - 4, -1)]
    return any(mot in _BORNES or mot.startswith(_AUTRES_GESTES) for mot in proches)
