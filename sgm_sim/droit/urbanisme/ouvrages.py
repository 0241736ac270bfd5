"""Swimming pools and walls: what must be asked. Surfaces and heights are those of `formalites`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.urbanisme.formalites import ANNONCE, ARRONDI, LE_DEPOT, SECTEURS, formalite, m2, metres
from sgm_sim.droit.verdict import Verdict


def piscine(
    *,
    bassin: int,
    couverture: int | None = None,
    secteurs: Sequence[str],
    le: date,
    annonce: str | None = None,
    parametres: Parametres,
) -> Verdict:
    """Tell what a swimming pool needs, by its basin and the height of its cover, if any.

    C. urb., art. R421-2 d, R421-9 f, R421-11 II d (since 29 December 2019).

    Left out: pools inside a building, and rules of the PLU.
    """
    petit, grand, abri, zones = (
        parametres.au(f"urbanisme.{nom}", le)
        for nom in ("piscine-dispense", "piscine-declaration", "piscine-couverture", "secteurs-sans-dispense")
    )
    protege = bool(set(secteurs) & set(zones.elements))
    haute = couverture is not None and couverture >= abri.nombre
    declaree = "pc" if bassin > grand.nombre or haute else "dp"
    reponse = "aucune" if bassin <= petit.nombre and not protege else declaree
    dessus = "sans couverture" if couverture is None else f"couverte à {metres(couverture)}"
    return formalite(
        annonce,
        reponse,
        raison=f"Son bassin fait {m2(bassin)}, {dessus}, {'en' if protege else 'hors'} secteur protégé ; les seuils "
        f"sont {petit.nombre} et {m2(grand.nombre)}, et {metres(abri.nombre)} pour la couverture.",
        fondements=(petit, grand, abri, zones),
    )


def mur(
    *, hauteur: int, secteurs: Sequence[str], le: date, annonce: str | None = None, parametres: Parametres
) -> Verdict:
    """Tell what a wall that is not a fence needs.

    C. urb., art. R421-2 f, R421-9 e, R421-11 I c (since 29 December 2019).

    Left out: walls that are fences (`urbanisme.cloture`).
    """
    seuil = parametres.au("urbanisme.mur-hauteur", le)
    zones = parametres.au("urbanisme.secteurs-a-declaration", le)
    protege = bool(set(secteurs) & set(zones.elements))
    return formalite(
        annonce,
        "dp" if protege or hauteur >= seuil.nombre else "aucune",
        raison=f"Il fait {metres(hauteur)} de haut, {'en' if protege else 'hors'} secteur protégé ; le seuil est de "
        f"{metres(seuil.nombre)}, et en secteur protégé tout mur se déclare.",
        fondements=(seuil, zones),
    )


_COMPETENCES = ("BC02.01", "BC02.04")

REGLES = (
    Regle(
        id="urbanisme.piscine",
        titre="Formalité d’une piscine",
        fonction=piscine,
        arguments={
            "bassin": NatureArgument("nombre", f"la superficie du bassin, {ARRONDI}"),
            "couverture": NatureArgument("nombre", "la hauteur de la couverture, en centimètres", facultatif=True),
            "secteurs": SECTEURS,
            "le": LE_DEPOT,
            "annonce": ANNONCE,
        },
        fondements=(
            "urbanisme.piscine-dispense",
            "urbanisme.piscine-declaration",
            "urbanisme.piscine-couverture",
            "urbanisme.secteurs-sans-dispense",
        ),
        competences=_COMPETENCES,
    ),
    Regle(
        id="urbanisme.mur",
        titre="Formalité d’un mur",
        fonction=mur,
        arguments={
            "hauteur": NatureArgument("nombre", "la hauteur du mur, en centimètres"),
            "secteurs": SECTEURS,
            "le": LE_DEPOT,
            "annonce": ANNONCE,
        },
        fondements=("urbanisme.mur-hauteur", "urbanisme.secteurs-a-declaration"),
        competences=_COMPETENCES,
    ),
)
