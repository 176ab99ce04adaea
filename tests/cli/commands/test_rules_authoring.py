"""The tools of rule authors, on real files: what they print and how they leave."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.dom.minidom import parseString

import pytest
import yaml
from jsonschema import Draft202012Validator

from validator.cli.guard import guarded
from validator.cli.program import program

Run = Callable[..., tuple[int, str]]

PACK = """\
pack: office
shapes:
  spending:
    about: {zh: 支出, en: Spending.}
    fields:
      budget: {type: money, labels: [预算数]}
      executed: {type: money, labels: [执行数]}
      rate: {type: percent, of: budget, optional: true, labels: [执行率]}
    find: {within: [sentence, row, key-values]}
rules:
  not-above:
    on: spending
    assert: executed <= budget
    message: {zh: "{executed} 超过 {budget}", en: "{executed} is more than {budget}"}
    why: {zh: 不得超支。, en: Nobody may.}
    fix: {zh: 核对。, en: Check them.}
    examples:
      pass: [{budget: 20.0万元, executed: 19.0万元}]
      fail: [{budget: 20.0万元, executed: 22.0万元, message: "22.0万元 超过 20.0万元"}]
"""
CASES = """\
tests:
  - name: too much
    text: 预算数20.0万元，执行数22.0万元。
    expect: [{rule: not-above}]
"""


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "own.test.yaml").write_text(CASES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Give what runs a command of ``rules`` and tells its status and what it printed."""

    def run(*arguments: str) -> tuple[int, str]:
        status = guarded(program, ["rules", *arguments])
        printed = capsys.readouterr()
        return status, printed.out + printed.err

    return run


def _write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


