"""click in French: headings, the help option, and what is said when an option or an argument is wrong."""

from __future__ import annotations

from collections.abc import Sequence

import click


class MiseEnPage(click.HelpFormatter):
    """Headings with the space that French puts before a colon."""

    def write_heading(self, heading: str) -> None:
        """Write one heading."""
        self.write(f"{'':>{self.current_indent}}{heading} :\n")


class Contexte(click.Context):
    """A click context that writes its help with `MiseEnPage`."""

    formatter_class = MiseEnPage


class Commande(click.Command):
    """A command whose help is in French."""

    context_class = Contexte

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write « Usage : » with the pieces of the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Usage : ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, the help option included."""
        lignes = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        if lignes:
            with formatter.section("Options"):
                formatter.write_dl(lignes)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line in French."""
        return [piece.replace("[OPTIONS]", "[options]") for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option, said in French."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Affiche cette aide."
        return option


def expliquer(exception: click.ClickException) -> str:
    """Say in French what is wrong with a command line, and what to do."""
    aide = ""
    if isinstance(exception, click.UsageError) and exception.ctx is not None:
        aide = f" Aide : « {exception.ctx.command_path} --aide »."
    return f"{_dire(exception)}{aide}"


def _dire(exception: click.ClickException) -> str:
    match exception:
        case click.NoSuchOption() if exception.option_name in ("--base", "--scenarios"):
            return f"L’option « {exception.option_name} » se place avant la commande."
        case click.NoSuchOption():
            return f"L’option « {exception.option_name} » n’existe pas.{_vouliez_vous(exception.possibilities or ())}"
        case click.BadOptionUsage():
            return f"L’option « {exception.option_name} » attend une valeur."
        case click.MissingParameter():
            return f"Il manque {_nom(exception.param)}."
        case click.BadParameter():
            return f"La valeur donnée à {_nom(exception.param)} ne convient pas{_choix(exception.param)}."
        case click.UsageError() if exception.message.startswith("Missing command"):
            return "Il manque la commande : par exemple « sgm-sim jouer »."
        case click.FileError():
            return f"Le fichier « {exception.ui_filename} » ne peut pas être ouvert."
    return exception.format_message()


def _nom(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return f"l’option « {param.opts[-1]} »"
    return f"l’argument {param.make_metavar(click.Context(click.Command(''))) if param else ''}".rstrip()


def _choix(param: click.Parameter | None) -> str:
    if param is not None and isinstance(param.type, click.Choice):
        return f" : il faut {' ou '.join(map(str, param.type.choices))}"
    return ""


def _vouliez_vous(possibles: Sequence[str]) -> str:
    return f" Vouliez-vous dire « {possibles[0]} » ?" if possibles else ""
