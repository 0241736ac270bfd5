"""What a bureau de vote needs before it opens: isoloirs, urne, envelopes, ballots, posters, panels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time

from sgm_sim.core.francais.ecriture import accord, enumeration
from sgm_sim.droit.elections.echeances import jours_avant, juger_echeance, juger_moment
from sgm_sim.droit.elections.exigences import juger_exigences
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_URNE: Mapping[str, str] = {
    "transparente": "la transparence",
    "ouverture-unique": "une ouverture unique",
    "deux-serrures-dissemblables": "deux serrures dissemblables",
    "fermee-avant-le-vote": "la fermeture avant le commencement du scrutin",
    "clef-president": "une clef chez le président",
    "clef-assesseur-tire-au-sort": "l’autre clef chez un assesseur tiré au sort",
}

_AFFICHES: Mapping[str, str] = {
    "textes-electoraux": "l’affiche des textes électoraux à l’entrée du bureau",
    "avis-titre-identite": "l’avis sur le titre d’identité",
    "arrete-convocation": "l’acte de convocation des électeurs",
    "arrete-horaires": "l’arrêté d’horaires, s’il y en a un",
}


def nombre_isoloirs(*, inscrits: int, annonce: int | None = None, le: date, parametres: Parametres) -> Verdict:
    """Judge how many isoloirs a bureau has, by the law of the day of the ballot.

    C. élect., art. L62, al. 2 (since 1 January 2019): one for three hundred registered voters, or a fraction of that.

    Left out: more isoloirs than that, which nothing forbids; where they stand (al. 3); wheelchairs (art. D56-2).
    """
    ligne = parametres.au("elections.isoloirs-inscrits", le)
    requis = -(-inscrits // ligne.nombre)
    pour = f"{accord(inscrits, 'inscrit')} : il faut {accord(requis, 'isoloir')}, un par {ligne.nombre} ou fraction"
    phrase = f"Pour {pour}." if annonce is None else f"Pour {pour}. Il y en a {annonce}."
    return rendre(
        "calcule" if annonce is None else "conforme" if annonce >= requis else "non_conforme",
        trouve="rien d’annoncé" if annonce is None else accord(annonce, "isoloir"),
        attendu=f"{accord(requis, 'isoloir')} au moins",
        phrase=phrase,
        fondements=(ligne,),
        limite=requis,
    )


def urne(*, caracteristiques: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the urne and its keys, by the law of the day of the ballot.

    C. élect., art. L63 (since 1 January 2019): transparent, one opening, closed before the ballot with two different
    locks; one key with the president, the other with an assesseur drawn by lot.

    Left out: that it was empty, which everybody sees; keys missing at the closing (al. 2).
    """
    ligne = parametres.au("elections.urne", le)
    suite = "À mentionner au procès-verbal."
    return juger_exigences(caracteristiques, ligne.elements, _URNE, objet="L’urne", suite=suite, fondements=(ligne,))


