"""The look of our .docx: one serif face, black headings, justified text, French; and nothing that is not used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document as Fichier
    from docx.styles.style import ParagraphStyle
    from docx.text.parfmt import ParagraphFormat

POLICE = "Times New Roman"
"""Every office suite has it, or one with the same widths."""
MARGE = Cm(2.5)
LARGEUR = Cm(21 - 2 * 2.5)

_GARDES = ("TableNormal", "TableGrid")
_SUPERFLUS = ("stylesWithEffects", "customXml", "thumbnail")
"""Parts of the blank file of python-docx that nothing needs: half a megabyte, and a picture of another document."""


def preparer(fichier: Fichier) -> None:
    """Give a blank file our page and our styles."""
    _page(fichier)
    _alleger(fichier)
    _langue(fichier)
    _styler(fichier.styles["Normal"], taille=11.5, apres=8)
    fichier.styles["Normal"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _styler(fichier.styles["Heading 1"], taille=15, avant=22, apres=18, gras=True).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _styler(fichier.styles["Heading 2"], taille=12, avant=12, apres=6, gras=True).alignment = WD_ALIGN_PARAGRAPH.LEFT
    _styler(fichier.styles["List Paragraph"], taille=11.5, apres=4)
    pied = _styler(fichier.styles["Footer"], taille=9, apres=0)
    pied.alignment = WD_ALIGN_PARAGRAPH.LEFT
    pied.tab_stops.clear_all()
    pied.tab_stops.add_tab_stop(LARGEUR, WD_TAB_ALIGNMENT.RIGHT)
    for nom, taille, gras in (("En-tête de mairie", 12, True), ("Case d’en-tête", 10.5, True), ("Case", 10.5, False)):
        style = fichier.styles.add_style(nom, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = fichier.styles["Normal"]
        _styler(style, taille=taille, avant=2, apres=2, gras=gras).alignment = WD_ALIGN_PARAGRAPH.LEFT


def _page(fichier: Fichier) -> None:
    section = fichier.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGE
    section.header_distance = section.footer_distance = Cm(1.25)


def _alleger(fichier: Fichier) -> None:
    """Take out what is not used."""
    for partie in (fichier.part, fichier.part.package):
        for cle in [cle for cle, lien in partie.rels.items() if any(mot in lien.reltype for mot in _SUPERFLUS)]:
            del partie.rels[cle]
    styles = fichier.styles.element
    for style in list(styles):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in _GARDES:
            styles.remove(style)


def _langue(fichier: Fichier) -> None:
    """Let the spelling checker know that this is French."""
    for langue in fichier.styles.element.iter(qn("w:lang")):
        langue.set(qn("w:val"), "fr-FR")


def _styler(
    style: ParagraphStyle, *, taille: float, avant: float = 0, apres: float, gras: bool = False
) -> ParagraphFormat:
    """Set the face of a style, and return what sets its paragraphs."""
    style.font.name, style.font.size, style.font.bold = POLICE, Pt(taille), gras
    style.font.color.rgb = RGBColor(0, 0, 0)
    polices = style.element.get_or_add_rPr().get_or_add_rFonts()
    for nom in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        polices.attrib.pop(qn(f"w:{nom}"), None)
    for nom in ("eastAsia", "cs"):
        polices.set(qn(f"w:{nom}"), POLICE)
    mise: ParagraphFormat = style.paragraph_format
    mise.space_before, mise.space_after, mise.line_spacing = Pt(avant), Pt(apres), 1.1
    return mise
