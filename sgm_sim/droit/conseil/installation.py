"""The first meeting of a council after a general renewal: its day, its convocation, the charte de l’élu local."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import JOURS, accord, date_longue
from sgm_sim.droit.delais import dernier_jour_avant_francs, jours_apres, jours_francs_entre
from sgm_sim.droit.jugements import absents, indecis, juger, nommer, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "election-maire": "l’élection du maire",
    "election-adjoints": "l’élection des adjoints",
    "lecture-charte": "la lecture de la charte de l’élu local",
    "remise-charte": "la remise de la charte",
    "remise-statut-elus": "la remise du chapitre du code sur les conditions d’exercice des mandats",
    "l1111-1-1": "l’ancien article L1111-1-1",
    "l1111-13-l1111-14": "les articles L1111-13 et L1111-14",
}


def date_installation(*, scrutin: date, seance: date, parametres: Parametres) -> Verdict:
    """Judge the day of the first meeting after a general renewal, by the law of that day.

    CGCT, art. L2121-7, al. 2: by right, from the Friday to the Sunday that follow the round at which the council was
    elected complete.

    Left out: a partial or complementary election, after which nothing fixes the day.
    """
    ligne = parametres.au("conseil.installation-jours", seance)
    premier, dernier = (jours_apres(scrutin, int(ligne.table[cle])) for cle in ("premier", "dernier"))
    attendu = f"du {date_longue(premier)} au {date_longue(dernier)}"
    if JOURS[scrutin.weekday()] != "dimanche":
        phrase = "Le jour du scrutin donné n’est pas un dimanche : on ne peut pas situer la première réunion."
        voulu = "un scrutin un dimanche"
        return indecis(trouve=date_longue(scrutin), attendu=voulu, phrase=phrase, fondements=(ligne,))
    phrase = (
        f"Après le scrutin du {date_longue(scrutin)}, la première réunion se tient {attendu} ; elle est prévue le "
        f"{date_longue(seance)}."
    )
    return juger(
        premier <= seance <= dernier,
        trouve=date_longue(seance),
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        calcul={"premier": premier.isoformat(), "dernier": dernier.isoformat()},
    )


def convocation_installation(*, date_envoi: date, date_seance: date, parametres: Parametres) -> Verdict:
    """Judge the convocation of the first meeting after a general renewal, by the law of the day of sending.

    CGCT, art. L2121-7, al. 2: three jours francs whatever the size of the commune, even from 3 500 inhabitants on. The
    outgoing maire convenes.

    Left out: who convenes when that maire does not.
    """
    ligne = parametres.au("conseil.installation-convocation", date_envoi)
    limite = dernier_jour_avant_francs(date_seance, ligne.nombre)
    trouves = jours_francs_entre(date_envoi, date_seance)
    phrase = (
        f"La convocation part le {date_longue(date_envoi)} pour la première réunion du {date_longue(date_seance)} : "
        f"{accord(trouves, 'jour franc', 'jours francs')}, il en faut {ligne.nombre} quelle que soit la taille de la "
        f"commune. Elle doit partir le {date_longue(limite)} au plus tard."
    )
    return juger(
        date_envoi <= limite,
        trouve=accord(trouves, "jour franc", "jours francs"),
        attendu=f"{accord(ligne.nombre, 'jour franc', 'jours francs')} au moins",
        phrase=phrase,
        fondements=(ligne,),
        limite=limite,
    )


def lecture_charte(*, deroulement: Sequence[str], seance: date, parametres: Parametres) -> Verdict:
    """Judge what follows the elections of the first meeting, by the law of that day.

    CGCT, art. L2121-7, al. 3: immediately after the election of the maire and the adjoints, the maire reads the
    charte de l’élu local and hands the councillors a copy of it and of the chapter on the exercise of their mandate.

    Left out: by which article the charte is quoted (`conseil.reference-charte`).
    """
    ligne = parametres.au("conseil.installation-charte", seance)
    manque = absents(deroulement, ligne.elements)
    attendu = f"juste après les élections, {nommer(_NOMS, ligne.elements)}"
    trouve = nommer(_NOMS, deroulement) or "rien"
    lecture = ligne.elements[0]
    elections = [k for k, nom in enumerate(deroulement) if nom.startswith("election-")]
    if manque:
        phrase = f"Après l’élection du maire et des adjoints, il manque {nommer(_NOMS, manque)}."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    return trancher(
        bool(elections) and deroulement.index(lecture) == max(elections) + 1,
        trouve=trouve,
        attendu=attendu,
        oui="La charte est lue et remise juste après les élections, comme la loi le veut.",
        non="La charte se lit immédiatement après l’élection du maire et des adjoints, ni avant ni plus tard.",
        fondements=(ligne,),
    )


def reference_charte(*, reference: str, le: date, parametres: Parametres) -> Verdict:
    """Judge by which article the charte de l’élu local is quoted, by the law of that day.

    Loi n° 2025-1249, art. 9 (from 24 December 2025): it left art. L1111-1-1 of the CGCT. Renumbered articles are never
    scored: the present row is `partiel`.

    Left out: the text of the charte.
    """
    ligne = parametres.au("conseil.charte-reference", le)
    attendu, trouve = nommer(_NOMS, ligne.elements), nommer(_NOMS, [reference])
    return trancher(
        reference in ligne.elements,
        trouve=trouve,
        attendu=attendu,
        oui=f"À cette date, la charte se lit bien dans {attendu}.",
        non=f"À cette date, la charte se lit dans {attendu} ; l’acte cite {trouve}.",
        fondements=(ligne,),
    )


_ENVOI = NatureArgument("date", "la date d’envoi de la convocation")
_SEANCE = NatureArgument("date", "la date de la séance")
_INSTANCES = ("BC01.01", "BC01.10")

REGLES = (
    Regle(
        id="conseil.date-installation",
        titre="Date de la première réunion du conseil",
        fonction=date_installation,
        arguments={
            "scrutin": NatureArgument("date", "la date du tour qui a élu le conseil au complet"),
            "seance": NatureArgument("date", "la date de la première réunion"),
        },
        fondements=("conseil.installation-jours",),
        competences=("BC01.01", "BC02.08"),
        le="seance",
    ),
    Regle(
        id="conseil.convocation-installation",
        titre="Convocation de la première réunion",
        fonction=convocation_installation,
        arguments={"date_envoi": _ENVOI, "date_seance": _SEANCE},
        fondements=("conseil.installation-convocation",),
        competences=_INSTANCES,
        le="date_envoi",
    ),
    Regle(
        id="conseil.lecture-charte",
        titre="Charte de l’élu local à la première réunion",
        fonction=lecture_charte,
        arguments={
            "deroulement": NatureArgument(
                "liste",
                "ce qui a été fait, dans l’ordre",
                ("election-maire", "election-adjoints", "lecture-charte", "remise-charte", "remise-statut-elus"),
            ),
            "seance": _SEANCE,
        },
        fondements=("conseil.installation-charte",),
        competences=_INSTANCES,
        le="seance",
    ),
    Regle(
        id="conseil.reference-charte",
        titre="Article cité pour la charte de l’élu local",
        fonction=reference_charte,
        arguments={
            "reference": NatureArgument("choix", "la référence citée", ("l1111-1-1", "l1111-13-l1111-14")),
            "le": NatureArgument("date", "la date de l’acte"),
        },
        fondements=("conseil.charte-reference",),
        competences=("BC01.03", "BC01.10"),
    ),
)
