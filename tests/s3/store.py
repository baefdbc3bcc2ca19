#!/usr/bin/env python3
"""`undersigned publish --s3` against an object store of somebody else (moto's server).

    UNDERSIGNED=target/debug/undersigned tests/s3/store.py      # built with: cargo build --features undersigned/s3

What is uploaded is what a folder would hold, byte for byte, with content types and times to keep it; the checkpoint comes after all it promises; a second run
uploads nothing, one after a change uploads what changed, and what no longer belongs is removed, and nothing else. Cut off in the middle, what is there still verifies,
and another run mends it. No key is ever printed.
"""

import pathlib
import re
import subprocess
import sys
import time

import boto3

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import live

BUCKET, PREFIX, SECRET = "springs", "mirror/water", "a-secret-that-nobody-prints"


class Store:
    """moto's server, and its bucket as boto3 sees it."""

    def __init__(self, folder):
        self.log, port = folder / "store.log", live.free_port()
        self.url = f"http://127.0.0.1:{port}"
        program = pathlib.Path(sys.executable).with_name("moto_server")
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([program, "-H", "127.0.0.1", "-p", str(port)], stdout=log, stderr=log)
        self.environment = {
            "AWS_ENDPOINT_URL": self.url, "AWS_ALLOW_HTTP": "true", "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "a-key", "AWS_SECRET_ACCESS_KEY": SECRET,
        }
        self.client = boto3.client(
            "s3", endpoint_url=self.url, region_name="us-east-1", aws_access_key_id="a-key", aws_secret_access_key=SECRET,
        )
        deadline = time.monotonic() + 60
        while True:
            try:
                self.client.create_bucket(Bucket=BUCKET)
                return
            except Exception:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)

    def keys(self):
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET)
        return sorted(one["Key"] for page in pages for one in page.get("Contents", []))

    def empty(self):
        """Takes away what an export wrote."""
        for key in self.keys():
            if key.startswith(f"{PREFIX}/") and not key.endswith("mine.txt"):
                self.client.delete_object(Bucket=BUCKET, Key=key)

    def get(self, key):
        return self.client.get_object(Bucket=BUCKET, Key=key)

    def puts(self):
        """Paths that were uploaded, in order."""
        return re.findall(rf'"PUT /{BUCKET}/{PREFIX}/([^ ?]+)', self.log.read_text(encoding="utf-8", errors="replace"))

    def copy(self, to):
        """Everything below the prefix as files."""
        for key in self.keys():
            if key.startswith(f"{PREFIX}/"):
                path = to / key.removeprefix(f"{PREFIX}/")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(self.get(key)["Body"].read())
        return to


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def publish(site, slug, *words, start_only=False):
    command = [live.binary(), "publish", slug, *words]
    process = subprocess.Popen(command, env=site.environment, cwd=site.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if start_only:
        return process
    out, said = process.communicate(timeout=300)
    assert SECRET not in out + said, "the key was printed"
    assert process.returncode == 0, said
    return said


def add(site, slug, name):
    path = site.folder / "more.txt"
    path.write_text(f"1. {name}\n", encoding="utf-8")
    site.cli("import", slug, path)
    subprocess.run([live.binary(), "review", slug], env=site.environment, cwd=site.folder, input="y\n", text=True, check=True, capture_output=True)


def verified(folder):
    done = subprocess.run([live.binary(), "verify", folder], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def main():
    with live.Site("undersigned-s3-") as site:
        store = Store(site.folder)
        try:
            slug = site.prepare()
            site.environment |= store.environment
            place = f"s3://{BUCKET}/{PREFIX}"
            add(site, slug, "Coral Watch Society")
            store.client.put_object(Bucket=BUCKET, Key=f"{PREFIX}/mine.txt", Body=b"not of the export")
            store.client.put_object(Bucket=BUCKET, Key="elsewhere.txt", Body=b"nor this")

            if "built without S3" in publish(site, slug, "--s3", place, start_only=True).communicate(timeout=300)[1]:
                print("skipped: this program was built without S3")
                return
            store.empty()
            said = publish(site, slug, "--s3", place)
            print(said.strip())
            assert " 0 unchanged" in said, said
            publish(site, slug, "--out", site.folder / "out")
            first = files(store.copy(site.folder / "first"))
            assert first.pop("mine.txt") == b"not of the export"
            folder = files(site.folder / "out")
            assert first.keys() == folder.keys(), first.keys() ^ folder.keys()
            assert [path for path in folder if first[path] != folder[path]] == [], "byte for byte what a folder holds"
            verified(site.folder / "first")
            puts = store.puts()[-len(folder) - 1:]
            assert puts[-2:] == ["log/checkpoint", "export.json"], puts[-4:]
            assert puts.index(f"s/{slug}/list.json") > max(at for at, path in enumerate(puts) if path.startswith("log/tile/"))
            for path, kind, kept in [
                ("index.html", "text/html; charset=utf-8", "public, max-age=60"),
                (f"s/{slug}/statement.ar.pdf", "application/pdf", "public, max-age=60"),
                (next(path for path in first if path.startswith("assets/style-")), "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
                (next(path for path in first if path.startswith("log/tile/entries")), "application/octet-stream", "public, max-age=31536000, immutable"),
                ("log/checkpoint", "text/plain; charset=utf-8", "public, max-age=2"),
            ]:
                answer = store.get(f"{PREFIX}/{path}")
                assert (answer["ContentType"], answer["CacheControl"]) == (kind, kept), (path, answer["ContentType"], answer["CacheControl"])

            before = len(store.puts())
            said = publish(site, slug, "--s3", place)
            assert ": 0 files written" in said and len(store.puts()) == before, said

            add(site, slug, "Tidal Bank Cooperative")
            said = publish(site, slug, "--s3", place, "--without", "pdf")
            print(said.strip())
            changed = store.puts()[before:]
            lasting = [path for path in changed if path.startswith(("assets/", "log/text/")) or path.endswith((".woff2", ".pdf"))]
            assert lasting == [] and changed[-2:] == ["log/checkpoint", "export.json"], changed
            keys = store.keys()
            assert not any(key.endswith(".pdf") for key in keys), "what no longer belongs is removed"
            assert {"elsewhere.txt", f"{PREFIX}/mine.txt"} <= set(keys), "and nothing else"
            assert "2 names listed" in verified(store.copy(site.folder / "second"))

            cuts = 0
            for number in range(3):
                add(site, slug, f"Harbour Choir {number}")
                before = len(store.puts())
                process = publish(site, slug, "--s3", place, "--without", "pdf", start_only=True)
                deadline = time.monotonic() + 60
                while process.poll() is None and len(store.puts()) < before + 6 + 20 * number and time.monotonic() < deadline:
                    time.sleep(0.005)
                cuts += process.poll() is None
                process.kill()
                process.communicate()
                verified(store.copy(site.folder / f"cut-{number}"))
                publish(site, slug, "--s3", place, "--without", "pdf")
                assert f"{3 + number} names listed" in verified(store.copy(site.folder / f"mended-{number}"))
            print(f"cut off {cuts} times in the middle: verified each time, and mended")
            assert cuts > 0
        finally:
            store.process.terminate()
            store.process.wait(20)
    print("OK")


if __name__ == "__main__":
    main()
