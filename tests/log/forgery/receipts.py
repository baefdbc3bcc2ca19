"""What signers are handed as their receipts."""

import base64

from forgery.looks import ANA, CORAL, TIDAL, case, own, plain
from forgery.publication import record, with_lines
from forgery.site import HARBOUR, SPRINGS


@case("another person's plain receipt handed out", own.unseen("a plain receipt names nobody; the leaf of the row in the list tells"))
def _(p):
    p.drop(SPRINGS, ANA)
    p.replace({17: None})
    p.handed = p.receipt(p.row(SPRINGS, "Bruno Cedo")["leaf"])


@case("another's full receipt with the own name in it", own.found("is not the one that its entry was made for"))
def _(p):
    row = p.row(SPRINGS, TIDAL)
    listed = p.lists[SPRINGS]
    p.handed = p.receipt(row["leaf"], base64.b64decode(row["opening"]), record(listed, row | {"name": "Tidal Bank"}))


@case("a receipt with an opening that opens nothing", own.found("was changed"))
def _(p):
    p.handed = p.receipt(17, bytes(32))


@case("a receipt of a history that is never shown", own.found("was given for more entries than the log at hand has"))
def _(p):
    kept = list(p.entries)
    row = p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    p.handed = p.receipt(row["leaf"])
    p.entries = kept
    p.drop(SPRINGS, "Coral Watch Society South")


@case("a receipt with the proof of another entry", own.found("is not the one that its checkpoint covers"))
def _(p):
    p.handed = p.receipt(17).replace("index 17\n", "index 18\n")


@case("a receipt with another event in it", own.found("is not the one that its checkpoint covers"))
def _(p):
    made = p.receipt(17).split("\n")
    other = p.receipt(18).split("\n")
    p.handed = "\n".join([made[0], other[1], *made[2:]])


@case("a receipt of another statement", own.told("a signature of an organisation", "statement "))
def _(p):
    p.handed = p.receipt(p.row(HARBOUR, "Anchor Farm")["leaf"])


@case("a receipt for a signature that was logged as counted only", own.told("chose"))
def _(p):
    p.invent(SPRINGS, "Coral Watch Society South", CORAL)
    p.entries[-1] = with_lines(p.entries[-1], display="counted")
    p.drop(SPRINGS, "Coral Watch Society South", count=False)
    p.lists[SPRINGS]["counts"]["unnamed"] += 1
    p.handed = p.receipt(len(p.entries) - 1)


@case("a forged receipt left in the folder", plain.found("is not the one that its checkpoint covers"))
def _(p):
    p.files["receipts/mine.tlog-proof"] = p.receipt(17).replace("index 17\n", "index 18\n").encode()
