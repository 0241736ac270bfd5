"""Vote by proxy: who may hold how many, and whether they vote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.jugements import choisir, exiger, juger, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_VOTES: Mapping[str, str] = {"admettre": "laisser voter le mandataire", "refuser": "refuser ce vote"}

_QUALITES: Mapping[str, str] = {
    "droits-electoraux": "la jouissance des droits électoraux",
    "inscrit-meme-commune": "l’inscription dans la commune du mandant",
}


def nombre_procurations(
    *, lieux: Sequence[str], retenues: Sequence[str] | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge how many proxies one person may use, by the law of the day of the ballot.

    C. élect., art. L73 (since 1 January 2022): two at most, of which one only drawn up in France. Otherwise the first
    drawn up are valid and the others are void.

    Args:
        lieux: `france` or `etranger`, in the order in which they were drawn up.
        retenues: ranks of those with which the person was let vote: `1`, `2`…
        le: day of the ballot.
        parametres: the law.

    Left out: proxies drawn up on the same day.
    """
    total = parametres.au("elections.procuration-maximum", le)
    france = parametres.au("elections.procuration-maximum-france", le)
    valables: list[int] = []
    for rang, lieu in enumerate(lieux, start=1):
        deja_en_france = sum(lieux[un - 1] == "france" for un in valables)
        if len(valables) < total.nombre and (lieu != "france" or deja_en_france < france.nombre):
            valables.append(rang)
    rangs = tuple(str(rang) for rang in valables)
    attendu = enumeration([f"la {rang}{'re' if rang == 1 else 'e'}" for rang in valables]) or "aucune"
    trouve = "rien d’annoncé" if retenues is None else f"{len(retenues)} sur {len(lieux)} retenues"
    phrase = (
        f"Un mandataire dispose de {accord(total.nombre, 'procuration')} au plus, dont {france.nombre} seule établie "
        f"en France ; les premières dressées comptent. Sur {accord(len(lieux), 'procuration')}, à retenir : {attendu}."
    )
    if retenues is not None and tuple(retenues) != rangs:
        phrase = f"{phrase} Il en a été retenu {len(retenues)}."
    return rendre(
        comparer(None if retenues is None else tuple(retenues), rangs),
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(total, france),
        limite=len(valables),
        calcul={"valables": " ".join(rangs)},
    )


def mandataire(*, qualites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge who may hold a proxy, by the law of the day of the ballot.

    C. élect., art. L72: the mandataire enjoys civic rights. Until 31 December 2021 they were also registered in the
    same commune; since 1 January 2022, in any commune.

    Left out: protected adults (`elections.majeur-protege`); voters registered abroad.
    """
    ligne = parametres.au("elections.procuration-mandataire", le)
    return exiger(
        qualites,
        ligne.elements,
        _QUALITES,
        complet=f"Le mandataire remplit la condition : {nommer(_QUALITES, ligne.elements)}.",
        incomplet="Il manque au mandataire {manque}.",
        fondements=(ligne,),
    )


def majeur_protege(*, lien: str, role: str = "mandataire", le: date, parametres: Parametres) -> Verdict:
    """Judge who votes for a protected adult, or helps them, by the law of the day of the ballot.

    C. élect., art. L72-1 (proxy) and L64, al. 1 (help): never the person in charge of the protection measure, staff or
    volunteers of the institution or service that cares for them, nor those employed at their home.

    Left out: an ordinary voter who needs help, who chooses freely among voters (art. L64).
    """
    ligne = parametres.au("elections.majeur-protege-exclus", le)
    fonction = "reçoit une procuration du majeur protégé" if role == "mandataire" else "assiste le majeur en tutelle"
    attendu = "une personne étrangère à la protection, à l’établissement et aux services à domicile"
    if lien in ligne.elements:
        phrase = f"Cette personne {fonction} alors que son lien avec lui l’interdit : il doit en choisir une autre."
        trouve = "un lien que la loi exclut"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"Cette personne {fonction} : rien dans leur lien ne l’interdit."
    return juger(True, trouve="aucun lien exclu", attendu=attendu, phrase=phrase, fondements=(ligne,))


def vote_mandataire(
    *,
    recue: bool,
    bureau: str,
    mandant_a_vote: bool = False,
    resiliee: bool = False,
    reponse: str | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether the holder of a proxy was let vote, by the law of the day of the ballot.

    C. élect., art. R76-1, last al. (the maire received the proxy), L74 and L62 (at the bureau of the mandant), L75 (not
    withdrawn), L76 (the mandant did not come first). Since 1 January 2022.

    Left out: how many proxies they hold, how long each lasts; the identity of the holder.
    """
    ligne = parametres.au("elections.procuration-vote", le)
    obstacles = {
        "non-recue": (not recue, "la mairie n’a pas reçu la procuration"),
        "mandant-deja-vote": (mandant_a_vote, "le mandant a déjà voté"),
        "resiliee": (resiliee, "la procuration est résiliée"),
        "autre-bureau": (bureau != "mandant", "ce n’est pas le bureau du mandant"),
    }
    trouves = [texte for nom, (vrai, texte) in obstacles.items() if vrai and nom in ligne.elements]
    if trouves:
        raison = f"Le mandataire ne peut pas voter ici : {enumeration(trouves)}."
        return choisir(reponse, "refuser", _VOTES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision")
    raison = "La procuration est arrivée, elle tient, et le mandant n’a pas voté : le mandataire vote à son bureau."
    return choisir(reponse, "admettre", _VOTES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision")


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.nombre-procurations",
        titre="Nombre de procurations par mandataire",
        fonction=nombre_procurations,
        arguments={
            "lieux": NatureArgument(
                "liste", "le lieu d’établissement de chaque procuration, dans l’ordre des dates", ("france", "etranger")
            ),
            "retenues": NatureArgument("liste", "les rangs des procurations retenues", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.procuration-maximum", "elections.procuration-maximum-france"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.mandataire",
        titre="Choix du mandataire",
        fonction=mandataire,
        arguments={
            "qualites": NatureArgument("liste", "les qualités du mandataire", tuple(_QUALITES)),
            "le": _SCRUTIN,
        },
        fondements=("elections.procuration-mandataire",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.majeur-protege",
        titre="Mandataire ou aide d’un majeur protégé",
        fonction=majeur_protege,
        arguments={
            "lien": NatureArgument(
                "choix",
                "le lien avec le majeur protégé",
                (
                    "charge-de-la-mesure",
                    "personnel-etablissement",
                    "benevole-etablissement",
                    "aide-a-domicile",
                    "aucun",
                ),
            ),
            "role": NatureArgument("choix", "le rôle de la personne", ("mandataire", "aide"), facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.majeur-protege-exclus",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.vote-mandataire",
        titre="Vote du mandataire",
        fonction=vote_mandataire,
        arguments={
            "recue": NatureArgument("booleen", "la réception de la procuration par la mairie"),
            "bureau": NatureArgument("choix", "le bureau de vote", ("mandant", "mandataire")),
            "mandant_a_vote": NatureArgument("booleen", "le vote du mandant lui-même", facultatif=True),
            "resiliee": NatureArgument("booleen", "la résiliation de la procuration", facultatif=True),
            "reponse": NatureArgument("choix", "la réponse du bureau", tuple(_VOTES), facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.procuration-vote",),
        competences=_COMPETENCES,
    ),
)
