"""Rules as data, and as the page of the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from validator.model.reach import Join
from validator.model.rule import Pack, Rule
from validator.reporting.display import visible
from validator.reporting.explaining import topics
from validator.reporting.words import Words

__all__ = ["rules_data", "rules_markdown"]

_MARKUP = re.compile(r"([\\`*_\[\]<>|~])")


def rules_data(packs: Iterable[Pack]) -> list[dict[str, Any]]:
    """Give every rule as plain data, in the order declared."""
    return [_rule(pack, rule) for pack in packs for rule in pack.rules.values()]


def _rule(pack: Pack, rule: Rule) -> dict[str, Any]:
    conditions = {"assert": rule.condition, "when": rule.when, "unless": rule.unless}
    words = {"message": rule.message, "why": rule.why, "fix": rule.fix}
    return {
        "rule": rule.name,
        "pack": pack.name,
        "severity": rule.severity.value,
        "enabled": rule.enabled,
        "on": rule.shape,
        **{key: expression.source for key, expression in conditions.items() if expression},
        **({"by": list(rule.reach.by)} if rule.reach.by else {}),
        **({"join": [_join(join) for join in rule.reach.joins]} if rule.reach.joins else {}),
        **({"tolerance": rule.tolerance.source} if rule.tolerance else {}),
        **{key: {"zh": said.zh, "en": said.en} for key, said in words.items()},
        "references": list(rule.references),
        "file": rule.file,
        "line": rule.line,
    }


def _join(join: Join) -> dict[str, Any]:
    return {"as": join.name, "shape": join.shape, "on": dict(join.on), "from": "prior" if join.prior else "file", "many": join.many}


def rules_markdown(packs: Iterable[Pack], words: Words) -> str:
    """Write the reference of all rules as Markdown, one section a rule."""
    return "\n".join(_page(packs, words)) + "\n"


def _page(packs: Iterable[Pack], words: Words) -> Iterator[str]:
    yield f"# {words.text('list.page')}"
    yield from ("", words.text("list.about"))
    for pack in packs:
        yield from ("", f"## {_plain(pack.title.in_language(words.language) or pack.name)} (`{pack.name}`)")
        for rule in pack.rules.values():
            yield from ("", f"### {rule.name}", "")
            for heading, texts in topics(rule, pack.shapes.get(rule.shape), words):
                if len(texts) == 1:
                    yield f"- {heading}: {_plain(texts[0])}"
                else:
                    yield f"- {heading}:"
                    yield from (f"  - {_plain(text)}" for text in texts)


def _plain(text: str) -> str:
    """Give a text in which Markdown sees no markup."""
    return _MARKUP.sub(r"\\\1", visible(text))
