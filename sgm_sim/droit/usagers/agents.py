"""What an agent owes to the public: discretion, neutrality, personal data; and what is done of threats."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import ajouter_mois
from sgm_sim.droit.jugements import juger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, avant_l_heure, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def discretion(*, secrete: bool, levees: Sequence[str], revelee: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether an agent rightly told, or kept, what he knows by his duties, by the law of that day.

    CGFP, art. L121-7: discretion covers all that the duties teach; a text may open it (access to documents), or an
    express decision of the authority. Art. L121-6 and C. pén., art. 226-13: what is secret (`secrete`: help from the
    CCAS, health…) only a text may open.

    Left out: reporting an offence; shared secret; general information, which is owed to all (art. L121-8).
    """
    ligne = parametres.au("usagers.secret-levees" if secrete else "usagers.discretion-levees", le)
    permis = any(nom in levees for nom in ligne.elements)
    conforme = permis or not revelee
    sorte = "Une information secrète" if secrete else "Une information connue par les fonctions"
    cause = "un texte ou l’autorité le permet" if permis else "rien ne permet de la donner"
    return juger(
        conforme,
        trouve="information donnée" if revelee else "information gardée",
        attendu="une information qui peut être donnée" if permis else "le silence",
        phrase=f"{sorte} a été {'donnée' if revelee else 'gardée'} par l’agent : {cause}.",
        fondements=(ligne,),
    )


