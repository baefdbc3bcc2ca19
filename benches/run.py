#!/usr/bin/env python3
"""Every figure of BENCHMARKS.md, as ratios measured in one run.

    benches/run.py [--quick]

Builds the release binary and the load generator, makes throw-away data, and prints one Markdown table. Everything runs on this computer, server and
load on the same cores, over loopback.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOAD = ROOT / "benches/load/target/release/load"
BARE = ROOT / "benches/load/target/release/bare"
PRODUCT = ROOT / "target/release/undersigned"
SLUG = "water-for-the-islands"


def sh(*words, **more):
    return subprocess.run([str(w) for w in words], check=True, text=True, capture_output=True, cwd=more.pop("cwd", ROOT), **more).stdout


def port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Running:
    """A process that listens; ended by its own pid."""

    def __init__(self, *words, at, env=None):
        self.at, began = at, time.monotonic()
        self.process = subprocess.Popen([str(w) for w in words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(env or {})})
        while True:
            try:
                urllib.request.urlopen(f"http://{at}/healthz", timeout=1).read()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                if self.process.poll() is not None or time.monotonic() - began > 30:
                    raise RuntimeError("does not start: " + " ".join(map(str, words)))
                time.sleep(0.002)
        self.start_ms = (time.monotonic() - began) * 1000

    def memory_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


class Site:
    """A data directory with the sample statement open."""

    ENV = {
        "UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_BURST": "0",
        "UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_SUSTAINED": "0",
        "UNDERSIGNED_LOG_LEVEL": "error",
    }

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.cli("statement", "create", ROOT / "samples/water.md")
        self.cli("statement", "open", SLUG)

    def cli(self, *words):
        return sh(PRODUCT, *words, "--data", self.folder)

    def serve(self, mail):
        at = f"127.0.0.1:{port()}"
        # A mail server that nobody is: mails are written and wait, so that only taking sign-ons is measured.
        away = {} if mail else {"UNDERSIGNED_SMTP_HOST": "127.0.0.1", "UNDERSIGNED_SMTP_PORT": "9", "UNDERSIGNED_SMTP_ENCRYPTION": "none", "UNDERSIGNED_SMTP_FROM": "desk@bench.example"}
        return Running(PRODUCT, "serve", "--data", self.folder, "--listen", at, at=at, env={**self.ENV, **away})


def load(what, at, subject, *more):
    out = sh(LOAD, what, f"http://{at}", subject, *more)
    return json.loads(out.splitlines()[-1])


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def rate(report):
    return report["per_second"]


def sign_ons(count):
    bare = {}
    with tempfile.TemporaryDirectory() as folder:
        for line in sh(ROOT / "target/release/examples/bare", str(count), folder).splitlines()[1:]:
            together, per_second, _ = line.split("\t")
            bare[int(together)] = float(per_second)
    row("bare SQLite, the rows of a sign-on, one transaction each", f"{bare[1]:,.0f}/s", "", "")
    row("bare SQLite, the same rows, 64 sign-ons per transaction", f"{bare[64]:,.0f}/s", "", "1.00")
    for connections in (16, 64):
        with tempfile.TemporaryDirectory() as folder, Site(folder).serve(mail=False) as server:
            nothing = load("refused", server.at, SLUG, "--connections", connections, "--count", count)
            signed = load("sign", server.at, SLUG, "--connections", connections, "--count", count, "--seconds", 120)
        row(f"POST that stores nothing, {connections} connections", f"{rate(nothing):,.0f}/s", f"p99 {nothing['p99_ms']:.1f} ms", "")
        row(f"durable sign-on POST, {connections} connections", f"{rate(signed):,.0f}/s", f"p99 {signed['p99_ms']:.1f} ms", f"{rate(signed) / bare[64]:.2f}")


def confirmations(count):
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder)
        with site.serve(mail=True) as server:
            load("sign", server.at, SLUG, "--connections", 16, "--count", count, "--seconds", 120)
            tokens, deadline = [], time.monotonic() + 120
            while len(tokens) < count and time.monotonic() < deadline:
                time.sleep(2)
                mails = [json.loads(line)["body"] for line in site.cli("outbox", "--limit", str(count), "--format", "json").splitlines()]
                tokens = [body.split("/confirm/")[1].split("?")[0].split()[0] for body in mails if "/confirm/" in body]
            file = pathlib.Path(folder) / "tokens"
            for connections, part in ((16, tokens[::2]), (64, tokens[1::2])):
                file.write_text("\n".join(part))
                report = load("confirm", server.at, file, "--connections", connections, "--count", len(part))
                row(f"durable confirmation POST, {connections} connections", f"{rate(report):,.0f}/s", f"p99 {report['p99_ms']:.1f} ms", "")


def pages(names, count):
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder)
        file = pathlib.Path(folder) / "list.txt"
        file.write_text("\n".join(f"{n}. Circle of Well Keepers number {n} of the Upper Valley" for n in range(1, names + 1)))
        site.cli("import", SLUG, file, "--accept")
        with site.serve(mail=True) as server:
            for path, what in ((f"/s/{SLUG}", "statement page"), (f"/s/{SLUG}/list.json", "list.json")):
                for gzip in (False, True):
                    encoding = ["gzip"] if gzip else []
                    request = urllib.request.Request(f"http://{server.at}{path}", headers={"Accept-Encoding": "gzip"} if gzip else {})
                    body = urllib.request.urlopen(request).read()
                    bytes_file = pathlib.Path(folder) / "bytes"
                    bytes_file.write_bytes(body)
                    flags = ["--connections", 16, "--count", count, "--seconds", 20] + (["--gzip"] if gzip else [])
                    ours = load("page", server.at, path, *flags)
                    at = f"127.0.0.1:{port()}"
                    with Running(BARE, at, bytes_file, *encoding, at=at) as bare:
                        theirs = load("page", bare.at, path, *flags)
                    kind = "gzip" if gzip else "plain"
                    row(f"{what}, {names:,} names, {kind} ({len(body):,} bytes)", f"{rate(ours):,.0f}/s", f"bare route {rate(theirs):,.0f}/s", f"{rate(ours) / rate(theirs):.2f}")
            unchanged = load("page", server.at, f"/s/{SLUG}", "--connections", 16, "--count", count, "--etag")
            row(f"statement page, {names:,} names, unchanged (304)", f"{rate(unchanged):,.0f}/s", "", "")


def start_and_memory(sign_on_count):
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder)
        with site.serve(mail=False) as server:
            load("sign", server.at, SLUG, "--connections", 64, "--count", sign_on_count, "--seconds", 300)
        with site.serve(mail=False) as server:
            time.sleep(2)
            row(f"start until the first answer, {sign_on_count:,} sign-ons in the database", f"{server.start_ms:.0f} ms", "", "")
            row(f"idle memory, {sign_on_count:,} sign-ons in the database", f"{server.memory_mb():.1f} MB", "", "")


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--quick", action="store_true", help="a tenth of the load")
    quick = words.parse_args().quick
    share = 10 if quick else 1
    sh("cargo", "build", "--release", "--bin", "undersigned")
    sh("cargo", "build", "--release", "-p", "store", "--example", "bare")
    sh("cargo", "build", "--release", cwd=ROOT / "benches/load")
    row("what", "measured", "beside", "ratio")
    row("---", "---", "---", "---")
    sign_ons(60_000 // share)
    confirmations(20_000 // share)
    for names, count in ((100, 40_000), (1_000, 20_000), (10_000, 4_000)):
        pages(names, count // share)
    start_and_memory(100_000 // share)


if __name__ == "__main__":
    main()
