"""The kind `seance`: what is noted is done, people move in simulated time, nothing is counted by the program."""

from __future__ import annotations

from random import Random

import pytest
from seances import Partie, papier, seance

from sgm_sim.taches.contrat import REPONSE, Clot, Publie, Repondra
from sgm_sim.taches.fiche import BlocChamp, BlocEtat, BlocSalle, BlocTexte, Fiche, VueFiche
from sgm_sim.taches.salle_dite import dire_la_salle
from sgm_sim.taches.seance import COUT_DES_BULLETINS, GENRE

APPEL = {"id": "appel", "notes": ["presents"]}
FIN = {"id": "fin"}


def fiche(partie: Partie) -> Fiche:
    return GENRE.fiche(partie.ctx, partie.etat, VueFiche())


def salle(partie: Partie) -> BlocSalle:
    return next(bloc for bloc in fiche(partie).blocs if isinstance(bloc, BlocSalle))


def assis(partie: Partie) -> set[str]:
    return {place.id for place in salle(partie).places if place.presente}


def mains(partie: Partie) -> dict[str, str]:
    places = salle(partie).places
    portees = {porte.nom: porte.voix for place in places for porte in place.portes if porte.voix}
    return {place.id: place.voix for place in places if place.voix} | portees


def test_one_goes_on_only_when_everything_is_noted() -> None:
    partie = Partie(seance(APPEL, FIN))
    assert partie.refus("passer") == "Il reste à noter : Conseillers présents."
    partie.noter(appel_presents=5)
    partie.faire("passer")
    assert partie.faits["seance.appel-presents"] == 5
    assert partie.refus("remplir", champ="appel-presents", valeur=6) == "Ce n’est plus le moment de noter cela."


def test_the_last_moment_ends_the_meeting_and_gives_its_hour() -> None:
    partie = Partie(seance({**APPEL, "minutes": 90}))
    partie.noter(appel_presents=5)
    partie.faire("passer")
    assert Clot() in partie.effets
    assert partie.faits["seance.levee"] == "01:30"


def test_somebody_comes_in_while_the_matter_is_discussed() -> None:
    arrive = {"id": "voirie", "notes": ["presents"], "mouvements": [{"qui": "petit", "sens": "entre", "apres": 4}]}
    partie = Partie(seance({"id": "avant", "minutes": 0}, arrive))
    partie.faire("passer")
    assert Repondra(dans=240, attendue=False) in partie.effets
    assert "petit" not in assis(partie)
    partie.noter(voirie_presents=5)
    assert partie.refus("passer") == "La discussion n’est pas finie : laissez-la se poursuivre."
    partie.faire("suivre")
    partie.survenir()
    assert "petit" in assis(partie)
    assert partie.faits["seance.voirie-petit"] == "00:04"
    assert not partie.refus("passer")
    assert partie.refus("suivre")


def test_two_people_move_one_after_the_other() -> None:
    mouvements = [{"qui": "keller", "sens": "sort", "apres": 6}, {"qui": "petit", "sens": "entre", "apres": 2}]
    partie = Partie(seance({"id": "avant", "minutes": 0}, {"id": "voirie", "mouvements": mouvements}))
    partie.faire("passer")
    for _ in range(2):
        partie.faire("suivre")
        partie.survenir()
    assert partie.faits["seance.voirie-petit"] == "00:02"
    assert partie.faits["seance.voirie-keller"] == "00:06"
    assert assis(partie) == {"aubry", "roche", "simon", "moreau", "petit"}


def test_hands_are_raised_only_once_the_matter_is_put_to_the_vote() -> None:
    partie = Partie(seance({"id": "voirie", "vote": {"contre": ["roche"], "abstention": ["simon"]}}))
    assert mains(partie) == {}
    partie.faire("voter")
    assert mains(partie) == {
        "aubry": "pour",
        "keller": "pour",
        "roche": "contre",
        "simon": "abstention",
        "moreau": "pour",
    }


