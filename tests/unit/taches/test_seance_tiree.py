"""Drawn councils: each anomaly is in the room when it is named and only then, and texts read well whoever is drawn."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, islice, pairwise, product
from pathlib import Path
from random import Random
from string import Formatter
from typing import Any, NamedTuple

import msgspec
import pytest
from conseils_tires import au_fil, demande, tache_de, tire

from sgm_sim.core.instants import instant
from sgm_sim.core.yaml_source import lire_yaml
from sgm_sim.scenario.droit_livre import parametres
from sgm_sim.scenario.tirages import resoudre
from sgm_sim.taches.cles import cle, completer
from sgm_sim.taches.contrat import Contexte
from sgm_sim.taches.fiche import BlocEtat, VueFiche
from sgm_sim.taches.notes import Attendue
from sgm_sim.taches.seance import GENRE
from sgm_sim.taches.seance_donnees import Moment, Pouvoir, TacheSeance
from sgm_sim.taches.seance_salle import presents
from sgm_sim.taches.seance_tirage import CATALOGUE, MAXIMUM, MEMBRES, NIVEAUX, empeche
from sgm_sim.taches.seance_tirage.gens import Personne
from sgm_sim.taches.seance_tirage.paroles import DOSSIER, Affaires, affaires, paroles

GRAINES = range(20)
FORMAT = Path(__file__).parents[3] / "docs" / "format.md"


class Vu(NamedTuple):
    """A drawn council, its perfect notes and their key."""

    valeur: dict[str, Any]
    tache: TacheSeance
    notes: dict[str, Any]
    cle: Mapping[str, Attendue]

    def moment(self, nom: str) -> Moment:
        return self.tache.moment(nom)

    def papiers(self, quoi: Callable[[Pouvoir], bool], *, vaut: bool) -> bool:
        """Tell whether some paper is such, and is worth something or not."""
        retenus = self.notes["avant-pouvoirs"]
        return any(quoi(un) and (un.id in retenus) == vaut for un in self.tache.papiers("avant"))

    def a(self, **valeurs: Any) -> bool:
        return all(self.notes.get(nom.replace("_", "-")) == valeur for nom, valeur in valeurs.items())


def voir(valeur: dict[str, Any]) -> Vu:
    tache = tache_de(valeur)
    notes = completer(tache, {}, parametres())
    return Vu(valeur, tache, notes, cle(tache, notes, parametres()))


def _la(vu: Vu, qui: str, moment: str = "avant") -> bool:
    return qui in presents(vu.tache, vu.moment(moment), {})


def _niveau_des_mains(vu: Vu) -> bool:
    votes = [
        un.id for un in vu.tache.moments if f"{un.id}-pour" in vu.cle and not vu.a(**{f"{un.id}_scrutin": "secret"})
    ]
    return any(vu.notes[f"{nom}-pour"] == vu.notes[f"{nom}-contre"] for nom in votes)


def _un_de_trop_peu(vu: Vu) -> bool:
    """Tell whether a ballot is asked for and refused, and would not be if one more of those present asked."""
    affaire = vu.moment("affaire")
    autre = next(
        (un.id for un in vu.tache.conseil if _la(vu, un.id, "affaire") and un.id not in affaire.demande_secret), ""
    )
    moments = [
        {**un, "demande_secret": [*un.get("demande_secret", ()), autre]} if un["id"] == "affaire" else un
        for un in vu.valeur["moments"]
    ]
    plus = cle(tache_de({**vu.valeur, "moments": moments}), vu.notes, parametres())["affaire-scrutin"].valeurs
    return bool(affaire.demande_secret) and vu.a(affaire_scrutin="main-levee") and plus == ("secret",)


def _quelqu_un_vient(vu: Vu) -> bool:
    absents = {un.id for un in vu.tache.conseil if un.absent}
    return any(un.qui in absents for moment in vu.tache.moments for un in moment.mouvements if un.sens == "entre")


def _quelqu_un_sort(vu: Vu) -> bool:
    points = vu.tache.moments[:-1] if vu.notes.get(f"{vu.tache.moments[-1].id}-quorum") == "non" else vu.tache.moments
    return any(un.sens == "sort" for moment in points for un in moment.mouvements)


def _deux_au_meme(vu: Vu) -> bool:
    """Tell whether the law leaves the choice between two papers."""
    return len(vu.cle["avant-pouvoirs"].valeurs) == 2


def _dit(vu: Vu, moment: str, textes: Sequence[str]) -> bool:
    """Tell whether a moment is told by one of these wordings, whoever it names."""
    dit = vu.moment(moment).texte
    return any(all(litteral in dit for litteral, *_ in Formatter().parse(texte)) for texte in textes)


def _s_apprete(vu: Vu) -> bool:
    """Tell whether the member who has an interest is about to present the matter."""
    titre = vu.moment("interesse").titre
    (affaire,) = (une for une in affaires().interets if une.titre == titre)
    return _dit(vu, "interesse", affaire.rapporteur)


def _un_bulletin_gate(vu: Vu) -> bool:
    vote = vu.moment("nomination").vote
    return vote is not None and bool(vote.nul)


SIGNES: Mapping[str, Callable[[Vu], bool]] = {
    "pouvoir-double": _deux_au_meme,
    "pouvoir-sans-signature": lambda vu: vu.papiers(lambda un: un.ecrit and not un.signe, vaut=False),
    "pouvoir-d-un-present": lambda vu: vu.papiers(lambda un: _la(vu, un.de), vaut=False),
    "pouvoir-pour-un-point": lambda vu: vu.papiers(lambda un: bool(un.vaut_pour), vaut=True),
    "pouvoir-a-l-agent": lambda vu: vu.papiers(lambda un: un.a == "vous", vaut=False),
    "pouvoir-par-telephone": lambda vu: vu.papiers(lambda un: not un.ecrit, vaut=False),
    "pouvoir-use": lambda vu: vu.papiers(lambda un: un.seances > 1 and not un.maladie, vaut=False),
    "siege-vacant": lambda vu: vu.notes["appel-exercice"] < vu.valeur["membres"],
    "arrivee-tardive": _quelqu_un_vient,
    "depart": _quelqu_un_sort,
    "quorum-perdu": lambda vu: vu.notes.get(f"{vu.tache.moments[-1].id}-quorum") == "non",
    "secretaire-agente": lambda vu: (
        "vous" in vu.moment("secretaire").proposes and len(vu.cle["secretaire-secretaire"].valeurs) == 1
    ),
    "secretaire-absente": lambda vu: any(
        un in vu.tache.membres and not _la(vu, un) for un in vu.moment("secretaire").proposes
    ),
    "hors-ordre-du-jour": lambda vu: vu.a(ajout_deliberer="non"),
    "point-conteste": lambda vu: vu.a(ajout_deliberer="oui") and _dit(vu, "ajout", paroles()["point-conteste"]),
    "elu-interesse": _s_apprete,
    "quorum-interesse": lambda vu: vu.a(interesse_quorum="non"),
    "secret-demande": lambda vu: (
        vu.a(affaire_scrutin="secret") and vu.notes["affaire-pour"] != vu.notes["affaire-contre"]
    ),
    "secret-trop-peu": _un_de_trop_peu,
    "public-demande": lambda vu: vu.a(affaire_scrutin="public"),
    "egalite-secrete": lambda vu: (
        vu.a(affaire_scrutin="secret", affaire_resultat="rejetee")
        and vu.notes["affaire-pour"] == vu.notes["affaire-contre"]
    ),
    "egalite-publique": _niveau_des_mains,
    "nomination-secrete": lambda vu: (
        vu.a(nomination_scrutin="secret") and _dit(vu, "nomination", paroles()["nomination-secrete"])
    ),
    "nomination-unique": lambda vu: vu.a(nomination_scrutin="sans-vote"),
    "nomination-deux-tours": lambda vu: vu.a(nomination_elu="aucun") and vu.notes["second-tour-elu"] != "aucun",
    "bulletin-nul": _un_bulletin_gate,
}
"""Anomaly -> how the room and its key show it."""


def test_every_anomaly_has_a_sign() -> None:
    assert SIGNES.keys() == CATALOGUE.keys()


@pytest.mark.parametrize("nom", CATALOGUE)
def test_an_anomaly_that_is_wanted_is_in_the_room(nom: str) -> None:
    niveaux = NIVEAUX[NIVEAUX.index(CATALOGUE[nom].niveau) :]
    for graine, membres in enumerate(MEMBRES):
        niveau = niveaux[graine % len(niveaux)]
        for combien in (1, MAXIMUM[niveau]):
            voulu = demande(niveau, membres, combien, (nom,))
            assert not empeche(voulu)
            assert SIGNES[nom](voir(tire(graine, voulu))), (graine, voulu)


@pytest.mark.parametrize("graine", GRAINES)
@pytest.mark.parametrize("niveau", NIVEAUX)
def test_what_the_law_finds_is_what_was_drawn_and_nothing_else(niveau: str, graine: int) -> None:
    vu = voir(au_fil(graine, niveau))
    assert {nom for nom, signe in SIGNES.items() if signe(vu)} == set(vu.valeur["anomalies"])


def test_a_quorum_is_lost_nowhere_else() -> None:
    for graine in GRAINES:
        vu = voir(tire(graine, demande("expert", MEMBRES[graine % 4], 4)))
        perdus = {nom for nom, valeur in vu.notes.items() if nom.endswith("-quorum") and valeur == "non"}
        prevus = {"interesse-quorum"} if "quorum-interesse" in vu.valeur["anomalies"] else set()
        dernier = f"{vu.tache.moments[-1].id}-quorum"
        assert perdus == prevus | ({dernier} if "quorum-perdu" in vu.valeur["anomalies"] else set())


# Draws.


def test_same_seed_gives_the_same_bytes() -> None:
    for graine in (0, 1, 2):
        premier, second = (json.dumps(au_fil(graine, "expert"), ensure_ascii=False) for _ in range(2))
        assert premier == second
    assert au_fil(0, "expert") != au_fil(4, "expert")


def test_a_draw_is_plain_data() -> None:
    valeur = au_fil(5, "expert")
    assert msgspec.json.decode(msgspec.json.encode(valeur)) == valeur


def test_nobody_is_named_like_somebody_else() -> None:
    for graine in GRAINES:
        valeur = tire(graine, demande("confirme", 19))
        noms = [un["nom"] for un in valeur["conseil"]]
        assert len({nom.split()[-1] for nom in noms}) == len(noms)
        assert all(re.fullmatch(r"(M\.|Mme) \w{2,14}", nom) for nom in noms)


def test_women_and_men_sit_by_turns() -> None:
    civilites = [un["nom"].split()[0] for un in tire(3, demande("confirme", 15))["conseil"]]
    assert all(une != autre for une, autre in pairwise(civilites))


def test_agenda_fits_in_a_template_and_says_what_was_sent() -> None:
    for graine in GRAINES:
        valeur = tire(graine, demande("expert", 15, 1, ("hors-ordre-du-jour",)))
        assert len(valeur["ordre_du_jour"]) <= 400
        titre = next(un["titre"] for un in valeur["moments"] if un["id"] == "ajout")
        (ajout,) = (un for un in affaires().ajouts if un.titre == titre)
        assert ajout.ordre not in valeur["ordre_du_jour"].lower()
    inscrit = tire(1, demande("expert", 15, 0))
    titre = next(un["titre"] for un in inscrit["moments"] if un["id"] == "ajout")
    assert next(un.ordre for un in affaires().ajouts if un.titre == titre) in inscrit["ordre_du_jour"].lower()


def test_notes_are_the_same_for_every_draw_of_a_level() -> None:
    for niveau in NIVEAUX:
        communes = [
            {
                champ.id
                for champ in tache_de(au_fil(graine, niveau)).champs
                if "-voix-" not in champ.id and "second-tour" not in champ.id
            }
            for graine in GRAINES
        ]
        assert all(une == communes[0] for une in communes)


def test_at_the_first_level_nobody_comes_while_one_discusses() -> None:
    for graine, niveau in product(GRAINES, NIVEAUX):
        mouvements = [un for moment in tache_de(au_fil(graine, niveau)).moments for un in moment.mouvements]
        assert all((un.apres == 0) == (niveau == "decouverte") for un in mouvements)


# What cannot be drawn.


@pytest.mark.parametrize(
    ("membres", "niveau", "anomalies", "dont", "mot"),
    [
        (15, "decouverte", 4, (), "3 anomalies au plus"),
        (15, "decouverte", 3, ("quorum-perdu",), "à partir du niveau"),
        (15, "expert", 3, ("secret-demande", "egalite-secrete"), "ne vont pas ensemble"),
        (15, "expert", 3, ("bulletin-nul", "nomination-unique"), "ne vont pas ensemble"),
        (15, "expert", 1, ("depart", "bulletin-nul"), "plus d’anomalies"),
        (7, "expert", 4, ("pouvoir-double", "pouvoir-use", "siege-vacant"), "pas assez d’absents"),
    ],
)
def test_a_council_that_cannot_be_is_refused_in_french(
    membres: int, niveau: str, anomalies: int, dont: tuple[str, ...], mot: str
) -> None:
    assert mot in empeche(demande(niveau, membres, anomalies, dont))


def test_two_anomalies_that_are_not_refused_stand_together() -> None:
    for rang, paire in enumerate(islice(combinations(CATALOGUE, 2), 0, None, 3)):
        voulu = demande("expert", MEMBRES[rang % 4], 2, paire)
        if not empeche(voulu):
            vu = voir(tire(rang, voulu))
            assert [nom for nom in paire if not SIGNES[nom](vu)] == [], voulu


@pytest.mark.parametrize(
    ("suite", "dit"),
    [
        ("", "il manque la clé « date »"),
        ("date: 1990-04-28", "le droit livré ne dit pas comment un conseil siège à cette date"),
        ("date: 2026-04-28, membres: 8", "7, 11, 15 ou 19 membres"),
        ("date: 2026-04-28, dont: [pouvoir-doubles]", "vouliez-vous dire « pouvoir-double » ?"),
        ("date: 2026-04-28, dont: [depart, depart]", "demandée deux fois"),
        ("date: 2026-04-28, dont: [quorum-perdu]", "à partir du niveau « confirme »"),
        ("date: 2026-04-28, anomalies: 8", "au plus 7"),
    ],
)
def test_a_draw_that_cannot_be_is_said_at_its_line(suite: str, dit: str) -> None:
    texte = f"donnees:\n  conseil: {{tirage: conseil, {suite}}}\n"
    donnees = resoudre(lire_yaml(texte.encode(), "sujet.yaml"), 0)
    assert donnees.en_defaut == ["conseil"]
    (probleme,) = donnees.problemes
    assert (probleme.ligne, probleme.code[0]) == (2, "S")
    assert dit in probleme.en_ligne().replace("\u202f", " ")


def test_a_sujet_draws_a_council() -> None:
    source = lire_yaml(b"donnees:\n  conseil: {tirage: conseil, date: 2026-04-28, dont: [depart]}\n", "sujet.yaml")
    donnees = resoudre(source, 4)
    assert donnees.problemes == []
    assert "depart" in donnees.tirees["conseil"]["anomalies"]
    assert len(donnees.tirees["conseil"]["anomalies"]) == 3
    assert donnees.tirees == resoudre(source, 4).tirees != resoudre(source, 5).tirees


# Words.


def _gabarits() -> list[tuple[str, str]]:
    lues: Affaires = affaires()
    textes = [(affaire.id, texte) for affaire in lues.ordinaires for texte in affaire.textes]
    textes += [(affaire.id, texte) for affaire in lues.interets for texte in (*affaire.neutre, *affaire.rapporteur)]
    return [*textes, *((nom, texte) for nom, siens in paroles().items() for texte in siens)]


@pytest.mark.parametrize("civilite", ["M.", "Mme"])
def test_any_wording_takes_the_name_of_anybody(civilite: str) -> None:
    qui = Personne(civilite, "Ève", "Aubert")
    for nom, texte in _gabarits():
        champs = {champ.partition(".")[0] for _, champ, _, _ in Formatter().parse(texte) if champ}
        dit = texte.format(**dict.fromkeys(champs, qui))
        assert "{" not in dit, nom
        assert not re.search(r"\b(de|que|le|la) (il|elle)\b|  ", dit), (nom, dit)
        assert not re.search(r"\w['\"]\w|\.\.\.", dit), (nom, dit)


def test_no_wording_counts_for_the_learner() -> None:
    nombre = r"\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
    compte = rf"\b({nombre}) (présents|absents|voix|pouvoirs|élus|votants|conseillers)\b"
    assert not [dit for _, dit in _gabarits() if re.search(compte, dit)]


def test_everything_is_said_in_several_ways() -> None:
    assert {nom: len(textes) for nom, textes in paroles().items() if len(textes) < 2}.keys() <= {
        "demande-public-seul",
        "papier-maladie",
    }


def test_no_two_moments_of_a_meeting_read_alike() -> None:
    for graine in GRAINES:
        textes = [un["texte"] for un in au_fil(graine, "expert")["moments"]]
        assert len(set(textes)) == len(textes)


def test_content_is_only_what_is_read() -> None:
    assert {chemin.name for chemin in DOSSIER.iterdir()} == {"LISEZ-MOI.md", "affaires.yaml", "paroles.yaml"}


def test_format_lists_the_catalogue() -> None:
    texte = FORMAT.read_text(encoding="utf-8")
    table = re.search(r"^\| Anomalie \|.*\n\|.*\n((?:\|.*\n)+)", texte, re.M)
    assert table
    assert table[1].splitlines() == [f"| `{nom}` | {une.dit} | `{une.niveau}` |" for nom, une in CATALOGUE.items()]


# What the trainee sees of a wrong choice.


def test_an_appointment_by_raised_hands_names_who_raises_one_for_whom() -> None:
    """Nobody could count otherwise: hands at the table are for and against."""
    tache = tache_de(tire(2, demande("confirme", 15, 0)))
    etat = GENRE.etat_initial(tache, Random(0))
    etat = {**etat, "moment": "nomination", "vote": True, "champs": {"nomination-scrutin": "main-levee"}}
    fiche = GENRE.fiche(Contexte(tache=tache, t=instant(tache.date), textes={}, faits={}), etat, VueFiche())
    (mains,) = (bloc for bloc in fiche.blocs if isinstance(bloc, BlocEtat) and bloc.id == "mains")
    vote = tache.moment("nomination").vote
    assert vote is not None
    assert [nom for nom, _ in mains.lignes][: len(vote.candidats)] == [f"Pour {un.libelle}" for un in vote.candidats]
    assert not re.search(r"\d", " ".join(qui for _, qui in mains.lignes))
