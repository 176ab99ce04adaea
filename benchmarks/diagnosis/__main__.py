"""How well wrong figures are named and mended: ``python benchmarks/diagnosis [--reports FOLDER] [--slips N] [--seed N]``."""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import clean
from misprints import misprints
from scoring import Trial, calibration, judged, table
from slips import KINDS, Planted, plant
from sources import Source, read_source, spot

from validator.diagnosis.diagnose import diagnose
from validator.packs import load_rules
from validator.settings import Settings

SLIPS, SEED, FILES = 40, 20260101, 12
TOGETHER, CLOSE = 3, 4


def sources(folder: Path | None, random: Random) -> dict[str, list[Source]]:
    """Give the clean files of each sort."""
    own = Settings(load_rules(str(clean.PACK)), shape=clean.SHAPE)
    core = Settings(load_rules())
    found = {
        "record files": [read_source(f"records-{n}.jsonl", clean.record_file(random), own) for n in range(FILES)],
        "synthetic reports": [read_source(f"report-{n}.txt", clean.report(random), core) for n in range(FILES)],
    }
    if folder:
        paths = sorted(folder.rglob("*.txt"))
        found["real reports"] = [each for path in paths if (each := read_source(path.name, path.read_bytes(), core)).equations]
    return found


def trials(files: list[Source], slips: int, random: Random) -> Iterator[Trial]:
    """Plant so many slips of each kind, one at a time, into figures that some relation verifies."""
    for kind in KINDS:
        planted = 0
        for _ in range(20 * slips):
            slip = one(kind, random.choice(files), random)
            if slip and planted < slips:
                planted += 1
                yield judged(*slip)


def one(kind: str, source: Source, random: Random) -> tuple[Source, list[Planted]] | None:
    """Plant one slip."""
    figure = source.printed[random.choice(list(source.equations))]
    slip = plant(kind, source, figure, random)
    return (source, [slip]) if slip else None


def several(files: list[Source], times: int, random: Random) -> Iterator[Trial]:
    """Plant three independent slips into one file, as often as told."""
    for _ in range(times):
        source = random.choice(files)
        slips: list[Planted] = []
        while len(slips) < TOGETHER:
            figure = source.printed[random.choice(list(source.equations))]
            slip = plant(random.choice(list(KINDS)), source, figure, random)
            if slip and not any(set(slip.changes) & set(other.changes) for other in slips):
                slips.append(slip)
        yield judged(source, slips)


def neighbours(files: list[Source], times: int, random: Random) -> Iterator[Trial]:
    """Plant two independent slips into one table or paragraph, as often as told."""
    for _ in range(times):
        source = random.choice(files)
        figure = source.printed[random.choice(list(source.equations))]
        near = [place for place in source.equations if abs(place[2] - figure.place.line) <= CLOSE and place != spot(figure)]
        other = source.printed[random.choice(near)] if near else figure
        slips = [plant(random.choice(list(KINDS)), source, each, random) for each in (figure, other)]
        one, two = slips
        if one and two and not set(one.changes) & set(two.changes):
            yield judged(source, [one, two])


def shared(files: list[Source], times: int, random: Random) -> Iterator[Trial]:
    """Plant one slip into the figure of a file that most relations share, as often as told."""
    for _ in range(times):
        source = random.choice(files)
        place = max(source.equations, key=lambda place: len(source.equations[place]))
        slip = plant(random.choice(list(KINDS)), source, source.printed[place], random)
        if slip:
            yield judged(source, [slip])


def speed(files: list[Source], random: Random) -> float:
    """Give the median time, in milliseconds, of the diagnosis of a report with a slip for each hundred of its figures."""
    times = []
    for source in files:
        slip = next(found for _ in range(1000) if (found := one("digit replaced", source, random)))
        checks, _ = source.findings(slip[1][0].changes)
        start = time.process_time()
        diagnose(checks)
        times.append((time.process_time() - start) * 1000 * 100 / max(100, len(source.printed)))
    return statistics.median(times)


def main() -> None:
    """Plant, diagnose, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, help="a folder of reports; those of their relations that hold are planted with slips too")
    parser.add_argument("--slips", type=int, default=SLIPS, help=f"of each kind, into each sort of file ({SLIPS})")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    random = Random(given.seed)  # noqa: S311 (not for secrets)
    every: list[Trial] = []
    for name, files in sources(given.reports, random).items():
        single = list(trials(files, given.slips, random))
        outcomes = [outcome for trial in single for outcome in trial.outcomes]
        print(f"== {name}: {len(files)} files; {sum(trial.hidden for trial in single)} slips that rounding may explain left out")
        print(*table([each for each in outcomes if each.relations > 1], "two relations or more"), sep="\n")
        print(*table([each for each in outcomes if each.relations == 1], "one relation"), sep="\n")
        group = list(several(files, given.slips, random))
        print(
            *table([outcome for trial in group for outcome in trial.outcomes if outcome.relations > 1], "three slips in a file"), sep="\n"
        )
        pairs = list(neighbours(files, given.slips, random))
        print(
            *table([outcome for trial in pairs for outcome in trial.outcomes if outcome.relations > 1], "two slips near by")[-1:], sep="\n"
        )
        most = list(shared(files, given.slips, random))
        print(*table([outcome for trial in most for outcome in trial.outcomes], "in the most shared figure")[-1:], sep="\n")
        print(f"median time for a hundred figures: {speed(files, random):.1f} ms\n")
        every += [*single, *group, *pairs, *most]
        print(f"checks that a repair breaks: {sum(trial.broken for trial in (*single, *group, *pairs, *most))}\n")
    reports = [clean.report(random).decode() for _ in range(FILES)]
    print(*table(misprints(reports, given.slips, Settings(load_rules()), random), "read anew"), "", sep="\n")
    print(*calibration([pair for trial in every for pair in trial.sure], "that a figure is wrong"), sep="\n")
    print(*calibration([pair for trial in every for pair in trial.surely], "that the repair is right"), sep="\n")


if __name__ == "__main__":
    main()
