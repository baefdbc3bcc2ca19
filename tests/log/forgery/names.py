"""Names taken out, merged, added and changed."""

from forgery.changes import expose
from forgery.looks import AMARO, ANA, CORAL, DELIA, FORM, QUIRINA, TIDAL, case, checkpoint, newer, older_checkpoint, plain, receipt, served, watched
from forgery.publication import b64, leaf_hash, new_id, with_lines
from forgery.site import HARBOUR, SPRINGS

RECEIPTS = [CORAL, ANA, TIDAL, DELIA, AMARO, QUIRINA, "Ropewalk Cooperative", "early", "before the launch", "Hollow Hill Archive", "Left Behind Choir"]


@case(
    "nothing is forged",
    *(look.unseen("all is well") for look in [plain, checkpoint, older_checkpoint, newer, watched, served, *map(receipt, RECEIPTS)]),
    receipt("before the correction").told("it is listed in other words today"),
)
def _(p):
    pass


# --- names taken out


@case(
    "a row taken out, and counted no more",
    plain.found("whose signers chose to be named"),
    receipt(CORAL).found("and its signer chose to be named, and"),
    receipt(ANA).found("whose signers chose to be named"),
)
def _(p):
    p.drop(SPRINGS, CORAL)
    p.drop(SPRINGS, ANA)


