"""Death: declaration, notice of the establishments, what the record says and must not say, violent death, child without
life."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.etat_civil.formes import exiger_sans
from sgm_sim.droit.jugements import absents, exiger, juger, nommer, trancher
from sgm_sim.droit.jugements_de_dates import avant_l_heure
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_SUITES: Mapping[str, str] = {
    "acte-dresse": "l’acte dressé",
    "refus": "le refus de dresser l’acte",
    "renvoi-au-tribunal": "le renvoi au tribunal",
}
_MENTIONS: Mapping[str, str] = {
    "jour-heure-lieu": "le jour, l’heure et le lieu du décès",
    "identite-du-defunt": "les prénoms, nom, date et lieu de naissance du défunt",
    "profession-et-domicile": "sa profession et son domicile",
    "parents": "ses père et mère",
    "conjoint": "son époux",
    "partenaire": "son partenaire de PACS",
    "declarant": "le déclarant et sa parenté",
    "cause-du-deces": "la cause du décès",
    "mort-violente": "les circonstances d’une mort violente",
    "deces-en-prison": "le décès en établissement pénitentiaire",
}
_PREALABLES: Mapping[str, str] = {
    "proces-verbal-de-police": "le procès-verbal d’un officier de police",
    "assistance-d-un-medecin": "l’assistance d’un médecin à ce procès-verbal",
}
_ACTES: Mapping[str, str] = {
    "acte-de-naissance": "un acte de naissance",
    "acte-de-deces": "un acte de décès",
    "acte-d-enfant-sans-vie": "un acte d’enfant sans vie",
}


def declaration_tardive_deces(*, suite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge what the officer did of a declaration of death, early or late, by the law of that day.

    No general delay has been in force since the décret of 15 April 1919 was repealed (décret n° 76-435 of 18 May 1976):
    the twenty-four hours are usage. C. civ., art. 78 and 87: the record is drawn up whatever the time elapsed.

    Left out: notices of establishments, which have a delay (`etat-civil.avis-etablissement`); a body not found.
    """
    ligne = parametres.au("etat-civil.deces-suites", le)
    return trancher(
        suite in ligne.elements,
        trouve=nommer(_SUITES, [suite]),
        attendu=nommer(_SUITES, ligne.elements, "ou"),
        oui="L’acte de décès est dressé : aucun délai légal ne s’y oppose, les vingt-quatre heures sont un usage.",
        non="Une déclaration de décès s’enregistre même tardive : la loi ne fixe plus de délai à la famille.",
        fondements=(ligne,),
    )


def avis_etablissement(
    *, date_deces: date, heure_deces: time, date_avis: date, heure_avis: time, parametres: Parametres
) -> Verdict:
    """Judge when an establishment told the officer of a death, by the law of the day of the death.

    C. civ., art. 80, al. 2: establishments of health, and those that house elderly people, give notice by any means
    within twenty-four hours. Hours run on Saturdays, Sundays and holidays too.

    Left out: prisons, at once (art. 84); the family, which has no delay.
    """
    ligne = parametres.au("etat-civil.deces-etablissement-heures", date_deces)
    return avant_l_heure(
        datetime.combine(date_avis, heure_avis),
        datetime.combine(date_deces, heure_deces) + timedelta(hours=ligne.nombre),
        acte="L’établissement a donné avis du décès",
        delai=f"{accord(ligne.nombre, 'heure')} à compter du décès",
        fondements=(ligne,),
        suite="L’acte se dresse quand même.",
    )


def mentions_deces(
    *, mentions: Sequence[str], le: date, inconnues: Sequence[str] = (), parametres: Parametres
) -> Verdict:
    """Judge what a record of death says, by the law of its day.

    C. civ., art. 79: day, hour and place, identity, parents, spouse, partner, declarant, « autant qu’on pourra le
    savoir ». Art. 85: nothing of a violent death, nor of a death in prison; art. 35: nothing but what must be declared,
    so no cause of death.

    Left out: a body that cannot be identified (art. 87).
    """
    voulues = parametres.au("etat-civil.deces-mentions", le)
    interdites = parametres.au("etat-civil.deces-mentions-interdites", le)
    return exiger_sans(
        mentions,
        absents(inconnues, voulues.elements),
        interdites.elements,
        _MENTIONS,
        complet="L’acte dit ce que la loi demande, autant qu’on le sait, et rien de plus.",
        incomplet="L’acte de décès est muet sur ce point : {manque}. À compléter si on le sait.",
        fondements=(voulues, interdites),
        intrus="L’acte de décès ne doit pas mentionner {trop}.",
    )


