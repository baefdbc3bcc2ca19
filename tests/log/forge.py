#!/usr/bin/env python3
"""An operator with the log's key, the database and the files forges a publication, in every way we could think of: who finds it, and by what?

    forge.py [--strict] [--only WORDS] [--show] [--no-page]

Each case of `forgery/` starts from the same site. It changes lists, log, texts or files, builds the tree and signs everything anew with the key, so that
nothing is wrong but what was meant to be. Then `undersigned verify` looks at it, with the policy of somebody who knows the key, and where the case says so
with a receipt, a checkpoint or a day that somebody kept; or `undersigned monitor` looks at the forged site, at the address where it saw the true one.

What a case expects of each look is one of `found` (with the words that must be said), `told` (said, and OK all the same), `unseen` (with the reason why nobody
can find it this way), `defect` (the documents promise it, and the program does not do it) and `alarm` (something is said that is not true). The last two fail
only with --strict.
UNDERSIGNED_CHECK may name another checker to run in place of `undersigned verify`.

The checker of the page `check.html` looks too (tests/checker/ask.mjs), wherever a page can: what `verify` must find it must find. It has its own words, which
tests/browser/checker.test.mjs reads.
"""

import argparse
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from forgery.looks import ANA, CASES, CORAL
from forgery.publication import Key, Publication
from forgery.site import SPRINGS, Town, live, make
from second import Page

# Each of these adds its cases to CASES.
from forgery import names, rows, lists, events, texts, files, receipts, sites

PATIENCE = 30


class Answers(http.server.BaseHTTPRequestHandler):
    """Serves the files of a folder as a site would."""

    root, odd = None, {}

    def do_GET(self):
        path = self.path.split("?")[0]
        if self.path in self.odd:
            path = self.path
        if path in self.odd:
            odd = self.odd[path]
            status, data = odd() if callable(odd) else odd
        elif path == "/api/v1/statements":
            status, data = 200, json.dumps([self.of(folder) for folder in sorted((self.root / "s").glob("*"))]).encode()
        else:
            file = self.root / path.lstrip("/")
            status, data = (200, file.read_bytes()) if file.is_file() else (404, b"")
        self.send_response(status)
        if status == 302:
            self.send_header("Location", data.decode())
            data = b""
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    @staticmethod
    def of(folder):
        listed = json.loads((folder / "list.json").read_bytes())
        return {"slug": folder.name, "title": listed["title"], "lang": listed["lang"], "version": listed["version"]}

    def log_message(self, *_):
        pass


class Bench:
    """The true site, what people kept of it, and a server at one address for the true and the forged."""

    def __init__(self, town, receipts):
        self.town, self.receipts = town, receipts
        self.true, self.forgery = town.folder / "out", town.folder / "forged"
        self.key = Key.read(town.data / "log.key")
        self.old = Publication(town.folder / "old", self.key)
        true = Publication(self.true, self.key)
        self.day = true.day
        # Many cases name events by their index.
        assert [true.row(SPRINGS, name)["leaf"] for name in [CORAL, ANA]] == [16, 17], "the events of the site stand in another order"
        self.policy, self.witnessed = town.folder / "policy", town.folder / "witnessed"
        self.witness = Key.new("ada.example", algorithm=4).vkey
        self.policy.write_text(f"log {self.key.vkey}\nquorum none\n")
        self.witnessed.write_text(f"log {self.key.vkey}\nwitness ada {self.witness}\nquorum ada\n")
        self.answers = type("Here", (Answers,), {"root": self.true})
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.answers)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.seen, self.state = town.folder / "seen.json", town.folder / "state.json"
        code, said = self.run("monitor", self.url, "--once", "--state", self.seen, "--policy", self.policy)
        assert code == 0, said

    @staticmethod
    def run(*words):
        program = live.binary()
        if words[0] == "verify":
            program = os.environ.get("UNDERSIGNED_CHECK", program)
        try:
            done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, timeout=PATIENCE, errors="replace")
        except subprocess.TimeoutExpired:
            return "no answer", ""
        return done.returncode, done.stdout + done.stderr

    def forged(self, forge):
        """Forges and writes it down."""
        p = Publication(self.true, self.key)
        p.odd, p.old, p.town, p.witness, p.folder = {}, self.old, self.town, self.witness, self.forgery
        forge(p)
        shutil.rmtree(self.forgery, ignore_errors=True)
        p.write(self.forgery)
        self.answers.root, self.answers.odd = self.forgery, p.odd
        return p

    def monitor(self):
        return self.run("monitor", self.url, "--once", "--state", self.state, "--policy", self.policy)

    def look(self, look, p):
        """Exit code, and what is said."""
        if look.how.startswith("monitor"):
            shutil.copy(self.seen, self.state)
            code, said = self.monitor()
            if "later" in look.how:
                state = json.loads(self.state.read_text())
                for statement in state["statements"].values():
                    statement["pending"] = {index: since - 50 * 3_600_000 for index, since in statement["pending"].items()}
                self.state.write_text(json.dumps(state))
                code, said = self.monitor()
            return code, said
        words = []
        if "handed" in look.how:
            handed = self.town.folder / "handed.tlog-proof"
            handed.write_text(p.handed)
            words = ["--receipt", handed]
        elif "receipt" in look.how:
            words = ["--receipt", self.receipts[look.given]]
        elif "checkpoint" in look.how:
            words = ["--checkpoint", (self.true if look.given == "today" else self.town.folder / "old") / "log/checkpoint"]
        elif "newer" in look.how:
            words = ["--newer-than", self.day]
        if "without a policy" not in look.how:
            words += ["--policy", self.witnessed if "witnesses" in look.how else self.policy]
        return self.run("verify", self.url if "site" in look.how else self.forgery, *words)


