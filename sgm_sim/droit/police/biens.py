"""What belongs to the commune, and how it may be sold: public property, declassification, strips of road.

The law is that of the day of the act judged. CG3P: code général de la propriété des personnes publiques.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR, ajouter_mois
from sgm_sim.droit.jugements import choisir, juger, trancher
from sgm_sim.droit.jugements_de_dates import MOIS_PAR_AN, au_plus_tard, au_plus_tot
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_DOMAINES: Mapping[str, str] = {"public": "du domaine public", "prive": "du domaine privé"}


def domaine_du_bien(
    *, affectation: str, amenage: bool, le: date, annonce: str | None = None, parametres: Parametres
) -> Verdict:
    """Say whether a property of the commune is public or private, by the law of the day when it is looked at.

    CG3P, art. L2111-1, L2111-2 and L2211-1 (since 1 July 2006): public when it is for direct use by the public, or for
    a public service with the fittings that it needs, or an accessory that cannot be parted from such a property;
    private otherwise. A rural way is private by a special law (CRPM, art. L161-1).

    Left out: property that a law puts in one domain; property no longer used but never declassified, still public.
    """
    ligne = parametres.au("police.domaine-public-affectations", le)
    public = affectation in ligne.elements and (affectation != "service-public" or amenage)
    attendu = "public" if public else "prive"
    raison = {
        "usage-du-public": "Il est affecté à l’usage direct du public.",
        "accessoire": "Il est l’accessoire indissociable d’un bien public.",
        "service-public": "Il est affecté à un service public, avec l’aménagement que celui-ci exige."
        if public
        else "L’aménagement que le service public exigerait manque.",
        "chemin-rural": "La loi y range les chemins ruraux, même ouverts au public.",
    }.get(affectation, "Rien ne l’affecte au public ni à un service public.")
    return choisir(
        annonce, attendu, _DOMAINES, sujet="Le bien relève", raison=raison, fondements=(ligne,), cle="domaine"
    )


def vente_domaine_public(
    *,
    date_vente: date,
    date_desaffectation: date | None = None,
    date_declassement: date | None = None,
    entre_personnes_publiques: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge the sale of a property that was public, by the law of the day of the sale.

    CG3P, art. L3111-1 and L2141-1 (since 1 July 2006): public property cannot be sold; it leaves the domain when it is
    no longer used, and the council declassifies it by an act. Art. L3112-1: no declassification between public persons,
    when the buyer needs it for what it is in charge of and keeps it public.

    Left out: declassification ahead of the end of use (`declassement-anticipe`); exchanges; schools, for which the
    préfet is asked first.
    """
    ligne = parametres.au("police.sortie-domaine-public", date_vente)
    if entre_personnes_publiques:
        return juger(
            True,
            trouve="une cession entre personnes publiques",
            attendu="un bien qui reste public et sert les compétences de l’acquéreur",
            phrase="Entre personnes publiques, la cession se fait sans déclassement si le bien reste public et sert "
            "les compétences de l’acquéreur.",
            fondements=(ligne,),
        )
    if date_declassement is None or date_declassement > date_vente:
        raison = (
            "Le bien n’était pas déclassé le jour de la vente : le domaine public ne se vend pas, la vente est nulle."
        )
    elif date_desaffectation is None or date_desaffectation > date_declassement:
        raison = (
            "Le bien servait encore quand il a été déclassé : il faut d’abord constater la désaffectation, sauf "
            "déclassement anticipé."
        )
    else:
        raison = ""
    return trancher(
        not raison,
        trouve=f"vente le {date_longue(date_vente)}",
        attendu="une désaffectation, puis un déclassement, puis la vente",
        oui="Désaffectation, déclassement, vente : l’ordre est respecté.",
        non=raison,
        fondements=(ligne,),
    )


