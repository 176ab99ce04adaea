"""The worked examples of rules."""

from __future__ import annotations

import pytest

from validator.language.loading import load_pack
from validator.proving import unproven

PACK = """\
pack: x
shapes:
  share:
    about: A share.
    fields:
      part: {type: money}
      whole: {type: money}
      percent: {type: percent, of: whole}
rules:
  share-of-total:
    on: share
    assert: part == whole * percent
    when: part > 0元
    message: "wrong"
    examples:
      pass:
        - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}
      fail:
        - {part: 703.50万元, whole: 1000.00万元, percent: 73.05%, cause: digits-transposed, repair: {percent: 70.35%}}
      skip:
        - {part: 0元, whole: 1000.00万元, percent: 70.35%}
"""


def _said(old: str = "", new: str = "") -> list[tuple[str, int, int, dict[str, str]]]:
    text = PACK.replace(old, new) if old else PACK
    problems = unproven([load_pack(text, "x.yaml")], {"x.yaml": text})
    return [(problem.key, problem.line, problem.column, dict(problem.detail)) for problem in problems]


def test_true_examples_are_proven() -> None:
    """Outcome, cause and repair are as the author says: nothing to complain of."""
    assert _said() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("percent: 70.35%}\n      fail", "percent: 70.53%}\n      fail", ("example-fails", 17, {"name": "x/share-of-total"})),
        ("percent: 73.05%, cause", "percent: 70.35%, cause", ("example-passes", 19, {"name": "x/share-of-total"})),
        ("part: 0元", "part: 703.50万元", ("example-not-skipped", 21, {"name": "x/share-of-total", "status": "passed"})),
        ("cause: digits-transposed", "cause: unit-slip", ("example-cause", 19, {"expected": "unit-slip", "found": "digits-transposed"})),
        (
            "repair: {percent: 70.35%}",
            "repair: {percent: 70.36%}",
            ("example-repair", 19, {"role": "percent", "expected": "70.36%", "found": "percent → 70.35%"}),
        ),
    ],
)
def test_what_is_not_true_is_told(old: str, new: str, said: tuple[str, int, dict[str, str]]) -> None:
    """Each claim of an example that does not hold is one problem, at the example's line."""
    key, line, detail = said

    assert _said(old, new) == [(key, line, 11, detail)]


def test_an_example_that_cannot_be_judged_proves_nothing() -> None:
    """An example that passes or fails must be judged: skipped is not passed."""
    ((key, line, _, detail),) = _said(
        "- {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}", "- {part: -7.00万元, whole: 1000.00万元, percent: -0.70%}"
    )

    assert (key, line) == ("example-skipped", 17)
    assert detail == {"name": "x/share-of-total", "reason": "condition-not-met: part > 0元"}


def test_only_packs_whose_text_is_given_are_run() -> None:
    """A built-in pack is proven by the tests of the project."""
    assert unproven([load_pack(PACK.replace("73.05%", "70.35%"), "x.yaml")], {}) == []


WRITTEN = (
    PACK.replace("part: {type: money}", "part: {type: money, labels: [其中]}")
    .replace("whole: {type: money}", "whole: {type: money, labels: [总额]}")
    .replace(
        "percent: {type: percent, of: whole}",
        "percent: {type: percent, of: whole, labels: [占比]}\n    find: {within: [sentence, row, key-values]}",
    )
)


def _said_of(example: str) -> list[tuple[str, dict[str, str]]]:
    text = WRITTEN.replace("      skip:\n", f"        - {example}\n      skip:\n")
    return [(problem.key, dict(problem.detail)) for problem in unproven([load_pack(text, "x.yaml")], {"x.yaml": text})]


@pytest.mark.parametrize(
    "example",
    [
        "text: 总额1000.00万元，其中703.50万元，占比73.05%。",
        "row: {总额（万元）: 1000.00, 其中（万元）: 703.50, 占比: 73.05%}",
        "cells: {总额（万元）: 1000.00, 其中（万元）: 703.50, 占比: 73.05%}",
    ],
)
def test_an_example_may_be_a_piece_of_a_report(example: str) -> None:
    """Prose, the row of a table and the cells of a form are read as reports are, and judged like a record."""
    more = "cause: digits-transposed, repair: {percent: 70.35%}, message: wrong"

    assert _said_of(f"{{{example}, {more}}}") == []
    assert _said_of(f"{{{example.replace('73.05', '70.35')}}}") == [("example-passes", {"name": "x/share-of-total"})]


def test_a_piece_of_a_report_in_which_nothing_is_read_proves_nothing() -> None:
    """An example whose words do not lead to the fields of the shape is told to be one."""
    assert _said_of("{text: 总额1000.00万元。}") == [("example-not-read", {"shape": "x/share"})]


def test_the_message_is_compared_word_for_word() -> None:
    """What a finding must say is what the reader sees."""
    said = _said_of("{part: 703.50万元, whole: 1000.00万元, percent: 73.05%, message: wrong!}")

    assert said == [("example-message", {"expected": "wrong!", "found": "wrong"})]


def test_what_is_not_read_is_not_judged() -> None:
    """A piece of a report that the rule must leave alone may hold no record at all."""
    text = WRITTEN + "        - text: 总额1000.00万元。\n"

    assert unproven([load_pack(text, "x.yaml")], {"x.yaml": text}) == []
