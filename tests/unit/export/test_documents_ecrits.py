"""Documents: how a text is read, how it goes into its template, and the two kinds of files that come out."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from datetime import date
from typing import get_args

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from sgm_sim.core.erreurs import SgmError
from sgm_sim.core.mise_en_forme import Fragment
from sgm_sim.export.documents import FORMATS, marque
from sgm_sim.export.documents.composer import Circonstances, composer
from sgm_sim.export.documents.gabarit import DOSSIER, gabarit
from sgm_sim.export.documents.lecture import lire
from sgm_sim.export.documents.modele import MENTION, Document, Liste, Paragraphe, Signature, Tableau, Titre
from sgm_sim.taches.redaction_donnees import NomGabarit

GABARITS = get_args(NomGabarit)
ICI = Circonstances(
    "premiers-pas-1",
    "Saint-Aubin-des-Prés",
    date(2026, 3, 1),
    (("M. Karim Haddad", "Agent technique"), ("Mme Odile Caron", "Première adjointe"), ("Mme Hélène Vasseur", "Maire")),
)
CONVOCATION = """Commune de Saint-Aubin-des-Prés

Saint-Aubin-des-Prés, le 3 février 2026

Mesdames et Messieurs,

J’ai l’honneur de vous convoquer **mardi**, *à l’heure dite*.

1. Toiture de l’école
2. Achat d’une tondeuse

La maire,

Hélène Vasseur
"""
TABLEAU = """# Séance du 3 février

