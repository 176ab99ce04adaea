"""From the inner result to the public output."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.reporting.samples import FILE, check, finding, malformed, problem, result, share
from validator.model.check import Reason, Status
from validator.model.finding import Repair
from validator.model.place import Place
from validator.model.record import Record
from validator.model.result import FileResult, Result
from validator.reporting.describe import describe
from validator.reporting.options import Options
from validator.reporting.output import as_data


def _data(run: Result, **options: Any) -> dict[str, Any]:
    described: dict[str, Any] = as_data(describe(run, Options("en", "9.9", **options)))
    return described


def _one(**changes: object) -> dict[str, Any]:
    described: dict[str, Any] = _data(Result((FileResult(FILE, findings=(finding(**changes),)),)))["findings"][0]
    return described


def _figure(role: str, text: str, column: int, *, suspect: bool = False) -> dict[str, Any]:
    place = {"line": 4, "column": column, "end_line": 4, "end_column": column + len(text)}
    return {"role": role, "text": text, **place, "quote": f"的{text}，", "section": "二、支出情况", "suspect": suspect}


def test_a_finding_has_exactly_its_public_keys() -> None:
    """Rule, severity, confidence, message, file, fingerprint, figures, arithmetic, cause, repair and what is folded under it."""
    described = _one(confidence=0.98765)

    assert described == {
        "rule": "core/share-of-total",
        "severity": "error",
        "confidence": 0.988,
        "message": "821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%",
        "file": "report.txt",
        "fingerprint": "68fe0800b25a8db3",
        "figures": [_figure("part", "821.22万元", 7), _figure("whole", "1146.33万元", 20), _figure("percent", "74.91%", 31, suspect=True)],
        "arithmetic": "821.22 ÷ 1146.33 = 71.64%",
        "cause": "other-value",
        "repair": {"role": "percent", "text": "71.64%", "unique": True, "others": [], "confidence": 1.0},
        "related": [],
        "explanation": (
            "Printed and meant: 74.91% should be 71.64%; wrong value. Then these checks hold (1): core/share-of-total. "
            "No other change would do (sure to 99%)."
        ),
    }


def test_a_search_that_was_given_up_is_told() -> None:
    """Where too many failed checks hang together the cause is unknown, and the finding says why, in data and in words."""
    given_up = _one(repair=None, cause="unknown", cut_short=True)

    assert given_up["cut_short"] is True
    assert given_up["explanation"] == "Too many failed checks hang together to try everything: the cause is not known."
    assert "cut_short" not in _one(repair=None, cause="unknown")


def test_a_repair_that_cannot_be_named_is_absent() -> None:
    """No repair, no key."""
    assert "repair" not in _one(repair=None)


def test_other_repairs_are_listed() -> None:
    """A repair that is one of several says which the others are."""
    repair = Repair("percent", finding().check.figures[2][1], "71.64%", unique=False, others=(("part", "858.71万元"),))

    assert _one(repair=repair)["repair"]["others"] == [{"role": "part", "text": "858.71万元"}]


def test_a_printed_text_is_a_figure_too() -> None:
    """A malformed number has role, text and place like any figure."""
    described = _data(Result((FileResult(FILE, findings=(malformed(),)),)))["findings"][0]

    place = {"line": 20, "column": 3, "end_line": 20, "end_column": 10}
    assert described["figures"] == [
        {"role": "printed", "text": "34,74万人", **place, "quote": "覆盖34,74万人", "section": "", "suspect": True}
    ]


def test_the_suspect_is_a_suspect_in_related_checks() -> None:
    """A folded check marks the figures that its finding suspects, by the printed figure and not by the role."""
    shared = finding().check.figures[2][1]
    other = Record("core/shares", {"percents": (shared, share(line=8).values["percent"])}, Place(FILE, 4))  # type: ignore[dict-item]
    figures = (("percents[0]", shared), ("percents[1]", share(line=8).values["percent"]))
    related = replace(check(Status.FAILED, other), figures=figures)

    described = _one(related=(related,))["related"]

    assert [(each["rule"], [(figure["role"], figure["suspect"]) for figure in each["figures"]]) for each in described] == [
        ("core/share-of-total", [("percents[0]", True), ("percents[1]", False)])
    ]


def test_a_related_check_says_what_it_would_say_alone() -> None:
    """What the other figures of the folded check say each should be stands in its message."""
    related = check(Status.FAILED, share("500.00万元", "2000.00万元", "74.91%", 30))

    assert _one(related=(related,))["related"][0]["message"] == "500.00万元 / 2000.00万元 is 25.00%, the report says 74.91%"


def test_checks_are_given_on_demand() -> None:
    """With show_passed every check is listed with its status, reason and margin; without it the key is absent."""
    skipped = check(Status.SKIPPED, reason=Reason("missing-field", "rate"))
    file = FileResult(FILE, checks=(skipped, check(Status.FAILED, margin="0.03"), check(Status.SKIPPED, reason=Reason("incomplete-list"))))

    listed = _data(Result((file,)), show_passed=True)["checks"]

    assert "checks" not in _data(Result((file,)))
    assert [{key: value for key, value in each.items() if key != "figures"} for each in listed] == [
        {"rule": "core/share-of-total", "file": FILE, "status": "skipped", "rounding": False, "reason": "missing-field: rate"},
        {"rule": "core/share-of-total", "file": FILE, "status": "failed", "rounding": False, "margin": "0.03"},
        {"rule": "core/share-of-total", "file": FILE, "status": "skipped", "rounding": False, "reason": "incomplete-list"},
    ]


def test_every_file_is_accounted_for() -> None:
    """A file that could not be read stands among the others, with the reason and the line it points at."""
    broken = problem(file="a.yaml", line=3, column=5, source="  - x", key="file-unreadable", detail=(("reason", "disk"),))
    nothing = dict.fromkeys(
        ("figures", "verified", "bounded", "in_findings", "unchecked", "passed", "rounding", "failed", "skipped", "errored"), 0
    )

    files = _data(Result((FileResult("a.yaml", problems=(broken,)), FileResult("b.txt", packs=("core",)))))["files"]

    told = {"key": "file-unreadable", "message": "cannot be read: disk", "line": 3, "column": 5, "source": "  - x"}
    assert files == [
        {"file": "a.yaml", "status": "unreadable", **nothing, "packs": [], "problems": [told], "lapsed": []},
        {"file": "b.txt", "status": "checked", **nothing, "packs": ["core"], "problems": [], "lapsed": []},
    ]


def test_the_summary_adds_up_the_files() -> None:
    """Numbers, and the closing sentences as text."""
    summary = _data(result())["summary"]

    assert (summary["files"], summary["unreadable"], summary["errors"], summary["notes"]) == (3, 1, 2, 2)
    assert summary["text"].endswith("Files that could not be checked: 1: missing.txt.")
