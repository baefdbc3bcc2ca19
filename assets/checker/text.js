// The text that was signed: manifest, parts, title ("Texts" of docs/log-format.md).

const MANIFEST =
  /^undersigned\.text\/v1\nstatement ([A-Za-z0-9_-]{22})\nversion ([1-9][0-9]*)\n((?:part [^\n]+\n)+)$/;

/** Statement, version and parts; `null` where the text is not a manifest. */
function parseManifest(manifest) {
  const [, statement, version, lines] = MANIFEST.exec(manifest) ?? [];
  if (!lines || !idBytes(statement) || number(version) === null) return null;
  const parts = lines.slice(0, -1).split("\n").map(parsePart);
  const names = new Set(parts.map((part) => part?.name));
  const sorted = parts.every(
    (part, at) => part && (at === 0 || inOrder(parts[at - 1].line, part.line)),
  );
  if (!sorted || names.size !== parts.length || parts.length > 1000) return null;
  return { statement, version: number(version), parts };
}

/** By their bytes, and no line twice. */
function inOrder(one, next) {
  const [a, b] = [utf8(one), utf8(next)];
  const at = a.findIndex((byte, at) => byte !== b[at]);
  return at < 0 ? a.length < b.length : at < b.length && a[at] < b[at];
}

function parsePart(line) {
  const [, lang, type, length, hash, name, more] = line.split(" ");
  const what = name?.split(".")[0];
  const fits =
    what === "statement"
      ? type === "text/markdown" && name === `statement.${lang}.md`
      : what === "demands" || what === "figures"
        ? type === "text/tab-separated-values" && name.endsWith(`.${lang}.tsv`)
        : true;
  const sound =
    name && more === undefined && fits && decimal(length) !== null && /^[0-9a-f]{64}$/.test(hash);
  return sound ? { line, lang, length: decimal(length), hash, name } : null;
}

const textPath = (hash) => `log/text/${hash}`;

/** Checks manifest and parts. Gives the manifest with titles by language; `null`: unreadable. */
async function checkManifest(source, hash, bytes, report) {
  const file = textPath(hash);
  if (toHex(sha256(bytes)) !== hash) return (report.problem("manifest-changed", file), null);
  const manifest = parseManifest(textOf(bytes) ?? "");
  if (!manifest) return (report.problem("manifest-form", file), null);
  manifest.titles = [];
  for (const part of manifest.parts) {
    const content = await checkPart(source, part, report);
    if (part.name === `statement.${part.lang}.md`) {
      if (content === null) manifest.titles = null;
      manifest.titles?.push([part.lang, content.split(/\r?\n/)[0]]);
    }
  }
  return manifest;
}

async function checkPart(source, part, report) {
  const file = textPath(part.hash);
  const bytes = await needed(source, file, report);
  if (!bytes) return null;
  if (toHex(sha256(bytes)) !== part.hash)
    return (report.problem("part-changed", file, { name: part.name }), null);
  const content = textOf(bytes);
  if (bytes.length !== part.length || content === null)
    report.problem("part-length", file, { name: part.name });
  return content;
}

/** The text of a list, down to its title. */
async function checkTextOf(source, list, file, report) {
  const bytes = await needed(source, textPath(list.text_sha256), report);
  const manifest = bytes && (await checkManifest(source, list.text_sha256, bytes, report));
  if (!manifest) return;
  if (manifest.statement !== list.statement_id || manifest.version !== list.version) {
    report.problem("text-another", file);
  }
  if (!manifest.titles) return;
  const title = `# ${list.title.trim().split(/\s+/u).join(" ")}`.normalize("NFC").trimEnd();
  const own = manifest.titles.filter(([lang]) => lang === list.lang);
  if (own.length === 0) report.note("lang", file, { lang: list.lang });
  const fits = (own.length ? own : manifest.titles).some(([, line]) => line === title);
  if (!fits) report.problem("title", file, { name: list.title });
}

/** Texts of a list's statement that were open before, where they are at hand. */
async function checkEarlier(source, list, replay, file, report) {
  let missing = 0;
  for (const one of replay.texts.filter((text) => text.statement === list.statement_id)) {
    const hash = toHex(fromBase64(one.text));
    if (hash === list.text_sha256) continue;
    const bytes = await source.read(textPath(hash));
    const manifest = bytes && (await checkManifest(source, hash, bytes, report));
    const another =
      manifest && (manifest.statement !== one.statement || manifest.version !== one.version);
    if (another) report.problem("text-another", textPath(hash));
    if (bytes === null) missing += 1;
  }
  if (missing) report.note("earlier-missing", file, { n: missing });
}
