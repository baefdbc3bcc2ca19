"""What is measured. Each part sets up what its rows say, measures, asserts that it measured just that, and gives figures by row.

`prepare(program, size)` makes what every round can use again; `measure(program, prepared, size)` gives `{row: Figure}`.
"""

import contextlib
import re
import time
from dataclasses import dataclass

from bench import NAME, SLUG, Site, listed, load, must, plain, wait_until_listed


@dataclass
class Figure:
    value: float
    unit: str
    # Whether a smaller figure is the better one.
    less: bool = False

    def __str__(self):
        digits = 0 if self.value >= 100 else 1 if self.value >= 10 else 2
        return f"{self.value:,.{digits}f} {self.unit}"


class Part:
    """Some rows that are measured together."""

    def prepare(self, program, size):
        return None

    @contextlib.contextmanager
    def kept(self, program, size):
        """What was prepared, for as long as rounds are measured."""
        with self.prepare(program, size) or contextlib.nullcontext() as prepared:
            yield prepared

    def measure(self, program, prepared, size):
        raise NotImplementedError


def rates(what, report):
    return {what: Figure(report["per_second"], "/s"), f"{what}, p99": Figure(report["p99_ms"], "ms", less=True)}


class Yardstick(Part):
    """The rows of a sign-on into a bare SQLite file, each sign-on in a transaction of its own, and 64 together."""

    def measure(self, program, prepared, size):
        with Site(program) as site:
            lines = program.example("bare", size.sign_ons, site.folder).splitlines()[1:]
        together = {int(words[0]): float(words[1]) for line in lines if (words := line.split("\t"))}
        must(set(together) == {1, 64}, "bare measured", together)
        return {"bare SQLite, 1 sign-on per transaction": Figure(together[1], "/s"), "bare SQLite, 64 sign-ons per transaction": Figure(together[64], "/s")}


class SignOns(Part):
    """Forms that are refused, and forms that become sign-ons, each durable before its answer. No mail leaves."""

    def measure(self, program, prepared, size):
        rows = {}
        for connections in (16, 64):
            with Site(program) as site:
                with site.serve(outbox=False) as server:
                    words = ["--connections", connections, "--seconds", 300]
                    nothing = load("refused", server.at, SLUG, *words, count=size.sign_ons, status=range(400, 500))
                    site.expect(sign_ons=0)
                    signed = load("sign", server.at, SLUG, *words, count=size.sign_ons, status=[303])
                site.expect(sign_ons=size.sign_ons, unconfirmed=size.sign_ons)
            rows |= rates(f"POST that stores nothing, {connections} connections", nothing)
            rows |= rates(f"durable sign-on POST, {connections} connections", signed)
        return rows


class Confirmations(Part):
    """Links of mails followed: each confirmation durable, its mail composed and kept by the running server meanwhile."""

    def prepare(self, program, size):
        site = Site(program)
        with site.serve(outbox=True) as server:
            load("sign", server.at, SLUG, "--connections", 16, "--seconds", 300, count=size.confirmations, status=[303])
            bodies = site.mails(size.confirmations)
        tokens = [found.group(1) for body in bodies if (found := re.search(r"/confirm/([A-Za-z0-9_-]+)", body))]
        must(len(set(tokens)) == size.confirmations, len(set(tokens)), "tokens for", size.confirmations, "sign-ons")
        (site.folder.parent / "tokens").write_text("\n".join(tokens))
        return site

    def measure(self, program, prepared, size):
        rows = {}
        for connections in (16, 64):
            with Site(program, like=prepared) as site:
                with site.serve(outbox=True) as server:
                    words = ["--connections", connections, "--seconds", 300]
                    report = load("confirm", server.at, prepared.folder.parent / "tokens", *words, count=size.confirmations, status=[200])
                    site.mails(2 * size.confirmations)
                site.expect(confirmed=size.confirmations, waiting=size.confirmations, unconfirmed=0)
            rows |= rates(f"durable confirmation POST, {connections} connections", report)
        return rows


