// The checker of the page for programs that ask it: reads a line of JSON for each question, {"target": a folder or address, "known": a verifier
// key, "printed": {"size", "root"}}, and answers with a line of JSON: the outcome, and the codes of what was found with their files.

import { createInterface } from "node:readline";
import { chosen, filesBelow, load } from "./checker.mjs";

const checker = load();

async function answer({ target, known, printed }) {
  const source = target.startsWith("http") ? new checker.Site(target.endsWith("/") ? target : `${target}/`) : chosen(checker, filesBelow(target));
  if (!source) return { outcome: "unchecked", found: ["nothing"] };
  const report = await checker.check(source, { known, printed });
  const found = [...report.problems, ...report.unread, ...report.notes];
  return { outcome: report.outcome, found: found.map(({ code, file }) => `${code} ${file}`) };
}

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await answer(JSON.parse(line))));
