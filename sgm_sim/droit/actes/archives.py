"""Archives of the commune: elimination, deposit, filing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, nombre
from sgm_sim.droit.actes.jugement import classer
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import absents, indecis, juger, nommer
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "visa": "le visa de l’administration des archives",
    "bordereau-signe": "le bordereau d’élimination signé du maire",
    **{
        f"rubrique-{n}": f"« {titre} » (rubrique {n})"
        for n, titre in {
            1: "Assemblées",
            2: "Personnel",
            4: "Finances",
            5: "Marchés",
            7: "État civil",
            11: "Élections",
            12: "Police",
            14: "Urbanisme",
        }.items()
    },
}


def elimination(
    *,
    documents: str,
    formalites: Sequence[str],
    date_destruction: date,
    date_visa: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge a destruction of archives, by the law of that day.

    C. patr., art. R212-51 (and L212-2, L214-3): no elimination without the visa of the administration of archives,
    given before. The list signed by the maire, and the drafts and doubles that need no visa, come from the guides of
    the archives: a verdict that rests on them is `partiel`.

    Left out: whether the delay of usefulness is over (`actes.duree-utilite`); proof of the destruction.
    """
    libres = parametres.au("actes.archives-sans-visa", date_destruction)
    if documents in libres.elements:
        phrase = "Ce ne sont pas des archives à conserver : brouillons et doubles se détruisent sans visa."
        attendu = "aucun visa"
        return juger(True, trouve="des doubles", attendu=attendu, phrase=phrase, fondements=(libres,))
    visa = parametres.au("actes.archives-visa", date_destruction)
    usage = parametres.au("actes.archives-bordereau", date_destruction)
    attendu = f"{nommer(_NOMS, (*visa.elements, *usage.elements))}, avant toute destruction"
    if manque := absents(formalites, (*visa.elements, *usage.elements)):
        fondements = (visa,) if absents(formalites, visa.elements) else (usage,)
        phrase = f"Rien ne se détruit ainsi : il manque {nommer(_NOMS, manque)}. Détruire sans accord est un délit."
        trouve = "une destruction sans les formalités"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=fondements)
    if date_visa is None:
        phrase = "Le visa doit précéder la destruction : sa date manque pour juger."
        return indecis(fondements=(visa,), trouve="un visa sans date", attendu=attendu, phrase=phrase)
    return au_plus_tot(
        date_destruction,
        date_visa,
        acte="Les documents ont été détruits",
        delai="le jour du visa, qui doit venir avant",
        fondements=(visa,),
    )


