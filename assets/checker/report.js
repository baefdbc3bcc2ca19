// What a check found: codes and values; the words for them are elsewhere, in several languages.

/** So many problems are told one by one. */
const MOST_TOLD = 100;

class Report {
  constructor() {
    this.problems = [];
    this.notes = [];
    this.unread = [];
    this.omitted = 0;
    /** Some problem is not due to the site going on while it was read. */
    this.fixed = false;
    /** The browser cannot verify signatures. */
    this.unable = false;
    this.key = null;
    this.log = null;
    this.statements = [];
    this.receipts = 0;
    /** Statements of the log whose lists were not looked at. */
    this.unlisted = 0;
    /** "same" where the log has what was printed, else `null`. */
    this.printed = null;
    this.lags = new Map();
    this.told = new Set();
  }

  problem(code, file, args = {}) {
    this.fixed = true;
    this.add(this.problems, { code, file, args });
  }

  /** A problem that may be gone a moment later, because the site went on. */
  moving(code, file, args = {}) {
    this.add(this.problems, { code, file, args });
  }

  note(code, file, args = {}) {
    this.add(this.notes, { code, file, args });
  }

  add(to, finding) {
    const one = JSON.stringify(finding);
    if (this.told.has(one)) return;
    this.told.add(one);
    if (to.length < MOST_TOLD) to.push(finding);
    else if (to === this.problems) this.omitted += 1;
  }

  /** "ok", "not": not as published, "unchecked": something could not be read or verified. */
  get outcome() {
    if (this.problems.length) return "not";
    return this.unread.length || this.unable || !this.log?.whole ? "unchecked" : "ok";
  }
}
