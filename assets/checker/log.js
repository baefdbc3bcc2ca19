// The one pass over all events: a list is compared when the log has reached its size.

/** What is to be compared at which size of the log. */
function marksOf(lists, receipts, printed, head, replay, report) {
  const marks = new Map();
  const at = (size, root, then) => marks.set(size, [...(marks.get(size) ?? []), { root, then }]);
  for (const one of lists.filter(({ checkpoint }) => checkpoint)) {
    at(one.size, one.checkpoint.root, (fits) => {
      one.met = fits ? "same" : "other";
      if (!fits) return;
      const before = report.problems.length + report.omitted;
      checkPending(one.list, replay, report, one.file);
      checkRows(one.list, replay, new Set(one.list.log.pending), report, one.file);
      one.clean = report.problems.length + report.omitted === before;
    });
  }
  for (const receipt of receipts) {
    const { size, root } = receipt.checkpoint;
    at(size, root, (fits) =>
      fits ? (receipt.met = true) : report.problem("receipt-history", receipt.file),
    );
    if (head && size > head.size) report.moving("receipt-back", receipt.file);
  }
  if (printed) {
    const said = (fits) =>
      fits ? (report.printed = "same") : report.problem("printed-other", "", printed);
    at(printed.size, printed.root, said);
    if (head && printed.size > head.size)
      report.problem("printed-back", "", { ...printed, have: head.size });
  }
  return marks;
}

/** Reads the log up to the head. Gives whether the entries make its root. */
async function readLog(source, head, replay, marks, report) {
  const tree = new Tree();
  const rules = [];
  const reach = () => {
    const due = marks.get(tree.size) ?? [];
    if (due.length) due.forEach(({ root, then }) => then(root === tree.root()));
  };
  reach();
  const each = (entry, leaf, file) => {
    tree.push(leaf);
    try {
      const event = replay.push(entry, leaf);
      if (event.unknown !== undefined) report.note("type", "log", { name: event.unknown });
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      rules.push([error, file, tree.size - 1]);
    }
    reach();
  };
  const read = await audit(source, head.size, each, report);
  if (!read) return false;
  if (tree.root() !== head.root) {
    report.problem("root", head.file, { size: head.size });
    return false;
  }
  // An entry that was changed on the way breaks rules that it does not break in the log.
  for (const [{ rule, about }, file, entry] of rules) {
    report.problem(`event-${rule}`, file, { entry, about: about ?? "" });
  }
  return true;
}

/** What needs the whole log. */
async function afterLog(source, lists, replay, report, before, wanted) {
  for (const one of lists) {
    if (one.met === "other") report.problem("list-history", one.file);
    if (one.met === "unseen" && one.checkpoint) {
      report.moving("list-back", one.file, { size: one.size, have: replay.size });
    }
    if (one.met === "same") {
      checkLag(one, replay, report, before);
      tellVersions(one, replay, report);
    }
    await checkEarlier(source, one.list, replay, one.file, report);
  }
  for (const { index, into } of replay.ended.filter((one) => one.unlike)) {
    report.note("merged-unlike", "log", { entry: index, into });
  }
  const listed = new Set(lists.map((one) => one.list.statement_id));
  const opened = new Map(replay.texts.map((text) => [text.statement, text.index]).reverse());
  for (const [id, entry] of opened) {
    if (listed.has(id)) continue;
    if (source.all && lists.length === wanted)
      report.moving("statement-missing", "", { id, entry });
    else {
      report.unlisted += 1;
      report.note("unlisted", "log", { id, entry });
    }
  }
}

/** How many signed another text than the one that is shown. */
function tellVersions({ list, file }, replay, report) {
  const shown = replay.open(list.statement_id);
  const slip = shown?.class === "typo" ? "-typo" : "";
  const counts = new Map();
  for (const row of list.list)
    counts.set(row.signed_version, (counts.get(row.signed_version) ?? 0) + 1);
  for (const [version, n] of counts) {
    if (version !== list.version)
      report.note(`versions${slip}`, file, { n, version, due: list.version });
  }
}

