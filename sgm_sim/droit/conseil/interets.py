"""Members who have an interest in a matter: in their own name, or as representatives of the commune."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.jugements import juger, nommer, presents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "preparation": "préparation de l’affaire",
    "rapporteur": "présentation du point",
    "debat": "débat",
    "vote": "vote",
    "vote-mandataire": "vote comme mandataire",
    "present": "présence dans la salle",
    "sorti": "sortie de la salle",
}


def interet_personnel(*, actes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what a councillor interested in a matter did, by the law of the day of the meeting.

    CGCT, art. L2131-11: deliberations are illegal in which a member took part who is interested in his own name or as
    a mandatary. Since 24 December 2025 (loi n° 2025-1249, art. 32) being in the room is not taking part; before, it
    was for the judge to say.

    Left out: what an interest is; representatives of the commune (`conseil.deport-representant`); C. pén., art. 432-12.
    """
    ligne, presence = (parametres.au(f"conseil.interet-{nom}", le) for nom in ("participation", "presence"))
    part = presents(actes, ligne.elements)
    trouve = nommer(_NOMS, [acte for acte in actes if acte in _NOMS]) or "aucune participation"
    attendu = f"aucune part ({nommer(_NOMS, ligne.elements, 'ou')})"
    if part:
        faits = nommer(_NOMS, part)
        phrase = f"L’élu intéressé a pris part à l’affaire ({faits}) : la loi tient la délibération pour illégale."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if "present" not in actes:
        phrase = "L’élu intéressé n’a pris aucune part à l’affaire : la délibération est régulière sur ce point."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    sans_effet = "sans-effet" in presence.elements
    phrase = (
        "Rester dans la salle sans prendre part ne rend pas la délibération illégale. Sortir et le faire noter au "
        "procès-verbal reste le plus sûr."
        if sans_effet
        else "Avant le 24 décembre 2025, la seule présence pouvait suffire : cela dépendait des circonstances."
    )
    return juger(
        True if sans_effet else None, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne, presence)
    )


def deport_representant(*, objet: str, participe: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether an elected representative of the commune in a body had to withdraw, by the law of that day.

    CGCT, art. L1111-6, wording of 2022: no interest from that appointment alone, but no part in decisions on public
    contracts, guarantees, aids, CAO and DSP commissions, the appointment or the pay of the person. The wording of
    December 2025 was not found: never scored.

    Left out: an interest of the person himself (`conseil.interet-personnel`).
    """
    ligne = parametres.au("conseil.deport-objets", le)
    vise = objet in ligne.elements
    trouve = "a pris part" if participe else "s’est déporté"
    attendu = "le déport" if vise else "aucun déport exigé"
    phrase = f"L’élu qui représente la commune dans cet organisme {trouve} ; "
    phrase += "pour cet objet, le déport s’impose." if vise else "pour cet objet, le déport ne s’impose pas."
    phrase += " La rédaction de décembre 2025 n’a pas été lue : à vérifier."
    return juger(not (vise and participe), trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


_LE = NatureArgument("date", "la date de la séance")
_COMPETENCES = ("BC01.02", "BC01.09", "BC01.10")

REGLES = (
    Regle(
        id="conseil.interet-personnel",
        titre="Conseiller intéressé à l’affaire",
        fonction=interet_personnel,
        arguments={
            "actes": NatureArgument("liste", "ce qu’a fait l’élu intéressé", tuple(_NOMS)),
            "le": _LE,
        },
        fondements=("conseil.interet-participation", "conseil.interet-presence"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.deport-representant",
        titre="Déport d’un représentant de la commune",
        fonction=deport_representant,
        arguments={
            "objet": NatureArgument(
                "choix",
                "l’objet de la décision",
                (
                    "commande-publique",
                    "garantie-emprunt",
                    "aide",
                    "commission-d-appel-d-offres",
                    "commission-de-dsp",
                    "designation-ou-remuneration",
                    "budget",
                    "depense-obligatoire",
                    "autre",
                ),
            ),
            "participe": NatureArgument("booleen", "le fait que l’élu ait pris part à la décision"),
            "le": _LE,
        },
        fondements=("conseil.deport-objets",),
        competences=_COMPETENCES,
    ),
)
