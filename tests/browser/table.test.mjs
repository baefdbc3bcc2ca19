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

test("Enter at a tick or at a reason decides nothing that was not asked for", async () => {
  const count = (page) => page.locator("table.sheet > tbody > tr").count();
  for (const js of [true, false]) {
    const page = await opened("en", WIDE, "desk-queue", { js });
    const before = await count(page);
    await page.locator("table.sheet [name=entry]").first().focus();
    await page.keyboard.press("Enter");
    const row = page.locator("table.sheet > tbody > tr").first();
    await row.locator("details[data-key=d] > summary").click();
    await row.locator("[name=reason][value=unclear]").focus();
    await page.keyboard.press("Space");
    if (js) {
      // With keys, Enter does what the folded part is for.
      const loaded = page.waitForEvent("load");
      await page.keyboard.press("Enter");
      await loaded;
      assert.match(await page.textContent(".stick [role=status]"), /declined/);
      assert.equal(await count(page), before - 1);
      await page.keyboard.press("z");
      await page.waitForFunction((before) => document.querySelectorAll("table.sheet > tbody > tr").length === before, before);
    } else {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(500);
    }
    assert.equal(await count(page), before);
    assert.equal(await page.evaluate(() => new URL(location.href).searchParams.get("done") === "accept_ticked"), false);
    await page.context().close();
  }
});

test("Enter in a correction of the review never accepts the entry as it was read", async () => {
  const page = await opened("en", WIDE, "desk-review", { js: false });
  const row = page.locator(".review > li:not(.settled)").first();
  const id = await row.getAttribute("id");
  await row.locator("summary").last().click();
  await row.locator("[name=name]").fill("Another name");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
  assert.equal(await page.locator(`#${id}.settled`).count(), 0);
});

test("in colours of the reader's own, what is chosen, ticked and marked is told by more than colour", async () => {
  const page = await opened("en", WIDE);
  await page.emulateMedia({ forcedColors: "active" });
  const seen = await page.evaluate(() => {
    const edge = (selector, side) => [...document.querySelectorAll(selector)].map((part) => getComputedStyle(part)).map((style) => [style[`border${side}Style`], style[`border${side}Width`], style[`border${side}Color`]].join(" "));
    return {
      tab: edge(".tabs [aria-current]", "Bottom")[0],
      others: edge(".tabs a:not([aria-current])", "Bottom"),
      part: getComputedStyle(document.querySelector(".parts [aria-current]")).fontWeight,
      doubts: edge(".sheet .doubt", "Left"),
      buttons: edge(".sheet .mini", "Top"),
      ticks: [...document.querySelectorAll(".sheet [type=checkbox]")].map((box) => getComputedStyle(box).appearance),
    };
  });
  assert.ok(seen.others.every((edge) => edge !== seen.tab), `${seen.tab} among ${seen.others}`);
  assert.ok(Number(seen.part) >= 600);
  for (const edge of [...seen.doubts, ...seen.buttons]) assert.match(edge, /^solid [1-9]/);
  assert.ok(seen.ticks.every((appearance) => appearance !== "none"), "the browser draws the ticks");
  const row = page.locator("table.sheet > tbody > tr").nth(1);
  await page.evaluate((id) => (location.hash = id), await row.getAttribute("id"));
  assert.match(await row.evaluate((row) => getComputedStyle(row).outlineStyle), /solid/, "the row one comes back to");
});

test("at 400 % of a screen of 1280x900 nothing is cut off and nothing lies over the rows", async () => {
  for (const lang of ["en", "ar"]) {
    for (const name of ["desk-queue", "desk-signatures"]) {
      const page = await opened(lang, { width: 320, height: 225 }, name);
      await page.locator("table.sheet summary.mini").first().click();
      const seen = await page.evaluate(() => {
        const out = [...document.querySelectorAll("main *")].filter((part) => part.checkVisibility() && !part.closest(".unseen, thead, .about"));
        const beyond = out.filter((part) => {
          const box = part.getBoundingClientRect();
          return box.width > 1 && (box.left < -1 || box.right > innerWidth + 1);
        });
        return {
          sideways: document.scrollingElement.scrollWidth - innerWidth,
          beyond: beyond.map((part) => `${part.tagName} ${part.className} ${part.textContent.trim().slice(0, 30)}`),
          bar: getComputedStyle(document.querySelector(".stick")).position,
        };
      });
      assert.equal(seen.sideways, 0, `${name} ${lang}`);
      assert.deepEqual(seen.beyond, [], `${name} ${lang}`);
      assert.equal(seen.bar, "static", "the bar lies over nothing");
      await page.context().close();
    }
  }
});
