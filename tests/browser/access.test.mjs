// axe-core on every page, in two directions, at two widths, light and dark, with the contrast rule on; and nothing scrolls sideways at 320 px.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { PHONE, WIDE, launch, visitor } from "./browser.mjs";
import { admit, scenes, stage } from "./scenes.mjs";
import { Site } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
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

test("every page, en and ar, 320 and 1280 px, light and dark", async (t) => {
  let runs = 0;
  for (const lang of ["en", "ar"]) {
    const context = await visitor(browser, site, { lang, bypassCSP: true });
    for (const scene of scenes(site, staged)) {
      await t.test(`${scene.name} ${lang}`, async () => {
        await admit(context, scene, staged);
        const page = await context.newPage();
        await scene.open(page, lang);
        assert.equal(await page.getAttribute("html", "lang"), lang, "the page is in the language asked for");
        await page.evaluate(AXE);
        // What the bar and the heads of the tables cover can be scrolled free; axe takes a button that is half covered for a small one.
        await page.addStyleTag({ content: ".stick, .sheet th { position: static !important }" });
        const found = [];
        for (const viewport of [PHONE, WIDE]) {
          await page.setViewportSize(viewport);
          const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
          if (sideways > 0) found.push(`${viewport.width} px: scrolls sideways by ${sideways} px`);
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme });
            const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
            runs += 1;
            for (const violation of result.violations) {
              const places = violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${node.any[0]?.message ?? node.all[0]?.message ?? ""})`);
              found.push(`${viewport.width} px ${colorScheme}: ${violation.id} x${violation.nodes.length}: ${places.join("; ")}`);
            }
          }
        }
        await page.close();
        assert.deepEqual(found, []);
      });
    }
    await context.close();
  }
  assert.ok(runs >= 180, `${runs} runs of axe`);
});

test("axe itself finds what it should on a broken page", async () => {
  const page = await (await visitor(browser, site, { bypassCSP: true })).newPage();
  await page.goto("/");
  await page.setContent('<main style="background:#fff;color:#bbb"><h1>x</h1><p>pale words</p><img src="/x"></main>');
  await page.evaluate(AXE);
  const ids = await page.evaluate(async () => (await window.axe.run()).violations.map((violation) => violation.id));
  assert.ok(ids.includes("image-alt") && ids.includes("color-contrast"), ids.join());
});
