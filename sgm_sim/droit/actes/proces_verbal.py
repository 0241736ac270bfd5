"""Procès-verbal of the conseil municipal: contents, arrêt, signatures, publication.

Law of the reform of 1 July 2022 (ordonnance n° 2021-1310): the former compte rendu is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.jugements import absents, exiger, indecis, juger, nommer, presents
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "date": "la date",
    "heure": "l’heure",
    "president": "le nom du président",
    "presents": "les noms des présents",
    "representes": "les noms des représentés",
    "secretaires": "le nom du ou des secrétaires",
    "quorum": "le quorum",
    "ordre-du-jour": "l’ordre du jour",
    "deliberations": "les délibérations adoptées",
    "rapports": "les rapports au vu desquels elles l’ont été",
    "demandes-de-scrutin": "les demandes de scrutin particulier",
    "resultats-des-scrutins": "le résultat des scrutins",
    "teneur-des-discussions": "la teneur des discussions",
    "maire": "la signature du maire",
    "secretaire": "celle du ou des secrétaires de séance",
    "site-internet": "la mise en ligne sur le site",
    "exemplaire-papier": "un exemplaire papier à la disposition du public",
}


def contenu_pv(
    *, mentions: Sequence[str], sans_objet: Sequence[str] = (), date_seance: date, parametres: Parametres
) -> Verdict:
    """Judge what the procès-verbal says, by the law of the day of the meeting.

    CGCT, art. L2121-15 (since 1 July 2022): thirteen headings. Some of them may have no object in a meeting (nobody
    represented, no request for a special ballot): the article does not say so, and a verdict that rests on it is
    `partiel`.

    Left out: whether the votes of a public ballot are given name by name; how faithful the discussions are.
    """
    ligne = parametres.au("actes.pv-rubriques", date_seance)
    attendu = nommer(_NOMS, ligne.elements)
    trouve = nommer(_NOMS, presents(mentions, ligne.elements)) or "aucune des mentions attendues"
    manque = absents(mentions, ligne.elements)
    if not manque:
        phrase = "Le procès-verbal porte toutes les mentions que la loi demande."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if absents(sans_objet, manque):
        phrase = f"Le procès-verbal n’indique pas {nommer(_NOMS, absents(sans_objet, manque))} : la loi l’exige."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    eventuelles = parametres.au("actes.pv-rubriques-eventuelles", date_seance)
    if necessaires := absents(eventuelles.elements, manque):
        phrase = f"Le procès-verbal doit indiquer {nommer(_NOMS, necessaires)} : aucune séance ne s’en passe."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne, eventuelles))
    phrase = f"Le procès-verbal est complet : cette séance n’avait pas à y mettre {nommer(_NOMS, manque)}."
    return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne, eventuelles))


def arret_pv(*, date_seance: date, date_seance_suivante: date, date_arret: date, parametres: Parametres) -> Verdict:
    """Judge when the procès-verbal was arrêté, by the law of that day.

    CGCT, art. L2121-15 (since 1 July 2022): at the beginning of the next meeting.

    Left out: the corrections that the council asks for; what happens when the next meeting never comes.
    """
    ligne = parametres.au("actes.pv-arret", date_arret)
    attendu = f"un arrêt au commencement de la séance suivante, le {date_longue(date_seance_suivante)}"
    trouve = f"arrêt le {date_longue(date_arret)}"
    if date_seance_suivante <= date_seance:
        phrase = "La séance donnée comme suivante ne vient pas après celle du procès-verbal : on ne peut pas juger."
        return indecis(fondements=(ligne,), trouve=trouve, attendu=attendu, phrase=phrase)
    if date_arret == date_seance_suivante:
        phrase = (
            f"Le procès-verbal est arrêté à la séance suivante, le {date_longue(date_arret)}, comme la loi le veut."
        )
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = (
        f"Le procès-verbal de la séance du {date_longue(date_seance)} s’arrête au commencement de la séance suivante, "
        f"le {date_longue(date_seance_suivante)}, et non le {date_longue(date_arret)}."
    )
    return juger(
        False,
        trouve=trouve,
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=date_seance_suivante,
    )


def signature_pv(*, signataires: Sequence[str], date_arret: date, parametres: Parametres) -> Verdict:
    """Judge who signed the procès-verbal, by the law of the day when it was arrêté.

    CGCT, art. L2121-15 (since 1 July 2022): the maire and the secretary or secretaries.

    Left out: a secretary who refuses, or who has left since.
    """
    ligne = parametres.au("actes.pv-signataires", date_arret)
    return exiger(
        signataires,
        ligne.elements,
        _NOMS,
        complet="Le procès-verbal est signé du maire et du ou des secrétaires de séance : c’est ce que la loi demande.",
        incomplet="Au procès-verbal, il manque {manque}. L’agent qui aide le secrétaire ne signe pas à sa place.",
        fondements=(ligne,),
    )


def delai_publication_pv(*, date_arret: date, date_publication: date | None = None, parametres: Parametres) -> Verdict:
    """Judge when the procès-verbal was published, by the law of the day when it was arrêté.

    CGCT, art. L2121-15 (since 1 July 2022): within the week after the meeting where it was arrêté; never before.

    Left out: the ways of publishing (`actes.voies-pv`).
    """
    ligne = parametres.au("actes.pv-publication-delai", date_arret)
    limite = date_arret + timedelta(days=ligne.nombre)
    if date_publication and date_publication < date_arret:
        phrase = (
            f"Publié le {date_longue(date_publication)}, avant d’être arrêté le {date_longue(date_arret)}, le "
            "procès-verbal n’était qu’un projet : il ne se publie qu’une fois arrêté."
        )
        trouve = f"publication le {date_longue(date_publication)}, avant l’arrêt"
        attendu = f"du {date_longue(date_arret)} au {date_longue(limite)}"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,), limite=limite)
    return au_plus_tard(
        date_publication,
        limite,
        acte="Le procès-verbal a été publié",
        delai=f"{accord(ligne.nombre, 'jour')} à compter du jour où il a été arrêté, le {date_longue(date_arret)}",
        fondements=(ligne,),
    )


def voies_pv(*, voies: Sequence[str], site: bool, date_arret: date, parametres: Parametres) -> Verdict:
    """Judge how the procès-verbal was published, by the law of the day when it was arrêté.

    CGCT, art. L2121-15 (since 1 July 2022): on the website of the commune when it has one, for good and free of
    charge, and a paper copy at the disposal of the public.

    Left out: for how long it really stays on line.
    """
    ligne = parametres.au("actes.pv-publication-voies", date_arret)
    return exiger(
        voies,
        ligne.listes["avec-site" if site else "sans-site"],
        _NOMS,
        complet="Le procès-verbal est mis à la disposition du public par les voies que la loi prévoit.",
        incomplet="Pour publier le procès-verbal, il manque {manque}.",
        fondements=(ligne,),
    )


_SEANCE = NatureArgument("date", "la date de la séance")
_ARRET = NatureArgument("date", "la date où le procès-verbal est arrêté")
_SITE = NatureArgument("booleen", "le fait que la commune ait ou non un site internet")
_RUBRIQUES = (
    *("date", "heure", "president", "presents", "representes", "secretaires", "quorum", "ordre-du-jour"),
    *("deliberations", "rapports", "demandes-de-scrutin", "resultats-des-scrutins", "teneur-des-discussions"),
)
_COMPETENCES = ("BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="actes.contenu-pv",
        titre="Mentions du procès-verbal",
        fonction=contenu_pv,
        arguments={
            "mentions": NatureArgument("liste", "les mentions du procès-verbal", _RUBRIQUES),
            "sans_objet": NatureArgument(
                "liste", "les mentions sans objet dans cette séance", _RUBRIQUES, facultatif=True
            ),
            "date_seance": _SEANCE,
        },
        fondements=("actes.pv-rubriques", "actes.pv-rubriques-eventuelles"),
        competences=_COMPETENCES,
        le="date_seance",
    ),
    Regle(
        id="actes.arret-pv",
        titre="Arrêt du procès-verbal",
        fonction=arret_pv,
        arguments={
            "date_seance": _SEANCE,
            "date_seance_suivante": NatureArgument("date", "la date de la séance suivante"),
            "date_arret": _ARRET,
        },
        fondements=("actes.pv-arret",),
        competences=_COMPETENCES,
        le="date_arret",
    ),
    Regle(
        id="actes.signature-pv",
        titre="Signatures du procès-verbal",
        fonction=signature_pv,
        arguments={
            "signataires": NatureArgument("liste", "les signataires du procès-verbal", ("maire", "secretaire")),
            "date_arret": _ARRET,
        },
        fondements=("actes.pv-signataires",),
        competences=_COMPETENCES,
        le="date_arret",
    ),
    Regle(
        id="actes.delai-publication-pv",
        titre="Délai de publication du procès-verbal",
        fonction=delai_publication_pv,
        arguments={
            "date_arret": _ARRET,
            "date_publication": NatureArgument("date", "la date de publication du procès-verbal", facultatif=True),
        },
        fondements=("actes.pv-publication-delai",),
        competences=(*_COMPETENCES, "BC01.04"),
        le="date_arret",
    ),
    Regle(
        id="actes.voies-pv",
        titre="Voies de publication du procès-verbal",
        fonction=voies_pv,
        arguments={
            "voies": NatureArgument(
                "liste", "les voies de publication du procès-verbal", ("site-internet", "exemplaire-papier")
            ),
            "site": _SITE,
            "date_arret": _ARRET,
        },
        fondements=("actes.pv-publication-voies",),
        competences=(*_COMPETENCES, "BC01.04"),
        le="date_arret",
    ),
)
