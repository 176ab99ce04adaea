"""What a configuration file may say."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["ConfigurationEntry", "FilesEntry", "OverrideEntry", "configuration_schema"]


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=_hyphenated, frozen=True)


class OverrideEntry(_Entry):
    """A rule switched off or graded anew."""

    severity: Annotated[
        Literal["error", "warning", "note", "off"], Field(description="What its failures are from now on; off: not applied.")
    ]
    reason: Annotated[str, Field(min_length=1, description="Why; told in every result.")]
    date: Annotated[str, Field(description="The day it was decided: 2026-11-22.")] = ""


class FilesEntry(_Entry):
    """What holds for some of the files."""

    path: Annotated[str, Field(min_length=1, description="Which files: a pattern as in .gitignore, from the folder of the configuration.")]
    shape: Annotated[str | None, Field(description="Shape of their records: core/share.")] = None
    unit: Annotated[str | None, Field(description="Unit of amounts of money that are printed without one: 万元.")] = None
    encoding: Annotated[str | None, Field(description="Encoding of their text; else found out.")] = None
    select: Annotated[tuple[str, ...], Field(strict=False, description="Apply only these rules to them.")] = ()
    ignore: Annotated[tuple[str, ...], Field(strict=False, description="Do not apply these rules to them.")] = ()


class ConfigurationEntry(_Entry):
    """The configuration of report-validator."""

    packs: Annotated[
        tuple[str, ...], Field(strict=False, description="Packs to apply besides the core pack: built-in ones, YAML files, folders.")
    ] = ()
    params: Annotated[dict[str, str], Field(description='Values of parameters of packs: pack.name = "85%".')] = {}
    select: Annotated[tuple[str, ...], Field(strict=False, description="Apply only these rules: names, beginnings or globs.")] = ()
    ignore: Annotated[tuple[str, ...], Field(strict=False, description="Do not apply these rules.")] = ()
    rules: Annotated[dict[str, OverrideEntry], Field(description="Rules switched off or graded anew, by name or glob.")] = {}
    files: Annotated[
        tuple[FilesEntry, ...], Field(strict=False, description="What holds for some files; of several that fit, the later counts.")
    ] = ()
    exclude: Annotated[
        tuple[str, ...], Field(strict=False, description="Files met in folders that are not checked: patterns as in .gitignore.")
    ] = ()
    baseline: Annotated[str | None, Field(description="The baseline; findings in it are known.")] = None
    waivers: Annotated[tuple[str, ...], Field(strict=False, description="Waiver files for the whole repository.")] = ()
    language: Annotated[Literal["zh", "en"] | None, Field(description="Of the output; else that of the locale.")] = None
    fail_on: Annotated[Literal["error", "warning", "note", "never"] | None, Field(description="Exit 1 from this severity on.")] = None


def configuration_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a configuration file, for editors."""
    schema = ConfigurationEntry.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "report-validator.toml"}
