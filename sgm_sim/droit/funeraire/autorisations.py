"""Who authorises what after a death, and carrying the body. The law is that of the day of the act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.jugements import choisir, exiger, indecis
from sgm_sim.droit.jugements_de_dates import avant_l_heure
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict

_AUTORITES: Mapping[str, str] = {
    "maire-deces": "le maire de la commune du décès",
    "maire-depot-corps": "le maire de la commune où le corps est déposé",
    "maire-fermeture-cercueil": "le maire de la commune où le cercueil est fermé",
    "maire-inhumation": "le maire de la commune d’inhumation",
    "officier-etat-civil": "l’officier de l’état civil",
    "prefet": "le préfet",
}

_PIECES: Mapping[str, str] = {
    "volonte-ou-demande": "l’écrit du défunt (ou la demande de la personne qui pourvoit aux funérailles)",
    "certificat-medical": "le certificat du médecin (aucun problème médico-légal)",
    "pile-retiree": "l’attestation de retrait de la prothèse à pile",
}


def autorite_operation(
    *, operation: str, apres_transport: bool = False, le: date, annonce: str | None = None, parametres: Parametres
) -> Verdict:
    """Tell who authorises the closing of the coffin or the cremation.

    CGCT, art. R2213-17 and R2213-34 (since 7 August 2022): the maire, and no longer the registrar; that of the death,
    or that of the place to which the body was brought before it was put in the coffin.

    Left out: deaths abroad; who the maire delegates.
    """
    ligne = parametres.au("funeraire.autorites", le)
    cle = f"{operation}-apres-transport" if apres_transport else operation
    if cle not in ligne.listes:
        return _operation_inconnue(operation, ligne)
    return choisir(
        annonce,
        ligne.listes[cle][0],
        _AUTORITES,
        sujet="L’autorité qui autorise est",
        raison="Le corps a été transporté avant la mise en bière."
        if apres_transport
        else "Le corps n’a pas été transporté.",
        fondements=(ligne,),
    )


def autorite_inhumation(*, lieu: str, le: date, annonce: str | None = None, parametres: Parametres) -> Verdict:
    """Tell who authorises a burial, in a cemetery or on private land.

    CGCT, art. R2213-31 and R2213-32 (text of 22 February 2008, the last one read): the maire of the place of burial;
    the préfet on private land, after the opinion of a hydrogeologist.

    Left out: the permit to carry the body; urns.
    """
    ligne = parametres.au("funeraire.autorites-inhumation", le)
    if lieu not in ligne.listes:
        return _operation_inconnue(lieu, ligne)
    return choisir(
        annonce,
        ligne.listes[lieu][0],
        _AUTORITES,
        sujet="L’autorité qui autorise l’inhumation est",
        raison="C’est le lieu de l’inhumation qui compte.",
        fondements=(ligne,),
    )


def pieces_cremation(*, pieces: Sequence[str], prothese_a_pile: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge the file of a cremation.

    CGCT, art. R2213-34 (since 7 August 2022): the will of the dead or the request of whoever arranges the funeral, the
    certificate of a doctor, the removal of a battery when there was one.

    Left out: agreement of all relatives, which the article does not ask for; deaths abroad.
    """
    ligne = parametres.au("funeraire.cremation-pieces", le)
    voulues = [nom for nom in ligne.elements if nom != "pile-retiree" or prothese_a_pile]
    return exiger(
        pieces,
        voulues,
        _PIECES,
        complet="Le dossier permet d’autoriser la crémation.",
        incomplet="Pour autoriser la crémation, il manque {manque}.",
        fondements=(ligne,),
    )


def transport_avant_mise_en_biere(
    *, le: date, heure_deces: time, arrivee: date, heure_arrivee: time, autopsie: bool = False, parametres: Parametres
) -> Verdict:
    """Judge how long after the death a body that is in no coffin reached its place.

    CGCT, art. R2213-11 (since 1 March 2011): forty-eight hours, seventy-two after an autopsy for an infection.

    Left out: which vehicle; the declaration that goes with it (`declaration-transport`).
    """
    ligne = parametres.au("funeraire.transport-heures", le)
    heures = int(ligne.table["autopsie-infection" if autopsie else "ordinaire"])
    terme = datetime.combine(le, heure_deces) + timedelta(hours=heures)
    return avant_l_heure(
        datetime.combine(arrivee, heure_arrivee),
        terme,
        acte="Le corps est arrivé",
        delai=f"{accord(heures, 'heure')} depuis le décès",
        fondements=(ligne,),
        suite="Le transport avant mise en bière n’était plus possible.",
    )


