"""A parameter that no rule calls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.authoring.mentioned import mentioned
from validator.language.excerpts import declaration
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "unused-param"
SEVERITY = Severity.WARNING

_WORD = re.compile(r"\w+")


def look(desk: Desk) -> Iterator[Found]:
    """Find parameters that stand in no rule of the pack, as their author wrote them."""
    written = [declaration(desk.texts[rule.file], rule.line) for rule in desk.rules]
    words = {word for text in (*written, *mentioned(desk.pack.rules.values())) for word in _WORD.findall(text)}
    for file in desk.texts:
        for name in desk.names(file, "params"):
            if name not in words:
                yield Found(file, ("params", name), (("name", name),))
