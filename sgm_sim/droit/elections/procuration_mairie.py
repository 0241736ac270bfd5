"""What the mairie does with proxies, before whom they are drawn up, how long they last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_SUIVI: Mapping[str, str] = {
    "mention-emargement": "le nom du mandataire à côté de celui du mandant sur la liste d’émargement",
    "registre-a-disposition": "le registre des procurations à disposition des électeurs",
}

_DUREES = ("un-scrutin", "un-an", "trois-ans")


def duree_procuration(
    *, date_etablissement: date, duree: str, date_scrutin: date, admise: bool, parametres: Parametres
) -> Verdict:
    """Judge whether a proxy given for a time still held on the day of the ballot, by the law of that day.

    C. élect., art. R74 (since 1 January 2022): at most one year from the day it was drawn up, three for a voter
    registered on a consular list. On the anniversary itself the text may be read both ways: no answer.

    Left out: a proxy for one ballot, which must name it; resignation.
    """
    ligne = parametres.au("elections.procuration-duree", date_scrutin)
    if duree not in ligne.table:
        phrase = "Une procuration donnée pour un seul scrutin ne se compte pas en mois : lisez le scrutin qu’elle vise."
        attendu = "une durée en mois"
        return indecis(trouve="une durée inconnue", attendu=attendu, phrase=phrase, fondements=(ligne,))
    terme = ajouter_mois(date_etablissement, int(ligne.table[duree]))
    trouve = f"établie le {date_longue(date_etablissement)}"
    attendu = f"un scrutin avant le {date_longue(terme)}"
    if date_scrutin == terme:
        phrase = f"La procuration finit le {date_longue(terme)}, jour du scrutin : ce dernier jour se discute."
        return juger(None, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=terme)
    valable = min(date_scrutin, terme) == date_scrutin
    phrase = (
        f"Établie le {date_longue(date_etablissement)}, la procuration vaut jusqu’au {date_longue(terme)} : elle "
        f"{'couvre' if valable else 'ne couvre pas'} le scrutin du {date_longue(date_scrutin)}."
    )
    return juger(
        admise == valable,
        trouve=f"{trouve}, {'admise' if admise else 'refusée'}",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=terme,
    )


def autorite_procuration(*, autorite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge before whom a proxy was drawn up in France, by the law of that day.

    C. élect., art. R72-1 (since 1 January 2022): a magistrate or the clerk of the tribunal judiciaire, a police
    officer or agent appointed by the judge, a reservist; maires and adjoints are left out by name. Since the decree
    of 3 November 2025, wholly on line with an identity certified in a mairie (taken here from 1 January 2026).

    Left out: abroad, sailors, voters who cannot move.
    """
    ligne = parametres.au("elections.procuration-autorites", le)
    if autorite == "en-ligne-identite-certifiee":
        ligne = parametres.au("elections.procuration-en-ligne", le)
    attendu = "la gendarmerie, la police, le tribunal judiciaire, ou la voie en ligne avec une identité certifiée"
    if autorite in ligne.elements:
        phrase = "La procuration a été établie par une autorité que la loi désigne."
        return juger(True, trouve="une autorité habilitée", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"Cette autorité n’établit pas de procuration : il faut {attendu}. La mairie n’en établit jamais."
    return juger(False, trouve="une autre autorité", attendu=attendu, phrase=phrase, fondements=(ligne,))


def conservation_procuration(*, date_fin_validite: date, date_destruction: date, parametres: Parametres) -> Verdict:
    """Judge when the form of a proxy was destroyed, by the law of that day.

    C. élect., art. R76, al. 3 (since 1 January 2022): the mairie keeps it one year after the end of its validity.

    Left out: data of the on-line procedure; a challenge to the election.
    """
    ligne = parametres.au("elections.procuration-conservation", date_destruction)
    terme = ajouter_mois(date_fin_validite, ligne.nombre)
    trouve = f"détruit le {date_longue(date_destruction)}"
    attendu = f"gardé jusqu’au {date_longue(terme)}"
    phrase = f"Valable jusqu’au {date_longue(date_fin_validite)}, le formulaire se garde jusqu’au {date_longue(terme)}."
    trop_tot = date_destruction < terme
    if trop_tot:
        phrase = f"{phrase} Il a été détruit trop tôt, le {date_longue(date_destruction)}."
    return juger(
        not trop_tot,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=terme,
    )


def suivi_procurations(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the mairie did with the proxies it received, by the law of the day of the ballot.

    C. élect., art. R76, al. 1 and 2, R76-1 (since 1 January 2022): the name of the mandataire on the liste
    d'émargement, by hand if need be; a register at the disposal of any voter, the day of the ballot included.

    Left out: what the register says of each.
    """
    ligne = parametres.au("elections.procuration-suivi", le)
    return exiger(
        formalites,
        ligne.elements,
        _SUIVI,
        complet="Le mandataire est porté sur la liste d’émargement, et le registre est à la disposition des électeurs.",
        incomplet="Il manque au suivi des procurations {manque}.",
        fondements=(ligne,),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.duree-procuration",
        titre="Durée d’une procuration",
        fonction=duree_procuration,
        arguments={
            "date_etablissement": NatureArgument("date", "la date d’établissement"),
            "duree": NatureArgument("choix", "la durée choisie", _DUREES),
            "date_scrutin": _SCRUTIN,
            "admise": NatureArgument("booleen", "l’admission de la procuration"),
        },
        fondements=("elections.procuration-duree",),
        competences=_COMPETENCES,
        le="date_scrutin",
    ),
    Regle(
        id="elections.autorite-procuration",
        titre="Autorité qui établit la procuration",
        fonction=autorite_procuration,
        arguments={
            "autorite": NatureArgument(
                "choix",
                "l’autorité devant laquelle elle est établie",
                (
                    "tribunal-judiciaire",
                    "police",
                    "gendarmerie",
                    "reserviste",
                    "en-ligne-identite-certifiee",
                    "maire",
                    "mairie",
                ),
            ),
            "le": NatureArgument("date", "la date d’établissement"),
        },
        fondements=("elections.procuration-autorites", "elections.procuration-en-ligne"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.conservation-procuration",
        titre="Conservation des procurations",
        fonction=conservation_procuration,
        arguments={
            "date_fin_validite": NatureArgument("date", "la date de fin de validité"),
            "date_destruction": NatureArgument("date", "la date de destruction"),
        },
        fondements=("elections.procuration-conservation",),
        competences=("BC02.07", "BC01.04"),
        le="date_destruction",
    ),
    Regle(
        id="elections.suivi-procurations",
        titre="Suivi des procurations en mairie",
        fonction=suivi_procurations,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_SUIVI)),
            "le": _SCRUTIN,
        },
        fondements=("elections.procuration-suivi",),
        competences=_COMPETENCES,
    ),
)
