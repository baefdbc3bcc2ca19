#!/usr/bin/env python3
"""How long a static export takes, in one table: benches/export.py [--names 10000] [--binary target/release/undersigned]

A statement in four languages (samples/water.md) with a list of invented names, a tenth of them in Arabic, Greek or Cyrillic letters; exported, exported again, and
after one more name, each with everything and without what costs most. Every export is verified.
"""
import argparse
import os
import pathlib
import random
import re
import resource
import subprocess
import tempfile
import time

from lists import ROOT, name

OTHER = ["جمعية أصدقاء الينابيع {}", "Σύλλογος Νησιωτών {}", "Союз островных школ {}"]
SLUG = "water-for-the-islands"


def main():
    read = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    read.add_argument("--names", type=int, default=10_000)
    read.add_argument("--binary", type=pathlib.Path, default=ROOT / "target/release/undersigned")
    asked = read.parse_args()
    draw, binary = random.Random(5), asked.binary.resolve()
    names = {name(draw) if at % 10 else OTHER[at // 10 % 3].format(at) for at in range(asked.names)}
    print("| export of", f"{len(names):,} names, 4 languages | time | written | unchanged | size |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="undersigned-export-") as folder:
        folder = pathlib.Path(folder)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("UNDERSIGNED_")}
        environment |= {"UNDERSIGNED_LIMITS_READER_SECONDS": "600"}

        def run(*words, given=None):
            done = subprocess.run([binary, *words], cwd=folder, env=environment, input=given, capture_output=True, text=True)
            assert done.returncode == 0, f"{words}: {done.stderr}"
            return done

        def add(lines):
            path = folder / "list.txt"
            path.write_text("".join(f"{at}. {line}\n" for at, line in enumerate(lines, 1)), encoding="utf-8")
            run("import", SLUG, path)
            run("review", SLUG, given="y\n" + "q\n" * 3)

        def export(what, out, *words):
            start = time.perf_counter()
            done = run("publish", SLUG, "--out", out, *words)
            spent = time.perf_counter() - start
            new, same = re.search(r"(\d+) files written, (\d+) unchanged", done.stderr).groups()
            size = sum(path.stat().st_size for path in (folder / out).rglob("*") if path.is_file())
            print(f"| {what} | {spent:.2f} s | {new} | {same} | {size / 1e6:.1f} MB |", flush=True)
            run("verify", out)

        run("statement", "create", ROOT / "samples/water.md")
        run("statement", "open", SLUG, "--yes")
        add(sorted(names))
        # The log goes on first: its entries are not what is measured.
        export("(the log goes on)", "first", "--without", "pdf,docx,xlsx")
        sets = [("everything", "all", []), ("without PDF", "no-pdf", ["--without", "pdf"]), ("without PDF, DOCX, XLSX", "least", ["--without", "pdf,docx,xlsx"])]
        for what, out, words in sets:
            export(what, out, *words)
            export(f"{what}, again", out, *words)
        for at, (what, out, words) in enumerate(sets):
            add([f"Harbour Choir of the {at}th Island"])
            export(f"{what}, one more name", out, *words)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nThe largest process took {peak:.0f} MB.")


if __name__ == "__main__":
    main()
