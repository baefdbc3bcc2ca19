// Counts what people meet, as a table in Markdown: the form, the desk's tables, one moderation by mouse and by keys, and the way from a document to an open statement.
//
//     node numbers.mjs [FILE]
//
// Without FILE the table is printed. It takes about five minutes with a debug build.

import { writeFileSync } from "node:fs";
import { WIDE, launch, visitor } from "./browser.mjs";
import { DECLINED_BEFORE, crowd, signAll, takeIn } from "./crowd.mjs";
import { Hands } from "./hands.mjs";
import { WAYS, moderate } from "./moderation.mjs";
import * as people from "./people.mjs";
import { Site } from "./site.mjs";

const SMALL = { width: 360, height: 740 };
const LANGUAGES = ["en", "es", "fr", "ar"];
const KINDS = ["nothing", "organisation", "individual", "affiliated"];
const DOCUMENT = `Keep the marshes open

We, the undersigned, live from the marshes and ask that they stay open to all.

The marshes were public when our grandparents were born.

Signed by:
1. Alvor Salt Workers' Union, Kenya
2. Benhold Ringers' Society
3. Corvane Youth Orchestra Association
4. Drusk Lighthouse Keepers' Federation
5. Nadim Alquarry
`;

const sites = [];
async function start(...settings) {
  const site = await Site.start(...settings);
  sites.push(site);
  return site;
}

const lines = [];
const say = (line = "") => lines.push(line);
const row = (...cells) => say(`| ${cells.join(" | ")} |`);
function head(title, ...cells) {
  say();
  say(`## ${title}`);
  say();
  row(...cells);
  row(...cells.map(() => "---"));
}

/** Height of the page, words and fields in view, and where the first field and the button stand. */
function seen(page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const main = document.querySelector("main");
    const shown = [...main.querySelectorAll("input:not([type=radio], [type=hidden]), select, textarea")].filter((field) => field.checkVisibility({ visibilityProperty: true }) && !field.closest(".fax"));
    const top = (element) => (element?.checkVisibility() ? Math.round(element.getBoundingClientRect().top + scrollY) : "–");
    return {
      height: document.documentElement.scrollHeight,
      words: main.innerText.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length,
      fields: shown.length,
      first: top(shown[0]),
      button: top(main.querySelector("button[value=check]")),
    };
  });
}

async function form(browser, site) {
  head("The form", "language", "kind", "px at 360", "px at 1280", "words", "fields in view", "first field at", "button at");
  for (const lang of LANGUAGES) {
    for (const kind of KINDS) {
      const at = async (viewport) => {
        const context = await visitor(browser, site, { lang, viewport });
        const page = await context.newPage();
        await page.goto(`/s/${site.slug}/sign?lang=${lang}`);
        if (kind !== "nothing") await page.check(`#kind-${kind}`);
        const found = await seen(page);
        await context.close();
        return found;
      };
      const [small, wide] = [await at(SMALL), await at(WIDE)];
      row(lang, kind, small.height, wide.height, small.words, small.fields, small.first, small.button);
    }
  }
}

/** Signs with the fewest fields; counts from the statement page to "check your inbox", and what confirming takes. */
async function signing(browser, site) {
  head("Signing", "kind", "clicks", "fields typed", "keys", "page loads", "clicks to confirm", "confirm button at (360 px)");
  for (const kind of KINDS.slice(1)) {
    const context = await visitor(browser, site, { viewport: SMALL });
    const page = await context.newPage();
    const signer = people.organisation({ kind, name: `Mirela ${kind}`, affiliation: "Island Weather Station" });
    const hands = new Hands(page);
    await page.goto(`/s/${site.slug}`);
    hands.take();
    await hands.follow(`main a[href*="kind=${kind === "organisation" ? kind : "individual"}"] >> nth=0`);
    if (kind === "affiliated") {
      await hands.follow("main button[value=kind]");
      await hands.click("#kind-affiliated");
    }
    const needed = ["name", "affiliation", ...(kind === "organisation" ? ["role"] : []), "email"];
    let typed = 0;
    for (const field of needed) {
      const selector = `#f-${people.inForm(signer, field)}`;
      if (await page.locator(`${selector}:visible`).count() === 0) continue;
      await hands.type(selector, signer[field]);
      typed += 1;
    }
    await page.waitForTimeout(2200);
    await hands.follow("main button[value=check]");
    if (await page.locator("#problems").count() > 0) throw new Error(`${kind}: ${await page.textContent("#problems")}`);
    await hands.follow("main button[value=send]");
    if (!/\/sent/.test(page.url())) throw new Error(`${kind}: not sent, but ${page.url()}`);
    const took = hands.take();
    await page.goto(people.confirmationLink(await people.confirmationMail(site, signer)));
    const button = page.locator("main form button").first();
    const box = await button.boundingBox();
    await button.click();
    await page.waitForSelector("main a.button");
    row(kind, took.clicks, typed, took.keys, took.loads, 2, Math.round(box.y));
    await context.close();
  }
}

