#!/usr/bin/env bash
# The tests that look at the running binary from outside: SMTP outage, kills, fsync before the answer, a real browser.
# UNDERSIGNED names the binary, a debug build; KILLS the rounds of the kill test, POWER_CUTS how often the power is cut, KILL_PAIRS the pairs of steps of the log's, ERASE_SIGNERS how many
# are erased, BYTES how many bytes are changed.
set -euo pipefail
cd "$(dirname "$0")/.."
export UNDERSIGNED=${UNDERSIGNED:-$PWD/target/debug/undersigned}

say() { printf '\n== %s\n' "$*"; }

venv=target/python
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r tests/smtp/requirements.txt

say "the SMTP sink itself"
"$venv/bin/python" tests/smtp/test_sink.py
say "mail server refusing, hanging and dropping, then back"
"$venv/bin/python" tests/smtp/outage.py
say "a flood of forms, and whose mail comes first"
"$venv/bin/python" tests/smtp/flood.py --forms 600 --no-limits
"$venv/bin/python" tests/smtp/flood.py --forms 600
say "killed under load"
"$venv/bin/python" tests/crash/kill.py --rounds "${KILLS:-12}"
say "on disk before the answer"
"$venv/bin/python" tests/crash/fsync.py
say "power cuts, on a disk that forgets what was not synced"
"$venv/bin/python" tests/crash/power.py --sign-ons 40 --cuts "${POWER_CUTS:-24}"

say "logs read by a checker that others wrote (golang.org/x/mod)"
tests/tlog/run.sh

say "the log: killed at each step of its write path, and with two servers"
"$venv/bin/python" tests/log/kills.py --pairs "${KILL_PAIRS:-4}"
"$venv/bin/python" tests/log/kills.py --pairs "${KILL_PAIRS:-2}" --servers 2
say "the log: three witnesses, a quorum of two"
"$venv/bin/python" tests/log/witnesses.py
say "the log: somebody with the database in hand"
"$venv/bin/python" tests/log/tamper.py
say "the log: somebody with its key in hand"
"$venv/bin/python" tests/log/forge.py --strict
say "the checker of the page, without its page"
node --test tests/checker
say "the log: one byte of an export changed, 1,000 times, for both checkers"
"$venv/bin/python" tests/log/bytes.py --changes "${BYTES:-1000}"
say "erased, and searched for"
"$venv/bin/python" tests/log/erase.py --signers "${ERASE_SIGNERS:-60}"

# The store of somebody else comes with a hundred packages; where it was installed, it is asked:
# pip install -r tests/s3/requirements.txt, and a build with --features undersigned/s3.
if "$venv/bin/python" -c 'import moto, boto3' 2>/dev/null; then
    say "an export in an object store"
    "$venv/bin/python" tests/s3/store.py
fi

say "in the browser"
cd tests/browser
npm ci --ignore-scripts --no-audit --no-fund --silent
npm test
