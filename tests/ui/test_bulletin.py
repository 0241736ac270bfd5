"""The opened envelope: all that the block says is drawn, with its word; nothing overflows, nothing is interpreted."""

from __future__ import annotations

from datetime import date

import pytest
from ecran import lignes, texte
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.color import Color
from textual.strip import Strip

from sgm_sim.taches.fiche import Action, BlocBulletin, BlocTexte, Carte, Fiche, NomEcrit, Pile
from sgm_sim.tui.themes import DEFAUTS, ENCRE, THEMES
from sgm_sim.tui.widgets.action import LigneAction
from sgm_sim.tui.widgets.bulletin import Bulletin, lignes_du_bulletin
from sgm_sim.tui.widgets.encres import CLAIR, SOMBRE, Encres, signe
from sgm_sim.tui.widgets.fiche import Cadre, FicheVue

LARGEURS = range(30, 141)
LISTES = ("Ensemble pour demain", "Un village vivant")
NOMS = (
    *("Mme Keller", "M. Aubry", "Mme Delmas", "M. Roche", "Mme Saint-Aubin", "M. Simon", "Mme Petit", "M. Costa"),
    *("Mme Lemoine", "M. Moreau", "Mme Vidal", "M. Garnier", "Mme Chevallier", "M. Noël", "Mme Perrin"),
    *("M. Blanc", "Mme Da Silva", "M. Fournier", "Mme Marchand"),
)


def liste(combien: int = 7, titre: int = 0, **autres: object) -> Carte:
    noms = tuple(NomEcrit(nom) for nom in NOMS[:combien])
    return replace(Carte((LISTES[titre], "conduite par Mme Keller"), noms), **autres)


def enveloppe(*cartes: Carte, **autres: object) -> BlocBulletin:
    piles = (Pile("a", LISTES[0], 31), Pile("b", LISTES[1], 22), Pile("blanc", "Blancs", 2), Pile("nul", "Nuls"))
    bloc = BlocBulletin("pile", "Enveloppe 7", "Centaine 1 sur 4", LISTES, cartes, piles=piles)
    return replace(bloc, **autres)


RAYEE = (NomEcrit("Mme Keller"), NomEcrit("M. Aubry", raye=True), NomEcrit("M. Vautrin", ajoute=True))
BLOCS = {
    "un seul nom": enveloppe(Carte(("Mathilde Aubry",))),
    "rayé, ajouté": enveloppe(liste(noms=RAYEE)),
    "un cœur": enveloppe(liste(11, marques=("un cœur dessiné dans la marge",))),
    "quinze noms": enveloppe(liste(15)),
    "dix-neuf noms": enveloppe(liste(19, couleur="bleu"), enveloppe=("enveloppe bleue",)),
    "deux listes": enveloppe(liste(7), liste(7, titre=1, couleur="rose")),
    "trois fois la même": enveloppe(*[liste(0)] * 3),
    "rien": enveloppe(enveloppe=("enveloppe kraft", "une croix au dos")),
    "un seul nom, rayé": enveloppe(Carte(("Mathilde Aubry",), (NomEcrit("Mathilde Aubry", raye=True),))),
    "courage": enveloppe(liste(0, marques=("« Courage ! » écrit à la main", "un papier deux fois plus grand"))),
    "tract": enveloppe(liste(), Carte(nature="Tract")),
    "feuille blanche": enveloppe(Carte(nature="Feuille blanche")),
    "tout à la main": enveloppe(liste(3, manuscrit=True, marques=("« Merci, monsieur le Maire »",))),
    "nu, abîmé": enveloppe(liste(marques=("un coin déchiré", "une tache de café")), sans_enveloppe=True),
    "nom de main": enveloppe(Carte((), (NomEcrit("Mme Keller"),), manuscrit=True), sort="Nul, cause à dire"),
    "profession de foi": enveloppe(liste(0), Carte((LISTES[0],), nature="Profession de foi")),
    "fini": enveloppe(numero=""),
    "sans pile": enveloppe(liste(0), piles=()),
}


def dessin(bloc: BlocBulletin, largeur: int, encres: Encres = SOMBRE) -> list[str]:
    return [ligne.plain for ligne in lignes_du_bulletin(bloc, largeur, encres)]


def serre(texte: str) -> str:
    """Return a text without what spaces it out, whatever its capitals."""
    return "".join(texte.split()).upper()


