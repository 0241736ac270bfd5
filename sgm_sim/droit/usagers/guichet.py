"""What people ask at the counter: a signature to legalise, a certified copy, the census at sixteen, titles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue, en_lettres
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import exiger, indecis, juger
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, dater
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_LEGALISATION = {
    "signature-en-presence": "la signature apposée devant l’agent",
    "administre-de-la-commune": "un habitant de la commune, même en résidence secondaire",
}


def legalisation(
    *, conditions: Sequence[str], connu: bool, temoins: int, legalisee: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a signature was rightly legalised, or refused, by the law of that day.

    CGCT, art. L2122-30 (since 24 February 1996): the maire must legalise any signature put in his presence by one of
    his administrés, known to him or with two known witnesses. A title of identity stands for being known in usage.

    Left out: who is delegated (art. R2122-8); papers against the law or blank, which usage refuses; the content.
    """
    ligne = parametres.au("usagers.legalisation-conditions", le)
    nombre = parametres.au("usagers.legalisation-temoins", le)
    manque = [_LEGALISATION[nom] for nom in ligne.elements if nom not in conditions]
    sure = connu or temoins >= nombre.nombre
    due = not manque and sure
    if manque:
        raison = f"il manque {manque[0]}"
    elif sure:
        raison = "les conditions sont réunies"
    else:
        raison = f"il faut être connu, ou venir avec {en_lettres(nombre.nombre)} témoins connus"
    conforme = legalisee == due
    return juger(
        conforme,
        trouve="signature légalisée" if legalisee else "légalisation refusée",
        attendu="la légalisation" if due else "le refus",
        phrase=f"Pour légaliser la signature, {raison}. La légalisation a été {'faite' if legalisee else 'refusée'}.",
        fondements=(ligne, nombre),
        limite=nombre.nombre,
    )


