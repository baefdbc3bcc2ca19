#!/usr/bin/env python3
"""Mail outage (R-7, R-8): sign-ons are taken while the mail server refuses, hangs and breaks off; then it comes back.

    outage.py [--sign-ons 500] [--patience 600]

Passes when every sign-on was answered at once, every mail arrives, no mail is lost, copies of a mail carry the same Message-ID and the same link, and every
link confirms exactly one sign-on, once.
"""

import argparse
import asyncio
import collections
import email
import email.policy
import json
import pathlib
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import live
import sink

# While mails fail, in this order; each phase takes a third of the sign-ons.
PHASES = ["refuse", "hang", "drop-after-data"]


def check(truth, text):
    print(("ok   " if truth else "FAIL ") + text, flush=True)
    return bool(truth)


def run_sink(folder, mode_file, port, pace=0.0):
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()
    asyncio.run_coroutine_threadsafe(sink.serve(sink.Sink(folder, mode_file, pace), port), loop)


def mails(folder):
    """Every mail that was taken: receiver, Message-ID, link token."""
    taken = []
    for path in sorted(folder.glob("*.json")):
        message = email.message_from_bytes(path.with_suffix(".eml").read_bytes(), policy=email.policy.default)
        text = message.get_content()
        taken.append((json.loads(path.read_text())["to"][0], message["Message-ID"], live.token_in(text)))
    return taken


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sign-ons", type=int, default=500)
    parser.add_argument("--patience", type=float, default=600, help="seconds to wait for all mails after the server is back")
    given = parser.parse_args()
    port = live.free_port()
    smtp = {
        "smtp_host": "127.0.0.1", "smtp_port": port, "smtp_encryption": "none", "smtp_from": "Letter <letter@sign.example>",
        "smtp_timeout_s": 2, "smtp_connections": 4,
    }
    good = True
    with live.Site("undersigned-outage-", **smtp) as site:
        mode_file, folder = site.folder / "mode", site.folder / "mails"
        mode_file.write_text(PHASES[0])
        run_sink(folder, mode_file, port)
        slug = site.prepare()
        site.start()
        visitor, slowest, sent = live.Visitor(site), 0.0, []
        fresh = visitor.fresh_forms(slug, given.sign_ons)
        for number in range(given.sign_ons):
            phase = PHASES[number * len(PHASES) // given.sign_ons]
            if mode_file.read_text() != phase:
                print(f"     {number} sign-ons so far; the mail server now: {phase}", flush=True)
                mode_file.write_text(phase)
                time.sleep(3)
            address = f"s{number}@harbour.example"
            fields = visitor.filled_in(fresh[number], f"Circle of Well {number}", address)
            began = time.monotonic()
            answer = visitor.post(f"/s/{slug}/sign", fields)
            slowest = max(slowest, time.monotonic() - began)
            if answer.status != 303:
                good &= check(False, f"sign-on {number}: {answer.status}")
            sent.append(address)
        good &= check(slowest < 2.0, f"{len(sent)} sign-ons taken during the outage, the slowest in {slowest * 1000:.0f} ms")
        time.sleep(5)
        early = {to for to, _, _ in mails(folder)}
        print(f"     {len(early)} mails reached the server before it broke off; it is back now", flush=True)
        mode_file.write_text("ok")
        back, missing = time.monotonic(), set(sent)
        while missing and time.monotonic() - back < given.patience:
            time.sleep(1)
            done = {json.loads(path.read_text())["to"][0] for path in folder.glob("*.json")
                    if json.loads(path.read_text())["mode"] == "ok"}
            missing = set(sent) - done
        good &= check(not missing, f"all mails delivered {time.monotonic() - back:.0f} s after the server was back ({len(missing)} missing)")

        # A few seconds more: a mail that was delivered must not come again.
        time.sleep(5)
        taken = mails(folder)
        copies = collections.Counter(to for to, _, _ in taken)
        by_receiver = collections.defaultdict(set)
        for to, message_id, token in taken:
            by_receiver[to].add((message_id, token))
        twice = sum(count > 1 for count in copies.values())
        good &= check(set(copies) == set(sent) and twice > 0, f"{len(taken)} mails for {len(copies)} receivers, {twice} of them with a copy from before the break")
        good &= check(all(len(kinds) == 1 for kinds in by_receiver.values()), "every copy has the same Message-ID and the same link")
        tokens = {token for kinds in by_receiver.values() for _, token in kinds}
        good &= check(len(tokens) == len(sent) and None not in tokens, "every receiver has a link of their own")

        first, again = collections.Counter(), collections.Counter()
        for token in sorted(filter(None, tokens)):
            first[confirm(visitor, token)] += 1
            again[confirm(visitor, token)] += 1
        good &= check(sum(first.values()) == len(sent) and set(first) <= {200, 303}, f"every link confirms: {dict(first)}")
        good &= check(set(again) <= {200, 303}, f"and confirming again is harmless: {dict(again)}")
        counts = desk_count(site, slug)
        good &= check(counts == len(sent), f"the desk has {counts} confirmed sign-ons to decide")
        for word in ("harbour.example", "Circle of Well"):
            good &= check(word not in site.log_text(), f"the log does not hold '{word}'")
        good &= check(site.stop() == 0, "the server stops cleanly")
    print("passed" if good else "failed")
    return 0 if good else 1


def confirm(visitor, token):
    page = visitor.get(f"/confirm/{token}")
    for form in live.forms(page.text):
        if (form["action"] or "").startswith("/confirm/"):
            return visitor.post(f"/confirm/{token}", form["fields"]).status
    return page.status


def desk_count(site, slug):
    """Sign-ons that are confirmed and wait for a decision, as the command line tells."""
    for statement in site.lines("statement", "list"):
        if statement.get("slug") == slug:
            return statement.get("waiting")
    return None


if __name__ == "__main__":
    sys.exit(main())
