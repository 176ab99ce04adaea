"""``report-validator rules schema``: what editors need to help with packs."""

from __future__ import annotations

import json

import click

from validator.cli.authored import BROKEN
from validator.cli.language import language_option, spoken
from validator.cli.writing import write_file, write_screen
from validator.language.editor_schema import cases_schema, editor_schema

__all__ = ["command"]

SCHEMAS = {"pack": editor_schema, "cases": cases_schema}


@click.command()
@click.option(
    "--of", "of", type=click.Choice(tuple(SCHEMAS)), default="pack", show_default=True, help="Packs, or the files of cases beside them."
)
@click.option("-o", "--output", metavar="FILE", help="Write a file instead of printing.")
@language_option
@click.pass_context
def command(context: click.Context, *, of: str, output: str | None, lang: str | None) -> None:
    """Print the JSON Schema of packs, for the editor.

    Save it as pack.schema.json beside a pack and let the pack begin with

    # yaml-language-server: $schema=pack.schema.json

    Editors that use yaml-language-server (VS Code, Neovim, Emacs, JetBrains) then complete the keys, explain them and mark mistakes.
    """
    text = json.dumps(SCHEMAS[of](), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        write_screen(text, data=True)
        return
    try:
        write_file(output, text)
    except OSError as error:
        click.echo(spoken(lang).text("command.write-failed", path=output, detail=error.strerror or error), err=True)
        context.exit(BROKEN)
