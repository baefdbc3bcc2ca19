// A list against the log: every row, everybody without a row, every count.

const KIND = { organisation: "org", individual: "person", affiliated: "person" };

/** What is wrong with a row, as code and values; `null`: nothing. */
function rowProblem(list, row, replay) {
  const live = replay.live.get(row.leaf);
  if (!live || live.type !== "sign") return ["row-none", { entry: row.leaf }];
  if (live.statement !== list.statement_id) return ["row-elsewhere", { entry: row.leaf }];
  if (live.standing !== "stands") return [`row-${live.standing}`, { entry: row.leaf }];
  if (replay.isNamed(live) === false) return ["row-unnamed", { entry: live.chose }];
  if (row.record !== live.record) return ["row-old", { entry: live.record }];
  if (row.status !== live.status) return ["row-status", { entry: row.leaf }];
  if (live.kind !== "-" && live.kind !== KIND[row.kind])
    return ["row-kind", { entry: live.record }];
  if (replay.textOf(live).version !== row.signed_version) {
    return ["row-version", { said: row.signed_version, due: replay.textOf(live).version }];
  }
  const made = commitment(fromBase64(row.opening), recordOf(list, row));
  if (made !== replay.commits.get(row.record)) return ["row-words", { entry: row.record }];
  return null;
}

/** Compares a list with the log as far as it was read. `pending` may have no row. */
function checkRows(list, replay, pending, report, file) {
  for (const row of list.list) {
    const [code, args] = rowProblem(list, row, replay) ?? [];
    if (code) report.problem(code, file, { ...rowArgs(row), ...args });
  }
  checkText(list, replay, report, file);
  const rows = new Set(list.list.map((row) => row.leaf));
  const without = replay
    .counted(list.statement_id)
    .filter((one) => !rows.has(one.index) && !pending.has(one.index));
  const reported = without.filter((one) => one.status === "reported");
  const nameless = without.filter((one) => one.status === "confirmed");
  const named = nameless.filter((one) => replay.isNamed(one));
  if (reported.length) report.problem("left-out-reported", file, entriesArgs(reported));
  if (named.length) report.problem("left-out", file, entriesArgs(named));
  if (nameless.length !== list.counts.unnamed) {
    const [said, due] = [list.counts.unnamed, nameless.length];
    report.problem("unnamed", file, { said, due, ...entriesArgs(nameless) });
  }
  checkCounts(list, nameless, report, file);
  const unsaid = nameless.filter((one) => replay.isNamed(one) === undefined).length;
  if (unsaid) report.note("unsaid", file, { n: unsaid });
}

/** The text of the list is the one that is open. A moment later it may be. */
function checkText(list, replay, report, file) {
  const open = replay.open(list.statement_id);
  const hash = toBase64(fromHex(list.text_sha256));
  const mine = replay.texts.find(
    (one) => one.statement === list.statement_id && one.text === hash,
  );
  if (!open) report.moving("text-none", file);
  else if (open.text !== hash) report[mine ? "problem" : "moving"]("text-other", file);
  else if (open.version !== list.version) {
    report.problem("text-version", file, { said: list.version, due: open.version });
  }
}

function checkCounts(list, nameless, report, file) {
  const said = list.counts;
  const rows = (status, organisation) =>
    list.list.filter((r) => r.status === status && (r.kind === "organisation") === organisation)
      .length;
  const without = (kind) => nameless.filter((one) => one.kind === kind).length;
  const hidden = without("-");
  const due = {
    organisations: rows("confirmed", true) + without("org"),
    individuals: rows("confirmed", false) + without("person"),
    reported_organisations: rows("reported", true),
    reported_individuals: rows("reported", false),
  };
  const differ = (what, given, right) => {
    if (given !== right) report.problem("count", file, { what, said: given, due: right });
  };
  differ("reported_organisations", said.reported_organisations, due.reported_organisations);
  differ("reported_individuals", said.reported_individuals, due.reported_individuals);
  if (hidden === 0) {
    differ("organisations", said.organisations, due.organisations);
    differ("individuals", said.individuals, due.individuals);
  } else {
    // Of which kind those are, the log keeps to itself: the sum, and the least of each.
    const sum = due.organisations + due.individuals + hidden;
    differ("confirmed", said.organisations + said.individuals, sum);
    for (const what of ["organisations", "individuals"]) {
      if (said[what] < due[what]) differ(what, said[what], due[what]);
    }
  }
  const confirmed = said.organisations + said.individuals;
  const all = confirmed + said.reported_organisations + said.reported_individuals;
  differ("total", said.total ?? all, all);
  differ("confirmed", said.confirmed ?? confirmed, confirmed);
}

/** Some of many entries, for a sentence. */
function entriesArgs(all) {
  const shown = all.slice(0, 8).map((one) => String(one.index ?? one));
  return { n: all.length, entries: shown.join(", ") + (all.length > 8 ? ", …" : "") };
}

/** At the size of the list: what it calls pending counts for its statement. */
function checkPending(list, replay, report, file) {
  for (const entry of list.log.pending) {
    const live = replay.live.get(entry);
    const counts =
      live?.type === "sign" && live.statement === list.statement_id && live.standing === "stands";
    if (!counts) report.problem("pending-none", file, { entry });
  }
}

/** Pending, though no event after the checkpoint of the list, which covers `size`, changed it. */
function unanswered(list, size, replay) {
  return list.log.pending.filter((entry) => {
    const live = replay.live.get(entry);
    return live?.standing === "stands" && live.record < size && live.chose < size;
  });
}
