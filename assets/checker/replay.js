// What follows from the events alone: which signatures count, and which text is open.

/** An event that breaks a rule; it counts for nothing. */
class Broken extends Error {
  constructor(rule, about) {
    super(rule);
    Object.assign(this, { rule, about });
  }
}

/** Reads a log in order. */
class Replay {
  /** No event can be of a later day than `latest`. */
  constructor(latest) {
    this.latest = latest;
    this.hashes = [];
    /** Signatures and submissions by the index of their event. */
    this.live = new Map();
    /** Signatures of each statement, in the order of the log. */
    this.signatures = new Map();
    /** Texts that were opened, each with statement, text, version, index, day and class. */
    this.texts = [];
    this.launched = new Set();
    this.commits = new Map();
    this.day = null;
    /** A signature has said how its signer is to be displayed. */
    this.displays = false;
    /** By whose doing signatures ended: [index, statement, how]. */
    this.ended = [];
    this.keys = [];
  }

  get size() {
    return this.hashes.length;
  }

  /** Takes the next event. Gives it, or throws `Broken`; then reading can go on. */
  push(bytes, leaf) {
    const index = this.size;
    this.hashes.push(toHex(leaf.subarray(0, 8)));
    const event = parseEvent(bytes);
    if (!event) throw new Broken("form");
    if (event.unknown !== undefined) return event;
    if (this.day && event.day < this.day) throw new Broken("day", this.day);
    if (this.latest && event.day > this.latest) throw new Broken("future", event.day);
    this.day = event.day;
    this[event.type](event, index);
    if (event.commit && event.type !== "import") this.commits.set(index, event.commit);
    return event;
  }

  statement(event, index) {
    const before = this.open(event.statement);
    if (event.prev) this.checked(event.prev);
    if ((event.prev?.index ?? null) !== (before?.index ?? null)) throw new Broken("prev");
    if (before && before.version >= event.version) throw new Broken("version", before.version);
    this.texts.push({ ...event, index });
  }

  erratum(event, index) {
    this.statement(event, index);
  }

  submit(event, index) {
    this.textOf(event);
    this.live.set(index, { ...event, index, standing: "stands", record: index, chose: index });
  }

  sign(event, index) {
    if (this.displays && event.display === undefined) throw new Broken("display-unsaid");
    this.textOf(event);
    if (event.submit) {
      const submit = this.find(event.submit, "submit");
      if (submit.statement !== event.statement) throw new Broken("target", event.submit.index);
      if (submit.standing === "signed") throw new Broken("answered", event.submit.index);
      this.must(submit, ["stands", "declined"]);
      submit.standing = "signed";
      submit.became = index;
    }
    this.displays ||= event.display !== undefined;
    const signature = { ...event, index, standing: "stands", record: index, chose: index };
    this.live.set(index, signature);
    const all = this.signatures.get(event.statement);
    if (all) all.push(signature);
    else this.signatures.set(event.statement, [signature]);
  }

  display(event, index) {
    const signature = this.standing(event.ref);
    if (signature.display === event.display) throw new Broken("same", event.ref.index);
    Object.assign(signature, { display: event.display, chose: index });
  }

  launch(event) {
    if (!this.open(event.statement)) throw new Broken("text");
    this.launched.add(event.statement);
  }

  decline(event) {
    const submit = this.find(event.ref, "submit");
    this.must(submit, ["stands", "declined"]);
    submit.standing = "declined";
  }

  withdraw(event) {
    const live = this.find(event.ref);
    this.must(live, live.type === "submit" ? ["stands", "declined"] : ["stands"]);
    this.end(live, "withdrawn", { by: event.by, reason: event.reason });
  }

  correct(event, index) {
    const signature = this.standing(event.ref);
    signature.record = index;
    if (event.kind !== "-") signature.kind = event.kind;
  }

  merge(event) {
    const one = this.standing(event.ref);
    const other = this.standing(event.into);
    if (one === other || one.statement !== other.statement) {
      throw new Broken("target", event.into.index);
    }
    const unlike = one.kind === "org" && other.kind === "person";
    this.end(one, "merged", { into: other.index, unlike });
  }

  erase(event) {
    this.end(this.find(event.ref), "erased");
  }

  import() {}

  key(event) {
    this.keys.push(event.vkey);
  }

  close() {}

  /** An erasure often follows a withdrawal, and ends nothing then. */
  end(live, how, more = {}) {
    if (live.type === "sign" && live.standing === "stands") {
      this.ended.push({ ...live, ...more, how, at: this.size - 1 });
    }
    live.standing = how;
    live.by ??= more.by;
  }

  /** The text of a statement that is open now. */
  open(statement) {
    return this.texts.findLast((text) => text.statement === statement);
  }

  /** The text that a signature or submission names; it was opened for its statement. */
  textOf({ statement, text }) {
    const found = this.texts.find((one) => one.statement === statement && one.text === text);
    if (!found) throw new Broken("text");
    return found;
  }

  checked({ index, hash }) {
    if (index >= this.size - 1 || this.hashes[index] !== hash)
      throw new Broken("reference", index);
  }

  find(reference, type) {
    this.checked(reference);
    const live = this.live.get(reference.index);
    if (!live || (type && live.type !== type)) throw new Broken("target", reference.index);
    return live;
  }

  standing(reference) {
    const signature = this.find(reference, "sign");
    this.must(signature, ["stands"]);
    return signature;
  }

  must(live, standings) {
    if (!standings.includes(live.standing)) throw new Broken("ended", live.index);
  }

  /** The signatures of a statement that count. */
  counted(statement) {
    return (this.signatures.get(statement) ?? []).filter((one) => one.standing === "stands");
  }

  /** Whether the signer is to be named; `undefined` where the log does not say it. */
  isNamed({ statement, display }) {
    return (
      display &&
      (display === "public" || (display === "at_launch" && this.launched.has(statement)))
    );
  }
}
