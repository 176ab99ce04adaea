"""Decisions as the page sends them, and the files they become."""

from __future__ import annotations

import json

import pytest

from validator.deciding.waivers import read_waivers
from validator.model.decision import Decision, DecisionKind
from validator.web.desk import DecisionsError, Made, kept_text, made_decisions, read_kept, waiver_text

SENT = {
    "file": "a.txt",
    "rule": "core/share-of-total",
    "fingerprint": "f00d",
    "message": "wrong",
    "figures": [["percent", "74.91%"]],
    "kind": "accept",
    "reason": "口径不同",
    "owner": "张三",
    "until": "",
    "note": "see mail",
}
MADE = Made("a.txt", "core/share-of-total", "f00d", "wrong", "accept", "口径不同", "张三", "", "see mail", (("percent", "74.91%"),))


def test_what_the_page_sends_is_read() -> None:
    """A list of decisions, each with the figures it is about."""
    assert made_decisions(json.dumps([SENT]).encode()) == (MADE,)


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\xff",
        b"{}",
        b"[1]",
        *(json.dumps([SENT | wrong]).encode() for wrong in ({"kind": "delete"}, {"fingerprint": ""}, {"reason": 1}, {"figures": [["a"]]})),
    ],
)
def test_anything_else_is_refused(sent: bytes) -> None:
    """Nothing is written of what is not understood."""
    with pytest.raises(DecisionsError):
        made_decisions(sent)


def test_the_waiver_file_holds_what_was_accepted_and_what_is_not_on_the_page() -> None:
    """A waiver about another version of the report stays; one about a finding on the page is what the page says now."""
    elsewhere = Decision(DecisionKind.WAIVED, "core/change", fingerprint="beef", reason="x")
    withdrawn = Decision(DecisionKind.WAIVED, "core/change", fingerprint="cafe", reason="x")
    mend = Made("a.txt", "core/x", "feed", "", "mend", "", "", "", "")

    written = waiver_text([MADE, mend], [elsewhere, withdrawn], ["f00d", "cafe", "feed"])

    assert [(each.fingerprint, each.reason) for each in read_waivers(written, "w")] == [("beef", "x"), ("f00d", "口径不同")]


def test_a_review_goes_on_another_day() -> None:
    """All decisions and notes are kept, by fingerprint; a file that is not understood keeps nothing."""
    assert read_kept(kept_text([MADE])) == {
        "f00d": {"kind": "accept", "reason": "口径不同", "owner": "张三", "until": "", "note": "see mail"}
    }
    assert [read_kept(text) for text in ("", "[]", '{"decisions": 1}', '{"decisions": [{"kind": "x"}]}')] == [{}] * 4
