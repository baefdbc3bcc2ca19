#!/usr/bin/env python3
"""Process kill (R-1): eight writers sign, the server is killed with SIGKILL at a random moment, and started again; many times.

    kill.py [--rounds 50] [--writers 8] [--seed N]

An answer 303 to the form is an acknowledgement. After the kills the statement must count at least every acknowledged sign-on and at most every form that was
sent. At the end a form whose answer was lost in a kill is sent again as it was: that must give one sign-on, not two. Then every sign-on has its confirmation mail
(it is written in the same transaction), exactly once, links confirm, the desk counts what was confirmed, and `undersigned doctor` finds nothing wrong.
"""

import argparse
import collections
import pathlib
import random
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import live


class Forms:
    """Forms fetched ahead; they stay good over a restart, and one is given out when it is old enough to be sent."""

    def __init__(self, site, slug):
        self.site, self.slug, self.stock, self.lock = site, slug, collections.deque(), threading.Lock()

    def fetch(self, count):
        visitor = live.Visitor(self.site)
        for _ in range(count):
            hidden = visitor.form(f"/s/{self.slug}/sign")
            with self.lock:
                self.stock.append((time.monotonic(), hidden))

    def next(self):
        with self.lock:
            if not self.stock:
                return None
            fetched, hidden = self.stock.popleft()
        time.sleep(max(0.0, fetched + live.FILLING - time.monotonic()))
        return hidden


class Writer(threading.Thread):
    """Signs as fast as it can until the server is gone."""

    def __init__(self, site, slug, name, ledger, forms):
        super().__init__(daemon=True)
        self.site, self.slug, self.name_, self.ledger, self.forms = site, slug, name, ledger, forms
        self.over = threading.Event()

    def run(self):
        number = 0
        visitor = live.Visitor(self.site, timeout=10)
        while not self.over.is_set():
            number += 1
            address = f"{self.name_}-{number}@harbour.example"
            hidden = self.forms.next()
            if hidden is None:
                return
            try:
                fields = visitor.filled_in(hidden, f"Circle of Well {self.name_}-{number}", address)
                self.ledger.sent(address, fields)
                answer = visitor.post(f"/s/{self.slug}/sign", fields)
            except (OSError, live.http.client.HTTPException):
                return
            self.ledger.answered(address, answer.status)


class Ledger:
    """What was sent and what was acknowledged."""

    def __init__(self):
        self.lock = threading.Lock()
        self.forms, self.acknowledged, self.other = {}, set(), collections.Counter()

    def sent(self, address, fields):
        with self.lock:
            self.forms[address] = fields

    def answered(self, address, status):
        with self.lock:
            if status == 303:
                self.acknowledged.add(address)
            else:
                self.other[status] += 1

    def in_doubt(self):
        with self.lock:
            return {address: fields for address, fields in self.forms.items() if address not in self.acknowledged}


def count(site, slug, what):
    """A number of the statement, as the command line tells it."""
    return next(row[what] for row in site.lines("statement", "list") if row["slug"] == slug)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--longest", type=float, default=0.6, help="seconds of writing before the kill, at most")
    parser.add_argument("--confirm", type=int, default=200, help="how many links to confirm at the end")
    parser.add_argument("--seed", type=int, default=None)
    given = parser.parse_args()
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(1 << 32)
    chance = random.Random(seed)
    ledger, faults = Ledger(), []
    with live.Site("undersigned-kill-") as site:
        slug = site.prepare()
        forms = Forms(site, slug)
        site.start()
        forms.fetch(1000)
        time.sleep(live.FILLING)
        for number in range(given.rounds):
            if number > 0:
                site.start()
            forms.fetch(max(0, 1000 - len(forms.stock)))
            writers = [Writer(site, slug, f"r{number}w{writer}", ledger, forms) for writer in range(given.writers)]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.02, given.longest))
            site.kill()
            for writer in writers:
                writer.over.set()
                writer.join(20)
            if (number + 1) % 5 == 0 or number + 1 == given.rounds:
                counted, least, most = count(site, slug, "sign_ons"), len(ledger.acknowledged), len(ledger.forms)
                if not least <= counted <= most:
                    faults.append(f"after {number + 1} kills: {least} acknowledged, {counted} there, {most} sent")
                print(f"     {number + 1} kills: {least} acknowledged, {counted} there, {most} sent", flush=True)
        site.start()
        visitor, doubtful = live.Visitor(site), ledger.in_doubt()
        for fields in doubtful.values():
            answer = visitor.post(f"/s/{slug}/sign", fields)
            if answer.status != 303:
                faults.append(f"sent again: {answer.status}")
        began = time.monotonic()
        mails = [mail for mail in site.outbox(patience=700) if live.token_in(mail["body"])]
        there = collections.Counter(mail["to"] for mail in mails)
        faults += [f"lost: {address}" for address in ledger.forms if there[address] == 0]
        faults += [f"twice: {address}" for address in ledger.forms if there[address] > 1]
        faults += [f"unexpected receiver: {address}" for address in there if address not in ledger.forms]
        print(f"     {len(doubtful)} forms had lost their answer and were sent again: {count(site, slug, 'sign_ons')} sign-ons and "
              f"{len(mails)} mails for {len(ledger.forms)} forms; mails that were under way in a kill came after {time.monotonic() - began:.0f} s", flush=True)
        if count(site, slug, "sign_ons") != len(ledger.forms):
            faults.append("the number of sign-ons is not the number of forms")

        tokens = {mail["to"]: live.token_in(mail["body"]) for mail in mails}
        chosen = chance.sample(sorted(tokens), min(given.confirm, len(tokens)))
        for address in chosen:
            answer = visitor.confirm(tokens[address])
            if answer.status not in (200, 303):
                faults.append(f"confirm: {answer.status}")
        waiting = count(site, slug, "waiting")
        if waiting != len(chosen):
            faults.append(f"{len(chosen)} confirmed, the desk counts {waiting}")
        site.stop()
        site.cli("doctor")
        log = site.log_text()
        faults += [f"in the log: {word}" for word in ("harbour.example", "Circle of Well", "panicked") if word in log]
    for fault in faults[:20]:
        print(f"FAIL {fault}")
    print(f"seed {seed}: {given.rounds} kills, {len(ledger.acknowledged)} acknowledged, {len(faults)} faults, other answers {dict(ledger.other)}")
    print("failed" if faults else "passed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
