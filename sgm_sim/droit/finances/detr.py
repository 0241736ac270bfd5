"""The DETR before it is granted: what must not be signed yet, and the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.jugements import exiger, indecis, juger, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DOSSIER: Mapping[str, str] = {
    "deliberation": "la délibération qui adopte l’opération et le plan de financement",
    "note": "la note de présentation",
    "devis": "les devis ou l’estimation",
    "plan-de-situation": "le plan de situation",
    "calendrier": "le calendrier",
    "attestation-de-non-commencement": "l’attestation de non-commencement",
    "situation-fonciere": "la situation foncière",
    "rib-et-siret": "le RIB et le numéro SIRET",
}


def commencement_detr(
    *, operation: str = "travaux", reception: date, complet: date | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the day on which the first act of an operation was signed, against its request for DETR.

    CGCT, art. R2334-24: no subsidy if the execution began before the request was received (since 1 October 2018; the
    sentence itself was not read); before, until the file was complete. Signed before the request was even made, it is
    refused in both wordings. Studies and land bought beforehand are no beginning.

    Left out: leave given by the préfet to begin before. `le` is the day of the signature.
    """
    hors = parametres.au("finances.detr-hors-commencement", le)
    avant = parametres.au("finances.detr-signature-avant-depot", le)
    regle = parametres.au("finances.detr-evenement", le)
    dates = f"signature le {date_longue(le)}, demande reçue le {date_longue(reception)}"
    attendu = "aucune signature avant la demande"
    if operation in hors.elements:
        phrase = (
            "Les études et l’achat du terrain ne sont pas un commencement d’exécution : l’opération reste éligible."
        )
        return juger(
            True, trouve="des études, ou l’achat du terrain", attendu=attendu, phrase=phrase, fondements=(hors,)
        )
    if le < reception and "premier-acte-juridique" in avant.elements:
        phrase = (
            f"L’opération a commencé trop tôt : {dates}. Elle n’est plus éligible à la DETR ; le dire à la préfecture, "
            "sans changer aucune date, et chercher les lots non engagés ou une autre aide."
        )
        return juger(False, trouve=dates, attendu=attendu, phrase=phrase, fondements=(avant,))
    if "dossier-complet" not in regle.elements:
        phrase = f"Rien n’a été signé avant la réception de la demande : {dates}."
        return juger(True, trouve=dates, attendu=attendu, phrase=phrase, fondements=(regle,))
    if complet is None:
        phrase = "À cette date, il faut savoir quand le dossier a été déclaré complet : on ne peut pas juger."
        return indecis(trouve=dates, attendu="la date du dossier complet", phrase=phrase, fondements=(regle,))
    return trancher(
        le >= complet,
        trouve=dates,
        attendu="aucune signature avant le dossier complet",
        oui=f"Le dossier était complet le {date_longue(complet)}, avant la signature.",
        non=f"À cette date, il fallait attendre le dossier complet, le {date_longue(complet)} : {dates}.",
        fondements=(regle,),
    )


def dossier_detr(*, pieces: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the file of a request for DETR.

    Arrêté du 23 décembre 2002 (art. not read; its list is known from the page of a préfecture).

    Left out: the list of each préfecture, which prevails.
    """
    ligne = parametres.au("finances.detr-dossier", le)
    return exiger(
        pieces,
        ligne.elements,
        _DOSSIER,
        complet="Le dossier a toutes les pièces d’usage ; la liste de votre préfecture fait foi.",
        incomplet="Le dossier serait déclaré incomplet : il manque {manque}.",
        fondements=(ligne,),
    )


_DEMANDE = NatureArgument("date", "la date de la demande")

_BC = ("BC03.03",)

REGLES = (
    Regle(
        id="finances.commencement-detr",
        titre="Signature avant la demande de DETR",
        fonction=commencement_detr,
        arguments={
            "operation": NatureArgument(
                "choix", "ce qui est signé", ("travaux", "etudes-prealables", "acquisition-fonciere"), facultatif=True
            ),
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "complet": NatureArgument("date", "la date du dossier complet", facultatif=True),
            "le": NatureArgument("date", "la date de signature du devis ou du marché"),
        },
        fondements=(
            "finances.detr-hors-commencement",
            "finances.detr-signature-avant-depot",
            "finances.detr-evenement",
        ),
        competences=_BC,
    ),
    Regle(
        id="finances.dossier-detr",
        titre="Pièces d’une demande de DETR",
        fonction=dossier_detr,
        arguments={
            "pieces": NatureArgument("liste", "les pièces du dossier", tuple(_DOSSIER)),
            "le": _DEMANDE,
        },
        fondements=("finances.detr-dossier",),
        competences=_BC,
    ),
)
