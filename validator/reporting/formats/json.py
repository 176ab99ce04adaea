"""The result as data: see the published schema."""

from __future__ import annotations

import json

from validator.model.result import Result
from validator.reporting.describe import describe
from validator.reporting.display import UNSEEN
from validator.reporting.options import Options
from validator.reporting.output import as_data

__all__ = ["NAME", "render"]

NAME = "json"


def render(result: Result, options: Options) -> str:
    """Write the public output as JSON, indented, one line per simple value.

    Control and invisible characters are escaped: the text stays the same for programs, and harmless on a screen.
    """
    text = json.dumps(as_data(describe(result, options)), ensure_ascii=False, indent=2, allow_nan=False)
    # Line ends and indentation are json's own; within strings it has already escaped them.
    return "\n".join(UNSEEN.sub(lambda match: json.dumps(match.group())[1:-1], row) for row in text.split("\n")) + "\n"
