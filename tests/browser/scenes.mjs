// Every page that people see, with the way to it. One list for the accessibility checks, the request checks, the keyboard walk and the screenshots.

import { join } from "node:path";
import { inLanguage } from "./browser.mjs";
import * as people from "./people.mjs";
import { ROOT } from "./site.mjs";

/** A statement that is never opened. */
const DRAFT = "not-open-yet";

/**
 * Brings a site to a state in which no page is empty: sign-ons that wait, one that is accepted, a question asked, an import under review.
 * Gives what the scenes need to find their pages.
 */
export async function stage(page, site) {
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  site.cli("desk", "invite", "moderator@springs.example", "--role", "moderator");
  site.cli("statement", "create", join(ROOT, "samples/water.md"), "--slug", DRAFT);
  const first = people.organisation({ name: "Union of Upper Wells", short_name: "UUW", website: "https://wells.example" });
  const organisationOwnPage = await people.signed(page, site, first);
  const arabic = people.organisation({ name: "جمعية ينابيع الجزر", place: "القرية العليا" });
  await people.signed(page, site, arabic, "ar");
  const twin = people.organisation({ name: "Union of the Upper Wells" });
  await people.signed(page, site, twin);
  const waiting = people.organisation({ name: "Ghayth Basin Growers", short_name: "GBG" });
  await people.signed(page, site, waiting);
  const person = people.organisation({ kind: "affiliated", name: "Mirela Dostan", affiliation: "Island Weather Station", role: "Reader of gauges" });
  const ownPage = await people.signed(page, site, person);
  const pending = people.organisation({ name: "Ferry Crews' Fund" });
  await people.signOn(page, site, pending);
  const sentPage = page.url().replace(site.url, "").replace(/#.*/, "");
  const confirmLink = people.confirmationLink(await people.confirmationMail(site, pending));
  await people.enterDesk(page, site);
  for (const name of [first.name, arabic.name, person.name]) await people.accept(page, site, name);
  for (let more = 0; more < 8; more++) await people.accept(page, site);
  await page.goto(`/desk/s/${site.slug}/queue`);
  const signOnPage = await page.locator("table.sheet a.open", { hasText: waiting.name }).getAttribute("href");
  await page.goto(`/desk/s/${site.slug}/import`);
  const reviewPage = await page.getAttribute(`main a[href^="/desk/s/${site.slug}/import/"]`, "href", { timeout: 5_000 }).catch(() => undefined);
  // Something said of two names, so that the pages of decisions and organisations are not empty.
  await page.goto("/desk/organisations");
  const organisationPage = await page.getAttribute("main ul.rows a[href^='/desk/organisations/']", "href");
  await page.goto(`/desk/s/${site.slug}/queue`);
  await page.locator("button[name=names][value=related]:visible").first().click();
  await page.goto("/desk/outbox");
  const mailPage = await page.getAttribute("main ul.rows a.open", "href");
  const cookies = await page.context().cookies();
  return { ownPage, organisationOwnPage, sentPage, confirmLink, organisationPage, signOnPage: bare(signOnPage), reviewPage: bare(reviewPage), mailPage: bare(mailPage), cookies };
}

function bare(path) {
  return path?.replace(/[?#].*$/, "");
}

function at(path) {
  return (page, lang) => page.goto(inLanguage(path, lang));
}

/** Name, whether it is a page of the desk, and how to come to it. */
export function scenes(site, staged) {
  const s = `/s/${site.slug}`;
  const desk = `/desk/s/${site.slug}`;
  const all = [
    { name: "index", open: at("/") },
    { name: "statement", open: (page, lang) => page.goto(`${s}/${lang}`) },
    { name: "sign", open: at(`${s}/sign`) },
    { name: "sign-organisation", open: at(`${s}/sign?kind=organisation`) },
    {
      name: "sign-affiliated",
      async open(page, lang) {
        await page.goto(inLanguage(`${s}/sign`, lang));
        await page.check("#kind-affiliated");
        await people.unfold(page);
      },
    },
    {
      name: "sign-problems",
      async open(page, lang) {
        await page.goto(inLanguage(`${s}/sign`, lang));
        await page.check("#kind-organisation");
        await page.click("main button[name=step][value=check]");
      },
    },
    {
      name: "sign-preview",
      async open(page, lang) {
        await page.goto(inLanguage(`${s}/sign`, lang));
        await people.fillIn(page, people.organisation());
        await page.click("main button[name=step][value=check]");
      },
    },
    { name: "inbox", open: at(staged.sentPage) },
    { name: "confirm", open: at(staged.confirmLink) },
    { name: "own-page", open: at(staged.ownPage) },
    {
      name: "own-page-unfolded",
      async open(page, lang) {
        await page.goto(inLanguage(staged.ownPage, lang));
        await people.unfold(page);
      },
    },
    { name: "own-page-organisation", open: at(staged.organisationOwnPage) },
    { name: "check-list", open: at(`${s}/check`) },
    { name: "not-found", open: at("/s/no-such-statement") },
    { name: "link-unknown", open: at("/confirm/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") },
    { name: "desk-sign-in", open: at("/desk/sign-in") },
    { name: "desk-home", desk: true, open: at("/desk") },
    { name: "desk-new", desk: true, open: at("/desk/new") },
    { name: "desk-paste", desk: true, open: at("/desk/paste") },
    { name: "desk-people", desk: true, open: at("/desk/people") },
    { name: "desk-outbox", desk: true, open: at("/desk/outbox") },
    { name: "desk-mail", desk: true, open: at(staged.mailPage) },
    { name: "desk-statement", desk: true, open: at(desk) },
    { name: "desk-text", desk: true, open: at(`${desk}/text`) },
    { name: "desk-showing", desk: true, open: at(`${desk}/showing`) },
    { name: "embed", open: at(`${s}/embed`) },
    { name: "desk-draft", desk: true, open: at(`/desk/s/${DRAFT}`) },
    { name: "desk-draft-text", desk: true, open: at(`/desk/s/${DRAFT}/text`) },
    { name: "desk-opening", desk: true, open: at(`/desk/s/${DRAFT}/open`) },
    { name: "desk-preview", desk: true, open: (page, lang) => page.goto(`/desk/s/${DRAFT}/preview/${lang}`) },
    { name: "desk-preview-form", desk: true, open: at(`/desk/s/${DRAFT}/preview/sign`) },
    { name: "desk-translation", desk: true, open: at(`${desk}/text/es`) },
    { name: "desk-queue", desk: true, open: at(`${desk}/queue`) },
    { name: "desk-signatures", desk: true, open: at(`${desk}/signatures?sort=name`) },
    { name: "desk-sign-on", desk: true, open: at(staged.signOnPage) },
    { name: "desk-settings", desk: true, open: at("/desk/settings") },
    { name: "desk-record-site", desk: true, open: at("/desk/history") },
    { name: "desk-me", desk: true, open: at("/desk/me") },
    { name: "desk-record", desk: true, open: at(`${desk}/history`) },
    { name: "desk-import", desk: true, open: at(`${desk}/import`) },
    { name: "desk-organisations", desk: true, open: at("/desk/organisations") },
    { name: "desk-organisation", desk: true, open: at(staged.organisationPage) },
    { name: "desk-decisions", desk: true, open: at("/desk/decisions") },
  ];
  if (staged.reviewPage) all.push({ name: "desk-review", desk: true, open: at(staged.reviewPage) });
  return all;
}

/** Gives a visitor the convenor's session when the scene is at the desk. */
export async function admit(context, scene, staged) {
  await context.clearCookies();
  if (scene.desk) await context.addCookies(staged.cookies);
}
