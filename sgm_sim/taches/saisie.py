"""Read what a learner types in a field, once for all faces: a value, or a calm French sentence that says what to type.

It never raises, and it reads back whatever `affichage` writes. Emptying a field is another gesture.

Codes: T001 nothing typed; T002 not a date; T003 a date that does not exist; T004 a weekday that contradicts the date;
T005 a year missing or out of reach; T006 not an hour; T007 not an amount; T008 not a whole number; T009 no such option;
T010 several options possible; T011 an option twice in a list; T012 text too long; T013 number or amount too big.
"""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from sgm_sim.core.francais import ecriture, lecture
from sgm_sim.core.francais.typographie import typographier
from sgm_sim.core.problemes import Probleme
from sgm_sim.taches.designation import designees, parties
from sgm_sim.taches.fiche import BlocChamp, Option
from sgm_sim.taches.valeurs import NatureChamp, Valeur

LONGUEUR_MAXIMALE = 2_000
"""Characters that a field may hold."""

_ENTIER_MAXIMAL = 10**13
_ANNEES = range(1500, 2200)
"""Years that `core.francais.lecture` recognises after the name of a month."""
_UNE_DATE = "une date, par exemple 11/02/2026 ou 11 février 2026"
_UNE_HEURE = "une heure entre 0 h et 23 h 59, par exemple 20 h 30"
_UN_MONTANT = "un montant en euros, par exemple 1\u202f234,50 €"
_UN_NOMBRE = "un nombre entier, par exemple 15"


def lire(champ: BlocChamp, texte: str, *, autour: date | None) -> Valeur | Probleme:
    """Return the value that `texte` gives to `champ`, or what is wrong with it.

    Args:
        champ: the field as shown; its nature and options decide.
        texte: what was typed.
        autour: the simulated day; a date typed without a year takes the year that brings it nearest.
    """
    if not texte.strip():
        return _probleme(champ, "T001", "Rien n'est écrit.", _ATTENDUS[champ.nature])
    # Composed accents for every later comparison; a lone surrogate (a badly decoded byte) could not be stored.
    propre = unicodedata.normalize("NFC", texte.encode("utf-8", "replace").decode()).strip()
    if len(propre) > LONGUEUR_MAXIMALE:
        longueur, limite = ecriture.nombre(len(propre)), ecriture.nombre(LONGUEUR_MAXIMALE)
        return _probleme(champ, "T012", f"Ce texte compte {longueur} caractères.", f"{limite} caractères au plus")
    return _LECTEURS[champ.nature](champ, propre, autour)


def _lire_date(champ: BlocChamp, texte: str, autour: date | None) -> Valeur | Probleme:
    lue = lecture.analyser_date(texte, autour)
    if lue is None:
        return _probleme(champ, "T002", f"{_cite(texte)} ne se lit pas comme une date.", _UNE_DATE)
    if lue.annee is None:
        return _probleme(champ, "T005", "Il manque l'année.", _UNE_DATE)
    if lue.annee not in _ANNEES:
        return _probleme(champ, "T005", f"L'année {lue.annee} ne convient pas.", _UNE_DATE)
    jour = lue.possible()
    if jour is None:
        return _probleme(champ, "T003", f"Cette date n'existe pas : {_pourquoi(lue.annee, lue.mois)}.", _UNE_DATE)
    if lue.nom_du_jour not in (None, jour.weekday()):
        vrai, ecrit = ecriture.JOURS[jour.weekday()], ecriture.JOURS[lue.nom_du_jour or 0]
        sans_jour = ecriture.date_longue(jour).partition(" ")[2]
        return _probleme(champ, "T004", f"Le {sans_jour} est un {vrai}, pas un {ecrit}.", _UNE_DATE)
    return jour.isoformat()


def _pourquoi(annee: int, mois: int) -> str:
    if not 1 <= mois <= 12:
        return f"il n'y a pas de mois {mois}"
    return f"{ecriture.MOIS[mois - 1]} {annee} a {monthrange(annee, mois)[1]} jours"


