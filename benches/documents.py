#!/usr/bin/env python3
"""PDF, DOCX and XLSX of long lists, beside other programs that make the same, as ratios of one run.

    benches/documents.py [--sizes 100,1000,10000] [--large 50000] [--rounds 3] [--no-build]

PDF: this project's typesetter and the compiler of the PyPI package `typst` set the same template with the same data, fonts and
standards, each in a process of its own, fonts and start included; the names of both PDFs, read by pdftotext, are equal. Beside
them LibreOffice and headless Chromium print the same names. DOCX and XLSX: the first request to a running server for each form,
and python-docx and openpyxl writing the same rows. Needs: pip install typst python-docx openpyxl; pdftotext; soffice and chromium
in the PATH (left out where they are missing). Medians of some rounds in turn; LibreOffice and Chromium once.
"""

import argparse
import html
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from bench import ROOT, SLUG, Program, Site, must, sh, wait_until_listed

FONTS = ROOT / "crates/typeset/fonts"
SCRIPTS = [
    ("Circle of Well Keepers of {}", ["Aldmoor", "Brackwater", "Cairnhill", "Dunmere"]),
    ("Réseau des fontaines de {}", ["Vaubrune", "Clairsource", "Montrelais"]),
    ("اتحاد حراس الينابيع في {}", ["الوادي الأعلى", "الجزيرة البيضاء", "رأس النخل"]),
    ("Союз хранителей родников {}", ["Верхнего Лога", "Белого Яра"]),
    ("Σύλλογος Πηγών {}", ["Ανω Νερού", "Λευκής"]),
    ("איגוד שומרי המעיינות {}", ["בעמק העליון", "בהר הלבן"]),
    ("जल स्रोत समिति {}", ["ऊपरी घाटी", "सफेद पहाड़"]),
]
BARE = """
import sys, typst
typst.compile(sys.argv[1] + "/document.typ", sys.argv[2], root=sys.argv[1], font_paths=[sys.argv[3]],
              ignore_system_fonts=True, pdf_standards=["a-2a", "ua-1"])
"""
OPENPYXL = """
import json, sys, openpyxl
rows = json.load(open(sys.argv[1]))
book = openpyxl.Workbook()
sheet = book.active
sheet.append(list(rows[0]))
sheet.freeze_panes = "A2"
for row in rows:
    sheet.append(list(row.values()))
book.save(sys.argv[2])
"""
DOCX = """
import json, sys, docx
rows = json.load(open(sys.argv[1]))
document = docx.Document()
document.add_heading("Keep the island springs public", 0)
for row in rows:
    document.add_paragraph(row["name"], style="List Number")
document.save(sys.argv[2])
"""


def names(count):
    """Invented, all different, in seven scripts."""
    made = []
    for n in range(count):
        what, places = SCRIPTS[n % len(SCRIPTS)]
        made.append(what.format(f"{places[n // len(SCRIPTS) % len(places)]} {n + 1}"))
    return made


def timed(*words):
    """Seconds and peak memory in MB of a process."""
    began = time.monotonic()
    process = subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    must(status == 0, words[0], complaint.decode(errors="replace")[-400:])
    return time.monotonic() - began, used.ru_maxrss / 1024


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def letters(pdf):
    """How often each letter is printed; the order of columns and directions does not matter."""
    text = sh("pdftotext", pdf, "-")
    return sorted(text.replace("\f", "").split())


def documents(count, rounds, box):
    listed = box / "names.json"
    listed.write_text(json.dumps(names(count)))
    ours, bare = box / "ours.pdf", box / "bare.pdf"
    folder = box / "typst"
    folder.mkdir(exist_ok=True)
    program = Program(ROOT).release / "examples/set"
    taken = {"ours": [], "bare": []}
    for _ in range(rounds):
        taken["ours"].append(timed(program, listed, ours, folder))
        taken["bare"].append(timed(sys.executable, "-c", BARE, folder, bare, FONTS))
    must(letters(ours) == letters(bare), "both PDFs say the same")
    seconds = {who: statistics.median(s for s, _ in runs) for who, runs in taken.items()}
    memory = {who: max(m for _, m in runs) for who, runs in taken.items()}
    row(f"PDF of {count:,} names", f"{seconds['ours']:.2f} s, {memory['ours']:,.0f} MB",
        f"Typst alone {seconds['bare']:.2f} s, {memory['bare']:,.0f} MB", f"{seconds['ours'] / seconds['bare']:.2f}")
    return seconds["ours"]


