"""People and mail as the bureau shows them: who waits, since when, in what mood, and what is not read yet."""

from __future__ import annotations

import re

from textual.content import Content

from sgm_sim.core.francais.ecriture import duree, heure_longue
from sgm_sim.core.instants import civil
from sgm_sim.engine.vue import Vue, VueDocument, VuePassant
from sgm_sim.taches.humeur import visage
from sgm_sim.tui.mise_en_page import Ligne
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne
from sgm_sim.tui.widgets.liste import Entree

SIGNES_COURRIER = {"papier": "✉", "courriel": "@", "note": "✎"}
"""Sign of each kind of document; F1 gives its word."""

_VIDE = Entree("", brut("  personne", "$discret"))
_BLANC = Entree("", Content(" "))


def entrees_des_gens(vue: Vue) -> list[Entree]:
    """Return the counter and the telephone, one person under another."""
    ici = [un for un in vue.passants if un.canal != "telephone" and un.etat != "rappel"]
    appels = [un for un in vue.passants if un.canal == "telephone" and un.etat != "rappel"]
    rappels = [un for un in vue.passants if un.etat == "rappel"]
    entrees = [Entree("", titre("Guichet"), brut("g", "$accent")), *(map(_passant, ici))]
    entrees += [_VIDE] if not ici else []
    entrees += [_BLANC, Entree("", titre("Téléphone"), brut("p", "$accent")), *map(_appel, appels)]
    entrees += [*(map(_rappel, rappels))]
    return entrees + ([Entree("", brut("  silencieux", "$discret"))] if not appels and not rappels else [])


def _passant(un: VuePassant) -> Entree:
    if un.etat == "recu":
        quoi = f"devant vous, {visage(un.humeur).mot}"
        texte = assembler(brut(une_ligne(un.nom), "bold"), brut(f"\n{visage(un.humeur).signe} {quoi}"))
        return Entree(un.id, texte, ici=True)
    ou = "à votre porte, " if un.canal == "visite" else ""
    humeur = visage(un.humeur)
    texte = assembler(
        brut(une_ligne(un.nom), "bold"),
        brut(f"\n{humeur.signe} {ou}{humeur.mot}"),
        brut(f" · {une_ligne(un.objet)}", "$discret"),
    )
    return Entree(un.id, texte, brut(_depuis(un.attend), "$accent"))


def _appel(un: VuePassant) -> Entree:
    if un.etat == "recu":
        quoi = f"en ligne, {visage(un.humeur).mot}"
        texte = assembler(brut(f"☎ {une_ligne(un.nom)}", "bold"), brut(f"\n{visage(un.humeur).signe} {quoi}"))
        return Entree(un.id, texte, ici=True)
    texte = assembler(
        brut(f"☎ {une_ligne(un.nom)}", "bold"),
        brut(f"\nraccroche dans {duree(un.reste)}"),
        brut(f" · {une_ligne(un.objet)}", "$discret"),
    )
    return Entree(un.id, texte)


def _rappel(un: VuePassant) -> Entree:
    return Entree(
        un.id, assembler(brut(f"☐ rappeler {une_ligne(un.nom)}"), brut(f"\n{une_ligne(un.objet)}", "$discret"))
    )


def fil_des_gens(vue: Vue) -> Ligne:
    """Return everyone on one line, for screens without the column: `▸ Keller ◔ 6 min · ☎ École 40 s · ✉ 3`."""
    parts = [_court(un) for un in sorted(vue.passants, key=_urgence)] or [brut("Personne n’attend", "$discret")]
    non_lus = sum(not document.lu for document in vue.documents)
    parts += [brut(f"✉ {non_lus}")] if non_lus else []
    return Ligne(Content(" · ").join(parts))


def _urgence(un: VuePassant) -> int:
    """Whoever is here first, then who hangs up soonest: the end of the line may not be seen."""
    if un.etat != "attend":
        return 0 if un.etat == "recu" else 4
    return {"telephone": 1, "visite": 2, "guichet": 3}[un.canal]


def _court(un: VuePassant) -> Content:
    nom = nom_court(un.nom)
    if un.etat == "rappel":
        return brut(f"☐ rappeler {nom}")
    if un.etat == "recu":
        return assembler(brut("▸ ", "bold $accent"), brut(f"{nom} {visage(un.humeur).signe}", "bold"))
    if un.canal == "telephone":
        return brut(f"☎ {nom} {duree(un.reste)}", "bold")
    ou = "à la porte " if un.canal == "visite" else ""
    return brut(f"{nom} {ou}{visage(un.humeur).signe} {_depuis(un.attend)}")


def _depuis(secondes: int) -> str:
    """Return how long someone has waited; seconds say nothing after some minutes."""
    if not secondes:
        return "arrive"
    return duree(secondes if secondes < 60 else secondes // 60 * 60)


def nom_court(nom: str) -> str:
    """Return « Keller » for « Mme Anne Keller », « École » for « La directrice de l’école »."""
    dernier = une_ligne(nom).replace("\u00a0", " ").split(" ")[-1]
    dernier = re.sub(r"^(?:[dlDL]|[qQ]u)[’']", "", dernier) or dernier
    return dernier[:1].upper() + dernier[1:]


def etat_de_la_porte(vue: Vue) -> str:
    """Return what the banner says of the door."""
    if vue.ferme:
        return "fermé pour la nuit"
    if vue.public_jusqu_a is None:
        return "fermé au public"
    return f"public jusqu’à {heure_longue(civil(vue.public_jusqu_a).time())}"


def etat_des_gens(vue: Vue) -> str:
    """Return what the banner says of people."""
    au_guichet = [un for un in vue.passants if un.etat == "attend" and un.canal == "guichet"]
    parts = [
        f"{visage(min(un.humeur for un in au_guichet)).signe} {len(au_guichet)} au guichet" if au_guichet else "",
        "☎ sonne" if any(un.etat == "attend" and un.canal == "telephone" for un in vue.passants) else "",
        "à votre porte" if any(un.etat == "attend" and un.canal == "visite" for un in vue.passants) else "",
    ]
    return "   ".join(part for part in parts if part)


def entrees_de_la_bannette(vue: Vue) -> list[Entree]:
    """Return what came and is not read yet, the newest first."""
    non_lus = [document for document in reversed(vue.documents) if not document.lu]
    tete = Entree("", titre(f"Bannette · {len(non_lus)}" if non_lus else "Bannette"), brut("b", "$accent"))
    if not non_lus:
        return [tete, Entree("", brut("  tout est lu", "$discret"))]
    return [tete, *map(_piece, non_lus)]


def _piece(document: VueDocument) -> Entree:
    signe = SIGNES_COURRIER[document.canal]
    return Entree(document.id, brut(f"{signe} {une_ligne(document.titre)}"))
