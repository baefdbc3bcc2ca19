// What signers and the convenor do, with JavaScript off.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, visitor } from "./browser.mjs";
import * as people from "./people.mjs";
import { Site } from "./site.mjs";

let site, browser;

before(async () => {
  site = await Site.start();
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

async function page(options = {}) {
  const context = await visitor(browser, site, { js: false, ...options });
  return context.newPage();
}

const text = (page) => page.textContent("main");

test("an organisation reads, signs, sees its entry, confirms by mail and comes to its own page", async () => {
  const reader = await page();
  await reader.goto(`/s/${site.slug}`);
  await reader.click(`a[href^="/s/${site.slug}/sign"]`);
  const signer = people.organisation({ name: "Keepers of the Northern Springs", short_name: "KNS" });
  await people.fillIn(reader, signer);
  await reader.click("main button[name=step][value=check]");
  assert.match(await reader.textContent(".printed"), /Keepers of the Northern Springs.*KNS/s, "the entry as it will print");
  assert.match(await text(reader), /Coalition for the Island Springs/, "who holds the data, before the button");
  await reader.click("main button[name=step][value=send]");
  await reader.waitForURL(/\/sent/);
  const mail = await people.confirmationMail(site, signer);
  await reader.goto(people.confirmationLink(mail));
  assert.match(await reader.textContent(".printed"), /Keepers of the Northern Springs/);
  await reader.click("main form button");
  const own = await reader.getAttribute("main a.button", "href");
  assert.match(own, /\/signon\//);
  await reader.goto(own);
  assert.match(await reader.textContent(".printed"), /Keepers of the Northern Springs/);
  await reader.goto(`/s/${site.slug}`);
  assert.doesNotMatch(await reader.textContent("body"), /Northern Springs/, "not public before a moderator accepted it");
});

test("a person with an affiliation signs in Arabic, right to left", async () => {
  const reader = await page({ lang: "ar" });
  await reader.goto(`/s/${site.slug}/sign?lang=ar`);
  assert.equal(await reader.getAttribute("html", "dir"), "rtl");
  const signer = people.organisation({ kind: "affiliated", name: "نادية السماك", affiliation: "محطة الأرصاد", role: "باحثة" });
  await people.fillIn(reader, signer);
  await reader.click("main button[name=step][value=check]");
  assert.equal(await reader.getAttribute("html", "lang"), "ar", "the language stays through the form");
  await reader.click("main button[name=step][value=send]");
  await reader.waitForURL(/\/sent/);
  assert.equal(await reader.getAttribute("html", "lang"), "ar");
  const mail = await people.confirmationMail(site, signer);
  assert.match(mail.subject + mail.body, /[\u0600-\u06FF]/, "the mail is in the signer's language");
});

test("the code from the mail works in place of the link", async () => {
  const reader = await page();
  const signer = people.organisation();
  await people.signOn(reader, site, signer);
  const code = people.confirmationCode(await people.confirmationMail(site, signer));
  assert.ok(code, "the mail holds a code");
  await reader.fill("#f-code", code.toLowerCase());
  await reader.click("main form button");
  assert.match(await reader.getAttribute("main a.button", "href"), /\/signon\//);
});

test("a wrong code is told, and the right one still works after it", async () => {
  const reader = await page();
  const signer = people.organisation();
  await people.signOn(reader, site, signer);
  await reader.fill("#f-code", "WRONG234");
  await reader.click("main form button");
  assert.equal(await reader.locator(".trouble, .problems, .notice").count() > 0, true, "the page says that the code is not right");
  await reader.fill("#f-code", people.confirmationCode(await people.confirmationMail(site, signer)));
  await reader.click("main form button");
  assert.match(await reader.getAttribute("main a.button", "href"), /\/signon\//);
});

test("mistakes come back all at once, with links to the fields and everything that was typed", async () => {
  const reader = await page();
  await reader.goto(`/s/${site.slug}/sign`);
  await reader.check("#kind-organisation");
  await people.unfold(reader);
  await reader.fill("#f-place", "Upper Village");
  await reader.fill("#f-email", "not an address");
  await reader.click("main button[name=step][value=check]");
  const links = await reader.locator("main a[href^='#f-']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const field of ["#f-organisation_name", "#f-position", "#f-email"]) assert.ok(links.includes(field), `${field} in ${links}`);
  for (const link of links) assert.equal(await reader.locator(link).count(), 1, `${link} leads somewhere`);
  assert.equal(await reader.inputValue("#f-place"), "Upper Village");
  assert.equal(await reader.inputValue("#f-email"), "not an address");
  assert.equal(await reader.isChecked("#kind-organisation"), true);
  assert.equal(await reader.getAttribute("#f-organisation_name", "aria-invalid"), "true");
  assert.match(await reader.title(), /^Error: /);
  assert.match(reader.url(), /#problems$/, "the answer begins with what is wrong");
  assert.equal(await reader.isVisible("#f-place"), true, "a folded part is open where something was typed");
});

test("one's own page changes the display choice, asks for a correction and withdraws", async () => {
  const reader = await page();
  const signer = people.organisation({ name: "Lamp Lighters of the Pier" });
  const own = await people.signed(reader, site, signer);
  await reader.goto(own);
  await reader.check("input[name=display][value=counted]");
  await reader.locator("form", { has: reader.locator("input[value=display][name=act]") }).locator("button").click();
  await reader.goto(own);
  assert.equal(await reader.isChecked("input[name=display][value=counted]"), true);
  await people.unfold(reader);
  assert.equal(await reader.inputValue("#f-name"), signer.name, "the fields say what the list says");
  await reader.fill("#f-wish", "Please write Pier with a small p.");
  await reader.locator("form", { has: reader.locator("#f-wish") }).locator("button").click();
  assert.match(await text(reader), /small p/);
  await reader.goto(own);
  await people.unfold(reader);
  await reader.check("#f-confirm");
  await reader.locator("form", { has: reader.locator("#f-confirm") }).locator("button").click();
  await reader.goto(own);
  assert.equal(await reader.locator("#f-confirm").count(), 0, "nothing is left to withdraw");
});

test("the convenor accepts a sign-on and it stands in the list of every language", async () => {
  const signer = people.organisation({ name: "Friends of the Lighthouse" });
  await people.signed(await page(), site, signer);
  const desk = await page();
  await people.enterDesk(desk, site);
  await desk.goto(`/desk/s/${site.slug}/queue`);
  const entry = desk.locator("table.sheet > tbody > tr", { has: desk.locator("a.open", { hasText: "Friends of the Lighthouse" }) });
  await entry.locator("button[value=accept]").click();
  const reader = await page();
  await assert.doesNotReject(async () => {
    for (let tries = 0; tries < 60; tries++) {
      await reader.goto(`/s/${site.slug}/es`);
      if ((await reader.textContent("body")).includes("Friends of the Lighthouse")) return;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error("not listed after 30 s");
  });
});

test("the queue declines with a reason and the signer is told", async () => {
  const signer = people.organisation({ name: "Someone Else's Society" });
  await people.signed(await page(), site, signer);
  const desk = await page();
  await people.enterDesk(desk, site);
  await desk.goto(`/desk/s/${site.slug}/queue`);
  const entry = desk.locator("table.sheet > tbody > tr", { has: desk.locator("a.open", { hasText: "Someone Else's Society" }) });
  await entry.locator("details[data-key=d] > summary").click();
  await entry.locator("input[name=reason][value=authority]").check();
  await entry.locator("button[value=decline]").click();
  assert.equal(await desk.locator("table.sheet > tbody > tr", { has: desk.locator("a.open", { hasText: "Someone Else's Society" }) }).count(), 0);
  const mail = await site.mailTo(signer.email, (mail) => !mail.body.includes("/confirm/") && mail.body.includes("/signon/"));
  assert.ok(mail.subject);
});

test("the same address twice sees the same page and gets another mail", async () => {
  const reader = await page();
  const signer = people.organisation();
  await people.signed(reader, site, signer);
  await people.signOn(reader, site, signer);
  const again = await reader.textContent("main");
  await people.signOn(reader, site, people.organisation());
  const fresh = await reader.textContent("main");
  assert.equal(again, fresh, "the page does not tell whether somebody has signed");
});

test("without a session the desk asks to sign in", async () => {
  const reader = await page();
  for (const path of ["/desk", "/desk/new", `/desk/s/${site.slug}/queue`, "/desk/outbox"]) {
    await reader.goto(path);
    assert.match(reader.url(), /\/desk\/sign-in/, path);
  }
});
