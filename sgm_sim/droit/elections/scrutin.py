"""When people vote: hours, their posting, the last minute; and propaganda, which stops the day before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration, heure_longue
from sgm_sim.droit.delais import jours_avant
from sgm_sim.droit.jugements import choisir, indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_VOTES: Mapping[str, str] = {"admettre": "admettre ce vote", "refuser": "refuser ce vote"}


def horaires_scrutin(
    *, election: str, ouverture: time, cloture: time, arrete: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge the hours of a ballot, by the law of its day.

    C. élect., art. R41 (since 1 January 2019) for municipal, departmental and legislative elections: 8 h to 18 h.
    Presidential election: 8 h to 19 h. An order of the préfet may open earlier or close later, never after 20 h at the
    presidential election. No text that was read says how late a préfet may close the other ballots: no answer beyond
    20 h.

    Left out: European and regional elections; the posting of the order (`elections.affichage-horaires`).
    """
    debut = parametres.au("elections.horaires-ouverture", le)
    fin = parametres.au("elections.horaires-cloture", le)
    extreme = parametres.au("elections.horaires-cloture-extreme", le)
    lue = parametres.au("elections.horaires-cloture-lue", le)
    lignes = (debut, fin, extreme)
    if election not in fin.table:
        phrase = "Les horaires de cette élection n’ont pas été vérifiés : on ne peut pas juger."
        return indecis(trouve="une autre élection", attendu="8 h, 18 h", phrase=phrase, fondements=lignes)
    normal, terme = time(debut.nombre), time(int(fin.table[election]))
    attendu = f"de {heure_longue(normal)} à {heure_longue(terme)}, sauf arrêté du préfet"
    trouve = f"de {heure_longue(ouverture)} à {heure_longue(cloture)}"
    fautes = []
    if ouverture > normal:
        fautes.append(f"l’ouverture ne peut pas être retardée après {heure_longue(normal)}")
    if cloture < terme:
        fautes.append(f"la clôture ne peut pas être avancée avant {heure_longue(terme)}")
    if (ouverture, cloture) != (normal, terme) and not arrete and not fautes:
        fautes.append("il faut un arrêté du préfet pour changer l’horaire")
    if election in extreme.table and cloture > time(int(extreme.table[election])):
        fautes.append(f"la clôture ne dépasse jamais {heure_longue(time(int(extreme.table[election])))}")
    if not fautes and election not in extreme.table and cloture > time(lue.nombre):
        phrase = (
            f"Scrutin ouvert {trouve} : aucun texte lu ne dit jusqu’à quelle heure le préfet peut retarder la clôture "
            f"de cette élection, et au-delà de {heure_longue(time(lue.nombre))} on ne peut pas juger."
        )
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(*lignes, lue))
    phrase = f"Scrutin ouvert {trouve} : {enumeration(fautes) or 'horaire régulier'}."
    return juger(
        not fautes,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=lignes,
        calcul={"ouverture": f"{normal:%H:%M}", "cloture": f"{terme:%H:%M}"},
    )


