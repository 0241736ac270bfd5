from __future__ import annotations

import itertools
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from sgm_sim.core.francais.ecriture import date_longue, en_lettres, heure_longue, montant, nombre
from sgm_sim.core.francais.lecture import (
    NatureExtraite,
    extraire,
    lire_date,
    lire_heure,
    lire_montant,
    lire_nombre,
)
from sgm_sim.core.francais.pliage import mots, phrases, plier, plier_en_place
from sgm_sim.core.francais.typographie import typographier
from sgm_sim.core.problemes import Probleme
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.fiche import BlocChamp, Option
from sgm_sim.taches.saisie import lire
from sgm_sim.taches.valeurs import NATURES_A_OPTIONS, NatureChamp, Valeur

PIECES = st.sampled_from(
    [
        "0",
        "1",
        "2",
        "9",
        "11",
        "30",
        "31",
        "99",
        "2026",
        "02",
        "1er",
        "lundi",
        "mer.",
        "le",
        "du",
        "au",
        "à",
        "et",
        "l'an",
        "janvier",
        "février",
        "sept.",
        "mai",
        "deux",
        "mille",
        "vingt",
        "quatre",
        "cent",
        "un",
        "onze",
        "soixante",
        "dix",
        "heures",
        "h",
        "min",
        "midi",
        "moins",
        "quart",
        "demie",
        "€",
        "euros",
        "centimes",
        "k€",
        "millions",
        "d'",
        "L2121",
        "art.",
        "n°",
        "M.",
        ",",
        ";",
        ":",
        ".",
        "/",
        "-",
        "«",
        "»",
        '"',
        "'",
        "’",
        "…",
        "...",
        "!",
        "?",
        "%",
        "@",
        "www.",
        "http://",
        "\n",
        "\xa0",
        "\u202f",
        "é",
        "œ",
        "ß",
        "́",
        "a",
        "A",
        "tout",
        "Mme",
    ]
)
PHRASES = st.lists(PIECES, max_size=25).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda sep: sep.join(parts))
)
TEXTES = st.one_of(st.text(max_size=80), PHRASES)
NATURES_EXTRAITES: tuple[NatureExtraite, ...] = ("date", "heure", "nombre", "montant")
NATURES: tuple[NatureChamp, ...] = ("date", "heure", "montant", "nombre", "choix", "personne", "liste", "texte")
DATES = st.dates(date(1500, 1, 1), date(2199, 12, 31))
AUTOUR = st.none() | st.dates()
CENTS = st.integers(-(10**13), 10**13)

LIBELLES = st.text("abcdeéÀ ,’'.)-", min_size=1, max_size=12).filter(lambda libelle: plier(libelle).strip(" ,;"))
OPTIONS = st.lists(LIBELLES, min_size=1, max_size=6, unique_by=plier).map(
    lambda libelles: tuple(Option(f"o{rang}", libelle) for rang, libelle in enumerate(libelles))
)


@given(TEXTES)
def test_extraire_gives_ordered_places_on_any_text(texte: str) -> None:
    for nature in NATURES_EXTRAITES:
        trouvees = extraire(texte, nature)
        assert all(0 <= lue.debut < lue.fin <= len(texte) for lue in trouvees)
        assert all(avant.fin <= apres.debut for avant, apres in itertools.pairwise(trouvees))


@given(DATES, TEXTES, TEXTES)
def test_extraire_finds_a_written_date_in_any_text(jour: date, avant: str, apres: str) -> None:
    texte = f"{avant}\n\nle {date_longue(jour)}.\n\n{apres}"
    debut = len(avant) + 5
    assert any(lue.debut == debut and lue.valeur == jour.isoformat() for lue in extraire(texte, "date"))


@given(st.integers(2, 999_999_999))
def test_extraire_finds_a_number_in_words_in_one_piece(n: int) -> None:
    texte = f"Avec {en_lettres(n).upper()} voix."
    assert [(lue.debut, lue.fin, lue.valeur) for lue in extraire(texte, "nombre")] == [(5, len(texte) - 6, n)]


