"""Who may marry, and where: age, kinship, commune."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.etat_civil.formes import au_plus_tot_sauf_dispense, dans_annees
from sgm_sim.droit.jugements import indecis, juger, nommer, presents, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_PARENTES: Mapping[str, str] = {
    "aucune": "aucune parenté",
    "ascendant-descendant": "ascendant et descendant",
    "frere-soeur": "frère et sœur",
    "oncle-niece": "oncle ou tante et neveu ou nièce",
    "allies-ligne-directe": "alliés en ligne directe",
    "allies-ligne-directe-apres-deces": "alliés en ligne directe, l’auteur de l’alliance étant mort",
    "cousins": "cousins",
}


_LIENS: Mapping[str, str] = {
    "domicile-d-un-epoux": "le domicile d’un des époux",
    "residence-d-un-epoux": "la résidence d’un des époux",
    "domicile-d-un-parent": "le domicile d’un de leurs parents",
    "residence-d-un-parent": "la résidence d’un de leurs parents",
}


def age_mariage(*, naissance: date, celebration: date, dispense: bool = False, parametres: Parametres) -> Verdict:
    """Judge the age of the youngest, by the law of the day of the celebration.

    C. civ., art. 144: eighteen years completed. Art. 145: the procureur may dispense for serious reasons.

    Left out: the consent of the parents of a minor (art. 148); the personal law of a foreigner.
    """
    ligne = parametres.au("etat-civil.mariage-age", celebration)
    anniversaire = dans_annees(naissance, ligne.nombre)
    return au_plus_tot_sauf_dispense(
        celebration,
        anniversaire,
        dispense=dispense,
        acte="Le mariage est célébré",
        delai=f"{accord(ligne.nombre, 'an')} révolus pour le plus jeune",
        fondements=(ligne,),
    )


def empechement_mariage(*, parente: str, le: date, dispense: bool = False, parametres: Parametres) -> Verdict:
    """Judge whether kinship forbids the marriage, by the law of that day.

    C. civ., art. 161 to 163: ascendants and descendants, allies in the direct line, brothers and sisters, uncle or aunt
    and nephew or niece. Art. 164: the President of the Republic may lift, for serious reasons, that of uncles and
    nieces, and that of allies when the person who made the alliance is dead.

    Left out: adoption; an earlier marriage not dissolved (art. 147); the personal law of a foreigner.
    """
    ligne = parametres.au("etat-civil.mariage-prohibitions", le)
    levables, absolues = ligne.listes["levables"], ligne.listes["absolues"]
    trouve = nommer(_PARENTES, [parente])
    attendu = "aucune parenté prohibée, ou une dispense du Président de la République là où elle est possible"
    if parente in absolues:
        phrase = f"Le mariage est prohibé ({trouve}), sans dispense possible."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if parente in levables:
        phrase = f"Le mariage ({trouve}) ne peut être célébré qu’avec une dispense du Président de la République"
        return trancher(
            dispense,
            trouve=trouve,
            attendu=attendu,
            oui=f"{phrase}, et elle est accordée.",
            non=f"{phrase} : sans elle, il est prohibé.",
            fondements=(ligne,),
        )
    phrase = f"Ce lien ({trouve}) n’empêche pas le mariage."
    return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


def lieu_mariage(
    *, liens: Sequence[str], publication: date, residence_depuis: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge whether the commune may celebrate the marriage, by the law of the day of the publication.

    C. civ., art. 74 and 165 (since 19 May 2013, loi n° 2013-404): where one of them, or one of their parents, has a
    domicile, or a residence of at least one month of continuous habitation at the date of publication. Before that day,
    only where one of them had.

    Left out: proof; second homes; dispense of publication, where its date counts.
    """
    permis = parametres.au("etat-civil.mariage-liens", publication)
    mois = parametres.au("etat-civil.mariage-residence-mois", publication)
    lignes = (permis, mois)
    trouve = nommer(_LIENS, liens) or "aucun lien avec la commune"
    attendu = f"{nommer(_LIENS, permis.elements, 'ou')} (une résidence de {mois.nombre} mois au moins)"
    retenus = presents(liens, permis.elements)
    if any(lien.startswith("domicile") for lien in retenus):
        phrase = f"La commune est compétente à ce titre : {nommer(_LIENS, retenus)}."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if not retenus:
        phrase = f"La commune n’est pas compétente. Il faut {attendu}."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if residence_depuis is None:
        phrase = (
            "La compétence ne tient qu’à une résidence : il faut savoir depuis quand elle est habitée sans "
            "interruption."
        )
        return indecis(phrase=phrase, trouve=trouve, attendu=attendu, fondements=lignes)
    return au_plus_tot(
        publication,
        ajouter_mois(residence_depuis, mois.nombre),
        acte="La publication est faite",
        delai=f"{mois.nombre} mois d’habitation continue depuis le {date_longue(residence_depuis)}",
        fondements=lignes,
        suite="La commune n’est pas compétente à ce titre.",
    )


_LE = NatureArgument("date", "la date du dossier")


_PUBLICATION = NatureArgument("date", "la date de publication")


_CELEBRATION = NatureArgument("date", "la date de la célébration")


REGLES = (
    Regle(
        id="etat-civil.age-mariage",
        titre="Âge du mariage",
        fonction=age_mariage,
        arguments={
            "naissance": NatureArgument("date", "la date de naissance du plus jeune"),
            "celebration": _CELEBRATION,
            "dispense": NatureArgument("booleen", "une dispense d’âge du procureur", facultatif=True),
        },
        fondements=("etat-civil.mariage-age",),
        competences=("BC02.03",),
        le="celebration",
    ),
    Regle(
        id="etat-civil.empechement-mariage",
        titre="Parenté qui empêche le mariage",
        fonction=empechement_mariage,
        arguments={
            "parente": NatureArgument("choix", "le lien entre les futurs époux", tuple(_PARENTES)),
            "le": _LE,
            "dispense": NatureArgument("booleen", "une dispense du Président de la République", facultatif=True),
        },
        fondements=("etat-civil.mariage-prohibitions",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.lieu-mariage",
        titre="Commune où le mariage peut être célébré",
        fonction=lieu_mariage,
        arguments={
            "liens": NatureArgument("liste", "les liens avec la commune", tuple(_LIENS)),
            "publication": _PUBLICATION,
            "residence_depuis": NatureArgument("date", "le début de la résidence continue", facultatif=True),
        },
        fondements=("etat-civil.mariage-liens", "etat-civil.mariage-residence-mois"),
        competences=("BC02.03", "BC01.10"),
        le="publication",
    ),
)
