// Words and elements: everything that the page shows is made here, as text and never as HTML.

const LANGUAGES = [...WORDS.keys()];
/** Numbers and dates as the site writes them. */
const STYLES = { en: "en-GB", ar: "ar-u-nu-arab", pt: "pt-PT" };
let language = "en";

/** The sentence of a code; an argument that is a function of the page's own is an element. */
const words = (code) => WORDS.get(language)[code] ?? code;
const inNumbers = (value) => new Intl.NumberFormat(STYLES[language] ?? language).format(value);
const COUNTED = new Set(["n", "row", "size", "have", "said", "due", "version", "line"]);

function shown(name, value) {
  if (name === "date" && value) {
    const format = new Intl.DateTimeFormat(STYLES[language] ?? language, {
      dateStyle: "long",
      timeZone: "UTC",
    });
    return document.createTextNode(format.format(new Date(`${value}T00:00:00Z`)));
  }
  if (COUNTED.has(name) && typeof value === "number")
    return document.createTextNode(inNumbers(value));
  return make("bdi", {}, String(value ?? ""));
}

/** A sentence with its values, as nodes. */
function sentence(code, args = {}) {
  const parts = words(code).split(/\{(\w+)\}/);
  return parts.map((part, at) =>
    at % 2 ? shown(part, args[part]) : document.createTextNode(part),
  );
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const line = (code, args) => make("li", {}, ...sentence(code, args));
const heading = (code) => make("h2", {}, words(code));

// --- what was found

/** Findings of one meaning have one sentence. */
const SAME = {
  "tile-form": "bundle-form",
  "list-format": "list-form",
  title: "title-other",
  unnamed: "unnamed-count",
  "row-withdrawn": "row-left",
  "row-merged": "row-left",
  "row-erased": "row-left",
  "pending-twice": "pending-none",
  "pending-listed": "pending-none",
  "manifest-form": "manifest-changed",
  "part-length": "part-changed",
  "event-reference": "event-refers",
  "event-target": "event-refers",
  "event-ended": "event-refers",
  "event-prev": "event-refers",
  "event-answered": "event-refers",
  "event-same": "event-refers",
  "event-display-unsaid": "event-refers",
  "event-version": "event-refers",
  "receipt-opening": "receipt-name",
  "receipt-back": "receipt-history",
};
const codeOf = (finding) => SAME[finding.code] ?? finding.code;

/** Which of the three questions a finding answers. */
function areaOf({ code, file }) {
  if (code.startsWith("printed") || code.startsWith("event")) return "log";
  if (file.startsWith("receipts/")) return "receipts";
  if (file.startsWith("log/text/") || code.startsWith("text") || code === "title") return "text";
  return file.startsWith("log/") ? "log" : "list";
}

const findings = (all) => make("ul", {}, ...all.map(finding));

function finding(one) {
  const file = one.file ? [make("code", { class: "file" }, one.file), " "] : [];
  return make("li", {}, ...file, ...sentence(codeOf(one), one.args));
}

/** "holds", "not" or "open" for each question. */
function verdicts(report) {
  const of = (area, checked) => {
    if (report.problems.some((one) => areaOf(one) === area)) return "not";
    const unread = report.unread.some((one) => areaOf(one) === area);
    return checked && !unread && !report.unable ? "holds" : "open";
  };
  const compared = report.statements.length > 0 && report.statements.every((one) => one.proved);
  return {
    text: of("text", report.statements.length > 0),
    list: of("list", compared),
    log: of("log", report.log?.whole),
    receipts:
      report.receipts || report.problems.some((one) => areaOf(one) === "receipts")
        ? of("receipts", true)
        : null,
  };
}

const MARKS = { holds: "✓", not: "✗", open: "?" };

function drawVerdicts(report) {
  const args = { n: report.log?.size, date: report.log?.day };
  const rows = Object.entries(verdicts(report)).filter(([, how]) => how);
  const items = rows.map(([area, how]) => {
    const values = area === "receipts" ? { n: report.receipts } : args;
    const mark = make("span", { class: "sign", "aria-hidden": "true" }, MARKS[how]);
    return make(
      "li",
      { class: how },
      mark,
      make("span", {}, ...sentence(`${area}-${how}`, values)),
    );
  });
  if (report.printed) {
    const mark = make("span", { class: "sign", "aria-hidden": "true" }, MARKS.holds);
    items.push(
      make(
        "li",
        { class: "holds" },
        mark,
        make("span", {}, ...sentence("printed-same", report.asked)),
      ),
    );
  }
  return make("ul", { class: "verdicts" }, ...items);
}

function drawStatement(one) {
  const { counts, ended } = one;
  const title = make("h2", {}, make("bdi", { lang: one.lang }, one.title));
  const lines = [
    ["names", counts.listed],
    ["unnamed", counts.unnamed],
    ["reported", counts.reported_organisations + counts.reported_individuals],
    ["pending", one.pending],
    ["ended-signer", ended.signer],
    ["ended-operator", ended.operator],
    ["ended-merged", ended.merged],
    ["ended-erased", ended.erased],
    ["ended-again", ended.again],
  ];
  const told = lines
    .filter(([code, n]) => n > 0 || code === "names")
    .map(([code, n]) => line(code, { n }));
  if (one.day) told.unshift(line("version", { version: one.version, date: one.day }));
  if (ended.none) told.push(line("ended-none"));
  const proof = one.proved ? [] : [make("p", { class: "notice" }, words("unproved"))];
  const hash = fact("text-hash", make("code", { class: "hash" }, one.hash));
  return [title, ...proof, make("ul", {}, ...told), make("dl", { class: "facts" }, hash)];
}

const fact = (code, ...value) =>
  make("div", {}, make("dt", {}, words(code)), make("dd", {}, ...value));

function drawLog(report) {
  const facts = [];
  if (report.log) {
    facts.push(fact("log-size", inNumbers(report.log.size)));
    facts.push(fact("log-root", make("code", { class: "hash" }, report.log.root)));
  }
  if (report.key) facts.push(fact("log-key", make("code", { class: "hash" }, report.key.vkey)));
  const key = report.key
    ? [make("p", {}, words(report.key.known ? "key-known" : "key-own"))]
    : [];
  const others =
    report.log?.others > 0
      ? [make("p", {}, ...sentence("signed-too", { n: report.log.others }))]
      : [];
  return [heading("log-heading"), make("dl", { class: "facts" }, ...facts), ...key, ...others];
}

/** The whole result. */
function drawReport(report) {
  const title = make(
    "h2",
    { id: "result", tabindex: "-1", class: `outcome ${report.outcome}` },
    words(report.outcome),
  );
  const part = (code, all, more) => (all.length ? [heading(code), findings(all), ...more] : []);
  const more = report.omitted ? [make("p", {}, ...sentence("more", { n: report.omitted }))] : [];
  return [
    title,
    ...(report.unable ? [make("p", { class: "notice" }, words("unable"))] : []),
    drawVerdicts(report),
    ...part("problems-heading", report.problems, more),
    ...part("unread-heading", report.unread, []),
    ...report.statements.flatMap(drawStatement),
    ...drawLog(report),
    ...part("notes-heading", report.notes, []),
    heading("limits-heading"),
    make("p", {}, words("limits")),
    make("p", {}, words("second")),
  ];
}