def dits(bloc: BlocBulletin) -> list[str]:
    """Return all the texts of a block; the piles make room for what is asked."""
    if not bloc.numero:
        return [bloc.paquet, *(pile.libelle for pile in bloc.piles)]
    cartes = [
        texte
        for carte in bloc.bulletins
        for texte in (*carte.titre, *(nom.texte for nom in carte.noms), *carte.marques, carte.couleur, carte.nature)
    ]
    piles = [pile.libelle for pile in bloc.piles if not bloc.sort]
    candidats = () if bloc.sort else bloc.candidats
    return [bloc.numero, bloc.paquet, *candidats, *cartes, *bloc.enveloppe, *piles, bloc.sort]


@pytest.mark.parametrize("encres", [SOMBRE, CLAIR], ids=["sombre", "clair"])
@pytest.mark.parametrize("nom", BLOCS)
def test_no_line_overflows_and_every_word_is_drawn(nom: str, encres: Encres) -> None:
    mots = {mot for texte in dits(BLOCS[nom]) for mot in texte.split()}
    for largeur in LARGEURS:
        lues = dessin(BLOCS[nom], largeur, encres)
        assert max(map(cell_len, lues)) <= largeur
        tout = [serre(ligne) for ligne in lues]
        assert {mot for mot in mots if not any(serre(mot) in ligne for ligne in tout)} == set(), largeur


@pytest.mark.parametrize("largeur", [30, 54, 73, 140])
def test_what_a_style_or_a_colour_shows_is_also_a_sign_and_a_word(largeur: int) -> None:
    def lu(nom: str) -> str:
        return " ".join(" ".join(dessin(BLOCS[nom], largeur)).replace("\u00a0", " ").split())

    assert "M. Aubry ─ rayé" in lu("rayé, ajouté")
    assert "✎ M. Vautrin" in lu("rayé, ajouté")
    assert "✎ ajouté à la main" in lu("rayé, ajouté")
    assert lu("un cœur").count("♥") == 2, "on the paper, then with its name"
    assert "♥ un cœur dessiné" in lu("un cœur")
    assert "papier bleu" in lu("dix-neuf noms")
    assert "2e papier : papier rose" in lu("deux listes")
    assert "✕ une croix au dos" in lu("rien")
    assert serre("Mathilde Aubry") in serre(lu("un seul nom, rayé"))
    assert serre(lu("un seul nom, rayé")).count("MATHILDEAUBRY") == 1, "the one name is not printed twice"
    assert "─ rayé" in lu("un seul nom, rayé")
    assert "✎ « Courage ! »" in lu("courage")
    assert "✎ « Courage ! » écrit à la main, un papier deux fois" in lu("courage")
    assert "2e papier : Tract" in lu("tract")
    assert "rien d’écrit" not in lu("tract")
    assert "rien dans l’enveloppe" in lu("rien")
    assert "Feuille blanche, rien d’écrit" in lu("feuille blanche")
    assert "✎ Ensemble" in lu("tout à la main")
    assert "✎ écrit à la main" in lu("tout à la main")
    assert "▸ Nul, cause à dire" in lu("nom de main")
    assert "sans enveloppe" in lu("nu, abîmé")
    assert "Centaine 1 sur 4 : tout est lu." in lu("fini")


@pytest.mark.parametrize("largeur", [30, 54, 73, 140])
def test_piles_are_strokes_by_fives_and_never_a_number(largeur: int) -> None:
    lues = dessin(replace(BLOCS["un seul nom"], numero="Enveloppe", paquet=""), largeur)
    tout = " ".join(lues)
    assert tout.count("|") == 31 + 22 + 2
    assert "||||||" not in tout
    assert tout.count("|||||") == 6 + 4
    assert "Nuls\u00a0–" in tout
    assert not any(signe.isdigit() for signe in tout)


@pytest.mark.parametrize(
    ("vu", "attendu"),
    [
        ("un cœur au dos", "♥"),
        ("une tache d’encre", "▒"),
        ("des flèches à l’encre qui changent l’ordre", "↕"),
        ("le nom et la signature de l’électeur", "✎"),
        ("une désignation incomplète", ""),
        ("un papier attaché", ""),
        ("un bulletin pour demain", ""),
    ],
)
def test_a_sign_is_drawn_for_what_a_word_names(vu: str, attendu: str) -> None:
    assert signe(vu) == attendu


