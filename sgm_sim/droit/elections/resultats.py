"""The results: sums that agree, votes cast, several bureaux, silence until the last closing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from sgm_sim.core.francais.ecriture import accord, enumeration, heure_longue, nombre
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict


def coherence_resultats(
    *,
    inscrits: int,
    votants: int,
    blancs: int,
    nuls: int,
    exprimes: int,
    voix: Mapping[str, int],
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge whether the numbers of a procès-verbal agree with one another, by the law of the day of the ballot.

    C. élect., art. L65 and R67: no more voters than registered; voters are blank, void and valid votes; valid votes are
    those of all lists or candidates. Since 1 January 2019.

    Left out: signatures against envelopes (`elections.ecart-emargements`); which number is wrong.
    """
    ligne = parametres.au("elections.resultats-egalites", le)
    somme, calcules = sum(voix.values()), votants - blancs - nuls
    controles = {
        "votants-inscrits": (votants > inscrits, f"{nombre(votants)} votants pour {nombre(inscrits)} inscrits"),
        "exprimes-votants": (
            exprimes != calcules,
            f"votants moins blancs et nuls font {nombre(calcules)}, et non {nombre(exprimes)} exprimés",
        ),
        "voix-exprimes": (
            somme != exprimes,
            f"les voix font {nombre(somme)} pour {nombre(exprimes)} exprimés, écart de {abs(somme - exprimes)}",
        ),
    }
    fautes = [texte for nom, (faux, texte) in controles.items() if faux and nom in ligne.elements]
    phrase = (
        f"À reprendre avant la proclamation : {enumeration(fautes)}."
        if fautes
        else f"Les comptes sont justes : {accord(exprimes, 'suffrage exprimé', 'suffrages exprimés')}."
    )
    return juger(
        not fautes,
        trouve=enumeration(fautes) or "des comptes justes",
        attendu="inscrits ≥ votants ; votants = blancs + nuls + exprimés ; exprimés = somme des voix",
        phrase=phrase,
        fondements=(ligne,),
        calcul={"exprimes": calcules, "voix": somme},
    )


def suffrages_exprimes(
    *, votants: int, blancs: int, nuls: int, annonce: int | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the number of votes cast, by the law of the day of the ballot.

    C. élect., art. L65, al. 3 (since 1 April 2014): blank ballots, empty envelopes included, are counted apart from
    void ones and neither is a vote cast. `majorite-absolue`: more than half of the votes cast.

    Left out: whether a majority elects somebody; at the presidential election, no bureau proclaims any.
    """
    ligne = parametres.au("elections.hors-exprimes", le)
    retires = {"blancs": blancs, "nuls": nuls}
    exprimes = votants - sum(retires[nom] for nom in ligne.elements)
    attendu = accord(max(exprimes, 0), "suffrage exprimé", "suffrages exprimés")
    if exprimes < 0:
        phrase = "Il y a plus de bulletins blancs et nuls que de votants : les comptes sont à reprendre."
        return indecis(trouve="des comptes impossibles", attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"{nombre(votants)} votants, {nombre(blancs)} blancs et {nombre(nuls)} nuls : {attendu}."
    if annonce is not None and annonce != exprimes:
        phrase = f"{phrase} Le chiffre annoncé était {nombre(annonce)}."
    return rendre(
        comparer(annonce, exprimes),
        trouve="rien d’annoncé" if annonce is None else nombre(annonce),
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=exprimes,
        calcul={"majorite-absolue": exprimes // 2 + 1},
    )


def recapitulatif(
    *, bureaux: Mapping[str, int], annonce: int, modifies: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge the sum of several bureaux for one list or candidate, by the law of the day of the ballot.

    C. élect., art. R69 (since 1 January 2019): the bureau centralisateur adds up; it never changes the results of a
    bureau.

    Left out: who signs the récapitulatif.
    """
    ligne = parametres.au("elections.resultats-intangibles", le)
    somme = sum(bureaux.values())
    trouve = f"{nombre(annonce)} annoncées"
    attendu = f"{nombre(somme)}, somme des bureaux sans les modifier"
    phrase = f"Les bureaux donnent ensemble {accord(somme, 'voix')}, le récapitulatif {nombre(annonce)}."
    if modifies and "bureau" in ligne.elements:
        phrase = (
            "Le résultat arrêté par un bureau ne peut pas être modifié : l’erreur se signale, elle ne se corrige pas."
        )
    return juger(
        not (modifies or annonce != somme),
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=somme,
    )


def silence_resultats(
    *, heure_publication: time, heure_derniere_fermeture: time, le: date, parametres: Parametres
) -> Verdict:
    """Judge when a result was told to the public, by the law of the day of the ballot.

    C. élect., art. L52-2 (since 1 January 2019): at a general election, no result, even partial, before the last
    bureau of metropolitan France has closed; at a partial election, the last one of the constituency.

    Left out: the proclamation in the room (art. R67), whose place beside this ban was not settled; overseas.
    """
    ligne = parametres.au("elections.silence-resultats", le)
    tot = heure_publication < heure_derniere_fermeture and "communication-au-public" in ligne.elements
    trouve = f"résultat donné au public à {heure_longue(heure_publication)}"
    attendu = f"rien avant {heure_longue(heure_derniere_fermeture)}, fermeture du dernier bureau"
    phrase = f"{trouve.capitalize()} : {'trop tôt, ' if tot else 'régulier, '}{attendu}."
    return juger(
        not tot,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.coherence-resultats",
        titre="Cohérence des résultats",
        fonction=coherence_resultats,
        arguments={
            "inscrits": NatureArgument("nombre", "le nombre d’inscrits"),
            "votants": NatureArgument("nombre", "le nombre de votants"),
            "blancs": NatureArgument("nombre", "le nombre de blancs"),
            "nuls": NatureArgument("nombre", "le nombre de nuls"),
            "exprimes": NatureArgument("nombre", "le nombre de suffrages exprimés"),
            "voix": NatureArgument("table", "les voix de chaque liste ou candidat"),
            "le": _SCRUTIN,
        },
        fondements=("elections.resultats-egalites",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.suffrages-exprimes",
        titre="Suffrages exprimés",
        fonction=suffrages_exprimes,
        arguments={
            "votants": NatureArgument("nombre", "le nombre de votants"),
            "blancs": NatureArgument("nombre", "le nombre de blancs"),
            "nuls": NatureArgument("nombre", "le nombre de nuls"),
            "annonce": NatureArgument("nombre", "le nombre de suffrages exprimés annoncé", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.hors-exprimes",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.recapitulatif",
        titre="Récapitulatif de plusieurs bureaux",
        fonction=recapitulatif,
        arguments={
            "bureaux": NatureArgument("table", "les voix d’une liste ou d’un candidat dans chaque bureau"),
            "annonce": NatureArgument("nombre", "le total du récapitulatif"),
            "modifies": NatureArgument("booleen", "la modification du résultat d’un bureau", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.resultats-intangibles",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.silence-resultats",
        titre="Silence avant la fermeture des bureaux",
        fonction=silence_resultats,
        arguments={
            "heure_publication": NatureArgument("heure", "l’heure où le résultat est rendu public"),
            "heure_derniere_fermeture": NatureArgument("heure", "l’heure de fermeture du dernier bureau"),
            "le": _SCRUTIN,
        },
        fondements=("elections.silence-resultats",),
        competences=_COMPETENCES,
    ),
)
