"""Any events come back from the codec; any byte changed in any column of any row is found, at that row or before."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.instants import Instant
from sgm_sim.core.surrogats import sans_surrogats
from sgm_sim.engine import evenements as ev
from sgm_sim.engine.commandes import (
    Attendre,
    Confier,
    Consulter,
    Continuer,
    FairePatienter,
    Lire,
    Recevoir,
    Reporter,
    Terminer,
    Tic,
)
from sgm_sim.engine.evenements import (
    CommandeRecue,
    Efface,
    EtatModifie,
    FaitPublie,
    GesteAccompli,
    Ouvert,
    Refuse,
    TacheOuverte,
    TentativeClose,
    TypeEvenement,
)
from sgm_sim.engine.regime import Regime
from sgm_sim.journal import Depot, LigneStockee, decoder, encoder, verifier
from sgm_sim.journal.chaine import ORIGINE, sceller
from sgm_sim.journal.codec import CLASSES
from sgm_sim.taches.contrat import Geste
from sgm_sim.taches.valeurs import NatureChamp

textes = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
noms = st.text("abcé-_.\0", max_size=6)
entiers = st.integers(-(2**63), 2**63 - 1)
instants = entiers.map(Instant)
json = st.recursive(
    st.none() | st.booleans() | entiers | textes,
    lambda fils: st.lists(fils, max_size=3) | st.dictionaries(noms, fils, max_size=3),
    max_leaves=6,
)
etats = st.dictionaries(noms, json, max_size=4)
natures: st.SearchStrategy[NatureChamp] = st.sampled_from(("date", "heure", "montant", "nombre", "choix", "liste"))
gestes = st.builds(Geste, noms, noms, etats, st.dictionaries(noms, textes, max_size=3), noms, entiers)
ouvertures = st.builds(
    Ouvert,
    scenario=noms,
    empreintes=st.dictionaries(noms, noms, max_size=3),
    graine=entiers,
    variante=etats,
    moteur=noms,
    genres=st.dictionaries(noms, entiers, max_size=3),
    regime=st.builds(Regime, noms, st.booleans(), st.booleans(), st.booleans()),
    t=instants,
    ouverte_le=noms,
    stagiaire=textes,
)
commandes = st.one_of(
    gestes,
    *(st.builds(classe, noms) for classe in (Lire, Consulter, Recevoir, FairePatienter, Continuer)),
    st.builds(Reporter, noms, st.dictionaries(noms, textes, max_size=2)),
    st.builds(Confier, noms, noms),
    st.builds(Attendre, entiers),
    st.sampled_from([Tic(), Terminer()]),
)
SIMPLES: tuple[type[Any], ...] = (
    ev.TempsEcoule,
    ev.GesteInterrompu,
    ev.AttenteFinie,
    ev.ReponseRecue,
    ev.TacheClose,
    ev.TacheReportee,
    ev.TacheConfiee,
    ev.EcheancePassee,
    ev.Prevu,
    ev.Annule,
    ev.SuiteArrivee,
    ev.JourneeFinie,
    ev.JourneeOuverte,
    ev.EpilogueOuvert,
    ev.PassantArrive,
    ev.PassantRecu,
    ev.PassantPatiente,
    ev.PassantParti,
    ev.HumeurChangee,
    ev.DocumentRecu,
    ev.DocumentLu,
    ev.FicheConsultee,
)
PAR_TYPE: dict[str, st.SearchStrategy[Any]] = {
    "str": noms,
    "int": entiers,
    "Instant": instants,
    "bool": st.booleans(),
}


def _simples(classe: type[Any]) -> st.SearchStrategy[Any]:
    """Build an event that holds only names, numbers, instants and truths."""
    return st.builds(classe, **{nom: PAR_TYPE[classe.__annotations__[nom]] for nom in classe.__struct_fields__})


evenements: st.SearchStrategy[TypeEvenement] = st.one_of(
    ouvertures,
    st.builds(CommandeRecue, commandes, entiers),
    *map(_simples, SIMPLES),
    st.builds(TacheOuverte, noms, etats, instants),
    st.builds(GesteAccompli, noms, noms, entiers, instants, st.lists(noms, max_size=3).map(tuple), noms),
    st.builds(EtatModifie, noms, etats),
    st.builds(FaitPublie, noms, noms, natures, textes | entiers | st.booleans() | st.lists(noms, max_size=3)),
    st.builds(Refuse, textes),
    st.builds(TentativeClose, instants, noms),
    st.builds(Efface, entiers, textes),
)


def _chainer(evenements: list[TypeEvenement]) -> list[LigneStockee]:
    lignes: list[LigneStockee] = []
    for n, contenu in enumerate(map(encoder, evenements)):
        precedent = lignes[-1].chaine if lignes else ORIGINE
        lignes.append(sceller(contenu, n, n // 2, precedent, b"%016d" % n if contenu.prive else None))
    return lignes


def test_the_strategy_covers_every_event() -> None:
    """A new event must come here too."""
    a_part = {
        CommandeRecue,
        EtatModifie,
        FaitPublie,
        GesteAccompli,
        Ouvert,
        Refuse,
        TacheOuverte,
        TentativeClose,
        Efface,
    }
    assert set(CLASSES.values()) == {*SIMPLES, *a_part}


@given(evenements)
def test_codec_round_trip(evenement: TypeEvenement) -> None:
    assert decoder(encoder(evenement)) == evenement


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3))
def test_codec_accepts_lone_surrogates(textes: dict[str, str]) -> None:
    relue = decoder(encoder(CommandeRecue(Geste("t", "n", {"a": textes}, textes))))
    assert relue == CommandeRecue(Geste("t", "n", {"a": sans_surrogats(textes)}, sans_surrogats(textes)))


@given(ouvertures, st.lists(evenements, max_size=5))
@settings(max_examples=50)
def test_depot_round_trip(entete: Ouvert, suite: list[TypeEvenement]) -> None:
    with Depot(":memory:", lambda: bytes(16)) as depot:
        depot.creer("t", [entete], titre="", sources={})
        depot.ajouter("t", 1, 1, suite)
        assert depot.evenements("t") == [entete, *suite]
        assert depot.verifier("t").ok


@given(st.lists(evenements, min_size=1, max_size=6), st.data())
@settings(max_examples=200)
def test_any_byte_changed_is_found_and_the_row_named(evenements: list[TypeEvenement], donnees: st.DataObject) -> None:
    lignes = _chainer(evenements)
    assert verifier(lignes).ok
    n = donnees.draw(st.integers(0, len(lignes) - 1), label="row")
    colonne = donnees.draw(st.sampled_from(LigneStockee._fields), label="column")
    change = _changer(getattr(lignes[n], colonne), donnees)
    lignes[n] = lignes[n]._replace(**{colonne: change})
    defaut = verifier(lignes).premier_defaut
    assert defaut is not None
    assert defaut.n == n


def _changer(valeur: Any, donnees: st.DataObject) -> Any:
    """Another value of a column: one byte changed, or something where there was nothing."""
    if valeur is None:
        return donnees.draw(st.binary(max_size=40) | st.just(bytes(32)))
    if isinstance(valeur, int):
        return valeur ^ (1 << donnees.draw(st.integers(0, 62)))
    octets = bytearray(valeur.encode() if isinstance(valeur, str) else valeur)
    if not octets:
        return b"x"
    octets[donnees.draw(st.integers(0, len(octets) - 1))] ^= donnees.draw(st.integers(1, 255))
    return octets.decode("utf-8", "replace") if isinstance(valeur, str) else bytes(octets)


@given(st.lists(evenements, min_size=3, max_size=8), st.data())
@settings(max_examples=200)
def test_any_row_removed_or_moved_is_found_and_named(evenements: list[TypeEvenement], donnees: st.DataObject) -> None:
    lignes = _chainer(evenements)
    de = donnees.draw(st.integers(0, len(lignes) - 2), label="from")
    vers = donnees.draw(st.none() | st.integers(0, len(lignes) - 1).filter(lambda v: v != de), label="to")
    ligne = lignes.pop(de)
    if vers is not None:
        lignes.insert(vers, ligne)
    if donnees.draw(st.booleans(), label="renumber") or vers is not None:
        lignes = [suivante._replace(n=n) for n, suivante in enumerate(lignes)]
    defaut = verifier(lignes).premier_defaut
    assert defaut is not None
    premier = de if vers is None else min(de, vers)
    assert defaut.n == premier


dechets = st.none() | entiers | st.floats() | st.text(max_size=40) | st.binary(max_size=40)


@given(st.lists(st.tuples(*[dechets] * len(LigneStockee._fields)), max_size=4), st.lists(textes, max_size=2))
def test_verifier_is_total(lignes: list[tuple[Any, ...]], ancres: list[str]) -> None:
    assert not verifier([LigneStockee._make(ligne) for ligne in lignes], ancres, "tete").ok


@given(st.lists(evenements, min_size=1, max_size=4), st.data())
def test_decoder_of_damaged_bytes_gives_an_event_or_a_french_error(
    evenements: list[TypeEvenement], donnees: st.DataObject
) -> None:
    contenu = encoder(evenements[0])
    abime = contenu._replace(structure=_changer(contenu.structure, donnees))
    with suppress(SgmError):
        assert isinstance(decoder(abime), msgspec.Struct)
