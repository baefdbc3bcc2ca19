#!/usr/bin/env python3
"""How fast lists are read and names joined, in one table: benches/lists.py [NAMES.txt]

Builds the release binary, writes invented lists of 100,000 entries as text and as XLSX, reads each with `undersigned roster`, and makes
up a million names out of the words of NAMES.txt (one a line; without it, out of invented ones) to join and look up
(`cargo run --release -p names --example scale`). Needs openpyxl for the XLSX row.
"""
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENTRIES = 100_000
# The process that reads has to be allowed as much as so long a list needs.
ALLOWED = os.environ | {"UNDERSIGNED_LIMITS_READER_SECONDS": "600", "UNDERSIGNED_LIMITS_READER_MEGABYTES": "4096"}
SYLLABLES = "ba bel cor da dun el fa gar hol in jo ka lan mar mi nor ol pa quil ra sel ta tor ul va wen xa yor zu".split()
SORT = "Association Network Union Forum Centre Society Council Committee Federation Institute Foundation Coalition".split()
TOPIC = "Women Youth Farmers Teachers Rivers Health Education Culture Water Workers Peace Rights Science Music Libraries".split()
PLACE = "Ghana Chile Tunisia Norway Portugal Kenya Nepal Peru Canada Jordan".split()


def name(draw):
    place = "".join(draw.choice(SYLLABLES) for _ in range(draw.choice([2, 3, 3, 4]))).title()
    made = f"{place} {draw.choice(SORT)} for {draw.choice(TOPIC)} and {draw.choice(TOPIC)}"
    return made + draw.choice(["", "", f" – {''.join(word[0] for word in made.split() if word[0].isupper())}", f" ({draw.choice(PLACE)})"])


def timed(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    start = time.perf_counter()
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True, text=True, env=ALLOWED)
    spent = time.perf_counter() - start
    return spent, max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024, ran


def main():
    draw = random.Random(3)
    subprocess.run(["cargo", "build", "--release", "--quiet", "--bin", "undersigned"], cwd=ROOT, check=True)
    binary = ROOT / "target/release/undersigned"
    print("| what | time | peak memory |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        names = [name(draw) for _ in range(ENTRIES)]
        text = folder / "list.txt"
        text.write_text("Signatories:\n\n" + "".join(f"{at}. {line}\n" for at, line in enumerate(names, 1)), encoding="utf-8")
        files = [("text", text)]
        try:
            import openpyxl

            book = openpyxl.Workbook(write_only=True)
            sheet = book.create_sheet("List")
            sheet.append(["No", "Organisation", "Country"])
            for at, line in enumerate(names, 1):
                sheet.append([at, line, draw.choice(PLACE)])
            book.save(folder / "list.xlsx")
            files.append(("XLSX", folder / "list.xlsx"))
        except ImportError:
            print("openpyxl is not installed: no XLSX row", file=sys.stderr)
        for kind, path in files:
            spent, memory, ran = timed([str(binary), "roster", str(path), "--format", "jsonl"])
            read = len(ran.stdout.splitlines())
            assert read == ENTRIES, f"{kind}: {read} entries"
            print(f"| {kind} list of {ENTRIES:,} entries read, {path.stat().st_size / 1e6:.1f} MB | {spent:.2f} s | {memory:.0f} MB |")
        seeds = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "names.txt"
        if len(sys.argv) < 2:
            seeds.write_text("\n".join(names[:20_000]), encoding="utf-8")
        command = ["cargo", "run", "--release", "--quiet", "-p", "names", "--example", "scale", "--", str(seeds)]
        for line in subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines():
            print(f"| a million names: {line} | | |")


if __name__ == "__main__":
    main()
