"""The count: order of operations, packets of a hundred, tables, scrutateurs, envelopes that do not match signatures.

What each ballot is worth is `bulletins`; the procès-verbal and the results are `resultats`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_ETAPES: Mapping[str, str] = {
    "cloture": "la clôture, dont l’heure va au procès-verbal",
    "signature-emargement": "la signature de la liste d’émargement",
    "denombrement-emargements": "le compte des émargements",
    "ouverture-urne": "l’ouverture de l’urne",
    "comptage-enveloppes": "le compte des enveloppes",
    "mise-en-centaines": "la mise en enveloppes de centaine",
    "lecture-pointage": "la lecture et le pointage",
    "feuilles-signees": "la remise des feuilles de pointage signées",
    "proces-verbal": "le procès-verbal",
    "proclamation": "la proclamation",
    "transmission": "la transmission",
}

_ROLES: Mapping[str, str] = {
    "extraction": "un scrutateur qui extrait et déplie",
    "lecture": "un scrutateur qui lit à haute voix",
    "pointage": "deux scrutateurs qui pointent",
}


def ordre_depouillement(*, etapes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the order of the operations, by the law of the day of the ballot.

    C. élect., art. L65, R57, R62 to R67 (since 1 January 2019): closing, signature of the list, count of signatures,
    opening of the urne, count of envelopes, packets of a hundred, reading, signed sheets, procès-verbal, proclamation,
    transmission.

    Left out: steps that were not told; how each was done.
    """
    ligne = parametres.au("elections.depouillement-ordre", le)
    connues = [nom for nom in etapes if nom in ligne.elements]
    rangs = [ligne.elements.index(nom) for nom in connues]
    attendu = enumeration([_ETAPES[nom] for nom in ligne.elements], "puis")
    trouve = enumeration([_ETAPES[nom] for nom in connues], "puis") or "aucune étape"
    if not connues:
        phrase = "Aucune étape du dépouillement n’est donnée : on ne peut pas juger."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if rangs != sorted(rangs):
        place = next(k for k, rang in enumerate(rangs) if rang != sorted(rangs)[k])
        voulue = _ETAPES[ligne.elements[sorted(rangs)[place]]]
        phrase = f"{_ETAPES[connues[place]].capitalize()} vient trop tôt : il fallait d’abord {voulue}."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"L’ordre est respecté : {trouve}."
    return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def enveloppes_centaine(
    *, enveloppes: int, paquets: int | None = None, reste: int = 0, le: date, parametres: Parametres
) -> Verdict:
    """Judge how envelopes were grouped, by the law of the day of the ballot.

    C. élect., art. L65, al. 2, and R65-1 (since 1 January 2019): by a hundred; what remains goes in one more
    envelope, which bears its number. `paquets`: all envelopes of a hundred, the last one included; `reste`: how many
    it holds when it is not full.

    Left out: seals and signatures (`elections.signatures-centaine`).
    """
    ligne = parametres.au("elections.centaine", le)
    pleins, dernier = divmod(enveloppes, ligne.nombre)
    voulus = pleins + bool(dernier)
    attendu = f"{accord(pleins, 'enveloppe')} de {ligne.nombre}"
    if dernier:
        attendu += f" et une de {dernier}, nombre écrit dessus"
    phrase = f"Pour {accord(enveloppes, 'enveloppe')} : {attendu}."
    if paquets is not None:
        phrase = (
            f"{phrase} Il y en a {paquets}, dont une incomplète de {reste}."
            if reste
            else f"{phrase} Il y en a {paquets}."
        )
    return rendre(
        comparer(None if paquets is None else (paquets, reste), (voulus, dernier)),
        trouve="rien d’annoncé"
        if paquets is None
        else accord(paquets, "enveloppe de centaine", "enveloppes de centaine"),
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=voulus,
        calcul={"pleines": pleins, "reste": dernier},
    )


def signatures_centaine(
    *, president: bool, assesseurs: Mapping[str, int], listes: int, le: date, parametres: Parametres
) -> Verdict:
    """Judge who signed an envelope of a hundred, by the law of the day of the ballot.

    C. élect., art. L65, al. 2 (since 1 January 2019): the president and two assesseurs at least of different lists or
    candidates, unless there is one only. `assesseurs`: list or candidate -> how many of its assesseurs signed.

    Left out: a bureau in which no list has an assesseur, for which no text was read.
    """
    ligne = parametres.au("elections.centaine-signatures", le)
    signes, differentes = sum(assesseurs.values()), sum(n > 0 for n in assesseurs.values())
    attendu = f"le président et {accord(ligne.nombre, 'assesseur')} de listes différentes"
    trouve = f"{'le président et ' if president else ''}{accord(signes, 'assesseur')} de {accord(differentes, 'liste')}"
    assez = president and signes >= ligne.nombre and (listes == 1 or differentes >= ligne.nombre)
    phrase = f"L’enveloppe de centaine est signée par {trouve} ; il faut {attendu}, sauf liste ou candidat unique."
    return juger(
        assez,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=ligne.nombre,
    )


