# What crates/*/fuzz/run.sh have in common; sourced. Needs cargo-fuzz (cargo install cargo-fuzz).
# A target fails at a panic, at an input that takes more than two seconds, at an allocation of more than 200 MB, and when it does not
# build.
export RUSTC_BOOTSTRAP=1 # the coverage flags of cargo-fuzz are not stable
fuzz_failed=()

fuzz() { # target, seconds, longest input in bytes; the corpus is fuzz/corpus/TARGET
  echo "== $1"
  local log
  log=$(mktemp)
  cargo fuzz run --sanitizer none "$1" "fuzz/corpus/$1" -- -max_total_time="$2" -timeout=2 -malloc_limit_mb=200 -rss_limit_mb=2048 \
    -max_len="$3" -print_final_stats=1 > "$log" 2>&1 || fuzz_failed+=("$1")
  grep -E 'DONE|number_of_executed_units|peak_rss|SUMMARY|panicked|ERROR|slowest|^error' "$log" || tail -20 "$log"
  rm -f "$log"
}

fuzz_end() {
  [ ${#fuzz_failed[@]} -eq 0 ] && return
  echo "failed: ${fuzz_failed[*]}; found: $(compgen -G 'fuzz/artifacts/*/*' || echo nothing)"
  exit 1
}
