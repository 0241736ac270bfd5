"""Access to the registers: when they are open to all, and verification through COMEDEC."""

from __future__ import annotations

from datetime import date

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.delais import UN_JOUR
from sgm_sim.droit.etat_civil.formes import dans_annees
from sgm_sim.droit.jugements import indecis, juger
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict


def ouverture_registre(
    *,
    registre: str,
    cloture: date,
    demande: date,
    acces_donne: bool,
    mineur: bool = False,
    acte_seul: bool = False,
    deces_interesse: date | None = None,
    parametres: Parametres,
) -> Verdict:
    """Judge whether the public was rightly let, or not, into a register, by the law of the day of the request.

    C. patr., art. L213-2, I, 4°, e) and 5°: births and marriages, seventy-five years after the closing, a hundred for
    what is about a minor; or twenty-five after the death of the person if sooner, for that person's record alone
    (`acte_seul`), never for the register. Deaths: at once (art. L213-1). In a register of births everybody is a minor:
    archives apply seventy-five years, and between the two delays there is no answer.

    Left out: mentions in the margin that are still protected; fragile registers; those bound with younger ones.
    """
    libres = parametres.au("etat-civil.registres-libres", demande)
    annees = parametres.au("etat-civil.archives-annees", demande)
    deces = parametres.au("etat-civil.archives-apres-deces-annees", demande)
    lignes = (libres, annees, deces)
    if registre in libres.elements:
        ouvert, attendu, limite = True, "un accès immédiat", None
    elif registre not in ("naissance", "mariage"):
        phrase = "Ce registre n’est pas prévu ici : naissance, mariage ou décès."
        return indecis(phrase=phrase, trouve=f"« {registre} »", attendu="un registre prévu", fondements=lignes)
    else:
        n = int(annees.table["mineur" if mineur else "ordinaire"])
        limite = dans_annees(cloture, n) + UN_JOUR
        attendu = f"un accès à partir du {date_longue(limite)} ({accord(n, 'an')} après la clôture)"
        if deces_interesse and acte_seul:
            limite = min(limite, dans_annees(deces_interesse, deces.nombre) + UN_JOUR)
            attendu = (
                f"un accès à partir du {date_longue(limite)} ({accord(n, 'an')}, ou {accord(deces.nombre, 'an')} "
                "après le décès)"
            )
        ouvert = demande >= limite
        ordinaire = dans_annees(cloture, int(annees.table["ordinaire"])) + UN_JOUR
        if mineur and registre == "naissance" and not ouvert and demande >= ordinaire:
            phrase = (
                f"Un registre de naissance ne parle que d’enfants : les archives l’ouvrent le {date_longue(ordinaire)} "
                f"sans attendre les {accord(n, 'an')} des documents sur les mineurs. Ce choix n’est pas vérifié : "
                "interroger les archives départementales."
            )
            trouve = "un accès donné" if acces_donne else "un accès refusé"
            return indecis(phrase=phrase, trouve=trouve, attendu=attendu, fondements=lignes)
    quoi = "Cet acte" if acte_seul else "Ce registre"
    if ouvert or limite is None:
        phrase = f"{quoi} est communicable à tous"
        phrase += f" depuis le {date_longue(limite)}" if limite else " sans délai"
        phrase += "." if acces_donne else " : le refus n’est pas fondé."
    else:
        suite = "ne devait pas encore être ouvert au public" if acces_donne else "reste fermé au public d’ici là"
        phrase = f"{quoi} ne devient communicable à tous que le {date_longue(limite)} : il {suite}."
        if deces_interesse and not acte_seul:
            phrase += (
                f" Le délai de {accord(deces.nombre, 'an')} après un décès ne vaut que pour l’acte de cette personne."
            )
    return juger(
        ouvert == acces_donne,
        trouve="un accès donné" if acces_donne else "un accès refusé",
        attendu=attendu,
        phrase=phrase,
        fondements=lignes,
        limite=limite,
    )


