#!/usr/bin/env python3
"""Somebody with the database in hand: every silent change is found, and a restored old backup is refused.

    tamper.py

Each case starts from the same published statement (SQLite), changes the database behind the program's back, starts the server and runs `undersigned verify`
on it, and the checker of the page `check.html`; or expects the server not to start.
"""

import pathlib
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from second import Page
from site_with_desk import Desk, live, checkpoint, database, names

ONE = "(SELECT id FROM sign_on WHERE entry_public IS NOT NULL ORDER BY id LIMIT 1)"
TWO = "(SELECT id FROM sign_on WHERE entry_public IS NOT NULL ORDER BY id LIMIT 1 OFFSET 1)"
COLUMNS = (
    "statement_id, version, kind, display, page_lang, confirmation, confirmed_at, import_id, import_line, moderation, standing, queued, counted, code_tries, mails,"
    " reminders, created_at, revision"
)

# What is done, the words that verify must say; None: the server must not start, and says these words.
CASES = [
    (
        "a name added without a leaf of its own",
        [
            f"INSERT INTO sign_on (id, {COLUMNS}, entry_public) SELECT randomblob(16), {COLUMNS},"
            f" replace(entry_public, '\"name\":\"', '\"name\":\"Made Up ') FROM sign_on WHERE id = {ONE}",
            "INSERT INTO log_leaf (id, role, statement_id, sign_on_id, ended, waits, position, hash, record, opening_public)"
            f" SELECT randomblob(16), role, statement_id, (SELECT id FROM sign_on WHERE entry_public LIKE '%Made Up%'), 0, 0, position, hash, record, opening_public"
            f" FROM log_leaf WHERE sign_on_id = {ONE}",
        ],
        ["Made Up"],
    ),
    ("a name dropped", [f"UPDATE sign_on SET counted = 0, entry_public = NULL WHERE id = {ONE}"], ["list.json"]),
    ("a name hidden", [f"DELETE FROM log_leaf WHERE sign_on_id = {ONE}"], ["list.json"]),
    (
        "a name changed",
        [f"UPDATE sign_on SET entry_public = replace(entry_public, '\"name\":\"', '\"name\":\"Not ') WHERE id = {ONE}"],
        ["list.json", "Not "],
    ),
    (
        "two names in each other's place",
        [
            "CREATE TABLE swap AS SELECT sign_on_id, position, record FROM log_leaf WHERE sign_on_id IN (" + ONE + ", " + TWO + ")",
            f"UPDATE log_leaf SET position = (SELECT position FROM swap WHERE swap.sign_on_id <> log_leaf.sign_on_id),"
            f" record = (SELECT record FROM swap WHERE swap.sign_on_id <> log_leaf.sign_on_id) WHERE sign_on_id IN ({ONE}, {TWO})",
            "DROP TABLE swap",
        ],
        ["list.json"],
    ),
    ("a name counted instead", [f"UPDATE sign_on SET display = 'counted', entry_public = NULL WHERE id = {ONE}"], ["list.json", "leaves out what the convenor reported"]),
    (
        "a name counted instead, as if the log said so",
        [
            f"UPDATE log_leaf SET display = 'counted' WHERE sign_on_id = {ONE}",
            f"UPDATE sign_on SET display = 'counted', entry_public = NULL WHERE id = {ONE}",
        ],
        ["list.json", "leaves out what the convenor reported"],
    ),
    ("a version changed", [f"UPDATE sign_on SET version = 2 WHERE id = {ONE}"], ["list.json"]),
    ("reported turned into confirmed", [f"UPDATE sign_on SET confirmation = 'confirmed', confirmed_at = 1 WHERE id = {ONE}"], ["list.json"]),
    (
        "the text changed where pages are made from",
        ["UPDATE version SET draft = replace(draft, 'spring', 'string')"],
        ["could not be"],
    ),
    ("the text changed where its bytes are", ["UPDATE text_part SET bytes = CAST(replace(CAST(bytes AS TEXT), 'spring', 'string') AS BLOB)"], ["log/text/"]),
]

# Changes of the log itself: the server reads all of it when it starts, and refuses.
REFUSED = [
    ("an entry back-dated", "20", "19"),
    ("a kind changed", "kind org", "kind per"),
]


