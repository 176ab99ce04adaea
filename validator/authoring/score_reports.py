"""Mutation scores as text for people and as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from validator.authoring.mutating import RuleScore, Survivor, total_score
from validator.reporting.lines import Line, line, padded
from validator.reporting.record_files import record_flow
from validator.reporting.words import Words

__all__ = ["percent", "score_json", "score_lines"]


def percent(noticed: int, changes: int) -> str:
    """Give a share in whole percent, rounded down: only all of them are 100%; nothing to notice is all of it.

    >>> percent(199, 200), percent(0, 0)
    ('99%', '100%')
    """
    return f"{noticed * 100 // changes if changes else 100}%"


def score_lines(scores: Sequence[RuleScore], spoken: Words, *, brief: bool = False) -> Iterator[Line]:
    """List the rules with their scores, under each the changes that no example notices; then the score of all."""
    widest = max((len(score.rule.name) for score in scores), default=0)
    for score in scores:
        noticed, changes = score.share
        style = "passed" if noticed == changes else "warning"
        share = spoken.text("mutation.share", noticed=noticed, changes=changes)
        yield line((padded(score.rule.name, widest), "rule"), "  ", (f"{percent(noticed, changes):>4}", style), f"  {share}", indent=4)
        for survivor in () if brief else score.survivors:
            yield from _survived(survivor, score, spoken)
    noticed, changes = total_score(scores)
    equivalent = sum(len(score.equivalent) for score in scores)
    yield line(spoken.text("mutation.total", score=percent(noticed, changes), noticed=noticed, changes=changes, equivalent=equivalent))


def _survived(survivor: Survivor, score: RuleScore, spoken: Words) -> Iterator[Line]:
    mutant, place = survivor.mutant, f"    {score.rule.file}:{score.rule.line}: "
    after = mutant.after or spoken.text("mutation.left-out")
    yield line((place, "place"), spoken.text(f"mutation.kind.{mutant.kind}"), f"  {mutant.key}: ", (after, "wrong"), indent=8)
    if survivor.killer is None:
        yield line("        ", (spoken.text("mutation.no-example"), "faint"), indent=8)
    else:
        record = record_flow(survivor.killer.record)
        yield line("        ", (spoken.text("mutation.example", outcome=survivor.killer.outcome), "faint"), (record, "repair"), indent=8)


def score_json(scores: Sequence[RuleScore]) -> str:
    """Give all scores as data, version 1."""
    noticed, changes = total_score(scores)
    summary = {"noticed": noticed, "changes": changes, "equivalent": sum(len(score.equivalent) for score in scores)}
    return json.dumps({"version": 1, "summary": summary, "rules": [_data(score) for score in scores]}, ensure_ascii=False, indent=2) + "\n"


def _data(score: RuleScore) -> dict[str, Any]:
    noticed, changes = score.share
    return {
        "rule": score.rule.name,
        "file": score.rule.file,
        "line": score.rule.line,
        "noticed": noticed,
        "changes": changes,
        "equivalent": len(score.equivalent),
        "survivors": [
            {
                "kind": survivor.mutant.kind,
                "key": survivor.mutant.key,
                "before": survivor.mutant.before,
                "after": survivor.mutant.after,
                "example": {"outcome": survivor.killer.outcome, "record": record_flow(survivor.killer.record)} if survivor.killer else None,
            }
            for survivor in score.survivors
        ],
    }
