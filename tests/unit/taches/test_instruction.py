"""The kind `instruction`: one goes from a file to another freely, and nothing is known before the pile is handed in."""

from __future__ import annotations

from typing import Any

import pytest
from dossiers import DOSSIERS, Lecture, attache, depot, dossier, pile
from pydantic import ValidationError

from sgm_sim.taches.contrat import Clot, Publie
from sgm_sim.taches.fiche import BlocChamp, BlocEtat, BlocTexte
from sgm_sim.taches.instruction import GENRE
from sgm_sim.taches.lettres import lettres_de
from sgm_sim.taches.reponses import essayer, produire


def actions(lecture: Lecture) -> dict[str, str]:
    return {action.id: action.libelle for action in lecture.fiche.actions}


def test_the_pile_says_where_each_file_stands() -> None:
    lecture = Lecture(pile())
    lecture.faire("prendre", dossier="petit")
    lecture.noter(petit_decision="refuser", petit_motif="hors-delai")
    lecture.faire("prendre", dossier="costa")
    lecture.faire("ecarter")
    lecture.faire("reposer")
    (etat,) = [bloc for bloc in lecture.fiche.blocs if isinstance(bloc, BlocEtat)]
    assert etat.lignes == (
        ("À décider", "M. Morel"),
        ("Refuser", "M. Petit ; motif : Hors-Delai"),
        ("Mis de côté", "M. Costa"),
        ("À décider", "M. Keller"),
    )
    assert lecture.fiche.sous_titre == "1 dossier décidé sur 4"


def test_a_paper_is_paid_once_and_stays_in_sight() -> None:
    lecture = Lecture(pile())
    lecture.faire("prendre", dossier="morel")
    assert "ouvrir-bail" in actions(lecture)
    assert lecture.faire("ouvrir", piece="bail") == 30
    assert lecture.faire("ouvrir", piece="bail") == 0
    lecture.faire("prendre", dossier="petit")
    assert lecture.refus("ouvrir", piece="bail")
    lecture.faire("prendre", dossier="morel")
    assert "ouvrir-bail" not in actions(lecture)
    assert [b.texte for b in lecture.fiche.blocs if isinstance(b, BlocTexte)] == ["Une demande.", "Oui."]


def test_a_paper_that_was_not_read_says_nothing() -> None:
    lecture = Lecture(pile())
    lecture.faire("prendre", dossier="morel")
    assert not any("Oui." in bloc.texte for bloc in lecture.fiche.blocs if isinstance(bloc, BlocTexte))


def test_the_next_file_is_one_left_to_decide_then_one_put_aside_then_any() -> None:
    lecture = Lecture(pile())
    lecture.faire("prendre", dossier="morel")
    lecture.faire("ecarter")
    assert lecture.etat["main"] == "petit"
    lecture.noter(costa_decision="refuser", keller_decision="piece")
    assert actions(lecture)["prendre"] == "Dossier suivant : M. Morel"
    lecture.noter(morel_decision="inscrire", petit_decision="refuser")
    assert actions(lecture)["prendre"] == "Dossier suivant : M. Costa"


def test_a_pile_of_one_file_has_no_next_one() -> None:
    lecture = Lecture(pile(DOSSIERS[0]))
    lecture.faire("prendre", dossier="morel")
    assert "prendre" not in actions(lecture)
    lecture.faire("ecarter")
    assert lecture.etat["main"] == ""


def test_any_file_can_be_taken_by_the_field() -> None:
    lecture = Lecture(pile())
    assert lecture.faire("remplir", champ="dossier", valeur="keller") == 0
    assert lecture.etat["main"] == "keller"
    assert lecture.refus("remplir", champ="dossier", valeur="roux") == "Ce dossier n’est pas dans la pile."
    lecture.faire("vider", champ="dossier")
    assert lecture.etat["main"] == ""


def test_the_sheet_of_each_file_has_an_id_of_its_own_and_all_its_signs() -> None:
    plein = [{"id": f"p{n}", "titre": f"Pièce {n}", "texte": "…"} for n in range(6)]
    lecture = Lecture(pile(dossier("morel", pieces=plein), DOSSIERS[1]))
    vues = {lecture.fiche.id}
    for nom in ("morel", "petit"):
        lecture.faire("prendre", dossier=nom)
        vues.add(lecture.fiche.id)
        assert all(lettres_de(lecture.fiche).values())
    assert len(vues) == 3