def _lire_heure(champ: BlocChamp, texte: str, autour: date | None) -> Valeur | Probleme:
    heure = lecture.lire_heure(texte)
    if heure is None:
        return _probleme(champ, "T006", f"{_cite(texte)} ne se lit pas comme une heure.", _UNE_HEURE)
    return f"{heure:%H:%M}"


def _lire_montant(champ: BlocChamp, texte: str, autour: date | None) -> Valeur | Probleme:
    cents = lecture.lire_montant(texte)
    if cents is None:
        return _probleme(champ, "T007", f"{_cite(texte)} ne se lit pas comme un montant.", _UN_MONTANT)
    return _borne(champ, cents, _UN_MONTANT)


def _lire_nombre(champ: BlocChamp, texte: str, autour: date | None) -> Valeur | Probleme:
    nombre = lecture.lire_nombre(texte)
    if nombre is None:
        return _probleme(champ, "T008", f"{_cite(texte)} ne se lit pas comme un nombre entier.", _UN_NOMBRE)
    return _borne(champ, nombre, _UN_NOMBRE)


def _borne(champ: BlocChamp, valeur: int, attendu: str) -> Valeur | Probleme:
    if abs(valeur) > _ENTIER_MAXIMAL:
        return _probleme(champ, "T013", "Ce nombre est trop grand.", attendu)
    return valeur


def _lire_choix(champ: BlocChamp, texte: str, autour: date | None) -> Valeur | Probleme:
    trouve = _une_option(champ, texte)
    return trouve if isinstance(trouve, Probleme) else trouve.id


def _lire_liste(champ: BlocChamp, texte: str, autour: date | None) -> Valeur | Probleme:
    idents: list[str] = []
    for part in parties(texte, champ.options):
        trouve = _une_option(champ, part)
        if isinstance(trouve, Probleme):
            return trouve
        if trouve.id in idents:
            return _probleme(
                champ, "T011", f"{_cite(trouve.libelle)} figure deux fois.", "chaque élément une seule fois"
            )
        idents.append(trouve.id)
    return idents or _probleme(champ, "T001", "Rien n'est écrit.", _ATTENDUS["liste"])


def _une_option(champ: BlocChamp, texte: str) -> Option | Probleme:
    trouvees = designees(texte, champ.options, personne=champ.nature == "personne")
    if len(trouvees) == 1:
        return trouvees[0]
    if not trouvees:
        return _probleme(champ, "T009", f"{_cite(texte)} ne figure pas dans la liste.", _ATTENDUS[champ.nature])
    candidats = ecriture.enumeration([_cite(option.libelle) for option in trouvees[:5]], "ou")
    return _probleme(champ, "T010", f"{_cite(texte)} peut désigner {candidats}.", _ATTENDUS[champ.nature])


def _lire_texte(champ: BlocChamp, texte: str, autour: date | None) -> Valeur | Probleme:
    return texte


def _cite(texte: str) -> str:
    court = " ".join(texte.split())
    return f"« {court if len(court) <= 60 else court[:59] + '…'} »"


def _probleme(champ: BlocChamp, code: str, message: str, attendu: str) -> Probleme:
    return Probleme(code, typographier(message), attendu=typographier(attendu), cle=champ.id)


_ATTENDUS: dict[NatureChamp, str] = {
    "date": _UNE_DATE,
    "heure": _UNE_HEURE,
    "montant": _UN_MONTANT,
    "nombre": _UN_NOMBRE,
    "choix": "la lettre d'une réponse, par exemple a, ou le début de son libellé",
    "personne": "la lettre ou le nom d'une personne de la liste, par exemple a",
    "liste": "les lettres des éléments, dans l'ordre voulu, par exemple a, c, d",
    "texte": "quelques mots",
}
_LECTEURS: dict[NatureChamp, Callable[[BlocChamp, str, date | None], Valeur | Probleme]] = {
    "date": _lire_date,
    "heure": _lire_heure,
    "montant": _lire_montant,
    "nombre": _lire_nombre,
    "choix": _lire_choix,
    "personne": _lire_choix,
    "liste": _lire_liste,
    "texte": _lire_texte,
}
