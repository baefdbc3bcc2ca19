#!/usr/bin/env python3
"""Sign-ons on PostgreSQL beside SQLite, as ratios measured in one run.

    benches/postgres.py [--quick] [--rounds 3] [--checkout DIR] [--no-build] [--address URL]

Makes a throw-away PostgreSQL cluster that writes durably (or uses the one at URL, in which it makes databases and removes them), and sends forms over
HTTP: to a server on SQLite, to a server on PostgreSQL, and to two servers on one database. Each round measures the three one after the other; a row is the median of
the rounds, its ratio to the sign-ons a second of SQLite, and the p99 of the answers. Every answer must be 303, and every sign-on must be there afterwards, exactly once:
the run ends where that is not so. Everything runs on this computer, over loopback. `--checkout` measures the release build of another folder.
"""

import argparse
import concurrent.futures
import contextlib
import os
import pathlib
import statistics
import tempfile

from bench import ROOT, SLUG, Program, Site, build_load, load, must, sh

CLUSTER = ROOT / "tests/postgres.sh"


@contextlib.contextmanager
def cluster(address):
    """The address of a cluster whose commits are on the disk before they are answered."""
    if address:
        yield address
        return
    # Not inside a folder of ours: PostgreSQL runs as another account, which could not enter it.
    folder = pathlib.Path(tempfile.mktemp(prefix="undersigned-pg-", dir=os.environ.get("BENCH_DIR", "/var/tmp")))
    address = sh(CLUSTER, "start", folder, "durable").strip()
    try:
        yield address
    finally:
        sh(CLUSTER, "stop", folder)


def sql(address, statement):
    return sh("psql", address, "-qAtc", statement).strip()


@contextlib.contextmanager
def database(address):
    """The address of a fresh database, and none for SQLite."""
    if address is None:
        yield None
        return
    must(sql(address, "SHOW fsync") == "on", "this cluster forgets what it answered: fsync is off")
    name = f"bench_{os.getpid()}"
    sql(address, f"CREATE DATABASE {name}")
    try:
        yield address.rsplit("/", 1)[0] + "/" + name
    finally:
        sql(address, f"DROP DATABASE {name} WITH (FORCE)")


def sign(servers, connections, count):
    """Sends forms to all servers at once; sign-ons a second and the longest p99."""
    share, each = count // len(servers), connections // len(servers)

    def one(number):
        words = ["--connections", each, "--seconds", 300, "--mark", f"s{number}n"]
        return load("sign", servers[number].at, SLUG, *words, count=share, status=[303])

    with concurrent.futures.ThreadPoolExecutor(len(servers)) as pool:
        reports = list(pool.map(one, range(len(servers))))
    longest = max(share / report["per_second"] for report in reports)
    return share * len(servers) / longest, max(report["p99_ms"] for report in reports)


def measure(program, address, servers, connections, count):
    with database(address) as url, Site(program, database=url) as site, contextlib.ExitStack() as stack:
        running = [stack.enter_context(site.serve(outbox=False)) for _ in range(servers)]
        figures = sign(running, connections, count)
        stack.close()
        site.expect(sign_ons=count, unconfirmed=count)
        if url:
            kept = sql(url, "SELECT count(*), count(DISTINCT email_key) FROM sign_on")
            must(kept == f"{count}|{count}", "expected", count, "sign-ons of as many mailboxes, found", kept)
    return figures


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--quick", action="store_true", help="a tenth of the load")
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--checkout", default=ROOT, help="whose release build is measured")
    words.add_argument("--no-build", action="store_true")
    words.add_argument("--address", help="of a PostgreSQL server, with the database postgres")
    given = words.parse_args()
    program, count = Program(given.checkout), 3_000 if given.quick else 30_000
    if not given.no_build:
        program.build()
        build_load()
    print("| durable sign-on POST | a second | beside SQLite | p99 | rounds |\n|---|---|---|---|---|", flush=True)
    with cluster(given.address) as address:
        cases = {"SQLite": (None, 1), "PostgreSQL": (address, 1), "PostgreSQL, two servers on one database": (address, 2)}
        for connections in (16, 64):
            seen = {what: [] for what in cases}
            for _ in range(given.rounds):
                for what, (at, servers) in cases.items():
                    seen[what].append(measure(program, at, servers, connections, count))
            yardstick = statistics.median(rate for rate, _ in seen["SQLite"])
            for what, figures in seen.items():
                rate, p99 = (statistics.median(values) for values in zip(*figures))
                rates = " to ".join(f"{edge(rate for rate, _ in figures):,.0f}" for edge in (min, max))
                print(f"| {what}, {connections} connections | {rate:,.0f} | {rate / yardstick:.2f} | {p99:.1f} ms | {rates} |", flush=True)


if __name__ == "__main__":
    main()
