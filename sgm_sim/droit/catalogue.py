"""Finding rules by word or article. Applies none."""

from __future__ import annotations

from sgm_sim.core.francais.pliage import plier
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.recherche import Rayon, rang_dans
from sgm_sim.droit.regle import MATIERES, Regle
from sgm_sim.droit.regles import REGLES


def chercher_regles(texte: str, parametres: Parametres) -> tuple[Regle, ...]:
    """Return the rules in which every word and every article of `texte` is found, the best first; all when empty."""
    plie = plier(texte)
    trouvees = []
    for rang_livre, regle in enumerate(REGLES.values()):
        rang = rang_dans(_rayon(regle, parametres), plie)
        if rang is not None:
            trouvees.append((rang, rang_livre, regle))
    return tuple(regle for _, _, regle in sorted(trouvees, key=lambda trouvee: trouvee[:2]))


def _rayon(regle: Regle, parametres: Parametres) -> Rayon:
    articles = [reference for ligne in regle.lignes(parametres) for reference in ligne.references]
    libelles = " ".join(argument.libelle for argument in regle.arguments.values())
    mots = f"{regle.id} {MATIERES[regle.matiere]} {' '.join(regle.competences)}"
    return Rayon.de(regle.titre, mots, libelles, articles)
