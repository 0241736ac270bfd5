"""How the council votes: majority of the votes cast, tie, public and secret ballots, appointments."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.conseil.majorites import au_dessus, au_moins
from sgm_sim.droit.jugements import indecis, juger, nommer, trancher
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "main-levee": "à main levée",
    "public": "au scrutin public",
    "secret": "au scrutin secret",
    "sans-vote": "par simple lecture du maire",
}


def resultat_vote(
    *,
    pour: int,
    contre: int,
    abstentions: int = 0,
    scrutin: str,
    president: str | None = None,
    adopte: bool | None = None,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Give, or judge, the result of a vote, by the law of the day of the meeting.

    CGCT, art. L2121-20, al. 2 and 3: absolute majority of the votes cast; abstentions, blank and void papers are not
    votes cast. At equality the president's voice prevails, except in a secret ballot, where the proposal is rejected.

    Left out: elections and appointments (`conseil.nomination-par-vote`); qualified majorities that a text requires.

    Args:
        pour: votes for, pouvoirs included.
        contre: votes against, pouvoirs included.
        abstentions: abstentions, blank and void papers.
        scrutin: `main-levee`, `public` or `secret`.
        president: `pour`, `contre` or `abstention`.
        adopte: what was proclaimed.
        le: day of the meeting.
        parametres: the law.
    """
    part, partage = parametres.au("conseil.majorite", le), parametres.au("conseil.partage-des-voix", le)
    exprimes = pour + contre
    requis = au_dessus(exprimes, part)
    fondements: tuple[Valeur, ...] = (part,)
    phrase = (
        f"{accord(exprimes + abstentions, 'votant')}, {accord(exprimes, 'suffrage exprimé', 'suffrages exprimés')} : "
        f"la majorité est de {requis} ; {pour} pour, {contre} contre"
    )
    resultat: bool | None = pour >= requis
    if exprimes and pour == contre:
        fondements = (part, partage)
        resultat = _departager(scrutin, president, partage)
        if scrutin not in partage.elements:
            phrase += ", à égalité. Au scrutin secret, la voix du président ne départage pas"
        elif president == "abstention":
            phrase += (
                ", à égalité. Le président s’est abstenu : aucune voix prépondérante ne départage, et ce que devient "
                "la proposition n’est pas vérifié"
            )
        elif resultat is None:
            phrase += ", à égalité. La voix du président départage : il faut savoir ce qu’il a voté"
        else:
            phrase += f", à égalité. La voix du président départage, il a voté {president}"
    if resultat is None:
        return indecis(trouve="un partage", attendu="la voix du président", phrase=f"{phrase}.", fondements=fondements)
    return rendre(
        comparer(adopte, resultat),
        trouve=f"{pour} pour, {contre} contre",
        attendu=f"{accord(requis, 'voix', 'voix')} pour au moins",
        phrase=f"{phrase} : la proposition est {'adoptée' if resultat else 'rejetée'}.",
        fondements=fondements,
        limite=requis,
        calcul={"adopte": "oui" if resultat else "non"},
    )


def _departager(scrutin: str, president: str | None, partage: Valeur) -> bool | None:
    """Return what the president's voice decides; `None` when it is not known."""
    if scrutin not in partage.elements:
        return False
    return {"pour": True, "contre": False}.get(president or "")


