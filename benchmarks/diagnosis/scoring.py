"""What the diagnosis makes of a planted slip, and the tables that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from slips import Planted
from sources import Placed, Source, spot

from validator.checking.conditions import Kind, kind
from validator.diagnosis.changes import Change
from validator.diagnosis.graph import Graph, build
from validator.diagnosis.repairs import believed, repaired
from validator.language.printed import PrintedError, read_figure
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.finding import Finding
from validator.model.rule import Severity

__all__ = ["BINS", "Outcome", "Trial", "calibration", "judged", "table"]

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
MEASURES = ("found", "named", "among", "cause", "repaired", "one", "false")


@dataclass(frozen=True)
class Outcome:
    """What became of one slip.

    Attributes:
        kind: of the slip.
        relations: how many relations verified its figure before (the fewest, of several).
        found: a finding speaks of the figure.
        named: a finding holds this figure to be wrong and no other.
        among: it is one of those named, or of the other repairs listed.
        cause: its slip is named.
        repaired: the repair is the very number that stood there.
        one: no other finding speaks of it.
    """

    kind: str
    relations: int
    found: bool
    named: bool
    among: bool
    cause: bool
    repaired: bool
    one: bool
    false: bool


@dataclass(frozen=True)
class Trial:
    """One file with slips planted into it.

    Attributes:
        outcomes: one for each slip that some relation contradicts beyond rounding.
        hidden: slips that no relation contradicts, or none beyond what rounding explains.
        broken: checks that passed and would not if all the repairs were made: where several figures are wrong, one may need the other.
        sure: how sure each finding was, and whether it spoke of a planted figure.
        surely: how sure each repair was, and whether it was the right one.
    """

    outcomes: tuple[Outcome, ...]
    hidden: int
    broken: int
    sure: tuple[tuple[float, bool], ...]
    surely: tuple[tuple[float, bool], ...]


def judged(source: Source, slips: Sequence[Planted]) -> Trial:
    """Plant slips together and judge what is found."""
    changes = {place: figure for slip in slips for place, figure in slip.changes.items()}
    checks, findings = source.findings(changes)
    contradicted = {spot(figure) for check in checks if check.status is Status.FAILED for _, figure in check.figures}
    seen = [slip for slip in slips if set(slip.changes) & contradicted]
    accused = [finding for finding in findings if finding.severity is not Severity.NOTE]
    wrong = set(changes)
    return Trial(
        tuple(_outcome(source, slip, findings, wrong) for slip in seen),
        len(slips) - len(seen),
        _broken(checks, findings),
        tuple((finding.confidence, bool(_spoken(finding) & wrong)) for finding in accused),
        tuple((_surely(finding), _mends(finding, source, wrong)) for finding in accused if finding.repair),
    )


def _broken(checks: Sequence[Check], findings: Iterable[Finding]) -> int:
    """Count the checks that passed and fail with the repairs made; two places that restate each other may be parted."""
    graph = build(checks)
    made = [
        change for finding in findings if finding.repair and finding.severity is not Severity.NOTE for change in _changes(graph, finding)
    ]
    return sum(
        before.status is Status.PASSED
        and after.status is Status.FAILED
        and kind(before.rule.condition) is not Kind.RESTATEMENT
        and believed(before)
        for before, after in zip(graph.checks, repaired(graph, made).checks, strict=True)
    )


def _changes(graph: Graph, finding: Finding) -> list[Change]:
    """Give what a repair changes, at the places that print the figure."""
    assert finding.repair is not None
    return [
        Change((node,), figure, _restored_figure(figure, text))
        for figure, text in [(finding.repair.figure, finding.repair.text), *_also(finding)]
        for node in graph.members
        if (node[0], node[1], node[5]) == figure.key
    ]


def _restored_figure(figure: Figure, text: str) -> Figure:
    """Give a figure as repaired; where its unit stands in a header or its sign in words, so does the repair's."""
    now, before = _as(figure, text), _as(figure, figure.text)
    value = -now.value if before.value * figure.value < 0 else now.value
    unit = figure.unit if now.unit == before.unit else now.unit
    return replace(figure, text=text, value=value, unit=unit, resolution=now.resolution)


