#!/usr/bin/env python3
"""One byte of one file of an export is changed, anywhere: both checkers find it, `undersigned verify` and the page `check.html`.

    bytes.py [--changes N] [--seed S] [--show]

The changes are drawn over all bytes of the files that the two read: lists, tables, texts, entries, tiles, checkpoint, key and receipts. Both look at the
same changed folder. Documents for people (PDF, DOCX, pages and so on) are read by neither: both say only that they were not looked at. A file is drawn
first and then a byte of it, so that small files have their share.
"""

import argparse
import pathlib
import random
import shutil
import subprocess
import sys
import threading
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from forgery.site import HARBOUR, SPRINGS, Town, live, make
from second import Page
from site_with_desk import names

KINDS = [
    ("list.json", "s/*/list.json"), ("list.csv", "s/*/list.csv"), ("texts", "log/text/*"), ("entries", "log/tile/entries/**/*"),
    ("tiles", "log/tile/[0-9]/**/*"), ("checkpoint", "log/checkpoint"), ("key", "log/vkey"), ("receipts", "receipts/*"),
]


def export(town):
    """A folder with two statements, everything that the log can say, and more entries than a tile holds."""
    receipts = make(town)
    town.start()
    town.take_in(SPRINGS, names(260))
    town.accept_all(SPRINGS)
    town.settled()
    town.stop()
    out = town.folder / "bytes"
    town.cli("publish", SPRINGS, HARBOUR, "--out", out)
    (out / "receipts").mkdir()
    for name, path in receipts.items():
        shutil.copy(path, out / "receipts" / f"{name.replace(' ', '-')}.tlog-proof")
    return out


def other(byte, draw):
    """Another byte: often one bit away, so that what is changed may keep its form."""
    new = byte ^ 1 << draw.randrange(8) if draw.random() < 0.5 else draw.randrange(256)
    return new if new != byte else byte ^ 1


def drawn(folder, count, seed):
    """Kind, file, place and new byte of each change."""
    draw = random.Random(seed)
    files = [(kind, sorted(path for path in folder.glob(glob) if path.is_file())) for kind, glob in KINDS]
    assert all(paths for _, paths in files), "an export has files of every kind"
    changes = []
    for number in range(count):
        kind, paths = files[number % len(files)]
        path = draw.choice(paths)
        data = path.read_bytes()
        at = draw.randrange(len(data))
        changes.append((kind, path.relative_to(folder), at, other(data[at], draw)))
    return changes


class Looker(threading.Thread):
    """Makes its share of the changes in a copy of its own, and lets both look at each."""

    def __init__(self, folder, copy, changes, show):
        super().__init__()
        self.folder, self.changes, self.show = shutil.copytree(folder, copy), changes, show
        self.page = Page()
        self.found, self.missed = Counter(), []

    def verify(self):
        done = subprocess.run([live.binary(), "verify", self.folder], capture_output=True, text=True, errors="replace", timeout=60)
        return done.returncode, done.stdout

    def run(self):
        for kind, file, at, new in self.changes:
            path = self.folder / file
            data = path.read_bytes()
            path.write_bytes(data[:at] + bytes([new]) + data[at + 1 :])
            (code, said), answer = self.verify(), self.page.ask(self.folder)
            path.write_bytes(data)
            what = f"{file}, byte {at}: {data[at]:#04x} became {new:#04x}"
            for who, is_found, told in [("verify", code == 3, said), ("page", answer["outcome"] == "not", answer)]:
                self.found[kind, who] += is_found
                if not is_found:
                    self.missed.append(f"{who} did not find {what}: {told}")
            if self.show:
                print(f"{what}\n    {said.splitlines()[0] if said else ''}\n    {answer['found'][:3]}")
        self.page.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--show", action="store_true", help="show what is said of each change")
    given = parser.parse_args()
    with Town() as town:
        out = export(town)
        changes = drawn(out, given.changes, given.seed)
        lookers = [Looker(out, town.folder / f"copy-{n}", changes[n::2], given.show) for n in range(2)]
        for looker in lookers:
            code, said = looker.verify()
            answer = looker.page.ask(looker.folder)
            assert code == 0 and answer["outcome"] == "ok", f"nothing was changed yet: {said}\n{answer}"
        for looker in lookers:
            looker.start()
        for looker in lookers:
            looker.join()
    found, made = sum((looker.found for looker in lookers), Counter()), Counter(kind for kind, *_ in changes)
    print(f"{'file':12} {'changes':>8} {'verify':>8} {'page':>8}")
    for kind, count in made.items():
        print(f"{kind:12} {count:8} {found[kind, 'verify']:8} {found[kind, 'page']:8}")
    missed = [line for looker in lookers for line in looker.missed]
    if missed:
        raise SystemExit("\n".join(missed))
    print(f"ok   {len(changes)} changes of one byte, each found by both")


if __name__ == "__main__":
    main()
