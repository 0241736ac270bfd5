"""How long an application is examined, and when the delay ends.

The law is that of the day of the application. A delay in months ends on the day of the same number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import chiffrer, indecis
from sgm_sim.droit.jugements_de_dates import dater
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.urbanisme.formalites import LE_DEPOT
from sgm_sim.droit.verdict import Verdict

_MOTIFS: Mapping[str, str] = {
    "autre-legislation": "une autre législation",
    "derogation": "une dérogation au règlement d’urbanisme",
    "site-patrimonial-remarquable": "le site patrimonial remarquable",
    "abords-monument": "les abords d’un monument historique",
    "cdpenaf": "l’avis de la commission des espaces agricoles",
    "participation-l123-19-2": "la participation du public de l’article L123-19-2 du code de l’environnement",
    "participation-voie-electronique": "la participation du public par voie électronique (C. env., art. L123-19)",
    "commission": "l’avis d’une commission départementale ou régionale",
    "autorisation-commerciale": "l’autorisation d’exploitation commerciale",
    "monument-inscrit": "l’immeuble inscrit au titre des monuments historiques",
    "erp-ou-igh": "l’établissement recevant du public ou l’immeuble de grande hauteur",
}


def duree_instruction(
    *, type_demande: str, motifs: Sequence[str], le: date, annonce: int | None = None, parametres: Parametres
) -> Verdict:
    """Give the number of months of the examination, extensions included.

    Since 29 December 2019, C. urb., art. R423-23 (common law), R423-24 (one month more), R423-25 (two months more,
    mostly for permits, never on top of the first), R423-28 (five months in all), R410-9 and R410-10 (certificates).

    Left out: motives that are not in the list; exceptional extensions (art. R423-34 to R423-37-3).
    """
    lignes = _lignes_duree(le, parametres)
    base, majorations, declaration, portes, actes = lignes
    if type_demande not in base.table:
        return type_inconnu(type_demande, lignes)
    certificat = type_demande in ("cua", "cub")
    admis = [] if certificat else [m for m in motifs if m in declaration.elements or type_demande != "dp"]
    ajout = max((int(majorations.table[m]) for m in admis if m in majorations.table), default=0)
    fixes = [int(portes.table[m]) for m in motifs if type_demande in actes.listes.get(m, ())]
    mois = max([int(base.table[type_demande]) + ajout, *fixes])
    compte = [m for m in admis if majorations.table.get(m) == ajout] if ajout else []
    compte += [m for m in motifs if type_demande in actes.listes.get(m, ())]
    pourquoi = f"allongé par {enumeration([_MOTIFS[m] for m in compte])}" if compte else "sans majoration"
    return chiffrer(
        annonce,
        mois,
        sujet="Le délai d’instruction est de",
        raison=f"Le droit commun est de {accord(int(base.table[type_demande]), 'mois')}, {pourquoi}.",
        fondements=lignes,
        ecrire=lambda n: accord(n, "mois"),
    )


def echeance(
    *,
    type_demande: str,
    le: date,
    motifs: Sequence[str] = (),
    majoration_notifiee: date | None = None,
    demande_pieces: date | None = None,
    pieces_recues: date | None = None,
    annonce: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Give the day on which the delay of examination ends, incidents included.

    Since 29 December 2019, C. urb., art. R423-19 (from a complete file), R423-22, R423-39, R423-42 and R423-43: a
    request for documents and a longer delay count only when notified within a month of the application.

    Left out: documents that never come (no answer); a longer delay notified again; exceptional extensions.
    """
    mois = parametres.au("urbanisme.notification-mois", le)
    lignes = (*_lignes_duree(le, parametres), mois)
    if type_demande not in lignes[0].table:
        return type_inconnu(type_demande, lignes)
    terme = ajouter_mois(le, mois.nombre)
    retenus = motifs if majoration_notifiee is not None and majoration_notifiee <= terme else ()
    calcul = duree_instruction(type_demande=type_demande, motifs=retenus, le=le, parametres=parametres)
    reclame = demande_pieces is not None and demande_pieces <= terme and type_demande not in ("cua", "cub")
    if reclame and pieces_recues is None:
        phrase = "Les pièces réclamées ne sont pas arrivées : le délai d’instruction n’a pas commencé."
        return indecis(trouve="un dossier incomplet", attendu="les pièces", phrase=phrase, fondements=lignes)
    depart = pieces_recues if reclame and pieces_recues else le
    quoi = "de la réception des pièces" if depart != le else "du dépôt"
    tardive = "" if reclame or demande_pieces is None else ", la demande de pièces tardive ne changeant rien"
    sans_effet = bool(motifs) and not retenus
    return dater(
        annonce,
        ajouter_mois(depart, int(calcul.limite)),
        sujet="Le délai d’instruction s’achève",
        raison=f"Il dure {accord(int(calcul.limite), 'mois')} à compter {quoi}, le {date_longue(depart)}{tardive}"
        + (", sans majoration faute de notification dans le mois" if sans_effet else "")
        + ".",
        fondements=lignes,
    )


def _lignes_duree(le: date, parametres: Parametres) -> tuple[Valeur, ...]:
    noms = ("instruction-mois", "majorations-mois", "majorations-declaration", "delais-portes-mois")
    return tuple(parametres.au(f"urbanisme.{nom}", le) for nom in (*noms, "delais-portes-actes"))


def type_inconnu(type_demande: str, fondements: Sequence[Valeur]) -> Verdict:
    """Answer about a type of application that no rule knows."""
    phrase = "Ce type de demande n’est pas connu : ni certificat, ni déclaration, ni permis."
    return indecis(
        trouve=f"« {type_demande} »", attendu="un type de demande connu", phrase=phrase, fondements=fondements
    )


_TYPES = NatureArgument("choix", "le type de demande", ("cua", "cub", "dp", "pcmi", "pc", "pa", "pd"))
_COMPETENCES = ("BC02.04", "BC02.01")
_DUREE = tuple(
    f"urbanisme.{nom}"
    for nom in (
        "instruction-mois",
        "majorations-mois",
        "majorations-declaration",
        "delais-portes-mois",
        "delais-portes-actes",
    )
)
_LES_MOTIFS = NatureArgument("liste", "les motifs de majoration", tuple(_MOTIFS), facultatif=True)

REGLES = (
    Regle(
        id="urbanisme.duree-instruction",
        titre="Durée de l’instruction",
        fonction=duree_instruction,
        arguments={
            "type_demande": _TYPES,
            "motifs": NatureArgument("liste", "les motifs de majoration", tuple(_MOTIFS)),
            "le": LE_DEPOT,
            "annonce": NatureArgument("nombre", "le nombre de mois annoncé", facultatif=True),
        },
        fondements=_DUREE,
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.echeance",
        titre="Fin du délai d’instruction",
        fonction=echeance,
        arguments={
            "type_demande": _TYPES,
            "le": LE_DEPOT,
            "motifs": _LES_MOTIFS,
            "majoration_notifiee": NatureArgument("date", "la date de notification du délai majoré", facultatif=True),
            "demande_pieces": NatureArgument("date", "la date de la demande de pièces", facultatif=True),
            "pieces_recues": NatureArgument("date", "la date de réception des pièces", facultatif=True),
            "annonce": NatureArgument("date", "la date annoncée au demandeur", facultatif=True),
        },
        fondements=(*_DUREE, "urbanisme.notification-mois"),
        competences=_COMPETENCES,
    ),
)
