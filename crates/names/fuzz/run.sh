#!/usr/bin/env bash
# Fuzzes names for so many seconds a target, beginning with the pairs of the tests: fuzz/run.sh [SECONDS]
# Needs cargo-fuzz (cargo install cargo-fuzz).
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
. ../../tests/fuzz.sh
for target in pair join; do
  corpus=fuzz/corpus/$target
  mkdir -p "$corpus"
  grep -v '^#' tests/pairs.tsv | cut -f1,2 | tr '\t' '\n' | split -l 2 - "$corpus/seed-"
  fuzz "$target" "$seconds" 4096
done
fuzz_end
