"""The site that is forged: two statements with signers of every kind, their receipts, and what was published earlier."""

import base64
import re
import time

from site_with_desk import Desk, database, live

SPRINGS, HARBOUR = "open-springs", "harbour-lights"
HEADINGS = '[[category]]\nkey = "growers"\nheading = { en = "Growers" }\n[[category]]\nkey = "schools"\nheading = { en = "Schools" }\n'
TEXT = """+++
slug = "{slug}"
language = "en"
title = "{title}"
launch = "2099-01-01 09:00"
zone = "Atlantic/Azores"
controller = "Harbour Table, Quay Street 3"
{more}[[demand]]
to = ["Board of Springs"]
text = "Leave every spring open to those who live below it."
+++
We, the undersigned, live from the springs. They are open, and they shall stay so.
+++
language = "es"
title = "{spanish}"

[[demand]]
to = ["Junta de Manantiales"]
text = "Dejar abierto cada manantial a quienes viven abajo."
+++
Vivimos de los manantiales. Están abiertos, y así deben seguir.
"""
REPORTED = ["Guild of Weavers Arbel", "Circle of Nurses Brona", "Union of Bakers Cadiro", "League of Divers Delmar", "Chorus of Potters Esvik"]
FULL = {"short_name": "TBC", "org_name_other": "Banco de Mareas", "website": "https://tides.example"}
PERSON = {"kind": "individual", "authority": "", "role": ""}
# By the form for SPRINGS, in this order.
FIRST = {
    "Coral Watch Society": {},
    "Ana Orilla": PERSON,
    "Bruno Cedo": PERSON | {"role": "Potter", "place": "Lower Village"},
    "Celia Marin": PERSON | {"kind": "affiliated", "affiliation": "School of Bridges"},
    "Quirina Callada": PERSON | {"display": "counted"},
    "Silent Ferry Pilots": {"display": "counted"},
    "Amaro Tarde": PERSON | {"display": "at_launch"},
    "Night Watch League": {"display": "at_launch"},
    "Hollow Hill Archive": {},
    "Marsh Road Library": {"display": "counted"},
    "Sisters of the Dovecote": {},
    "Left Behind Choir": {},
    "Erased Brass Band": {},
}
LATER = {"Tidal Bank Cooperative": FULL, "Reef Schools Union": {}, "Delia Foz": PERSON}
UNDECIDED = {"Bureau of Grey Areas": {}, "Ropewalk Cooperative": {}}
# For HARBOUR, with a category each.
PILOTS = {
    "Pilots of the Outer Light": {"category": "growers"},
    "Lantern School": {"category": "schools"},
    "Anchor Farm": {"category": "growers"},
    "Jocasta Fenn": PERSON | {"category": "schools", "display": "at_launch"},
}


class Town(Desk):
    """The site, and everybody's sign-ons by name."""

    def __init__(self):
        super().__init__("undersigned-forge-", site_url="https://sign.example")
        self.ids, self.emails, self.kept = {}, {}, {}

    def settled(self):
        while int(database(self, "SELECT count(*) FROM log_pending")[0][0]):
            time.sleep(0.05)

    def open(self):
        for slug, title, spanish, more in [
            (SPRINGS, "Keep the springs open", "Manantiales abiertos", ""),
            (HARBOUR, "Keep the harbour lights", "Las luces del puerto", 'order = "time"\n' + HEADINGS),
        ]:
            path = self.folder / f"{slug}.md"
            path.write_text(TEXT.format(slug=slug, title=title, spanish=spanish, more=more), encoding="utf-8")
            self.cli("statement", "create", path)
            self.cli("statement", "open", slug, "--yes")
        path = self.folder / "list.txt"
        path.write_text("".join(f"{number}. {name}\n" for number, name in enumerate(REPORTED, 1)), encoding="utf-8")
        self.cli("import", SPRINGS, path, "--accept")

    def sign(self, slug, people, forms):
        """Everybody sends the form and confirms."""
        visitor = live.Visitor(self)
        for (name, fields), form in zip(people.items(), forms):
            self.emails[name] = f"box{len(self.emails)}@post{len(self.emails)}.example"
            answer = visitor.sign_on(slug, form, name, self.emails[name], **fields)
            assert answer.status == 303, (name, answer.text[:1500])
            self.ids[name] = re.search(r"[?&]f=([A-Za-z0-9_-]{22})", answer.location).group(1)
        tokens = {mail["to"]: token for mail in self.outbox() if (token := live.token_in(mail["body"]))}
        for name in people:
            assert visitor.confirm(tokens[self.emails[name]]).status in (200, 303), name

    def own_page(self, name):
        links = [found.group(0) for mail in self.outbox() if mail["to"] == self.emails[name] and (found := re.search(r"/signon/[A-Za-z0-9_-]+", mail["body"]))]
        return links[-1]

    def own(self, name, act, /, **fields):
        """Does something on the signer's own page; gives the answer."""
        visitor, path = live.Visitor(self), self.own_page(name)
        form = next(form for form in live.forms(visitor.get(path).text) if form["fields"].get("act") == act)
        answer = visitor.post(path, form["fields"] | fields)
        assert answer.status == 200, (name, act, answer.status, answer.text[:1500])
        return answer

    def opening_of(self, name):
        """The opening that its receipt holds (base64)."""
        extra = base64.b64decode(re.search(r"^extra (\S+)", self.kept[name].read_text(), re.M).group(1))
        at = 2 + int.from_bytes(extra[:2], "big")
        return base64.b64encode(extra[at : at + 32]).decode()

    def correct(self, slug, name, **fields):
        path = f"/desk/s/{slug}/signon/{self.ids[name]}"
        seen = {word: value for form in live.forms(self.desk("GET", path).text) for word, value in form["fields"].items()}
        answer = self.desk("POST", path, seen | {"act": "correct", "name": name} | fields)
        assert answer.status == 200, (name, answer.status, answer.text[:1500])

    def decide(self, slug, names, act, /, **fields):
        """Decides about each of them, from what the queue shows."""
        shown = {one["id"]: one for one in self.waiting(slug)}
        for name in names:
            answer = self.desk("POST", f"/desk/s/{slug}/queue", shown[self.ids[name]] | {"act": act} | fields)
            assert answer.status == 303, (name, act, answer.status, answer.text[:1500])

    def keep_receipt(self, name, **fields):
        """Writes down the receipt of an organisation, or the one that a person asks for; gives the path."""
        if fields:
            text = self.own(name, "receipt", understood="yes", **fields).text
        else:
            text = live.Visitor(self).get(f"{self.own_page(name)}/receipt.tlog-proof").text
        assert text.startswith("c2sp.org/tlog-proof@v1\n"), (name, text[:500])
        path = self.folder / f"{name.split()[0].lower()}{'-full' if fields.get('key') else ''}.tlog-proof"
        path.write_text(text)
        return path


