"""Time left to answer a consultation: calendar days, never extended to a working day."""

from __future__ import annotations

from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def delai_appel_offres(
    *, date_envoi: date, date_remise: date, electronique: bool, urgence: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the time left to answer an open call for tenders, by the law of the day when the notice is sent.

    CCP, art. R2161-2 and R2161-3 (since 1 April 2019): thirty-five days from the sending of the notice; thirty when
    offers may be sent by electronic means; fifteen in case of duly justified urgency.

    Left out: a notice of pre-information (fifteen days); the five days added by art. R2151-2; whether there is urgency.
    """
    ligne = parametres.au("commande-publique.delai-appel-offres", date_envoi)
    cas = "urgence" if urgence else "electronique" if electronique else "normal"
    jours = int(ligne.table[cas])
    return au_plus_tot(
        date_remise,
        date_envoi + timedelta(days=jours),
        acte="Les offres sont attendues",
        delai=f"{accord(jours, 'jour')} au moins après l’envoi de l’avis",
        fondements=(ligne,),
    )


def delai_procedure_adaptee(*, date_publication: date, date_remise: date, parametres: Parametres) -> Verdict:
    """Judge the time left to answer an adapted procedure, by the law of the day of publication.

    CCP, art. R2151-1 (since 1 April 2019): the buyer sets it, considering the complexity of the contract and the time
    that firms need. The fifteen days are usage, not law: the verdict is `partiel`.

    Left out: whether this contract needed more; visits on the spot (art. R2151-3).
    """
    ligne = parametres.au("commande-publique.delai-adaptee-usage", date_publication)
    return au_plus_tot(
        date_remise,
        date_publication + timedelta(days=ligne.nombre),
        acte="Les offres sont attendues",
        delai=f"le délai doit être suffisant, l’usage est de {ligne.nombre} jours au moins",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="commande-publique.delai-appel-offres",
        titre="Délai de remise des offres en appel d’offres ouvert",
        fonction=delai_appel_offres,
        arguments={
            "date_envoi": NatureArgument("date", "la date d’envoi de l’avis"),
            "date_remise": NatureArgument("date", "la date limite de remise des offres"),
            "electronique": NatureArgument("booleen", "le fait que les offres puissent être électroniques"),
            "urgence": NatureArgument("booleen", "l’urgence justifiée", facultatif=True),
        },
        fondements=("commande-publique.delai-appel-offres",),
        competences=("BC03.08", "BC03.09"),
        le="date_envoi",
    ),
    Regle(
        id="commande-publique.delai-procedure-adaptee",
        titre="Délai de remise des offres en procédure adaptée",
        fonction=delai_procedure_adaptee,
        arguments={
            "date_publication": NatureArgument("date", "la date de publication de l’avis"),
            "date_remise": NatureArgument("date", "la date limite de remise des offres"),
        },
        fondements=("commande-publique.delai-adaptee-usage",),
        competences=("BC03.08", "BC03.09"),
        le="date_publication",
    ),
)