@pytest.mark.parametrize(("retenus", "voix"), [(["p1"], {"M. Petit": "contre"}), (["aucun"], {})])
def test_a_pouvoir_that_is_kept_votes_and_no_other(retenus: list[str], voix: dict[str, str]) -> None:
    moment = {
        "id": "voirie",
        "notes": ["pouvoirs"],
        "pouvoirs": [papier("p1", "petit", "roche")],
        "vote": {"contre": ["petit"], "notes": ["contre"]},
    }
    partie = Partie(seance(moment))
    partie.noter(voirie_pouvoirs=retenus)
    partie.faire("voter")
    assert {nom: voix for nom, voix in mains(partie).items() if nom.startswith("M.")} == voix


def test_a_pouvoir_let_into_the_hands_of_an_agent_votes_in_sight_of_all() -> None:
    moment = {
        "id": "voirie",
        "notes": ["pouvoirs"],
        "pouvoirs": [papier("p1", "petit", "sgm")],
        "vote": {"contre": ["petit"], "notes": ["contre"]},
    }
    partie = Partie(seance(moment))
    partie.noter(voirie_pouvoirs=["p1"])
    assert salle(partie).agents == ("vous, pouvoir de M. Petit",)
    partie.faire("voter")
    assert salle(partie).agents == ("vous, pouvoir de M. Petit (contre)",)


def test_a_price_is_shown_even_before_one_may_go_on() -> None:
    (passer,) = fiche(Partie(seance({**APPEL, "minutes": 7}, FIN))).actions
    assert passer.cout == 420
    assert passer.refus


def test_a_pouvoir_for_one_matter_does_not_vote_on_another() -> None:
    avec = {"pouvoirs": [papier("p1", "petit", "roche", vaut_pour=["voirie"])], "vote": {"notes": ["pour"]}}
    partie = Partie(seance({"id": "voirie", **avec}, {"id": "budget", "vote": {"notes": ["pour"]}}))
    partie.faire("voter")
    assert "M. Petit" in mains(partie)
    partie.noter(voirie_pour=6)
    partie.faire("passer")
    partie.faire("voter")
    assert "M. Petit" not in mains(partie)


@pytest.mark.parametrize(
    ("note", "valeur"), [("quorum", "non"), ("deliberer", "non")], ids=["no quorum", "not on the agenda"]
)
def test_what_cannot_be_voted_on_is_not(note: str, valeur: str) -> None:
    partie = Partie(seance({"id": "voirie", "notes": [note], "vote": {}}, FIN))
    assert partie.refus("passer") == "Ce point n’est pas encore mis aux voix."
    partie.noter(**{f"voirie_{note}": valeur})
    assert partie.refus("voter") == "Rien n’est à mettre aux voix maintenant."
    partie.faire("passer")
    assert partie.etat["moment"] == "fin"


@pytest.mark.parametrize(
    ("conseil", "la", "vote"),
    [("sort", False, False), ("reste", True, False), ("debat", True, False), ("vote", True, True)],
)
def test_somebody_interested_does_what_they_are_told(conseil: str, la: bool, vote: bool) -> None:
    partie = Partie(seance({"id": "club", "interesse": "roche", "notes": ["interet"], "vote": {"notes": ["pour"]}}))
    partie.noter(club_interet=conseil)
    assert ("roche" in assis(partie)) == la
    partie.faire("voter")
    assert (mains(partie).get("roche") == "pour") == vote
    assert vote or mains(partie)["roche"] == "retrait"


def test_a_secret_ballot_shows_papers_and_no_hand() -> None:
    moment = {"id": "vote", "notes": ["scrutin"], "vote": {"contre": ["roche"], "nul": ["simon"]}}
    partie = Partie(seance(moment))
    partie.noter(vote_scrutin="secret")
    debut = partie.t
    partie.faire("voter")
    assert partie.t - debut == COUT_DES_BULLETINS
    assert mains(partie) == {}
    papiers = next(bloc for bloc in fiche(partie).blocs if bloc.id == "bulletins")
    assert isinstance(papiers, BlocEtat)
    lus = [lu for _, ligne in papiers.lignes for lu in ligne.split(" · ")]
    assert sorted(lus) == ["Non", "Oui", "Oui", "Oui", "Oui, et « non » rayé"]
    libelles = [bloc.libelle for bloc in fiche(partie).blocs if isinstance(bloc, BlocChamp)]
    assert "Bulletins blancs ou nuls" in libelles
    assert "Abstentions" not in libelles


