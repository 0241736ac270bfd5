"""Who may read what after a ballot: procès-verbal, lists of signatures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.elections.echeances import jour_semaine_avant
from sgm_sim.droit.feries import reporter
from sgm_sim.droit.jugements import choisir, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_REPONSES: Mapping[str, str] = {"communiquer": "communiquer ce document", "refuser": "refuser ce document"}


def consultation_proces_verbal(
    *, demandeur: str, date_demande: date, date_scrutin: date, reponse: str | None = None, parametres: Parametres
) -> Verdict:
    """Judge the answer to whoever asks the mairie for the procès-verbal of municipal elections, by the law of that day.

    C. élect., art. R70 (since 1 January 2019): the copy kept at the mairie is shown to any voter until the delay of
    appeal ends, here on the fifth day (art. R119), or on the next working day (art. R25-2). Afterwards, the access to
    administrative documents was not read for it.

    Left out: other elections; what an agent may copy.
    """
    qui = parametres.au("elections.communication-demandeurs", date_demande)
    jours = parametres.au("elections.reclamation-jours", date_demande)
    limite = reporter(jours_apres(date_scrutin, jours.nombre), parametres)
    if demandeur not in qui.elements or date_demande > limite:
        attendu = f"un électeur, jusqu’au {date_longue(limite)}"
        phrase = (
            f"L’article R70 n’oblige à communiquer le procès-verbal qu’à un électeur, jusqu’au {date_longue(limite)} ; "
            "au-delà, c’est l’accès aux documents administratifs qui s’applique."
        )
        return juger(
            None, trouve="un autre cas", attendu=attendu, phrase=phrase, fondements=(qui, jours), limite=limite
        )
    raison = f"Tout électeur peut lire le procès-verbal en mairie jusqu’au {date_longue(limite)}."
    return choisir(
        reponse,
        "communiquer",
        _REPONSES,
        sujet="Il faut",
        raison=raison,
        fondements=(qui, jours),
        cle="decision",
    )


def consultation_emargement(
    *, demandeur: str, date_demande: date, date_scrutin: date, reponse: str | None = None, parametres: Parametres
) -> Verdict:
    """Judge the answer to whoever asks for the list of signatures after a ballot, by the law of that day.

    C. élect., art. L68, al. 3 (since 1 January 2019): shown to any voter during ten days from the election, at the
    préfecture or the sous-préfecture, or at the mairie between the rounds.

    Left out: members of Parliament (art. LO 179); délégués, who come first (art. R71).
    """
    qui = parametres.au("elections.communication-demandeurs", date_demande)
    jours = parametres.au("elections.emargement-consultation", date_demande)
    limite = jours_apres(date_scrutin, jours.nombre)
    raison = (
        f"Un électeur consulte la liste d’émargement pendant {accord(jours.nombre, 'jour')} à compter de l’élection, "
        f"jusqu’au {date_longue(limite)}."
    )
    if demandeur not in qui.elements or date_demande > limite:
        return juger(
            None,
            trouve="un autre cas",
            attendu=f"un électeur, jusqu’au {date_longue(limite)}",
            phrase=f"{raison} Pour une autre personne, ou plus tard, l’article ne donne aucun droit : à vérifier.",
            fondements=(qui, jours),
            limite=limite,
        )
    return choisir(
        reponse,
        "communiquer",
        _REPONSES,
        sujet="Il faut",
        raison=raison,
        fondements=(qui, jours),
        cle="decision",
    )


def retour_emargement(*, date_retour: date, date_second_tour: date, parametres: Parametres) -> Verdict:
    """Judge when lists of signatures came back to the mairie before a second round, by the law of that day.

    C. élect., art. L68, al. 2 (since 1 January 2019): the préfet or sous-préfet sends them back at the latest on the
    Wednesday before.

    Left out: what to do without them: call the préfecture.
    """
    ligne = parametres.au("elections.emargement-retour-jour", date_retour)
    limite = jour_semaine_avant(date_second_tour, ligne.elements[0], 1)
    suite = "La préfecture est à appeler aussitôt."
    return au_plus_tard(
        date_retour,
        limite,
        acte="La liste d’émargement est revenue",
        delai=f"au plus tard le {ligne.elements[0]} d’avant le second tour",
        suite=suite,
        fondements=(ligne,),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_DEMANDEUR = NatureArgument("choix", "le demandeur", ("electeur", "autre"))
_DEMANDE = NatureArgument("date", "la date de la demande")
_REPONSE = NatureArgument("choix", "la réponse donnée", tuple(_REPONSES), facultatif=True)
_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.consultation-proces-verbal",
        titre="Consultation du procès-verbal",
        fonction=consultation_proces_verbal,
        arguments={
            "demandeur": _DEMANDEUR,
            "date_demande": _DEMANDE,
            "date_scrutin": _SCRUTIN,
            "reponse": _REPONSE,
        },
        fondements=("elections.communication-demandeurs", "elections.reclamation-jours", "feries.communs"),
        competences=_COMPETENCES,
        le="date_demande",
    ),
    Regle(
        id="elections.consultation-emargement",
        titre="Consultation de la liste d’émargement",
        fonction=consultation_emargement,
        arguments={
            "demandeur": _DEMANDEUR,
            "date_demande": _DEMANDE,
            "date_scrutin": _SCRUTIN,
            "reponse": _REPONSE,
        },
        fondements=("elections.communication-demandeurs", "elections.emargement-consultation"),
        competences=_COMPETENCES,
        le="date_demande",
    ),
    Regle(
        id="elections.retour-emargement",
        titre="Retour de la liste d’émargement avant le second tour",
        fonction=retour_emargement,
        arguments={
            "date_retour": NatureArgument("date", "la date du retour en mairie"),
            "date_second_tour": NatureArgument("date", "la date du second tour"),
        },
        fondements=("elections.emargement-retour-jour",),
        competences=_COMPETENCES,
        le="date_retour",
    ),
)
