"""The application reaches the mairie: copies, receipt, notice, transmission, electronic filing.

The law is that of the day of the application.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.urbanisme.formalites import LE_DEPOT
from sgm_sim.droit.verdict import Verdict

_MENTIONS: Mapping[str, str] = {
    "numero": "le numéro d’enregistrement",
    "date-tacite": "la date de la décision tacite ou du début possible des travaux",
    "faculte-un-mois": "la faculté de réclamer des pièces ou de changer le délai dans le mois",
    "cas-sans-tacite": "l’information, dans le même délai, des cas où le silence ne vaut pas accord",
}
_DESTINATAIRES: Mapping[str, str] = {
    "prefet": "au préfet",
    "epci": "au président de l’intercommunalité",
    "patrimoine": "au service chargé du patrimoine",
    "abf": "à l’architecte des Bâtiments de France",
}


def exemplaires(*, type_demande: str, abf: bool, fournis: int, le: date, parametres: Parametres) -> Verdict:
    """Judge the number of paper copies of an application.

    C. urb., art. R423-2 (since 29 December 2019): two for a declaration, four for a permit, one more when the
    architecte des Bâtiments de France is consulted.

    Left out: an application filed electronically; parks, shops and other extra copies.
    """
    ligne = parametres.au("urbanisme.exemplaires", le)
    plus = parametres.au("urbanisme.exemplaire-abf", le)
    if type_demande not in ligne.table:
        phrase = "Le nombre d’exemplaires n’est connu que pour les déclarations préalables et les permis."
        return indecis(
            trouve=f"« {type_demande} »",
            attendu="une déclaration ou un permis",
            phrase=phrase,
            fondements=(ligne, plus),
        )
    requis = int(ligne.table[type_demande]) + (plus.nombre if abf else 0)
    assez = fournis >= requis
    phrase = f"Le dossier papier compte {accord(fournis, 'exemplaire')} ; il en faut {requis}"
    phrase += ", dont celui de l’architecte des Bâtiments de France." if abf else "."
    return juger(
        assez,
        trouve=accord(fournis, "exemplaire"),
        attendu=accord(requis, "exemplaire"),
        phrase=phrase,
        fondements=(ligne, plus),
        limite=requis,
    )


def recepisse(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the receipt says.

    C. urb., art. R423-3 to R423-5 (since 29 December 2019): number, date of the tacit decision, what the mairie may
    still notify within a month.

    Left out: the model set by order of the minister, and who signs.
    """
    ligne = parametres.au("urbanisme.recepisse-mentions", le)
    return exiger(
        mentions,
        ligne.elements,
        _MENTIONS,
        complet="Le récépissé porte tout ce que le code demande.",
        incomplet="Le récépissé n’indique pas {manque}.",
        fondements=(ligne,),
    )


def affichage_depot(
    *, le: date, date_affichage: date, retire_avant_decision: bool = False, parametres: Parametres
) -> Verdict:
    """Judge the posting, or the putting online, of the notice of an application.

    C. urb., art. R423-6 (since 29 December 2019; online since 2022): within fifteen days of the application, and as
    long as it is examined.

    Left out: what the notice says; the electronic display, which is regular in the same delay.
    """
    ligne = parametres.au("urbanisme.affichage-depot-jours", le)
    limite = jours_apres(le, ligne.nombre)
    if retire_avant_decision:
        phrase = "L’avis de dépôt doit rester affiché ou en ligne pendant toute l’instruction : il a été retiré avant."
        return rendre(
            "non_conforme",
            trouve="un avis retiré avant la décision",
            attendu="un avis affiché pendant toute l’instruction",
            phrase=phrase,
            fondements=(ligne,),
            limite=limite,
        )
    return au_plus_tard(
        date_affichage,
        limite,
        acte="L’avis de dépôt a été affiché ou mis en ligne",
        delai=f"{accord(ligne.nombre, 'jour')} à compter du dépôt",
        fondements=(ligne,),
    )


def transmission_dossier(*, destinataire: str, le: date, date_envoi: date, parametres: Parametres) -> Verdict:
    """Judge when the maire passed the file on.

    C. urb., art. R423-8 to R423-11 (since 29 December 2019): within the week that follows the application, to the
    préfet, the intercommunalité, the heritage service or the architecte des Bâtiments de France.

    Left out: the other services, which the authority consults without a delay of its own.
    """
    ligne = parametres.au("urbanisme.transmission-jours", le)
    if destinataire not in ligne.table:
        phrase = "Aucun délai n’est connu ici pour transmettre le dossier à ce destinataire."
        return indecis(
            trouve=f"« {destinataire} »", attendu="un destinataire connu", phrase=phrase, fondements=(ligne,)
        )
    n = int(ligne.table[destinataire])
    return au_plus_tard(
        date_envoi,
        jours_apres(le, n),
        acte=f"Le dossier a été transmis {_DESTINATAIRES[destinataire]}",
        delai=f"la semaine qui suit le dépôt, soit {accord(n, 'jour')}",
        fondements=(ligne,),
    )


