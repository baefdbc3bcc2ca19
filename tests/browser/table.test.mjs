// The desk's tables: how much one sees at a glance, on a desk and on a phone, in two directions; and the bar below without scripts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { WIDE, launch, visitor } from "./browser.mjs";
import { admit, scenes, stage } from "./scenes.mjs";
import { Site } from "./site.mjs";

let site, browser, staged;

before(async () => {
  site = await Site.start();
  browser = await launch();
  const context = await visitor(browser, site);
  staged = await stage(await context.newPage(), site);
  await context.close();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

async function opened(lang, viewport, name = "desk-queue", more = {}) {
  const context = await visitor(browser, site, { lang, viewport, ...more });
  const scene = scenes(site, staged).find((scene) => scene.name === name);
  await admit(context, scene, staged);
  const page = await context.newPage();
  await scene.open(page, lang);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Where each row begins and how high it is, the lower edge of what is in view above the bar, and which rows show a mark. */
function measured(page) {
  return page.evaluate(() => ({
    end: document.querySelector(".stick").getBoundingClientRect().top,
    rows: [...document.querySelectorAll("table.sheet > tbody > tr")].map((row) => {
      const box = row.getBoundingClientRect();
      return { top: box.top + scrollY, bottom: box.bottom + scrollY, height: box.height, marked: row.querySelector(".doubt, details.further, .facts-line") !== null };
    }),
  }));
}

// At 1280 px: a row without a mark, where the first row begins, and how many rows are in view above the bar on a screen of 900 px.
const CLEAN = 44;
const FIRST = 200;
const IN_VIEW = 10;

test(`a row without a mark is at most ${CLEAN} px high, the first begins within ${FIRST} px, and ${IN_VIEW} are in view`, async () => {
  for (const lang of ["en", "es", "fr", "ar"]) {
    for (const name of ["desk-queue", "desk-signatures"]) {
      const page = await opened(lang, WIDE, name);
      const { rows, end } = await measured(page);
      assert.ok(rows[0].top <= FIRST, `${name} ${lang}: the first row begins at ${rows[0].top} px`);
      const clean = rows.filter((row) => !row.marked).map((row) => row.height);
      assert.ok(clean.length >= 2, `${name} ${lang}: ${clean.length} rows without a mark`);
      if (name === "desk-queue") {
        assert.ok(Math.max(...clean) <= CLEAN, `${lang}: ${clean.join(" ")}`);
        const seen = rows.filter((row) => row.bottom <= end).length;
        assert.ok(seen >= IN_VIEW, `${lang}: ${seen} rows in view`);
      } else {
        assert.ok(Math.min(...clean) <= CLEAN, `${lang}: ${clean.join(" ")}`);
      }
      await page.context().close();
    }
  }
});

test("the bar's act stays where it is, whatever was done before", async () => {
  const page = await opened("en", WIDE);
  const at = () => page.locator("button[value=accept_ticked]").boundingBox();
  const before = await at();
  await page.locator("table.sheet button[value=accept]").first().click();
  await page.waitForSelector(".stick [role=status]");
  const after = await at();
  assert.deepEqual([after.x, after.y], [before.x, before.y]);
  await page.click(".stick button[value=undo]");
  await page.waitForLoadState("load");
});

test("on a phone the team's links are folded, and open without scripts", async () => {
  const page = await opened("en", { width: 360, height: 740 }, "desk-queue", { js: false });
  const out = page.locator("header form[action='/desk/sign-out'] button");
  assert.equal(await out.isVisible(), false);
  await page.click("header summary");
  assert.equal(await out.isVisible(), true);
  const wide = await opened("en", WIDE, "desk-queue", { js: false });
  assert.equal(await wide.locator("header form[action='/desk/sign-out'] button").isVisible(), true);
  assert.equal(await wide.locator("header summary").isVisible(), false);
});

test("at 360 px every row stands within the page, and every control is 44 px high", async () => {
  for (const lang of ["en", "ar"]) {
    for (const name of ["desk-queue", "desk-signatures"]) {
      const page = await opened(lang, { width: 360, height: 740 }, name);
      const seen = await page.evaluate(() => ({
        sideways: document.scrollingElement.scrollWidth - innerWidth,
        low: [...document.querySelectorAll(".sheet :is(.mini, button, summary), .stick :is(button, summary), header summary, .parts a, .tabs a")].map((part) => part.getBoundingClientRect().height).filter((height) => height > 0 && height < 44),
        bar: document.querySelector(".stick")?.getBoundingClientRect().bottom,
        first: document.querySelector("table.sheet > tbody > tr").getBoundingClientRect().top + scrollY,
      }));
      assert.equal(seen.sideways, 0, `${name} ${lang}`);
      assert.deepEqual(seen.low, [], `${name} ${lang}`);
      assert.ok(seen.bar <= 740, "the bar is in view");
      assert.ok(seen.first <= (name === "desk-queue" ? 330 : 460), `${name} ${lang}: the first row begins at ${seen.first} px`);
      await page.context().close();
    }
  }
});

test("without scripts the ticked are accepted, and taken back as a whole", async () => {
  const page = await opened("en", WIDE, "desk-queue", { js: false });
  const boxes = page.locator("table.sheet [name=entry]");
  const total = await boxes.count();
  for (let n = 0; n < total; n++) await boxes.nth(n).setChecked(n < 2);
  await page.click("button[value=accept_ticked]");
  await page.waitForSelector(".stick [role=status]");
  await page.click(".stick button[value=undo]");
  await page.waitForLoadState("load");
  assert.equal(await page.locator("table.sheet [name=entry]").count(), total);
});
