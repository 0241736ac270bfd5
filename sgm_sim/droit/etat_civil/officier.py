"""The officer of état civil: who may act, under whose control, in which commune, and at what risk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, montant
from sgm_sim.droit.etat_civil.jugement import indetermine, juger_choix, juger_elements, nommer
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, comparer, rendre
from sgm_sim.droit.verdict import Verdict

CENTIMES = 100

_QUALITES: Mapping[str, str] = {
    "maire": "le maire",
    "adjoint": "un adjoint",
    "conseiller-municipal": "un conseiller municipal",
    "fonctionnaire-titulaire": "un fonctionnaire titulaire de la commune",
    "stagiaire": "un fonctionnaire stagiaire",
    "contractuel": "un agent contractuel",
    "agent-d-une-autre-collectivite": "un agent d’une autre collectivité",
}
_SANS_TITRE = ("stagiaire", "contractuel", "agent-d-une-autre-collectivite")
_AUTORITES: Mapping[str, str] = {
    "procureur": "le procureur de la République",
    "prefet": "le préfet",
    "conseil-municipal": "le conseil municipal",
    "president-du-tribunal": "le président du tribunal judiciaire",
    "departement": "le département",
}
_DESTINATAIRES: Mapping[str, str] = {"prefet": "le préfet ou le sous-préfet", "procureur": "le procureur"}
_LIENS: Mapping[str, str] = {
    "lieu-de-l-evenement": "la commune où l’événement a eu lieu",
    "residence": "la commune où le demandeur réside",
    "acte-de-naissance": "la commune qui détient son acte de naissance",
    "residence-commune": "la commune où les partenaires fixent leur résidence commune",
    "lieu-d-enregistrement": "la commune qui a enregistré le pacte",
    "toute-commune": "n’importe quelle commune",
    "domicile": "la commune du domicile",
}
_FORMALITES: Mapping[str, str] = {
    "lecture": "la lecture de l’acte",
    "invitation-a-relire": "l’invitation à en prendre directement connaissance",
    "mention-des-formalites": "la mention de ces formalités",
    "signature-officier": "la signature de l’officier de l’état civil",
    "signature-comparants": "celle des comparants, ou la cause qui les empêche de signer",
}


def delegation_agent(
    *, qualite: str, fonction: str, le: date, delegation: bool = False, parametres: Parametres
) -> Verdict:
    """Judge who performed a function of état civil, by the law of that day.

    CGCT, art. L2122-32: the maire and the adjoints are officers. Art. R2122-10 (since 4 March 2017, décret
    n° 2017-270): the maire may delegate all or part of it to established civil servants of the commune, but for what
    art. 75 of the Code civil holds, the celebration of a marriage.

    Left out: the councillor who received a delegation (art. L2122-18), which was not read; the order of the adjoints.
    """
    officiers = parametres.au("etat-civil.officiers", le)
    agents = parametres.au("etat-civil.delegation-agents", le)
    exclues = parametres.au("etat-civil.delegation-exclues", le)
    lignes = (officiers, agents, exclues)
    trouve = nommer(_QUALITES, [qualite])
    attendu = f"{nommer(_QUALITES, officiers.elements)}, ou {nommer(_QUALITES, agents.elements)} délégué par arrêté"
    if qualite in officiers.elements:
        phrase = "Le maire et les adjoints sont officiers de l’état civil de plein droit."
        return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if qualite in agents.elements:
        if fonction in exclues.elements:
            phrase = (
                "La célébration du mariage ne se délègue pas à un agent, même titulaire et délégué pour le reste : "
                "il faut un élu."
            )
        elif not delegation:
            phrase = "L’agent titulaire n’agit que sur un arrêté de délégation du maire : il n’en a pas."
        else:
            phrase = "L’agent est titulaire, délégué par arrêté, et cette fonction se délègue : il signe seul l’acte."
            return rendre("conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if qualite in _SANS_TITRE:
        phrase = (
            f"Seul un fonctionnaire titulaire de la commune peut recevoir la délégation : {trouve} ne le peut pas, "
            "même avec un arrêté. L’acte est à faire dresser par le maire, un adjoint ou un agent titulaire délégué."
        )
        return rendre("non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    phrase = (
        f"Le cas ({trouve}) n’est pas jugé ici : un élu qui n’est ni maire ni adjoint n’agit que s’il a reçu une "
        "délégation régulière, à vérifier."
    )
    return indetermine(phrase, trouve=trouve, attendu=attendu, fondements=lignes)


def arrete_delegation(*, destinataires: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge to whom the order that delegates was sent, by the law of its day.

    CGCT, art. R2122-10 (since 4 March 2017): to the préfet or sous-préfet, and to the procureur de la République.

    Left out: its notification to the agent, its publication, its end with the mandate of the maire.
    """
    ligne = parametres.au("etat-civil.delegation-destinataires", le)
    return juger_elements(
        donnes=destinataires,
        requis=ligne.elements,
        noms=_DESTINATAIRES,
        fondements=(ligne,),
        complet="L’arrêté de délégation est transmis au préfet et au procureur, comme il le faut.",
        incomplet="L’arrêté de délégation n’est pas transmis à tous : il manque {manque}.",
    )


