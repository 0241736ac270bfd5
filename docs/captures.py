"""Refait les captures de docs/captures : le programme se dessine lui-même, sur le scénario livré, à une date fixe.

python docs/captures.py
"""

from __future__ import annotations

import asyncio
import itertools
import re
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sgm_sim.application.atelier import Atelier
from sgm_sim.application.plans import charger_tout, jouer_plan
from sgm_sim.core.livraison import SCENARIOS
from sgm_sim.engine.commandes import Commande
from sgm_sim.engine.evenements import CommandeRecue
from sgm_sim.evaluation.plans import commandes_de
from sgm_sim.scenario.dossier import lire_dossier
from sgm_sim.taches.contrat import Geste
from sgm_sim.tui.app import SgmApp

ICI = Path(__file__).parent / "captures"
NOM = "Keller Anne"
COMPTEUR = itertools.count(1)
ACTES = 38
"""Ce qu'il faut d'actes pour que la permanence batte son plein."""


def atelier(dossier: Path) -> Atelier:
    return Atelier(
        dossier / "tentatives.sqlite",
        [SCENARIOS],
        lambda: datetime(2026, 2, 3, 9, 0, tzinfo=UTC),
        lambda n: next(COMPTEUR).to_bytes(n, "big"),
    )


def commandes(qui: str) -> list[Commande]:
    scenario, corrige, plan = charger_tout(lire_dossier(SCENARIOS / "premiers-pas"))
    return commandes_de(next(a for a in plan.apprenants if a.id == qui), scenario, corrige)


def avancer(atelier: Atelier, jusqu_a: str) -> str:
    """Joue le plan d'un stagiaire pressé jusqu'à une tâche, et rend le numéro de la tentative."""
    tentative = atelier.commencer("premiers-pas", NOM, graine=0)
    for commande in commandes("vendredi-du-maire"):
        if isinstance(commande, Geste) and commande.tache == jusqu_a:
            break
        tentative.act(commande)
    return tentative.id


def vivre(atelier: Atelier, qui: str, actes: int | None) -> str:
    """Joue les premiers actes d'une permanence, ou toute la journée, et rend le numéro de la tentative."""
    scenario, corrige, plan = charger_tout(lire_dossier(SCENARIOS / "permanence-du-mardi"))
    _, evenements = jouer_plan(next(a for a in plan.apprenants if a.id == qui), scenario, corrige)
    recues = [evenement.commande for evenement in evenements if isinstance(evenement, CommandeRecue)]
    tentative = atelier.commencer("permanence-du-mardi", NOM, graine=0)
    for commande in recues[:actes]:
        tentative.act(commande)
    return tentative.id


def assister(atelier: Atelier, scenario: str, quand: Callable[[Geste], bool]) -> str:
    """Joue le plan de l'expert d'un scénario jusqu'au geste voulu, compris, et rend le numéro de la tentative."""
    dossier = lire_dossier(SCENARIOS / scenario)
    charge, corrige, plan = charger_tout(dossier)
    tentative = atelier.commencer(scenario, NOM, graine=0)
    for commande in commandes_de(next(a for a in plan.apprenants if a.id == "expert"), charge, corrige):
        tentative.act(commande)
        if isinstance(commande, Geste) and quand(commande):
            break
    return tentative.id


def sans_police_distante(svg: str) -> str:
    """Ôte les polices à télécharger : celles de la machine du lecteur suffisent."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


async def capturer(nom: str, app: SgmApp, taille: tuple[int, int], *touches: str, theme: str = "encre") -> None:
    async with app.run_test(size=taille) as pilot:
        await app.workers.wait_for_complete()
        app.theme = theme
        await pilot.pause()
        await pilot.press(*touches)
        await app.workers.wait_for_complete()
        await pilot.pause()
        largeur, hauteur = taille
        fichier = ICI / f"{nom}-{largeur}x{hauteur}.svg"
        fichier.write_text(sans_police_distante(app.export_screenshot(title="sgm_sim")), encoding="utf-8")
        print(fichier)


async def tout() -> None:
    ICI.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as dossier:
        ici = atelier(Path(dossier))
        await capturer("accueil", SgmApp(ici, stagiaire=NOM), (120, 40))
        await capturer("accueil", SgmApp(ici, stagiaire=NOM), (60, 20), theme="contraste")
        await capturer("briefing", SgmApp(ici, stagiaire=NOM, scenario="premiers-pas"), (80, 24), theme="papier")
        fixer, rediger, fini = avancer(ici, "fixer"), avancer(ici, "rediger"), avancer(ici, "")
        await capturer("tache", SgmApp(ici, reprendre=fixer), (120, 40))
        await capturer("tache", SgmApp(ici, reprendre=fixer), (80, 24), theme="papier")
        await capturer("redaction", SgmApp(ici, reprendre=rediger), (120, 40), "enter", "f2", theme="papier")
        await capturer("bilan", SgmApp(ici, reprendre=fini), (120, 40))
        await capturer("bilan", SgmApp(ici, reprendre=fini), (80, 24), theme="papier")
        vive, vecue = vivre(ici, "laisse-attendre", ACTES), vivre(ici, "laisse-attendre", None)
        await capturer("permanence", SgmApp(ici, reprendre=vive), (120, 40))
        await capturer("permanence", SgmApp(ici, reprendre=vive), (80, 24), theme="papier")
        seance = assister(ici, "conseil-de-mars", lambda geste: geste.args.get("champ") == "voirie-pour")
        await capturer("seance", SgmApp(ici, reprendre=seance), (120, 40), theme="papier")
        await capturer("seance", SgmApp(ici, reprendre=seance), (80, 24))
        await capturer("journee", SgmApp(ici, reprendre=vecue), (120, 40))


if __name__ == "__main__":
    asyncio.run(tout())
