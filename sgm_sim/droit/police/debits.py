"""Temporary bars: how many a year, which drinks, when to ask.

The law is that of the day of the request. CSP: code de la santé publique.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, enumeration, ordinal
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import indecis, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def debit_temporaire(
    *, organisateur: str, deja: int, groupes: Sequence[str], accordee: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the authorisation of a temporary bar, given those of the year, by the law of the day of the request.

    CSP, art. L3334-2 and L3335-4: five a year for each association, ten for a registered sports association in a sports
    ground; drinks of groups 1 and 3 only. `deja` is how many it had this year.

    Left out: fairs and public feasts, where others may ask; protected zones; the hours; a refusal for public order.
    """
    nombres = parametres.au("police.debit-nombre", le)
    permis = parametres.au("police.debit-groupes", le)
    if organisateur not in nombres.table:
        return indecis(
            trouve="un autre organisateur",
            attendu="une association, sportive agréée ou non",
            phrase="Le programme ne sait pas combien d’autorisations cet organisateur peut avoir.",
            fondements=(nombres,),
        )
    maximum = int(nombres.table[organisateur])
    dits = enumeration([groupe.removeprefix("groupe") for groupe in permis.elements])
    forts = [groupe for groupe in groupes if groupe not in permis.elements]
    raison = ""
    if accordee and forts:
        raison = f"Un débit temporaire ne sert que des boissons des groupes {dits} : ni rhum, ni autre alcool distillé."
    elif accordee and deja >= maximum:
        raison = f"L’association a déjà eu {accord(deja, 'autorisation')} cette année : le maximum est de {maximum}."
    return trancher(
        not raison,
        trouve=f"{accord(deja, 'autorisation déjà accordée', 'autorisations déjà accordées')} cette année",
        attendu=f"{accord(maximum, 'autorisation')} par an au plus, boissons des groupes {dits}",
        oui=f"L’autorisation est la {ordinal(deja + 1, feminin=True)} de l’année, sur {maximum} possibles."
        if accordee
        else "L’autorisation n’est pas accordée.",
        non=raison,
        fondements=(permis, nombres),
        limite=maximum,
    )


def demande_debit(
    *,
    date_demande: date,
    date_manifestation: date,
    sportive: bool,
    exceptionnelle: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge when a temporary bar was asked for, by the law of the day of the request.

    CSP, art. D3335-16 and following, and usage: fifteen days before; three months in a sports ground, fifteen days
    for an exceptional event. Read in pages of town halls: `partiel`.

    Left out: a late request, which the maire may still accept.
    """
    jours = parametres.au("police.debit-demande-jours", date_demande)
    mois = parametres.au("police.debit-demande-mois-sport", date_demande)
    if sportive and not exceptionnelle:
        return au_plus_tard(
            date_demande,
            ajouter_mois(date_manifestation, -mois.nombre),
            acte="La demande a été faite",
            delai=f"{accord(mois.nombre, 'mois')} avant la manifestation, dans une enceinte sportive",
            fondements=(mois,),
        )
    return au_plus_tard(
        date_demande,
        date_manifestation - timedelta(days=jours.nombre),
        acte="La demande a été faite",
        delai=f"{accord(jours.nombre, 'jour')} avant la manifestation",
        fondements=(jours,),
    )


REGLES = (
    Regle(
        id="police.debit-temporaire",
        titre="Débit de boissons temporaire",
        fonction=debit_temporaire,
        arguments={
            "organisateur": NatureArgument("choix", "l’organisateur", ("association", "association-sportive-agreee")),
            "deja": NatureArgument("nombre", "le nombre d’autorisations déjà accordées cette année"),
            "groupes": NatureArgument("liste", "les groupes de boissons", ("groupe1", "groupe3", "groupe4", "groupe5")),
            "accordee": NatureArgument("booleen", "l’accord de l’autorisation"),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("police.debit-nombre", "police.debit-groupes"),
        competences=("BC03.12", "BC02.02"),
    ),
    Regle(
        id="police.demande-debit",
        titre="Demande de débit temporaire",
        fonction=demande_debit,
        arguments={
            "date_demande": NatureArgument("date", "la date de la demande"),
            "date_manifestation": NatureArgument("date", "la date de la manifestation"),
            "sportive": NatureArgument("booleen", "une enceinte sportive"),
            "exceptionnelle": NatureArgument("booleen", "une manifestation exceptionnelle", facultatif=True),
        },
        fondements=("police.debit-demande-jours", "police.debit-demande-mois-sport"),
        competences=("BC03.12", "BC02.02"),
        le="date_demande",
    ),
)
