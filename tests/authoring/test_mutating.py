"""How well examples guard their rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from validator.authoring.mutating import RuleScore, score_rule, total_score
from validator.authoring.proving import differences, prove_all
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


GROUPED = """\
pack: office
shapes:
  entry:
    about: An entry.
    fields: {account: {type: text}, amount: {type: money}}
  balance:
    about: A balance.
    fields: {account: {type: text}, total: {type: money}}
rules:
  by-account:
    on: entry
    by: account
    assert: sum(records.amount) >= 0元
    message: "{records.amount}"
    examples:
      pass:
        - {records: [{account: a, amount: 3元}, {account: a, amount: -2元}]}
      fail:
        - {records: [{account: a, amount: 3元}, {account: a, amount: -5元}]}
  tied:
    on: balance
    join: {shape: entry, as: entries, on: account, many: true}
    assert: sum(entries.amount) == total
    message: "{total}"
    examples:
      pass:
        - {account: a, total: 5.0元, entries: [{account: a, amount: 3.0元}, {account: a, amount: 2.0元}]}
      fail:
        - {account: a, total: 6.0元, entries: [{account: a, amount: 3.0元}, {account: a, amount: 2.0元}]}
"""


@pytest.mark.parametrize("name", ["by-account", "tied"])
def test_examples_of_groups_and_joins_can_be_copied(name: str) -> None:
    """What is shown for a rule that looks beyond one record is written as its examples are, is true, and notices the change."""
    before = score(load_pack(GROUPED, "p.yaml"), name)
    made = [each.killer for each in before.survivors if each.killer]
    head, found, tail = GROUPED.partition(f"  {name}:\n")
    for killer in made:
        tail = tail.replace(f"      {killer.outcome}:\n", f"      {killer.outcome}:\n        - {record_flow(killer.record)}\n", 1)

    after = load_pack(head + found + tail, "p.yaml")

    rule = after.rules[f"office/{name}"]
    assert made
    assert [differences(proof) for proof in prove_all(after, [rule])] == [()] * len(rule.examples)
    assert len(score(after, name).survivors) == len(before.survivors) - len(made)