| N° | Objet | Sens |
|---|---|---|
| 2026-01 | Achat d’une tondeuse | Approuvée |
| 2026-02 | Toiture de l’école | **Ajournée** |
"""


def document(nom: str, texte: str) -> Document:
    return composer(gabarit(nom), texte, ICI)


def en_clair(un: Document) -> list[object]:
    """Return the words of a body, block by block."""
    return [
        [element.marque for element in bloc.elements]
        if isinstance(bloc, Liste)
        else "".join(fragment.texte for fragment in bloc.texte)
        for bloc in un.corps
        if not isinstance(bloc, Tableau)
    ]


def lire_docx(octets: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(octets))


def lire_pdf(octets: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(octets)).pages]


# Reading a text.


def test_text_is_read_as_headings_lists_tables_and_paragraphs() -> None:
    titre, paragraphe, liste, tableau = lire(
        ["# Objet", "", "Vu le **code** ;", "suite", "", "1° oui", "", "2) non", "  ou presque", "| a | b |", "| c |"]
    )
    assert titre == Titre((Fragment("Objet"),))
    assert isinstance(paragraphe, Paragraphe)
    assert [f.texte for f in paragraphe.texte] == ["Vu le ", "code", " ;", "\n", "suite"]
    assert paragraphe.lignes_courtes
    assert isinstance(liste, Liste)
    assert [element.marque for element in liste.elements] == ["1°", "2)"]
    assert liste.elements[1].texte == (Fragment("non"), Fragment("\n"), Fragment("ou presque"))
    assert isinstance(tableau, Tableau)
    assert tableau.lignes == (((Fragment("c"),), (Fragment(""),)),)


@pytest.mark.parametrize("ligne", ["2026. Une année", "-tiret collé", "1.Sans espace", "| seul |", "**", "1°", "*a* b"])
def test_line_that_only_looks_like_a_list_or_a_table_is_a_paragraph(ligne: str) -> None:
    (bloc,) = lire([ligne])
    assert isinstance(bloc, Paragraphe)


# Templates.


def test_there_is_one_template_for_each_name() -> None:
    assert {chemin.stem for chemin in DOSSIER.glob("*.yaml")} == set(GABARITS)


@pytest.mark.parametrize("nom", GABARITS)
def test_template_alone_gives_what_surrounds_a_text(nom: str) -> None:
    un = document(nom, "Le texte.")
    assert un.entete[0] == "République française"
    assert un.entete[1].endswith("de Saint-Aubin-des-Prés")
    assert un.signatures[0] == Signature("La maire,", ("Hélène Vasseur",))
    assert [date for date in (un.date_haut, un.date_bas) if date] in (
        [],
        ["Saint-Aubin-des-Prés, le 1er mars 2026"],
        ["Fait à Saint-Aubin-des-Prés, le 1er mars 2026"],
    )
    assert "{" not in f"{un.entete}{un.intitule}{un.date_haut}{un.date_bas}"


def test_names_of_communes_are_elided() -> None:
    un = composer(gabarit("arrete"), "Texte.", ICI._replace(commune="Le Mesnil-aux-Ormes"))
    assert un.entete[1] == "Commune du Mesnil-aux-Ormes"
    assert un.date_bas == "Fait au Mesnil-aux-Ormes, le 1er mars 2026"


def test_second_signature_is_left_blank_when_nobody_has_the_role() -> None:
    assert document("deliberation", "Texte.").signatures[1] == Signature("Le secrétaire de séance,")


def test_what_the_text_says_is_not_said_twice() -> None:
    un = document("convocation", CONVOCATION)
    assert un.entete == ("République française", "Commune de Saint-Aubin-des-Prés")
    assert (un.date_haut, un.date_bas) == ("Saint-Aubin-des-Prés, le 3 février 2026", "")
    assert un.signatures == (Signature("La maire,", ("Hélène Vasseur",)),)
    assert en_clair(un) == [
        "Mesdames et Messieurs,",
        "J’ai l’honneur de vous convoquer mardi, à l’heure dite.",
        ["1.", "2."],
    ]


def test_words_of_the_text_win_over_those_of_the_template() -> None:
    un = document("lettre", "MAIRIE DE SAINT-AUBIN-DES-PRES\nBonjour.\nFait à Bourg, le mardi 12/02/2026\nLe Maire")
    assert un.entete[1] == "MAIRIE DE SAINT-AUBIN-DES-PRES"
    assert (un.date_haut, un.date_bas) == ("", "Fait à Bourg, le mardi 12/02/2026")
    assert un.signatures == (Signature("Le Maire"),)


@pytest.mark.parametrize(
    "fin",
    [
        "La maire propose de lever la séance.",
        "La maire, qui n’a rien signé, propose de lever la séance.",
        "La maire,\nsuivie d’une phrase, qui se termine par un point.",
        "La maire,\n" + "puis quelqu’un dont le nom est vraiment bien trop long pour en être un",
    ],
)
def test_sentence_about_the_maire_is_no_signature(fin: str) -> None:
    un = document("proces-verbal", f"Texte.\n\n{fin}")
    assert un.signatures[0].noms == ("Hélène Vasseur",)
    assert en_clair(un)[-1] == fin


def test_two_signatures_of_a_text_are_kept() -> None:
    un = document("proces-verbal", "Texte.\n\nLa maire, Hélène Vasseur\nLa secrétaire de séance,\n\nNadia Roy")
    assert un.signatures == (
        Signature("La maire,", ("Hélène Vasseur",)),
        Signature("La secrétaire de séance,", ("Nadia Roy",)),
    )


def test_unknown_template_is_said_in_french() -> None:
    with pytest.raises(SgmError, match="n’existe pas"):
        gabarit("inconnu")


# Files.


def test_docx_has_real_headings_real_tables_and_margins() -> None:
    fichier = lire_docx(FORMATS["docx"].ecrire(document("liste", TABLEAU)))
    titres = {p.text: p.style.name for p in fichier.paragraphs if p.style and str(p.style.name).startswith("Heading")}
    assert titres == {
        "Liste des délibérations examinées par le conseil municipal": "Heading 1",
        "Séance du 3 février": "Heading 2",
    }
    (table,) = fichier.tables
    assert [[case.text for case in rangee.cells] for rangee in table.rows] == [
        ["N°", "Objet", "Sens"],
        ["2026-01", "Achat d’une tondeuse", "Approuvée"],
        ["2026-02", "Toiture de l’école", "Ajournée"],
    ]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert table.rows[2].cells[2].paragraphs[0].runs[0].bold
    section = fichier.sections[0]
    for marge in (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin):
        assert marge is not None
        assert abs(marge - Cm(2.5)) < Cm(0.01)
    assert fichier.styles["Normal"].font.name == "Times New Roman"


def test_docx_holds_the_text_and_its_marks() -> None:
    fichier = lire_docx(FORMATS["docx"].ecrire(document("convocation", CONVOCATION)))
    textes = [p.text for p in fichier.paragraphs]
    assert textes[:4] == [
        "République française",
        "Commune de Saint-Aubin-des-Prés",
        "Saint-Aubin-des-Prés, le 3 février 2026",
        "Convocation du conseil municipal",
    ]
    assert textes[-4:] == ["1.\tToiture de l’école", "2.\tAchat d’une tondeuse", "\tLa maire,", "\tHélène Vasseur"]
    appel = next(p for p in fichier.paragraphs if "honneur" in p.text)
    assert [(r.text, r.bold, r.italic) for r in appel.runs][1:4:2] == [
        ("mardi", True, None),
        ("à l’heure dite", None, True),
    ]
    assert fichier.paragraphs[2].alignment == WD_ALIGN_PARAGRAPH.RIGHT


def test_docx_says_what_it_is_at_the_foot_of_every_page_and_in_its_properties() -> None:
    octets = FORMATS["docx"].ecrire(document("convocation", CONVOCATION))
    fichier = lire_docx(octets)
    (section,) = fichier.sections
    assert MENTION in section.footer.paragraphs[0].text
    assert not section.different_first_page_header_footer
    proprietes = fichier.core_properties
    assert (proprietes.author, proprietes.comments, proprietes.language) == ("sgm_sim", MENTION, "fr-FR")
    assert proprietes.created is not None
    assert proprietes.created.date() == date(2026, 3, 1)
    with zipfile.ZipFile(io.BytesIO(octets)) as paquet:
        assert {partie.date_time[0] for partie in paquet.infolist()} == {1980}
        assert not [nom for nom in paquet.namelist() if "thumbnail" in nom]


def test_pdf_holds_the_text_and_its_table() -> None:
    (page,) = lire_pdf(FORMATS["pdf"].ecrire(document("convocation", CONVOCATION)))
    for mots in ("Commune de Saint-Aubin-des-Prés", "vous convoquer mardi, à l’heure dite.", "2. Achat", "La maire,"):
        assert mots in page
    (page,) = lire_pdf(FORMATS["pdf"].ecrire(document("liste", TABLEAU)))
    assert "N° Objet Sens 2026-01 Achat d’une tondeuse Approuvée" in page


def test_pdf_bears_the_mark_on_every_page_and_is_tagged() -> None:
    octets = FORMATS["pdf"].ecrire(document("proces-verbal", "Une phrase pour remplir.\n\n" * 120))
    pages = lire_pdf(octets)
    assert len(pages) > 2
    assert all(page.endswith(f"{MENTION} {n}/{len(pages)}") for n, page in enumerate(pages, start=1))
    lecteur = PdfReader(io.BytesIO(octets))
    assert str(lecteur.root_object["/Lang"]) == "fr-FR"
    assert "/StructTreeRoot" in lecteur.root_object
    assert lecteur.metadata is not None
    assert lecteur.metadata.title == "Procès-verbal du conseil municipal"


@pytest.mark.parametrize("nom", FORMATS)
def test_words_are_never_read_as_markup(nom: str) -> None:
    piege = '#let x = 1 $y$ _a_ @b <c> \\n #read("/etc/passwd") `d` [e] & "f" 3 480,00\u00a0€ « œuvre\u202f»'
    octets = FORMATS[nom].ecrire(document("lettre", f"{piege}\n\n= titre"))
    texte = (
        lire_pdf(octets)[0]
        if nom == "pdf"
        else " ".join(" ".join(p.text for p in lire_docx(octets).paragraphs).split())
    )
    assert " ".join(piege.split()) in texte
    assert "= titre" in texte


PROGRAMME = """
import hashlib
from test_documents_ecrits import CONVOCATION, TABLEAU, document
from sgm_sim.export.documents import FORMATS
for nom, un in FORMATS.items():
    print(nom, hashlib.sha256(un.ecrire(document("deliberation", CONVOCATION + TABLEAU))).hexdigest())