def inhumation_mort_violente(*, signes: bool, prealables: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether the burial could be let go, by the law of that day.

    C. civ., art. 81: with signs of a violent death, or circumstances that give reason to suspect one, no burial before
    an officer of police, assisted by a doctor, has drawn up his report.

    Left out: the permission of the procureur, which police and funeral law ask for; delays of burial.
    """
    ligne = parametres.au("etat-civil.mort-violente-prealables", le)
    complet = "Rien, au titre de l’article 81, n’empêche de poursuivre : les autres autorisations restent à demander."
    if not signes:
        trouve, attendu = "aucun signe de mort violente", "aucune formalité de l’article 81"
        return juger(True, trouve=trouve, attendu=attendu, phrase=complet, fondements=(ligne,))
    return exiger(
        prealables,
        ligne.elements,
        _PREALABLES,
        complet=complet,
        incomplet="Il y a des signes de mort violente : aucune autorisation avant {manque}. Appeler le parquet.",
        fondements=(ligne,),
    )


def enfant_sans_vie(
    *,
    certificat_vivant_viable: bool,
    actes: Sequence[str],
    le: date,
    prenoms_demandes: bool = False,
    prenoms_inscrits: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge which acts were drawn up for a child who died before its birth was declared, by the law of that day.

    C. civ., art. 79-1 (name since 8 December 2021, loi n° 2021-1576): with a medical certificate that the child was
    born alive and viable, a birth record and a death record; failing that, an act of child without life, where first
    names and a name are written when the parents ask, without legal effect.

    Left out: the certificate of the delivery; the livret de famille; the fate of the body.
    """
    ligne = parametres.au("etat-civil.enfant-sans-vie", le)
    cle = "ne-vivant-et-viable" if certificat_vivant_viable else "sans-certificat"
    if prenoms_demandes and not prenoms_inscrits:
        return juger(
            False,
            trouve="des prénoms ou un nom demandés, et non inscrits",
            attendu="leur inscription",
            phrase=(
                "Les parents demandent des prénoms ou un nom pour l’enfant : ils s’inscrivent, sans effet juridique."
            ),
            fondements=(ligne,),
        )
    requis = ligne.listes[cle]
    autres = [acte for actes_cle in ligne.listes.values() for acte in actes_cle if acte not in requis]
    return exiger_sans(
        actes,
        requis,
        autres,
        _ACTES,
        complet="Ce sont les actes que le certificat médical commande.",
        incomplet="D’après le certificat médical, il faut aussi {manque}.",
        fondements=(ligne,),
        intrus="D’après le certificat médical, il ne fallait pas dresser {trop}.",
    )


_LE = NatureArgument("date", "la date de l’acte")

REGLES = (
    Regle(
        id="etat-civil.declaration-tardive-deces",
        titre="Suite d’une déclaration de décès, même tardive",
        fonction=declaration_tardive_deces,
        arguments={"suite": NatureArgument("choix", "la suite donnée", tuple(_SUITES)), "le": _LE},
        fondements=("etat-civil.deces-suites",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.avis-etablissement",
        titre="Avis d’un décès par un établissement",
        fonction=avis_etablissement,
        arguments={
            "date_deces": NatureArgument("date", "la date du décès"),
            "heure_deces": NatureArgument("heure", "l’heure du décès"),
            "date_avis": NatureArgument("date", "la date de l’avis"),
            "heure_avis": NatureArgument("heure", "l’heure de l’avis"),
        },
        fondements=("etat-civil.deces-etablissement-heures",),
        competences=("BC02.03", "BC01.06"),
        le="date_deces",
    ),
    Regle(
        id="etat-civil.mentions-deces",
        titre="Mentions de l’acte de décès",
        fonction=mentions_deces,
        arguments={
            "mentions": NatureArgument("liste", "les mentions de l’acte", tuple(_MENTIONS)),
            "le": _LE,
            "inconnues": NatureArgument("liste", "les mentions sans objet ou que l’on ignore", facultatif=True),
        },
        fondements=("etat-civil.deces-mentions", "etat-civil.deces-mentions-interdites"),
        competences=("BC02.03", "BC01.03"),
    ),
    Regle(
        id="etat-civil.inhumation-mort-violente",
        titre="Inhumation en cas de mort violente",
        fonction=inhumation_mort_violente,
        arguments={
            "signes": NatureArgument("booleen", "l’existence de signes de mort violente"),
            "prealables": NatureArgument("liste", "ce qui a été fait avant", tuple(_PREALABLES)),
            "le": NatureArgument("date", "la date de l’inhumation"),
        },
        fondements=("etat-civil.mort-violente-prealables",),
        competences=("BC02.03", "BC01.09"),
    ),
    Regle(
        id="etat-civil.enfant-sans-vie",
        titre="Actes d’un enfant mort avant sa déclaration",
        fonction=enfant_sans_vie,
        arguments={
            "certificat_vivant_viable": NatureArgument("booleen", "un certificat d’enfant né vivant et viable"),
            "actes": NatureArgument("liste", "les actes dressés", tuple(_ACTES)),
            "le": _LE,
            "prenoms_demandes": NatureArgument(
                "booleen", "la demande de prénoms ou d’un nom par les parents", facultatif=True
            ),
            "prenoms_inscrits": NatureArgument("booleen", "leur inscription dans l’acte", facultatif=True),
        },
        fondements=("etat-civil.enfant-sans-vie",),
        competences=("BC02.03",),
    ),
)
