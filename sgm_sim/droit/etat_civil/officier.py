"""The officer of état civil: who may act, under whose control, in which commune, how an act is closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.droit.jugements import exiger, indecis, juger, nommer, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

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
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
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
            return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    if qualite in _SANS_TITRE:
        phrase = (
            f"Seul un fonctionnaire titulaire de la commune peut recevoir la délégation : {trouve} ne le peut pas, "
            "même avec un arrêté. L’acte est à faire dresser par le maire, un adjoint ou un agent titulaire délégué."
        )
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=lignes)
    phrase = (
        f"Le cas ({trouve}) n’est pas jugé ici : un élu qui n’est ni maire ni adjoint n’agit que s’il a reçu une "
        "délégation régulière, à vérifier."
    )
    return indecis(phrase=phrase, trouve=trouve, attendu=attendu, fondements=lignes)


def arrete_delegation(*, destinataires: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge to whom the order that delegates was sent, by the law of its day.

    CGCT, art. R2122-10 (since 4 March 2017): to the préfet or sous-préfet, and to the procureur de la République.

    Left out: its notification to the agent, its publication, its end with the mandate of the maire.
    """
    ligne = parametres.au("etat-civil.delegation-destinataires", le)
    return exiger(
        destinataires,
        ligne.elements,
        _DESTINATAIRES,
        complet="L’arrêté de délégation est transmis au préfet et au procureur, comme il le faut.",
        incomplet="L’arrêté de délégation n’est pas transmis à tous : il manque {manque}.",
        fondements=(ligne,),
    )


def autorite_etat_civil(*, autorite: str, le: date, parametres: Parametres) -> Verdict:
    """Judge to whom a doubt about an act was reported, by the law of that day.

    C. civ., art. 34-1 and 53: officers act under the control of the procureur de la République, who may verify the
    registers at any time. Neither the préfet nor the council is their hierarchy.

    Left out: information given besides, which nothing forbids; the judge, whom the people concerned seize themselves.
    """
    ligne = parametres.au("etat-civil.autorite", le)
    trouve = nommer(_AUTORITES, [autorite])
    return trancher(
        autorite in ligne.elements,
        trouve=trouve,
        attendu=nommer(_AUTORITES, ligne.elements, "ou"),
        oui="C’est bien le procureur qu’il faut aviser : l’état civil se tient sous son contrôle.",
        non=f"Pour l’état civil, on avise le procureur de la République, et non {trouve}.",
        fondements=(ligne,),
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
        return indecis(phrase=phrase, trouve=trouve, attendu="un acte prévu", fondements=(ligne,))
    attendu = nommer(_LIENS, permis, "ou")
    bonne = any(lien in ("toute-commune", *liens) for lien in permis)
    return trancher(
        bonne,
        trouve=trouve,
        attendu=attendu,
        oui=f"La commune est compétente. Peut recevoir cet acte : {attendu}.",
        non=f"La commune n’est pas compétente, mieux vaut orienter la personne. Peut recevoir cet acte : {attendu}.",
        fondements=(ligne,),
    )


def formalites_acte(*, formalites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge how an act was closed, by the law of that day.

    C. civ., art. 38 and 39: it is read to the parties, who are asked to read it themselves before signing; that is
    mentioned; officer and parties sign, or the cause that prevents them is mentioned.

    Left out: witnesses, for the acts that have some; the delegated agent, who alone signs for the commune.
    """
    ligne = parametres.au("etat-civil.acte-formalites", le)
    return exiger(
        formalites,
        ligne.elements,
        _FORMALITES,
        complet="L’acte a été lu, relu et signé, et il le dit.",
        incomplet="Pour clore l’acte, il manque {manque}.",
        fondements=(ligne,),
    )


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
)