def test_what_is_handed_in_is_known_and_what_was_not_decided_too() -> None:
    lecture = Lecture(pile())
    lecture.noter(morel_decision="inscrire", petit_decision="refuser", petit_motif="hors-delai")
    assert not lecture.faits
    (action,) = [une for une in lecture.fiche.actions if une.definitif]
    assert action.ensuite.startswith("2 dossiers restent sans décision")
    lecture.faire("valider")
    assert Clot() in lecture.effets
    assert lecture.faits == {
        "demandes.morel-decision": "inscrire",
        "demandes.petit-decision": "refuser",
        "demandes.petit-motif": "hors-delai",
        "demandes.costa-decision": "sans-decision",
        "demandes.keller-decision": "sans-decision",
        "demandes.restes": 2,
        "demandes.remis_le": "2026-02-10",
    }
    assert set(lecture.faits) <= set(GENRE.publie(lecture.tache))


def test_no_decision_is_no_answer() -> None:
    lecture = Lecture(pile())
    assert "sans-decision" in {option.id for option in GENRE.options(lecture.tache)["demandes.morel-decision"]}
    assert lecture.refus("remplir", champ="morel-decision", valeur="sans-decision")
    lecture.faire("prendre", dossier="morel")
    decision = next(b for b in lecture.fiche.blocs if isinstance(b, BlocChamp) and b.id == "morel-decision")
    assert [option.id for option in decision.options] == ["inscrire", "refuser", "piece"]


def test_words_noted_on_a_file_are_kept_apart() -> None:
    tache = pile(a_noter=[{"id": "mot", "libelle": "Un mot", "nature": "texte"}])
    faits = essayer(tache, {"morel-mot": "À relire."}).faits
    assert faits["demandes.morel-mot"] == "À relire."


def test_an_answer_takes_each_file_reads_its_papers_and_notes() -> None:
    gestes = produire(pile(), {"morel-decision": "inscrire", "petit-decision": "sans-decision"})
    assert [(geste.nom, *geste.args.values()) for geste in gestes] == [
        ("remplir", "dossier", "morel"),
        ("ouvrir", "bail"),
        ("remplir", "morel-decision", "inscrire"),
        ("valider",),
    ]


@pytest.mark.parametrize(
    ("nom", "args"),
    [
        ("prendre", {"dossier": "roux"}),
        ("prendre", {}),
        ("reposer", {}),
        ("ecarter", {}),
        ("ouvrir", {"piece": "bail"}),
        ("valider", {"dossier": "morel"}),
        ("danser", {}),
        ("remplir", {"champ": "morel-decision", "valeur": "peut-etre"}),
        ("remplir", {"champ": "morel-humeur", "valeur": "bonne"}),
    ],
)
def test_what_has_no_meaning_is_refused(nom: str, args: dict[str, Any]) -> None:
    assert Lecture(pile()).refus(nom, **args)


@pytest.mark.parametrize(
    ("regle", "dit"),
    [
        ({"regle": "elections.depot-inscription"}, "« non_conforme », « limite »"),
        ({"regle": "elections.depot-inscription", "limite": "limite", "motif": "attache"}, "vont avec"),
        (depot("2026-02-06"), "la dernière règle"),
    ],
)
def test_rules_that_decide_nothing_are_refused(regle: dict[str, Any], dit: str) -> None:
    with pytest.raises(ValidationError, match=dit):
        pile(dossier("morel", regle))


def test_only_files_without_a_rule_are_left_to_other_criteria() -> None:
    limite = {"id": "limite", "libelle": "Limite", "nature": "date"}
    tache = pile(
        dossier("a", depot("2026-02-06", limite="limite"), attache(domicile=1)), dossier("b"), a_noter=[limite]
    )
    assert tache.questions == {"b-decision", "b-motif", "b-limite"}


def test_one_publication_for_each_note() -> None:
    publies = [effet for effet in _remise() if isinstance(effet, Publie)]
    assert len({effet.nom for effet in publies}) == len(publies)


def _remise() -> tuple[Any, ...]:
    lecture = Lecture(pile())
    lecture.faire("valider")
    return lecture.effets
