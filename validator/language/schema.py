"""What a pack file may hold, as pydantic models; the JSON Schema for editors is made from them.

Every key has a default here, so that one missing key does not hide the mistakes in the rest of an entry: what is required stands in
``required`` and is asked for by :mod:`validator.language.structure`. Scalars arrive as the text that the author wrote.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import literal_schema

from validator.language.families import FAMILIES
from validator.language.values import FIELD_TYPES

__all__ = ["ExamplesEntry", "FieldEntry", "FindEntry", "PackEntry", "RuleEntry", "ShapeEntry", "WordsEntry", "pack_schema", "required"]


@dataclass(frozen=True, slots=True)
class _OneOf:
    """Annotates a text that must be one of some words known only at run time."""

    words: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return literal_schema(list(self.words))


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise PydanticCustomError("flag-expected", "true or false")
    return value == "true"


def _words(value: object) -> object:
    """Take a bare text as words of the language it is written in."""
    if not isinstance(value, str):
        return value
    return {"zh" if any("\u4e00" <= character <= "\u9fff" for character in value) else "en": value}


def _entry(*required: str) -> ConfigDict:
    return ConfigDict(extra="forbid", frozen=True, json_schema_extra={"required": list(required)} if required else None)


FieldType = Annotated[str, _OneOf(tuple(FIELD_TYPES))]
Family = Annotated[str, _OneOf(("", *FAMILIES))]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Version = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]


class WordsEntry(BaseModel):
    """The same words in Chinese and in English; one language is enough."""

    model_config = _entry()
    zh: str = ""
    en: str = ""


Words = Annotated[WordsEntry, BeforeValidator(_words)]


class FieldEntry(BaseModel):
    """One field of a shape."""

    model_config = _entry("type")
    type: FieldType = Field("any", description="What the field holds; rows: records of another shape.")
    labels: list[str] = Field([], description="What reports and the columns of record files call it.")
    unit: str = Field("", description="The unit of a number that is printed without one.")
    many: Flag = Field(default=False, description="A list of figures.")
    optional: Flag = Field(default=False, description="A record may lack it.")
    set: Flag = Field(default=False, description="Set, not measured (a target, a standard, full marks): exact whatever its digits.")
    of: str = Field("", description="For a percentage: the field it is a percentage of.")
    shape: str = Field("", description="For rows: the shape of each.")


class FindEntry(BaseModel):
    """Where in a report the fields stand together."""

    model_config = _entry()
    within: list[Literal["sentence", "paragraph", "row", "key-values"]] = []
    same: list[Literal["subject", "period"]] = []


class ShapeEntry(BaseModel):
    """The declared type of a record."""

    model_config = _entry("about", "fields")
    about: Words = WordsEntry()
    fields: dict[str, FieldEntry] = {}
    family: Family = Field("", alias="from", description="The family of statements that fills it; without one it is found by its labels.")
    find: FindEntry = FindEntry()
    phrase: str = Field("", description="A literal sentence with the fields in braces, for the exception.")
    phrases: list[str] = []


class ExamplesEntry(BaseModel):
    """Records and what the rule says of them; all are run."""

    model_config = _entry("pass", "fail")
    passing: list[dict[str, Any]] = Field([], alias="pass")
    fail: list[dict[str, Any]] = Field([], description="With the cause and the repair that the diagnosis must name.")
    skip: list[dict[str, Any]] = []


class RuleEntry(BaseModel):
    """One consistency rule: what must hold on every record of a shape."""

    model_config = _entry("on", "assert", "message", "examples")
    on: str = Field("", description="The shape that it looks at.")
    condition: str = Field("", alias="assert", description="What must hold.")
    when: str = Field("", description="Checked only where this holds.")
    unless: str = Field("", description="Not checked where this holds.")
    severity: Literal["error", "warning", "note"] = "error"
    message: Words = Field(WordsEntry(), description="What to say, with the fields in braces: {rate}, {expected.rate}.")
    why: Words = WordsEntry()
    fix: Words = WordsEntry()
    examples: ExamplesEntry = ExamplesEntry()
    tolerance: str = Field("", description="Slack on each side of an equation; the printed decimals allow for rounding without it.")
    rounding: Literal["allowed", "strict"] = "allowed"
    enabled: Flag = True
    references: list[str] = []


class PackEntry(BaseModel):
    """A pack: shapes and rules for a kind of report."""

    model_config = _entry("pack")
    pack: str = Field("", description="The name of the pack: words in small letters, joined by hyphens.")
    title: Words = WordsEntry()
    version: Version = ""
    detect: list[str] = Field([], description="A report that holds one of these words is of this kind; without any, every report is.")
    shapes: dict[str, ShapeEntry] = {}
    rules: dict[str, RuleEntry] = {}


def required(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the keys that an entry of this kind must have.

    >>> required(ShapeEntry)
    ('about', 'fields')
    """
    extra = model.model_config.get("json_schema_extra")
    names = extra.get("required") if isinstance(extra, dict) else None
    return tuple(map(str, names)) if isinstance(names, list) else ()


def pack_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a pack file, for editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **PackEntry.model_json_schema()}
