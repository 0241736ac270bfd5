"""What had to be noted in a count: read in the envelopes, judged by the law of the day of the ballot.

Each note is judged on those taken before it: whoever misjudges an envelope is wrong once, and sums that follow from it
are right. What the law does not settle is never scored. The engine never imports this module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches import depouillement_cle_resultats as resultats
from sgm_sim.taches import depouillement_cle_suites as suites
from sgm_sim.taches.depouillement_bulletins import Contenu
from sgm_sim.taches.depouillement_compte import vrai
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_juge import Juge
from sgm_sim.taches.depouillement_notes import BLANC, CAUSE, NUL, SECOND_TOUR, NomNote
from sgm_sim.taches.depouillement_urne import EtapeDepouillement
from sgm_sim.taches.notes import Attendue

_ECARTS: Mapping[str, Mapping[str, bool]] = {
    "mention": {"mention": True, "retires": False},
    "retirer": {"mention": True, "retires": True},
    "recompter": {"mention": False, "retires": False},
    "arranger": {"mention": False, "retires": False},
}
"""What is advised about a gap -> what is then done, for the rule."""


def cle(tache: TacheDepouillement, valeurs: Mapping[str, Any], parametres: Parametres) -> dict[str, Attendue]:
    """Return what each note had to be, by id, for every one that was to be taken; questions are left to other criteria.

    Args:
        tache: the count.
        valeurs: notes taken, by id (`pile-coeur`, `resultat-blancs`).
        parametres: the law.
    """
    juge = Juge(tache, valeurs, parametres)
    attendues: dict[str, Attendue] = {}
    for etape in tache.deroule:
        for ident, attendue in _etape(juge, etape):
            attendues[ident] = attendue
            juge.garder(ident, attendue)
    return attendues


def completer(tache: TacheDepouillement, reponse: Mapping[str, Any], parametres: Parametres) -> dict[str, Any]:
    """Return an answer with the right note wherever it gives none; sums follow from those that it gives."""
    valeurs = dict(reponse)
    for _ in range(2):  # envelopes, then the causes of those found void
        for ident, attendue in cle(tache, valeurs, parametres).items():
            if ident not in valeurs and attendue.valeurs:
                valeurs[ident] = attendue.valeurs[0]
    return valeurs


def _etape(juge: Juge, etape: EtapeDepouillement) -> Iterator[tuple[str, Attendue]]:
    """Yield what is asked at a step, and what is right."""
    if etape.etape == "pile":
        yield from _pile(juge)
    if etape.etape == "pointage":
        yield from _pointage(juge)
    for note in juge.tache.notes_de(etape):
        ident = f"{etape.etape}-{note}"
        if note in _PAR_CANDIDAT:
            demandee = note == "voix" or juge.valeurs.get("issue-resultat") != SECOND_TOUR
            yield from _PAR_CANDIDAT[note](juge, ident) if demandee else ()
        elif note != "ecart" or juge.tache.ecart(juge.valeurs) not in (None, 0):
            yield ident, _NOTES[ident](juge)


def heure(juge: Juge) -> Attendue:
    """The hour of the law, or that of the order of the préfet."""
    usuelle = {"election": juge.tache.election, "ouverture": "12:00", "cloture": "12:00"}
    horaires = juge.regle("elections.horaires-scrutin", **usuelle).calcul
    if not horaires:
        return Attendue((), juge.regle("elections.horaires-scrutin", **usuelle))
    arrete = juge.tache.cloture is not None
    heure = f"{juge.tache.cloture:%H:%M}" if juge.tache.cloture else horaires["cloture"]
    faits = {"election": juge.tache.election, "ouverture": horaires["ouverture"], "cloture": heure}
    return Attendue((heure,), juge.regle("elections.horaires-scrutin", **faits, arrete=arrete))


def ecart(juge: Juge) -> Attendue:
    """What the bureau does of a gap."""
    nombres = {"emargements": juge.dit("total", "emargements"), "enveloppes": juge.dit("enveloppes", "urne")}

    def verdict(dit: str) -> Verdict:
        retires = abs(nombres["emargements"] - nombres["enveloppes"]) if _ECARTS[dit]["retires"] else 0
        return juge.regle("elections.ecart-emargements", **nombres, mention=_ECARTS[dit]["mention"], retires=retires)

    return juge.parmi("urne-ecart", tuple(_ECARTS), verdict)


def centaines(juge: Juge, *, reste: bool) -> Attendue:
    """How many envelopes of a hundred, and what is written on the last one."""
    verdict = juge.regle("elections.enveloppes-centaine", enveloppes=max(0, juge.dit("enveloppes", "urne")))
    dit = verdict.calcul.get("reste", "") if reste else verdict.limite
    return Attendue((int(dit),) if dit else (), verdict)


def scrutateurs(juge: Juge) -> Attendue:
    """Those who are voters, and there."""
    bons = [un.id for un in juge.tache.volontaires if un.electeur]
    verdict = _tables(juge, 1, len(bons))
    return Attendue((bons,) if verdict.decision != "indetermine" else (), verdict)


def tables(juge: Juge) -> Attendue:
    """As many tables as there are people and isoloirs for, or fewer."""
    dits = juge.valeurs.get("tables-scrutateurs")
    n = len(dits) if isinstance(dits, list) else sum(un.electeur for un in juge.tache.volontaires)
    possibles = range(juge.tache.isoloirs or 1, 0, -1)
    if not juge.tache.volontaires:
        n = 1_000  # nobody says who is there: only isoloirs count
    return juge.parmi("tables-nombre", tuple(possibles), lambda tables: _tables(juge, tables, n))


def _tables(juge: Juge, tables: int, scrutateurs: int) -> Verdict:
    return juge.regle(
        "elections.tables-depouillement",
        isoloirs=juge.tache.isoloirs or tables,
        tables=tables,
        scrutateurs=scrutateurs,
    )


def _pile(juge: Juge) -> Iterator[tuple[str, Attendue]]:
    for bulletin in juge.tache.bulletins:
        ident, attendue = f"pile-{bulletin.id}", juge.bareme.attendu(bulletin)
        yield ident, attendue
        if juge.valeurs.get(ident) == NUL and attendue.accepte(NUL):
            yield f"{ident}-{CAUSE}", juge.bareme.causes(Contenu.de(bulletin))
    if juge.tache.mode == "tous":
        vrais = dict(juge.tache.series)
        for sort in juge.tache.sorts:
            yield f"pile-ordinaires-{sort.id}", Attendue((vrais.get(sort.id, 0),))


def _pointage(juge: Juge) -> Iterator[tuple[str, Attendue]]:
    for un in juge.tache.desaccords:
        yield f"pointage-t{un.table}-{un.candidat}", Attendue((vrai(juge.tache, un),))


_NOTES: Mapping[str, Callable[[Juge], Attendue]] = {
    "cloture-heure": heure,
    "emargements-total": lambda juge: Attendue((juge.tache.emarges,)),
    "urne-enveloppes": lambda juge: Attendue((juge.tache.total,)),
    "urne-ecart": ecart,
    "centaines-paquets": lambda juge: centaines(juge, reste=False),
    "centaines-reste": lambda juge: centaines(juge, reste=True),
    "tables-scrutateurs": scrutateurs,
    "tables-nombre": tables,
    "resultat-votants": resultats.votants,
    "resultat-blancs": lambda juge: resultats.sorte(juge, BLANC),
    "resultat-nuls": lambda juge: resultats.sorte(juge, NUL),
    "resultat-exprimes": resultats.exprimes,
    "resultat-majorite": resultats.majorite,
    "resultat-comptes": resultats.comptes,
    "issue-resultat": resultats.resultat,
    "pv-exemplaires": suites.exemplaires,
    "pv-forme": suites.forme,
    "pv-mentions": suites.mentions,
    "pv-annexes": suites.annexes,
    "proclamation-formalites": suites.formalites,
    "transmission-destinataire": suites.destinataire,
    "transmission-quand": suites.quand,
}
_PAR_CANDIDAT: Mapping[NomNote, Callable[[Juge, str], Iterator[tuple[str, Attendue]]]] = {
    "voix": resultats.voix_de_chacun,
    "sieges": lambda juge, ident: resultats.sieges(juge, ident, "municipales.sieges", juge.tache.sieges or 1),
    "communautaires": lambda juge, ident: resultats.sieges(
        juge, ident, "municipales.sieges-communautaires", juge.tache.sieges_communautaires or 1
    ),
}
