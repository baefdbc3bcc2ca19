"""Sites that answer otherwise than their files."""

import json
import secrets

from forgery.looks import ANA, CORAL, case, served, watched
from forgery.publication import Publication, b64, with_lines
from forgery.site import HARBOUR, SPRINGS


@case("a site whose list is another in another language", served.unseen("only the list in the order of the authentic language is read"))
def _(p):
    forged = Publication(p.town.folder / "out", p.key)
    forged.lists[SPRINGS] |= {"lang": "es", "title": "Manantiales abiertos"}
    forged.drop(SPRINGS, CORAL)
    p.odd[f"/s/{SPRINGS}/list.json?lang=es"] = (200, forged.list_bytes(SPRINGS))


@case("a site whose page is not its list", served.unseen("pages are not looked at"), watched.unseen("pages are not looked at"))
def _(p):
    p.odd[f"/s/{SPRINGS}"] = (200, b"<h1>Nobody signed</h1>")


@case(
    "a site that cannot show one of its lists for a while",
    served.found("could not be read"),
)
def _(p):
    p.odd[f"/s/{SPRINGS}/list.json"] = (503, b"")


@case("a site that names no statement", served.found("leaves out the statement"), watched.found("GONE"))
def _(p):
    p.odd["/api/v1/statements"] = (200, b"[]")


@case("a site that names one statement of two", served.found("leaves out the statement"), watched.found("GONE"))
def _(p):
    p.odd["/api/v1/statements"] = (200, json.dumps([{"slug": SPRINGS, "title": "Keep the springs open", "lang": "en", "version": 1}]).encode())


@case("a site that names a statement that has no list", served.found("spelled as on the site"))
def _(p):
    p.odd["/api/v1/statements"] = (200, json.dumps([{"slug": slug, "title": "x", "lang": "en", "version": 1} for slug in [SPRINGS, HARBOUR, "more"]]).encode())


@case("a site whose statements are no JSON", served.found("could not be read"))
def _(p):
    p.odd["/api/v1/statements"] = (200, b"<html>")


@case("a site that does not say its statements", served.found("could not be read"))
def _(p):
    p.odd["/api/v1/statements"] = (404, b"")


@case("a site that names a statement outside its folder", served.found("could not be read"))
def _(p):
    p.odd["/api/v1/statements"] = (200, json.dumps([{"slug": "../../etc", "title": "x", "lang": "en", "version": 1}]).encode())


@case("a site without list.csv", served.found("missing"), watched.found("missing"))
def _(p):
    p.odd[f"/s/{SPRINGS}/list.csv"] = (404, b"")


@case("a site that sends elsewhere for its list", served.found("could not be read"))
def _(p):
    p.odd[f"/s/{SPRINGS}/list.json"] = (302, b"http://127.0.0.1:9/list.json")


@case("a site whose list is of more than its checkpoint", served.found("missing"))
def _(p):
    p.files["log/checkpoint"] = p.checkpoint(len(p.entries) - 3).encode()


# --- sites that change while they are read


def goes_on(p, path, change):
    """Each time that this path is asked for, the log goes on, and everything is written anew."""

    def answer():
        change()
        p.write(p.folder)
        return 200, (p.folder / path).read_bytes()

    p.odd[f"/{path}"] = answer


def hide(p, pending):
    """Takes a row out; gives the index of its event."""
    leaf = p.drop(SPRINGS, ANA)["leaf"]
    p.lists[SPRINGS]["log"]["pending"] = [leaf] if pending else []
    return leaf


def choose(p, index, *displays):
    for display in displays:
        p.log("display", ref=p.ref(index), display=display)


def take_back(p, index):
    p.log("withdraw", ref=p.ref(index), by="operator", reason="reopened")


def sign_anew(p, index, **changed):
    p.entries.append(with_lines(p.entries[index], submit="-", day=p.day, **changed))
    return len(p.entries) - 1


@case("a name called pending, with a choice that changes nothing at each look", served.found("it changes nothing"), watched.found("it changes nothing"))
def _(p):
    leaf = hide(p, True)
    goes_on(p, "log/checkpoint", lambda: choose(p, leaf, "public"))


@case("a name called pending, with a choice and its contrary at each look", served.found("in two looks"), watched.found("in two looks"))
def _(p):
    leaf = hide(p, True)
    goes_on(p, "log/checkpoint", lambda: choose(p, leaf, "counted", "public"))


@case("a name called pending, with a correction at each look", served.found("in two looks"), watched.found("in two looks"))
def _(p):
    leaf = hide(p, True)
    goes_on(p, "log/checkpoint", lambda: p.log("correct", ref=p.ref(leaf), kind="person", commit=b64(secrets.token_bytes(32))))


def ended_and_signed(p, commit):
    now = [hide(p, False)]
    goes_on(p, "log/vkey", lambda: take_back(p, now[-1]))
    goes_on(p, "log/checkpoint", lambda: now.append(sign_anew(p, now[0], **commit())))


@case("a signature ended before each list, and entered anew after it", served.found("in two looks"), watched.found("in two looks"))
def _(p):
    ended_and_signed(p, dict)


@case("the same, with another commitment each time", served.found("the same signature"), watched.found("the same signature", "ended"))
def _(p):
    ended_and_signed(p, lambda: {"commit": b64(secrets.token_bytes(32))})


@case("a list with another signature line each time, and a CSV that says something else", served.found("is not what list.json makes of it"))
def _(p):
    def answer():
        line = f"— other.example/w {b64(secrets.token_bytes(76))}\\n"
        p.edits[SPRINGS] = lambda text: text.replace('\\n","pending"', f'\\n{line}","pending"')
        return 200, p.list_bytes(SPRINGS)

    p.odd[f"/s/{SPRINGS}/list.json"] = answer
    p.odd[f"/s/{SPRINGS}/list.csv"] = (200, p.csv_bytes(SPRINGS).replace(CORAL.encode(), b"Invented"))


@case("a list with other rows each time", served.found("is not what list.json makes of it"))
def _(p):
    def answer():
        p.row(SPRINGS, p.lists[SPRINGS]["list"][0]["name"])["name"] = f"Name {secrets.token_hex(4)}"
        return 200, p.list_bytes(SPRINGS)

    p.odd[f"/s/{SPRINGS}/list.json"] = answer


@case("all signatures ended by the operator", served.told("withdrawn by the operator", "none is left"), watched.told("ended: ", "none is left"))
def _(p):
    listed = p.lists[SPRINGS]
    for index in p.find("sign", statement=listed["statement_id"]):
        if not p.find("withdraw", ref=p.ref(index)) and not p.find("erase", ref=p.ref(index)) and not p.find("merge", ref=p.ref(index)):
            take_back(p, index)
    listed["list"] = []
    listed["counts"] = {word: 0 for word in listed["counts"]}
