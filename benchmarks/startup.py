"""How long the smallest runs take: ``python benchmarks/startup.py [RUNS]``.

A pre-commit hook is started for every commit; what it needs before it looks at the first figure is felt each time.
Every command is run in turn, so that a busy moment of the machine falls on all of them; the median is printed in
milliseconds and as a ratio to an empty interpreter. A first round, not counted, compiles the modules, as an installation does.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
RECORDS = "examples/records/shares.yaml"
OURS = (sys.executable, "-m", "validator")
RUNS = 15


def commands() -> dict[str, tuple[str, ...]]:
    """Give what to time by name; peers that are not installed are left out."""
    ours: dict[str, tuple[str, ...]] = {
        "empty interpreter": (sys.executable, "-c", ""),
        "report-validator --version": (*OURS, "--version"),
        "report-validator rules list": (*OURS, "rules", "list"),
        "report-validator check, 3 records": (*OURS, "check", RECORDS),
    }
    peers = {"yamllint": (RECORDS,), "check-jsonschema": ("--version",), "ruff": ("--version",), "sqlfluff": ("--version",)}
    found = {name: which(name, path=str(Path(sys.executable).parent)) or which(name) for name in peers}
    return ours | {f"{name} (peer)": (path, *peers[name]) for name, path in found.items() if path}


def milliseconds(command: tuple[str, ...], compiled: str) -> float:
    """Time one run, whatever its exit status; ``compiled`` is the folder of compiled modules."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment | {"PYTHONPYCACHEPREFIX": compiled}, capture_output=True, check=False)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Time every command in turn and print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    timed = commands()
    with TemporaryDirectory() as compiled:
        rounds = [{name: milliseconds(command, compiled) for name, command in timed.items()} for _ in range(runs + 1)][1:]
    medians = {name: statistics.median(times[name] for times in rounds) for name in timed}
    print(f"{'command':<36} {'ms':>6} {'ratio':>6}")
    for name, median in medians.items():
        print(f"{name:<36} {median:>6.0f} {median / medians['empty interpreter']:>6.1f}")


if __name__ == "__main__":
    main()
