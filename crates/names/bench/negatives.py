"""Pairs of names of different bodies, for fitting the sizes on more than the near misses of a pairs file.

    python bench/negatives.py NAMES.tsv PAIRS.tsv > negatives.tsv

NAMES.tsv has the columns id, country, name. Three classes: drawn at random, sharing a word, having the same initials. Bodies that
PAIRS.tsv has together in some row are left out: they may be parent and child.
"""
import collections
import random
import re
import sys

SMALL = {"of", "the", "for", "and", "de", "la", "le", "des", "du", "der", "die", "und", "für", "et", "y", "en", "del", "per", "di"}


def words(name):
    return [word for word in re.findall(r"\w+", name.lower()) if word not in SMALL]


def groups(names, key):
    found = collections.defaultdict(list)
    for at, (_, name) in enumerate(names):
        for k in key(name):
            found[k].append(at)
    return [members for members in found.values() if 2 <= len(members) <= 60]


def main():
    draw = random.Random(1)
    with open(sys.argv[1], encoding="utf-8") as lines:
        names = [(row[0], row[2]) for row in (line.rstrip("\n").split("\t") for line in lines) if row[0] != "id"]
    with open(sys.argv[2], encoding="utf-8") as lines:
        known = {frozenset(line.split("\t")[2:4]) for line in lines}
    print("label\tclass\tid1\tid2\tname1\tname2\tlang1\tlang2\tcountry1\tcountry2")

    def pair(kind, members):
        a, b = draw.sample(members, 2)
        (first, one), (second, two) = names[a], names[b]
        if first != second and frozenset((first, second)) not in known:
            print(f"0\t{kind}\t{first}\t{second}\t{one}\t{two}\t\t\t\t")

    everything = range(len(names))
    shared = groups(names, lambda name: set(words(name)))
    initials = groups(names, lambda name: {"".join(word[0] for word in words(name))} if len(words(name)) >= 3 else set())
    for _ in range(3000):
        pair("random", everything)
    for _ in range(3000):
        pair("shared_word", draw.choice(shared))
    for _ in range(1200):
        pair("same_initials", draw.choice(initials))


if __name__ == "__main__":
    main()
