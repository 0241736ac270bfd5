"""End of the year: last changes and payments; the accounts, their form, their vote and who presides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.finances.calculs import jour_de
from sgm_sim.droit.jugements import juger, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def decision_modificative(*, exercice: int, objet: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a decision modificative of `exercice` was voted.

    CGCT, art. L1612-11 (read in 2008): until 31 December; until 21 January of the following year for the section de
    fonctionnement and for order operations.

    Left out: its form and balance (`finances.equilibre-decision-modificative`).
    """
    tardifs = parametres.au("finances.decision-modificative-objets-tardifs", le)
    if objet in tardifs.elements:
        ligne = parametres.au("finances.decision-modificative-date-tardive", le)
        limite = jour_de(exercice + 1, ligne)
    else:
        ligne = parametres.au("finances.decision-modificative-date-limite", le)
        limite = jour_de(exercice, ligne)
    return au_plus_tard(
        le,
        limite,
        acte="La décision modificative a été votée",
        delai=f"celui de l’exercice {exercice}",
        fondements=(ligne, tardifs),
    )


def journee_complementaire(
    *, exercice: int, operation: str, service_fait: date | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge a mandat or a titre issued on `le` for `exercice`.

    CGCT, part 1, section drawn from décret n° 2025-1428 (ex-art. D2342-3): the year is that of the calendar; what
    concerns fonctionnement, and order, may still be issued until the last day of January, not what concerns
    investissement alone. The service must have been done in the year.

    Left out: rattachement; restes à réaliser.
    """
    tardives = parametres.au("finances.journee-complementaire-operations", le)
    nom = "finances.journee-complementaire-fin" if operation in tardives.elements else "finances.exercice-fin"
    ligne, fin = parametres.au(nom, le), parametres.au("finances.exercice-fin", le)
    if service_fait and service_fait > jour_de(exercice, fin):
        phrase = (
            f"Le service a été fait le {date_longue(service_fait)}, après l’exercice {exercice} : la dépense relève de "
            "l’exercice suivant, quelle que soit la date du mandat."
        )
        trouve = f"un service fait le {date_longue(service_fait)}"
        return juger(False, trouve=trouve, attendu="un service fait dans l’année", phrase=phrase, fondements=(fin,))
    limite = jour_de(exercice + 1 if operation in tardives.elements else exercice, ligne)
    return au_plus_tard(
        le,
        limite,
        acte="Le mandat ou le titre a été émis",
        delai=f"celui de l’exercice {exercice}",
        fondements=(ligne, fin) if operation in tardives.elements else (tardives, fin),
    )


def vote_compte(*, exercice: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the accounts of `exercice` were voted (compte administratif or CFU).

    CGCT, art. L1612-12: 30 June of the following year at the latest.

    Left out: who presides (`finances.presidence-compte`); the transmission.
    """
    ligne = parametres.au("finances.compte-date-limite", le)
    return au_plus_tard(
        le,
        jour_de(exercice + 1, ligne),
        acte="Les comptes ont été votés",
        delai=f"celui des comptes de {exercice}",
        suite="Le préfet peut saisir la chambre régionale des comptes.",
        fondements=(ligne,),
    )


def transmission_compte(*, exercice: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the accounts of `exercice` reached the préfet.

    CGCT, art. L1612-13: fifteen days at most after the last day for voting them.

    Left out: how they go; an extended delay.
    """
    vote = parametres.au("finances.compte-date-limite", le)
    delai = parametres.au("finances.transmission-compte-delai", le)
    limite = jour_de(exercice + 1, vote) + timedelta(days=delai.nombre)
    regle = f"{accord(delai.nombre, 'jour')} après la date limite du vote"
    return au_plus_tard(le, limite, acte="Les comptes ont été transmis", delai=regle, fondements=(vote, delai))


def forme_compte(*, exercice: int, document: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the document by which the accounts of `exercice` are closed.

    Loi de finances pour 2024, art. 205, and ordonnance n° 2025-526: the compte financier unique replaces the compte
    administratif and the compte de gestion, from the year 2026 on at the latest.

    Left out: communes that chose it earlier, for which the old form is no longer possible either.
    """
    ligne = parametres.au("finances.cfu-exercice", le)
    return trancher(
        document == "cfu" or exercice < ligne.nombre,
        trouve=f"{'un compte financier unique' if document == 'cfu' else 'un compte administratif'} pour {exercice}",
        attendu=f"le compte financier unique à partir de l’exercice {ligne.nombre}",
        oui=f"Pour l’exercice {exercice}, ce document convient : le compte financier unique s’impose à partir de "
        f"l’exercice {ligne.nombre}.",
        non=f"Pour l’exercice {exercice}, il faut un compte financier unique, obligatoire depuis l’exercice "
        f"{ligne.nombre} : un seul document, préparé avec le comptable.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


_PRESIDENTS: Mapping[str, str] = {
    "president-elu": "un président élu pour ce point",
    "maire": "le maire à la présidence",
    "adjoint": "un adjoint à la présidence",
}


def presidence_compte(*, president: str, maire_vote: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge who presided when the accounts of the maire were voted, and whether he withdrew.

    CGCT, art. L2121-14: the council elects a president for it; the maire may take part in the discussion, and withdraws
    at the time of the vote.

    Left out: the quorum, and the proxies given to the maire.
    """
    ligne = parametres.au("finances.compte-presidence", le)
    defauts = []
    if president not in ligne.elements:
        defauts.append("un président de séance devait être élu pour ce point")
    if maire_vote:
        defauts.append("le maire devait se retirer au moment du vote")
    presidence = _PRESIDENTS.get(president, "un autre président")
    return trancher(
        not defauts,
        trouve=f"{presidence} ; le maire {'a voté' if maire_vote else 's’est retiré'}",
        attendu="un président élu, et le maire sorti au moment du vote",
        oui="Un président a été élu pour ce point et le maire s’est retiré au moment du vote.",
        non=f"Vote des comptes à revoir : {enumeration(defauts)}.",
        fondements=(ligne,),
    )


_EXERCICE = NatureArgument("nombre", "l’exercice (année)")
_BC = ("BC03.01",)

REGLES = (
    Regle(
        id="finances.decision-modificative",
        titre="Date limite d’une décision modificative",
        fonction=decision_modificative,
        arguments={
            "exercice": _EXERCICE,
            "objet": NatureArgument("choix", "l’objet de la décision", ("fonctionnement", "ordre", "investissement")),
            "le": NatureArgument("date", "la date de la délibération"),
        },
        fondements=(
            "finances.decision-modificative-objets-tardifs",
            "finances.decision-modificative-date-tardive",
            "finances.decision-modificative-date-limite",
        ),
        competences=_BC,
    ),
    Regle(
        id="finances.journee-complementaire",
        titre="Mandats et titres de janvier sur l’exercice clos",
        fonction=journee_complementaire,
        arguments={
            "exercice": _EXERCICE,
            "operation": NatureArgument("choix", "l’opération", ("fonctionnement", "ordre", "investissement")),
            "service_fait": NatureArgument("date", "la date du service fait", facultatif=True),
            "le": NatureArgument("date", "la date du mandat ou du titre"),
        },
        fondements=(
            "finances.journee-complementaire-operations",
            "finances.journee-complementaire-fin",
            "finances.exercice-fin",
        ),
        competences=("BC03.02",),
    ),
    Regle(
        id="finances.vote-compte",
        titre="Date limite du vote des comptes",
        fonction=vote_compte,
        arguments={"exercice": _EXERCICE, "le": NatureArgument("date", "la date du vote des comptes")},
        fondements=("finances.compte-date-limite",),
        competences=_BC,
    ),
    Regle(
        id="finances.transmission-compte",
        titre="Transmission des comptes au préfet",
        fonction=transmission_compte,
        arguments={"exercice": _EXERCICE, "le": NatureArgument("date", "la date de transmission des comptes")},
        fondements=("finances.compte-date-limite", "finances.transmission-compte-delai"),
        competences=_BC,
    ),
    Regle(
        id="finances.forme-compte",
        titre="Compte financier unique ou compte administratif",
        fonction=forme_compte,
        arguments={
            "exercice": NatureArgument("nombre", "l’exercice clos (année)"),
            "document": NatureArgument("choix", "le document voté", ("cfu", "compte-administratif")),
            "le": NatureArgument("date", "la date du vote des comptes"),
        },
        fondements=("finances.cfu-exercice",),
        competences=_BC,
    ),
    Regle(
        id="finances.presidence-compte",
        titre="Présidence du vote des comptes",
        fonction=presidence_compte,
        arguments={
            "president": NatureArgument("choix", "le président de séance", ("president-elu", "maire", "adjoint")),
            "maire_vote": NatureArgument("booleen", "le fait que le maire ait pris part au vote"),
            "le": NatureArgument("date", "la date de la séance"),
        },
        fondements=("finances.compte-presidence",),
        competences=("BC01.01", "BC03.01"),
    ),
)
