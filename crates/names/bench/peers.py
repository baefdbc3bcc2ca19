"""Scores of labelled pairs by other tools and by this crate, in one table; see compare.sh.

    python bench/peers.py PAIRS.tsv OURS.tsv

OURS.tsv is what `cargo run --release --example bench -- PAIRS.tsv OURS.tsv` writes: a score and a band for each pair, and on the
last two lines the microseconds for two strings and for two prepared names. Names only, whole strings in. Tools that are not
symmetric get the better score of both directions; their time is that of one. A tool that is not installed is left out.
"""
import sys
import time

SETS = [
    ("mixed", {"variant", "name_plus_acronym"}, {"near_neighbour", "parent_child"}),
    ("variant : parent_child", {"variant"}, {"parent_child"}),
    ("variant : near_neighbour", {"variant"}, {"near_neighbour"}),
    ("name + acronym : near_neighbour", {"name_plus_acronym"}, {"near_neighbour"}),
]


def rapidfuzz():
    from rapidfuzz import fuzz
    from rapidfuzz.utils import default_process

    for name in ("ratio", "token_sort_ratio", "token_set_ratio", "WRatio"):
        scorer = getattr(fuzz, name)
        yield f"RapidFuzz {name}", lambda a, b, scorer=scorer: scorer(a, b, processor=default_process), True


def nomenklatura():
    from followthemoney import ValueEntity
    from nomenklatura.matching import LogicV2, NameMatcher
    from nomenklatura.matching.types import ScoringConfig

    config = ScoringConfig.defaults()

    def entity(number, name):
        return ValueEntity.from_dict({"id": number, "schema": "Organization", "properties": {"name": [name]}})

    for matcher in (LogicV2, NameMatcher):
        yield (
            f"nomenklatura {matcher.NAME}",
            lambda a, b, matcher=matcher: matcher.compare(entity("1", a), entity("2", b), config).score,
            False,
        )


def prepared_nomenklatura(rows):
    """Microseconds to analyse one name (rigour) and to compare two analysed names (nomenklatura's symbolic comparison)."""
    from followthemoney import ValueEntity
    from nomenklatura.matching.logic_v2.names.analysis import entity_names
    from nomenklatura.matching.logic_v2.names.match import match_name_symbolic
    from rigour.names import CompareConfig

    def analysed(name, query):
        entity = ValueEntity.from_dict({"id": "1", "schema": "Organization", "properties": {"name": [name]}})
        return next(iter(entity_names(entity, prop=None, is_query=query)), None)

    rows = rows[:2000]
    start = time.perf_counter()
    pairs = [(analysed(row[4], True), analysed(row[5], False)) for row in rows]
    analyse = (time.perf_counter() - start) * 1e6 / (2 * len(rows))
    config = CompareConfig()
    start = time.perf_counter()
    for a, b in pairs:
        if a is not None and b is not None:
            match_name_symbolic(a, b, config, 0.8, 0.2, 1.3)
    return analyse, (time.perf_counter() - start) * 1e6 / len(pairs)


def curve(scored):
    """Best F1 with its precision and recall, and recall at precision .95."""
    scored = sorted(scored, key=lambda row: -row[0])
    positives = sum(same for _, same in scored)
    hits, best, sure = 0, (0.0, 0.0, 0.0), 0.0
    for at, (score, same) in enumerate(scored):
        hits += same
        if at + 1 < len(scored) and scored[at + 1][0] == score:
            continue
        precision, recall = hits / (at + 1), hits / positives
        best = max(best, (2 * precision * recall / (precision + recall + 1e-9), precision, recall))
        if precision >= 0.95:
            sure = max(sure, recall)
    return (*best, sure)


def tools():
    for family in (rapidfuzz, nomenklatura):
        try:
            yield from family()
        except ImportError as problem:
            print(f"left out: {problem}", file=sys.stderr)


def timed(score, rows):
    """The scores, and microseconds per pair: the median of nine runs, as of this crate; of slow tools one run."""
    times = []
    while len(times) < 9:
        start = time.perf_counter()
        scores = [score(row[4], row[5]) for row in rows]
        times.append((time.perf_counter() - start) * 1e6 / len(rows))
        if times[0] > 20:
            break
    return scores, sorted(times)[len(times) // 2]


def row_of(name, rows, scores, text, ready):
    cells = []
    for _, positive, negative in SETS:
        scored = [(s, int(row[0])) for s, row in zip(scores, rows) if row[1] in positive | negative]
        f1, _, _, sure = curve(scored)
        cells.append(f"{f1:.3f} / {sure:.3f}")
    print(f"| {name} | {' | '.join(cells)} | {text} | {ready} |")


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        next(lines)
        rows = [line.rstrip("\n").split("\t") for line in lines]
    with open(sys.argv[2], encoding="utf-8") as lines:
        ours = [line.rstrip("\n").split("\t") for line in lines]
    text, ready = ours[-2][1], ours[-1][1]
    print(f"\nBest F1 / recall at precision .95, names only, {len(rows)} pairs; µs per pair from two strings, and from two prepared names.\n")
    print(f"| tool | {' | '.join(title for title, _, _ in SETS)} | µs | prepared |\n|---|{'---|' * (len(SETS) + 2)}")
    row_of("**names**", rows, [float(line[0]) for line in ours[:-2]], f"**{float(text):.2f}**", f"**{float(ready):.2f}**")
    for name, score, symmetric in tools():
        for row in rows[:50]:
            score(row[4], row[5])
        scores, spent = timed(score, rows)
        if not symmetric:
            scores = [max(s, score(row[5], row[4])) for s, row in zip(scores, rows)]
        row_of(name, rows, scores, f"{spent:.1f}", "")
    try:
        analyse, symbolic = prepared_nomenklatura(rows)
        print(f"\nOf nomenklatura: a name analysed (rigour) in {analyse:.0f} µs, two analysed names compared in {symbolic:.0f} µs.")
    except ImportError as problem:
        print(f"left out: {problem}", file=sys.stderr)


if __name__ == "__main__":
    main()
