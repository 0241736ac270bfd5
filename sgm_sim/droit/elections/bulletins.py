"""What each envelope is worth: valid, blank or void, election by election.

Municipal, departmental, legislative and presidential elections. European and regional ones were not checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sgm_sim.core.francais.ecriture import enumeration
from sgm_sim.droit.jugements import indecis
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_DEFAUTS: Mapping[str, str] = {
    "sans-enveloppe": "le bulletin est hors enveloppe",
    "enveloppe-non-reglementaire": "l’enveloppe n’est pas réglementaire",
    "papier-de-couleur": "le bulletin est sur papier de couleur",
    "signe-bulletin": "le bulletin porte un signe de reconnaissance",
    "signe-enveloppe": "l’enveloppe porte un signe de reconnaissance",
    "injure": "le bulletin ou l’enveloppe porte une mention injurieuse",
    "votant-identifie": "le votant s’est fait connaître",
    "designation-insuffisante": "la désignation est insuffisante",
    "nom-raye": "un nom est rayé",
    "nom-ajoute": "un nom est ajouté",
    "ordre-modifie": "l’ordre des noms est modifié",
    "liste-non-enregistree": "la liste n’a pas été enregistrée",
    "nom-de-tiers": "le bulletin porte le nom d’une personne qui n’est pas candidate",
    "photo-de-tiers": "le bulletin porte l’image d’une personne qui n’est pas candidate",
    "animal": "le bulletin porte l’image d’un animal",
    "prescriptions-de-forme": "le bulletin ne respecte pas les règles de forme de cette élection",
    "modele-different": "le bulletin n’est pas du modèle produit par le candidat",
    "mention-manuscrite": "le bulletin imprimé porte une mention manuscrite",
    "noms-incomplets": "tous les noms voulus, remplaçants compris, ne sont pas écrits",
    "dechire": "le bulletin est déchiré",
    "tache": "le bulletin est taché",
    "tract-joint": "un tract accompagne le bulletin",
    "circulaire": "une circulaire tient lieu de bulletin",
    "imprime-par-l-electeur": "le bulletin a été imprimé par l’électeur",
    "manuscrit": "le bulletin est manuscrit",
}

_SUPPORTS = ("imprime", "manuscrit", "imprime-par-l-electeur", "circulaire", "feuille-blanche")

_SORTS: Mapping[str, str] = {"valable": "un vote valable", "blanc": "un vote blanc", "nul": "un vote nul"}

_SUITES: Mapping[str, str] = {
    "nul": "Il est annexé au procès-verbal, contresigné, avec la cause.",
    "blanc": "Il est compté à part et annexé au procès-verbal.",
    "valable": "Il compte pour une voix.",
}


class _Sort(NamedTuple):
    """What a ballot is worth, why, and the rows that say so; no `sort` when nobody can say."""

    sort: str | None
    causes: Sequence[str]
    lignes: tuple[Valeur, ...]


def bulletin(
    *,
    election: str,
    bulletins: Sequence[str],
    support: str = "imprime",
    defauts: Sequence[str] = (),
    population: int | None = None,
    annonce: str | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge what one envelope is worth, by the law of the day of the ballot.

    C. élect., art. L65, al. 3 (blank, several ballots) and L66 (void everywhere); L260, L268 and L269 (blocked lists
    of municipal elections: from 1 000 inhabitants until March 2026, everywhere since); R66-2 (other causes, not for
    municipal elections below 1 000 inhabitants); R104 and R111 (handwritten ballots); presidential election: any
    ballot but the administration's is void.

    Args:
        election: kind of election.
        bulletins: lists or candidates found in the envelope, one entry for each ballot; none for an empty envelope.
        support: what the ballots are; `imprime` is what candidates or the administration produced.
        defauts: what is wrong with ballot or envelope.
        population: of the commune, for municipal elections.
        annonce: `valable`, `blanc` or `nul`, as the bureau decided.
        le: day of the ballot.
        parametres: the law.

    Left out: torn or stained ballots and tracts, which the bureau weighs; European and regional elections; handwritten
    ballots of municipal elections below 1 000 inhabitants since March 2026, for which no text was read.
    """
    juge = _commun(bulletins, support, defauts, le, parametres) or _selon_l_election(
        election, (*defauts, support), population, le, parametres
    )
    trouve = "rien d’annoncé" if annonce is None else _SORTS.get(annonce, f"« {annonce} »")
    causes = enumeration([_DEFAUTS.get(cause, cause) for cause in juge.causes])
    if juge.sort is None:
        phrase = f"Ce cas ne se tranche pas sûrement : {causes}. Le bureau décide, et le dit au procès-verbal."
        attendu = "une décision motivée du bureau"
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=juge.lignes)
    decision = comparer(annonce, juge.sort)
    raison = f" : {causes}" if causes else ""
    phrase = f"C’est {_SORTS[juge.sort]}{raison}. {_SUITES[juge.sort]}".rstrip()
    if decision == "non_conforme":
        phrase = f"{phrase} Le bureau y a vu {trouve}."
    resultats = {"sort": juge.sort} | ({"pour": bulletins[0]} if juge.sort == "valable" else {})
    return rendre(
        decision,
        trouve=trouve,
        attendu=_SORTS[juge.sort],
        phrase=phrase,
        fondements=juge.lignes,
        calcul=resultats,
    )


