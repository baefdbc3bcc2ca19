// The sum of the second look: the first number whose PBKDF2-HMAC-SHA-256 over this sign-on begins with enough zero bits. The form can be
// sent at any time; with the number in it, it is not set apart.
"use strict";
(async () => {
  const field = document.querySelector("#sign input[name=work]");
  const [doing, done] = ["work-doing", "work-done"].map((id) => document.getElementById(id));
  if (!field || !doing || !done || !globalThis.crypto?.subtle) return;
  const { salt, bits, rounds } = field.dataset;
  const bytes = Uint8Array.from(salt.match(/../g), (hex) => Number.parseInt(hex, 16));
  const sum = { name: "PBKDF2", hash: "SHA-256", salt: bytes, iterations: Number(rounds) };
  const text = new TextEncoder();
  doing.hidden = false;
  for (let number = 0; ; number += 1) {
    const key = await crypto.subtle.importKey("raw", text.encode(String(number)), "PBKDF2", false, ["deriveBits"]);
    const derived = new DataView(await crypto.subtle.deriveBits(sum, key, 32)).getUint32(0);
    if (Math.clz32(derived) >= Number(bits)) {
      field.value = String(number);
      doing.hidden = true;
      done.hidden = false;
      return;
    }
  }
})();