def neutralite(*, personne: str, fait: str, admis: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge what was accepted of an agent or of a user at the counter, by the law of that day.

    CGFP, art. L121-2: an agent on duty does not show his religious opinions, nor any other (neutrality). A user is free
    to, unless he disturbs public order or hides his face: these limits were read in a sheet only, `partiel`.

    Left out: people who take part in the service; elected members.
    """
    interdits = parametres.au("usagers.neutralite-agent" if personne == "agent" else "usagers.neutralite-usager", le)
    interdit = fait in interdits.elements
    conforme = admis != interdit
    qui = "un agent en service" if personne == "agent" else "un usager"
    return juger(
        conforme,
        trouve="admis" if admis else "refusé",
        attendu="le refus" if interdit else "l’accueil sans réserve",
        phrase=f"Pour {qui}, ce comportement {'n’est pas admis' if interdit else 'est libre'} ; il a été "
        f"{'admis' if admis else 'refusé'}.",
        fondements=(interdits,),
    )


def intimidation(*, fait: str, plainte: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether the representative of the commune filed a complaint, by the law of that day.

    C. pén., art. 433-3-1, al. 2: threats, violence or intimidation to get the rules applied otherwise: the
    representative of the administration files a complaint. For an outrage (art. 433-5) the law leaves the choice.

    Left out: protection of the agent (CGFP, art. L134-5), owed in both cases; the agent's own complaint.
    """
    ligne = parametres.au("usagers.plainte-obligatoire", le)
    due = fait in ligne.elements
    conforme = plainte or not due
    regle = "le représentant de la commune dépose plainte" if due else "la plainte est possible, sans être imposée ici"
    return juger(
        conforme,
        trouve="plainte déposée" if plainte else "pas de plainte",
        attendu="une plainte" if due else "le choix",
        phrase=f"Face à ce fait, {regle}. {'Une plainte a' if plainte else 'Aucune plainte n’a'} été déposée ; l’agent "
        "doit être protégé.",
        fondements=(ligne,),
    )


def demande_donnees(*, reception: date, reponse: date, prolongation: bool = False, parametres: Parametres) -> Verdict:
    """Judge the day of the answer to a person about his or her data, by the law of the day of receipt.

    RGPD, art. 12, § 3 (since 25 May 2018): one month; two more for a complex request, if the person was told of
    it, with the reasons, within the first month (`prolongation`).

    Left out: whether the request is complex; identity; excessive requests.
    """
    mois = parametres.au("usagers.donnees-mois", reception)
    plus = parametres.au("usagers.donnees-prolongation", reception)
    total = mois.nombre + (plus.nombre if prolongation else 0)
    sorte = ", prolongation comprise" if prolongation else ""
    return au_plus_tard(
        reponse,
        ajouter_mois(reception, total),
        acte="La réponse a été donnée",
        delai=f"{duree_en_mois(total)} à compter de la réception{sorte}",
        fondements=(mois, plus) if prolongation else (mois,),
    )


def violation_donnees(
    *,
    connue_le: date,
    connue_a: time,
    notifiee_le: date,
    notifiee_a: time,
    risque: bool = True,
    parametres: Parametres,
) -> Verdict:
    """Judge when a breach of personal data was notified to the CNIL, by the law of the day it was known.

    RGPD, art. 33, § 1 (since 25 May 2018): 72 hours at most after knowing it, if possible; later, with the reasons of
    the delay. Not when no risk is likely for people.

    Left out: informing the people (art. 34); the register, due in every case; the change of hour in March and October.
    """
    ligne = parametres.au("usagers.violation-heures", connue_le)
    limite = datetime.combine(connue_le, connue_a) + timedelta(hours=ligne.nombre)
    fait = datetime.combine(notifiee_le, notifiee_a)
    if not risque:
        return juger(
            True,
            trouve="aucun risque probable",
            attendu="une notification en cas de risque",
            phrase="Aucun risque n’étant probable, la violation de données n’avait pas à être notifiée à la CNIL.",
            fondements=(ligne,),
            limite=limite.date(),
        )
    return avant_l_heure(
        fait,
        limite,
        acte="La violation de données a été notifiée à la CNIL",
        delai=f"{accord(ligne.nombre, 'heure')} après sa découverte",
        fondements=(ligne,),
        suite="Il faut dire pourquoi à la CNIL.",
    )


_LE = NatureArgument("date", "la date")

REGLES = (
    Regle(
        id="usagers.discretion",
        titre="Secret et discrétion professionnels",
        fonction=discretion,
        arguments={
            "secrete": NatureArgument("booleen", "le caractère secret de l’information"),
            "levees": NatureArgument(
                "liste", "ce qui permet de parler", ("disposition-en-vigueur", "decision-expresse")
            ),
            "revelee": NatureArgument("booleen", "le fait que l’information ait été donnée"),
            "le": _LE,
        },
        fondements=("usagers.discretion-levees", "usagers.secret-levees"),
        competences=("BC02.01",),
    ),
    Regle(
        id="usagers.neutralite",
        titre="Neutralité au guichet",
        fonction=neutralite,
        arguments={
            "personne": NatureArgument("choix", "la personne", ("agent", "usager")),
            "fait": NatureArgument(
                "choix",
                "le comportement",
                ("signe-religieux", "opinion-politique", "trouble-a-l-ordre-public", "visage-dissimule"),
            ),
            "admis": NatureArgument("booleen", "le fait que ce comportement ait été admis"),
            "le": _LE,
        },
        fondements=("usagers.neutralite-agent", "usagers.neutralite-usager"),
        competences=("BC02.01",),
    ),
    Regle(
        id="usagers.intimidation",
        titre="Menaces contre un agent",
        fonction=intimidation,
        arguments={
            "fait": NatureArgument(
                "choix",
                "le fait",
                ("menace-pour-un-passe-droit", "violence-pour-un-passe-droit", "intimidation-pour-un-passe-droit"),
            ),
            "plainte": NatureArgument("booleen", "le dépôt d’une plainte"),
            "le": _LE,
        },
        fondements=("usagers.plainte-obligatoire",),
        competences=("BC02.01", "BC01.09"),
    ),
    Regle(
        id="usagers.demande-donnees",
        titre="Réponse à une demande sur des données personnelles",
        fonction=demande_donnees,
        arguments={
            "reception": NatureArgument("date", "la date de réception de la demande"),
            "reponse": NatureArgument("date", "la date de la réponse"),
            "prolongation": NatureArgument(
                "booleen", "l’annonce motivée d’une prolongation dans le premier mois", facultatif=True
            ),
        },
        fondements=("usagers.donnees-mois", "usagers.donnees-prolongation"),
        competences=("BC02.01",),
        le="reception",
    ),
    Regle(
        id="usagers.violation-donnees",
        titre="Notification d’une violation de données",
        fonction=violation_donnees,
        arguments={
            "connue_le": NatureArgument("date", "le jour où la violation est connue"),
            "connue_a": NatureArgument("heure", "l’heure où la violation est connue"),
            "notifiee_le": NatureArgument("date", "le jour de la notification"),
            "notifiee_a": NatureArgument("heure", "l’heure de la notification"),
            "risque": NatureArgument("booleen", "un risque probable pour les personnes", facultatif=True),
        },
        fondements=("usagers.violation-heures",),
        competences=("BC02.01", "BC01.09"),
        le="connue_le",
    ),
)
