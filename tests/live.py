"""A live server for tests: the real binary on a fresh data folder and a free loopback port, and visitors who fill in its forms.

Only the standard library is needed. The binary is UNDERSIGNED, or the newest of target/release and target/debug.
"""

import html.parser
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse

# A form that comes back sooner than a person can fill it in is held for a moderator.
FILLING = 2.2

ROOT = pathlib.Path(__file__).resolve().parent.parent
STATEMENT = ROOT / "samples" / "water.md"


def binary():
    """Path of the program under test."""
    if os.environ.get("UNDERSIGNED"):
        return pathlib.Path(os.environ["UNDERSIGNED"]).resolve()
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    built = [path for path in (target / "release/undersigned", target / "debug/undersigned") if path.exists()]
    if not built:
        raise SystemExit("no binary: build it, or name it in UNDERSIGNED")
    return max(built, key=lambda path: path.stat().st_mtime)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Site:
    """One server with its data folder. Limits per network are off: all visitors of a test come from one address."""

    def __init__(self, prefix="undersigned-test-", **settings):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=prefix))
        self.data = self.folder / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.log = self.folder / "server.log"
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("UNDERSIGNED_")}
        self.environment |= {
            "UNDERSIGNED_DATA_DIR": str(self.data),
            "UNDERSIGNED_SITE_URL": self.url,
            "UNDERSIGNED_SITE_CONTROLLER": "Coalition for the Island Springs",
            "UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_BURST": "0",
            "UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_SUSTAINED": "0",
        }
        self.environment |= {f"UNDERSIGNED_{key.upper()}": str(value) for key, value in settings.items()}

    def cli(self, *words, check=True):
        """Runs a command on the data folder; gives its standard output."""
        done = subprocess.run(
            [binary(), *map(str, words)],
            env=self.environment, cwd=self.folder, capture_output=True, text=True, timeout=120,
        )
        if check and done.returncode != 0:
            raise AssertionError(f"undersigned {' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def lines(self, *words):
        """The JSON objects a command prints: a list, or one a line."""
        text = self.cli(*words, "--format", "json").strip()
        if text.startswith("["):
            return json.loads(text)
        return [json.loads(line) for line in text.splitlines() if line.strip()]

    def prepare(self):
        """A statement that is open for signing; gives its slug."""
        self.cli("statement", "create", STATEMENT)
        slug = re.search(r'^slug = "([^"]+)"', STATEMENT.read_text(encoding="utf-8"), re.M).group(1)
        self.cli("statement", "open", slug, "--yes")
        return slug

    def start(self, patience=60.0, before=(), ready="/readyz"):
        """Starts the server and waits until it takes sign-ons, or answers at `ready`. `before` is a command to run it under, such as strace."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*before, binary(), "serve", "--listen", f"127.0.0.1:{self.port}"],
                env=self.environment, cwd=self.folder, stdout=log, stderr=log,
            )
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended with {self.process.returncode}:\n{self.log_text()[-2000:]}")
            try:
                if Visitor(self, timeout=5).get(ready).status == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.02)
        self.kill()
        raise AssertionError(f"the server was not ready after {patience} s:\n{self.log_text()[-2000:]}")

    def kill(self):
        """SIGKILL, as the kernel or a power cut would."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def stop(self, patience=20):
        """SIGTERM; gives the exit code."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError(f"the server did not stop {patience} s after SIGTERM") from None
        return self.process.returncode if self.process else None

    def log_text(self):
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def outbox(self, patience=60):
        """Mails that were kept because no mail server is configured, once the running server has put all of them there."""
        deadline = time.monotonic() + patience
        while "mails: 0 waiting" not in self.cli("doctor", check=False):
            if time.monotonic() > deadline:
                raise AssertionError(f"mails still wait after {patience} s")
            time.sleep(0.2)
        return self.lines("outbox", "--limit", 10_000_000)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        if os.environ.get("KEEP"):
            print(f"kept: {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)


class Hidden(html.parser.HTMLParser):
    """The hidden fields of the form that posts to `action`, or of the first form with any."""

    def __init__(self):
        super().__init__()
        self.forms = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append({"action": attributes.get("action"), "fields": {}})
        elif tag == "input" and attributes.get("type") == "hidden" and self.forms:
            self.forms[-1]["fields"][attributes.get("name")] = attributes.get("value", "")


def forms(page):
    """Every form of a page: its action and its hidden fields."""
    reader = Hidden()
    reader.feed(page)
    return reader.forms


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = dict((name.lower(), value) for name, value in response.getheaders())
        self.text = response.read().decode("utf-8", "replace")

    @property
    def location(self):
        return self.headers.get("location", "")


class Visitor:
    """One browser's worth of HTTP on a kept connection, without cookies."""

    def __init__(self, site, timeout=30):
        self.site = site
        self.connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=timeout)
        self.used = time.monotonic()

    def ask(self, method, path, body=None, headers=None):
        if time.monotonic() - self.used > 5:
            # The server closes what rests too long; http.client opens the next one by itself.
            self.connection.close()
        self.used = time.monotonic()
        self.connection.request(method, path, body, headers or {})
        return Answer(self.connection.getresponse())

    def get(self, path):
        return self.ask("GET", path, headers={"Accept-Language": "en"})

    def post(self, path, fields, headers=None):
        body = urllib.parse.urlencode(fields)
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Accept-Language": "en"}
        return self.ask("POST", path, body, kind | {"Origin": self.site.url, "Sec-Fetch-Site": "same-origin"} | (headers or {}))

    def form(self, path):
        """The hidden fields of the form on `path` that posts back to it."""
        answer = self.get(path)
        bare = path.split("?")[0]
        for form in forms(answer.text):
            if (form["action"] or bare).split("?")[0] == bare:
                return form["fields"]
        raise AssertionError(f"GET {path}: {answer.status}, no form that posts to it")

    def fresh_forms(self, slug, count):
        """Hidden fields of so many forms, old enough to be sent."""
        all_forms = [self.form(f"/s/{slug}/sign") for _ in range(count)]
        time.sleep(FILLING)
        return all_forms

    def filled_in(self, hidden, name, email, **more):
        """A form as an organisation sends it."""
        return hidden | {
            "kind": "organisation", "name": name, "short_name": "", "role": "Secretary", "authority": "yes", "affiliation": "",
            "place": "Upper Village", "website": "", "email": email, "display": "public", "step": "send",
        } | more

    def sign_on(self, slug, hidden, name, email, **more):
        return self.post(f"/s/{slug}/sign", self.filled_in(hidden, name, email, **more))

    def confirm(self, token):
        """Opens the link and presses the button; the answer to the button."""
        path = f"/confirm/{token}"
        return self.post(path, self.form(path))


def token_in(text):
    """The token of the confirmation link in a mail."""
    found = re.search(r"/confirm/([A-Za-z0-9_-]+)", text)
    return found.group(1) if found else None
