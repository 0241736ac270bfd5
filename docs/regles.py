"""Refait docs/regles.md : toutes les règles de droit que le programme connaît, avec leurs arguments et leurs textes.

python docs/regles.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.core.francais.typographie import typographier
from sgm_sim.droit.affichage import STATUTS_DITS
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.parametres_lus import parametres_livres
from sgm_sim.droit.regle import MATIERES, NatureArgument, Regle
from sgm_sim.droit.regles import REGLES
from sgm_sim.droit.verdict import STATUTS

ICI = Path(__file__).parent / "regles.md"

TETE = """\
# Les règles de droit

Ce que le programme sait juger, à la date de chaque fait. Un corrigé ou une suite les appelle par leur nom
([format.md](format.md#règles-de-droit)) ; en ligne de commande : `sgm-sim droit regle NOM`, et
`sgm-sim droit calculer NOM clef=valeur…`. Outil de formation : il ne remplace ni le texte en vigueur, ni l’avis de la
préfecture ou d’un juriste.

Un argument *date du droit* décide du droit qui s’applique. Seul ce qui est confirmé est noté comme du droit : une règle
dit quand elle s’appuie sur autre chose. Cette page est écrite par `docs/regles.py`.
"""


def page() -> str:
    """Rend la page entière."""
    parametres, problemes = parametres_livres()
    assert not problemes
    lignes = [TETE]
    for matiere, nom in MATIERES.items():
        siennes = [regle for regle in REGLES.values() if regle.matiere == matiere]
        if siennes:
            lignes += [f"## {nom}", "", f"{accord(len(siennes), 'règle')}.", ""]
            for regle in siennes:
                lignes += [*_regle(regle, parametres), ""]
    return "\n".join(lignes).rstrip() + "\n"


def _regle(regle: Regle, parametres: Parametres) -> Iterator[str]:
    derniers = regle.lignes(parametres)
    articles = dict.fromkeys(reference for ligne in derniers for reference in ligne.references)
    statut = max((ligne.statut for ligne in derniers), key=STATUTS.index)
    dit = "" if statut == "confirme" else f" · une partie au moins : {STATUTS_DITS[statut]}"
    yield f"### `{regle.id}`"
    yield ""
    yield typographier(f"{regle.titre}. {', '.join(regle.competences)}{dit}.")
    yield ""
    for nom, argument in regle.arguments.items():
        yield f"- `{nom}` ({_nature(argument, du_droit=nom == regle.le)}) : {argument.libelle}"
    yield ""
    yield typographier(" ; ".join(articles) + ".")


def _nature(argument: NatureArgument, *, du_droit: bool) -> str:
    parties = ["date du droit" if du_droit else argument.nature]
    if argument.facultatif:
        parties.append("facultatif")
    if argument.connus:
        parties.append(" ".join(f"`{connu}`" for connu in argument.connus))
    return ", ".join(parties)


if __name__ == "__main__":
    ICI.write_text(page(), encoding="utf-8")
