"""How far a rule looks, and how it weighs what it finds, in words."""

from __future__ import annotations

from validator.language.loading import load_pack
from validator.reporting.explaining import topics
from validator.reporting.reaches import reach_in_words, weighing_in_words
from validator.reporting.words import words

PACK = load_pack(
    """
pack: data
shapes:
  line: {about: A line., fields: {account: {type: text}, amount: {type: money}}}
rules:
  far:
    on: line
    by: [account]
    join: [{shape: line, as: lines, on: account, many: true}, {from: prior}, {shape: line, as: other, on: {account: account}}]
    assert: sum(records.amount) == prior.amount
    mode: truncated
    missing: report
    severity: {error: ">= 5%", note: any}
    tolerance: 2 last places
    message: "{account}"
    examples: {pass: [{records: [{account: a, amount: 1元}]}], fail: [{records: [{account: a, amount: 1元}]}]}
  near: {on: line, assert: amount > 0, message: x, examples: {pass: [{account: a, amount: 1元}], fail: [{account: a, amount: 0元}]}}
""",
    "data.yaml",
)
FAR, NEAR = PACK.rules.values()


def test_what_is_put_together() -> None:
    """Each group and join in a sentence; a rule on one record puts nothing together."""
    assert reach_in_words(FAR, words("en")) == [
        "records with the same account, as records",
        "the records of data/line with the same account, as lines",
        "last year's record of data/line with the same account, as prior",
        "the record of data/line with the same account, as other",
    ]
    assert (reach_in_words(NEAR, words("en")), weighing_in_words(NEAR, words("en"))) == ([], [])


def test_how_it_is_judged() -> None:
    """Grades, the way of printing and what is missing, in either language."""
    assert weighing_in_words(FAR, words("en")) == [
        "error: a gap ≥ 5%",
        "note: any gap",
        "figures are cut, not rounded",
        "a missing field or partner is a failure",
    ]
    assert weighing_in_words(FAR, words("zh"))[0] == "错误：差距 ≥ 5%"


def test_it_is_explained_in_its_place() -> None:
    """The explanation of a rule says what is put together before what must hold, and reads a joined field as one."""
    told = dict(topics(FAR, PACK.shapes["data/line"], words("en")))

    assert list(told)[:8] == ["severity", "applies to", "put together", "must hold", "tolerance", "how it is judged", "in words", "message"]
    assert told["in words"] == ("the sum of amount of each row equals amount of prior",)
