"""What the judgements of the acts of a commune add to `droit.jugements`: a limit that may be asked for, a franc delay.

Nothing here knows an article: rows of law are given, and so are the French words of the sentences.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Literal

from sgm_sim.core.francais.ecriture import date_longue, enumeration
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois, reporter_au_jour_ouvrable
from sgm_sim.droit.feries import jours_feries
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import comparer, rendre
from sgm_sim.droit.verdict import Decision, Verdict

FERIES = ("feries.communs",)
"""What a rule that extends a delay to the next working day rests on too."""

Genre = Literal["au plus tard", "au plus tôt"]

_AVIS: Mapping[Genre, tuple[str, str]] = {
    "au plus tard": ("c’est dans le délai", "c’est trop tard"),
    "au plus tôt": ("c’est régulier", "c’est trop tôt"),
}


def presents(donnes: Collection[str], voulus: Sequence[str]) -> list[str]:
    """Return what is wanted and given, in the order of the law."""
    return [nom for nom in voulus if nom in donnes]


def nommer(noms: Mapping[str, str], ids: Sequence[str], conjonction: str = "et") -> str:
    """Return « la date, l’heure et le lieu »; an id without a name stands for itself."""
    return enumeration([noms.get(id, f"« {id} »") for id in ids], conjonction)


def borner(
    fait: date | None,
    limite: date,
    fondements: Sequence[Valeur],
    *,
    constat: str,
    regle: str,
    genre: Genre = "au plus tard",
    apres: date | None = None,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Judge a day against the last, or the first, that the law allows; with no day, give that limit only.

    Args:
        fait: day of what was done, if anything was.
        limite: last day allowed, or first one.
        fondements: rows of law.
        constat: what was done and when, without a full stop: « La liste est affichée le lundi 4 mai 2026 ».
        regle: what the law gives, without a full stop: « Elle est affichée dans la semaine ».
        genre: which side of `limite` is right.
        apres: day on which the delay begins; what is dated before it is not judged.
        calcul: other results.
    """
    borne = f"le {date_longue(limite)} {genre}"
    decision: Decision = "calcule"
    phrase = f"{regle}, donc {borne}."
    if fait is not None and apres and fait < apres:
        decision = "indetermine"
        phrase = f"{constat}, avant le {date_longue(apres)} où le délai commence : ces dates sont à vérifier. {phrase}"
    elif fait is not None:
        bon = fait <= limite if genre == "au plus tard" else fait >= limite
        decision = "conforme" if bon else "non_conforme"
        avis = _AVIS[genre][not bon]
        phrase = f"{constat} : {avis}. {phrase}"
    trouve = constat if fait else "aucune date donnée"
    return rendre(
        decision, trouve=trouve, attendu=borne, phrase=phrase, fondements=fondements, limite=limite, calcul=calcul
    )


def classer(
    objet: str,
    annonce: str | None,
    ligne: Valeur,
    noms: Mapping[str, str],
    *,
    sujet: str,
    inconnu: str,
    retenus: Mapping[str, str] | None = None,
) -> Verdict:
    """Judge under which key of the row `objet` was put; with nothing claimed, give the key.

    Args:
        objet: id looked for in the lists of the row.
        annonce: key claimed.
        ligne: row of law, key -> ids.
        noms: French name of each key.
        sujet: beginning of the sentence, before the name of the right key.
        inconnu: sentence when no list holds `objet`.
        retenus: name of each key when it was claimed wrongly, when the first one does not read well after « et non ».
    """
    cles = [cle for cle, ids in ligne.listes.items() if objet in ids]
    attendu = nommer(noms, cles, "ou")
    trouve = nommer(retenus or noms, [annonce]) if annonce else "rien d’annoncé"
    if not cles:
        return rendre("indetermine", trouve=trouve, attendu="un cas prévu", phrase=inconnu, fondements=(ligne,))
    (cle,) = cles
    decision = comparer(annonce, cle)
    lien = " ; on a retenu " if retenus else ", et non "
    reproche = f"{lien}{trouve}" if decision == "non_conforme" else ""
    phrase = f"{sujet} {attendu}{reproche}."
    return rendre(decision, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), calcul={"attendu": cle})


def mois_francs(depart: date, n: int, parametres: Parametres) -> date:
    """Return the last day of a franc delay of `n` months, put off to the next working day.

    The day of departure does not count, nor that of the end (CJA, art. R421-1): from 17 December, two months run until
    18 February. A last day that is a Saturday, a Sunday or a holiday is put off.
    """
    return reporter(ajouter_mois(depart, n) + UN_JOUR, parametres)


def reporter(echeance: date, parametres: Parametres) -> date:
    """Return `echeance`, or the next day that is neither a Saturday, a Sunday nor a holiday."""
    annees = (echeance.year, echeance.year + 1)
    feries = {jour for annee in annees for jour in jours_feries(annee, "metropole", parametres)}
    return reporter_au_jour_ouvrable(echeance, feries)
