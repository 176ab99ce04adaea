"""``report-validator rules docs``: the handbook of packs."""

from __future__ import annotations

import click

from validator.authoring.handbook import chapters
from validator.authoring.handbook_html import handbook_html
from validator.authoring.handbook_markdown import handbook_markdown
from validator.cli.authored import BROKEN, authored
from validator.cli.language import language_option, spoken
from validator.cli.writing import write_file, write_screen

__all__ = ["command"]

WRITERS = {"markdown": handbook_markdown, "html": handbook_html}


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK|FILE|DIR]...")
@click.option(
    "--format", "wanted", type=click.Choice(tuple(WRITERS)), help="What to write.  [default: by the ending of --output, else markdown]"
)
@click.option("-o", "--output", metavar="FILE", help="Write a file instead of printing.")
@language_option
@click.pass_context
def command(context: click.Context, *, packs: tuple[str, ...], wanted: str | None, output: str | None, lang: str | None) -> None:
    """Write the handbook of packs: each rule with what, why, what to do, and its examples worked out.

    The page of HTML needs nothing beside it. PACK is a built-in pack, a YAML file or a folder of them; without any, all built-in packs are
    written about.
    """
    words = spoken(lang)
    known = authored(packs, words)
    named = wanted or ("html" if (output or "").endswith((".html", ".htm")) else "markdown")
    page = WRITERS[named](chapters(known.own, words, tuple(known.texts)), words)
    if output is None:
        write_screen(page, data=True)
        return
    try:
        write_file(output, page)
    except OSError as error:
        click.echo(words.text("command.write-failed", path=output, detail=error.strerror or error), err=True)
        context.exit(BROKEN)
