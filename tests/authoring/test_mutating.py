"""How well examples guard their rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from validator.authoring.mutating import RuleScore, score_rule, total_score
from validator.authoring.score_reports import percent
from validator.language.loading import load_pack
from validator.model.rule import Example, Pack
from validator.reporting.record_files import record_flow

PACK = """\
pack: office
shapes:
  spending:
    about: Spending.
    fields:
      budget: {type: money}
      executed: {type: money}
      rate: {type: percent, of: budget, optional: true}
      grade: {type: text, optional: true}
rules:
  guarded:
    on: spending
    assert: executed <= budget
    message: "{executed}"
    examples:
      pass: [{budget: 10万元, executed: 5万元}, {budget: 9万元, executed: 10万元}]
      fail: [{budget: 10万元, executed: 15万元}]
  weak:
    on: spending
    when: one_of(grade, "优", "良")
    assert: 0% <= rate <= 100%
    message: "{rate}"
    examples:
      pass: [{budget: 10万元, executed: 5万元, rate: 50%, grade: 优}]
      fail: [{budget: 10万元, executed: 15万元, rate: 1500%, grade: 优}]
      skip: [{budget: 10万元, executed: 15万元, rate: 150%}]
  the-same:
    on: spending
    when: present(rate)
    assert: executed == budget * rate
    message: "{rate}"
    examples:
      pass: [{budget: 10万元, executed: 5万元, rate: 50%}]
      fail: [{budget: 10万元, executed: 15万元, rate: 15%}]
      skip: [{budget: 10万元, executed: 15万元}]
"""


@pytest.fixture(scope="module")
def pack() -> Pack:
    """Load the pack."""
    return load_pack(PACK, "p.yaml")


def score(pack: Pack, name: str) -> RuleScore:
    """Score one rule of the pack."""
    return score_rule(pack.rules[f"office/{name}"], pack)


def test_a_guarded_rule_has_all_its_changes_noticed(pack: Pack) -> None:
    """An example on each side of the bound, and one on the bound itself, leave no change unnoticed."""
    assert (score(pack, "guarded").share, score(pack, "guarded").survivors) == ((4, 4), ())


def test_what_no_example_notices_is_told_with_one_that_would(pack: Pack) -> None:
    """Each surviving change comes with a record on which the two rules differ, and with what the rule says of it."""
    found = score(pack, "weak")

    assert [(each.mutant.after, each.killer and (each.killer.outcome, record_flow(each.killer.record))) for each in found.survivors] == [
        ("1% <= rate <= 100%", ("pass", "{budget: 10万元, executed: 5万元, rate: 0%, grade: 优}")),
        ("-1% <= rate <= 100%", ("fail", '{budget: 10万元, executed: 5万元, rate: "-1%", grade: 优}')),
        ("0% <= rate <= 101%", ("fail", "{budget: 10万元, executed: 5万元, rate: 101%, grade: 优}")),
        ("0% <= rate <= 99%", ("pass", "{budget: 10万元, executed: 5万元, rate: 100%, grade: 优}")),
        ("0% <= rate <= 1000%", ("fail", "{budget: 10万元, executed: 5万元, rate: 500%, grade: 优}")),
        ("rate <= 100%", ("fail", '{budget: 10万元, executed: 5万元, rate: "-50%", grade: 优}')),
    ]


def test_the_examples_that_are_shown_do_notice(pack: Pack) -> None:
    """With all the examples that were made, nothing survives."""
    weak = pack.rules["office/weak"]
    made = [each.killer for each in score(pack, "weak").survivors if each.killer]

    stronger = replace(weak, examples=(*weak.examples, *(Example(killer.record, killer.outcome) for killer in made)))

    assert score_rule(stronger, pack).survivors == ()


def test_changes_that_mean_the_same_count_for_nothing(pack: Pack) -> None:
    """A rule that needs a field is skipped without it, whether a precondition says so or not."""
    found = score(pack, "the-same")

    assert [(each.key, each.before, each.after) for each in found.equivalent] == [("when", "present(rate)", "")]


def test_the_score_of_all(pack: Pack) -> None:
    """Changes are added up, not percentages."""
    scores = [score(pack, name) for name in ("guarded", "weak", "the-same")]

    assert total_score(scores) == tuple(sum(each) for each in zip(*(one.share for one in scores), strict=True))


@pytest.mark.parametrize(("noticed", "changes", "shown"), [(0, 0, "100%"), (1, 3, "33%"), (199, 200, "99%"), (3, 3, "100%")])
def test_a_score_is_never_rounded_up(noticed: int, changes: int, shown: str) -> None:
    """Only all of them are 100%."""
    assert percent(noticed, changes) == shown
