// Accepting many at once: of sixty who wait, ten of whom nobody should accept unseen, none of these is ticked. Without JavaScript.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, visitor } from "./browser.mjs";
import { DECLINED_BEFORE, crowd, isWrong, signAll, takeIn } from "./crowd.mjs";
import * as people from "./people.mjs";
import { Site } from "./site.mjs";

let site, browser, page;
const signers = crowd();

before(async () => {
  site = await Site.start({}, { list: false });
  browser = await launch();
  page = await (await visitor(browser, site, { js: false })).newPage();
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  await people.signed(page, site, people.organisation({ name: DECLINED_BEFORE }));
  await people.enterDesk(page, site);
  await page.goto(`/desk/s/${site.slug}/queue`);
  await decline(page.locator("table.sheet > tbody > tr").first(), "scope");
  await signAll(browser, site, signers);
  takeIn(site);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

async function decline(row, reason) {
  await row.locator("details[data-key=d] > summary").click();
  await row.locator(`[name=reason][value=${reason}]`).check();
  await row.locator("button[value=decline]").click();
}

/** Opens the table once everything is compared. */
async function queue(query = "") {
  for (let tries = 0; tries < 40; tries++) {
    await page.goto(`/desk/s/${site.slug}/queue${query}`);
    const parts = await page.textContent("nav.parts");
    if (/No warning \d/.test(parts) && !(await page.textContent("main")).includes("still being compared")) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error("the names are never compared");
}

/** Each row: its name, whether it is ticked, and the words of the marks that it shows. */
function rows() {
  return page.locator("table.sheet > tbody > tr").evaluateAll((all) => all.map((row) => ({
    name: row.querySelector(".open").textContent,
    ticked: row.querySelector("[name=entry]").checked,
    marks: [...row.querySelectorAll(".doubt:not(:has(.is-settled)), .further, .facts-line, .care")].map((mark) => mark.textContent.trim()),
  })));
}

const names = (all) => all.map((row) => row.name);

test("nothing that shows a mark is ticked, and everything else is", async () => {
  const wrong = signers.filter(isWrong).map((signer) => signer.name);
  assert.equal(wrong.length, 10);
  const all = [];
  await queue();
  for (;;) {
    all.push(...await rows());
    const later = page.locator("nav.paging a[rel=next]");
    if (await later.count() === 0) break;
    await later.click();
  }
  assert.equal(all.length, signers.length + 13);
  for (const name of wrong) {
    const row = all.find((row) => row.name.startsWith(name));
    assert.ok(row && !row.ticked, `${name} is ticked`);
    assert.ok(row.marks.length > 0, `${name} shows why not`);
  }
  for (const row of all) assert.equal(row.ticked, row.marks.length === 0, `${row.name}: ${row.marks.join(" · ")}`);
  const clear = all.filter((row) => row.ticked).length;
  assert.ok(clear >= 55, `${clear} are ticked`);
  assert.match(await page.textContent("nav.parts"), new RegExp(`No warning ${clear}(?!\\d)`), "as many as the link says");
});

test("the ticked are accepted, none of the others, and all of them are taken back at once", async () => {
  await queue();
  const [before, first] = [site.counts(), await rows()];
  const ticked = first.filter((row) => row.ticked);
  await page.click("button[value=accept_ticked]");
  const left = names(await rows());
  for (const row of first) assert.equal(left.includes(row.name), !row.ticked, row.name);
  for (const signer of signers.filter(isWrong)) {
    if (names(first).some((name) => name.startsWith(signer.name))) assert.ok(left.some((name) => name.startsWith(signer.name)), signer.name);
  }
  await page.click(".stick button[value=undo]");
  await queue();
  assert.deepEqual(names(await rows()), names(first), "as before");
  assert.deepEqual(site.counts(), before);
  assert.ok(ticked.length > 30);
});

test("a list is looked through from its review: ticked, one unticked, accepted, taken back as a whole", async () => {
  await page.goto(`/desk/s/${site.slug}/import`);
  await page.click(`main a[href^="/desk/s/${site.slug}/import/"]`);
  assert.equal(await page.locator("[value=accept_all]").count(), 0, "nothing is accepted unseen");
  const look = page.locator("main a[href*='show=clear']");
  const promised = Number(/\d+/.exec(await look.textContent())[0]);
  await look.click();
  const all = await rows();
  assert.equal(all.length, promised);
  assert.ok(promised >= 10 && promised < 13, `${promised} of 13`);
  assert.deepEqual([...new Set(all.map((row) => row.ticked))], [true]);
  assert.deepEqual(names(all).filter((name) => name.includes("Assocation")), [], "the doubtful one is not among them");
  await page.locator("table.sheet [name=entry]").nth(2).uncheck();
  await page.click("button[value=accept_ticked]");
  assert.deepEqual(names(await rows()), [all[2].name], "one is where one was, and what was unticked is left");
  await page.click(".stick button[value=undo]");
  assert.deepEqual(names(await rows()), names(all));
});

test("an imported entry is accepted, declined and corrected where everything is checked", async () => {
  await queue("?way=import");
  const row = (name) => page.locator("table.sheet > tbody > tr", { has: page.locator("a.open", { hasText: name }) });
  assert.equal(await row("Alvor").locator("button[value=ask]").count(), 0, "there is no address to write to");
  await row("Alvor").locator("button[value=accept]").click();
  assert.match(await page.textContent(".stick [role=status]"), /Alvor/);
  await decline(row("Nadim"), "unclear");
  assert.match(await page.textContent(".stick [role=status]"), /Nadim/);
  await row("Assocation").locator("a", { hasText: "Correct" }).click();
  await page.fill("#f-name", "Kessin Island Youth Association");
  await page.click("button[value=correct]");
  assert.match(await page.textContent("main"), /Kessin Island Youth Association/);
  await queue("?way=import");
  assert.equal(await row("Assocation").count(), 0);
  assert.equal(await row("Alvor").count() + await row("Nadim").count(), 0);
});
