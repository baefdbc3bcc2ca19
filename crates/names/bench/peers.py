"""The table of `cargo run --release --example bench`, for other tools, on the same pairs file.

    pip install rapidfuzz nomenklatura
    python bench/peers.py PAIRS.tsv

Names only, whole strings in, the better of both directions for tools that are not symmetric. A tool that is not installed is left out.
"""
import sys
import time

SETS = [
    ("variant + name_plus_acronym : near_neighbour + parent_child", {"variant", "name_plus_acronym"}, {"near_neighbour", "parent_child"}),
    ("variant : near_neighbour", {"variant"}, {"near_neighbour"}),
    ("name_plus_acronym : near_neighbour", {"name_plus_acronym"}, {"near_neighbour"}),
    ("variant : parent_child", {"variant"}, {"parent_child"}),
]


def tools():
    """Name and scoring function of every tool that can be imported."""
    try:
        from rapidfuzz import fuzz
        from rapidfuzz.utils import default_process

        for name in ("ratio", "token_sort_ratio", "token_set_ratio", "WRatio"):
            scorer = getattr(fuzz, name)
            yield f"RapidFuzz {name}", lambda a, b, scorer=scorer: scorer(a, b, processor=default_process)
    except ImportError:
        print("rapidfuzz is not installed", file=sys.stderr)
    try:
        from followthemoney import model
        from nomenklatura.matching import LogicV2, NameMatcher
        from nomenklatura.matching.types import ScoringConfig

        try:
            from followthemoney import ValueEntity as Entity
        except ImportError:
            from nomenklatura.entity import CompositeEntity as Entity

        def entity(number, name):
            data = {"id": str(number), "schema": "Organization", "properties": {"name": [name]}}
            return Entity.from_dict(data) if hasattr(Entity, "schema") or Entity.__name__ == "ValueEntity" else Entity.from_dict(model, data)

        for matcher in (LogicV2, NameMatcher):
            config = ScoringConfig.defaults() if hasattr(ScoringConfig, "defaults") else None

            def score(a, b, matcher=matcher, config=config):
                left, right = entity(1, a), entity(2, b)
                return max(matcher.compare(left, right, config).score, matcher.compare(right, left, config).score)

            yield f"nomenklatura {matcher.NAME} (both directions)", score
    except ImportError as problem:
        print(f"nomenklatura cannot be used: {problem}", file=sys.stderr)


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


def main():
    wanted = set().union(*(positive | negative for _, positive, negative in SETS))
    with open(sys.argv[1], encoding="utf-8") as lines:
        next(lines)
        rows = [line.rstrip("\n").split("\t") for line in lines]
    rows = [row for row in rows if row[1] in wanted]
    print("\n| tool | set | best F1 (P / R) | R at P .95 | µs per pair |\n|---|---|---|---|---|")
    for name, score in tools():
        for row in rows[:50]:
            score(row[4], row[5])
        start = time.perf_counter()
        scores = [score(row[4], row[5]) for row in rows]
        spent = (time.perf_counter() - start) * 1e6 / len(rows)
        for title, positive, negative in SETS:
            scored = [(s, int(row[0])) for s, row in zip(scores, rows) if row[1] in positive | negative]
            if scored:
                f1, precision, recall, sure = curve(scored)
                print(f"| {name} | {title} | {f1:.3f} ({precision:.3f} / {recall:.3f}) | {sure:.3f} | {spent:.1f} |")


if __name__ == "__main__":
    main()
