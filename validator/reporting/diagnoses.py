"""A finding explained: what was printed, what it should be, which checks then hold, and which figures vouch for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.finding import Finding, Repair
from validator.model.result import Result
from validator.model.rule import Severity
from validator.reporting.figures import first_place, where
from validator.reporting.lines import Line, line
from validator.reporting.wording import finding_message
from validator.reporting.words import Words

__all__ = ["diagnosis_lines", "explanation", "ranked", "vouching"]

MOST_SURE = 0.99
"""Nothing is quite certain."""
MANY = 6
"""Of longer lists only the first are told."""


def ranked(findings: Sequence[Finding]) -> list[Finding]:
    """Sort findings by suspicion and impact: how sure the repair is, times how many checks it mends; errors before warnings and notes."""

    def weight(finding: Finding) -> tuple[int, float]:
        sure = finding.repair.confidence if finding.repair else 0.0
        return (-finding.severity.rank, -finding.confidence * (0.5 + sure) * (1 + len(finding.related)))

    return sorted(findings, key=weight)


def explanation(finding: Finding, words: Words) -> str:
    """Explain a finding in sentences; empty for one that names no suspect and no reason."""
    return words.text("why.join").join(_sentences(finding, words, placed=False))


def _sentences(finding: Finding, words: Words, *, placed: bool) -> Iterator[str]:
    """Give the sentences of an explanation; ``placed``: each figure with its place."""
    repair = finding.repair
    if repair is None:
        if finding.cut_short:
            yield words.text("why.cut-short")
        elif finding.severity is not Severity.NOTE:
            yield words.text("why.unknown")
        return
    changes = [(repair.figure, repair.text), *repair.also]
    told = [
        words.text("why.change", **{"from": figure.text, "to": text, "place": _place(figure) if placed else ""}) for figure, text in changes
    ]
    yield words.text("why.printed", changes=words.join(told), cause=words.text(f"cause.{finding.cause}"))
    yield words.text("why.holds", n=len(finding.related) + 1, checks=_listed([finding.check, *finding.related], words))
    if vouched := vouching(finding):
        yield words.text("why.vouched", figures=words.join([figure.text for figure in vouched[:MANY]]))
    yield _choice(repair, words)


def _place(figure: Figure) -> str:
    place = figure.place
    return place.path or (f"{place.line}:{place.column}" if place.line else "")


def _listed(checks: Sequence[Check], words: Words) -> str:
    names = [check.rule.name for check in checks[:MANY]]
    return words.join([*dict.fromkeys(names), *([words.text("text.more")] if len(checks) > MANY else [])])


def _choice(repair: Repair, words: Words) -> str:
    sure = f"{min(repair.confidence, MOST_SURE):.0%}"
    if repair.unique:
        return words.text("why.only", sure=sure)
    others = [text for _, text in repair.others[:MANY]]
    return words.text("why.one-of", n=len(repair.others) + 1, others=words.join(others), sure=sure)


def vouching(finding: Finding) -> list[Figure]:
    """Give the figures that vouch for a repair: of the failed checks, those that checks which hold verify."""
    verified = {key for witness in finding.witnesses for key in witness.verified}
    suspects = {figure.key for role, figure in finding.check.figures if role in finding.suspects}
    around = {figure.key: figure for check in (finding.check, *finding.related) for _, figure in check.figures}
    return [figure for key, figure in around.items() if key in verified and key not in suspects]


def diagnosis_lines(result: Result, words: Words) -> Iterator[Line]:
    """Give the lines of a diagnosis: file by file the findings with their explanations, the weightiest first."""
    for file in result.files:
        for finding in ranked([each for each in file.findings if each.severity is not Severity.NOTE]):
            severity = (words.text(f"severity.{finding.severity}"), finding.severity.value)
            yield line((where(first_place(finding)), "place"), " ", severity, " ", (finding.check.rule.name, "rule"))
            yield line("    ", finding_message(finding, words), indent=6)
            yield from (line("    ", sentence, indent=6) for sentence in _sentences(finding, words, placed=True))
