// Keys for the desk. Everything here can be done without them: j and k move; a, d, m and t act on the marked row; s, r, x and u say
// what the first suspect of the row is; A accepts what is ticked, z takes the last act back.
"use strict";
(() => {
  const rows = Array.from(document.querySelectorAll(".sheet > tbody > tr, .queue > li, .review > li"));
  if (rows.length === 0) return;
  const open = rows.findIndex((row) => !row.classList.contains("settled"));
  let at = location.hash ? rows.findIndex((row) => "#" + row.id === location.hash) : -1;

  const go = (to) => {
    at = Math.min(Math.max(to, 0), rows.length - 1);
    rows[at].focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: "nearest" });
  };

  const act = (key) => {
    const row = rows[at];
    const part = row && row.querySelector(`[data-key="${key}"]`);
    if (!part) return;
    if (part.tagName === "DETAILS") {
      part.open = true;
      const field = part.querySelector("select, textarea, input");
      if (field) field.focus();
    } else {
      part.click();
    }
  };

  const bar = (key) => {
    const button = document.querySelector(`[data-bar="${key}"]`);
    if (button) button.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if (event.key === "Escape" && target.closest("details")) {
      target.closest("details").open = false;
      go(at < 0 ? 0 : at);
      return;
    }
    // Where something is typed or chosen for one act, Enter does that act.
    const part = target.closest("details");
    if (event.key === "Enter" && part && target.matches("input, select")) {
      const button = part.querySelector("button[name=act]");
      if (button) {
        event.preventDefault();
        button.click();
      }
      return;
    }
    if (target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const near = target.closest(".sheet > tbody > tr, .queue > li, .review > li");
    if (near) at = rows.indexOf(near);
    switch (event.key) {
      case "j": go(at + 1); break;
      case "k": go(at - 1); break;
      case "a": case "d": case "m": case "t": case "s": case "r": case "x": case "u": act(event.key); break;
      case "A": case "z": bar(event.key); break;
      default: return;
    }
    event.preventDefault();
  });

  if (at < 0 && open >= 0) at = open - 1;
})();
