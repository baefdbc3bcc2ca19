// A list of thousands in a browser without JavaScript: its parts, the search over it, the table of contents of a long text.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, visitor } from "./browser.mjs";
import { ROOT, Site } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NAMES = 2_600;
const LONG = "a-long-text";
let site, browser;

function name(n) {
  return `${String.fromCharCode(65 + ((n * 7) % 26))}rbour Society ${n}`;
}

before(async () => {
  site = await Site.start({}, { list: false });
  const list = join(site.folder, "list.txt");
  writeFileSync(list, `${Array.from({ length: NAMES }, (_, n) => `${n + 1}. ${name(n + 1)}, Kenya`).join("\n")}\n2601. جمعية أصدقاء الينابيع\n`);
  site.cli("import", site.slug, list, "--accept");
  const sections = Array.from({ length: 7 }, (_, n) => `${n % 3 === 2 ? "###" : "##"} Section ${n + 1} of the text\n\n${"Water is a right. ".repeat(40)}`);
  const long = readFileSync(join(ROOT, "samples/water.md"), "utf8").replace("live from the springs", `live\n\n${sections.join("\n\n")}\n\nfrom the springs`);
  writeFileSync(join(site.folder, "long.md"), long);
  site.cli("statement", "create", join(site.folder, "long.md"), "--slug", LONG);
  site.cli("statement", "open", LONG, "--yes");
  for (let tries = 0; tries < 100; tries++) {
    if ((await (await fetch(`${site.url}/s/${site.slug}/en`)).text()).includes("2,601")) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

test("without JavaScript a name is found, and every part can be read", async () => {
  const page = await (await visitor(browser, site, { js: false })).newPage();
  await page.goto(`/s/${site.slug}/en`);
  const first = await page.locator("ol.names > li").count();
  assert.ok(first > 900 && first <= 2_000, `${first} names on the page`);
  let total = first;
  for (const href of await page.locator("nav.parts a").evaluateAll((links) => links.slice(1).map((link) => link.getAttribute("href")))) {
    await page.goto(href);
    total += await page.locator("ol.names > li").count();
  }
  assert.equal(total, NAMES + 1);
  await page.goto(`/s/${site.slug}/en`);
  await page.getByLabel("Find a name on the list").fill("RBOUR society 1234");
  await page.keyboard.press("Enter");
  await page.waitForURL(/names\?/);
  assert.equal(await page.locator("ol.names > li").count(), 1);
  assert.match(await page.locator("ol.names > li").innerText(), /Society 1234/);
  assert.match(await page.locator("[role=status]").innerText(), /1 name of 2,601/);
  assert.equal(await page.getByLabel("Find a name on the list").inputValue(), "RBOUR society 1234");
  // By country alone, and with the Arabic letters written otherwise.
  await page.getByLabel("Find a name on the list").fill("");
  await page.getByLabel("Country").selectOption("KE");
  await page.getByRole("button", { name: "Search" }).click();
  assert.match(await page.locator("[role=status]").innerText(), /2,600 names of 2,601/);
  await page.getByLabel("Country").selectOption("");
  await page.getByLabel("Find a name on the list").fill("اصدقاء ينابيع");
  await page.getByRole("button", { name: "Search" }).click();
  assert.match(await page.locator("ol.names").innerText(), /جمعية أصدقاء الينابيع/);
});

test("the way to an entry ends at the entry, marked", async () => {
  const page = await (await visitor(browser, site, { js: false })).newPage();
  await page.goto(`/s/${site.slug}/names/2?lang=en`);
  const last = page.locator("ol.names > li").last();
  const id = await last.getAttribute("id");
  await page.goto(`/s/${site.slug}/names?id=${id}&lang=en`);
  assert.match(page.url(), new RegExp(`/names/\\d+\\?lang=en#${id}$`));
  assert.ok(await page.locator(`[id="${id}"]`).evaluate((line) => line.matches(":target")));
  const inView = await page.locator(`[id="${id}"]`).evaluate((line) => {
    const box = line.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });
  assert.ok(inView, "the line is in view");
});

test("by keyboard: from the box to the answer, and from part to part", async () => {
  const page = await (await visitor(browser, site, { js: false })).newPage();
  await page.goto(`/s/${site.slug}/names/2?lang=en`);
  await page.getByLabel("Find a name on the list").focus();
  await page.keyboard.type("society 77");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BUTTON");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=society\+77/);
  await page.goto(`/s/${site.slug}/names/2?lang=en`);
  await page.locator("nav.paging a[rel=prev]").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/s/${site.slug}/en`));
});

test("a long text has a table of its contents that leads to its sections", async () => {
  const page = await (await visitor(browser, site, { js: false })).newPage();
  await page.goto(`/s/${LONG}/en`);
  await page.locator("details.contents summary").click();
  assert.equal(await page.locator("details.contents a").count(), 7);
  await page.getByRole("link", { name: "Section 6 of the text" }).click();
  assert.equal(await page.locator(":target").innerText(), "Section 6 of the text");
  await page.goto(`/s/${site.slug}/en`);
  assert.equal(await page.locator("details.contents").count(), 0, "a short one has none");
});

test("axe, 360 px and wide, both directions, light and dark; nothing scrolls sideways", async () => {
  const found = [];
  for (const lang of ["en", "ar"]) {
    const page = await (await visitor(browser, site, { lang, bypassCSP: true })).newPage();
    for (const path of [`/s/${site.slug}/${lang}`, `/s/${site.slug}/names/2?lang=${lang}`, `/s/${site.slug}/names?lang=${lang}&q=77`, `/s/${site.slug}/names?lang=${lang}&q=zzz`, `/s/${LONG}/${lang}`]) {
      await page.goto(path);
      assert.equal(await page.getAttribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
      await page.evaluate(AXE);
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
        if (sideways > 0) found.push(`${path} ${width} px: scrolls sideways by ${sideways} px`);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          // A list of thousands is the same line over and over: its first block stands for it.
          const result = await page.evaluate((tags) => window.axe.run({ exclude: ["ol.names li:nth-child(n+30)"] }, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
          for (const violation of result.violations) found.push(`${path} ${width} px ${colorScheme}: ${violation.id}: ${violation.nodes[0].target.join(" ")}`);
        }
      }
    }
    await page.context().close();
  }
  assert.deepEqual(found, []);
});

test("on paper a list that goes on says where the rest is", async () => {
  const page = await (await visitor(browser, site)).newPage();
  await page.goto(`/s/${site.slug}/en`);
  const rest = page.locator(".on-paper", { hasText: "statement.pdf" });
  assert.ok(!(await rest.isVisible()));
  await page.emulateMedia({ media: "print" });
  assert.ok(await rest.isVisible());
  assert.match(await rest.innerText(), /All 2,601 names are in the PDF/);
  assert.ok(!(await page.locator("form[role=search]").isVisible()));
  assert.ok(!(await page.locator("nav.parts").isVisible()));
});
