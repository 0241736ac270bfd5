"""What the judgements of the acts of a commune add to `droit.jugements`: a delay with a beginning, a list of cases.

Nothing here knows an article: rows of law are given, and so are the French words of the sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.jugements import Lignes, choisir, indecis, juger, nommer
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Valeur
from sgm_sim.droit.verdict import Verdict

FERIES = ("feries.communs",)
"""What a rule that extends a delay to the next working day rests on too."""


def dans_le_delai(
    fait: date | None,
    depart: date,
    limite: date,
    *,
    acte: str,
    delai: str,
    fondements: Lignes,
    suite: str = "",
) -> Verdict:
    """Judge what was done from `depart` to `limite`; what is dated before `depart` is not judged.

    Other arguments as for `au_plus_tard`.
    """
    if fait is None or fait >= depart:
        return au_plus_tard(fait, limite, acte=acte, delai=delai, suite=suite, fondements=fondements)
    return juger(
        None,
        trouve=f"le {date_longue(fait)}",
        attendu=f"le {date_longue(limite)} au plus tard",
        phrase=f"{acte} le {date_longue(fait)}, avant le {date_longue(depart)} où le délai commence : ces dates sont "
        f"à vérifier. Le délai ({delai}) court jusqu’au {date_longue(limite)}.",
        fondements=fondements,
        limite=limite,
    )


def classer(
    objet: str,
    annonce: str | None,
    ligne: Valeur,
    noms: Mapping[str, str],
    *,
    sujet: str,
    raison: str,
    inconnu: str,
) -> Verdict:
    """Judge under which key of the row `objet` was put; with nothing claimed, give the key.

    Args:
        objet: id looked for in the lists of the row.
        annonce: key claimed.
        ligne: row of law, key -> ids.
        noms: French name of each key, ready to follow `sujet`.
        sujet: beginning of the sentence.
        raison: why, as a full sentence.
        inconnu: sentence when no list holds `objet`.
    """
    for cle, ids in ligne.listes.items():
        if objet in ids:
            return choisir(annonce, cle, noms, sujet=sujet, raison=raison, fondements=(ligne,), cle="attendu")
    trouve = nommer(noms, [annonce]) if annonce else "rien d’annoncé"
    return indecis(trouve=trouve, attendu="un cas prévu", phrase=inconnu, fondements=(ligne,))