def declaration_transport(
    *, declaration: date | None = None, autorisation_exigee: bool = False, le: date, parametres: Parametres
) -> Verdict:
    """Judge what was asked before a body was carried, by the day of the transport.

    CGCT, art. R2213-7 and R2213-21 (since 1 March 2011, partly checked): a written declaration to the maire beforehand,
    and no authorisation any more.

    Left out: transport out of France; who may carry.
    """
    ligne = parametres.au("funeraire.transport-formalite", le)
    attendu = "une déclaration préalable, sans autorisation"
    if autorisation_exigee:
        phrase = (
            "La mairie exige une autorisation : le transport de corps ne demande plus qu’une déclaration préalable."
        )
        return rendre(
            "non_conforme", trouve="une autorisation exigée", attendu=attendu, phrase=phrase, fondements=(ligne,)
        )
    if declaration is None or declaration > le:
        phrase = f"Le corps a été transporté le {date_longue(le)} sans déclaration préalable au maire."
        return rendre(
            "non_conforme", trouve="pas de déclaration préalable", attendu=attendu, phrase=phrase, fondements=(ligne,)
        )
    phrase = f"Le transport du {date_longue(le)} a été déclaré au maire auparavant."
    return rendre("conforme", trouve="une déclaration", attendu=attendu, phrase=phrase, fondements=(ligne,))


def _operation_inconnue(operation: str, ligne: Valeur) -> Verdict:
    phrase = "Cette opération n’est pas de celles dont l’autorité est connue ici."
    return indecis(trouve=f"« {operation} »", attendu="une opération connue", phrase=phrase, fondements=(ligne,))


_DECES = NatureArgument("date", "la date du décès")
_OPERATION = NatureArgument("date", "la date de l’opération funéraire")
_AUTORITE = NatureArgument("choix", "l’autorité annoncée", tuple(_AUTORITES), facultatif=True)
_COMPETENCES = ("BC02.05", "BC02.01")

REGLES = (
    Regle(
        id="funeraire.autorite-operation",
        titre="Autorité qui autorise la fermeture du cercueil ou la crémation",
        fonction=autorite_operation,
        arguments={
            "operation": NatureArgument("choix", "l’opération", ("fermeture-cercueil", "cremation")),
            "apres_transport": NatureArgument("booleen", "le transport avant mise en bière", facultatif=True),
            "le": _OPERATION,
            "annonce": _AUTORITE,
        },
        fondements=("funeraire.autorites",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.autorite-inhumation",
        titre="Autorité qui autorise l’inhumation",
        fonction=autorite_inhumation,
        arguments={
            "lieu": NatureArgument("choix", "le lieu de l’inhumation", ("inhumation", "inhumation-terrain-prive")),
            "le": _OPERATION,
            "annonce": _AUTORITE,
        },
        fondements=("funeraire.autorites-inhumation",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.pieces-cremation",
        titre="Pièces d’une autorisation de crémation",
        fonction=pieces_cremation,
        arguments={
            "pieces": NatureArgument("liste", "les pièces fournies", tuple(_PIECES)),
            "prothese_a_pile": NatureArgument("booleen", "la présence d’une prothèse à pile"),
            "le": _OPERATION,
        },
        fondements=("funeraire.cremation-pieces",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.transport-avant-mise-en-biere",
        titre="Délai du transport de corps avant mise en bière",
        fonction=transport_avant_mise_en_biere,
        arguments={
            "le": _DECES,
            "heure_deces": NatureArgument("heure", "l’heure du décès"),
            "arrivee": NatureArgument("date", "la date d’arrivée du corps"),
            "heure_arrivee": NatureArgument("heure", "l’heure d’arrivée du corps"),
            "autopsie": NatureArgument("booleen", "l’autopsie pour infection", facultatif=True),
        },
        fondements=("funeraire.transport-heures",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="funeraire.declaration-transport",
        titre="Déclaration de transport de corps",
        fonction=declaration_transport,
        arguments={
            "declaration": NatureArgument("date", "la date de la déclaration au maire", facultatif=True),
            "autorisation_exigee": NatureArgument("booleen", "l’exigence d’une autorisation", facultatif=True),
            "le": NatureArgument("date", "la date du transport"),
        },
        fondements=("funeraire.transport-formalite",),
        competences=_COMPETENCES,
    ),
)
