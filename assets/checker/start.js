// The page: languages, what is chosen, and when the check begins.

const at = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search);
let last = null;

/** Puts every word of the page in a language. */
function speak(code) {
  language = code;
  Object.assign(document.documentElement, { lang: code, dir: code === "ar" ? "rtl" : "ltr" });
  document.title = words("title");
  for (const element of document.querySelectorAll("[data-words]"))
    element.textContent = words(element.dataset.words);
  for (const button of at("langs").children) {
    if (button.lang === code) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  if (last) at("report").replaceChildren(...drawReport(last));
}

function firstLanguage() {
  const wanted = [asked.get("lang"), ...navigator.languages].filter((tag) => tag);
  return (
    wanted.map((tag) => tag.split("-")[0].toLowerCase()).find((tag) => LANGUAGES.includes(tag)) ??
    "en"
  );
}

/** What the reader has from elsewhere; throws where it is not complete. */
function alreadyKnown() {
  const [size, root, known] = ["size", "root", "key"].map((id) => at(id).value.trim());
  const made = {};
  if (size || root) {
    const whole = decimal(size.replace(/[\s.,٬]/g, ""));
    if (whole === null || fromBase64(root)?.length !== 32) throw new Malformed();
    made.printed = { size: whole, root };
  }
  if (known) made.known = parseKey(known).vkey;
  return made;
}

function tell(code, args = {}) {
  at("state").replaceChildren(...sentence(code, args));
}

async function run(source) {
  at("bad").hidden = true;
  let wanted;
  try {
    wanted = alreadyKnown();
  } catch {
    at("known").open = true;
    at("bad").hidden = false;
    at("size").focus();
    return;
  }
  last = null;
  at("report").replaceChildren();
  tell("working", { n: 0, size: 0 });
  source.progress = (n, size) => tell("working", { n, size });
  try {
    const report = await check(source, wanted);
    last = Object.assign(report, { asked: wanted.printed });
    at("state").replaceChildren();
    at("report").replaceChildren(...drawReport(report));
    at("result").focus();
  } catch (error) {
    tell("failed", { why: error.message });
  }
}

function runFolder(files) {
  const folder = Folder.within(files);
  if (folder) return run(folder);
  at("report").replaceChildren();
  return tell("no-publication");
}

/** Files of a folder that was dropped, by their paths. */
async function dropped(handle, path = "", files = new Map()) {
  if (handle.kind === "file") return files.set(path + handle.name, await handle.getFile());
  for await (const inside of handle.values())
    await dropped(inside, `${path}${handle.name}/`, files);
  return files;
}

/** What was dropped where the browser has no handles for it, in their form. */
function asHandle(entry) {
  if (entry.isFile) {
    return {
      kind: "file",
      name: entry.name,
      getFile: () => new Promise((...then) => entry.file(...then)),
    };
  }
  async function* values() {
    const reader = entry.createReader();
    for (;;) {
      // A reader gives a part of the folder at a time, and in the end nothing.
      const some = await new Promise((...then) => reader.readEntries(...then));
      if (some.length === 0) return;
      yield* some.map(asHandle);
    }
  }
  return { kind: "directory", name: entry.name, values };
}

async function drop(event) {
  event.preventDefault();
  document.body.classList.remove("over");
  try {
    // Asked for at once: after the first wait the browser has forgotten what was dropped.
    const handles = [...event.dataTransfer.items].map((item) =>
      item.getAsFileSystemHandle
        ? item.getAsFileSystemHandle()
        : asHandle(item.webkitGetAsEntry()),
    );
    const files = new Map();
    for (const handle of await Promise.all(handles)) await dropped(handle, "", files);
    return runFolder(files);
  } catch {
    return tell("drop-failed");
  }
}

function listen() {
  for (const code of LANGUAGES) {
    const button = make(
      "button",
      { type: "button", lang: code, class: "quiet" },
      WORDS.get(code)["own-name"],
    );
    button.addEventListener("click", () => speak(code));
    at("langs").append(button);
  }
  at("folder").addEventListener("change", ({ target }) => {
    if (target.files.length)
      runFolder(new Map([...target.files].map((file) => [file.webkitRelativePath, file])));
    target.value = "";
  });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("over");
  });
  addEventListener("dragleave", () => document.body.classList.remove("over"));
  addEventListener("drop", drop);
  at("site").addEventListener("submit", (event) => {
    event.preventDefault();
    const only = at("slug").value.trim();
    run(new Site(new URL(".", location.href), SLUG.test(only) ? only : undefined));
  });
}

/** `#size,root`, as in the QR code of a statement. */
function printedBefore() {
  const [, size, root] =
    /^#(\d+),([A-Za-z0-9+/]{43}=)$/.exec(decodeURIComponent(location.hash)) ?? [];
  if (!size) return;
  [at("size").value, at("root").value] = [size, root];
  at("known").open = true;
}

at("site").hidden = location.protocol === "file:";
at("slug").value = asked.get("s") ?? "";
printedBefore();
listen();
speak(firstLanguage());
if (asked.get("s") && !at("site").hidden) at("site").requestSubmit();
