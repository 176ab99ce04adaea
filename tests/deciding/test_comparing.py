"""Two versions of a report."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.reporting.samples import finding, malformed, note
from validator.deciding.comparing import Comparison, compared
from validator.model.place import Place
from validator.model.result import FileResult

FINDINGS = (finding(), malformed(), note(4))


def test_a_finding_that_moved_is_the_same() -> None:
    """Its line may be another, and its section; its rule and figures may not."""
    moved = replace(FINDINGS[2], check=note(99).check)

    assert compared(FileResult("a", findings=(FINDINGS[0], FINDINGS[2])), FileResult("b", findings=(moved, FINDINGS[1]))) == Comparison(
        "a", "b", mended=(FINDINGS[0],), added=(FINDINGS[1],), unchanged=(moved,)
    )
    assert moved.check.record.place != Place("")


@given(st.sets(st.sampled_from(range(3))), st.sets(st.sampled_from(range(3))))
def test_every_finding_is_told_once(old: set[int], new: set[int]) -> None:
    """Mended are those of the old version only, added those of the new only, the rest is unchanged."""
    pair = compared(
        FileResult("a", findings=tuple(FINDINGS[index] for index in sorted(old))),
        FileResult("b", findings=tuple(FINDINGS[index] for index in sorted(new))),
    )

    assert [len(pair.mended), len(pair.added), len(pair.unchanged)] == [len(old - new), len(new - old), len(old & new)]
