"""``report-validator explain``: one rule in words."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import click

from validator.authoring.proving import prove_all
from validator.authoring.worked import worked, worked_lines
from validator.cli.language import language_option, spoken
from validator.cli.options import rules_option
from validator.cli.packs import loaded, unknown_rule
from validator.cli.selection import UnknownRuleError, find_rule
from validator.cli.writing import colored, screen_width, write_screen
from validator.model.rule import Pack, Rule
from validator.reporting.explaining import explain_lines
from validator.reporting.lines import Line, line, render_lines
from validator.reporting.options import Options
from validator.reporting.words import Words

__all__ = ["command"]


@click.command()
@click.argument("rule")
@rules_option
@language_option
def command(rule: str, rules: tuple[str, ...], lang: str | None) -> None:
    """Explain a rule: what must hold, why, what to do, with its fields and its examples worked out.

    RULE is its name, with or without its pack (core/share-of-total, share-of-total).
    """
    words = spoken(lang)
    packs = loaded(rules, words).packs
    try:
        found = find_rule(packs, rule)
    except UnknownRuleError as error:
        raise unknown_rule(error, words) from error
    lines = [each for one in found for each in (line(), *_explained(one, packs, words))][1:]
    options = Options(words.language, color=colored(sys.stdout, os.environ), width=screen_width(sys.stdout, os.environ))
    write_screen(render_lines(lines, options))


def _explained(rule: Rule, packs: tuple[Pack, ...], words: Words) -> Iterator[Line]:
    """Explain a rule, its examples worked out."""
    pack = next(pack for pack in packs if rule.name in pack.rules)
    examples = worked_lines([worked(proof, words) for proof in prove_all(pack, [rule])], words)
    return explain_lines(rule, pack.shapes[rule.shape], words, examples if rule.examples else ())
