"""Acts on the website of the commune: what the page shows, how long, and what must be hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import absents, exiger, juger, nommer
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "texte-integral": "le texte intégral",
    "non-modifiable": "un format non modifiable",
    "telechargeable": "le téléchargement",
    "prenom-auteur": "le prénom de l’auteur",
    "nom-auteur": "le nom de l’auteur",
    "qualite-auteur": "la qualité de l’auteur",
    "date-de-mise-en-ligne": "la date de mise en ligne",
}


def forme_electronique(*, mentions: Sequence[str], date_publicite: date, parametres: Parametres) -> Verdict:
    """Judge the page on which an act is published, by the law of that day.

    CGCT, art. R2131-1 (since 1 July 2022): the whole text, in a form that cannot be changed and can be downloaded,
    with first name, name and quality of the author, and the day it was put on line.

    Left out: how long it stays (`actes.duree-en-ligne`); personal data (`actes.occultation`).
    """
    ligne = parametres.au("actes.publicite-electronique-formes", date_publicite)
    return exiger(
        mentions,
        ligne.elements,
        _NOMS,
        complet="La publication en ligne est dans les formes : texte intégral, figé, daté, avec son auteur.",
        incomplet="À la publication en ligne, il manque {manque} : un relevé ou un résumé ne suffit pas.",
        fondements=(ligne,),
    )


def duree_en_ligne(*, date_mise_en_ligne: date, date_retrait: date | None = None, parametres: Parametres) -> Verdict:
    """Judge how long an act stayed on line, by the law of the day it was put there.

    CGCT, art. R2131-1 (since 1 July 2022): two months at least.

    Left out: the procès-verbal, which stays for good.
    """
    ligne = parametres.au("actes.publicite-electronique-duree", date_mise_en_ligne)
    return au_plus_tot(
        date_retrait,
        ajouter_mois(date_mise_en_ligne, ligne.nombre),
        acte="L’acte a été retiré du site",
        delai=f"{ligne.nombre} mois à compter de la mise en ligne, le {date_longue(date_mise_en_ligne)}",
        fondements=(ligne,),
    )


def occultation(
    *, donnees: Sequence[str], occultees: Sequence[str], date_publicite: date, parametres: Parametres
) -> Verdict:
    """Judge that personal data were hidden before an act was put on line, by the law of that day.

    CRPA, art. L312-1-2: documents with personal data are published only after they were made anonymous, unless a text
    says otherwise.

    Left out: names that the act exists to publish (an elected member who votes, a public appointment).
    """
    ligne = parametres.au("actes.publicite-occultation", date_publicite)
    attendu = "aucune donnée personnelle lisible"
    if lisibles := absents(occultees, donnees):
        phrase = (
            f"Avant la mise en ligne, il reste à occulter {nommer({}, lisibles)} : une donnée personnelle ne se publie "
            "pas, sauf texte qui le prévoit."
        )
        trouve = f"{accord(len(lisibles), 'donnée personnelle lisible', 'données personnelles lisibles')}"
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = "Les données personnelles sont occultées : l’acte peut être mis en ligne."
    return juger(True, trouve=attendu, attendu=attendu, phrase=phrase, fondements=(ligne,))


_PUBLICITE = NatureArgument("date", "la date de publicité de l’acte")
_COMPETENCES = ("BC01.03", "BC01.10")

REGLES = (
    Regle(
        id="actes.forme-electronique",
        titre="Forme de la publication en ligne",
        fonction=forme_electronique,
        arguments={
            "mentions": NatureArgument(
                "liste",
                "ce que porte la publication en ligne",
                (
                    "texte-integral",
                    "non-modifiable",
                    "telechargeable",
                    "prenom-auteur",
                    "nom-auteur",
                    "qualite-auteur",
                    "date-de-mise-en-ligne",
                ),
            ),
            "date_publicite": _PUBLICITE,
        },
        fondements=("actes.publicite-electronique-formes",),
        competences=_COMPETENCES,
        le="date_publicite",
    ),
    Regle(
        id="actes.duree-en-ligne",
        titre="Durée de la publication en ligne",
        fonction=duree_en_ligne,
        arguments={
            "date_mise_en_ligne": NatureArgument("date", "la date de mise en ligne"),
            "date_retrait": NatureArgument("date", "la date où l’acte est retiré du site", facultatif=True),
        },
        fondements=("actes.publicite-electronique-duree",),
        competences=_COMPETENCES,
        le="date_mise_en_ligne",
    ),
    Regle(
        id="actes.occultation",
        titre="Données personnelles dans un acte publié",
        fonction=occultation,
        arguments={
            "donnees": NatureArgument("liste", "les données personnelles que porte l’acte"),
            "occultees": NatureArgument("liste", "les données occultées avant la mise en ligne"),
            "date_publicite": _PUBLICITE,
        },
        fondements=("actes.publicite-occultation",),
        competences=(*_COMPETENCES, "BC01.04"),
        le="date_publicite",
    ),
)
