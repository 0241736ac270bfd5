"""The procès-verbal: form, contents, annexes, proclamation, transmission. Its numbers are `resultats`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, enumeration
from sgm_sim.droit.elections.exigences import juger_exigences
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_FORME: Mapping[str, str] = {
    "par-le-secretaire": "la rédaction par le secrétaire",
    "dans-la-salle": "la rédaction dans la salle de vote",
    "devant-les-electeurs": "la présence des électeurs",
    "signe-de-tous-les-membres": "la signature de tous les membres du bureau",
    "delegues-invites-a-contresigner": "l’invitation des délégués à contresigner",
}

_MENTIONS: Mapping[str, str] = {
    "heure-ouverture": "l’heure d’ouverture",
    "heure-cloture": "l’heure de clôture",
    "blancs": "le nombre de bulletins blancs",
    "reclamations": "les réclamations et les décisions du bureau",
    "inscrits": "le nombre d’inscrits",
    "emargements": "le nombre d’émargements",
    "votants": "le nombre de votants",
    "nuls": "le nombre de bulletins nuls",
    "exprimes": "le nombre de suffrages exprimés",
    "voix": "les voix de chaque liste ou candidat",
}

_ANNEXES: Mapping[str, str] = {
    "liste-emargement": "la liste d’émargement",
    "feuilles-de-pointage": "les feuilles de pointage",
    "bulletins-nuls": "les bulletins nuls",
    "bulletins-blancs": "les bulletins blancs",
    "enveloppes-irregulieres": "les enveloppes irrégulières",
    "pieces-reclamations": "les pièces des réclamations",
}

_PROCLAMATION: Mapping[str, str] = {
    "en-public": "une proclamation en public",
    "par-le-president": "une proclamation par le président",
    "affichage-en-toutes-lettres": "l’affichage en toutes lettres dans la salle",
}

_DESTINATAIRES: Mapping[str, str] = {"sous-prefecture": "la sous-préfecture", "prefecture": "la préfecture"}


def forme_proces_verbal(*, exemplaires: int, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how the procès-verbal was drawn up, by the law of the day of the ballot.

    C. élect., art. R67, al. 1 to 3 (since 1 January 2019): by the secretary, at once, in the room, before the voters;
    two copies signed by every member; délégués invited to countersign.

    Left out: a délégué who refuses, which is mentioned.
    """
    copies = parametres.au("elections.proces-verbal-exemplaires", le)
    forme = parametres.au("elections.proces-verbal-forme", le)
    if exemplaires < copies.nombre:
        attendu = accord(copies.nombre, "exemplaire")
        phrase = f"Le procès-verbal est en {accord(exemplaires, 'exemplaire')} : il en faut {copies.nombre}."
        return rendre(
            "non_conforme",
            trouve=accord(exemplaires, "exemplaire"),
            attendu=attendu,
            phrase=phrase,
            fondements=(copies,),
            limite=copies.nombre,
        )
    return juger_exigences(formalites, forme.elements, _FORME, objet="Le procès-verbal", fondements=(copies, forme))


