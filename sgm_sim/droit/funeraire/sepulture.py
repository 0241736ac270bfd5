"""From the death to the grave: who is owed one, and when. The law is that of the day of the death."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_jours_ouvrables, jours_apres
from sgm_sim.droit.feries import jours_feries
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_HEURES_PAR_JOUR = 24

_QUALITES: Mapping[str, str] = {
    "decede-commune": "il est mort dans la commune",
    "domicilie-commune": "il y était domicilié",
    "sepulture-famille": "il y a droit à une sépulture de famille",
    "francais-etranger-liste": "Français de l’étranger, il relevait de la liste électorale de la commune",
}


def droit_sepulture(*, qualites: Sequence[str], accorde: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the answer to a request for burial in the cemetery of the commune.

    CGCT, art. L2223-3 (4° since 1 January 2019): burial is owed to whoever died there, lived there, has a family grave
    there, or was a French citizen abroad on its electoral list. It is not a right to a concession.

    Left out: whether these facts are true; a grave outside the cemetery.
    """
    ligne = parametres.au("funeraire.sepulture-due", le)
    tenues = [_QUALITES[nom] for nom in ligne.elements if nom in qualites]
    attendu = "une inhumation due" if tenues else "une faculté du maire"
    if not accorde and tenues:
        phrase = f"L’inhumation de ce défunt est refusée, alors qu’elle est due : {enumeration(tenues)}."
        return rendre("non_conforme", trouve="un refus", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"L’inhumation de ce défunt est due : {enumeration(tenues)}."
    if not tenues:
        phrase = "Aucune des qualités prévues n’est établie : l’inhumation n’est pas due, le maire peut l’accepter."
    trouve = "une inhumation accordée" if accorde else "un refus"
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def delai_inhumation(
    *,
    le: date,
    operation: date,
    depart: date | None = None,
    heure_deces: time | None = None,
    heure_operation: time | None = None,
    derogation_prefet: bool = False,
    derogation_locale: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge the day of a burial or a cremation, by the day of the death.

    CGCT, art. R2213-33 and R2213-35: twenty-four hours at least, and the fourteenth calendar day at the latest (décret
    n° 2024-790, deaths since 12 July 2024; six working days before, read in 2008 only). `depart` replaces the death
    when the body came into France, or when the prosecutor authorised the burial.

    Left out: overseas bodies, bodies that leave France; reasons of the préfet for an individual exception.
    """
    heures = parametres.au("funeraire.inhumation-heures", le)
    jours = parametres.au("funeraire.inhumation-jours", le)
    decompte = parametres.au("funeraire.inhumation-decompte", le)
    fondements = [heures, jours, decompte]
    nombre = jours.nombre
    if derogation_locale:
        local = parametres.au("funeraire.inhumation-derogation-locale-jours", le)
        fondements.append(local)
        nombre = local.nombre
    limite = _dernier_jour(depart or le, nombre, "ouvrables" in decompte.elements, parametres)
    tot = _trop_tot(le, operation, heure_deces, heure_operation, heures.nombre)
    if tot is None:
        phrase = (
            f"L’opération a lieu le {date_longue(operation)}, lendemain du décès : il faut l’heure du décès et celle "
            f"de l’opération pour savoir si {accord(heures.nombre, 'heure')} se sont écoulées."
        )
        attendu = f"{accord(heures.nombre, 'heure')} au moins"
        return rendre(
            "indetermine",
            trouve="heures inconnues",
            attendu=attendu,
            phrase=phrase,
            fondements=fondements,
            limite=limite,
        )
    return _juger_operation(operation, limite, tot, derogation_prefet, heures, fondements)


def _dernier_jour(depart: date, nombre: int, ouvrables: bool, parametres: Parametres) -> date:
    if not ouvrables:
        return jours_apres(depart, nombre)
    feries = {ferie for an in (depart.year, depart.year + 1) for ferie in jours_feries(an, "metropole", parametres)}
    return ajouter_jours_ouvrables(depart, nombre, feries)


def _trop_tot(deces: date, operation: date, a: time | None, b: time | None, heures: int) -> bool | None:
    """Tell whether less than `heures` passed; None when the times are needed and are not known."""
    if a is not None and b is not None:
        return datetime.combine(operation, b) < datetime.combine(deces, a) + timedelta(hours=heures)
    jours = (operation - deces).days
    if (jours + 1) * _HEURES_PAR_JOUR <= heures:
        return True
    return False if (jours - 1) * _HEURES_PAR_JOUR >= heures else None


def _juger_operation(
    operation: date, limite: date, tot: bool, derogation: bool, heures: Valeur, fondements: Sequence[Valeur]
) -> Verdict:
    jour, terme = date_longue(operation), date_longue(limite)
    dans_delai = operation <= limite
    conforme = not tot and (dans_delai or derogation)
    if tot:
        phrase = f"L’opération prévue le {jour} a lieu moins de {accord(heures.nombre, 'heure')} après le décès."
    elif dans_delai:
        phrase = f"L’opération prévue le {jour} est dans le délai, qui va jusqu’au {terme}."
    elif derogation:
        phrase = f"L’opération prévue le {jour} passe le délai, qui allait jusqu’au {terme} : le préfet y a dérogé."
    else:
        phrase = f"L’opération prévue le {jour} passe le délai, fini le {terme} : il faut une dérogation du préfet."
    return juger(
        conforme,
        trouve=f"le {jour}",
        attendu=f"{accord(heures.nombre, 'heure')} au moins après le décès, et le {terme} au plus tard",
        phrase=phrase,
        fondements=fondements,
        limite=limite,
    )


def obstacle_medico_legal(
    *, obstacle: bool, autorisation_parquet: date | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge a closing, a burial or a cremation when the death raises a legal question, by the day of the operation.

    CGCT, art. R2213-17, R2213-33 and R2213-34 (since 7 August 2022): nothing before the authorisation of the
    prosecutor, from which the delay of burial then runs.

    Left out: autopsy; what the prosecutor asks.
    """
    ligne = parametres.au("funeraire.medico-legal", le)
    attendu = "l’autorisation du procureur, avant l’opération" if obstacle else "aucun obstacle médico-légal"
    if not obstacle:
        phrase = "Le décès ne pose pas de problème médico-légal : l’autorisation du procureur n’est pas requise."
        return rendre("conforme", trouve="aucun obstacle", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if autorisation_parquet is None or autorisation_parquet > le:
        phrase = (
            f"Le décès pose un problème médico-légal : rien ne pouvait se faire le {date_longue(le)} sans "
            "l’autorisation du procureur."
        )
        return rendre("non_conforme", trouve="pas d’autorisation", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = (
        f"Le procureur a donné son autorisation le {date_longue(autorisation_parquet)}. Le délai d’inhumation court de "
        "ce jour."
    )
    return rendre("conforme", trouve="une autorisation", attendu=attendu, phrase=phrase, fondements=(ligne,))


def egalite_morts(*, motifs: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the reasons of a decision of the maire about a funeral or a place in the cemetery.

    CGCT, art. L2213-9 (text of 22 February 2008, partly checked): no distinction for the faith of the dead or the way
    they died; nobody can be given, or refused, a place for that.

    Left out: grouping graves on request of families, which the maire may accept; order and decency.
    """
    ligne = parametres.au("funeraire.distinctions-interdites", le)
    mots = {"culte": "le culte", "circonstances-de-la-mort": "les circonstances de la mort"}
    interdits = [mots[nom] for nom in ligne.elements if nom in motifs]
    attendu = "une décision sans distinction entre les morts"
    if interdits:
        phrase = (
            f"La décision se fonde sur {enumeration(interdits)} : le maire ne peut faire aucune distinction à ce titre."
        )
        return rendre("non_conforme", trouve="une distinction", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "La décision ne fait aucune distinction selon le culte ou les circonstances de la mort."
    return rendre("conforme", trouve="aucune distinction", attendu=attendu, phrase=phrase, fondements=(ligne,))


_DECES = NatureArgument("date", "la date du décès")
_OPERATION = NatureArgument("date", "la date de l’opération funéraire")
_COMPETENCES = ("BC02.05", "BC02.01")

REGLES = (
    Regle(
        id="funeraire.droit-sepulture",
        titre="Droit à être inhumé dans la commune",
        fonction=droit_sepulture,
        arguments={
            "qualites": NatureArgument("liste", "les liens du défunt avec la commune", tuple(_QUALITES)),
            "accorde": NatureArgument("booleen", "l’accord donné à l’inhumation"),
            "le": _DECES,
        },
        fondements=("funeraire.sepulture-due",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.delai-inhumation",
        titre="Délai d’inhumation ou de crémation",
        fonction=delai_inhumation,
        arguments={
            "le": _DECES,
            "operation": NatureArgument("date", "la date de l’inhumation ou de la crémation"),
            "depart": NatureArgument(
                "date", "la date d’entrée en France ou d’autorisation du procureur", facultatif=True
            ),
            "heure_deces": NatureArgument("heure", "l’heure du décès", facultatif=True),
            "heure_operation": NatureArgument("heure", "l’heure de l’opération", facultatif=True),
            "derogation_prefet": NatureArgument("booleen", "la dérogation individuelle du préfet", facultatif=True),
            "derogation_locale": NatureArgument("booleen", "la dérogation locale du préfet", facultatif=True),
        },
        fondements=(
            "funeraire.inhumation-heures",
            "funeraire.inhumation-jours",
            "funeraire.inhumation-decompte",
            "funeraire.inhumation-derogation-locale-jours",
            "feries.communs",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.obstacle-medico-legal",
        titre="Problème médico-légal",
        fonction=obstacle_medico_legal,
        arguments={
            "obstacle": NatureArgument("booleen", "l’existence d’un problème médico-légal"),
            "autorisation_parquet": NatureArgument("date", "la date d’autorisation du procureur", facultatif=True),
            "le": _OPERATION,
        },
        fondements=("funeraire.medico-legal",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.egalite-morts",
        titre="Égalité des morts au cimetière",
        fonction=egalite_morts,
        arguments={
            "motifs": NatureArgument("liste", "les motifs de la décision", ("culte", "circonstances-de-la-mort")),
            "le": NatureArgument("date", "la date de la décision"),
        },
        fondements=("funeraire.distinctions-interdites",),
        competences=("BC02.05", "BC03.12"),
    ),
)
