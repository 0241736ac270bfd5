"""Birth: delay, late declaration, who declares, what the record says, control of the first names.

The day that decides of the law is that of the birth for the delay, that of the declaration for the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.etat_civil.jugement import (
    FERIES,
    indetermine,
    juger_choix,
    juger_elements,
    juger_terme,
    nommer,
    reporter,
)
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_SUITES: Mapping[str, str] = {
    "acte-dresse": "l’acte dressé sur la déclaration",
    "renvoi-au-tribunal": "le renvoi des parents au tribunal",
    "transcription-du-jugement": "la transcription du jugement déclaratif",
    "acte-antidate": "un acte antidaté",
}
_DECLARANTS: Mapping[str, str] = {
    "pere": "le père",
    "mere": "la mère",
    "medecin": "le médecin",
    "sage-femme": "la sage-femme",
    "personne-presente": "une personne qui a assisté à l’accouchement",
    "hote": "la personne chez qui la mère a accouché",
    "autre": "une personne qui n’a pas assisté à l’accouchement",
}
_MENTIONS: Mapping[str, str] = {
    "jour": "le jour",
    "heure": "l’heure",
    "lieu": "le lieu",
    "sexe": "le sexe",
    "prenoms": "les prénoms",
    "nom": "le nom de famille",
    "parents": "les parents désignés (prénoms, noms, âges, professions, domiciles)",
    "declarant": "le déclarant",
    "date-de-l-acte": "la date et l’heure de l’acte",
    "officier": "les prénoms et nom de l’officier de l’état civil",
}
_PRENOMS: Mapping[str, str] = {
    "inscription": "l’inscription immédiate des prénoms choisis",
    "avis-procureur": "l’avis sans délai au procureur",
    "refus": "le refus d’inscrire le prénom",
    "prenom-remplace": "le remplacement du prénom par l’officier de l’état civil",
}


def delai_naissance(
    *, accouchement: date, declaration: date, eloignement: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the delay of a declaration of birth, by the law of the day of the birth.

    C. civ., art. 55, al. 1 and 2 (since 20 November 2016, loi n° 2016-1547): five days, eight in the remote communes
    listed by decree; three days before. CPC, art. 641 and 642: the day of the birth does not count; a last day that is
    a Saturday, a Sunday or a holiday is put off to the next working day.

    Left out: births abroad (fifteen days); whether the commune is on the list of the decree.
    """
    ligne, limite = _limite(accouchement, eloignement, parametres)
    if declaration < accouchement:
        return _avant(accouchement, declaration, ligne)
    return juger_terme(
        acte="La naissance est déclarée",
        jour=declaration,
        limite=limite,
        delai=f"{accord(ligne.nombre, 'jour')} après l’accouchement, le jour de celui-ci non compté",
        fondements=(ligne,),
        suite="L’acte ne peut plus être dressé : il faut un jugement du tribunal.",
    )


def naissance_hors_delai(
    *, accouchement: date, declaration: date, suite: str, eloignement: bool = False, parametres: Parametres
) -> Verdict:
    """Judge what the officer did of a declaration, by the law of the day of the birth.

    C. civ., art. 55, al. 3: beyond the delay the officer may record the birth only by virtue of a judgment. In time,
    the record is drawn up at once (art. 56, al. 2). An antedated record is a forgery (C. pén., art. 441-2).

    Left out: which court; the letter to the parents and to the procureur.
    """
    delai, limite = _limite(accouchement, eloignement, parametres)
    suites = parametres.au("etat-civil.naissance-suites", accouchement)
    if declaration < accouchement:
        return _avant(accouchement, declaration, delai)
    a_temps = declaration <= limite
    permis = suites.listes["dans-le-delai" if a_temps else "hors-delai"]
    situation = "dans le délai" if a_temps else "hors délai"
    debut = f"Déclaration le {date_longue(declaration)}, {situation} (jusqu’au {date_longue(limite)})"
    sinon = f"{debut} : il fallait {nommer(_SUITES, permis, 'ou')}, et non {nommer(_SUITES, [suite])}."
    if suite == "acte-antidate":
        sinon += " Antidater un acte est un faux."
    return juger_choix(
        choix=suite,
        permis=permis,
        noms=_SUITES,
        fondements=(delai, suites),
        conforme=f"{debut} : c’est bien la suite qu’il fallait donner.",
        sinon=sinon,
    )


