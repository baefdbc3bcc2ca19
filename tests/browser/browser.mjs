// Headless Chromium as visitors use it: a language, a width, light or dark, with or without JavaScript.

import { chromium } from "playwright-core";

export const PHONE = { width: 320, height: 700 };
export const WIDE = { width: 1280, height: 900 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
}

/** A visitor with no history. */
export function visitor(browser, site, { lang = "en", js = true, viewport = WIDE, dark = false, bypassCSP = false } = {}) {
  return browser.newContext({
    baseURL: site.url,
    locale: lang,
    viewport,
    bypassCSP,
    javaScriptEnabled: js,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
}

/** `path` with the language of the page asked for. */
export function inLanguage(path, lang) {
  return `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
}