def raccordement_comedec(*, maternite: str, raccordee: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge whether the commune had to verify records electronically, by the law of that day.

    C. civ., art. 101-1, last al. (since 1 November 2018): it is compulsory where a maternity is, or was, established.

    Left out: the agreement with the State; the payment by notaires.
    """
    ligne = parametres.au("etat-civil.comedec-obligation", le)
    obligee = maternite in ligne.elements
    juste = raccordee or not obligee
    phrase = "Le raccordement à COMEDEC est facultatif pour cette commune."
    if obligee:
        phrase = "Une maternité est, ou a été, établie dans la commune : le raccordement à COMEDEC est obligatoire"
        phrase += ", et il est fait." if raccordee else ", et il manque."
    return juger(
        juste,
        trouve="une commune raccordée" if raccordee else "une commune non raccordée",
        attendu="un raccordement" if obligee else "au choix de la commune",
        phrase=phrase,
        fondements=(ligne,),
    )


def piece_verifiable(
    *, piece: str, verification_possible: bool, exigee: bool, le: date, parametres: Parametres
) -> Verdict:
    """Judge whether a record was rightly asked for, by the law of that day.

    C. civ., art. 101-1, al. 4: where verification can be made electronically, it takes the place of any other delivery
    of a copy or an extract.

    Left out: a failure of the platform; procedures that do not use it.
    """
    ligne = parametres.au("etat-civil.comedec-pieces", le)
    remplacee = piece in ligne.elements and verification_possible
    juste = not (remplacee and exigee)
    phrase = "La vérification dématérialisée n’est pas possible ici : la pièce peut être demandée."
    if remplacee:
        phrase = "La vérification dématérialisée est possible et remplace la pièce"
        phrase += " : il ne faut pas la réclamer à l’usager." if exigee else ", qui n’a pas été réclamée."
    return juger(
        juste,
        trouve="la pièce réclamée" if exigee else "la pièce non réclamée",
        attendu="la vérification dématérialisée" if remplacee else "la pièce, si elle est utile",
        phrase=phrase,
        fondements=(ligne,),
    )


_LE = NatureArgument("date", "la date de la demande")

REGLES = (
    Regle(
        id="etat-civil.ouverture-registre",
        titre="Ouverture des registres au public",
        fonction=ouverture_registre,
        arguments={
            "registre": NatureArgument("choix", "le registre", ("naissance", "mariage", "deces")),
            "cloture": NatureArgument("date", "la date de clôture du registre"),
            "demande": _LE,
            "acces_donne": NatureArgument("booleen", "l’accès donné au registre"),
            "mineur": NatureArgument("booleen", "le fait que l’acte se rapporte à un mineur", facultatif=True),
            "acte_seul": NatureArgument(
                "booleen", "le fait qu’un seul acte soit demandé, et non le registre", facultatif=True
            ),
            "deces_interesse": NatureArgument("date", "la date du décès de l’intéressé", facultatif=True),
        },
        fondements=(
            "etat-civil.registres-libres",
            "etat-civil.archives-annees",
            "etat-civil.archives-apres-deces-annees",
        ),
        competences=("BC02.01", "BC02.03", "BC01.04"),
        le="demande",
    ),
    Regle(
        id="etat-civil.raccordement-comedec",
        titre="Raccordement à COMEDEC",
        fonction=raccordement_comedec,
        arguments={
            "maternite": NatureArgument(
                "choix",
                "la maternité de la commune",
                ("maternite-actuelle", "maternite-ancienne", "aucune"),
            ),
            "raccordee": NatureArgument("booleen", "le raccordement de la commune"),
            "le": _LE,
        },
        fondements=("etat-civil.comedec-obligation",),
        competences=("BC02.03", "BC01.08"),
    ),
    Regle(
        id="etat-civil.piece-verifiable",
        titre="Acte réclamé malgré COMEDEC",
        fonction=piece_verifiable,
        arguments={
            "piece": NatureArgument("choix", "la pièce", ("copie-integrale", "extrait")),
            "verification_possible": NatureArgument("booleen", "la possibilité de vérifier par voie dématérialisée"),
            "exigee": NatureArgument("booleen", "la pièce réclamée à l’usager"),
            "le": _LE,
        },
        fondements=("etat-civil.comedec-pieces",),
        competences=("BC02.02", "BC02.03"),
    ),
)
