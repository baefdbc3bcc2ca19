#!/usr/bin/env python3
"""SIGKILL at every step of the log's write path, twice in a row, in pairs of steps (R-39).

    kills.py [--pairs N | --all] [--servers 2]

Debug builds stop at the step that DRILL_STOP_AT names; then the server is killed. Somebody is accepted, the server stops at the first step, is killed,
started again to stop at the second, killed again, and started once more. Each time afterwards: whoever counts has one leaf and whoever does not has none,
the list verifies, and no two checkpoints of one size with different roots were ever seen. With --servers 2, two servers share one PostgreSQL database
(UNDERSIGNED_TEST_POSTGRES names the cluster) and only the first one stops; the second must take over.
"""

import argparse
import itertools
import pathlib
import random
import re
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from site_with_desk import Desk, checkpoint, database, names, postgres

STEPS = [
    "before commit of decide",
    "after commit of decide",
    "chosen",
    "tiles written",
    "signed",
    "head moved",
    "before commit of integrate",
    "after commit of integrate",
    "integrated",
    "seen kept",
]


class Checkpoints:
    """Every checkpoint that anybody saw."""

    def __init__(self):
        self.roots, self.sizes = {}, []

    def see(self, size, root):
        known = self.roots.setdefault(size, root)
        if known != root:
            raise AssertionError(f"two checkpoints of size {size}: {known} and {root}")
        self.sizes.append(size)


def stop_at(site, step, visitor_acts, seen):
    """Starts the server so that it stops at `step`, lets somebody act, and kills it there."""
    before = len(site.log_text())
    site.environment["DRILL_STOP_AT"] = step
    try:
        site.start(ready="/healthz")
        visitor_acts()
        deadline, again = time.monotonic() + 15, time.monotonic() + 0.5
        while f"stopped at: {step}" not in site.log_text()[before:]:
            if time.monotonic() > deadline:
                raise AssertionError(f"never came to the step {step!r}:\n{site.log_text()[before:][-1500:]}")
            if time.monotonic() > again:
                # Of two servers the other may have been faster; the next one is perhaps ours.
                visitor_acts()
                again = time.monotonic() + 0.5
            time.sleep(0.01)
        try:
            seen.see(*checkpoint(site, timeout=1))
        except OSError:
            pass  # a stopped writer may hold up its readers
    finally:
        site.kill()
        del site.environment["DRILL_STOP_AT"]


def settled(site, waits=20):
    """Waits until nothing is left to come into the log."""
    deadline = time.monotonic() + waits
    while int(database(site, "SELECT count(*) FROM log_pending")[0][0]) > 0:
        if time.monotonic() > deadline:
            raise AssertionError("entries wait and nobody brings them into the log")
        time.sleep(0.02)


def check(site, slug, seen):
    """Rows and leaves agree."""
    seen.see(*checkpoint(site))
    odd = database(
        site,
        "SELECT count(*) FROM sign_on s WHERE s.counted <> (SELECT count(*) FROM log_leaf l WHERE l.sign_on_id = s.id AND l.role = 'sign'"
        " AND l.ended = 0 AND l.position IS NOT NULL)",
    )
    if int(odd[0][0]) != 0:
        raise AssertionError(f"{odd[0][0]} sign-ons without their leaf, or with too many")
    size = int(database(site, "SELECT size FROM log_head")[0][0])
    placed = int(database(site, "SELECT count(*) FROM log_leaf WHERE position IS NOT NULL")[0][0])
    if size < placed:
        raise AssertionError(f"{placed} leaves in a log of {size}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=12, help="so many pairs of steps, drawn by lot")
    parser.add_argument("--all", action="store_true", help="all pairs")
    parser.add_argument("--servers", type=int, default=1, choices=(1, 2))
    parser.add_argument("--seed", type=int, default=None)
    given = parser.parse_args()
    pairs = list(itertools.product(STEPS, STEPS))
    chance = random.Random(given.seed)
    if not given.all:
        # Each step at least once, first or second.
        chance.shuffle(pairs)
        pairs = pairs[: given.pairs]
    settings = {}
    if given.servers == 2:
        settings = {"data_database": postgres("kills")}
    seen = Checkpoints()
    with Desk("undersigned-log-kills-", **settings) as site:
        slug = site.prepare()
        site.take_in(slug, names(8 * len(pairs) + 20))
        other = site.second() if given.servers == 2 else None
        site.start()
        if other:
            other.start()
        site.enter()
        settled(site)
        site.kill()
        began = time.monotonic()
        for number, (first, second) in enumerate(pairs):
            for step in (first, second):
                stop_at(site, step, lambda: site.accept_one(slug), seen)
                if other:
                    settled(other)
                    seen.see(*checkpoint(other))
            if other:
                check(other, slug, seen)
            else:
                site.start()
                settled(site)
                check(site, slug, seen)
                site.kill()
            if (number + 1) % 20 == 0:
                print(f"     {number + 1} of {len(pairs)} pairs", flush=True)
        last = other or site
        if not other:
            site.start()
        last.verify(slug)
        last.kill()
    sizes = len(set(seen.sizes))
    print(
        f"ok   {2 * len(pairs)} kills at {len({s for p in pairs for s in p})} steps with {given.servers} server(s): rows and leaves agree, "
        f"{sizes} checkpoints seen, none twice with different roots ({time.monotonic() - began:.0f} s)"
    )


if __name__ == "__main__":
    main()
