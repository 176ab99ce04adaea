"""Settings of files by pattern."""

from __future__ import annotations

import pytest

from validator.configuration.matching import excluded, settings_for
from validator.configuration.values import Configuration, FileSettings

CONFIGURED = Configuration(
    files=(
        FileSettings("data/", shape="spending", ignore=("a",)),
        FileSettings("data/old/*.csv", encoding="gbk", unit="万元", ignore=("b",)),
        FileSettings("*.jsonl", shape="lines"),
    ),
    exclude=("drafts/", "*.bak.csv", "!keep.bak.csv"),
)


@pytest.mark.parametrize(
    ("path", "settings"),
    [
        ("a.csv", FileSettings("a.csv")),
        ("data/a.csv", FileSettings("data/a.csv", shape="spending", ignore=("a",))),
        ("data/old/a.csv", FileSettings("data/old/a.csv", shape="spending", encoding="gbk", unit="万元", ignore=("a", "b"))),
        ("data/a.jsonl", FileSettings("data/a.jsonl", shape="lines", ignore=("a",))),
    ],
)
def test_the_last_pattern_that_fits_counts(path: str, settings: FileSettings) -> None:
    """Setting by setting; rules not to apply add up."""
    assert settings_for(CONFIGURED, path) == settings


@pytest.mark.parametrize(
    ("path", "out"), [("a.csv", False), ("drafts/a.csv", True), ("in/drafts/a.csv", True), ("x.bak.csv", True), ("keep.bak.csv", False)]
)
def test_patterns_are_those_of_gitignore(path: str, out: bool) -> None:
    """Folders, globs, exceptions."""
    assert excluded(CONFIGURED, path) is out
