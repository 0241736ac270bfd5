"""Advertising a purchase: supports, documents on line, written contract, electronic exchanges.

Amounts are before tax, as estimated on the day of the consultation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.commande_publique.seuils import (
    FORMALISEE,
    LE,
    MONTANT,
    NATURE,
    PROCEDURE,
    SANS,
    SEUILS,
    procedure_requise,
    sous_seuil,
)
from sgm_sim.droit.jugements import indecis, juger, nommer, trancher
from sgm_sim.droit.montants import cents, euros
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_SUPPORTS: Mapping[str, str] = {
    "boamp": "le BOAMP",
    "jal": "un journal d’annonces légales",
    "joue": "le Journal officiel de l’Union européenne",
    "profil-acheteur": "le profil d’acheteur",
    "site": "le site de la commune",
}
_VOIES: Mapping[str, str] = {
    "profil-acheteur": "le profil d’acheteur",
    "courriel": "courriel",
    "papier": "papier",
}


def publicite(*, montant: int, nature: str, supports: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge where a purchase was advertised, by the law of the day of the consultation.

    CCP, art. R2131-12 and R2131-16 (since 1 April 2019): below 90 000 euros, suited to the purchase; from there to the
    European threshold, the BOAMP or a journal of legal notices; from that threshold on, the BOAMP and the JOUE. Nothing
    below the threshold of art. R2122-8.

    Left out: whether a free advertisement was enough for this purchase; a specialised paper in addition.
    """
    requise, ligne = procedure_requise(montant, nature, le, parametres)
    if requise == SANS:
        return sous_seuil(montant, ligne, attendu="aucune publicité imposée", phrase="aucune publicité n’est imposée.")
    if requise == FORMALISEE:
        exiges = parametres.au("commande-publique.publicite-formalisee", le)
        return trancher(
            set(exiges.elements) <= set(supports),
            trouve=_dits(supports),
            attendu="le BOAMP et le Journal officiel de l’Union européenne",
            oui="L’avis est au BOAMP et au Journal officiel de l’Union européenne, comme il le faut à ce montant.",
            non=f"À partir de {euros(cents(ligne))} HT, l’avis va au BOAMP et au Journal officiel de l’Union "
            "européenne ; "
            f"trouvé : {_dits(supports)}.",
            fondements=(exiges, ligne),
            limite=cents(ligne),
        )
    seuil = parametres.au("commande-publique.seuil-publicite", le)
    if montant < cents(seuil):
        return trancher(
            bool(supports),
            trouve=_dits(supports),
            attendu="une publicité adaptée, au choix",
            oui=f"Sous {euros(cents(seuil))} HT, la publicité est libre et adaptée à l’achat : il y en a une.",
            non=f"Même sous {euros(cents(seuil))} HT, il faut une publicité adaptée à l’achat : il n’y en a aucune.",
            fondements=(seuil, ligne),
            limite=cents(seuil),
        )
    admis = parametres.au("commande-publique.publicite-adaptee", le)
    return trancher(
        not set(admis.elements).isdisjoint(supports),
        trouve=_dits(supports),
        attendu="le BOAMP ou un journal d’annonces légales",
        oui=f"À partir de {euros(cents(seuil))} HT, il faut le BOAMP ou un journal d’annonces légales : c’est fait.",
        non=f"À partir de {euros(cents(seuil))} HT, il faut le BOAMP ou un journal d’annonces légales ; "
        f"trouvé : {_dits(supports)}.",
        fondements=(admis, seuil, ligne),
        limite=cents(seuil),
    )


def _dits(supports: Sequence[str]) -> str:
    return nommer(_SUPPORTS, supports) or "aucun support"


