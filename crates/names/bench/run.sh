#!/bin/sh
# Quality and speed of this crate and of other tools on one labelled pairs file: bench/run.sh PAIRS.tsv
# PYTHON may name an interpreter that has rapidfuzz and nomenklatura.
set -e
cd "$(dirname "$0")/.."
cargo run --quiet --release --example bench -- "$1"
"${PYTHON:-python3}" bench/peers.py "$1"
