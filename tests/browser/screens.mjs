// Takes docs/screens/ again: every page on a phone and wide, in English (light) and Arabic (dark).
//
//     node screens.mjs [SCENE …]
//
// Names: SCENE-LANGUAGE-WIDTH-LIGHT.jpg. The whole page is taken, up to two screens.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, visitor } from "./browser.mjs";
import { admit, scenes, stage } from "./scenes.mjs";
import { ROOT, Site } from "./site.mjs";

const FOLDER = process.env.SCREENS ?? join(ROOT, "docs/screens");
const WIDTHS = [["phone", { width: 390, height: 844 }], ["wide", { width: 1280, height: 900 }]];
const SCHEMES = { en: "light", ar: "dark" };
const wanted = process.argv.slice(2);

mkdirSync(FOLDER, { recursive: true });
const site = await Site.start();
const browser = await launch();
let taken = 0;
try {
  const context = await visitor(browser, site);
  const staged = await stage(await context.newPage(), site);
  await context.close();
  for (const lang of Object.keys(SCHEMES)) {
    const context = await visitor(browser, site, { lang });
    for (const scene of scenes(site, staged)) {
      if (wanted.length > 0 && !wanted.includes(scene.name)) continue;
      await admit(context, scene, staged);
      const page = await context.newPage();
      await scene.open(page, lang);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const [width, viewport] of WIDTHS) {
        await page.setViewportSize(viewport);
        const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 2 * viewport.height);
        await page.emulateMedia({ colorScheme: SCHEMES[lang] });
        const path = join(FOLDER, `${scene.name}-${lang}-${width}-${SCHEMES[lang]}.jpg`);
        await page.screenshot({ path, type: "jpeg", quality: 55, fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height } });
        taken += 1;
      }
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
console.log(`${taken} screens in ${FOLDER.replace(`${ROOT}/`, "")}`);
