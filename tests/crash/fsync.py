#!/usr/bin/env python3
"""The disk has it before the signer is told (R-3): strace watches the server while sign-ons arrive one by one.

    fsync.py [--sign-ons 100]

Passes when between every POST that was read and its answer 303 a write-through to the disk (fsync or fdatasync) was finished. A process kill cannot show this: the
kernel keeps what a killed process wrote, a power cut does not.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import live

CALLS = "fsync,fdatasync,read,recvfrom,recvmsg,readv,write,writev,sendto,sendmsg"
FINISHED = re.compile(r"(?:fsync|fdatasync)(?:\(\d+\)| resumed>\)) *= 0")


def judge(lines):
    """(answers with a finished sync before them, answers without)"""
    waiting, synced, good, bad = False, False, 0, 0
    for line in lines:
        if '"POST /s/' in line:
            waiting, synced = True, False
        elif FINISHED.search(line):
            synced = True
        elif waiting and "HTTP/1.1 303" in line:
            good, bad, waiting = good + synced, bad + (not synced), False
    return good, bad


def self_test():
    """The judge must be able to say no."""
    post, sync = '7 recvfrom(9, "POST /s/x/sign HTTP/1.1", 64, 0) = 20', "8 fdatasync(5) = 0"
    late, answer = "8 <... fdatasync resumed>) = 0", '7 writev(9, [{iov_base="HTTP/1.1 303 See Other", 8}], 1) = 9'
    assert judge([post, sync, answer]) == (1, 0) and judge([post, late, answer]) == (1, 0)
    assert judge([sync, post, answer]) == (0, 1) and judge([post, answer, sync]) == (0, 1)
    assert judge([post, "8 fdatasync(5) = -1 EIO (Input/output error)", answer]) == (0, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sign-ons", type=int, default=100)
    given = parser.parse_args()
    self_test()
    if not shutil.which("strace"):
        raise SystemExit("strace is needed: apt-get install strace")
    with live.Site("undersigned-fsync-") as site:
        slug = site.prepare()
        site.start()
        trace = site.folder / "trace"
        watcher = subprocess.Popen(
            ["strace", "-f", "-qq", "-s", "48", "-o", trace, "-e", f"trace={CALLS}", "-p", str(site.process.pid)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        try:
            time.sleep(1)
            visitor = live.Visitor(site)
            for number, hidden in enumerate(visitor.fresh_forms(slug, given.sign_ons)):
                answer = visitor.sign_on(slug, hidden, f"Circle of Well {number}", f"s{number}@harbour.example")
                assert answer.status == 303, answer.status
        finally:
            watcher.terminate()
            watcher.wait(20)
        good, bad = judge(trace.read_text(errors="replace").splitlines())
    print(f"{good} answers after a finished sync, {bad} before")
    passed = good == given.sign_ons and bad == 0
    print("passed" if passed else "failed")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
