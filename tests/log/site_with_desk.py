"""A live server whose desk is at work: somebody signed in, entries to accept, and a look into the database."""

import http.client
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import live

CONVENOR = "convenor@island.example"


class Desk(live.Site):
    def take_in(self, slug, listed):
        """Imports a list of names."""
        path = self.folder / "list.txt"
        path.write_text("".join(f"{number}. {name}\n" for number, name in enumerate(listed, 1)), encoding="utf-8")
        self.cli("import", slug, path)

    def second(self):
        """Another server on the same data folder and database."""
        other = Desk.__new__(Desk)
        other.__dict__ |= self.__dict__
        other.port = live.free_port()
        other.process = None
        other.log = self.folder / "second.log"
        other.environment = dict(self.environment)
        return other

    def enter(self):
        """Signs in at the desk; the session outlives restarts."""
        self.cli("desk", "invite", CONVENOR, "--role", "convenor")
        link = re.search(r"/desk/enter/[A-Za-z0-9_-]+", self.cli("desk", "link", CONVENOR)).group(0)
        visitor = live.Visitor(self)
        answer = visitor.post(link, visitor.form(link))
        self.cookie = answer.headers["set-cookie"].split(";")[0]

    def desk(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        body = live.urllib.parse.urlencode(fields) if fields else None
        headers = {"Cookie": self.cookie, "Accept-Language": "en"}
        if body:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.url_here, "Sec-Fetch-Site": "same-origin"}
        connection.request(method, path, body, headers)
        return live.Answer(connection.getresponse())

    @property
    def url_here(self):
        return f"http://127.0.0.1:{self.port}"

    def waiting(self, slug):
        """The hidden fields of each entry that waits: form token and id."""
        page = self.desk("GET", f"/desk/s/{slug}/queue").text
        # The form that takes back the last decision names an entry too.
        page = re.sub(r'<form class="undo".*?</form>', "", page, flags=re.DOTALL)
        return [form["fields"] for form in live.forms(page) if "id" in form["fields"]]

    def accept_one(self, slug):
        """Accepts the first entry that waits. The server may be stopped while it does."""
        fields = self.waiting(slug)[-1]
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=0.5)
            body = live.urllib.parse.urlencode(fields | {"act": "accept"})
            headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", f"/desk/s/{slug}/queue", body, headers | {"Origin": self.url_here, "Sec-Fetch-Site": "same-origin"})
            connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            pass

    def accept_all(self, slug):
        """Accepts every entry, those with doubts too; gives how many."""
        accepted = 0
        while fields := self.waiting(slug):
            for one in fields:
                answer = self.desk("POST", f"/desk/s/{slug}/queue", one | {"act": "accept"})
                if answer.status != 303:
                    raise AssertionError(f"not accepted: {answer.status}\n{answer.text[:2000]}")
                accepted += 1
        return accepted

    def verify(self, slug, code=0):
        """Runs `undersigned verify` on the running site; gives what it says."""
        words = [str(live.binary()), "verify", f"{self.url_here}/s/{slug}"]
        done = subprocess.run(words, capture_output=True, text=True, timeout=120)
        if done.returncode != code:
            raise AssertionError(f"verify: exit {done.returncode}, expected {code}\n{done.stdout}\n{done.stderr}")
        return done.stdout + done.stderr


def checkpoint(site, timeout=10):
    """Size and root of the checkpoint that is shown."""
    text = live.Visitor(site, timeout=timeout).get("/log/checkpoint").text
    _, size, root = text.split("\n")[:3]
    return int(size), root


def names(count):
    """So many names of which no two are alike."""
    place = ["Arbel", "Brona", "Cadiro", "Delmar", "Esvik", "Forlan", "Gunda", "Hestor", "Imber", "Jolvek", "Karsun", "Lomira"]
    what = ["Weavers", "Beekeepers", "Ferry Pilots", "Nurses", "Bakers", "Masons", "Divers", "Potters", "Teachers", "Shepherds", "Printers"]
    kind = ["Guild", "Circle", "Union", "Chorus", "League", "Assembly", "Fellowship", "Workshop"]
    made = [f"{k} of {w} {p}" for k in kind for w in what for p in place]
    while len(made) < count:
        made += [f"{name} {len(made)}" for name in made]
    return made[:count]


def postgres(name):
    """The address of a fresh database on the test cluster."""
    url = os.environ.get("UNDERSIGNED_TEST_POSTGRES")
    if not url:
        raise SystemExit("UNDERSIGNED_TEST_POSTGRES names no cluster (tests/postgres.sh start)")
    fresh = f"log_{name}_{os.getpid()}"
    run_sql(url, f"CREATE DATABASE {fresh}")
    base, _, query = url.partition("?")
    return base.rsplit("/", 1)[0] + "/" + fresh + (f"?{query}" if query else "")


def run_sql(url, sql):
    done = subprocess.run(["psql", url, "-qAt", "-F", "\t", "-c", sql], capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise AssertionError(f"{sql}\n{done.stderr}")
    return [line.split("\t") for line in done.stdout.splitlines()]


def database(site, sql):
    """Asks or changes the database behind the program's back."""
    url = site.environment.get("UNDERSIGNED_DATA_DATABASE", "")
    if url.startswith("postgres"):
        return run_sql(url, sql)
    with sqlite3.connect(site.data / "undersigned.sqlite", timeout=20) as db:
        rows = db.execute(sql).fetchall()
    db.close()
    return rows
