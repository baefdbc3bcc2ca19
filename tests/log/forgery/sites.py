"""Sites that answer otherwise than their files."""

import json

from forgery.looks import CORAL, case, served, watched
from forgery.publication import Publication
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