def demande_scrutin_secret(
    *, presents: int, demandeurs: int, accorde: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the answer to a request for a secret ballot, by the law of the day of the meeting.

    CGCT, art. L2121-21, 1°: it takes place when a third of the members present ask for it; those represented by a
    pouvoir do not count. Rounded up: four out of ten.

    Left out: appointments (`conseil.mode-nomination`); a secret ballot at the same time as a public one is asked for.
    """
    ligne = parametres.au("conseil.demande-secret", le)
    return _demande(presents, demandeurs, accorde, ligne, "le tiers", "scrutin secret")


def demande_scrutin_public(
    *, presents: int, demandeurs: int, accorde: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge the answer to a request for a public ballot, by the law of the day of the meeting.

    CGCT, art. L2121-21, al. 1: it takes place at the request of a quarter of the members present; the register then
    gives the name of the voters and how they voted. Rounded up: three out of ten.

    Left out: a secret ballot asked for at the same time.
    """
    ligne = parametres.au("conseil.demande-public", le)
    return _demande(presents, demandeurs, accorde, ligne, "le quart", "scrutin public")


def mode_nomination(
    *,
    mode: str,
    texte_impose_secret: bool = False,
    unanimite: bool = False,
    candidature_unique: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge how the council votes on an appointment, by the law of the day of the meeting.

    CGCT, art. L2121-21: secret ballot, unless the council decides unanimously otherwise and no text imposes it (as
    for the maire and the adjoints). For commissions and outside bodies, a single candidature for each post or a
    single list takes effect at once, and the maire reads it: nobody votes, and what a vote would add gets no answer.

    Left out: which body has a text of its own.
    """
    modes = parametres.au("conseil.nomination-modes", le)
    if texte_impose_secret:
        cas, raison = "texte-impose", "un texte impose le secret"
    elif candidature_unique:
        cas, raison = "candidature-unique", "il n’y a qu’une candidature par poste, ou qu’une liste"
    elif unanimite:
        cas, raison = "unanimite", "le conseil l’a décidé à l’unanimité"
    else:
        cas, raison = "ordinaire", "le conseil n’y a pas renoncé à l’unanimité"
    admis = modes.listes[cas]
    trouve, attendu = nommer(_NOMS, [mode]), nommer(_NOMS, admis, "ou")
    if cas == "candidature-unique" and mode not in admis:
        phrase = (
            "Il n’y a qu’une candidature par poste, ou qu’une liste : la nomination prend effet sans vote, et le maire "
            f"en donne lecture. Elle a été votée {trouve} : ce vote était de trop, et ce qu’il change est à vérifier."
        )
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(modes,))
    phrase = f"Cette nomination se fait {attendu} : {raison}"
    return trancher(
        mode in admis,
        trouve=trouve,
        attendu=attendu,
        oui=f"{phrase}.",
        non=f"{phrase}. Ici, elle a été faite {trouve}.",
        fondements=(modes,),
    )


def _demande(presents: int, demandeurs: int, accorde: bool, ligne: Valeur, part: str, quoi: str) -> Verdict:
    requis = au_moins(presents, ligne)
    trouve = f"{accord(demandeurs, 'demandeur')} sur {accord(presents, 'présent')}"
    attendu = f"{part} des présents, soit {accord(requis, 'demandeur')}"
    phrase = f"Il faut {attendu}, et il y en a {demandeurs}"
    bon: bool | None = accorde
    if demandeurs >= requis:
        phrase += f" : le {quoi} est de droit" + ("." if accorde else ", il ne pouvait pas être refusé.")
    elif accorde:
        bon = None
        phrase += f" : le {quoi} n’était pas de droit. S’il a été tenu quand même, ce que cela vaut reste à vérifier."
    else:
        bon = True
        phrase += f" : le {quoi} pouvait être refusé."
    return juger(bon, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=requis)


_LE = NatureArgument("date", "la date de la séance")
_PRESENTS = NatureArgument("nombre", "le nombre de conseillers présents")
_DEMANDEURS = NatureArgument("nombre", "le nombre de présents qui le demandent")
_COMPETENCES = ("BC01.02", "BC01.10")

REGLES = (
    Regle(
        id="conseil.resultat-vote",
        titre="Majorité et résultat d’un vote",
        fonction=resultat_vote,
        arguments={
            "pour": NatureArgument("nombre", "le nombre de voix pour, pouvoirs compris"),
            "contre": NatureArgument("nombre", "le nombre de voix contre, pouvoirs compris"),
            "abstentions": NatureArgument("nombre", "le nombre d’abstentions, de blancs et de nuls", facultatif=True),
            "scrutin": NatureArgument("choix", "le mode de scrutin", ("main-levee", "public", "secret")),
            "president": NatureArgument(
                "choix", "le vote du président", ("pour", "contre", "abstention"), facultatif=True
            ),
            "adopte": NatureArgument(
                "booleen", "le fait que la proposition ait été proclamée adoptée", facultatif=True
            ),
            "le": _LE,
        },
        fondements=("conseil.majorite", "conseil.partage-des-voix"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.demande-scrutin-secret",
        titre="Demande de scrutin secret",
        fonction=demande_scrutin_secret,
        arguments={
            "presents": _PRESENTS,
            "demandeurs": _DEMANDEURS,
            "accorde": NatureArgument("booleen", "le fait que le vote ait été secret"),
            "le": _LE,
        },
        fondements=("conseil.demande-secret",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.demande-scrutin-public",
        titre="Demande de scrutin public",
        fonction=demande_scrutin_public,
        arguments={
            "presents": _PRESENTS,
            "demandeurs": _DEMANDEURS,
            "accorde": NatureArgument("booleen", "le fait que le vote ait été public, avec le nom des votants"),
            "le": _LE,
        },
        fondements=("conseil.demande-public",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.mode-nomination",
        titre="Mode de vote d’une nomination",
        fonction=mode_nomination,
        arguments={
            "mode": NatureArgument("choix", "la façon de nommer", tuple(_NOMS)),
            "texte_impose_secret": NatureArgument(
                "booleen", "le fait qu’un texte impose le scrutin secret (maire, adjoints…)", facultatif=True
            ),
            "unanimite": NatureArgument(
                "booleen", "le fait que le conseil ait renoncé au secret à l’unanimité", facultatif=True
            ),
            "candidature_unique": NatureArgument(
                "booleen",
                "le fait qu’une commission ou un organisme n’ait qu’un candidat par poste, ou qu’une liste",
                facultatif=True,
            ),
            "le": _LE,
        },
        fondements=("conseil.nomination-modes",),
        competences=_COMPETENCES,
    ),
)
