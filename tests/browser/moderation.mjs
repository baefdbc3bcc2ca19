// One moderation of all that waits, by the mouse or by keys: what shows no mark is accepted at once after a look, the rest is decided one by one.

import { crowd, isWrong } from "./crowd.mjs";
import { Hands } from "./hands.mjs";

const QUESTION = "Which organisation is this, and where is it?";
const REASONS = ["authority", "duplicate", "unclear", "scope", "own_wish", "abuse"];

// A keystroke-level model, in seconds: reading a row without and with a mark, a click, a key.
const READS = { clean: 2, marked: 6 };
const CLICKS = 1.3;
const KEYS = 0.3;

const mouse = {
  acceptTicked: (hands) => hands.follow("button[value=accept_ticked]"),
  accept: (hands, row) => hands.follow(row.locator("button[value=accept]")),
  same: (hands, row) => hands.follow(row.locator("button[name=names][value=same]:visible").first()),
  async decline(hands, row, reason) {
    await hands.click(row.locator("details[data-key=d] > summary"));
    await hands.click(row.locator(`[name=reason][value=${reason}]`));
    await hands.follow(row.locator("button[value=decline]"));
  },
  async ask(hands, row) {
    await hands.click(row.locator("details[data-key=m] > summary"));
    await hands.type(row.locator("[name=question]"), QUESTION);
    await hands.follow(row.locator("button[value=ask]"));
  },
};

/** Moves with j and k until the row has the focus. */
async function goTo(hands, row) {
  const id = await row.getAttribute("id");
  const at = () => hands.page.evaluate(() => document.activeElement.closest("tr")?.id);
  for (let presses = 0; presses < 120; presses++) {
    if (await at() === id) return;
    await hands.press("j");
  }
  throw new Error(`j never comes to ${id}`);
}

const keys = {
  acceptTicked: (hands) => hands.pressAndFollow("A"),
  async accept(hands, row) {
    await goTo(hands, row);
    await hands.pressAndFollow("a");
  },
  async same(hands, row) {
    await goTo(hands, row);
    await hands.pressAndFollow("s");
  },
  async decline(hands, row, reason) {
    await goTo(hands, row);
    await hands.press("d");
    const at = REASONS.indexOf(reason);
    await (at === 0 ? hands.press("Space") : hands.press("ArrowDown", at));
    await hands.pressAndFollow("Enter");
  },
  async ask(hands, row) {
    await goTo(hands, row);
    await hands.press("m");
    await hands.write(QUESTION);
    await hands.press("Tab");
    await hands.pressAndFollow("Enter");
  },
};

export const WAYS = { mouse, keys };

/** Decides about everything that waits at the desk of `site`; gives what it took. */
export async function moderate(page, site, ways) {
  const signers = crowd();
  const hands = new Hands(page);
  const read = { clean: 0, marked: 0 };
  await page.goto(`/desk/s/${site.slug}/queue`);
  const rows = page.locator("table.sheet > tbody > tr");
  const total = await waiting(page);
  for (let ticked; (ticked = await page.locator("table.sheet [name=entry]:checked").count()) > 0;) {
    read.clean += ticked;
    await ways.acceptTicked(hands);
  }
  const asked = new Set();
  for (;;) {
    const names = await rows.locator(".open").allTextContents();
    const at = names.findIndex((name) => !asked.has(name));
    if (at < 0) break;
    const row = rows.nth(at);
    const signer = signers.find((signer) => isWrong(signer) && names[at].startsWith(signer.name));
    read.marked += 1;
    if (signer?.verdict === "decline") await ways.decline(hands, row, signer.reason);
    else if (signer?.verdict === "ask") {
      asked.add(names[at]);
      await ways.ask(hands, row);
    } else if (signer?.verdict === "same" && await row.locator("button[name=names][value=same]:visible").count() > 0) await ways.same(hands, row);
    else await ways.accept(hands, row);
  }
  const took = hands.take();
  const seconds = read.clean * READS.clean + read.marked * READS.marked + took.clicks * CLICKS + took.keys * KEYS;
  return { total, ...took, read, minutes: seconds / 60, left: await rows.count() };
}

async function waiting(page) {
  return Number(/\d+/.exec(await page.textContent("nav.parts [aria-current]"))[0]);
}
