"""The rule language on one page: what can be written, by example, and every function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from validator.language.explaining import explain
from validator.language.expressions import parse
from validator.language.functions import FUNCTIONS
from validator.language.signatures import Function
from validator.reporting.phrases import expression_in_words
from validator.reporting.words import Words

__all__ = ["EXAMPLES", "language_markdown"]

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "arithmetic": "executed == budget * rate",
        "units": "budget >= 50万元 and rate <= 100%",
        "chain": "0 <= score <= full_marks",
        "logic": "grade == '优' or not score >= 90分",
        "choice": "total == fiscal + (carried if present(carried) else 0)",
        "membership": 'code in ["A1", "A2"] and name not in items.name',
        "absence": "note is missing or amount > 0",
        "list": "sum(parts) == total",
        "column": "sum(items.amount) == total",
        "filtered": 'sum(item.amount for item in items if item.kind == "支出") == total',
        "each": "all(item.executed <= item.budget for item in items)",
        "side-by-side": "sum(weight * score for weight, score in zip(weights, scores)) == total",
        "text": 'matches(code, "[A-Z]{2}####") and starts_with(code, parent)',
        "date": "signed <= paid and paid - signed <= 30天 and signed >= 2021-01-31",
        "period": "during(signed, 2021年1-7月) or year(signed) == year(period)",
    }
)
"""Kind of expression, a key of the catalogue → an example of it."""


def language_markdown(words: Words) -> str:
    """Write the reference of the rule language as Markdown."""
    return "\n".join((*_forms(words), *_functions(words))) + "\n"


def _forms(words: Words) -> Iterator[str]:
    yield from (f"# {words.text('syntax.page')}", "", words.text("syntax.about"), "")
    for key, source in EXAMPLES.items():
        yield f"- {words.text(f'syntax.{key}')}: `{source}` ({expression_in_words(explain(parse(source)), words)})"


def _functions(words: Words) -> Iterator[str]:
    yield from ("", f"## {words.text('syntax.functions')}")
    for name, function in FUNCTIONS.items():
        yield from ("", f"### `{name}({_arguments(function)})`", "", words.text(f"phrase.call-{name}", **_letters(words)), "")
        yield from (line.strip() for line in function.documentation.partition("Raises:")[0].strip().splitlines())


def _arguments(function: Function) -> str:
    return ", ".join(f"{takes.value}, …" if takes.many else takes.value for takes in function.takes)


def _letters(words: Words) -> dict[str, str]:
    """Let the arguments be called a, b and c."""
    return {**{letter: letter for letter in "abc"}, "all": words.join(["a", "b", "…"]), "rest": words.join(["b", "c", "…"])}
