// list.json: its form, its signature, and whether it agrees with itself.

const text = (value) => typeof value === "string" && !/\p{Surrogate}/u.test(value);
const whole = (most) => (value) => Number.isSafeInteger(value) && value >= 0 && value <= most;
const small = whole(2 ** 32 - 1);
const index = whole(Number.MAX_SAFE_INTEGER);
const listOf = (fits) => (value) => Array.isArray(value) && value.every((one) => fits(one));
const among =
  (...values) =>
  (value) =>
    values.includes(value);
const maybe = (fits) =>
  Object.assign((value) => value === undefined || fits(value), { maybe: true });
const orNull = (fits) => maybe((value) => value === null || fits(value));
const object = (fields) => (value) =>
  isObject(value) && Object.entries(fields).every(([name, fits]) => fits(value[name]));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const LANG = /^(?=.{2,35}$)[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
const lang = (value) => text(value) && LANG.test(value);
const anId = (value) => idBytes(value) !== null;

/** ISO 3166-1 alpha-2, and XK. */
const COUNTRIES = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`;
const countries = new Set(COUNTRIES.trim().split(/\s/));

const ROW = {
  number: small,
  id: anId,
  group: text,
  heading: orNull(text),
  kind: among("organisation", "individual", "affiliated"),
  name: text,
  short: orNull(text),
  other_name: orNull(text),
  role: orNull(text),
  affiliation: orNull(text),
  for_identification_only: maybe(among(true, false)),
  place: orNull(text),
  country: orNull((value) => countries.has(value)),
  website: orNull(text),
  category: orNull(text),
  status: among("confirmed", "reported"),
  signed_version: small,
  leaf: index,
  record: index,
  opening: (value) => text(value) && fromBase64(value)?.length === 32,
};
const COUNTS = {
  total: orNull(small),
  confirmed: orNull(small),
  organisations: small,
  individuals: small,
  unnamed: small,
  reported_organisations: small,
  reported_individuals: small,
  listed: small,
};
const LOG = { origin: text, checkpoint: text, pending: listOf(index) };
const LIST = {
  format: text,
  statement: text,
  title: text,
  lang,
  version: small,
  text_sha256: text,
  statement_id: anId,
  order: among("name", "time"),
  categories: listOf(text),
  log: object(LOG),
  counts: object(COUNTS),
  list: listOf(object(ROW)),
  signature: text,
};

/** JSON without a name twice in one object, of which readers take one or the other. */
function parseJson(source) {
  const parsed = JSON.parse(source);
  const strings = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
  let names = 0;
  const rest = source.replace(strings, (_, colon) => ((names += colon ? 1 : 0), ""));
  // A number with a point or an exponent is no index, whatever it is worth.
  if (names !== countNames(parsed) || /\d[.eE]|-/.test(rest)) throw new Malformed();
  return parsed;
}

function countNames(value) {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + countNames(one), 0);
  if (!isObject(value)) return 0;
  const inside = Object.values(value);
  return inside.reduce((sum, one) => sum + countNames(one), inside.length);
}

/** The list; throws where the bytes are not in the form undersigned.list/v1. */
function parseList(bytes) {
  const source = textOf(bytes);
  if (source === null) throw new Malformed();
  try {
    const list = parseJson(source);
    if (object(LIST)(list)) return list;
  } catch (error) {
    // Brackets within brackets without end are no list either.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
  throw new Malformed();
}

/** Fields that no check knows, with their places. */
function unknownFields(list) {
  const found = new Set();
  const look = (value, known, place) => {
    for (const name of Object.keys(value))
      if (!Object.hasOwn(known, name)) found.add(place + name);
  };
  look(list, LIST, "");
  look(list.log, LOG, "log.");
  look(list.counts, COUNTS, "counts.");
  for (const row of list.list) look(row, ROW, "list[].");
  return [...found];
}

/** The bytes that were signed and the signature line; `null` where the file does not end so. */
function splitSignature(bytes) {
  const marker = utf8(',"signature":"');
  const end = utf8('"}\n');
  for (let at = bytes.length - marker.length; at >= 0; at--) {
    if (bytes[at] !== marker[0] || !same(marker, bytes.subarray(at, at + marker.length)))
      continue;
    const rest = bytes.subarray(at + marker.length);
    if (rest.length < end.length || !same(end, rest.subarray(-end.length))) return null;
    const line = textOf(rest.subarray(0, -end.length));
    return line === null ? null : { signed: bytes.subarray(0, at), line };
  }
  return null;
}

/** "signed"; "unsigned"; "changed": the file or its signature was changed. */
async function listSignature(bytes, list, slug, key) {
  const split = splitSignature(bytes);
  if (!split || (list && split.line !== list.signature)) return "changed";
  if (list && list.log.origin !== key.name) return "unsigned";
  const text = `undersigned.list/v1\n${slug}\n${toHex(sha256(split.signed))}\n`;
  try {
    const note = parseNote(utf8(`${text}\n${split.line}\n`));
    return note.signatures.length === 1 ? await signedBy(note, key) : "changed";
  } catch (error) {
    if (error instanceof Malformed) return "changed";
    throw error;
  }
}

/** What the event of a row commits to. */
function recordOf(list, row) {
  const given = (word) => row[word] !== undefined && row[word] !== null;
  const lines = [
    `undersigned.record/${given("country") ? "v2" : "v1"}`,
    `statement ${list.statement_id}`,
    `id ${row.id}`,
    `kind ${row.kind}`,
    `status ${row.status}`,
    `version ${row.signed_version}`,
  ];
  const words = [
    "name",
    "short",
    "other_name",
    "role",
    "affiliation",
    "place",
    "country",
    "website",
    "category",
  ];
  for (const word of words.filter(given))
    lines.push(`${word} ${utf8(row[word]).length} ${row[word]}`);
  return utf8(`${lines.join("\n")}\n`);
}

const commitHash = hmacSha256(utf8("undersigned/commit/v1"));

/** The commitment that an opening (32 bytes) and a record make, in base64. */
function commitment(opening, record) {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, record.length);
  return toBase64(commitHash(joined(opening, length, record)));
}

/** What must be so whatever the log says. */
function listAgrees(list, slug, file, report) {
  const say = (code, row, more) => report.problem(code, file, { ...rowArgs(row), ...more });
  if (list.format !== "undersigned.list/v1") say("list-format");
  if (list.statement !== slug) say("list-other", null, { name: list.statement });
  if (!/^[0-9a-f]{64}$/.test(list.text_sha256)) say("list-form");
  const rows = list.list;
  if (list.counts.listed !== rows.length) {
    say("count", null, { what: "listed", said: list.counts.listed, due: rows.length });
  }
  const [ids, leaves, pending] = [new Set(), new Set(), new Set()];
  for (const [at, row] of rows.entries()) {
    if (row.number !== (rows[at - 1]?.number ?? 0) + 1) say("numbers", row);
    if (ids.has(row.id) || leaves.has(row.leaf)) say("row-twice", row);
    ids.add(row.id);
    leaves.add(row.leaf);
    const affiliated = row.affiliation !== undefined && row.affiliation !== null;
    if ((row.for_identification_only ?? false) !== affiliated) say("identification", row);
  }
  for (const entry of list.log.pending) {
    if (pending.has(entry)) say("pending-twice", null, { entry });
    if (leaves.has(entry)) say("pending-listed", null, { entry });
    pending.add(entry);
  }
  checkOrder(list, say);
}

/** How a row is called in sentences. */
const rowArgs = (row) => (row ? { row: row.number, name: row.name } : {});