def nombre_enveloppes(
    *,
    inscrits: int,
    reglementaires: int,
    timbrees: int = 0,
    mention: bool = False,
    annexees: int = 0,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the envelopes that a bureau opens with, by the law of the day of the ballot.

    C. élect., art. L60 (since 1 January 2019): exactly as many as registered voters. Those that are missing are
    replaced by others of one type stamped by the mairie; the procès-verbal says so and five of them are annexed.

    Left out: why they are missing; their colour.
    """
    ligne = parametres.au("elections.enveloppes-annexees", le)
    manquent, total = inscrits - reglementaires, reglementaires + timbrees
    attendu = f"{accord(inscrits, 'enveloppe')}, comme les inscrits"
    fautes = []
    if total != inscrits:
        fautes.append(f"il y a {accord(total, 'enveloppe')} pour {accord(inscrits, 'inscrit')}")
    if timbrees and not mention:
        fautes.append("le remplacement doit être mentionné au procès-verbal")
    if timbrees and annexees < min(ligne.nombre, timbrees):
        fautes.append(f"{accord(ligne.nombre, 'enveloppe')} de remplacement s’annexent, et il y en a {annexees}")
    phrase = f"À corriger : {enumeration(fautes)}." if fautes else f"Le compte est juste : {attendu}."
    return rendre(
        "non_conforme" if fautes else "conforme",
        trouve=f"{accord(reglementaires, 'enveloppe')} de l’État, {timbrees} timbrées de la mairie",
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=max(manquent, 0),
    )


def reception_enveloppes(*, date_reception: date, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge when the envelopes came, those of a hundred included, by the law of that day.

    C. élect., art. R54 (since 1 January 2019): five days at least before the ballot. Late: call the préfecture.

    Left out: the receipt, which the maire sends at once.
    """
    ligne = parametres.au("elections.enveloppes-reception", date_reception)
    limite = jours_avant(date_scrutin, ligne.nombre)
    suite = "À signaler sans attendre à la préfecture."
    return juger_echeance(date_reception, limite, acte="Enveloppes reçues", suite=suite, fondements=(ligne,))


def depot_bulletins(*, date_depot: date, heure_depot: time, date_scrutin: date, parametres: Parametres) -> Verdict:
    """Judge when ballots were handed to the maire by the candidates, by the law of that day.

    C. élect., art. R55, al. 2 (since 1 January 2019): at the latest at noon the day before. On the day itself, they are
    handed to the president of the bureau (al. 3), which this rule does not judge.

    Left out: format that may be refused (al. 4); withdrawal (al. 5); the presidential election, whose ballots are the
    administration's.
    """
    jours = parametres.au("elections.bulletins-depot-jours", date_depot)
    heure = parametres.au("elections.bulletins-depot-heure", date_depot)
    return juger_moment(
        date_depot,
        heure_depot,
        jours_avant(date_scrutin, jours.nombre),
        time(heure.nombre),
        acte="Bulletins remis au maire",
        suite="Le jour du scrutin, ils se remettent au président du bureau.",
        fondements=(jours, heure),
    )


def affiches_bureau(*, affiches: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what is posted in and at the bureau, by the law of the day of the ballot.

    C. élect., art. R56 (since 1 January 2019): the poster of electoral texts that the préfecture provides. The rest is
    usage, or texts that were not read: `partiel`.

    Left out: the list of candidates (art. L256, whose version of 2026 was not read); posters at the mairie.
    """
    loi = parametres.au("elections.affiches-loi", le)
    usage = parametres.au("elections.affiches-usage", le)
    ligne = usage if all(nom in affiches for nom in loi.elements) else loi
    return juger_exigences(affiches, ligne.elements, _AFFICHES, objet="L’affichage du bureau", fondements=(ligne,))


def panneaux(*, electeurs: int, emplacements: int, le: date, parametres: Parametres) -> Verdict:
    """Judge how many places for posters a commune sets aside, by the law of the day.

    C. élect., art. L51 and R28, al. 1 (since 1 January 2019): five at most up to 500 voters, ten above, those next to
    the bureaux not counted.

    Left out: communes of more than 5 000 voters; how places are given (order of the official list at the presidential
    election, drawing of lots or order of requests elsewhere, whose version of 2026 was not read).
    """
    ligne = parametres.au("elections.panneaux-maximum", le)
    maximum = int(ligne.tranche(electeurs))
    phrase = (
        f"{accord(electeurs, 'électeur')} : {accord(maximum, 'emplacement')} au plus, sans compter celui de chaque "
        f"bureau de vote. Il y en a {emplacements}."
    )
    return rendre(
        "conforme" if emplacements <= maximum else "non_conforme",
        trouve=accord(emplacements, "emplacement"),
        attendu=f"{accord(maximum, 'emplacement')} au plus",
        phrase=phrase,
        fondements=(ligne,),
        limite=maximum,
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.07",)

REGLES = (
    Regle(
        id="elections.nombre-isoloirs",
        titre="Nombre d’isoloirs",
        fonction=nombre_isoloirs,
        arguments={
            "inscrits": NatureArgument("nombre", "le nombre d’inscrits du bureau"),
            "annonce": NatureArgument("nombre", "le nombre d’isoloirs prévu", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.isoloirs-inscrits",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.urne",
        titre="Urne et clefs",
        fonction=urne,
        arguments={
            "caracteristiques": NatureArgument("liste", "les caractéristiques de l’urne", tuple(_URNE)),
            "le": _SCRUTIN,
        },
        fondements=("elections.urne",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.nombre-enveloppes",
        titre="Nombre d’enveloppes électorales",
        fonction=nombre_enveloppes,
        arguments={
            "inscrits": NatureArgument("nombre", "le nombre d’inscrits"),
            "reglementaires": NatureArgument("nombre", "le nombre d’enveloppes de l’État"),
            "timbrees": NatureArgument("nombre", "le nombre d’enveloppes timbrées de la mairie", facultatif=True),
            "mention": NatureArgument("booleen", "la mention au procès-verbal", facultatif=True),
            "annexees": NatureArgument("nombre", "le nombre d’enveloppes annexées", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.enveloppes-annexees",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.reception-enveloppes",
        titre="Réception des enveloppes électorales",
        fonction=reception_enveloppes,
        arguments={
            "date_reception": NatureArgument("date", "la date de réception"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=("elections.enveloppes-reception",),
        competences=_COMPETENCES,
        le="date_reception",
    ),
    Regle(
        id="elections.depot-bulletins",
        titre="Bulletins remis au maire",
        fonction=depot_bulletins,
        arguments={
            "date_depot": NatureArgument("date", "la date de la remise"),
            "heure_depot": NatureArgument("heure", "l’heure de la remise"),
            "date_scrutin": _SCRUTIN,
        },
        fondements=("elections.bulletins-depot-jours", "elections.bulletins-depot-heure"),
        competences=_COMPETENCES,
        le="date_depot",
    ),
    Regle(
        id="elections.affiches-bureau",
        titre="Affichage au bureau de vote",
        fonction=affiches_bureau,
        arguments={
            "affiches": NatureArgument("liste", "les affiches posées", tuple(_AFFICHES)),
            "le": _SCRUTIN,
        },
        fondements=("elections.affiches-loi", "elections.affiches-usage"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.panneaux",
        titre="Emplacements d’affichage électoral",
        fonction=panneaux,
        arguments={
            "electeurs": NatureArgument("nombre", "le nombre d’électeurs de la commune"),
            "emplacements": NatureArgument("nombre", "le nombre d’emplacements"),
            "le": _SCRUTIN,
        },
        fondements=("elections.panneaux-maximum",),
        competences=_COMPETENCES,
    ),
)
