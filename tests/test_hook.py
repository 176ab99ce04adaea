"""The pre-commit hook, run by the real pre-commit in a real repository of records."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GIT = shutil.which("git")
PRE_COMMIT = shutil.which("pre-commit", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))

pytestmark = [
    pytest.mark.skipif(GIT is None, reason="git is not installed"),
    pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed"),
]

GOOD = "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}\n"
WRONG = GOOD.replace("70.35%", "73.05%")


def _run(*command: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with a home of its own: no settings of the machine, and environments thrown away afterwards."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    author = {f"GIT_{role}_{part}": "tester@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    own = {"PRE_COMMIT_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONUTF8": "1", **author}
    return subprocess.run(command, cwd=cwd, env=kept | own, capture_output=True, text=True, encoding="utf-8", check=False)


def _commit_all(folder: Path, home: Path) -> None:
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--no-verify", "--message", "as it stands"]):
        done = _run(str(GIT), *command, cwd=folder, home=home)
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give pre-commit a cache of its own, shared by the tests of this module."""
    return tmp_path_factory.mktemp("pre-commit-home")


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory, home: Path) -> Path:
    """Give a repository that holds the project as it stands now, committed or not: what pre-commit would clone."""
    folder = tmp_path_factory.mktemp("hook") / "report-validator"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".git", ".*cache", ".venv", "__pycache__", "dist", "build"))
    _commit_all(folder, home)
    return folder


def _repository(folder: Path, hook: Path, home: Path, records: dict[str, str], name: str = "report-validator") -> Path:
    """Make a repository of records that uses the hook."""
    head = _run(str(GIT), "rev-parse", "HEAD", cwd=hook, home=home).stdout.strip()
    for path, text in records.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    config = f"repos:\n  - repo: {hook.as_uri()}\n    rev: {head}\n    hooks:\n      - id: {name}\n"
    (folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    _commit_all(folder, home)
    return folder


def test_records_that_agree_pass(tmp_path: Path, hook: Path, home: Path) -> None:
    """The hook passes a repository whose figures agree, its own configuration file included."""
    repository = _repository(tmp_path, hook, home, {"data/shares.yaml": GOOD, "notes.md": "nothing to check"})

    run = _run(str(PRE_COMMIT), "run", "--all-files", cwd=repository, home=home)

    assert run.returncode == 0, run.stdout + run.stderr


def test_a_wrong_figure_stops_the_commit(tmp_path: Path, hook: Path, home: Path) -> None:
    """A wrong figure stops the commit, and the hook says in which file and line it stands and what it should be."""
    repository = _repository(tmp_path, hook, home, {"data/shares.yaml": WRONG, "data/others.yaml": GOOD})

    run = _run(str(PRE_COMMIT), "run", "--all-files", cwd=repository, home=home)

    assert run.returncode == 1, run.stdout + run.stderr
    assert "data/shares.yaml:3" in run.stdout
    assert "70.35%" in run.stdout
    assert "data/others.yaml" not in run.stdout


PACK = """\
pack: office
shapes:
  line: {about: What one department spent., fields: {year: {type: text}, amount: {type: money, unit: 万元}}}
  total: {about: What all departments spent., fields: {year: {type: text}, total: {type: money, unit: 万元}}}
rules:
  total-of-lines:
    on: total
    join: {shape: line, as: lines, on: [year], many: true}
    assert: total == sum(lines.amount)
    message: {en: "the departments have {expected.total}, the total says {total}", zh: "各部门合计 {expected.total}，总额为 {total}"}
    examples:
      pass: [{year: "2024", total: 3.00, lines: [{year: "2024", amount: 1.00}, {year: "2024", amount: 2.00}]}]
      fail: [{year: "2024", total: 3.00, lines: [{year: "2024", amount: 1.00}, {year: "2024", amount: 1.00}]}]
"""


def test_the_whole_tree_is_checked_together(tmp_path: Path, hook: Path, home: Path) -> None:
    """A changed part in one file makes the total in another wrong: the hook for the tree sees both, with the settings of the repository."""
    records = {
        "report-validator.toml": 'packs = ["rules/office.yaml"]\nlanguage = "en"\n',
        "rules/office.yaml": PACK,
        "data/amounts.csv": "year,amount\n2024,1.00\n2024,2.50\n",
        "data/total.yaml": 'shape: office/total\nrecords:\n  - {year: "2024", total: 3.00}\n',
    }
    records["report-validator.toml"] += '[[files]]\npath = "data/*.csv"\nshape = "office/line"\n'
    repository = _repository(tmp_path, hook, home, records, "report-validator-tree")

    run = _run(str(PRE_COMMIT), "run", "--all-files", cwd=repository, home=home)

    assert run.returncode == 1, run.stdout + run.stderr
    assert "the departments have 3.50万元, the total says 3.00" in run.stdout
