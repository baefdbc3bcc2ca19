#!/usr/bin/env python3
"""Two versions side by side in one run: benches/compare.py BASE_DIR NEW_DIR [--rounds 5] [--quick] [--only PART[,PART]]

Both folders are checkouts with their release builds (`--build` makes them): the binary, and the examples `bare`, `log_speed` and `verify_speed`. The load
generator is the one of this checkout for both. Each part is measured in rounds, one version after the other, the first one taking turns, so that what else
the machine does strikes both alike. A row is the median of the rounds of each, and their ratio; a ratio above 1 is always to the good. The run ends with 1 when a
row is worse by more than --most percent (5), and with an error when a row did not measure what it says.
"""

import argparse
import contextlib
import json
import statistics
import sys

from bench import Program, build_load
from rows import Size, parts


def rounds(part, programs, size, count):
    """Figures of each version, by row, in rounds."""
    seen = [{}, {}]
    with contextlib.ExitStack() as stack:
        prepared = [stack.enter_context(part.kept(program, size)) for program in programs]
        for number in range(count):
            order = (0, 1) if number % 2 == 0 else (1, 0)
            for at in order:
                for row, figure in part.measure(programs[at], prepared[at], size).items():
                    seen[at].setdefault(row, []).append(figure)
            print(f"  round {number + 1} of {count}", file=sys.stderr, flush=True)
    return seen


def median(figures):
    return type(figures[0])(statistics.median(figure.value for figure in figures), figures[0].unit, figures[0].less)


def spread(figures):
    values = [figure.value for figure in figures]
    return (max(values) - min(values)) / statistics.median(values) * 100


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("base")
    words.add_argument("new")
    words.add_argument("--rounds", type=int, default=5)
    words.add_argument("--quick", action="store_true", help="a tenth of the load")
    words.add_argument("--only", help="parts, with commas between them: " + ", ".join(parts()))
    words.add_argument("--most", type=float, default=5.0, help="percent by which a row may be worse")
    words.add_argument("--build", action="store_true", help="build both first")
    words.add_argument("--json", help="file for every figure of every round")
    given = words.parse_args()
    programs, size = [Program(given.base), Program(given.new)], Size.of(given.quick)
    for program in programs:
        if given.build:
            program.build()
        program.need()
    build_load()
    print("| what | before | after | after : before, above 1 is better | spread before, after |\n|---|---|---|---|---|", flush=True)
    worse, every = [], {}
    for name, part in parts().items():
        if given.only and name not in given.only.split(","):
            continue
        print(name, file=sys.stderr, flush=True)
        before, after = rounds(part, programs, size, given.rounds)
        for row in before:
            old, new = median(before[row]), median(after[row])
            ratio = old.value / new.value if old.less else new.value / old.value
            every[row] = {"before": [f.value for f in before[row]], "after": [f.value for f in after[row]], "ratio": ratio}
            if ratio < 1 - given.most / 100:
                worse.append(f"{row}: {ratio:.2f}")
            print(f"| {row} | {old} | {new} | {ratio:.2f} | {spread(before[row]):.0f} %, {spread(after[row]):.0f} % |", flush=True)
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump(every, file, indent=1)
    print(f"\nworse by more than {given.most:g} %: {'; '.join(worse) or 'none'}")
    sys.exit(1 if worse else 0)


if __name__ == "__main__":
    main()
