"""The review page as an output format; the page itself is tested in ``tests/reporting/page``."""

from __future__ import annotations

from tests.reporting.samples import result
from validator.reporting.formats.html import render
from validator.reporting.options import Options


def test_the_page_is_whole_and_in_the_language_asked_for() -> None:
    """From the doctype to the end; the same run gives the same bytes."""
    zh, en = render(result(), Options("zh", "0.1.0")), render(result(), Options("en", "0.1.0"))

    assert zh.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert en.startswith('<!doctype html>\n<html lang="en">')
    assert zh.endswith("</html>\n")
    assert zh == render(result(), Options("zh", "0.1.0"))
