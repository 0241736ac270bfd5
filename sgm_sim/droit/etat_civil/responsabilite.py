"""What an officer of état civil risks: fines for irregular acts, penalty for a forgery."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.montants import euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict


def amende_officier(*, manquement: str, somme: int, le: date, parametres: Parametres) -> Verdict:
    """Judge a fine announced to an officer of état civil, by the law of that day.

    C. civ., art. 50 (contravention to the rules on acts) and 63 (publication, pieces, hearing): 3 to 30 euros. Art. 68
    (marriage celebrated in spite of an opposition): 3 000 euros at most.

    Left out: damages; criminal penalties (`etat-civil.peine-faux`); art. R645-3 of the Code pénal.
    """
    formalites = parametres.au("etat-civil.amende-formalites", le)
    opposition = parametres.au("etat-civil.amende-opposition", le)
    if manquement == "celebration-malgre-opposition":
        minimum, maximum, ligne = 0, opposition.nombre * 100, opposition
    elif manquement == "formalites":
        bornes = formalites.table
        minimum, maximum = int(bornes["minimum"]) * 100, int(bornes["maximum"]) * 100
        ligne = formalites
    else:
        phrase = "Ce manquement n’est pas prévu ici : on ne peut pas dire quelle amende il fait encourir."
        return indecis(phrase=phrase, trouve=euros(somme), attendu="un manquement prévu", fondements=(formalites,))
    attendu = f"{euros(minimum)} à {euros(maximum)}" if minimum else f"{euros(maximum)} au plus"
    return juger(
        minimum <= somme <= maximum,
        trouve=euros(somme),
        attendu=attendu,
        phrase=f"L’amende encourue est de {attendu} ; la somme annoncée est de {euros(somme)}.",
        fondements=(ligne,),
        limite=maximum,
    )


def peine_faux(
    *,
    document: str,
    auteur: str,
    le: date,
    emprisonnement: int | None = None,
    amende: int | None = None,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the greatest penalty for a forgery, in a record or in what is delivered, by the law of that day.

    C. pén., art. 441-4: an authentic writing, such as a record of état civil that is antedated; ten years and 150 000
    euros, fifteen years of réclusion and 225 000 euros for a person in charge of a public service acting in that
    capacity. Art. 441-2: a document delivered to state a right, an identity or a quality; five years and 75 000 euros,
    seven years and 100 000 euros.

    Left out: what a court would really decide; other aggravating circumstances of art. 441-2.
    """
    authentique = document == "acte-authentique"
    annees, somme_due = (
        parametres.au(f"etat-civil.faux-{'authentique-' if authentique else ''}{nom}", le)
        for nom in ("emprisonnement", "amende")
    )
    lignes = (annees, somme_due)
    if not authentique and document != "document-delivre":
        phrase = "Il faut savoir ce qui est faux, l’acte lui-même ou un document délivré : la peine encourue en dépend."
        attendu = "un acte authentique ou un document délivré"
        return indecis(phrase=phrase, trouve=f"« {document} »", attendu=attendu, fondements=lignes)
    if auteur not in annees.table:
        phrase = "Il faut savoir qui est l’auteur, agent ou particulier : la peine encourue en dépend."
        return indecis(phrase=phrase, trouve=f"« {auteur} »", attendu="un agent ou un particulier", fondements=lignes)
    duree, somme = int(annees.table[auteur]), int(somme_due.table[auteur]) * 100
    criminelle = authentique and auteur == "agent"
    nature = "de réclusion criminelle" if criminelle else "d’emprisonnement"
    attendu = f"{accord(duree, 'an')} {nature} et {euros(somme)} d’amende au plus"
    annonces = (duree if emprisonnement is None else emprisonnement, somme if amende is None else amende)
    rien = emprisonnement is None and amende is None
    decision = comparer(None if rien else annonces, (duree, somme))
    dite = nature if annonces[0] == duree else "d’emprisonnement"
    trouve = "rien d’annoncé" if rien else f"{accord(annonces[0], 'an')} {dite} et {euros(annonces[1])} d’amende"
    quoi = "un acte de l’état civil, qui est authentique," if authentique else "un document délivré par la mairie"
    phrase = f"Un faux dans {quoi} fait encourir {attendu}."
    if decision == "non_conforme":
        phrase += f" La peine annoncée ({trouve}) n’est pas celle-là."
    calcul = {"emprisonnement": duree, "amende": somme}
    return rendre(decision, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes, calcul=calcul)


REGLES = (
    Regle(
        id="etat-civil.amende-officier",
        titre="Amende encourue par l’officier de l’état civil",
        fonction=amende_officier,
        arguments={
            "manquement": NatureArgument("choix", "le manquement", ("formalites", "celebration-malgre-opposition")),
            "somme": NatureArgument("montant", "la somme annoncée"),
            "le": NatureArgument("date", "la date du manquement"),
        },
        fondements=("etat-civil.amende-formalites", "etat-civil.amende-opposition"),
        competences=("BC02.03", "BC01.09"),
    ),
    Regle(
        id="etat-civil.peine-faux",
        titre="Peine encourue pour un faux",
        fonction=peine_faux,
        arguments={
            "document": NatureArgument("choix", "ce qui est faux", ("acte-authentique", "document-delivre")),
            "auteur": NatureArgument("choix", "l’auteur du faux", ("agent", "particulier")),
            "le": NatureArgument("date", "la date des faits"),
            "emprisonnement": NatureArgument("nombre", "la durée annoncée, en années", facultatif=True),
            "amende": NatureArgument("montant", "l’amende annoncée", facultatif=True),
        },
        fondements=(
            "etat-civil.faux-emprisonnement",
            "etat-civil.faux-amende",
            "etat-civil.faux-authentique-emprisonnement",
            "etat-civil.faux-authentique-amende",
        ),
        competences=("BC02.03", "BC01.09"),
    ),
)
