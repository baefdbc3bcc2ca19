// Beyond the limit of its network a browser may calculate instead of waiting for a moderator; one without scripts is served as before.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, visitor } from "./browser.mjs";
import * as people from "./people.mjs";
import { Site } from "./site.mjs";

let site, browser;

before(async () => {
  site = await Site.start({
    UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_BURST: "1/3600",
    // All visitors of a test have one address; here that is one network, and nothing wider.
    UNDERSIGNED_LIMITS_SHARED_FACTOR: "1",
    UNDERSIGNED_LIMITS_WORK_BITS: "8",
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

async function secondLook(js, signer) {
  const context = await visitor(browser, site, { js });
  const page = await context.newPage();
  page.troubles = [];
  page.on("console", (message) => message.type() === "error" && page.troubles.push(message.text()));
  page.on("pageerror", (error) => page.troubles.push(error.message));
  await page.goto(`/s/${site.slug}/sign`);
  await people.fillIn(page, signer);
  await page.click("main button[name=step][value=check]");
  return page;
}

async function send(page) {
  await page.click("main button[name=step][value=send]");
  await page.waitForURL(/\/sent/);
  assert.deepEqual(page.troubles, []);
}

test("a browser calculates beyond the limit, and its signature is not set apart", async () => {
  const [first, worked, plain] = [1, 2, 3].map(() => people.organisation());
  let page = await secondLook(true, first);
  assert.equal(await page.locator("script, input[name=work]").count(), 0, "no script within the limit");
  await send(page);

  page = await secondLook(true, worked);
  await page.locator("#work-done").waitFor();
  assert.match(await page.inputValue("input[name=work]"), /^\d+$/);
  assert.ok(await page.locator("#work-doing").isHidden());
  await send(page);

  page = await secondLook(false, plain);
  assert.ok(await page.locator("#work-doing").isHidden(), "nothing is said that will not happen");
  await send(page);

  for (const signer of [first, worked, plain]) await people.confirm(page, site, signer);
  const desk = await (await visitor(browser, site)).newPage();
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  await people.enterDesk(desk, site);
  await desk.goto(`/desk/s/${site.slug}/queue`);
  // By the boxes: a name may stand beside another entry as perhaps the same.
  const entries = await desk.locator("td.tick input").evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label")));
  assert.ok(entries.some((name) => name.includes(worked.name)) && !entries.some((name) => name.includes(plain.name)), entries.join("; "));
  const shown = await desk.locator("main").innerText();
  assert.match(shown, /Set apart\s*1/);
});