def test_a_colour_is_that_of_a_word_not_of_its_end() -> None:
    assert SOMBRE.pli("enveloppe ouverte") == SOMBRE.enveloppe
    assert SOMBRE.pli("une enveloppe verte") != SOMBRE.enveloppe
    assert CLAIR.feuille("gros grain") == CLAIR.papier
    assert CLAIR.feuille("Rose") != CLAIR.papier


@pytest.mark.parametrize("nom", ["rayé, ajouté", "quinze noms", "deux listes", "nu, abîmé"])
def test_the_paper_keeps_its_shape_when_something_is_asked(nom: str) -> None:
    avant = dessin(BLOCS[nom], 73)
    apres = dessin(replace(BLOCS[nom], sort="Nul : dites pour quelle cause"), 73)
    fin = next(rang for rang, ligne in enumerate(avant) if "Enveloppe 7" in ligne)
    assert apres[: fin + 1] == avant[: fin + 1]
    assert "|" not in "".join(apres), "on a low screen the piles make room for the answers"


def test_who_stands_is_said_once() -> None:
    assert "Se présentent" not in " ".join(dessin(BLOCS["quinze noms"], 73))
    assert f"Se présentent : {', '.join(LISTES)}" in " ".join(dessin(BLOCS["sans pile"], 73))


def test_an_ordinary_envelope_is_low_enough_for_what_is_done_under_it() -> None:
    hauteurs = {nom: len(dessin(bloc, 73)) for nom, bloc in BLOCS.items()}
    assert max(hauteurs.values()) <= 15
    assert max(haut for nom, haut in hauteurs.items() if nom not in ("dix-neuf noms",)) <= 14


@pytest.mark.parametrize("combien", [7, 11, 15, 19])
def test_names_are_columns_read_downwards(combien: int) -> None:
    lues = dessin(enveloppe(replace(liste(combien), titre=LISTES[:1])), 73)
    colonnes: dict[int, list[str]] = {}
    for ligne in lues:
        for nom in NOMS[:combien]:
            if nom in ligne:
                colonnes.setdefault(ligne.index(nom), []).append(nom)
    assert [nom for _, colonne in sorted(colonnes.items()) for nom in colonne] == list(NOMS[:combien])


ecrits = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text(st.sampled_from("aé «»:! ✎—漢"), max_size=60),
)
cartes = st.builds(
    Carte,
    titre=st.lists(ecrits, max_size=3).map(tuple),
    noms=st.lists(st.builds(NomEcrit, ecrits, st.booleans(), st.booleans()), max_size=20).map(tuple),
    marques=st.lists(st.one_of(ecrits, st.sampled_from(["« Oui »", "un coin déchiré"])), max_size=4).map(tuple),
    couleur=st.one_of(st.just(""), ecrits),
    manuscrit=st.booleans(),
    nature=ecrits,
)
blocs = st.builds(
    BlocBulletin,
    id=st.just("b"),
    numero=ecrits,
    paquet=ecrits,
    candidats=st.lists(ecrits, max_size=12).map(tuple),
    bulletins=st.lists(cartes, max_size=4).map(tuple),
    enveloppe=st.lists(ecrits, max_size=2).map(tuple),
    sans_enveloppe=st.booleans(),
    piles=st.lists(st.builds(Pile, ecrits, ecrits, st.integers(0, 100)), max_size=8).map(tuple),
    sort=ecrits,
)


@settings(max_examples=150)
@given(blocs, st.integers(30, 140), st.sampled_from([SOMBRE, CLAIR]), st.integers(0, 30))
def test_whatever_is_written_it_is_drawn_in_its_width(bloc: BlocBulletin, largeur: int, encres: Encres, h: int) -> None:
    for ligne in lignes_du_bulletin(bloc, largeur, encres, h):
        assert cell_len(ligne.plain) == ligne.cell_length <= largeur


# On a screen.


CADRE = Cadre(date(2026, 3, 15), lambda champ: "", lambda champ, texte, curseur: True)
GESTES = tuple(Action(nom, nom, "classer", 4, definitif=False) for nom in ("Valable", "Blanc", "Nul", "Revenir"))


