"""How long the whole check of a report takes once started: ``python benchmarks/report_speed.py [REPORT] [RUNS]``.

Reading, extraction, checking and diagnosis are timed apart, in a fresh process each round: packs are loaded and the other example reports have
been checked, so that next to nothing is left to compile, but nothing of the report itself is known. The yardsticks are timed in the same processes: one
pattern that finds every number of the same text, and yamllint, a linter that people know, on the built-in rules. Times are processor time;
the median of the rounds counts, in milliseconds, for each thousand characters, and as a ratio to what yamllint takes for as many.
The same text twice and four times in one file shows how the time grows: what it takes for a thousand characters should stay.
"""

from __future__ import annotations

import gc
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from validator.checking.engine import check_records
from validator.cli import SELDOM
from validator.diagnosis.diagnose import diagnose
from validator.packs import load_rules
from validator.reading.text import read_document
from validator.running import applicable, extracted, rules_of
from validator.settings import Settings

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "examples/reports"
REPORT = REPORTS / "final-accounts-2021.txt"
RULES = ROOT / "rules/core.yaml"
PEER = "yamllint (peer)"
RUNS = 7
COPIES = (2, 4)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def milliseconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def stages(data: bytes, name: str, settings: Settings) -> dict[str, float]:
    """Check one report and give the time of each stage."""
    times = [time.process_time()]
    document = read_document(data, name)
    times.append(time.process_time())
    packs = applicable(settings.packs, document)
    records = extracted(document, packs).records
    times.append(time.process_time())
    checks = check_records(rules_of(packs), records)
    times.append(time.process_time())
    diagnose(checks)
    times.append(time.process_time())
    names = ("reading", "extraction", "checking", "diagnosis")
    return {name: (end - start) * 1000 for name, start, end in zip(names, times, times[1:], strict=False)}


def one_round(path: Path) -> dict[str, float]:
    """Time everything once, in a process that has checked other reports before."""
    gc.set_threshold(SELDOM)  # as the program does
    settings = Settings(load_rules())
    for other in sorted(REPORTS.glob("*.txt")):
        if other.name != path.name:
            stages(other.read_bytes(), other.name, settings)
    data = path.read_bytes()
    text = data.decode()
    found = stages(data, path.name, settings)
    found = {**found, "whole check": sum(found.values()), "every number found": milliseconds(lambda: NUMBER.findall(text))}
    for copies in COPIES:
        found[_together(copies)] = sum(stages((data + b"\n") * copies, f"{copies}-{path.name}", settings).values())
    try:
        from yamllint import linter  # noqa: PLC0415 (a peer, measured if it is installed)
        from yamllint.config import YamlLintConfig  # noqa: PLC0415
    except ImportError:
        return found
    config, rules = YamlLintConfig("extends: default"), RULES.read_text(encoding="utf-8")
    return found | {PEER: milliseconds(lambda: list(linter.run(rules, config)))}


def _together(copies: int) -> str:
    return f"the text {copies} times"


def main() -> None:
    """Time the rounds and print the table."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else REPORT
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else RUNS  # noqa: PLR2004 (the second argument)
    command = [sys.executable, __file__, str(path), "one"]
    rounds = [json.loads(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(runs)]
    length = len(path.read_text(encoding="utf-8"))
    lengths = {PEER: len(RULES.read_text(encoding="utf-8")), **{_together(copies): copies * length for copies in COPIES}}
    each = {name: statistics.median(row[name] for row in rounds) * 1000 / lengths.get(name, length) for name in rounds[0]}
    print(f"{path.name}: {length:,} characters")
    print(f"{'':<22} {'ms':>8} {'ms / 1,000':>11} {'ratio':>7}")
    for name, rate in each.items():
        ratio = f"{rate / each[PEER]:>7.2f}" if PEER in each else ""
        print(f"{name:<22} {statistics.median(row[name] for row in rounds):>8.1f} {rate:>11.2f} {ratio}".rstrip())


if __name__ == "__main__":
    if sys.argv[2:] == ["one"]:
        print(json.dumps(one_round(Path(sys.argv[1]))))
    else:
        main()
