"""Rules over groups, joins and last year's records: properties that hold whatever the records are."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.relations import Page, rule, verdict
from validator.checking.engine import check_records
from validator.model.check import Reason, Status
from validator.model.place import Place
from validator.model.reach import Join, Reach
from validator.model.record import Printed, Record
from validator.model.rule import Missing

KEYS = st.sampled_from(["a", "b", "ｂ", "b ", "c"])
AMOUNTS = st.decimals(Decimal(0), Decimal(100), places=2).map(lambda value: f"{value}元")
LINES = st.lists(st.tuples(KEYS, AMOUNTS), max_size=8)
BY_KEY = Reach(by=("key",))
ONCE = rule("count(records) == 1", shape="line", reach=BY_KEY)
LIMITED = rule("sum(records.amount) <= 100元", name="test/limited", shape="line", reach=BY_KEY)


def _records(lines: list[tuple[str, str]], page: Page | None = None) -> list[Record]:
    page = page or Page()
    return [
        Record("line", {"key": Printed(key, figure.place), "amount": figure}, figure.place)
        for key, amount in lines
        if (figure := page.figure(amount))
    ]


def _join(condition: str, name: str = "other", **more: object) -> object:
    join = Join(name, "line", (("key", "key"),), **more)  # type: ignore[arg-type]
    return rule(condition, shape="line", reach=Reach(joins=(join,)))


@given(LINES, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_the_records_does_not_matter(lines: list[tuple[str, str]], random: object) -> None:
    """A group is the same whatever order its records come in: the same checks, in reading order."""
    records = _records(lines)
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random

    assert check_records([ONCE, LIMITED], shuffled) == check_records([ONCE, LIMITED], records)


@given(LINES)
@settings(max_examples=60)
def test_each_record_is_in_one_group(lines: list[tuple[str, str]]) -> None:
    """Groups part the records by what their keys read as; width and blanks make no other key."""
    checks = check_records([LIMITED], _records(lines))

    assert sum(len(check.record.values["records"]) for check in checks) == len(lines)  # type: ignore[arg-type]  # rows
    assert len(checks) == len({key.strip().replace("ｂ", "b") for key, _ in lines})


@given(LINES)
@settings(max_examples=60)
def test_a_join_with_itself_holds(lines: list[tuple[str, str]]) -> None:
    """A record that is joined to itself by a key of its own equals itself; where a key stands twice, nothing is claimed."""
    checks = check_records([_join("amount == other.amount")], _records(lines))  # type: ignore[list-item]

    keys = [key.strip().replace("ｂ", "b") for key, _ in lines]
    assert [verdict(check) for check in checks] == ["passed" if keys.count(key) == 1 else "several-partners" for key in keys]


@given(LINES, LINES)
@settings(max_examples=60)
def test_prior_records_are_joined_and_nothing_else(now: list[tuple[str, str]], before: list[tuple[str, str]]) -> None:
    """Each record of this year has one check, whatever last year's file holds; without such a file all are skipped."""
    grows = _join("amount >= prior.amount", "prior", prior=True)
    records, prior = _records(now), _records(before, Page("before.txt"))

    with_prior, without = check_records([grows], records, prior=prior), check_records([grows], records)  # type: ignore[list-item]

    assert len(with_prior) == len(without) == len(records)
    assert {verdict(check) for check in without} <= {"no-prior-file"}
    assert {check.record.place.file for check in with_prior} <= {"report.txt"}


@given(LINES)
@settings(max_examples=60)
def test_rows_of_a_join_are_those_of_the_group(lines: list[tuple[str, str]]) -> None:
    """What is joined as rows by a key adds up to what the group of that key adds up to."""
    records = _records(lines)
    joined = check_records([_join("sum(other.amount) <= 100元", many=True)], records)  # type: ignore[list-item]
    groups = check_records([LIMITED], records)

    by_key = {_key(check.record): check.status for check in groups}
    assert [check.status for check in joined] == [by_key[_key(check.record)] for check in joined]


def _key(record: Record) -> str:
    key = record.values["key"]
    assert isinstance(key, Printed)
    return key.text.strip().replace("ｂ", "b")


def test_a_record_without_its_key_is_told() -> None:
    """It is in no group, and skipped with the reason; a rule that reports what is missing fails on it."""
    (record,) = _records([("", "1元")])

    checks = [
        check_records([each], [record])[0]
        for each in (ONCE, rule("count(records) == 1", shape="line", reach=BY_KEY, missing=Missing.REPORT))
    ]

    assert [(check.status, check.reason) for check in checks] == [
        (Status.SKIPPED, Reason("missing-key", "key")),
        (Status.FAILED, Reason("missing-key", "key")),
    ]


def test_figures_share_what_they_are_about() -> None:
    """Where no field holds the subject or the period, records of a report are grouped by that of their figures."""
    page = Page()
    figures = [page.figure("1元"), page.figure("2元"), page.figure("3元")]
    subjects = ["甲", "乙", "甲"]
    records = [
        Record(
            "line",
            {"amount": type(figure)(figure.text, figure.value, figure.unit, figure.resolution, subject=subject, place=figure.place)},
            Place("f", offset=index),
        )
        for index, (figure, subject) in enumerate(zip(figures, subjects, strict=True))
    ]

    checks = check_records([rule("count(records) <= 2", shape="line", reach=Reach(by=("subject",)))], records)

    assert [(check.record.values["subject"].text, len(check.record.values["records"])) for check in checks] == [("甲", 2), ("乙", 1)]  # type: ignore[union-attr, arg-type]


def test_a_rule_that_breaks_is_errored() -> None:
    """A condition that compares a text with a number is neither passed, failed nor skipped, in a group as elsewhere."""
    (check,) = check_records([rule("key > 1", shape="line", reach=BY_KEY)], _records([("a", "1元")]))

    assert (check.status, check.reason and check.reason.key) == (Status.ERRORED, "rule-error")
