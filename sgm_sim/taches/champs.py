"""What kinds made of fields have in common: fill them, empty them, then validate them all.

State: `{"champs": {id: value}}`, and `{"ordre": [id, …]}` for a kind whose options are drawn. The words of a `texte`
field stay in the journal's private part and the state only says that they exist. Facts are published when the task is
validated, never before.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from datetime import date, time
from random import Random
from typing import Any

from msgspec.structs import replace

from sgm_sim.core.francais.ecriture import accord
from sgm_sim.core.modele import NomFait
from sgm_sim.taches.affichage import afficher
from sgm_sim.taches.contrat import Clot, Contexte, Devis, Effet, Etat, Geste, Publie, TacheBase
from sgm_sim.taches.fiche import Action, Bloc, BlocAlerte, BlocChamp, BlocTexte, Fiche, Option, VueFiche
from sgm_sim.taches.formulaire_donnees import Champ, OptionDeclaree
from sgm_sim.taches.valeurs import NATURES_PRIVEES, NatureChamp


class GenreAChamps:
    """Base of the kinds whose task has `champs`, each publishing a fact: what they publish, and with which options."""

    def publie(self, tache: Any) -> Mapping[NomFait, NatureChamp]:
        """Return the fact of each field that publishes one."""
        return {champ.publie: champ.nature for champ in tache.champs if champ.publie}

    def options(self, tache: Any) -> Mapping[NomFait, tuple[Option, ...]]:
        """Return the options of each field that has some."""
        return {champ.publie: options_de(champ.options) for champ in tache.champs if champ.publie and champ.options}

    def ouvre(self, tache: Any) -> tuple[str, ...]:
        """Return nothing: it opens no other task."""
        return ()


class GenreDeChamps(GenreAChamps):
    """Base of the kinds whose data has `champs`, `action` and `cout_validation`."""

    type: str
    version: int = 1
    modele: builtins.type[TacheBase]
    quoi: str
    """How the task is called in a refusal: « Ce formulaire »."""
    tire: bool = False
    """True: the options of the first field are the task itself, shown at once in an order drawn when it opens."""

    def etat_initial(self, tache: Any, hasard: Random) -> Etat:
        """Return fields that are all empty."""
        if not self.tire:
            return {"champs": {}}
        idents = [option.id for option in tache.champs[0].options]
        return {"champs": {}, "ordre": hasard.sample(idents, k=len(idents))}

    def devis(self, ctx: Contexte, etat: Etat, geste: Geste) -> Devis:
        """Price a `remplir`, a `vider` or the final `valider`."""
        if geste.nom == "valider" and not geste.args and not geste.textes:
            refus = self.empeche(ctx, etat)
            return Devis(refus=refus) if refus else Devis(cout=ctx.tache.cout_validation)
        champ = _champ(ctx.tache, geste.args.get("champ"))
        if geste.nom not in ("remplir", "vider") or champ is None or not est_propre(champ, geste):
            return Devis(refus=f"{self.quoi} ne connaît pas ce geste.")
        refus = self.ecarte(champ, valeur_de(champ, geste)) if geste.nom == "remplir" else ""
        return Devis(refus=refus) if refus else Devis(cout=champ.cout if geste.nom == "remplir" else 0)

    def empeche(self, ctx: Contexte, etat: Etat) -> str:
        """Return why the task cannot be validated now; empty when it can."""
        manquants = [c.libelle for c in ctx.tache.champs if c.obligatoire and c.id not in etat["champs"]]
        if len(manquants) > 3:
            return f"Il reste {accord(len(manquants), 'champ')} à remplir."
        return f"Il reste à remplir : {' ; '.join(manquants)}." if manquants else ""

    def ecarte(self, champ: Champ, valeur: Any) -> str:
        """Return why a field does not take a value; empty when it does."""
        if est_bien_formee(champ, valeur):
            return ""
        return f"Cette réponse ne convient pas au champ « {champ.libelle} »."

    def reduire(self, ctx: Contexte, etat: Etat, geste: Geste) -> tuple[Etat, tuple[Effet, ...]]:
        """Keep, empty or publish values."""
        champs = dict(etat["champs"])
        if geste.nom == "valider":
            return etat, (*faits_des_champs(ctx.tache, etat), Clot())
        champ = _champ(ctx.tache, geste.args["champ"])
        assert champ is not None  # devis accepted it
        champs.pop(champ.id, None)
        if geste.nom == "remplir":
            champs[champ.id] = True if champ.nature in NATURES_PRIVEES else valeur_de(champ, geste)
        return {**etat, "champs": champs}, ()

    def fiche(self, ctx: Contexte, etat: Etat, vue: VueFiche) -> Fiche:
        """Show the instruction, then the fields in the order a person fills them."""
        tache = ctx.tache
        blocs = [*entete(tache), *(self._bloc(champ, ctx, etat) for champ in tache.champs)]
        if ctx.close:
            blocs.append(BlocAlerte(id="close", texte=f"{self.quoi} est validé : il ne change plus."))
        refus = f"{self.quoi} est validé." if ctx.close else self.empeche(ctx, etat)
        action = Action(id="valider", libelle=tache.action, geste="valider", cout=tache.cout_validation, refus=refus)
        return Fiche(id=tache.id, titre=tache.titre, blocs=tuple(blocs), actions=(action,))

    def _bloc(self, champ: Champ, ctx: Contexte, etat: Etat) -> BlocChamp:
        options = options_de(champ.options)
        if self.tire:
            options = tuple(sorted(options, key=lambda option: etat["ordre"].index(option.id)))
        bloc = bloc_du_champ(ctx, champ, etat, options)
        return replace(bloc, modifiable=not ctx.close, deplie=self.tire and bool(options))


def bloc_du_champ(ctx: Contexte, champ: Champ, etat: Etat, options: tuple[Option, ...]) -> BlocChamp:
    """Return a field as it stands, its options in the order given."""
    valeur = valeur_gardee(ctx, champ, etat)
    return BlocChamp(
        id=champ.id,
        libelle=champ.libelle,
        nature=champ.nature,
        valeur=valeur,
        affiche="" if valeur is None else afficher(champ.nature, valeur, options),
        aide=champ.aide or "",
        options=options,
        cout=champ.cout,
    )


def valeur_gardee(ctx: Contexte, champ: Champ, etat: Etat) -> Any:
    """Return what a field holds, words included; None when it is empty."""
    valeur = etat["champs"].get(champ.id)
    return ctx.textes.get(champ.id, "") if valeur is not None and champ.nature in NATURES_PRIVEES else valeur


def entete(tache: TacheBase) -> list[Bloc]:
    """Return what every task shows first: its instruction, and the words of the guided tour."""
    blocs: list[Bloc] = [BlocTexte(id="consigne", texte=tache.consigne, ton="consigne")]
    if tache.guide:
        blocs.append(BlocTexte(id="guide", texte=tache.guide, ton="guide"))
    return blocs


def options_de(declarees: tuple[OptionDeclaree, ...]) -> tuple[Option, ...]:
    """Return declared options as a Fiche shows them."""
    return tuple(Option(id=option.id, libelle=option.libelle) for option in declarees)


def est_bien_formee(champ: Champ, valeur: Any) -> bool:
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


def est_propre(champ: Champ, geste: Geste) -> bool:
    """Tell whether the gesture carries nothing but its value: words go where words are kept apart."""
    prive = champ.nature in NATURES_PRIVEES
    args, textes = ({"champ"}, {champ.id}) if prive else ({"champ", "valeur"}, set())
    return args.issuperset(geste.args) and textes.issuperset(geste.textes)


def _champ(tache: Any, identifiant: object) -> Champ | None:
    return next((champ for champ in tache.champs if champ.id == identifiant), None)


def valeur_de(champ: Champ, geste: Geste) -> Any:
    """Return the value that a gesture gives to a field, words included."""
    if champ.nature in NATURES_PRIVEES:
        return geste.textes.get(champ.id)
    return geste.args.get("valeur")


def faits_des_champs(tache: Any, etat: Etat) -> list[Publie]:
    """Return the facts of the fields that are filled."""
    faits = []
    for champ in tache.champs:
        if champ.publie and champ.id in etat["champs"]:
            valeur = champ.id if champ.nature in NATURES_PRIVEES else etat["champs"][champ.id]
            faits.append(Publie(nom=champ.publie, nature=champ.nature, valeur=valeur))
    return faits
