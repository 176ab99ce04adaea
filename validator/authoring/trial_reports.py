"""Trials as text for people, as JSON and as JUnit XML."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from validator.authoring.proving import Difference
from validator.authoring.trials import Trial
from validator.reporting.display import visible
from validator.reporting.lines import Line, line
from validator.reporting.problem_lines import problem_lines
from validator.reporting.wording import reason_message
from validator.reporting.words import Words

__all__ = ["trial_json", "trial_junit", "trial_lines"]

STATUSES = ("right", "wrong", "broken")
LONGEST = 120
"""Characters of the title of a trial that are shown."""


def trial_lines(trials: Sequence[Trial], spoken: Words, *, all_of_them: bool = False) -> Iterator[Line]:
    """Show every trial that is not right, what was expected (−) and what came out (+); then how many there are of each kind."""
    shown = [trial for trial in trials if all_of_them or trial.status != "right"]
    for trial in shown:
        yield from _shown(trial, spoken)
    if any(trial.differences for trial in shown):
        yield line((spoken.text("trial.legend"), "faint"))
    yield line(_counted(trials, spoken))


def _shown(trial: Trial, spoken: Words) -> Iterator[Line]:
    style = {"right": "passed", "wrong": "failed", "broken": "errored"}[trial.status]
    place, kind = (f"{trial.file}:{trial.line}:", "place"), spoken.text(f"trial.kind.{trial.kind}")
    name = () if trial.kind == "case" else ((trial.subject, "rule"), "  ")
    title = trial.title if len(trial.title) <= LONGEST else trial.title[:LONGEST] + "…"
    yield line(place, " ", (spoken.text(f"trial.status.{trial.status}"), style), " ", *name, f"{kind}: {title}", indent=4)
    for difference in trial.differences:
        yield from _difference(difference, spoken)
    if trial.reason:
        yield line("      ", reason_message(trial.reason, spoken), indent=8)
    for problem in trial.problems:
        yield from problem_lines(problem, spoken)


def _difference(difference: Difference, spoken: Words) -> Iterator[Line]:
    yield line(f"    {spoken.text(f'trial.aspect.{difference.aspect}')}:")
    if difference.expected:
        yield line((f"    - {_worded(difference.aspect, difference.expected, spoken)}", "repair"), indent=6)
    if difference.found:
        yield line((f"    + {_worded(difference.aspect, difference.found, spoken)}", "wrong"), indent=6)


def _worded(aspect: str, text: str, spoken: Words) -> str:
    """Say a status or a cause in words; everything else is words already."""
    key = {"outcome": f"trial.outcome.{text}", "cause": f"cause.{text}"}.get(aspect, "")
    return f"{text} ({spoken.text(key)})" if aspect == "cause" else spoken.text(key) if key else text


def _counted(trials: Sequence[Trial], spoken: Words) -> str:
    found = Counter(trial.status for trial in trials)
    examples = sum(trial.kind != "case" for trial in trials)
    counts = {status: found[status] for status in STATUSES}
    return spoken.text("trial.counted", examples=examples, cases=len(trials) - examples, **counts)


def trial_json(trials: Sequence[Trial], spoken: Words) -> str:
    """Give all trials as data, version 1."""
    found = Counter(trial.status for trial in trials)
    data = {"version": 1, "summary": {status: found[status] for status in STATUSES}, "trials": [_data(trial, spoken) for trial in trials]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _data(trial: Trial, spoken: Words) -> dict[str, Any]:
    return {
        "status": trial.status,
        "kind": trial.kind,
        "rule": None if trial.kind == "case" else trial.subject,
        "title": trial.title,
        "file": trial.file,
        "line": trial.line,
        "differences": [{"aspect": each.aspect, "expected": each.expected, "found": each.found} for each in trial.differences],
        "reason": reason_message(trial.reason, spoken) if trial.reason else None,
    }


def trial_junit(trials: Sequence[Trial], spoken: Words) -> str:
    """Give all trials as JUnit XML: a suite for each rule or file of cases."""
    counts = Counter(trial.status for trial in trials)
    yield_of = f'tests="{len(trials)}" failures="{counts["wrong"]}" errors="{counts["broken"]}"'
    subjects = dict.fromkeys(trial.subject for trial in trials)
    suites = [_suite(subject, [trial for trial in trials if trial.subject == subject], spoken) for subject in subjects]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {yield_of}>", *suites, "</testsuites>", ""])


def _suite(subject: str, trials: Sequence[Trial], spoken: Words) -> str:
    counts = Counter(trial.status for trial in trials)
    head = f'  <testsuite name="{_xml(subject)}" tests="{len(trials)}" failures="{counts["wrong"]}" errors="{counts["broken"]}">'
    return "\n".join([head, *(_case(trial, spoken) for trial in trials), "  </testsuite>"])


def _case(trial: Trial, spoken: Words) -> str:
    name = f"{spoken.text(f'trial.kind.{trial.kind}')}: {trial.title}"
    head = f'    <testcase classname="{_xml(trial.subject)}" name="{_xml(name)}" file="{_xml(trial.file)}" line="{trial.line}"'
    if trial.status == "right":
        return f"{head}/>"
    tag = "failure" if trial.status == "wrong" else "error"
    said = "\n".join(each.text for each in _shown(trial, spoken))
    return f'{head}>\n      <{tag} message="{_xml(said.splitlines()[0])}">{_xml(said)}</{tag}>\n    </testcase>'


def _xml(text: str) -> str:
    """Give a text as XML allows it, line breaks kept."""
    return "\n".join(escape(visible(row)) for row in text.split("\n"))