class Pages(Part):
    """Pages and lists with so many names, which a checkpoint covers."""

    def __init__(self, names):
        self.names = names

    def prepare(self, program, size):
        site = Site(program)
        file = site.folder.parent / "list.txt"
        file.write_text("".join(f"{n}. {NAME.format(n)}\n" for n in range(1, self.names + 1)))
        site.cli("import", SLUG, file, "--accept")
        with site.serve(outbox=True) as server:
            wait_until_listed(server, self.names)
        return site

    def body(self, server, path, gzipped):
        """What is sent; it must hold every name, or the first part of a list that goes on."""
        body = server.get(path, gzipped)
        found, all_names = listed(plain(body, gzipped)), set(range(1, self.names + 1))
        goes_on = b"/names/2?" in plain(body, gzipped) and 500 <= len(found) <= 2_000
        must(found == all_names or goes_on and found < all_names, path, "holds", len(found), "of", self.names, "names")
        return body

    def measure(self, program, prepared, size):
        rows, count = {}, size.pages[self.names]
        with prepared.serve(outbox=True) as server:
            for path, what in ((f"/s/{SLUG}", "statement page"), (f"/s/{SLUG}/list.json", "list.json")):
                for gzipped in (False, True):
                    body = self.body(server, path, gzipped)
                    words = ["--connections", 16, "--seconds", 300] + (["--gzip"] if gzipped else [])
                    report = load("page", server.at, path, *words, count=count, status=[200])
                    must(report["bytes"] == count * len(body), path, "sent", report["bytes"], "bytes for", count, "times", len(body))
                    row = f"{what}, {self.names:,} names, {'gzip' if gzipped else 'plain'}"
                    rows[row] = Figure(report["per_second"], "/s")
                    self.sent[row] = body
            self.body(server, f"/s/{SLUG}", False)
            report = load("page", server.at, f"/s/{SLUG}", "--connections", 16, "--seconds", 300, "--etag", count=count, status=[304])
            rows[f"statement page, {self.names:,} names, unchanged (304)"] = Figure(report["per_second"], "/s")
        return rows

    # The bytes behind each row, for the bare route beside it.
    sent: dict = {}


class Sequencer(Part):
    """What waits comes into the log; how long an accepted name takes to be covered."""

    SAID = {
        r"sequencer, (\d+) entries that wait: (\d+) a second": ("what waits into the log", "/s", False),
        r"accepting and sequencer, (\d+) entries: (\d+) a second": ("accepting and what waits into the log", "/s", False),
        r"accepted to covered, (\d+) at 1,000 a second: median ([\d.]+) ms": ("accepted to covered, median", "ms", True),
        r"accepted to covered, (\d+) at 1,000 a second: .*p99 ([\d.]+) ms": ("accepted to covered, p99", "ms", True),
    }

    def measure(self, program, prepared, size):
        said = program.example("log_speed", size.log, size.log_seconds)
        rows = {}
        for pattern, (row, unit, less) in self.SAID.items():
            found = re.search(pattern, said)
            must(found, "log_speed does not say", pattern, ":", said)
            count = size.log_seconds * 1_000 if "covered" in row else size.log
            must(int(found.group(1)) == count, row, "is of", found.group(1), "entries, not of", count)
            rows[row] = Figure(float(found.group(2)), unit, less)
        return rows


class Verify(Part):
    """`verify` of a log in files, with all its rules."""

    def measure(self, program, prepared, size):
        said = program.example("verify_speed", size.verify)
        found = re.search(r"verified (\d+) signatures in ([\d.]+) s.*peak memory (\d+) kB", said)
        must(found and int(found.group(1)) == size.verify, "verify_speed says", said)
        entries = re.search(r"(\d+) entries", said.replace(",", ""))
        must(entries and int(entries.group(1)) == size.verify + 1 and "NOT" not in said, "verify says", said)
        return {"verify": Figure(float(found.group(2)), "s", less=True), "verify, peak memory": Figure(int(found.group(3)) / 1024, "MB", less=True)}


class StartAndMemory(Part):
    """A server that is started on a database with so many sign-ons, and then has nothing to do."""

    def prepare(self, program, size):
        site = Site(program)
        with site.serve(outbox=False) as server:
            load("sign", server.at, SLUG, "--connections", 64, "--seconds", 600, count=size.kept, status=[303])
        site.expect(sign_ons=size.kept, unconfirmed=size.kept)
        return site

    def measure(self, program, prepared, size):
        with prepared.serve(outbox=False) as server:
            time.sleep(2)
            memory = server.memory_mb()
            must(b"Keep the island springs public" in server.get(f"/s/{SLUG}"), "the started server shows no statement")
        return {"start until the first answer": Figure(server.start_ms, "ms", less=True), "idle memory": Figure(memory, "MB", less=True)}


@dataclass
class Size:
    """How much of everything."""

    sign_ons: int = 30_000
    confirmations: int = 10_000
    pages: dict = None
    log: int = 50_000
    log_seconds: int = 5
    verify: int = 1_000_000
    kept: int = 100_000

    @classmethod
    def of(cls, quick):
        if quick:
            return cls(3_000, 1_000, {100: 4_000, 1_000: 2_000, 10_000: 400}, 5_000, 1, 100_000, 10_000)
        return cls(pages={100: 40_000, 1_000: 20_000, 10_000: 4_000})


def parts():
    return {
        "yardstick": Yardstick(), "sign-ons": SignOns(), "confirmations": Confirmations(), "pages": Pages(100), "pages-1000": Pages(1_000),
        "pages-10000": Pages(10_000), "sequencer": Sequencer(), "verify": Verify(), "start": StartAndMemory(),
    }
