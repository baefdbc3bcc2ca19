// Parts of the checker against what others made of the same.

import assert from "node:assert/strict";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { test } from "node:test";
import { load } from "./checker.mjs";

const { sha256, hmacSha256, toHex, utf8, parseEvent, parseList } = load();

test("SHA-256 and HMAC are those of OpenSSL, at every length around a block", () => {
  for (let length = 0; length < 300; length++) {
    const bytes = randomBytes(length);
    assert.equal(toHex(sha256(bytes)), createHash("sha256").update(bytes).digest("hex"));
    const key = bytes.subarray(0, 64);
    assert.equal(toHex(hmacSha256(key)(bytes)), createHmac("sha256", key).update(bytes).digest("hex"));
  }
});

test("an event has one spelling", () => {
  const hash = "rHkVzPdaNE8vYhWvXfOnrRGtMSIuCNVDRCYU3dQTCxs=";
  const event = `undersigned.log/v2 sign\nstatement AAECAwQFBgcICQoLDA0ODw\ntext ${hash}\nkind org\nstatus confirmed\ndisplay public\nsubmit -\ncommit ${hash}\nday 2026-11-23\n`;
  assert.equal(parseEvent(utf8(event)).display, "public");
  for (const [from, to] of [
    ["v2", "v1"], ["kind org", "kind Org"], ["DA0ODw", "DA0ODx"], ["day 2026-11-23", "day 2026-02-30"], ["Cxs=", "Cxt="], ["submit -", "submit 01 0123456789abcdef"],
    ["\nkind", "\r\nkind"], ["2026-11-23\n", "2026-11-23"], ["2026-11-23\n", "2026-11-23\n\n"], ["status confirmed\n", ""],
  ]) {
    assert.ok(event.includes(from));
    assert.equal(parseEvent(utf8(event.replace(from, to))), null, `${from} as ${to}`);
  }
  assert.deepEqual({ ...parseEvent(utf8("undersigned.log/v1 song\nday 2026-11-23\n")) }, { unknown: "song" });
});

test("a list in which a name of a field stands twice is none", () => {
  const list = (more) => utf8(`{"format":"undersigned.list/v1","statement":"x","title":"X","lang":"en","version":1,"text_sha256":"","statement_id":"AAECAwQFBgcICQoLDA0ODw","order":"name","categories":[],"log":{"origin":"o","checkpoint":"","pending":[]},"counts":{"organisations":0,"individuals":0,"unnamed":0,"reported_organisations":0,"reported_individuals":0,"listed":0},"list":[]${more},"signature":""}`);
  assert.equal(parseList(list("")).title, "X");
  for (const more of [',"title":"Y"', ',"title" :"Y"', ',"new":1.0', ',"new":"\\ud800', ',"list":[[]]']) assert.throws(() => parseList(list(more)), more);
});