def affichage_horaires(*, date_affichage: date, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge when the order of the préfet on hours was posted, by the law of that day.

    C. élect., art. R41, al. 3 (since 1 January 2019): at the latest on the fifth day before the ballot.

    Left out: its publication by the préfet.
    """
    ligne = parametres.au("elections.horaires-affichage", date_affichage)
    limite = jours_avant(date_scrutin, ligne.nombre)
    acte = "L’arrêté d’horaires a été affiché"
    delai = f"{accord(ligne.nombre, 'jour')} avant le scrutin"
    return au_plus_tard(date_affichage, limite, acte=acte, delai=delai, fondements=(ligne,))


def vote_a_la_cloture(
    *, heure_entree: time, heure_cloture: time, reponse: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether somebody who comes at the last moment votes, by the law of the day of the ballot.

    C. élect., art. R57, al. 2 (since 1 January 2019): nobody after the closing was declared, except whoever had entered
    the room before that hour.

    Left out: a queue outside the room; the hour that the president declares.
    """
    ligne = parametres.au("elections.vote-apres-cloture", le)
    entree = f"entré dans la salle à {heure_longue(heure_entree)}, la clôture est à {heure_longue(heure_cloture)}"
    if heure_entree < heure_cloture and "entre-avant-cloture" in ligne.elements:
        raison = f"L’électeur est {entree} : il peut encore déposer son bulletin."
        return choisir(reponse, "admettre", _VOTES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision")
    raison = f"L’électeur est {entree} : aucun vote n’est reçu après la clôture."
    return choisir(reponse, "refuser", _VOTES, sujet="Il faut", raison=raison, fondements=(ligne,), cle="decision")


def propagande_veille(*, acte: str, date_acte: date, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge an act of propaganda near a ballot, by the law of its day.

    C. élect., art. L49 (since 1 January 2019): from midnight before the day before the ballot, no distribution of
    documents, electronic messages of propaganda, or serial calls; no meetings since 30 June 2020 (loi n° 2019-1269).

    Left out: what was on line before and stays; posters; municipal agents, who never distribute (art. L50).
    """
    actes = parametres.au("elections.propagande-actes", date_acte)
    jours = parametres.au("elections.propagande-jours", date_acte)
    premier = jours_avant(date_scrutin, jours.nombre)
    trouve, attendu = f"un acte du {date_longue(date_acte)}", f"rien à partir du {date_longue(premier)} à 0 h"
    if acte not in actes.elements:
        phrase = "Cet acte n’est pas de ceux que la loi interdit la veille : on ne peut pas juger."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(actes, jours))
    interdit = date_acte >= premier
    sens = "elle est interdite" if interdit else "elle était encore permise"
    phrase = (
        f"L’interdiction commence le {date_longue(premier)} à 0 h. Cette propagande date du {date_longue(date_acte)} : "
        f"{sens}."
    )
    return juger(
        not interdit,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(actes, jours),
        limite=premier,
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.horaires-scrutin",
        titre="Horaires du scrutin",
        fonction=horaires_scrutin,
        arguments={
            "election": NatureArgument(
                "choix", "l’élection", ("municipales", "departementales", "legislatives", "presidentielle")
            ),
            "ouverture": NatureArgument("heure", "l’heure d’ouverture"),
            "cloture": NatureArgument("heure", "l’heure de clôture"),
            "arrete": NatureArgument("booleen", "l’arrêté du préfet", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=(
            "elections.horaires-ouverture",
            "elections.horaires-cloture",
            "elections.horaires-cloture-extreme",
            "elections.horaires-cloture-lue",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.affichage-horaires",
        titre="Affichage de l’arrêté d’horaires",
        fonction=affichage_horaires,
        arguments={"date_affichage": NatureArgument("date", "la date d’affichage"), "date_scrutin": _SCRUTIN},
        fondements=("elections.horaires-affichage",),
        competences=_COMPETENCES,
        le="date_affichage",
    ),
    Regle(
        id="elections.vote-a-la-cloture",
        titre="Vote à l’heure de la clôture",
        fonction=vote_a_la_cloture,
        arguments={
            "heure_entree": NatureArgument("heure", "l’heure d’entrée dans la salle"),
            "heure_cloture": NatureArgument("heure", "l’heure de clôture"),
            "reponse": NatureArgument("choix", "la réponse du bureau", tuple(_VOTES), facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.vote-apres-cloture",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.propagande-veille",
        titre="Propagande à la veille du scrutin",
        fonction=propagande_veille,
        arguments={
            "acte": NatureArgument(
                "choix",
                "l’acte de propagande",
                ("distribution", "message-electronique", "appels-en-serie", "reunion"),
            ),
            "date_acte": NatureArgument("date", "la date de l’acte"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=("elections.propagande-actes", "elections.propagande-jours"),
        competences=("BC02.07", "BC01.10"),
        le="date_acte",
    ),
)
