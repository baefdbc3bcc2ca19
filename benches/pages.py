#!/usr/bin/env python3
"""Public pages under load while one name a second is accepted, beside a bare route with the same bytes in the same run.

    benches/pages.py [--seconds 10] [--built] [1000 10000 100000]

Builds the release binary and the load generator (`--built`: takes what is there). For each number of names: a server whose list has them; another process accepts
one more name a second, as `undersigned import --accept` does; meanwhile the statement page, a part in the middle of the list and a search are asked for. Ends where
a page does not hold what it should, where a name that was accepted does not come onto the list, or where an answer is not 200.
"""

import argparse
import json
import re
import threading
import time

from bench import BARE, LOAD, NAME, ROOT, SLUG, Program, Running, Site, build_load, listed, must, plain, port, sh, wait_until_listed

CONNECTIONS = 16


def ask(at, path, seconds, *more, connections=CONNECTIONS):
    """Load for so many seconds; every answer must be a 200."""
    said = sh(LOAD, "page", f"http://{at}", path, "--connections", connections, "--count", 100_000_000, "--seconds", seconds, *more)
    report = json.loads(said.splitlines()[-1])
    must(set(report["answers"]) == {"200"} and report["errors"] == 0, path, "was answered with", report["answers"], report["errors"])
    return report


class Newcomers(threading.Thread):
    """One more name a second, until it is told to stop."""

    def __init__(self, site, names):
        super().__init__()
        self.site, self.names, self.stop, self.spent = site, names, threading.Event(), 0.0
        self.file = site.folder.parent / "more.txt"

    def run(self):
        while not self.stop.wait(max(0.0, 1 - self.spent)):
            began = time.monotonic()
            self.file.write_text(f"1. {NAME.format(self.names + 1)}\n")
            self.site.cli("import", SLUG, self.file, "--accept")
            self.names += 1
            self.spent = time.monotonic() - began

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.join()


def whole(server, names):
    """The page and all parts that it leads to hold each name once; gives the address of the part in the middle."""
    page = server.get(f"/s/{SLUG}/en").decode()
    parts = [path.replace("&#38;", "&") for path in dict.fromkeys(re.findall(rf'href="(/s/{SLUG}/names/\d+\?[^"]*)"', page))]
    bodies = [page.encode(), *(server.get(path) for path in parts)]
    must(set().union(*map(listed, bodies)) == set(range(1, names + 1)), "page and parts do not hold each of", names, "names")
    must(sum(len(listed(body)) for body in bodies) == names, "a name stands on two parts")
    return parts[len(parts) // 2] if parts else None


def beside(body, gzipped, seconds):
    """A bare axum route with the same bytes."""
    at = f"127.0.0.1:{port()}"
    file = ROOT / "target/bare-body"
    file.write_bytes(body)
    with Running(BARE, at, file, *(["gzip"] if gzipped else []), at=at) as bare:
        return ask(bare.at, "/", seconds, *(["--gzip"] if gzipped else []))


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def measure(program, names, seconds):
    with Site(program) as site:
        file = site.folder.parent / "list.txt"
        # No more at once than the process that reads files may hold.
        for first in range(1, names + 1, 20_000):
            file.write_text("".join(f"{n}. {NAME.format(n)}\n" for n in range(first, min(first + 20_000, names + 1))))
            site.cli("import", SLUG, file, "--accept")
        with site.serve(outbox=True) as server:
            wait_until_listed(server, names)
            part = whole(server, names)
            with Newcomers(site, names) as newcomers:
                for what, path in (("statement page", f"/s/{SLUG}/en"), ("part in the middle", part)):
                    for gzipped in (False, True) if path else ():
                        before = newcomers.names
                        pace = ["--gzip"] if gzipped else []
                        report = ask(server.at, path, seconds, *pace)
                        came = newcomers.names - before
                        must(came >= seconds // 2, "only", came, "names were accepted in", seconds, "seconds")
                        body = server.get(path, gzipped)
                        must(len(listed(plain(body, gzipped))) >= min(names, 500), path, "holds no list")
                        bare = beside(body, gzipped, seconds)
                        name = f"{what}, {names:,} names, {'gzip' if gzipped else 'plain'} ({len(body):,} bytes)"
                        rate = f"{report['per_second']:,.0f}/s"
                        row(name, rate, f"{bare['per_second']:,.0f}/s", f"{report['per_second'] / bare['per_second']:.2f}", f"{report['p99_ms']:.1f} ms", f"{report['max_ms']:.0f} ms", f"{came} in {seconds} s")
                search = ask(server.at, f"/s/{SLUG}/names?q=number+{names // 2}+upper", seconds, connections=1)
                row(f"search, {names:,} names, one at a time", f"{search['per_second']:,.0f}/s", "", "", f"{search['p50_ms']:.1f} ms median, p99 {search['p99_ms']:.1f} ms", f"{search['max_ms']:.0f} ms", "")
            deadline = time.monotonic() + 20
            while True:
                wait_until_listed(server, newcomers.names)
                try:
                    whole(server, newcomers.names)
                    break
                except AssertionError:
                    must(time.monotonic() < deadline, "the last name is on no page")
                    time.sleep(0.2)
            row(f"memory, {names:,} names, after all this", f"{server.memory_mb():.0f} MB", "", "", "", "", "")


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("names", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    words.add_argument("--seconds", type=int, default=10)
    words.add_argument("--built", action="store_true", help="take the binaries that are there")
    given = words.parse_args()
    program = Program(ROOT)
    if not given.built:
        sh("cargo", "build", "--release", "--bin", "undersigned", cwd=ROOT)
        build_load()
    row("what", "a second", "bare route", "ratio", "p99", "longest", "accepted meanwhile")
    row("---", "---", "---", "---", "---", "---", "---")
    for names in given.names:
        measure(program, names, given.seconds)


if __name__ == "__main__":
    main()
