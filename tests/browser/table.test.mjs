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

test("a row without a mark is at most 62 px high, and the first begins within 260 px", async () => {
  for (const [lang, most] of [["en", 62], ["ar", 72]]) {
    const page = await opened(lang, WIDE);
    const rows = await page.evaluate(() => [...document.querySelectorAll("table.sheet > tbody > tr")].map((row) => {
      const box = row.getBoundingClientRect();
      return { top: box.top + scrollY, height: box.height, marked: row.querySelector(".doubt, details.further, .facts-line") !== null };
    }));
    assert.ok(rows[0].top <= 260, `${lang}: the first row begins at ${rows[0].top} px`);
    const clean = rows.filter((row) => !row.marked).map((row) => row.height);
    assert.ok(clean.length >= 2, `${clean.length} rows without a mark`);
    assert.ok(Math.min(...clean) <= most, `${lang}: ${clean.join(" ")}`);
    await page.context().close();
  }
});

test("at 360 px every row stands within the page, and every control is 44 px high", async () => {
  for (const lang of ["en", "ar"]) {
    for (const name of ["desk-queue", "desk-signatures"]) {
      const page = await opened(lang, { width: 360, height: 740 }, name);
      const seen = await page.evaluate(() => ({
        sideways: document.scrollingElement.scrollWidth - innerWidth,
        low: [...document.querySelectorAll(".sheet .mini")].map((part) => part.getBoundingClientRect().height).filter((height) => height > 0 && height < 44),
        bar: document.querySelector(".stick")?.getBoundingClientRect().bottom,
      }));
      assert.equal(seen.sideways, 0, `${name} ${lang}`);
      assert.deepEqual(seen.low, [], `${name} ${lang}`);
      assert.ok(seen.bar <= 740, "the bar is in view");
      await page.context().close();
    }
  }
});

test("without scripts the ticked are accepted, and taken back as a whole", async () => {
  const page = await opened("en", WIDE, "desk-queue", { javaScriptEnabled: false });
  const boxes = page.locator("table.sheet [name=entry]");
  const total = await boxes.count();
  for (let n = 0; n < total; n++) await boxes.nth(n).setChecked(n < 2);
  await page.click("button[value=accept_ticked]");
  await page.waitForSelector(".stick [role=status]");
  await page.click(".stick button[value=undo]");
  await page.waitForLoadState("load");
  assert.equal(await page.locator("table.sheet [name=entry]").count(), total);
});