# A page is given no policy of witnesses, no receipt beside the folder and no day, and it watches nothing.
NOT_ON_A_PAGE = ["witnesses", "receipt", "handed out", "newer", "monitor"]


def judge_page(page, look, bench):
    """What is wrong with what the page finds, or nothing: it is asked wherever a page can look so."""
    if any(words in look.how for words in NOT_ON_A_PAGE) or look.outcome in ("defect", "alarm"):
        return None
    asked = {} if "without a policy" in look.how else {"known": bench.key.vkey}
    if "checkpoint" in look.how:
        kept = bench.true if look.given == "today" else bench.town.folder / "old"
        _, size, root, *_ = (kept / "log/checkpoint").read_text().split("\n")
        asked["printed"] = {"size": int(size), "root": root}
    answer = page.ask(bench.url if "site" in look.how else bench.forgery, **asked)
    right = answer["outcome"] != "ok" if look.outcome == "found" else answer["outcome"] == "ok"
    return None if right else f"by the page: {answer}"


def judge(look, code, said):
    """What is wrong with the outcome, or nothing; and whether it is a known defect."""
    if code not in (0, 1, 3):
        return f"ends with {code}", False
    if "\x1b" in said or "\u202e" in said:
        return "writes the controls of a name to the terminal", False
    if look.outcome == "defect":
        return (None if code != 0 or any(sign in said for sign in look.words[1:]) else look.words[0]), True
    if look.outcome == "alarm":
        return (look.words[0] if any(word in said for word in look.words[1:]) else None), True
    if look.outcome == "found" and code == 0:
        return "was not found", False
    if look.outcome != "found" and code != 0:
        return f"ends with {code}", False
    if look.outcome != "unseen":
        missing = [word for word in look.words if word not in said]
        return (f"does not say {missing}" if missing else None), False
    return None, False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strict", action="store_true", help="fail on known defects too")
    parser.add_argument("--only", default="", help="only cases with these words")
    parser.add_argument("--show", action="store_true", help="show what is said")
    parser.add_argument("--no-page", action="store_true", help="leave out the checker of the page")
    given = parser.parse_args()
    page = None if given.no_page else Page()
    wrong, known, cases, outcomes = [], [], 0, Counter()
    with Town() as town:
        bench = Bench(town, make(town))
        for what, forge, looks in CASES:
            if given.only not in what:
                continue
            p = bench.forged(forge)
            results = []
            for look in looks:
                code, said = bench.look(look, p)
                problem, is_known = judge(look, code, said)
                second = page and judge_page(page, look, bench)
                if second:
                    wrong.append(f"{what}: {look}: {second}")
                if problem:
                    (known if is_known else wrong).append(f"{what}: {look}: {problem}")
                outcome = look.outcome if problem or not is_known else "mended"
                outcomes[outcome] += 1
                results.append(f"{look}: {outcome if is_known or not problem else 'NOT AS EXPECTED'}")
                if given.show or (problem and not is_known):
                    print(f"{what}: {look}: exit {code}\n{said}")
            cases += 1
            print(f"ok   {what}: {'; '.join(results)}", flush=True)
    if page:
        page.end()
    for line in known:
        print(f"     known defect: {line}")
    failed = wrong + (known if given.strict else [])
    if failed:
        raise SystemExit("\n".join(["not as expected:", *failed]))
    print(f"ok   {cases} forged publications, {sum(outcomes.values())} looks: " + ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()))


if __name__ == "__main__":
    main()