def copie_certifiee(*, destinataire: str, exigee: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a certified copy may be asked for, by the law of that day.

    CRPA, art. R113-10: no French administration may require one; the mairie still certifies copies asked for by foreign
    authorities.

    Left out: private bodies; the original, when a copy is doubtful (art. R113-11).
    """
    ligne = parametres.au("usagers.copie-certifiee-destinataires", le)
    permise = destinataire in ligne.elements
    conforme = permise or not exigee
    qui = "Une autorité étrangère" if permise else "Une administration française"
    suite = (
        "peut demander une copie certifiée conforme"
        if permise
        else "ne peut pas exiger une copie certifiée conforme : une photocopie lisible suffit"
    )
    return juger(
        conforme,
        trouve="copie certifiée exigée" if exigee else "simple copie",
        attendu="une copie certifiée possible" if permise else "une simple photocopie",
        phrase=f"{qui} {suite}.",
        fondements=(ligne,),
    )


_VIE = {"presence": "la présence de la personne", "titre-d-identite": "son titre d’identité"}


def certificat_vie(*, elements: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what a certificat de vie was given upon, by usage on that day.

    No text was read, hence no art. to cite: usage asks for the presence of the person and a title of identity;
    `non_confirme`.

    Left out: the form of foreign pension funds.
    """
    ligne = parametres.au("usagers.certificat-vie", le)
    return exiger(
        elements,
        ligne.elements,
        _VIE,
        complet="Le certificat de vie peut être délivré : on certifie que l’on a vu la personne.",
        incomplet="Un certificat de vie dit que l’on a vu la personne : il manque {manque}.",
        fondements=(ligne,),
    )


def recensement(*, naissance: date, demarche: date, parametres: Parametres) -> Verdict:
    """Judge the day on which a young French person was registered, by the law of that day.

    C. serv. nat., art. R*111-1 and L113-4: from the sixteenth birthday to the end of the third month that follows; who
    is late may still do it before twenty-five.

    Left out: who becomes French later (one month); a person without a home; the consulate.
    """
    age = parametres.au("usagers.recensement-age", demarche)
    mois = parametres.au("usagers.recensement-mois", demarche)
    fin_ans = parametres.au("usagers.recensement-regularisation", demarche)
    anniversaire = ajouter_mois(naissance, age.nombre * MOIS_PAR_AN)
    mois_suivant = ajouter_mois(anniversaire.replace(day=1), mois.nombre + 1)
    limite = date.fromordinal(mois_suivant.toordinal() - 1)
    ferme = ajouter_mois(naissance, fin_ans.nombre * MOIS_PAR_AN)
    conforme = anniversaire <= demarche <= limite
    if demarche < anniversaire:
        suite = "c’est trop tôt"
    elif conforme:
        suite = "c’est à temps, et l’attestation est remise"
    elif demarche < ferme:
        suite = "le délai est passé, mais la personne peut encore régulariser : on la recense"
    else:
        suite = f"il est trop tard : la régularisation s’arrête à {fin_ans.nombre} ans"
    return juger(
        conforme,
        trouve=f"une démarche le {date_longue(demarche)}",
        attendu=f"du {date_longue(anniversaire)} au {date_longue(limite)}",
        phrase=f"Le recensement se fait du {date_longue(anniversaire)} au {date_longue(limite)} ; la démarche a lieu "
        f"le {date_longue(demarche)} : {suite}.",
        fondements=(age, mois, fin_ans),
        limite=limite,
        calcul={"regularisable": "oui" if demarche < ferme else "non"},
    )


def titre_validite(*, titre: str, delivrance: date, expiration: date, parametres: Parametres) -> Verdict:
    """Judge the end of validity of a title of identity, by the law of the day it was issued.

    Décrets n° 55-1397 and n° 2005-1726 (no art. was read): ten years for an identity card (since 2 August
    2021) and for a passport; five for the passport of a minor. Known by pages of mairies: `partiel`.

    Left out: old cards extended; identity cards of minors issued before.
    """
    ligne = parametres.au("usagers.titre-ans", delivrance)
    if titre not in ligne.table:
        return indecis(
            trouve="un autre titre",
            attendu="une carte d’identité ou un passeport",
            phrase="La durée de ce titre n’est pas connue ici.",
            fondements=(ligne,),
        )
    ans = int(ligne.table[titre])
    return dater(
        expiration,
        ajouter_mois(delivrance, ans * MOIS_PAR_AN),
        sujet="Le titre expire",
        raison=f"Il vaut {accord(ans, 'an')}.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date")

REGLES = (
    Regle(
        id="usagers.legalisation",
        titre="Légalisation d’une signature",
        fonction=legalisation,
        arguments={
            "conditions": NatureArgument("liste", "les conditions réunies", tuple(_LEGALISATION)),
            "connu": NatureArgument("booleen", "le fait que la personne soit ou non connue"),
            "temoins": NatureArgument("nombre", "le nombre de témoins connus"),
            "legalisee": NatureArgument("booleen", "la légalisation"),
            "le": _LE,
        },
        fondements=("usagers.legalisation-conditions", "usagers.legalisation-temoins"),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.copie-certifiee",
        titre="Copie certifiée conforme",
        fonction=copie_certifiee,
        arguments={
            "destinataire": NatureArgument(
                "choix", "qui demande la copie", ("administration-francaise", "autorite-etrangere")
            ),
            "exigee": NatureArgument("booleen", "l’exigence d’une copie certifiée"),
            "le": _LE,
        },
        fondements=("usagers.copie-certifiee-destinataires",),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.certificat-vie",
        titre="Certificat de vie",
        fonction=certificat_vie,
        arguments={"elements": NatureArgument("liste", "ce qui est réuni", tuple(_VIE)), "le": _LE},
        fondements=("usagers.certificat-vie",),
        competences=("BC02.02",),
    ),
    Regle(
        id="usagers.recensement",
        titre="Recensement citoyen à seize ans",
        fonction=recensement,
        arguments={
            "naissance": NatureArgument("date", "la date de naissance"),
            "demarche": NatureArgument("date", "la date de la démarche"),
        },
        fondements=("usagers.recensement-age", "usagers.recensement-mois", "usagers.recensement-regularisation"),
        competences=("BC02.02",),
        le="demarche",
    ),
    Regle(
        id="usagers.titre-validite",
        titre="Validité d’un titre d’identité",
        fonction=titre_validite,
        arguments={
            "titre": NatureArgument("choix", "le titre", ("carte", "passeport", "passeport-mineur")),
            "delivrance": NatureArgument("date", "la date de délivrance"),
            "expiration": NatureArgument("date", "la date d’expiration annoncée"),
        },
        fondements=("usagers.titre-ans",),
        competences=("BC02.02",),
        le="delivrance",
    ),
)