class TestTest:
    """``rules test``."""

    def test_all_is_well(self, run: Run) -> None:
        """Examples and cases are counted, and nothing else is said."""
        assert run("test", "own.yaml") == (0, "Examples: 2. Cases: 1. Right: 3, wrong: 0, broken: 0.\n")

    def test_all_that_was_run(self, run: Run) -> None:
        """What is right is shown on demand, where it stands."""
        assert run("test", "own.yaml", "-v", "--lang", "zh") == (
            0,
            (
                "own.yaml:18: 相符 office/not-above  应当成立: budget 20.0万元, executed 19.0万元\n"
                "own.yaml:19: 相符 office/not-above  应当不成立: budget 20.0万元, executed 22.0万元\n"
                "own.test.yaml:2: 相符 用例: too much\n"
                "例子 2 个，用例 1 个：相符 3，不符 0，无法运行 0。\n"
            ),
        )

    def test_what_differs_is_shown_side_by_side(self, run: Run) -> None:
        """Expected and actual outcome, message and finding, one under the other."""
        _write("own.yaml", PACK.replace("executed: 19.0万元}", "executed: 29.0万元}").replace('"22.0万元 超过 20.0万元"', "超过"))
        _write("own.test.yaml", CASES.replace("22.0", "12.0") + "  - name: nothing expected\n    text: 预算数20.0万元，执行数22.0万元。\n")

        assert run("test", "own.yaml") == (
            1,
            (
                "own.yaml:18: wrong office/not-above  should hold: budget 20.0万元, executed 29.0万元\n"
                "    outcome:\n"
                "    - holds\n"
                "    + fails\n"
                "own.yaml:19: wrong office/not-above  should fail: budget 20.0万元, executed 22.0万元\n"
                "    message:\n"
                "    - 超过\n"
                "    + 22.0万元 超过 20.0万元\n"
                "own.test.yaml:2: wrong case: too much\n"
                "    finding:\n"
                "    - not-above\n"
                "own.test.yaml:5: wrong case: nothing expected\n"
                "    finding:\n"
                "    + office/not-above, severity error, cause unknown, message 22.0万元 超过 20.0万元\n"
                "- as the author says, + as it is\n"
                "Examples: 2. Cases: 2. Right: 0, wrong: 4, broken: 0.\n"
            ),
        )

    def test_a_skipped_example_says_why(self, run: Run) -> None:
        """An example that the rule cannot judge tells the reason."""
        _write("own.yaml", PACK.replace("    assert:", "    when: rate > 0%\n    assert:"))
        _write("own.test.yaml", "tests: []\n")

        status, printed = run("test", "own.yaml")

        assert (status, printed.splitlines()[:5]) == (
            1,
            [
                "own.yaml:19: wrong office/not-above  should hold: budget 20.0万元, executed 19.0万元",
                "    outcome:",
                "    - holds",
                "    + not judged",
                "      field rate is missing",
            ],
        )

    def test_what_cannot_be_run(self, run: Run) -> None:
        """A file that is not there, a broken file of cases and a broken pack leave with 2."""
        _write("own.test.yaml", "tests: [{name: x, file: nothing.txt}]\n")
        assert run("test", "own.test.yaml") == (
            2,
            "own.test.yaml:1: broken case: x\nnothing.txt: error no such file\nExamples: 0. Cases: 1. Right: 0, wrong: 0, broken: 1.\n",
        )

        _write("own.test.yaml", "tests: [{name: x}]\n")
        assert run("test", "own.yaml") == (
            2,
            (
                "own.test.yaml:1:9: error a case has one of text, file, records\n    1 | tests: [{name: x}]\n      |         ^\n"
                "Mistakes in the files of cases: 1. Nothing was run.\n"
            ),
        )

        _write("own.yaml", PACK.replace("on: spending", "on: spendin"))
        Path("own.test.yaml").unlink()
        assert run("test", "own.yaml")[0] == 2

    def test_records_and_files(self, run: Run) -> None:
        """Cases hold records of a shape, or name a file beside them; rules that must hold are asked for."""
        _write("report.txt", "预算数20.0万元，执行数12.0万元。\n")
        _write(
            "own.test.yaml",
            "tests:\n"
            "  - {name: records, shape: office/spending, records: [{budget: 20万元, executed: 30万元}], expect: [{rule: office/not-above, severity: error}]}\n"
            "  - {name: file, file: report.txt, passes: [not-above]}\n"
            "  - {name: nothing is read, text: 没有数字。, passes: [not-above]}\n",
        )

        assert run("test", "own.yaml") == (
            1,
            (
                "own.test.yaml:4: wrong case: nothing is read\n    a rule that should hold:\n    - not-above\n- as the author says, + as it is\n"
                "Examples: 2. Cases: 3. Right: 4, wrong: 1, broken: 0.\n"
            ),
        )

    def test_for_programs(self, run: Run) -> None:
        """JSON and JUnit XML say the same."""
        _write("own.yaml", PACK.replace("executed: 19.0万元}", "executed: 29.0万元}"))

        data = json.loads(run("test", "own.yaml", "--format", "json")[1])
        suites = parseString(run("test", "own.yaml", "--format", "junit")[1]).documentElement  # noqa: S318 (it is what we have printed)

        assert data["summary"] == {"right": 2, "wrong": 1, "broken": 0}
        assert data["trials"][0] == {
            "status": "wrong",
            "kind": "pass",
            "rule": "office/not-above",
            "title": "budget 20.0万元, executed 29.0万元",
            "file": "own.yaml",
            "line": 18,
            "differences": [{"aspect": "outcome", "expected": "passed", "found": "failed"}],
            "reason": None,
        }
        assert suites is not None
        assert [suites.getAttribute(name) for name in ("tests", "failures", "errors")] == ["3", "1", "0"]
        assert [suite.getAttribute("name") for suite in suites.getElementsByTagName("testsuite")] == ["office/not-above", "own.test.yaml"]

    def test_a_folder(self, run: Run, tmp_path: Path) -> None:
        """All packs of a folder with all their cases; the files of cases are no packs."""
        assert run("test", tmp_path.as_posix()) == (0, "Examples: 2. Cases: 1. Right: 3, wrong: 0, broken: 0.\n")


