"""Comments in record files that let a finding be: ``# validator: ignore[core/share-of-total] 口径不同``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from validator.model.decision import Decision, DecisionKind, Lapse, Lapsed
from validator.model.finding import Finding
from validator.model.result import FileResult
from validator.reporting.figures import checked

__all__ = ["ignored", "read_comments"]

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*validator:\s*ignore\[([^\]]*)\]\s*(.*?)\s*$")
_LINE_END = re.compile(r"\r\n|\n|\r")


def read_comments(text: str, file: str) -> tuple[tuple[int, Decision], ...]:
    """Find the comments of a YAML record file.

    Gives the line that each speaks of with the decision: its own line, or, where the comment stands alone, the next line that is no comment.
    """
    lines = _LINE_END.split(text)
    found = []
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match and not _inside_quotes(line, match.start()):
            alone = not line[: match.start()].strip()
            about = _next_line(lines, number) if alone else number
            found += [(about, decision) for decision in _decisions(match, file, number)]
    return tuple(found)


def _inside_quotes(line: str, index: int) -> bool:
    """Whether a quotation mark is still open before ``index``."""
    before = line[:index]
    return before.count('"') % 2 == 1 or before.count("'") % 2 == 1


def _next_line(lines: list[str], number: int) -> int:
    following = (
        index for index in range(number + 1, len(lines) + 1) if lines[index - 1].strip() and not lines[index - 1].lstrip().startswith("#")
    )
    return next(following, number)


def _decisions(match: re.Match[str], file: str, line: int) -> Iterator[Decision]:
    for pattern in match[1].split(","):
        yield Decision(DecisionKind.IGNORED, rule=pattern.strip(), reason=match[2], file=file, line=line)


def ignored(file: FileResult, comments: Iterable[tuple[int, Decision]]) -> FileResult:
    """Mark the findings that a comment lets be, and tell the comments that let none be, or give no reason."""
    comments = tuple(comments)
    valid = [(line, decision) for line, decision in comments if decision.reason]
    lapsed = [Lapsed(decision, Lapse.REASONLESS) for _, decision in comments if not decision.reason]
    answers = {index: _about(finding, valid) for index, finding in enumerate(file.findings)}
    used = {decision for about in answers.values() for decision in about}
    lapsed += [Lapsed(decision, Lapse.STALE) for _, decision in valid if decision not in used]
    findings = tuple(_marked(finding, answers, index) for index, finding in enumerate(file.findings))
    return replace(file, findings=findings, lapsed=(*file.lapsed, *lapsed))


def _marked(finding: Finding, answers: Mapping[int, list[Decision]], index: int) -> Finding:
    return replace(finding, decision=answers[index][0]) if answers[index] and not finding.decision else finding


def _about(finding: Finding, comments: Iterable[tuple[int, Decision]]) -> list[Decision]:
    """Give the comments on a line of one of the figures of a finding, or on the first line of its record, that name its rule."""
    lines = {place.line for _, _, place in checked(finding.check)} | {finding.check.record.place.line}
    return [decision for line, decision in comments if line in lines and _names(decision.rule, finding.check.rule.name)]


def _names(pattern: str, rule: str) -> bool:
    """Whether a pattern means a rule: by its full name, its name without the pack, or as a glob of either."""
    return any(fnmatchcase(form, pattern) for form in (rule, rule.partition("/")[2]))
