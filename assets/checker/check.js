// The whole check: files of a publication in, findings out ("What follows, and a checker must find"
// of docs/log-format.md).

/** Reading failed, for reasons of disk or network. */
class Unread extends Error {}

/**
 * Checks all that a source has. `known`: a verifier key that the reader has from elsewhere;
 * `printed`: size and root of an older copy; `latest`: no event can be of a later day.
 */
async function check(source, asked = {}) {
  const wanted = { latest: tomorrow(), able: await hasEd25519(), ...asked };
  const report = await look(source, wanted, null);
  const again = report.problems.length > 0 && !report.fixed && (await source.again());
  return again ? look(source, wanted, report) : report;
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

async function look(source, wanted, before) {
  const report = new Report();
  const watched = Object.create(source, {
    read: { value: (path) => readOr(source, path, report) },
  });
  report.unable = !wanted.able;
  const key = await readKey(watched, wanted, report);
  const statements = await source.statements().catch((error) => (unread(error, "s", report), []));
  // Lists before the checkpoint: so it covers them.
  const lists = [];
  for (const one of statements) lists.push(await readList(watched, one, key, report));
  const known = lists.filter((one) => one);
  const receipts = await readReceipts(watched, key, report);
  const head = await readHead(watched, key, known, report);
  for (const { list, file } of known) await checkTextOf(watched, list, file, report);
  const replay = new Replay(wanted.latest);
  report.log = { ...head, whole: false };
  const marks = marksOf(known, receipts, wanted.printed, head, replay, report);
  const whole = head ? await readLog(watched, head, replay, marks, report) : false;
  if (head) Object.assign(report.log, { whole, day: replay.day });
  else report.log = null;
  if (whole) await afterLog(watched, known, replay, report, before, statements.length);
  for (const one of known) report.statements.push(summary(one, replay));
  for (const receipt of receipts) if (receipt.met) compareReceipt(receipt, replay, known, report);
  const others = source.others();
  if (others.length) report.note("others", "", { n: others.length, files: some(others) });
  return report;
}

const some = (all) => all.slice(0, 12).join(", ") + (all.length > 12 ? ", …" : "");

async function readOr(source, path, report) {
  try {
    return await source.read(path);
  } catch (error) {
    return unread(error, path, report);
  }
}

/** Remembers what could not be read. `undefined` is neither a file nor a missing one. */
function unread(error, file, report) {
  if (!(error instanceof Unread)) throw error;
  if (!report.unread.some((one) => one.file === file)) {
    report.unread.push({ code: "unread", file, args: { why: error.message } });
  }
  return undefined;
}

/** A file that must be there. `null`: it is not, which is told. */
async function needed(source, path, report) {
  const bytes = await source.read(path);
  if (bytes === null) report.problem("missing", path);
  return bytes ?? null;
}

async function readKey(source, wanted, report) {
  const file = "log/vkey";
  const bytes = await needed(source, file, report);
  if (!bytes) return null;
  const line = textOf(bytes);
  try {
    if (!line?.endsWith("\n")) throw new Malformed();
    const key = { ...parseKey(line.slice(0, -1)), able: wanted.able };
    if (key.witness) throw new Malformed();
    report.key = { vkey: key.vkey, known: Boolean(wanted.known) };
    if (wanted.known && wanted.known !== key.vkey) report.problem("key-other", file);
    return key;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return (report.problem("key-form", file), null);
  }
}

/** Whether the checkpoint in a file can be relied on; tells where not. */
async function trust(checkpoint, key, file, report) {
  const signed = await checkSigned(checkpoint, key);
  if (key && signed !== "signed" && signed !== "unable")
    report.problem(`checkpoint-${signed}`, file);
  return Boolean(key) && (signed === "signed" || signed === "unable");
}

/** A list with the checkpoint in it; `null` where there is none that can be understood. */
async function readList(source, { slug, list: file, csv }, key, report) {
  const bytes = await needed(source, file, report);
  if (!bytes) return null;
  const read = await listAndCsv(source, { file, csv }, bytes, report);
  const signed = key ? await listSignature(read.bytes, read.list, slug, key) : "unsigned";
  if (key && signed !== "signed" && signed !== "unable") report.problem(`list-${signed}`, file);
  if (!read.list) return (report.problem("list-form", file), null);
  // Of a list that was changed the rest would only repeat it.
  if (signed !== "changed") read.tell?.();
  const { list } = read;
  const unknown = unknownFields(list);
  if (unknown.length) report.note("fields", file, { fields: some(unknown) });
  listAgrees(list, slug, file, report);
  const one = { slug, file, list, size: 0, signed: signed === "signed", met: "unseen" };
  try {
    const checkpoint = parseCheckpoint(utf8(list.log.checkpoint));
    if (checkpoint.origin !== list.log.origin) report.problem("list-origin", file);
    const trusted = await trust(checkpoint, key, file, report);
    return { ...one, checkpoint, trusted, size: checkpoint.size };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    report.problem("list-checkpoint", file);
    return one;
  }
}

/**
 * A site goes on, so list and CSV may be of different moments: where the rows have changed, both
 * are read again. A site whose rows are others each time has no CSV that could be compared.
 */
async function listAndCsv(source, { file, csv }, first, report) {
  let [bytes, list, tell] = [first, listOrNull(first), null];
  for (let left = 3; list; left--) {
    const found = await source.read(csv);
    if (found === null) tell = () => report.problem("missing", csv);
    if (!found || !differs(list, found, csv)) break;
    const [shown, was] = [found, list];
    tell = () => checkCsv(was, shown, csv, report);
    const next = await source.read(file);
    const other = next && listOrNull(next);
    if (left === 0 || !other || csvLines(other).join("") === csvLines(list).join("")) break;
    [bytes, list, tell] = [next, other, null];
  }
  return { bytes, list, tell };
}

function differs(list, found, csv) {
  const scratch = new Report();
  checkCsv(list, found, csv, scratch);
  return scratch.problems.length > 0;
}

function listOrNull(bytes) {
  try {
    return parseList(bytes);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

async function readReceipts(source, key, report) {
  const found = [];
  for (const file of source.receipts()) {
    const bytes = await source.read(file);
    const receipt = bytes && (await readReceipt(file, bytes, key, report));
    if (receipt) found.push(receipt);
  }
  report.receipts = found.length;
  return found;
}

/** `log/checkpoint`; where that cannot be relied on, the latest one in a list that can. */
async function readHead(source, key, lists, report) {
  const file = "log/checkpoint";
  const latest = lists
    .filter((one) => one.trusted)
    .reduce((best, one) => (one.size > (best?.size ?? -1) ? one : best), null);
  let own = await readCheckpoint(source, file, report);
  // Caches may be a little behind.
  if (own && own.size < (latest?.size ?? 0) && (await source.again())) {
    own = await readCheckpoint(source, file, report);
  }
  const trusted = own ? await trust(own, key, file, report) : false;
  if (trusted || (own && !key)) return { ...headOf(own, file), trusted };
  return latest ? { ...headOf(latest.checkpoint, latest.file), trusted: true } : null;
}

const headOf = ({ origin, size, root, note }, file) => ({
  file,
  origin,
  size,
  root,
  others: note.signatures.length - 1,
});

async function readCheckpoint(source, file, report) {
  const bytes = await needed(source, file, report);
  try {
    return bytes && parseCheckpoint(bytes);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return (report.problem("checkpoint-form", file), null);
  }
}
