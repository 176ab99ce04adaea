"""What is known of each figure."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import check, finding, note, passed, result, share
from validator.model.check import Status
from validator.model.result import FileResult
from validator.reporting.page.marks import Claim, Mark, Marks, marks
from validator.reporting.words import words

ZH = words("zh")


def _known(known: Marks) -> list[tuple[str, str]]:
    return [(figure.text, mark.value) for figure, mark in zip(known.figures, known.marks, strict=True)]


def test_each_figure_bears_its_most_telling_mark() -> None:
    """Held to be wrong before evidence, evidence before verified only if no check verifies it."""
    one = result().files[0]

    known = _known(marks(replace(one, findings=one.findings[:1]), ZH))

    assert known[:6] == [
        ("821.22万元", "evidence"),
        ("1146.33万元", "evidence"),
        ("74.91%", "wrong"),
        ("761.97万元", "verified"),
        ("1083.14万元", "verified"),
        ("70.35%", "verified"),
    ]
    assert {mark for _, mark in known[6:]} <= {"unchecked", "evidence"}


def test_a_note_accuses_nobody() -> None:
    """Figures that differ by rounding only are not in findings."""
    rounded = note(7)
    file = FileResult("report.txt", tuple(figure for _, figure in rounded.check.figures), (rounded.check,), (rounded,))

    assert {mark for _, mark in _known(marks(file, ZH))} == {"unchecked"}


def test_a_verified_figure_knows_what_verifies_it() -> None:
    """The arithmetic is solved for the figure that is a side of the equation; all its figures are named."""
    holds = passed()
    file = FileResult("report.txt", tuple(figure for _, figure in holds.figures), (holds,))

    known = marks(file, ZH)

    assert known.claims == (Claim("core/share-of-total", "1083.14 × 70.35% = 761.97", (0, 1, 2)),)
    assert known.vouching == ((0,), (0,), (0,))


def test_a_bound_is_less_than_a_proof() -> None:
    """A figure of which only bounds hold is marked so, and nothing vouches for it."""
    record = share(line=9)
    bound = check(Status.PASSED, record)
    bound = replace(bound, bounded=frozenset(figure.key for _, figure in bound.figures))
    known = marks(FileResult("report.txt", tuple(figure for _, figure in bound.figures), (bound,)), ZH)

    assert set(known.marks) == {Mark.BOUNDED}
    assert known.vouching == ((), (), ())


def test_a_figure_printed_once_is_one_figure() -> None:
    """Two checks of one figure do not make it two."""
    wrong = finding().check
    figures = tuple(figure for _, figure in wrong.figures)

    assert len(marks(FileResult("report.txt", figures * 2, (wrong,)), ZH).figures) == 3
