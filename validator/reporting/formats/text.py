"""Findings for people: place, severity, rule and message, the arithmetic, the cause and the repair, and the closing sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from validator.model.check import Check, Status
from validator.model.decision import DecisionKind
from validator.model.finding import Finding
from validator.model.result import FileResult, Result
from validator.model.rule import Severity
from validator.reporting.closing import closing_lines
from validator.reporting.display import columns
from validator.reporting.figures import checked, first_place, listed_checks, open_findings
from validator.reporting.finding_lines import finding_lines
from validator.reporting.lines import Line, line, render_lines
from validator.reporting.options import Options
from validator.reporting.places import place_words, spot_words
from validator.reporting.problem_lines import problem_lines
from validator.reporting.tally import totals
from validator.reporting.wording import decision_message, finding_message, lapsed_message, reason_message, role_name
from validator.reporting.words import Words, words

__all__ = ["NAME", "render"]

NAME = "text"


def render(result: Result, options: Options) -> str:
    """Write findings file by file, then the closing sentences."""
    spoken = words(options.language)
    lines = [each for file in result.files for each in _file(file, options, spoken)]
    if not options.quiet:
        lines += [line()] if lines else []
        lines += [line(sentence, indent=2) for sentence in closing_lines(result, totals(result), spoken)]
    return render_lines(lines, options)


def _file(file: FileResult, options: Options, spoken: Words) -> Iterator[Line]:
    for problem in file.problems:
        yield from problem_lines(problem, spoken)
    open_ones = open_findings(file)
    serious = [finding for finding in open_ones if finding.severity is not Severity.NOTE]
    aligned = _widths(serious, spoken) if options.width else (0, 0)
    for finding in serious:
        yield from finding_lines(finding, spoken, aligned)
    if not options.quiet:
        yield from _notes([finding for finding in open_ones if finding.severity is Severity.NOTE], spoken)
        yield from _settled(file, spoken)
    yield from (_check(check, spoken) for check in listed_checks(file, options))


def _settled(file: FileResult, spoken: Words) -> Iterator[Line]:
    """Give one line for each finding that somebody accepted, and for each decision that no longer applies; known ones are only counted."""
    for finding in file.findings:
        if finding.decision is not None and finding.decision.kind is not DecisionKind.KNOWN:
            yield line(
                (place_words(first_place(finding), spoken), "place"),
                " ",
                (decision_message(finding.decision, spoken), "note"),
                " ",
                (finding.check.rule.name, "rule"),
                "  ",
                (finding_message(finding, spoken), "faint"),
                indent=4,
            )
    for lapsed in file.lapsed:
        decision = lapsed.decision
        place = f"{decision.file}:{decision.line}" if decision.line else decision.file
        yield line((f"{place}:", "place"), " ", (lapsed_message(lapsed, spoken), "note"), indent=4)


def _widths(findings: Sequence[Finding], spoken: Words) -> tuple[int, int]:
    """Give the columns that the longest place and the longest severity of a file take on the screen."""
    places = (columns(place_words(first_place(finding), spoken)) for finding in findings)
    severities = (columns(spoken.text(f"severity.{finding.severity}")) for finding in findings)
    return max(places, default=0), max(severities, default=0)


def _notes(notes: Sequence[Finding], spoken: Words) -> Iterator[Line]:
    """Fold the notes of one rule in one section into one line: rounding is worth telling, not worth a page."""
    by_place = sorted(notes, key=lambda note: (_folding(note), first_place(note).offset))
    groups = [list(group) for _, group in groupby(by_place, key=_folding)]
    for group in sorted(groups, key=lambda group: first_place(group[0]).offset):
        if len(group) == 1:
            yield from finding_lines(group[0], spoken)
        else:
            yield _folded(group, spoken)


def _folding(note: Finding) -> tuple[str, str]:
    return first_place(note).section, note.check.rule.name


def _folded(group: Sequence[Finding], spoken: Words) -> Line:
    places = [first_place(note) for note in group]
    listed = spoken.join(spot_words(place, spoken) for place in places)
    return line(
        (place_words(places[0], spoken), "place"),
        " ",
        (spoken.text("severity.note"), "note"),
        " ",
        (group[0].check.rule.name, "rule"),
        "  ",
        spoken.text("text.notes", n=len(group), places=listed),
        indent=4,
    )


def _check(check: Check, spoken: Words) -> Line:
    shown = checked(check)
    place = min((place for _, _, place in shown), key=lambda place: place.offset, default=check.record.place)
    extra = spoken.text("text.rounding") if check.rounding else ""
    if check.reason:
        extra += spoken.text("text.reason", reason=reason_message(check.reason, spoken))
    if check.margin:
        extra += spoken.text("text.margin", margin=check.margin)
    labels = {role: figure.label for role, figure in check.figures}
    figures = spoken.join(f"{role_name(role, spoken, labels.get(role, ''))} {text}" for role, text, _ in shown)
    if check.status is Status.ERRORED:  # the rule is to blame, no figure
        figures, extra = (
            "",
            spoken.text("text.broken", reason=reason_message(check.reason, spoken) if check.reason else "", rule=_declared(check)),
        )
    return line(
        (place_words(place, spoken), "place"),
        " ",
        (spoken.text(f"status.{check.status}"), check.status.value),
        " ",
        (check.rule.name, "rule"),
        "  ",
        figures + extra,
        indent=4,
    )


def _declared(check: Check) -> str:
    """Give the place where the rule of a check stands."""
    return f"{check.rule.file}:{check.rule.line}"
