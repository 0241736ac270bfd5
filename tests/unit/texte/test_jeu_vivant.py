"""A living day played line by line: people, cuts, what letters mean, the night, tables, law."""

from __future__ import annotations

import pytest
from journee import FausseTentative, apres, complet, essayer, jouer

from sgm_sim.engine.commandes import Attendre
from sgm_sim.engine.evenements import JourneeFinie

ECRIRE = ["/attendre", "/recevoir aubry", "/bureau", "a", "a", ("mot " * 30).strip(), "/fin"]
"""Write three hundred seconds; the telephone rings in the middle."""

FAURE = ["/attendre", "/recevoir aubry", "/attendre", "/patienter directrice", *["/attendre"] * 3, "/recevoir faure"]
"""Wait for someone who has something to say, and receive him."""


# The desk.


def test_status_says_hours_people_mail_deadlines_and_cuts() -> None:
    etat = apres(*ECRIRE, ".")
    for phrase in (
        "Public jusqu’à 11 h 30.",
        "☎ La directrice (◕ calme), l’école appelle : raccroche dans 40 s.",
        "Mme Keller (◑ attend), au guichet depuis 5 min : un livret à la main.",
        "À lire : a) Note (lettre, 1 min).",
        "Coupé : Écrire. /continuer pour finir (4 min 20).",
        "À faire : Écrire, avant 11 h.",
    ):
        assert phrase in etat


def test_status_says_what_is_late_who_is_to_be_called_back_and_where_mail_comes_from() -> None:
    lignes = ["/attendre", "/attendre", "/patienter directrice", *["/attendre"] * 7]
    assert "9 h 40 : l’échéance est passée pour « Fuite »." in essayer(*lignes)
    etat = apres(*lignes, ".")
    assert "À rappeler : La directrice, l’école appelle." in etat
    assert "À lire : b) Courrier (courriel, Le CDG, 1 min)." in etat
    assert ") Fuite (à faire, en retard)" in apres(*lignes, "/recevoir directrice", "/bureau")


def test_tasks_on_demand_are_not_listed_before_they_open() -> None:
    assert ") Copie (" not in apres("/bureau")
    assert "b) Copie (à faire)" in apres("/attendre", "/recevoir keller", "/bureau")


def test_offers_follow_the_tasks_and_are_written_again_as_soon_as_they_change() -> None:
    assert "e) Recevoir : M. Aubry (4 min)" in apres("/attendre")
    suite = apres("/attendre", "e")
    assert "M. Aubry : c’est fait." in suite
    assert "e) Recevoir : Mme Keller (10 s)" in suite


def test_a_letter_means_what_was_shown_even_when_the_list_has_changed_since() -> None:
    # A task has opened above it since, but the desk has not been written again.
    assert "« Le classement »" in apres("/attendre", "/recevoir keller", "/reporter b")
    assert "« Copie »" in apres("/attendre", "/recevoir keller", "/bureau", "/reporter b")


def test_a_stale_name_or_an_idle_telephone_is_answered_calmly() -> None:
    assert apres("/decrocher").startswith("Le téléphone ne sonne pas.")
    assert apres("/recevoir keller").startswith("Aucune personne de ce nom n’attend : keller.")
    assert apres("/recevoir").startswith("Personne n’attend.")
    assert apres("/patienter").startswith("Personne n’attend.")
    assert apres("/continuer").startswith("Il n’y a rien à continuer.")
    assert apres("/attendre tôt").startswith("Tapez un nombre de minutes")
    assert apres("/attendre", "/recevoir keller", "/recevoir keller").startswith("Mme Keller est déjà en face")


def test_several_people_are_asked_about_by_letter() -> None:
    tentative = FausseTentative(complet())
    jouer(tentative, ["/attendre", "/recevoir", "b"])
    assert tentative.view.en_face == "keller"
    tentative = FausseTentative(complet())
    jouer(tentative, ["/attendre", "/recevoir", ""])
    assert tentative.view.en_face == ""


def test_commands_work_inside_a_task() -> None:
    suite = apres("/attendre", "d", "/recevoir aubry")
    assert "Recevoir M. Aubry (4 min)." in suite
    assert "c’est fait" in suite
    assert "Remis à plus tard, et dit : Les étapes." in apres("d", "/reporter", "demain matin")


# People.


def test_who_is_received_shows_their_task_and_brings_back_to_the_one_left() -> None:
    assert "\nFuite\n-----\n" in apres(*ECRIRE, "/decrocher")
    assert "Tâche terminée.\nVous revenez à « Écrire ».\n\nÉcrire\n------" in apres(
        *ECRIRE, "/decrocher", "a", "3", "v", "oui"
    )


def test_a_conversation_is_heard_as_it_goes_and_whole_when_asked() -> None:
    debut = apres(*FAURE)
    assert "M. Faure (◑ attend) : Neuf heures, dimanche, sa tronçonneuse !" in debut
    signe = next(ligne[0] for ligne in debut.split("\n") if ligne.endswith(") Quels jours, à quelles heures ? (15 s)"))
    assert apres(*FAURE, signe).startswith(
        "Vous : Quels jours, à quelles heures ?\n"
        "M. Faure (◑ attend) : Trois dimanches de suite. Vous allez faire quoi ?\n1) "
    )
    assert "M. Faure : Neuf heures, dimanche, sa tronçonneuse !\nVous : Quels" in apres(*FAURE, signe, ".")


