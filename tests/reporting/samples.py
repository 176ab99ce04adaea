"""A small result made by hand: what the formats are shown with."""

from __future__ import annotations

import ast
from dataclasses import replace
from decimal import Decimal

from validator.model.check import Check, Reason, Status
from validator.model.figure import Figure
from validator.model.finding import Finding, Repair
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.model.result import FileResult, Problem, Result
from validator.model.rule import Expression, Rule, Severity
from validator.model.shape import Messages
from validator.model.unit import Unit

__all__ = ["FILE", "check", "figure", "finding", "malformed", "note", "passed", "problem", "result", "rule", "share", "skipped"]

FILE = "report.txt"
SHARE = Messages(
    "{part} ÷ {whole} = {expected.percent}，报告写作 {percent}", "{part} / {whole} is {expected.percent}, the report says {percent}"
)
TEN_THOUSAND_YUAN = Unit("万元", "money.CNY", Decimal(10000))
PERCENT = Unit("%", "percent", Decimal("0.01"))


def figure(text: str, line: int, column: int, label: str = "", **changes: object) -> Figure:
    """Give a figure printed at a line and column of the sample report."""
    number = text.rstrip("%万元")
    unit = PERCENT if text.endswith("%") else TEN_THOUSAND_YUAN
    place = Place(FILE, line, column, line, column + len(text), offset=line * 100 + column, section="二、支出情况", quote=f"的{text}，")
    return replace(Figure(text, Decimal(number), unit, Decimal("0.005"), label=label, place=place), **changes)  # type: ignore[arg-type]


def rule(name: str = "core/share-of-total", source: str = "part == whole * percent", message: Messages = SHARE) -> Rule:
    """Give a rule of that name, condition and message."""
    tree = ast.parse(source, mode="eval").body
    names = tuple(dict.fromkeys(node.id for node in ast.walk(tree) if isinstance(node, ast.Name)))
    return Rule(name, "core/share", Expression(source, tree, names), None, None, Severity.ERROR, message, Messages(), Messages())


def share(part: str = "821.22万元", whole: str = "1146.33万元", percent: str = "74.91%", line: int = 4) -> Record:
    """Give a record of the shape of shares, printed on one line."""
    values = {"part": figure(part, line, 7, "基本支出"), "whole": figure(whole, line, 20, "总支出"), "percent": figure(percent, line, 31)}
    return Record("core/share", values, Place(FILE, line, 1, line, 40))


def check(status: Status, record: Record | None = None, name: str = "core/share-of-total", **changes: object) -> Check:
    """Give a check of the share rule on a record."""
    record = record or share()
    figures = tuple((role, value) for role, value in record.values.items() if isinstance(value, Figure))
    return replace(Check(rule(name), record, status, figures=figures, equality=True), **changes)  # type: ignore[arg-type]


def finding(**changes: object) -> Finding:
    """Give the finding of a wrong share."""
    failed = check(Status.FAILED, margin="0.0322")
    repair = Repair("percent", failed.figures[2][1], "71.64%")
    arithmetic, expected = "821.22 ÷ 1146.33 = 71.64%", (("percent", "71.64%"),)
    plain = Finding(failed, Severity.ERROR, 0.98, ("percent",), arithmetic, expected, "other-value", repair)
    return replace(plain, **changes)  # type: ignore[arg-type]


def passed() -> Check:
    """Give a passed check that verifies its three figures."""
    record = share("761.97万元", "1083.14万元", "70.35%", 9)
    passing = check(Status.PASSED, record)
    return replace(passing, verified=frozenset(figure.key for _, figure in passing.figures))


def skipped() -> Check:
    """Give a skipped check."""
    return check(Status.SKIPPED, share("1.00万元", "3.00万元", "33.33%", 12), reason=Reason("approximate", "1.00万元"))


def note(line: int) -> Finding:
    """Give a finding that rounding explains, on a line."""
    rounded = check(Status.PASSED, share("1.01万元", "3.00万元", "33.66%", line), rounding=True)
    return Finding(rounded, Severity.NOTE, 1.0, ("percent",), "1.01 ÷ 3.00 = 33.67%", (("percent", "33.67%"),), "rounding")


def malformed() -> Finding:
    """Give a finding on a printed text that is no figure."""
    words = Messages("“{printed}”的分隔符位置有误", "the separator of '{printed}' is misplaced")
    broken = rule("core/malformed-number", "printed == meant", words)
    printed = Printed("34,74万人", Place(FILE, 20, 3, 20, 10, offset=2003, quote="覆盖34,74万人"))
    record = Record("core/malformed", {"printed": printed, "meant": Printed("34.74万人")}, printed.place)
    failed = Check(broken, record, Status.FAILED)
    repair = Repair("printed", Figure("34,74万人", Decimal("34.74"), place=printed.place), "34.74万人")
    return Finding(failed, Severity.ERROR, 0.9, ("printed",), "", (), "separator-misplaced", repair)


def problem(**changes: object) -> Problem:
    """Give a problem of a file that is not there."""
    return replace(Problem("missing.txt", "file-missing"), **changes)  # type: ignore[arg-type]


def result() -> Result:
    """Give a run over three files: one with findings of all kinds, one without, one that could not be read."""
    main = finding(related=(check(Status.FAILED, share("821.22万元", "2000.00万元", "74.91%", 30), name="core/shares-add-up"),))
    checks = (main.check, *main.related, passed(), skipped(), note(40).check, note(41).check)
    figures = tuple({figure.key: figure for each in checks for _, figure in each.figures}.values())
    findings = (main, malformed(), note(40), note(41))
    return Result(
        (
            FileResult(FILE, figures, checks, findings, packs=("core",)),
            FileResult("clean.txt", packs=("core",)),
            FileResult("missing.txt", problems=(problem(),)),
        )
    )
