"""Registration on the electoral list: attachment, last day, late cases, age. Decisions are `decisions`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration, ordinal
from sgm_sim.droit.delais import ajouter_mois, jours_avant
from sgm_sim.droit.elections import attaches as attache
from sgm_sim.droit.elections.echeances import jour_semaine_avant
from sgm_sim.droit.jugements import choisir, indecis, juger
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DECISIONS: Mapping[str, str] = {"inscription": "inscrire l’électeur", "refus": "refuser l’inscription"}


def attache_inscription(
    *, attaches: Mapping[str, int], decision: str | None = None, le: date, parametres: Parametres
) -> Verdict:
    """Judge what is decided on a request, from what attaches the voter to the commune.

    C. élect., art. L11, I, and L15-1 (since 1 January 2019): one attachment is enough. Home; six months of dwelling;
    children below 26 of those; second year in a row on the roll of a direct local tax, and spouse; second year in a row
    as manager or main partner of a firm on the roll; compulsory residence of an official; six months of link with the
    organism that receives the mail.

    Left out: age, nationality, civil rights; French abroad (art. L12), soldiers, prisoners, mariners; proofs; the
    declaration of a taxpayer who lives elsewhere that they want to vote there.
    """
    valables, lignes = attache.attaches_valables(attaches, le, parametres)
    if valables:
        raison = f"Une seule attache suffit, et il y a {enumeration([attache.LIBELLES[nom] for nom in valables])}."
        return choisir(
            decision, "inscription", _DECISIONS, sujet="Il faut", raison=raison, fondements=lignes, cle="decision"
        )
    raison = (
        "Aucune attache suffisante : il faut le domicile, "
        f"{lignes[1].table['residence']} mois d’habitation, une deuxième année de suite au rôle, ou un autre cas prévu "
        "par la loi."
    )
    return choisir(decision, "refus", _DECISIONS, sujet="Il faut", raison=raison, fondements=lignes, cle="decision")


def depot_inscription(
    *, date_depot: date, date_scrutin: date, voie: str = "guichet", partielle: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the day of a request to be registered for a given ballot, by the law of the day of the ballot.

    C. élect., art. L17 (ballots since 1 January 2020): at the latest the sixth Friday before it. A letter counts the
    day it reaches the mairie. On line, for general elections, art. R5 as read in April 2026 says Wednesday; a decree
    of June 2026, not found, may have said Friday: between the two days there is no answer.

    Left out: late cases (`elections.inscription-tardive`); the hour.
    """
    rang = parametres.au("elections.inscription-rang", date_scrutin)
    jour = parametres.au("elections.inscription-jour", date_scrutin)
    limite = jour_semaine_avant(date_scrutin, jour.elements[0], rang.nombre)
    if voie == "en-ligne" and not partielle:
        en_ligne = parametres.au("elections.inscription-jour-en-ligne", date_scrutin)
        prudente = jour_semaine_avant(date_scrutin, en_ligne.elements[0], rang.nombre)
        if prudente < date_depot <= limite:
            phrase = (
                f"Déposée en ligne le {date_longue(date_depot)} : la limite est le {date_longue(prudente)} selon le "
                f"texte lu, le {date_longue(limite)} selon une réforme de 2026 qui reste à vérifier."
            )
            return juger(
                None,
                trouve=f"le {date_longue(date_depot)}",
                attendu=f"au plus tard le {date_longue(prudente)} ou le {date_longue(limite)}",
                phrase=phrase,
                fondements=(rang, jour, en_ligne),
                limite=prudente,
            )
    return au_plus_tard(
        date_depot,
        limite,
        acte="La demande a été déposée",
        delai=f"le {ordinal(rang.nombre)} {jour.elements[0]} avant le scrutin",
        suite="Elle ne vaut que pour les scrutins suivants, sauf cas de l’article L30.",
        fondements=(rang, jour),
    )


