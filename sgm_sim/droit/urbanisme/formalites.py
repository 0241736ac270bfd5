"""What must be asked before building: nothing, a declaration, a permit.

Surfaces are whole square metres, rounded UP: every threshold reads « au plus », so rounding up changes no answer.
Heights are centimetres. The law is that of the day of the application (C. urb., art. R421-1 and following).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import accord, decimale
from sgm_sim.droit.jugements import choisir
from sgm_sim.droit.parametres import Parametres, Valeur
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

FORMALITES: Mapping[str, str] = {
    "aucune": "une dispense de formalité",
    "dp": "une déclaration préalable",
    "pc": "un permis de construire",
    "pd": "un permis de démolir",
}


def construction_nouvelle(
    *,
    surface_plancher: int,
    emprise: int,
    hauteur: int,
    secteurs: Sequence[str],
    le: date,
    annonce: str | None = None,
    parametres: Parametres,
) -> Verdict:
    """Tell what a new building needs, by its surface, its height and where it stands.

    C. urb., art. R421-2 a and R421-9 a and c outside protected areas, art. R421-11 inside, art. R421-1 beyond (text of
    29 December 2019, the same in April 2026).

    Left out: habitations légères de loisirs, greenhouses, masts, solar works, what needs no permit by its nature.
    """
    petit, moyen, haut, zones = (
        parametres.au(f"urbanisme.{nom}", le)
        for nom in ("dispense-surface", "declaration-surface", "hauteur-seuil", "secteurs-a-declaration")
    )
    surface = max(surface_plancher, emprise)
    protege = bool(set(secteurs) & set(zones.elements))
    if surface > moyen.nombre or (hauteur > haut.nombre and (protege or surface > petit.nombre)):
        reponse = "pc"
    elif protege or surface > petit.nombre or hauteur > haut.nombre:
        reponse = "dp"
    else:
        reponse = "aucune"
    lieu = "en secteur protégé" if protege else "hors secteur protégé"
    return formalite(
        annonce,
        reponse,
        raison=f"Il crée {m2(surface)} au plus grand des deux (plancher ou emprise), sur {metres(hauteur)} de "
        f"haut, {lieu} ; les seuils sont {petit.nombre} et {m2(moyen.nombre)}, et {metres(haut.nombre)} de haut.",
        fondements=(petit, moyen, haut, zones),
    )


def travaux_existant(
    *,
    surface_creee: int,
    emprise_creee: int,
    surface_totale: int,
    emprise_totale: int,
    zone_urbaine_plu: bool,
    aspect_modifie: bool = True,
    le: date,
    annonce: str | None = None,
    parametres: Parametres,
) -> Verdict:
    """Tell what works on an existing building need, by what they create and what the whole becomes.

    C. urb., art. R421-14 a and b, R421-17 a and f (since 29 December 2019): above 20 m², a permit; in an urban zone of
    a PLU above 40 m², or above 20 m² when the whole passes the threshold of the architect.

    Left out: agricultural buildings (another threshold), ordinary repairs, change of use (`changement-destination`),
    transformation of a garage; a decree of July 2026, not read, may dispense small works.
    """
    noms = ("dispense-surface", "declaration-surface", "declaration-surface-zone-urbaine", "architecte-surface")
    petit, moyen, urbain, architecte = (parametres.au(f"urbanisme.{nom}", le) for nom in noms)
    cree, total = max(surface_creee, emprise_creee), max(surface_totale, emprise_totale)
    grand_total = total > architecte.nombre
    seuil = urbain if zone_urbaine_plu and not grand_total else moyen
    sans_permis = "dp" if cree > petit.nombre or aspect_modifie else "aucune"
    reponse = "pc" if cree > seuil.nombre else sans_permis
    lieu = "En zone urbaine d’un PLU" if zone_urbaine_plu else "Hors zone urbaine d’un PLU"
    passe = "dépasse" if grand_total else "ne dépasse pas"
    return formalite(
        annonce,
        reponse,
        raison=f"{lieu}, il crée {m2(cree)} et l’ensemble fait {m2(total)}, ce qui {passe} "
        f"{m2(architecte.nombre)}"
        f" : le seuil du permis est de {m2(seuil.nombre)}.",
        fondements=(petit, moyen, urbain, architecte),
    )


def changement_destination(
    *, structure_ou_facade: bool, le: date, annonce: str | None = None, parametres: Parametres
) -> Verdict:
    """Tell what a change of use between destinations needs.

    C. urb., art. R421-14 c and R421-17 b (since 29 December 2019): a permit when the works modify the load-bearing
    structure or the façade, a declaration otherwise.

    Left out: change between sub-destinations of one destination without works, which needs nothing.
    """
    ligne = parametres.au("urbanisme.changement-destination", le)
    dans = "structure-ou-facade" if structure_ou_facade else "sans-structure-ni-facade"
    quoi = (
        "modifient la structure porteuse ou la façade"
        if structure_ou_facade
        else "ne touchent ni à la structure porteuse ni à la façade"
    )
    return formalite(
        annonce,
        ligne.listes[dans][0],
        raison=f"Les travaux {quoi}.",
        fondements=(ligne,),
    )


def formalite(annonce: str | None, reponse: str, *, raison: str, fondements: Sequence[Valeur]) -> Verdict:
    """Give the formality that a project needs, and judge the one that was announced if any."""
    return choisir(
        annonce,
        reponse,
        FORMALITES,
        sujet="Pour ce projet, le code de l’urbanisme prévoit",
        raison=raison,
        fondements=fondements,
    )


def m2(n: int) -> str:
    """Write whole square metres: « 1 mètre carré », « 20 mètres carrés »."""
    return accord(n, "mètre carré", "mètres carrés")


def metres(centimetres: int) -> str:
    """Write centimetres in metres: « 1,80 m », « 12 m »."""
    metres, reste = divmod(centimetres, 100)
    return f"{decimale(metres)},{reste:02} m" if reste else f"{decimale(metres)} m"


LE_DEPOT = NatureArgument("date", "la date du dépôt de la demande")
SECTEURS = NatureArgument(
    "liste",
    "les protections du secteur",
    ("site-patrimonial-remarquable", "abords-monument", "site-classe", "reserve-naturelle", "coeur-parc-national"),
)
ANNONCE = NatureArgument("choix", "la formalité annoncée", tuple(FORMALITES), facultatif=True)
_COMPETENCES = ("BC02.01", "BC02.04")
ARRONDI = "en mètres carrés, arrondie au-dessus"

REGLES = (
    Regle(
        id="urbanisme.construction-nouvelle",
        titre="Formalité d’une construction nouvelle",
        fonction=construction_nouvelle,
        arguments={
            "surface_plancher": NatureArgument("nombre", f"la surface de plancher créée, {ARRONDI}"),
            "emprise": NatureArgument("nombre", f"l’emprise au sol créée, {ARRONDI}"),
            "hauteur": NatureArgument("nombre", "la hauteur au-dessus du sol, en centimètres"),
            "secteurs": SECTEURS,
            "le": LE_DEPOT,
            "annonce": ANNONCE,
        },
        fondements=(
            "urbanisme.dispense-surface",
            "urbanisme.declaration-surface",
            "urbanisme.hauteur-seuil",
            "urbanisme.secteurs-a-declaration",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.travaux-existant",
        titre="Formalité de travaux sur une construction existante",
        fonction=travaux_existant,
        arguments={
            "surface_creee": NatureArgument("nombre", f"la surface de plancher créée, {ARRONDI}"),
            "emprise_creee": NatureArgument("nombre", f"l’emprise au sol créée, {ARRONDI}"),
            "surface_totale": NatureArgument("nombre", f"la surface de plancher après travaux, {ARRONDI}"),
            "emprise_totale": NatureArgument("nombre", f"l’emprise au sol après travaux, {ARRONDI}"),
            "zone_urbaine_plu": NatureArgument("booleen", "l’appartenance à une zone urbaine d’un PLU"),
            "aspect_modifie": NatureArgument("booleen", "la modification de l’aspect extérieur", facultatif=True),
            "le": LE_DEPOT,
            "annonce": ANNONCE,
        },
        fondements=(
            "urbanisme.dispense-surface",
            "urbanisme.declaration-surface",
            "urbanisme.declaration-surface-zone-urbaine",
            "urbanisme.architecte-surface",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.changement-destination",
        titre="Formalité d’un changement de destination",
        fonction=changement_destination,
        arguments={
            "structure_ou_facade": NatureArgument("booleen", "la modification de la structure ou de la façade"),
            "le": LE_DEPOT,
            "annonce": ANNONCE,
        },
        fondements=("urbanisme.changement-destination",),
        competences=_COMPETENCES,
    ),
)
