"""A publication in the hands of somebody who has the log's key: read, changed, and written anew with every hash and signature as it must be.

The formats are those of docs/log-format.md. Only the standard library is needed, so Ed25519 is written out here; it is for tests alone.
"""

import base64
import csv
import hashlib
import hmac
import io
import json
import pathlib
import secrets

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, -1, PRIME) % PRIME
WORDS = ["name", "short", "other_name", "role", "affiliation", "place", "website", "category"]
COLUMNS = ["number", "id", "group", "kind", "name", "short", "other_name", "role", "affiliation", "place", "website"]
STATUS = {"confirmed": "confirmed", "reported": "reported by the convenor, not confirmed"}


def root_of_minus_one():
    return pow(2, (PRIME - 1) // 4, PRIME)


def base_point():
    y = 4 * pow(5, -1, PRIME) % PRIME
    square = (y * y - 1) * pow(CURVE * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * root_of_minus_one() % PRIME
    x = PRIME - x if x & 1 else x
    return (x, y, 1, x * y % PRIME)


def add(one, two):
    a, b = (one[1] - one[0]) * (two[1] - two[0]), (one[1] + one[0]) * (two[1] + two[0])
    c, d = 2 * one[3] * two[3] * CURVE, 2 * one[2] * two[2]
    e, f, g, h = (b - a) % PRIME, (d - c) % PRIME, (d + c) % PRIME, (b + a) % PRIME
    return (e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME)


def times(number, point):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, point)
        point, number = add(point, point), number >> 1
    return total


def packed(point):
    inverse = pow(point[2], -1, PRIME)
    x, y = point[0] * inverse % PRIME, point[1] * inverse % PRIME
    return (y | (x & 1) << 255).to_bytes(32, "little")


class Key:
    """A key that signs notes."""

    def __init__(self, name, seed, algorithm=1):
        self.name, self.seed, self.algorithm = name, seed, bytes([algorithm])
        digest = hashlib.sha512(seed).digest()
        self.prefix = digest[32:]
        self.scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
        self.public = packed(times(self.scalar, base_point()))
        self.id = hashlib.sha256(name.encode() + b"\n" + self.algorithm + self.public).digest()[:4]

    @classmethod
    def read(cls, path):
        words = pathlib.Path(path).read_text().strip().split("+", 4)
        return cls(words[2], base64.b64decode(words[4])[1:])

    @classmethod
    def new(cls, name, algorithm=1):
        return cls(name, secrets.token_bytes(32), algorithm)

    @property
    def vkey(self):
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(self.algorithm + self.public).decode()}"

    def sign(self, message):
        def number(*parts):
            return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % ORDER

        nonce = number(self.prefix, message)
        point = packed(times(nonce, base_point()))
        answer = (nonce + number(point, self.public, message) * self.scalar) % ORDER
        return point + answer.to_bytes(32, "little")

    def line(self, text):
        """The signature line of a note, without the LF."""
        return f"— {self.name} {base64.b64encode(self.id + self.sign(text.encode())).decode()}"


def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(count):
    """The greatest power of two below it."""
    return 1 << (count - 1).bit_length() - 1


def root(hashes):
    if len(hashes) < 2:
        return hashes[0] if hashes else hashlib.sha256(b"").digest()
    at = split(len(hashes))
    return node(root(hashes[:at]), root(hashes[at:]))


def proof(index, hashes):
    """The inclusion proof, lowest first."""
    if len(hashes) < 2:
        return []
    at = split(len(hashes))
    if index < at:
        return proof(index, hashes[:at]) + [root(hashes[at:])]
    return proof(index - at, hashes[at:]) + [root(hashes[:at])]


def event(kind, /, form=1, **lines):
    """The bytes of an event; `form` is the number after the v."""
    text = f"undersigned.log/v{form} {kind}\n" + "".join(f"{word} {value}\n" for word, value in lines.items())
    return text.encode()


def lines_of(entry):
    """The lines of an event after the first, as a dictionary, and its type as `type`."""
    first, *rest = entry.decode().rstrip("\n").split("\n")
    return {"type": first.split(" ")[1]} | dict(line.split(" ", 1) for line in rest)


def with_lines(entry, **changed):
    """The event with other values on some of its lines; None takes a line away."""
    first, *rest = entry.decode().rstrip("\n").split("\n")
    kept = []
    for line in rest:
        word = line.split(" ", 1)[0]
        if word not in changed:
            kept.append(line)
        elif changed[word] is not None:
            kept.append(f"{word} {changed[word]}")
    return ("\n".join([first, *kept]) + "\n").encode()


def record(listed, row):
    """What an entry commits to, from a row of list.json."""
    text = f"undersigned.record/v1\nstatement {listed['statement_id']}\nid {row['id']}\nkind {row['kind']}\nstatus {row['status']}\n"
    text += f"version {row['signed_version']}\n"
    for word in WORDS:
        if row.get(word) is not None:
            text += f"{word} {len(row[word].encode())} {row[word]}\n"
    return text.encode()


def commit(opening, text):
    return hmac.new(b"undersigned/commit/v1", opening + len(text).to_bytes(4, "big") + text, hashlib.sha256).digest()


