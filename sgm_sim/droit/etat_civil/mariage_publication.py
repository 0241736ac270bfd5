"""Publication of a marriage: what the notice says, where it is posted, from when to when it is good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sgm_sim.core.francais.ecriture import ordinal
from sgm_sim.droit.delais import ajouter_mois, jours_apres
from sgm_sim.droit.etat_civil.formes import au_plus_tot_sauf_dispense
from sgm_sim.droit.jugements import exiger
from sgm_sim.droit.jugements_de_dates import au_plus_tard, duree_en_mois
from sgm_sim.droit.parametres import Parametres
from sgm_sim.droit.regle import NatureArgument, Regle
from sgm_sim.droit.verdict import Verdict

_AFFICHE: Mapping[str, str] = {
    "prenoms-et-noms": "les prénoms et noms",
    "professions": "les professions",
    "domiciles-et-residences": "les domiciles et résidences",
    "lieu-de-celebration": "le lieu de la célébration",
}
_MAIRIES: Mapping[str, str] = {
    "mairie-du-mariage": "la mairie du lieu du mariage",
    "mairie-du-domicile-du-premier": "la mairie du domicile du premier époux",
    "mairie-du-domicile-du-second": "la mairie du domicile du second époux",
}


def mentions_publication(*, mentions: Sequence[str], le: date, parametres: Parametres) -> Verdict:
    """Judge what the notice of marriage says, by the law of the day of the publication.

    C. civ., art. 63, al. 1: first names, names, professions, domiciles and residences of the two, place of the
    marriage.

    Left out: dates, which the article does not ask for.
    """
    ligne = parametres.au("etat-civil.publication-mentions", le)
    return exiger(
        mentions,
        ligne.elements,
        _AFFICHE,
        complet="L’affiche dit tout ce que la loi demande.",
        incomplet="Sur l’affiche de publication, il manque {manque}.",
        fondements=(ligne,),
    )


def lieux_publication(*, affichages: Sequence[str], meme_domicile: bool, le: date, parametres: Parametres) -> Verdict:
    """Judge where the marriage was published, by the law of the day of the publication.

    C. civ., art. 63, 64 and 166: at the mairie of the place of the marriage and at that of the domicile, or residence,
    of each. `meme_domicile`: both live in the commune of the marriage.

    Left out: the certificate of non-opposition of the other communes (art. 69).
    """
    ligne = parametres.au("etat-civil.publication-lieux", le)
    return exiger(
        affichages,
        ligne.listes["meme-commune" if meme_domicile else "communes-differentes"],
        _MAIRIES,
        complet="La publication est affichée partout où il le faut.",
        incomplet="La publication doit aussi être affichée à {manque}.",
        fondements=(ligne,),
    )


def delai_publication(
    *, publication: date, celebration: date, dispense: bool = False, parametres: Parametres
) -> Verdict:
    """Judge how soon after its publication a marriage was celebrated, by the law of the day of the publication.

    C. civ., art. 64: not before the tenth day, that of the publication not counted: published on 1 December, from the
    11th. Art. 169: the procureur may dispense of publication and of any delay.

    Left out: an interrupted posting; several communes, where the latest publication counts.
    """
    ligne = parametres.au("etat-civil.publication-jours", publication)
    return au_plus_tot_sauf_dispense(
        celebration,
        jours_apres(publication, ligne.nombre),
        dispense=dispense,
        acte="Le mariage est célébré",
        delai=f"le {ordinal(ligne.nombre)} jour après la publication, celui de l’affichage non compté",
        fondements=(ligne,),
    )


def validite_publication(*, publication: date, celebration: date, parametres: Parametres) -> Verdict:
    """Judge whether the publication was still good, by the law of its day.

    C. civ., art. 65: within the year from the end of the delay of publication; later, a new publication is needed.
    Published on 1 December 2026, the delay ends on the 11th, the year on 11 December 2027.

    Left out: pieces that have aged meanwhile.
    """
    jours = parametres.au("etat-civil.publication-jours", publication)
    mois = parametres.au("etat-civil.publication-validite-mois", publication)
    return au_plus_tard(
        celebration,
        ajouter_mois(jours_apres(publication, jours.nombre), mois.nombre),
        acte="Le mariage est célébré",
        delai=f"{duree_en_mois(mois.nombre)} à compter de la fin du délai de publication",
        fondements=(jours, mois),
        suite="Il faut une nouvelle publication.",
    )


_PUBLICATION = NatureArgument("date", "la date de publication")
_CELEBRATION = NatureArgument("date", "la date de la célébration")

REGLES = (
    Regle(
        id="etat-civil.mentions-publication",
        titre="Mentions de la publication de mariage",
        fonction=mentions_publication,
        arguments={
            "mentions": NatureArgument("liste", "les mentions de l’affiche", tuple(_AFFICHE)),
            "le": _PUBLICATION,
        },
        fondements=("etat-civil.publication-mentions",),
        competences=("BC02.03", "BC01.03"),
    ),
    Regle(
        id="etat-civil.lieux-publication",
        titre="Mairies où le mariage est publié",
        fonction=lieux_publication,
        arguments={
            "affichages": NatureArgument("liste", "les mairies où l’affiche est apposée", tuple(_MAIRIES)),
            "meme_domicile": NatureArgument("booleen", "le domicile des deux dans la commune du mariage"),
            "le": _PUBLICATION,
        },
        fondements=("etat-civil.publication-lieux",),
        competences=("BC02.03",),
    ),
    Regle(
        id="etat-civil.delai-publication",
        titre="Premier jour où le mariage peut être célébré",
        fonction=delai_publication,
        arguments={
            "publication": _PUBLICATION,
            "celebration": _CELEBRATION,
            "dispense": NatureArgument("booleen", "une dispense du procureur", facultatif=True),
        },
        fondements=("etat-civil.publication-jours",),
        competences=("BC02.03", "BC01.07"),
        le="publication",
    ),
    Regle(
        id="etat-civil.validite-publication",
        titre="Dernier jour où la publication vaut encore",
        fonction=validite_publication,
        arguments={"publication": _PUBLICATION, "celebration": _CELEBRATION},
        fondements=("etat-civil.publication-jours", "etat-civil.publication-validite-mois"),
        competences=("BC02.03", "BC01.07"),
        le="publication",
    ),
)
