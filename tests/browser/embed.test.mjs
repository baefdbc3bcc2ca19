// A statement in a frame of another website: allowed where the team says so, refused elsewhere; no violation of axe in any language, nothing loaded, under 15 KB.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { PHONE, WIDE, launch, visitor } from "./browser.mjs";
import * as people from "./people.mjs";
import { Site } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LANGS = ["en", "es", "fr", "ar", "pt"];
let site, browser, context, code, known, stranger;

/** Another website, on a port of its own, whose only page is this HTML. */
async function website(html) {
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(`<!doctype html><html lang="en"><title>News</title><body>${html()}</body></html>`);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

before(async () => {
  site = await Site.start();
  browser = await launch();
  known = await website(() => code.frame + code.badge);
  stranger = await website(() => code.frame + code.badge);
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  const desk = await visitor(browser, site);
  const page = await desk.newPage();
  const signer = people.organisation({ name: "Union of Upper Wells", country: "Kenya" });
  await people.signed(page, site, signer);
  await people.enterDesk(page, site);
  await people.accept(page, site, signer.name);
  await page.goto(`/desk/s/${site.slug}/showing`);
  await page.fill("#f-embedders", known.url);
  await page.click("main form button.button");
  code = { frame: await page.inputValue("#f-frame"), badge: await page.inputValue("#f-badge") };
  await desk.close();
  context = await visitor(browser, site, { lang: "en" });
});

after(async () => {
  known?.close();
  stranger?.close();
  await browser?.close();
  await site?.stop();
});

test("a website that is named shows the frame, another one does not; badge and link are on both", async () => {
  for (const [other, shown] of [[known, true], [stranger, false]]) {
    const page = await context.newPage();
    const refused = [];
    page.on("console", (message) => refused.push(message.text()));
    await page.goto(other.url);
    await page.waitForLoadState("networkidle");
    const frame = page.frames().find((one) => one !== page.mainFrame());
    const names = await frame.locator("li").count().catch(() => 0);
    assert.equal(names > 0, shown, `${other.url}: ${refused.join()}`);
    if (!shown) assert.ok(refused.some((words) => words.includes("frame-ancestors")), refused.join());
    const badge = page.locator("img");
    await badge.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector("img").complete);
    assert.ok(await badge.evaluate((img) => img.naturalWidth) > 100, "the badge is drawn");
    assert.equal(await page.locator(`p > a[href^="${site.url}/s/"]`).count(), 1);
    if (shown) {
      const opened = page.waitForEvent("popup");
      await frame.click("a.button");
      const form = await opened;
      await form.waitForLoadState();
      assert.ok(form.url().startsWith(`${site.url}/s/${site.slug}/sign`), form.url());
      assert.equal(await form.evaluate(() => window.opener), null);
      assert.deepEqual(await context.cookies(), []);
      await form.close();
    }
    await page.close();
  }
});

test("five languages, 320 and 1280 px, light and dark: axe finds nothing, one request, under 15 KB", async (t) => {
  const bare = await visitor(browser, site, { bypassCSP: true });
  for (const lang of LANGS) {
    await t.test(lang, async () => {
      const page = await bare.newPage();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      const answer = await page.goto(`/s/${site.slug}/embed?lang=${lang}&scheme=auto`);
      assert.ok((await answer.body()).length < 15_000);
      assert.equal(await page.getAttribute("html", "lang"), lang);
      await page.waitForLoadState("networkidle");
      assert.equal(asked.length, 1, asked.join());
      await page.evaluate(AXE);
      const found = [];
      for (const viewport of [PHONE, WIDE]) {
        await page.setViewportSize(viewport);
        const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
        if (sideways > 0) found.push(`${viewport.width} px: scrolls sideways by ${sideways} px`);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
          for (const violation of result.violations) found.push(`${viewport.width} px ${colorScheme}: ${violation.id}: ${violation.nodes[0]?.target.join(" ")}`);
        }
      }
      assert.deepEqual(found, []);
      await page.close();
    });
  }
  await bare.close();
});

test("light and dark by parameter, whatever the device says", async () => {
  const page = await context.newPage();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const seen = {};
  for (const scheme of ["light", "dark"]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/s/${site.slug}/embed?lang=en&scheme=${scheme}`);
      seen[`${scheme} ${colorScheme}`] = await ground();
    }
  }
  assert.equal(seen["light light"], seen["light dark"]);
  assert.equal(seen["dark light"], seen["dark dark"]);
  assert.notEqual(seen["light light"], seen["dark light"]);
  await page.close();
});