def declassement_anticipe(
    *, date_declassement: date, date_desaffectation: date, operation: bool, parametres: Parametres
) -> Verdict:
    """Judge how long a declassified building stays in use, by the law of the day of the declassification.

    CG3P, art. L2141-2: the end of use follows within the delay set by the act, three years at most; six when it depends
    on works of construction, restoration or development.

    Left out: the impact study, the reasoned deliberation and the clauses of the deed, on which the sale depends.
    """
    ligne = parametres.au("police.declassement-anticipe-annees", date_declassement)
    annees = int(ligne.table["operation" if operation else "general"])
    return au_plus_tard(
        date_desaffectation,
        ajouter_mois(date_declassement, annees * MOIS_PAR_AN),
        acte="Le bien est désaffecté",
        delai=f"{accord(annees, 'an')} au plus après le déclassement",
        fondements=(ligne,),
    )


def priorite_riverains(*, date_mise_en_demeure: date, date_vente: date, parametres: Parametres) -> Verdict:
    """Judge the sale of a declassified strip of road to somebody else, by the law of the day of the notice.

    Code de la voirie routière, art. L112-8: neighbours come first; if, given notice, they do not buy within one month,
    the strip is sold under the ordinary rules.

    Left out: the price, set as in expropriation when there is no agreement; a neighbour who accepts.
    """
    ligne = parametres.au("police.delaisse-mois", date_mise_en_demeure)
    return au_plus_tot(
        date_vente,
        ajouter_mois(date_mise_en_demeure, ligne.nombre) + UN_JOUR,
        acte="La vente à un autre que le riverain a eu lieu",
        delai=f"{accord(ligne.nombre, 'mois')} pour que le riverain se décide",
        fondements=(ligne,),
    )


REGLES = (
    Regle(
        id="police.domaine-du-bien",
        titre="Domaine public ou privé",
        fonction=domaine_du_bien,
        arguments={
            "affectation": NatureArgument(
                "choix",
                "l’affectation du bien",
                ("usage-du-public", "service-public", "accessoire", "chemin-rural", "aucune"),
            ),
            "amenage": NatureArgument("booleen", "l’aménagement exigé par le service public"),
            "le": NatureArgument("date", "la date à laquelle on regarde"),
            "annonce": NatureArgument("choix", "le domaine annoncé", ("public", "prive"), facultatif=True),
        },
        fondements=("police.domaine-public-affectations",),
        competences=("BC03.11",),
    ),
    Regle(
        id="police.vente-domaine-public",
        titre="Vente d’un bien du domaine public",
        fonction=vente_domaine_public,
        arguments={
            "date_vente": NatureArgument("date", "la date de la vente"),
            "date_desaffectation": NatureArgument("date", "la date de la désaffectation", facultatif=True),
            "date_declassement": NatureArgument("date", "la date du déclassement", facultatif=True),
            "entre_personnes_publiques": NatureArgument(
                "booleen", "une cession entre personnes publiques, bien restant public", facultatif=True
            ),
        },
        fondements=("police.sortie-domaine-public",),
        competences=("BC03.11", "BC01.10"),
        le="date_vente",
    ),
    Regle(
        id="police.declassement-anticipe",
        titre="Déclassement anticipé",
        fonction=declassement_anticipe,
        arguments={
            "date_declassement": NatureArgument("date", "la date du déclassement"),
            "date_desaffectation": NatureArgument("date", "la date de la désaffectation"),
            "operation": NatureArgument("booleen", "une opération de construction ou de réaménagement"),
        },
        fondements=("police.declassement-anticipe-annees",),
        competences=("BC03.11",),
        le="date_declassement",
    ),
    Regle(
        id="police.priorite-riverains",
        titre="Délaissé de voirie : priorité des riverains",
        fonction=priorite_riverains,
        arguments={
            "date_mise_en_demeure": NatureArgument("date", "la date de mise en demeure des riverains"),
            "date_vente": NatureArgument("date", "la date de la vente"),
        },
        fondements=("police.delaisse-mois",),
        competences=("BC03.11",),
        le="date_mise_en_demeure",
    ),
)
