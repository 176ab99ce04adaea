"""A run in numbers."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.reporting.samples import FILE, check, finding, note, passed, problem, result, share, skipped
from validator.model.check import Check, Status
from validator.model.decision import Decision, DecisionKind
from validator.model.figure import Figure
from validator.model.result import FileResult, Result
from validator.reporting.tally import Tally, Totals, tally, totals, unreadable


def _file(*checks: Check, findings: tuple[object, ...] = ()) -> FileResult:
    figures = tuple(figure for each in checks for _, figure in each.figures)
    return FileResult(FILE, figures, checks, findings)  # type: ignore[arg-type]


def _counted(**numbers: int) -> Tally:
    names = ("figures", "verified", "bounded", "in_findings", "unchecked", "passed", "rounding", "failed", "skipped", "errored")
    return Tally(**{name: numbers.get(name, 0) for name in names})


def test_figures_of_a_passed_equation_are_verified() -> None:
    """Each printed figure counts once, however many checks speak of it."""
    assert tally(_file(passed(), passed())) == _counted(figures=3, verified=3, passed=2)


def test_skipped_is_not_checked() -> None:
    """The figures of a skipped check are not checked."""
    assert tally(_file(skipped())) == _counted(figures=3, unchecked=3, skipped=1)


def test_a_bound_does_not_verify() -> None:
    """A figure of which only bounds hold is bounded; one that is also verified elsewhere is verified."""
    bound = check(Status.PASSED, passed().record)
    bound = replace(bound, bounded=frozenset(figure.key for _, figure in bound.figures))

    assert tally(_file(bound)) == _counted(figures=3, bounded=3, passed=1)
    assert tally(_file(bound, passed())) == _counted(figures=3, verified=3, passed=2)


def test_evidence_that_is_verified_elsewhere_stays_verified() -> None:
    """A suspect is in findings whatever vouches for it; a figure that is only evidence keeps what other checks say of it."""
    wrong = finding()
    vouching = check(Status.PASSED, verified=frozenset(figure.key for _, figure in wrong.check.figures))

    assert tally(_file(wrong.check, findings=(wrong,))) == _counted(figures=3, in_findings=3, failed=1)
    assert tally(_file(wrong.check, vouching, findings=(wrong,))) == _counted(figures=3, verified=2, in_findings=1, failed=1, passed=1)


def test_a_note_accuses_nobody() -> None:
    """Figures that differ by rounding only are not in findings."""
    rounded = note(7)

    assert tally(_file(rounded.check, findings=(rounded,))) == _counted(figures=3, unchecked=3, passed=1, rounding=1)


@given(st.lists(st.sampled_from([passed(), skipped(), finding().check, check(Status.PASSED, share("1.00万元", line=60))])), st.booleans())
def test_the_four_kinds_of_figures_add_up(checks: list[Check], accused: bool) -> None:
    """Verified, bounded, in findings and unchecked are all figures, none twice; so it is with the checks."""
    counted = tally(_file(*checks, findings=(finding(),) if accused else ()))

    assert counted.verified + counted.bounded + counted.in_findings + counted.unchecked == counted.figures
    assert counted.passed + counted.failed + counted.skipped + counted.errored == len(checks)


def test_the_totals_are_sums_over_the_files() -> None:
    """A run over three files sums them, and counts findings by severity and files that could not be read."""
    one = tally(result().files[0])
    numbers = {name: getattr(one, name) for name in Tally.__dataclass_fields__}

    assert totals(result()) == Totals(**numbers, files=3, unreadable=1, errors=2, warnings=0, notes=2, waived=0, known=0, ignored=0)
    assert totals(Result(())) == Totals(
        **dict.fromkeys(numbers, 0), files=0, unreadable=0, errors=0, warnings=0, notes=0, waived=0, known=0, ignored=0
    )


def test_a_file_of_which_a_part_was_read_is_not_unreadable() -> None:
    """One broken record among good ones does not make a file unreadable; a file without anything to read is not a broken one."""
    figures: tuple[Figure, ...] = tuple(figure for _, figure in passed().figures)

    assert unreadable(FileResult("a.yaml", problems=(problem(),)))
    assert not unreadable(FileResult("a.yaml", figures, problems=(problem(),)))
    assert not unreadable(FileResult("a.yaml"))


def test_a_decided_finding_is_counted_by_its_decision() -> None:
    """Suppressed is not gone: it leaves the errors and is counted as what it is."""
    decided = [replace(finding(), decision=Decision(kind, "core/share-of-total", reason="x")) for kind in DecisionKind]
    sums = totals(Result((FileResult("a.txt", findings=(*decided, finding())),)))

    assert (sums.errors, sums.waived, sums.known, sums.ignored) == (1, 1, 1, 1)
