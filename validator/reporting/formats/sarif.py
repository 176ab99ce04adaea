"""SARIF 2.1.0, the exchange format of static analysis (OASIS), which code hosts and editors show.

Columns count characters (``columnKind: unicodeCodePoints``). A figure of a Word, Excel or PDF file has no region but a logical location.
Accepted findings are results with a suppression; with a baseline each result says whether it is new, and mended ones are listed as absent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from validator.model.decision import Decision, DecisionKind, Lapse
from validator.model.finding import Finding
from validator.model.place import Place
from validator.model.result import FileResult, Problem, Result
from validator.model.rule import Rule
from validator.reporting.display import visible
from validator.reporting.figures import checked, first_place
from validator.reporting.fingerprint import fingerprints
from validator.reporting.options import Options
from validator.reporting.places import address_words
from validator.reporting.wording import finding_message, lapsed_message, problem_message, role_name
from validator.reporting.words import Words, words

__all__ = ["NAME", "render"]

NAME = "sarif"

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "figures/v1"
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


def render(result: Result, options: Options) -> str:
    """Write one run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result, options)]}
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _run(result: Result, options: Options) -> dict[str, Any]:
    spoken = words(options.language)
    rules = {finding.check.rule.name: finding.check.rule for file in result.files for finding in file.findings}
    index = {name: number for number, name in enumerate(sorted(rules))}
    notes = [_notification(problem, spoken) for file in result.files for problem in file.problems]
    driver = {
        "name": "report-validator",
        "semanticVersion": options.version or "0.0.0",
        "rules": [_rule(rules[name], options.language) for name in index],
    }
    with_baseline = _with_baseline(result)
    return {
        "tool": {"driver": driver},
        "language": LANGUAGES[options.language],
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
        "results": [each for file in result.files for each in _results(file, index, spoken, with_baseline=with_baseline)],
    }


def _with_baseline(result: Result) -> bool:
    decisions = [finding.decision for file in result.files for finding in file.findings if finding.decision]
    decisions += [lapsed.decision for file in result.files for lapsed in file.lapsed]
    return any(decision.kind is DecisionKind.KNOWN for decision in decisions)


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    said = {
        "id": rule.name,
        "name": "".join(part.capitalize() for part in rule.name.rpartition("/")[2].split("-")),
        "shortDescription": {"text": _sentence(rule.why.in_language(language) or rule.condition.source)},
        "fullDescription": {"text": _sentence(rule.condition.source)},
        "defaultConfiguration": {"level": rule.severity.value},
    }
    fix = rule.fix.in_language(language)
    return said | ({"help": {"text": _sentence(fix)}} if fix else {})


def _results(file: FileResult, index: Mapping[str, int], spoken: Words, *, with_baseline: bool) -> Iterator[dict[str, Any]]:
    for finding, name in zip(file.findings, fingerprints(file.findings), strict=True):
        result = _result(file, finding, name, index, spoken)
        if with_baseline:
            known = finding.decision is not None and finding.decision.kind is DecisionKind.KNOWN
            result["baselineState"] = "unchanged" if known else "new"
        yield result
    for lapsed in file.lapsed:
        if lapsed.why is Lapse.MENDED:
            yield {
                "ruleId": lapsed.decision.rule,
                "kind": "pass",
                "level": "none",
                "message": {"text": _sentence(lapsed_message(lapsed, spoken))},
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(file.file)}}],
                "partialFingerprints": {FINGERPRINT: lapsed.decision.fingerprint},
                "baselineState": "absent",
            }


def _result(file: FileResult, finding: Finding, name: str, index: Mapping[str, int], spoken: Words) -> dict[str, Any]:
    rule, first = finding.check.rule.name, first_place(finding)
    labels = {role: figure.label for role, figure in finding.check.figures}
    others = [(role, text, place) for role, text, place in checked(finding.check) if place != first]
    related = (
        _location(place, spoken) | {"message": {"text": _sentence(f"{role_name(role, spoken, labels.get(role, ''))} {text}")}}
        for role, text, place in others
    )
    result: dict[str, Any] = {
        "ruleId": rule,
        "ruleIndex": index[rule],
        "level": finding.severity.value,
        "message": {"text": _sentence(finding_message(finding, spoken))},
        "locations": [_location(first, spoken, file.file)],
        "relatedLocations": _numbered(related),
        "partialFingerprints": {FINGERPRINT: name},
        "rank": round(100 * finding.confidence, 1),
        "properties": {"cause": finding.cause, "arithmetic": visible(finding.arithmetic)},
    }
    if finding.repair is not None:
        result["properties"]["repair"] = {"role": finding.repair.role, "text": finding.repair.text, "unique": finding.repair.unique}
    if finding.decision is not None and finding.decision.kind is not DecisionKind.KNOWN:
        result["suppressions"] = [_suppression(finding.decision)]
    return result


def _numbered(locations: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": number, **location} for number, location in enumerate(locations, 1)]


def _suppression(decision: Decision) -> dict[str, Any]:
    kind = "inSource" if decision.kind is DecisionKind.IGNORED else "external"
    return {"kind": kind, "status": "accepted", "justification": visible(decision.reason)}


def _location(place: Place, spoken: Words, file: str = "") -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(place.file or file)}
    if place.line:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line or place.line,
            "endColumn": place.end_column or place.column + 1,
        }
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.address:
        location["logicalLocations"] = [{"name": address_words(place.address, spoken), "fullyQualifiedName": place.path}]
    elif place.section:
        location["logicalLocations"] = [{"name": visible(place.section)}]
    return location


def _artifact(file: str) -> dict[str, Any]:
    path = PurePath(file).as_posix()
    return {"uri": quote(f"file://{path}" if path.startswith("/") else path, safe="/:~")}


def _notification(problem: Problem, spoken: Words) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(problem.file)}
    if problem.line:
        physical["region"] = {"startLine": problem.line, "startColumn": max(1, problem.column)}
    return {
        "descriptor": {"id": problem.key},
        "level": "error",
        "message": {"text": _sentence(problem_message(problem, spoken))},
        "locations": [{"physicalLocation": physical}],
    }


def _sentence(text: str) -> str:
    """Give a text as SARIF wants its messages: visible, and ended by a full stop."""
    shown = visible(text).rstrip()
    if shown.endswith((".", "。", "!", "！", "?", "？")):
        return shown
    return shown + ("。" if any("\u4e00" <= character <= "\u9fff" for character in shown) else ".")
