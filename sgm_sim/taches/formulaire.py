"""The kind `formulaire`: fill typed fields, then validate them all.

State: `{"champs": {id: value}}`; the words of a `texte` field stay in the journal's private part and the state only
says that they exist. Facts are published when the form is validated, never before.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.contrat import Clot, Contexte, Devis, Effet, Etat, Genre, Geste, Publie, TacheBase
from sgm_sim.taches.fiche import Action, Bloc, BlocAlerte, BlocChamp, BlocTexte, Fiche, Option, VueFiche
from sgm_sim.taches.formulaire_donnees import Champ, TacheFormulaire
from sgm_sim.taches.valeurs import NATURES_PRIVEES, NatureChamp, Valeur


class GenreFormulaire:
    """Implements `taches.contrat.Genre`."""

    type: str = "formulaire"
    version: int = 1
    modele: builtins.type[TacheBase] = TacheFormulaire

    def publie(self, tache: TacheFormulaire) -> Mapping[NomFait, NatureChamp]:
        """Return the fact of each field that publishes one."""
        return {champ.publie: champ.nature for champ in tache.champs if champ.publie}

    def etat_initial(self, tache: TacheFormulaire) -> Etat:
        """Return a form whose fields are all empty."""
        return {"champs": {}}

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price a `remplir`, a `vider` or the final `valider`."""
        if geste.nom == "valider":
            manquants = [c.libelle for c in ctx.tache.champs if c.obligatoire and c.id not in etat["champs"]]
            if manquants:
                return Devis(refus=_reste(manquants))
            return Devis(cout=ctx.tache.cout_validation)
        champ = _champ(ctx.tache, geste.args.get("champ"))
        if geste.nom not in ("remplir", "vider") or champ is None or not _est_propre(champ, geste):
            return Devis(refus="Ce formulaire ne connaît pas ce geste.")
        if geste.nom == "remplir" and not _est_bien_formee(champ, _valeur(champ, geste)):
            return Devis(refus=f"Cette réponse ne convient pas au champ « {champ.libelle} ».")
        return Devis(cout=champ.cout if geste.nom == "remplir" else 0)

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Keep, empty or publish values."""
        champs = dict(etat["champs"])
        if geste.nom == "valider":
            return etat, (*_faits(ctx.tache, champs), Clot())
        champ = _champ(ctx.tache, geste.args["champ"])
        assert champ is not None  # devis accepted it
        champs.pop(champ.id, None)
        if geste.nom == "remplir":
            champs[champ.id] = True if champ.nature in NATURES_PRIVEES else _valeur(champ, geste)
        return {**etat, "champs": champs}, ()

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the instruction, then the fields in the order a person fills them."""
        tache: TacheFormulaire = ctx.tache
        blocs: list[Bloc] = [BlocTexte(id="consigne", texte=tache.consigne, ton="consigne")]
        if tache.guide:
            blocs.append(BlocTexte(id="guide", texte=tache.guide, ton="guide"))
        blocs += [_bloc(champ, ctx, etat) for champ in tache.champs]
        refus = "Ce formulaire est validé." if ctx.close else self.devis(ctx, etat, _VALIDER).refus
        if ctx.close:
            blocs.append(BlocAlerte(id="close", texte="Ce formulaire est validé : il ne change plus."))
        action = Action(id="valider", libelle=tache.action, geste="valider", cout=tache.cout_validation, refus=refus)
        return Fiche(id=tache.id, titre=tache.titre, blocs=tuple(blocs), actions=(action,))


_VALIDER = Geste(tache="", nom="valider")


def _reste(manquants: list[str]) -> str:
    """Name what is left when it is short, count it otherwise."""
    if len(manquants) > 3:
        return f"Il reste {accord(len(manquants), 'champ')} à remplir."
    return f"Il reste à remplir : {' ; '.join(manquants)}."


def _est_propre(champ: Champ, geste: Geste) -> bool:
    """Tell whether the gesture carries nothing but its value: words go where words are kept apart."""
    prive = champ.nature in NATURES_PRIVEES
    args, textes = ({"champ"}, {champ.id}) if prive else ({"champ", "valeur"}, set())
    return args.issuperset(geste.args) and textes.issuperset(geste.textes)


def _champ(tache: TacheFormulaire, identifiant: object) -> Champ | None:
    return next((champ for champ in tache.champs if champ.id == identifiant), None)


def _valeur(champ: Champ, geste: Geste) -> Any:
    if champ.nature in NATURES_PRIVEES:
        return geste.textes.get(champ.id)
    return geste.args.get("valeur")


def _est_bien_formee(champ: Champ, valeur: Any) -> bool:
    """Tell whether `valeur` is of the champ's nature: the door is checked even when the face already did."""
    options = {option.id for option in champ.options}
    match champ.nature:
        case "date":
            return isinstance(valeur, str) and _est_iso(date.fromisoformat, valeur)
        case "heure":
            return isinstance(valeur, str) and _est_iso(time.fromisoformat, f"{valeur}:00")
        case "montant" | "nombre":
            return isinstance(valeur, int) and not isinstance(valeur, bool) and abs(valeur) < 10**15
        case "choix" | "personne":
            return isinstance(valeur, str) and valeur in options
        case "liste":
            ids = isinstance(valeur, list) and all(isinstance(identifiant, str) for identifiant in valeur)
            return ids and len(set(valeur)) == len(valeur) and options.issuperset(valeur)
        case "texte":
            return isinstance(valeur, str) and 0 < len(valeur) <= 2_000


def _est_iso(lire: Callable[[str], date | time], texte: str) -> bool:
    """Tell whether a text is written in the one way that facts are compared in: `2026-02-11`, `20:30:00`."""
    try:
        return lire(texte).isoformat() == texte
    except ValueError:
        return False


def _faits(tache: TacheFormulaire, champs: Mapping[str, Valeur]) -> list[Publie]:
    faits = []
    for champ in tache.champs:
        if champ.publie and champ.id in champs:
            valeur = champ.id if champ.nature in NATURES_PRIVEES else champs[champ.id]
            faits.append(Publie(nom=champ.publie, nature=champ.nature, valeur=valeur))
    return faits


def _bloc(champ: Champ, ctx: Contexte, etat: Etat) -> BlocChamp:
    options = tuple(Option(id=option.id, libelle=option.libelle) for option in champ.options)
    valeur = etat["champs"].get(champ.id)
    if champ.nature in NATURES_PRIVEES and valeur is not None:
        valeur = ctx.textes.get(champ.id, "")
    return BlocChamp(
        id=champ.id,
        libelle=champ.libelle,
        nature=champ.nature,
        valeur=valeur,
        affiche="" if valeur is None else afficher(champ.nature, valeur, options),
        aide=champ.aide or "",
        options=options,
        cout=champ.cout,
        modifiable=not ctx.close,
    )


GENRE: Genre = GenreFormulaire()
