"""What a rule says, in words: its condition read out with the names that reports use."""

from __future__ import annotations

from collections.abc import Callable

from validator.language.explaining import Phrase, explain
from validator.model.rule import Rule
from validator.model.shape import Shape
from validator.reporting.wording import role_name
from validator.reporting.words import Words

__all__ = ["expression_in_words", "rule_in_words"]

Say = Callable[[Phrase], str]


def rule_in_words(rule: Rule, shape: Shape | None, words: Words) -> str:
    """Say what must hold, and where.

    Fields are called what the catalogue or the reports call them, else by their names.
    """
    single = {join.name for join in rule.reach.joins if not join.many}

    def say(phrase: Phrase) -> str:
        head, _, name = phrase.text.partition(".")
        if phrase.key == "column" and head in single:
            return words.text("phrase.joined", a=_name(name, None, words), b=_name(head, None, words))
        return _say(phrase, say, words, shape)

    preconditions = {"when": rule.when, "unless": rule.unless}
    said = {
        key: words.text(f"phrase.{key}", condition=say(explain(expression))) if expression else ""
        for key, expression in preconditions.items()
    }
    return words.text("phrase.whole", **said, condition=say(explain(rule.condition)))


def expression_in_words(phrase: Phrase, words: Words) -> str:
    """Say what an expression says, its fields called by their names."""

    def say(part: Phrase) -> str:
        return _say(part, say, words, None)

    return say(phrase)


def _say(phrase: Phrase, say: Say, words: Words, shape: Shape | None) -> str:
    """Say one phrase, its parts said by ``say``."""
    parts = [say(part) for part in phrase.parts]
    if phrase.key in {"and", "or"}:
        return words.text(f"phrase.{phrase.key}").join(parts)
    if phrase.key == "field":
        return _name(phrase.text, shape, words)
    if phrase.key in {"column", "cell"}:
        return words.text(f"phrase.{phrase.key}", a=_name(phrase.text.rpartition(".")[2], None, words))
    if phrase.key == "number":
        return phrase.text
    named = dict(zip("abc", parts, strict=False))
    known = {**named, "all": words.join(parts), "rest": words.join(parts[1:]), "text": phrase.text, "name": phrase.text}
    own = f"phrase.call-{phrase.text}"
    return words.text(own if phrase.key == "call" and words.has(own) else f"phrase.{phrase.key}", **known)


def _name(name: str, shape: Shape | None, words: Words) -> str:
    """Give what to call a field: in Chinese as reports do."""
    field = shape.field(name) if shape else None
    label = field.labels[0] if field and field.labels and words.language == "zh" else ""
    said = role_name(name, words, label)
    return said.replace("_", " ") if said == name else said