def _commun(
    bulletins: Sequence[str], support: str, defauts: Sequence[str], le: date, parametres: Parametres
) -> _Sort | None:
    """What every election has in common: void ballots of art. L66, blank, several ballots, cases that are weighed."""
    nuls = parametres.au("elections.bulletin-nul-commun", le)
    blancs = parametres.au("elections.bulletin-blanc", le)
    multiples = parametres.au("elections.bulletin-multiple", le)
    peses = parametres.au("elections.bulletin-appreciation", le)
    if causes := [nom for nom in defauts if nom in nuls.elements]:
        return _Sort("nul", causes, (nuls,))
    vide = "feuille-blanche" if bulletins or support == "feuille-blanche" else "enveloppe-vide"
    if (not bulletins or support == "feuille-blanche") and vide in blancs.elements:
        return _Sort(
            "blanc", ("l’enveloppe est vide" if vide == "enveloppe-vide" else "la feuille est vierge",), (blancs,)
        )
    if len(set(bulletins)) > 1 and "nul-si-differents" in multiples.elements:
        return _Sort("nul", ("l’enveloppe contient des bulletins différents",), (multiples,))
    if causes := [nom for nom in defauts if nom in peses.elements]:
        return _Sort(None, causes, (peses,))
    return None


def _selon_l_election(
    election: str, faits: Sequence[str], population: int | None, le: date, parametres: Parametres
) -> _Sort:
    """What the kind of election adds, on a single vote that nothing common makes blank or void."""
    multiples = parametres.au("elections.bulletin-multiple", le)
    if election == "presidentielle":
        return _presidentielle(faits, multiples, le, parametres)
    if election == "municipales" and population is not None:
        return _municipales(faits, population, multiples, le, parametres)
    if election in ("legislatives", "departementales"):
        return _avec_remplacants(faits, multiples, le, parametres)
    cause = "il manque la population de la commune" if election == "municipales" else "cette élection n’est pas connue"
    return _Sort(None, (cause,), (multiples,))


def _presidentielle(faits: Sequence[str], multiples: Valeur, le: date, parametres: Parametres) -> _Sort:
    autres = parametres.au("elections.bulletin-nul-presidentielle", le)
    if causes := [nom for nom in faits if nom in autres.elements]:
        return _Sort("nul", causes, (autres,))
    return _valable_sauf(faits, (), (multiples, autres))


def _avec_remplacants(faits: Sequence[str], multiples: Valeur, le: date, parametres: Parametres) -> _Sort:
    interdits = parametres.au("elections.bulletin-nul-r66-2", le)
    manuscrits = parametres.au("elections.bulletin-manuscrit-nul", le)
    causes = [nom for nom in faits if nom in interdits.listes["toutes"]]
    if "manuscrit" in faits:
        causes = [nom for nom in faits if nom in manuscrits.elements]
        return _Sort("nul", causes, (manuscrits,)) if causes else _valable_sauf(faits, ("manuscrit",), (manuscrits,))
    return _Sort("nul", causes, (interdits,)) if causes else _valable_sauf(faits, (), (multiples, interdits))


def _municipales(faits: Sequence[str], population: int, multiples: Valeur, le: date, parametres: Parametres) -> _Sort:
    listes = parametres.au("municipales.scrutin-de-liste-seuil", le)
    bloquee = parametres.au("elections.bulletin-nul-liste", le)
    seuil = parametres.au("elections.bulletin-r66-2-seuil", le)
    interdits = parametres.au("elections.bulletin-nul-r66-2", le)
    panachage = parametres.au("elections.bulletin-panachage", le)
    causes = [nom for nom in faits if nom in bloquee.elements]
    de_liste = population >= listes.nombre
    if causes and de_liste:
        return _Sort("nul", causes, (listes, bloquee))
    cle = "petite-commune" if population < seuil.nombre else "toutes"
    interdites = (*interdits.listes.get(cle, ()), *(("manuscrit",) if cle == "toutes" else ()))
    if causes := [nom for nom in faits if nom in interdites]:
        return _Sort("nul", causes, (seuil, interdits))
    permis = () if de_liste else panachage.elements
    lignes = (listes, panachage) if permis and any(nom in permis for nom in faits) else (multiples, listes, seuil)
    return _valable_sauf(faits, permis, lignes)


def _valable_sauf(faits: Sequence[str], permis: Sequence[str], lignes: tuple[Valeur, ...]) -> _Sort:
    """A valid vote, unless something is left that no text which was read settles."""
    restes = [nom for nom in faits if nom != "imprime" and nom not in permis]
    return _Sort(None, restes, lignes) if restes else _Sort("valable", (), lignes)


_SCRUTIN = NatureArgument("date", "la date du scrutin")

REGLES = (
    Regle(
        id="elections.bulletin",
        titre="Bulletin valable, blanc ou nul",
        fonction=bulletin,
        arguments={
            "election": NatureArgument(
                "choix", "l’élection", ("municipales", "departementales", "legislatives", "presidentielle")
            ),
            "bulletins": NatureArgument("liste", "les bulletins trouvés dans l’enveloppe, par liste ou candidat"),
            "support": NatureArgument("choix", "la nature du bulletin", _SUPPORTS, facultatif=True),
            "defauts": NatureArgument("liste", "les défauts du bulletin", tuple(_DEFAUTS), facultatif=True),
            "population": NatureArgument("nombre", "la population de la commune", facultatif=True),
            "annonce": NatureArgument("choix", "la décision du bureau", tuple(_SORTS), facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=(
            "elections.bulletin-nul-commun",
            "elections.bulletin-blanc",
            "elections.bulletin-multiple",
            "elections.bulletin-appreciation",
            "elections.bulletin-nul-presidentielle",
            "elections.bulletin-nul-liste",
            "elections.bulletin-nul-r66-2",
            "elections.bulletin-r66-2-seuil",
            "elections.bulletin-manuscrit-nul",
            "elections.bulletin-panachage",
            "municipales.scrutin-de-liste-seuil",
        ),
        competences=("BC02.08",),
    ),
)
