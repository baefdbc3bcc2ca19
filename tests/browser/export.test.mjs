// What `publish` writes, on another web server and from a folder: every page by itself, nothing missing, nothing asked of anybody else.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { PHONE, WIDE, launch } from "./browser.mjs";
import { Site } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let site, out, browser, server, mirror, pages;

/** A web server of somebody else. */
async function serve(folder) {
  const port = await new Promise((done) => {
    const listener = createServer().listen(0, "127.0.0.1", () => {
      const { port } = listener.address();
      listener.close(() => done(port));
    });
  });
  server = spawn("python3", ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", folder], { stdio: "ignore" });
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return `http://127.0.0.1:${port}`;
    await sleep(50);
  }
  throw new Error("python3 -m http.server did not start");
}

before(async () => {
  site = await Site.start();
  out = join(site.folder, "out");
  site.cli("publish", site.slug, "--out", out);
  // From here on nobody answers at the live site.
  await new Promise((done) => { site.process.once("exit", done); site.process.kill("SIGTERM"); });
  mirror = await serve(out);
  browser = await launch();
  const all = readdirSync(out, { recursive: true, withFileTypes: true });
  // The checker is one file, with no font and no icon of its own; checker.test.mjs looks at it.
  pages = all.filter((file) => file.isFile() && file.name.endsWith(".html") && file.name !== "check.html")
    .map((file) => relative(out, join(file.parentPath, file.name))).sort();
});

after(async () => {
  await browser?.close();
  server?.kill();
  await site?.stop();
});

/** Opens a page and gives what went wrong on the way. */
async function open(context, base, path) {
  const [page, wrong] = [await context.newPage(), []];
  page.on("request", (request) => { if (!request.url().startsWith(base)) wrong.push(`asks for ${request.url()}`); });
  page.on("requestfailed", (request) => wrong.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => { if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`); });
  page.on("console", (message) => { if (message.type() === "error") wrong.push(message.text()); });
  await page.goto(`${base}/${path}`, { waitUntil: "networkidle" });
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === "loaded").length;
  });
  if (fonts === 0) wrong.push("its fonts are not loaded");
  return { page, wrong };
}

test("every page on another web server: complete, by itself, accessible", async (t) => {
  assert.ok(pages.length >= 18, pages.join());
  const context = await browser.newContext({ bypassCSP: true });
  for (const path of pages) {
    await t.test(path, async () => {
      const { page, wrong } = await open(context, mirror, path);
      await page.evaluate(AXE);
      for (const viewport of [PHONE, WIDE]) {
        await page.setViewportSize(viewport);
        const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
        if (sideways > 0) wrong.push(`${viewport.width} px: scrolls sideways by ${sideways} px`);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
          wrong.push(...result.violations.map((one) => `${viewport.width} px ${colorScheme}: ${one.id} x${one.nodes.length}`));
        }
      }
      await page.close();
      assert.deepEqual(wrong, []);
    });
  }
  await context.close();
});

test("every page from a folder, without any server", async (t) => {
  const context = await browser.newContext({ offline: true });
  const base = pathToFileURL(out).href;
  for (const path of pages) {
    await t.test(path, async () => {
      const { page, wrong } = await open(context, base, path);
      await page.close();
      assert.deepEqual(wrong, []);
    });
  }
  await context.close();
});

test("a reader goes from the first page to the list, a form of it and another language, by links alone", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(out).href}/index.html`);
  await page.click('a[hreflang="ar"]');
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  await page.click("main h2 a");
  assert.equal(await page.getAttribute("html", "lang"), "ar", "the statement in the language of the reader");
  const hrefs = await page.$$eval("footer a", (links) => links.map((link) => link.getAttribute("href")));
  for (const file of ["../list.ar.csv", "../statement.ar.pdf", "../check/index.ar.html"]) assert.ok(hrefs.includes(file), `${file}: ${hrefs}`);
  await page.click('a[href="../check/index.ar.html"]');
  await page.click('nav.langs a[hreflang="fr"]');
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  await page.click("a.site");
  assert.match(page.url(), /\/out\/index\.fr\.html$/, "home is the first page in that language");
  await context.close();
});

test("what was copied can be checked, from the folder and from the other server", () => {
  assert.match(site.cli("verify", out), /\nOK\n$/);
  assert.match(site.cli("verify", `${mirror}/s/${site.slug}`), /\nOK\n$/);
});
