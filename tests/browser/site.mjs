// A real server for one test file: the binary on a fresh data folder and a free loopback port.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The program under test: UNDERSIGNED, or the newest of target/release and target/debug. */
export function binary() {
  if (process.env.UNDERSIGNED) return resolve(process.env.UNDERSIGNED);
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
  const built = ["release", "debug"].map((kind) => join(target, kind, "undersigned")).filter(existsSync);
  if (built.length === 0) throw new Error("no binary: build it, or name it in UNDERSIGNED");
  return built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

function freePort() {
  return new Promise((done, failed) => {
    const listener = createServer();
    listener.once("error", failed);
    listener.listen(0, "127.0.0.1", () => {
      const { port } = listener.address();
      listener.close(() => done(port));
    });
  });
}

export class Site {
  /** Starts a server with the sample statement open for signing and, unless told otherwise, its list taken in for review. */
  static async start(settings = {}, { list = true } = {}) {
    const site = new Site();
    site.folder = mkdtempSync(join(tmpdir(), "undersigned-browser-"));
    site.data = join(site.folder, "data");
    site.port = await freePort();
    site.url = `http://127.0.0.1:${site.port}`;
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("UNDERSIGNED_"));
    site.environment = {
      ...Object.fromEntries(inherited),
      UNDERSIGNED_DATA_DIR: site.data,
      UNDERSIGNED_SITE_NAME: "Island Springs",
      UNDERSIGNED_SITE_URL: site.url,
      UNDERSIGNED_SITE_CONTROLLER: "Coalition for the Island Springs",
      UNDERSIGNED_SITE_CONTACT: "secretariat@springs.example",
      // All visitors of a test come from one address.
      UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_BURST: "0",
      UNDERSIGNED_LIMITS_SIGN_ONS_PER_PREFIX_SUSTAINED: "0",
      ...settings,
    };
    const sample = join(ROOT, "samples/water.md");
    site.slug = /^slug = "([^"]+)"/m.exec(readFileSync(sample, "utf8"))[1];
    site.cli("statement", "create", sample);
    site.cli("statement", "open", site.slug, "--yes");
    if (list) site.cli("import", site.slug, join(ROOT, "samples/water-list.txt"));
    await site.run();
    return site;
  }

  async run() {
    const log = openSync(join(this.folder, "server.log"), "a");
    const words = ["serve", "--listen", `127.0.0.1:${this.port}`];
    this.process = spawn(binary(), words, { cwd: this.folder, env: this.environment, stdio: ["ignore", log, log] });
    for (let tries = 0; tries < 600; tries++) {
      if (this.process.exitCode !== null) throw new Error(`the server ended with ${this.process.exitCode}:\n${this.log()}`);
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return;
      await sleep(50);
    }
    await this.stop();
    throw new Error(`the server was not ready after 30 s:\n${this.log()}`);
  }

  /** Runs a command on the data folder and gives its standard output. */
  cli(...words) {
    const done = spawnSync(binary(), words, {
      cwd: this.folder, env: this.environment, encoding: "utf8", timeout: 120_000,
    });
    if (done.status !== 0) throw new Error(`undersigned ${words.join(" ")}: exit ${done.status}\n${done.stdout}\n${done.stderr}`);
    return done.stdout;
  }

  /** The JSON that a command prints: one array, or one object a line. */
  json(...words) {
    const text = this.cli(...words, "--format", "json").trim();
    if (text.startsWith("[")) return JSON.parse(text);
    return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  /** What the command line counts for the statement. */
  counts() {
    return this.json("statement", "list").find((statement) => statement.slug === this.slug);
  }

  log() {
    const path = join(this.folder, "server.log");
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  }

  /** The newest mail to `address` in the local outbox, once it is there. */
  async mailTo(address, about = () => true) {
    for (let tries = 0; tries < 100; tries++) {
      const mails = this.json("outbox", "--limit", "100000").filter((mail) => mail.to === address && about(mail));
      if (mails.length > 0) return mails.at(-1);
      await sleep(100);
    }
    throw new Error(`no mail to ${address}`);
  }

  async stop() {
    if (this.process && this.process.exitCode === null) {
      const ended = new Promise((done) => this.process.once("exit", done));
      this.process.kill("SIGTERM");
      const late = setTimeout(() => this.process.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(late);
    }
    if (!process.env.KEEP) rmSync(this.folder, { recursive: true, force: true });
  }
}
