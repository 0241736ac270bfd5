"""Does the plan script learners that can play: tasks, documents, criteria and totals that exist?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sgm_sim.core.problemes import Probleme
from sgm_sim.core.suggestions import au_choix, cite
from sgm_sim.core.yaml_source import SourceYaml
from sgm_sim.scenario.assemblage import Scenario
from sgm_sim.scenario.corrige import Corrige
from sgm_sim.scenario.plan import Apprenant, Plan
from sgm_sim.scenario.verifications.commun import Releve
from sgm_sim.scenario.verifications.corrige import criteres_de
from sgm_sim.scenario.verifications.reponses import EN_MOTS, verifier_valeurs
from sgm_sim.taches.declarees import TacheDeclaree
from sgm_sim.taches.redaction_donnees import TacheRedaction

Chemin = tuple[str | int, ...]


def verifier_plan(plan: Plan, source: SourceYaml, scenario: Scenario, corrige: Corrige | None) -> list[Probleme]:
    """Return the problems of a plan; what it says of criteria is checked only with a `corrige`."""
    releve = Releve(source)
    releve.doublons(("apprenants",), plan.apprenants, "un apprenant")
    if not any(apprenant.id == "expert" for apprenant in plan.apprenants):
        conseil = "ajoutez un apprenant « expert » qui ne rate rien"
        releve.dire("S092", ("apprenants",), "il manque l’apprenant « expert »", conseil=conseil)
    for rang, apprenant in enumerate(plan.apprenants):
        _references(releve, ("apprenants", rang), apprenant, scenario)
        if corrige is not None:
            _criteres(releve, ("apprenants", rang), apprenant, criteres_de(corrige))
            _sans_mots(releve, ("apprenants", rang), apprenant, scenario, corrige)
    return releve.problemes


def _references(releve: Releve, chemin: Chemin, apprenant: Apprenant, scenario: Scenario) -> None:
    taches = {tache.id: tache for tache in scenario.sujet.taches}
    documents = [document.id for document in scenario.sujet.documents]
    for rang, nom in enumerate(apprenant.lit):
        releve.connu("S061", (*chemin, "lit", rang), "le document", nom, documents)
    _conduite(releve, chemin, apprenant, scenario)
    for nom, remplissage in apprenant.reponses.items():
        ici = (*chemin, "reponses", nom)
        if not releve.connu("S064", ici, "la tâche", nom, taches):
            continue
        verifier_valeurs(releve, (*ici, "valeurs"), taches[nom], remplissage.valeurs)
        if remplissage.texte is not None and not isinstance(taches[nom], TacheRedaction):
            message = f"la tâche {cite(nom)} est {EN_MOTS[taches[nom].type]}"
            releve.dire("S079", (*ici, "texte"), message, "« valeurs » et non « texte »")


def _conduite(releve: Releve, chemin: Chemin, apprenant: Apprenant, scenario: Scenario) -> None:
    """Check what is said of tasks and people: left, put off, handed over, kept waiting."""
    from sgm_sim.droit.fiches import fiches

    sujet = scenario.sujet
    taches = [tache.id for tache in sujet.taches]
    passages = [passage.id for passage in sujet.passages]
    for rang, nom in enumerate(apprenant.omet):
        releve.connu("S064", (*chemin, "omet", rang), "la tâche ou la personne", nom, [*taches, *passages])
    for cle in ("ordre", "reporte", "tarde"):
        for rang, nom in enumerate(getattr(apprenant, cle)):
            releve.connu("S064", (*chemin, cle, rang), "la tâche", nom, taches)
    for nom in apprenant.fait_attendre:
        releve.connu("S102", (*chemin, "fait_attendre", nom), "le passage", nom, passages)
    for rang, nom in enumerate(apprenant.consulte):
        releve.connu("S110", (*chemin, "consulte", rang), "la fiche de droit", nom, sujet.fiches or fiches())
    _en_retard(releve, chemin, apprenant, sujet.taches)
    _confiees(releve, chemin, apprenant, sujet.taches)


def _en_retard(releve: Releve, chemin: Chemin, apprenant: Apprenant, taches: Sequence[TacheDeclaree]) -> None:
    """Say which tasks cannot be done late."""
    sans = [tache.id for tache in taches if tache.echeance is None]
    for rang, nom in enumerate(apprenant.tarde):
        if nom in sans:
            message = f"la tâche {cite(nom)} n’a pas de « echeance » : on ne peut pas la faire en retard"
            conseil = "ajoutez « echeance » à cette tâche dans sujet.yaml"
            releve.dire("S106", (*chemin, "tarde", rang), message, conseil=conseil)


def _confiees(releve: Releve, chemin: Chemin, apprenant: Apprenant, taches: Sequence[TacheDeclaree]) -> None:
    """Say which tasks cannot be handed over to whom the learner hands them."""
    permis = {tache.id: tache.confiable_a for tache in taches}
    for nom, qui in apprenant.confie.items():
        ici = (*chemin, "confie", nom)
        if releve.connu("S064", ici, "la tâche", nom, permis) and qui not in permis[nom]:
            message = f"la tâche {cite(nom)} ne se confie pas à {cite(qui)}"
            releve.dire("S106", ici, message, au_choix(permis[nom]), "ajoutez-le à « confiable_a » dans sujet.yaml")


def _sans_mots(releve: Releve, chemin: Chemin, apprenant: Apprenant, scenario: Scenario, corrige: Corrige) -> None:
    """Warn about people that a learner receives and cannot answer: the script would stay with them all day."""
    repondus = {*corrige.taches, *apprenant.reponses, *apprenant.confie}
    for passage in scenario.sujet.passages:
        if passage.tache and passage.a and passage.tache not in repondus and passage.id not in apprenant.omet:
            message = f"rien ne dit quoi répondre à {cite(passage.id)} : la tâche {cite(passage.tache)} n’est pas jugée"
            conseil = f"ajoutez « reponses: {{{passage.tache}: …}} », ou « omet: [{passage.id}] »"
            releve.avertir("S111", (*chemin, "id"), message, conseil)


def _criteres(releve: Releve, chemin: Chemin, apprenant: Apprenant, criteres: Mapping[str, Any]) -> None:
    for rang, nom in enumerate(apprenant.rate):
        ici = (*chemin, "rate", rang)
        if not releve.connu("S091", ici, "le critère", nom, criteres) or criteres[nom].type == "temps":
            continue
        if criteres[nom].faute is None:
            message = f"le critère {cite(nom)} ne dit pas comment on le rate"
            releve.dire("S093", ici, message, conseil="ajoutez-lui une « faute » dans corrige.yaml")
    for rang, nom in enumerate(apprenant.manque or ()):
        releve.connu("S091", (*chemin, "manque", rang), "le critère", nom, criteres)
    _part(releve, (*chemin, "total"), apprenant.total, _possibles(criteres))
    for code, part in apprenant.competences.items():
        _part(releve, (*chemin, "competences", code), part, _possibles(criteres, code))


def _possibles(criteres: Mapping[str, Any], competence: str = "") -> int:
    """Return the points that the program can give by itself: those of the jury are left out."""
    retenus = [c for c in criteres.values() if c.type != "jury" and competence in ("", c.competence)]
    return sum(critere.points for critere in retenus)


def _part(releve: Releve, chemin: Chemin, part: str, possibles: int) -> None:
    obtenus, annonces = (int(nombre) for nombre in part.split("/"))
    if annonces != possibles:
        message = f"ce score est sur {annonces}, mais les critères automatiques en valent {possibles}"
        releve.dire("S088", chemin, message, conseil=f"écrivez « …/{possibles} » ou corrigez les points des critères")
    elif obtenus > possibles:
        releve.dire("S088", chemin, f"ce score dépasse le maximum : {part}", f"{possibles} au plus")
