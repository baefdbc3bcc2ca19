// Receipts that lie in `receipts/` (c2sp.org/tlog-proof, "Receipts" of docs/log-format.md).

/** The receipt; throws where the bytes are none. */
function parseReceipt(bytes) {
  const source = textOf(bytes) ?? "";
  const head =
    /^c2sp\.org\/tlog-proof@v1\nextra ([A-Za-z0-9+/=]+)\nindex (\d+)\n((?:[^\n]+\n)*)\n/.exec(
      source,
    );
  if (!head) throw new Malformed();
  const extra = fromBase64(head[1]);
  const proof = head[3].split("\n").slice(0, -1).map(fromBase64);
  const note = utf8(source.slice(head[0].length));
  if (
    !extra ||
    extra.length < 2 ||
    decimal(head[2]) === null ||
    proof.some((hash) => hash?.length !== 32)
  ) {
    throw new Malformed();
  }
  const end = 2 + extra[0] * 256 + extra[1];
  const rest = extra.subarray(end);
  if (end > extra.length || (rest.length > 0 && rest.length < 32)) throw new Malformed();
  const record = rest.length > 32 ? rest.subarray(32) : null;
  if (record && textOf(record) === null) throw new Malformed();
  return {
    index: decimal(head[2]),
    proof,
    entry: extra.subarray(2, end),
    opening: rest.length ? rest.subarray(0, 32) : null,
    record,
    checkpoint: parseCheckpoint(note),
  };
}

/** What a receipt proves alone. Gives it, or `null` where it proves nothing. */
async function readReceipt(file, bytes, key, report) {
  try {
    const receipt = parseReceipt(bytes);
    const signed = await checkSigned(receipt.checkpoint, key);
    if (signed !== "signed") return (report.problem(`receipt-${signed}`, file), null);
    const { size, root } = receipt.checkpoint;
    if (!isIncluded(leafHash(receipt.entry), receipt.index, size, root, receipt.proof)) {
      return (report.problem("receipt-changed", file), null);
    }
    const event = parseEvent(receipt.entry);
    if (!event?.type) throw new Malformed();
    const commit = ["sign", "submit", "correct"].includes(event.type) ? event.commit : null;
    if (receipt.opening && !commit) throw new Malformed();
    if (receipt.record && commitment(receipt.opening, receipt.record) !== commit) {
      return (report.problem("receipt-name", file), null);
    }
    return { ...receipt, file, event, commit };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return (report.problem("receipt-form", file), null);
  }
}

/** Whether the log with this key signed a checkpoint; its name is the origin. */
async function checkSigned(checkpoint, key) {
  if (!key) return "unsigned";
  return checkpoint.origin === key.name ? signedBy(checkpoint.note, key) : "unsigned";
}

/** The signature or submission that a receipt is about, as it stands now. */
function signatureOf(receipt, replay) {
  const about = ["correct", "display"].includes(receipt.event.type);
  const index = about ? receipt.event.ref.index : receipt.index;
  const live = replay.live.get(index);
  return live?.became === undefined ? live : replay.live.get(live.became);
}

/** A receipt against the log at hand and its lists. */
function compareReceipt(receipt, replay, lists, report) {
  const { file } = receipt;
  const live = signatureOf(receipt, replay);
  const list = live && lists.find((one) => one.list.statement_id === live.statement);
  const rows = list?.list.list ?? [];
  if (receipt.opening && receipt.event.type !== "submit") {
    const row = rows.find((one) => one.record === receipt.index);
    const fits = !row || commitment(receipt.opening, recordOf(list.list, row)) === receipt.commit;
    if (!fits) return report.problem("receipt-opening", file, rowArgs(row));
  }
  const counts = live?.type === "sign" && live.standing === "stands" && replay.isNamed(live);
  if (!counts || !list || rows.some((row) => row.leaf === live.index)) return undefined;
  const settled =
    Math.max(live.index, live.record) < list.size && !list.list.log.pending.includes(live.index);
  return report[settled ? "problem" : "moving"]("receipt-left-out", file, { entry: live.index });
}
