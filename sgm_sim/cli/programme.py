"""The top of the command line: the list of commands, each imported when it is called, and the way problems are said."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Mapping

import click

from sgm_sim.cli.francais import Commande, expliquer
from sgm_sim.core.erreurs import SgmError
from sgm_sim.version import __version__

COMMANDES: Mapping[str, str] = {
    "jouer": "Jouer un scénario, à l’écran ou en mode texte (--texte).",
    "tentatives": "Lister les tentatives gardées sur cette machine.",
    "valider": "Relire des scénarios et dire tout ce qui est à corriger.",
    "tester": "Jouer les plans de scénarios et comparer au score attendu.",
    "noter": "Noter une tentative, au besoin avec un autre corrigé.",
    "rejouer": "Vérifier le journal d’une tentative et le rejouer.",
    "reprendre": "Repartir d’un moment d’une tentative terminée.",
    "exporter": "Exporter les scores par compétence (CSV ou JSON).",
    "documents": "Écrire en .docx et en PDF les documents rédigés dans une tentative.",
    "droit": "Consulter le droit : règles, paramètres datés, calculs, ce qui a changé.",
}
"""Commands and their summaries, in the order of the help. `sgm_sim.cli.<name>` holds the function of that name."""


class Programme(Commande, click.Group):
    """`sgm-sim`, whose commands are imported one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the help."""
        return list(COMMANDES)

    def get_command(self, ctx: click.Context, nom: str) -> click.Command | None:
        """Import a command."""
        if nom not in COMMANDES:
            return None
        commande = getattr(importlib.import_module(f"sgm_sim.cli.{nom}"), nom)
        assert isinstance(commande, click.Command)
        return commande

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one is near."""
        if args[0] not in COMMANDES:
            import difflib

            proches = difflib.get_close_matches(args[0], COMMANDES, n=1)
            suite = f" Vouliez-vous dire « {proches[0]} » ?" if proches else ""
            raise click.UsageError(f"La commande « {args[0]} » n’existe pas.{suite}", ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options, without importing any command."""
        with formatter.section("Commandes"):
            formatter.write_dl(list(COMMANDES.items()))
        super().format_options(ctx, formatter)


@click.command(
    cls=Programme,
    context_settings={"help_option_names": ["-h", "--aide", "--help"], "max_content_width": 100},
    subcommand_metavar="COMMANDE [options]",
    help="sgm_sim : des journées simulées dans une petite mairie, pour apprendre le métier et s’y évaluer.",
)
@click.version_option(__version__, "--version", message="sgm_sim %(version)s", help="Affiche la version.")
@click.option("--base", metavar="FICHIER", help="Fichier des tentatives ; par défaut, celui de l’usager.")
@click.option("--scenarios", "dossiers", metavar="DOSSIER", multiple=True, help="Autre dossier de scénarios.")
@click.pass_context
def programme(ctx: click.Context, base: str | None, dossiers: tuple[str, ...]) -> None:
    """Keep what all commands share."""
    ctx.obj = {"base": base, "dossiers": dossiers}


def executer(arguments: list[str]) -> int:
    """Run `sgm-sim` with these arguments and return its exit code."""
    _regler_les_flots()
    try:
        resultat = programme.main(arguments, prog_name="sgm-sim", standalone_mode=False)
    except click.ClickException as exception:
        return _dire(expliquer(exception), 2)
    except SgmError as erreur:
        return _dire(str(erreur), 2)
    except (click.Abort, KeyboardInterrupt):
        return _dire("Interrompu. Rien n’est perdu.", 130)
    except BrokenPipeError:
        # The reader left: what is still to be flushed at exit must go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as erreur:
        from sgm_sim.cli.panne import dire_la_panne

        return _dire(dire_la_panne(erreur), 2)
    return resultat if isinstance(resultat, int) else 0


def _regler_les_flots() -> None:
    """Let French out everywhere: UTF-8 in files and pipes, and never a failure for a sign that a terminal lacks."""
    for flot in (sys.stdout, sys.stderr):
        if isinstance(flot, io.TextIOWrapper):
            flot.reconfigure(encoding=None if flot.isatty() else "utf-8", errors="replace")


def _dire(message: str, code: int) -> int:
    from sgm_sim.cli.nom import a_taper
    from sgm_sim.cli.sortie import avertir

    avertir(a_taper(message))
    return code
