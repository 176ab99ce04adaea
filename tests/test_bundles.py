"""Several files checked together, and this year's against last year's."""

from __future__ import annotations

from itertools import permutations

import pytest

from validator.bundles import check_together
from validator.language.loading import load_pack
from validator.model.check import Status
from validator.model.result import FileResult, Result
from validator.reporting.tally import tally, totals
from validator.running import checked, opened, read_file
from validator.settings import Settings

PACK = load_pack(
    """
pack: data
shapes:
  line: {about: A line., fields: {account: {type: text}, amount: {type: money}}}
  account: {about: An account., fields: {account: {type: text}, total: {type: money}}}
rules:
  total-of-lines:
    on: account
    join: {shape: line, as: lines, on: account, many: true}
    assert: sum(lines.amount) == total
    message: "{total}"
    examples: {pass: [{account: a, total: 1元, lines: [{account: a, amount: 1元}]}], fail: [{account: a, total: 1元, lines: []}]}
  not-less-than-last-year:
    on: account
    join: {from: prior, on: account}
    assert: total >= prior.total
    message: "{total} < {prior.total}"
    examples: {pass: [{account: a, total: 1元, prior: {account: a, total: 1元}}], fail: [{account: a, total: 1元, prior: {account: a, total: 9元}}]}
""",
    "data.yaml",
)
LINES = b"shape: data/line\nrecords: [{account: a, amount: 1.50\xe5\x85\x83}, {account: a, amount: 2.25\xe5\x85\x83}]\n"
TOTAL = b"shape: data/account\nrecords: [{account: a, total: 3.75\xe5\x85\x83}]\n"
WRONG = TOTAL.replace(b"3.75", b"37.5")
FILES = {"lines.yaml": LINES, "total.yaml": WRONG}


def _together(files: dict[str, bytes], settings: Settings | None = None) -> tuple[FileResult, ...]:
    settings = settings or Settings((PACK,))
    return check_together([opened(data, name, settings) for name, data in files.items()], settings)


def _statuses(result: FileResult) -> list[tuple[str, Status, str]]:
    return [(check.rule.name, check.status, check.reason.key if check.reason else "") for check in result.checks]


def test_unrelated_files_are_never_compared() -> None:
    """Alone, a file has no partner in another: the check is skipped, with the reason."""
    settings = Settings((PACK,))

    assert _statuses(checked(read_file(WRONG, "total.yaml", settings), settings)) == [
        ("data/total-of-lines", Status.SKIPPED, "no-partner"),
        ("data/not-less-than-last-year", Status.SKIPPED, "no-prior-file"),
    ]


def test_parts_in_one_file_and_the_total_in_another() -> None:
    """A finding is told with the file of the record; each figure keeps its own file and place."""
    lines, total = _together(FILES)

    (finding,) = total.findings
    assert (lines.findings, lines.findings_elsewhere) == ((), (finding,))
    assert [(role, figure.text, figure.place.file) for role, figure in finding.check.figures] == [
        ("total", "37.5元", "total.yaml"),
        ("lines[0].amount", "1.50元", "lines.yaml"),
        ("lines[1].amount", "2.25元", "lines.yaml"),
    ]
    assert (finding.suspects, finding.repair and finding.repair.text) == (("total",), "3.75元")


def test_the_figures_of_both_files_are_verified() -> None:
    """A check that holds verifies the figures it speaks of, in whatever file they stand, and is counted once."""
    files = _together({"lines.yaml": LINES, "total.yaml": TOTAL})

    assert [(tally(file).verified, tally(file).passed) for file in files] == [(2, 0), (1, 1)]
    assert totals(Result(files)).passed == 1


def test_the_order_of_the_files_does_not_matter() -> None:
    """Whatever order the files are given in, each has the same result."""
    results = [{file.file: file for file in _together(dict(order))} for order in permutations(FILES.items())]

    assert all(result == results[0] for result in results)


@pytest.mark.parametrize(("before", "status"), [("3.70", Status.PASSED), ("4.20", Status.FAILED)])
def test_this_year_against_last_year(before: str, status: Status) -> None:
    """Records of the prior file are joined, checked by nothing themselves, and never blamed."""
    settings = Settings((PACK,))
    prior = read_file(TOTAL.replace(b"3.75", before.encode()), "2022.yaml", settings)
    settings = Settings((PACK,), prior=prior.records)

    result = checked(read_file(TOTAL, "2023.yaml", settings), settings)

    assert _statuses(result)[1] == ("data/not-less-than-last-year", status, "")
    assert {role for finding in result.findings for role in finding.suspects} <= {"total"}
    assert {check.record.place.file for check in result.checks} == {"2023.yaml"}