def tables_depouillement(*, isoloirs: int, tables: int, scrutateurs: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the tables of the count, by the law of the day of the ballot.

    C. élect., art. L65, al. 1 (since 1 January 2019): scrutateurs sit by tables of four at least; never more tables
    than isoloirs.

    Left out: that voters can walk around (art. R63); how lists share the places; the bureau, which may help (art. R64).
    """
    ligne = parametres.au("elections.table-scrutateurs", le)
    requis = tables * ligne.nombre
    fautes = []
    if tables > isoloirs:
        fautes.append(f"{accord(tables, 'table')} pour {accord(isoloirs, 'isoloir')}, c’est trop")
    if scrutateurs < requis:
        fautes.append(f"il faut {ligne.nombre} scrutateurs au moins par table, soit {requis}")
    attendu = f"{accord(isoloirs, 'table')} au plus, {ligne.nombre} scrutateurs au moins à chacune"
    trouve = f"{accord(tables, 'table')}, {accord(scrutateurs, 'scrutateur')}"
    phrase = f"{trouve} : {enumeration(fautes)}." if fautes else f"{trouve} : c’est régulier."
    return juger(
        not fautes,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=requis,
    )


def roles_table(*, roles: Mapping[str, int], le: date, parametres: Parametres) -> Verdict:
    """Judge who does what at a table, by the law of the day of the ballot.

    C. élect., art. L65, al. 3 (since 1 January 2019): one takes the ballot out, another reads it aloud, two at least
    note it.

    Left out: the same person in two roles.
    """
    ligne = parametres.au("elections.table-roles", le)
    manque = [_ROLES[nom] for nom, n in ligne.table.items() if roles.get(nom, 0) < n]
    attendu = enumeration([_ROLES[nom] for nom in ligne.table])
    trouve = (
        enumeration([texte for texte in map(_ROLES.__getitem__, ligne.table) if texte not in manque])
        or "aucun rôle tenu"
    )
    phrase = f"À chaque table : {attendu}. " + (f"Il manque {enumeration(manque)}." if manque else "Rien ne manque.")
    return juger(
        not manque,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.ordre-depouillement",
        titre="Ordre du dépouillement",
        fonction=ordre_depouillement,
        arguments={
            "etapes": NatureArgument("liste", "les étapes, dans l’ordre", tuple(_ETAPES)),
            "le": _SCRUTIN,
        },
        fondements=("elections.depouillement-ordre",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.enveloppes-centaine",
        titre="Enveloppes de centaine",
        fonction=enveloppes_centaine,
        arguments={
            "enveloppes": NatureArgument("nombre", "le nombre d’enveloppes trouvées dans l’urne"),
            "paquets": NatureArgument("nombre", "le nombre d’enveloppes de centaine", facultatif=True),
            "reste": NatureArgument("nombre", "le nombre porté sur l’enveloppe incomplète", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.centaine",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.signatures-centaine",
        titre="Signatures d’une enveloppe de centaine",
        fonction=signatures_centaine,
        arguments={
            "president": NatureArgument("booleen", "la signature du président"),
            "assesseurs": NatureArgument("table", "le nombre d’assesseurs signataires par liste"),
            "listes": NatureArgument("nombre", "le nombre de listes ou de candidats en présence"),
            "le": _SCRUTIN,
        },
        fondements=("elections.centaine-signatures",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.tables-depouillement",
        titre="Tables de dépouillement",
        fonction=tables_depouillement,
        arguments={
            "isoloirs": NatureArgument("nombre", "le nombre d’isoloirs"),
            "tables": NatureArgument("nombre", "le nombre de tables"),
            "scrutateurs": NatureArgument("nombre", "le nombre de scrutateurs"),
            "le": _SCRUTIN,
        },
        fondements=("elections.table-scrutateurs",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.roles-table",
        titre="Rôles à une table de dépouillement",
        fonction=roles_table,
        arguments={
            "roles": NatureArgument("table", "le nombre de scrutateurs par rôle", tuple(_ROLES)),
            "le": _SCRUTIN,
        },
        fondements=("elections.table-roles",),
        competences=_COMPETENCES,
    ),
)
