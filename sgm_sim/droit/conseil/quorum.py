"""Quorum: how many members must be in the room, at which moment, and when it is no longer needed.

Only those present count, never a pouvoir. The base is the members in office, not the effectif légal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.conseil.majorites import au_dessus
from sgm_sim.droit.jugements import absents, indecis, juger, trancher
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def quorum(
    *,
    en_exercice: int,
    presents: int,
    interesses: int = 0,
    deports: int = 0,
    pouvoirs: int = 0,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether the council may deliberate, by the law of the day of the meeting.

    CGCT, art. L2121-17, al. 1: the majority of the members in office is present. A member who has a personal interest
    is not counted among those present, on an unchanged base (CE, 19 January 1983, Chauré). A member who withdraws
    under art. L1111-6, II, leaves the base (art. L2131-11, since 24 December 2025): `partiel`, since L1111-6 itself
    was not read.

    Left out: the rules of the health emergency, over on 31 July 2022; a member who leaves while a vote is going on.

    Args:
        en_exercice: seats filled.
        presents: members in the room, those interested included, those withdrawn left out.
        interesses: among them, those who have a personal interest in the matter.
        deports: members who withdraw as representatives of the commune (art. L1111-6, II).
        pouvoirs: proxies, which never count.
        le: day of the meeting.
        parametres: the law.
    """
    part, absence = parametres.au("conseil.quorum-part", le), parametres.au("conseil.quorum-interesses", le)
    fondements: tuple[Valeur, ...] = (part, *([absence] if interesses else []))
    if deports:
        fondements = (*fondements, parametres.au("conseil.quorum-deport", le))
    if interesses > presents or presents + deports > en_exercice:
        phrase = "Les nombres donnés ne vont pas ensemble : plus de présents que de membres en exercice."
        return indecis(trouve=str(presents), attendu=str(en_exercice), phrase=phrase, fondements=fondements)
    base, comptes = en_exercice - deports, presents - interesses
    requis = au_dessus(base, part)
    bon = comptes >= requis
    phrase = f"Avec {accord(base, 'membre')} en exercice, il faut {accord(requis, 'présent')} ; il y en a {comptes}"
    if interesses:
        phrase += f", une fois écartés {accord(interesses, 'membre intéressé', 'membres intéressés')}"
    if deports:
        phrase += f", {accord(deports, 'membre déporté', 'membres déportés')} sortant de la base"
    if pouvoirs:
        phrase += f" (les pouvoirs ne comptent pas, il y en a {pouvoirs})"
    phrase += " : le conseil peut délibérer." if bon else " : le conseil ne peut pas délibérer, il faut reconvoquer."
    return juger(
        bon,
        trouve=accord(comptes, "présent"),
        attendu=f"{accord(requis, 'présent')} au moins",
        phrase=phrase,
        fondements=fondements,
        limite=requis,
    )


