"""The dated numbers behind a sheet of law, as they stood on a day: a sheet says the law of now, a day may be another.

Only what is confirmed is given; lists of words are left to the text of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.affichage import dire_valeur
from sgm_sim.droit.fiches import FicheDroit
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regles import REGLES

TITRE = "# Les nombres, au "


def texte_date(fiche: FicheDroit, le: date, parametres: Parametres) -> str:
    """Return the text of a sheet, then the numbers of its rules in force on `le` and those announced after."""
    lignes = list(reperes(fiche, le, parametres))
    return "\n".join((fiche.texte, "", TITRE + date_longue(le), *lignes)) if lignes else fiche.texte


def reperes(fiche: FicheDroit, le: date, parametres: Parametres) -> Iterator[str]:
    """Yield one line of list for each number that the rules of a sheet rest on."""
    noms = dict.fromkeys(nom for regle in fiche.regles if regle in REGLES for nom in REGLES[regle].fondements)
    for nom in noms:
        lignes = [ligne for ligne in parametres.par_nom[nom] if ligne.statut == "confirme" and _chiffree(ligne)]
        en_vigueur = [ligne for ligne in lignes if ligne.depuis <= le][-1:]
        valeurs = [*map(dire_valeur, en_vigueur)]
        valeurs += [
            f"{dire_valeur(ligne)} à partir du {date_longue(ligne.depuis)}" for ligne in lignes if ligne.depuis > le
        ]
        if valeurs:
            yield f"- {parametres.libelles[nom]} : {', puis '.join(valeurs)}."


def _chiffree(ligne: Valeur) -> bool:
    contenu = ligne.valeur.values() if isinstance(ligne.valeur, dict) else [ligne.valeur]
    return not any(isinstance(un, (str, tuple)) for un in contenu)
