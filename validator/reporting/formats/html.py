"""The review page: the report with its figures coloured, beside the findings; one self-contained HTML file."""

from __future__ import annotations

from validator.model.result import Result
from validator.reporting.options import Options
from validator.reporting.page.page import render_page

__all__ = ["NAME", "render"]

NAME = "html"


def render(result: Result, options: Options) -> str:
    """Write the page of a run."""
    return render_page(result, options)
