"""Models of a certification file: blocs, competences, ways in, validation. Data only, one file for each certification.

Texts are those of the official fiche, character for character; what is ours is listed in `hors_fiche`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from sgm_sim.core.modele import CodeCompetence, Ident, Jour, Modele, Phrase, Prose
from sgm_sim.referentiel.regles import Regles

CodeBloc = Annotated[str, Field(pattern=r"^[A-Z]{2,6}\d{2}$")]
"""`BC01`."""


class Source(Modele):
    """A place of the fiche where competences are worded."""

    id: Ident
    titre: Phrase
    fait_foi: bool
    """True for the one whose wording rules when they differ."""


class Rubrique(Modele):
    """An entry of a nomenclature: NSF, Formacode, ROME, another fiche."""

    code: Phrase
    libelle: Phrase


class Dates(Modele):
    """Life of the registration."""

    decision: Jour
    duree_annees: int = Field(ge=1, le=10)
    echeance: Jour
    """End of the registration."""
    derniere_delivrance: Jour
    """Last day on which the certification may be delivered."""


class Certificateur(Modele):
    """A body that delivers the certification."""

    nom: Phrase
    siret: Annotated[str, Field(pattern=r"^\d{14}$")]
    nom_commercial: Phrase | None = None
    site: Phrase | None = None


class Variante(Modele):
    """Another wording of a competence, kept with its source; it never replaces the one that rules."""

    source: Ident
    rang: int = Field(ge=1)
    """1-based rank in the list of the source."""
    libelle: Prose


class Competence(Modele):
    """One competence of a bloc."""

    code: CodeCompetence
    """The bloc, then the rank in its table. Stable: never given to another competence."""
    libelle: Prose
    """Wording of the source that rules."""
    libelle_court: Annotated[str, Field(min_length=1, max_length=40)]
    """For screens; ours, not of the fiche."""
    variantes: tuple[Variante, ...] = ()


class Bloc(Modele):
    """One bloc of competences, validated on its own."""

    code: CodeBloc
    """Follows the code of the fiche in the official code: RNCP41781BC01."""
    titre: Phrase
    evaluations: tuple[Phrase, ...] = Field(min_length=1)
    """Forms of evaluation."""
    competences: tuple[Competence, ...] = Field(min_length=1)


class Voie(Modele):
    """A way to the certification."""

    id: Ident
    libelle: Phrase
    ouverture: Literal["oui", "non", "a_confirmer"]
    """`oui` only with a named jury; `a_confirmer` is never shown as open."""
    jury: Phrase | None = None
    """Composition of the jury, in the words of the fiche."""


class Validation(Modele):
    """What the whole certification requires."""

    blocs: Literal["tous"]
    soutenance: bool
    """True: the defence of the internship report is required too."""
    texte: Phrase


class Referentiel(Modele):
    """A certification."""

    format: Literal[1]
    id: Ident
    fiche: Phrase
    """Official code of the fiche."""
    titre: Phrase
    niveau_qualification: int = Field(ge=1, le=8)
    """Level of the national framework of qualifications."""
    hors_fiche: tuple[Phrase, ...]
    """What in this file is ours and not of the fiche."""
    sources: tuple[Source, ...] = Field(min_length=1)
    nsf: tuple[Rubrique, ...] = ()
    formacodes: tuple[Rubrique, ...] = ()
    rome: tuple[Rubrique, ...] = ()
    remplace: tuple[Rubrique, ...] = ()
    """Earlier certifications that this one replaces."""
    dates: Dates
    certificateurs: tuple[Certificateur, ...] = Field(min_length=1)
    contexte: Prose
    objectifs: tuple[Prose, ...] = ()
    activites: tuple[Phrase, ...] = Field(min_length=1)
    evaluations: tuple[Prose, ...] = ()
    """Forms of evaluation of the whole certification, with their examples."""
    blocs: tuple[Bloc, ...] = Field(min_length=1)
    prerequis: tuple[Phrase, ...] = ()
    """Required to be granted the certification."""
    voies: tuple[Voie, ...] = Field(min_length=1)
    validation: Validation
    regles: Regles

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of all competences, in the order of the blocs."""
        return tuple(competence.code for bloc in self.blocs for competence in bloc.competences)

    def competence(self, code: str) -> Competence:
        """Return the competence named `code`.

        Raises:
            KeyError: when the certification has none of that code.
        """
        return next(found for found in self.bloc_de(code).competences if found.code == code)

    def bloc_de(self, code: str) -> Bloc:
        """Return the bloc that holds the competence named `code`.

        Raises:
            KeyError: when the certification has none of that code.
        """
        for bloc in self.blocs:
            if any(competence.code == code for competence in bloc.competences):
                return bloc
        raise KeyError(code)
