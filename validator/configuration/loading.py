"""The text of a configuration file → a configuration, or every mistake in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from validator.configuration.schema import ConfigurationEntry, FilesEntry, OverrideEntry
from validator.configuration.values import Configuration, FileSettings
from validator.language.complaints import nearest
from validator.language.sources import Source, SourceError
from validator.model.override import Override
from validator.model.result import Problem
from validator.model.rule import Severity

__all__ = ["CONFIGURATION", "PYPROJECT", "load_configuration"]

CONFIGURATION = "report-validator.toml"
PYPROJECT = "pyproject.toml"
_TABLE = ("tool", "report-validator")
_AT = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)$")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_TYPES = {"string_type": "text-expected", "tuple_type": "list-expected", "dict_type": "mapping-expected", "model_type": "mapping-expected"}


def load_configuration(text: str, file: str) -> Configuration | None:
    """Load a configuration.

    Args:
        text: of ``report-validator.toml``, or of ``pyproject.toml``, in which it is the table ``tool.report-validator``.
        file: as the program names it.

    Returns:
        None if a ``pyproject.toml`` holds no such table.

    Raises:
        SourceError: every mistake, with line and column.
    """
    source = Source.of(text.removeprefix("\ufeff"), file)
    data: Any = _parsed(source)
    within: tuple[str, ...] = ()
    if PurePath(file).name == PYPROJECT:
        data, within = data.get("tool", {}).get("report-validator"), _TABLE
        if data is None:
            return None
    try:
        entry = ConfigurationEntry.model_validate(data)
    except ValidationError as error:
        raise SourceError(_problem(mistake, within, source) for mistake in error.errors(include_url=False)) from error
    return _configuration(entry, file)


def _parsed(source: Source) -> Mapping[str, Any]:
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        at = (int(found[1]), int(found[2])) if found and found[1] else source.position(len(source.text))
        raise SourceError([source.problem("toml-syntax", at, problem=_AT.sub("", str(error)).strip())]) from error


def _problem(mistake: ErrorDetails, within: tuple[str, ...], source: Source) -> Problem:
    """Say what pydantic found in our words, and where it stands."""
    steps = mistake["loc"]
    at = _place((*within, *(str(step) for step in steps if isinstance(step, str))), steps, source)
    name = next((step for step in reversed(steps) if isinstance(step, str)), "")
    value = mistake["input"]
    match mistake["type"]:
        case "extra_forbidden":
            return source.problem("key-unknown", at, name=name, where="", near=nearest(name, _keys(steps)))
        case "missing" | "string_too_short":
            return source.problem("key-missing" if mistake["type"] == "missing" else "key-empty", at, name=name, where="")
        case "literal_error":
            allowed = re.findall(r"'([^']*)'", mistake["ctx"]["expected"])
            return source.problem(
                "value-unknown", at, name=name, value=value, allowed=", ".join(allowed), near=nearest(str(value), allowed)
            )
        case kind:
            return source.problem(_TYPES.get(kind, "text-expected"), at, name=name)


def _keys(steps: tuple[int | str, ...]) -> list[str]:
    """Give the keys that are known where an unknown one stands."""
    model: type[BaseModel] = ConfigurationEntry
    if len(steps) > 2:  # noqa: PLR2004 (rules, a name, a key; files, a number, a key)
        model = OverrideEntry if steps[0] == "rules" else FilesEntry
    return [field.alias or name for name, field in model.model_fields.items()]


def _place(path: tuple[str, ...], steps: tuple[int | str, ...], source: Source) -> tuple[int, int]:
    """Find the line on which a key stands. TOML's parser tells no places: the key is sought below the header of its table.

    Of a list of tables the header counts; a key that is not found is told at its table, a table that is not found at the first line.
    """
    table, key = path[:-1], path[-1] if path else ""
    number = next((step for step in steps if isinstance(step, int)), 0)
    start = _header(table, number, source)
    for line in range(start, len(source.starts) + 1):
        text = source.line(line)
        if line > start and text.lstrip().startswith("["):
            break
        found = re.match(rf"\s*(?:[\w.\"'-]*\.)?[\"']?({re.escape(key)})[\"']?\s*=", text)
        if found:
            return line, found.start(1) + 1
    own = _header(path, number, source)
    return (own if own > 1 else start), 1


def _header(table: tuple[str, ...], number: int, source: Source) -> int:
    """Give the line of the header of a table, of the ``number``-th of a list (from 0); 1 if there is none."""
    names = r"\s*\.\s*".join(re.escape(part) if _BARE.fullmatch(part) else rf"[\"']{re.escape(part)}[\"']" for part in table)
    pattern = re.compile(rf"\s*\[\[?\s*{names}\s*\]\]?\s*(?:#.*)?$")
    lines = [line for line in range(1, len(source.starts) + 1) if table and pattern.match(source.line(line))]
    return lines[min(number, len(lines) - 1)] if lines else 1


def _configuration(entry: ConfigurationEntry, file: str) -> Configuration:
    folder = PurePath(file).parent
    return Configuration(
        file,
        folder.as_posix(),
        packs=tuple(_seen_from(folder, name) for name in entry.packs),
        params=dict(entry.params),
        select=entry.select,
        ignore=entry.ignore,
        overrides=tuple(_override(name, rule, file) for name, rule in entry.rules.items()),
        files=tuple(FileSettings(**each.model_dump()) for each in entry.files),
        exclude=entry.exclude,
        baseline=(folder / entry.baseline).as_posix() if entry.baseline else None,
        waivers=tuple((folder / name).as_posix() for name in entry.waivers),
        language=entry.language,
        fail_on=entry.fail_on,
    )


def _seen_from(folder: PurePath, pack: str) -> str:
    """Give a pack as seen from where the program runs: a file or folder beside the configuration; the name of a built-in one stays."""
    is_path = "/" in pack or pack.endswith((".yaml", ".yml"))
    return (folder / pack).as_posix() if is_path else pack


def _override(name: str, rule: OverrideEntry, file: str) -> Override:
    severity = None if rule.severity == "off" else Severity(rule.severity)
    return Override(name, severity, rule.reason, rule.date, file)
