"""Who may marry, and where: age, kinship, commune, doubt about consent, opposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.etat_civil.jugement import dans_annees, indetermine, juger_debut, juger_elements, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
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
_SOUPCON: Mapping[str, str] = {
    "saisine-procureur": "la saisine sans délai du procureur",
    "information-interesses": "l’information des intéressés",
    "refus-du-maire": "le refus de célébrer opposé par le maire",
    "report-decide-par-le-maire": "le report décidé par le maire seul",
    "publication": "la suite normale du dossier",
}


def age_mariage(*, naissance: date, celebration: date, dispense: bool = False, parametres: Parametres) -> Verdict:
    """Judge the age of the youngest, by the law of the day of the celebration.

    C. civ., art. 144: eighteen years completed. Art. 145: the procureur may dispense for serious reasons.

    Left out: the consent of the parents of a minor (art. 148); the personal law of a foreigner.
    """
    ligne = parametres.au("etat-civil.mariage-age", celebration)
    anniversaire = dans_annees(naissance, ligne.nombre)
    if dispense and celebration < anniversaire:
        phrase = "Le procureur a accordé une dispense d’âge : le mariage est possible."
        return rendre(
            "conforme",
            trouve="une dispense d’âge",
            attendu=f"{accord(ligne.nombre, 'an')} révolus, ou une dispense",
            phrase=phrase,
            fondements=(ligne,),
            limite=anniversaire,
        )
    return juger_debut(
        acte="Le mariage est célébré",
        jour=celebration,
        premier=anniversaire,
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
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if parente in levables:
        suite = (
            "la dispense est accordée" if dispense else "sans dispense du Président de la République, il est prohibé"
        )
        return rendre(
            "conforme" if dispense else "non_conforme",
            trouve=trouve,
            attendu=attendu,
            phrase=f"Le mariage ({trouve}) ne peut être célébré qu’avec une dispense : {suite}.",
            fondements=(ligne,),
        )
    phrase = f"Ce lien ({trouve}) n’empêche pas le mariage."
    return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))


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
    attendu = f"{nommer(_LIENS, permis.elements, 'ou')} (résidence : {mois.nombre} mois au moins)"
    retenus = [lien for lien in permis.elements if lien in liens]
    if any(lien.startswith("domicile") for lien in retenus):
        phrase = f"La commune est compétente : {trouve}."
        return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if not retenus:
        phrase = f"La commune n’est pas compétente. Il faut {attendu}."
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if residence_depuis is None:
        phrase = (
            "La compétence ne tient qu’à une résidence : il faut savoir depuis quand elle est habitée sans "
            "interruption."
        )
        return indetermine(phrase, trouve=trouve, attendu=attendu, fondements=lignes)
    return juger_debut(
        acte="La publication est faite",
        jour=publication,
        premier=ajouter_mois(residence_depuis, mois.nombre),
        delai=f"{mois.nombre} mois d’habitation continue depuis le {date_longue(residence_depuis)}",
        fondements=lignes,
        suite="La commune n’est pas compétente à ce titre.",
    )


def indices_mariage(*, suites: Sequence[str], indices_serieux: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge what the officer did of a doubt about the consent of the two, by the law of that day.

    C. civ., art. 175-2 and 63: with serious signs that the marriage may be annulled (art. 146 or 180), the procureur is
    seized without delay and the two are told. The officer neither refuses nor postpones; an irregular stay alone is no
    sign.

    Left out: whether the signs were serious; the separate interviews.
    """
    ligne = parametres.au("etat-civil.mariage-soupcon", le)
    return juger_elements(
        donnes=suites,
        requis=ligne.listes["indices" if indices_serieux else "sans-indice"],
        noms=_SOUPCON,
        fondements=(ligne,),
        complet="C’est la suite que la loi donne à ce dossier.",
        incomplet="Sur ce dossier, il manque {manque}.",
        interdits=ligne.listes["interdites"],
        intrus=(
            "Le maire ne décide pas seul : {trop}, ce n’est pas permis. S’il a des indices sérieux, il "
            "saisit le procureur."
        ),
    )


def opposition_mariage(
    *, opposant: str, opposition: date, celebration: date, mainlevee: bool, parametres: Parametres
) -> Verdict:
    """Judge a marriage celebrated after an opposition, by the law of the day of the opposition.

    C. civ., art. 68: not before the withdrawal is handed over. Art. 176: after one full year the opposition has no
    effect any more, but that of the public prosecutor, which only a judge ends. Art. 172 to 175-1: who may oppose.

    Left out: whether the reasons are good, which only the judge says; a renewed opposition.
    """
    qui = parametres.au("etat-civil.opposants", opposition)
    mois = parametres.au("etat-civil.opposition-mois", opposition)
    lignes = (qui, mois)
    limite = ajouter_mois(opposition, mois.nombre)
    attendu = "une mainlevée, ou une opposition devenue sans effet"
    if celebration < opposition:
        phrase = "La célébration est datée d’avant l’opposition : rien ne l’empêchait ce jour-là, vérifier les dates."
        return indetermine(phrase, trouve="une opposition postérieure", attendu=attendu, fondements=lignes)
    if mainlevee:
        phrase = "La mainlevée a été remise : rien ne s’oppose plus à la célébration."
        return rendre("conforme", trouve="une mainlevée", attendu=attendu, phrase=phrase, fondements=lignes)
    if opposant in qui.listes["sans-terme"]:
        phrase = (
            "L’opposition du ministère public ne cesse que sur décision judiciaire : le mariage ne peut pas "
            "être célébré."
        )
        return rendre(
            "non_conforme", trouve="une opposition sans mainlevée", attendu=attendu, phrase=phrase, fondements=lignes
        )
    if opposant not in qui.listes["un-an"]:
        phrase = (
            "Cette personne n’est pas de celles que la loi admet à s’opposer : prendre l’attache du "
            "procureur avant de célébrer."
        )
        return indetermine(phrase, trouve=f"« {opposant} »", attendu=attendu, fondements=lignes)
    juste = celebration > limite
    debut = f"L’opposition du {date_longue(opposition)} produit effet jusqu’au {date_longue(limite)}"
    phrase = f"{debut} : le {date_longue(celebration)}, elle n’en a plus."
    if not juste:
        phrase = f"{debut} : sans mainlevée, le mariage ne pouvait pas être célébré le {date_longue(celebration)}."
    return rendre(
        "conforme" if juste else "non_conforme",
        trouve="une opposition sans mainlevée",
        attendu=attendu,
        phrase=phrase,
        fondements=lignes,
        limite=limite,
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
    Regle(
        id="etat-civil.indices-mariage",
        titre="Doute sur le consentement des futurs époux",
        fonction=indices_mariage,
        arguments={
            "suites": NatureArgument("liste", "la suite donnée au dossier", tuple(_SOUPCON)),
            "indices_serieux": NatureArgument("booleen", "l’existence d’indices sérieux"),
            "le": _LE,
        },
        fondements=("etat-civil.mariage-soupcon",),
        competences=("BC02.03", "BC01.09"),
    ),
    Regle(
        id="etat-civil.opposition-mariage",
        titre="Célébration après une opposition",
        fonction=opposition_mariage,
        arguments={
            "opposant": NatureArgument("choix", "l’auteur de l’opposition"),
            "opposition": NatureArgument("date", "la date de l’opposition"),
            "celebration": _CELEBRATION,
            "mainlevee": NatureArgument("booleen", "la remise d’une mainlevée"),
        },
        fondements=("etat-civil.opposants", "etat-civil.opposition-mois"),
        competences=("BC02.03", "BC01.09"),
        le="opposition",
    ),
)
