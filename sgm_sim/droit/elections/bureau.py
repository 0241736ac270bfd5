"""The bureau de vote: who sits, who presides, who replaces whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.jugements import choisir, indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_MEMBRES: Mapping[str, str] = {"president": "président", "assesseurs": "assesseur", "secretaire": "secrétaire"}

_REMPLACANTS: Mapping[str, str] = {
    "suppleant-designe": "le suppléant que le président a désigné",
    "assesseur-le-plus-age": "l’assesseur le plus âgé",
    "assesseur-le-plus-jeune": "l’assesseur le plus jeune",
}


def composition_bureau(*, membres: Mapping[str, int], le: date, parametres: Parametres) -> Verdict:
    """Judge who composes a bureau de vote, by the law of the day of the ballot.

    C. élect., art. R42, al. 1 (since 1 January 2019): a president, two assesseurs at least, a secretary.

    Left out: who they are (`elections.presidence-bureau`, `elections.designation-listes`); that the secretary is a
    voter of the commune; the same people in several bureaux (`elections.cumul-bureaux`).
    """
    ligne = parametres.au("elections.bureau-membres", le)
    manque = [
        accord(int(requis) - membres.get(nom, 0), _MEMBRES[nom])
        for nom, requis in ligne.table.items()
        if membres.get(nom, 0) < requis
    ]
    attendu = enumeration([accord(int(requis), _MEMBRES[nom]) for nom, requis in ligne.table.items()])
    trouve = enumeration([accord(membres.get(nom, 0), _MEMBRES[nom]) for nom in ligne.table])
    phrase = f"Le bureau compte {trouve} ; il faut au moins {attendu}."
    if manque:
        phrase = f"{phrase} Il manque {enumeration(manque)}."
    return juger(
        not manque,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
    )


def presence_bureau(*, presents: int, le: date, parametres: Parametres) -> Verdict:
    """Judge how many members were there at a given moment, by the law of the day of the ballot.

    C. élect., art. R42, al. 3 (since 1 January 2019): two at least, all along.

    Left out: who they are.
    """
    ligne = parametres.au("elections.bureau-presence", le)
    assez = presents >= ligne.nombre
    trouve, attendu = (
        accord(presents, "membre présent", "membres présents"),
        f"{ligne.nombre} au moins, sans interruption",
    )
    phrase = f"Il y a {trouve} ; il en faut {attendu}."
    return juger(
        assez,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def presidence_bureau(
    *, tableau: Sequence[str], presidents: Sequence[str], le: date, parametres: Parametres
) -> Verdict:
    """Judge who presides, by the law of the day of the ballot.

    C. élect., art. R43, al. 1 (since 1 January 2019): maire, adjoints, councillors in the order of the tableau; failing
    them, voters of the commune whom the maire appoints.

    Args:
        tableau: councillors who are available, in the order of the tableau.
        presidents: one per bureau.
        le: day of the ballot.
        parametres: the law.

    Left out: good reasons not to be available; which bureau each presides over.
    """
    ligne = parametres.au("elections.bureau-presidence", le)
    attendus = tableau[: len(presidents)]
    attendu = f"{enumeration(attendus) or 'des électeurs de la commune'}, dans l’ordre du tableau"
    trouve = enumeration(presidents)
    ecartes = [nom for nom in attendus if nom not in presidents]
    if not presidents:
        phrase = "Aucun président n’est donné : on ne peut pas juger."
        return indecis(trouve="aucun président", attendu=attendu, phrase=phrase, fondements=(ligne,))
    if ecartes:
        phrase = (
            "La présidence suit l’ordre du tableau : maire, adjoints, conseillers, puis électeurs désignés par le "
            f"maire. Passé à tort : {enumeration(ecartes)}."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Les présidents sont pris dans l’ordre du tableau, puis parmi les électeurs de la commune."
    return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def remplacement_bureau(
    *,
    absent: str,
    suppleant_designe: bool = False,
    remplacant: str | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge who replaces a president or a secretary who is away, by the law of the day of the ballot.

    C. élect., art. R43, al. 2 (since 1 January 2019): the president by the substitute they appointed, or by the oldest
    assesseur; the secretary by the youngest.

    Left out: that the substitute is a councillor or a voter of the commune.
    """
    ligne = parametres.au("elections.bureau-remplacants", le)
    possibles = ligne.listes.get(absent, ())
    if not possibles:
        phrase = "L’article ne dit que le remplacement du président et du secrétaire : on ne peut pas juger."
        attendu = "le président ou le secrétaire"
        return indecis(trouve="un autre membre", attendu=attendu, phrase=phrase, fondements=(ligne,))
    voulu = possibles[0] if suppleant_designe else possibles[-1]
    raison = (
        "Le président absent est remplacé par le suppléant qu’il a désigné, sinon par l’assesseur le plus âgé."
        if absent == "president"
        else "Le secrétaire absent est remplacé par l’assesseur le plus jeune."
    )
    return choisir(
        remplacant,
        voulu,
        _REMPLACANTS,
        sujet="Le remplaçant est",
        raison=raison,
        fondements=(ligne,),
        cle="remplacant",
    )


