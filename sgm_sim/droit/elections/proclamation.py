"""After the procès-verbal: results are proclaimed, and its copies leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue, enumeration
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PROCLAMATION: Mapping[str, str] = {
    "en-public": "une proclamation en public",
    "par-le-president": "une proclamation par le président",
    "affichage-en-toutes-lettres": "l’affichage en toutes lettres dans la salle",
}

_DESTINATAIRES: Mapping[str, str] = {"sous-prefecture": "la sous-préfecture", "prefecture": "la préfecture"}


def proclamation(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how results were proclaimed, by the law of the day of the ballot.

    C. élect., art. R67, last al. (since 1 January 2019): as soon as the procès-verbal is drawn up, in public, by the
    president, and posted in words in the room.

    Left out: who is elected, which a bureau never says at the presidential election; several bureaux (art. R69).
    """
    ligne = parametres.au("elections.proclamation", le)
    return exiger(
        formalites,
        ligne.elements,
        _PROCLAMATION,
        complet="Le président a proclamé les résultats en public, et ils sont affichés en toutes lettres.",
        incomplet="Il faut encore {manque}.",
        fondements=(ligne,),
    )


def transmission(
    *,
    election: str,
    destinataire: str,
    date_transmission: date,
    date_fin: date,
    chef_lieu: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge to whom, and when, procès-verbal, annexes and list of signatures were sent, by the law of that day.

    C. élect., art. L68, al. 1, and R118 (since 1 January 2019): at once after the count; municipal elections to the
    sous-préfecture, or the préfecture in the arrondissement of the chef-lieu; the others to the préfecture.

    Left out: departmental elections, whose procès-verbal goes through the bureau centralisateur of the canton (art.
    R112). `date_fin`: day on which the count ended; what « at once » means in hours.
    """
    ligne = parametres.au("elections.transmission-destinataire", date_transmission)
    voulus = [nom for nom, elections in ligne.listes.items() if election in elections]
    if not voulus:
        phrase = "Le circuit de cette élection n’a pas été vérifié : on ne peut pas juger."
        attendu = "l’envoi voulu par l’instruction de la préfecture"
        return indecis(trouve="une autre élection", attendu=attendu, phrase=phrase, fondements=(ligne,))
    voulu = "prefecture" if chef_lieu else voulus[0]
    trouve = f"{_DESTINATAIRES.get(destinataire, 'ailleurs')}, le {date_longue(date_transmission)}"
    attendu = f"{_DESTINATAIRES[voulu]}, dès la fin du dépouillement"
    fautes = []
    if destinataire != voulu:
        fautes.append(f"l’envoi va à {_DESTINATAIRES[voulu]}")
    if date_transmission > date_fin:
        fautes.append("l’envoi est immédiat, la liste d’émargement ne reste pas en mairie")
    phrase = f"Envoi à {trouve}. " + (f"À reprendre : {enumeration(fautes)}." if fautes else "C’est régulier.")
    return juger(
        not fautes,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=date_fin,
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")

_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.proclamation",
        titre="Proclamation des résultats",
        fonction=proclamation,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_PROCLAMATION)),
            "le": _SCRUTIN,
        },
        fondements=("elections.proclamation",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.transmission",
        titre="Transmission du procès-verbal",
        fonction=transmission,
        arguments={
            "election": NatureArgument("choix", "l’élection", ("municipales", "legislatives", "presidentielle")),
            "destinataire": NatureArgument("choix", "le destinataire", tuple(_DESTINATAIRES)),
            "date_transmission": NatureArgument("date", "la date de la transmission"),
            "date_fin": NatureArgument("date", "la date de la fin du dépouillement"),
            "chef_lieu": NatureArgument("booleen", "l’appartenance à l’arrondissement du chef-lieu", facultatif=True),
        },
        fondements=("elections.transmission-destinataire",),
        competences=_COMPETENCES,
        le="date_transmission",
    ),
)
