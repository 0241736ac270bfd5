"""Making the electoral list known: publication, tables, copies; and drawing the jury of assises from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import jours_apres, jours_avant
from sgm_sim.droit.jugements import choisir, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

_REPONSES: Mapping[str, str] = {"communiquer": "communiquer la liste", "refuser": "refuser la communication"}


def tableau_liste(
    *, date_publication: date, date_scrutin: date, date_reunion: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when the list was made public before a ballot, by the law of the day of publication.

    C. élect., art. L19-1: the day after the meeting of the commission before the ballot. Art. R13, al. 2: when that
    meeting could not be held, the table of changes is published on the twentieth day before the ballot. Since 1 January
    2019.

    Left out: the table at the desk until the end of the delay of appeal (art. R13, al. 1); the yearly publication.
    """
    apres = parametres.au("elections.liste-publication-delai", date_publication)
    repli = parametres.au("elections.tableau-repli", date_publication)
    if date_reunion:
        voulu = jours_apres(date_reunion, apres.nombre)
        raison = f"La commission s’est réunie le {date_longue(date_reunion)} : la liste est publique le lendemain"
        lignes = (apres,)
    else:
        voulu = jours_avant(date_scrutin, repli.nombre)
        raison = (
            "La commission n’a pas pu se réunir avant le scrutin : le tableau se publie le "
            f"{repli.nombre}e jour avant lui"
        )
        lignes = (repli,)
    trouve = f"publication le {date_longue(date_publication)}"
    phrase = f"{raison}, soit le {date_longue(voulu)}."
    if date_publication != voulu:
        phrase = f"{phrase} La publication est du {date_longue(date_publication)}."
    return rendre(
        comparer(date_publication, voulu),
        trouve=trouve,
        attendu=f"le {date_longue(voulu)}",
        phrase=phrase,
        fondements=lignes,
        limite=voulu,
    )