def b64(data):
    return base64.b64encode(data).decode()


def new_id():
    return base64.urlsafe_b64encode(secrets.token_bytes(16)).rstrip(b"=").decode()


def bundles(folder):
    """All entries of a published log of fewer than 65,536."""
    size = int((folder / "log/checkpoint").read_text().split("\n")[1])
    entries = []
    for first in range(0, size, 256):
        width = min(256, size - first)
        data = (folder / "log/tile/entries" / tile_name(first // 256, width)).read_bytes()
        for _ in range(width):
            length = int.from_bytes(data[:2], "big")
            entries.append(data[2 : 2 + length])
            data = data[2 + length :]
    return entries


def tile_name(number, width):
    return f"{number:03}" if width == 256 else f"{number:03}.p/{width}"


class Publication:
    """Everything that is published: `entries`, the lists by folder, the files of the texts. `write` signs it and writes it down."""

    def __init__(self, folder, key):
        self.key = self.list_key = key
        self.entries = bundles(folder)
        self.lists = {}
        # Sums of the counts that a case has chosen itself.
        self.own_sums = set()
        for path in sorted(folder.glob("s/*/list.json")):
            self.lists[path.parent.name] = json.loads(path.read_text(encoding="utf-8"))
            del self.lists[path.parent.name]["signature"]
        self.texts = {path.name: path.read_bytes() for path in (folder / "log/text").iterdir()}
        self.vkey = key.vkey
        # What is written besides or in place of what follows from the above: by path its bytes, a function that gets the path, or None for no file.
        self.files = {}
        # Size of the checkpoint that each list carries, where it is not the whole log; and what is done to the bytes of each before they are signed.
        self.covers, self.edits = {}, {}

    # --- reading

    def row(self, slug, name):
        return next(row for row in self.lists[slug]["list"] if row["name"] == name)

    def find(self, kind, /, **lines):
        """Indexes of the events of a type with these lines."""
        found = []
        for index, entry in enumerate(self.entries):
            read = lines_of(entry)
            if read["type"] == kind and all(read.get(word) == value for word, value in lines.items()):
                found.append(index)
        return found

    def ref(self, index):
        return f"{index} {leaf_hash(self.entries[index]).hex()[:16]}"

    @property
    def day(self):
        return lines_of(self.entries[-1])["day"]

    # --- changing

    def log(self, kind, /, form=1, **lines):
        """Appends an event; gives its index."""
        day = lines.pop("day", self.day)
        self.entries.append(event(kind, form=form, **lines, day=day))
        return len(self.entries) - 1

    def number(self, slug):
        for number, row in enumerate(self.lists[slug]["list"], 1):
            row["number"] = number
        self.lists[slug]["counts"]["listed"] = len(self.lists[slug]["list"])

    def drop(self, slug, name, count=True):
        """Takes a row out; `count`: as if there were one signature less. Gives the row."""
        listed = self.lists[slug]
        row = self.row(slug, name)
        listed["list"].remove(row)
        if count:
            listed["counts"][self.counted(row)] -= 1
        self.number(slug)
        return row

    @staticmethod
    def counted(row):
        """The field of `counts` in which a row is counted."""
        kind = "organisations" if row["kind"] == "organisation" else "individuals"
        return kind if row["status"] == "confirmed" else f"reported_{kind}"

    def seal(self, slug, row):
        """A fresh opening for the row; gives the commitment."""
        opening = secrets.token_bytes(32)
        row["opening"] = b64(opening)
        return b64(commit(opening, record(self.lists[slug], row)))

    def sign_event(self, slug, row, **changed):
        """A `sign` for the row, with a commitment that it opens."""
        lines = {
            "statement": self.lists[slug]["statement_id"], "text": b64(bytes.fromhex(self.lists[slug]["text_sha256"])),
            "kind": "org" if row["kind"] == "organisation" else "person", "status": row["status"], "display": "public", "submit": "-",
            "commit": self.seal(slug, row), "day": self.day,
        }
        return event("sign", form=2, **(lines | changed))

    def invent(self, slug, name, after, **changed):
        """A new name, logged and listed as if it had signed; after the row of which name."""
        listed = self.lists[slug]
        row = {
            "number": 0, "id": new_id(), "group": "organisations", "kind": "organisation", "name": name, "status": "confirmed", "signed_version": 1,
        } | changed
        self.entries.append(self.sign_event(slug, row))
        row["leaf"] = row["record"] = len(self.entries) - 1
        at = 1 + [one["name"] for one in listed["list"]].index(after)
        row["group"] = listed["list"][at - 1]["group"]
        listed["list"].insert(at, row)
        listed["counts"][self.counted(row)] += 1
        self.number(slug)
        return row

    def replace(self, changes):
        """Writes the log anew: `changes` gives for an index the event that takes its place, or None for none. All references and indexes follow."""
        old, self.entries, moved = self.entries, [], {}
        for index, entry in enumerate(old):
            entry = changes.get(index, entry)
            if entry is None:
                continue
            refer = {}
            for word in ["prev", "submit", "ref", "into"]:
                value = lines_of(entry).get(word, "-")
                if value != "-" and int(value.split(" ")[0]) in moved:
                    refer[word] = self.ref(moved[int(value.split(" ")[0])])
            moved[index] = len(self.entries)
            self.entries.append(with_lines(entry, **refer))
        for listed in self.lists.values():
            for row in listed["list"]:
                row["leaf"], row["record"] = moved.get(row["leaf"], row["leaf"]), moved.get(row["record"], row["record"])
            listed["log"]["pending"] = [moved[index] for index in listed["log"]["pending"] if index in moved]
        return moved

    def resort(self, order):
        """Writes the log anew with its events in another order (old indexes in their new order)."""
        old = self.entries
        place = {index: at for at, index in enumerate(order)}
        self.entries = [old[index] for index in order]
        for at in range(len(self.entries)):
            refer = {}
            for word in ["prev", "submit", "ref", "into"]:
                value = lines_of(self.entries[at]).get(word, "-")
                if value != "-":
                    refer[word] = self.ref(place[int(value.split(" ")[0])])
            self.entries[at] = with_lines(self.entries[at], **refer)
        for listed in self.lists.values():
            for row in listed["list"]:
                row["leaf"], row["record"] = place[row["leaf"]], place[row["record"]]
        return place

    # --- writing

    def checkpoint(self, size=None):
        hashes = [leaf_hash(entry) for entry in self.entries[:size]]
        text = f"{self.key.name}\n{len(hashes)}\n{b64(root(hashes))}\n"
        return text + "\n" + self.key.line(text) + "\n"

    def receipt(self, index, opening=b"", text=b"", size=None):
        """A receipt as the site would make it."""
        hashes = [leaf_hash(entry) for entry in self.entries[:size]]
        entry = self.entries[index]
        extra = len(entry).to_bytes(2, "big") + entry + opening + text
        shown = ["c2sp.org/tlog-proof@v1", f"extra {b64(extra)}", f"index {index}", *map(b64, proof(index, hashes))]
        return "\n".join(shown) + "\n\n" + self.checkpoint(size)

    def list_bytes(self, slug):
        listed = dict(self.lists[slug])
        listed["counts"] = self.summed(listed["counts"])
        listed["log"] = listed["log"] | {"origin": self.key.name, "checkpoint": self.checkpoint(self.covers.get(slug))}
        body = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))[:-1]
        body = self.edits.get(slug, lambda text: text)(body).encode()
        note = f"undersigned.list/v1\n{listed['statement']}\n{hashlib.sha256(body).hexdigest()}\n"
        return body + f',"signature":"{self.list_key.line(note)}"}}\n'.encode()

    def summed(self, counts):
        """The counts with sums that fit them, as somebody who hides something would write them; a sum that a case has changed stays."""
        parts = ["organisations", "individuals", "reported_organisations", "reported_individuals"]
        if any(part not in counts for part in parts):
            return counts
        confirmed, reported = (counts[a] + counts[b] for a, b in (parts[:2], parts[2:]))
        sums = {"total": confirmed + reported, "confirmed": confirmed}
        return counts | {word: number for word, number in sums.items() if word not in self.own_sums}

    def csv_bytes(self, slug):
        """list.csv as it follows from the list."""
        file = io.StringIO()
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([{"short": "short_name"}.get(column, column) for column in COLUMNS] + ["status", "version"])
        for row in self.lists[slug]["list"]:
            shown = row | {"group": row.get("heading", row["group"]), "version": row["signed_version"], "status": STATUS.get(row["status"], row["status"])}
            if row.get("affiliation"):
                shown["affiliation"] = f"{row['affiliation']} (for identification only)"
            values = [str(shown.get(column, "")) for column in [*COLUMNS, "status", "version"]]
            writer.writerow(["'" + value if value[:1] in ("=", "+", "-", "@") else value for value in values])
        return ("\ufeff" + file.getvalue()).encode()

    def tiles(self):
        """Path and bytes of every file of the tree."""
        made, level, hashes = {}, 0, [leaf_hash(entry) for entry in self.entries]
        for first in range(0, len(self.entries), 256):
            entries = self.entries[first : first + 256]
            data = b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)
            made[f"log/tile/entries/{tile_name(first // 256, len(entries))}"] = data
        while hashes:
            for first in range(0, len(hashes), 256):
                some = hashes[first : first + 256]
                made[f"log/tile/{level}/{tile_name(first // 256, len(some))}"] = b"".join(some)
            hashes = [root(hashes[first : first + 256]) for first in range(0, len(hashes) - 255, 256)]
            level += 1
        return made

    def write(self, folder):
        files = self.tiles() | {f"log/text/{name}": data for name, data in self.texts.items()}
        files |= {"log/checkpoint": self.checkpoint().encode(), "log/vkey": f"{self.vkey}\n".encode()}
        for slug in self.lists:
            files |= {f"s/{slug}/list.json": self.list_bytes(slug), f"s/{slug}/list.csv": self.csv_bytes(slug)}
        files |= self.files
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if callable(data):
                data(path)
            elif data is not None:
                path.write_bytes(data)
