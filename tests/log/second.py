"""The checker of the page `check.html`, asked without a browser (tests/checker/ask.mjs): one process for all questions."""

import json
import pathlib
import subprocess

PROGRAM = pathlib.Path(__file__).resolve().parents[1] / "checker/ask.mjs"


class Page:
    def __init__(self):
        self.process = subprocess.Popen(["node", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, target, **more):
        """Checks a folder or the site at an address; `known`: a verifier key, `printed`: size and root of an older copy. Gives `outcome` ("ok", "not" or
        "unchecked") and what was `found`, as codes with their files."""
        self.process.stdin.write(json.dumps({"target": str(target)} | more) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, "the checker of the page has ended by itself"
        return json.loads(answer)

    def end(self):
        self.process.stdin.close()
        self.process.wait(10)
