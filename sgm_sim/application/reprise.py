"""Starting again from a moment of a finished attempt: another attempt, whose journal begins with the same acts.

The first attempt is left as it is. What the new one comes from is in its header, its scoring records and its exports.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from msgspec.structs import replace

from sgm_sim.application.enregistrements import verifier
from sgm_sim.application.versions import rejouable
from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.francais.ecriture import heure_longue
from sgm_sim.core.instants import civil, instant
from sgm_sim.engine.evenements import Ouvert, TypeEvenement
from sgm_sim.evaluation.actes import Acte, actes_de
from sgm_sim.journal import Apercu, Depot

ICI = "Revoyez son bilan, ou commencez une nouvelle tentative."


def repartir(
    depot: Depot, origine: Apercu, acte: int, nouvel_id: Callable[[], str], maintenant: datetime
) -> tuple[str, list[TypeEvenement]]:
    """Copy the acts of an attempt up to `acte` to a new one; return its id and its events.

    Args:
        depot: the store.
        origine: the attempt to start again from.
        acte: the last act that is kept; 0 for the opening alone.
        nouvel_id: gives the id of the new attempt.
        maintenant: the real date and time.

    Raises:
        SgmError: when this cannot be, with why.
    """
    evenements = depot.evenements(origine.id)
    entete = _exiger_permis(depot, origine, evenements)
    gardes = _exiger_actes(actes_de(evenements), acte)
    ouverture = replace(entete, reprise=f"{origine.id}#{acte}", ouverte_le=maintenant.isoformat(timespec="seconds"))
    gardes[0].evenements[0] = ouverture
    nouveau = nouvel_id()
    depot.creer(
        nouveau,
        gardes[0].evenements,
        titre=origine.titre,
        dossier=origine.dossier,
        sources=depot.sources(origine.id),
        suite=[garde.evenements for garde in gardes[1:]],
    )
    return nouveau, [evenement for garde in gardes for evenement in garde.evenements]


def acte_a(evenements: Sequence[TypeEvenement], heure: time, jour: date | None = None) -> int:
    """Return the last act over at an hour, of the first day unless another is given.

    Raises:
        SgmError: when nothing had begun at that hour.
    """
    actes = actes_de(evenements)
    voulu = instant(jour or civil(actes[0].debut).date(), heure)
    finis = [acte.n for acte in actes if acte.fin <= voulu and not acte.finit_le_jeu]
    if not finis:
        debut = heure_longue(civil(actes[0].debut).time())
        raise SgmError(f"À {heure_longue(heure)}, rien n’avait commencé.", f"Cette journée commence à {debut}.")
    return finis[-1]


def _exiger_permis(depot: Depot, origine: Apercu, evenements: Sequence[TypeEvenement]) -> Ouvert:
    """Refuse what the regime forbids, and a journal that cannot be gone on with."""
    entete, verification = evenements[0], verifier(depot, origine.id)
    nom = f"La tentative {origine.id}"
    if verification.premier_defaut:
        raise SgmError(f"{nom} ne peut pas être reprise : {verification.premier_defaut.phrase}", "Prévenez le jury.")
    assert isinstance(entete, Ouvert)  # the chain is sound
    if not entete.regime.reprise:
        raise SgmError("Une épreuve d’examen ne se rejoue pas.", "Commencez une nouvelle tentative d’entraînement.")
    if not origine.close:
        raise SgmError(f"{nom} n’est pas terminée.", "Terminez-la d’abord : on ne rejoue qu’une journée finie.")
    if verification.efface:
        raise SgmError(f"{nom} ne peut plus être reprise : des textes en ont été effacés.", ICI)
    if not rejouable(entete.moteur):
        raise SgmError(f"{nom} a été jouée avec la version {entete.moteur} : elle ne se reprend qu’avec elle.", ICI)
    return entete


def _exiger_actes(actes: Sequence[Acte], acte: int) -> list[Acte]:
    """Return the acts to keep."""
    dernier = next((un.n for un in actes if un.finit_le_jeu), len(actes)) - 1
    if not 0 <= acte <= dernier:
        pourquoi = "La journée était déjà finie" if 0 <= acte < len(actes) else f"L’acte {acte} n’existe pas"
        raise SgmError(f"{pourquoi} : on ne peut pas repartir de là.", f"Choisissez un acte de 0 à {dernier}.")
    return list(actes[: acte + 1])
