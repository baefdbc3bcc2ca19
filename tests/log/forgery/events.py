"""Days, the form of events, and the log itself."""

import json

from forgery.changes import odd, other_bits
from forgery.looks import ANA, CASES, CORAL, DELIA, TIDAL, case, checkpoint, newer, older_checkpoint, plain, receipt, watched, without_policy, witnessed
from forgery.publication import Key, b64, with_lines
from forgery.site import HARBOUR, SPRINGS


# --- days


@case("one event dated back", plain.found("back-dated"))
def _(p):
    p.replace({16: with_lines(p.entries[16], day="2026-01-05")})


@case(
    "the whole log dated back",
    plain.told("2026-01-05"),
    checkpoint.found("the log was rewritten"),
    receipt(CORAL).found("was given for another log than this"),
    receipt(ANA).found("was given for another log than this"),
    newer.found("its last entry is of"),
    watched.found("the log was rewritten"),
)
def _(p):
    p.replace({index: with_lines(entry, day="2026-01-05") for index, entry in enumerate(p.entries)})


@case("a day that does not exist", plain.found("is not `"))
def _(p):
    p.log("close", statement=p.lists[HARBOUR]["statement_id"], day="2099-02-30")


@case("a day that is not yet", plain.found("in the future"), newer.found("in the future"))
def _(p):
    p.log("close", statement=p.lists[HARBOUR]["statement_id"], day="2099-12-31")


# --- the form of events