/** A site where 60 have signed, 4 of them without confirming, and 13 names were taken in. */
async function busy(browser) {
  const site = await start({}, { list: false });
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  const context = await visitor(browser, site);
  const page = await context.newPage();
  await people.signed(page, site, people.organisation({ name: DECLINED_BEFORE }));
  await people.enterDesk(page, site);
  await page.goto(`/desk/s/${site.slug}/queue`);
  await WAYS.mouse.decline(new Hands(page), page.locator("table.sheet > tbody > tr").first(), "scope");
  const signers = crowd();
  const late = new Set(signers.filter((signer) => signer.verdict === "accept").slice(-4));
  await signAll(browser, site, signers, { confirming: (signer) => !late.has(signer) });
  takeIn(site);
  await page.goto(`/desk/s/${site.slug}/queue`);
  for (let tries = 0; tries < 40 && !/No warning \d/.test(await page.textContent("nav.parts")); tries++) {
    await page.waitForTimeout(250);
    await page.reload();
  }
  return { site, page, cookies: await context.cookies() };
}

async function tables(browser, { site, cookies }) {
  head("The desk's tables", "page", "screen", "first row at", "px of a row without a mark", "rows wholly in view", "px of the page");
  for (const [name, path] of [["To check", "queue"], ["All signatures", "signatures"]]) {
    for (const viewport of [WIDE, SMALL]) {
      const context = await visitor(browser, site, { viewport });
      await context.addCookies(cookies);
      const page = await context.newPage();
      await page.goto(`/desk/s/${site.slug}/${path}`);
      const found = await page.evaluate(async () => {
        await document.fonts.ready;
        const end = document.querySelector(".stick").getBoundingClientRect().top;
        const rows = [...document.querySelectorAll("table.sheet > tbody > tr")];
        const clean = rows.filter((row) => row.querySelector(".doubt, .further, .facts-line") === null).map((row) => row.getBoundingClientRect().height).sort((a, b) => a - b);
        return {
          first: Math.round(rows[0].getBoundingClientRect().top + scrollY),
          clean: Math.round(clean[Math.floor(clean.length / 2)] ?? 0),
          rows: rows.filter((row) => row.getBoundingClientRect().bottom <= end).length,
          height: document.documentElement.scrollHeight,
        };
      });
      row(name, `${viewport.width}x${viewport.height}`, found.first, found.clean, found.rows, found.height);
      await context.close();
    }
  }
}

async function opening(browser) {
  const site = await start({}, { list: false });
  site.cli("desk", "invite", "convenor@springs.example", "--role", "convenor");
  const page = await (await visitor(browser, site)).newPage();
  await people.enterDesk(page, site);
  const hands = new Hands(page);
  await hands.follow("main a[href='/desk/paste']");
  await hands.click("#f-document");
  await page.keyboard.insertText(DOCUMENT);
  hands.keys += 2;
  await hands.follow("button[value=find]");
  await hands.follow("button[value=create]");
  const look = page.locator("main a[href*='show=clear']");
  if (await look.count() > 0) {
    await hands.follow(look);
    await hands.follow("button[value=accept_ticked]");
    await hands.follow("main a[href*='/import/']");
  }
  const left = page.locator(".review > li:not(.settled) button[value=accept]");
  while (await left.count() > 0) await hands.follow(left.first());
  await hands.follow("main .done a[href$='/preview']");
  await hands.follow(".ribbon a >> nth=0");
  await hands.follow("main a[href$='/open'] >> nth=0");
  await hands.follow("button[value=open]");
  const took = hands.take();
  const slug = /\/desk\/s\/([^/?#]+)/.exec(page.url())[1];
  const open = await page.goto(`/s/${slug}`);
  if (open.status() !== 200) throw new Error(`/s/${slug} answers ${open.status()}`);
  head("From a document with five names to an open statement", "clicks", "keys", "page loads");
  row(took.clicks, took.keys, took.loads);
}

const browser = await launch();
try {
  say("# What people meet, counted");
  const site = await start();
  await form(browser, site);
  await signing(browser, site);
  const moderations = [];
  for (const [name, ways] of Object.entries(WAYS)) {
    const ready = await busy(browser);
    if (name === "mouse") await tables(browser, ready);
    moderations.push([name, await moderate(ready.page, ready.site, ways)]);
  }
  head("One moderation: 60 sign-ons of which 56 are confirmed, and 13 imported entries", "by", "waiting", "rows without / with a mark", "clicks", "keys", "page loads", "minutes (estimated)", "still waiting for an answer");
  for (const [name, took] of moderations) row(name, took.total, `${took.read.clean} / ${took.read.marked}`, took.clicks, took.keys, took.loads, took.minutes.toFixed(1), took.left);
  say();
  say("Estimated: 2 s to read a row without a mark, 6 s one with a mark, 1.3 s a click, 0.3 s a key.");
  await opening(browser);
} finally {
  await browser.close();
  for (const site of sites) await site.stop();
}
const text = `${lines.join("\n")}\n`;
if (process.argv[2]) writeFileSync(process.argv[2], text);
else process.stdout.write(text);
