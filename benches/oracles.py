#!/usr/bin/env python3
"""Does the time of an answer tell who has signed, or who works at the desk?

    benches/oracles.py [--tries 100] [--slow-ms 4] [--only PART[,PART]]

Known and unknown are asked in turns, in random order within each pair, over one kept connection to a server on this computer. For each row: both medians; the
probability that two groups alike differ as much (Mann-Whitney); and the share that a single try tells right with the best threshold (half is guessing, and a few
per cent above half is what the best threshold finds in noise: the row "control" asks unknown twice). Everything is measured twice: as it is, and with every fsync
made slow by a small library that is compiled for it, as on a cheap disk. Ends with 1 where medians differ by more than 5 % and not by chance (p < 0.0001).

Needs the binary (`UNDERSIGNED`, or the newest in target) and `cc`. `--tries 2000` is the full run. The groups are counted in the database.
"""

import argparse
import math
import os
import pathlib
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests"))

import live

SLOW = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>
static int later(const char *name, int file) {
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    usleep(atoi(getenv("SLOW_FSYNC_US")));
    return next(file);
}
int fsync(int file) { return later("fsync", file); }
int fdatasync(int file) { return later("fdatasync", file); }
"""
MEMBERS = [f"member{n}@desk.example" for n in range(5)]
SIGNED = 20


class NotMeasured(AssertionError):
    """What was measured is not what the row says."""


def must(holds, *what):
    if not holds:
        raise NotMeasured(" ".join(map(str, what)))


def slow_library(folder):
    source, library = pathlib.Path(folder) / "slow.c", pathlib.Path(folder) / "slow.so"
    source.write_text(SLOW)
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def mann_whitney(one, other):
    """Two-sided p of equal distributions, by the normal approximation with ties."""
    ranked = sorted([(value, 0) for value in one] + [(value, 1) for value in other])
    ranks, ties, at = 0.0, 0.0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        ranks += (at + 1 + end) / 2 * sum(group == 0 for _, group in ranked[at:end])
        ties += (end - at) ** 3 - (end - at)
        at = end
    n, m = len(one), len(other)
    u, whole = ranks - n * (n + 1) / 2, n + m
    spread = math.sqrt(n * m / 12 * (whole + 1 - ties / (whole * (whole - 1))))
    return math.erfc(abs(u - n * m / 2) / spread / math.sqrt(2))


def told_right(one, other):
    """The share that the best threshold tells right: half of one plus the largest distance of the two distributions."""
    best, seen = 0.0, [0, 0]
    ranked = sorted([(value, 0) for value in one] + [(value, 1) for value in other])
    for at, (value, group) in enumerate(ranked, 1):
        seen[group] += 1
        if at == len(ranked) or ranked[at][0] != value:
            best = max(best, abs(seen[0] / len(one) - seen[1] / len(other)))
    return (1 + best) / 2


def self_test():
    """The statistics must be able to say yes and no."""
    draw = random.Random(7)
    noise = [[draw.gauss(100, 10) for _ in range(400)] for _ in range(2)]
    must(mann_whitney(*noise) > 0.01 and told_right(*noise) < 0.57, "noise is told apart")
    must(mann_whitney(noise[0], [value + 10 for value in noise[1]]) < 1e-9, "a difference is not seen")
    must(told_right([1, 2, 3], [4, 5, 6]) == 1 and told_right([1, 2], [1, 2]) == 0.5, "thresholds")


class Probe(live.Visitor):
    """A stranger who comes from another network each time, and looks at the clock."""

    def __init__(self, site):
        super().__init__(site)
        self.number = 0

    def ask(self, method, path, body=None, headers=None):
        self.number += 1
        n = self.number
        return super().ask(method, path, body, (headers or {}) | {"X-Forwarded-For": f"{20 + (n >> 16)}.{n >> 8 & 255}.{n & 255}.9"})

    def time(self, act):
        began = time.perf_counter_ns()
        status = act().status
        return (time.perf_counter_ns() - began) / 1000, status


class Measured:
    """A running site with people of every kind, and what was asked of it."""

    def __init__(self, site, tries):
        self.site, self.tries, self.rows, self.fresh = site, tries, [], 0
        self.slug = site.prepare()
        for member in MEMBERS:
            site.cli("desk", "invite", member, "--role", "moderator")
        site.start()
        self.probe = Probe(site)

    def unknown(self):
        self.fresh += 1
        return f"stranger{self.fresh}@harbour.example"

    def count(self, sql):
        with sqlite3.connect(f"file:{self.site.data / 'undersigned.sqlite'}?mode=ro", uri=True) as database:
            return database.execute(sql).fetchone()[0]

    def settled(self, patience=120):
        """Once the server has looked at all that was sent."""
        deadline = time.monotonic() + patience
        while self.count("SELECT count(*) FROM mail_job WHERE failed = 0 AND (due_at < 1 << 60 OR due_at <= (1 << 60) + 1000 * (1 + unixepoch()))") or self.count(
            "SELECT count(*) FROM desk_request WHERE due_at <= 1000 * (1 + unixepoch())"
        ):
            must(time.monotonic() < deadline, "mails still wait")
            time.sleep(0.2)

    def send(self, hidden, email, name="Circle of Well Keepers"):
        return self.probe.sign_on(self.slug, hidden, name, email)

    def waiting(self, count, kind):
        """So many addresses for which a form was sent, with the handles that their senders got."""
        before = self.count("SELECT count(*) FROM sign_on WHERE code_expires_at IS NOT NULL")
        found = {}
        for n, hidden in enumerate(self.probe.fresh_forms(self.slug, count)):
            email = f"{kind}{n}@harbour.example"
            answer = self.send(hidden, email)
            must(answer.status == 303, "form:", answer.status)
            found[email] = re.search(r"[?&]f=([^&]+)", answer.location).group(1)
        self.settled()
        must(self.count("SELECT count(*) FROM sign_on WHERE code_expires_at IS NOT NULL") == before + count, "each waits with a code")
        return found

    def signed(self, count):
        """So many addresses that have confirmed; and their own pages."""
        emails = list(self.waiting(count, "signed"))
        links = {mail["to"]: live.token_in(mail["body"]) for mail in self.site.outbox()}
        own = []
        for email in emails:
            page = self.probe.confirm(links[email])
            own.append(re.search(r"/signon/([A-Za-z0-9_-]+)", page.text).group(1))
        must(self.count("SELECT count(*) FROM sign_on WHERE confirmation = 'confirmed'") == count, "all are confirmed")
        self.settled()
        return emails, own

    def compare(self, name, one, other, status):
        """Runs both lists of acts in turns, and notes what came of it."""
        groups = ([], [])
        for pair in zip(one, other, strict=True):
            for at in random.sample([0, 1], 2):
                took, answered = self.probe.time(pair[at])
                must(answered == status, name, "answers", answered)
                groups[at].append(took)
        known, unknown = groups
        middle = statistics.median(known), statistics.median(unknown)
        p, share = mann_whitney(known, unknown), told_right(known, unknown)
        apart = abs(middle[0] / middle[1] - 1) > 0.05 and p < 1e-4
        self.rows.append(apart)
        cells = [name, f"{middle[0]:,.0f} µs", f"{middle[1]:,.0f} µs", f"{middle[0] / middle[1]:.3f}", f"{p:.2g}", f"{share:.1%}", "TOLD APART" if apart else ""]
        print("| " + " | ".join(cells) + " |", flush=True)


def forms(measured):
    tries = measured.tries
    emails, _ = measured.signed(SIGNED)
    waiting = list(measured.waiting(tries, "form"))
    # One address beyond its mails.
    for n, hidden in enumerate(measured.probe.fresh_forms(measured.slug, 7)):
        measured.send(hidden, "full@harbour.example", f"Nonsense {n}")
    measured.settled()
    must(measured.count("SELECT count(*) FROM mailbox WHERE waits IS NOT NULL") == 1, "one mailbox is full")
    kinds = {
        "form, waits": waiting,
        "form, has signed": [emails[n % SIGNED] for n in range(tries)],
        "form, beyond its mails": ["full@harbour.example"] * tries,
        "form, control": [measured.unknown() for _ in range(tries)],
    }
    for name, known in kinds.items():
        hidden = iter(measured.probe.fresh_forms(measured.slug, 2 * tries))
        before = measured.count("SELECT count(*) FROM sign_on")

        def sends(addresses):
            return [lambda form=next(hidden), email=email: measured.send(form, email) for email in addresses]

        measured.compare(name, sends(known), sends([measured.unknown() for _ in known]), 303)
        must(measured.count("SELECT count(*) FROM sign_on") == before + 2 * tries, "every form was stored")
        measured.settled()
    signed_again = measured.count("SELECT count(*) FROM outbox WHERE kind = 'already_signed'")
    must(signed_again >= SIGNED, "who had signed was told so:", signed_again)


def codes(measured):
    tries, path = measured.tries, f"/s/{measured.slug}/code"
    hidden = measured.probe.form(path)

    def types(fields):
        return [lambda one=one: measured.probe.post(path, hidden | {"code": "00000000"} | one) for one in fields]

    def strangers(count):
        return [{"email": measured.unknown()} for _ in range(count)]

    before = measured.count("SELECT count(*) FROM code_try")
    by_address = [{"email": email} for email in measured.waiting(tries, "code")]
    measured.compare("code by address", types(by_address), types(strangers(tries)), 422)
    handles = [{"handle": handle} for handle in measured.waiting(tries, "handle").values()]
    nobody = [{"handle": "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=21)) + "A"} for _ in range(tries)]
    measured.compare("code by handle", types(handles), types(nobody), 422)
    measured.compare("code, control", types(strangers(tries)), types(strangers(tries)), 422)
    tried = measured.count("SELECT count(*) FROM code_try") - before
    must(tried == 6 * tries, "each address and handle has its row:", tried)


def desk(measured):
    tries, path = measured.tries, "/desk/sign-in"
    hidden = measured.probe.form(path)
    members = [MEMBERS[n % len(MEMBERS)] for n in range(tries)]

    def asks(emails):
        return [lambda email=email: measured.probe.post(path, hidden | {"email": email}) for email in emails]

    measured.compare("desk sign-in", asks(members), asks([measured.unknown() for _ in members]), 200)
    measured.compare("desk sign-in, control", asks([measured.unknown() for _ in members]), asks([measured.unknown() for _ in members]), 200)
    measured.settled()
    sent = measured.count("SELECT count(*) FROM outbox WHERE kind = 'desk_link'")
    must(len(MEMBERS) <= sent <= 5 * len(MEMBERS), sent, "links for", len(MEMBERS), "members")
    live_links = measured.count("SELECT max(n) FROM (SELECT count(*) AS n FROM token WHERE purpose = 'desk_link' AND expires_at - created_at <= 1800000 GROUP BY record_id)")
    must(live_links <= 5, live_links, "links of one member")


def own_pages(measured):
    tries = measured.tries
    _, own = measured.signed(1)
    hidden = measured.probe.form(f"/signon/{own[0]}")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

    def near():
        """The real link with one letter changed, not the last: some of its bits count for nothing."""
        at = random.randrange(42)
        return own[0][:at] + random.choice(letters.replace(own[0][at], "")) + own[0][at + 1 :]

    def far():
        return "".join(random.choices(letters, k=42)) + "A"

    gets = [[lambda token=make(): measured.probe.get(f"/signon/{token}") for _ in range(tries)] for make in (near, far)]
    posts = [[lambda token=make(): measured.probe.post(f"/signon/{token}", hidden | {"act": "withdraw", "confirm": "yes"}) for _ in range(tries)] for make in (near, far)]
    measured.compare("own page, GET of a link that is nearly right", *gets, 404)
    measured.compare("own page, POST to a link that is nearly right", *posts, 404)
    must(measured.count("SELECT count(*) FROM sign_on WHERE standing = 'withdrawn'") == 0, "nobody was withdrawn")


PARTS = {"forms": forms, "codes": codes, "desk": desk, "own": own_pages}


def run(part, tries, slow_us, library):
    settings = {"server_trusted_proxy": "127.0.0.1", "limits_writer_queue": 20_000}
    with live.Site("undersigned-oracles-", **settings) as site:
        if slow_us:
            site.environment |= {"SLOW_FSYNC_US": str(slow_us)}
        measured = None
        started = site.start
        # Only the server is slow, not the command line that prepares the site.
        site.start = lambda: started(before=["env", f"LD_PRELOAD={library}"] if slow_us else [])
        measured = Measured(site, tries)
        PARTS[part](measured)
        site.stop()
        return measured.rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=100, help="of each group in each row")
    parser.add_argument("--slow-ms", type=float, default=4, help="what every fsync takes longer in the second half; 0: no second half")
    parser.add_argument("--only", help="parts, with commas between them: " + ", ".join(PARTS))
    given = parser.parse_args()
    self_test()
    parts, apart = given.only.split(",") if given.only else list(PARTS), []
    with tempfile.TemporaryDirectory(prefix="undersigned-slow-") as folder:
        library = slow_library(folder) if given.slow_ms else None
        for slow_us in [0] + [int(given.slow_ms * 1000)] * bool(given.slow_ms):
            print(f"\n{given.tries} tries of each group, fsync " + (f"{slow_us / 1000:g} ms slower" if slow_us else "as it is"))
            print("| asked | known | unknown | ratio | p | told right by one try | |\n| --- | --- | --- | --- | --- | --- | --- |")
            for part in parts:
                apart += run(part, given.tries, slow_us, library)
    print(f"\n{sum(apart)} of {len(apart)} rows told apart")
    return 1 if any(apart) else 0


if __name__ == "__main__":
    sys.exit(main())
