#!/usr/bin/env python3
"""A flood of forms from one network: how long a signer on another network, and somebody at the desk, wait for their mails.

    flood.py [--forms 3000] [--pace 0.14] [--patience 600] [--no-limits]

The mail server takes `pace` seconds for each mail, two at a time. Every network is an address in X-Forwarded-For, which the server believes from this computer.
With --no-limits the limits by network are off, so that no form of the flood is set apart: then only the turns of the networks help.

Passes when both mails come within ten seconds and every mail was sent or still waits. UNDERSIGNED names another binary, to compare.
"""

import argparse
import concurrent.futures
import json
import re
import sys
import threading
import time

import outage
from outage import check, live, sink

FLOOD, SIGNER = "198.51.100.7", "192.0.2.7"
MODERATOR = "moderator@desk.example"


def receivers(folder):
    return [json.loads(path.read_text())["to"][0] for path in folder.glob("*.json")]


def flood(site, slug, hidden, count):
    """Sends so many forms from one network over eight connections; gives the seconds it took."""
    mine, began = threading.local(), time.monotonic()

    def send(number):
        if not hasattr(mine, "visitor"):
            mine.visitor = live.Visitor(site)
        fields = mine.visitor.filled_in(hidden, f"Circle of Well {number}", f"f{number}@flood.example")
        return mine.visitor.post(f"/s/{slug}/sign", fields, {"X-Forwarded-For": FLOOD}).status

    with concurrent.futures.ThreadPoolExecutor(8) as senders:
        statuses = list(senders.map(send, range(count)))
    assert set(statuses) == {303}, set(statuses)
    return time.monotonic() - began


def ask(site, slug, hidden):
    """The signer sends a form, and the moderator asks for a link."""
    visitor = live.Visitor(site)
    fields = visitor.filled_in(hidden, "Harbour Choir", "signer@harbour.example")
    assert visitor.post(f"/s/{slug}/sign", fields, {"X-Forwarded-For": SIGNER}).status == 303
    fields = visitor.form("/desk/sign-in") | {"email": MODERATOR}
    assert visitor.post("/desk/sign-in", fields, {"X-Forwarded-For": SIGNER}).status == 200


def waited(folder, patience):
    """Seconds until each of the two mails."""
    began, seen = time.monotonic(), {}
    while len(seen) < 2 and time.monotonic() - began < patience:
        time.sleep(0.1)
        there = receivers(folder)
        for who in ("signer@harbour.example", MODERATOR):
            if who in there:
                seen.setdefault(who, time.monotonic() - began)
    return seen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--forms", type=int, default=3000)
    parser.add_argument("--pace", type=float, default=0.14, help="seconds that the mail server takes for a mail")
    parser.add_argument("--patience", type=float, default=600, help="seconds to wait for the two mails")
    parser.add_argument("--no-limits", action="store_true")
    given = parser.parse_args()
    settings = {
        "smtp_host": "127.0.0.1", "smtp_port": live.free_port(), "smtp_encryption": "none", "smtp_from": "Letter <letter@sign.example>",
        "server_trusted_proxy": "127.0.0.1",
    }
    if not given.no_limits:
        settings |= {"limits_sign_ons_per_prefix_burst": "1/60", "limits_sign_ons_per_prefix_sustained": "5/300"}
    good = True
    with live.Site("undersigned-flood-", **settings) as site:
        folder = site.folder / "mails"
        outage.run_sink(folder, None, settings["smtp_port"], given.pace)
        slug = site.prepare()
        site.cli("desk", "invite", MODERATOR, "--role", "moderator")
        site.start()
        while MODERATOR not in receivers(folder):
            time.sleep(0.1)
        for path in folder.glob("*"):
            path.unlink()
        hidden = live.Visitor(site).fresh_forms(slug, 1)[0]
        seconds = flood(site, slug, hidden, given.forms)
        print(f"     {given.forms} forms from one network in {seconds:.1f} s", flush=True)
        ask(site, slug, hidden)
        seen = waited(folder, given.patience)
        for who in ("signer@harbour.example", MODERATOR):
            after = f"after {seen[who]:.1f} s" if who in seen else f"not within {given.patience:.0f} s"
            good &= check(seen.get(who, 1e9) < 10, f"the mail to {who} came {after}; {len(receivers(folder))} were sent by then")
        good &= check(site.stop() == 0, "the server stops cleanly")
        waiting = int(re.search(r"mails: (\d+) waiting", site.cli("doctor", check=False)).group(1))
        sent = len(set(receivers(folder)))
        # A mail that was under way when the server stopped was sent and may wait as well.
        good &= check(given.forms + 2 <= sent + waiting <= given.forms + 4, f"none is lost: {sent} sent, {waiting} wait")
    print("passed" if good else "failed")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
