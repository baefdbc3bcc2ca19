// Sixty signers as a statement gets them, ten of whom nobody should accept unseen, and a list of thirteen names; and how they sign at once.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { visitor } from "./browser.mjs";
import * as people from "./people.mjs";

const PLACES = [
  "Arbel", "Brona", "Cadiro", "Delmar", "Esvik", "Forlan", "Gunda", "Hestor", "Imbera", "Jolvek", "Karsun", "Lomira", "Mantua", "Nerida", "Orlova", "Pelika", "Quintara",
  "Rosvik", "Selmira", "Tavora", "Ulmera", "Vantor", "Wexlin", "Xantia", "Ybarra", "Zorita", "Andrel", "Belmona", "Castrin", "Dorvan", "Elbira", "Fentor", "Galmira",
  "Hordal", "Ilmari", "Jandra", "Keltor", "Lurida", "Morvan", "Nestra", "Ostrel", "Pandor", "Querra", "Ravila", "Sundby", "Trelle", "Urbion", "Vimara", "Welsund", "Zandor",
];
const TRADES = ["Weavers", "Beekeepers", "Ferry Pilots", "Nurses", "Bakers", "Masons", "Divers", "Potters", "Teachers", "Shepherds", "Printers", "Gardeners"];
const BODIES = ["Guild", "Circle", "Union", "Chorus", "League", "Assembly", "Fellowship", "Workshop"];

function right(place, n) {
  const host = `${place.toLowerCase()}.example`;
  const name = `${place} ${TRADES[n % TRADES.length]} ${BODIES[n % BODIES.length]}`;
  return people.organisation({ name, email: `office@${host}`, website: n % 3 === 0 ? `https://www.${host}` : undefined, verdict: "accept" });
}

/** Somebody of this name was declined before the others sign. */
export const DECLINED_BEFORE = "Citizens for Concessions";

/** What nobody should accept unseen, and what a moderator does about it. */
const WRONG = [
  { name: "Ministry of Water", email: "office.minwater@gmail.com", verdict: "decline", reason: "authority" },
  { name: "BUY CHEAP FOLLOWERS NOW", email: "sales@followers.example", verdict: "decline", reason: "abuse" },
  { name: "Mickey Mouse", kind: "individual", email: "mickey@mouse.example", verdict: "decline", reason: "abuse" },
  { name: "test", email: "someone@trying.example", verdict: "decline", reason: "abuse" },
  { name: "ANGRY FISHERMEN EVERYWHERE", email: "all@angry.example", verdict: "decline", reason: "unclear" },
  { name: "Bcdfgh Klmnpq", email: "bk@bk.example", verdict: "decline", reason: "unclear" },
  { name: DECLINED_BEFORE, email: "again@concessions.example", verdict: "decline", reason: "scope" },
  { name: "The Brona Beekeepers' Circle", email: "president@brona-circle.example", verdict: "same" },
  { name: "Liars of the Coalition", email: "you@liars.example", verdict: "decline", reason: "abuse" },
  { name: "Springs and Wells Choir", email: "springs.choir@gmail.com", verdict: "ask" },
];

/** A new crowd; the wrong ones stand among the others. */
export function crowd() {
  const all = PLACES.map(right);
  WRONG.forEach((wrong, n) => all.splice(5 * n + 4, 0, people.organisation(wrong)));
  return all;
}

/** Whether nobody should accept this one unseen. */
export const isWrong = (signer) => WRONG.some((wrong) => wrong.name === signer.name);

const LISTED = [
  "Alvor Salt Workers' Union", "Benhold Ringers' Society", "Corvane Youth Orchestra Association", "Drusk Lighthouse Keepers' Federation", "Emblar Rope Makers' Cooperative",
  "Fjorna Reading Network", "Gavel Kitchen Foundation", "Hulst Bicycle Menders' Collective", "Irkand Seed Institute", "Jarmel Midwives' Council",
  "Kessin Island Youth Assocation", "Nadim Alquarry", "Lower Muvra Fire Committee",
];

/** Takes a list of thirteen names in, as a convenor's file. */
export function takeIn(site) {
  const path = join(site.folder, "colleagues.txt");
  writeFileSync(path, LISTED.map((name, n) => `${n + 1}. ${name}`).join("\n"));
  site.cli("import", site.slug, path);
}

/** Lets all of them sign in as many windows, and those confirm whose mail is opened. */
export async function signAll(browser, site, signers, { windows = 10, confirming = () => true } = {}) {
  const contexts = await Promise.all(Array.from({ length: windows }, () => visitor(browser, site, { js: false })));
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  const inTurn = async (all, act) => {
    const left = [...all];
    await Promise.all(pages.map(async (page) => {
      while (left.length > 0) await act(page, left.shift());
    }));
  };
  await inTurn(signers, (page, signer) => people.signOn(page, site, signer));
  const links = await confirmations(site, signers);
  // One after the other: the order in which they wait is the order of the list.
  for (const signer of signers.filter(confirming)) {
    await pages[0].goto(links.get(signer.email));
    await pages[0].click("main form button");
  }
  await Promise.all(contexts.map((context) => context.close()));
}

/** The links of all confirmation mails, by address. */
async function confirmations(site, signers) {
  for (let tries = 0; tries < 60; tries++) {
    const mails = site.json("outbox", "--limit", "100000").filter((mail) => mail.body.includes("/confirm/"));
    const links = new Map(mails.map((mail) => [mail.to, people.confirmationLink(mail)]));
    if (signers.every((signer) => links.has(signer.email))) return links;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error("not everybody got a mail");
}
