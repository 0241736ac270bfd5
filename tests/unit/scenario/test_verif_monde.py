"""What is said of a living sujet: hours and days at their limits, people and streams apart, flags, automatic facts."""

from __future__ import annotations

import pytest
from vivant import SUITES, SUJET

from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.scenario.charger import valider_dossier
from sgm_sim.scenario.dossier import Dossier

DIALOGUE = """
  - id: {id}
    type: dialogue
    titre: Parler
    consigne: Parlez.
    noeuds:
      - {{id: debut, dit: Bonjour., reponses: [{{id: {id}-r, texte: Bonjour., va: fin, {effet}}}]}}
      - {{id: fin, dit: Au revoir., fin: true}}
"""
DEUX = (("parler", "autre"), ("autre", "parler"))


def problemes_avec(*remplacements: tuple[str, str], suites: str = SUITES, ajout: str = "") -> list[Probleme]:
    sujet = SUJET
    for avant, apres in remplacements:
        assert avant in sujet, avant
        sujet = sujet.replace(avant, apres)
    fichiers = {"sujet.yaml": (sujet + ajout).encode(), "suites.yaml": suites.encode(), "documents/note.md": b"Bonjour"}
    return list(valider_dossier(Dossier("vivant", fichiers)))


def dits(*remplacements: tuple[str, str], suites: str = SUITES, ajout: str = "") -> list[tuple[str, str]]:
    return [(p.code, p.cle) for p in problemes_avec(*remplacements, suites=suites, ajout=ajout)]


def test_living_scenario_has_no_problem_at_all() -> None:
    assert [probleme.en_ligne() for probleme in problemes_avec()] == []


# Hours and days, on both sides of each limit.


@pytest.mark.parametrize(
    ("avant", "apres", "cle"),
    [
        ('a: "09:05", patience: 10', 'a: "11:29", patience: 10', ""),
        ('a: "09:05", patience: 10', 'a: "08:29", patience: 10', "passages[aubry].a"),
        ('a: "09:05", patience: 10', 'a: "12:00", patience: 10', "passages[aubry].a"),
        ('a: "10:00", patience: 5', 'a: "08:30", patience: 5', ""),
        ('a: "10:00", patience: 5', 'a: "11:59", patience: 5', ""),
        ('a: "10:00", patience: 5', 'a: "12:00", patience: 5', "passages[maire-passe].a"),
        ('a: "10:00", patience: 5', 'a: "10:00", jour: 2026-02-04, patience: 5', ""),
        ('a: "10:00", patience: 5', 'a: "10:00", jour: 2026-02-05, patience: 5', "passages[maire-passe].jour"),
        ('a: "10:00", patience: 5', 'a: "10:00", jour: 2026-02-02, patience: 5', "passages[maire-passe].jour"),
        ("objet: rappelle, ", "objet: rappelle, jour: 2026-02-04, ", "passages[retour].jour"),
        ('arrive: "09:20"', 'arrive: "08:30"', ""),
        ('arrive: "09:20"', 'arrive: "08:29"', "documents[courrier].arrive"),
        ('arrive: "09:20"', 'arrive: "12:00"', ""),
        ('arrive: "09:20"', 'arrive: "12:01"', "documents[courrier].arrive"),
        ('arrive: "09:20"', 'arrive: "09:20", arrive_le: 2026-02-04', ""),
        ('arrive: "09:20"', 'arrive: "09:20", arrive_le: 2026-02-02', "documents[courrier].arrive_le"),
        ('arrive: "09:20"', "arrive_le: 2026-02-04", "documents[courrier].arrive_le"),
        # The epilogue lasts thirty days after Wednesday 4 February; Saturday 7 and Friday 6 March are the limits.
        ('arrive: "09:20"', 'arrive: "09:20", arrive_le: 2026-02-05', ""),
        ('arrive: "09:20"', 'arrive: "09:20", arrive_le: 2026-02-07', "documents[courrier].arrive_le"),
        ('arrive: "09:20"', 'arrive: "09:20", arrive_le: 2026-03-06', ""),
        ('arrive: "09:20"', 'arrive: "09:20", arrive_le: 2026-03-09', "documents[courrier].arrive_le"),
        ('echeance: {a: "09:40"}', 'echeance: {a: "08:31"}', ""),
        ('echeance: {a: "09:40"}', 'echeance: {a: "08:30"}', "taches[fuite].echeance"),
        ('echeance: {a: "09:40"}', 'echeance: {a: "09:40", jour: 2026-02-02}', "taches[fuite].echeance"),
        ('echeance: {a: "09:40"}', 'echeance: {a: "12:00", jour: 2026-03-06}', ""),
        ('echeance: {a: "09:40"}', 'echeance: {a: "12:01", jour: 2026-03-06}', "taches[fuite].echeance"),
        ('  - id: clients\n    de: "09:00"', '  - id: clients\n    de: "11:29"', ""),
        ('  - id: clients\n    de: "09:00"', '  - id: clients\n    jours: [2026-02-04]\n    de: "09:00"', ""),
        (
            '  - id: clients\n    de: "09:00"',
            '  - id: clients\n    jours: [2026-02-05]\n    de: "09:00"',
            "flux[clients].jours[0]",
        ),
        ('    de: "09:00"\n    a: "11:30"', '    de: "08:00"\n    a: "11:30"', "flux[clients].de"),
        ("  jusqu_au: 2026-02-04", "  jusqu_au: 2026-02-02", "calendrier.jusqu_au"),
        ('{de: "09:00", a: "11:30"}', '{de: "09:00", a: "12:01"}', "calendrier.public[0]"),
        ('{de: "09:00", a: "11:30"}', '{de: "08:30", a: "12:00"}', ""),
        ('{de: "09:00", a: "11:30"}', '{de: "08:29", a: "12:00"}', "calendrier.public[0]"),
        ("  jour: 2026-02-03\n  jusqu_au: 2026-02-04\n", "  jour: 9999-12-31\n", "calendrier.jour"),
    ],
)
def test_hour_or_day_at_which_nobody_would_see_it(avant: str, apres: str, cle: str) -> None:
    assert [lieu for code, lieu in dits((avant, apres)) if code == "S089"] == ([cle] if cle else [])


