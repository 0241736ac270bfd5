"""Charges that nobody invoices: provisions and amortisation."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements import indecis, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def provision(*, situation: str, constituee: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a provision, which some situations make compulsory.

    CGCT, art. L2321-2, 29° (read in a copy of 2015), and art. R2321-2: from a new lawsuit, a collective procedure, a
    debt that is unlikely to be paid. The other situations are a choice.

    Left out: its amount.
    """
    ligne = parametres.au("finances.provision-situations", le)
    due = situation in ligne.elements
    lue = situation.replace("-", " ").replace("creance", "créance").replace("procedure", "procédure")
    return trancher(
        constituee or not due,
        trouve=f"{lue}, {'avec' if constituee else 'sans'} provision",
        attendu="une provision" if due else "une provision au choix du conseil",
        oui=f"{lue.capitalize()} : rien à redire sur la provision.",
        non=f"{lue.capitalize()} : une provision est obligatoire, à hauteur du risque estimé.",
        fondements=(ligne,),
    )


def debut_amortissement(*, population: int, bien: str, amorti: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a good that must be amortised is.

    CGCT, art. L2321-2, 27° and 28° (read in 2008 and in a copy of 2015): every immobilisation from 3 500 inhabitants;
    below, subsidies for equipment (204) only. The other goods are a choice of the council.

    Left out: durations; studies not followed by works, whose case was not read; goods exempted.
    """
    seuil = parametres.au("finances.amortissement-seuil", le)
    toujours = parametres.au("finances.amortissement-petites-communes", le)
    attendu = "un amortissement"
    if population >= seuil.nombre and bien not in toujours.elements:
        phrase = f"À partir de {accord(seuil.nombre, 'habitant')}, l’amortissement est la règle : vérifiez ce bien."
        if not amorti:
            return indecis(trouve="aucun amortissement", attendu=attendu, phrase=phrase, fondements=(seuil,))
    du = bien in toujours.elements
    return trancher(
        amorti or not du,
        trouve="un amortissement" if amorti else "aucun amortissement",
        attendu=attendu if du else "un amortissement au choix du conseil",
        oui="Rien à redire : " + ("l’amortissement est prévu." if amorti else "il n’est pas obligatoire ici."),
        non="Une subvention d’équipement versée (204) s’amortit toujours, même dans une petite commune : prévoyez "
        "les écritures au 042 et au 040.",
        fondements=(seuil, toujours),
        limite=seuil.nombre,
    )


_BC = ("BC03.01",)

REGLES = (
    Regle(
        id="finances.provision",
        titre="Provision obligatoire",
        fonction=provision,
        arguments={
            "situation": NatureArgument(
                "choix", "la situation", ("contentieux-ouvert", "creance-compromise", "procedure-collective")
            ),
            "constituee": NatureArgument("booleen", "le fait qu’une provision soit constituée"),
            "le": NatureArgument("date", "la date du budget"),
        },
        fondements=("finances.provision-situations",),
        competences=_BC,
    ),
    Regle(
        id="finances.amortissement",
        titre="Amortissement obligatoire selon la population",
        fonction=debut_amortissement,
        arguments={
            "population": NatureArgument("nombre", "la population de la commune"),
            "bien": NatureArgument("choix", "le bien", ("subvention-equipement-versee", "autre-bien")),
            "amorti": NatureArgument("booleen", "le fait que le bien soit amorti"),
            "le": NatureArgument("date", "la date du budget"),
        },
        fondements=("finances.amortissement-seuil", "finances.amortissement-petites-communes"),
        competences=_BC,
    ),
)
