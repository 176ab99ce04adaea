"""The handbook of some packs: each rule with what, why, what to do, and its examples worked out; as a page of Markdown and as one of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from validator.authoring.proving import prove
from validator.authoring.worked import Worked, worked
from validator.model.rule import Pack, Rule
from validator.reporting.explaining import Topic, topics
from validator.reporting.words import Words

__all__ = ["Chapter", "Entry", "chapters"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule: its name, severity, purpose in a sentence, what there is to say about it, and its examples worked out."""

    name: str
    severity: str
    purpose: str
    topics: tuple[Topic, ...]
    examples: tuple[Worked, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One pack: its name, title and rules."""

    name: str
    title: str
    entries: tuple[Entry, ...]


def chapters(packs: Iterable[Pack], spoken: Words, files: Sequence[str] = ()) -> list[Chapter]:
    """Give a chapter for each pack, with the rules of the files named; without any, with all its rules."""
    return [
        Chapter(
            pack.name,
            pack.title.in_language(spoken.language) or pack.name,
            tuple(_entry(rule, pack, spoken) for rule in pack.rules.values() if not files or rule.file in files),
        )
        for pack in packs
    ]


def _entry(rule: Rule, pack: Pack, spoken: Words) -> Entry:
    said = tuple(topic for topic in topics(rule, pack.shapes[rule.shape], spoken) if topic[0] != spoken.text("explain.examples"))
    examples = tuple(worked(prove(rule, example, pack), spoken) for example in rule.examples)
    purpose = rule.why.in_language(spoken.language) or rule.condition.source
    return Entry(rule.name, rule.severity.value, purpose, said, examples)
