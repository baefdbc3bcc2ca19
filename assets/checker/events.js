// Events of the log: text in one spelling ("Events" of docs/log-format.md).

const HASH = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const REASONS = [
  "authority",
  "duplicate",
  "unclear",
  "scope",
  "own_wish",
  "not_a_signatory",
  "abuse",
  "reopened",
];
const oneOf =
  (...values) =>
  (text) =>
    values.includes(text) ? text : null;
const matching = (form) => (text) => (form.test(text) ? text : null);

function reference(text) {
  const [, index, hash] = /^(\d+) ([0-9a-f]{16})$/.exec(text) ?? [];
  return decimal(index) === null ? null : { index: decimal(index), hash };
}

/** A day that there is, as YYYY-MM-DD: such days are in order as texts. */
function day(text) {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(Number(date)) || date.toISOString().slice(0, 10) !== text ? null : text;
}

function number(text) {
  const value = decimal(text);
  return value !== null && value < 2 ** 32 ? value : null;
}

const id = (text) => (idBytes(text) ? text : null);
const kind = oneOf("org", "person", "-");
const display = oneOf("public", "at_launch", "counted");
const optional = (text) => (text === "-" ? { none: true } : reference(text));
const hash = matching(HASH);

/** The lines of each type between the first and `day`: how each is called, how it is read. */
const TYPES = {
  statement: { statement: id, version: number, text: hash, prev: optional },
  erratum: {
    statement: id,
    version: number,
    text: hash,
    prev: reference,
    class: oneOf("typo", "material"),
  },
  submit: { statement: id, text: hash, kind, commit: hash },
  sign: {
    statement: id,
    text: hash,
    kind,
    status: oneOf("confirmed", "reported"),
    submit: optional,
    commit: hash,
  },
  display: { ref: reference, display },
  launch: { statement: id },
  decline: { ref: reference, reason: oneOf(...REASONS, "-") },
  withdraw: { ref: reference, by: oneOf("signer", "operator"), reason: oneOf(...REASONS, "-") },
  correct: { ref: reference, kind, commit: hash },
  merge: { ref: reference, into: reference },
  erase: { ref: reference },
  import: { statement: id, count: number, commit: hash },
  key: { vkey: matching(/^[^ ]*$/) },
  close: { statement: id },
};
/** The second form of `sign`. */
const { submit: _submit, commit: _commit, ...BEFORE } = TYPES.sign;
const SIGN_2 = { ...BEFORE, display, submit: optional, commit: hash };

/** The event; `{ unknown }` where a later program may know its type; `null`: it has no form. */
function parseEvent(bytes) {
  const text = textOf(bytes);
  if (bytes.length > 512 || !text || !/^[ -~\n]*\n$/.test(text)) return null;
  const [first, ...lines] = text.slice(0, -1).split("\n");
  const [, form, type] = /^undersigned\.log\/v([12]) (.*)$/.exec(first) ?? [];
  if (form === undefined) return null;
  if (!Object.hasOwn(TYPES, type) || (form === "2" && type !== "sign")) return { unknown: type };
  const fields = Object.entries({ ...(form === "2" ? SIGN_2 : TYPES[type]), day });
  if (lines.length !== fields.length) return null;
  const event = { type };
  for (const [at, [word, read]] of fields.entries()) {
    const value = lines[at].startsWith(`${word} `)
      ? read(lines[at].slice(word.length + 1))
      : null;
    if (value === null) return null;
    event[word] = value.none ? null : value;
  }
  return event;
}
