"""The findings as data, one JSON object to a line: each is a finding of the published schema."""

from __future__ import annotations

import json

from validator.model.result import Result
from validator.reporting.describe import describe
from validator.reporting.display import UNSEEN
from validator.reporting.options import Options
from validator.reporting.output import as_data

__all__ = ["NAME", "render"]

NAME = "jsonl"


def render(result: Result, options: Options) -> str:
    """Write one line for each finding; then one for each file that was not wholly read, as it stands under ``files``."""
    told = describe(result, options)
    lines = [*told.findings, *(file for file in told.files if file.problems)]
    return "".join(_line(as_data(each)) for each in lines)


def _line(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    return UNSEEN.sub(lambda match: json.dumps(match.group())[1:-1], text) + "\n"
