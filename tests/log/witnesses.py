#!/usr/bin/env python3
"""Three witnesses over loopback, a quorum of two: checkpoints are cosigned, and no witness can stop sign-ons.

    witnesses.py

A site asks three `undersigned witness` processes. First all are there; then one is killed; then two, so that the quorum is missed and the list goes on without it, and
the program's log says so; then they come back. Then the site's database is put back to an old backup, with the file beside it that remembers the last checkpoint:
only the witnesses know of the later one, and the server refuses to start.
"""

import pathlib
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from site_with_desk import Desk, live, checkpoint, names
from tamper import refused


class Witness:
    def __init__(self, folder, name):
        self.folder, self.name, self.port = folder / name, name, live.free_port()
        self.process = None
        self.folder.mkdir()
        self.vkey = self.run("key", "--name", f"{name}.example").strip()

    def run(self, *words):
        done = subprocess.run([str(live.binary()), "witness", *words, "--dir", str(self.folder)], capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self):
        words = [str(live.binary()), "witness", "serve", "--dir", str(self.folder), "--listen", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.3)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def until(condition, patience=40):
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def lines(site):
    return live.Visitor(site).get("/log/checkpoint").text


def main():
    with Desk("undersigned-witnesses-", public_log_witness_timeout_s=2) as site:
        slug = site.prepare()
        site.take_in(slug, names(10))
        witnesses = [Witness(site.folder, name) for name in ("ada", "ben", "cleo")]
        try:
            site.start()
            vkey = live.Visitor(site).get("/log/vkey").text.strip()
            until(lambda: checkpoint(site)[0] > 0)
            site.stop()
            policy = site.folder / "policy"
            text = f"log {vkey}\n"
            for witness in witnesses:
                witness.run("add", vkey)
                witness.start()
                text += f"witness {witness.name} {witness.vkey} http://127.0.0.1:{witness.port}\n"
            policy.write_text(text + "group two 2 ada ben cleo\nquorum two\n")
            site.environment["UNDERSIGNED_PUBLIC_LOG_WITNESSES"] = str(policy)
            site.start()
            site.enter()

            def present():
                return [witness.name for witness in witnesses if f"— {witness.name}.example " in lines(site)]

            def accept(expected):
                size = checkpoint(site)[0]
                site.accept_one(slug)
                assert until(lambda: checkpoint(site)[0] > size), "the list does not go on"
                assert present() == expected, f"cosigned by {present()}, expected {expected}:\n{lines(site)}"

            def verified(code):
                words = [str(live.binary()), "verify", f"{site.url}/s/{slug}", "--policy", str(policy)]
                done = subprocess.run(words, capture_output=True, text=True, timeout=60)
                assert done.returncode == code, done.stdout + done.stderr
                return done.stdout

            assert until(lambda: present() == ["ada", "ben", "cleo"]), f"cosigned by {present()} where the log stands still"
            accept(["ada", "ben", "cleo"])
            verified(0)
            print("ok   three witnesses cosign; the checkpoint passes a quorum of 2 of 3")
            witnesses[1].kill()
            accept(["ada", "cleo"])
            verified(0)
            print("ok   one is gone: two cosign, and that is enough")
            witnesses[2].kill()
            accept(["ada"])
            verified(3)
            assert "too few witnesses" in site.log_text() and "did not cosign" in site.log_text()
            print("ok   two are gone: the list goes on, verify with the policy says that the quorum is missed, the program's log reports it")
            site.stop()
            witnesses[1].start()
            witnesses[2].start()
            site.start()
            assert until(lambda: present() == ["ada", "ben", "cleo"]), f"cosigned by {present()} after coming back"
            accept(["ada", "ben", "cleo"])
            verified(0)
            print("ok   they are back and catch up, also where the log stands still")

            site.stop()
            backup = site.folder / "backup"
            shutil.copytree(site.data, backup)
            site.start()
            accept(["ada", "ben", "cleo"])
            site.stop()
            shutil.rmtree(site.data)
            shutil.copytree(backup, site.data)
            refused(site, ["old backup", "the witness"])
            print("ok   the whole data folder put back to an older day: refused, because the witnesses know more")

            for witness in witnesses:
                witness.kill()
            site.start()
            size = checkpoint(site)[0]
            site.accept_one(slug)
            assert until(lambda: checkpoint(site)[0] > size), "witnesses that are down stop nobody"
            shown = checkpoint(site)
            witnesses[0].start()
            # Left alone for a minute after it did not answer.
            assert until(lambda: "does not hold" in site.log_text(), 90), "the witness is back, and nothing was said"
            site.accept_one(slug)
            time.sleep(8)
            assert checkpoint(site) == shown, "it went on although a witness knows better"
            print("ok   the same with all of them down: the site goes on, and stops for good when one of them is back")
        finally:
            for witness in witnesses:
                witness.kill()


if __name__ == "__main__":
    main()