def quorum_par_affaire(
    *,
    en_exercice: int,
    presents: Mapping[str, int],
    deliberations: Sequence[str],
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the quorum at the moment when each matter is discussed, by the law of the day of the meeting.

    CGCT, art. L2121-17, and constant case law: it is checked at the opening, then each time a matter is put to
    discussion; matters that come after a departure that breaks it go to a second convocation.

    Left out: interested members (`conseil.quorum`).
    """
    part = parametres.au("conseil.quorum-part", le)
    requis = au_dessus(en_exercice, part)
    attendu = f"{accord(requis, 'présent')} au moins pour chaque affaire"
    if oubli := absents(presents, deliberations):
        phrase = f"Le nombre de présents n’est pas donné pour {_citer(oubli)} : on ne peut pas juger."
        return indecis(trouve="un relevé incomplet", attendu=attendu, phrase=phrase, fondements=(part,))
    sans = [affaire for affaire in deliberations if presents[affaire] < requis]
    trouve = ", ".join(f"{affaire} : {presents[affaire]}" for affaire in deliberations) or "aucune délibération"
    il_faut = f"Il faut {accord(requis, 'présent')}"
    return trancher(
        not sans,
        trouve=trouve,
        attendu=attendu,
        oui=f"{il_faut} : le quorum était atteint pour chaque délibération.",
        non=f"{il_faut}. Le quorum manquait pour {_citer(sans)} : une nouvelle convocation est nécessaire.",
        fondements=(part,),
        limite=requis,
    )


def seance_sans_quorum(
    *,
    en_exercice: int,
    presents: int,
    premier_ordre_du_jour: Sequence[str],
    deliberations: Sequence[str],
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge what was deliberated upon at the second convocation, by the law of the day of that meeting.

    CGCT, art. L2121-17, al. 2: after a first convocation without quorum the council deliberates without any condition
    of quorum; for the same questions only: for a new one the quorum is needed again.

    Left out: the delay of that convocation (`conseil.seconde-convocation`).
    """
    part = parametres.au("conseil.quorum-part", le)
    dispense = parametres.au("conseil.quorum-dispense", le)
    requis = au_dessus(en_exercice, part)
    nouvelles = absents(premier_ordre_du_jour, deliberations)
    bon = not nouvelles or presents >= requis
    phrase = f"{accord(presents, 'membre présent', 'membres présents')} pour un quorum de {requis}. "
    if not nouvelles:
        phrase += "Les questions sont celles de la première convocation : aucun quorum n’est exigé."
    elif bon:
        phrase += "Le quorum est atteint, les questions nouvelles peuvent être votées."
    else:
        phrase += f"La dispense ne vaut pas pour {_citer(nouvelles)}, hors du premier ordre du jour."
    trouve = _citer(nouvelles) or "aucune question nouvelle"
    return juger(
        bon,
        trouve=trouve,
        attendu="les mêmes questions, ou le quorum",
        phrase=phrase,
        fondements=(part, dispense),
        limite=requis,
    )


def _citer(affaires: Sequence[str]) -> str:
    return enumeration([f"« {affaire} »" for affaire in affaires])


_LE = NatureArgument("date", "la date de la séance")
_EN_EXERCICE = NatureArgument("nombre", "le nombre de conseillers en exercice")
_COMPETENCES = ("BC01.02", "BC01.10")

REGLES = (
    Regle(
        id="conseil.quorum",
        titre="Quorum",
        fonction=quorum,
        arguments={
            "en_exercice": _EN_EXERCICE,
            "presents": NatureArgument("nombre", "le nombre de conseillers présents dans la salle"),
            "interesses": NatureArgument(
                "nombre", "le nombre de présents qui ont un intérêt personnel à l’affaire", facultatif=True
            ),
            "deports": NatureArgument(
                "nombre", "le nombre de membres déportés comme représentants de la commune", facultatif=True
            ),
            "pouvoirs": NatureArgument("nombre", "le nombre de pouvoirs", facultatif=True),
            "le": _LE,
        },
        fondements=("conseil.quorum-part", "conseil.quorum-interesses", "conseil.quorum-deport"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.quorum-par-affaire",
        titre="Quorum à chaque affaire",
        fonction=quorum_par_affaire,
        arguments={
            "en_exercice": _EN_EXERCICE,
            "presents": NatureArgument("table", "le nombre de présents à chaque affaire"),
            "deliberations": NatureArgument("liste", "les affaires votées"),
            "le": _LE,
        },
        fondements=("conseil.quorum-part",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.seance-sans-quorum",
        titre="Séance sur seconde convocation",
        fonction=seance_sans_quorum,
        arguments={
            "en_exercice": _EN_EXERCICE,
            "presents": NatureArgument("nombre", "le nombre de conseillers présents"),
            "premier_ordre_du_jour": NatureArgument("liste", "l’ordre du jour de la première convocation"),
            "deliberations": NatureArgument("liste", "les affaires votées"),
            "le": _LE,
        },
        fondements=("conseil.quorum-part", "conseil.quorum-dispense"),
        competences=_COMPETENCES,
    ),
)
