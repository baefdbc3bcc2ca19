#!/usr/bin/env python3
"""A disk that is full (R-4), and a disk that fails (R-5).

    disk.py full     the data folder is on a small tmpfs that fills up; needs root for the mount
    disk.py failing  strace makes every write-through to the disk fail from some moment on

full: every acknowledged sign-on is there, the form says 503 with a page, a code and a request for a link too, whoever is known, other pages stay readable, and after making room sign-ons are taken again.
failing: nothing is acknowledged after the first failure, the server ends by itself with an error, and after a restart every acknowledged sign-on is there.
"""

import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import live


MEMBER = "member@desk.example"


def check(truth, text):
    print(("ok   " if truth else "FAIL ") + text, flush=True)
    return bool(truth)


def there(site, slug):
    return next(row["sign_ons"] for row in site.lines("statement", "list") if row["slug"] == slug)


def full():
    good = True
    with live.Site("undersigned-full-") as site:
        site.data.mkdir(parents=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m,mode=0700", "tmpfs", site.data], check=True)
        try:
            slug = site.prepare()
            site.cli("desk", "invite", MEMBER, "--role", "moderator")
            ballast = site.data / "ballast"
            ballast.write_bytes(b"\0" * 1024 * 1024)
            site.start()
            visitor, taken, refused = live.Visitor(site), 0, []
            forms = visitor.fresh_forms(slug, 4000)
            for number, hidden in enumerate(forms):
                answer = visitor.sign_on(slug, hidden, f"Circle of Well {number}", f"s{number}@harbour.example")
                if answer.status == 303:
                    taken += 1
                else:
                    refused.append(answer)
                if len(refused) >= 20:
                    break
            good &= check(refused and {answer.status for answer in refused} <= {503, 507}, f"{taken} taken, then {sorted({a.status for a in refused})}")
            good &= check(refused and "<html" in refused[0].text, "the refusal is a page")
            known = {"code": "s0@harbour.example", "sign-in": MEMBER}
            for what, path, more in (("code", f"/s/{slug}/code", {"code": "00000000"}), ("sign-in", "/desk/sign-in", {})):
                hidden = visitor.form(path)
                told = {
                    email: {visitor.post(path, hidden | more | {"email": email}).status for _ in range(5)}
                    for email in (known[what], "nobody@harbour.example")
                }
                good &= check(all(status == {503} for status in told.values()), f"{what} says the same of everybody: {told}")
            for path in ("/", f"/s/{slug}", f"/s/{slug}/list.json", "/healthz"):
                status = live.Visitor(site).get(path).status
                good &= check(status == 200, f"{path} is readable: {status}")
            # An answer holds for five seconds.
            time.sleep(6)
            ready = live.Visitor(site).get("/readyz").status
            # A checkpoint may have made a little room meanwhile; then "ready" must be true.
            small = live.Visitor(site).sign_on(slug, forms[-2], "Circle", "c@harbour.example").status
            taken += small == 303
            good &= check(ready == 503 or small == 303, f"/readyz tells the truth: {ready}, and the form: {small}")
            good &= check(site.process.poll() is None, "the server still runs")
            ballast.unlink()
            deadline, status = time.monotonic() + 30, 0
            hidden = forms[-1]
            while time.monotonic() < deadline and status != 303:
                status = live.Visitor(site).sign_on(slug, hidden, "Circle of Well again", "again@harbour.example").status
                time.sleep(0.2)
            good &= check(status == 303, f"after making room a sign-on is taken: {status}")
            # The server looks every five seconds whether it is over.
            time.sleep(7)
            said = [line for line in site.log_text().splitlines() if "request" in line and ("refused" in line)]
            good &= check(2 <= len(said) <= 6 and "no request is refused any more" in said[-1], f"{len(refused)} refusals are {len(said)} lines of the log")
            site.stop()
            counted = there(site, slug)
            good &= check(taken + 1 <= counted <= taken + 1 + len(refused), f"{taken + 1} acknowledged, {counted} there")
            good &= check("ok   database" in site.cli("doctor", check=False), "doctor finds the database whole")
        finally:
            site.kill()
            subprocess.run(["umount", site.data], check=False)
    return good


def failing():
    good = True
    with live.Site("undersigned-failing-") as site:
        slug = site.prepare()
        site.start()
        visitor = live.Visitor(site)
        forms = visitor.fresh_forms(slug, 120)
        taken = 0
        for number, hidden in enumerate(forms[:20]):
            taken += visitor.sign_on(slug, hidden, f"Circle of Well {number}", f"s{number}@harbour.example").status == 303
        good &= check(taken == 20, f"{taken} taken before")
        watcher = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO:when=1+", "-p", str(site.process.pid)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        time.sleep(1)
        wrong, answers = 0, set()
        for number, hidden in enumerate(forms[20:60], 20):
            try:
                status = live.Visitor(site, timeout=5).sign_on(slug, hidden, f"Circle of Well {number}", f"s{number}@harbour.example").status
                answers.add(status)
                wrong += status == 303
            except (OSError, live.http.client.HTTPException):
                answers.add("gone")
        good &= check(wrong == 0, f"nothing is acknowledged without the disk: answers {sorted(map(str, answers))}")
        try:
            code = site.process.wait(30)
        except subprocess.TimeoutExpired:
            code = None
        good &= check(code not in (None, 0), f"the server ends by itself with an error: {code}")
        watcher.terminate()
        watcher.wait(10)
        site.kill()
        site.start()
        counted = there(site, slug)
        good &= check(taken <= counted <= 60, f"after the restart: {taken} acknowledged, {counted} there")
        status = live.Visitor(site).sign_on(slug, forms[-1], "Circle of Well last", "last@harbour.example").status
        good &= check(status == 303, f"and sign-ons are taken again: {status}")
        site.stop()
        for word in ("harbour.example", "Circle of Well", "panicked"):
            good &= check(word not in site.log_text(), f"the log does not hold '{word}'")
    return good


if __name__ == "__main__":
    kinds = {"full": full, "failing": failing}
    if len(sys.argv) != 2 or sys.argv[1] not in kinds:
        raise SystemExit(__doc__)
    passed = kinds[sys.argv[1]]()
    print("passed" if passed else "failed")
    sys.exit(0 if passed else 1)