def autorite_etat_civil(*, autorite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge to whom a doubt about an act was reported, by the law of that day.

    C. civ., art. 34-1 and 53: officers act under the control of the procureur de la République, who may verify the
    registers at any time. Neither the préfet nor the council is their hierarchy.

    Left out: information given besides, which nothing forbids; the judge, whom the people concerned seize themselves.
    """
    ligne = parametres.au("etat-civil.autorite", le)
    trouve = nommer(_AUTORITES, [autorite])
    return juger_choix(
        choix=autorite,
        permis=ligne.elements,
        noms=_AUTORITES,
        fondements=(ligne,),
        conforme="C’est bien le procureur qu’il faut aviser : l’état civil se tient sous son contrôle.",
        sinon=f"Pour l’état civil, on s’adresse au procureur de la République. Ici : {trouve}.",
    )


def commune_competente(*, acte: str, liens: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge whether the commune may receive this act or request, by the law of that day.

    C. civ., art. 55 (birth), 78 (death), 316 (acknowledgement, anywhere), 60 and 61-3-1 (first name, name: residence or
    birth record), 515-3 and 515-7 (PACS). Marriage has its own rule (`etat-civil.lieu-mariage`).

    Left out: PACS before a notary; residence that cannot be fixed together (art. 515-3, al. 1, end).
    """
    ligne = parametres.au("etat-civil.commune-competente", le)
    permis = ligne.listes.get(acte, ())
    trouve = nommer(_LIENS, liens) or "aucun lien avec la commune"
    if not permis:
        phrase = "On ne peut pas dire quelle commune est compétente : cet acte n’est pas prévu ici."
        return indetermine(phrase, trouve=trouve, attendu="un acte prévu", fondements=(ligne,))
    attendu = nommer(_LIENS, permis, "ou")
    bonne = any(lien in ("toute-commune", *liens) for lien in permis)
    phrase = f"La commune est compétente. Peut recevoir cet acte : {attendu}."
    if not bonne:
        phrase = f"La commune n’est pas compétente : orienter la personne. Peut recevoir cet acte : {attendu}."
    return rendre(
        "conforme" if bonne else "non_conforme", trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,)
    )


