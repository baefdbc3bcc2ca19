#!/usr/bin/env python3
"""The erasure drill (R-36): many sign, are listed, and are erased; then nothing of them is left in any file, and the log still verifies.

    erase.py [--signers 500] [--list FILE]

Half of them sign by the form (organisations and people, with marked names and addresses), half come from an imported list. All are accepted and published.
Afterwards every one is erased by the command line. Their names, addresses, and the 32 bytes of each opening (raw, hexadecimal, base64) are searched for in every
file of the data folder (database, write-ahead log, side files), in a static publication, in a backup made afterwards and in the program's log. As a control, the same
search in a copy taken before the erasure must find them. Then guesses are tried against every commitment of the log: with the openings that were erased each row
opens its own, and with nothing else that anybody could still know does one open. --list FILE erases and guesses with the names of that file, one a line, as well.
"""

import argparse
import base64
import hashlib
import hmac
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from site_with_desk import Desk, live, database, names


def sign(site, slug, people):
    """Everybody sends the form and confirms."""
    def one(person):
        visitor = live.Visitor(site)
        name, email, kind, hidden = person
        answer = visitor.sign_on(slug, hidden, name, email, kind=kind)
        assert answer.status == 303, answer.text[:500]

    hidden = live.Visitor(site).fresh_forms(slug, len(people))
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one, [(*person, form) for person, form in zip(people, hidden)]))
    mails = site.outbox()
    tokens = [token for mail in mails if (token := live.token_in(mail["body"]))]
    visitor = live.Visitor(site)
    for token in tokens:
        assert visitor.confirm(token).status in (200, 303)


def files(*folders):
    return [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]


def search(needles, paths):
    """Which needles stand in which files."""
    found = []
    for path in paths:
        content = path.read_bytes()
        found += [(needle, path) for needle in needles if needle in content]
    return found


def forms_of(opening):
    return [opening, opening.hex().encode(), base64.b64encode(opening), base64.urlsafe_b64encode(opening).rstrip(b"=")]


def commitments(folder):
    """Every commitment of a published log."""
    found = []
    for path in sorted((folder / "log/tile/entries").rglob("*")):
        if path.is_file():
            found += re.findall(rb"^commit (\S+)$", path.read_bytes(), re.M)
    return [base64.b64decode(text) for text in found]


WORDS = ["name", "short", "other_name", "role", "affiliation", "place", "website", "category"]


def record(listed, row):
    """What an entry commits to, from a row of list.json as docs/log-format.md says."""
    text = f"undersigned.record/v1\nstatement {listed['statement_id']}\nid {row['id']}\nkind {row['kind']}\nstatus {row['status']}\n"
    text += f"version {row['signed_version']}\n"
    for word in WORDS:
        if row.get(word) is not None:
            text += f"{word} {len(row[word].encode())} {row[word]}\n"
    return text.encode()


def commit(opening, text):
    return hmac.new(b"undersigned/commit/v1", opening + len(text).to_bytes(4, "big") + text, hashlib.sha256).digest()


def guesses(records, ids):
    """What somebody might try who kept every row of the list, to the last byte, and no opening: openings that need no database."""
    for text, own in zip(records, ids):
        yield hashlib.sha256(text).digest()
        for opening in [bytes(32), b"\xff" * 32, hashlib.sha256(text).digest(), own.ljust(32, b"\0"), hashlib.sha256(own).digest()]:
            yield commit(opening, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signers", type=int, default=500)
    parser.add_argument("--list", type=pathlib.Path, help="further names, one a line, taken in as a list")
    given = parser.parse_args()
    with Desk("undersigned-erase-", log_level="debug") as site:
        slug = site.prepare()
        half = given.signers // 2
        listed = [f"{name} Zqj" for name in names(given.signers - half)]
        extra = [line.strip() for line in given.list.read_text(encoding="utf-8").splitlines() if line.strip()] if given.list else []
        site.take_in(slug, listed + extra)
        people = []
        for number in range(half):
            kind = "organisation" if number % 2 else "individual"
            name = f"Qxv Harbour Circle {number:04}" if number % 2 else f"Wilma Zxqev{number:04}"
            people.append((name, f"mark{number:04}@qxv-mail.example", kind))
        site.start()
        sign(site, slug, people)
        site.enter()
        site.accept_all(slug)
        while int(database(site, "SELECT count(*) FROM log_pending")[0][0]):
            time.sleep(0.05)
        openings = [row[0] for row in database(site, "SELECT opening_public FROM log_leaf WHERE opening_public IS NOT NULL")]
        assert len(openings) >= given.signers, len(openings)
        site.verify(slug)
        listed_now = json.loads(live.Visitor(site).get(f"/s/{slug}/list.json").text)
        records = [record(listed_now, row) for row in listed_now["list"]]
        opened = [commit(base64.b64decode(row["opening"]), text) for row, text in zip(listed_now["list"], records)]
        marks = [name.encode() for name in listed] + [name.encode() for name, _, _ in people] + [email.encode() for _, email, _ in people]
        needles = marks + [form for opening in openings for form in forms_of(opening)]
        before = site.folder / "before"
        site.stop()
        shutil.copytree(site.data, before)
        control = {needle for needle, _ in search(needles, files(before))}
        assert len(control) > len(openings), "the search finds nothing even where everything is"
        ids = [row[0] for row in database(site, "SELECT id FROM sign_on WHERE standing <> 'erased'")]
        texts = [base64.urlsafe_b64encode(bytes(one)).rstrip(b"=").decode() for one in ids]
        site.start()
        for at in range(0, len(texts), 100):
            site.cli("erase", "--", *texts[at : at + 100])
        while int(database(site, "SELECT count(*) FROM log_pending")[0][0]):
            time.sleep(0.05)
        said = site.verify(slug)
        # The mails in the local outbox and the imported report go with the sign-ons; the server's own sweep runs once a minute.
        site.stop()
        site.cli("erase", "--address", "nobody@qxv-none.example")
        out, backup = site.folder / "published", site.folder / "backup.sqlite"
        site.cli("publish", slug, "--out", out)
        site.cli("backup", backup)
        checked = subprocess.run([str(live.binary()), "verify", str(out)], capture_output=True, text=True, timeout=120)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        shutil.rmtree(before)
        (site.folder / "list.txt").unlink()
        hits = search(needles, files(site.folder))
        assert not hits, [(needle[:60], path.name) for needle, path in hits[:10]]
        rows = database(site, "SELECT count(*) FROM log_leaf WHERE opening_sealed IS NOT NULL OR opening_public IS NOT NULL")
        erased = int(database(site, "SELECT count(*) FROM sign_on WHERE standing = 'erased'")[0][0])
        imports = int(database(site, "SELECT count(*) FROM log_leaf WHERE role = 'import'")[0][0])
        assert int(rows[0][0]) <= imports, rows
        commits = set(commitments(out))
        assert len(records) == erased and set(opened) <= commits, "with the openings of the list each commitment opens: so a guess could hit"
        own = [base64.urlsafe_b64decode(row["id"] + "==") for row in listed_now["list"]]
        hit = sum(guess in commits for guess in guesses(records, own))
        assert hit == 0, hit
        print(
            f"ok   {erased} erased; {len(needles)} names, addresses and forms of openings searched for in {len(files(site.folder))} files: 0 hits "
            f"(before: {len(control)}); the log of {len(commits)} commitments verifies, and none of them opens with any of the {len(records)} rows that were listed (with their openings all did)"
        )


if __name__ == "__main__":
    main()
