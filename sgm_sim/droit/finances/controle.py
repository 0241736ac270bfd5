"""Control of the budget by the préfet and the chambre régionale des comptes; what the public may read."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from sgm_sim.core.francais.ecriture import date_longue, montant
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def saisine_chambre(*, transmission: date, le: date, parametres: Parametres) -> Verdict:
    """Judge when the préfet sent a budget out of balance to the chambre régionale des comptes.

    CGCT, art. L1612-5: thirty days after the budget reached him.

    Left out: the propositions of the chambre, which has thirty days of its own.
    """
    ligne = parametres.au("finances.desequilibre-saisine", le)
    regle = f"{ligne.nombre} jours après la transmission du {date_longue(transmission)}"
    limite = transmission + timedelta(days=ligne.nombre)
    return au_plus_tard(
        le, limite, acte="La chambre régionale des comptes a été saisie", delai=regle, fondements=(ligne,)
    )


def nouveau_vote(*, propositions: date, le: date, parametres: Parametres) -> Verdict:
    """Judge the new vote of the council after the propositions of the chambre régionale des comptes.

    CGCT, art. L1612-5: one month after they were communicated; failing that the préfet settles the budget.

    Left out: whether the measures taken are enough, which the chambre says within fifteen days.
    """
    ligne = parametres.au("finances.desequilibre-nouveau-vote", le)
    limite = ajouter_mois(propositions, ligne.nombre)
    return au_plus_tard(
        le,
        limite,
        acte="La nouvelle délibération a été prise",
        delai=f"{ligne.nombre} mois après les propositions reçues le {date_longue(propositions)}",
        suite="À défaut, le préfet règle le budget et le rend exécutoire.",
        fondements=(ligne,),
    )


def depense_obligatoire(*, mise_en_demeure: date, le: date, parametres: Parametres) -> Verdict:
    """Judge when a compulsory expense left out of the budget was entered, after the chambre’s formal notice.

    CGCT, art. L1612-15 (read in 2008): one month, then the préfet enters it himself.

    Left out: whether the expense is compulsory (art. L2321-1, L2321-2).
    """
    ligne = parametres.au("finances.depense-obligatoire-delai", le)
    limite = ajouter_mois(mise_en_demeure, ligne.nombre)
    return au_plus_tard(
        le,
        limite,
        acte="La dépense obligatoire a été inscrite",
        delai=f"{ligne.nombre} mois après la mise en demeure du {date_longue(mise_en_demeure)}",
        suite="Le préfet peut l’inscrire d’office.",
        fondements=(ligne,),
    )


def deficit_compte(
    *, population: int, recettes_fonctionnement: int, deficit: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge the deficit that the accounts show, by the share of the receipts of fonctionnement that it is.

    CGCT, art. L1612-14 (read in a copy of 2015): from 10 % on below 20 000 inhabitants, 5 % otherwise, the chambre
    régionale des comptes is seized.

    Left out: the sincerity of what was written, which the chambre checks first.
    """
    ligne = parametres.au("finances.deficit-part", le)
    part = int(ligne.tranche(population))
    seuil = Fraction(recettes_fonctionnement * part, 100)
    trouve = f"{montant(deficit)} de déficit pour {montant(recettes_fonctionnement)} de recettes de fonctionnement"
    return trancher(
        deficit < seuil or not deficit,
        trouve=trouve,
        attendu=f"moins de {part} % des recettes de fonctionnement",
        oui=f"{trouve} : sous le seuil de {part} %, la chambre régionale des comptes n’est pas saisie.",
        non=f"{trouve} : le seuil de {part} % est atteint, le préfet saisit la chambre régionale des comptes.",
        fondements=(ligne,),
    )


