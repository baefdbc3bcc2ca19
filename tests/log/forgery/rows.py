"""Openings and commitments; numbers, groups and order; counts."""

from forgery.changes import counts, other_bits
from forgery.looks import ANA, CASES, CORAL, FORM, TIDAL, case, plain, receipt, watched
from forgery.publication import b64, with_lines
from forgery.site import HARBOUR, SPRINGS


# --- openings and commitments


@case("the openings of two rows in each other's place", plain.found("of the log does not open with it"))
def _(p):
    one, two = p.row(SPRINGS, CORAL), p.row(SPRINGS, TIDAL)
    one["opening"], two["opening"] = two["opening"], one["opening"]


@case("the events of two rows in each other's place", plain.found("of the log does not open with it"))
def _(p):
    one, two = p.row(SPRINGS, CORAL), p.row(SPRINGS, TIDAL)
    for word in ["leaf", "record"]:
        one[word], two[word] = two[word], one[word]


@case(
    "the commitments of two events in each other's place",
    plain.found("of the log does not open with it"),
    receipt(CORAL).found("was given for another log than this"),
)
def _(p):
    one, two = (p.row(SPRINGS, name)["leaf"] for name in [CORAL, TIDAL])
    given = [p.entries[index].decode().split("commit ")[1].split("\n")[0] for index in [one, two]]
    p.replace({one: with_lines(p.entries[one], commit=given[1]), two: with_lines(p.entries[two], commit=given[0])})


@case("the record of a row is another signature's correction", plain.found("what was last accepted for this signature is entry"))
def _(p):
    p.row(SPRINGS, CORAL)["record"] = p.row(SPRINGS, "Sisters of the Dovecote")["record"]


@case("the leaf of a row is no number", plain.found(FORM, "invalid type"))
def _(p):
    p.row(SPRINGS, CORAL)["leaf"] = "16"


@case("the leaf of a row lies after the end of the log", plain.found("which should be this signature, is none"))
def _(p):
    p.row(SPRINGS, CORAL)["leaf"] = 2**63


@case("an opening with other bits after its end", plain.found(FORM, "not the base64 of 32 bytes"))
def _(p):
    row = p.row(SPRINGS, CORAL)
    row["opening"] = other_bits(row["opening"])


# --- numbers, groups, order


@case("two rows in each other's place", plain.found("must stand here"))
def _(p):
    rows = p.lists[SPRINGS]["list"]
    rows[1], rows[2] = rows[2], rows[1]
    p.number(SPRINGS)


@case("two rows in each other's place where the log gives the order", plain.found("must stand here"))
def _(p):
    rows = p.lists[HARBOUR]["list"]
    rows[0], rows[1] = rows[1], rows[0]
    p.number(HARBOUR)


@case("a gap in the numbers", plain.found("comes number"))
def _(p):
    for row in p.lists[SPRINGS]["list"][5:]:
        row["number"] += 1


@case("numbers from 0", plain.found("begins with number 0"))
def _(p):
    for row in p.lists[SPRINGS]["list"]:
        row["number"] -= 1


@case("people before organisations", plain.found("must stand here"))
def _(p):
    p.lists[SPRINGS]["list"].sort(key=lambda row: row["group"])
    p.number(SPRINGS)


@case("a person in the group of organisations", plain.found("and belongs to"))
def _(p):
    p.row(SPRINGS, ANA)["group"] = "organisations"


@case("another order, and the rows in it", plain.unseen("the order is in no event"))
def _(p):
    p.lists[SPRINGS]["order"] = "time"
    p.lists[SPRINGS]["list"].sort(key=lambda row: (row["group"] == "individuals", row["leaf"]))
    p.number(SPRINGS)


@case("another order, and the rows as they were", plain.found("must stand here"))
def _(p):
    p.lists[SPRINGS]["order"] = "time"


@case("an order that does not exist", plain.found(FORM, "unknown variant"))
def _(p):
    p.lists[SPRINGS]["order"] = "importance"


@case("the groups in another order", plain.found("must stand here"))
def _(p):
    p.lists[HARBOUR]["categories"].reverse()


@case("the groups in another order, and the rows too", plain.unseen("the order of the groups is in no event"))
def _(p):
    p.lists[HARBOUR]["categories"].reverse()
    p.lists[HARBOUR]["list"].sort(key=lambda row: row["group"] == "growers")
    p.number(HARBOUR)


@case("a group that is not among the categories", plain.found("and belongs to"))
def _(p):
    p.lists[HARBOUR]["categories"] = ["growers"]