@given(DATES, AUTOUR)
def test_dates_are_read_back(jour: date, autour: date | None) -> None:
    ecrites = (jour.isoformat(), f"{jour:%d/%m/%Y}", date_longue(jour), plier(date_longue(jour)).upper())
    assert [lire_date(texte, autour) for texte in ecrites] == [jour] * 4


@given(st.times())
def test_hours_are_read_back(heure: time) -> None:
    minute = heure.replace(second=0, microsecond=0)
    lettres = f"{en_lettres(heure.hour)} heures {en_lettres(heure.minute)}"
    ecrites = (heure_longue(heure), f"{heure:%H:%M}", f"{heure:%Hh%M}", lettres)
    assert [lire_heure(texte) for texte in ecrites] == [minute] * 4


@given(CENTS)
def test_amounts_and_numbers_are_read_back(n: int) -> None:
    assert lire_montant(montant(n)) == n
    assert lire_nombre(nombre(n)) == n


@given(st.integers(-999_999_999, 999_999_999))
def test_words_are_read_back(n: int) -> None:
    assert lire_nombre(en_lettres(n)) == n


@given(TEXTES)
def test_typographier_is_idempotent(texte: str) -> None:
    une_fois = typographier(texte)
    assert typographier(une_fois) == une_fois


@given(TEXTES)
def test_typographier_changes_signs_and_never_words(texte: str) -> None:
    avant = [char for char in texte if char.isalnum()]
    assert [char for char in typographier(texte) if char.isalnum()] == avant


@given(TEXTES)
def test_plier_is_idempotent_and_plier_en_place_keeps_length(texte: str) -> None:
    assert len(plier_en_place(texte)) == len(texte)
    assert plier(plier(texte)) == plier(texte)


@given(TEXTES)
def test_mots_and_phrases_give_ordered_pieces_of_the_text(texte: str) -> None:
    for passages in (mots(texte), phrases(texte)):
        assert all(texte[piece.debut : piece.fin] == piece.texte != "" for piece in passages)
        assert all(avant.fin <= apres.debut for avant, apres in itertools.pairwise(passages))
    perdu = len(texte) - sum(piece.fin - piece.debut for piece in phrases(texte))
    assert perdu == sum(char.isspace() for char in texte) - sum(
        char.isspace() for p in phrases(texte) for char in p.texte
    )


@given(st.sampled_from(NATURES), TEXTES, AUTOUR, OPTIONS)
def test_lire_gives_a_value_or_a_problem_on_any_text(
    nature: NatureChamp, texte: str, autour: date | None, options: tuple[Option, ...]
) -> None:
    champ = BlocChamp("c", "Champ", nature, options=options if nature in NATURES_A_OPTIONS else ())
    lu = lire(champ, texte, autour=autour)
    if isinstance(lu, Probleme):
        assert lu.code.startswith("T0")
        assert lu.message.endswith((".", "?"))
        assert lu.attendu
    else:
        assert lire(champ, afficher(nature, lu, champ.options), autour=autour) == lu


@given(st.data(), OPTIONS, AUTOUR)
def test_lire_reads_back_whatever_afficher_writes(
    data: st.DataObject, options: tuple[Option, ...], autour: date | None
) -> None:
    idents = [option.id for option in options]
    valeurs: dict[NatureChamp, st.SearchStrategy[Valeur]] = {
        "date": DATES.map(date.isoformat),
        "heure": st.times().map(lambda heure: f"{heure:%H:%M}"),
        "montant": CENTS,
        "nombre": CENTS,
        "choix": st.sampled_from(idents),
        "personne": st.sampled_from(idents),
        "liste": st.lists(st.sampled_from(idents), min_size=1, unique=True),
        "texte": st.text("aé\n’« 1", min_size=1).map(str.strip).filter(bool),
    }
    for nature, strategie in valeurs.items():
        valeur = data.draw(strategie, label=nature)
        champ = BlocChamp("c", "Champ", nature, options=options if nature in NATURES_A_OPTIONS else ())
        assert lire(champ, afficher(nature, valeur, options), autour=autour) == valeur