def documents_en_ligne(
    *, montant: int, avis_publie: bool, profil_acheteur: bool, gratuit: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge how the documents of the consultation are given, by the law of the day of the consultation.

    CCP, art. R2132-2: always free; on a buyer profile, as soon as the notice is published, when there is a notice and
    the need reaches 40 000 euros (since 1 January 2020), 60 000 since 1 April 2026.

    Left out: documents that are confidential or too heavy (art. R2132-5), for which five days are added.
    """
    ligne = parametres.au("commande-publique.seuil-documents-en-ligne", le)
    impose = avis_publie and montant >= cents(ligne)
    attendu = "des documents gratuits" + (" sur le profil d’acheteur" if impose else "")
    non = (
        f"Pour {euros(montant)} HT, les documents ne sont pas sur le profil d’acheteur : il s’impose à partir de "
        f"{euros(cents(ligne))} HT quand un avis est publié."
    )
    return trancher(
        gratuit and (profil_acheteur or not impose),
        trouve=f"documents {'gratuits' if gratuit else 'payants'}, {'' if profil_acheteur else 'pas '}sur le profil "
        "d’acheteur",
        attendu=attendu,
        oui=f"Pour {euros(montant)} HT, il faut {attendu} : c’est le cas.",
        non=non if gratuit else "Les documents de la consultation ne sont pas gratuits : ils doivent toujours l’être.",
        fondements=(ligne,),
        limite=cents(ligne),
    )


def marche_ecrit(*, montant: int, ecrit: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge a contract that is or is not in writing, by the law of the day of the contract.

    CCP, art. R2112-1 (since 1 April 2019): contracts are in writing from 25 000 euros before tax.

    Left out: what the writing says; an accepted quote is a writing. Below, a written order is good usage.
    """
    ligne = parametres.au("commande-publique.seuil-ecrit", le)
    seuil = cents(ligne)
    return trancher(
        ecrit or montant < seuil,
        trouve=f"{euros(montant)} HT, {'par écrit' if ecrit else 'sans écrit'}",
        attendu=f"un écrit à partir de {euros(seuil)} HT",
        oui=f"À partir de {euros(seuil)} HT, le marché se conclut par écrit : celui de {euros(montant)} HT "
        + ("l’est." if ecrit else "n’a pas à l’être."),
        non=f"À partir de {euros(seuil)} HT, le marché se conclut par écrit : celui de {euros(montant)} HT ne l’est "
        "pas.",
        fondements=(ligne,),
        limite=seuil,
    )


def depot_electronique(*, procedure: str, voie: str, le: date, parametres: Parametres) -> Verdict:
    """Judge how offers and messages travel during a consultation, by the law of that day.

    CCP, art. R2132-7 and R2132-12 (since 1 April 2019): by electronic means, unless the contract is one of art. R2122-1
    to R2122-11 below the European thresholds. Paper is then a fault.

    Left out: the other exceptions of art. R2132-12 (models, special tools…). A plain e-mail is electronic, but whether
    it keeps offers sealed (art. R2132-9) is not judged.
    """
    libres = parametres.au("commande-publique.depot-libre", le)
    if procedure in libres.elements:
        return juger(
            True,
            trouve=f"échanges par {_VOIES.get(voie, voie)}",
            attendu="une voie libre",
            phrase="Pour un achat sans publicité ni mise en concurrence, la voie des échanges est libre : un courriel "
            "suffit.",
            fondements=(libres,),
        )
    voies = parametres.au("commande-publique.depot-voies", le)
    if voie == "courriel":
        return indecis(
            trouve="des échanges par courriel",
            attendu="un dépôt électronique qui garde les offres fermées",
            phrase="Un courriel est électronique, mais il faut que personne ne lise les offres avant l’heure : c’est "
            "à vérifier.",
            fondements=(voies,),
        )
    return trancher(
        voie in voies.elements,
        trouve=f"échanges par {_VOIES.get(voie, voie)}",
        attendu="des échanges électroniques",
        oui="Les échanges et le dépôt des offres sont électroniques, comme il le faut.",
        non="Dès qu’il y a mise en concurrence, les échanges sont électroniques, sauf exception du code : le papier ne "
        "convient pas.",
        fondements=(voies,),
    )


REGLES = (
    Regle(
        id="commande-publique.publicite",
        titre="Publicité de l’achat",
        fonction=publicite,
        arguments={
            "montant": MONTANT,
            "nature": NATURE,
            "supports": NatureArgument(
                "liste", "les supports de publicité", ("boamp", "jal", "joue", "profil-acheteur", "site", "affichage")
            ),
            "le": LE,
        },
        fondements=(
            *SEUILS,
            "commande-publique.seuil-publicite",
            "commande-publique.publicite-adaptee",
            "commande-publique.publicite-formalisee",
        ),
        competences=("BC03.08", "BC03.09"),
    ),
    Regle(
        id="commande-publique.documents-en-ligne",
        titre="Documents de la consultation en ligne",
        fonction=documents_en_ligne,
        arguments={
            "montant": MONTANT,
            "avis_publie": NatureArgument("booleen", "le fait qu’un avis soit publié"),
            "profil_acheteur": NatureArgument("booleen", "la présence des documents sur le profil d’acheteur"),
            "gratuit": NatureArgument("booleen", "la gratuité des documents"),
            "le": LE,
        },
        fondements=("commande-publique.seuil-documents-en-ligne",),
        competences=("BC03.08",),
    ),
    Regle(
        id="commande-publique.marche-ecrit",
        titre="Marché conclu par écrit",
        fonction=marche_ecrit,
        arguments={
            "montant": NatureArgument("montant", "le montant hors taxes"),
            "ecrit": NatureArgument("booleen", "le fait que le marché soit écrit"),
            "le": NatureArgument("date", "la date du marché"),
        },
        fondements=("commande-publique.seuil-ecrit",),
        competences=("BC03.09",),
    ),
    Regle(
        id="commande-publique.depot-electronique",
        titre="Échanges électroniques pendant la consultation",
        fonction=depot_electronique,
        arguments={
            "procedure": PROCEDURE,
            "voie": NatureArgument("choix", "la voie des échanges", ("profil-acheteur", "courriel", "papier")),
            "le": LE,
        },
        fondements=("commande-publique.depot-libre", "commande-publique.depot-voies"),
        competences=("BC03.08", "BC03.09"),
    ),
)
