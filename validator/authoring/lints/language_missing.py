"""Words in one language only."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.model.rule import Severity
from validator.model.shape import Messages

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "language-missing"
SEVERITY = Severity.NOTE


def look(desk: Desk) -> Iterator[Found]:
    """Find messages, reasons and advice, and descriptions of shapes, that lack Chinese or English: the other language is shown instead."""
    for rule in desk.rules:
        for key, said in (("message", rule.message), ("why", rule.why), ("fix", rule.fix)):
            for language in _missing(said):
                yield desk.at(rule, key, name=key, language=language)
    for name, (file, shape) in desk.shapes.items():
        for language in _missing(shape.about):
            yield Found(file, ("shapes", name, "about"), (("name", "about"), ("language", language)))


def _missing(said: Messages) -> list[str]:
    """Give the language that lacks, where the other one is there."""
    if bool(said.zh) == bool(said.en):
        return []
    return ["en" if said.zh else "zh"]
