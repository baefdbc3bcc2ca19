// Every page asks nobody but its own site, breaks none of its own content rules and logs no error.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, visitor } from "./browser.mjs";
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

test("every page", async (t) => {
  for (const lang of ["en", "ar"]) {
    const context = await visitor(browser, site, { lang });
    for (const scene of scenes(site, staged)) {
      await t.test(`${scene.name} ${lang}`, async () => {
        await admit(context, scene, staged);
        const page = await context.newPage();
        const asked = [], troubles = [];
        page.on("request", (request) => asked.push(request.url()));
        page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
        page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
        page.on("console", (message) => {
          // Chromium notes the status of the page itself when it is an error page; that is not a trouble of the page.
          if (message.type() === "error" && !message.location().url.includes("no-such") && !message.text().includes("status of 4")) troubles.push(message.text());
        });
        page.on("response", (response) => {
          const isPage = response.request().resourceType() === "document";
          if (response.status() >= (isPage ? 500 : 400)) troubles.push(`${response.status()} ${response.url()}`);
        });
        await scene.open(page, lang);
        await page.waitForLoadState("networkidle");
        const foreign = asked.filter((url) => new URL(url).origin !== site.url && !url.startsWith("data:"));
        assert.ok(asked.length > 0, "requests are seen");
        assert.deepEqual(foreign, [], "other origins");
        assert.deepEqual(troubles, []);
        const cookies = await context.cookies();
        if (!scene.desk) assert.deepEqual(cookies, [], "no cookie outside the desk");
        const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
        assert.equal(kept, 0, "nothing is kept in the browser");
        await page.close();
      });
    }
    await context.close();
  }
});
