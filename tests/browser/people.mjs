// What people do on the site, by forms and mails only.

let signers = 0;

/** Details of a new signer for an invented organisation. */
export function organisation(more = {}) {
  signers += 1;
  return { kind: "organisation", name: `Circle of Well ${signers}`, role: "Secretary", email: `signer${signers}@harbour.example`, place: "Upper Village", ...more };
}

// A form that comes back sooner than a person can fill it in is held for a moderator.
const FILLING = 2200;

/** Fills in the form that is open, as slowly as the quickest of people. */
export async function fillIn(page, signer) {
  const enough = new Promise((done) => setTimeout(done, FILLING));
  // The form for one kind of signer does not ask who signs.
  const asked = page.locator(`#kind-${signer.kind}`);
  if (await asked.count() > 0) await asked.check();
  await unfold(page);
  for (const field of ["name", "short_name", "affiliation", "country", "role", "place", "website", "email"]) {
    if (signer[field] !== undefined) await page.fill(`#f-${inForm(signer, field)}`, signer[field]);
  }
  if (signer.display) await page.check(`input[name=display][value=${signer.display}]`);
  await enough;
}

/** The field of the form: organisations have a name and a role of their own. */
export function inForm(signer, field) {
  const own = { name: "organisation_name", role: "position" };
  return signer.kind === "organisation" ? own[field] ?? field : field;
}

/** Opens every folded part of the page that can be seen. */
export async function unfold(page) {
  const folded = page.locator("main details:not([open]) > summary:visible");
  while (await folded.count() > 0) await folded.first().click();
}

/** Form, check, send: ends at "check your inbox". */
export async function signOn(page, site, signer, lang = "en") {
  await page.goto(`/s/${site.slug}/sign?lang=${lang}`);
  await fillIn(page, signer);
  await page.click("main button[name=step][value=check]");
  await page.click("main button[name=step][value=send]");
  await page.waitForURL(/\/sent/);
}

/** The link in a confirmation mail, as a path. */
export function confirmationLink(mail) {
  return /https?:\/\/[^\s/]+(\/confirm\/[^\s>)]+)/.exec(mail.body)?.[1];
}

/** The code in a confirmation mail: eight characters, perhaps parted in the middle. */
export function confirmationCode(mail) {
  const without = mail.body.replaceAll(/https?:\/\/\S+/g, "");
  return /(?<![A-Za-z0-9])[A-Z0-9]{4}[ -]?[A-Z0-9]{4}(?![A-Za-z0-9])/.exec(without)?.[0];
}

/** The confirmation mail of a signer, once it is written. */
export function confirmationMail(site, signer) {
  return site.mailTo(signer.email, (mail) => mail.body.includes("/confirm/"));
}

/** Opens the link and presses the button. */
export async function confirm(page, site, signer) {
  const mail = await confirmationMail(site, signer);
  await page.goto(confirmationLink(mail));
  await page.click("main form button");
}

/** Signs and confirms; gives the path of the signer's own page. */
export async function signed(page, site, signer, lang = "en") {
  await signOn(page, site, signer, lang);
  await confirm(page, site, signer);
  return page.getAttribute("main a.button", "href");
}

/** Goes to the desk as the convenor. */
export async function enterDesk(page, site, email = "convenor@springs.example") {
  const printed = site.cli("desk", "link", email);
  await page.goto(/\/desk\/enter\/\S+/.exec(printed)[0]);
  await page.click("main form button");
  await page.waitForURL(/\/desk$|\/desk\?/);
}

/** Accepts the entry with this name, or the first of the queue. */
export async function accept(page, site, name) {
  await page.goto(`/desk/s/${site.slug}/queue`);
  const entries = page.locator("table.sheet > tbody > tr");
  const entry = name === undefined ? entries.first() : entries.filter({ hasText: name }).first();
  await entry.locator("button[value=accept]").click();
}
