"""A program that was built, sites of it, and load on them: what the benchmarks are made of.

Everything runs on this computer, server and load on the same cores, over loopback.
"""

import gzip
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOAD = ROOT / "benches/load/target/release/load"
BARE = ROOT / "benches/load/target/release/bare"
SLUG = "water-for-the-islands"
NAME = "Circle of Well Keepers number {} of the Upper Valley"
NAMED = re.compile(r"Circle of Well Keepers number (\d+) of the Upper Valley")

SETTINGS = {
    "UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_BURST": "0",
    "UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_SUSTAINED": "0",
    "UNDERSIGNED_LOG_LEVEL": "error",
    "UNDERSIGNED_SITE_CONTROLLER": "Coalition for the Island Springs",
}
# A mail server that nobody is: mails are written and wait, so that only taking sign-ons is measured.
AWAY = {
    "UNDERSIGNED_SMTP_HOST": "127.0.0.1", "UNDERSIGNED_SMTP_PORT": "9", "UNDERSIGNED_SMTP_ENCRYPTION": "none",
    "UNDERSIGNED_SMTP_FROM": "desk@bench.example",
}


class NotMeasured(AssertionError):
    """What was measured is not what the row says."""


def must(holds, *what):
    if not holds:
        raise NotMeasured(" ".join(map(str, what)))


def sh(*words, **more):
    done = subprocess.run([str(word) for word in words], text=True, capture_output=True, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Program:
    """A checkout with its release build."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.release = self.folder / "target/release"

    @property
    def binary(self):
        return self.release / "undersigned"

    def example(self, name, *words, **more):
        return sh(self.release / "examples" / name, *words, **more)

    def build(self):
        """Builds what is measured; the binary first, as it is shipped."""
        for words in [["--bin", "undersigned"], ["-p", "store", "--example", "bare"], ["-p", "undersigned", "--example", "log_speed"], ["-p", self.verifier(), "--example", "verify_speed"]]:
            sh("cargo", "build", "--release", *words, cwd=self.folder)

    def verifier(self):
        """The package that `verify_speed` belongs to."""
        return "check" if (self.folder / "crates/check").exists() else "undersigned"

    def need(self):
        missing = [path for path in [self.binary, *(self.release / "examples" / name for name in ["bare", "log_speed", "verify_speed"])] if not path.exists()]
        if missing:
            raise SystemExit("not built: " + ", ".join(map(str, missing)))


def build_load():
    sh("cargo", "build", "--release", cwd=ROOT / "benches/load")


class Running:
    """A process that listens; ended by its own pid."""

    def __init__(self, *words, at, env=None):
        self.at, began = at, time.monotonic()
        self.process = subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(env or {})})
        while True:
            try:
                urllib.request.urlopen(f"http://{at}/healthz", timeout=1).read()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                if self.process.poll() is not None or time.monotonic() - began > 60:
                    raise RuntimeError("does not start: " + " ".join(map(str, words)))
                time.sleep(0.002)
        self.start_ms = (time.monotonic() - began) * 1000

    def memory_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

    def get(self, path, gzipped=False):
        """The body of a page, as it was sent."""
        request = urllib.request.Request(f"http://{self.at}{path}", headers={"Accept-Encoding": "gzip"} if gzipped else {})
        with urllib.request.urlopen(request, timeout=30) as answer:
            must((answer.headers.get("Content-Encoding") == "gzip") == gzipped, path, "compressed:", answer.headers.get("Content-Encoding"))
            return answer.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Site:
    """A data directory of one program with the sample statement open; `like`: a copy of another one; `database`: the address of PostgreSQL."""

    def __init__(self, program, like=None, database=None):
        self.program = program
        self.settings = SETTINGS | ({"UNDERSIGNED_DATA_DATABASE": database} if database else {})
        self.box = tempfile.TemporaryDirectory(prefix="undersigned-bench-", dir=os.environ.get("BENCH_DIR"))
        self.folder = pathlib.Path(self.box.name) / "data"
        if like:
            shutil.copytree(like.folder, self.folder)
        else:
            self.cli("statement", "create", ROOT / "samples/water.md")
            self.cli("statement", "open", SLUG, "--yes")

    def cli(self, *words, **more):
        return sh(self.program.binary, *words, "--data", self.folder, env={**os.environ, **self.settings}, **more)

    def facts(self):
        """What `statement list` says of the statement."""
        rows = [json.loads(line) for line in self.cli("statement", "list", "--format", "jsonl").splitlines()]
        return next(row for row in rows if row["slug"] == SLUG)

    def expect(self, **counts):
        """Asserts counts of `statement list`."""
        facts = self.facts()
        must(all(facts[key] == count for key, count in counts.items()), "expected", counts, "found", facts)

    def mails(self, count, patience=180):
        """Bodies of the mails in the outbox, once there are so many."""
        deadline = time.monotonic() + patience
        while True:
            bodies = [json.loads(line)["body"] for line in self.cli("outbox", "--limit", str(count * 2), "--format", "jsonl").splitlines()]
            if len(bodies) >= count:
                return bodies
            must(time.monotonic() < deadline, f"{len(bodies)} of {count} mails after {patience} s")
            time.sleep(1)

    def serve(self, outbox):
        at = f"127.0.0.1:{port()}"
        return Running(self.program.binary, "serve", "--data", self.folder, "--listen", at, at=at, env={**self.settings, **({} if outbox else AWAY)})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.box.cleanup()


def load(what, at, subject, *more, count, status):
    """Runs the load generator; every one of `count` requests must have been answered with the same status, one of `status`."""
    report = json.loads(sh(LOAD, what, f"http://{at}", subject, "--count", count, *more).splitlines()[-1])
    expected = [{str(one): count} for one in status]
    must(report["answers"] in expected and report["errors"] == 0, what, "was answered with", report["answers"], "in", count, "requests")
    return report


def listed(body):
    """The numbers of the names in a page or list."""
    return {int(number) for number in NAMED.findall(body.decode())}


def wait_until_listed(server, names, patience=120):
    """Until a checkpoint covers so many names."""
    deadline = time.monotonic() + patience
    while len(json.loads(server.get(f"/s/{SLUG}/list.json"))["list"]) < names:
        must(time.monotonic() < deadline, f"fewer than {names} names listed after {patience} s")
        time.sleep(0.1)


def plain(body, gzipped):
    return gzip.decompress(body) if gzipped else body