def change_bundle(site, old, new):
    with sqlite3.connect(site.data / "undersigned.sqlite") as db:
        (key, blob) = db.execute("SELECT id, bytes FROM log_tile WHERE id = 0").fetchone()
        at = blob.rindex(old.encode())
        db.execute("UPDATE log_tile SET bytes = ? WHERE id = ?", (blob[:at] + new.encode() + blob[at + len(old):], key))
    db.close()


def swap_entries(site):
    """The last two entries of the first bundle change places; the tile of their hashes too."""
    with sqlite3.connect(site.data / "undersigned.sqlite") as db:
        blob = db.execute("SELECT bytes FROM log_tile WHERE id = 0").fetchone()[0]
        entries, at = [], 0
        while at < len(blob):
            length = int.from_bytes(blob[at : at + 2], "big")
            entries.append(blob[at : at + 2 + length])
            at += 2 + length
        entries[-1], entries[-2] = entries[-2], entries[-1]
        db.execute("UPDATE log_tile SET bytes = ? WHERE id = 0", (b"".join(entries),))
        tile = db.execute("SELECT bytes FROM log_tile WHERE id = ?", (1 << 48,)).fetchone()[0]
        tile = tile[:-64] + tile[-32:] + tile[-64:-32]
        db.execute("UPDATE log_tile SET bytes = ? WHERE id = ?", (tile, 1 << 48))
    db.close()


class Kept:
    """The data folder as it was, to go back to."""

    def __init__(self, site):
        self.site, self.copy = site, site.folder / "kept"
        shutil.copytree(site.data, self.copy)

    def back(self):
        shutil.rmtree(self.site.data)
        shutil.copytree(self.copy, self.site.data)


def refused(site, words):
    """The server does not start, and says why."""
    done = subprocess.run(
        [str(live.binary()), "serve", "--listen", f"127.0.0.1:{site.port}"],
        env=site.environment, cwd=site.folder, capture_output=True, text=True, timeout=60,
    )
    said = done.stdout + done.stderr
    if done.returncode != 1 or not all(word in said for word in words):
        raise AssertionError(f"the server should refuse with {words}: exit {done.returncode}\n{said}")
    return said


def main():
    with Desk("undersigned-tamper-") as site:
        slug = site.prepare()
        site.take_in(slug, names(40))
        site.start()
        site.enter()
        site.accept_all(slug)
        while int(database(site, "SELECT count(*) FROM log_pending")[0][0]):
            pass
        said = site.verify(slug)
        assert "OK" in said, said
        page = Page()
        answer = page.ask(f"{site.url_here}/")
        assert answer["outcome"] == "ok", answer
        site.stop()
        kept = Kept(site)
        for what, sql, words in CASES:
            with sqlite3.connect(site.data / "undersigned.sqlite") as db:
                for one in sql:
                    changed = db.execute(one).rowcount
                    assert changed != 0, f"{what}: nothing was changed by {one}"
            db.close()
            site.start()
            said = site.verify(slug, code=1 if words == ["could not be"] else 3)
            missing = [word for word in words if word not in said and word != "could not be"]
            assert not missing, f"{what}: verify does not say {missing}:\n{said}"
            answer = page.ask(f"{site.url_here}/")
            assert answer["outcome"] != "ok", f"{what}: the page finds nothing"
            site.kill()
            kept.back()
            problem = next((line for line in said.splitlines() if "list.json" in line or "log/" in line or "500" in line), said.strip().splitlines()[0])
            print(f"ok   {what}: {problem.strip()[:150]}", flush=True)
        page.end()
        for what, old, new in REFUSED:
            change_bundle(site, old, new)
            print(f"ok   {what}: {refused(site, ['was changed'])[:120].strip()}")
            kept.back()
        swap_entries(site)
        print(f"ok   two entries in each other's place: {refused(site, ['was changed'])[:120].strip()}")
        kept.back()

        backup = site.folder / "backup.sqlite"
        site.cli("backup", backup)
        site.start()
        old = checkpoint(site)
        site.take_in(slug, [f"Later {name}" for name in names(5)])
        site.accept_all(slug)
        while checkpoint(site)[0] == old[0]:
            pass
        site.stop()
        for suffix in ("", "-wal", "-shm"):
            (site.data / f"undersigned.sqlite{suffix}").unlink(missing_ok=True)
        site.cli("restore", backup)
        print(f"ok   an old backup restored: {refused(site, ['old backup'])[:140].strip()}")
    print("ok   every change of the database was found")


if __name__ == "__main__":
    main()
