"""Every rule on every record: what passes, fails, is skipped or breaks."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tests.checking.relations import RULES, Page, named, rule, verdict
from validator.checking.belief import WEAK_READING
from validator.checking.engine import check_records
from validator.model.check import Check, Reason, Status
from validator.model.place import Place
from validator.model.record import Record
from validator.model.rule import Rule

SHARE = RULES["share"]
SUM = RULES["sum"]
GOOD = {"part": "703.50万元", "whole": "1000.00万元", "percent": "70.35%"}
BAD = {**GOOD, "percent": "73.05%"}


def _only(rule: Rule, record: Record) -> Check:
    (check,) = check_records([rule], [record])
    return check


def test_a_share_that_holds() -> None:
    """A passed check names its figures by role and verifies those whose leading digit and point it fixes."""
    record = Page().record("share", GOOD)

    check = _only(SHARE, record)

    figures = tuple((name, record.values[name]) for name in ("part", "whole", "percent"))
    assert check == Check(
        SHARE,
        record,
        Status.PASSED,
        figures=figures,  # type: ignore[arg-type]  # the values are figures
        verified=frozenset(figure.key for _, figure in figures),  # type: ignore[union-attr]
        equality=True,
        confidence=0.9999,
    )


def test_a_share_that_fails() -> None:
    """A failed check says how far its sides are apart beyond what the printing allows, and verifies nothing."""
    record = Page().record("share", BAD)

    check = _only(SHARE, record)

    figures = tuple((name, record.values[name]) for name in ("part", "whole", "percent"))
    # 1000.00 × 73.05% is at least 999.995 × 73.045% = 730.446…; 703.50 is at most 703.505 (万元)
    # as printed: 1000.00 × 73.05% is 730.50
    more = {"margin": "269413.4775", "confidence": 0.999, "difference": "270000"}
    assert check == Check(SHARE, record, Status.FAILED, figures=figures, equality=True, **more)  # type: ignore[arg-type]


def test_every_rule_is_accounted_for() -> None:
    """Each record gets one check of every rule of its shape, in the order of the rules, and none of other shapes."""
    page = Page()
    records = page.records([{"change": {"current": "7.89万元", "delta": "-0.10万元", "percent": "-1.25%"}}, {"share": GOOD}])

    checks = check_records(named(), records)

    assert [(check.rule.name, verdict(check)) for check in checks] == [
        ("difference", "condition-not-met"),
        ("growth", "condition-not-met"),
        ("growth-from", "passed"),
        ("share", "passed"),
    ]


SKIPPED = [
    ("part == whole * percent", {"part": "1元", "percent": "5%"}, Reason("missing-field", "whole")),
    ("part / whole == percent", {"part": "1元", "whole": "0元", "percent": "5%"}, Reason("division-by-zero", "part / whole == percent")),
    ("part == whole * percent", {**GOOD, "part": "约703.50万元"}, Reason("approximate", "约703.50万元")),
    ("part == whole * percent", {**BAD, "percent": "≥73%"}, Reason("approximate", "≥73%")),
    (
        "growth(part, whole) == percent",
        {"part": "1元", "whole": "-2元", "percent": "5%"},
        Reason("undecidable", "growth(part, whole) == percent"),
    ),
    ("part <= whole", {**GOOD, "part": "2000余万元"}, Reason("approximate", "2000余万元")),
]


@pytest.mark.parametrize(("condition", "values", "reason"), SKIPPED)
def test_what_cannot_be_judged_is_skipped_with_its_reason(condition: str, values: dict[str, str], reason: Reason) -> None:
    """A missing field, a division by what may be zero and a figure that is only roughly said are neither passed nor failed."""
    check = _only(rule(condition), Page().record("share", values))

    assert (check.status, check.reason) == (Status.SKIPPED, reason)


def test_a_rough_figure_may_keep_a_bound() -> None:
    """约300万元 cannot break a bound, but it can keep one."""
    assert verdict(_only(rule("part <= whole"), Page().record("share", {**GOOD, "part": "约300万元"}))) == "passed"


def test_a_target_is_not_an_approximate_figure() -> None:
    """What a rule hands to meets() is judged by its qualifier."""
    target = RULES["target"]
    missed = Page().record("target", {"target": "≥85%", "actual": "58%"})
    reached = Page().record("target", {"target": "≥85%", "actual": "88%"})

    assert [verdict(_only(target, record)) for record in (missed, reached)] == ["failed", "passed"]


@pytest.mark.parametrize(
    ("precondition", "expected"),
    [
        ({"when": "whole > 999万元"}, "passed"),
        ({"when": "whole > 1001万元"}, "condition-not-met"),
        ({"when": "whole > 1000万元"}, "undecidable"),
        ({"unless": "whole > 1001万元"}, "passed"),
        ({"unless": "whole > 999万元"}, "condition-not-met"),
        ({"unless": "whole > 1000万元"}, "undecidable"),
    ],
)
def test_preconditions_must_be_certain(precondition: dict[str, str], expected: str) -> None:
    """``when`` must be TRUE and ``unless`` FALSE; what the printing leaves open skips the check."""
    check = _only(rule("part == whole * percent", **precondition), Page().record("share", GOOD))

    assert verdict(check) == expected


def test_a_rule_that_breaks_is_an_error() -> None:
    """A rule that cannot be evaluated is neither lost nor passed, and says why; the other rules go on."""
    broken = rule("part")

    checks = check_records([broken, SHARE], [Page().record("share", GOOD)])

    assert [(check.status, check.reason) for check in checks] == [
        (Status.ERRORED, Reason("rule-error", "not-a-truth: part")),
        (Status.PASSED, None),
    ]


def test_a_crash_in_a_rule_is_an_error() -> None:
    """Even a fault of the program, as over a figure without a value, leaves a check that says so."""
    values = Page().record("share", GOOD).values
    impossible = replace(values["part"], value=None)  # type: ignore[type-var, arg-type]  # meant to be impossible

    check = _only(SHARE, Record("share", {**values, "part": impossible}, Place("")))  # type: ignore[dict-item]

    assert (check.status, check.reason and check.reason.key) == (Status.ERRORED, "rule-error")


def test_an_incomplete_list_claims_no_sum() -> None:
    """What parts that need not be all of them add up to is nobody's claim: that they stay within the total is for a bound to say."""
    page = Page()
    short = page.record("composition", {"total": "207.58万元", "parts": ["82万元", "9.98万元"]}, complete=False)
    beyond = page.record("composition", {"total": "207.58万元", "parts": ["182万元", "39.98万元"]}, complete=False)
    whole = page.record("composition", {"total": "207.58万元", "parts": ["82万元", "125.58万元"]}, complete=False)
    negative = page.record("composition", {"total": "207.58万元", "parts": ["282万元", "-9.98万元"]}, complete=False)

    assert [verdict(_only(SUM, record)) for record in (short, beyond, whole, negative)] == [
        "incomplete-list",
        "incomplete-list",
        "passed",
        "incomplete-list",
    ]


