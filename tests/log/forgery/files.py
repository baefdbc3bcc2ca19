"""Files and folders."""

import functools
import json
import os
import pathlib

from forgery.looks import CASES, CORAL, FORM, case, plain, receipt, served, watched
from forgery.publication import b64, new_id, with_lines
from forgery.site import HARBOUR, SPRINGS


@case("a file among the texts that is no text", plain.told("0000000000"))
def _(p):
    p.texts["0" * 64] = b"somebody else's words"


@case("a name changed in list.csv", plain.found("is not what list.json makes of it"))
def _(p):
    p.files[f"s/{SPRINGS}/list.csv"] = p.csv_bytes(SPRINGS).replace(b"Coral", b"Choral")


@case("a row left out of list.csv", plain.found("is not what list.json makes of it"))
def _(p):
    p.files[f"s/{SPRINGS}/list.csv"] = b"".join(line for line in p.csv_bytes(SPRINGS).splitlines(True) if b"Coral" not in line)


@case("a column more in list.csv", plain.found("is not what list.json makes of it"))
def _(p):
    p.files[f"s/{SPRINGS}/list.csv"] = b"\r\n".join(line + b",x" for line in p.csv_bytes(SPRINGS).splitlines()) + b"\r\n"


@case("no list.csv", plain.found("missing"))
def _(p):
    p.files[f"s/{SPRINGS}/list.csv"] = None


def edit(old, new, slug=SPRINGS):
    def forge(p):
        assert old in p.list_bytes(slug).decode(), old
        p.edits[slug] = lambda text: text.replace(old, new, 1)

    return forge


for what, old, new, look in [
    ("an unknown field of the list", '"order":', '"endorsed_by":"The Minister","order":', plain.told("endorsed_by")),
    ("an unknown field of a row", '"name":"Coral', '"award":"Gold","name":"Coral', plain.told("award")),
    ("an unknown field of the counts", '"unnamed":', '"supporters":4000,"unnamed":', plain.told("supporters")),
    ("an unknown field of the log", '"pending":', '"hidden":[1],"pending":', plain.told("hidden")),
    ("a field twice", '"name":"Coral Watch Society"', '"name":"Choral Watch","name":"Coral Watch Society"', plain.found(FORM + "duplicate field `name`")),
    ("the counts twice", '"counts":{', '"counts":{"organisations":9000},"counts":{', plain.found(FORM + "missing field")),
    ("a count that is no whole number", '"listed":14', '"listed":14.0', plain.found(FORM + "invalid type")),
    ("another format", '"undersigned.list/v1"', '"undersigned.list/v9"', plain.found("which is not undersigned.list/v1")),
    ("the slug of another statement", f'"statement":"{SPRINGS}"', f'"statement":"{HARBOUR}"', plain.found("the list of another statement")),
    ("a statement's id that the log does not know", '"statement_id":"', '"statement_id":"x', plain.found(FORM + "not an id")),
    ("a signature before the last one", '"order":', '"signature":"x","order":', plain.found(FORM + "duplicate field `signature`")),
    ("a null in place of a value", '"pending":[]', '"pending":null', plain.found(FORM + "invalid type")),
]:
    CASES.append((what, edit(old, new), (look,)))


@case("bytes after the signature of the list", plain.found("was changed"))
def _(p):
    p.files[f"s/{SPRINGS}/list.json"] = p.list_bytes(SPRINGS) + b'{"more":1}'


@case("a list changed without being signed", plain.found("either of them was changed after signing"))
def _(p):
    p.files[f"s/{HARBOUR}/list.json"] = p.list_bytes(HARBOUR).replace(b'"Growers"', b'"Goners"')


@case("a list in another folder too, with names taken out", plain.found("whose signers chose to be named"), served.found("whose signers chose to be named"))
def _(p):
    p.lists["open-spring"] = json.loads(json.dumps(p.lists[SPRINGS])) | {"statement": "open-spring"}
    p.drop("open-spring", CORAL, count=False)
    p.lists["open-spring"]["counts"]["unnamed"] += 1


@case("the same list in another folder too", plain.unseen("both say what the log says"))
def _(p):
    p.lists["open-spring"] = json.loads(json.dumps(p.lists[SPRINGS])) | {"statement": "open-spring"}


@case("a copy of the list in a folder of another name", plain.found("either of them was changed after signing"))
def _(p):
    p.files |= {f"s/other/{file}": data for file, data in [("list.json", p.list_bytes(SPRINGS)), ("list.csv", p.csv_bytes(SPRINGS))]}


for folder in ["Open-Springs", ".open-springs", "open_springs", "-x"]:
    @case(f"a forged list in a folder named {folder}", plain.told(folder))
    def _(p, folder=folder):
        p.files[f"s/{folder}/list.json"] = p.list_bytes(SPRINGS).replace(b"Coral", b"Choral")


@case("a page beside the list", plain.told("index.html"))
def _(p):
    p.files[f"s/{SPRINGS}/index.html"] = b"<h1>Nobody signed</h1>"


