// The site with the keyboard alone (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11): what axe cannot see.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, launch, visitor } from "./browser.mjs";
import * as people from "./people.mjs";
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

/** Names every control that ought to be reached with Tab; a group of radio buttons is one stop. Gives the names. */
function nameStops(page) {
  return page.evaluate(() => {
    // An answer may begin at what is wrong, a scene at what it clicked: the walk begins at the top.
    const top = document.createElement("span");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
    const shown = all.filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
    shown.forEach((element, number) => {
      const group = `group ${element.name} of form ${[...document.forms].indexOf(element.form)}`;
      const words = element.id || element.name || element.textContent.trim().slice(0, 30);
      element.dataset.stop = element.type === "radio" ? group : `${number} ${element.tagName.toLowerCase()} ${words}`;
    });
    return [...new Set(shown.map((element) => element.dataset.stop))];
  });
}

/** What has the focus: its name, whether a ring is drawn, whether it is in view. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const ringed = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none";
    // The ring of a radio or tick may be drawn on its label; the browser draws one inside a date field, around the part that has the focus.
    const label = element.closest("label");
    const inside = /^(date|time|datetime-local|month|week)$/.test(element.type ?? "");
    const box = element.getBoundingClientRect();
    const middle = document.elementFromPoint(
      Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1),
      Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1),
    );
    // A part that scrolls by itself where the page is narrow must be reached too, or it cannot be read.
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflow);
    return {
      name: element.dataset.stop ?? (scrolls ? undefined : `not a control: ${element.tagName} ${element.id}`),
      words: `${element.tagName.toLowerCase()} ${element.id || element.textContent.trim().slice(0, 30)}`,
      ring: inside || ringed(getComputedStyle(element)) || (label !== null && ringed(getComputedStyle(label))),
      inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      covered: middle !== null && !element.contains(middle) && !middle.contains(element),
    };
  });
}

test("every page can be walked through with Tab, with a ring, in view, without a trap", async (t) => {
  for (const [lang, viewport] of [["en", undefined], ["ar", PHONE]]) {
    const context = await visitor(browser, site, { lang, viewport });
    for (const scene of scenes(site, staged)) {
      await t.test(`${scene.name} ${lang}`, async () => {
        await admit(context, scene, staged);
        const page = await context.newPage();
        await scene.open(page, lang);
        const expected = await nameStops(page);
        const faults = new Set();
        const reached = new Set();
        let presses = 0;
        for (; presses < expected.length * 5 + 30; presses++) {
          await page.keyboard.press("Tab");
          const at = await focused(page);
          if (!at) break;
          reached.add(at.name);
          if (!at.ring) faults.add(`no ring: ${at.words}`);
          if (!at.inView) faults.add(`out of view: ${at.words}`);
          if (at.covered) faults.add(`covered: ${at.words}`);
        }
        if (presses === expected.length * 5 + 30) faults.add("Tab never leaves the page: a trap");
        for (const name of expected) if (!reached.has(name)) faults.add(`never reached: ${name}`);
        for (const name of reached) if (name !== undefined && !expected.includes(name)) faults.add(name);
        assert.deepEqual([...faults], []);
        assert.ok(expected.length >= 2, "there is something to reach");
        await page.close();
      });
    }
    await context.close();
  }
});

test("the first stop leads past the head of the page", async () => {
  const page = await (await visitor(browser, site)).newPage();
  await page.goto(`/s/${site.slug}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
});

test("a sign-on from the statement to the inbox page without a mouse", async () => {
  const page = await (await visitor(browser, site)).newPage();
  const to = async (selector) => {
    for (let presses = 0; presses < 80; presses++) {
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never comes to ${selector}`);
  };
  await page.goto(`/s/${site.slug}`);
  await to(`a[href^="/s/${site.slug}/sign"]`);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sign/);
  assert.equal(await page.inputValue("input[name=kind]"), "organisation");
  const signer = people.organisation();
  for (const field of ["name", "role", "email", "place"]) {
    if (field === "place") {
      await to("main summary");
      await page.keyboard.press("Enter");
    }
    await to(`#f-${people.inForm(signer, field)}`);
    await page.keyboard.type(signer[field]);
  }
  await to("main button[value=check]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("main button[value=send]");
  await to("main button[value=send]");
  await page.waitForTimeout(2200);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sent/);
  assert.ok(people.confirmationLink(await people.confirmationMail(site, signer)));
});

test("the desk's keys: j and k move, a accepts", async () => {
  const context = await visitor(browser, site);
  await context.addCookies(staged.cookies);
  const page = await context.newPage();
  await page.goto(`/desk/s/${site.slug}/queue`);
  const waiting = await page.locator("table.sheet > tbody > tr").count();
  assert.ok(waiting >= 2, `${waiting} waiting`);
  const current = () => page.evaluate(() => document.activeElement.closest("tr")?.id);
  await page.keyboard.press("j");
  const first = await current();
  await page.keyboard.press("j");
  const second = await current();
  assert.ok(first && second && first !== second, `${first} ${second}`);
  await page.keyboard.press("k");
  assert.equal(await current(), first);
  await page.keyboard.press("t");
  const ticked = () => page.locator(`#${first} [name=entry]`).isChecked();
  const before = await ticked();
  await page.keyboard.press("t");
  assert.equal(await ticked(), !before, "t ticks and unticks");
  await page.keyboard.press("a");
  await page.waitForLoadState("load");
  await page.waitForFunction((before) => document.querySelectorAll("table.sheet > tbody > tr").length < before, waiting);
  // One goes on where one was: the next row is marked, and the keys act on it.
  assert.equal(new URL(page.url()).hash, `#${second}`);
  await page.keyboard.press("j");
  assert.notEqual(await current(), second);
  await page.keyboard.press("k");
  assert.equal(await current(), second);
});
