"""The waiver file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.deciding.waivers import read_waivers, write_waivers
from validator.language.sources import SourceError
from validator.model.decision import Decision, DecisionKind

FILE = "report.txt.waivers.yaml"
WAIVED = Decision(
    DecisionKind.WAIVED,
    rule="core/share-of-total",
    fingerprint="5f0c8a1be33d2c47",
    figures=(("part", "821.22万元"), ("percent", "74.91%")),
    reason="口径不同，已与财务处核对",
    owner="张三",
    until="2026-12-31",
    message="821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%",
    file=FILE,
    line=2,
)
WRITTEN = """\
waivers:
  - rule: core/share-of-total
    figures: {"part": "821.22万元", "percent": "74.91%"}
    fingerprint: "5f0c8a1be33d2c47"
    reason: "口径不同，已与财务处核对"
    owner: 张三
    until: "2026-12-31"
    message: "821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%"
"""


def test_a_waiver_is_written_to_be_read_by_people() -> None:
    """One entry, one thing to a line."""
    assert write_waivers([WAIVED]) == WRITTEN
    assert read_waivers(WRITTEN, FILE) == (WAIVED,)


@pytest.mark.parametrize("text", ["waivers: []\n", "waivers:\n"])
def test_no_waivers(text: str) -> None:
    """An empty list is fine, written as such, and written so by us."""
    assert read_waivers(text, FILE) == ()
    assert write_waivers([]) == "waivers: []\n"


def test_figures_by_hand_are_enough() -> None:
    """Nobody has to know a fingerprint; figures are kept as printed, without quotes too."""
    text = "waivers:\n  - {rule: core/share-of-total, figures: {percent: 0.10%}, reason: 已核对}\n"

    assert read_waivers(text, FILE) == (
        Decision(DecisionKind.WAIVED, "core/share-of-total", figures=(("percent", "0.10%"),), reason="已核对", file=FILE, line=2),
    )


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("- a\n", [("mapping-expected", 1, 1)]),
        ("waiver: []\n", [("key-unknown", 1, 1)]),
        ("waivers: yes\n", [("list-expected", 1, 10)]),
        ("waivers: {a: b}\n", [("list-expected", 1, 10)]),
        ("waivers:\n  - a\n", [("mapping-expected", 2, 5)]),
        ("waivers:\n  - {rule: a/b, fingerprint: f}\n", [("key-missing", 2, 5)]),
        ("waivers:\n  - {rule: a/b, reason: r}\n", [("key-missing", 2, 5)]),
        ("waivers:\n  - {rule: a/b, reason: r, figures: [x]}\n", [("mapping-expected", 2, 37)]),
        (
            "waivers:\n  - {rule: a/b, reason: [r], figures: {a: [1]}}\n",
            [("key-missing", 2, 5), ("text-expected", 2, 25), ("text-expected", 2, 43)],
        ),
        ("waivers:\n  - {rule: a/b, reason: r, fingerprint: f, untill: x}\n", [("key-unknown", 2, 44)]),
        ("waivers:\n  - {rule: a/b, reason: r, fingerprint: f, until: 2026-13-01}\n", [("date-malformed", 2, 51)]),
        ("waivers:\n  - {rule: a/b, reason: r, fingerprint: f, until: 20261231}\n", [("date-malformed", 2, 51)]),
    ],
)
def test_every_mistake_has_its_place(text: str, problems: list[tuple[str, int, int]]) -> None:
    """A waiver file with a mistake decides nothing: it is mended first."""
    with pytest.raises(SourceError) as caught:
        read_waivers(text, FILE)

    assert [(problem.key, problem.line, problem.column) for problem in caught.value.problems] == problems


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.lists(st.builds(lambda rule, reason, owner, text: (rule, reason, owner, text), WORDS, WORDS, WORDS, WORDS), max_size=3))
def test_what_is_written_is_read_again(entries: list[tuple[str, str, str, str]]) -> None:
    """Whatever stands in a reason or a figure."""
    waivers = [
        Decision(DecisionKind.WAIVED, rule, reason=reason, owner=owner, figures=(("a", text),)) for rule, reason, owner, text in entries
    ]

    read = read_waivers(write_waivers(waivers), FILE)

    assert [(each.rule, each.reason, each.owner, each.figures) for each in read] == [
        (each.rule, each.reason, each.owner, each.figures) for each in waivers
    ]
