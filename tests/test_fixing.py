"""Repairs written into the bytes of a file."""

from __future__ import annotations

import pytest

from validator.fixing import fixes, with_fixes
from validator.language.loading import load_pack
from validator.packs import load_rules
from validator.running import Settings, check_bytes

PACK = """\
pack: accounts
title: {en: Accounts}
shapes:
  year:
    about: {en: What was spent in a year}
    fields:
      basic: {type: money, unit: 万元}
      project: {type: money, unit: 万元}
      total: {type: money, unit: 万元}
      budget: {type: money, unit: 万元}
      rest: {type: money, unit: 万元}
rules:
  total:
    on: year
    assert: basic + project == total
    severity: error
    message: {en: "{arithmetic}"}
    why: {en: It adds up.}
    examples:
      pass: [{basic: "1.00", project: "2.00", total: "3.00", budget: "4.00", rest: "1.00"}]
      fail: [{basic: "1.00", project: "2.00", total: "3.30", budget: "4.30", rest: "1.00"}]
  rest:
    on: year
    assert: budget - total == rest
    severity: error
    message: {en: "{arithmetic}"}
    why: {en: It adds up.}
    examples:
      pass: [{basic: "1.00", project: "2.00", total: "3.00", budget: "4.00", rest: "1.00"}]
      fail: [{basic: "1.00", project: "2.00", total: "3.00", budget: "4.00", rest: "1.10"}]
"""
SETTINGS = Settings((*load_rules(), load_pack(PACK, "accounts.yaml")), shape="accounts/year")
FILES = {
    "a.yaml": (
        "# 决算\r\nshape: accounts/year\nrecords:\n  - {basic: '821.22', project: 325.11, total: \"1164.33\", budget: 1200.00, rest: 53.67}  # 甲\n",
        '"1164.33"',
        '"1146.33"',
    ),
    "b.yaml": ("- basic: 821.22\n  project: 325.11\n  total:   1164.33\n  budget: 1200.00\n  rest: 53.67\n", "1164.33", "1146.33"),
    "c.json": (
        '{"shape": "accounts/year", "records": [\n  {"basic": 821.22, "project": "325.11", "total": 1164.33,\n   "budget": 1200.00, "rest": 53.67}]}',
        "1164.33",
        "1146.33",
    ),
    "d.csv": ('basic,project,total,budget,rest\n821.22,325.11,"1,164.33",1200.00,53.67\n\n', '"1,164.33"', '"1,146.33"'),
    "e.jsonl": (
        '{"basic": "821.22万元", "project": "325.11万元", "total": "1164.33万元", "budget": "1200.00万元", "rest": "53.67万元"}\n',
        "1164.33",
        "1146.33",
    ),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("name", FILES)
def test_only_the_wrong_figure_is_changed(name: str, encoding: str) -> None:
    """The digits of the one wrong figure are changed; comments, quotes, blanks, line ends and encoding stay to the byte."""
    text, wrong, right = FILES[name]
    data = text.encode(encoding)

    after, made = with_fixes(data, name, fixes(check_bytes(data, name, SETTINGS)))

    assert [(fix.figure.text[:8].strip("万元"), fix.text[:8].strip("万元")) for fix in made] == [(wrong.strip('"'), right.strip('"'))]
    assert after == text.replace(wrong, right).encode(encoding)


@pytest.mark.parametrize("name", FILES)
def test_a_mended_file_stays_as_it_is(name: str) -> None:
    """In a file that was mended nothing is left to mend."""
    data = FILES[name][0].encode()

    after, _ = with_fixes(data, name, fixes(check_bytes(data, name, SETTINGS)))

    assert fixes(check_bytes(after, name, SETTINGS)) == ()
    assert check_bytes(after, name, SETTINGS).findings == ()


@pytest.mark.parametrize(
    "line",
    [
        '{"basic": 821.22, "project": 325.11, "total": 1164.33}',  # any of the three may be wrong
        '{"basic": 999.99, "project": 325.11, "total": 1146.33, "budget": 1200.00, "rest": 53.67}',  # by no known slip
        '{"basic": 821.22, "project": 325.11, "total": 1146.33, "budget": 1200.00, "rest": 53.67}',  # nothing is wrong
    ],
)
def test_what_is_not_certain_is_left_alone(line: str) -> None:
    """Nothing is changed where another change would do as well, or nothing is wrong."""
    assert fixes(check_bytes(line.encode(), "a.jsonl", SETTINGS)) == ()


def test_a_figure_written_with_escapes_is_left_alone() -> None:
    """What does not stand in the file as it is read is not changed."""
    line = '{"basic": 821.22, "project": 325.11, "total": "1\\u0031' + '64.33", "budget": 1200.00, "rest": 53.67}\n'
    found = fixes(check_bytes(line.encode(), "a.jsonl", SETTINGS))

    assert [fix.text for fix in found] == ["1146.33"]
    assert with_fixes(line.encode(), "a.jsonl", found) == (line.encode(), ())
