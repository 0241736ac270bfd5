"""What follows an act: mentions and notices, INSEE, livret de famille."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.delais import jours_apres
from sgm_sim.droit.jugements import exiger, indecis, juger, nommer, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard_sauf_report
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_SUITES: Mapping[str, str] = {
    "mention-acte-de-naissance": "la mention en marge de l’acte de naissance (ou l’avis à la commune qui le détient)",
    "mention-acte-de-naissance-de-chacun": "la mention en marge de l’acte de naissance de chacun",
    "expedition-au-dernier-domicile": "l’expédition de l’acte à la mairie du dernier domicile",
    "mention-actes-du-conjoint-et-des-enfants": "la mention sur les actes du conjoint, du partenaire et des enfants",
}
_RYTHMES: Mapping[str, str] = {
    "chaque-jour": "chaque jour",
    "chaque-semaine": "chaque semaine",
    "chaque-mois": "chaque mois",
    "chaque-trimestre": "chaque trimestre",
}
_LIVRET: Mapping[str, str] = {
    "mariage": "le mariage",
    "premier-enfant": "la naissance du premier enfant",
    "adoption-par-une-personne-seule": "l’adoption par une personne seule",
    "pacs": "un PACS",
    "concubinage": "un concubinage",
    "perte": "la perte",
    "vol": "le vol",
    "changement-de-filiation": "un changement de filiation",
    "separation": "la séparation",
}
_SANS_LIVRET = ("pacs", "concubinage")


def delai_mention(*, acte: date, envoi: date, parametres: Parametres) -> Verdict:
    """Judge when a mention was made, or its notice sent, by the law of the day of the act.

    C. civ., art. 49: within three days the officer who drew up or transcribed the act makes the mention in his own
    registers, and advises the officer who holds the record elsewhere, or the ministry of foreign affairs.

    Left out: whether the delay is put off to a working day (CPC, art. 642-1, may apply), hence no answer in between;
    the officer who receives the notice, for whom the article fixes no day."""
    ligne = parametres.au("etat-civil.mention-jours", acte)
    return au_plus_tard_sauf_report(
        envoi,
        jours_apres(acte, ligne.nombre),
        acte="La mention est faite, ou l’avis envoyé,",
        delai=f"{accord(ligne.nombre, 'jour')} après l’acte",
        fondements=(ligne,),
        suite="Entre-temps, l’acte à compléter n’était pas à jour.",
        parametres=parametres,
    )


def suites_acte(*, acte: str, suites: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what was sent or handed over after an act, by the law of that day.

    C. civ., art. 76, last al. (marriage: birth records of both), 79, last al., and 80, al. 1 (death: birth record,
    and the last domicile), 61-4 (first name, name), 515-3-1 (PACS), 62 (acknowledgement).

    Left out: INSEE; the livret de famille; the double of the register at the greffe; the delay
    (`etat-civil.delai-mention`)."""
    ligne = parametres.au("etat-civil.suites-actes", le)
    requis = ligne.listes.get(acte)
    if requis is None:
        phrase = "Les suites de cet acte ne sont pas connues ici."
        return indecis(phrase=phrase, trouve=f"« {acte} »", attendu="un acte prévu", fondements=(ligne,))
    return exiger(
        suites,
        requis,
        _SUITES,
        complet="Tout ce qui suit cet acte a été fait.",
        incomplet="Après cet acte, il reste à faire : {manque}.",
        fondements=(ligne,),
    )


def livret_famille(*, motif: str, second: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether a livret de famille may be handed over, by the law of that day.

    C. civ., art. 101-2, and décret n° 74-449: a first one at the marriage, at the birth of the first child, to a single
    adopter; a second one upon loss, theft, change of filiation, separation.

    Left out: other reasons for a second one, which were not read; the model of the livret.
    """
    ligne = parametres.au("etat-civil.livret-motifs", le)
    permis = ligne.listes["second" if second else "premier"]
    trouve, attendu = nommer(_LIVRET, [motif]), nommer(_LIVRET, permis, "ou")
    quel = "second livret" if second else "livret"
    if motif in permis:
        phrase = f"Ce motif ({trouve}) donne droit à un {quel}."
        return juger(True, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    if motif in _SANS_LIVRET:
        phrase = f"Ce motif ({trouve}) ne donne pas de livret de famille. Y donnent droit : {attendu}."
        return juger(False, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(ligne,))
    phrase = f"Ce motif ({trouve}) n’est pas de ceux que cette règle connaît : à vérifier avant de répondre."
    return indecis(phrase=phrase, trouve=trouve, attendu=attendu, fondements=(ligne,))


def rythme_insee(*, bulletin: str, rythme: str, le: date, parametres: Parametres) -> Verdict:
    """Judge how often bulletins go to INSEE, as INSEE asked on that day.

    INSEE says that it receives births every day, deaths every week, marriages and children without life every month
    (page of October 2024). No art. of a code or décret that was read fixes a delay: partly checked.

    Left out: how they are sent.
    """
    ligne = parametres.au("etat-civil.insee-rythmes", le)
    permis = ligne.listes.get(bulletin, ())
    trouve = nommer(_RYTHMES, [rythme])
    if not permis:
        phrase = "Le rythme d’envoi de ce bulletin n’est pas connu ici."
        return indecis(phrase=phrase, trouve=trouve, attendu="un bulletin prévu", fondements=(ligne,))
    return trancher(
        rythme in permis,
        trouve=trouve,
        attendu=nommer(_RYTHMES, permis, "ou"),
        oui=f"Le rythme convient : le bulletin part {trouve}.",
        non=f"L’INSEE demande ce bulletin {nommer(_RYTHMES, permis[-1:])} au moins ; ici, il part {trouve}.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de l’acte ou de la demande")

REGLES = (
    Regle(
        id="etat-civil.delai-mention",
        titre="Délai des mentions et avis de mention",
        fonction=delai_mention,
        arguments={
            "acte": NatureArgument("date", "la date de l’acte qui donne lieu à mention"),
            "envoi": NatureArgument("date", "la date de la mention ou de l’avis"),
        },
        fondements=("etat-civil.mention-jours", "feries.communs"),
        competences=("BC02.03", "BC01.07"),
        le="acte",
    ),
    Regle(
        id="etat-civil.suites-acte",
        titre="Ce qui suit un acte",
        fonction=suites_acte,
        arguments={
            "acte": NatureArgument("choix", "l’acte"),
            "suites": NatureArgument("liste", "ce qui a été fait ensuite", tuple(_SUITES)),
            "le": _LE,
        },
        fondements=("etat-civil.suites-actes",),
        competences=("BC02.03", "BC01.07"),
    ),
    Regle(
        id="etat-civil.rythme-insee",
        titre="Rythme d’envoi des bulletins à l’INSEE",
        fonction=rythme_insee,
        arguments={
            "bulletin": NatureArgument("choix", "le bulletin", ("naissance", "deces", "mariage", "enfant-sans-vie")),
            "rythme": NatureArgument("choix", "le rythme d’envoi", tuple(_RYTHMES)),
            "le": _LE,
        },
        fondements=("etat-civil.insee-rythmes",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.livret-famille",
        titre="Remise d’un livret de famille",
        fonction=livret_famille,
        arguments={
            "motif": NatureArgument("choix", "le motif de la remise", tuple(_LIVRET)),
            "second": NatureArgument("booleen", "la demande d’un second livret"),
            "le": _LE,
        },
        fondements=("etat-civil.livret-motifs",),
        competences=("BC02.03", "BC02.02"),
    ),
)
