// The public form on a small phone: how high it is, what it asks, and that nothing typed is lost. Without JavaScript.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, visitor } from "./browser.mjs";
import * as people from "./people.mjs";
import { Site } from "./site.mjs";

const SMALL = { width: 360, height: 740 };
const LANGUAGES = ["en", "es", "fr", "ar", "pt"];
let site, browser;

before(async () => {
  site = await Site.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

async function opened(query = "", options = {}) {
  const context = await visitor(browser, site, { js: false, viewport: SMALL, ...options });
  const page = await context.newPage();
  await page.goto(`/s/${site.slug}/sign?${query}`);
  return page;
}

const height = (page) => page.evaluate(() => document.documentElement.scrollHeight);
const fields = (page) => page.locator("main :is(input:not([type=radio], [type=hidden]), select, textarea):visible:not(.fax *)").count();

// Height in CSS pixels and number of fields that may be seen at 360 px, by kind.
const LIMITS = { nothing: [800, 0], organisation: [1200, 4], individual: [1100, 3], affiliated: [1200, 4] };

for (const lang of LANGUAGES) {
  test(`the form is short in ${lang}`, async () => {
    // Scripts run in this one, for measuring only: the page has none.
    for (const [kind, [most, visible]] of Object.entries(LIMITS)) {
      const page = await opened(`lang=${lang}`, { js: true });
      if (kind !== "nothing") await page.check(`#kind-${kind}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const [high, seen] = [await height(page), await fields(page)];
      console.log(`${lang} ${kind}: ${high} px, ${seen} fields`);
      assert.ok(high <= most, `${lang} ${kind}: ${high} px, at most ${most}`);
      assert.equal(seen, visible, `${lang} ${kind}`);
      await page.context().close();
    }
    for (const kind of ["organisation", "individual", "affiliated"]) {
      const page = await opened(`lang=${lang}&kind=${kind}`, { js: true });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      assert.ok(await height(page) <= LIMITS[kind][0], `${lang} ?kind=${kind}: ${await height(page)} px`);
      assert.equal(await fields(page), LIMITS[kind][1], `${lang} ?kind=${kind}`);
      await page.context().close();
    }
  });
}

test("every field says what it is for (WCAG 1.3.5)", async () => {
  const page = await opened();
  const purposes = await page.locator("main [autocomplete]").evaluateAll((all) => Object.fromEntries(all.map((input) => [input.name, input.autocomplete])));
  for (const [name, purpose] of Object.entries({
    organisation_name: "organization", name: "name", affiliation: "organization", country: "country-name", position: "organization-title", email: "email", website: "url",
  })) assert.equal(purposes[name], purpose, name);
  assert.equal(await page.getAttribute("#f-email", "inputmode"), "email");
  assert.equal(await page.getAttribute("#f-website", "inputmode"), "url");
});

test("another language keeps what was typed, on the form and on the second look", async () => {
  const page = await opened("kind=organisation&lang=en");
  await people.fillIn(page, people.organisation({ name: "Keepers of the Mole", country: "Kenya", website: "WWW.mole.example" }));
  await page.click(".langs button[lang=fr]");
  assert.equal(await page.getAttribute("html", "lang"), "fr");
  assert.equal(await page.inputValue("#f-organisation_name"), "Keepers of the Mole");
  assert.equal(await page.inputValue("#f-country"), "Kenya");
  await page.keyboard.press("Tab");
  await page.focus("#f-email");
  await page.keyboard.press("Enter");
  assert.match(await page.textContent(".printed"), /Keepers of the Mole.*Kenya/s, "Enter goes on, and does not change the language");
  assert.match(await page.textContent(".facts"), /https:\/\/www\.mole\.example/, "as it was understood");
  await page.click(".langs button[lang=ar]");
  assert.match(await page.textContent(".printed"), /Keepers of the Mole.*كينيا/s);
  await page.click("main button[value=edit]");
  assert.equal(await page.inputValue("#f-organisation_name"), "Keepers of the Mole");
});

test("who goes back finds what they had typed", async () => {
  const page = await opened("lang=en");
  await people.fillIn(page, people.organisation({ name: "Circle of the Weir" }));
  await page.click("main button[value=check]");
  await page.waitForSelector("main button[value=send]");
  await page.goBack();
  assert.equal(await page.inputValue("#f-organisation_name"), "Circle of the Weir");
  assert.equal(await page.isChecked("#kind-organisation"), true);
});

test("the question who signs can be asked again, and nothing is lost", async () => {
  const page = await opened("kind=individual&lang=en");
  await page.fill("#f-name", "Mirela Dostan");
  await page.fill("#f-email", "mirela@harbour.example");
  await page.click("main button[value=kind]");
  await page.check("#kind-affiliated");
  assert.equal(await page.inputValue("#f-name"), "Mirela Dostan");
  await page.fill("#f-affiliation", "Island Weather Station");
  await page.click("main button[value=check]");
  assert.match(await page.textContent(".printed"), /Mirela Dostan.*Island Weather Station/s);
});
