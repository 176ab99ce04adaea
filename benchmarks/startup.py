"""How long the smallest runs take: ``python benchmarks/startup.py [RUNS]``.

A pre-commit hook is started for every commit; what it needs before it looks at the first figure is felt each time.
Every command is run in turn, so that a busy moment of the machine falls on all of them; the median of the processor time is printed in
milliseconds and as a ratio to a console script that does nothing. A first round, not counted, compiles the modules, as an installation does,
and fills the cache.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from shutil import which
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
RECORDS = "examples/records/shares.yaml"
MANY = 1000
RUNS = 15
EMPTY, SCRIPT = "import sys\n\nsys.exit()\n", "import sys\n\nfrom validator.cli import main\n\nsys.exit(main())\n"
TARGETS = (
    ("report-validator --version", "empty console script", 1.3),
    ("report-validator check, 3 records", "yamllint --version (peer)", 1.0),
    ("report-validator check, 3 records", "check-jsonschema --version (peer)", 0.35),
)
"""What is measured, what against, and the ratio that is aimed at."""


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """Give what to time by name; peers that are not installed are left out. ``folder`` is filled with the scripts and files that it takes."""
    for name, content in (("empty.py", EMPTY), ("ours.py", SCRIPT)):
        (folder / name).write_text(content, encoding="utf-8")
    records = (ROOT / RECORDS).read_text(encoding="utf-8")
    (folder / "many").mkdir()
    for number in range(MANY):
        (folder / "many" / f"{number:04}.yaml").write_text(f"{records}# {number}\n", encoding="utf-8")
    ours = (sys.executable, str(folder / "ours.py"))
    timed: dict[str, tuple[str, ...]] = {
        "empty console script": (sys.executable, str(folder / "empty.py")),
        "report-validator --version": (*ours, "--version"),
        "report-validator rules list": (*ours, "rules", "list"),
        "report-validator check, 3 records": (*ours, "check", RECORDS),
        "the same, a file never seen": (*ours, "check", str(folder / "new.yaml")),
        f"report-validator check, {MANY:,} files": (*ours, "check", str(folder / "many")),
        "the same, one of them changed": (*ours, "check", str(folder / "many")),
    }
    peers = ("yamllint", "check-jsonschema", "ruff", "sqlfluff")
    found = {name: which(name, path=str(Path(sys.executable).parent)) or which(name) for name in peers}
    return timed | {f"{name} --version (peer)": (path, "--version") for name, path in found.items() if path}


def milliseconds(command: tuple[str, ...], folder: Path) -> float:
    """Give the processor time of one run, whatever its exit status; compiled modules and the cache are kept in ``folder``."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "REPORT_VALIDATOR_CACHE": str(folder / "cache"),
        "PYTHONPATH": str(ROOT),
    }
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    after = getrusage(RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def one_round(timed: dict[str, tuple[str, ...]], folder: Path, number: int) -> dict[str, float]:
    """Time every command once."""
    times = {}
    records = (ROOT / RECORDS).read_text(encoding="utf-8")
    for name, command in timed.items():
        changed = {"the same, a file never seen": "new.yaml", "the same, one of them changed": "many/0000.yaml"}.get(name)
        if changed:
            (folder / changed).write_text(f"{records}# round {number}\n", encoding="utf-8")
        elif "files" in name:
            milliseconds(command, folder)  # so that nothing has changed since
        times[name] = milliseconds(command, folder)
    return times


def main() -> None:
    """Time every command in turn and print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with TemporaryDirectory() as name:
        folder = Path(name)
        timed = commands(folder)
        rounds = [one_round(timed, folder, number) for number in range(runs + 1)][1:]
    medians = {name: statistics.median(times[name] for times in rounds) for name in timed}
    print(f"{'command':<38} {'ms':>6} {'ratio':>6}")
    for name, median in medians.items():
        print(f"{name:<38} {median:>6.0f} {median / medians['empty console script']:>6.1f}")
    print()
    for name, peer, most in TARGETS:
        if peer in medians:
            print(f"{name} is {medians[name] / medians[peer]:.2f} of {peer}; at most {most} is aimed at")


if __name__ == "__main__":
    main()
