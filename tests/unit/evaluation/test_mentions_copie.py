"""What pasting earns: a document, a short wording of it, the clause library."""

from __future__ import annotations

from sgm_sim.evaluation.mentions import juger
from sgm_sim.scenario.corrige import Mention

POUVOIR = Mention(
    nature="texte",
    groupes=(("pouvoir", "procuration"), ("conseiller", "collègue")),
    contraires=("plusieurs pouvoirs",),
    accepte=("Vous pouvez donner pouvoir à un conseiller.", "Procuration à un collègue"),
    refuse=("Merci.", "Plusieurs pouvoirs par conseiller"),
)
DATE = Mention(
    nature="date",
    valeur="2026-02-11",
    reperes=("se réunira", "séance du"),
    accepte=("Le conseil se réunira le 11 février 2026.", "séance du 11 février 2026"),
    refuse=("Le conseil se réunira le 12 février 2026.", "Merci."),
)
DOCUMENT = (
    "Comme chaque année, je souhaite que le conseil municipal, dont plusieurs membres seront retenus par "
    "leur travail, se réunira le mercredi 11 février 2026 et que tout conseiller empêché puisse donner pouvoir à un "
    "collègue de son choix, ainsi que nous l'avons toujours fait dans notre commune."
)
JUSTES = (
    "Le conseil municipal se réunira le [date de la séance] à la mairie.",
    "Tout conseiller empêché peut donner pouvoir à un collègue de son choix.",
    "La présente convocation est affichée à la porte de la mairie ce jour.",
)
FAUSSES = (
    "Le conseil municipal se réunira dès que le quorum pourra être réuni.",
    "Un conseiller peut recevoir plusieurs pouvoirs de ses collègues absents.",
    "La séance du conseil municipal se tiendra sans que le public soit admis.",
    "Les questions diverses permettent de voter toute affaire oubliée par le maire.",
)


def test_long_copy_of_a_document_earns_nothing() -> None:
    assert juger(DATE, "2026-02-11", DOCUMENT, (DOCUMENT,), ()).issue == "recopiee"
    jugement = juger(POUVOIR, None, DOCUMENT, (DOCUMENT,), ())

    assert jugement.issue == "recopiee"
    assert "il faut le rédiger" in jugement.pourquoi


def test_copy_with_case_and_line_breaks_changed_is_still_a_copy() -> None:
    colle = DOCUMENT.upper().replace(", ", ",\n")

    assert juger(POUVOIR, None, colle, (DOCUMENT,), ()).issue == "recopiee"


def test_short_wording_of_a_document_passes() -> None:
    texte = "Tout conseiller empêché peut donner pouvoir à un collègue de son choix."

    assert juger(POUVOIR, None, texte, (DOCUMENT,), ()).issue == "presente"


def test_own_sentence_beside_a_copy_passes() -> None:
    texte = f"{DOCUMENT}\n\nVous pouvez donner procuration à un autre conseiller."

    assert juger(POUVOIR, None, texte, (DOCUMENT,), ()).issue == "presente"


def test_wrong_value_in_a_copy_contradicts() -> None:
    colle = DOCUMENT.replace("mercredi 11 février", "jeudi 12 février")

    assert juger(DATE, "2026-02-11", colle, (colle,), ()).issue == "contredite"


def test_clause_may_be_used_even_when_a_document_quotes_it() -> None:
    longue = (
        f"{JUSTES[1]} " + "Le pouvoir est écrit, daté, signé, remis au maire avant le début de la séance et toujours "
    )
    longue += "révocable par celui qui l'a donné à son collègue conseiller."

    assert juger(POUVOIR, None, longue, (f"Note. {longue} Fin.",), ()).issue == "recopiee"
    assert juger(POUVOIR, None, longue, (f"Note. {longue} Fin.",), (longue,)).issue == "presente"


def test_whole_library_goes_to_the_jury() -> None:
    clauses = (*JUSTES, *FAUSSES)
    tout = "\n".join(clauses).replace("[date de la séance]", "mercredi 11 février 2026")

    assert juger(DATE, "2026-02-11", tout, (), clauses).issue == "a_verifier"
    assert juger(POUVOIR, None, tout, (), clauses).issue == "contredite"


def test_well_chosen_clauses_pass() -> None:
    texte = "\n".join(JUSTES).replace("[date de la séance]", "mercredi 11 février 2026")

    assert juger(DATE, "2026-02-11", texte, (), (*JUSTES, *FAUSSES)).issue == "presente"


def test_short_library_wholly_used_passes() -> None:
    texte = "\n".join(JUSTES).replace("[date de la séance]", "mercredi 11 février 2026")

    assert juger(DATE, "2026-02-11", texte, (), JUSTES).issue == "presente"


def test_whole_library_does_not_hide_an_excluded_clause() -> None:
    exclue = POUVOIR.model_copy(update={"exclut": True, "groupes": (("toute affaire oubliée",),), "contraires": ()})

    assert juger(exclue, None, "\n".join((*JUSTES, *FAUSSES)), (), (*JUSTES, *FAUSSES)).issue == "contredite"
