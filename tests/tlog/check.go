// Checks a log that the example write_log wrote, with the code of the Go checksum database instead of ours:
// golang.org/x/mod/sumdb/note and golang.org/x/mod/sumdb/tlog. Usage: check DIR
//
// What is checked: the signature of `checkpoint` by `vkey`; the root, recomputed from the entry bundles; the bytes of every tile;
// that no file is missing and none is left over; the inclusion proof of `receipt.tlog-proof`.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: check DIR")
		os.Exit(2)
	}
	size, err := check(os.Args[1])
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
	fmt.Printf("%d entries: accepted\n", size)
}

// stored holds the hashes of all complete subtrees in the order of tlog.StoredHashIndex.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		hashes[i] = s[index]
	}
	return hashes, nil
}

func check(dir string) (int64, error) {
	vkey, err := os.ReadFile(filepath.Join(dir, "vkey"))
	if err != nil {
		return 0, err
	}
	verifier, err := note.NewVerifier(strings.TrimSuffix(string(vkey), "\n"))
	if err != nil {
		return 0, err
	}
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return 0, err
	}
	size, root, err := openCheckpoint(signed, verifier)
	if err != nil {
		return 0, fmt.Errorf("checkpoint: %w", err)
	}
	wanted := map[string]bool{"vkey": true, "checkpoint": true}
	if size > 0 {
		wanted["receipt.tlog-proof"] = true
	}

	var hashes stored
	leaves := make([]tlog.Hash, 0, size)
	for first := int64(0); first < size; first += 256 {
		width := min(size-first, 256)
		path := tilePath("entries", first/256, width)
		wanted[path] = true
		bundle, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return 0, err
		}
		for i := int64(0); i < width; i++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return 0, fmt.Errorf("%s: entry %d is cut off", path, first+i)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			entry := bundle[2 : 2+length]
			bundle = bundle[2+length:]
			more, err := tlog.StoredHashes(first+i, entry, hashes)
			if err != nil {
				return 0, err
			}
			hashes = append(hashes, more...)
			leaves = append(leaves, tlog.RecordHash(entry))
		}
		if len(bundle) > 0 {
			return 0, fmt.Errorf("%s: bytes after the last entry", path)
		}
	}
	var recomputed tlog.Hash
	if size > 0 {
		if recomputed, err = tlog.TreeHash(size, hashes); err != nil {
			return 0, err
		}
	} else if recomputed, err = tlog.ParseHash("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="); err != nil {
		return 0, err // the SHA-256 of nothing, which this version of tlog has no name for
	}
	if recomputed != root {
		return 0, fmt.Errorf("the checkpoint says root %v, the entries make %v", root, recomputed)
	}

	for _, tile := range tiles(size) {
		path := tilePath(strconv.Itoa(tile.L), tile.N, int64(tile.W))
		wanted[path] = true
		expected, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return 0, err
		}
		found, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(found, expected) {
			return 0, fmt.Errorf("%s: not the hashes of the entries", path)
		}
	}
	if size > 0 {
		if err := checkReceipt(dir, verifier, size, leaves); err != nil {
			return 0, fmt.Errorf("receipt.tlog-proof: %w", err)
		}
	}
	return size, checkFiles(dir, wanted)
}

// tiles lists the tiles of a tree; tlog.NewTiles would list every width that a partial tile has had.
func tiles(size int64) []tlog.Tile {
	var all []tlog.Tile
	for level := 0; size>>(8*level) > 0; level++ {
		count := size >> (8 * level)
		for first := int64(0); first < count; first += 256 {
			all = append(all, tlog.Tile{H: 8, L: level, N: first / 256, W: int(min(count-first, 256))})
		}
	}
	return all
}

func openCheckpoint(signed []byte, verifier note.Verifier) (int64, tlog.Hash, error) {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return 0, tlog.Hash{}, errors.New("is not three lines")
	}
	if lines[0] != verifier.Name() {
		return 0, tlog.Hash{}, fmt.Errorf("the origin is %q, the key's name is %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

func checkReceipt(dir string, verifier note.Verifier, size int64, leaves []tlog.Hash) error {
	text, err := os.ReadFile(filepath.Join(dir, "receipt.tlog-proof"))
	if err != nil {
		return err
	}
	head, signed, found := bytes.Cut(text, []byte("\n\n"))
	if !found {
		return errors.New("has no empty line")
	}
	lines := strings.Split(string(head), "\n")
	if len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || lines[1] != fmt.Sprintf("index %d", size/3) {
		return fmt.Errorf("begins with %q", lines)
	}
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	proved, root, err := openCheckpoint(signed, verifier)
	if err != nil {
		return err
	}
	if proved != size {
		return fmt.Errorf("is for size %d", proved)
	}
	return tlog.CheckRecord(proof, size, root, size/3, leaves[size/3])
}

func checkFiles(dir string, wanted map[string]bool) error {
	return filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		path, err = filepath.Rel(dir, path)
		if err == nil && !wanted[filepath.ToSlash(path)] {
			return fmt.Errorf("%s: is no part of the log", path)
		}
		return err
	})
}

// tilePath is the path of c2sp.org/tlog-tiles: groups of three digits, no height.
func tilePath(level string, index, width int64) string {
	path := fmt.Sprintf("%03d", index%1000)
	for index /= 1000; index > 0; index /= 1000 {
		path = fmt.Sprintf("x%03d/%s", index%1000, path)
	}
	path = "tile/" + level + "/" + path
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return path
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
