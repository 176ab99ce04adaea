"""Rules in words: one rule explained, all rules listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from validator.model.record import printed_of
from validator.model.rule import Example, Pack, Rule
from validator.model.shape import Field, Shape
from validator.reporting.display import columns
from validator.reporting.lines import Line, line, padded
from validator.reporting.phrases import rule_in_words
from validator.reporting.reaches import reach_in_words, weighing_in_words
from validator.reporting.words import Words

__all__ = ["Topic", "explain_lines", "list_lines", "topics"]

Topic = tuple[str, tuple[str, ...]]
"""A heading and what stands under it."""


def topics(rule: Rule, shape: Shape | None, words: Words) -> list[Topic]:
    """Give everything there is to say about a rule, each under its heading, in the order a reader would ask."""
    language = words.language
    about = shape.about.in_language(language) if shape else ""
    conditions = [("when", rule.when), ("unless", rule.unless), ("tolerance", rule.tolerance)]
    found: list[tuple[str, Iterable[str]]] = [
        ("severity", [words.text(f"severity.{rule.severity}"), *([] if rule.enabled else [words.text("explain.off")])]),
        ("shape", [f"{rule.shape}  {about}".rstrip()]),
        ("reach", reach_in_words(rule, words)),
        ("holds", [rule.condition.source]),
        *((key, [expression.source]) for key, expression in conditions if expression),
        ("weighing", weighing_in_words(rule, words)),
        ("said", [rule_in_words(rule, shape, words)]),
        ("message", [rule.message.in_language(language)]),
        ("why", [rule.why.in_language(language)]),
        ("fix", [rule.fix.in_language(language)]),
        ("references", rule.references),
        ("fields", [_field(field, words) for field in shape.fields] if shape else []),
        ("examples", [_example(example, words) for example in rule.examples]),
    ]
    said = [(key, tuple(text for text in texts if text)) for key, texts in found]
    return [(words.text(f"explain.{key}"), texts) for key, texts in said if texts]


def _field(field: Field, words: Words) -> str:
    extra = [words.text(f"explain.{name}") for name in ("optional", "many", "set") if getattr(field, name)]
    extra += [words.text("explain.of", field=field.of)] if field.of else []
    extra += [words.text("explain.labels", labels=words.join(field.labels))] if field.labels else []
    return f"{field.name}: {words.join([field.type, *extra])}"


def _example(example: Example, words: Words) -> str:
    record = words.join(f"{role} {text}" for role, text, _ in printed_of(example.record))
    more = [words.text("explain.cause", cause=words.text(f"cause.{example.cause}"))] if example.cause else []
    repair = words.join(f"{role} {text}" for role, text in (example.repair or {}).items())
    more += [words.text("explain.repair", repair=repair)] if repair else []
    return "  ".join([f"{words.text(f'explain.{example.outcome}')}: {record}", *more])


def explain_lines(rule: Rule, shape: Shape | None, words: Words, examples: Iterable[Line] = ()) -> Iterator[Line]:
    """Explain one rule: its name, then each topic, long ones on lines of their own; ``examples``: worked ones, to stand in the place of the list."""
    yield line((rule.name, "rule"))
    instead = list(examples)
    for heading, texts in topics(rule, shape, words):
        if instead and heading == words.text("explain.examples"):
            yield from instead
            continue
        if len(texts) == 1:
            yield line(f"  {heading}: ", texts[0], indent=4)
        else:
            yield line(f"  {heading}:")
            yield from (line(f"    {text}", indent=6) for text in texts)


def list_lines(packs: Iterable[Pack], words: Words) -> Iterator[Line]:
    """List all rules in columns: name, severity, and what the rule is for."""
    rules = [rule for pack in packs for rule in pack.rules.values()]
    widest = max((columns(rule.name) for rule in rules), default=0)
    severities = max((columns(words.text(f"severity.{rule.severity}")) for rule in rules), default=0)
    for rule in rules:
        off = "" if rule.enabled else f" [{words.text('list.off')}]"
        severity = (padded(words.text(f"severity.{rule.severity}"), severities), rule.severity.value)
        purpose = rule.why.in_language(words.language) or rule.condition.source
        yield line((padded(rule.name, widest), "rule"), "  ", severity, "  ", purpose, (off, "faint"), indent=widest + severities + 4)
