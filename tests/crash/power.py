#!/usr/bin/env python3
"""The power cut (R-2): what was acknowledged is there on a disk that forgot everything that was not synced.

    power.py [--sign-ons 60] [--cuts 60] [--seed N]

A server runs under strace while people sign, confirm and are accepted at the desk. Then the power is cut so many times: the folder is built as a cautious disk would
have it at that moment (`traced_disk.py`), mostly just after an answer. In each folder `undersigned doctor` must find nothing wrong, and as many sign-ons, confirmations
and names must be there as were answered before the cut; every fifth one is started, must take a further sign-on, and must show a list and a log that `verify` accepts.
As a control the same cuts are made on a disk whose syncs do nothing: there acknowledged sign-ons must be missing, or this drill could not fail.
"""

import argparse
import collections
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "log"))

import traced_disk
from site_with_desk import Desk, live, names

# What is asked, and what its answer acknowledges.
ASKS = {"POST /s/": ("sign_ons", "303"), "POST /confirm/": ("confirmed", "200"), "POST /desk/s/": ("accepted", "303")}


def sign(site, slug, people):
    """All of them send the form, four at a time."""
    hidden = live.Visitor(site).fresh_forms(slug, len(people))

    def one(number):
        answer = live.Visitor(site).sign_on(slug, hidden[number], people[number], f"{people[number].replace(' ', '-')}@harbour.example")
        assert answer.status == 303, answer.status

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one, range(len(people))))


def busy_day(site, slug, people, tokens):
    """Some sign while others, who have their mail, confirm; then the desk accepts."""
    with ThreadPoolExecutor(4) as pool:
        signing = pool.submit(sign, site, slug, people)
        for token in tokens:
            assert live.Visitor(site).confirm(token).status == 200
        signing.result()
    site.accept_all(slug)


def acknowledged(made):
    """Of the calls that answer somebody: what they say is kept."""
    asked, answers = {}, {}
    for at, call in enumerate(made):
        _, peer = call.file()
        if call.name in ("read", "recvfrom") and call.result and peer.startswith("socket:"):
            head = call.texts()[0][:16].decode("latin-1")
            # A body that comes by itself belongs to the head before it.
            if head.startswith(("GET ", "POST ")):
                asked[peer] = next((what for start, what in ASKS.items() if head.startswith(start)), None)
        elif call.name in ("write", "writev", "sendto", "sendmsg") and asked.get(peer):
            what, status = asked[peer]
            if b"".join(call.texts()).startswith(f"HTTP/1.1 {status}".encode()):
                answers[at] = what
            asked[peer] = None
    return answers


def cuts(before, trace, first, number, chance, lies=False):
    """The folder after each of so many power cuts, with what was acknowledged before it. `first`: sign-ons that were there when the trace began."""
    made = list(traced_disk.calls(trace))
    answers = acknowledged(made)
    chosen = {chance.choice(list(answers)) for _ in range(number * 2 // 3)}
    chosen |= {chance.randrange(len(made)) for _ in range(number - len(chosen))}
    disk, known, out = traced_disk.Disk(before, lies), collections.Counter(sign_ons=first), before.parent / "after"
    for at, call in enumerate(made):
        disk.take(call)
        if at in answers:
            known[answers[at]] += 1
        if at in chosen:
            disk.power_cut(chance, out)
            yield dict(known), out


def there(site, slug):
    """What the program finds in the folder."""
    row = next(row for row in site.lines("statement", "list") if row["slug"] == slug)
    accepted = row["organisations"]
    return {"sign_ons": row["sign_ons"], "confirmed": row["waiting"] + accepted, "accepted": accepted}


def look(site, slug, known, start):
    """What is wrong in a folder after a power cut."""
    try:
        doctor = site.cli("doctor")
        found = there(site, slug)
        faults = [f"{what}: {count} acknowledged, {found[what]} there" for what, count in known.items() if found[what] < count]
        if start:
            site.start()
            visitor = live.Visitor(site)
            hidden = visitor.fresh_forms(slug, 1)[0]
            if visitor.sign_on(slug, hidden, "Circle of the Morning After", "after@harbour.example").status != 303:
                faults.append("no sign-on after the restart")
            site.verify(slug)
        return faults
    except (AssertionError, subprocess.TimeoutExpired) as problem:
        return [str(problem)[-600:]]
    finally:
        site.kill()


def drill(site, slug, trace, given, chance, lies=False):
    """Cuts the power so many times; gives the cuts after which something was wrong, and what."""
    bad, done = [], 0
    for number, (known, folder) in enumerate(cuts(site.folder / "data", trace, given.sign_ons // 2, given.cuts, chance, lies)):
        again = Desk("undersigned-power-")
        with again:
            shutil.copytree(folder, again.data)
            faults = look(again, slug, known, start=not lies and number % 5 == 0)
        bad += [(known, faults)] if faults else []
        done += 1
    return done, bad


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sign-ons", type=int, default=60)
    parser.add_argument("--cuts", type=int, default=60)
    parser.add_argument("--seed", type=int, default=None)
    given = parser.parse_args()
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(1 << 32)
    if not shutil.which("strace"):
        raise SystemExit("strace is needed: apt-get install strace")
    with Desk("undersigned-power-") as site:
        slug = site.prepare()
        site.start()
        site.enter()
        half = given.sign_ons // 2
        sign(site, slug, names(given.sign_ons)[:half])
        # Taken now: from here on only what is watched may write in the folder.
        tokens = [token for mail in site.outbox() if (token := live.token_in(mail["body"]))]
        site.stop()
        kept = site.folder / "before"
        shutil.copytree(site.data, kept)
        trace = site.folder / "trace"
        site.start(before=traced_disk.command(trace))
        busy_day(site, slug, names(given.sign_ons)[half:], tokens)
        # strace hands no signal on; it ends with what it watches.
        watched = pathlib.Path(f"/proc/{site.process.pid}/task/{site.process.pid}/children").read_text().split()[0]
        os.kill(int(watched), signal.SIGTERM)
        site.process.wait(20)
        # The model begins with the folder as it was, at the place where the program had it.
        shutil.rmtree(site.data)
        shutil.copytree(kept, site.data)
        lines = trace.read_text(errors="replace").splitlines()
        done, bad = drill(site, slug, lines, given, random.Random(seed))
        for known, faults in bad[:5]:
            print(f"FAIL after {known}: {faults}")
        control, lost = drill(site, slug, lines, given, random.Random(seed), lies=True)
    print(f"seed {seed}: {done} power cuts, {len(bad)} with something wrong; of {control} on a disk whose syncs do nothing: {len(lost)}")
    passed = done > 0 and not bad and len(lost) > control // 2
    print("passed" if passed else "failed")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
