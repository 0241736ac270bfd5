"""Money while a contract is performed: advance, instalments, retention.

Amounts are in cents. The delay of payment and its interest are in « finances ».
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from sgm_sim.core.francais.ecriture import accord, date_longue
from sgm_sim.droit.jugements import plafonner, trancher
from sgm_sim.droit.jugements_de_dates import au_plus_tard
from sgm_sim.droit.montants import arrondi, cents, euros, pourcents
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle, rendre
from sgm_sim.droit.verdict import Verdict


def avance(
    *,
    montant_ht: int,
    montant_ttc: int,
    duree_mois: int,
    versee: int,
    le: date,
    refusee: bool = False,
    parametres: Parametres,
) -> Verdict:
    """Judge the advance paid, by the law of the day of the contract.

    CCP, art. R2191-3, R2191-5 and R2191-7 (since 1 April 2019): due when the initial amount is above 50 000 euros
    before tax and performance lasts more than two months, unless the holder refuses it. At least 5 % of the initial
    amount with tax; beyond twelve months, of twelve times that amount divided by the months. Art. R2191-8: more than
    30 % is allowed. `duree_mois` stands for both the time of performance and the duration. Rounded to the nearest cent.

    Left out: part subcontracted, taken away before (art. R2191-6); the rate of small firms, which binds only
    communities that spend more than sixty million euros a year.
    """
    seuil = parametres.au("commande-publique.avance-seuil", le)
    mois = parametres.au("commande-publique.avance-mois", le)
    taux = parametres.au("commande-publique.avance-taux", le)
    longue = parametres.au("commande-publique.avance-base-mois", le)
    trouve = f"{euros(versee)} versés"
    if refusee or montant_ht <= cents(seuil) or duree_mois <= mois.nombre:
        raison = "le titulaire la refuse" if refusee else "le seuil de montant ou de durée n’est pas dépassé"
        return trancher(
            not (refusee and versee),
            trouve=trouve,
            attendu="aucune avance obligatoire",
            oui=f"Aucune avance n’est obligatoire : {raison}.",
            non="Le titulaire a refusé l’avance : elle n’est pas à verser.",
            fondements=(seuil, mois),
            limite=0,
        )
    base = Fraction(montant_ttc * min(longue.nombre, duree_mois), duree_mois)
    minimum = arrondi(base * taux.nombre / 100)
    return trancher(
        versee >= minimum,
        trouve=trouve,
        attendu=f"{euros(minimum)} au moins ({taux.nombre} % de {euros(arrondi(base))} TTC)",
        oui=f"L’avance est obligatoire : {euros(versee)} sont versés, le minimum est de {euros(minimum)}.",
        non=f"L’avance est obligatoire au-delà de {euros(cents(seuil))} HT et de {mois.nombre} mois : il faut "
        f"{euros(minimum)} au moins ({taux.nombre} % de {euros(arrondi(base))} TTC), et non {euros(versee)}.",
        fondements=(seuil, mois, taux, longue),
        limite=minimum,
    )


def remboursement_avance(
    *, montant_ttc: int, avance: int, le: date, debut: int | None = None, parametres: Parametres
) -> Verdict:
    """Judge when the advance begins to be paid back, when the contract says nothing, by the law of its day.

    CCP, art. R2191-11 (since 1 April 2019; the holder's own part since 1 January 2026): for an advance of 30 % or less,
    at the first request for payment at which the services performed reach 65 % of the amount with tax, or more; above
    30 %, from the first request. `debut` is the amount performed at the request where the first deduction is made.

    Left out: another pace that the contract sets, which comes first; a deduction made too late.
    """
    part = parametres.au("commande-publique.avance-remboursement-part", le)
    petite = parametres.au("commande-publique.avance-remboursement-taux", le)
    lente = Fraction(avance) <= Fraction(montant_ttc * petite.nombre, 100)
    seuil = pourcents(montant_ttc, part.nombre) if lente else 0
    quand = "à la première demande de paiement"
    if lente:
        quand += f" où {euros(seuil)} sont exécutés ou dépassés"
    raison = (
        f"{part.nombre} % du montant TTC, pour une avance qui n’en dépasse pas {petite.nombre} %"
        if lente
        else f"l’avance dépasse {petite.nombre} % du montant TTC"
    )
    phrase = f"Dans le silence du marché, l’avance commence à se rembourser {quand} ({raison})."
    trouve = "aucun précompte annoncé" if debut is None else f"{euros(debut)} exécutés au premier précompte"
    assez = debut is None or debut >= seuil
    return rendre(
        "calcule" if debut is None else "conforme" if assez else "non_conforme",
        trouve=trouve,
        attendu=f"un remboursement qui commence {quand}",
        phrase=phrase
        if debut is None
        else f"{phrase} Ici, {trouve} : {'c’est possible' if assez else 'c’est trop tôt'}.",
        fondements=(part, petite),
        limite=seuil,
    )


def retenue_garantie(
    *, montant_initial: int, retenue: int, le: date, modifications: int = 0, parametres: Parametres
) -> Verdict:
    """Judge the amount retained as guarantee, by the law of the day of the contract.

    CCP, art. R2191-33 (since 1 April 2019): not above 5 % of the initial amount and its modifications; it is taken by
    fractions on each payment (art. R2191-34), to which the same rule applies. Rounded down to the cent.

    Left out: 3 % for small firms, which binds only communities that spend more than sixty million euros a year.
    """
    taux = parametres.au("commande-publique.retenue-taux", le)
    total = montant_initial + modifications
    plafond = total * taux.nombre // 100
    net = total - retenue
    return plafonner(
        retenue,
        plafond,
        sujet="La retenue de garantie est de",
        raison=f"C’est {taux.nombre} % de {euros(total)} ; la retenue faite, il reste {euros(net)} à payer.",
        ecrire=euros,
        fondements=(taux,),
        calcul={"net": net},
    )


def liberation_retenue(
    *, date_fin_garantie: date, date_remboursement: date, date_levee: date | None = None, parametres: Parametres
) -> Verdict:
    """Judge when the retention was paid back, by the law of the day when the guarantee ends.

    CCP, art. R2191-35 (since 1 April 2019): within thirty days of the end of the guarantee; or, when reserves notified
    during it were not lifted by then, within thirty days of their lifting (`date_levee`).

    Left out: reserves that are never lifted; a guarantee in place of the retention (art. R2191-42, one month).
    """
    jours = parametres.au("commande-publique.retenue-jours", date_fin_garantie)
    depart = max(date_fin_garantie, date_levee or date_fin_garantie)
    origine = "la levée des réserves" if depart > date_fin_garantie else "la fin de la garantie"
    return au_plus_tard(
        date_remboursement,
        depart + timedelta(days=jours.nombre),
        acte="La retenue de garantie a été remboursée",
        delai=f"{accord(jours.nombre, 'jour')} à compter de {origine}, le {date_longue(depart)}",
        fondements=(jours,),
    )


def periodicite_acomptes(
    *, mois: int, petite_entreprise: bool, travaux: bool, le: date, demande: bool = False, parametres: Parametres
) -> Verdict:
    """Judge how often instalments are paid, by the law of the day of the contract.

    CCP, art. R2191-22 (since 1 April 2019): three months at most; one month for works when the holder is a small or
    medium firm, a craftsman or the like, and for supplies and services if such a holder asks for it.

    Left out: which firms are small; the amount of each instalment (art. R2191-21).
    """
    ligne = parametres.au("commande-publique.acomptes-mois", le)
    maximum = int(ligne.table["petite-entreprise" if petite_entreprise and (travaux or demande) else "general"])
    return trancher(
        mois <= maximum,
        trouve=f"un acompte {_rythme(mois)}",
        attendu=f"un acompte {_rythme(maximum)} au moins",
        oui=f"Un acompte {_rythme(mois)} : c’est permis, il en faut un {_rythme(maximum)} au moins.",
        non=f"Un acompte {_rythme(mois)} : c’est trop espacé, il en faut un {_rythme(maximum)} au moins.",
        fondements=(ligne,),
        limite=maximum,
    )


def _rythme(mois: int) -> str:
    return "chaque mois" if mois == 1 else f"tous les {mois} mois"


_LE_MARCHE = NatureArgument("date", "la date du marché")

REGLES = (
    Regle(
        id="commande-publique.avance",
        titre="Avance au titulaire",
        fonction=avance,
        arguments={
            "montant_ht": NatureArgument("montant", "le montant initial hors taxes"),
            "montant_ttc": NatureArgument("montant", "le montant initial TTC"),
            "duree_mois": NatureArgument("nombre", "la durée en mois"),
            "versee": NatureArgument("montant", "l’avance versée"),
            "le": _LE_MARCHE,
            "refusee": NatureArgument("booleen", "le refus de l’avance par le titulaire", facultatif=True),
        },
        fondements=(
            "commande-publique.avance-seuil",
            "commande-publique.avance-mois",
            "commande-publique.avance-taux",
            "commande-publique.avance-base-mois",
        ),
        competences=("BC03.10", "BC03.08"),
    ),
    Regle(
        id="commande-publique.remboursement-avance",
        titre="Début du remboursement de l’avance",
        fonction=remboursement_avance,
        arguments={
            "montant_ttc": NatureArgument("montant", "le montant TTC de la part du titulaire"),
            "avance": NatureArgument("montant", "l’avance versée"),
            "le": _LE_MARCHE,
            "debut": NatureArgument(
                "montant", "le montant TTC exécuté, à la demande de paiement du premier précompte", facultatif=True
            ),
        },
        fondements=("commande-publique.avance-remboursement-part", "commande-publique.avance-remboursement-taux"),
        competences=("BC03.10",),
    ),
    Regle(
        id="commande-publique.retenue-garantie",
        titre="Retenue de garantie",
        fonction=retenue_garantie,
        arguments={
            "montant_initial": NatureArgument("montant", "le montant initial du marché, ou de l’acompte"),
            "retenue": NatureArgument("montant", "la retenue de garantie"),
            "le": _LE_MARCHE,
            "modifications": NatureArgument("montant", "le montant des modifications", facultatif=True),
        },
        fondements=("commande-publique.retenue-taux",),
        competences=("BC03.10", "BC03.08"),
    ),
    Regle(
        id="commande-publique.liberation-retenue",
        titre="Remboursement de la retenue de garantie",
        fonction=liberation_retenue,
        arguments={
            "date_fin_garantie": NatureArgument("date", "la date de fin de la garantie"),
            "date_remboursement": NatureArgument("date", "la date du remboursement"),
            "date_levee": NatureArgument("date", "la date de levée des réserves notifiées", facultatif=True),
        },
        fondements=("commande-publique.retenue-jours",),
        competences=("BC03.10",),
        le="date_fin_garantie",
    ),
    Regle(
        id="commande-publique.periodicite-acomptes",
        titre="Périodicité des acomptes",
        fonction=periodicite_acomptes,
        arguments={
            "mois": NatureArgument("nombre", "le nombre de mois entre deux acomptes"),
            "petite_entreprise": NatureArgument("booleen", "le fait que le titulaire soit une petite entreprise"),
            "travaux": NatureArgument("booleen", "le fait qu’il s’agisse de travaux"),
            "le": _LE_MARCHE,
            "demande": NatureArgument("booleen", "la demande du titulaire", facultatif=True),
        },
        fondements=("commande-publique.acomptes-mois",),
        competences=("BC03.10", "BC03.08"),
    ),
)
