"""Rules as data and as a page."""

from __future__ import annotations

from dataclasses import replace

from tests.reporting.samples import rule
from validator.model.rule import Pack
from validator.model.shape import Messages
from validator.reporting.rule_pages import rules_data, rules_markdown
from validator.reporting.words import words

RULE = replace(rule(message=Messages("占比有误", "wrong *share*")), file="rules/core.yaml", line=7)
PACK = Pack("core", Messages("通用", "Relations"), {}, {RULE.name: RULE})


def test_rules_as_data() -> None:
    """Everything a program may want to know of a rule, in both languages."""
    assert rules_data([PACK]) == [
        {
            "rule": "core/share-of-total",
            "pack": "core",
            "severity": "error",
            "enabled": True,
            "on": "core/share",
            "assert": "part == whole * percent",
            "message": {"zh": "占比有误", "en": "wrong *share*"},
            "why": {"zh": "", "en": ""},
            "fix": {"zh": "", "en": ""},
            "references": [],
            "file": "rules/core.yaml",
            "line": 7,
        }
    ]


def test_rules_as_a_page() -> None:
    """A section for each pack and rule; a rule's words are never taken for markup."""
    assert rules_markdown([PACK], words("en")) == (
        "# Rules\n\nThis page is printed by the program (rules list --format markdown).\n\n## Relations (`core`)\n\n"
        "### core/share-of-total\n\n"
        "- severity: error\n- applies to: core/share\n- must hold: part == whole \\* percent\n"
        "- in words: part equals whole × percentage\n- message: wrong \\*share\\*\n"
    )
