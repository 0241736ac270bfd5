"""What lies on the table at each step of a count: figures to add up, sheets that disagree. It adds nothing up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from sgm_sim.core.francais.ecriture import accord, heure_longue, nombre
from sgm_sim.taches.bulletin_dit import batons
from sgm_sim.taches.contrat import Etat
from sgm_sim.taches.depouillement_compte import pointe, vrai
from sgm_sim.taches.depouillement_donnees import TacheDepouillement
from sgm_sim.taches.depouillement_mots import CAUSES
from sgm_sim.taches.depouillement_notes import BLANC, BUREAU, NUL
from sgm_sim.taches.depouillement_pile import compter, lus, rangs, sort_de
from sgm_sim.taches.depouillement_urne import BulletinTrouve, CandidatAuScrutin
from sgm_sim.taches.fiche import Bloc, BlocEtat

Lignes = Iterator[tuple[str, str]]

DIZAINE = 10


def poser(tache: TacheDepouillement, etat: Etat, etape: str) -> Iterator[Bloc]:
    """Yield what is seen at a step."""
    for nom, lignes in _TABLES.get(etape, {}).items():
        if vues := tuple(lignes(tache, etat)):
            yield BlocEtat(id=nom, lignes=vues)


def _horaire(tache: TacheDepouillement, etat: Etat) -> Lignes:
    if tache.cloture is not None:
        yield "Arrêté du préfet", f"clôture à {heure_longue(tache.cloture)}"


def _pages(tache: TacheDepouillement, etat: Etat) -> Lignes:
    for page, n in etat["pages"].items():
        yield f"Page {int(page)}", accord(n, "signature")


def _urne(tache: TacheDepouillement, etat: Etat) -> Lignes:
    if not tache.etape("emargements"):
        yield "Signatures comptées", nombre(tache.emarges)
    for tas, n in etat["tas"].items():
        yield f"Pile {int(tas)}", en_tas(n, "enveloppe")


def _trouvees(tache: TacheDepouillement, etat: Etat) -> Lignes:
    if not tache.etape("urne"):
        yield "Enveloppes trouvées dans l’urne", nombre(tache.total)


def en_tas(n: int, quoi: str) -> str:
    """Return « 4 tas de dix et 7 enveloppes »: what one sees before adding up."""
    dizaines, reste = divmod(n, DIZAINE)
    if not dizaines:
        return accord(reste, quoi)
    return f"{dizaines} tas de dix et {accord(reste, quoi)}" if reste else f"{dizaines} tas de dix"


def _tables(tache: TacheDepouillement, etat: Etat) -> Lignes:
    if tache.isoloirs:
        yield "Isoloirs dans la salle", str(tache.isoloirs)


def _desaccords(tache: TacheDepouillement, etat: Etat) -> Lignes:
    for un in tache.desaccords:
        n = vrai(tache, un)
        premiere, seconde = (max(0, n + ecart) for ecart in un.ecarts)
        lu = f"première feuille : {premiere} ; seconde feuille : {seconde} ; sur la table : {en_tas(n, 'bulletin')}"
        yield f"Table {un.table}, {tache.libelle(un.candidat)}", lu


def _tranchees(tache: TacheDepouillement, etat: Etat) -> Lignes:
    """Say what the bureau made of what was left to it."""
    numero = 0
    for paquet in etat["ordre"]:
        faits = lus(etat, paquet)
        for rang, quoi in zip(faits, rangs(etat, paquet), strict=False):
            numero += 1
            bulletin = tache.trouve(quoi)
            if sort_de(faits[rang])[0] == BUREAU and isinstance(bulletin, BulletinTrouve):
                yield f"Enveloppe {numero}", f"le bureau en fait {_fait(tache, bulletin.tranche)}"


def _fait(tache: TacheDepouillement, sort: str) -> str:
    return {BLANC: "un vote blanc", NUL: "un vote nul"}.get(sort, f"une voix pour {tache.libelle(sort)}")


def _feuilles(tache: TacheDepouillement, etat: Etat) -> Lignes:
    """Lay the sheets side by side, sort by sort: figures of the tables, then strokes or packets of the learner."""
    yield "Inscrits", nombre(tache.inscrits)
    paquets = [compter(tache, etat, paquet, tranche=True) for paquet in etat["ordre"]]
    for sort, libelle in _sortes(tache, paquets):
        parts = list(_aux_tables(tache, etat, sort)) if tache.mode == "litigieux" else []
        if tache.mode == "tous":
            parts += [f"paquet {rang} : {compte[sort]}" for rang, compte in enumerate(paquets, start=1)]
        elif n := sum(compte[sort] for compte in paquets):
            parts.append(f"enveloppes que vous avez lues : {batons(n)}")
        yield libelle, " ; ".join(parts) or "rien"


def _sortes(tache: TacheDepouillement, paquets: list[Counter[str]]) -> Iterator[tuple[str, str]]:
    for un in tache.candidats:
        if un.enregistre or any(compte[un.id] for compte in paquets):
            yield un.id, un.libelle
    yield BLANC, "Blancs"
    yield NUL, "Nuls"


def _aux_tables(tache: TacheDepouillement, etat: Etat, sort: str) -> Iterator[str]:
    total = dict(tache.series).get(sort, 0)
    disputes = {un.table: un for un in tache.desaccords if un.candidat == sort and tache.etape("pointage")}
    for table in range(1, tache.tables + 1) if total else ():
        n = pointe(tache, etat["champs"], disputes[table]) if table in disputes else tache.part(total, table)
        yield f"table {table} : {n}"


def _a_pourvoir(tache: TacheDepouillement, etat: Etat) -> Lignes:
    if tache.election != "municipales":
        return
    yield "Population", accord(tache.population or 0, "habitant")
    if tache.sieges:
        yield "Sièges au conseil municipal", str(tache.sieges)
    if tache.sieges_communautaires:
        yield "Sièges à la communauté", str(tache.sieges_communautaires)
    yield from _ages(tache, "Moyenne d’âge des listes", lambda un: un.age_moyen)
    yield from _ages(tache, "Âge du candidat suivant", lambda un: un.age)


def _ages(tache: TacheDepouillement, quoi: str, age: Callable[[CandidatAuScrutin], int | None]) -> Lignes:
    if dits := [f"{un.libelle} : {age(un)}" for un in tache.officiels if age(un) is not None]:
        yield quoi, " ; ".join(dits)


def _reclamations(tache: TacheDepouillement, etat: Etat) -> Lignes:
    n = tache.reclamations
    yield (
        "Réclamations",
        accord(n, "réclamation, pièces remises au bureau", "réclamations, pièces remises au bureau") if n else "aucune",
    )


def _nuls(tache: TacheDepouillement, etat: Etat) -> Lignes:
    """Recall the reasons that were given."""
    causes = Counter(
        cause for paquet in etat["ordre"] for sort, cause in map(sort_de, lus(etat, paquet).values()) if sort == NUL
    )
    for cause, n in causes.items():
        yield f"Nuls, {CAUSES[cause].libelle[0].lower()}{CAUSES[cause].libelle[1:]}", batons(n)


def _arrondissement(tache: TacheDepouillement, etat: Etat) -> Lignes:
    lieu = "celui du chef-lieu du département" if tache.chef_lieu else "un autre que celui du chef-lieu"
    yield "Arrondissement de la commune", lieu


_TABLES: Mapping[str, Mapping[str, Callable[[TacheDepouillement, Etat], Lignes]]] = {
    "cloture": {"horaire": _horaire},
    "emargements": {"pages": _pages},
    "urne": {"tas": _urne},
    "centaines": {"trouvees": _trouvees},
    "tables": {"isoloirs": _tables},
    "pointage": {"feuilles": _desaccords},
    "resultat": {"trouvees": _trouvees, "bureau": _tranchees, "feuilles": _feuilles},
    "issue": {"sieges": _a_pourvoir},
    "pv": {"reclamations": _reclamations, "nuls": _nuls},
    "transmission": {"arrondissement": _arrondissement},
}
"""Step -> blocks of figures, by id."""
