"""Texts and versions."""

from forgery.changes import counts, erratum, other_text, sha256, text_file
from forgery.looks import ANA, CORAL, case, checkpoint, older_checkpoint, plain, receipt, watched
from forgery.publication import b64, with_lines
from forgery.site import SPRINGS


@case("a part of the text changed", plain.found("the text was changed"))
def _(p):
    name = text_file(p, b"# Keep the springs open")
    p.texts[name] = p.texts[name].replace(b"They are open", b"They are closed")


@case("a translation changed", plain.found("the text was changed"))
def _(p):
    name = text_file(p, b"# Manantiales abiertos")
    p.texts[name] = p.texts[name].replace(b"abiertos, y", b"cerrados, y")


@case("a translation left out", plain.found("missing"))
def _(p):
    del p.texts[text_file(p, b"# Manantiales abiertos")]


@case("demands left out", plain.found("missing"))
def _(p):
    del p.texts[text_file(p, b"Leave every spring open")]


@case("the manifest left out", plain.found("missing"))
def _(p):
    del p.texts[p.lists[SPRINGS]["text_sha256"]]


@case("the list over another text", plain.found("the text that the log holds open is"))
def _(p):
    p.lists[SPRINGS]["text_sha256"] = other_text(p)


@case("another text as a misprint of the first", plain.told("text version 2", "signed version 1, and not the text that is shown"), watched.told("text-announced"))
def _(p):
    text = other_text(p)
    erratum(p, "typo", text)
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": text}


@case("another text as a misprint, and the first text left out", plain.told("earlier texts of this statement are not here"))
def _(p):
    text = other_text(p)
    del p.texts[p.lists[SPRINGS]["text_sha256"]]
    erratum(p, "typo", text)
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": text}




@case(
    "another text as a misprint of the first, under its number",
    plain.found("the text before it has the number"),
    receipt(CORAL).found("the text before it has the number"),
    watched.found("the text before it has the number"),
)
def _(p):
    text = other_text(p, version=1)
    erratum(p, "typo", text, version=1)
    p.lists[SPRINGS]["text_sha256"] = text


@case(
    "a wholly other text under the number of the first, as if all had signed it",
    plain.found("the text before it has the number"),
    receipt(CORAL).found("the text before it has the number"),
    receipt(ANA).found("the text before it has the number"),
    watched.found("the text before it has the number"),
)
def _(p):
    text = other_text(p, version=1)
    erratum(p, "material", text, version=1)
    p.lists[SPRINGS]["text_sha256"] = text


@case("a translation left out of the text as a misprint", plain.told("text version 2"))
def _(p):
    old = p.texts[p.lists[SPRINGS]["text_sha256"]].decode().replace("version 1", "version 2")
    manifest = "".join(line for line in old.splitlines(True) if " es " not in line).encode()
    p.texts[sha256(manifest)] = manifest
    erratum(p, "typo", sha256(manifest))
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": sha256(manifest)}


@case("another text for all who had signed the first", plain.found("is said to have signed version 2, and the log says version 1"))
def _(p):
    text = other_text(p)
    erratum(p, "material", text)
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": text}
    for row in p.lists[SPRINGS]["list"]:
        row["signed_version"] = 2


@case("another text, and corrections that move who had signed the first", plain.found("is said to have signed version 2, and the log says version 1"))
def _(p):
    text = other_text(p)
    erratum(p, "material", text)
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": text}
    for row in p.lists[SPRINGS]["list"]:
        row["signed_version"] = 2
        row["record"] = p.log("correct", ref=p.ref(row["leaf"]), kind="org" if row["kind"] == "organisation" else "person", commit=p.seal(SPRINGS, row))


@case("another text logged, and the list over the first", plain.found("the text that the log holds open is"))
def _(p):
    erratum(p, "material", other_text(p))


@case("a second text opened beside the first", plain.found("does not follow the text that was open before"))
def _(p):
    text = other_text(p)
    p.log("statement", statement=p.lists[SPRINGS]["statement_id"], version=2, text=b64(bytes.fromhex(text)), prev="-")
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": text}


@case("another text opened in place of the first, as no erratum", plain.told("text version 2"))
def _(p):
    text = other_text(p)
    p.log("statement", statement=p.lists[SPRINGS]["statement_id"], version=2, text=b64(bytes.fromhex(text)), prev=p.ref(0))
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": text}


@case("a version left out", plain.told("text version 5"))
def _(p):
    text = other_text(p, version=5)
    erratum(p, "material", text, version=5)
    p.lists[SPRINGS] |= {"version": 5, "text_sha256": text}


@case("an erratum to the text of another statement", plain.found("does not follow the text that was open before"))
def _(p):
    text = other_text(p)
    erratum(p, "material", text, prev=1)
    p.lists[SPRINGS] |= {"version": 2, "text_sha256": text}


@case(
    "the first text rewritten in the log, for everybody",
    plain.unseen("a fork: nothing at hand is older"),
    receipt(CORAL).found("was given for another log than this"),
    receipt(ANA).found("was given for another log than this"),
    checkpoint.found("the log was rewritten"),
    watched.found("the log was rewritten"),
)
def _(p):
    old, text = b64(bytes.fromhex(p.lists[SPRINGS]["text_sha256"])), other_text(p, version=1)
    p.replace({index: entry.replace(old.encode(), b64(bytes.fromhex(text)).encode()) for index, entry in enumerate(p.entries)})
    del p.texts[p.lists[SPRINGS]["text_sha256"]]
    p.lists[SPRINGS]["text_sha256"] = text


@case("a signature for a text that was never opened", plain.found("was never opened for this statement"))
def _(p):
    p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    p.entries[-1] = with_lines(p.entries[-1], text=b64(bytes.fromhex(other_text(p))))


@case("a signature before its text", plain.found("was never opened for this statement"))
def _(p):
    order = list(range(len(p.entries)))
    order.remove(1)
    order.insert(35, 1)
    p.resort(order)


@case("another title", plain.found("is not that of the text that was signed"))
def _(p):
    p.lists[SPRINGS]["title"] = "Close the springs"


@case("another version of a row", plain.found("is said to have signed version 2, and the log says version 1"))
def _(p):
    p.row(SPRINGS, CORAL)["signed_version"] = 2


@case("a reported row said to be confirmed", plain.found("is shown as confirmed, and the log says reported"))
def _(p):
    p.row(SPRINGS, "Circle of Nurses Brona")["status"] = "confirmed"
    counts(reported_organisations=-1, organisations=1)(p)


@case(
    "a reported row said to be confirmed, in its event too",
    plain.unseen("a fork: nothing at hand is older"),
    checkpoint.found("the log was rewritten"),
    older_checkpoint.found("the log was rewritten"),
    watched.found("the log was rewritten"),
)
def _(p):
    row = p.row(SPRINGS, "Circle of Nurses Brona")
    row["status"] = "confirmed"
    p.replace({row["leaf"]: with_lines(p.entries[row["leaf"]], status="confirmed", commit=p.seal(SPRINGS, row))})
    counts(reported_organisations=-1, organisations=1)(p)