@case("a row taken out, and counted as one without a name", plain.found("whose signers chose to be named"))
def _(p):
    p.drop(SPRINGS, CORAL, count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1


@case("a reported row taken out, and counted as one without a name", plain.found("leaves out what the convenor reported"))
def _(p):
    p.drop(SPRINGS, "Circle of Nurses Brona", count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1


@case(
    "a row taken out, its signature said to be pending",
    plain.found("none of the 50 entries of the log says what changed"),
    receipt(ANA).found("none of the 50 entries of the log says what changed"),
)
def _(p):
    row = p.drop(SPRINGS, ANA)
    p.lists[SPRINGS]["log"]["pending"] = [row["leaf"]]


@case(
    "a row taken out, and the choice to be counted only logged in the signer's name",
    plain.unseen("the choice was logged"),
    receipt(ANA).told("chose"),
)
def _(p):
    row = p.drop(SPRINGS, ANA, count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1
    p.log("display", ref=p.ref(row["leaf"]), display="counted")


@case("the same for an organisation with a full receipt", plain.unseen("the choice was logged"), receipt(CORAL).told("chose"))
def _(p):
    row = p.drop(SPRINGS, CORAL, count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1
    p.log("display", ref=p.ref(row["leaf"]), display="counted")


@case("a row taken out after the launch, and the choice to be named at the launch logged in the signer's name", plain.found("whose signers chose to be named"))
def _(p):
    row = p.drop(HARBOUR, "Anchor Farm", count=False)
    p.lists[HARBOUR]["counts"]["unnamed"] += 1
    p.log("display", ref=p.ref(row["leaf"]), display="at_launch")


@case("the same where nothing was launched", plain.unseen("the choice was logged"), receipt(CORAL).told("chose"))
def _(p):
    row = p.drop(SPRINGS, CORAL, count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1
    p.log("display", ref=p.ref(row["leaf"]), display="at_launch")


@case(
    "a name left out that was to be named at the launch",
    plain.found("whose signers chose to be named"),
    receipt("before the launch").found("whose signers chose to be named"),
)
def _(p):
    p.drop(HARBOUR, "Jocasta Fenn", count=False)
    p.lists[HARBOUR]["counts"]["unnamed"] += 1


@case(
    "the launch left out, and all who waited for it",
    plain.unseen("a fork: nothing at hand is older"),
    checkpoint.found("covers more entries than the log has now"),
    receipt("before the launch").unseen("it was given before"),
    watched.found("SHRUNK"),
)
def _(p):
    p.replace({p.find("launch")[0]: None})
    p.drop(HARBOUR, "Jocasta Fenn", count=False)
    p.lists[HARBOUR]["counts"]["unnamed"] += 1


@case("somebody named before the launch", plain.found("which the log does not tell of"))
def _(p):
    expose(p, "person", "at_launch", "Amaro Tarde")


@case("somebody named who is to be counted only", plain.found("the signer chose to be counted and not named"))
def _(p):
    expose(p, "person", "counted", "Quirina Callada")


@case(
    "somebody named who is to be counted only, and the choice to be named logged for her",
    plain.unseen("the choice was logged"),
    receipt(QUIRINA).told("chose"),
)
def _(p):
    row = expose(p, "person", "counted", "Quirina Callada")
    p.log("display", ref=p.ref(row["leaf"]), display="public")


@case(
    "a choice left out: who wants to be named again stays hidden",
    plain.unseen("a fork: nothing at hand is older"),
    checkpoint.found("covers more entries than the log has now"),
    receipt("Marsh Road Library").found("was given for more entries than the log at hand has"),
    watched.found("SHRUNK"),
)
def _(p):
    p.replace({p.find("display", display="public")[0]: None})
    p.drop(SPRINGS, "Marsh Road Library", count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1


@case(
    "a withdrawal logged in the signer's name",
    plain.unseen("the log says that somebody left"),
    receipt(CORAL).told("it was withdrawn since"),
    receipt(ANA).told("it was withdrawn since"),
)
def _(p):
    for name in [CORAL, ANA]:
        row = p.drop(SPRINGS, name)
        p.log("withdraw", ref=p.ref(row["leaf"]), by="signer", reason="-")


@case("an erasure logged in the signer's name", plain.unseen("the log says that somebody was erased"), receipt(CORAL).told("it was erased since"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("erase", ref=p.ref(row["leaf"]))


@case("a signature declined", plain.found("which is not of the type that this needs"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("decline", ref=p.ref(row["leaf"]), reason="unclear")


@case("a signature withdrawn by an event whose hash is another's", plain.found("which is not before it or has another hash"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("withdraw", ref=f"{row['leaf']} {leaf_hash(p.entries[17]).hex()[:16]}", by="signer", reason="-")


@case("the choice to be counted only logged for a reported name, and its row taken out", plain.found("leaves out what the convenor reported"))
def _(p):
    row = p.drop(SPRINGS, "Circle of Nurses Brona", count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1
    p.log("display", ref=p.ref(row["leaf"]), display="counted")


# --- names merged


@case("a signature merged into another", plain.unseen("the merge was logged"), receipt(CORAL).told("it was merged into another since"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("merge", ref=p.ref(row["leaf"]), into=p.ref(p.row(SPRINGS, TIDAL)["leaf"]))


@case("a signature merged into one of another statement", plain.found("which is not of the type that this needs"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("merge", ref=p.ref(row["leaf"]), into=p.ref(p.row(HARBOUR, "Anchor Farm")["leaf"]))


@case("a signature merged into itself", plain.found("which is not of the type that this needs"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("merge", ref=p.ref(row["leaf"]), into=p.ref(row["leaf"]))


@case("two signatures merged into each other", plain.found("which had ended"))
def _(p):
    one, two = p.drop(SPRINGS, CORAL), p.drop(SPRINGS, TIDAL)
    p.log("merge", ref=p.ref(one["leaf"]), into=p.ref(two["leaf"]))
    p.log("merge", ref=p.ref(two["leaf"]), into=p.ref(one["leaf"]))


@case("a signature merged into one that had left", plain.found("which had ended"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("merge", ref=p.ref(row["leaf"]), into=p.ref(27))


@case("a person merged into an organisation", plain.unseen("the merge was logged"), receipt(ANA).told("it was merged into another since"))
def _(p):
    row = p.drop(SPRINGS, ANA)
    p.log("merge", ref=p.ref(row["leaf"]), into=p.ref(p.row(SPRINGS, CORAL)["leaf"]))


@case(
    "a confirmed signature merged into a reported one that is named",
    plain.unseen("the merge was logged"),
    receipt(CORAL).told("it was merged into another since"),
)
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("merge", ref=p.ref(row["leaf"]), into=p.ref(p.row(SPRINGS, "Circle of Nurses Brona")["leaf"]))


@case("a signature merged into one that is counted only", plain.unseen("the merge was logged"), receipt(CORAL).told("it was merged into another since"))
def _(p):
    row = p.drop(SPRINGS, CORAL)
    p.log("merge", ref=p.ref(row["leaf"]), into=p.ref(21))


# --- names added


@case("a name invented and logged", plain.unseen("the log does not say who"))
def _(p):
    p.invent(SPRINGS, "Coral Watch Society of the South", CORAL)


@case("a name invented and listed at the place of another's event", plain.found("the signer chose to be counted and not named"))
def _(p):
    row = p.invent(SPRINGS, "Coral Watch Society of the South", CORAL)
    p.entries.pop()
    row["leaf"] = row["record"] = 21
    p.lists[SPRINGS]["counts"]["unnamed"] -= 1


@case("a row twice", plain.found("stands in the list twice"))
def _(p):
    listed = p.lists[SPRINGS]
    at = listed["list"].index(p.row(SPRINGS, CORAL))
    listed["list"].insert(at, dict(listed["list"][at]))
    listed["counts"]["organisations"] += 1
    p.number(SPRINGS)


@case("an organisation that waits for the desk listed from its submission", plain.found("which should be this signature, is none"))
def _(p):
    row = p.invent(SPRINGS, "Reef Watch", CORAL)
    p.entries.pop()
    listed = p.lists[SPRINGS]
    p.log("submit", statement=listed["statement_id"], text=b64(bytes.fromhex(listed["text_sha256"])), kind="org", commit=p.seal(SPRINGS, row))


@case("who has left is listed still", plain.found("it must not be listed"))
def _(p):
    p.log("withdraw", ref=p.ref(p.row(SPRINGS, CORAL)["leaf"]), by="signer", reason="-")


@case("who was erased is listed still", plain.found("it must not be listed"))
def _(p):
    p.log("erase", ref=p.ref(p.row(SPRINGS, CORAL)["leaf"]))


@case("who was merged is listed still", plain.found("it must not be listed"))
def _(p):
    p.log("merge", ref=p.ref(p.row(SPRINGS, CORAL)["leaf"]), into=p.ref(p.row(SPRINGS, TIDAL)["leaf"]))


@case("a signature of another statement listed", plain.found("is a signature under another statement"))
def _(p):
    listed = p.lists[SPRINGS]
    row = dict(p.row(HARBOUR, "Anchor Farm")) | {"group": "organisations"}
    del row["heading"]
    listed["list"].insert(0, row)
    listed["counts"]["organisations"] += 1
    p.number(SPRINGS)


@case("two signatures for one submission", plain.found("answers the submission 8 a second time"))
def _(p):
    row = p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    p.entries[-1] = with_lines(p.entries[-1], submit=p.ref(8))
    assert row["leaf"] == len(p.entries) - 1


@case("a signature for a submission that was declined", plain.unseen("the desk may take a decision back"))
def _(p):
    p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    p.entries[-1] = with_lines(p.entries[-1], submit=p.ref(41))


@case("a signature for a submission to another statement", plain.found("which is not of the type that this needs"))
def _(p):
    p.replace({34: with_lines(p.entries[34], submit="-")})
    p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    p.entries[-1] = with_lines(p.entries[-1], submit=p.ref(31))


@case(
    "a person's signature for an organisation's submission",
    plain.unseen("no rule says that the kinds must agree"),
    receipt("Ropewalk Cooperative").told("came of it, in other words"),
)
def _(p):
    p.invent(SPRINGS, "Anaximander Foz", ANA, kind="individual", group="individuals")
    p.entries[-1] = with_lines(p.entries[-1], submit=p.ref(42))


@case(
    "a reported signature for a submission",
    plain.unseen("no rule says that what answers a submission is confirmed"),
    receipt("Ropewalk Cooperative").told("came of it, in other words"),
)
def _(p):
    p.invent(SPRINGS, "Coral Watch Society South", CORAL, status="reported")
    p.entries[-1] = with_lines(p.entries[-1], submit=p.ref(42))


@case("two invented names with one id", plain.found("stands in the list twice"))
def _(p):
    p.invent(SPRINGS, "Coral Watch Society South", CORAL, id=p.row(SPRINGS, CORAL)["id"])


@case("an invented name whose id has lines of its own", plain.found(FORM, "not an id"))
def _(p):
    p.invent(SPRINGS, "Coral Watch Society South", CORAL, id="AAECAwQFBgcICQoLDA0ODw\nkind organisation\nstatus confirmed")


@case("an invented name with controls of a terminal in it", plain.unseen("the log does not say who"))
def _(p):
    p.invent(SPRINGS, "Coral Watch Society\u001b[2J\u202eOK\n\nOK\n", CORAL)


# --- names changed


@case("a name changed", plain.found("of the log does not open with it"), receipt(CORAL).found("was changed"))
def _(p):
    p.row(SPRINGS, CORAL)["name"] = "Coral Watch Societies"


for letters, name in [
    ("a Cyrillic letter", "C\u043eral Watch Society"),
    ("a space that does not break", "Coral\u00a0Watch Society"),
    ("an invisible letter", "Coral Watch Society\u200b"),
]:
    @case(f"{letters} in a name", plain.found("of the log does not open with it"))
    def _(p, name=name):
        p.row(SPRINGS, CORAL)["name"] = name


@case("controls of a terminal in a name", plain.found("of the log does not open with it"))
def _(p):
    p.row(SPRINGS, CORAL)["name"] = "Coral\u001b[2J\u202e\r\nOK\n"


@case("a value moved from one field to another", plain.found("of the log does not open with it"))
def _(p):
    row = p.row(SPRINGS, TIDAL)
    row["role"] = row.pop("place")


@case("an empty field added", plain.found("of the log does not open with it"))
def _(p):
    p.row(SPRINGS, CORAL)["short"] = ""


@case("the affiliation of a person without the words that it is for identification only", plain.found("must stand with an affiliation, and only there"))
def _(p):
    del p.row(SPRINGS, "Celia Marin")["for_identification_only"]


@case("the affiliation of a person said to be the body's own signature", plain.found("must stand with an affiliation, and only there"))
def _(p):
    p.row(SPRINGS, "Celia Marin")["for_identification_only"] = False


@case(
    "a correction in the signer's name",
    plain.unseen("it was logged as a correction"),
    receipt(CORAL).told("it is listed in other words today"),
    receipt(ANA).unseen("a plain receipt holds no name"),
    receipt("Ana Orilla, full").told("it is listed in other words today"),
)
def _(p):
    for name, new in [(CORAL, "Coral Watch Sect"), (ANA, "Ana Orillo")]:
        row = p.row(SPRINGS, name)
        row["name"] = new
        row["record"] = p.log("correct", ref=p.ref(row["leaf"]), kind="org" if name == CORAL else "person", commit=p.seal(SPRINGS, row))


@case(
    "a correction that makes a person of an organisation",
    plain.unseen("it was logged as a correction"),
    receipt(CORAL).told("it is listed in other words today"),
)
def _(p):
    row = p.drop(SPRINGS, CORAL)
    row |= {"kind": "individual", "group": "individuals"}
    at = p.lists[SPRINGS]["list"].index(p.row(SPRINGS, DELIA))
    p.lists[SPRINGS]["list"].insert(at, row)
    p.lists[SPRINGS]["counts"]["individuals"] += 1
    p.number(SPRINGS)
    row["record"] = p.log("correct", ref=p.ref(row["leaf"]), kind="person", commit=p.seal(SPRINGS, row))


@case("a correction logged and the name before it shown", plain.found("what was last accepted for this signature is entry"))
def _(p):
    row = p.row(SPRINGS, CORAL)
    p.log("correct", ref=p.ref(row["leaf"]), kind="org", commit=p.seal(SPRINGS, dict(row, name="Other")))


@case("a correction that makes a confirmed signature of a reported one", plain.found("is shown as confirmed, and the log says reported"))
def _(p):
    row = p.row(SPRINGS, "Circle of Nurses Brona")
    row["status"] = "confirmed"
    row["record"] = p.log("correct", ref=p.ref(row["leaf"]), kind="org", commit=p.seal(SPRINGS, row))
    p.lists[SPRINGS]["counts"]["organisations"] += 1
    p.lists[SPRINGS]["counts"]["reported_organisations"] -= 1


@case("a correction that gives the entry the id of another", plain.found("stands in the list twice"))
def _(p):
    row = p.row(SPRINGS, CORAL)
    row["id"] = p.row(SPRINGS, TIDAL)["id"]
    row["record"] = p.log("correct", ref=p.ref(row["leaf"]), kind="org", commit=p.seal(SPRINGS, row))


@case(
    "a correction that gives the entry a new id",
    plain.unseen("it was logged as a correction"),
    receipt(CORAL).told("it is listed in other words today"),
)
def _(p):
    row = p.row(SPRINGS, CORAL)
    row["id"] = new_id()
    row["record"] = p.log("correct", ref=p.ref(row["leaf"]), kind="org", commit=p.seal(SPRINGS, row))


@case("a correction of a signature that has left", plain.found("which had ended"))
def _(p):
    p.log("correct", ref=p.ref(27), kind="org", commit=b64(bytes(32)))
