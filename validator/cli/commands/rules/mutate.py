"""``report-validator rules mutate``: how well the examples of rules guard them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence

import click

from validator.authoring.mutating import RuleScore, score_rule, total_score
from validator.authoring.proving import differences, prove_all
from validator.authoring.score_reports import percent, score_json, score_lines
from validator.cli.authored import BROKEN, Authored, authored
from validator.cli.language import language_option, spoken
from validator.cli.packs import unknown_rule
from validator.cli.selection import UnknownRuleError, matching
from validator.cli.status import CLEAN, FINDINGS
from validator.cli.writing import colored, screen_width, write_screen
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.words import Words

__all__ = ["command"]


class Percent(click.ParamType[int]):
    """A share in percent, with or without the sign."""

    name = "percent"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read ``80`` or ``80%``."""
        match = re.fullmatch(r"(\d{1,3})\s*[%％]?", str(value))
        if match is None or int(match[1]) > 100:  # noqa: PLR2004 (percent)
            self.fail(f"{value!r} is not a percentage", param, ctx)
        return int(match[1])


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK|FILE|DIR]...")
@click.option("--select", multiple=True, metavar="RULE", help="Change only these rules: a name, its beginning or a glob (repeatable).")
@click.option("--minimum", type=Percent(), metavar="PERCENT", help="Exit 1 if fewer of the changes are noticed (80%).")
@click.option("--format", "wanted", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to print.")
@click.option("-q", "--quiet", is_flag=True, help="Scores only, without the changes that were not noticed.")
@language_option
@click.pass_context
def command(
    context: click.Context,
    *,
    packs: tuple[str, ...],
    select: tuple[str, ...],
    minimum: int | None,
    wanted: str,
    quiet: bool,
    lang: str | None,
) -> None:
    """Change each rule on purpose, and say which change no example notices.

    A bound moved, another operator, another field, a condition left out: if the examples still hold, nothing guards that part of the rule.
    Where one can be made, the example that would notice it is shown, to be copied.

    PACK is a built-in pack, a YAML file or a folder of them; without any, all built-in packs are looked at.

    Exit status: 0, 1 below --minimum, 2 an example is not true to begin with (see rules test).
    """
    words = spoken(lang)
    known = authored(packs, words)
    _refuse_wrong_examples(known, words)
    scores = _scores(known, select, words, build=not quiet)
    options = Options(words.language, color=colored(sys.stdout, os.environ), width=screen_width(sys.stdout, os.environ))
    write_screen(
        score_json(scores) if wanted == "json" else render_lines(score_lines(scores, words, brief=quiet), options), data=wanted == "json"
    )
    noticed, changes = total_score(scores)
    if minimum is not None and noticed * 100 < minimum * changes:
        click.echo(words.text("mutation.below", score=percent(noticed, changes), minimum=f"{minimum}%"), err=True)
        context.exit(FINDINGS)
    context.exit(CLEAN)


def _scores(known: Authored, select: Sequence[str], words: Words, *, build: bool) -> list[RuleScore]:
    rules = {rule.name: (rule, pack) for pack in known.own for rule in pack.rules.values() if rule.file in known.texts}
    try:
        chosen = {name for pattern in select for name in matching(rules, pattern)} if select else set(rules)
    except UnknownRuleError as error:
        raise unknown_rule(error, words) from error
    return [score_rule(rule, pack, build=build) for name, (rule, pack) in rules.items() if name in chosen]


def _refuse_wrong_examples(known: Authored, words: Words) -> None:
    """End the run if an example is not true of its rule as it is: it says nothing about a changed one."""
    wrong = [proof for pack in known.own for proof in prove_all(pack, pack.rules.values()) if differences(proof)]
    if wrong:
        for proof in wrong:
            click.echo(f"{proof.rule.file}:{proof.example.line}: {words.text('trial.status.wrong')} {proof.rule.name}", err=True)
        click.echo(words.text("mutation.not-true"), err=True)
        raise click.exceptions.Exit(BROKEN)
