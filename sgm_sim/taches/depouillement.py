"""The kind `depouillement`: count the votes of an election step by step, and judge what each envelope is worth.

State: `{"etape": name, "champs": {note: value}, "pages": {page: n}, "tas": {heap: n}, "lecture": bool}` and that of the
pile, which `depouillement_pile` describes. What is noted stands, right or wrong: sums follow from what was made of each
envelope, which may be taken back until its packet is closed. The engine never says what anything is worth.
"""

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Iterator, Mapping
from random import Random

from sgm_sim.core.instants import Instant, civil
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.champs import GenreAChamps, est_bien_formee, est_propre, valeur_de
from sgm_sim.taches.contrat import Clot, Contexte, Devis, Effet, Etat, Genre, Geste, Publie, TacheBase
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_fiche import PASSER, dessiner
from sgm_sim.taches.depouillement_gestes import devis_de_la_pile, reduire_la_pile
from sgm_sim.taches.depouillement_mots import MOTS
from sgm_sim.taches.depouillement_notes import BUREAU, CAUSE
from sgm_sim.taches.depouillement_pile import battre, classees, dessus, devenir, est_lue
from sgm_sim.taches.depouillement_urne import BulletinTrouve
from sgm_sim.taches.fiche import Fiche, VueFiche
from sgm_sim.taches.formulaire_donnees import Champ
from sgm_sim.taches.valeurs import NATURES_PRIVEES, NatureChamp, Valeur

PILES = 4
"""Heaps in which envelopes are counted out of the urn."""


