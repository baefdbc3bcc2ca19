// The checker of assets/checker without its page, for tests: the same files that the page carries.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const HERE = join(ROOT, "assets/checker");

/** The parts in their order, as page.html names them; without what draws the page. */
export function parts() {
  const page = readFileSync(join(HERE, "page.html"), "utf8");
  const named = [...page.matchAll(/^\{\{ (\w+\.js) \}\}$/gm)].map(([, name]) => name);
  return named.filter((name) => !["draw.js", "start.js"].includes(name));
}

/** The checker in a world of its own: only what a browser gives it, and no waiting between looks. */
export function load() {
  const atOnce = (then) => setTimeout(then, 0);
  const given = { TextEncoder, TextDecoder, crypto, atob, btoa, fetch, URL, setTimeout: atOnce };
  const world = vm.createContext(given);
  const source = parts().map((name) => readFileSync(join(HERE, name), "utf8"));
  const out = "check, parseEvent, parseList, Folder, Site, Report, sha256, hmacSha256, toHex, utf8";
  vm.runInContext(`"use strict";\n${source.join("\n")}\nglobalThis.out = { ${out} };`, world);
  return world.out;
}

/** Paths below a folder, each with what a browser gives for a file; only files can be read. */
export function filesBelow(folder, below = folder) {
  return readdirSync(below).flatMap((name) => {
    const path = join(below, name);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory() && path.length < 1000) return filesBelow(folder, path);
    const read = async () => {
      if (!kind?.isFile()) throw new Error("cannot be read");
      return Uint8Array.from(readFileSync(path)).buffer;
    };
    return [[relative(folder, path), { size: kind?.size, arrayBuffer: read }]];
  });
}

/** Bytes as a file. */
export const asFile = (bytes) => ({ size: bytes.length, arrayBuffer: async () => Uint8Array.from(bytes).buffer });

/** A folder as the page sees one that was chosen; `files` has paths and files. */
export function chosen(checker, files) {
  return checker.Folder.within(new Map([...files].map(([path, file]) => [`out/${path}`, file])));
}