def make(town):
    """Signs, decides and publishes: first to `old`, in the end to `out`. Gives the receipts by name."""
    town.open()
    town.start()
    town.enter()
    visitor = live.Visitor(town)
    forms = [visitor.form(f"/s/{SPRINGS}/sign") for _ in range(len(FIRST) + len(LATER) + len(UNDECIDED))]
    harbour = [visitor.form(f"/s/{HARBOUR}/sign") for _ in PILOTS]
    time.sleep(live.FILLING)
    town.sign(SPRINGS, FIRST, forms)
    town.decide(SPRINGS, FIRST, "accept")
    town.settled()
    left = town.keep_receipt("Left Behind Choir")
    town.own("Left Behind Choir", "withdraw", confirm="yes")
    town.own("Erased Brass Band", "erase", erase="yes")
    town.settled()
    town.cli("publish", SPRINGS, HARBOUR, "--out", town.folder / "old")
    receipts = {"Left Behind Choir": left}
    kept = {"early": "Coral Watch Society", "before the correction": "Sisters of the Dovecote", "Hollow Hill Archive": "Hollow Hill Archive"}
    for called, name in kept.items():
        receipts[called] = town.keep_receipt(name).rename(town.folder / f"{called}.tlog-proof")
    town.sign(HARBOUR, PILOTS, harbour)
    town.decide(HARBOUR, PILOTS, "accept")
    town.settled()
    receipts["before the launch"] = town.keep_receipt("Jocasta Fenn", key="")
    town.cli("statement", "launch", HARBOUR)
    town.sign(SPRINGS, LATER | UNDECIDED, forms[len(FIRST) :])
    town.decide(SPRINGS, LATER, "accept")
    town.decide(SPRINGS, ["Bureau of Grey Areas"], "decline", reason="authority")
    town.own("Hollow Hill Archive", "display", display="counted")
    town.own("Marsh Road Library", "display", display="public")
    town.own("Sisters of the Dovecote", "correct", wish="Please add the town.")
    town.correct(SPRINGS, "Sisters of the Dovecote", place="Farther Village")
    town.settled()
    for name in ["Coral Watch Society", "Tidal Bank Cooperative", "Silent Ferry Pilots", "Night Watch League", "Marsh Road Library", "Ropewalk Cooperative"]:
        receipts[name] = town.keep_receipt(name)
    for name in ["Ana Orilla", "Amaro Tarde", "Quirina Callada", "Delia Foz"]:
        receipts[name] = town.keep_receipt(name, key="")
    town.kept = {name: town.keep_receipt(name, key="with") for name in ["Amaro Tarde", "Quirina Callada", "Ana Orilla"]}
    receipts["Ana Orilla, full"] = town.kept["Ana Orilla"]
    town.stop()
    town.cli("publish", SPRINGS, HARBOUR, "--out", town.folder / "out")
    return receipts
