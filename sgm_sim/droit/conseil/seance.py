"""What happens in the room: huis clos, police of the assembly, the secretary and the agents who help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.droit.conseil.majorites import au_dessus
from sgm_sim.droit.jugements import exiger, juger, nommer, presents, trancher
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_NOMS: Mapping[str, str] = {
    "membre-du-conseil": "être membre du conseil",
    "nomme-par-le-conseil": "être nommé par le conseil",
    "nomme-au-debut": "être nommé au début de la séance",
    "maire": "le maire",
    "remplacant-du-maire": "celui qui le remplace à la présidence",
    "adjoint": "un adjoint",
    "agent": "un agent de la commune",
    "assiste": "assister à la séance",
    "redige": "rédiger le projet de procès-verbal",
    "discute": "prendre part à la discussion",
    "delibere": "délibérer",
    "vote": "voter",
}


def huis_clos(
    *,
    demande_du_maire: bool = False,
    demandeurs: int = 0,
    pour: int,
    presents_ou_representes: int,
    debat: bool = False,
    le: date,
    parametres: Parametres,
) -> Verdict:
    """Judge the decision to sit behind closed doors, by the law of the day of the meeting.

    CGCT, art. L2121-18, al. 2: asked for by the maire or by three members; decided by the council, without debate, at
    the absolute majority of the members present or represented. The maire alone never decides it.

    Left out: the contracts with an elected person for which it is forbidden (C. pén., art. 432-12).
    """
    trois, part = (parametres.au(f"conseil.huis-clos-{nom}", le) for nom in ("demandeurs", "majorite"))
    requis = au_dessus(presents_ou_representes, part)
    trouve = f"{accord(pour, 'voix', 'voix')} sur {presents_ou_representes}"
    attendu = f"une demande du maire ou de {trois.nombre} membres, puis {accord(requis, 'voix', 'voix')}, sans débat"
    if not (demande_du_maire or demandeurs >= trois.nombre):
        phrase = f"Le huis clos se demande à {trois.nombre} membres au moins, ou par le maire ; il y en a {demandeurs}."
        bon = False
    elif debat:
        bon, phrase = False, "Le huis clos se vote sans débat."
    else:
        bon = pour >= requis
        phrase = (
            f"Le huis clos se décide à la majorité absolue des présents ou représentés, soit {requis} ; il a réuni "
            f"{accord(pour, 'voix', 'voix')}."
        )
    return juger(bon, trouve=trouve, attendu=attendu, phrase=phrase, fondements=(trois, part), limite=requis)


def police_assemblee(*, auteur: str, le: date, parametres: Parametres) -> Verdict:
    """Judge who keeps order in the meeting, by the law of that day.

    CGCT, art. L2121-16: the maire alone, or whoever presides in his place; he may have anybody expelled who disturbs
    it.

    Left out: how far a measure may go against a councillor or against somebody who films.
    """
    ligne = parametres.au("conseil.police-assemblee", le)
    trouve, attendu = nommer(_NOMS, [auteur]), nommer(_NOMS, ligne.elements, "ou")
    phrase = f"La police de l’assemblée revient à une seule personne, {attendu}"
    return trancher(
        auteur in ligne.elements,
        trouve=trouve,
        attendu=attendu,
        oui=f"{phrase}.",
        non=f"{phrase} ; ici, c’est {trouve} qui l’a exercée.",
        fondements=(ligne,),
    )


def secretaire_seance(*, conditions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge the choice of the secretary of the meeting, by the law of that day.

    CGCT, art. L2121-15, al. 1: at the beginning of each meeting the council names one or more of its members. The
    secretary of the mairie is never that secretary.

    Left out: the signature of the procès-verbal (`actes.signature-pv`).
    """
    ligne = parametres.au("conseil.secretaire-conditions", le)
    return exiger(
        conditions,
        ligne.elements,
        _NOMS,
        complet="Le conseil a nommé un de ses membres secrétaire, au début de la séance.",
        incomplet="Le secrétaire de séance doit {manque} : ce n’est pas établi ici.",
        fondements=(ligne,),
    )


def auxiliaire_seance(*, actes: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what an agent does at the meeting, by the law of that day.

    CGCT, art. L2121-15, al. 2: the council may add auxiliaries from outside; they attend without taking part in the
    deliberations.

    Left out: technical explanations that the maire asks an agent for.
    """
    ligne = parametres.au("conseil.auxiliaire-interdits", le)
    faits = presents(actes, ligne.elements)
    return trancher(
        not faits,
        trouve=nommer(_NOMS, actes) or "rien",
        attendu=f"ne pas {nommer(_NOMS, ligne.elements, 'ni')}",
        oui="L’agent assiste à la séance sans prendre part aux délibérations, comme la loi le veut.",
        non=f"L’agent qui aide le secrétaire ne peut pas {nommer(_NOMS, faits, 'ni')}.",
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la séance")
_COMPETENCES = ("BC01.02", "BC01.10")

REGLES = (
    Regle(
        id="conseil.huis-clos",
        titre="Huis clos",
        fonction=huis_clos,
        arguments={
            "demande_du_maire": NatureArgument("booleen", "le fait que le maire le demande", facultatif=True),
            "demandeurs": NatureArgument("nombre", "le nombre de membres qui le demandent", facultatif=True),
            "pour": NatureArgument("nombre", "le nombre de voix pour le huis clos"),
            "presents_ou_representes": NatureArgument("nombre", "le nombre de membres présents ou représentés"),
            "debat": NatureArgument("booleen", "le fait qu’il y ait eu un débat sur le huis clos", facultatif=True),
            "le": _LE,
        },
        fondements=("conseil.huis-clos-demandeurs", "conseil.huis-clos-majorite"),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.police-assemblee",
        titre="Police de l’assemblée",
        fonction=police_assemblee,
        arguments={
            "auteur": NatureArgument(
                "choix", "celui qui a maintenu l’ordre", ("maire", "remplacant-du-maire", "adjoint", "agent")
            ),
            "le": _LE,
        },
        fondements=("conseil.police-assemblee",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.secretaire-seance",
        titre="Secrétaire de séance",
        fonction=secretaire_seance,
        arguments={
            "conditions": NatureArgument(
                "liste", "ce qui est établi", ("membre-du-conseil", "nomme-par-le-conseil", "nomme-au-debut")
            ),
            "le": _LE,
        },
        fondements=("conseil.secretaire-conditions",),
        competences=_COMPETENCES,
    ),
    Regle(
        id="conseil.auxiliaire-seance",
        titre="L’agent dans la séance",
        fonction=auxiliaire_seance,
        arguments={
            "actes": NatureArgument(
                "liste", "ce que l’agent a fait", ("assiste", "redige", "discute", "delibere", "vote")
            ),
            "le": _LE,
        },
        fondements=("conseil.auxiliaire-interdits",),
        competences=_COMPETENCES,
    ),
)
