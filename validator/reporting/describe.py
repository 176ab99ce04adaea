"""From the inner result to the public output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from validator.diagnosis.findings import expected
from validator.model.check import Check
from validator.model.decision import Decision, Lapsed
from validator.model.figure import Figure
from validator.model.finding import Finding
from validator.model.override import Override
from validator.model.place import Place
from validator.model.result import FileResult, Problem, Result
from validator.reporting.closing import closing_lines
from validator.reporting.diagnoses import explanation
from validator.reporting.figures import checked, listed_checks
from validator.reporting.fingerprint import fingerprints
from validator.reporting.options import Options
from validator.reporting.output import (
    AlsoOutput,
    CheckOutput,
    FindingOutput,
    OtherOutput,
    Output,
    RelatedOutput,
    RepairOutput,
    ToolOutput,
)
from validator.reporting.output_decisions import DecisionOutput, LapsedOutput
from validator.reporting.output_figures import CellOutput, FigureOutput
from validator.reporting.output_files import FileOutput, ProblemOutput, SummaryOutput
from validator.reporting.output_overrides import OverrideOutput
from validator.reporting.tally import tally, totals, unreadable
from validator.reporting.wording import finding_message, lapsed_message, message, problem_message
from validator.reporting.words import Words, words

__all__ = ["TOOL", "describe", "describe_findings"]

TOOL = "report-validator"


def describe(result: Result, options: Options) -> Output:
    """Give the public form of a result."""
    spoken = words(options.language)
    sums = totals(result)
    return Output(
        tool=ToolOutput(name=TOOL, version=options.version),
        summary=SummaryOutput(**asdict(sums), text=" ".join(closing_lines(result, sums, spoken))),
        findings=tuple(finding for file in result.files for finding in describe_findings(file.file, file.findings, spoken)),
        checks=_checks(result, options),
        overrides=tuple(_override(override) for override in result.overrides) or None,
        files=tuple(_file(file, spoken) for file in result.files),
    )


def _checks(result: Result, options: Options) -> tuple[CheckOutput, ...] | None:
    if not options.show_passed and not options.show_skipped:
        return None
    return tuple(_check(check, file.file) for file in result.files for check in listed_checks(file, options))


def _override(override: Override) -> OverrideOutput:
    return OverrideOutput(
        rule=override.rule,
        severity=override.severity.value if override.severity else "off",
        reason=override.reason,
        date=override.date,
        file=override.file or None,
    )


def describe_findings(file: str, findings: Sequence[Finding], spoken: Words) -> Iterator[FindingOutput]:
    """Give the public form of findings of one file."""
    for finding, name in zip(findings, fingerprints(findings), strict=True):
        yield FindingOutput(
            rule=finding.check.rule.name,
            severity=finding.severity.value,
            confidence=round(finding.confidence, 3),
            message=finding_message(finding, spoken),
            file=file,
            fingerprint=name,
            figures=_figures(finding.check, finding.suspects),
            arithmetic=finding.arithmetic,
            cause=finding.cause,
            repair=_repair(finding),
            related=tuple(_related(check, finding, spoken) for check in finding.related),
            explanation=explanation(finding, spoken) or None,
            witnesses=tuple(_related(check, finding, spoken) for check in finding.witnesses) or None,
            cut_short=finding.cut_short or None,
            decision=_decision(finding.decision) if finding.decision else None,
        )


def _decision(decision: Decision) -> DecisionOutput:
    return DecisionOutput(
        kind=decision.kind.value,
        reason=decision.reason,
        owner=decision.owner,
        until=decision.until,
        file=decision.file,
        line=decision.line or None,
    )


def _lapsed(lapsed: Lapsed, spoken: Words) -> LapsedOutput:
    decision = lapsed.decision
    return LapsedOutput(why=lapsed.why.value, rule=decision.rule, message=lapsed_message(lapsed, spoken), decision=_decision(decision))


def _repair(finding: Finding) -> RepairOutput | None:
    repair = finding.repair
    if repair is None:
        return None
    others = tuple(OtherOutput(role=role, text=text) for role, text in repair.others)
    also = tuple(_also(figure, text) for figure, text in repair.also) or None
    return RepairOutput(
        role=repair.role, text=repair.text, unique=repair.unique, others=others, also=also, confidence=round(repair.confidence, 3)
    )


def _also(figure: Figure, text: str) -> AlsoOutput:
    place = figure.place
    return AlsoOutput(printed=figure.text, text=text, line=place.line or None, column=place.column or None, path=place.path or None)


def _related(check: Check, finding: Finding, spoken: Words) -> RelatedOutput:
    """Describe a folded check; the figures that its finding suspects are suspects here too."""
    suspects = {figure.key for role, figure in finding.check.figures if role in finding.suspects}
    roles = [role for role, figure in check.figures if figure.key in suspects]
    return RelatedOutput(rule=check.rule.name, message=message(check, spoken, dict(expected(check))), figures=_figures(check, roles))


def _check(check: Check, file: str) -> CheckOutput:
    reason = check.reason
    return CheckOutput(
        rule=check.rule.name,
        file=file,
        status=check.status.value,
        rounding=check.rounding,
        reason=": ".join(part for part in (reason.key, reason.detail) if part) if reason else None,
        figures=_figures(check),
        margin=check.margin or None,
    )


def _figures(check: Check, suspects: Iterable[str] = ()) -> tuple[FigureOutput, ...]:
    suspected = set(suspects)
    home = check.record.place.file
    return tuple(_figure(role, text, place, home, suspect=role in suspected) for role, text, place in checked(check))


def _figure(role: str, text: str, place: Place, home: str, *, suspect: bool) -> FigureOutput:
    address = place.address
    return FigureOutput(
        role=role,
        text=text,
        file=place.file if place.file not in {"", home} else None,
        line=place.line or None,
        column=place.column or None,
        end_line=place.end_line or None,
        end_column=place.end_column or None,
        path=address.path or None,
        part=address.part or None,
        number=address.number or None,
        cells=tuple(CellOutput(table=table, row=row, column=column) for table, row, column in address.cells) or None,
        paragraph=address.paragraph or None,
        character=address.character or None,
        end_character=address.end_character or None,
        sheet=address.sheet or None,
        cell=address.cell or None,
        page=address.page or None,
        box=address.box,
        quote=place.quote,
        section=place.section,
        suspect=suspect,
    )


def _file(file: FileResult, spoken: Words) -> FileOutput:
    return FileOutput(
        file=file.file,
        status="unreadable" if unreadable(file) else "checked",
        **asdict(tally(file)),
        packs=file.packs,
        problems=tuple(_problem(problem, spoken) for problem in file.problems),
        lapsed=tuple(_lapsed(lapsed, spoken) for lapsed in file.lapsed),
    )


def _problem(problem: Problem, spoken: Words) -> ProblemOutput:
    return ProblemOutput(
        key=problem.key,
        message=problem_message(problem, spoken),
        line=problem.line or None,
        column=problem.column or None,
        source=problem.source or None,
    )