def test_last_day_is_at_most_four_hundred_days_away() -> None:
    assert "S089" not in [code for code, _ in dits(("jusqu_au: 2026-02-04", "jusqu_au: 2027-03-10"))]
    assert ("S089", "calendrier.jusqu_au") in dits(("jusqu_au: 2026-02-04", "jusqu_au: 2027-03-11"))


def test_mail_of_the_epilogue_comes_only_when_there_is_one() -> None:
    apres = ('arrive: "09:20"', 'arrive: "09:20", arrive_le: 2026-02-05')
    (probleme,) = problemes_avec(apres, ("  epilogue: 30\n", ""), suites="format: 1\nsuites: []\n")[:1]
    assert (probleme.code, probleme.cle) == ("S089", "documents[courrier].arrive_le")
    assert "jeudi 5 février 2026" in probleme.message


def test_a_calendar_that_does_not_hold_is_said_alone() -> None:
    assert dits(('debut: "08:30"\n  fin: "12:00"', 'debut: "12:00"\n  fin: "08:30"')) == [
        ("S089", "calendrier.fin"),
        ("S089", "calendrier.public[0]"),
    ]


# The door.


@pytest.mark.parametrize(
    ("avant", "apres", "cle"),
    [
        ('a: "09:05", patience: 10', 'a: "09:00", patience: 10', ""),
        ('a: "09:05", patience: 10', 'a: "08:59", patience: 10', "passages[aubry].a"),
        ('a: "09:05", patience: 10', 'a: "11:30", patience: 10', "passages[aubry].a"),
        ('a: "09:10", sonnerie: 40', 'a: "08:40", sonnerie: 40', ""),
        ('a: "10:00", patience: 5', 'a: "11:45", patience: 5', ""),
        ('    de: "09:00"\n    a: "11:30"', '    de: "09:00"\n    a: "11:31"', "flux[clients].de"),
        ('    de: "09:00"\n    a: "11:30"', '    de: "08:59"\n    a: "11:30"', "flux[clients].de"),
        ("  - id: clients\n", "  - id: clients\n    canal: telephone\n", ""),
        ('public: [{de: "09:00", a: "11:30"}]', 'public: [{de: "09:00", a: "10:00"}, {de: "10:30", a: "11:30"}]',
         "flux[clients].de"),
    ],
)  # fmt: skip
def test_someone_at_the_counter_while_the_door_is_closed(avant: str, apres: str, cle: str) -> None:
    trouves = problemes_avec((avant, apres))
    assert [(p.code, p.cle, p.gravite) for p in trouves] == ([("S107", cle, Gravite.AVERTISSEMENT)] if cle else [])


