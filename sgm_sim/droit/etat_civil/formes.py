"""What only état civil asks: what must not be done besides what must be, the age of a piece."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import Lignes, exiger, indecis, juger, nommer, presents, trancher
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tot
from sgm_sim.droit.verdict import Verdict


def exiger_sans(
    donnes: Collection[str],
    voulus: Sequence[str],
    interdits: Sequence[str],
    noms: Mapping[str, str],
    *,
    complet: str,
    incomplet: str,
    intrus: str,
    fondements: Lignes,
) -> Verdict:
    """Judge that everything wanted is given, as `exiger` does, and nothing of `interdits`; `intrus` has `{trop}`."""
    trop = presents(donnes, interdits)
    if not trop:
        return exiger(donnes, voulus, noms, complet=complet, incomplet=incomplet, fondements=fondements)
    return juger(
        False,
        trouve=nommer(noms, presents(donnes, (*voulus, *interdits))),
        attendu=f"rien de plus que {nommer(noms, voulus)}" if voulus else "aucun de ces éléments",
        phrase=intrus.format(trop=nommer(noms, trop)),
        fondements=fondements,
    )


def au_plus_tot_sauf_dispense(
    fait: date, premier: date, *, dispense: bool, acte: str, delai: str, fondements: Lignes
) -> Verdict:
    """Judge as `au_plus_tot`; what comes sooner is right when the procureur gave a dispense."""
    if not dispense or fait >= premier:
        return au_plus_tot(fait, premier, acte=acte, delai=delai, fondements=fondements)
    debut = f"{acte} le {date_longue(fait)}, avant le {date_longue(premier)} ({delai})"
    return juger(
        True,
        trouve="une dispense du procureur",
        attendu=f"pas avant le {date_longue(premier)}, ou une dispense",
        phrase=f"{debut} : la dispense du procureur le permet.",
        fondements=fondements,
        limite=premier,
    )


def assez_recente(
    emise: date, jour: date, limite: date, *, piece: str, age: str, fondements: Lignes, suite: str
) -> Verdict:
    """Judge whether a piece is recent enough on the day it is used.

    Args:
        emise: its date.
        jour: day on which it is used.
        limite: last day on which it is good.
        piece: its name, with its article: « L’acte de naissance ».
        age: what the law asks: « moins de 3 mois ».
        fondements: rows used.
        suite: what to do when it is too old.
    """
    trouve = f"une pièce du {date_longue(emise)}, le {date_longue(jour)}"
    if emise > jour:
        phrase = "La pièce est datée d’après le jour où elle sert : une des deux dates est fausse."
        return indecis(trouve=trouve, attendu=age, phrase=phrase, fondements=fondements)
    nom, quand = f"{piece} du {date_longue(emise)}", f"le {date_longue(jour)}"
    return trancher(
        jour <= limite,
        trouve=trouve,
        attendu=age,
        oui=f"{nom} vaut encore {quand} : l’âge admis ({age}) va jusqu’au {date_longue(limite)}.",
        non=f"{nom} ne vaut plus {quand} : l’âge admis ({age}) allait jusqu’au {date_longue(limite)}. {suite}",
        fondements=fondements,
        limite=limite,
    )


def dans_annees(jour: date, annees: int) -> date:
    """Return the same day `annees` years later: a birthday, the end of a delay (28 February for a 29 February)."""
    return ajouter_mois(jour, annees * MOIS_PAR_AN)
