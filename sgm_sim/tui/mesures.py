"""What the bilan shows, as lines: totals, bars, constats. Figures, words and shapes; colour only underlines them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from textual.content import Content

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.evaluation.notation import EN_ATTENTE, Constat, Notation, ScoreCompetence
from sgm_sim.evaluation.recit import Recit
from sgm_sim.evaluation.retours import Retour
from sgm_sim.referentiel import Referentiel
from sgm_sim.tui.mise_en_page import VIDE, Element, Ligne, Rangee, prose
from sgm_sim.tui.textes import assembler, brut, titre, une_ligne

ISSUES = {
    "reussi": ("✓", "réussi", "$success"),
    "partiel": ("◐", "en partie", "$warning"),
    "manque": ("✗", "à revoir", "$error"),
    "non_produit": ("✗", "non fait", "$error"),
    "a_evaluer": ("…", "à évaluer par le jury", "$discret"),
    "a_verifier": ("…", "à vérifier par le jury", "$discret"),
}
"""Sign, word and colour of each issue."""


def total(notation: Notation) -> list[Element]:
    """Return the sum of the attempt, in words."""
    obtenus = sum(c.obtenus for c in notation.competences)
    possibles = sum(c.possibles for c in notation.competences)
    attente = sum(c.en_attente for c in notation.competences)
    phrase = assembler(
        brut(f"{obtenus}", "bold $accent"),
        brut(f" {'point obtenu' if obtenus < 2 else 'points obtenus'} sur {possibles}", "bold"),
    )
    suite = f" ; {attente} {'attend' if attente < 2 else 'attendent'} le jury" if attente else ""
    return [Ligne(assembler(phrase, brut(suite, "$discret")))]


def a_retenir(constats: Sequence[Constat]) -> list[Element]:
    """Return the two or three things to remember, each in its sentence."""
    lignes: list[Element] = []
    for constat in constats:
        signe, _, style = ISSUES[constat.issue]
        lignes += [Ligne(brut(constat.libelle, "bold"), 3, 3, brut(f" {signe}", f"bold {style}"), colonne=78)]
        lignes += [*prose(constat.retour, 3, 78), VIDE]
    return lignes


def competences(notation: Notation, referentiel: Referentiel, largeur: int) -> list[Element]:
    """Return a bar for each competence, under its bloc."""
    lignes: list[Element] = []
    vues = {score.code: score for score in notation.competences}
    for bloc in referentiel.blocs:
        siennes = [(c, vues[c.code]) for c in bloc.competences if c.code in vues]
        if siennes:
            lignes.append(Ligne(brut(une_ligne(f"{bloc.code}  {bloc.titre}"), "bold"), 2, 8))
        for competence, score in siennes:
            niveau = referentiel.regles.libelle(score.proposition) + _plafond(score, notation)
            lignes += _competence(competence.libelle_court, score, niveau, largeur)
        if siennes:
            lignes.append(VIDE)
    return lignes


def _plafond(score: ScoreCompetence, notation: Notation) -> str:
    """Say which missed criterion caps the proposition."""
    manques = [constat.libelle for constat in notation.constats if constat.critere == score.plafonnee_par]
    return f", plafonnée par « {manques[0]} »" if manques else ""


def _competence(nom: str, score: ScoreCompetence, niveau: str, largeur: int) -> list[Element]:
    chiffres = f"{score.obtenus} sur {score.possibles}" + (f", {score.en_attente} au jury" if score.en_attente else "")
    etiquette = assembler(brut(f"{score.code}  ", "$discret"), brut(une_ligne(nom)))
    cote = assembler(brut(une_ligne(chiffres), "bold"), brut(f" · {une_ligne(niveau)}", "$discret"))
    if largeur >= 100:
        return [Rangee(((etiquette, 46), (barre(score, 24), 24), (cote, 0)), retrait=2)]
    return [Ligne(etiquette, 2), Rangee(((barre(score, 18), 18), (cote, 0)), retrait=11)]


def barre(score: ScoreCompetence, taille: int) -> Content:
    """Return `████▒▒··`: obtained, awaiting the jury, the rest. Three shapes, so that colour is not needed."""
    possibles = max(1, score.possibles)
    pleins = taille * score.obtenus // possibles
    attente = -(-taille * score.en_attente // possibles) if score.en_attente else 0
    attente = min(attente, taille - pleins)
    reste = taille - pleins - attente
    return assembler(brut("█" * pleins, "$success"), brut("▒" * attente, "$accent"), brut("·" * reste, "$discret"))


LEGENDE = "█ obtenu   ▒ en attente du jury   · possible"


def tete_de_constat(constat: Constat, ici: bool, ouvert: bool) -> list[Element]:
    """Return the line of a constat, folded."""
    signe, mot, style = ISSUES[constat.issue]
    marque = brut("▸ " if ici else "  ", "bold $accent")
    points = "…" if constat.issue in EN_ATTENTE else str(constat.points)
    droite = brut(f"{points} / {accord(constat.possible, 'point')}", "$discret")
    etat = assembler(brut(f"{signe} {mot}", style), brut("  ", ""))
    texte = assembler(etat, brut(une_ligne(constat.libelle), "bold" if ici or ouvert else ""))
    return [Ligne(texte, 2, 6, marque, droite)]


def corps_de_constat(constat: Constat, recits: Mapping[int, Recit]) -> list[Element]:
    """Return a constat unfolded: done, expected, why, what follows, where it is written, and those rows when told."""
    lignes: list[Element] = []
    for intitule, texte in (
        ("Ce que vous avez fait", _fait(constat)),
        ("Ce qui était attendu", constat.attendu),
        ("Pourquoi", constat.pourquoi),
    ):
        if texte:
            lignes += [Ligne(brut(intitule, "$accent"), 4), *prose(texte, 6, 80)]
    source = _source(constat)
    if source:
        lignes.append(Ligne(brut(source, "$discret"), 6, colonne=80))
    if constat.retour:
        intitule = "À savoir" if constat.issue == "reussi" else "La prochaine fois"
        lignes += [Ligne(brut(intitule, "$accent"), 4), *prose(constat.retour, 6, 80)]
    if constat.redhibitoire and constat.issue in ("manque", "non_produit"):
        lignes.append(Ligne(brut("Ce point plafonne la proposition pour sa compétence.", "bold"), 6, colonne=80))
    lignes += lignes_du_journal(constat.evenements, recits)
    return [*lignes, Ligne(brut(_trace(constat, recits), "$discret"), 4, colonne=80), VIDE]


def lignes_du_journal(evenements: Sequence[int], recits: Mapping[int, Recit]) -> list[Element]:
    """Return the rows that something rests on, each in its sentence; nothing when they are not told."""
    dits = [recits[n] for n in evenements if n in recits]
    lignes: list[Element] = [Ligne(brut("Ce qui s’est passé", "$accent"), 4)] if dits else []
    for recit in dits:
        ou = brut(f"  ligne\u00a0{recit.ligne}\u00a0du\u00a0journal", "$discret")
        lignes.append(Ligne(assembler(brut(une_ligne(recit.phrase)), ou), 6, 6, colonne=84))
    return lignes


def tete_de_retour(retour: Retour, quand: str, ici: bool, ouvert: bool) -> list[Element]:
    """Return something that came back, folded: when, what, why."""
    marque = brut("▸ " if ici else "  ", "bold $accent")
    quoi = brut(une_ligne(retour.quoi), "bold")
    lignes: list[Element] = [Ligne(assembler(brut(f"{quand} : ", "$discret"), quoi), 2, 4, marque, colonne=86)]
    return [*lignes, *prose(retour.raison, 4, 80)] if retour.raison else lignes


def corps_de_retour(retour: Retour, recits: Mapping[int, Recit]) -> list[Element]:
    """Return something that came back, unfolded: what was received, word for word, and what caused it."""
    recu: list[Element] = [VIDE, *prose(retour.texte, 6, 80), VIDE] if retour.texte else []
    return [*recu, *lignes_du_journal(retour.lignes, recits), VIDE]


def chiffres(phrases: Sequence[str]) -> list[Element]:
    """Return the figures of the days."""
    return [Ligne(titre("En chiffres")), *(Ligne(brut(phrase), 2, 4, colonne=88) for phrase in phrases)]


def _fait(constat: Constat) -> str:
    if constat.extrait:
        return f"{constat.fait} Vous avez écrit : « {constat.extrait} »".strip()
    return constat.fait or "Rien n’a été remis."


def _source(constat: Constat) -> str:
    if constat.source == "consigne":
        return f"Selon la consigne fournie : « {constat.consigne} »."
    articles = enumeration(constat.articles)
    if constat.source == "droit" and constat.verifie_le:
        return f"{articles}. Droit vérifié jusqu’au {date_longue(date.fromisoformat(constat.verifie_le))}.".lstrip(". ")
    return f"{articles}." if articles else ""


def _trace(constat: Constat, recits: Mapping[int, Recit]) -> str:
    parts = [constat.competence]
    if constat.evenements and not recits:
        mot = "ligne" if len(constat.evenements) == 1 else "lignes"
        parts.append(f"{mot} {enumeration([str(n) for n in constat.evenements])} du journal")
    if constat.origine:
        parts.append(f"vient de : {constat.origine}")
    return " · ".join(parts)


def ancre(empreinte: str) -> list[Element]:
    """Return the anchor and what it proves."""
    return [
        Ligne(titre("L’empreinte de votre travail")),
        Ligne(assembler(brut(empreinte[:16] or "sans empreinte", "bold"), brut("…" if len(empreinte) > 16 else ""))),
        *prose(
            "Notez-la : elle change si une seule ligne de votre journal est modifiée ensuite. Elle ne dit ni qui était "
            "au clavier, ni à quelle heure.",
            style="$discret",
        ),
    ]
