"""What the user wants to see."""

from __future__ import annotations

from validator.reporting.options import Options


def test_by_default_nothing_is_painted_or_wrapped() -> None:
    """Who asks for nothing gets what a pipe can take: no colour, no wrapping, the findings and the closing sentences."""
    plain = Options()

    assert (plain.color, plain.width, plain.quiet, plain.show_passed) == (False, None, False, False)