def inscription_tardive(
    *,
    date_depot: date,
    date_scrutin: date,
    motif: str,
    date_evenement: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge a request that comes after the sixth Friday, by the law of the day of the ballot.

    C. élect., art. L30 (ballots since 1 January 2020): until the tenth day before it, for the cases listed; in most of
    them the event itself must come after the closing.

    Left out: members of the family, who follow the official or the worker; proofs of the case; the attachment.
    """
    rang, jour, fin = (
        parametres.au(f"elections.{nom}", date_scrutin)
        for nom in ("inscription-rang", "inscription-jour", "inscription-tardive-fin")
    )
    motifs = parametres.au("elections.inscription-tardive-motifs", date_scrutin)
    apres = parametres.au("elections.inscription-tardive-motifs-posterieurs", date_scrutin)
    lignes = (rang, jour, fin, motifs, apres)
    cloture = jour_semaine_avant(date_scrutin, jour.elements[0], rang.nombre)
    limite = jours_avant(date_scrutin, fin.nombre)
    attendu = f"un cas de l’article L30, au plus tard le {date_longue(limite)}"
    trouve = f"une demande du {date_longue(date_depot)}"
    if date_depot > cloture and motif not in motifs.elements:
        phrase = (
            f"La clôture était le {date_longue(cloture)} et le motif n’est pas de ceux qui permettent une inscription "
            "tardive : un oubli n’en est pas un."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes, limite=cloture)
    if date_depot > cloture and motif in apres.elements and date_evenement is None:
        phrase = f"Le motif ne vaut que s’il est né après la clôture du {date_longue(cloture)} : il manque sa date."
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if date_depot > cloture and motif in apres.elements and date_evenement and date_evenement <= cloture:
        phrase = (
            f"L’événement date du {date_longue(date_evenement)}, avant la clôture du {date_longue(cloture)} : la "
            "demande pouvait être faite dans le délai ordinaire, et ne peut plus l’être."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes, limite=cloture)
    return au_plus_tard(
        date_depot,
        limite,
        acte="La demande a été déposée",
        delai=f"le {ordinal(fin.nombre)} jour avant le scrutin",
        fondements=lignes,
    )


def age_electeur(*, date_naissance: date, date_scrutin: date, inscrit: bool, parametres: Parametres) -> Verdict:
    """Judge whether a young voter is registered of right for a ballot, by the law of the day of the ballot.

    C. élect., art. L2 and L11, II, 1° (since 1 January 2019): eighteen on the day of the ballot or, where a second
    round may come, on its day: `date_scrutin` is then that day. Whoever turns 18 between the rounds votes at the
    second only.

    Left out: census and address, which the INSEE needs; a foreigner of the Union; whether a birthday on the very day of
    the ballot makes « dix-huit ans accomplis », hence no answer.
    """
    ligne = parametres.au("elections.electeur-age", date_scrutin)
    majorite = ajouter_mois(date_naissance, ligne.nombre * MOIS_PAR_AN)
    doit = majorite < date_scrutin
    trouve = "une inscription d’office" if inscrit else "aucune inscription d’office"
    attendu = f"{accord(ligne.nombre, 'an')} accomplis le {date_longue(date_scrutin)}"
    if majorite == date_scrutin:
        phrase = (
            f"Cette personne a {accord(ligne.nombre, 'an')} le jour même du scrutin, le {date_longue(majorite)} : que "
            "ce soit assez n’est pas vérifié. Interroger la préfecture."
        )
        return indecis(trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    sens = "à temps pour l’inscription d’office" if doit else "trop tard pour voter à ce scrutin"
    phrase = f"Cette personne a {accord(ligne.nombre, 'an')} le {date_longue(majorite)}, {sens}."
    if inscrit != doit:
        phrase = f"{phrase} C’est l’inverse qui a été fait."
    return juger(
        inscrit == doit,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=majorite,
    )


_DEPOT = NatureArgument("date", "la date de dépôt de la demande")
_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.06",)

REGLES = (
    Regle(
        id="elections.attache-inscription",
        titre="Attache avec la commune",
        fonction=attache_inscription,
        arguments={
            "attaches": attache.ARGUMENT,
            "decision": NatureArgument("choix", "la décision prise", ("inscription", "refus"), facultatif=True),
            "le": NatureArgument("date", "la date de la demande"),
        },
        fondements=attache.FONDEMENTS,
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.depot-inscription",
        titre="Date limite d’inscription",
        fonction=depot_inscription,
        arguments={
            "date_depot": _DEPOT,
            "date_scrutin": _SCRUTIN,
            "voie": NatureArgument(
                "choix", "la voie de la demande", ("guichet", "courrier", "en-ligne"), facultatif=True
            ),
            "partielle": NatureArgument("booleen", "le caractère partiel de l’élection", facultatif=True),
        },
        fondements=(
            "elections.inscription-rang",
            "elections.inscription-jour",
            "elections.inscription-jour-en-ligne",
        ),
        competences=_COMPETENCES,
        le="date_scrutin",
    ),
    Regle(
        id="elections.inscription-tardive",
        titre="Inscription après la clôture",
        fonction=inscription_tardive,
        arguments={
            "date_depot": _DEPOT,
            "date_scrutin": _SCRUTIN,
            "motif": NatureArgument(
                "choix",
                "le motif de la demande tardive",
                (
                    "mutation-fonctionnaire",
                    "retraite-fonctionnaire",
                    "retour-vie-civile",
                    "demenagement-professionnel",
                    "majorite",
                    "naturalisation",
                    "droit-recouvre",
                    "oubli",
                ),
            ),
            "date_evenement": NatureArgument("date", "la date de l’événement invoqué", facultatif=True),
        },
        fondements=(
            "elections.inscription-rang",
            "elections.inscription-jour",
            "elections.inscription-tardive-fin",
            "elections.inscription-tardive-motifs",
            "elections.inscription-tardive-motifs-posterieurs",
        ),
        competences=_COMPETENCES,
        le="date_scrutin",
    ),
    Regle(
        id="elections.age-electeur",
        titre="Âge et inscription d’office",
        fonction=age_electeur,
        arguments={
            "date_naissance": NatureArgument("date", "la date de naissance"),
            "date_scrutin": NatureArgument("date", "la date du scrutin, ou du second tour s’il peut y en avoir un"),
            "inscrit": NatureArgument("booleen", "l’inscription d’office"),
        },
        fondements=("elections.electeur-age",),
        competences=_COMPETENCES,
        le="date_scrutin",
    ),
)
