#!/usr/bin/env python3
"""A busy day: ten times the load that the server can use up, and ten minutes of a steady one.

    benches/overload.py [--seconds 20]            ten times overload, then recovery
    benches/overload.py --steady [--seconds 600]  200 sign-ons a second beside 2,000 page views a second

Overload: 64 connections are enough to sign on as fast as the server can. Here 640 of them sign on, beside 100 on the check page, 100 on the log's tiles and 16 at the
desk, all without a pause, while a reader opens the statement page fifty times a second and is timed. Server and load share this computer's cores, so the load runs
at a lower priority (nice 10): what is measured is the server's choice, not that of the scheduler. Every answer must be the page, the sign-on, or a 503 that says when to
come back. Afterwards the reader and a signer are timed until both are as fast as before.

Steady: every sign-on must be answered 303, every page 200 with its names; the server's memory is sampled.

Needs the release binary and the load generator, as `benches/run.py` builds them.
"""

import argparse
import json
import re
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from bench import LOAD, NAME, ROOT, SLUG, Program, Site, build_load, listed, must, wait_until_listed

NAMES = 1_000
MODERATOR = "moderator@bench.example"


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


class Load:
    """A run of the load generator beside others."""

    def __init__(self, server, what, subject, *more, nice=10):
        words = ["nice", "-n", nice, LOAD, what, f"http://{server.at}", subject, *more]
        self.process = subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def report(self):
        out, err = self.process.communicate(timeout=1_000)
        must(out.strip(), "the load generator says", err)
        return json.loads(out.splitlines()[-1])


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def enter(site, server):
    """The cookie of a moderator."""
    site.cli("desk", "invite", MODERATOR, "--role", "moderator")
    link = re.search(r"/desk/enter/\S+", site.cli("desk", "link", MODERATOR)).group(0)
    opener = urllib.request.build_opener(NoRedirect)
    page = opener.open(f"http://{server.at}{link}").read().decode()
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    request = urllib.request.Request(f"http://{server.at}{link}", urllib.parse.urlencode(fields).encode(), headers={"Origin": f"http://{server.at}"})
    try:
        answer = opener.open(request)
    except urllib.error.HTTPError as redirect:
        answer = redirect
    cookie = answer.headers["Set-Cookie"]
    must(cookie, "the link into the desk gave no session:", answer.status)
    return cookie.split(";")[0]


def prepared(program):
    site = Site(program)
    file = site.folder.parent / "list.txt"
    file.write_text("".join(f"{n}. {NAME.format(n)}\n" for n in range(1, NAMES + 1)))
    site.cli("import", SLUG, file, "--accept")
    return site


def reader(server, seconds):
    """Opens the statement page fifty times a second; a time counts from the moment at which the request was due."""
    body = server.get(f"/s/{SLUG}")
    must(len(listed(body)) == NAMES, "the page holds", len(listed(body)), "names")
    return Load(server, "page", f"/s/{SLUG}", "--connections", 8, "--rate", 50, "--seconds", seconds + 5, "--count", 50 * seconds, nice=0)


def read(report):
    must(report["answers"] == {"200": sum(report["answers"].values())}, "the reader was answered with", report["answers"])
    return f"median {report['p50_ms']:.1f} ms, p99 {report['p99_ms']:.1f} ms, longest {report['max_ms']:.0f} ms"


def tile(server):
    """A tile of the log that is full, or the last part of one."""
    size = int(server.get("/log/checkpoint").decode().splitlines()[1])
    return f"/log/tile/0/000.p/{size}" if size < 256 else "/log/tile/0/000"


def answered(report, allowed):
    must(set(map(int, report["answers"])) <= allowed and report["errors"] == 0, report["load"], "was answered with", report["answers"], report["errors"], "errors")
    return ", ".join(f"{status}: {count:,}" for status, count in report["answers"].items()) + f"; p99 {report['p99_ms']:.0f} ms"


