"""Fits the sizes in src/score.rs on labelled pairs, every sign held (needs numpy and scipy).

    cargo run --release --example evidence < PAIRS.tsv > parts.tsv
    python bench/negatives.py NAMES.tsv PAIRS.tsv > more.tsv && cargo run --release --example evidence < more.tsv > more-parts.tsv
    python bench/fit.py parts.tsv more-parts.tsv

PAIRS.tsv has the columns label (1 one body, 0 two), class, id1, id2, name1, name2. Rows are split in two halves by id1 for the
check that is printed; the sizes printed are fitted on all rows. Pairs of one body that share nothing a program could see
are left out of the fitting, not of the check.
"""
import sys
import zlib

import numpy as np
from scipy.optimize import minimize

TRAINED = {"variant": 2.0, "name_plus_acronym": 1.0, "near_neighbour": 1.0, "parent_child": 4.0, "random": 0.1, "shared_word": 0.1, "same_initials": 0.1}


def read(paths):
    rows, header = [], None
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            header = next(lines).rstrip("\n").split("\t")[4:]
            rows += [line.rstrip("\n").split("\t") for line in lines]
    label = np.array([int(row[0]) for row in rows])
    kind = np.array([row[1] for row in rows])
    half = np.array([(zlib.crc32(row[2].encode()) >> 1) & 1 for row in rows])
    return header, label, kind, half, np.array([[float(v) for v in row[4:]] for row in rows])


def fit(values, label, weight, lowers):
    sides = np.column_stack([np.ones(len(values)), values])
    sign = label * 2.0 - 1.0

    def loss(sizes):
        margin = sign * (sides @ sizes)
        slope = -(sign * weight / (1 + np.exp(np.clip(margin, -60, 60))))
        penalty = np.r_[0, sizes[1:]]
        return (weight * np.logaddexp(0, -margin)).sum() + 0.5 * (penalty**2).sum(), sides.T @ slope + penalty

    bounds = [(None, None)] + [(None, 0) if low else (0, None) for low in lowers]
    return minimize(loss, np.zeros(sides.shape[1]), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 3000}).x


def curve(score, label):
    order = np.argsort(-score, kind="stable")
    score, label = score[order], label[order]
    hits, seen = np.cumsum(label), np.arange(1, len(label) + 1)
    last = np.append(score[1:] != score[:-1], True)
    precision, recall = (hits / seen)[last], (hits / label.sum())[last]
    best = 2 * precision * recall / (precision + recall + 1e-9)
    return best.max(), max([0.0, *recall[precision >= 0.95]])


def main():
    header, label, kind, half, values = read(sys.argv[1:])
    weight = np.array([TRAINED.get(k, 0.0) for k in kind])
    seen = (values[:, [header.index("evidence_ln"), header.index("short_name_explained"), header.index("every_word_answered"), header.index("short_name_is_word")]] > 0.1).any(axis=1)
    weight[(label == 1) & ~seen] = 0
    lowers = [name.startswith("-") for name in header]
    score = np.zeros(len(label))
    for side in (0, 1):
        rows = (half != side) & (weight > 0)
        sizes = fit(values[rows], label[rows], weight[rows], lowers)
        score[half == side] = sizes[0] + values[half == side] @ sizes[1:]
    negatives = ["near_neighbour", "parent_child"]
    for title, classes in (("mixed", ["variant", "name_plus_acronym", *negatives]), ("variant, parent_child", ["variant", "parent_child"])):
        rows = np.isin(kind, classes)
        best, recall = curve(score[rows], label[rows])
        print(f"# held out, {title}: best F1 {best:.3f}, recall at precision .95 {recall:.3f}")
    rows = weight > 0
    sizes = fit(values[rows], label[rows], weight[rows], lowers)
    print(f"const START: f32 = {sizes[0]:.2f};")
    for name, size in zip(header, sizes[1:]):
        print(f'    ("{name}", {abs(size):.2f}),')


if __name__ == "__main__":
    main()
