"""Signatures that are called pending, and lists that stand still while the log goes on."""

import json

from forgery.changes import erratum, other_text
from forgery.looks import ANA, CORAL, DELIA, TIDAL, case, plain, receipt, two_days_later, watched
from forgery.publication import b64, commit, with_lines
from forgery.site import HARBOUR, SPRINGS


@case("pending twice", plain.found("names entry 17 as pending twice"))
def _(p):
    p.drop(SPRINGS, ANA)
    p.lists[SPRINGS]["log"]["pending"] = [17, 17]


@case("pending what is no signature", plain.found("not a signature that counts for this statement"))
def _(p):
    p.lists[SPRINGS]["log"]["pending"] = [0]


@case("pending what has left", plain.found("not a signature that counts for this statement"))
def _(p):
    p.lists[SPRINGS]["log"]["pending"] = [27]


@case("pending and listed", plain.found("and lists its signature all the same"))
def _(p):
    p.lists[SPRINGS]["log"]["pending"] = [17]


@case("pending what lies after the end of the log", plain.found("not a signature that counts for this statement"))
def _(p):
    p.lists[SPRINGS]["log"]["pending"] = [5000]


@case(
    "pending for a choice that changes nothing, logged after the checkpoint of the list",
    plain.found("it changes nothing"),
    receipt(ANA).found("it changes nothing"),
    receipt(CORAL).found("it changes nothing"),
    watched.found("it changes nothing"),
    two_days_later.found("is called pending for 50 hours"),
)
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    for name in [ANA, CORAL]:
        row = p.drop(SPRINGS, name)
        p.lists[SPRINGS]["log"]["pending"].append(row["leaf"])
        p.log("display", ref=p.ref(row["leaf"]), display="public")
    p.lists[SPRINGS]["log"]["pending"].sort()


@case(
    "pending for a correction, and the list never goes on",
    plain.found("older than the log"),
    receipt(CORAL).found("older than the log"),
    two_days_later.found("is called pending for 50 hours"),
)
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    row = p.drop(SPRINGS, CORAL)
    p.lists[SPRINGS]["log"]["pending"] = [row["leaf"]]
    p.log("correct", ref=p.ref(row["leaf"]), kind="org", commit=b64(commit(bytes(32), b"")))


@case(
    "an old list over a newer log: who came later is not there",
    plain.found("the signer chose to be counted and not named"),
    receipt(TIDAL).found("the signer chose to be counted and not named"),
    receipt(DELIA).found("the signer chose to be counted and not named"),
    watched.found("the signer chose to be counted and not named"),
)
def _(p):
    old = p.old.lists[SPRINGS]
    p.lists[SPRINGS] = json.loads(json.dumps(old))
    p.covers[SPRINGS] = len(p.old.entries)


@case(
    "an old list over a newer log: who was to be named at the launch is not there",
    plain.found("whose signers chose to be named"),
    receipt("before the launch").found("whose signers chose to be named"),
)
def _(p):
    p.covers[HARBOUR] = p.find("launch")[0]
    p.drop(HARBOUR, "Jocasta Fenn", count=False)
    p.lists[HARBOUR]["counts"]["unnamed"] += 1


@case(
    "a list emptied, and a choice that changes nothing logged for each name after its checkpoint",
    plain.found("it changes nothing"),
    *(receipt(name).found("it changes nothing") for name in [CORAL, ANA, "Ana Orilla, full", TIDAL, DELIA]),
    watched.found("it changes nothing"),
    two_days_later.found("is called pending for 50 hours"),
)
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    for row in list(p.lists[SPRINGS]["list"]):
        p.drop(SPRINGS, row["name"])
        p.log("display", ref=p.ref(row["leaf"]), display="public")
        p.lists[SPRINGS]["log"]["pending"].append(row["leaf"])
    p.lists[SPRINGS]["log"]["pending"].sort()


@case("an old list over a newer log: the newest signature is not there", plain.found("older than the log"))
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    row = p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    p.drop(SPRINGS, row["name"])


@case(
    "an old list over a newer log: a list from before all signatures",
    plain.found("leaves out what the convenor reported"),
    watched.found("leaves out what the convenor reported"),
)
def _(p):
    p.covers[SPRINGS] = 1
    p.lists[SPRINGS] |= {"list": [], "counts": dict.fromkeys(p.lists[SPRINGS]["counts"], 0)}


@case("an old list over a newer log: the name from before a correction", plain.found("older than the log"))
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    row = p.row(SPRINGS, CORAL)
    p.log("correct", ref=p.ref(row["leaf"]), kind="org", commit=p.seal(SPRINGS, dict(row, name="Coral Watch")))


@case("an old list over a newer log: the text from before another", plain.found("the text that the log holds open is"))
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    erratum(p, "material", other_text(p))


@case("an old list over a newer log: who has left since is there", plain.found("older than the log"))
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    p.log("withdraw", ref=p.ref(p.row(SPRINGS, CORAL)["leaf"]), by="signer", reason="-")


@case("a list ahead of the log", plain.found("the log went back"))
def _(p):
    size = len(p.entries)
    p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    made = p.list_bytes(SPRINGS)
    p.entries = p.entries[:size]
    p.files[f"s/{SPRINGS}/list.json"] = made


@case("a list with a checkpoint of another history", plain.found("its checkpoint is of another log than this"))
def _(p):
    kept = p.entries
    p.entries = kept[:45] + [with_lines(kept[45], commit=b64(bytes(32)))]
    p.files[f"s/{SPRINGS}/list.json"] = p.list_bytes(SPRINGS)
    p.entries = kept


@case("a list without a checkpoint", plain.found("the checkpoint in it cannot be read"))
def _(p):
    p.edits[SPRINGS] = lambda text: text.replace(json.dumps(p.checkpoint(), ensure_ascii=False), '""')


@case(
    "pending for a choice and its contrary, logged after the checkpoint of the list",
    plain.found("older than the log"),
    receipt(ANA).found("older than the log"),
    two_days_later.found("is called pending for 50 hours"),
)
def _(p):
    p.covers[SPRINGS] = len(p.entries)
    row = p.drop(SPRINGS, ANA)
    p.lists[SPRINGS]["log"]["pending"] = [row["leaf"]]
    p.log("display", ref=p.ref(row["leaf"]), display="counted")
    p.log("display", ref=p.ref(row["leaf"]), display="public")
