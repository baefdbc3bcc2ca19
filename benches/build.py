#!/usr/bin/env python3
"""How long building takes: benches/build.py DIR [DIR ...] [--rounds 3] [--profile release|dev]

For each checkout, in a clone of its HEAD with a target folder of its own: everything from nothing (dependencies are fetched before and not counted), then the binary again
after a change in `view`, in `web` and in `domain`, each the median of some rounds. A change is one more public constant at the end of a file, so that something really is
compiled. With two folders or more the versions take turns in every round. Nothing else should run on the machine; a round of two versions takes half an hour on two cores.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

# Where a part of the product lives, newest house first.
FILES = {
    "view": ["crates/view/src/frame.rs", "crates/app/src/view/frame.rs"],
    "web": ["crates/app/src/web/public/statement.rs"],
    "domain": ["crates/domain/src/signon.rs", "crates/domain/src/sign_on.rs"],
}


class Clone:
    """A checkout's HEAD, built in a folder of its own."""

    def __init__(self, checkout, box, profile):
        self.name = str(checkout)
        self.folder = pathlib.Path(box) / f"clone-{len(list(pathlib.Path(box).iterdir()))}"
        self.words = ["cargo", "build", "--offline", "--quiet", "--bin", "undersigned"] + (["--release"] if profile == "release" else [])
        self.run("git", "clone", "--quiet", "--shared", str(pathlib.Path(checkout).resolve()), str(self.folder), at=box)
        self.run("cargo", "fetch", "--quiet", "--locked")

    def run(self, *words, at=None):
        environment = {key: value for key, value in os.environ.items() if key != "CARGO_TARGET_DIR"}
        subprocess.run(words, cwd=at or self.folder, check=True, env=environment)

    def build(self):
        """Seconds."""
        began = time.monotonic()
        self.run(*self.words)
        return time.monotonic() - began

    def change(self, part, number):
        """Seconds for the binary after a change in that part."""
        found = [self.folder / path for path in FILES[part] if (self.folder / path).exists()]
        if not found:
            raise SystemExit(f"{self.name} has none of {', '.join(FILES[part])}")
        before = found[0].read_text(encoding="utf-8")
        # Before the unit tests, which are last in a file.
        head, tests, rest = before.partition("#[cfg(test)]")
        found[0].write_text(f"{head}/// Added by benches/build.py.\npub const ADDED: u32 = {number};\n\n{tests}{rest}", encoding="utf-8")
        seconds = self.build()
        found[0].write_text(before, encoding="utf-8")
        self.build()
        return seconds


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("checkouts", nargs="+")
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--profile", choices=["release", "dev"], default="release")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="undersigned-build-", dir=os.environ.get("BENCH_DIR")) as box:
        clones = [Clone(checkout, box, given.profile) for checkout in given.checkouts]
        print("| what | " + " | ".join(clone.name for clone in clones) + " |\n|---|" + "---|" * len(clones), flush=True)
        print("| from nothing | " + " | ".join(f"{clone.build():.0f} s" for clone in clones) + " |", flush=True)
        for part in FILES:
            taken = [[] for _ in clones]
            for number in range(given.rounds):
                for at in range(len(clones)):
                    taken[at].append(clones[at].change(part, number))
            print(f"| after a change in {part} | " + " | ".join(f"{statistics.median(seconds):.1f} s" for seconds in taken) + " |", flush=True)


if __name__ == "__main__":
    main()
