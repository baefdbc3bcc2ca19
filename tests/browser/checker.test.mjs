// check.html in a browser: from a disk and from the site, in five languages, over what is as published and over what was changed.

import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { PHONE, WIDE, launch, visitor } from "./browser.mjs";
import { accept, enterDesk, organisation, signed } from "./people.mjs";
import { ROOT, Site } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LANGUAGES = ["en", "es", "fr", "ar", "pt"];
let site, browser, folder, name;

/** A message of the page's words, as it stands in the locale files. */
function message(lang, key) {
  const file = readFileSync(join(ROOT, `crates/view/locales/${lang}/checker.ftl`), "utf8");
  return new RegExp(`^checker-${key} = (.*)$`, "m").exec(file)[1];
}

/** The same with its values, which the browser prints between marks of direction at most. */
const said = (lang, key, values = {}) => message(lang, key).replace(/\{ \$(\w+) \}/g, (_, value) => String(values[value]));

before(async () => {
  site = await Site.start({}, { list: false });
  browser = await launch();
  const context = await visitor(browser, site);
  const page = await context.newPage();
  const signer = organisation();
  name = signer.name;
  await signed(page, site, signer);
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  await enterDesk(page, site);
  await accept(page, site, name);
  for (let tries = 0; ; tries++) {
    const { list } = await (await fetch(`${site.url}/s/${site.slug}/list.json`)).json();
    if (list.length > 0) break;
    assert.ok(tries < 100, "the name is on the list");
    await page.waitForTimeout(100);
  }
  folder = join(site.folder, "out");
  site.cli("publish", site.slug, "--out", folder);
  writeFileSync(join(folder, "check.html"), Buffer.from(await (await fetch(`${site.url}/check.html`)).arrayBuffer()));
  await context.close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A page that notes what it asks for and what goes wrong. */
async function watched(options = {}) {
  const context = await visitor(browser, site, options);
  const page = await context.newPage();
  const seen = { asked: [], troubles: [] };
  page.on("request", (request) => seen.asked.push(request.url()));
  page.on("pageerror", (error) => seen.troubles.push(error.message));
  page.on("console", (note) => note.type() === "error" && seen.troubles.push(note.text()));
  return { context, page, seen };
}

async function check(page, lies = folder) {
  await page.goto(pathToFileURL(join(folder, "check.html")).href);
  await page.setInputFiles("#folder", lies);
  await page.waitForSelector("#result");
}

/** A copy of the folder in which a text of a file is another. */
function changed(called, file, from, to) {
  const copy = join(site.folder, called);
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(from), `${file} has ${from}`);
  writeFileSync(path, text.replaceAll(from, to));
  return copy;
}

test("a folder, from the disk: everything agrees, in five languages", async () => {
  for (const lang of LANGUAGES) {
    const { context, page, seen } = await watched({ lang });
    await check(page);
    const text = await page.innerText("main");
    for (const key of ["title", "ok", "text-holds", "list-holds", "key-own", "limits"]) assert.ok(text.includes(said(lang, key)), `${key}: ${text}`);
    assert.equal(await page.getAttribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
    assert.equal(await page.getAttribute("html", "lang"), lang);
    assert.deepEqual(seen.asked.filter((url) => !url.startsWith("file:")), [], "nothing is asked of anybody");
    assert.deepEqual(seen.troubles, []);
    assert.equal(await page.evaluate(() => document.activeElement.id), "result", "a reader is told first how it ended");
    await context.close();
  }
});

test("a changed list and a changed text are told in five languages", async () => {
  const list = changed("list", `s/${site.slug}/list.json`, name, "Somebody Else");
  const part = readdirSync(join(folder, "log/text")).find((file) => readFileSync(join(folder, "log/text", file), "utf8").startsWith("# "));
  const text = changed("text", `log/text/${part}`, "# ", "# Not ");
  for (const lang of LANGUAGES) {
    const { context, page } = await watched({ lang });
    await check(page, list);
    let shown = await page.innerText("main");
    for (const key of ["not", "list-not", "list-changed", "text-holds"]) assert.ok(shown.includes(said(lang, key)), `${lang} ${key}: ${shown}`);
    await check(page, text);
    shown = await page.innerText("main");
    for (const key of ["not", "text-not", "list-holds"]) assert.ok(shown.includes(said(lang, key)), `${lang} ${key}: ${shown}`);
    const language = message(lang, "part-changed").split("{")[0];
    assert.ok(shown.includes(language), shown);
    await context.close();
  }
});

test("the language can be changed when the result is there", async () => {
  const { context, page } = await watched();
  await check(page);
  await page.getByRole("button", { name: "Français" }).click();
  assert.ok((await page.innerText("#report")).includes(said("fr", "ok")));
  await page.getByRole("button", { name: "العربية" }).click();
  assert.ok((await page.innerText("#report")).includes(said("ar", "list-holds")));
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  await context.close();
});

test("on the site: by the link of the page about checking, and with what an older copy says", async () => {
  const { context, page, seen } = await watched();
  await page.goto(`/s/${site.slug}/check`);
  await page.getByRole("link", { name: said("en", "title") }).click();
  await page.waitForSelector("#result");
  assert.ok((await page.innerText("#report")).includes(said("en", "ok")), await page.innerText("#report"));
  const [, size, root] = (await (await fetch(`${site.url}/log/checkpoint`)).text()).split("\n");
  const other = "A".repeat(43) + "=";
  for (const [fragment, key] of [[`${size},${root}`, "printed-same"], [`${size},${other}`, "printed-other"], [`${Number(size) + 9},${root}`, "printed-back"]]) {
    await page.goto(`/robots.txt`);
    await page.goto(`/check.html?s=${site.slug}#${fragment}`);
    await page.waitForSelector("#result");
    const due = message("en", key).split("{")[0];
    assert.ok((await page.innerText("#report")).includes(due), `${key}: ${await page.innerText("#report")}`);
  }
  await page.goto("/check.html");
  await page.fill("#slug", "");
  await page.locator("#site button").click();
  await page.waitForSelector("#result");
  assert.ok((await page.innerText("#report")).includes(said("en", "ok")), "all statements of the site");
  assert.deepEqual(seen.asked.filter((url) => new URL(url).origin !== site.url), [], "other origins");
  assert.deepEqual(seen.troubles, []);
  await context.close();
});

test("a folder that is dropped, on the site and on a page from the disk, with handles and without", async () => {
  const disk = pathToFileURL(join(folder, "check.html")).href;
  for (const [address, handles] of [["/check.html", true], [disk, true], ["/check.html", false]]) {
    const { context, page } = await watched();
    if (!handles) await page.addInitScript(() => delete DataTransferItem.prototype.getAsFileSystemHandle);
    await page.goto(address);
    const session = await context.newCDPSession(page);
    const drag = { x: 300, y: 300, data: { items: [], files: [folder], dragOperationsMask: 1 } };
    for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", { type, ...drag });
    await page.waitForSelector("#result");
    assert.ok((await page.innerText("#report")).includes(said("en", "ok")), `${address}, ${handles}`);
    await context.close();
  }
});

test("a browser that cannot verify signatures says so, and never that everything agrees", async () => {
  const { context, page } = await watched();
  await page.addInitScript(() => {
    SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"));
  });
  await check(page);
  const shown = await page.innerText("#report");
  for (const key of ["unchecked", "unable", "text-open", "list-open", "log-open"]) assert.ok(shown.includes(said("en", key)), `${key}: ${shown}`);
  assert.ok(!shown.includes(said("en", "ok")));
  await context.close();
});

test("without JavaScript, and over a folder that is none", async () => {
  const { context, page } = await watched({ js: false });
  await page.goto("/check.html");
  for (const lang of LANGUAGES) assert.ok((await page.innerText("main")).includes(said(lang, "script")), lang);
  await context.close();
  const other = await watched();
  await other.page.goto("/check.html");
  await other.page.setInputFiles("#folder", join(ROOT, "assets/checker"));
  await other.page.waitForFunction(() => document.getElementById("state").textContent !== "");
  assert.ok((await other.page.innerText("#state")).includes("no publication"));
  await other.context.close();
});

test("axe, at both widths, light and dark, two directions; nothing scrolls sideways; all by keyboard", async () => {
  const list = changed("axe", `s/${site.slug}/list.json`, name, "Somebody Else");
  let runs = 0;
  for (const lang of ["en", "ar"]) {
    const { context, page } = await watched({ lang, bypassCSP: true });
    for (const lies of [null, folder, list]) {
      if (lies) await check(page, lies);
      else await page.goto("/check.html#5,x");
      await page.locator("#known").evaluate((details) => (details.open = true));
      await page.evaluate(AXE);
      for (const viewport of [PHONE, WIDE]) {
        await page.setViewportSize(viewport);
        assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth)) <= 0, `sideways at ${viewport.width}`);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
          assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join("; ")}`), []);
          runs += 1;
        }
      }
    }
    await context.close();
  }
  assert.equal(runs, 24);
  const { context, page } = await watched();
  await page.goto("/check.html");
  const reached = new Set();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.lang || document.activeElement.tagName));
  }
  for (const stop of [...LANGUAGES, "slug", "folder", "SUMMARY", "BUTTON"]) assert.ok(reached.has(stop), `${stop} in ${[...reached]}`);
  await context.close();
});

test("whatever the checker finds has words", () => {
  const parts = readdirSync(join(ROOT, "assets/checker")).filter((file) => file.endsWith(".js"));
  const source = parts.map((file) => readFileSync(join(ROOT, "assets/checker", file), "utf8")).join("\n");
  const same = Object.fromEntries([...source.matchAll(/^ {2}.*"[\w-]+": "[\w-]+".*$/gm)].flatMap(([line]) => [...line.matchAll(/"([\w-]+)": "([\w-]+)"/g)].map(([, from, to]) => [from, to])));
  const found = [
    ...source.matchAll(/(?:problem|moving|note|say)\("([\w-]+)"/g), ...source.matchAll(/return \["([\w-]+)"/g), ...source.matchAll(/new Broken\("([\w-]+)"/g),
  ].map(([whole, code]) => (whole.startsWith("new") ? `event-${code}` : code));
  assert.ok(found.length > 80, `${found.length} codes`);
  for (const code of found) for (const lang of LANGUAGES) assert.doesNotThrow(() => message(lang, same[code] ?? code), `${code} in ${lang}`);
});
