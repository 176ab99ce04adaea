"""A result → a Word file (ISO/IEC 29500-1) to print and sign. Its parts are templates in ``assets/``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from jinja2 import Environment, StrictUndefined, Template

from validator.language.files import package_data
from validator.model.result import FileResult, Result
from validator.model.rule import Severity
from validator.reporting.closing import closing_lines
from validator.reporting.display import visible
from validator.reporting.figures import open_findings
from validator.reporting.options import Options
from validator.reporting.rows import Row, rows
from validator.reporting.tally import tally, totals
from validator.reporting.words import Words, words

__all__ = ["render_opinion"]

_PARTS = {
    "[Content_Types].xml": "types.xml",
    "_rels/.rels": "package.rels.xml",
    "word/document.xml": "document.xml.j2",
    "word/_rels/document.xml.rels": "document.rels.xml",
    "word/styles.xml": "styles.xml",
}
"""Name of the part → its template."""
_DATE = (1980, 1, 1, 0, 0, 0)
"""The same every time: the same result gives the same bytes."""
_COUNTS = ("figures", "verified", "unchecked", "errors", "warnings", "notes")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One finding of the opinion: what is wrong, and the lines below it."""

    heading: str
    details: tuple[str, ...]


def render_opinion(result: Result, options: Options) -> bytes:
    """Write the opinion on a run."""
    spoken = words(options.language)
    every = [replace(row, **{name: visible(getattr(row, name)) for name in row.__slots__}) for row in rows(result, spoken)]
    raised = [row for row in every if row.fingerprint and not row.decision and row.severity != _note(spoken)]
    content = {
        "say": spoken.text,
        "language": {"zh": "zh-CN", "en": "en-GB"}[options.language],
        "basis": _basis(result, options, spoken),
        "columns": [spoken.text(f"opinion.{name}") for name in ("file", *_COUNTS)],
        "counts": [_counts(file) for file in result.files],
        "sentences": list(map(visible, closing_lines(result, totals(result), spoken))),
        "files": [(file, list(entries)) for file, entries in groupby(_entries(raised, spoken), lambda pair: pair[0])],
        "lists": _lists(every, spoken),
    }
    return _packed({name: _template(asset).render(content) for name, asset in _PARTS.items()})


def _basis(result: Result, options: Options, spoken: Words) -> list[str]:
    """Say what was checked, by which rules and with what."""
    packs = dict.fromkeys(pack for file in result.files for pack in file.packs)
    lines = [spoken.text("opinion.subject-of", n=len(result.files))]
    lines += [spoken.text("opinion.packs", packs=spoken.join(packs))] if packs else []
    return [*lines, spoken.text("opinion.tool", name="report-validator", version=options.version)]


def _counts(file: FileResult) -> list[str]:
    """Give the row of a file in the table of results."""
    numbers = tally(file)
    severities = [finding.severity for finding in open_findings(file)]
    found = [severities.count(severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)]
    return [visible(file.file), *map(str, (numbers.figures, numbers.verified, numbers.unchecked, *found))]


def _entries(raised: list[Row], spoken: Words) -> list[tuple[str, _Entry]]:
    """Give the findings to raise, each with its file, numbered throughout."""
    return [
        (row.file, _Entry(spoken.text("note.heading", n=number, severity=row.severity, message=row.message), tuple(_details(row, spoken))))
        for number, row in enumerate(raised, 1)
    ]


def _details(row: Row, spoken: Words) -> list[str]:
    told = [spoken.text("opinion.place", place=row.place, section=row.section)]
    told += [
        spoken.text(f"opinion.{name}", **{name: getattr(row, name)})
        for name in ("quote", "arithmetic", "cause", "repair", "rule")
        if getattr(row, name)
    ]
    return told


def _lists(every: list[Row], spoken: Words) -> list[tuple[str, list[str]]]:
    """Give what is listed in short below the findings: rounding, what is settled, what could not be checked."""
    found = {
        "rounding": [row for row in every if row.fingerprint and not row.decision and row.severity == _note(spoken)],
        "settled": [row for row in every if row.decision],
        "unread": [row for row in every if not row.fingerprint],
    }
    return [
        (spoken.text(f"opinion.{name}", n=len(listed)), [_item(row, spoken) for row in listed]) for name, listed in found.items() if listed
    ]


def _item(row: Row, spoken: Words) -> str:
    place = f"{row.file}:{row.place}" if row.place else row.file
    return spoken.text("opinion.item", place=place, message=row.message) + (f" ({row.decision})" if row.decision else "")


def _note(spoken: Words) -> str:
    return spoken.text("severity.note")


@cache
def _template(asset: str) -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(package_data(f"reporting/opinion/assets/{asset}"))


def _packed(parts: dict[str, str]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as package:
        for name, content in parts.items():
            entry = ZipInfo(name, _DATE)
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, content.encode("utf-8"))
    return made.getvalue()
