#!/usr/bin/env bash
# Quality and speed of this crate beside RapidFuzz and nomenklatura (with rigour) on one labelled pairs file, in one run:
#   bench/compare.sh PAIRS.tsv
# Columns: label (1 one body, 0 two), class, id1, id2, name1, name2, lang1, lang2, country1, country2. The tools are installed from
# PyPI into a folder of their own below target, unless PYTHON names an interpreter that has them.
set -euo pipefail
pairs=$(realpath "$1")
cd "$(dirname "$0")/.."
root=$(cargo locate-project --workspace --message-format plain)
peers=$(dirname "$root")/target/peers
if [ -z "${PYTHON:-}" ]; then
  [ -x "$peers/bin/python" ] || { python3 -m venv "$peers" && "$peers/bin/pip" install -q -r bench/requirements.txt; }
  PYTHON=$peers/bin/python
fi
ours=$(mktemp)
trap 'rm -f "$ours"' EXIT
cargo run --quiet --release --example bench -- "$pairs" "$ours"
"$PYTHON" bench/peers.py "$pairs" "$ours"
