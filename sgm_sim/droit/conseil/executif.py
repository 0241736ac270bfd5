"""Maire and adjoints: what a convocation announces, who presides, what is posted, what follows a departure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.jugements import absents, choisir, indecis, juger, nommer, presents, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard, avant_l_heure
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "election-maire": "l’élection du maire",
    "election-adjoints": "l’élection des adjoints",
    "maire": "le maire",
    "remplacant-du-maire": "celui qui le remplace",
    "doyen-d-age": "le doyen d’âge",
}


def mention_election(
    *, elections: Sequence[str], mentions: Sequence[str], date_envoi: date, parametres: Parametres
) -> Verdict:
    """Judge that the convocation announces the elections to be held, by the law of the day of sending.

    CGCT, art. L2122-8, al. 2: to elect the maire or adjoints, the convocation specially mentions it.

    Left out: its delay and form (`conseil.delai-convocation`, `conseil.forme-convocation`).
    """
    ligne = parametres.au("conseil.convocation-mention-election", date_envoi)
    prevues = presents(elections, ligne.elements)
    manque = absents(mentions, prevues)
    attendu = f"une mention spéciale : {nommer(_NOMS, prevues)}" if prevues else "aucune mention spéciale"
    if manque:
        phrase = f"La convocation n’annonce pas {nommer(_NOMS, manque)} : la loi veut une mention spéciale."
    elif prevues:
        phrase = "La convocation annonce spécialement chaque élection prévue."
    else:
        phrase = "Aucune élection n’est à faire : la convocation n’a pas de mention spéciale à porter."
    trouve = nommer(_NOMS, presents(mentions, ligne.elements)) or "aucune élection annoncée"
    return juger(not manque, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def presidence(*, objet: str, president: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who presides, by the law of that day.

    CGCT, art. L2121-14, al. 1: the maire, or whoever replaces him. Art. L2122-8: the eldest member while the maire is
    elected; the maire then presides over the election of the adjoints.

    Left out: the accounts of the maire (`finances.presidence-compte`); the replacement of the maire (art. L2122-17).
    """
    ligne = parametres.au("conseil.presidence", le)
    voulus = ligne.listes.get(objet)
    trouve = nommer(_NOMS, [president])
    if voulus is None:
        phrase = "Cet objet n’a pas de règle de présidence connue : le maire préside, sauf texte contraire à vérifier."
        return indecis(trouve=trouve, attendu="un objet connu", phrase=phrase, fondements=(ligne,))
    attendu = nommer(_NOMS, voulus, "ou, à défaut,")
    phrase = f"Pour cette partie de la séance, c’est {attendu} qui préside"
    return trancher(
        president in voulus,
        trouve=trouve,
        attendu=attendu,
        oui=f"{phrase}, comme ici.",
        non=f"{phrase} ; ici, c’est {trouve}.",
        fondements=(ligne,),
    )


def affichage_elections(
    *,
    date_election: date,
    heure_election: time,
    date_affichage: date,
    heure_affichage: time,
    parametres: Parametres,
) -> Verdict:
    """Judge when the election of the maire and adjoints was posted, by the law of that day.

    CGCT, art. L2122-12 and R2122-1 (copie de 2015): by poster at the door of the mairie, within twenty-four hours.

    Left out: the transmission of the procès-verbal.
    """
    ligne = parametres.au("conseil.affichage-elections", date_election)
    limite = datetime.combine(date_election, heure_election) + timedelta(hours=ligne.nombre)
    return avant_l_heure(
        datetime.combine(date_affichage, heure_affichage),
        limite,
        acte="L’élection a été affichée à la porte de la mairie",
        delai=f"{accord(ligne.nombre, 'heure')} à compter de l’élection",
        fondements=(ligne,),
    )


def remplacement_maire(*, cessation: date, convocation: date | None = None, parametres: Parametres) -> Verdict:
    """Judge when the council was convened to replace a maire or an adjoint, by the law of the day they ceased.

    CGCT, art. L2122-14, al. 1: within a fortnight.

    Left out: when elections are needed first (al. 2: within the fortnight that follows); posts that are not filled.
    """
    ligne = parametres.au("conseil.remplacement-maire-delai", cessation)
    return au_plus_tard(
        convocation,
        jours_apres(cessation, ligne.nombre),
        acte="Le conseil a été convoqué pour le remplacement",
        delai=f"{accord(ligne.nombre, 'jour')} à compter de la cessation des fonctions",
        fondements=(ligne,),
    )


