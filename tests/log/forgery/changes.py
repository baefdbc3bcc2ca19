"""Changes that several cases make to a publication in hand."""

import hashlib

from forgery.publication import b64, with_lines
from forgery.site import SPRINGS

BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def expose(p, kind, display, name):
    """Lists the one who has this choice, in its place by name."""
    leaf = p.find("sign", kind=kind, display=display, statement=p.lists[SPRINGS]["statement_id"])[0]
    listed = p.lists[SPRINGS]
    row = {
        "number": 0, "id": p.town.ids[name], "group": "individuals", "kind": "individual", "name": name, "place": "Upper Village", "status": "confirmed",
        "signed_version": 1, "leaf": leaf, "record": leaf, "opening": p.town.opening_of(name),
    }
    listed["list"].append(row)
    head = [one for one in listed["list"] if one["group"] != "individuals"]
    listed["list"] = head + sorted((one for one in listed["list"] if one["group"] == "individuals"), key=lambda one: one["name"])
    listed["counts"]["unnamed"] -= 1
    p.number(SPRINGS)
    return row


def other_bits(text):
    """The base64 of the same 32 bytes, with one of the bits that are not read."""
    return text[:-2] + BASE64[BASE64.index(text[-2]) ^ 1] + "="


def counts(slug=SPRINGS, **more):
    def forge(p):
        for word, number in more.items():
            p.lists[slug]["counts"][word] += number

    return forge


def odd(index, old, new):
    def forge(p):
        assert old in p.entries[index], p.entries[index]
        p.replace({})
        p.entries[index] = p.entries[index].replace(old, new, 1)
        # What refers to it refers to the new hash.
        for at in range(index + 1, len(p.entries)):
            for word in [b"ref", b"submit", b"into", b"prev"]:
                if f"\n{word.decode()} {index} ".encode() in p.entries[at]:
                    p.entries[at] = with_lines(p.entries[at], **{word.decode(): p.ref(index)})

    return forge


def text_file(p, words):
    """Name of the file of a text that holds these words."""
    return next(name for name, data in p.texts.items() if words in data)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def other_text(p, version=2):
    """Another text with its manifest among the files; gives the hash of the manifest."""
    name = text_file(p, b"# Keep the springs open")
    data = p.texts[name].replace(b"They are open", b"They are closed")
    p.texts[sha256(data)] = data
    manifest = p.texts[p.lists[SPRINGS]["text_sha256"]].decode()
    manifest = manifest.replace(f"{len(p.texts[name])} {name}", f"{len(data)} {sha256(data)}").replace("\nversion 1\n", f"\nversion {version}\n")
    p.texts[sha256(manifest.encode())] = manifest.encode()
    return sha256(manifest.encode())


def erratum(p, kind, text, version=2, prev=0):
    lines = {"statement": p.lists[SPRINGS]["statement_id"], "version": version, "text": b64(bytes.fromhex(text)), "prev": p.ref(prev), "class": kind}
    return p.log("erratum", **lines)