/**
 * A list may be behind its log for a moment; that excuses each signature once. `before` is what a
 * look a moment ago found.
 */
function checkLag(one, replay, report, before) {
  const { list, file, size } = one;
  const was = before?.lags.get(file);
  const mine = unanswered(list, size, replay);
  const told = was ? mine.filter((entry) => was.unanswered.includes(entry)) : mine;
  if (told.length) report.moving("pending-unanswered", file, entriesArgs(told));
  const lag = { ...lagOf(list, replay), unanswered: mine, size: replay.size };
  report.lags.set(file, lag);
  if (was) compareLags(was, lag, told, replay, report, file);
  if (size >= replay.size || !one.clean || (was && size >= was.size)) return;
  const scratch = new Report();
  checkRows(list, replay, new Set(mine), scratch, file);
  if (scratch.problems.length) report.moving("list-behind", file, { size, have: replay.size });
}

/** Who is left out, and who is listed and should not be; each with what it is known again by. */
function lagOf(list, replay) {
  const pending = new Set(list.log.pending);
  const rows = new Set(list.list.map((row) => row.leaf));
  const words = (live) => [
    live.index,
    replay.commits.get(live.index),
    replay.commits.get(live.record),
  ];
  const known = (live) => ({ index: live.index, words: words(live) });
  const due = (live) =>
    replay.isNamed(live) || live.status === "reported" || pending.has(live.index);
  const absent = replay
    .counted(list.statement_id)
    .filter((live) => !rows.has(live.index) && due(live));
  const listed = list.list.map((row) => replay.live.get(row.leaf)).filter((live) => live);
  const stale = listed.filter(
    (live) => live.standing !== "stands" || replay.isNamed(live) === false,
  );
  return { absent: absent.map(known), stale: stale.map(known) };
}

function compareLags(was, lag, told, replay, report, file) {
  const both = (which) => {
    const words = new Set(was[which].flatMap((one) => one.words));
    const again = lag[which].filter((one) => one.words.some((word) => words.has(word)));
    return again.map((one) => one.index).filter((entry) => !told.includes(entry));
  };
  const [absent, stale] = [both("absent"), both("stale")];
  if (absent.length) report.problem("hidden", file, entriesArgs(absent));
  if (stale.length) report.problem("shown-still", file, entriesArgs(stale));
  if (absent.length) return;
  // Ended by the operator, and another one left out after it: the same, as far as anybody can see.
  const ended = was.absent
    .map((one) => replay.live.get(one.index))
    .filter((live) => live && live.standing !== "stands" && live.by !== "signer");
  const last = ended.at(-1)?.index ?? Infinity;
  const fresh = lag.absent.filter((one) => one.index > last);
  if (fresh.length) report.problem("hidden", file, entriesArgs(fresh));
}

/** What is said of a statement at the end. */
function summary(one, replay) {
  const { list } = one;
  const open = replay.texts.find(
    (t) => t.statement === list.statement_id && t.version === list.version,
  );
  const ended = replay.ended.filter((live) => live.statement === list.statement_id);
  const count = (how, by) =>
    ended.filter((live) => live.how === how && (!by || live.by === by)).length;
  const signs = (replay.signatures.get(list.statement_id) ?? []).map((live) => live.index);
  let free = [...signs];
  let again = 0;
  // Taken back by the operator, and one entered after it.
  for (const live of ended.filter((one) => one.by === "operator" && one.reason === "reopened")) {
    const at = free.findIndex((index) => index > live.at);
    if (at < 0) continue;
    again += 1;
    free = free.slice(at + 1);
  }
  return {
    slug: one.slug,
    title: list.title,
    lang: list.lang,
    version: list.version,
    counts: list.counts,
    hash: list.text_sha256,
    size: one.size,
    pending: list.log.pending.length,
    day: open?.day ?? null,
    proved: one.signed && one.met === "same",
    ended: {
      signer: count("withdrawn", "signer"),
      operator: count("withdrawn", "operator"),
      merged: count("merged"),
      erased: count("erased"),
      again,
      none: ended.length > 0 && replay.counted(list.statement_id).length === 0,
    },
  };
}