class Desk(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAUTS

    def compose(self) -> ComposeResult:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = ENCRE.name
        yield FicheVue("fiche")

    async def poser(self, bloc: BlocBulletin) -> None:
        blocs = (BlocTexte("consigne", "Ouvrez, et dites ce que cela vaut."), bloc)
        await self.query_one(FicheVue).montrer(Fiche("t/pile", "La pile", "", blocs, GESTES), CADRE)


@pytest.mark.parametrize("mot", ["[b]Roux", "voir [/]", "[@click=app.quit]x[/]"])
@pytest.mark.parametrize("largeur", [60, 80, 120])
async def test_brackets_are_shown_as_written(mot: str, largeur: int) -> None:
    partout = replace(
        enveloppe(Carte((mot, mot), (NomEcrit(mot), NomEcrit(mot, raye=True)), (mot, f"« {mot} »"), mot, nature=mot)),
        enveloppe=(mot,),
        candidats=(mot,),
        piles=(Pile("p", "Blancs", 3),),
        sort=mot,
    )
    app = Desk()
    async with app.run_test(size=(largeur, 40)) as pilot:
        await app.poser(partout)
        await pilot.pause()
        assert texte(app).lower().count(mot.lower()) == 2 + 2 + 2 + 1 + 1 + 1 + 1 + 1
        await app.poser(enveloppe(Carte((mot,))))
        await pilot.pause()
        assert any(serre(mot) in serre(ligne) for ligne in lignes(app)), "spaced out in the middle of the paper"


@pytest.mark.parametrize("taille", [(80, 24), (120, 40)])
async def test_the_foot_of_the_envelope_and_the_gestures_stay_where_they_are(taille: tuple[int, int]) -> None:
    app = Desk()
    async with app.run_test(size=taille) as pilot:
        await app.poser(BLOCS["rayé, ajouté"])
        await app.poser(BLOCS["un cœur"])
        await pilot.pause()
        dessine, places = app.query_one(Bulletin), set()
        for nom in ("un seul nom", "feuille blanche", "rien", "nom de main", "un cœur", "fini"):
            await app.poser(BLOCS[nom])
            await pilot.pause()
            assert app.query_one(Bulletin) is dessine, "no widget is made again"
            places.add(app.query(LigneAction).first().region.y)
        assert len(places) == 1


async def test_from_the_second_envelope_a_low_screen_shows_it_whole_with_what_can_be_done() -> None:
    app = Desk()
    async with app.run_test(size=(80, 20)) as pilot:
        await app.poser(BLOCS["un cœur"])
        await pilot.pause()
        assert "Ouvrez, et dites" in texte(app), "instructions are read first"
        await app.poser(enveloppe(liste(7, titre=1)))
        await pilot.pause()
        lu = texte(app)
        assert "UN VILLAGE VIVANT" in lu
        assert all(geste.libelle in lu for geste in GESTES)


async def test_only_what_changes_is_painted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Desk()
    async with app.run_test(size=(80, 40)) as pilot:
        await app.poser(BLOCS["quinze noms"])
        await pilot.pause()
        peintes: set[int] = set()
        ligne = Bulletin.render_line

        def peindre(bulletin: Bulletin, y: int) -> Strip:
            peintes.add(y)
            return ligne(bulletin, y)

        monkeypatch.setattr(Bulletin, "render_line", peindre)
        await app.poser(replace(BLOCS["quinze noms"], numero="Enveloppe 8"))
        await pilot.pause()
        assert "Enveloppe 8" in texte(app)
        assert len(peintes) == 1


async def test_paper_follows_the_theme() -> None:
    app = Desk()
    async with app.run_test(size=(80, 40)) as pilot:
        await app.poser(BLOCS["deux listes"])
        for theme in reversed(THEMES):
            app.theme = theme.name
            await pilot.pause()
            lus = [un for bande in app.screen._compositor.render_strips() for un in bande if "Mme Keller" in un.text]
            couleurs = [un.style.bgcolor.triplet for un in lus if un.style and un.style.bgcolor]
            fonds = {Color(*triplet) for triplet in couleurs if triplet}
            variables = app.get_css_variables()
            assert Color.parse(variables["foreground" if theme.dark else "surface"]) in fonds
            assert len(fonds) == 2, "the other sheet is tinted"


async def test_another_sheet_keeps_nothing_of_the_pile() -> None:
    app = Desk()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.poser(BLOCS["un cœur"])
        await pilot.pause()
        vue = app.query_one(FicheVue)
        assert vue.has_class("-depouille")
        await vue.montrer(Fiche("t/resultat", "Les résultats", "", (BlocTexte("c", "Comptez."),), GESTES), CADRE)
        await pilot.pause()
        assert not vue.has_class("-depouille")
