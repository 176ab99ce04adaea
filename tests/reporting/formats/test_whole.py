"""Every list format, whole."""

from __future__ import annotations

import pytest

from tests.reporting.formats.whole import OUTPUTS, decided
from tests.reporting.samples import result
from validator.reporting.formats import load_format
from validator.reporting.options import Options

FORMATS = ("csv", "gitlab", "jsonl", "junit", "markdown", "sarif")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("run", "made", "language"), [("findings", result, "zh"), ("decided", decided, "en")])
def test_the_whole_output(name: str, run: str, made: object, language: str) -> None:
    """Findings of all kinds and a file that was not read, in Chinese; findings that were decided about, in English."""
    assert callable(made)
    shown = load_format(name)(made(), Options(language, "0.1.0"))
    kept = OUTPUTS / f"{run}.{language}.{name}"

    assert (shown.encode() if isinstance(shown, str) else shown) == kept.read_bytes()
