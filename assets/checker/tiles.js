// The tree (RFC 6962) and its files (c2sp.org/tlog-tiles).

const FULL = 256;
const leafHash = (entry) => sha256(joined(Uint8Array.of(0), entry));
const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));

/** The roots of perfect trees of falling size that make up a tree. Takes leaves, gives the root. */
class Tree {
  constructor() {
    this.size = 0;
    this.stack = [];
  }

  push(hash) {
    let count = this.size++;
    for (; count & 1; count = Math.floor(count / 2)) hash = nodeHash(this.stack.pop(), hash);
    this.stack.push(hash);
  }

  root() {
    if (this.size === 0) return toBase64(sha256(utf8("")));
    return toBase64(this.stack.reduceRight((right, left) => nodeHash(left, right)));
  }
}

/** The root over a whole number of hashes, a power of two. */
function rootOf(hashes) {
  let row = hashes;
  while (row.length > 1)
    row = row.flatMap((hash, at) => (at % 2 ? [nodeHash(row[at - 1], hash)] : []));
  return row[0];
}

/** Path of a tile below `log/`; `kind` is a level or "entries". */
function tilePath(kind, index, width) {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/.../g);
  const name = groups
    .map((group, at) => (at < groups.length - 1 ? `x${group}` : group))
    .join("/");
  return `log/tile/${kind}/${name}${width < FULL ? `.p/${width}` : ""}`;
}

/** Index and width of each tile of a row of so many hashes or entries. */
function* tilesOf(count) {
  const whole = Math.floor(count / FULL);
  for (let index = 0; index < whole; index++) yield { index, width: FULL };
  if (count % FULL) yield { index: whole, width: count % FULL };
}

/** Entries, each after its length of two bytes; `null` where the bytes are not so many entries. */
function parseBundle(bytes, width) {
  const entries = [];
  let at = 0;
  for (let n = 0; n < width; n++) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + bytes[at] * 256 + bytes[at + 1];
    if (end > bytes.length) return null;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return at === bytes.length ? entries : null;
}

/**
 * A tile as its path names it, or the full one in its place: the log may have gone on since. Its
 * bytes are `null` where there is none, and `undefined` where it could not be read.
 */
async function readTile(source, kind, { index, width }) {
  for (const wanted of width < FULL ? [width, FULL] : [width]) {
    const file = tilePath(kind, index, wanted);
    const bytes = await source.read(file);
    if (bytes !== null) return { file, bytes, width: wanted };
  }
  return { file: tilePath(kind, index, width), bytes: null, width };
}

/** Tiles in order, some read at a time: a site far away answers several as fast as one. */
async function* readTiles(source, kind, count) {
  let ahead = [];
  for (const wanted of tilesOf(count)) {
    ahead.push(readTile(source, kind, wanted).then((found) => ({ ...found, wanted })));
    if (ahead.length < 8) continue;
    yield* await Promise.all(ahead);
    ahead = [];
  }
  yield* await Promise.all(ahead);
}

/**
 * Reads all entries up to `size`, in order. `each` gets entry, leaf hash and file. Compares every
 * tile with the hashes made of the entries. Gives whether all could be read.
 */
async function audit(source, size, each, report) {
  let row = [];
  for await (const { file, bytes, width, wanted } of readTiles(source, "entries", size)) {
    if (bytes === null) report.problem("missing", file);
    if (!bytes) return false;
    const entries = parseBundle(bytes, width);
    if (!entries) return (report.problem("bundle-form", file), false);
    for (const entry of entries.slice(0, wanted.width)) {
      const hash = leafHash(entry);
      row.push(hash);
      each(entry, hash, file);
    }
    source.progress?.(row.length, size);
  }
  for (let level = 0; row.length > 0; level++) {
    const above = [];
    for await (const found of readTiles(source, level, row.length)) {
      const { index, width } = found.wanted;
      const made = row.slice(index * FULL, index * FULL + width);
      compareTile(level, found, made, report);
      if (width === FULL) above.push(rootOf(made));
    }
    row = above;
  }
  return true;
}

function compareTile(level, { file, bytes, width, wanted }, made, report) {
  if (bytes === null) report.problem("missing", file);
  if (!bytes) return;
  if (bytes.length !== 32 * width) return void report.problem("tile-form", file);
  const at = made.findIndex((hash, at) => !same(hash, bytes.subarray(32 * at, 32 * at + 32)));
  if (at < 0) return;
  const span = FULL ** level;
  const first = (wanted.index * FULL + at) * span;
  if (level === 0) report.problem("tile-entry", file, { entry: first });
  else report.problem("tile-hash", file, { entry: first, last: first + span - 1 });
}

/** Whether a leaf stands at `index` of the tree of this size and root (RFC 9162, 2.1.3.2). */
function isIncluded(leaf, index, size, root, proof) {
  if (index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && toBase64(hash) === root;
}
