"""A message that names no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "message-without-figure"
SEVERITY = Severity.WARNING

_PLACEHOLDER = re.compile(r"(?<!\{)\{[^{}]+\}(?!\})")


def look(desk: Desk) -> Iterator[Found]:
    """Find messages without a placeholder: they say the same of every report."""
    for rule in desk.rules:
        said = {"zh": rule.message.zh, "en": rule.message.en}
        for language, text in said.items():
            if text and not _PLACEHOLDER.search(text):
                yield desk.at(rule, "message", language, fields=", ".join(f"{{{name}}}" for name in rule.condition.names))
