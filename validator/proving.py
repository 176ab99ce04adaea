"""The worked examples of rules, run when their pack is loaded: a rule that does not say of its own examples what its author says is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from validator.authoring.proving import Difference, Proof, differences, prove_all
from validator.language.sources import Source
from validator.model.check import Status
from validator.model.result import Problem
from validator.model.rule import Pack

__all__ = ["unproven"]


def unproven(packs: Iterable[Pack], texts: Mapping[str, str]) -> list[Problem]:
    """Give a problem for each example that is not true, at its line; ``texts`` are the pack files by path.

    Keys: ``example-passes``, ``example-fails``, ``example-skipped``, ``example-not-skipped``, ``example-errored``, ``example-not-read`` (the
    outcome), ``example-cause``, ``example-repair`` and ``example-message`` (the finding).
    """
    sources = {path: Source.of(text, path) for path, text in texts.items()}
    proofs = [proof for pack in packs for proof in prove_all(pack, (rule for rule in pack.rules.values() if rule.file in texts))]
    return [_located(sources[proof.rule.file], proof, key, detail) for proof in proofs for key, detail in _complaints(proof)]


def _located(source: Source, proof: Proof, key: str, detail: Mapping[str, str]) -> Problem:
    line = proof.example.line
    text = source.line(line)
    return source.problem(key, (line, len(text) - len(text.lstrip(" -")) + 1), **detail)


def _complaints(proof: Proof) -> Iterator[tuple[str, dict[str, str]]]:
    """Say what an example claims that is not so."""
    for difference in differences(proof):
        if difference.aspect == "outcome":
            yield _wrong_outcome(proof)
        else:
            yield f"example-{difference.aspect}", _told(difference)


def _told(difference: Difference) -> dict[str, str]:
    if difference.aspect != "repair":
        return {"expected": difference.expected, "found": difference.found}
    role, _, text = difference.expected.partition(": ")
    return {"role": role, "expected": text, "found": difference.found.replace(": ", " → ", 1) or "—"}


def _wrong_outcome(proof: Proof) -> tuple[str, dict[str, str]]:
    check, name = proof.check, {"name": proof.rule.name}
    if check is None:
        return "example-not-read", {"shape": proof.rule.shape}
    reason = f"{check.reason.key}: {check.reason.detail}".rstrip(": ") if check.reason else ""
    if check.status is Status.ERRORED:
        return "example-errored", {**name, "reason": reason}
    if check.status is Status.SKIPPED:
        return "example-skipped", {**name, "reason": reason}
    if proof.example.outcome == "skip":
        return "example-not-skipped", {**name, "status": check.status.value}
    return ("example-passes" if check.status is Status.PASSED else "example-fails"), name