def tableau_tardif(*, date_publication: date, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge when the late registrations were made public, by the law of that day.

    C. élect., art. L31, al. 3, and R14 (since 1 January 2019): at the latest five days before the ballot, and until it.

    Left out: radiations since the meeting of the commission, in the same table.
    """
    ligne = parametres.au("elections.tableau-tardif-delai", date_publication)
    limite = jours_avant(date_scrutin, ligne.nombre)
    return au_plus_tard(
        date_publication,
        limite,
        acte="Le tableau des dernières inscriptions a été publié",
        delai=f"{accord(ligne.nombre, 'jour')} avant le scrutin",
        fondements=(ligne,),
    )


def communication_liste(
    *, demandeur: str, engagement: bool, reponse: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge the answer to somebody who asks the mairie for the electoral list, by the law of the day.

    C. élect., art. L37, al. 1 (since 1 January 2019): any voter may consult and copy it, on a promise to make no
    commercial use of it.

    Left out: candidates and parties, who ask the préfecture (al. 2); a hidden address (al. 3); doubts on the promise.
    """
    ligne = parametres.au("elections.communication-demandeurs", le)
    if demandeur not in ligne.elements:
        raison = "La mairie ne communique la liste qu’à un électeur."
        return choisir(
            reponse, "refuser", _REPONSES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision"
        )
    if not engagement:
        raison = "L’électeur doit s’engager à ne pas faire de la liste un usage commercial."
        return choisir(
            reponse, "refuser", _REPONSES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision"
        )
    raison = "Tout électeur qui s’engage à ne pas en faire un usage commercial obtient copie de la liste."
    return choisir(
        reponse, "communiquer", _REPONSES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision"
    )


def tirage_jury(*, jures: int, tires: int, le: date, parametres: Parametres) -> Verdict:
    """Judge how many names the maire drew for the jury of assises, by the law of the day.

    CPP, art. 261: in public, from the electoral list, three times the number set by the préfet. `partiel`: which
    article applies at the end of 2026 was not settled.

    Left out: age (`elections.age-jure`), notices to those drawn, exclusions.
    """
    ligne = parametres.au("elections.jury-coefficient", le)
    voulus = jures * ligne.nombre
    arrete = accord(jures, "juré demandé", "jurés demandés")
    phrase = f"Pour {arrete} par l’arrêté, le maire tire au sort {accord(voulus, 'nom')} : il en a tiré {tires}."
    return rendre(
        comparer(tires, voulus),
        trouve=accord(tires, "nom"),
        attendu=accord(voulus, "nom"),
        phrase=phrase,
        fondements=(ligne,),
        limite=voulus,
    )


def age_jure(*, annee_naissance: int, retenu: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether somebody drawn for the jury of assises is old enough, by the law of the day of the drawing.

    CPP, art. 261: those who will not be 23 during the following civil year are left aside. `partiel`, like
    `elections.tirage-jury`.

    Left out: the other conditions, which the court checks.
    """
    ligne = parametres.au("elections.jury-age", le)
    age = le.year + 1 - annee_naissance
    trouve = f"{accord(age, 'an')} l’année suivante, {'retenu' if retenu else 'écarté'}"
    attendu = f"{accord(ligne.nombre, 'an')} au moins l’année suivante"
    assez = age >= ligne.nombre
    sens = "le nom reste" if assez else "le nom est écarté"
    phrase = (
        f"Cette personne a {accord(age, 'an')} dans l’année qui suit le tirage, il en faut {ligne.nombre} : {sens}."
    )
    if retenu != assez:
        phrase = f"{phrase} C’est l’inverse qui a été fait."
    return juger(
        retenu == assez,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=ligne.nombre,
    )


_PUBLICATION = NatureArgument("date", "la date de publication")
_SCRUTIN = NatureArgument("date", "la date du scrutin")
_TIRAGE = NatureArgument("date", "la date du tirage au sort")
_COMPETENCES = ("BC02.06",)

REGLES = (
    Regle(
        id="elections.tableau-liste",
        titre="Publication de la liste avant un scrutin",
        fonction=tableau_liste,
        arguments={
            "date_publication": _PUBLICATION,
            "date_scrutin": _SCRUTIN,
            "date_reunion": NatureArgument("date", "la date de réunion de la commission", facultatif=True),
        },
        fondements=("elections.liste-publication-delai", "elections.tableau-repli"),
        competences=_COMPETENCES,
        le="date_publication",
    ),
    Regle(
        id="elections.tableau-tardif",
        titre="Tableau des dernières inscriptions",
        fonction=tableau_tardif,
        arguments={"date_publication": _PUBLICATION, "date_scrutin": _SCRUTIN},
        fondements=("elections.tableau-tardif-delai",),
        competences=_COMPETENCES,
        le="date_publication",
    ),
    Regle(
        id="elections.communication-liste",
        titre="Communication de la liste électorale",
        fonction=communication_liste,
        arguments={
            "demandeur": NatureArgument("choix", "le demandeur", ("electeur", "autre")),
            "engagement": NatureArgument("booleen", "l’engagement de ne pas en faire un usage commercial"),
            "reponse": NatureArgument("choix", "la réponse de la mairie", tuple(_REPONSES), facultatif=True),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=("elections.communication-demandeurs",),
        competences=("BC02.06", "BC02.01"),
    ),
    Regle(
        id="elections.tirage-jury",
        titre="Tirage au sort des jurés d’assises",
        fonction=tirage_jury,
        arguments={
            "jures": NatureArgument("nombre", "le nombre de jurés de l’arrêté préfectoral"),
            "tires": NatureArgument("nombre", "le nombre de noms tirés"),
            "le": _TIRAGE,
        },
        fondements=("elections.jury-coefficient",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.age-jure",
        titre="Âge d’un juré tiré au sort",
        fonction=age_jure,
        arguments={
            "annee_naissance": NatureArgument("nombre", "l’année de naissance"),
            "retenu": NatureArgument("booleen", "le maintien du nom tiré"),
            "le": _TIRAGE,
        },
        fondements=("elections.jury-age",),
        competences=_COMPETENCES,
    ),
)
