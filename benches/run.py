#!/usr/bin/env python3
"""Every figure of BENCHMARKS.md about the running server, its log and `verify`, as ratios measured in one run.

    benches/run.py [--quick] [--only PART[,PART]]

Builds the release binary and the load generator, makes throw-away data, and prints one Markdown table. Each row asserts that it measured what it says, and the
run ends where one did not. Everything runs on this computer, server and load on the same cores, over loopback. `benches/compare.py` sets two versions side by side.
"""

import argparse
import tempfile

from bench import BARE, ROOT, Program, Running, build_load, load, port
from rows import Pages, Size, parts

BASE = "bare SQLite, 64 sign-ons per transaction"
AGAINST_BARE = ("durable sign-on POST", "durable confirmation POST")


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def beside(name, body, count):
    """A bare axum route with the same bytes; requests a second."""
    at, gzipped = f"127.0.0.1:{port()}", name.endswith("gzip")
    with tempfile.NamedTemporaryFile() as file:
        file.write(body)
        file.flush()
        bare = Running(BARE, at, file.name, *(["gzip"] if gzipped else []), at=at)
    with bare:
        words = ["--connections", 16, "--seconds", 300] + (["--gzip"] if gzipped else [])
        return load("page", bare.at, "/", *words, count=count, status=[200])["per_second"]


def show(part, figures, size, yardstick):
    for name, figure in figures.items():
        if isinstance(part, Pages) and name in part.sent:
            body = part.sent[name]
            bare = beside(name, body, size.pages[part.names])
            row(f"{name} ({len(body):,} bytes)", figure, f"bare route {bare:,.0f}/s", f"{figure.value / bare:.2f}")
        elif yardstick and name.startswith(AGAINST_BARE) and figure.unit == "/s":
            row(name, figure, f"{BASE} {yardstick:,.0f}/s", f"{figure.value / yardstick:.2f}")
        else:
            row(name, figure, "", "")


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--quick", action="store_true", help="a tenth of the load")
    words.add_argument("--only", help="parts, with commas between them: " + ", ".join(parts()))
    given = words.parse_args()
    program, size = Program(ROOT), Size.of(given.quick)
    program.build()
    build_load()
    row("what", "measured", "beside", "ratio")
    row("---", "---", "---", "---")
    yardstick = None
    for name, part in parts().items():
        if given.only and name not in given.only.split(","):
            continue
        with part.kept(program, size) as prepared:
            figures = part.measure(program, prepared, size)
            yardstick = yardstick or (figures[BASE].value if BASE in figures else None)
            show(part, figures, size, yardstick)


if __name__ == "__main__":
    main()