@case(
    "a signature in its old form after one of the new",
    plain.found("does not say how the signer is to be displayed"),
    receipt(CORAL).found("was given for another log than this"),
)
def _(p):
    p.replace({16: with_lines(p.entries[16], display=None).replace(b"log/v2", b"log/v1")})
    p.drop(SPRINGS, CORAL, count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1


def old_form(p, without):
    """The whole log as version 0.1.0 would have written it, and these names unnamed."""
    changes = {index: with_lines(p.entries[index], display=None).replace(b"log/v2", b"log/v1") for index in p.find("sign")}
    changes |= {index: None for index in p.find("display") + p.find("launch")}
    p.replace(changes)
    for slug, name in without:
        p.drop(slug, name, count=False)
        p.lists[slug]["counts"]["unnamed"] += 1


@case(
    "the whole log in its old form, and names taken out",
    plain.told("that they chose it cannot be checked"),
    checkpoint.found("covers more entries than the log has now"),
    receipt(ANA).found("was given for more entries than the log at hand has"),
    watched.found("SHRUNK"),
)
def _(p):
    old_form(p, [(SPRINGS, ANA), (SPRINGS, CORAL), (HARBOUR, "Anchor Farm")])


@case(
    "the first signatures in their old form without a choice, and their names taken out",
    plain.found("leaves out what the convenor reported"),
    checkpoint.found("leaves out what the convenor reported"),
)
def _(p):
    p.replace({index: with_lines(p.entries[index], display=None).replace(b"log/v2", b"log/v1") for index in range(3, 8)})
    p.drop(SPRINGS, "Circle of Nurses Brona", count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1


for what, old, new, words in [
    ("an event of a later format", b"log/v2", b"log/v3", "does not begin with"),
    ("an event with an unknown type", b" sign\n", b" signed\n", 'entries of the type "signed"'),
    ("an event with one line more", b"\nday", b"\nnote x\nday", "line 9 is not `day`"),
    ("an event with lines in another order", b"kind org\nstatus confirmed", b"status confirmed\nkind org", "line 4 is not `kind`"),
    ("an event with a line end of another system", b"kind org\n", b"kind org\r\n", "not lines of printable ASCII"),
    ("an event with a space more", b"\nday ", b"\nday  ", "line 9 is not `day`"),
    ("an event with a display that does not exist", b"display public", b"display hidden", "line 6 is not `display`"),
    ("an event with a kind that does not exist", b"kind org", b"kind bot", "line 4 is not `kind`"),
    ("a leading zero in a reference", b"submit 8 ", b"submit 08 ", "line 7 is not `submit`"),
    ("letters outside ASCII in an event", b"display public", "display pub\u0142ic".encode(), "not lines of printable ASCII"),
    ("an event that is too long", b"\nday", b"\nday " + b" " * 500, "longer than 512 bytes"),
]:
    CASES.append((what, odd(16, old, new), (plain.found(words, "entry 16 of the log, which should be this signature, is none"),)))


@case("a commitment with other bits after its end", plain.found("is not `"))
def _(p):
    text = p.entries[16].decode().split("commit ")[1].split("\n")[0]
    odd(16, text.encode(), other_bits(text).encode())(p)


@case(
    "the event of a name made one of an unknown type, and its row taken out",
    plain.told("is not known here; they count for nothing"),
    receipt(CORAL).found("was given for another log than this"),
    checkpoint.found("the log was rewritten"),
)
def _(p):
    p.drop(SPRINGS, CORAL)
    odd(16, b" sign\n", b" signed\n")(p)


@case("the event of a name given a form that is no form, and its row taken out", plain.found("is not `"))
def _(p):
    p.drop(SPRINGS, CORAL)
    odd(16, b"kind org", b"kind bot")(p)


# --- the log itself


@case(
    "a signature struck from the log",
    plain.unseen("a fork: nothing at hand is older"),
    checkpoint.found("covers more entries than the log has now"),
    older_checkpoint.found("the log was rewritten"),
    receipt(CORAL).found("was given for more entries than the log at hand has"),
    receipt(TIDAL).found("was given for more entries than the log at hand has"),
    watched.found("SHRUNK"),
)
def _(p):
    p.drop(SPRINGS, CORAL)
    p.replace({8: None, 16: None})


@case(
    "a later signature struck from the log",
    plain.unseen("a fork"),
    older_checkpoint.unseen("it is older than the fork"),
    receipt("early").unseen("it is older than the fork"),
    receipt(DELIA).found("was given for more entries than the log at hand has"),
    checkpoint.found("covers more entries than the log has now"),
)
def _(p):
    p.drop(SPRINGS, DELIA)
    p.replace({45: None})


@case(
    "two events in each other's place",
    plain.unseen("a fork"),
    checkpoint.found("the log was rewritten"),
    receipt(ANA).found("was given for another log than this"),
)
def _(p):
    order = list(range(len(p.entries)))
    order[17], order[18] = 18, 17
    p.resort(order)


@case("the last event taken back", plain.unseen("an old state"), checkpoint.found("covers more entries than the log has now"), watched.found("SHRUNK"))
def _(p):
    p.entries.pop()
    row = p.row(SPRINGS, "Sisters of the Dovecote")
    row["record"] = row["leaf"]
    row["place"] = "Upper Village"
    row["opening"] = next(one for one in p.old.lists[SPRINGS]["list"] if one["name"] == row["name"])["opening"]


@case(
    "everything as on an earlier day",
    plain.told("31 entries, the last one of"),
    checkpoint.found("covers more entries than the log has now"),
    receipt(TIDAL).found("was given for more entries than the log at hand has"),
    receipt(DELIA).found("was given for more entries than the log at hand has"),
    receipt("early").unseen("it is as old"),
    older_checkpoint.unseen("it is as old"),
    newer.unseen("it was the same day"),
    watched.found("SHRUNK"),
)
def _(p):
    p.entries, p.lists, p.texts = list(p.old.entries), json.loads(json.dumps(p.old.lists)), p.old.texts


@case(
    "everything as on an earlier day, and the last day dated forward to today",
    plain.unseen("a fork"),
    newer.unseen("the day is what the operator writes"),
    checkpoint.found("covers more entries than the log has now"),
)
def _(p):
    p.entries, p.lists, p.texts = list(p.old.entries), json.loads(json.dumps(p.old.lists)), p.old.texts
    p.log("close", statement=p.lists[HARBOUR]["statement_id"])


@case(
    "another key, and its vkey beside it",
    without_policy.told("the key was taken from the site itself"),
    plain.found("none of the logs of the policy"),
    receipt(CORAL).found("none of the logs of the policy"),
    checkpoint.found("none of the logs of the policy"),
    watched.found("the log announced no such change"),
)
def _(p):
    p.key = p.list_key = Key.new("sign.example/log")
    p.vkey = p.key.vkey


@case("a list signed with another key", plain.found("not signed by a log of the policy"))
def _(p):
    p.list_key = Key.new("sign.example/log")


@case("a list signed with another key that the log announced", plain.found("not signed by a log of the policy"))
def _(p):
    p.list_key = Key.new("sign.example/log")
    p.log("key", vkey=p.list_key.vkey)


@case(
    "everything signed with another key that the log announced",
    plain.found("none of the logs of the policy"),
    watched.found("none of the logs of the policy"),
)
def _(p):
    new = Key.new("sign.example/log")
    p.log("key", vkey=new.vkey)
    p.key = p.list_key = new
    p.vkey = new.vkey


@case("the log under another name", plain.found("none of the logs of the policy"), checkpoint.found("none of the logs of the policy"))
def _(p):
    p.key = p.list_key = Key("sign.example/other", p.key.seed)
    p.vkey = p.key.vkey


@case("the list of another log", plain.found("not signed by a log of the policy"))
def _(p):
    p.edits[SPRINGS] = lambda text: text.replace('"origin":"sign.example/log"', '"origin":"sign.example/other"')


@case("a checkpoint without the witnesses that a reader asks for", witnessed.found("too few"))
def _(p):
    pass


@case("a checkpoint with the name of a witness under it, by another key", witnessed.found("too few"))
def _(p):
    name, key_id, _ = p.witness.split("+", 2)
    p.files["log/checkpoint"] = (p.checkpoint() + f"— {name} {b64(bytes.fromhex(key_id) + bytes(72))}\n").encode()


@case("a tile with another hash", plain.found("it is not that of the entry"))
def _(p):
    tiles = p.tiles()
    name = next(name for name in tiles if "/tile/0/" in name)
    p.files[name] = tiles[name][:-32] + bytes(32)


@case("a tile left out", plain.found("missing"))
def _(p):
    p.files[next(name for name in p.tiles() if "/tile/0/" in name)] = None


@case("the entries left out", plain.found("missing"))
def _(p):
    p.files[next(name for name in p.tiles() if "/entries/" in name)] = None


@case("an entry changed where it lies", plain.found("ends within an entry"))
def _(p):
    tiles = p.tiles()
    name = next(name for name in tiles if "/entries/" in name)
    p.files[name] = tiles[name].replace(b"status reported", b"status confirmed", 1)


@case("bytes after the last entry", plain.found("has bytes after its last entry"))
def _(p):
    tiles = p.tiles()
    name = next(name for name in tiles if "/entries/" in name)
    p.files[name] = tiles[name] + b"\0\1x"


@case("a log of more than 256 events, with tiles of two levels", plain.unseen("nothing is wrong with it"))
def _(p):
    for _ in range(300):
        p.log("import", statement=p.lists[SPRINGS]["statement_id"], count=1, commit=b64(bytes(32)))


@case("the checkpoint with a line more", plain.unseen("checkpoints may have more lines"))
def _(p):
    text = f"{p.key.name}\n{len(p.entries)}\n{p.checkpoint().splitlines()[2]}\nmore\n"
    p.files["log/checkpoint"] = (text + "\n" + p.key.line(text) + "\n").encode()


@case("a choice that changes nothing", plain.found("what the log said of it before: it changes nothing"))
def _(p):
    p.log("display", ref=p.ref(16), display="public")


@case("a launch twice", plain.unseen("it changes nothing"))
def _(p):
    p.log("launch", statement=p.lists[HARBOUR]["statement_id"])


@case("a closing twice", plain.unseen("it changes nothing"))
def _(p):
    p.log("close", statement=p.lists[HARBOUR]["statement_id"])
    p.log("close", statement=p.lists[HARBOUR]["statement_id"])


@case("a signature after the closing", plain.unseen("signatures confirmed in time are accepted later"))
def _(p):
    p.log("close", statement=p.lists[SPRINGS]["statement_id"])
    p.invent(SPRINGS, "Coral Watch Society South", CORAL)