@case("a list at the top", plain.told("were not looked at"))
def _(p):
    p.files["list.json"] = p.list_bytes(SPRINGS).replace(b"Coral", b"Choral")


@case(
    "a statement dropped",
    plain.told("OK for 1 of the 2 statements"),
    receipt("before the launch").told("OK for 1 of the 2 statements"),
    watched.found("GONE"),
)
def _(p):
    del p.lists[HARBOUR]


@case("all statements dropped", plain.told("OK for 0 of the 2 statements"))
def _(p):
    p.lists.clear()


@case("a statement logged that has no list", plain.told("OK for 2 of the 3 statements"))
def _(p):
    p.log("statement", statement=new_id(), version=1, text=b64(bytes.fromhex(p.lists[SPRINGS]["text_sha256"])), prev="-")


@case("an event of a statement that was never opened", plain.found("was never opened for this statement"))
def _(p):
    p.log("launch", statement=new_id())


def fifo(path):
    os.mkfifo(path)


def deep(path):
    path.write_bytes(b'{"format":' + b"[" * 2_000_000)


def huge(path):
    with open(path, "wb") as file:
        file.truncate(8 << 30)


def zero(path):
    path.symlink_to("/dev/zero")


def put(name, make_it, p):
    p.files[name] = make_it


READ, LONG = "could not be read", "longer than such a file can be"
for what, make_it, of_json, of_csv, of_log in [
    ("a pipe", fifo, READ, READ, READ),
    ("JSON of two million brackets", deep, "not a list in the form", "is not what list.json makes of it", LONG),
    ("eight gigabytes of nothing", huge, LONG, LONG, LONG),
    ("a link to a device without end", zero, READ, READ, READ),
    ("a folder", os.mkdir, "nothing is published there", "missing", "missing"),
]:
    for name, words in [(f"s/{SPRINGS}/list.json", of_json), (f"s/{SPRINGS}/list.csv", of_csv), ("log/checkpoint", of_log)]:
        forge = functools.partial(put, name, make_it)
        CASES.append((f"{what} in place of {pathlib.Path(name).name}", forge, (plain.found(f"{name}: ", words),)))


@case("a pipe in place of the entries", plain.found("could not be read"))
def _(p):
    p.files[next(name for name in p.tiles() if "/entries/" in name)] = fifo


@case("a pipe in place of a text", plain.found("could not be read"))
def _(p):
    p.texts.pop(p.lists[SPRINGS]["text_sha256"])
    p.files[f"log/text/{p.lists[SPRINGS]['text_sha256']}"] = fifo


@case("a pipe where nothing belongs", plain.told("were not looked at"))
def _(p):
    p.files["log/more"] = fifo


@case("a folder of a statement that is a link to a forged one outside", plain.found("either of them was changed after signing"))
def _(p):
    p.files["s/other"] = lambda path: path.symlink_to(path.parent / SPRINGS)


@case("a checkpoint of all numbers there are", plain.found("below 2^63"))
def _(p):
    text = f"{p.key.name}\n{2**64 - 1}\n{b64(bytes(32))}\n"
    p.files["log/checkpoint"] = (text + "\n" + p.key.line(text) + "\n").encode()


@case("the statements in each other's place", plain.unseen("no event holds the slug"), watched.found("stood here, and it is"))
def _(p):
    one, two = p.lists[SPRINGS], p.lists[HARBOUR]
    p.lists = {SPRINGS: two | {"statement": SPRINGS}, HARBOUR: one | {"statement": HARBOUR}}


@case("a statement under another slug", plain.unseen("no event holds the slug"), watched.found("GONE"))
def _(p):
    p.lists["harbour-night"] = p.lists.pop(HARBOUR) | {"statement": "harbour-night"}


@case("tiles of an earlier size, with other entries in them", plain.told("p/31"))
def _(p):
    before = p.tiles()
    kept, p.entries = p.entries, [with_lines(entry, day="2026-01-05") for entry in p.entries[:31]]
    p.files = {name: data for name, data in p.tiles().items()}
    p.entries = kept
    assert before.keys().isdisjoint(p.files)


@case("a tile of a level that is not there", plain.told("tile/7"))
def _(p):
    p.files["log/tile/7/000"] = b"somebody else's words"


@case("a page among the texts", plain.told("index.html"))
def _(p):
    p.files["log/text/index.html"] = b"<h1>Nobody signed</h1>"


@case("a file among the receipts", plain.told("receipts"))
def _(p):
    p.files["receipts/index.html"] = b"<h1>Nobody signed</h1>"


@case("no vkey", plain.found("missing"))
def _(p):
    p.files["log/vkey"] = None


@case("no checkpoint", plain.found("missing"))
def _(p):
    p.files["log/checkpoint"] = None


@case("nothing at all", plain.found("missing"))
def _(p):
    p.lists.clear()
    p.texts.clear()
    p.files = dict.fromkeys([*p.tiles(), "log/checkpoint", "log/vkey"])
