"""Declaration of a birth: delay, what follows a late one, who declares.

The day that decides of the law is that of the birth for the delay, that of the declaration for the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.feries import reporter
from sgm_sim.droit.jugements import indecis, nommer, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
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
    return au_plus_tard(
        declaration,
        limite,
        acte="La naissance est déclarée",
        delai=f"{accord(ligne.nombre, 'jour')} après l’accouchement, le jour de celui-ci non compté",
        fondements=(ligne,),
        suite="L’acte ne peut plus être dressé : il faut un jugement du tribunal.",
    )


def naissance_hors_delai(
    *, accouchement: date, declaration: date, suite: str, eloignement: bool = False, parametres: Parametres
) -> Verdict:
    """Judge what the officer did of a declaration, by the law of the day of the birth.

    C. civ., art. 55, al. 3: beyond the delay the officer may record the birth only by virtue of a judgment. In time,
    the record is drawn up at once (art. 56, al. 2). An antedated record is a forgery in an authentic writing (C. pén.,
    art. 441-4).

    Left out: which court; the letter to the parents and to the procureur.
    """
    delai, limite = _limite(accouchement, eloignement, parametres)
    suites = parametres.au("etat-civil.naissance-suites", accouchement)
    if declaration < accouchement:
        return _avant(accouchement, declaration, delai)
    a_temps = declaration <= limite
    permis = suites.listes["dans-le-delai" if a_temps else "hors-delai"]
    situation = "dans le délai" if a_temps else "hors délai"
    debut = f"La déclaration du {date_longue(declaration)} arrive {situation} (il va jusqu’au {date_longue(limite)})"
    sinon = f"{debut} : elle appelait {nommer(_SUITES, permis, 'ou')}, et non {nommer(_SUITES, [suite])}."
    if suite == "acte-antidate":
        sinon += " Antidater un acte est un faux."
    return trancher(
        suite in permis,
        trouve=nommer(_SUITES, [suite]),
        attendu=nommer(_SUITES, permis, "ou"),
        oui=f"{debut} : c’est bien la suite à lui donner, {nommer(_SUITES, [suite])}.",
        non=sinon,
        fondements=(delai, suites),
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
        return indecis(phrase=phrase, trouve=trouve, attendu=attendu, fondements=(ligne,))
    qualite = "personne-presente" if present else declarant
    vu = qualite if declarant == "autre" else declarant
    bon = qualite in ligne.elements and (qualite != "hote" or hors_domicile)
    phrase = f"Peut déclarer la naissance : {attendu}. Ici, c’est {nommer(_DECLARANTS, [vu])}"
    return trancher(
        bon,
        trouve=trouve,
        attendu=attendu,
        oui=f"{phrase} : la déclaration est recevable.",
        non=f"{phrase} : la déclaration ne peut pas être reçue.",
        fondements=(ligne,),
    )


def _limite(accouchement: date, eloignement: bool, parametres: Parametres) -> tuple[Valeur, date]:
    nom = "etat-civil.naissance-delai-eloigne" if eloignement else "etat-civil.naissance-delai"
    ligne = parametres.au(nom, accouchement)
    return ligne, reporter(jours_apres(accouchement, ligne.nombre), parametres)


def _avant(accouchement: date, declaration: date, ligne: Valeur) -> Verdict:
    trouve = f"déclaration le {date_longue(declaration)}, accouchement le {date_longue(accouchement)}"
    phrase = "La déclaration est datée d’avant l’accouchement : une des deux dates est fausse."
    return indecis(phrase=phrase, trouve=trouve, attendu="une déclaration après l’accouchement", fondements=(ligne,))


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
        fondements=("etat-civil.naissance-delai", "etat-civil.naissance-delai-eloigne", "feries.communs"),
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
            "feries.communs",
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
)