def test_a_complete_list_must_not_fall_short() -> None:
    """Parts that are said to be all must add up."""
    record = Page().record("composition", {"total": "207.58万元", "parts": ["82万元", "9.98万元"]})

    assert verdict(_only(SUM, record)) == "failed"


def test_rows_are_figures_of_their_table() -> None:
    """A rule on a column speaks of that column of every row and of nothing else in the rows."""
    rows = [{"amount": "12.00万元", "count": "3个"}, {"amount": "13.50万元", "count": "4个"}]
    record = Page().record("table", {"items": rows, "total": "25.50万元"})

    check = _only(RULES["table"], record)

    assert (verdict(check), [role for role, _ in check.figures]) == ("passed", ["items[0].amount", "items[1].amount", "total"])


class TestReadings:
    """Records with one claim are readings of it."""

    page = Page()
    part, percent = page.place("part"), page.place("percent")

    def reading(self, whole: str, structure: float) -> Record:
        """Give a reading of the claim that a part is 70.35% of something."""
        values = {"part": "703.50万元 @part", "whole": whole, "percent": "70.35% @percent"}
        return self.page.record("share", values, claim="c", structure=structure, place=self.part)

    def test_a_claim_holds_if_any_reading_holds(self) -> None:
        """The reading that holds is believed, even if another has more structure; its weight is its own less the choice of two."""
        strong, weak = self.reading("1100.00万元", 9.0), self.reading("1000.00万元", 2.0)

        (check,) = check_records([SHARE], [strong, weak])

        assert (check.record, check.status, check.readings, check.confidence) == (weak, Status.PASSED, 2, 0.9999)

    def test_a_plain_reading_is_believed_before_one_that_needs_rounding(self) -> None:
        """Of two readings that hold, the one that recomputes is believed."""
        rounded, plain = self.reading("1000.10万元", 9.0), self.reading("1000.00万元", 5.0)

        (check,) = check_records([SHARE], [rounded, plain])

        assert (check.record, check.rounding) == (plain, False)

    def test_a_claim_fails_on_its_best_reading(self) -> None:
        """If no reading holds, the one with the best structure fails, the surer the greater its lead."""
        best, close, far = self.reading("1100.00万元", 9.0), self.reading("1200.00万元", 8.0), self.reading("1200.00万元", 4.0)

        (near_check,) = check_records([SHARE], [close, best])
        (far_check,) = check_records([SHARE], [far, best])

        assert (near_check.record, near_check.status, near_check.confidence) == (best, Status.FAILED, 0.6658)
        assert (far_check.record, far_check.status, far_check.confidence) == (best, Status.FAILED, 0.9679)

    def test_a_weak_reading_accuses_nobody(self) -> None:
        """Below the least structure a failure is skipped; a passed check is not."""
        wrong, right = self.reading("1100.00万元", WEAK_READING - 0.5), self.reading("1000.00万元", WEAK_READING - 0.5)

        (failed,) = check_records([SHARE], [wrong])
        (passed,) = check_records([SHARE], [right])

        assert (failed.status, failed.reason) == (Status.SKIPPED, Reason("weak-reading", f"{WEAK_READING - 0.5:g}"))
        assert passed.status is Status.PASSED

    def test_a_broken_reading_is_not_hidden(self) -> None:
        """A rule that breaks on one reading is reported even if another holds."""
        fine = self.reading("1000.00万元", 9.0)
        part = replace(fine.values["part"], value=None)  # type: ignore[type-var, arg-type]  # meant to be impossible
        broken = Record("share", {**fine.values, "part": part}, self.part, claim="c", structure=3.0)  # type: ignore[dict-item]

        (check,) = check_records([SHARE], [fine, broken])

        assert (check.record, check.status, check.readings) == (broken, Status.ERRORED, 2)

    def test_bounds_are_judged_on_the_reading_that_an_equation_bears_out(self) -> None:
        """A claim is read in one way: a bound holds or fails on the reading whose equation holds."""
        bound = rule("whole <= 1050万元", name="test/bound")
        strong, right = self.reading("1100.00万元", 9.0), self.reading("1000.00万元", 5.0)

        checks = check_records([bound, SHARE], [strong, right])

        assert [(check.rule.name, check.record, verdict(check)) for check in checks] == [
            ("test/bound", right, "passed"),
            ("share", right, "passed"),
        ]

    def test_claims_of_two_files_are_two(self) -> None:
        """The same name of a claim in another file is another claim."""
        other = Page("other.txt").record("share", BAD, claim="c")

        checks = check_records([SHARE], [other, self.reading("1000.00万元", 9.0)])

        assert [(check.record.place.file, verdict(check)) for check in checks] == [("other.txt", "failed"), ("report.txt", "passed")]


def test_the_order_of_the_records_does_not_matter() -> None:
    """Any order of records gives the same checks in reading order, readings of one claim included."""
    page = Page()
    records = [
        page.record("share", GOOD, claim="a"),
        page.record("share", {**GOOD, "whole": "1100.00万元"}, claim="a", structure=12.0),
        page.record("share", BAD),
        page.record("composition", {"total": "55.31万元", "parts": ["27.66万元", "27.65万元"]}),
    ]

    orders = [check_records(named(), list(order)) for order in permutations(records)]

    assert all(checks == orders[0] for checks in orders)
    assert [check.record.place.offset for check in orders[0]] == sorted(check.record.place.offset for check in orders[0])
