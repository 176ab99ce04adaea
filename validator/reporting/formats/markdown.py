"""The findings as a Markdown page, for a pull request comment or a wiki: a table, then the closing sentences."""

from __future__ import annotations

import re

from validator.model.result import Result
from validator.reporting.closing import closing_lines
from validator.reporting.display import visible
from validator.reporting.options import Options
from validator.reporting.rows import Row, rows
from validator.reporting.tally import totals
from validator.reporting.words import Words, words

__all__ = ["NAME", "render"]

NAME = "markdown"

SHOWN = ("severity", "place", "message", "cause", "repair")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")


def render(result: Result, options: Options) -> str:
    """Write a table of findings for each file that has any, then the closing sentences."""
    spoken = words(options.language)
    every = list(rows(result, spoken))
    files = dict.fromkeys(row.file for row in every)
    tables = [_table(file, [row for row in every if row.file == file], spoken) for file in files]
    closing = "".join(f"* {_text(sentence)}\n" for sentence in closing_lines(result, totals(result), spoken))
    return "\n".join([f"# {spoken.text('markdown.title')}\n", *tables, closing])


def _table(file: str, listed: list[Row], spoken: Words) -> str:
    head = [spoken.text(f"column.{name}") for name in SHOWN]
    lines = [head, ["---"] * len(SHOWN), *([_cell(row, name) for name in SHOWN] for row in listed)]
    table = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return f"## {_text(file)}\n\n{table}"


def _cell(row: Row, name: str) -> str:
    text = _text(getattr(row, name))
    if name == "message":
        decision = f" ({_text(row.decision)})" if row.decision else ""
        return f"{text}{decision} `{row.rule}`"
    return text


def _text(text: str) -> str:
    """Escape what Markdown or HTML would obey: what a report prints stays text."""
    return _SPECIAL.sub(r"\\\1", visible(text))
