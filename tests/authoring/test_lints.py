"""What is found in packs that can be loaded, case by case."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from validator.authoring.desk import Desk
from validator.authoring.linting import Lint, all_lints, lint
from validator.language.files import PackSource, read_packs
from validator.language.loading import load_packs
from validator.model.rule import Severity
from validator.reporting.words import LANGUAGES, words

CASES = Path(__file__).parents[1] / "cases" / "authoring"
LINTS = {each.code.replace("-", "_"): each for each in all_lints()}
PLACEHOLDER = re.compile(r"\{(\w+)\}")
PLACE_IN_ANOTHER_PACK = re.compile(r"(rules/[\w.-]+):\d+")


@cache
def cases() -> dict[str, tuple[Lint, dict[str, Any]]]:
    """Give every case by lint and name."""
    files = {name: yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8")) for name in LINTS}
    return {f"{lint}/{name}": (LINTS[lint], case) for lint, found in files.items() for name, case in found.items()}


@cache
def desk(text: str) -> Desk:
    """Put a pack on the desk, with the core pack beside it."""
    packs = load_packs([*read_packs(["core"]), PackSource("p.yaml", text)])
    return Desk(next(pack for pack in packs if pack.file == "p.yaml"), {"p.yaml": text}, packs)


@pytest.mark.parametrize("name", cases())
def test_what_is_found_and_where(name: str) -> None:
    """Each lint finds what it is for at its place, and nothing else; names say what is told."""
    each, case = cases()[name]
    on = desk(case["pack"])

    problems = [on.problem(f"lint-{each.code}", found) for found in each.look(on)]

    said = [f"{problem.line}:{problem.column} " + ", ".join(f"{key}={value}" for key, value in problem.detail) for problem in problems]
    assert [PLACE_IN_ANOTHER_PACK.sub(r"\1", text).strip() for text in said] == case["found"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_found_is_worded(language: str) -> None:
    """Each lint has its message, in both languages, and fills every placeholder of it."""
    entries = words(language).entries
    promised = {code: set(PLACEHOLDER.findall(entries[f"problem.lint-{code}"])) for code in (each.code for each in all_lints())}

    filled: dict[str, set[str]] = {}
    for each, case in cases().values():
        on = desk(case["pack"])
        filled.setdefault(each.code, set()).update(name for found in each.look(on) for name, _ in found.detail)

    assert {code: names for code, names in promised.items() if not names <= filled[code]} == {}


def test_remarks_come_in_the_order_of_the_file() -> None:
    """All lints together: by line, then by column."""
    remarks = lint(desk(cases()["contradictory_rules/one_above_and_one_below"][1]["pack"]))

    assert [(remark.code, remark.severity, remark.rule, remark.problem.line) for remark in remarks] == [
        ("unused-field", Severity.NOTE, "", 8),
        *[("reason-missing", Severity.NOTE, "office/above", 11)] * 2,
        *[("reason-missing", Severity.NOTE, "office/below", 18)] * 2,
        ("contradictory-rules", Severity.ERROR, "office/below", 20),
    ]


@pytest.mark.parametrize("pack", ["core", "performance-self-evaluation"])
def test_built_in_packs_are_not_objected_to(pack: str) -> None:
    """Nothing about the packs that come with the program is hardly meant so."""
    sources = read_packs([pack])
    packs = load_packs([*read_packs(["core"]), *(source for source in sources if pack != "core")])
    found = next(each for each in packs if each.name == pack)

    remarks = lint(Desk(found, {source.path: source.text for source in sources}, packs))

    assert [remark for remark in remarks if remark.severity is not Severity.NOTE] == []