def declarant_naissance(
    *, declarant: str, le: date, present: bool = False, hors_domicile: bool = False, parametres: Parametres
) -> Verdict:
    """Judge who declared the birth, by the law of the day of the declaration.

    C. civ., art. 56, al. 1: the father; failing him doctors, midwives or other persons who were at the birth; and when
    the mother gave birth away from home, the person at whose place it was.

    Left out: the mother, whom the article does not name; the certificate, which is usage.
    """
    ligne = parametres.au("etat-civil.naissance-declarants", le)
    trouve = nommer(_DECLARANTS, [declarant])
    attendu = nommer(_DECLARANTS, ligne.elements, "ou")
    if declarant == "mere":
        phrase = (
            "L’article 56 ne cite pas la mère parmi les déclarants. Qu’elle compte parmi les personnes qui ont assisté "
            "à l’accouchement est l’usage, à vérifier auprès du procureur."
        )
        return indetermine(phrase, trouve=trouve, attendu=attendu, fondements=(ligne,))
    qualite = "personne-presente" if present else declarant
    bon = qualite in ligne.elements and (qualite != "hote" or hors_domicile)
    phrase = f"Peut déclarer la naissance : {attendu}. Ici, {trouve}"
    phrase += " : la déclaration est recevable." if bon else " : sa déclaration ne peut pas être reçue."
    return rendre(
        "conforme" if bon else "non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,)
    )


