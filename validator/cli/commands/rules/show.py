"""``report-validator rules show``: a rule as it is written."""

from __future__ import annotations

import click

from validator.cli.language import language_option, spoken
from validator.cli.options import rules_option
from validator.cli.packs import loaded, unknown_rule
from validator.cli.selection import UnknownRuleError, find_rule
from validator.cli.writing import write_screen
from validator.language.excerpts import declaration
from validator.language.files import builtin_names, read_packs

__all__ = ["command"]


@click.command()
@click.argument("rule")
@rules_option
@language_option
def command(rule: str, rules: tuple[str, ...], lang: str | None) -> None:
    """Show a rule as its pack declares it: YAML to learn from or to copy."""
    words = spoken(lang)
    packs = loaded(rules, words).packs
    try:
        found = find_rule(packs, rule)
    except UnknownRuleError as error:
        raise unknown_rule(error, words) from error
    texts = {source.path: source.text for source in read_packs([*builtin_names(), *rules])}
    write_screen("\n".join(f"# {one.file}:{one.line}\n{declaration(texts[one.file], one.line)}" for one in found))