def voie_depot(
    *, voie: str, personne_morale: bool, population: int, accepte: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge what the mairie answers to an application, by the way it came.

    C. urb., art. R423-1, L423-3, R423-2-1 and CRPA, art. L112-8 (since 1 January 2022): every commune takes electronic
    applications; above 3 500 inhabitants, legal persons must use them.

    Left out: which address or portal the commune has published.
    """
    voies = parametres.au("urbanisme.voies-depot", le)
    seuil = parametres.au("urbanisme.teleprocedure-population", le)
    obligatoire = personne_morale and population > seuil.nombre
    habitants = accord(seuil.nombre, "habitant")
    if voie not in voies.elements:
        phrase = "Cette voie de dépôt n’est pas connue : ni le papier, ni l’électronique."
        return indecis(trouve=f"« {voie} »", attendu="papier ou électronique", phrase=phrase, fondements=(voies, seuil))
    recevable = voie == "electronique" or not obligatoire
    dit = "par voie électronique" if voie == "electronique" else "sur papier"
    if recevable:
        raison = "toute commune doit pouvoir recevoir une demande par cette voie"
    else:
        raison = f"au-dessus de {habitants}, une personne morale doit déposer par voie électronique"
    fait = "" if accepte is recevable else f" Elle a été {'acceptée' if accepte else 'refusée'}."
    phrase = f"La demande déposée {dit} {'doit' if recevable else 'ne peut pas'} être reçue : {raison}.{fait}"
    return juger(
        accepte is recevable,
        trouve="une demande acceptée" if accepte else "une demande refusée",
        attendu="une demande acceptée" if recevable else "une demande refusée",
        phrase=phrase,
        fondements=(voies, seuil),
    )


_TYPES = NatureArgument("choix", "le type de demande", ("dp", "pcmi", "pc", "pa", "pd"))

REGLES = (
    Regle(
        id="urbanisme.exemplaires",
        titre="Nombre d’exemplaires du dossier",
        fonction=exemplaires,
        arguments={
            "type_demande": _TYPES,
            "abf": NatureArgument("booleen", "la consultation de l’architecte des Bâtiments de France"),
            "fournis": NatureArgument("nombre", "le nombre d’exemplaires fournis"),
            "le": LE_DEPOT,
        },
        fondements=("urbanisme.exemplaires", "urbanisme.exemplaire-abf"),
        competences=("BC02.04",),
    ),
    Regle(
        id="urbanisme.recepisse",
        titre="Récépissé de dépôt",
        fonction=recepisse,
        arguments={
            "mentions": NatureArgument("liste", "les mentions du récépissé", tuple(_MENTIONS)),
            "le": LE_DEPOT,
        },
        fondements=("urbanisme.recepisse-mentions",),
        competences=("BC02.04", "BC02.01"),
    ),
    Regle(
        id="urbanisme.affichage-depot",
        titre="Affichage de l’avis de dépôt",
        fonction=affichage_depot,
        arguments={
            "le": LE_DEPOT,
            "date_affichage": NatureArgument("date", "la date d’affichage ou de mise en ligne"),
            "retire_avant_decision": NatureArgument("booleen", "le retrait avant la décision", facultatif=True),
        },
        fondements=("urbanisme.affichage-depot-jours",),
        competences=("BC02.04",),
    ),
    Regle(
        id="urbanisme.transmission-dossier",
        titre="Transmission du dossier dans la semaine",
        fonction=transmission_dossier,
        arguments={
            "destinataire": NatureArgument("choix", "le destinataire", tuple(_DESTINATAIRES)),
            "le": LE_DEPOT,
            "date_envoi": NatureArgument("date", "la date de transmission"),
        },
        fondements=("urbanisme.transmission-jours",),
        competences=("BC02.04",),
    ),
    Regle(
        id="urbanisme.voie-depot",
        titre="Dépôt sur papier ou par voie électronique",
        fonction=voie_depot,
        arguments={
            "voie": NatureArgument("choix", "la voie de dépôt", ("papier", "electronique")),
            "personne_morale": NatureArgument("booleen", "la qualité de personne morale du demandeur"),
            "population": NatureArgument("nombre", "la population de la commune"),
            "accepte": NatureArgument("booleen", "l’acceptation de la demande"),
            "le": LE_DEPOT,
        },
        fondements=("urbanisme.voies-depot", "urbanisme.teleprocedure-population"),
        competences=("BC02.04", "BC02.02"),
    ),
)