def test_someone_left_in_the_middle_is_said_to_wait_before_anything_is_typed() -> None:
    laisse = ["/attendre", "/recevoir keller", "/attendre", "/decrocher", "/bureau", "b"]
    absente = "Mme Keller n’est pas en face de vous : /recevoir Mme Keller pour reprendre."
    assert absente in apres(*laisse)
    assert apres(*laisse, "a").startswith(absente)


def test_a_task_is_handed_over_once_confirmed() -> None:
    appel = ["/attendre", "/recevoir aubry", "/attendre", "/decrocher", "/confier", "a"]
    assert "Confier « Fuite » à M. Karim Haddad (2 min)" in apres(*appel)
    assert apres(*appel, "non").startswith("Rien n’est changé.")
    assert "Cette tâche n’est plus la vôtre." in apres(*appel, "oui")
    assert apres("/confier").startswith("a) Écrire")
    assert apres("/confier a").startswith("« Écrire » ne peut être confiée à personne.")
    assert apres("/confier z").startswith("Aucune tâche à faire ne porte la lettre « z »")


# Cuts.


def test_nothing_typed_is_lost_when_a_gesture_is_cut() -> None:
    assert "interrompu : il reste 4 min. Rien n’est perdu : /continuer pour finir." in apres(*ECRIRE)
    reprise = apres(*ECRIRE, "/patienter directrice", "/continuer")
    assert "Continuer : Écrire (4 min 20)." in reprise
    assert "Noté. Votre texte compte 30 mots." in reprise
    assert "  1 mot mot mot" in apres(*ECRIRE, "a")


def test_a_command_typed_instead_of_an_answer_is_carried_out() -> None:
    assert "Continuer : Écrire (4 min 20)." in apres(*ECRIRE, "/patienter", "/continuer")


@pytest.mark.parametrize(
    ("lecture", "lu"),
    [(["/lire a"], "\nNote\n----\nBonjour"), (["/loi copie acte", "/loi a"], "droit vérifié jusqu’au")],
)
def test_going_on_with_a_reading_shows_what_was_to_be_read(lecture: list[str], lu: str) -> None:
    coupee = ["/attendre", "/recevoir aubry", "/patienter keller", *lecture]
    assert "interrompu : il reste 15 s" in apres(*coupee)
    assert lu not in apres(*coupee)
    assert lu in apres(*coupee, "/continuer")


# Law, tables, the night, the help.


def test_law_says_its_articles_and_its_date_first_and_its_price_before() -> None:
    assert "a) Copies et extraits d’actes de l’état civil (1 min)" in apres("/loi copie acte")
    fiche = apres("/loi copie acte", "/loi a").split("\n")
    assert fiche[0] == "Fiche : Copies et extraits d’actes de l’état civil (1 min)."
    assert fiche[4].startswith("C. civ., art. 101-1 ;")
    assert fiche[4].endswith("droit vérifié jusqu’au mardi 31 mars 2026")
    assert "(déjà lue)" in apres("/loi copie acte", "/loi a", "/loi")
    assert apres("/loi zorglub").startswith("Aucune fiche ne contient tous ces mots.")


def test_a_cell_is_filled_by_its_address_on_the_page_shown() -> None:
    assert "Colonne B : Conservation (20 s par case)" in apres("b")
    assert "10. Pièce 10 : A10 (vide) ; B10 (vide)" in apres("b")
    assert "11. Pièce 11 : A11 (vide) ; B11 (vide)" in apres("b", "/page 2")
    assert "11. Pièce 11" not in apres("b", "/page 2", "/page 1")
    note = apres("b", "/page 2", "b12", "a")
    assert note.startswith("Noté. Pièce 12, Conservation : Conserver.")
    assert "Cases remplies : 1 sur 24" in note
    assert "Je n’ai pas compris" in apres("b", "B12")
    assert apres("b", "/page 9").startswith("Cette page n’existe pas.")


def test_the_options_of_a_choice_are_shown_at_once() -> None:
    assert "  a) Rien du tout" in apres("c") or "  b) Rien du tout" in apres("c")


def au_soir() -> FausseTentative:
    """Wait until the office closes, without a face."""
    tentative = FausseTentative(complet())
    while not any(isinstance(evenement, JourneeFinie) for evenement in tentative.journal):
        tentative.act(Attendre())
    return tentative


def test_the_night_is_said_with_what_remains() -> None:
    nuit = "La mairie est fermée pour la nuit : /attendre pour revenir le matin."
    (bureau, matin) = jouer(au_soir(), ["/attendre"])
    assert nuit in bureau
    assert ") La demande (à faire)" in bureau
    assert ") Rentrer, et revenir le matin" in bureau
    assert "la mairie ouvre" in matin
    assert "attendu" not in matin


def test_the_office_closes_on_the_work_in_hand() -> None:
    tentative = FausseTentative(complet())
    suites = jouer(tentative, ["c", *["/attendre"] * 25])
    soir = next(suite for suite in suites if "la mairie ferme." in suite)
    assert "\nBureau, mardi 3 février 2026, 12 h\n" in soir


def test_nothing_is_typed_for_nothing_at_night() -> None:
    *_, tache, champ, loi = jouer(au_soir(), ["d", "a", "/loi copie acte"])
    assert "La mairie est fermée pour la nuit" in tache
    assert champ.startswith("La mairie est fermée pour la nuit")
    assert loi.startswith("a) Copies et extraits")


def test_help_names_what_can_be_typed_here() -> None:
    aide = apres("?")
    for mot in ("/recevoir", "/decrocher", "/patienter", "/continuer", "/attendre", "/reporter", "/confier", "/loi"):
        assert mot in aide
    assert "/pause" not in aide
    assert apres("/pause").startswith("L’horloge n’avance que par vos gestes")