class TestLint:
    """``rules lint``."""

    def test_nothing_to_say(self, run: Run) -> None:
        """A pack that is as it should be."""
        _write("own.yaml", PACK.replace("      rate: {type: percent, of: budget, optional: true, labels: [执行率]}\n", ""))

        assert run("lint", "own.yaml") == (0, "Found: errors 0, warnings 0, notes 0.\n")

    def test_what_is_found_is_pointed_at(self, run: Run) -> None:
        """Place, severity, what and the way out, the code, the line and a pointer."""
        _write("own.yaml", PACK.replace("executed <= budget", "executed <= budget or executed > budget"))

        assert run("lint", "own.yaml") == (
            1,
            (
                "own.yaml:8:7: note no rule speaks of field 'rate'; remove it, or write the rule it is for  [unused-field]\n"
                "    8 |       rate: {type: percent, of: budget, optional: true, labels: [执行率]}\n"
                "      |       ^^^^\n"
                "own.yaml:13:13: error no record can break this condition: the rule finds nothing; check the relation and its sides  [always-holds]\n"
                "   13 |     assert: executed <= budget or executed > budget\n"
                "      |             ^^^^^^^^\n"
                "Found: errors 1, warnings 0, notes 1.\n"
            ),
        )

    def test_notes_fail_on_demand_only(self, run: Run) -> None:
        """By default what could be better is no failure."""
        assert [run("lint", "own.yaml", *more)[0] for more in ((), ("--fail-on", "note"), ("--fail-on", "never"))] == [0, 1, 0]

    def test_for_programs(self, run: Run) -> None:
        """JSON has the same remarks."""
        data = json.loads(run("lint", "own.yaml", "--format", "json", "--lang", "zh")[1])

        assert data == {
            "version": 1,
            "summary": {"error": 0, "warning": 0, "note": 1},
            "remarks": [
                {
                    "code": "unused-field",
                    "severity": "note",
                    "rule": None,
                    "file": "own.yaml",
                    "line": 8,
                    "column": 7,
                    "message": "没有规则用到字段“rate”；请删去，或补写所需的规则",
                }
            ],
        }


class TestMutate:
    """``rules mutate``."""

    def test_what_no_example_notices(self, run: Run) -> None:
        """The score of each rule, the changes that survive, and an example to copy."""
        assert run("mutate", "own.yaml") == (
            0,
            (
                "office/not-above   75%  3 of 4 changes noticed\n"
                "    own.yaml:11: another relation  assert: executed < budget\n"
                "        this example would notice it: pass: {budget: 18.9万元, executed: 19.0万元}\n"
                "Score 75%: 3 of 4 changes are noticed by an example; 0 that mean the same are left out.\n"
            ),
        )

    def test_a_minimum(self, run: Run) -> None:
        """Below it the command fails and says so; at it, it does not."""
        assert run("mutate", "own.yaml", "--quiet", "--minimum", "80%") == (
            1,
            (
                "office/not-above   75%  3 of 4 changes noticed\n"
                "Score 75%: 3 of 4 changes are noticed by an example; 0 that mean the same are left out.\n"
                "The score 75% is below the minimum of 80%.\n"
            ),
        )
        assert run("mutate", "own.yaml", "--quiet", "--minimum", "75")[0] == 0

    def test_wrong_use(self, run: Run) -> None:
        """A minimum that is none, a rule that there is not."""
        assert run("mutate", "own.yaml", "--minimum", "many")[0] == 2
        assert run("mutate", "own.yaml", "--select", "not-abov")[1].endswith(
            "there is no rule 'not-abov'; did you mean 'office/not-above'?\n"
        )

    def test_examples_that_are_not_true(self, run: Run) -> None:
        """What is wrong to begin with says nothing about changes."""
        _write("own.yaml", PACK.replace("executed: 19.0万元}", "executed: 29.0万元}"))

        assert run("mutate", "own.yaml") == (
            2,
            "own.yaml:18: wrong office/not-above\nthese examples are not true of the rules as they are (see rules test); nothing was changed\n",
        )

    def test_for_programs(self, run: Run) -> None:
        """JSON has the same scores and examples."""
        data = json.loads(run("mutate", "own.yaml", "--format", "json")[1])

        assert data["summary"] == {"noticed": 3, "changes": 4, "equivalent": 0}
        assert data["rules"][0]["survivors"] == [
            {
                "kind": "relation",
                "key": "assert",
                "before": "executed <= budget",
                "after": "executed < budget",
                "example": {"outcome": "pass", "record": "{budget: 18.9万元, executed: 19.0万元}"},
            }
        ]


