// list.csv says the same as list.json, to the last byte ("list.csv" of docs/log-format.md).

const COLUMNS = [
  "number",
  "id",
  "group",
  "kind",
  "name",
  "short_name",
  "other_name",
  "role",
  "affiliation",
  "place",
  "website",
  "status",
  "version",
];

const SIGNS = "=+-@\t\r\0＝＋－＠";
const PARTS = ";\t\r\n";

/** A sign that a spreadsheet would take for the beginning of a formula gets an apostrophe. */
function harmless(cell) {
  let made = "";
  let begins = true;
  for (const c of cell) {
    made += begins && SIGNS.includes(c) ? `'${c}` : c;
    begins = PARTS.includes(c);
  }
  return made;
}

const quotedCell = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvLine = (cells) => `${cells.map((cell) => quotedCell(harmless(cell))).join(",")}\r\n`;

/** The lines that a list makes. */
function csvLines(list) {
  const countries = list.list.some((row) => row.country);
  const last = (cell) => (countries ? [cell] : []);
  const made = [csvLine([...COLUMNS, ...last("country")])];
  for (const row of list.list) {
    const heading = row.heading ?? row.group;
    const only = row.kind === "affiliated" && (row.affiliation ?? null) !== null;
    const affiliation = only ? `${row.affiliation} (for identification only)` : row.affiliation;
    const status =
      row.status === "reported" ? "reported by the convenor, not confirmed" : "confirmed";
    const cells = [
      row.number,
      row.id,
      heading,
      row.kind,
      row.name,
      row.short,
      row.other_name,
      row.role,
      affiliation,
      row.place,
      row.website,
      status,
      row.signed_version,
      ...last(row.country),
    ];
    made.push(csvLine(cells.map((cell) => String(cell ?? ""))));
  }
  return made;
}

/** Compares; tells the first line that differs. */
function checkCsv(list, bytes, file, report) {
  const lines = csvLines(list);
  const due = utf8(`\ufeff${lines.join("")}`);
  if (same(due, bytes)) return;
  let at = 0;
  while (at < due.length && due[at] === bytes[at]) at++;
  const before = due.subarray(0, at).filter((byte) => byte === 10).length;
  report.moving("csv", file, { line: before + 1 });
}