def test_the_order_of_papers_comes_from_the_seed() -> None:
    tache = seance({"id": "vote", "vote": {}})
    un, autre = (GENRE.etat_initial(tache, Random(graine))["tirage"] for graine in (1, 2))
    assert un == GENRE.etat_initial(tache, Random(1))["tirage"]
    assert un != autre


def test_a_moment_comes_only_when_earlier_notes_say_so() -> None:
    suite = {"id": "carence", "si": {"voirie-quorum": "non"}}
    for dit, attendu in (("non", "carence"), ("oui", "fin")):
        partie = Partie(seance({"id": "voirie", "notes": ["quorum"]}, suite, FIN))
        partie.noter(voirie_quorum=dit)
        partie.faire("passer")
        assert partie.etat["moment"] == attendu


def test_nothing_that_is_shown_counts_for_the_learner() -> None:
    partie = Partie(seance({"id": "voirie", "vote": {"contre": ["roche"]}}, vacants=2))
    partie.faire("voter")
    dites = " ".join(dire_la_salle(salle(partie)))
    assert not any(signe.isdigit() for signe in dites)
    assert "Des sièges sont sans titulaire." in dites
    assert "Contre : M. Roche." in dites
    assert "Chaises vides : M. Petit, M. Lemoine et M. Costa." in dites


def test_the_notebook_keeps_what_was_noted_with_the_hours() -> None:
    arrive = {"id": "voirie", "notes": ["presents"], "mouvements": [{"qui": "petit", "sens": "entre"}]}
    partie = Partie(seance({"id": "avant", "minutes": 5}, arrive, FIN))
    partie.faire("passer")
    partie.noter(voirie_presents=6)
    partie.faire("passer")
    carnet = next(bloc for bloc in fiche(partie).blocs if bloc.id == "carnet")
    assert isinstance(carnet, BlocTexte)
    assert carnet.texte == "- voirie. M. Petit entre à 0\u00a0h\u00a005 ; Conseillers présents : 6"


def test_no_gesture_is_too_strange_to_be_refused() -> None:
    partie = Partie(seance({"id": "voirie", "notes": ["presents", "quorum"]}))
    etranges: list[tuple[str, dict[str, object]]] = [
        (REPONSE, {}),
        ("remplir", {}),
        ("remplir", {"champ": "voirie-presents", "valeur": "huit"}),
        ("remplir", {"champ": "voirie-quorum", "valeur": "peut-etre"}),
        ("remplir", {"champ": "voirie-presents", "valeur": 5, "autre": 1}),
        ("passer", {"x": 1}),
        ("voter", {}),
        ("danser", {}),
    ]
    for nom, args in etranges:
        assert partie.refus(nom, **args), nom


def test_every_fact_that_is_published_was_declared() -> None:
    moments = (
        {"id": "avant", "minutes": 0},
        {
            "id": "voirie",
            "notes": ["presents", "quorum"],
            "mouvements": [{"qui": "petit", "sens": "entre"}],
            "questions": [{"id": "lieu", "libelle": "Où ?", "nature": "heure"}],
            "vote": {},
        },
    )
    tache = seance(*moments)
    partie = Partie(tache)
    partie.faire("passer")
    partie.noter(voirie_presents=6, voirie_quorum="oui", voirie_lieu="20:00")
    partie.faire("voter")
    partie.noter(voirie_pour=6, voirie_contre=0, voirie_abstentions=0, voirie_resultat="adoptee")
    partie.faire("passer")
    declares = GENRE.publie(tache)
    assert set(partie.faits) == set(declares)
    natures = {effet.nom: effet.nature for effet in partie.effets if isinstance(effet, Publie)}
    assert natures == {nom: declares[nom] for nom in natures}
