#!/usr/bin/env bash
# Writes logs of many sizes with crates/tlog and has them checked by golang.org/x/mod (tests/tlog/check.go).
#   tests/tlog/run.sh        small sizes
#   tests/tlog/run.sh all    up to a million entries
# Needs the Debian packages golang-go and golang-golang-x-mod-dev. CARGO names the cargo to call.
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=(0 1 2 255 256 257 511)
if [ "${1:-}" = all ]; then sizes+=(65535 65536 65537 1000000); fi

"${CARGO:-cargo}" build --quiet --locked --release -p tlog --example write_log
write_log=${CARGO_TARGET_DIR:-target}/release/examples/write_log
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$dir/cache" go build -o "$dir/check" tests/tlog/check.go

for size in "${sizes[@]}"; do
  "$write_log" "$size" "$dir/log"
  "$dir/check" "$dir/log"
  rm -r "$dir/log"
done

# The checker must also refuse: a byte of each kind of file is changed in turn.
"$write_log" 600 "$dir/log"
for file in checkpoint tile/entries/001 tile/entries/002.p/88 tile/0/000 tile/0/002.p/88 tile/1/000.p/2 receipt.tlog-proof; do
  cp -r "$dir/log" "$dir/spoiled"
  python3 - "$dir/spoiled/$file" <<'PY'
import sys
data = bytearray(open(sys.argv[1], "rb").read())
data[len(data) // 2] ^= 1
open(sys.argv[1], "wb").write(data)
PY
  if "$dir/check" "$dir/spoiled" 2>/dev/null; then echo "$file: a changed byte was accepted"; exit 1; fi
  rm -r "$dir/spoiled"
done
echo "a changed byte in each kind of file: refused"