def formalites_acte(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how an act was closed, by the law of that day.

    C. civ., art. 38 and 39: it is read to the parties, who are asked to read it themselves before signing; that is
    mentioned; officer and parties sign, or the cause that prevents them is mentioned.

    Left out: witnesses, for the acts that have some; the delegated agent, who alone signs for the commune.
    """
    ligne = parametres.au("etat-civil.acte-formalites", le)
    return juger_elements(
        donnes=formalites,
        requis=ligne.elements,
        noms=_FORMALITES,
        fondements=(ligne,),
        complet="L’acte a été lu, relu et signé, et il le dit.",
        incomplet="Avant de refermer le registre, il manque {manque}.",
    )


def amende_officier(*, manquement: str, somme: int, le: date, parametres: Parametres) -> Verdict:
    """Judge a fine announced to an officer of état civil, by the law of that day.

    C. civ., art. 50 (contravention to the rules on acts) and 63 (publication, pieces, hearing): 3 to 30 euros. Art. 68
    (marriage celebrated in spite of an opposition): 3 000 euros at most.

    Left out: damages; criminal penalties (`etat-civil.peine-faux`); art. R645-3 of the Code pénal.
    """
    formalites = parametres.au("etat-civil.amende-formalites", le)
    opposition = parametres.au("etat-civil.amende-opposition", le)
    if manquement == "celebration-malgre-opposition":
        minimum, maximum, ligne = 0, opposition.nombre * CENTIMES, opposition
    elif manquement == "formalites":
        bornes = formalites.table
        minimum, maximum = int(bornes["minimum"]) * CENTIMES, int(bornes["maximum"]) * CENTIMES
        ligne = formalites
    else:
        phrase = "Ce manquement n’est pas prévu ici : on ne peut pas dire quelle amende il fait encourir."
        return indetermine(phrase, trouve=montant(somme), attendu="un manquement prévu", fondements=(formalites,))
    attendu = f"{montant(minimum)} à {montant(maximum)}" if minimum else f"{montant(maximum)} au plus"
    juste = minimum <= somme <= maximum
    phrase = f"L’amende encourue est de {attendu} ; on annonce {montant(somme)}."
    return rendre(
        "conforme" if juste else "non_conforme",
        trouve=montant(somme),
        attendu=attendu,
        phrase=phrase,
        fondements=(ligne,),
        limite=maximum,
    )


def peine_faux(
    *, auteur: str, le: date, emprisonnement: int | None = None, amende: int | None = None, parametres: Parametres
) -> Verdict:
    """Give, or judge, the greatest penalty for a forgery in an administrative document, by the law of that day.

    C. pén., art. 441-2: five years and 75 000 euros; seven years and 100 000 euros for a person in charge of a public
    service acting in that capacity. To antedate an act of état civil is such a forgery.

    Left out: what a court would really decide; forgery in an authentic writing (art. 441-4), heavier, which was not
    read."""
    annees = parametres.au("etat-civil.faux-emprisonnement", le)
    euros = parametres.au("etat-civil.faux-amende", le)
    lignes = (annees, euros)
    if auteur not in annees.table:
        phrase = "On ne sait pas qui est l’auteur, agent ou particulier : la peine encourue en dépend."
        return indetermine(phrase, trouve=f"« {auteur} »", attendu="un agent ou un particulier", fondements=lignes)
    duree, somme = int(annees.table[auteur]), int(euros.table[auteur]) * CENTIMES
    attendu = f"{accord(duree, 'an')} d’emprisonnement et {montant(somme)} d’amende au plus"
    annonces = (duree if emprisonnement is None else emprisonnement, somme if amende is None else amende)
    rien = emprisonnement is None and amende is None
    decision = comparer(None if rien else annonces, (duree, somme))
    trouve = (
        "rien d’annoncé" if rien else f"{accord(annonces[0], 'an')} d’emprisonnement et {montant(annonces[1])} d’amende"
    )
    phrase = f"Un faux dans un document administratif fait encourir {attendu}."
    if decision == "non_conforme":
        phrase += f" On annonce {trouve} : c’est inexact."
    calcul = {"emprisonnement": duree, "amende": somme}
    return rendre(decision, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes, calcul=calcul)


_LE = NatureArgument("date", "la date de l’acte")

REGLES = (
    Regle(
        id="etat-civil.delegation-agent",
        titre="Qui peut agir en officier de l’état civil",
        fonction=delegation_agent,
        arguments={
            "qualite": NatureArgument("choix", "la qualité de la personne qui agit", tuple(_QUALITES)),
            "fonction": NatureArgument("choix", "ce qu’elle fait (naissance, décès, célébration…)"),
            "le": _LE,
            "delegation": NatureArgument("booleen", "l’existence d’un arrêté de délégation", facultatif=True),
        },
        fondements=("etat-civil.officiers", "etat-civil.delegation-agents", "etat-civil.delegation-exclues"),
        competences=("BC02.03", "BC01.10"),
    ),
    Regle(
        id="etat-civil.arrete-delegation",
        titre="Transmission de l’arrêté de délégation",
        fonction=arrete_delegation,
        arguments={
            "destinataires": NatureArgument("liste", "les destinataires de l’arrêté", tuple(_DESTINATAIRES)),
            "le": NatureArgument("date", "la date de l’arrêté"),
        },
        fondements=("etat-civil.delegation-destinataires",),
        competences=("BC02.03", "BC01.10"),
    ),
    Regle(
        id="etat-civil.autorite",
        titre="Autorité à aviser en matière d’état civil",
        fonction=autorite_etat_civil,
        arguments={
            "autorite": NatureArgument("choix", "l’autorité avisée", tuple(_AUTORITES)),
            "le": NatureArgument("date", "la date de l’avis"),
        },
        fondements=("etat-civil.autorite",),
        competences=("BC02.03", "BC01.06"),
    ),
    Regle(
        id="etat-civil.commune-competente",
        titre="Commune compétente pour l’acte ou la demande",
        fonction=commune_competente,
        arguments={
            "acte": NatureArgument("choix", "l’acte ou la demande"),
            "liens": NatureArgument("liste", "les liens de l’affaire avec la commune", tuple(_LIENS)),
            "le": _LE,
        },
        fondements=("etat-civil.commune-competente",),
        competences=("BC02.03", "BC02.01"),
    ),
    Regle(
        id="etat-civil.formalites-acte",
        titre="Lecture et signature de l’acte",
        fonction=formalites_acte,
        arguments={
            "formalites": NatureArgument("liste", "les formalités accomplies", tuple(_FORMALITES)),
            "le": _LE,
        },
        fondements=("etat-civil.acte-formalites",),
        competences=("BC02.03", "BC01.03"),
    ),
    Regle(
        id="etat-civil.amende-officier",
        titre="Amende encourue par l’officier de l’état civil",
        fonction=amende_officier,
        arguments={
            "manquement": NatureArgument("choix", "le manquement", ("formalites", "celebration-malgre-opposition")),
            "somme": NatureArgument("montant", "la somme annoncée"),
            "le": NatureArgument("date", "la date du manquement"),
        },
        fondements=("etat-civil.amende-formalites", "etat-civil.amende-opposition"),
        competences=("BC02.03", "BC01.09"),
    ),
    Regle(
        id="etat-civil.peine-faux",
        titre="Peine encourue pour un faux",
        fonction=peine_faux,
        arguments={
            "auteur": NatureArgument("choix", "l’auteur du faux", ("agent", "particulier")),
            "le": NatureArgument("date", "la date des faits"),
            "emprisonnement": NatureArgument("nombre", "la durée annoncée, en années", facultatif=True),
            "amende": NatureArgument("montant", "l’amende annoncée", facultatif=True),
        },
        fondements=("etat-civil.faux-emprisonnement", "etat-civil.faux-amende"),
        competences=("BC02.03", "BC01.09"),
    ),
)
