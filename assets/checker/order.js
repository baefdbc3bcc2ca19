// The order of a list, its groups and their headings.

/** Where a row belongs: categories in their order, then organisations, then individuals. */
function groupOf(list, row) {
  const at =
    row.category === undefined || row.category === null
      ? -1
      : list.categories.indexOf(row.category);
  if (at >= 0) return at;
  return list.categories.length + (row.kind === "organisation" ? 0 : 1);
}

const GROUPS = ["organisations", "individuals"];

/** Names by the collation of the list's language, or by their place in the log; ties by id. */
function comparison(list) {
  const [known] = collationOf(list.lang);
  const collator = new Intl.Collator(known ?? "und");
  const byName = (a, b) => collator.compare(a.name, b.name);
  const byTime = (a, b) => a.leaf - b.leaf;
  const inGroup = list.order === "name" ? byName : byTime;
  const byId = (a, b) =>
    idBytes(a.id) < idBytes(b.id) ? -1 : idBytes(a.id) > idBytes(b.id) ? 1 : 0;
  return (a, b) => groupOf(list, a) - groupOf(list, b) || inGroup(a, b) || byId(a, b);
}

function collationOf(lang) {
  try {
    return Intl.Collator.supportedLocalesOf([lang]);
  } catch {
    return [];
  }
}

/** Tells the first row that does not stand where it must, and headings that are none. */
function checkOrder(list, say) {
  const rows = list.list;
  const compare = comparison(list);
  const due = [...rows].sort(compare);
  const wrong = rows.findIndex((row, at) => row !== due[at] && compare(row, due[at]) !== 0);
  if (wrong >= 0) say("order", rows[wrong], { other: due[wrong].name });
  const headings = new Map();
  for (const row of wrong >= 0 ? rows.slice(0, wrong) : rows) {
    const at = groupOf(list, row);
    const category = at < list.categories.length;
    const group = category ? list.categories[at] : GROUPS[at - list.categories.length];
    const heading = row.heading ?? null;
    if (row.group !== group) say("group", row, { group });
    if (category !== (heading !== null)) say("heading", row);
    else if (category && (headings.get(group) ?? heading) !== heading) say("heading", row);
    headings.set(group, headings.get(group) ?? heading);
  }
}
