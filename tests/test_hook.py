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


def _repository(folder: Path, hook: Path, home: Path, records: dict[str, str]) -> Path:
    """Make a repository of records that uses the hook."""
    head = _run(str(GIT), "rev-parse", "HEAD", cwd=hook, home=home).stdout.strip()
    for name, text in records.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    config = f"repos:\n  - repo: {hook.as_uri()}\n    rev: {head}\n    hooks:\n      - id: report-validator\n"
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