def duree_utilite(
    *,
    date_derniere_piece: date,
    duree_annees: int,
    a_conserver: bool,
    date_elimination: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the day of an elimination against the delay of usefulness that the table of the archives gives.

    C. patr., art. L212-2, and the tables: the delay runs from the latest document of the file, and what is to be kept
    is never destroyed. Length and fate are read in the table and given as facts.

    Left out: sorting (sort final T); the visa (`actes.elimination`).
    """
    ligne = parametres.au("actes.archives-dua-depart", date_elimination)
    if a_conserver:
        phrase = "Le tableau dit de conserver ces documents : leur durée d’utilité passée, ils ne se détruisent pas."
        trouve, attendu = "des documents à conserver", "une conservation définitive"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    return au_plus_tot(
        date_elimination,
        ajouter_mois(date_derniere_piece, MOIS_PAR_AN * duree_annees),
        acte="Le dossier a été éliminé",
        delai=f"{accord(duree_annees, 'an')} à compter de la pièce la plus récente, du "
        f"{date_longue(date_derniere_piece)}",
        fondements=(ligne,),
    )


def depot_archives(
    *,
    population: int,
    etat_civil: bool,
    date_document: date,
    depose: bool,
    garde_accordee: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether old documents were deposited at the Archives départementales, by the law of the day `le`.

    C. patr., art. L212-11: below 2 000 inhabitants, registers of état civil from 120 years on, other documents to be
    kept for ever from 50 years on and no longer used, unless the commune declared to the préfet that it keeps them and
    the archives agreed.

    Left out: the deposit with the intercommunality; documents still used; the plans of land register; deposit by the
    préfet when documents are in danger.
    """
    seuil = parametres.au("actes.archives-depot-seuil", le)
    ages = parametres.au("actes.archives-depot-ages", le)
    age = int(ages.table["etat-civil" if etat_civil else "autres"])
    echeance = ajouter_mois(date_document, 12 * age)
    attendu = f"un dépôt à partir de {accord(age, 'an')}, le {date_longue(echeance)}"
    trouve = "un document déposé" if depose else "un document gardé en mairie"
    if population >= seuil.nombre:
        phrase = f"Le dépôt n’est pas obligatoire à partir de {nombre(seuil.nombre)} habitants."
        return juger(True, trouve=trouve, attendu="aucun dépôt obligatoire", phrase=phrase, fondements=(seuil,))
    en_regle = depose or garde_accordee or le < echeance
    phrase = f"Ce document atteint {accord(age, 'an')} le {date_longue(echeance)} : "
    if depose:
        phrase += "il est déposé aux Archives départementales."
    elif garde_accordee:
        phrase += "la commune le garde, après déclaration au préfet et accord de l’administration des archives."
    elif en_regle:
        phrase += "la commune le garde encore."
    else:
        phrase += "il devait être déposé aux Archives départementales, ou gardé après déclaration au préfet et accord."
    return juger(
        en_regle,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(seuil, ages),
        limite=echeance,
    )


def rubrique_classement(*, document: str, rubrique: str | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge under which heading of the filing plan a document was put.

    A departmental model with nineteen headings, which no art. of law holds: `partiel`; the plan of the commune comes
    first.

    Left out: the other headings; naming of the files.
    """
    return classer(
        document,
        rubrique,
        parametres.au("actes.archives-rubriques", le),
        _NOMS,
        sujet="Ce document se classe sous",
        raison="C’est un plan pris pour modèle : celui de la commune passe avant.",
        inconnu="Ce document n’est pas dans la liste du programme : à ranger selon le plan de la commune.",
    )


_JOUR = NatureArgument("date", "la date à laquelle on juge")
_ANNEES = NatureArgument("nombre", "la durée d’utilité que donne le tableau, en années")

REGLES = (
    Regle(
        id="actes.elimination",
        titre="Élimination d’archives",
        fonction=elimination,
        arguments={
            "documents": NatureArgument("choix", "la sorte de documents", ("archives", "brouillons", "doubles")),
            "formalites": NatureArgument("liste", "les formalités accomplies", ("visa", "bordereau-signe")),
            "date_destruction": NatureArgument("date", "la date de la destruction"),
            "date_visa": NatureArgument("date", "la date du visa", facultatif=True),
        },
        fondements=("actes.archives-sans-visa", "actes.archives-visa", "actes.archives-bordereau"),
        competences=("BC01.04", "BC01.09"),
        le="date_destruction",
    ),
    Regle(
        id="actes.duree-utilite",
        titre="Durée d’utilité administrative",
        fonction=duree_utilite,
        arguments={
            "date_derniere_piece": NatureArgument("date", "la date de la pièce la plus récente du dossier"),
            "duree_annees": _ANNEES,
            "a_conserver": NatureArgument("booleen", "le fait que le tableau dise ou non de conserver"),
            "date_elimination": NatureArgument("date", "la date de l’élimination"),
        },
        fondements=("actes.archives-dua-depart",),
        competences=("BC01.04",),
        le="date_elimination",
    ),
    Regle(
        id="actes.depot-archives",
        titre="Dépôt des archives anciennes",
        fonction=depot_archives,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "etat_civil": NatureArgument("booleen", "le fait que le document soit ou non un registre d’état civil"),
            "date_document": NatureArgument("date", "la date du document ou de la clôture du registre"),
            "depose": NatureArgument("booleen", "le fait que le document soit ou non déposé"),
            "garde_accordee": NatureArgument(
                "booleen", "l’accord donné à la commune pour garder ses archives", facultatif=True
            ),
            "le": _JOUR,
        },
        fondements=("actes.archives-depot-seuil", "actes.archives-depot-ages"),
        competences=("BC01.04",),
    ),
    Regle(
        id="actes.rubrique-classement",
        titre="Rubrique du plan de classement",
        fonction=rubrique_classement,
        arguments={
            "document": NatureArgument(
                "choix",
                "le document à classer",
                (
                    *("proces-verbal-du-conseil", "dossier-d-agent", "budget", "dossier-de-marche"),
                    *("registre-d-etat-civil", "liste-electorale", "arrete-de-circulation", "permis-de-construire"),
                ),
            ),
            "rubrique": NatureArgument(
                "choix",
                "la rubrique choisie",
                tuple(nom for nom in _NOMS if nom.startswith("rubrique-")),
                facultatif=True,
            ),
            "le": _JOUR,
        },
        fondements=("actes.archives-rubriques",),
        competences=("BC01.04",),
    ),
)