def printed(count, ours, box):
    """The same names by other programs that print."""
    page = box / "list.html"
    items = "".join(f"<li>{html.escape(name)}" for name in names(count))
    page.write_text(f"<!doctype html><meta charset=utf-8><title>List</title><ol style='columns:2'>{items}</ol>")
    if shutil.which("soffice"):
        sh(sys.executable, "-c", DOCX, rows_file(count, box), box / "list.docx")
        took, _ = timed("soffice", "--headless", f"-env:UserInstallation=file://{box}/office", "--convert-to", "pdf", "--outdir", box, box / "list.docx")
        row(f"PDF of {count:,} names", f"{ours:.2f} s", f"LibreOffice {took:.2f} s", f"{ours / took:.2f}")
    if shutil.which("chromium"):
        took, _ = timed("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                        f"--user-data-dir={box}/browser", f"--print-to-pdf={box}/printed.pdf", page.as_uri())
        row(f"PDF of {count:,} names", f"{ours:.2f} s", f"Chromium {took:.2f} s", f"{ours / took:.2f}")


def rows_file(count, box):
    file = box / "rows.json"
    file.write_text(json.dumps([{"number": n, "kind": "organisation", "name": name, "short": "", "role": "", "affiliation": "", "place": "", "country": ""}
                                for n, name in enumerate(names(count), 1)]))
    return file


def office(count, rounds, box):
    site = Site(Program(ROOT))
    with site:
        file = box / "list.txt"
        file.write_text("".join(f"{n}. {name}\n" for n, name in enumerate(names(count), 1)))
        site.cli("import", SLUG, file, "--accept")
        with site.serve(outbox=True) as server:
            wait_until_listed(server, count)
        for what, path, script in (("DOCX", "statement.docx", DOCX), ("XLSX", "list.xlsx", OPENPYXL)):
            ours, other = [], []
            for _ in range(rounds):
                # A server that has just started has made nothing yet.
                with site.serve(outbox=True) as server:
                    server.get(f"/s/{SLUG}/list.json")
                    began = time.monotonic()
                    body = server.get(f"/s/{SLUG}/{path}")
                    ours.append(time.monotonic() - began)
                    must(body[:2] == b"PK" and len(body) > count, path, "holds the list:", len(body))
                other.append(timed(sys.executable, "-c", script, rows_file(count, box), box / path)[0])
            mine, theirs = statistics.median(ours), statistics.median(other)
            package = "python-docx" if what == "DOCX" else "openpyxl"
            row(f"{what} of {count:,} names", f"{mine:.2f} s, {len(body) // 1024:,} kB", f"{package} {theirs:.2f} s", f"{mine / theirs:.2f}")


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--sizes", default="100,1000,10000")
    words.add_argument("--large", type=int, default=50_000, help="also one PDF of so many names, once; 0: none")
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--no-build", action="store_true")
    given = words.parse_args()
    if not given.no_build:
        sh("cargo", "build", "--release", "-p", "typeset", "--example", "set", cwd=ROOT)
        sh("cargo", "build", "--release", "--bin", "undersigned", cwd=ROOT)
    sizes = [int(size) for size in given.sizes.split(",")]
    row("what", "measured", "beside", "ratio")
    row("---", "---", "---", "---")
    with tempfile.TemporaryDirectory(prefix="undersigned-bench-") as box:
        box = pathlib.Path(box)
        for size in sizes:
            ours = documents(size, given.rounds, box)
        printed(sizes[-1], ours, box)
        office(sizes[-1], given.rounds, box)
        if given.large:
            documents(given.large, 1, box)


if __name__ == "__main__":
    main()