class TestDocs:
    """``rules docs``."""

    def test_markdown(self, run: Run) -> None:
        """What, why, what to do, and each example with its arithmetic and what a reader is told."""
        status, page = run("docs", "own.yaml", "--lang", "zh")

        assert status == 0
        assert page.startswith(
            "# 规则\n\n## office (`office`)\n\n- [`office/not-above`](#officenot-above): 不得超支。\n\n### office/not-above\n\n- **级别**: 错误\n"
        )
        assert page.endswith(
            "#### 例子与算式\n"
            "\n**成立**\n\n| budget | executed |\n| --- | --- |\n| 20.0万元 | 19.0万元 |\n\n- 19.0 ≤ 20.0\n"
            "\n**不成立**\n\n| budget | executed |\n| --- | --- |\n| 20.0万元 | 22.0万元 |\n\n- 22.0 \\> 20.0\n- 22.0万元 超过 20.0万元\n"
        )

    def test_one_page_of_html(self, run: Run) -> None:
        """It needs nothing beside it, and what stands in a pack cannot break it."""
        _write("own.yaml", PACK.replace("Nobody may.", "<script>alert(1)</script>"))

        assert run("docs", "own.yaml", "-o", "rules.html") == (0, "")
        page = Path("rules.html").read_text(encoding="utf-8")

        assert page.startswith("<!doctype html>\n")
        assert '<section id="office/not-above">' in page
        assert "&lt;script&gt;alert(1)" in page
        assert [word for word in ("http://", "https://", "src=", "@import") if word in page] == []

    def test_a_file_that_cannot_be_written(self, run: Run) -> None:
        """Says so and leaves with 2."""
        assert run("docs", "own.yaml", "-o", "nowhere/rules.md")[0] == 2


class TestNew:
    """``rules new``."""

    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_a_pack_that_works_at_once(self, run: Run, language: str) -> None:
        """Its examples and cases are right, nothing is objected to, every change of its rules is noticed."""
        begun = run("new", "Our Office", "--lang", language)

        assert begun[0] == 0
        assert [Path(name).is_file() for name in ("our-office.yaml", "our-office.test.yaml", "pack.schema.json")] == [True] * 3
        assert run("test", "our-office.yaml") == (0, "Examples: 9. Cases: 2. Right: 11, wrong: 0, broken: 0.\n")
        assert run("lint", "our-office.yaml", "--fail-on", "note")[0] == 0
        assert run("mutate", "our-office.yaml", "--minimum", "100%")[0] == 0

    def test_nothing_is_overwritten(self, run: Run) -> None:
        """A file that is there stays as it is, and none is written beside it."""
        Path("own.test.yaml").unlink()

        assert run("new", "own") == (2, "own.yaml: there already; nothing was written\n")
        assert Path("own.yaml").read_text(encoding="utf-8") == PACK
        assert not Path("own.test.yaml").exists()

    def test_a_rule_on_a_shape_that_is_read_already(self, run: Run) -> None:
        """The first rule on it is copied, to be changed."""
        assert run("new", "mine", "--shape", "completion")[0] == 0

        rule = yaml.safe_load(Path("mine.yaml").read_text(encoding="utf-8").replace("\n    on:", '\n    "on":'))["rules"][
            "own-completion-rate"
        ]
        assert (rule["on"], rule["assert"]) == ("core/completion", "executed == budget * rate")
        assert run("test", "mine.yaml")[0] == 0

    def test_printed_instead(self, run: Run) -> None:
        """With ``-o -`` nothing is written."""
        status, printed = run("new", "mine", "-o", "-")

        assert (status, printed.splitlines()[0]) == (0, "# yaml-language-server: $schema=pack.schema.json")
        assert not Path("mine.yaml").exists()

    def test_wrong_use(self, run: Run) -> None:
        """A shape that there is not is told with the nearest; a name without letters is none."""
        assert run("new", "mine", "--shape", "core/complettion")[1].endswith(
            "no rule looks at a shape 'core/complettion'; did you mean 'core/completion'?\n"
        )
        assert run("new", "规则")[0] == 2


class TestSchema:
    """``rules schema``."""

    @pytest.mark.parametrize("of", ["pack", "cases"])
    def test_printed_or_written(self, run: Run, of: str) -> None:
        """The same schema on the screen and in a file."""
        status, printed = run("schema", "--of", of)

        assert (status, run("schema", "--of", of, "-o", "s.json")) == (0, (0, ""))
        assert Path("s.json").read_text(encoding="utf-8") == printed
        Draft202012Validator.check_schema(json.loads(printed))

    def test_a_file_that_cannot_be_written(self, run: Run) -> None:
        """Says so and leaves with 2."""
        assert run("schema", "-o", "nowhere/s.json")[0] == 2
