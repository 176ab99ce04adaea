"""Configuration files."""

from __future__ import annotations

import re

import pytest

from validator.configuration.loading import load_configuration
from validator.configuration.values import EMPTY, Configuration, FileSettings
from validator.language.sources import SourceError
from validator.model.override import Override
from validator.model.rule import Severity

FULL = """\
packs = ["core", "rules/", "own.yaml"]
select = ["core/*"]
ignore = ["core/year"]
exclude = ["drafts/", "*.bak.csv"]
baseline = "known.json"
waivers = ["accepted.yaml"]
language = "zh"
fail-on = "warning"

[params]
"own.floor" = "85%"

[rules."core/share-of-total"]
severity = "warning"
reason = "preliminary figures"
date = "2026-11-22"

[rules.restated-fact]
severity = "off"
reason = "several drafts in one file"

[[files]]
path = "data/projects/*.csv"
shape = "spending"
unit = "万元"

[[files]]
path = "old/"
encoding = "gbk"
ignore = ["core/*"]
"""
LOADED = Configuration(
    "conf/report-validator.toml",
    "conf",
    packs=("core", "conf/rules", "conf/own.yaml"),
    params={"own.floor": "85%"},
    select=("core/*",),
    ignore=("core/year",),
    overrides=(
        Override("core/share-of-total", Severity.WARNING, "preliminary figures", "2026-11-22", "conf/report-validator.toml"),
        Override("restated-fact", None, "several drafts in one file", "", "conf/report-validator.toml"),
    ),
    files=(FileSettings("data/projects/*.csv", shape="spending", unit="万元"), FileSettings("old/", encoding="gbk", ignore=("core/*",))),
    exclude=("drafts/", "*.bak.csv"),
    baseline="conf/known.json",
    waivers=("conf/accepted.yaml",),
    language="zh",
    fail_on="warning",
)


def test_everything_that_can_be_said() -> None:
    """Paths are seen from where the program runs, patterns from the folder of the file."""
    assert load_configuration(FULL, "conf/report-validator.toml") == LOADED


def test_an_empty_file_says_nothing() -> None:
    """And is a configuration: the search upwards ends with it."""
    assert load_configuration("", "report-validator.toml") == Configuration("report-validator.toml")
    assert Configuration() == EMPTY


def test_a_table_of_pyproject_is_one() -> None:
    """Without the table the file is nobody's configuration."""
    assert load_configuration('[tool.report-validator]\nlanguage = "en"\n', "pyproject.toml") == Configuration(
        "pyproject.toml", language="en"
    )
    assert load_configuration("[tool.ruff]\n", "pyproject.toml") is None
    assert load_configuration("", "pyproject.toml") is None


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("packs = [", ["toml-syntax 1:10"]),
        ("a = 1\na = 2", ["toml-syntax 2:6"]),
        ("exlude = []", ["key-unknown 1:1 exclude"]),
        ('# first\n\nlanguage = "fr"', ["value-unknown 3:1 "]),
        ('packs = "core"', ["list-expected 1:1"]),
        ('packs = ["core", 1]', ["text-expected 1:1"]),
        ("[params]\na = 85", ["text-expected 2:1"]),
        ('[rules.x]\nseverity = "of"\nreason = "r"', ["value-unknown 2:1 off"]),
        ('[rules.x]\nseverity = "off"', ["key-missing 1:1"]),
        ('[rules."core/x"]\nseverity = "off"\nreason = ""', ["key-empty 3:1"]),
        ('[[files]]\npath = "a"\n\n[[files]]\npath = "b"\nshap = "x"', ["key-unknown 6:1 shape"]),
        ('[[files]]\npath = "a"\n[[files]]\nunit = "元"', ["key-missing 3:1"]),
        ('langage = "zh"\nfail-on = 1', ["key-unknown 1:1 language", "value-unknown 2:1 "]),
    ],
)
@pytest.mark.parametrize("name", ["report-validator.toml", "pyproject.toml"])
def test_every_mistake_has_its_line(name: str, text: str, problems: list[str]) -> None:
    """All at once, with what was probably meant; in ``pyproject.toml`` too."""
    if name == "pyproject.toml":
        if problems[0].startswith("toml"):
            return
        text = "[tool.report-validator]\n" + re.sub(r"^(\[+)", r"\1tool.report-validator.", text, flags=re.MULTILINE)
    with pytest.raises(SourceError) as caught:
        load_configuration(text, name)

    more = name == "pyproject.toml"
    found = [
        " ".join([problem.key, f"{problem.line - more}:{problem.column}", *(value for key, value in problem.detail if key == "near")])
        for problem in caught.value.problems
    ]
    assert found == problems