def recovery(server, usual):
    """Seconds until ten answers in a row are no slower than twice the usual p99 (at least 20 ms)."""
    began, good = time.monotonic(), 0
    while good < 10:
        asked = time.monotonic()
        server.get(f"/s/{SLUG}")
        good = good + 1 if (time.monotonic() - asked) * 1000 <= max(20, 2 * usual) else 0
        must(time.monotonic() - began < 60, "not as fast as before after a minute")
    return time.monotonic() - began


def overload(program, seconds):
    with prepared(program) as site:
        with site.serve(outbox=True) as server:
            wait_until_listed(server, NAMES)
            cookie, quiet = enter(site, server), reader(server, 5).report()
            row("statement page, 1,000 names, nothing else", read(quiet))
            bounds = ["--seconds", seconds + 8, "--count"]
            loads = {
                "sign-ons, 640 connections": (Load(server, "sign", SLUG, "--connections", 640, *bounds, 6_000 * seconds), {303, 503}),
                "check page, 100 connections": (Load(server, "page", f"/s/{SLUG}/check", "--connections", 100, *bounds, 1_000_000), {200, 503}),
                "a tile, 100 connections": (Load(server, "page", tile(server), "--connections", 100, *bounds, 1_000_000), {200, 503}),
                "queue at the desk, 16 connections": (
                    Load(server, "page", f"/desk/s/{SLUG}/queue", "--cookie", cookie, "--connections", 16, *bounds, 1_000_000), {200, 503}),
            }
            # The forms are fetched first, and held for as long as a person needs to fill them in.
            time.sleep(3)
            busy, memory = reader(server, seconds).report(), server.memory_mb()
            reports = {what: (load.report(), allowed) for what, (load, allowed) in loads.items()}
            row("the same under ten times the load", read(busy))
            for what, (report, allowed) in reports.items():
                row(what, answered(report, allowed))
            row("as fast as before, after", f"{recovery(server, quiet['p99_ms']):.1f} s")
            row("memory under load", f"{memory:.0f} MB")
        signed = reports["sign-ons, 640 connections"][0]["answers"]["303"]
        must(site.facts()["unconfirmed"] == signed, "acknowledged", signed, "kept", site.facts())


def steady(program, seconds):
    with prepared(program) as site, site.serve(outbox=True) as server:
        wait_until_listed(server, NAMES)
        loads = [
            Load(server, "sign", SLUG, "--connections", 64, "--rate", 200, "--seconds", seconds + 120, "--count", 200 * seconds),
            Load(server, "page", f"/s/{SLUG}", "--gzip", "--connections", 32, "--rate", 1_000, "--seconds", seconds + 60, "--count", 1_000 * seconds),
            Load(server, "page", f"/s/{SLUG}/list.json", "--gzip", "--connections", 32, "--rate", 1_000, "--seconds", seconds + 60, "--count", 1_000 * seconds),
        ]
        memory, began = [], time.monotonic()
        while any(one.process.poll() is None for one in loads[1:]):
            time.sleep(5)
            memory.append((time.monotonic() - began, server.memory_mb()))
        reports = [one.report() for one in loads]
        for report, what in zip(reports, ("sign-ons, 200 a second", "statement page, 1,000 a second", "list.json, 1,000 a second")):
            row(what, answered(report, {303} if "sign-ons" in what else {200}), f"{report['per_second']:.0f}/s")
        later = [mb for when, mb in memory if when > seconds / 5]
        row("memory after the first fifth", f"{min(later):.0f} to {max(later):.0f} MB", f"{max(later) / min(later):.2f}")


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--steady", action="store_true")
    words.add_argument("--seconds", type=int)
    given = words.parse_args()
    program = Program(ROOT)
    must(program.binary.exists(), "not built:", program.binary)
    build_load()
    if given.steady:
        steady(program, given.seconds or 600)
    else:
        overload(program, given.seconds or 20)


if __name__ == "__main__":
    main()