"""


def test_bytes_are_the_same_twice_and_in_any_process() -> None:
    ici = {
        nom: hashlib.sha256(un.ecrire(document("deliberation", CONVOCATION + TABLEAU))).hexdigest()
        for nom, un in FORMATS.items()
    }
    for graine, fuseau in (("1", "Asia/Tokyo"), ("2", "America/Lima")):
        env = {**os.environ, "PYTHONHASHSEED": graine, "TZ": fuseau, "PYTHONPATH": os.path.dirname(__file__)}
        sortie = subprocess.run(
            [sys.executable, "-c", PROGRAMME], env=env, capture_output=True, text=True, check=True, timeout=60
        ).stdout
        assert dict(ligne.split() for ligne in sortie.splitlines()) == ici


LIGNES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["| a | b |", "|--|--|", "||", " | a |", "# T", "# ", "1. x", "- z", " suite", "La maire,", "***"]),
    st.sampled_from(["😀 مرحبا 漢字 \u202f\u00ad\u200b", "\x00\x0b\x0c\x1b\ufffe", "\t\ta\tb", "Le maire, Jean"]),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LIGNES, max_size=14), st.sampled_from(GABARITS))
def test_any_text_makes_a_file_that_opens(lignes: list[str], nom: str) -> None:
    un = document(nom, "\n".join(lignes))
    lire_docx(FORMATS["docx"].ecrire(un))
    assert MENTION in lire_pdf(FORMATS["pdf"].ecrire(un))[0]


@pytest.mark.parametrize("nom", FORMATS)
def test_file_bears_its_attempt_in_clear_and_no_other(nom: str) -> None:
    octets = FORMATS[nom].ecrire(document("lettre", "Bonjour."))
    assert marque("premiers-pas-1").encode() in octets
    assert marque("premiers-pas").encode() not in octets
    assert os.getcwd().encode() not in octets


@pytest.mark.parametrize(
    ("nom", "module", "bibliotheque"), [("docx", "docx", "python-docx"), ("pdf", "typst", "typst")]
)
def test_missing_library_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, nom: str, module: str, bibliotheque: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delitem(sys.modules, FORMATS[nom].module, raising=False)
    with pytest.raises(SgmError, match=f"il faut {bibliotheque} : installez-le avec") as levee:
        FORMATS[nom].ecrire(document("lettre", "Bonjour."))
    assert str(levee.value).count(". ") == 0