def _outcome(source: Source, slip: Planted, findings: Iterable[Finding], wrong: set[Placed]) -> Outcome:
    places = set(slip.changes)
    speaking = [finding for finding in findings if _spoken(finding) & places]
    naming = [finding for finding in speaking if _suspects(finding) == places]
    return Outcome(
        slip.kind,
        min(len(source.equations.get(place, ())) for place in places),
        found=bool(speaking),
        named=bool(naming),
        among=any(_suspects(finding) | _others(finding) >= places for finding in speaking),
        cause=any(finding.cause in slip.causes for finding in naming),
        repaired=any(_restored(finding) == {place: _said(source.printed[place]) for place in places} for finding in naming),
        one=len([finding for finding in speaking if finding.severity is not Severity.NOTE]) <= 1,
        false=any(_suspects(finding) and finding.severity is not Severity.NOTE and not _suspects(finding) & wrong for finding in speaking),
    )


def _spoken(finding: Finding) -> set[Placed]:
    return {spot(figure) for check in (finding.check, *finding.related) for _, figure in check.figures}


def _suspects(finding: Finding) -> set[Placed]:
    figures = dict(finding.check.figures)
    return {spot(figures[role]) for role in finding.suspects if role in figures} | {spot(figure) for figure, _ in _also(finding)}


def _also(finding: Finding) -> Sequence[tuple[Figure, str]]:
    return getattr(finding.repair, "also", ())


def _others(finding: Finding) -> set[Placed]:
    figures = {role: figure for check in (*finding.related, finding.check) for role, figure in check.figures}
    return {spot(figures[role]) for role, _ in (finding.repair.others if finding.repair else ()) if role in figures}


def _restored(finding: Finding) -> dict[Placed, tuple[object, ...]]:
    if finding.repair is None:
        return {}
    changes = [(finding.repair.figure, finding.repair.text), *_also(finding)]
    return {spot(figure): _said(_restored_figure(figure, text)) for figure, text in changes}


def _as(figure: Figure, text: str) -> Figure:
    try:
        return read_figure(text, default=figure.unit)
    except PrintedError:  # printed with words that data do not have
        return figure


def _said(figure: Figure) -> tuple[object, ...]:
    """Give what a figure says: number and unit, however many zeros it is printed with; words may carry its sign."""
    return (abs(figure.base.normalize()), figure.unit.dimension)


def _surely(finding: Finding) -> float:
    return float(getattr(finding.repair, "confidence", finding.confidence))


def _mends(finding: Finding, source: Source, wrong: set[Placed]) -> bool:
    restored = _restored(finding)
    return set(restored) <= wrong and all(_said(source.printed[place]) == said for place, said in restored.items())


def table(outcomes: Iterable[Outcome], heading: str) -> list[str]:
    """Give the lines of a table: one for each kind of slip, then all of them."""
    rows: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        rows.setdefault(outcome.kind, []).append(outcome)
    every = [outcome for group in rows.values() for outcome in group]
    lines = [f"{heading:28}{'slips':>7}" + "".join(f"{name:>10}" for name in MEASURES)]
    return lines + [_row(kind, group) for kind, group in [*sorted(rows.items()), ("all", every)] if group]


def _row(kind: str, group: Sequence[Outcome]) -> str:
    shares = (sum(getattr(each, name) for each in group) / len(group) for name in MEASURES)
    return f"{kind:28}{len(group):7}" + "".join(f"{share:10.1%}" for share in shares)


def calibration(pairs: Iterable[tuple[float, bool]], heading: str) -> list[str]:
    """Give the lines of a reliability diagram: of what was said with such confidence, how much was right."""
    known = list(pairs)
    lines = [f"{heading:28}{'said':>7}{'mean':>10}{'right':>10}"]
    for low, high in pairwise(BINS):
        inside = [(sure, right) for sure, right in known if low <= sure < high or (high == 1 and sure == 1)]
        if inside:
            mean, right = (sum(float(each[k]) for each in inside) / len(inside) for k in (0, 1))
            lines.append(f"  {low:.2f} to {high:.2f}{'':14}{len(inside):7}{mean:10.3f}{right:10.3f}")
    return lines
