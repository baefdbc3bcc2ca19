#!/usr/bin/env bash
# Fuzzes every reader for so many seconds each, beginning with the sample lists: fuzz/run.sh [SECONDS] [TARGET ...]
# Needs cargo-fuzz (cargo install cargo-fuzz).
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(text markdown csv html pdf document word_parts sheet_parts open_parts archive)
. ../../tests/fuzz.sh

seed() { # corpus folder, target
  mkdir -p "$1"
  case $2 in
    text | document) cp tests/lists/*.txt tests/field/*.txt "$1" ;;
    markdown) cp tests/lists/*.md tests/field/*-*.md "$1" ;;
    csv) cp tests/lists/*.csv tests/lists/*.tsv tests/field/*.csv "$1" ;;
    html) cp tests/lists/*.html tests/field/*.html "$1" ;;
    pdf) cp tests/lists/*.pdf tests/field/*.pdf "$1" ;;
    archive) cp tests/lists/*.docx tests/lists/*.xlsx tests/field/*.od[st] "$1" ;;
    word_parts) for file in tests/lists/*.docx; do
      { unzip -p "$file" word/document.xml; printf '\f'; unzip -p "$file" word/numbering.xml || true; printf '\f'; unzip -p "$file" word/styles.xml || true; } > "$1/$(basename "$file")"
    done ;;
    sheet_parts) for file in tests/lists/*.xlsx; do
      { unzip -p "$file" xl/worksheets/sheet1.xml; printf '\f'; unzip -p "$file" xl/sharedStrings.xml || true; } > "$1/$(basename "$file")"
    done ;;
    open_parts) for file in tests/field/*.od[st]; do
      { unzip -p "$file" content.xml; printf '\f'; unzip -p "$file" styles.xml || true; } > "$1/$(basename "$file")"
    done ;;
  esac
}

for target in "${targets[@]}"; do
  corpus=fuzz/corpus/$target
  seed "$corpus" "$target"
  fuzz "$target" "$seconds" 65536
done
fuzz_end
