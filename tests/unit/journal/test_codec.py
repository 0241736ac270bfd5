from __future__ import annotations

from typing import Any, get_args

import msgspec
import pytest
from essais_journal import ecrit, etat, ouvert

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.instants import Instant
from sgm_sim.engine.commandes import Lire, Terminer
from sgm_sim.engine.evenements import (
    CommandeRecue,
    DocumentLu,
    Efface,
    FaitPublie,
    GesteAccompli,
    Refuse,
    TacheClose,
    TacheOuverte,
    TentativeClose,
    TypeEvenement,
)
from sgm_sim.journal.codec import CLASSES, MOTS, Ligne, decoder, encoder

EVENEMENTS: list[TypeEvenement] = [
    ouvert(),
    ouvert(stagiaire=""),
    ecrit("Madame, Monsieur,\n\0 😀 « été »"),
    CommandeRecue(Lire("note")),
    CommandeRecue(Terminer()),
    TacheOuverte("lettre", {"blocs": {"b10": {}, "b2": {"ok": True}}}),
    GesteAccompli("lettre", "ecrire", 60, Instant(5), ("a", "b")),
    etat({"blocs/b1": None, "n": 2}),
    FaitPublie("f", "convocation.date_envoi", "date", "2026-02-03"),
    FaitPublie("f", "conseil.presents", "liste", ["a", "b"]),
    FaitPublie("f", "conseil.nombre", "nombre", 12),
    TacheClose("lettre"),
    DocumentLu("note", 60, Instant(7)),
    Refuse("Cette tâche n’est pas ouverte."),
    TentativeClose(Instant(9), "terminee"),
    Efface(3, "à la demande du stagiaire"),
]


@pytest.mark.parametrize("evenement", EVENEMENTS, ids=lambda e: type(e).__name__)
def test_codec_gives_the_event_back(evenement: TypeEvenement) -> None:
    assert decoder(encoder(evenement)) == evenement


def test_encoder_keeps_the_words_out_of_structure_and_counts_them() -> None:
    ligne = encoder(ecrit("trois mots secrets"))
    assert b"secrets" not in ligne.structure
    assert msgspec.json.decode(ligne.structure)[MOTS] == {"commande.textes": {"corps": 3}}
    assert ligne.prive == b'{"commande.textes":{"corps":"trois mots secrets"}}'


def test_encoder_keeps_the_name_out_of_structure() -> None:
    ligne = encoder(ouvert(stagiaire="Denom"))
    assert b"Denom" not in ligne.structure
    assert ligne.prive == b'{"stagiaire":"Denom"}'


@pytest.mark.parametrize("evenement", [ouvert(stagiaire=""), CommandeRecue(Lire("note")), TacheClose("t")])
def test_encoder_gives_no_private_part_when_there_are_no_words(evenement: TypeEvenement) -> None:
    assert encoder(evenement).prive is None


def test_decoder_gives_empty_texts_when_they_were_erased() -> None:
    effacee = encoder(ecrit("secret"))._replace(prive=None)
    assert decoder(effacee) == ecrit("")
    assert decoder(encoder(ouvert())._replace(prive=None)) == ouvert(stagiaire="")


def test_encoder_gives_the_same_bytes_whatever_the_order_of_keys() -> None:
    assert encoder(etat({"a": 1, "b": {"y": 1, "x": 2}})) == encoder(etat({"b": {"x": 2, "y": 1}, "a": 1}))


def test_encoder_replaces_lone_surrogates() -> None:
    assert decoder(encoder(ecrit("a\ud800b"))) == ecrit("a\ufffdb")
    assert decoder(encoder(Refuse("a\udcff"))) == Refuse("a\ufffd")


@pytest.mark.parametrize(
    "ligne", [Ligne("EvenementFutur", 1, b"{}", None), encoder(TacheClose("t"))._replace(version=99)]
)
def test_decoder_says_when_a_row_is_too_recent(ligne: Ligne) -> None:
    with pytest.raises(SgmError, match="version plus récente de sgm_sim"):
        decoder(ligne)


@pytest.mark.parametrize(
    "structure", [b"", b"[]", b"3", b"\xff", b'{"tache": 3}', b"[" * 50_000, b'{"mots": 3}', b"{}", None, "{}", 4]
)
def test_decoder_says_when_bytes_are_not_those_of_an_event(structure: bytes) -> None:
    with pytest.raises(SgmError, match="«\u202fTacheClose\u202f» du journal est illisible"):
        decoder(Ligne("TacheClose", 1, structure, None))


@pytest.mark.parametrize("prive", [b"[]", b"3", b'{"commande.textes": 4}', b'{"commande.nom.x.y": 4}', 5])
def test_decoder_says_when_private_bytes_are_damaged(prive: bytes) -> None:
    with pytest.raises(SgmError, match="illisible"):
        decoder(encoder(ecrit("a"))._replace(prive=prive))


@pytest.mark.parametrize("change", [{"structure": b"{}"}, {"version": 0}, {"version": -3}])
def test_decoder_says_when_a_row_with_words_is_damaged(change: dict[str, Any]) -> None:
    with pytest.raises(SgmError, match="illisible"):
        decoder(encoder(ecrit("a"))._replace(**change))


def test_every_event_can_be_stored() -> None:
    """The store needs these of an event class: a default for what can be erased, and no field of its own name."""
    assert set(CLASSES.values()) == set(get_args(TypeEvenement))
    for classe in CLASSES.values():
        champs = {champ.name: champ for champ in msgspec.structs.fields(classe)}
        assert MOTS not in champs
        for chemin in classe.prive:
            tete, _, reste = chemin.partition(".")
            assert tete in champs
            assert reste or not champs[tete].required
