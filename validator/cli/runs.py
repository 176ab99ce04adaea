"""What every command that checks files has in common: its arguments and options, and the run itself."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import lru_cache

from validator.cli.bundled import checked_files, read_input
from validator.cli.caching import key_of, open_cache
from validator.cli.configured import configured, excluded, seen_from
from validator.cli.decisions import load_decisions, settle
from validator.cli.inputs import Input, inputs
from validator.cli.language import spoken
from validator.cli.options import RunGiven
from validator.cli.packs import Loaded, loaded, selected, unknown_rule
from validator.cli.runner import Runner
from validator.cli.selection import ignored
from validator.configuration.values import EMPTY, Configuration, FileSettings
from validator.language.overriding import with_overrides
from validator.language.rule_names import UnknownRuleError
from validator.model.override import Override
from validator.model.result import FileResult, Result
from validator.reporting.words import Words
from validator.settings import Settings

__all__ = ["Begun", "begin", "run"]

NOT_RECORDS = {"records-missing", "file-is-pack"}


@dataclass(frozen=True, slots=True)
class Begun:
    """A run whose configuration and rules are loaded.

    Attributes:
        given: on the command line.
        configuration: of the repository.
        words: of the language to speak.
        loaded: the packs, with their key in the cache, as the configuration has regraded them.
        overrides: what has been regraded or switched off, to be told.
    """

    given: RunGiven
    configuration: Configuration
    words: Words
    loaded: Loaded
    overrides: tuple[Override, ...]

    def settings(self, file: str = "") -> Settings:
        """Give the settings of a file; the command line comes before the configuration."""
        given, own = self.given, self.configuration
        of_file = _of_file(own, file) if own.files and file else FileSettings("")
        select = (*(given["select"] or own.select), *of_file.select)
        chosen = selected(self.loaded.packs, select, (*given["ignore"], *own.ignore, *of_file.ignore), self.words)
        return Settings(
            self.loaded.packs, chosen, given["encoding"] or of_file.encoding, given["shape"] or of_file.shape, unit=of_file.unit
        )


def _of_file(own: Configuration, file: str) -> FileSettings:
    from validator.configuration.matching import settings_for  # noqa: PLC0415 (only where something is said of some files)

    return settings_for(own, seen_from(own, file))


def begin(given: RunGiven) -> Begun:
    """Load the configuration and the rules of a run; a mistake in them is told, and ends it."""
    language = given["lang"] or spoken(None).language
    own = (None if given["no_config"] else configured(given["config"], language)) or EMPTY
    words = spoken(given["lang"] or own.language)
    params = (*(f"{name}={value}" for name, value in own.params.items()), *given["params"])
    packs = loaded(given["rules"] or own.packs, words, params)
    try:
        changed, told = with_overrides(packs.packs, own.overrides)
    except UnknownRuleError as error:
        raise unknown_rule(error, words) from error
    key = key_of([packs.key.encode(), repr(own.overrides).encode()]) if packs.key else ""
    off = tuple(Override(name) for name in ignored(changed, given["ignore"]))
    return Begun(given, own, words, Loaded(changed, key), (*told, *off))


def run(begun: Begun) -> Result:
    """Check the files that the user named, and mark the findings about which something was decided."""
    given, own = begun.given, begun.configuration
    decisions = load_decisions(
        given["baseline"] or own.baseline, (*own.waivers, *given["waivers"]), begun.words, beside=not given["waivers"]
    )
    runner = Runner(lru_cache(begun.settings), begun.loaded.key, open_cache(), given["jobs"] or os.cpu_count() or 1)
    before = [read_input(each, begun.settings(each.name))[0] for each in inputs(given["prior"], given["stdin_filename"])]
    if before:
        prior = tuple(record for file in before for record in file.records)
        runner = runner.with_prior(lambda name: replace(begun.settings(name), prior=prior))
    read = [each for each in inputs(given["paths"], given["stdin_filename"]) if not excluded(own, each)]
    files = [file for each, file in checked_files(read, runner, together=given["together"]) if _is_input(each, file)]
    files += [file.result for file in before if file.result.problems]
    return settle(Result(tuple(files), begun.overrides), decisions)


def _is_input(each: Input, file: FileResult) -> bool:
    """Whether a file is one of reports or records. Other YAML and JSON that lies about in a folder (settings, rule packs) is none."""
    return not (each.met and file.problems and {problem.key for problem in file.problems} <= NOT_RECORDS)
