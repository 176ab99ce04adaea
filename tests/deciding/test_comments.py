"""Comments in record files."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest

from tests.reporting.samples import FILE, finding, malformed
from validator.deciding.comments import ignored, read_comments
from validator.model.decision import Decision, DecisionKind, Lapse, Lapsed
from validator.model.result import FileResult

WRONG, BROKEN = finding(), malformed()
CHECKED = FileResult(FILE, findings=(WRONG, BROKEN))  # of lines 4 and 20


def _ignore(rule: str, line: int = 9, reason: str = "口径不同") -> Decision:
    return Decision(DecisionKind.IGNORED, rule, reason=reason, file=FILE, line=line)


def test_comments_are_found_with_the_line_they_speak_of() -> None:
    """Behind a value: of that line. Alone: of the next line that is no comment. In a text: no comment."""
    text = dedent("""\
        records:
          - part: 1万元  # validator: ignore[core/share-of-total] 口径不同
            # validator: ignore[core/a, core/b]   two of them
            # and why

            whole: 2万元
            note: "a # validator: ignore[core/c] text"
            x: y# validator: ignore[core/d] no comment for YAML
          # validator: ignore[core/e]
    """)

    assert read_comments(text, FILE) == (
        (2, _ignore("core/share-of-total", 2)),
        (6, _ignore("core/a", 3, "two of them")),
        (6, _ignore("core/b", 3, "two of them")),
        (9, _ignore("core/e", 9, "")),
    )


@pytest.mark.parametrize("pattern", ["core/share-of-total", "share-of-total", "core/*", "share-*"])
def test_a_comment_lets_a_finding_of_its_line_be(pattern: str) -> None:
    """The rule is named in full, without its pack, or as a glob."""
    decision = _ignore(pattern)

    assert ignored(CHECKED, [(4, decision)]) == replace(CHECKED, findings=(replace(WRONG, decision=decision), BROKEN))


@pytest.mark.parametrize(
    ("line", "decision", "why"),
    [
        (5, _ignore("core/share-of-total"), Lapse.STALE),
        (4, _ignore("core/other"), Lapse.STALE),
        (4, _ignore("core/share-of-total", reason=""), Lapse.REASONLESS),
    ],
)
def test_a_comment_that_lets_nothing_be_is_told(line: int, decision: Decision, why: Lapse) -> None:
    """A comment on another line, about another rule, or without a reason suppresses nothing."""
    assert ignored(CHECKED, [(line, decision)]) == replace(CHECKED, lapsed=(Lapsed(decision, why),))