def mentions_naissance(
    *,
    mentions: Sequence[str],
    parents_designes: bool,
    le: date,
    declarant_tiers: bool = False,
    sexe_differe: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge what a record of birth says, by the law of its day.

    C. civ., art. 57, al. 1, and 34: day, hour, place, sex, first names, name, the parents, the declarant if need be,
    and the hour of the record. A parent who is not designated is not mentioned at all. Art. 57, al. 2: the sex may be
    left for later when the procureur allows it.

    Left out: the mention of a joint choice of name; one parent designated and not the other.
    """
    ligne = parametres.au("etat-civil.naissance-mentions", le)
    hors = {"sexe"} if sexe_differe else set()
    if not parents_designes:
        hors.add("parents")
    if not declarant_tiers:
        hors.add("declarant")
    return juger_elements(
        donnes=mentions,
        requis=[mention for mention in ligne.elements if mention not in hors],
        noms=_MENTIONS,
        fondements=(ligne,),
        complet="L’acte dit tout ce que la loi demande.",
        incomplet="L’acte de naissance est incomplet, il manque {manque} : une rectification sera nécessaire.",
        interdits=() if parents_designes else ("parents",),
        intrus="Les parents n’ont pas été désignés : l’acte ne doit rien dire d’eux, or il mentionne {trop}.",
    )


def sexe_differe(*, declaration: date, inscription: date, parametres: Parametres) -> Verdict:
    """Judge when the sex was recorded, where it could not be at first, by the law of the day of the declaration.

    C. civ., art. 57, al. 2 (since 4 August 2021, loi n° 2021-1017): three months at most from the declaration.

    Left out: the authorisation of the procureur, and the medical finding.
    """
    ligne = parametres.au("etat-civil.sexe-differe-mois", declaration)
    return juger_terme(
        acte="Le sexe médicalement constaté est inscrit",
        jour=inscription,
        limite=ajouter_mois(declaration, ligne.nombre),
        delai=f"{ligne.nombre} mois à compter de la déclaration",
        fondements=(ligne,),
        suite="En parler au procureur.",
    )


def controle_prenom(*, suites: Sequence[str], doute: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge what the officer did of the first names chosen, by the law of the day of the record.

    C. civ., art. 57, al. 3 to 5: the officer records them at once; when they seem contrary to the interest of the child
    or to the rights of others, the officer advises the procureur without delay, and refuses nothing.

    Left out: whether the doubt was well founded; what the judge decides.
    """
    ligne = parametres.au("etat-civil.prenom-suites", le)
    requis = ligne.listes["doute" if doute else "sans-doute"]
    return juger_elements(
        donnes=suites,
        requis=requis,
        noms=_PRENOMS,
        fondements=(ligne,),
        complet="Les prénoms choisis sont inscrits" + (", et le procureur avisé du doute." if doute else "."),
        incomplet="Il manque {manque}.",
        interdits=ligne.listes["interdites"],
        intrus=(
            "L’officier de l’état civil n’est pas juge du prénom : {trop}, ce n’est pas permis. Il inscrit et, s’il "
            "doute, il avise sans délai le procureur."
        ),
    )


def _limite(accouchement: date, eloignement: bool, parametres: Parametres) -> tuple[Valeur, date]:
    nom = "etat-civil.naissance-delai-eloigne" if eloignement else "etat-civil.naissance-delai"
    ligne = parametres.au(nom, accouchement)
    return ligne, reporter(accouchement + timedelta(days=ligne.nombre), parametres)


def _avant(accouchement: date, declaration: date, ligne: Valeur) -> Verdict:
    trouve = f"déclaration le {date_longue(declaration)}, accouchement le {date_longue(accouchement)}"
    phrase = "La déclaration est datée d’avant l’accouchement : une des deux dates est fausse."
    return indetermine(phrase, trouve=trouve, attendu="une déclaration après l’accouchement", fondements=(ligne,))


_ACCOUCHEMENT = NatureArgument("date", "la date de l’accouchement")
_DECLARATION = NatureArgument("date", "la date de la déclaration")
_ELOIGNEMENT = NatureArgument(
    "booleen", "l’inscription de la commune sur la liste des communes éloignées", facultatif=True
)

REGLES = (
    Regle(
        id="etat-civil.delai-naissance",
        titre="Délai de déclaration de naissance",
        fonction=delai_naissance,
        arguments={
            "accouchement": _ACCOUCHEMENT,
            "declaration": _DECLARATION,
            "eloignement": _ELOIGNEMENT,
        },
        fondements=("etat-civil.naissance-delai", "etat-civil.naissance-delai-eloigne", FERIES),
        competences=("BC02.03", "BC01.10"),
        le="accouchement",
    ),
    Regle(
        id="etat-civil.naissance-hors-delai",
        titre="Suite donnée à une déclaration de naissance",
        fonction=naissance_hors_delai,
        arguments={
            "accouchement": _ACCOUCHEMENT,
            "declaration": _DECLARATION,
            "suite": NatureArgument("choix", "la suite donnée", tuple(_SUITES)),
            "eloignement": _ELOIGNEMENT,
        },
        fondements=(
            "etat-civil.naissance-delai",
            "etat-civil.naissance-delai-eloigne",
            "etat-civil.naissance-suites",
            FERIES,
        ),
        competences=("BC02.03", "BC01.09"),
        le="accouchement",
    ),
    Regle(
        id="etat-civil.declarant-naissance",
        titre="Qui peut déclarer une naissance",
        fonction=declarant_naissance,
        arguments={
            "declarant": NatureArgument("choix", "la personne qui déclare", tuple(_DECLARANTS)),
            "le": _DECLARATION,
            "present": NatureArgument("booleen", "sa présence à l’accouchement", facultatif=True),
            "hors_domicile": NatureArgument(
                "booleen", "le fait que la mère a accouché hors de son domicile", facultatif=True
            ),
        },
        fondements=("etat-civil.naissance-declarants",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.mentions-naissance",
        titre="Mentions de l’acte de naissance",
        fonction=mentions_naissance,
        arguments={
            "mentions": NatureArgument("liste", "les mentions de l’acte", tuple(_MENTIONS)),
            "parents_designes": NatureArgument("booleen", "la désignation des parents à l’officier de l’état civil"),
            "le": NatureArgument("date", "la date de l’acte"),
            "declarant_tiers": NatureArgument(
                "booleen", "le fait que le déclarant n’est pas un des parents", facultatif=True
            ),
            "sexe_differe": NatureArgument(
                "booleen", "l’autorisation du procureur de différer la mention du sexe", facultatif=True
            ),
        },
        fondements=("etat-civil.naissance-mentions",),
        competences=("BC02.03", "BC01.03"),
    ),
    Regle(
        id="etat-civil.sexe-differe",
        titre="Inscription différée du sexe",
        fonction=sexe_differe,
        arguments={
            "declaration": _DECLARATION,
            "inscription": NatureArgument("date", "la date d’inscription du sexe"),
        },
        fondements=("etat-civil.sexe-differe-mois",),
        competences=("BC02.03",),
        le="declaration",
    ),
    Regle(
        id="etat-civil.controle-prenom",
        titre="Contrôle des prénoms d’un nouveau-né",
        fonction=controle_prenom,
        arguments={
            "suites": NatureArgument("liste", "ce que l’officier de l’état civil a fait", tuple(_PRENOMS)),
            "doute": NatureArgument("booleen", "l’existence d’un doute sur le prénom"),
            "le": NatureArgument("date", "la date de l’acte"),
        },
        fondements=("etat-civil.prenom-suites",),
        competences=("BC02.03", "BC01.06"),
    ),
)
