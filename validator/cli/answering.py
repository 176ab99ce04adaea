"""Working out what ``check`` answers. It needs the whole program; a question that was asked before needs none of it."""

from __future__ import annotations

import validator
from validator.cli.answers import Answer, Screen
from validator.cli.fixing import fixed
from validator.cli.options import RunGiven
from validator.cli.outputs import content_of, plan, refuse_inputs, write_files
from validator.cli.runs import begin, run
from validator.cli.shown_settings import settings_json
from validator.cli.status import CLEAN, NOT_CHECKED, exit_status
from validator.model.rule import Severity
from validator.reporting.options import Options

__all__ = ["Given", "answered"]


class Given(RunGiven):
    """The arguments and options of the command, as click gives them."""

    wanted: str | None
    outputs: tuple[str, ...]
    fail_on: str | None
    show_settings: bool
    show_passed: bool
    show_skipped: bool
    quiet: bool
    no_color: bool
    fix: bool
    diff: bool


def answered(given: Given, screen: Screen) -> Answer:
    """Check what the user named, write the files that were asked for, and give what to print and the exit status."""
    begun = begin(given)
    words = begun.words
    if given["show_settings"]:
        return Answer(CLEAN, settings_json(begun), data=True)
    where = plan(given["wanted"], given["outputs"], words)
    refuse_inputs(where, given["paths"], words)
    result = run(begun)
    if given["fix"] or given["diff"]:
        result = fixed(result, begun, diff=given["diff"])
    options = Options(
        words.language,
        validator.__version__,
        given["show_passed"],
        given["quiet"],
        screen.painted,
        screen.width,
        given["show_skipped"],
    )
    written = write_files(result, where, options, words)
    wanted = given["fail_on"] or begun.configuration.fail_on or Severity.ERROR
    status = exit_status(result, None if wanted == "never" else Severity(wanted))
    return Answer(status if written else NOT_CHECKED, content_of(result, where, options), data=not where.for_people)
