// Where the files of a publication come from: a folder that somebody chose, or this site.

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const filesOf = (slug) => ({ slug, list: `s/${slug}/list.json`, csv: `s/${slug}/list.csv` });

/** The longest files that are read, in bytes; what is longer is not a file of ours. */
function longest(path) {
  if (/^s\/.*list\.(json|csv)$/.test(path)) return 2 ** 29;
  return path.startsWith("log/t") ? 2 ** 25 : 2 ** 22;
}

/** Files by their paths; each has `size` and `arrayBuffer()`, as a `File` has. */
class Folder {
  constructor(files) {
    this.files = files;
    this.all = false;
    this.opened = new Set();
  }

  /** The publication within files that were chosen; `null` where there is none. */
  static within(files) {
    const heads = [...files.keys()].filter((path) =>
      /(^|\/)(log\/(checkpoint|vkey)|s\/[^/]+\/list\.json)$/.test(path),
    );
    if (heads.length === 0) return null;
    const bases = heads.map((path) => path.replace(/(log\/[a-z]+|s\/[^/]+\/list\.json)$/, ""));
    const base = bases.reduce((best, one) => (one.length < best.length ? one : best));
    const below = [...files].filter(([path]) => path.startsWith(base));
    return new Folder(new Map(below.map(([path, file]) => [path.slice(base.length), file])));
  }

  async read(path) {
    this.opened.add(path);
    const file = this.files.get(path);
    if (!file) return null;
    if (file.size > longest(path)) throw new Unread(`${file.size} B`);
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      throw new Unread(error.message);
    }
  }

  async statements() {
    const slugs = [...this.files.keys()].map((path) => /^s\/([^/]+)\//.exec(path)?.[1]);
    return [...new Set(slugs)]
      .filter((slug) => slug && SLUG.test(slug))
      .sort()
      .map(filesOf);
  }

  receipts() {
    return [...this.files.keys()]
      .filter((path) => /^receipts\/[^/]+\.tlog-proof$/.test(path))
      .sort();
  }

  /** Files that nothing looked at; a folder in which nothing was looked at is told as one. */
  others() {
    const above = new Set([...this.opened].flatMap((path) => folders(path)));
    const told = [...this.files.keys()].filter((path) => !this.opened.has(path));
    return [
      ...new Set(told.map((path) => folders(path).find((one) => !above.has(one)) ?? path)),
    ].sort();
  }

  async again() {
    return false;
  }
}

/** `a/`, `a/b/` of `a/b/c`. */
const folders = (path) =>
  path
    .split("/")
    .slice(0, -1)
    .map((_, at, all) => `${all.slice(0, at + 1).join("/")}/`);

/** What is cached for two seconds is new after three. */
const MOMENT = 3000;

/** The site, or the copy of it, that this page lies on. `only`: the name of one statement. */
class Site {
  constructor(base, only) {
    this.base = base;
    this.only = only;
    this.all = !only;
  }

  async read(path) {
    let answer;
    try {
      answer = await fetch(new URL(path, this.base), {
        cache: "no-store",
        credentials: "omit",
        redirect: "error",
      });
      if (answer.ok) return await bodyOf(answer, longest(path));
    } catch (error) {
      throw new Unread(error.message);
    }
    if (answer.status === 404 || answer.status === 410) return null;
    throw new Unread(`HTTP ${answer.status}`);
  }

  async statements() {
    if (this.only) return [filesOf(this.only)];
    const path = "api/v1/statements";
    const bytes = await this.read(path);
    const listed = bytes ? jsonOr(bytes) : null;
    const slugs = Array.isArray(listed) ? listed.map((one) => one?.slug) : [];
    const sound =
      Array.isArray(listed) && slugs.every((slug) => typeof slug === "string" && SLUG.test(slug));
    if (!sound || new Set(slugs).size !== slugs.length || slugs.length > 1000)
      throw new Unread(path);
    return slugs.map(filesOf);
  }

  receipts() {
    return [];
  }

  others() {
    return [];
  }

  async again() {
    await new Promise((done) => setTimeout(done, MOMENT));
    return true;
  }
}

/** The bytes of an answer, at most so many. */
async function bodyOf(answer, most) {
  const parts = [];
  let size = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    parts.push(value);
    size += value.length;
    if (size <= most) continue;
    await reader.cancel();
    throw new Unread(`> ${most} B`);
  }
}

function jsonOr(bytes) {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return null;
  }
}