def suppleance_maire(
    *,
    adjoints: Sequence[str],
    empeches: Sequence[str] = (),
    designe: str | None = None,
    tableau: Sequence[str] = (),
    remplacant: str | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, who replaces a maire who is absent or prevented, by the law of that day.

    CGCT, art. L2122-17 (copie de 2015): in the fullness of the functions, an adjoint in the order of their election;
    failing that, the councillor whom the council names; failing that, the first in the tableau.

    Left out: delegations (art. L2122-18), which are not a replacement; how long an absence must be.
    """
    ligne = parametres.au("conseil.suppleance-ordre", le)
    candidats = {"adjoints": adjoints, "designe": [designe] if designe else [], "tableau": tableau}
    ordre = [nom for rang in ligne.elements for nom in candidats[rang] if nom not in empeches]
    attendu = "le premier adjoint disponible, sinon le conseiller désigné, sinon le premier du tableau"
    trouve = f"« {remplacant} »" if remplacant else "aucun remplaçant annoncé"
    if not ordre:
        phrase = "Aucun élu disponible n’est donné : on ne peut pas dire qui remplace le maire."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    return choisir(
        remplacant,
        ordre[0],
        {ordre[0]: f"« {ordre[0]} »"},
        sujet="Le maire empêché est remplacé par",
        raison=f"La loi appelle {attendu}.",
        fondements=(ligne,),
        cle="remplacant",
    )


_ENVOI = NatureArgument("date", "la date d’envoi de la convocation")
_INSTANCES = ("BC01.01", "BC01.10")

REGLES = (
    Regle(
        id="conseil.mention-election",
        titre="Mention spéciale de l’élection dans la convocation",
        fonction=mention_election,
        arguments={
            "elections": NatureArgument("liste", "les élections à faire", ("election-maire", "election-adjoints")),
            "mentions": NatureArgument("liste", "les élections annoncées", ("election-maire", "election-adjoints")),
            "date_envoi": _ENVOI,
        },
        fondements=("conseil.convocation-mention-election",),
        competences=_INSTANCES,
        le="date_envoi",
    ),
    Regle(
        id="conseil.presidence",
        titre="Présidence de la séance",
        fonction=presidence,
        arguments={
            "objet": NatureArgument(
                "choix", "l’objet du débat", ("seance-ordinaire", "election-maire", "election-adjoints")
            ),
            "president": NatureArgument("choix", "le président", ("maire", "remplacant-du-maire", "doyen-d-age")),
            "le": NatureArgument("date", "la date de la séance"),
        },
        fondements=("conseil.presidence",),
        competences=("BC01.02", "BC01.10"),
    ),
    Regle(
        id="conseil.affichage-elections",
        titre="Affichage de l’élection du maire et des adjoints",
        fonction=affichage_elections,
        arguments={
            "date_election": NatureArgument("date", "la date de l’élection"),
            "heure_election": NatureArgument("heure", "l’heure de l’élection"),
            "date_affichage": NatureArgument("date", "la date de l’affichage"),
            "heure_affichage": NatureArgument("heure", "l’heure de l’affichage"),
        },
        fondements=("conseil.affichage-elections",),
        competences=_INSTANCES,
        le="date_election",
    ),
    Regle(
        id="conseil.remplacement-maire",
        titre="Délai pour remplacer le maire ou un adjoint",
        fonction=remplacement_maire,
        arguments={
            "cessation": NatureArgument("date", "la date à laquelle les fonctions ont cessé"),
            "convocation": NatureArgument("date", "la date de la convocation", facultatif=True),
        },
        fondements=("conseil.remplacement-maire-delai",),
        competences=_INSTANCES,
        le="cessation",
    ),
    Regle(
        id="conseil.suppleance-maire",
        titre="Qui remplace le maire absent ou empêché",
        fonction=suppleance_maire,
        arguments={
            "adjoints": NatureArgument("liste", "les adjoints, dans l’ordre de leur élection"),
            "empeches": NatureArgument("liste", "les élus absents ou empêchés eux aussi", facultatif=True),
            "designe": NatureArgument("choix", "le conseiller désigné par le conseil", facultatif=True),
            "tableau": NatureArgument("liste", "les conseillers, dans l’ordre du tableau", facultatif=True),
            "remplacant": NatureArgument("choix", "celui qui a remplacé le maire", facultatif=True),
            "le": NatureArgument("date", "la date du remplacement"),
        },
        fondements=("conseil.suppleance-ordre",),
        competences=("BC01.01", "BC01.10"),
    ),
)
