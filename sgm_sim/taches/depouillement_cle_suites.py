"""The procès-verbal, the proclamation, the transmission: what each had to be, by the law of the day of the ballot."""

from __future__ import annotations

import datetime as dt

from sgm_sim.droit.regles import appliquer
from sgm_sim.droit.verdict import Verdict
from sgm_sim.taches.depouillement_juge import Juge
from sgm_sim.taches.depouillement_notes import LENDEMAINS, reponses_de
from sgm_sim.taches.notes import Attendue


def exemplaires(juge: Juge) -> Attendue:
    """Enough copies."""
    formalites = list(reponses_de("forme"))
    return juge.parmi(
        "pv-exemplaires",
        tuple(range(1, 7)),
        lambda n: juge.regle("elections.forme-proces-verbal", exemplaires=n, formalites=formalites),
    )


def forme(juge: Juge) -> Attendue:
    """How it is drawn up."""
    copies = (*exemplaires(juge).valeurs, 1)
    return juge.liste(
        "pv-forme",
        "forme",
        lambda dites: juge.regle("elections.forme-proces-verbal", exemplaires=copies[0], formalites=dites),
        jamais=("lendemain", "president-seul"),
    )


def mentions(juge: Juge) -> Attendue:
    """What it must say; what only official forms want is left free."""
    attendue = juge.liste(
        "pv-mentions", "mentions", lambda dites: juge.regle("elections.mentions-proces-verbal", mentions=dites)
    )
    return attendue._replace(valeurs=attendue.valeurs[::-1])  # the fullest is the plainest


def annexes(juge: Juge) -> Attendue:
    """What is joined to it."""
    irregulieres = sum("enveloppe-non-reglementaire" in un.defauts for un in juge.tache.bulletins)
    presents = {
        "nuls": juge.dit("nuls"),
        "blancs": juge.dit("blancs"),
        "enveloppes_irregulieres": irregulieres,
        "reclamations": juge.tache.reclamations,
    }
    return juge.liste(
        "pv-annexes",
        "annexes",
        lambda dites: juge.regle("elections.annexes-proces-verbal", jointes=dites, **presents),
        jamais=("bulletins-valables",),
    )


def formalites(juge: Juge) -> Attendue:
    """How results are proclaimed."""
    return juge.liste(
        "proclamation-formalites",
        "formalites",
        lambda dites: juge.regle("elections.proclamation", formalites=dites),
        jamais=("par-la-mairie",),
    )


def destinataire(juge: Juge) -> Attendue:
    """Who receives it."""
    return juge.parmi("transmission-destinataire", reponses_de("destinataire"), lambda qui: _envoi(juge, qui, 0))


def quand(juge: Juge) -> Attendue:
    """When it leaves."""
    qui = str(next(iter(destinataire(juge).valeurs), ""))
    return juge.parmi("transmission-quand", tuple(LENDEMAINS), lambda dit: _envoi(juge, qui, LENDEMAINS[dit]))


def _envoi(juge: Juge, destinataire: str, apres: int) -> Verdict:
    fin = juge.tache.date
    faits = {
        "election": juge.tache.election,
        "destinataire": destinataire,
        "date_transmission": (fin + dt.timedelta(days=apres)).isoformat(),
        "date_fin": fin.isoformat(),
        "chef_lieu": juge.tache.chef_lieu,
    }
    return appliquer("elections.transmission", faits, juge.parametres)
