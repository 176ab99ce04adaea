"""From suspicions to findings."""

from __future__ import annotations

import pytest

from tests.checking.relations import RULES, Page, named
from validator.checking.belief import belief
from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.diagnosis.findings import expected, recomputed
from validator.language.printed import read_figure
from validator.model.check import Check
from validator.model.finding import Finding


def _check(name: str, values: dict[str, object], **more: float) -> Check:
    (check,) = check_records([RULES[name]], [Page().record(RULES[name].shape, values, **more)])
    return check


def _finding(records: list[dict[str, dict[str, object]]], structure: float = 6.0) -> Finding:
    page = Page()
    written = [page.record(shape, values, structure=structure) for entry in records for shape, values in entry.items()]
    return diagnose(check_records(named(), written))[0]


class TestConfidence:
    """How sure a finding is, in bits beyond the check's own (which has six of structure)."""

    def test_a_value_that_nothing_explains(self) -> None:
        """Without a slip the finding is as sure as its check."""
        assert _finding([{"completion": {"budget": "1146.33万元", "executed": "821.22万元", "rate": "74.91%"}}]).confidence == belief(6.0)

    def test_a_typed_slip(self) -> None:
        """A slip that explains the miss makes it surer, by the bits it saves, at most six."""
        transposed = _finding([{"share": {"part": "703.50万元", "whole": "1000.00万元", "percent": "73.05%"}}])

        assert transposed.confidence == pytest.approx(belief(12.0), abs=1e-4)

    def test_a_second_check(self) -> None:
        """Each further check that the repair mends makes it surer by three bits."""
        records = [
            {"completion": {"budget": "1146.33万元 @b", "executed": "821.22万元", "rate": "74.91% @r"}},
            {"share": {"part": "358.20万元", "whole": "500.00万元", "percent": "74.91% @r"}},
        ]

        assert _finding(records).confidence == pytest.approx(belief(9.0), abs=1e-4)

    def test_nothing_to_mend(self) -> None:
        """What no repair mends is less sure by two bits."""
        assert _finding([{"rate": {"percent": "105%"}}]).confidence == pytest.approx(belief(4.0), abs=1e-3)


def test_what_every_figure_should_be() -> None:
    """Of an equation, each figure as the others say it should print; of a bound or a restatement nothing is worked out."""
    share = _check("share", {"part": "0.94万元", "whole": "20万元", "percent": "47%"})

    assert expected(share) == (("part", "9.40万元"), ("whole", "2.00万元"), ("percent", "4.70%"))
    assert expected(_check("inclusion", {"part": "9元", "whole": "1元"})) == ()
    assert expected(_check("fact", {"values": ["9元", "1元"]})) == ()


def test_of_a_long_list_only_the_total_is_worked_out() -> None:
    """Nobody reads what each of fifty parts should have been."""
    long = _check("sum", {"total": "51元", "parts": ["1元"] * 50})

    assert expected(long) == (("total", "50元"),)


@pytest.mark.parametrize(
    ("name", "values", "suspect", "text"),
    [
        ("share", {"part": "821.22万元", "whole": "1146.33万元", "percent": "74.91%"}, "percent", "821.22 ÷ 1146.33 = 71.64%"),
        ("share", {"part": "821.22万元", "whole": "1146.33万元", "percent": "74.91%"}, "part", "821.22 ÷ 1146.33 = 71.64%"),
        ("sum", {"total": "7113.36万元", "parts": ["6749.94万元", "366.42万元"]}, "parts[1]", "6749.94 + 366.42 = 7116.36"),
        ("inclusion", {"part": "9元", "whole": "1元"}, "part", "9 > 1"),
        ("fact", {"values": ["9元", "1元"]}, "values[0]", "9 ≠ 1"),
        ("share", {"part": "1元", "whole": "0元", "percent": "74.91%"}, "percent", ""),
    ],
)
def test_the_recomputation(name: str, values: dict[str, object], suspect: str, text: str) -> None:
    """What the report worked out is worked out again from the figures as printed, whoever is the suspect."""
    assert recomputed(_check(name, values), suspect) == text


def test_the_result_is_printed_as_the_repair() -> None:
    """If the result is the suspect it is shown as its repair prints it: 4.7%, not 4.70%."""
    share = _check("share", {"part": "0.94万元", "whole": "20万元", "percent": "47%"})

    assert recomputed(share, "percent", read_figure("4.7%")) == "0.94 ÷ 20 = 4.7%"


def test_the_gravest_check_is_shown() -> None:
    """Of the checks that one repair mends the gravest is shown, though a warning comes first."""
    finding = _finding([{"completion": {"budget": "20.00万元", "executed": "940.00万元", "rate": "47.00%"}}])

    assert [finding.check.rule.name, *(check.rule.name for check in finding.related)] == ["completion", "within-budget"]
    assert (finding.repair and finding.repair.text, finding.severity) == ("9.40万元", "error")