def note_synthetique(*, jointe: bool, site: bool, en_ligne: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the short presentation of the budget or of the accounts.

    CGCT, art. L2313-1 (this sentence not read): every commune joins one; it is put on its website, if there is one.

    Left out: what the note holds.
    """
    ligne = parametres.au("finances.note-synthetique", le)
    defauts = [nom for nom, la in (("jointe", jointe), ("en-ligne", en_ligne or not site)) if not la]
    manque = [nom for nom in ligne.elements if nom in defauts]
    return trancher(
        not manque,
        trouve="note jointe" if jointe else "aucune note",
        attendu="une note jointe, et en ligne s’il y a un site",
        oui="La note de présentation accompagne le budget.",
        non="Une note brève et synthétique se joint au budget et au compte"
        + (", et se met en ligne sur le site de la commune." if "en-ligne" in manque else "."),
        fondements=(ligne,),
    )


def mise_a_disposition(*, adoption: date, le: date, parametres: Parametres) -> Verdict:
    """Judge when the public could see the budget at the mairie.

    CGCT, art. L2313-1 (read in a copy of 2015): within fifteen days of its adoption.

    Left out: how the public is told; a budget settled by the préfet.
    """
    ligne = parametres.au("finances.budget-public-delai", le)
    regle = f"{ligne.nombre} jours après l’adoption du {date_longue(adoption)}"
    limite = adoption + timedelta(days=ligne.nombre)
    return au_plus_tard(
        le, limite, acte="Le budget a été mis à la disposition du public", delai=regle, fondements=(ligne,)
    )


_BC = ("BC03.01",)

REGLES = (
    Regle(
        id="finances.saisine-chambre",
        titre="Saisine de la chambre régionale des comptes",
        fonction=saisine_chambre,
        arguments={
            "transmission": NatureArgument("date", "la date de transmission du budget"),
            "le": NatureArgument("date", "la date de la saisine"),
        },
        fondements=("finances.desequilibre-saisine",),
        competences=_BC,
    ),
    Regle(
        id="finances.nouveau-vote",
        titre="Nouveau vote d’un budget en déséquilibre",
        fonction=nouveau_vote,
        arguments={
            "propositions": NatureArgument("date", "la date de communication des propositions de la chambre"),
            "le": NatureArgument("date", "la date de la nouvelle délibération"),
        },
        fondements=("finances.desequilibre-nouveau-vote",),
        competences=_BC,
    ),
    Regle(
        id="finances.depense-obligatoire",
        titre="Dépense obligatoire oubliée",
        fonction=depense_obligatoire,
        arguments={
            "mise_en_demeure": NatureArgument("date", "la date de la mise en demeure"),
            "le": NatureArgument("date", "la date d’inscription de la dépense"),
        },
        fondements=("finances.depense-obligatoire-delai",),
        competences=_BC,
    ),
    Regle(
        id="finances.deficit-compte",
        titre="Déficit du compte et saisine de la chambre",
        fonction=deficit_compte,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "recettes_fonctionnement": NatureArgument("montant", "les recettes de fonctionnement"),
            "deficit": NatureArgument("montant", "le déficit des deux sections"),
            "le": NatureArgument("date", "la date de l’arrêté des comptes"),
        },
        fondements=("finances.deficit-part",),
        competences=_BC,
    ),
    Regle(
        id="finances.note-synthetique",
        titre="Note de présentation du budget",
        fonction=note_synthetique,
        arguments={
            "jointe": NatureArgument("booleen", "le fait que la note soit jointe"),
            "site": NatureArgument("booleen", "le fait que la commune ait un site internet"),
            "en_ligne": NatureArgument("booleen", "la mise en ligne de la note"),
            "le": NatureArgument("date", "la date du vote"),
        },
        fondements=("finances.note-synthetique",),
        competences=("BC03.01",),
    ),
    Regle(
        id="finances.mise-a-disposition",
        titre="Budget à la disposition du public",
        fonction=mise_a_disposition,
        arguments={
            "adoption": NatureArgument("date", "la date d’adoption du budget"),
            "le": NatureArgument("date", "la date de mise à disposition"),
        },
        fondements=("finances.budget-public-delai",),
        competences=("BC03.01",),
    ),
)