def cumul_bureaux(*, membres: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether the same people sit in several bureaux, by the law of the day of the ballot.

    C. élect., art. R42, al. 4 (since 1 January 2019): the president, an assesseur or the secretary of a bureau is a
    member of no other. `membres`: presidents, assesseurs and secretaries of all bureaux, one after the other.

    Left out: two ballots held in one room, where president and secretary may be common (al. 5); délégués, who may watch
    over several bureaux (art. R47).
    """
    ligne = parametres.au("elections.bureau-cumul-interdit", le)
    doubles = [nom for nom, fois in Counter(membres).items() if fois > 1]
    attendu = "chacun dans un seul bureau de vote"
    if doubles:
        qui = enumeration([nom.replace("-", " ").title() for nom in doubles])
        trouve = f"{qui} dans deux bureaux"
        phrase = f"Siège à tort dans plusieurs bureaux : {qui}. Un membre titulaire ne siège que dans un seul."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Personne ne siège dans deux bureaux de vote."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.composition-bureau",
        titre="Composition du bureau de vote",
        fonction=composition_bureau,
        arguments={
            "membres": NatureArgument("table", "les membres du bureau, par fonction", tuple(_MEMBRES)),
            "le": _SCRUTIN,
        },
        fondements=("elections.bureau-membres",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.presence-bureau",
        titre="Présence des membres du bureau",
        fonction=presence_bureau,
        arguments={"presents": NatureArgument("nombre", "le nombre de membres présents"), "le": _SCRUTIN},
        fondements=("elections.bureau-presence",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.presidence-bureau",
        titre="Présidence du bureau de vote",
        fonction=presidence_bureau,
        arguments={
            "tableau": NatureArgument("liste", "les élus disponibles, dans l’ordre du tableau"),
            "presidents": NatureArgument("liste", "les présidents des bureaux"),
            "le": _SCRUTIN,
        },
        fondements=("elections.bureau-presidence",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.remplacement-bureau",
        titre="Remplacement au bureau de vote",
        fonction=remplacement_bureau,
        arguments={
            "absent": NatureArgument("choix", "le membre absent", ("president", "secretaire")),
            "suppleant_designe": NatureArgument(
                "booleen", "la désignation d’un suppléant par le président", facultatif=True
            ),
            "remplacant": NatureArgument("choix", "le remplaçant", tuple(_REMPLACANTS), facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.bureau-remplacants",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.cumul-bureaux",
        titre="Même personne dans deux bureaux",
        fonction=cumul_bureaux,
        arguments={
            "membres": NatureArgument("liste", "les présidents, assesseurs et secrétaires de tous les bureaux"),
            "le": _SCRUTIN,
        },
        fondements=("elections.bureau-cumul-interdit",),
        competences=_COMPETENCES,
    ),
)