def mentions_proces_verbal(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the procès-verbal says, by the law of the day of the ballot.

    C. élect., art. R57 (hours), L65, al. 3 (blank ballots), R52 (complaints and decisions), since 1 January 2019. The
    other numbers are those of the official forms, which were not read: a verdict that rests on them is `partiel`.

    Left out: a gap between envelopes and signatures (`elections.ecart-emargements`).
    """
    loi = parametres.au("elections.proces-verbal-mentions-loi", le)
    modele = parametres.au("elections.proces-verbal-mentions-modele", le)
    ligne = modele if all(nom in mentions for nom in loi.elements) else loi
    return juger_exigences(mentions, ligne.elements, _MENTIONS, objet="Le procès-verbal", fondements=(ligne,))


def annexes_proces_verbal(
    *,
    jointes: Sequence[str],
    nuls: int = 0,
    blancs: int = 0,
    enveloppes_irregulieres: int = 0,
    reclamations: int = 0,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge what was joined to the procès-verbal, by the law of the day of the ballot.

    C. élect., art. L65, L66, L68, R52 and R68 (since 1 January 2019): list of signatures, sheets of the count; void and
    blank ballots, irregular envelopes and documents of complaints, when there are any.

    Left out: countersignatures and causes (`elections.annexion-bulletin`).
    """
    ligne = parametres.au("elections.proces-verbal-annexes", le)
    presents = {
        "bulletins-nuls": nuls,
        "bulletins-blancs": blancs,
        "enveloppes-irregulieres": enveloppes_irregulieres,
        "pieces-reclamations": reclamations,
    }
    exiges = [nom for nom in ligne.elements if presents.get(nom, 1)]
    return juger_exigences(jointes, exiges, _ANNEXES, objet="Les annexes", fondements=(ligne,))


def proclamation(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how results were proclaimed, by the law of the day of the ballot.

    C. élect., art. R67, last al. (since 1 January 2019): as soon as the procès-verbal is drawn up, in public, by the
    president, and posted in words in the room.

    Left out: who is elected, which a bureau never says at the presidential election; several bureaux (art. R69).
    """
    ligne = parametres.au("elections.proclamation", le)
    return juger_exigences(formalites, ligne.elements, _PROCLAMATION, objet="La proclamation", fondements=(ligne,))


def transmission(
    *,
    election: str,
    destinataire: str,
    date_transmission: date,
    date_fin: date,
    chef_lieu: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge to whom, and when, procès-verbal, annexes and list of signatures were sent, by the law of that day.

    C. élect., art. L68, al. 1, and R118 (since 1 January 2019): at once after the count; municipal elections to the
    sous-préfecture, or the préfecture in the arrondissement of the chef-lieu; the others to the préfecture.

    Left out: departmental elections, whose procès-verbal goes through the bureau centralisateur of the canton (art.
    R112). `date_fin`: day on which the count ended; what « at once » means in hours.
    """
    ligne = parametres.au("elections.transmission-destinataire", date_transmission)
    voulus = [nom for nom, elections in ligne.listes.items() if election in elections]
    if not voulus:
        phrase = "Le circuit de cette élection n’a pas été vérifié : on ne peut pas juger."
        attendu = "l’envoi voulu par l’instruction de la préfecture"
        return rendre("indetermine", trouve="une autre élection", attendu=attendu, phrase=phrase, fondements=(ligne,))
    voulu = "prefecture" if chef_lieu else voulus[0]
    trouve = f"{_DESTINATAIRES.get(destinataire, 'ailleurs')}, le {date_longue(date_transmission)}"
    attendu = f"{_DESTINATAIRES[voulu]}, dès la fin du dépouillement"
    fautes = []
    if destinataire != voulu:
        fautes.append(f"l’envoi va à {_DESTINATAIRES[voulu]}")
    if date_transmission > date_fin:
        fautes.append("l’envoi est immédiat, la liste d’émargement ne reste pas en mairie")
    phrase = f"Envoi à {trouve}. " + (f"À reprendre : {enumeration(fautes)}." if fautes else "C’est régulier.")
    return rendre(
        "non_conforme" if fautes else "conforme",
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=date_fin,
    )


_SCRUTIN = NatureArgument("date", "la date du scrutin")
_COMPETENCES = ("BC02.08",)

REGLES = (
    Regle(
        id="elections.forme-proces-verbal",
        titre="Forme du procès-verbal",
        fonction=forme_proces_verbal,
        arguments={
            "exemplaires": NatureArgument("nombre", "le nombre d’exemplaires"),
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_FORME)),
            "le": _SCRUTIN,
        },
        fondements=("elections.proces-verbal-exemplaires", "elections.proces-verbal-forme"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.mentions-proces-verbal",
        titre="Mentions du procès-verbal",
        fonction=mentions_proces_verbal,
        arguments={
            "mentions": NatureArgument("liste", "les mentions du procès-verbal", tuple(_MENTIONS)),
            "le": _SCRUTIN,
        },
        fondements=("elections.proces-verbal-mentions-loi", "elections.proces-verbal-mentions-modele"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.annexes-proces-verbal",
        titre="Annexes du procès-verbal",
        fonction=annexes_proces_verbal,
        arguments={
            "jointes": NatureArgument("liste", "les pièces jointes", tuple(_ANNEXES)),
            "nuls": NatureArgument("nombre", "le nombre de bulletins nuls", facultatif=True),
            "blancs": NatureArgument("nombre", "le nombre de bulletins blancs", facultatif=True),
            "enveloppes_irregulieres": NatureArgument("nombre", "le nombre d’enveloppes irrégulières", facultatif=True),
            "reclamations": NatureArgument("nombre", "le nombre de réclamations avec pièces", facultatif=True),
            "le": _SCRUTIN,
        },
        fondements=("elections.proces-verbal-annexes",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.proclamation",
        titre="Proclamation des résultats",
        fonction=proclamation,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_PROCLAMATION)),
            "le": _SCRUTIN,
        },
        fondements=("elections.proclamation",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="elections.transmission",
        titre="Transmission du procès-verbal",
        fonction=transmission,
        arguments={
            "election": NatureArgument("choix", "l’élection", ("municipales", "legislatives", "presidentielle")),
            "destinataire": NatureArgument("choix", "le destinataire", tuple(_DESTINATAIRES)),
            "date_transmission": NatureArgument("date", "la date de la transmission"),
            "date_fin": NatureArgument("date", "la date de la fin du dépouillement"),
            "chef_lieu": NatureArgument("booleen", "l’appartenance à l’arrondissement du chef-lieu", facultatif=True),
        },
        fondements=("elections.transmission-destinataire",),
        competences=_COMPETENCES,
        le="date_transmission",
    ),
)
