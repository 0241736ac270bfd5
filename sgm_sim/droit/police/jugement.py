"""How the rules of property and police answer: a reason or none, who is competent, a greatest amount.

Nothing here knows a number of law: limits are computed by the rules, from their dated rows.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import INSECABLE, enumeration, montant, nombre
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.regle import rendre
from sgm_sim.droit.verdict import Verdict


def juger(
    raison: str,
    *,
    trouve: str,
    attendu: str,
    oui: str,
    fondements: Sequence[Valeur],
    limite: date | int | None = None,
    calcul: Mapping[str, object] | None = None,
) -> Verdict:
    """Return `non_conforme` with `raison` as its sentence, or `conforme` with `oui` when there is no reason."""
    return rendre(
        "non_conforme" if raison else "conforme",
        trouve=trouve,
        attendu=attendu,
        phrase=raison or oui,
        fondements=fondements,
        limite=limite,
        calcul=calcul,
    )


def indecis(raison: str, fondements: Sequence[Valeur]) -> Verdict:
    """Return `indetermine` with a sentence that says what is missing."""
    return rendre("indetermine", trouve=raison, attendu="des faits connus", phrase=raison, fondements=fondements)


def plafonner(fait: int, plafond: int, quoi: str, fondements: Sequence[Valeur]) -> Verdict:
    """Judge an amount in cents that may not exceed `plafond`, that amount included."""
    return juger(
        "" if fait <= plafond else f"{quoi} de {euros(fait)} dépasse le maximum de {euros(plafond)}.",
        trouve=euros(fait),
        attendu=f"{euros(plafond)} au plus",
        oui=f"{quoi} de {euros(fait)} ne dépasse pas le maximum de {euros(plafond)}.",
        fondements=fondements,
        limite=plafond,
    )


def auteur(fait: str, competent: str, noms: Mapping[str, str], acte: str, fondements: Sequence[Valeur]) -> Verdict:
    """Judge who did something, given who is competent; `noms` names each of them in French."""
    return juger(
        "" if fait == competent else f"Pour {acte}, c’est {noms[competent]} qui décide, et non {noms.get(fait, fait)}.",
        trouve=noms.get(fait, fait),
        attendu=noms[competent],
        oui=f"Pour {acte}, c’est bien {noms[competent]} qui décide.",
        fondements=fondements,
    )


def manque(donnes: Collection[str], voulus: Sequence[str], noms: Mapping[str, str]) -> str:
    """Return what is wanted and not given, enumerated in French; an empty text when nothing is missing."""
    return enumeration([noms[nom] for nom in voulus if nom not in donnes])


def dire(elements: Sequence[str], noms: Mapping[str, str]) -> str:
    """Enumerate `elements` in French."""
    return enumeration([noms.get(nom, nom) for nom in elements]) or "rien"


def cents(ligne: Valeur) -> int:
    """Return a row that is written in euros as cents."""
    return ligne.nombre * 100


def euros(centimes: int) -> str:
    """Return « 15 000 € », or « 4 800,50 € » when there are cents."""
    entiers, reste = divmod(centimes, 100)
    return montant(centimes) if reste else f"{nombre(entiers)}{INSECABLE}€"
