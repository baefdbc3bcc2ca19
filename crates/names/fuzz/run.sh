#!/usr/bin/env bash
# Fuzzes names for so many seconds a target, beginning with the pairs of the tests: fuzz/run.sh [SECONDS]
# Needs cargo-fuzz (cargo install cargo-fuzz).
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
export RUSTC_BOOTSTRAP=1 # the coverage flags of cargo-fuzz are not stable
for target in pair join; do
  corpus=fuzz/corpus/$target
  mkdir -p "$corpus"
  grep -v '^#' tests/pairs.tsv | cut -f1,2 | tr '\t' '\n' | split -l 2 - "$corpus/seed-"
  echo "== $target"
  cargo fuzz run --sanitizer none "$target" "$corpus" -- -max_total_time="$seconds" -timeout=2 -malloc_limit_mb=200 -rss_limit_mb=2048 \
    -max_len=4096 -print_final_stats=1 2>&1 | grep -E 'DONE|number_of_executed_units|peak_rss|SUMMARY|panicked|ERROR|slowest' || true
done
if compgen -G 'fuzz/artifacts/*/*' > /dev/null; then
  echo "found: $(ls fuzz/artifacts/*/*)"
  exit 1
fi
