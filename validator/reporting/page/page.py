"""The review page as one self-contained HTML file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from validator.language.files import package_data
from validator.model.decision import Decision, DecisionKind
from validator.model.result import Result
from validator.reporting.closing import closing_lines
from validator.reporting.options import Options
from validator.reporting.page.marks import Mark
from validator.reporting.page.sealing import PAGE_LANGUAGES, source_hash
from validator.reporting.page.views import FileView
from validator.reporting.tally import totals
from validator.reporting.words import Words, words

__all__ = ["render_page"]

ASSETS = "reporting/page/assets"
NOTHING: Mapping[str, Mapping[str, str]] = MappingProxyType({})
MOST_BARS = 12
"""Sections and causes that a plot shows; those with fewer findings are left to the list."""


def render_page(result: Result, options: Options, token: str = "", kept: Mapping[str, Mapping[str, str]] = NOTHING) -> str:
    """Write the page.

    It needs nothing but itself: no network, no font, no framework. Its policy (CSP) names its own script and style by their hashes and
    forbids all else, so that nothing in a report can act, whatever it holds.

    Args:
        result: all files are on the page; of several an overview comes first.
        options: language and version.
        token: of the server that takes its decisions; empty: the page stands alone.
        kept: decisions made earlier on such a page: the file, a line end and the fingerprint → what the page knows of it.
    """
    spoken = words(options.language)
    files = tuple(FileView(index, file, spoken) for index, file in enumerate(result.files))
    style, script = package_data(f"{ASSETS}/review.css"), package_data(f"{ASSETS}/review.js")
    packs = dict.fromkeys(pack for file in result.files for pack in file.packs)
    return _template().render(
        say=spoken.text,
        language=PAGE_LANGUAGES[options.language],
        policy=_policy(style, script, served=bool(token)),
        style=Markup(style),  # noqa: S704 (our own file)
        script=Markup(script),  # noqa: S704 (our own file)
        files=files,
        ranked=sorted(
            files, key=lambda file: (-sum(finding.severity == "error" for finding in file.findings), -len(file.findings), file.index)
        ),
        rules=sorted({finding.rule for file in files for finding in file.findings}),
        closing=closing_lines(result, totals(result), spoken),
        tool=spoken.text("page.tool", version=options.version, packs=spoken.join(packs)),
        coverage=[(mark.value, sum(file.counts[mark] for file in files)) for mark in Mark],
        by_section=_ranked(finding.section or spoken.text("page.no-section") for file in files for finding in file.findings),
        by_cause=_ranked(finding.cause for file in files for finding in file.findings),
        data=_json(_data(files, spoken, token, kept)),
    )


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    environment.filters["shortened"] = _shortened
    return environment.from_string(package_data(f"{ASSETS}/page.html.j2"))


def _shortened(text: str, most: int) -> str:
    """Give the innermost heading of a section, cut to ``most`` characters."""
    innermost = text.rpartition(" › ")[2]
    return innermost if len(innermost) <= most else f"{innermost[: most - 1]}…"


def _ranked(names: Iterable[str]) -> list[tuple[str, int]]:
    counted = Counter(names)
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_BARS]


def _policy(style: str, script: str, *, served: bool) -> str:
    connect = "'self'" if served else "'none'"
    return (
        f"default-src 'none'; style-src '{source_hash(style)}'; script-src '{source_hash(script)}'; connect-src {connect}; "
        "img-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _data(files: Sequence[FileView], spoken: Words, token: str, kept: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Give what the script needs to know: which figures belong to which findings and checks, and its words."""
    return {
        "memory": files[0].file.file if len(files) == 1 else "review",
        "served": bool(token),
        "token": token,
        "words": {key: text for key, text in spoken.entries.items() if key.startswith("page.")},
        "files": [
            {
                "claims": [{"rule": claim.rule, "text": claim.text, "figures": claim.figures} for claim in file.marks.claims],
                "vouching": {str(number): vouching for number, vouching in enumerate(file.marks.vouching) if vouching},
            }
            for file in files
        ],
        "findings": [_finding(file, index, kept) for file in files for index in range(len(file.findings))],
    }


def _finding(file: FileView, index: int, kept: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    view = file.findings[index]
    shown: dict[str, Any] = {
        "id": view.id,
        "file": file.file.file,
        "rule": view.rule,
        "fingerprint": view.fingerprint,
        "message": view.message,
        "printed": [[figure.role, figure.text] for figure in view.figures],
        "figures": [f"n{file.index}-{figure.number}" for figure in view.figures if figure.number is not None],
    }
    decision = kept.get(f"{file.file.file}\n{view.fingerprint}") or (_decision(view.made) if view.made else None)
    return shown | ({"decision": decision} if decision else {})


def _decision(decision: Decision) -> dict[str, str]:
    reason = decision.reason or decision.kind.value
    kind = "accept" if decision.kind is not DecisionKind.IGNORED else "false-alarm"
    return {"kind": kind, "reason": reason, "owner": decision.owner, "until": decision.until, "note": ""}


def _json(data: Any) -> Markup:  # noqa: ANN401 (what json.dumps takes)
    """Give JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 (escaped just above)
