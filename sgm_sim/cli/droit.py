"""`sgm-sim droit`: the law that the program knows, to look up, to apply and to compare between two dates.

A secretary could use it at work; every answer says that it is a training tool.
"""

from __future__ import annotations

import click

from sgm_sim.cli.droit_calculer import calculer
from sgm_sim.cli.droit_commun import avertir, ecrire, inconnu, jour, la_regle, parametres
from sgm_sim.cli.droit_impact import impact
from sgm_sim.cli.francais import Commande
from sgm_sim.cli.sortie import dire
from sgm_sim.core.francais.ecriture import accord, date_longue


class Groupe(Commande, click.Group):
    """`droit`, with its commands in the order of the help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they were added."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options."""
        with formatter.section("Commandes"):
            formatter.write_dl([(nom, commande.get_short_help_str(90)) for nom, commande in self.commands.items()])
        super().format_options(ctx, formatter)


@click.group(
    cls=Groupe,
    subcommand_metavar="COMMANDE [options]",
    help="Consulter le droit que le programme connaît, l’appliquer à des faits, voir ce qui a changé.\n\n"
    "Outil de formation : il ne remplace ni le texte en vigueur, ni l’avis de la préfecture ou d’un juriste.",
)
def droit() -> None:
    """Group the commands about law."""


@droit.command(cls=Commande, help="Lister les règles, ou celles qui parlent d’un mot ou d’un article.")
@click.argument("mots", nargs=-1, metavar="[MOT…]")
def regles(mots: tuple[str, ...]) -> None:
    """Print one line per rule, by domain."""
    from sgm_sim.droit.catalogue import chercher_regles
    from sgm_sim.droit.regle import MATIERES

    trouvees = chercher_regles(" ".join(mots), parametres())
    if not trouvees:
        ecrire(f"Aucune règle ne parle de « {' '.join(mots)} ». Essayez un mot plus court, ou un article : L2121-11.")
        return
    large = max(len(regle.id) for regle in trouvees)
    for matiere, nom in MATIERES.items():
        lignes = [regle for regle in trouvees if regle.matiere == matiere]
        if lignes:
            dire("")
            dire(nom)
            for regle in lignes:
                dire(f"  {regle.id:{large}}  {regle.titre}")
    dire("")
    ecrire(f"{accord(len(trouvees), 'règle')}. Pour en lire une : sgm-sim droit regle {trouvees[0].id}")
    avertir()


@droit.command(cls=Commande, help="Lire une règle : ce qu’elle demande, les textes, les faits d’où elle vient.")
@click.argument("identifiant", metavar="ID")
def regle(identifiant: str) -> None:
    """Print one rule, whole."""
    from sgm_sim.droit.affichage import STATUTS_DITS, dire_valeur, jusqu_au
    from sgm_sim.droit.faits import charger_faits
    from sgm_sim.droit.fiches import fiches
    from sgm_sim.droit.saisie import ATTENDUS

    lue, connus = la_regle(identifiant), parametres()
    dire(f"{lue.titre}  [{lue.id}]")
    ecrire(f"Compétences : {', '.join(lue.competences)}")
    dire("")
    dire("Ce qu’il faut lui donner")
    for nom, argument in lue.arguments.items():
        facultatif = " (facultatif)" if argument.facultatif else ""
        exemple = f" ({', '.join(argument.connus)})" if argument.connus else ""
        ecrire(f"{nom} : {argument.libelle} ; {ATTENDUS[argument.nature]}{exemple}{facultatif}", "  ")
    dire("")
    dire("Sur quoi elle repose")
    for nom in lue.fondements:
        ecrire(f"{connus.libelles[nom]} [{nom}]", "  ")
        for ligne in connus.par_nom[nom]:
            statut = "" if ligne.statut == "confirme" else f" [{STATUTS_DITS[ligne.statut]}]"
            depuis = date_longue(ligne.depuis)
            ecrire(f"depuis le {depuis} : {dire_valeur(ligne)} · {' ; '.join(ligne.references)}{statut}", "    ")
    faits = [fait for fait in charger_faits()[0].values() if lue.id in fait.regles]
    if faits:
        dire("")
        dire("Ce que disent les textes")
        for fait in faits:
            statut = "" if fait.statut == "confirme" else f" [{STATUTS_DITS[fait.statut]}]"
            ecrire(f"{fait.enonce} ({' ; '.join(fait.references)}){statut}", "  ")
    liees = [fiche for fiche in fiches().values() if lue.id in fiche.regles]
    if liees:
        dire("")
        ecrire(f"Fiches : {', '.join(fiche.titre for fiche in liees)}")
    dire("")
    ecrire(jusqu_au(min(ligne.verifie_le for ligne in lue.lignes(connus))))
    avertir()


@droit.command(cls=Commande, help="Lire un nombre ou une liste de droit à une date.")
@click.argument("identifiant", metavar="ID")
@click.option(
    "--au", metavar="DATE", help="Date où l’on se place : 2026-03-15 ou 15/03/2026. Sans elle, tout l’historique."
)
def parametre(identifiant: str, au: str | None) -> None:
    """Print the value of one parameter, on a day or through time."""
    from sgm_sim.droit.affichage import STATUTS_DITS, dire_valeur, jusqu_au
    from sgm_sim.droit.parametres import DroitInconnu

    connus = parametres()
    lignes = connus.par_nom.get(identifiant)
    if lignes is None:
        raise click.UsageError(inconnu("Le paramètre", identifiant, connus.par_nom, "regles"))
    if au is not None:
        try:
            lignes = [connus.au(identifiant, jour(au))]
        except DroitInconnu as avant:
            ecrire(f"Le droit antérieur au {date_longue(avant.depuis)} n’a pas été lu : on ne peut pas répondre.")
            avertir()
            return
    ecrire(f"{connus.libelles[identifiant]} [{identifiant}]")
    for ligne in lignes:
        corrige = f" (corrigé le {date_longue(ligne.corrige_le)} : {ligne.motif})" if ligne.corrige_le else ""
        ecrire(f"Depuis le {date_longue(ligne.depuis)} : {dire_valeur(ligne)}{corrige}")
        ecrire(f"{' ; '.join(ligne.references)} · {STATUTS_DITS[ligne.statut]} · {jusqu_au(ligne.verifie_le)}", "  ")
        ecrire(f"Lu dans : {ligne.source}", "  ")
    avertir()


@droit.command(cls=Commande, help="Lire ce que disent les textes, phrase par phrase, avec leur statut.")
@click.argument("mots", nargs=-1, metavar="[MOT…]")
def faits(mots: tuple[str, ...]) -> None:
    """Print the facts found."""
    from sgm_sim.droit.affichage import STATUTS_DITS
    from sgm_sim.droit.faits import charger_faits, chercher_faits

    trouves = chercher_faits(charger_faits()[0], " ".join(mots))
    for fait in trouves:
        references = f" ({' ; '.join(fait.references)})" if fait.references else ""
        ecrire(f"{fait.enonce}{references}")
        raison = f" {fait.raison}" if fait.raison else ""
        ecrire(f"{fait.id} · {STATUTS_DITS[fait.statut]}.{raison}", "  ")
    if not trouves:
        ecrire(f"Aucun fait ne parle de « {' '.join(mots)} ».")
    avertir()


droit.add_command(calculer)
droit.add_command(impact)