class GenreDepouillement(GenreAChamps):
    """Implements `taches.contrat.Genre`."""

    type: str = "depouillement"
    version: int = 1
    modele: builtins.type[TacheBase] = TacheDepouillement

    def publie(self, tache: TacheDepouillement) -> Mapping[NomFait, NatureChamp]:
        """Return the fact of each note, the hour at which each step after the first begins, and that of the end."""
        heures = [*(f"{etape.etape}-debut" for etape in tache.deroule[1:]), "fin"]
        return {**super().publie(tache), **{tache.fait(nom): "heure" for nom in heures}}

    def etat_initial(self, tache: TacheDepouillement, hasard: Random) -> Etat:
        """Return the room at the closing; the order of the pile, and who signed on which page, are drawn."""
        return {
            "etape": tache.deroule[0].etape,
            "champs": {},
            "pages": _repartir(tache, hasard),
            "tas": _mettre_en_piles(tache.total, hasard),
            "lecture": False,
            "ordre": battre(tache, hasard) if tache.etape("pile") else {},
            "paquet": 1,
            "pile": {},
        }

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price a note, a gesture on the pile, or going on."""
        tache: TacheDepouillement = ctx.tache
        if (pile := devis_de_la_pile(tache, etat, geste)) is not None:
            return pile
        if geste.nom == PASSER and not geste.args and not geste.textes:
            return _passage(tache, etat)
        champ = next((un for un in _demandes(tache, etat) if un.id == geste.args.get("champ")), None)
        if geste.nom not in ("remplir", "vider") or champ is None or not est_propre(champ, geste):
            return Devis(refus="Ce n’est plus le moment de noter cela.")
        if geste.nom == "vider":
            return Devis()
        if not est_bien_formee(champ, valeur_de(champ, geste)):
            return Devis(refus=f"Cette réponse ne convient pas à « {champ.libelle} ».")
        return Devis(cout=champ.cout)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Keep a note, put an envelope aside, or go on."""
        tache: TacheDepouillement = ctx.tache
        if geste.nom == PASSER:
            return _passer(tache, etat, ctx.t)
        if geste.nom in ("remplir", "vider"):
            return _noter(tache, etat, geste), ()
        return reduire_la_pile(tache, etat, geste), ()

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the step, and what is to be noted or read."""
        return dessiner(ctx, etat, Devis() if ctx.close else _passage(ctx.tache, etat, prix=True))


def _repartir(tache: TacheDepouillement, hasard: Random) -> dict[str, int]:
    """Return how many signatures each page of the list has: whoever signed is drawn among those registered."""
    par_page = -(-tache.inscrits // tache.pages)
    compte = Counter(rang // par_page for rang in hasard.sample(range(tache.inscrits), k=tache.emarges))
    return {f"{page + 1:02}": compte[page] for page in range(-(-tache.inscrits // par_page))}


def _mettre_en_piles(n: int, hasard: Random) -> dict[str, int]:
    """Return how many envelopes lie in each heap, once out of the urn."""
    coupes = sorted(hasard.randint(0, n) for _ in range(PILES - 1))
    bornes = zip([0, *coupes], [*coupes, n], strict=True)
    return {f"{pile:02}": fin - debut for pile, (debut, fin) in enumerate(bornes, start=1) if fin > debut}


def _demandes(tache: TacheDepouillement, etat: Etat) -> tuple[Champ, ...]:
    return tache.demandes(etat["etape"], etat["champs"])


def _passage(tache: TacheDepouillement, etat: Etat, *, prix: bool = False) -> Devis:
    """Price going on to the next step, or say what is left to be done; `prix`: both."""
    etape = tache.etape(etat["etape"])
    assert etape is not None
    minutes = MOTS[etape.etape].minutes if etape.minutes is None else etape.minutes
    if etape.etape == "pile" and not (est_lue(etat) and dessus(tache, etat) is None):
        refus = "Il reste des enveloppes à lire."
    else:
        vides = [un.libelle for un in _demandes(tache, etat) if un.obligatoire and un.id not in etat["champs"]]
        refus = f"Il reste à noter : {' ; '.join(vides)}." if vides else ""
    return Devis(cout=0 if refus and not prix else 60 * minutes, refus=refus)


def _noter(tache: TacheDepouillement, etat: Etat, geste: Geste) -> Etat:
    champ = next(un for un in _demandes(tache, etat) if un.id == geste.args["champ"])
    champs = {nom: valeur for nom, valeur in etat["champs"].items() if nom != champ.id}
    if geste.nom == "remplir":
        champs[champ.id] = True if champ.nature in NATURES_PRIVEES else valeur_de(champ, geste)
    return {**etat, "champs": champs}


def _passer(tache: TacheDepouillement, etat: Etat, t: Instant) -> tuple[Etat, tuple[Effet, ...]]:
    """Leave a step: what was noted in it is known, and the next one begins."""
    notes = tuple(_faits(tache, etat))
    noms = [etape.etape for etape in tache.deroule]
    rang = noms.index(etat["etape"]) + 1
    if rang == len(noms):
        return etat, (*notes, _heure(tache, "fin", t), Clot())
    return {**etat, "etape": noms[rang]}, (*notes, _heure(tache, f"{noms[rang]}-debut", t))


def _faits(tache: TacheDepouillement, etat: Etat) -> Iterator[Publie]:
    if etat["etape"] == "pile":
        yield from _faits_de_la_pile(tache, etat)
    for champ in _demandes(tache, etat):
        if champ.publie and champ.id in etat["champs"]:
            valeur = champ.id if champ.nature in NATURES_PRIVEES else etat["champs"][champ.id]
            yield Publie(nom=champ.publie, nature=champ.nature, valeur=valeur)


def _faits_de_la_pile(tache: TacheDepouillement, etat: Etat) -> Iterator[Publie]:
    """Publish what was made of each envelope that is written, then how many plain ones went where."""
    dits: dict[str, Valeur] = {}
    ordinaires: Counter[str] = Counter()
    for quoi, sort, cause in classees(tache, etat):
        if isinstance(quoi, BulletinTrouve):
            dits[f"pile-{quoi.id}"] = sort
            if cause:
                dits[f"pile-{quoi.id}-{CAUSE}"] = cause
        else:
            ordinaires[devenir(quoi, sort)] += 1
            ordinaires[BUREAU] += sort == BUREAU
    for champ in tache.de_la_pile:
        valeur = dits.get(champ.id)
        if champ.nature == "nombre":
            valeur = ordinaires[champ.id.removeprefix("pile-ordinaires-")]
        if champ.publie and valeur is not None:
            yield Publie(nom=champ.publie, nature=champ.nature, valeur=valeur)


def _heure(tache: TacheDepouillement, nom: str, t: Instant) -> Publie:
    return Publie(nom=tache.fait(nom), nature="heure", valeur=f"{civil(t):%H:%M}")


GENRE: Genre = GenreDepouillement()