# Who and what exists, and is apart.


@pytest.mark.parametrize(
    ("avant", "apres", "attendu"),
    [
        ("qui: maire", "qui: mairesse", ("S100", "passages[maire-passe].qui")),
        ("confiable_a: [agent]", "confiable_a: [agent, agente]", ("S100", "taches[fuite].confiable_a[1]")),
        ("tache: copie", "tache: copies", ("S064", "passages[keller].tache")),
        ("tache: fuite", "tache: copie", ("S108", "passages[ecole].tache")),
        ("id: keller", "id: aubry", ("S060", "passages[aubry].id")),
        ("id: keller", "id: clients", ("S060", "passages[clients].id")),
        ("id: keller", "id: clients-2026-02-03-001", ("S060", "passages[clients-2026-02-03-001].id")),
        ("titre: Deux matins", "titre: Deux matins\nfiches: [convocation]", ("S110", "fiches[0]")),
        ("publie: copie.remise", "publie: drapeau.oubli", ("S087", "taches[copie].champs[remise].publie")),
        ("publie: copie.remise", "publie: fuite.confiee", ("S087", "taches[copie].champs[remise].publie")),
        ("publie: copie.remise", "publie: ecrire.reportee", ("S087", "taches[copie].champs[remise].publie")),
    ],
)
def test_what_does_not_exist_or_bears_a_name_already_taken(avant: str, apres: str, attendu: tuple[str, str]) -> None:
    assert attendu in dits((avant, apres))


def test_names_that_only_look_like_those_of_a_stream_are_free() -> None:
    sans_keller = SUITES.replace("keller", "clients-du-matin")
    assert dits(("id: keller", "id: clients-du-matin"), suites=sans_keller) == []
    assert dits(("publie: copie.remise", "publie: copie.confiee"), suites=SUITES.replace("remise", "confiee")) == []


def test_someone_whom_nothing_sends_is_warned_about() -> None:
    muettes = SUITES.replace("passage: retour, ", "pose: oubli, ")
    assert dits(suites=muettes) == [("S086", "passages[retour].id")]


# Flags, documents handed over, tasks on demand.


def test_flag_that_nothing_raises_is_warned_about_until_a_reply_raises_it() -> None:
    drapeau = ("drapeaux:\n", "drapeaux:\n  promesse: Une promesse a été faite.\n")
    assert dits(drapeau) == [("S109", "drapeaux.promesse")]
    assert dits(drapeau, ajout=DIALOGUE.format(id="parler", effet="pose: [promesse]")) == []


def test_document_that_nothing_brings_is_warned_about_until_a_reply_hands_it_over() -> None:
    document = (
        "drapeaux:\n",
        "  - {id: livret, titre: Livret, fichier: documents/note.md, sur_suite: true}\ndrapeaux:\n",
    )
    assert dits(document) == [("S086", "documents[livret].id")]
    assert dits(document, ajout=DIALOGUE.format(id="parler", effet="remet: [livret]")) == []


def test_document_of_no_task_is_warned_about_only_on_a_still_desk() -> None:
    immobile = """
format: 1
titre: Immobile
documents: [{id: note, titre: Note, fichier: documents/note.md}]
taches: [{id: ecrire, type: redaction, titre: A, consigne: B, publie: a.b}]
"""
    dossier = Dossier("x", {"sujet.yaml": immobile.encode(), "documents/note.md": b"Bonjour"})
    assert [probleme.code for probleme in valider_dossier(dossier)] == ["S063"]


def test_tasks_that_only_open_each_other_are_warned_about() -> None:
    parler, autre = (DIALOGUE.format(id=nom, effet=f"ouvre: [{vers}]") for nom, vers in DEUX)
    assert dits(ajout=parler + autre) == [("S109", "taches[parler].id"), ("S109", "taches[autre].id")]
    assert dits(ajout=DIALOGUE.format(id="parler", effet="ouvre: [parler]")) == [("S109", "taches[parler].id")]


def test_task_opened_by_a_reply_of_an_open_task_is_seen() -> None:
    suite = DIALOGUE.format(id="parler", effet="ouvre: [apres]") + DIALOGUE.format(id="apres", effet="humeur: 1")
    assert dits(ajout=suite) == []
