// A mail scanner opens every link of a mail in a real browser, runs its scripts for half a minute and clicks nothing: nothing may change.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { launch, visitor } from "./browser.mjs";
import * as people from "./people.mjs";
import { Site } from "./site.mjs";

const SECONDS = Number(process.env.SCAN_SECONDS ?? 30);
let site, browser;

before(async () => {
  site = await Site.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

test("opening every link of the mail, with scripts, changes nothing and uses nothing up", async () => {
  const signer = people.organisation();
  const own = await (await visitor(browser, site)).newPage();
  await people.signOn(own, site, signer);
  const mail = await people.confirmationMail(site, signer);
  const links = [...new Set(mail.body.match(/https?:\/\/[^\s>)]+/g))];
  assert.ok(links.some((link) => link.includes("/confirm/")), "the mail has its link");
  const before = { ...site.counts() };

  const scanner = await visitor(browser, site);
  const posts = [];
  scanner.on("request", (request) => request.method() !== "GET" && posts.push(`${request.method()} ${request.url()}`));
  for (const link of links) {
    for (const method of ["HEAD", "GET", "HEAD"]) await fetch(link, { method });
    const stripped = new URL(link);
    for (const part of ["?utm_source=scan", "?", ""]) await fetch(`${stripped.origin}${stripped.pathname}${part}`);
    const page = await scanner.newPage();
    await page.goto(link);
  }
  await sleep(SECONDS * 1000);
  assert.deepEqual(posts, [], "no page sends anything by itself");
  assert.deepEqual({ ...site.counts() }, before, "the counts of the statement");

  await own.goto(people.confirmationLink(mail));
  await own.click("main form button");
  assert.match(await own.getAttribute("main a.button", "href"), /\/signon\//, "the link still confirms for its owner");
  assert.notDeepEqual({ ...site.counts() }, before, "and the counts can tell");
});
