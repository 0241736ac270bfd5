"""Do the parts of the sujet, its documents and its suites agree with each other?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from sgm_sim.core.francais.pliage import plier
from sgm_sim.core.livraison import CONTENT
from sgm_sim.core.problemes import Gravite, Probleme
from sgm_sim.core.suggestions import cite
from sgm_sim.referentiel import Referentiel, charger_referentiel
from sgm_sim.scenario.assemblage import Assemblage, Scenario
from sgm_sim.scenario.dossier import Dossier
from sgm_sim.scenario.sujet import Sujet
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.dialogue import verifier_dialogues
from sgm_sim.scenario.verifications.monde import est_vivant, repliques, verifier_monde
from sgm_sim.scenario.verifications.suites import verifier_suites
from sgm_sim.scenario.verifications.taches import publications, verifier_tache


def verifier_sujet(assemblage: Assemblage, dossier: Dossier, noms_reels: Collection[str]) -> list[Probleme]:
    """Return the problems of the sujet, of its documents and of its suites."""
    assert assemblage.scenario is not None
    scenario = assemblage.scenario
    releve, suites = Releve(assemblage.source), Releve(assemblage.source_suites)
    _identifiants(releve, scenario.sujet)
    _lieu_et_heures(releve, scenario.sujet, noms_reels)
    _taches(releve, scenario.sujet)
    _cycles(releve, scenario.sujet)
    _faits_doubles(releve, scenario.sujet)
    verifier_dialogues(releve, scenario)
    verifier_monde(releve, scenario)
    verifier_suites(suites, scenario)
    _documents(releve, scenario)
    return [*releve.problemes, *suites.problemes, *_fichiers_oublies(scenario.sujet, dossier)]


def _identifiants(releve: Releve, sujet: Sujet) -> None:
    releve.doublons(("personnages",), sujet.personnages, "un personnage")
    releve.doublons(("documents",), sujet.documents, "un document")
    releve.doublons(("taches",), sujet.taches, "une tâche")
    for rang, tache in enumerate(sujet.taches):
        verifier_tache(releve, ("taches", rang), tache)


def _lieu_et_heures(releve: Releve, sujet: Sujet, noms_reels: Collection[str]) -> None:
    calendrier = sujet.calendrier
    if calendrier.fin <= calendrier.debut:
        message = f"la journée finit ({calendrier.fin:%H:%M}) avant de commencer ({calendrier.debut:%H:%M})"
        releve.dire("S089", ("calendrier", "fin"), message, conseil="corrigez « debut » ou « fin »")
    if plier(sujet.commune.nom) in noms_reels:
        message = f"une commune s’appelle vraiment {cite(sujet.commune.nom)}"
        releve.dire("S083", ("commune", "nom"), message, "un nom inventé", "changez un mot du nom")


def _taches(releve: Releve, sujet: Sujet) -> None:
    documents = [document.id for document in sujet.documents]
    taches = [tache.id for tache in sujet.taches]
    codes = _competences(releve, sujet.referentiel)
    for rang, tache in enumerate(sujet.taches):
        for numero, document in enumerate(tache.documents):
            releve.connu("S061", ("taches", rang, "documents", numero), "le document", document, documents)
        for numero, autre in enumerate(tache.apres):
            releve.connu("S064", ("taches", rang, "apres", numero), "la tâche", autre, taches)
        for numero, code in enumerate(tache.competences if codes else ()):
            releve.connu("S066", ("taches", rang, "competences", numero), "la compétence", code, codes)


def _competences(releve: Releve, nom: str) -> list[str]:
    connu = releve.connu("S067", ("referentiel",), "le référentiel", nom, _referentiels())
    lu = referentiel(nom) if connu else None
    return [competence.code for bloc in lu.blocs for competence in bloc.competences] if lu else []


@cache
def _referentiels() -> list[str]:
    return sorted(chemin.stem for chemin in (CONTENT / "referentiel").glob("*.yaml"))


@cache
def referentiel(nom: str) -> Referentiel | None:
    """Return a delivered certification, None when it cannot be used."""
    chemin = CONTENT / "referentiel" / f"{nom}.yaml"
    return charger_referentiel(chemin.read_bytes(), chemin.name)[0] if chemin.is_file() else None


def _cycles(releve: Releve, sujet: Sujet) -> None:
    """Say once, at its first task, that tasks wait for each other and would never open."""
    apres = {tache.id: tache.apres for tache in sujet.taches}
    restent = dict(apres)
    while pretes := [nom for nom, attendues in restent.items() if not any(autre in restent for autre in attendues)]:
        for nom in pretes:
            del restent[nom]
    boucle = _boucle(restent)
    if boucle:
        rang = [tache.id for tache in sujet.taches].index(boucle[0])
        suite = " → ".join([*boucle, boucle[0]])
        message = f"ces tâches s’attendent l’une l’autre et ne s’ouvriraient jamais : {suite}"
        releve.dire("S065", ("taches", rang, "apres"), message, conseil="supprimez l’un de ces « apres »")


def _boucle(restent: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the tasks of one cycle, in the order of waiting."""
    suivi: list[str] = []
    nom = next(iter(restent), None)
    while nom is not None and nom not in suivi:
        suivi.append(nom)
        nom = next(autre for autre in restent[nom] if autre in restent)
    return suivi[suivi.index(nom) :] if nom else []


def _faits_doubles(releve: Releve, sujet: Sujet) -> None:
    auteurs: dict[str, str] = {}
    for rang, tache in enumerate(sujet.taches):
        for chemin, fait in publications(tache):
            if fait in auteurs:
                message = f"le fait {cite(fait)} est déjà publié par la tâche {cite(auteurs[fait])}"
                releve.dire("S087", ("taches", rang, *chemin), message, conseil="donnez-lui un autre nom")
            auteurs.setdefault(fait, tache.id)


def _documents(releve: Releve, scenario: Scenario) -> None:
    """Warn about what nobody would receive or look for."""
    sujet = scenario.sujet
    envoyes = {suite.document for suite in scenario.suites.suites}
    envoyes |= {document for replique in repliques(sujet) for document in replique.remet}
    cites = {document for tache in sujet.taches for document in tache.documents}
    for rang, document in enumerate(sujet.documents):
        if document.sur_suite and document.arrive is None and document.id not in envoyes:
            message = f"rien n’apporte le document {cite(document.id)} : il n’arrivera jamais"
            conseil = "ajoutez une suite, ou le « remet » d’une réplique, ou retirez « sur_suite »"
            releve.avertir("S086", ("documents", rang, "id"), message, conseil)
        elif document.id not in cites | envoyes and not est_vivant(scenario):
            message = f"aucune tâche ne propose le document {cite(document.id)}"
            conseil = "ajoutez-le aux « documents » d’une tâche, ou supprimez-le"
            releve.avertir("S063", ("documents", rang, "id"), message, conseil)


def _fichiers_oublies(sujet: Sujet, dossier: Dossier) -> list[Probleme]:
    declares = {document.fichier for document in sujet.documents}
    conseil = "déclarez-le dans « documents » de sujet.yaml, ou supprimez-le"
    return [
        Probleme(
            "S063", "ce fichier n’est déclaré nulle part", "", conseil, dossier.lieu(nom), gravite=Gravite.AVERTISSEMENT
        )
        for nom in dossier.fichiers
        if nom.startswith("documents/") and nom not in declares
    ]
