#!/usr/bin/env bash
# Fuzzes every parser of tlog for so many seconds a target, beginning with a real log: fuzz/run.sh [SECONDS]
# Needs cargo-fuzz (cargo install cargo-fuzz).
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
cargo run --quiet --release --example write_log -- 300 "$log"
. ../../tests/fuzz.sh
vkey=$(cat "$log/vkey")
hash=$(sed -n 3p "$log/checkpoint")

for target in note checkpoint bundle tile_path proof policy witness_request witness_answer; do
  corpus=fuzz/corpus/$target
  mkdir -p "$corpus"
  case $target in
    note) cp "$log/checkpoint" "$corpus/seed-note" && printf %s "$vkey" > "$corpus/seed-vkey" ;;
    checkpoint) cp "$log/checkpoint" "$corpus/seed-signed" && head -3 "$log/checkpoint" > "$corpus/seed-text" ;;
    bundle) { printf '\x2b' && cat "$log/tile/entries/001.p/44"; } > "$corpus/seed-entries" && printf '\x00\x00\x01x' > "$corpus/seed-one" ;;
    tile_path) printf %s tile/0/x001/x234/067.p/8 > "$corpus/seed-hashes" && printf %s tile/entries/x001/234 > "$corpus/seed-entries" ;;
    proof) cp "$log/receipt.tlog-proof" "$corpus/seed-receipt" ;;
    policy) printf '# one log\nlog %s https://log.example/\nquorum none\n' "$vkey" > "$corpus/seed-policy" ;;
    witness_request)
      { printf 'old 0\n\n' && cat "$log/checkpoint"; } > "$corpus/seed-first"
      { printf 'old 200\n%s\n%s\n\n' "$hash" "$hash" && cat "$log/checkpoint"; } > "$corpus/seed-later" ;;
    witness_answer) { printf '\x00' && tail -1 "$log/checkpoint"; } > "$corpus/seed-lines" && printf '\x04300\n' > "$corpus/seed-size" ;;
  esac
  fuzz "$target" "$seconds" 8192
done
fuzz_end
