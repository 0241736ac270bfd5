"""Transmission to the préfet: which acts, and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.actes.jugement import classer, dans_le_delai
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "a-transmettre": "obligatoire",
    "a-ne-pas-transmettre": "inutile",
}


def acte_a_transmettre(*, acte: str, annonce: str | None = None, date_acte: date, parametres: Parametres) -> Verdict:
    """Judge whether an act is one of those that go to the préfet, by the law of the day of the act.

    CGCT, art. L2131-2, I: the list, with its exceptions (tariffs and layout of roads, rates of promotion and centre de
    gestion, traffic and parking, temporary bars of associations, contracts for a passing need).

    Left out: marchés, which depend on an amount fixed by decree; acts taken in the name of the State.
    """
    return classer(
        acte,
        annonce,
        parametres.au("actes.transmission-liste", date_acte),
        _NOMS,
        sujet="Pour cet acte, la transmission au préfet est",
        raison="La loi énumère les actes qui vont au préfet ; il peut toujours demander communication des autres.",
        inconnu="On ne peut pas dire si cet acte va au préfet : il n’est pas nommé dans ce qui a été lu de la liste.",
    )


def delai_transmission(
    *, date_signature: date, date_transmission: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when an individual decision went to the préfet, by the law of the day of signature.

    CGCT, art. L2131-1, al. 1, until 30 June 2022, then art. L2131-2, II (read in a parallel text: `partiel`): fifteen
    days from the signature. Not a délai franc.

    Left out: deliberations and règlements, for which no delay is set, but which have no effect before.
    """
    ligne = parametres.au("actes.transmission-delai-individuelles", date_signature)
    return dans_le_delai(
        date_transmission,
        date_signature,
        date_signature + timedelta(days=ligne.nombre),
        acte="La décision a été transmise",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la signature, le {date_longue(date_signature)}",
        fondements=(ligne,),
    )


_COMPETENCES = ("BC01.10",)
_TRANSMIS = (
    *("deliberation", "decision-par-delegation", "arrete-de-police", "acte-reglementaire", "emprunt"),
    *("concession-de-service-public", "recrutement-contractuel", "licenciement-contractuel", "permis-de-construire"),
    *("certificat-d-urbanisme", "requisition-du-comptable"),
)
_NON_TRANSMIS = (
    *("deliberation-tarif-voirie-stationnement", "deliberation-classement-voie", "deliberation-alignement"),
    *("deliberation-taux-de-promotion", "deliberation-affiliation-centre-de-gestion"),
    *("arrete-circulation-stationnement", "debit-de-boissons-association", "contrat-saisonnier-ou-accroissement"),
)

REGLES = (
    Regle(
        id="actes.acte-a-transmettre",
        titre="Actes soumis à transmission",
        fonction=acte_a_transmettre,
        arguments={
            "acte": NatureArgument("choix", "la sorte d’acte", (*_TRANSMIS, *_NON_TRANSMIS)),
            "annonce": NatureArgument(
                "choix", "ce qui est décidé pour cet acte", ("a-transmettre", "a-ne-pas-transmettre"), facultatif=True
            ),
            "date_acte": NatureArgument("date", "la date de l’acte"),
        },
        fondements=("actes.transmission-liste",),
        competences=_COMPETENCES,
        le="date_acte",
    ),
    Regle(
        id="actes.delai-transmission",
        titre="Délai de transmission d’une décision individuelle",
        fonction=delai_transmission,
        arguments={
            "date_signature": NatureArgument("date", "la date de signature de la décision"),
            "date_transmission": NatureArgument("date", "la date de transmission au préfet", facultatif=True),
        },
        fondements=("actes.transmission-delai-individuelles",),
        competences=_COMPETENCES,
        le="date_signature",
    ),
)
