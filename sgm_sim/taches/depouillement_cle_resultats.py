"""The sums of a count and its outcome: what each had to be, on what was made of each envelope and noted before."""

from __future__ import annotations

from collections.abc import Iterator

from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches.depouillement_juge import Juge
from sgm_sim.taches.depouillement_notes import BLANC, NON, OUI, RESULTATS, SECOND_TOUR
from sgm_sim.taches.notes import Attendue


def votants(juge: Juge) -> Attendue:
    """As many as envelopes were counted, or as there are."""
    return Attendue(tuple(dict.fromkeys((juge.dit("enveloppes", "urne"), juge.tache.total))))


def sorte(juge: Juge, nom: str) -> Attendue:
    """As many as were put aside."""
    return Attendue((juge.compte.blancs if nom == BLANC else juge.compte.nuls,))


def exprimes(juge: Juge) -> Attendue:
    """What is left of the voters."""
    verdict = juge.regle(
        "elections.suffrages-exprimes",
        votants=juge.dit("votants"),
        blancs=juge.dit("blancs"),
        nuls=juge.dit("nuls"),
    )
    return Attendue((int(verdict.limite),) if verdict.limite else (), verdict)


def majorite(juge: Juge) -> Attendue:
    """More than half of the votes cast, as they were noted."""
    verdict = juge.regle("elections.suffrages-exprimes", votants=juge.dit("exprimes"), blancs=0, nuls=0)
    dite = verdict.calcul.get("majorite-absolue")
    return Attendue((int(dite),) if dite else (), verdict)


def voix_de_chacun(juge: Juge, ident: str) -> Iterator[tuple[str, Attendue]]:
    """Votes that were put aside for each."""
    for un in juge.tache.officiels:
        yield f"{ident}-{un.id}", Attendue((juge.compte.voix.get(un.id, 0),))


def comptes(juge: Juge) -> Attendue:
    """Whether the figures that were noted agree."""
    nombres = {nom: juge.dit(nom) for nom in ("votants", "blancs", "nuls", "exprimes")}
    verdict = juge.regle("elections.coherence-resultats", inscrits=juge.tache.inscrits, voix=juge.voix, **nombres)
    dit = {"conforme": (OUI,), "non_conforme": (NON,)}.get(verdict.decision, ())
    return Attendue(dit, verdict)


def resultat(juge: Juge) -> Attendue:
    """Who wins, or a second round; at the presidential election, nothing but the results of the bureau."""
    if juge.tache.election == "presidentielle":
        return Attendue((RESULTATS,))
    if juge.tache.tour == "premier":
        verdict = juge.regle("municipales.issue-premier-tour", population=juge.tache.population, voix=juge.voix)
        issue = verdict.calcul.get("issue")
        noms = {titre: nom for nom, titre in juge.titres.items()}
        return Attendue((noms.get(issue, issue),) if issue else (), verdict)
    verdict = _sieges(juge, "municipales.sieges", juge.tache.sieges or 1)
    parts = {nom: int(verdict.calcul[titre]) for nom, titre in juge.titres.items() if titre in verdict.calcul}
    tetes = [nom for nom, n in parts.items() if n == max(parts.values())]
    return Attendue((tetes[0],) if len(tetes) == 1 else (), verdict)


def sieges(juge: Juge, ident: str, regle: str, sieges: int) -> Iterator[tuple[str, Attendue]]:
    """Seats of each list, by the votes that were noted."""
    verdict = _sieges(juge, regle, sieges)
    for un in juge.tache.officiels:
        part = verdict.calcul.get(juge.titres[un.id])
        yield f"{ident}-{un.id}", Attendue((int(part),) if part is not None else (), verdict)


def _sieges(juge: Juge, regle: str, sieges: int) -> Verdict:
    """Share the seats; whoever announced a winner where there is none shares them as at a second round."""
    tour = juge.tache.tour
    if tour == "premier" and resultat(juge).valeurs == (SECOND_TOUR,):
        tour = "second"
    ages = {
        nom: {juge.titres[un.id]: age for un in juge.tache.officiels if (age := getattr(un, cle)) is not None}
        for nom, cle in (("ages_moyens", "age_moyen"), ("ages", "age"))
    }
    donnes = {nom: table for nom, table in ages.items() if table}
    return juge.regle(regle, population=juge.tache.population, sieges=sieges, voix=juge.voix, tour=tour, **donnes)