@case("categories left out, and the groups by kind", plain.unseen("whether a list has groups is in no event"))
def _(p):
    listed = p.lists[HARBOUR]
    listed["categories"] = []
    for row in listed["list"]:
        del row["heading"]
        row["group"] = "individuals" if row["kind"] == "individual" else "organisations"
    listed["list"].sort(key=lambda row: (row["group"] == "individuals", row["leaf"]))
    p.number(HARBOUR)


@case("a row in another category", plain.found("of the log does not open with it"))
def _(p):
    row = p.row(HARBOUR, "Lantern School")
    row |= {"group": "growers", "category": "growers", "heading": "Growers"}
    p.lists[HARBOUR]["list"].sort(key=lambda row: (row["group"] != "growers", row["leaf"]))
    p.number(HARBOUR)


@case("a row in the group of another category than its own", plain.found("must stand here"))
def _(p):
    row = p.row(HARBOUR, "Lantern School")
    row |= {"group": "growers", "heading": "Growers"}
    p.lists[HARBOUR]["list"].sort(key=lambda row: (row["group"] != "growers", row["leaf"]))
    p.number(HARBOUR)


@case("another heading for a group", plain.unseen("headings are bound by the signature of the list alone"))
def _(p):
    for row in p.lists[HARBOUR]["list"]:
        if row["group"] == "growers":
            row["heading"] = "Friends of the Minister"


@case("another heading for one row of a group", plain.found("its group has two headings"))
def _(p):
    p.row(HARBOUR, "Anchor Farm")["heading"] = "Friends of the Minister"


@case("a heading where there are no categories", plain.found("and no category"))
def _(p):
    p.row(SPRINGS, CORAL)["heading"] = "Friends of the Minister"


@case("a language that does not exist", plain.unseen("no event holds the language of a list"))
def _(p):
    p.lists[SPRINGS]["lang"] = "xx-nonsense"


@case("another language without its title", plain.found("is not that of the text that was signed"))
def _(p):
    p.lists[SPRINGS]["lang"] = "es"


@case("another language with its title", plain.unseen("every language has its list"))
def _(p):
    p.lists[SPRINGS] |= {"lang": "es", "title": "Manantiales abiertos"}


@case("another heading under somebody's eyes", watched.unseen("headings are bound by the signature of the list alone"))
def _(p):
    for row in p.lists[HARBOUR]["list"]:
        if row["group"] == "growers":
            row["heading"] = "Friends of the Minister"


@case("another order under somebody's eyes", watched.unseen("the order is in no event"))
def _(p):
    p.lists[SPRINGS]["order"] = "time"
    p.lists[SPRINGS]["list"].sort(key=lambda row: (row["group"] == "individuals", row["leaf"]))
    p.number(SPRINGS)


# --- counts


for what, words, more in [
    ("one organisation more", "rows and log make 8", {"organisations": 1}),
    ("one organisation more, without a name", "the figure is too high", {"organisations": 1, "unnamed": 1}),
    ("one without a name less", "somebody was left out", {"individuals": -1, "unnamed": -1}),
    ("a person counted as an organisation", "rows and log make 8", {"individuals": -1, "organisations": 1}),
    ("a reported one counted as confirmed", "reported by the convenor, and rows and log make 5", {"reported_organisations": -1, "organisations": 1}),
    ("one listed more", "and has 14 rows", {"listed": 1}),
]:
    CASES.append((what, counts(**more), (plain.found(words),)))


for word in ["total", "confirmed"]:

    @case(f"a sum that its parts do not make: {word}", plain.found("its own figures make"))
    def _(p, word=word):
        p.own_sums.add(word)
        p.lists[SPRINGS]["counts"][word] += 1


@case("a count below nothing", plain.found(FORM, "invalid value"))
def _(p):
    p.lists[SPRINGS]["counts"]["reported_individuals"] = -1


@case("a count left out", plain.found(FORM, "missing field"))
def _(p):
    del p.lists[SPRINGS]["counts"]["unnamed"]


@case("one counted only put among the pending, and counted no more", plain.found("none of the 50 entries of the log says what changed"))
def _(p):
    p.lists[SPRINGS]["log"]["pending"] = [20]
    counts(individuals=-1, unnamed=-1)(p)


@case(
    "an unnamed organisation counted as a person, by a correction without a kind",
    plain.found("rows and log make"),
)
def _(p):
    p.log("correct", ref=p.ref(21), kind="-", commit=b64(bytes(32)))
    counts(organisations=-1, individuals=1)(p)


@case(
    "an unnamed organisation counted as a person, by a correction",
    plain.unseen("it was logged as a correction"),
    receipt("Silent Ferry Pilots").unseen("it only says that the signature counts"),
)
def _(p):
    p.log("correct", ref=p.ref(21), kind="person", commit=b64(bytes(32)))
    counts(organisations=-1, individuals=1)(p)
