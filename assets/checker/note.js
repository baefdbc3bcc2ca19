// Signed notes (c2sp.org/signed-note), checkpoints (c2sp.org/tlog-checkpoint), verifier keys.

/** What a text in one of these forms does not have. `why` is a word for the code of a finding. */
class Malformed extends Error {}

/** A key's name: not empty, without spaces, plus signs and controls. */
const isName = (text) => text !== "" && !/[\s+\u0000-\u001f\u0085]/u.test(text);

/** Text, signature lines; throws where the bytes are not a signed note. */
function parseNote(bytes) {
  const note = textOf(bytes);
  const end = note === null ? -1 : note.lastIndexOf("\n\n");
  if (end < 0 || /[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.endsWith("\n"))
    throw new Malformed();
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > 100) throw new Malformed();
  return { text: note.slice(0, end + 1), signatures: lines.map(signatureLine) };
}

/** `— name base64(id || signature)` */
function signatureLine(line) {
  const [dash, name, base64, more] = line.split(" ");
  const bytes = base64 && more === undefined ? fromBase64(base64) : null;
  if (dash !== "—" || !isName(name) || !bytes || bytes.length < 5) throw new Malformed();
  return { name, id: toHex(bytes.subarray(0, 4)), bytes: bytes.subarray(4), line };
}

// Points of small order, for which one signature fits many texts; without the bit of the sign.
const SMALL = [
  "0100000000000000000000000000000000000000000000000000000000000000",
  "0000000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

function isSmall(point) {
  const plain = point.slice(0, 32);
  plain[31] &= 0x7f;
  return SMALL.includes(toHex(plain));
}

/** `name+id+base64(type || key)`; throws where the text is no verifier key of a log or witness. */
function parseKey(vkey) {
  const parts = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(vkey);
  const bytes = parts ? fromBase64(parts[3]) : null;
  if (!bytes || bytes.length !== 33 || ![1, 4].includes(bytes[0]) || !isName(parts[1]))
    throw new Malformed();
  const [, name, id] = parts;
  const due = toHex(sha256(joined(utf8(`${name}\n`), bytes))).slice(0, 8);
  if (id !== due || isSmall(bytes.subarray(1))) throw new Malformed();
  return { vkey, name, id, witness: bytes[0] === 4, public: bytes.slice(1) };
}

/** Whether this browser can verify Ed25519 at all: the first test vector of RFC 8032. */
async function hasEd25519() {
  try {
    const key = fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    const signature = fromHex(
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155" +
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    );
    return (
      (await ed25519(key, signature, utf8(""))) && !(await ed25519(key, signature, utf8("x")))
    );
  } catch {
    return false;
  }
}

async function ed25519(key, signature, message) {
  if (signature.length !== 64 || isSmall(signature)) return false;
  const imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, [
    "verify",
  ]);
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
}

/**
 * "signed"; "unsigned": no line of this key; "changed": a line of it that does not fit; "unable":
 * the browser cannot tell.
 */
async function signedBy(note, key) {
  if (!key.able) return "unable";
  const own = note.signatures.filter((one) => one.name === key.name && one.id === key.id);
  for (const one of own) {
    const fits = await ed25519(key.public, one.bytes, utf8(note.text)).catch(() => false);
    if (!fits) return "changed";
  }
  return own.length > 0 ? "signed" : "unsigned";
}

/** A decimal below 2^53 without leading zeros, else `null`. */
function decimal(text) {
  const number = /^(0|[1-9][0-9]{0,15})$/.test(text ?? "") ? Number(text) : NaN;
  return Number.isSafeInteger(number) ? number : null;
}

/** Origin, size, root (base64) and the note; throws where the bytes are no signed checkpoint. */
function parseCheckpoint(bytes) {
  const note = parseNote(bytes);
  const [origin, number, root, ...rest] = note.text.split("\n");
  const size = decimal(number);
  const hash = fromBase64(root ?? "");
  const extensions = rest.slice(0, -1);
  const sound =
    origin !== "" &&
    size !== null &&
    hash?.length === 32 &&
    rest.at(-1) === "" &&
    !extensions.includes("");
  if (!sound || (size === 0 && root !== toBase64(sha256(utf8(""))))) throw new Malformed();
  return { origin, size, root, note };
}
