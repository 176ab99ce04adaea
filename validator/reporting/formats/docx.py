"""The findings as a formal opinion to sign, in Word."""

from __future__ import annotations

from validator.model.result import Result
from validator.reporting.opinion.opinion import render_opinion
from validator.reporting.options import Options

__all__ = ["BINARY", "NAME", "render"]

NAME = "docx"
BINARY = True


def render(result: Result, options: Options) -> bytes:
    """Write the opinion."""
    return render_opinion(result, options)
