"""Paying in time: the global delay, its start, its sharing, its interruption; invoices by the public portal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.jugements import trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def _depart(
    reception: date, certaine: bool, service_fait: date | None, parametres: Parametres
) -> tuple[date, tuple[Valeur, ...]]:
    """Return the first day of the delay: the request, two days later if its receipt is unsure, or the service done."""
    lignes: tuple[Valeur, ...] = ()
    if not certaine:
        ligne = parametres.au("finances.paiement-date-incertaine", reception)
        reception, lignes = reception + timedelta(days=ligne.nombre), (ligne,)
    return max(reception, service_fait or reception), lignes


_CANAUX: Mapping[str, str] = {
    "chorus-pro": "par Chorus Pro",
    "courriel": "par courriel",
    "papier": "sur papier",
}


def delai_paiement(
    *,
    reception_certaine: bool = True,
    service_fait: date | None = None,
    paiement: date,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the day of a payment; `le` is the day on which the request for payment came, or its date when unsure.

    Code de la commande publique, art. L2192-10, R2192-10, R2192-12 to R2192-14 (since 1 April 2019): thirty days for a
    commune, from the receipt of the request, or from the service done when it is later. No extension to a working day.

    Left out: interruption (`finances.interruption-delai`); advances and final accounts, whose delay starts otherwise.
    """
    ligne = parametres.au("finances.paiement-delai", le)
    depart, autres = _depart(le, reception_certaine, service_fait, parametres)
    limite = depart + timedelta(days=ligne.nombre)
    regle = f"{ligne.nombre} jours à partir du {date_longue(depart)}"
    suite = "Intérêts moratoires et indemnité forfaitaire sont dus de plein droit."
    return au_plus_tard(
        paiement, limite, acte="La facture a été payée", delai=regle, suite=suite, fondements=(ligne, *autres)
    )


def mandatement(*, service_fait: date | None = None, transmission: date, le: date, parametres: Parametres) -> Verdict:
    """Judge the day on which the mandat reached the comptable; `le` is the day on which the request came.

    Usage of the thirty days: twenty for the ordonnateur, ten for the comptable. No art. of the code that was read says
    it.

    Left out: interruptions.
    """
    ligne = parametres.au("finances.paiement-part-ordonnateur", le)
    depart, _ = _depart(le, True, service_fait, parametres)
    limite = depart + timedelta(days=ligne.nombre)
    regle = f"{ligne.nombre} jours pour la mairie selon l’usage, le reste pour le comptable"
    return au_plus_tard(transmission, limite, acte="Le mandat a été transmis", delai=regle, fondements=(ligne,))


def interruption_delai(*, interruptions: int, mandate: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge an interruption of the delay for missing or wrong papers: once, before the payment is ordered.

    Code de la commande publique, art. R2192-27 (since 1 April 2019). `interruptions` counts this one.

    Left out: the reasons to be given; the new delay.
    """
    ligne = parametres.au("finances.paiement-interruptions", le)
    defauts = []
    if interruptions > ligne.nombre:
        defauts.append(f"le délai s’interrompt {accord(ligne.nombre, 'fois', 'fois')} au plus")
    if mandate:
        defauts.append("le mandat est déjà émis")
    return trancher(
        not defauts,
        trouve=accord(interruptions, "interruption"),
        attendu=f"{accord(ligne.nombre, 'interruption')} au plus, avant le mandat",
        oui="L’interruption est possible : dites au fournisseur, en une fois, tout ce qui manque.",
        non=f"Cette interruption n’est pas opposable au fournisseur : {enumeration(defauts)}. Le délai continue.",
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def facture_electronique(*, emetteur: str, canal: str, le: date, parametres: Parametres) -> Verdict:
    """Judge the way by which an invoice came.

    Code de la commande publique, art. L2192-1 and D2192-2 (every enterprise since 1 January 2020): holders of a market
    and subcontractors paid directly send theirs by the public portal.

    Left out: what the invoice says; what changes on 1 September 2026 (art. R2192-4).
    """
    emetteurs = parametres.au("finances.facture-emetteurs", le)
    canaux = parametres.au("finances.facture-canaux", le)
    tenu = emetteur in emetteurs.elements
    return trancher(
        not tenu or canal in canaux.elements,
        trouve=f"une facture reçue {_CANAUX.get(canal, 'par une autre voie')}",
        attendu="un dépôt sur Chorus Pro",
        oui="La facture est arrivée par la voie voulue." if tenu else "Cet émetteur n’est pas tenu à Chorus Pro.",
        non="Cette facture doit être déposée sur Chorus Pro : invitez le fournisseur à le faire, avec le numéro "
        "d’engagement et le code du service.",
        fondements=(emetteurs, canaux),
    )


_RECEPTION = NatureArgument("date", "la date de réception de la demande de paiement")
_BC = ("BC03.02",)

REGLES = (
    Regle(
        id="finances.delai-paiement",
        titre="Délai global de paiement",
        fonction=delai_paiement,
        arguments={
            "reception_certaine": NatureArgument(
                "booleen", "le fait que la date de réception soit sûre", facultatif=True
            ),
            "service_fait": NatureArgument("date", "la date du service fait", facultatif=True),
            "paiement": NatureArgument("date", "la date de paiement"),
            "le": _RECEPTION,
        },
        fondements=("finances.paiement-delai", "finances.paiement-date-incertaine"),
        competences=("BC03.02", "BC03.10"),
    ),
    Regle(
        id="finances.mandatement",
        titre="Part de la mairie dans le délai de paiement",
        fonction=mandatement,
        arguments={
            "service_fait": NatureArgument("date", "la date du service fait", facultatif=True),
            "transmission": NatureArgument("date", "la date de transmission au comptable"),
            "le": _RECEPTION,
        },
        fondements=("finances.paiement-part-ordonnateur",),
        competences=_BC,
    ),
    Regle(
        id="finances.interruption-delai",
        titre="Interruption du délai de paiement",
        fonction=interruption_delai,
        arguments={
            "interruptions": NatureArgument("nombre", "le nombre d’interruptions, celle-ci comprise"),
            "mandate": NatureArgument("booleen", "le fait que le mandat soit émis"),
            "le": NatureArgument("date", "la date de l’interruption"),
        },
        fondements=("finances.paiement-interruptions",),
        competences=_BC,
    ),
    Regle(
        id="finances.facture-electronique",
        titre="Facture électronique",
        fonction=facture_electronique,
        arguments={
            "emetteur": NatureArgument(
                "choix", "l’émetteur de la facture", ("titulaire", "sous-traitant-paye-directement", "autre")
            ),
            "canal": NatureArgument("choix", "la voie de réception", ("chorus-pro", "courriel", "papier")),
            "le": NatureArgument("date", "la date de la facture"),
        },
        fondements=("finances.facture-emetteurs", "finances.facture-canaux"),
        competences=_BC,
    ),
)
